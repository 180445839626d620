import Foundation
import TestSupport
import Testing

@testable import Jianbao

/// What a line that stands between two good ones gives.
private let hostileLines: [(line: String, outcome: String)] = [
    ("{\"id\":\"a\",\"text\":\"甲\"}\r", "page a 甲"),
    ("{\"text\":\"甲\"}", "page - 甲"), ("{\"id\":null,\"text\":\"甲\"}", "page - 甲"), ("{\"id\":\"\",\"text\":\"甲\"}", "page - 甲"),
    ("{\"id\":18446744073709551615,\"text\":\"甲\"}", "page 18446744073709551615 甲"),
    ("{\"id\":1.5,\"text\":\"甲\"}", "\"id\" is neither a string nor a whole number"),
    ("{\"id\":\"a\",\"id\":\"b\",\"text\":\"甲\",\"text\":\"乙\"}", "page b 乙"),
    ("{\"id\":\"a\",\"text\":\"\"}", "page a "),
    ("{\"id\":\"a\\u0000b\",\"html\":\"甲\\u2028乙\"}", "page a\u{0}b 甲\u{2028}乙"),
    ("{}", "neither \"html\" nor \"text\"; one of them holds the page"),
    ("{\"text\":null,\"html\":null}", "neither \"html\" nor \"text\"; one of them holds the page"),
    ("{\"text\":\"甲\",\"html\":\"乙\"}", "both \"html\" and \"text\"; one of them holds the page"),
    ("{\"html\":7}", "\"html\" is not a string"), ("{\"text\":\"甲\",\"url\":[]}", "\"url\" is not a string"),
    ("[]", "wanted an object with \"html\" or \"text\""), ("null", "wanted an object with \"html\" or \"text\""),
    ("{\"text\":\"\\ud800\"}", "cannot be read as JSON: "), ("{\"text\":\"甲\",\"n\":NaN}", "cannot be read as JSON: "),
    ("{\"text\":\"甲\"", "cannot be read as JSON: "), ("{\"text\":\"甲\"} {}", "cannot be read as JSON: "),
    (
        "{\"text\":\"甲\",\"n\":123456789012345678901234567890}",
        "cannot be read as JSON: a number is malformed or beyond 64 bits"
    ),
    ("{\"text\":" + String(repeating: "[", count: 100_000), "cannot be read as JSON: "),
    (
        "{\"text\":\"甲\",\"x\":" + String(repeating: "[", count: 900) + String(repeating: "]", count: 900) + "}", "page - 甲"
    ),
]

@Suite("Reading pages")
struct PageReaderTests {
    private let temporary: TemporaryFolder
    private var folder: URL { temporary.url }

    init() throws {
        temporary = try TemporaryFolder()
    }

    private func read(_ bytes: [UInt8], name: String = "in", options: PageReader.Options = .init()) throws -> [Result<Page, ReadError>] {
        let path = folder.appending(path: name).path
        try Data(bytes).write(to: URL(filePath: path))
        var results: [Result<Page, ReadError>] = []
        PageReader(options: options).forEachPage(in: path) {
            results.append($0)
            return true
        }
        return results
    }

    private func read(_ text: String, options: PageReader.Options = .init()) throws -> [Result<Page, ReadError>] {
        try read(Array(text.utf8), options: options)
    }

    private func messages(_ results: [Result<Page, ReadError>]) -> [String] {
        results.map { result in
            switch result {
            case .success(let page): "page \(page.id ?? "-") \(String(decoding: page.body, as: UTF8.self))"
            case .failure(let error): error.description.replacingOccurrences(of: folder.path + "/", with: "")
            }
        }
    }

    @Test("a file that is no JSON Lines is one page")
    func wholeFile() throws {
        #expect(messages(try read("<html>\n{}\n")) == ["page - <html>\n{}\n"])
    }

    @Test("lines of JSON are pages; a broken line is named by its number and the next one follows")
    func lines() throws {
        let met = messages(
            try read(
                "\u{FEFF}{\"id\":\"a\",\"text\":\"甲\"}\r\n\n{bad\n{\"id\":2,\"html\":\"乙\"}\n{\"id\":\"c\",\"text\":\"丙\",\"html\":\"\"}\n{\"id\":[]}\n7"
            ))
        #expect(met.count == 6)
        #expect(met[0] == "page a 甲")
        #expect(met[1].hasPrefix("in:3: cannot be read as JSON: "))
        #expect(met[2] == "page 2 乙")
        #expect(met[3] == "in:5: both \"html\" and \"text\"; one of them holds the page")
        #expect(met[4] == "in:6: \"id\" is neither a string nor a whole number")
        #expect(met[5] == "in:7: wanted an object with \"html\" or \"text\"")
    }

