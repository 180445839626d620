import Testing

@testable import Jianbao

@Suite("Spun text")
struct SpunTextTests {
    private let normalizer: Normalizer

    init() throws { normalizer = try BuiltIn.normalizer.get() }

    private func normal(_ text: String) -> String { normalizer.normalize(Text(text)).text.string }

    private func diagnostics(of text: String) -> [String] {
        var article = Article(
            page: DecodedPage(page: Page(body: []), format: .text, charset: "UTF-8", evidence: .strictUTF8, source: Text(text)))
        article.body = SourcedText(text: article.page.text, map: OffsetMap(identity: article.page.text.count))
        return normalizer.normalize(article).diagnostics.map(\.message)
    }

    @Test(
        "what the character rules wrote comes back, in names and captions too",
        arguments: [
            ("这家好意思国公司的创举东说念主在AI边界很驰名。", "这家美国公司的创始人在AI领域很驰名。"),
            ("许多东说念主知说念，他念念作念一些不雅察。", "许多人知道，他思做一些观察。"),
            ("李念念远是创业的东说念主\n他莫得回答", "李思远是创业的人\n他没有回答"), ("机器东说念主来了", "机器人来了"),
            ("中国东谈主都知谈，好意思妙的音乐在街谈上。", "中国人都知道，美妙的音乐在街道上。"),
            ("东说念主们的理念念和念念法，念念要的糊口。", "人们的理想和想法，想要的糊口。"), ("东说念主东说念主真不好意思，念念不忘", "人人真不好意思，念念不忘"),
        ])
    func characters(text: String, expected: String) { #expect(normal(text) == expected) }

    @Test(
        "words come back where their company agrees",
        arguments: [
            ("东说念主东说念主齐要主持发展的机遇，也要主持会议。", "人人齐要把握发展的机遇，也要主持会议。"),
            ("东说念主东说念主主持。机遇难得。酬酢平台公拓荒布了音问。", "人人主持。机遇难得。社交平台公开发布了消息。"),
            ("东说念主东说念主一见如故，他如故离开。", "人人一见如故，他已经离开。"),
            ("首席践诺官是聚积创举东说念主，肃肃东说念主出身于1980年。", "首席执行官是联合创始人，负责人出生于1980年。"),
            ("东说念主才聚积，迥殊据，出目下榜单上。是以，唯有努力就不错作念到。", "人才积累，有数据，出现在榜单上。所以，只要努力就可以做到。"),
            // The second word is known by the first, once that is restored.
            ("东说念主们的才略升迁很快。", "人们的能力提升很快。"),
        ])
    func words(text: String, expected: String) { #expect(normal(text) == expected) }

    @Test("a text without the character rules is known by several words that are no Chinese")
    func telltales() {
        #expect(normal("公司捏续投入，坚捏研发，扫尾目前莫得盈利，技术总监说这是经验。") == "公司持续投入，坚持研发，截至目前没有盈利，技术总监说这是经验。")
        #expect(normal("公司捏续投入，莫得盈利。") == "公司捏续投入，莫得盈利。")
    }

    @Test(
        "a text that was not spun is never touched",
        arguments: [
            "真不好意思，他对故乡念念不忘。", "不雅照流出，当事人报警。", "人们说念经的和尚很好意思。", "所谓“东说念主”是机器改写的痕迹，人人都能看出来。",
            "什么是“东说念主”？", "技术的中枢是边界，处分后果自负。", "这个国度的先容是阿谁于今，音问立异莫得。", "他说念白的时候，观众不雅，作念想念念。",
        ])
    func notSpun(text: String) { #expect(normal(text) == text) }

    @Test("no word of the general dictionary is touched, however many stand together")
    func commonWords() throws {
        var words: [String] = []
        try Dictionaries.builtIn.forEachRow(of: "names/veto.tsv") { words.append($0.key) }
        let text = words.joined(separator: "，")
        #expect(words.count > 10_000)
        #expect(normalizer.normalize(Text(text)).repairs.filter { $0.kind == .spun || $0.kind == .byteDamage }.isEmpty)
    }

    @Test("a text with other words, some of them opposites, for its own is told of and left")
    func reworded() {
        let text = "咱们须要晓得，这个零碎架构无奈满足业务。在查问的时候，响应工夫比拟长，会抛出异样信息，数据库的罕用命令也无奈失常运行。"
        #expect(normal(text) == text)
        #expect(diagnostics(of: text).count == 1)
        #expect(diagnostics(of: "我们需要知道，这个系统无法满足业务，失败的原因是响应时间比较长。").isEmpty)
        #expect(diagnostics(of: "他无奈接受了申请，晓得工夫不够。").isEmpty)
    }

    @Test("what a telltale stands for is no form of another that is always changed")
    func rows() throws {
        let words = try SpunWords(dictionaries: .builtIn)
        for row in words.rows where row.class == .telltale {
            let other = words.forms.value(of: row.original).map { words.rows[$0].class }
            #expect(other == nil || other == .ambiguous, "\(String(String.UnicodeScalarView(row.form)))")
        }
    }
}

@Suite("A spun article")
struct SpunArticleTests {
    /// An article of our own as a spinning program leaves it: `{original|what it wrote}`. Some of its words no row knows.
    private static let article = """
        从山村走出的算法工程师：闻人{思|念念}渡的十年
        闻{人|东说念主}{思|念念}渡{今年|本年}三十四岁，{出生|出身}于1990年，是国内{知名|驰名}的{机器人|机器东说念主}{公司|公司}远岬智能的{联合创始人|聚积创举东说念主}兼{首席技术官|首席时刻官}。
        他{毕业|卒业}于哈尔滨工业大学，读的是{计算机|推断机}专业。{导师|导师}说他{做|作念}实验从不{抱怨|怀恨}，哪怕{设备|开导}坏了也能{坚持|坚捏}到天亮。
        2015年，闻{人|东说念主}{思|念念}渡去{美国|好意思国}卡内基梅隆大学{做|作念}访问学者，{研究|探究}{机器人|机器东说念主}的{视觉|视觉}{技术|时刻}平台。一年后他{决定|决定}回国，{没有|莫得}{人|东说念主}{理解|领会}他的{选择|采取}。
        {然而|干系词}，{市场|市集}很快给出了答案。{截至目前|扫尾目前}，远岬智能的{产品|居品}已经{进入|投入}三百家工厂，{去年|旧年}的营收超过{两亿|两亿}元，{投资人|投资东说念主}说这是{几乎|险些}{不可能|不成能}{完成|完成}的任务。
        {负责人|肃肃东说念主}裴照野{表示|暗示}：“我们{持续|捏续}投入{研发|研发}，{核心|中枢}{技术|时刻}团队有八十{人|东说念主}。{创新|立异}不是口号，{是|是}一次次失败之后的{思考|念念考}。”
        在{道路|说念路}测试的那个冬天，闻{人|东说念主}{思|念念}渡把折叠床搬进了车间。{朋友|一又友}{劝|劝}他回家，他说{机器人|机器东说念主}还{没有|莫得}学会{走路|步辇儿}，自己怎么能先走。
        {客观|客不雅}地说，这家{公司|公司}的{优势|上风}不在资金。闻{人|东说念主}{思|念念}渡{介绍|先容}，{真正|实在}让{客户|客户}{满意|怡悦}的是{服务|作事}质量：{无论|不管}多远，工程师都会在一天{之内|之内}赶到。
        {未来|异日}三年，公司{计划|筹画}把{机器人|机器东说念主}卖到{全球|寰球}。{所以|是以}，{只要|唯有}还有{人|东说念主}愿意{相信|笃信}，他就不会停下。
        """

    /// The pieces of the article: what stands in the original, and what the program wrote for it.
    private static var pieces: [(original: String, spun: String)] {
        var pieces: [(String, String)] = []
        for part in article.split(separator: "{", omittingEmptySubsequences: false) {
            let halves = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
            let words = halves[0].split(separator: "|", omittingEmptySubsequences: false)
            if halves.count == 2, words.count == 2 { pieces.append((String(words[0]), String(words[1]))) }
            let rest = String(halves[halves.count - 1])
            if halves.count == 2 || words.count == 1 { pieces.append((rest, rest)) }
        }
        return pieces
    }

    @Test("the characters come back all, of the words most, and none as what it was not")
    func restored() throws {
        let pieces = Self.pieces
        let result = try BuiltIn.normalizer.get().normalize(Text(pieces.map(\.spun).joined())).text.string
        var rest = result[...]
        var characters = (swapped: 0, back: 0), words = (swapped: 0, back: 0)
        for piece in pieces {
            let isBack = rest.hasPrefix(piece.original)
            try #require(isBack || rest.hasPrefix(piece.spun), "\(piece.spun) became \(rest.prefix(12))")
            rest = rest.dropFirst(isBack ? piece.original.count : piece.spun.count)
            guard piece.original != piece.spun else { continue }
            if ["人", "思", "做", "美国", "机器人", "投资人", "思考", "道路", "客观"].contains(piece.original) {
                characters = (characters.swapped + 1, characters.back + (isBack ? 1 : 0))
            } else {
                words = (words.swapped + 1, words.back + (isBack ? 1 : 0))
            }
        }
        #expect(rest.isEmpty)
        #expect(characters.back == characters.swapped && characters.swapped > 20)
        #expect(words.back * 100 >= words.swapped * 60, "\(words.back) of \(words.swapped) words")
    }
}
