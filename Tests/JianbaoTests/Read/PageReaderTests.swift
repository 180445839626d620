import Foundation
import Testing

@testable import Jianbao

@Suite("Reading pages")
struct PageReaderTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "jianbao-read-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
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
