import Foundation
import Testing

@testable import Jianbao

/// Every row of the cues of page furniture against lines of articles and lines of furniture.
@Suite("Cues of page furniture")
struct CueTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/sentences")

    /// The cells of each row of a file.
    private static func rows(_ file: String) throws -> [[String]] {
        try String(contentsOf: folder.appending(path: file), encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }

    private static let head = "云帆公司宣布建设新工厂\n2023-02-10 10:53 来源：云帆日报\n"
    private static let body = [
        "云帆公司昨日宣布，新工厂将于明年投产，预计创造两千个岗位。", "当地政府表示欢迎，并承诺提供配套设施。", "周边居民对此看法不一，有人担心噪音，有人看重工作。",
        "项目计划在两年内完工，随后进入试运行。",
    ]

    /// An article with a line in front of its sentences, among them, and behind them.
    private static func pages(with line: String) -> (start: String, middle: String, end: String) {
        func page(_ lines: [String]) -> String { head + lines.joined(separator: "\n") }
        return (page([line] + body), page(body.prefix(2) + [line] + body.suffix(2)), page(body + [line]))
    }

    private static func furniture(in text: String) -> [(text: String, rule: RuleName)] {
        cleaned(text).removed.filter { $0.reason != .byline }.map { ($0.text, $0.rule) }
    }

    /// By article, in the file's order.
    private static func articles() throws -> [[String]] {
        var articles: [(name: String, lines: [String])] = []
        for row in try rows("clean-lines.tsv") {
            if articles.last?.name != row[0] { articles.append((row[0], [])) }
            articles[articles.count - 1].lines.append(row[1])
        }
        return articles.map(\.lines)
    }

    @Test("a whole article keeps each of its lines, with and without a headline above it")
    func articles() throws {
        let articles = try CueTests.articles()
        #expect(articles.count > 60)
        for lines in articles {
            let text = lines.joined(separator: "\n")
            for page in [text, CueTests.head + text] {
                #expect(CueTests.furniture(in: page).filter { lines.contains($0.text) }.isEmpty, "\(lines[0])")
            }
        }
    }

    @Test("no cue takes a line out of an article, wherever the line stands")
    func cleanLines() throws {
        for line in try CueTests.articles().joined() {
            let pages = CueTests.pages(with: line)
            // A line without the marks of a sentence says nothing above an article: there it is a byline or a label.
            let isSentence = line.contains { "。！？；".contains($0) }
            for page in isSentence ? [pages.start, pages.middle, pages.end] : [pages.middle, pages.end] {
                #expect(CueTests.furniture(in: page).isEmpty, "\(line)")
            }
        }
    }

    @Test("a line of furniture goes, wherever it stands, and takes no line of the article along")
    func furnitureLines() throws {
        let rows = try CueTests.rows("furniture-lines.tsv")
        #expect(rows.count > 250)
        for row in rows {
            let line = row[0], pages = CueTests.pages(with: line)
            for page in [pages.start, pages.middle, pages.end] {
                let removed = cleaned(page).removed.map(\.text).filter { line.contains($0) }
                #expect(removed.reduce(0) { $0 + $1.count } * 2 >= line.count, "\(line)")
                // What readers say stands under its heading, so that nothing of the article is told from it there.
                guard row[1] != "comments" else { continue }
                let body = cleaned(page).body.text.string
                #expect(CueTests.body.allSatisfy { body.contains($0) }, "\(line)")
            }
        }
    }

    @Test("every row finds a line that holds its key as the row says", arguments: Removal.Reason.allCases)
    func rows(reason: Removal.Reason) throws {
        try Dictionaries.builtIn.forEachRow(of: "boilerplate/\(reason.rawValue).tsv") { row throws(DictionaryError) in
            let line =
                switch row.cell(1) {
                case "start": "\(row.key)云帆"
                case "end": "云帆\(row.key)"
                case "any": "云帆\(row.key)云帆"
                default: row.key
                }
            let flat = FlatText(text: Text(line), folding: testCleaner.folding), cues = testCleaner.cues
            let isFound =
                switch row.cell(3) {
                case "glued": cues.gluedPieces(in: flat, line: flat.lines[0]).count == 1
                case "lead": cues.leadLabelEnd(in: flat, line: flat.lines[0]) != nil
                default: cues.hit(in: flat, line: flat.lines[0]) != nil
                }
            #expect(isFound, "\(row.file.path):\(row.line): \(row.key)")
        }
    }

    @Test("no two rows are one cue after folding, in whatever files they stand")
    func foldedKeys() throws {
        var rows: [[Unicode.Scalar]: String] = [:]
        for reason in Removal.Reason.allCases {
            try Dictionaries.builtIn.forEachRow(of: "boilerplate/\(reason.rawValue).tsv") { row throws(DictionaryError) in
                let place = "\(row.file.path):\(row.line)"
                let first = rows.updateValue(place, forKey: testCleaner.folding.folded(row.scalars(0)))
                #expect(first == nil, "\(row.key) stands at \(first ?? "") and \(place)")
            }
        }
    }

    @Test("a menu goes, a heading that could be one of its words stays")
    func menus() {
        let menu = ["首页", "新闻", "体育", "文化", "旅游"].joined(separator: "\n")
        let text = CueTests.body.joined(separator: "\n")
        #expect(cleaned("\(menu)\n\(text)").body.text.string == text)
        #expect(cleaned("\(text)\n文化\n\(text)云帆。").body.text.string.contains("\n文化\n"))
    }

    @Test("an address goes with a licence beside it, and stays in a notice")
    func addresses() {
        let text = CueTests.body.joined(separator: "\n"), address = "联系电话：0000-0000000\n地址：云帆市人民路1号"
        #expect(cleaned("\(text)\n\(address)\n京ICP备00000000号").body.text.string == text)
        #expect(cleaned("\(text)\n\(address)").body.text.string == "\(text)\n\(address)")
    }
}
