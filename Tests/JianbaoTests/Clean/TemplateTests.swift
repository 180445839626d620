import Testing

@testable import Jianbao

@Suite("Templates learned from a site")
struct TemplateTests {
    private static let sentences = [
        "公司昨日宣布，新一代芯片将于下月量产。", "负责人说，团队去年扩大到两百人。", "分析人士认为，行业的价格战还会持续。", "当地政府表示欢迎，并承诺提供配套设施。",
        "她在邮件里写道，店不是越多越好。", "割草机器人是一门看天吃饭的生意。", "测试的年轻人穿着雨靴，手里拿着秒表。", "项目计划在两年内完工，随后进入试运行。",
    ]
    /// Furniture in words that no dictionary knows.
    private static let furniture = ["潮头 浪尖 深海 岸边", "给这篇文章一点浪花吧", "浪花 7 朵", "岸边的人也在说", "潮汐研究所荣誉出品，转给身边的水手们看看，让更多人一起出海远航。"]

    /// - Parameter inside: a line between the sentences of the article
    private static func article(_ number: Int, inside: String? = nil) -> [String] {
        var body = (0..<4).map { "第\(number)家工厂的消息：" + sentences[(number * 3 + $0) % sentences.count] }
        if let inside { body.insert(inside, at: 2) }
        return body
    }

    private static func page(_ number: Int, host: String = "chao.example", inside: String? = nil) -> DecodedPage {
        let lines =
            [furniture[0], "第\(number)家公司宣布新的计划并扩大团队规模", "2024-03-0\(number % 9 + 1) 10:0\(number % 10)", furniture[1]]
            + article(number, inside: inside) + ["浪花 \(number) 朵"] + furniture[3...]
        return decodedPage(lines.joined(separator: "\n"), url: "https://www.\(host)/\(number)")
    }

    private static func learned(_ pages: [DecodedPage]) -> [SiteTemplates.Row] {
        var learner = TemplateLearner()
        for page in pages { learner.add(testCleaner.siteLines(of: page)) }
        return learner.rows
    }

    private static func cleaner(with rows: [SiteTemplates.Row]) throws -> Cleaner {
        var cleaner = testCleaner
        cleaner.templates = try SiteTemplates(bytes: Array(SiteTemplates.file(of: rows).utf8), location: "t.tsv", folding: cleaner.folding)
        return cleaner
    }

    @Test("what the pages of a host share is removed, and nothing of their articles")
    func furniture() throws {
        let pages = (0..<9).map { Self.page($0) }
        let cleaner = try Self.cleaner(with: Self.learned(pages))
        var removedBefore = 0, removedAfter = 0
        for (number, page) in pages.enumerated() {
            let before = testCleaner.clean(page), after = cleaner.clean(page)
            let words = Set(Self.furniture.filter { !$0.hasSuffix("朵") } + ["浪花 \(number) 朵"])
            removedBefore += before.removed.filter { words.contains($0.text) }.count
            removedAfter += after.removed.filter { words.contains($0.text) }.count
            #expect(after.body.text.string == Self.article(number).joined(separator: "\n"))
            #expect(after.title?.text.string == "第\(number)家公司宣布新的计划并扩大团队规模")
            #expect(after.removed.contains { $0.reason == .template && $0.rule == "clean.template" })
        }
        #expect(removedBefore < 9 * Self.furniture.count)
        #expect(removedAfter == 9 * Self.furniture.count)
    }

