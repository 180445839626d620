import Foundation
import Testing

/// Runs `clean` and `template` as a user would.
@Suite("Commands that clean")
struct CleanCommandTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    /// Six pages of one host; each has a line of furniture that no dictionary knows.
    private static let batch = (0..<6).map { number in
        let body = "第\(number)家公司昨日宣布，新一代芯片将于下月量产。\\n第\(number)家公司的负责人说，团队去年扩大到两百人。"
        let page = "第\(number)家公司宣布新的计划\\n2024-03-0\(number + 1) 10:00\\n给这篇文章一点浪花吧\\n\(body)\\n岸边的人也在说"
        return "{\"id\":\"p\(number)\",\"url\":\"https://www.chao.example/\(number)\",\"text\":\"\(page)\"}\n"
    }.joined()

    @Test("template learn writes what clean and extract then remove")
    func templates() throws {
        try sandbox.file("batch.jsonl", Array(Self.batch.utf8))
        let learned = try sandbox.run(["template", "learn", "batch.jsonl", "-o", "site.tsv"])
        #expect(learned.status == 0)
        let file = try String(contentsOf: sandbox.folder.appending(path: "site.tsv"), encoding: .utf8)
        #expect(file.contains("chao.example\t岸边的人也在说\t6\t6\tp1\n"))
        let before = try sandbox.run(["clean", "batch.jsonl"])
        #expect(before.output.contains("岸边的人也在说"))
        let after = try sandbox.run(["clean", "batch.jsonl", "--templates", "site.tsv"])
        #expect(!after.output.contains("岸边的人也在说"))
        #expect(after.output.contains("第5家公司的负责人说，团队去年扩大到两百人。"))
        let records = try sandbox.run(["extract", "batch.jsonl", "--templates", "site.tsv"])
        #expect(records.output.contains("\"reason\":\"template\""))
        let shown = try sandbox.run(["template", "learn", "batch.jsonl", "-o", "-"])
        #expect(shown.output == file)
    }

    @Test(
        "a file of templates that is wrong or absent is named with its line, and ends with 78",
        arguments: [("chao.example\n", "site.tsv:1: "), ("a\t浪花\na\t浪 花\n", "site.tsv:2: "), (nil, "site.tsv: no such file")]
            as [(String?, String)])
    func wrongTemplates(file: String?, message: String) throws {
        if let file { try sandbox.file("site.tsv", Array(file.utf8)) }
        for command in ["clean", "extract"] {
            let outcome = try sandbox.run([command, "--templates", "site.tsv"], input: "一家公司发布了一份公告，内容很长。")
            #expect(outcome.status == 78)
            #expect(outcome.messages.contains(message))
            #expect(outcome.output.isEmpty)
        }
    }

    @Test("the explanation holds every line of the page in its order, as text and as JSON")
    func explanation() throws {
        let page = "首页 > 财经 > 正文\n云帆公司建厂\n作者：李小红\n云帆公司昨日宣布，新工厂将于明年投产。展开全文\n延伸阅读\n又一家工厂"
        let text = try sandbox.run(["clean", "--explain"], input: page)
        #expect(
            text.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false)[0] } == [
                "navigation", "kept", "byline", "kept", "app-prompt", "related-reading", "related-reading",
            ])
        let json = try sandbox.run(["clean", "--explain", "--format", "jsonl"], input: page)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(object["title"] as? String == "云帆公司建厂")
        #expect(object["authors"] as? [String] == ["李小红"])
        let blocks = try #require(object["blocks"] as? [[String: Any]])
        #expect(blocks.map { $0["kept"] as? Bool } == [false, true, false, true, false, false, false])
        let scalars = Array(page.unicodeScalars)
        for block in blocks {
            let (start, end) = try (#require(block["source_start"] as? Int), #require(block["source_end"] as? Int))
            #expect(block["text"] as? String == String(String.UnicodeScalarView(scalars[start..<end])))
            #expect((block["rule"] as? String)?.hasPrefix("clean.") == true)
        }
    }

    @Test("a form of the explanation wants the explanation")
    func formatAlone() throws { #expect(try sandbox.run(["clean", "--format", "jsonl"], input: "一行。").status == 64) }
}