    @Test("a line of any make gives a page or a failure with its number, and the next line is read", arguments: hostileLines.indices)
    func anyLine(index: Int) throws {
        let (line, outcome) = hostileLines[index]
        let met = messages(try read("{\"id\":\"first\",\"text\":\"\"}\n\(line)\n{\"id\":\"last\",\"text\":\"\"}"))
        #expect(met.count == 3)
        #expect(met.first == "page first ")
        #expect(met.last == "page last ")
        #expect(met[1].hasPrefix(outcome.hasPrefix("page") ? outcome : "in:2: \(outcome)"), "\(met[1].prefix(200))")
    }

    @Test("bytes that are no UTF-8 inside a line are that line's failure")
    func brokenUTF8() throws {
        let bytes = Array("{\"text\":\"甲\"}\n{\"text\":\"".utf8) + [0xD5, 0xC5] + Array("\"}\n{\"text\":\"乙\"}".utf8)
        let met = messages(try read(bytes))
        #expect(met.map { String($0.prefix(28)) } == ["page - 甲", "in:2: cannot be read as JSON", "page - 乙"])
    }

    @Test("an id of a megabyte is an id")
    func longID() throws {
        let id = String(repeating: "长", count: 350_000)
        #expect(try read("{\"id\":\"\(id)\",\"text\":\"x\"}").first?.get().id == id)
    }

    @Test("a stream that comes a byte at a time is told apart as a whole one is", arguments: [false, true])
    func trickle(isCompressed: Bool) throws {
        let text = "\u{FEFF}\n {\"id\":\"a\",\"text\":\"甲\"}\n"
        let bytes = isCompressed ? try Self.gzipped(Array(text.utf8)) : Array(text.utf8)
        let path = folder.appending(path: "pipe").path
        #expect(mkfifo(path, 0o600) == 0)
        let writer = Thread {
            let descriptor = open(path, O_WRONLY)
            for byte in bytes {
                _ = withUnsafeBytes(of: byte) { write(descriptor, $0.baseAddress, 1) }
                usleep(500)
            }
            close(descriptor)
        }
        writer.start()
        var results: [Result<Page, ReadError>] = []
        PageReader().forEachPage(in: path) {
            results.append($0)
            return true
        }
        #expect(messages(results) == ["page a 甲"])
    }

    @Test("a reader that is stopped visits no half page")
    func stopping() throws {
        let path = folder.appending(path: "in").path
        try Data("甲".utf8).write(to: URL(filePath: path))
        var visits = 0
        PageReader().forEachPage(in: path, isStopped: { true }) { _ in
            visits += 1
            return true
        }
        #expect(visits == 0)
    }

    @Test("own fields are read, others travel along, a bad date is a warning")
    func fields() throws {
        let line = #"{"text":"x","url":"u","title":"t","reference_date":"2023-02-30","tags":["a"],"n":1}"#
        let page = try #require(try read(line).first).get()
        #expect(page.url == "u")
        #expect(page.title == "t")
        #expect(page.referenceDate == nil)
        #expect(page.diagnostics.count == 1)
        #expect(page.extra.map(JSONWriter.line) == #"{"tags":["a"],"n":1}"#)
        #expect(page.line == 1)
    }

