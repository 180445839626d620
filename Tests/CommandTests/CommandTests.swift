import Foundation
import Testing

/// Runs the built program as a user would.
@Suite("Commands")
struct CommandTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    private func run(_ arguments: [String], input: String = "") throws -> Outcome { try sandbox.run(arguments, input: input) }
    private func file(_ name: String, _ bytes: [UInt8]) throws -> String { try sandbox.file(name, bytes) }
    private var folder: URL { sandbox.folder }

    @Test("extract gives one document a page, and names the line that is none")
    func extractLines() throws {
        let outcome = try run(
            ["extract"], input: "{\"id\":\"a\",\"text\":\"甲公司宣布了一项计划。\"}\n{broken\n{\"id\":\"b\",\"text\":\"乙公司没有回应。\"}\n")
        #expect(outcome.status == 1)
        #expect(outcome.output.split(separator: "\n").count == 2)
        #expect(outcome.messages.contains("-:2: cannot be read as JSON"))
        #expect(outcome.messages.contains("3 inputs = 2 records + 1 failure"))
    }

    @Test("extract explains the names instead of giving records")
    func explainNames() throws {
        let outcome = try run(["extract", "--explain-names"], input: "公司总经理陈志远表示满意。")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("  + person\t陈志远\tchinese\t"))
        #expect(!outcome.output.contains("schema"))
    }

    @Test("every key of the contract stands in the document, in its order")
    func documentKeys() throws {
        let outcome = try run(["extract"], input: "这是一篇没有人名的短文。")
        let keys = [
            "schema", "id", "source", "article", "removed", "repairs", "mentions", "people", "organizations", "employments", "dates",
            "citations", "salaries", "diagnostics",
        ]
        var rest = outcome.output[...]
        for key in keys {
            let range = try #require(rest.range(of: "\"\(key)\":"), "\(key)")
            rest = rest[range.upperBound...]
        }
    }

    @Test("output is the same bytes whatever the number of jobs")
    func jobs() throws {
        let lines = (0..<200).map { "{\"id\":\"\($0)\",\"text\":\"20\($0 % 23 + 10)年，李建国加入华为担任工程师。\"}\n" }.joined()
        let one = try run(["extract", "--jobs", "1"], input: lines)
        let four = try run(["extract", "--jobs", "4"], input: lines)
        #expect(one.output == four.output)
        #expect(one.output.split(separator: "\n").count == 200)
    }

    @Test(
        "exit codes are those of the contract",
        arguments: [
            (["extract", "none.html"], 66), (["extract", "--jobs", "0"], 64), (["extract", "--to", "x.parquet"], 73),
            (["extract", "--to", "/nonexistent/x.jsonl"], 73), (["extract", "empty.txt"], 65), (["extract", "hollow"], 66),
            (["extract", "empty.txt", "good.txt"], 1),
            (["extract", "good.txt"], 0), (["extract", "--dictionaries", "bad", "good.txt"], 78), (["dictionary", "lookup", "并无此词"], 1),
        ] as [([String], Int32)])
    func exitCodes(arguments: [String], status: Int32) throws {
        _ = try file("empty.txt", [])
        _ = try file("good.txt", Array("一家公司发布了一份公告，内容很长。".utf8))
        try FileManager.default.createDirectory(at: folder.appending(path: "hollow/deep"), withIntermediateDirectories: true)
        _ = try file("bad/names/surnames.tsv", Array("# key\tweight\tkind\n王\tviel\tsingle\n".utf8))
        #expect(try run(arguments).status == status)
    }

    @Test("a user's dictionary that is wrong is refused with file, line and what was wanted")
    func badDictionary() throws {
        _ = try file("mine/names/surnames.tsv", Array("# key\tweight\tkind\n王\t1\tsingle\n王\t2\tsingle\n".utf8))
        let outcome = try run(["extract", "--dictionaries", "mine"], input: "甲")
        #expect(outcome.messages.contains("mine/names/surnames.tsv:3: 王 stands at line 2 already; one key, one row"))
    }

    @Test("bytes that are no text are one named failure, and the failures file has it")
    func binary() throws {
        _ = try file("picture.html", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13])
        _ = try file("good.txt", Array("一家公司发布了一份公告，内容很长。".utf8))
        let outcome = try run(["extract", "picture.html", "good.txt", "--failures", "failed.jsonl"])
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("picture.html: byte 0: "))
        #expect(try String(contentsOf: folder.appending(path: "failed.jsonl"), encoding: .utf8).contains("\"path\":\"picture.html\""))
        #expect(outcome.output.split(separator: "\n").count == 1)
    }

    @Test("decode gives charset and evidence")
    func decode() throws {
        // 中国新闻网报道 in GBK
        _ = try file("gbk.txt", [0xD6, 0xD0, 0xB9, 0xFA, 0xD0, 0xC2, 0xCE, 0xC5, 0xCD, 0xF8, 0xB1, 0xA8, 0xB5, 0xC0])
        let outcome = try run(["decode", "gbk.txt", "--format", "jsonl"])
        #expect(outcome.output.contains("\"charset\":\"gb18030\""))
        #expect(outcome.output.contains("\"text\":\"中国新闻网报道\""))
    }

    @Test("lookup says where a word stands")
    func lookup() throws {
        #expect(try run(["dictionary", "lookup", "华为"]).output.contains("Dictionaries/organizations/"))
    }
}
