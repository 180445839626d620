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

    @Test("a user's row for traditional script is tried whatever script is asked for")
    func usersTraditionalRow() {
        let mine = DictionaryFile(path: "characters/traditional-phrases.tsv", location: "mine.tsv", bytes: Array("头发\t頭\n".utf8))
        let expected = DictionaryError.badCell(
            "頭", column: "form", wanted: "as many characters as the key has", path: "mine.tsv", line: 1)
        #expect(throws: expected) { _ = try Normalizer(dictionaries: Dictionaries.builtIn.adding([mine]), target: .simplified) }
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
            ("吳志昇的職位提昇了，林甦從夢中甦醒，劉乾說祕密在束脩裡。", "吴志昇的职位提升了，林甦从梦中苏醒，刘乾说秘密在束脩里。"),
            ("陳陞步步高陞，王珮如戴著玉珮，她擁有著名的藏品。", "陈陞步步高升，王珮如戴着玉佩，她拥有著名的藏品。"),
            ("沈先生沈默不語，氾水說洪水氾濫。", "沈先生沉默不语，氾水说洪水泛滥。"),
            ("河逕村的小徑，鎔爐裡鎔化的鐵，義大利的打拚者。", "河迳村的小径，熔炉里熔化的铁，意大利的打拼者。"),
        ])
    func traditional(line: String, expected: String) throws {
        #expect(try simplified(line) == expected)
    }

    @Test(
        "simplified lines stay",
        arguments: [
            "俱乐部成绩显著，徐乾学研究乾隆与乾坤。", "她在瞭望台上寻求慰藉，一片狼藉。", "昇腾芯片与陶喆、游锡堃、王濛。", "毕昇、宏碁、台燿都是名字。",
            "他姓於，家住大阪，爱看摔跤和哪吒。", "宫商角徵羽，苎麻与姊妹。", "王珮瑜和李濛住在氹仔，束脩微薄，反覆思量。",
            "土著居民读原著，著者很著名，论著等身。", "幺麽小丑，藉以慰藉，他拚命挣扎。",
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

    @Test(
        "characters that no simplified text writes in a word are mended wherever the word stands",
        arguments: [
            ("随著技术发展，他看著窗外。", "随着技术发展，他看着窗外。"), ("公司位於北京，特徵是神祕。", "公司位于北京，特征是神秘。"), ("饼乾和上昇的温度", "饼干和上升的温度"),
            ("看著名画的人", "看著名画的人"),
        ])
    func halfConvertedWords(line: String, expected: String) throws { #expect(try simplified(line) == expected) }

    @Test("quotation marks stay") func quotationMarks() throws {
        #expect(try simplified("他說：「我們歡迎你。」") == "他说：「我们欢迎你。」")
    }

    @Test(
        "simplified text becomes traditional by words",
        arguments: [
            ("头发很干净，发展很快。", "頭髮很乾淨，發展很快。"), ("皇后后来在公里数里面放松了。", "皇后後來在公里數裡面放鬆了。"),
            ("周杰伦下周发布新专辑。", "周杰倫下週發布新專輯。"), ("新的理论被发现了，在公里外的家里。", "新的理論被發現了，在公里外的家裡。"),
            ("干部们干完活，晒干衣服，互不干涉。", "幹部們幹完活，曬乾衣服，互不干涉。"), ("台风吹倒柜台，余先生只有三只猫和其余几只狗。", "颱風吹倒櫃檯，余先生只有三隻貓和其餘幾隻狗。"),
            ("范先生示范规范，钟先生听钟声，沈先生去沈阳。", "范先生示範規範，鍾先生聽鐘聲，沈先生去瀋陽。"),
            ("制定制度，制造产品，复制重复的复杂数据，恢复并答复。", "制定制度，製造產品，複製重複的複雜數據，恢復並答覆。"),
            ("吃一碗面，表面上戴手表，代表们看历史和日历。", "吃一碗麵，表面上戴手錶，代表們看歷史和日曆。"),
            ("松了一口气，松树下放松；山谷里种稻谷，小丑不丑。", "鬆了一口氣，松樹下放鬆；山谷裡種稻穀，小丑不醜。"),
            ("冲进去冲洗，计划划船，卷入试卷风波，准许准备，签名抽签。", "衝進去沖洗，計劃划船，捲入試卷風波，准許準備，簽名抽籤。"),
            ("汇款，词汇；胡先生的胡子；心脏很脏；出版一出戏。", "匯款，詞彙；胡先生的鬍子；心臟很髒；出版一齣戲。"),
            ("游泳的游客领导游击队，旅游业复苏。", "游泳的遊客領導游擊隊，旅遊業復甦。"), ("报名表、共青团和蒸发量", "報名表、共青團和蒸發量"),
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