    @Test("a line over the limit is named, and the next one is read")
    func limit() throws {
        let long = "{\"id\":\"long\",\"text\":\"" + String(repeating: "x", count: 3_000_000) + "\"}"
        let met = messages(try read(long + "\n{\"id\":\"b\",\"text\":\"y\"}", options: .init(maximumRecord: 1000)))
        #expect(met == ["in:1: more than 1000 bytes; --max-record sets the limit", "page b y"])
        #expect(
            messages(try read("text " + String(repeating: "x", count: 2000), options: .init(maximumRecord: 1000))).first?.hasPrefix(
                "in: more than") == true)
    }

    @Test("gzip is undone, several members in a row too; a cut one is an error with its offset")
    func gzip() throws {
        // printf '甲' | gzip -n, and the same for 乙
        let member = { (text: String) in try Self.gzipped(Array(text.utf8)) }
        #expect(messages(try read(try member("甲") + member("乙") + [0, 0])) == ["page - 甲乙"])
        let whole = try member(String((0..<500).map { Character(Unicode.Scalar(0x4E00 + $0 * 7)!) }))
        let met = messages(try read(Array(whole.dropLast(12))))
        #expect(met.count == 1)
        #expect(met[0].hasSuffix("the gzip data ends early"))
    }

    @Test("an empty file, a missing one, an empty folder: each says what was wanted")
    func nothing() throws {
        #expect(messages(try read("")) == ["in: the file is empty; wanted HTML, text or JSON Lines"])
        let none = InputPaths.expand([folder.path + "/none", folder.path + "/x*.html"])
        #expect(none.failures.count == 2)
        let empty = folder.appending(path: "empty")
        try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
        #expect(InputPaths.expand([empty.path]).failures == [.emptyFolder(path: empty.path)])
    }

    @Test("folders are walked in the order of names, hidden files left out; globs give what they match")
    func folders() throws {
        for name in ["b.html", "a.html", ".hidden", "sub/c.txt"] {
            let file = folder.appending(path: "tree/" + name)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("x".utf8).write(to: file)
        }
        let root = folder.path + "/tree"
        #expect(InputPaths.expand([root]).paths == [root + "/a.html", root + "/b.html", root + "/sub/c.txt"])
        #expect(InputPaths.expand([root + "/*.html"]).paths == [root + "/a.html", root + "/b.html"])
    }

    @Test("a link that leads nowhere is no input, even where it is named like a glob")
    func danglingLink() throws {
        let link = folder.appending(path: "a*").path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "nowhere")
        #expect(InputPaths.expand([link]).failures == [.noSuchInput(path: link)])
    }

    @Test("links to folders are not walked, so that none runs in circles; links to files are")
    func links() throws {
        let root = folder.appending(path: "linked")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        try Data("x".utf8).write(to: root.appending(path: "a.html"))
        try FileManager.default.createSymbolicLink(atPath: root.path + "/loop", withDestinationPath: ".")
        try FileManager.default.createSymbolicLink(atPath: root.path + "/b.html", withDestinationPath: "a.html")
        #expect(InputPaths.expand([root.path]).paths == [root.path + "/a.html", root.path + "/b.html"])
    }

    @Test("a name that is no UTF-8 is a named failure, and the other files are read")
    func nameOfBytes() throws {
        let root = folder.appending(path: "gbk")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        try Data("x".utf8).write(to: root.appending(path: "a.html"))
        let name = Array(root.path.utf8) + [UInt8(ascii: "/"), 0xD5, 0xC5, 0]
        close(name.withUnsafeBytes { open($0.bindMemory(to: CChar.self).baseAddress!, O_CREAT | O_WRONLY, 0o600) })
        let (paths, failures) = InputPaths.expand([root.path])
        #expect(paths == [root.path + "/a.html"])
        #expect(failures.count == 1)
        #expect(failures.first?.description.hasSuffix(": cannot be read: its name is not UTF-8; rename it or pipe it in") == true)
    }

    @Test("what is written meanwhile is passed over in folders and refused where it is named")
    func outputs() throws {
        let root = folder.appending(path: "both")
        try FileManager.default.createDirectory(at: root.appending(path: "out"), withIntermediateDirectories: true)
        for name in ["a.html", "r.jsonl", "out/old.json"] { try Data("x".utf8).write(to: root.appending(path: name)) }
        let outputs = [root.path + "/r.jsonl", root.path + "/out/", root.path + "/new.jsonl"]
        #expect(InputPaths.expand([root.path], except: outputs).paths == [root.path + "/a.html"])
        let named = root.path + "/./r.jsonl"
        #expect(InputPaths.expand([named], except: outputs).failures == [.isOutput(path: named)])
    }

    private static func gzipped(_ bytes: [UInt8]) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/gzip")
        process.arguments = ["-nc"]
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(bytes))
        try input.fileHandleForWriting.close()
        let result = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return [UInt8](result)
    }
}
