import Foundation
import Testing

@testable import Jianbao

@Suite("Built-in dictionaries")
struct BuiltInDictionariesTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Dictionaries")

    @Test("are the files of the folder, all of them and byte for byte")
    func embedding() throws {
        let rooms = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        var onDisk: [String] = []
        for room in rooms {
            let files = (try? FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: room).path)) ?? []
            onDisk += files.filter { $0.hasSuffix(".tsv") }.map { "\(room)/\($0)" }
        }
        let embedded = Dictionaries.builtIn.files.map(\.path)
        #expect(Set(embedded).symmetricDifference(onDisk) == [], "run Dictionaries/tools/embed.py")
        for file in Dictionaries.builtIn.files {
            let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: file.path)))
            // Compared outside of the expectation, which would print both.
            let isSame = try file.withBytes { embedded throws(DictionaryError) in embedded.elementsEqual(bytes) }
            #expect(isSame, "\(file.path)")
        }
    }

    @Test("name their source and licence in their head")
    func heads() throws {
        for file in Dictionaries.builtIn.files {
            let lines = try String(contentsOf: Self.folder.appending(path: file.path), encoding: .utf8).split(separator: "\n")
            let head = lines.prefix { $0.hasPrefix("#") }.joined(separator: "\n")
            #expect(head.contains("Source: ") && head.contains("Licence: "), "\(file.path)")
        }
    }

    @Test("pass the check")
    func check() {
        let report = DictionaryCheck.run(.builtIn)
        #expect(Array(report.errors.map(\.description).prefix(20)) == [])
        #expect(report.rows > 10_000)
    }

    @Test("a user's row is read after the built-in ones and so wins")
    func overlay() throws {
        let mine = DictionaryFile(path: "names/surnames.tsv", location: "mine.tsv", bytes: Array("王\t1\tsingle\n".utf8))
        var last = ""
        try Dictionaries.builtIn.adding([mine]).forEachRow(of: "names/surnames.tsv") { row in if row.key == "王" { last = row.file.location }
        }
        #expect(last == "mine.tsv")
    }
}
