import Testing

@testable import Jianbao

@Suite("Script tables")
struct ScriptTableTests {
    @Test("the table is ICU's Hant-Hans for every character, but for the rows of corrections.tsv")
    func tableAgainstICU() throws {
        let dictionaries = Dictionaries.builtIn
        var corrections: Set<UInt32> = []
        try dictionaries.forEachRow(of: "characters/corrections.tsv") { row in corrections.insert(row.scalars(0)[0].value) }
        let tables = try ScriptTables(dictionaries: dictionaries)
        let characters = [0x3400...0x4DBF, 0x4E00...0x9FFF, 0x2_0000...0x2_A6DF].joined().map { Unicode.Scalar(UInt32($0))! }
        let lines = characters.map { String(Character($0)) }.joined(separator: "\n")
        let icu = try Transliterator("Hant-Hans").transliterate(lines).split(separator: "\n").map { $0.unicodeScalars.first! }
        try #require(icu.count == characters.count)
        var differing: [Unicode.Scalar] = []
        for (character, expected) in zip(characters, icu) where !corrections.contains(character.value) {
            if (tables.simplifiedForm(of: character) ?? character) != expected { differing.append(character) }
        }
        #expect(differing.isEmpty)
    }

    @Test("every correction differs from ICU or narrows where it holds")
    func correctionsAreNeeded() throws {
        let transliterator = try Transliterator("Hant-Hans")
        var needless: [String] = []
        try Dictionaries.builtIn.forEachRow(of: "characters/corrections.tsv") { row in
            guard row.cell(2) == "always", let icu = try? transliterator.transliterate(row.key) else { return }
            if icu == row.cell(1) { needless.append(row.key) }
        }
        #expect(needless.isEmpty)
    }
}

@Suite("Script conversion")
struct ScriptConversionTests {
    private func simplified(_ text: String) throws -> String {
        try BuiltIn.normalizer.get().normalize(Text(text)).text.string
    }

    @Test(
        "traditional lines become simplified",
        arguments: [
            ("總經理說這項計畫將於下個月開始。", "总经理说这项计划将于下个月开始。"),
            ("她穿著著名設計師的禮服，看著鏡頭微笑。", "她穿着著名设计师的礼服，看着镜头微笑。"),
            ("乾隆年間的乾貨鋪，後人把它曬乾了。", "乾隆年间的干货铺，后人把它晒干了。"),
            ("魏徵進諫，朝廷徵兵，宮商角徵羽。", "魏徵进谏，朝廷征兵，宫商角徵羽。"),
            ("這份慰藉不是藉口，滿地狼藉也要憑藉努力。", "这份慰藉不是借口，满地狼藉也要凭借努力。"),
            ("他瞭解情況後登上瞭望塔，再三反覆。", "他了解情况后登上瞭望塔，再三反复。"),
            ("麪粉與麵條，裏面與裡面，甚麼都有。", "面粉与面条，里面与里面，什么都有。"),
            ("錢鍾書與鐘錶店的師傅都很鍾情鐵鍊。", "钱锺书与钟表店的师傅都很钟情铁链。"),
        ])
    func traditional(line: String, expected: String) throws {
        #expect(try simplified(line) == expected)
    }

    @Test(
        "simplified lines stay",
        arguments: [
            "俱乐部成绩显著，徐乾学研究乾隆与乾坤。", "她在瞭望台上寻求慰藉，一片狼藉。", "昇腾芯片与陶喆、游锡堃、王濛。", "毕昇、宏碁、台燿都是名字。",
            "他姓於，家住大阪，爱看摔跤和哪吒。", "宫商角徵羽，苎麻与姊妹。",
        ])
    func untouched(line: String) throws {
        #expect(try simplified(line) == line)
    }

    @Test("Japanese stays", arguments: ["東京の会議で國體と經濟について話した。", "ＮＨＫではなく、亞細亞ホテル"])
    func japanese(line: String) throws {
        let kept = try simplified(line)
        #expect(kept.contains("國體と經濟") || kept.contains("亞細亞ホテル"))
    }

    @Test("a half converted line loses the characters that simplified text never has")
    func mixed() throws {
        #expect(try simplified("这家公司發布了新產品，但没有说明價格。") == "这家公司发布了新产品，但没有说明价格。")
        #expect(try simplified("他在报告里著重提到了顯示器和乾隆。") == "他在报告里著重提到了显示器和乾隆。")
    }

    @Test("quotation marks stay") func quotationMarks() throws {
        #expect(try simplified("他說：「我們歡迎你。」") == "他说：「我们欢迎你。」")
    }

    @Test(
        "simplified text becomes traditional by words",
        arguments: [
            ("头发很干净，发展很快。", "頭髮很乾淨，發展很快。"), ("皇后后来在公里数里面放松了。", "皇后後來在公里數裡面放鬆了。"),
            ("周杰伦下周发布新专辑。", "周杰倫下週發佈新專輯。"),
        ])
    func toTraditional(line: String, expected: String) throws {
        let normalizer = try BuiltIn.traditionalNormalizer.get()
        let once = normalizer.normalize(Text(line)).text
        #expect(once.string == expected)
        #expect(normalizer.normalize(once).text == once)
    }

    @Test(
        "the script of an article is what its body is written in",
        arguments: [
            ("這裡的學生們都來了。", Script.traditional), ("这里的学生们都来了。", .simplified), ("这里的學生們都來了，没有谁說話。", .mixed),
        ])
    func script(body: String, expected: Script) throws {
        let text = Text(body)
        var article = Article(
            page: DecodedPage(
                page: Page(body: Array(body.utf8)), format: .text, charset: "UTF-8", evidence: .strictUTF8, source: text))
        article.body = SourcedText(text: text, map: OffsetMap(identity: text.count))
        #expect(try BuiltIn.normalizer.get().normalize(article).script == expected)
    }
}