    @Test(
        "too little evidence teaches nothing",
        arguments: [
            ("two pages", (0..<2).map { page($0) }),
            ("one article under many addresses", (0..<9).map { _ in page(1) }),
            ("a heading inside every second article", (0..<9).map { page($0, inside: $0 % 2 == 0 ? "人物小传" : nil) }),
            ("a refrain inside half of them", (0..<9).map { page($0, inside: $0 < 5 ? "这不是终点，而是新的起点，我们明天再见。" : nil) }),
            ("a dateline before different sentences", (0..<9).map { page($0, inside: "潮头社北京3月\($0 + 1)日电（记者王小明）第\($0)号工厂昨日投产，产能可望翻倍。") }),
        ])
    func evidence(what: String, pages: [DecodedPage]) throws {
        let lines = Self.learned(pages).map(\.line)
        #expect(!lines.contains { $0.contains("小传") || $0.contains("终点") || $0.contains("工厂") || $0.contains("公司宣布") }, "\(what)")
        if what == "two pages" || what.hasPrefix("one article") { #expect(lines.isEmpty) }
    }

    @Test("a template holds for its own host alone, unless its host is *")
    func hosts() throws {
        let rows = Self.learned((0..<9).map { Self.page($0) })
        let stranger = Self.page(3, host: "other.example")
        #expect(try !Self.cleaner(with: rows).clean(stranger).removed.contains { $0.reason == .template })
        let anywhere = rows.map { row in
            var row = row
            row.host = SiteTemplates.anyHost
            return row
        }
        #expect(try Self.cleaner(with: anywhere).clean(stranger).removed.contains { $0.reason == .template })
    }

    @Test(
        "addresses name their host without user, port and www",
        arguments: [
            ("https://www.chao.example/a?b", "chao.example"), ("http://u:p@News.Chao.example:8080", "news.chao.example"), ("//x", nil),
            ("mailto:a@b", nil), ("https://", nil), ("", nil),
        ] as [(String, String?)])
    func host(address: String, host: String?) { #expect(SiteTemplates.host(ofAddress: address) == host) }

    @Test("the file says what the columns mean, and can be read again")
    func file() throws {
        let rows = Self.learned((0..<9).map { Self.page($0) })
        let text = SiteTemplates.file(of: rows)
        #expect(text.contains("# host\tline\tseen\tpages\texample\n"))
        #expect(text.contains("chao.example\t岸边的人也在说\t9\t9\t"))
        #expect(rows.map(\.line) == rows.map(\.line).sorted())
    }

    @Test(
        "a wrong file is refused with its line",
        arguments: [
            ("# ok\nchao.example\t浪花\nchao.example\n", TemplateError.badRow(path: "t.tsv", line: 3)),
            ("\t浪花\n", .badRow(path: "t.tsv", line: 1)),
            ("chao.example\t———\n", .badRow(path: "t.tsv", line: 1)),
            ("a\t浪花 1 朵\na\t浪花 2 朵\n", .repeatedRow(path: "t.tsv", line: 2)),
        ])
    func wrongFile(text: String, error: TemplateError) {
        #expect(throws: error) { try SiteTemplates(bytes: Array(text.utf8), location: "t.tsv", folding: testCleaner.folding) }
        #expect("\(error)".hasPrefix("t.tsv:"))
    }

    @Test("bytes that are no UTF-8 are refused with their line")
    func wrongBytes() {
        #expect(throws: TemplateError.notUTF8(path: "t.tsv", line: 2)) {
            try SiteTemplates(bytes: Array("# a\n".utf8) + [0x61, 0x09, 0xFF, 0x0A], location: "t.tsv", folding: testCleaner.folding)
        }
    }

    @Test("memory is bounded by the number of lines held, and the furniture outlasts the forgetting")
    func bounded() {
        var learner = TemplateLearner(mostHeld: 1000)
        for number in 0..<400 {
            var lines = (0..<20).map {
                SiteLine(hash: UInt64(number * 20 + $0 + 10), text: "一行\(number)-\($0)", isKept: true, isInside: true, isTold: true)
            }
            lines.append(SiteLine(hash: 1, text: "岸边的人也在说", isKept: true, isInside: false, isTold: false))
            learner.add(SiteLines(host: "chao.example", id: "\(number)", lines: lines, fingerprint: UInt64(number + 1)))
            #expect(learner.lineCount <= 1000 + 21)
        }
        #expect(learner.rows.map(\.line) == ["岸边的人也在说"])
        #expect(learner.rows.map(\.seen) == [400])
    }

    @Test("many hosts of one page each do not fill the memory")
    func manyHosts() {
        var learner = TemplateLearner(mostHeld: 1000)
        for number in 0..<500 {
            let lines = (0..<20).map { SiteLine(hash: UInt64($0), text: "一行", isKept: true, isInside: false, isTold: false) }
            learner.add(SiteLines(host: "h\(number).example", id: "\(number)", lines: lines, fingerprint: UInt64(number + 1)))
        }
        #expect(learner.lineCount <= 1000 + 21)
        #expect(learner.rows.isEmpty)
    }
}
