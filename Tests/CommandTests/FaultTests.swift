import Foundation
import Testing

/// What goes wrong around the program, and what it does then.
@Suite("Faults")
struct FaultTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    /// Runs the program with twenty pages on an input that stays open, and ends it by a signal once records have come out.
    private func stopped(by signal: Int32, _ targets: [String]) throws -> (output: String, status: Int32) {
        let process = Process()
        process.executableURL = Sandbox.program
        process.arguments = ["extract", "--jobs", "1", "--quiet"] + targets.flatMap { ["--to", $0] }
        process.currentDirectoryURL = sandbox.folder
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(pages(0..<20).utf8))
        // A group of sixteen pages is out; the program waits for more.
        var data = output.fileHandleForReading.availableData
        kill(process.processIdentifier, signal)
        data += output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try input.fileHandleForWriting.close()
        return (String(decoding: data, as: UTF8.self), process.terminationStatus)
    }

    @Test(
        "a signal ends a run that waits for input; what was read is written whole",
        arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
    func signals(signal: Int32, status: Int32) throws {
        let met = try stopped(by: signal, ["all.jsonl", "-"])
        #expect(met.status == status)
        #expect(met.output.hasSuffix("}\n"))
        #expect((16...20).contains(met.output.split(separator: "\n").count))
        #expect(try sandbox.text("all.jsonl") == met.output)
        #expect(try sandbox.names == ["all.jsonl"])
    }

    @Test("a kill leaves a database that opens, and the next run completes it")
    func kill9() throws {
        _ = try stopped(by: SIGKILL, ["store.sqlite", "-"])
        let count = "sqlite3 store.sqlite 'PRAGMA integrity_check; SELECT count(*) FROM documents'"
        #expect(try sandbox.shell(count).output == "ok\n16\n")
        #expect(try sandbox.run(["extract", "--to", "store.sqlite"], input: pages(0..<20)).status == 0)
        #expect(try sandbox.shell(count).output == "ok\n20\n")
        #expect(try sandbox.names == ["store.sqlite"])
    }

    @Test(
        "an output that cannot be written is named, with its exit code, and nothing half stays",
        arguments: [
            ("\"$0\" extract in.jsonl >/dev/full", 74, "standard output: writing failed: no space left on device"),
            ("ulimit -f 1; \"$0\" extract in.jsonl --to out.jsonl", 74, "out.jsonl: writing failed: file too large"),
            ("ulimit -f 1; \"$0\" extract in.jsonl --to out.sqlite; code=$?; rm -f out.sqlite*; exit $code", 73, "out.sqlite: "),
            ("\"$0\" extract in.jsonl --to none/out.jsonl", 73, "none/out.jsonl: cannot be made: no such file or directory"),
            ("\"$0\" extract in.jsonl --failures none/f", 73, "none/f: cannot be made: no such file or directory"),
        ])
    func unwritable(script: String, status: Int32, message: String) throws {
        try sandbox.file("in.jsonl", pages(0..<40))
        let outcome = try sandbox.shell(script)
        #expect(outcome.status == status)
        #expect(outcome.messages.hasPrefix("jianbao: \(message)"), "\(outcome.messages)")
        #expect(try sandbox.names == ["in.jsonl"])
    }

    @Test("a reader that goes away ends the program quietly")
    func brokenPipe() throws {
        try sandbox.file("many.jsonl", pages(0..<3000))
        _ = try sandbox.shell("{ \"$0\" extract many.jsonl 2>messages; echo $? >status; } | head -n 1 >/dev/null")
        #expect(try sandbox.text("status") == "0\n")
        #expect(try sandbox.text("messages") == "")
    }

    @Test("a reader that goes away leaves the other outputs whole")
    func brokenPipeBesideFile() throws {
        try sandbox.file("many.jsonl", pages(0..<3000))
        _ = try sandbox.shell(
            "{ \"$0\" extract many.jsonl --quiet --to - --to all.jsonl; echo $? >status; } | head -n 1 >/dev/null")
        #expect(try sandbox.text("status") == "0\n")
        #expect(try sandbox.text("all.jsonl").split(separator: "\n").count == 3000)
    }

    @Test("standard output and files get the same documents")
    func severalTargets() throws {
        let outcome = try sandbox.run(["extract", "--to", "-", "--to", "a.jsonl", "--to", "b.csv"], input: pages(0..<5))
        #expect(outcome.lines.count == 5)
        #expect(try sandbox.text("a.jsonl") == outcome.output)
        #expect(try sandbox.text("b.documents.csv").split(separator: "\r\n").count == 6)
    }

    @Test(
        "outputs that are one file, or an input too, are refused, and the file is left as it is",
        arguments: [
            ["--to", "a.jsonl", "--to", "./a.jsonl"], ["--to", "-", "--to", "-"], ["--to", "b.csv", "--to", "b.people.csv/../b.csv"],
            ["--to", "a.jsonl", "--failures", "a.jsonl"], ["--to", "in.jsonl"], ["--failures", "in.jsonl"], ["--to", "link.jsonl"],
        ])
    func oneFile(options: [String]) throws {
        try sandbox.file("in.jsonl", pages(0..<2))
        try FileManager.default.createDirectory(at: sandbox.folder.appending(path: "b.people.csv"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: sandbox.folder.path + "/link.jsonl", withDestinationPath: "in.jsonl")
        let outcome = try sandbox.run(["extract", "in.jsonl"] + options)
        #expect(outcome.status == 64)
        #expect(!outcome.messages.isEmpty)
        #expect(try sandbox.text("in.jsonl") == pages(0..<2))
        #expect(try sandbox.names == ["b.people.csv", "in.jsonl", "link.jsonl"])
    }

    @Test("outputs in the folder that is read are no inputs, run after run")
    func outputsInFolder() throws {
        try sandbox.file("a.txt", "一家公司发布了一份公告，内容很长。")
        for _ in 0..<2 {
            let outcome = try sandbox.run(["extract", ".", "--to", "out.jsonl", "--to", "out.sqlite", "--failures", "failed.jsonl"])
            #expect(outcome.status == 0, "\(outcome.messages)")
            #expect(try sandbox.text("out.jsonl").split(separator: "\n").count == 1)
        }
    }

    @Test("an unknown record type, or none, is wrong usage", arguments: ["people,foo", "people,", ""])
    func only(types: String) throws {
        let outcome = try sandbox.run(["extract", "--only", types], input: "甲")
        #expect(outcome.status == 64)
        #expect(outcome.messages.contains("no such record type; there are removed, repairs, mentions, people"))
    }

    @Test("a page without an article is named, without its text, and its record written")
    func noArticle() throws {
        let input = "{\"id\":\"empty\",\"html\":\"<p></p>\"}\n" + pages(1..<2)
        let outcome = try sandbox.run(["extract"], input: input)
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == 2)
        #expect(outcome.messages.contains("jianbao: -:1: empty: no article found on the page\n"))
        #expect(outcome.messages.contains("2 inputs = 2 records + 0 failures"))
        #expect(try sandbox.run(["extract", "--quiet"], input: input).messages == "")
    }

    @Test("an id that comes twice is named, and a database keeps the later page")
    func repeatedID() throws {
        let outcome = try sandbox.run(["extract", "--to", "s.sqlite"], input: pages(1..<3) + "{\"id\":\"1\",\"text\":\"另一篇文章。\"}\n")
        #expect(outcome.status == 0)
        #expect(outcome.messages.contains("-:3: 1: an earlier page has this id; a database keeps the later one"))
        #expect(try sandbox.shell("sqlite3 s.sqlite \"SELECT text FROM documents ORDER BY id\"").lines.first == "另一篇文章。")
    }

    @Test("control characters of ids are shown, not sent to the terminal, and nothing is colored")
    func escapes() throws {
        let input = "{\"id\":\"a\\u001b[31m\\n\\u202e\",\"html\":7}\n"
        for arguments in [["extract"], ["extract", "--progress"]] {
            let messages = try sandbox.run(arguments + ["--failures", "f"], input: input).messages
            #expect(!messages.contains("\u{1B}[31m"))
        }
        let verbose = try sandbox.run(["extract", "--verbose"], input: "{\"id\":\"a\\u001b[31m\\n\\u202e\",\"text\":\"甲\"}\n").messages
        #expect(verbose.contains("a\\u{1B}[31m\\u{A}\\u{202E}\n"))
    }

    @Test("pages of clean are parted alike whatever the number of jobs")
    func cleanJobs() throws {
        let one = try sandbox.run(["clean", "--jobs", "1"], input: pages(0..<100))
        let eight = try sandbox.run(["clean", "--jobs", "8"], input: pages(0..<100))
        #expect(one.output == eight.output)
        #expect(one.output.components(separatedBy: "\n\n").count == 100)
    }

    @Test(
        "the environment does not show in the output",
        arguments: ["TZ=Asia/Shanghai LC_ALL=zh_CN.UTF-8", "TZ=America/New_York LC_ALL=tr_TR.UTF-8", "LC_ALL=C"])
    func environment(variables: String) throws {
        try sandbox.file("in.jsonl", "{\"text\":\"2023年5月4日，昨日林远加入华为担任工程师，年薪100万元。\",\"reference_date\":\"2023-05-05\"}\n")
        let plain = try sandbox.shell("\"$0\" extract in.jsonl"), other = try sandbox.shell("\(variables) \"$0\" extract in.jsonl")
        #expect(plain.output == other.output)
        #expect(plain.lines.count == 1)
    }

    @Test("values nested a thousand deep pass through on any thread")
    func deepExtra() throws {
        let deep = "{\"text\":\"甲\",\"x\":" + String(repeating: "[", count: 1000) + String(repeating: "]", count: 1000) + "}\n"
        let outcome = try sandbox.run(["extract", "--jobs", "4"], input: String(repeating: deep, count: 8))
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == 8)
    }
}
