import Foundation
import GRDB
import Jianbao
import Testing

@testable import JianbaoStores

@Suite("Stores")
struct StoreTests {
    private let folder: URL
    private let documents: [StoredDocument]

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "jianbao-stores-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let pipeline = try Pipeline()
        documents = try [
            Page(id: "a", body: Array("2023年10月，余文远加入字节跳动，担任研究科学家，年薪100万元。".utf8)),
            Page(id: "b'; DROP TABLE documents; --\u{0}", body: Array("=SUM(A1)，他说：“\"引\"”\n第二行".utf8)),
        ].map { StoredDocument(try pipeline.extract($0), rendersLine: true) }
    }

    private func write(_ target: String, times: Int = 1) throws {
        for _ in 0..<times {
            let store = try Stores.open(target)
            try store.write(documents)
            try store.finish()
        }
    }

    @Test("JSON Lines holds one document a line, under its name only when whole")
    func jsonLines() throws {
        let path = folder.appending(path: "x.jsonl").path
        let store = try Stores.open(path)
        try store.write(documents)
        #expect(!FileManager.default.fileExists(atPath: path))
        try store.finish()
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[0].hasPrefix(#"{"schema":"jianbao/1","id":"a","source":{"#))
    }

    @Test("an unfinished file leaves nothing behind")
    func unfinished() throws {
        let path = folder.appending(path: "y.jsonl").path
        do {
            let store = try Stores.open(path)
            try store.write(documents)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("y") } == [])
    }

    @Test("SQLite holds the rows of the document; writing it again changes nothing")
    func sqlite() throws {
        let path = folder.appending(path: "x.sqlite").path
        try write(path, times: 2)
        let queue = try DatabaseQueue(path: path)
        try queue.read { database in
            #expect(
                try String.fetchAll(database, sql: "SELECT id FROM documents ORDER BY id") == ["a", "b'; DROP TABLE documents; --\u{FFFD}"])
            for table in RecordTable.all {
                let expected = documents.reduce(0) { $0 + table.rows($1.extraction).count }
                #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table.name)") == expected, "\(table.name)")
            }
            #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty)
            for view in ["career_timeline", "salary_figures", "citation_counts", "talent_flow"] {
                _ = try Row.fetchAll(database, sql: "SELECT * FROM \(view)")
            }
        }
    }

    @Test("a store of a later schema is refused, and left as it is")
    func newerSchema() throws {
        let path = folder.appending(path: "new.sqlite").path
        try write(path)
        try DatabaseQueue(path: path).write { try $0.execute(sql: "UPDATE schema_version SET version = 2") }
        #expect(throws: StoreError.otherSchema(path: path, version: 2, known: 1)) { _ = try Stores.open(path) }
    }

    @Test("a file that is no database is refused")
    func notADatabase() throws {
        let path = folder.appending(path: "text.sqlite").path
        try Data(String(repeating: "this is no database", count: 100).utf8).write(to: URL(filePath: path))
        #expect(throws: StoreError.self) { _ = try Stores.open(path) }
    }

    @Test("CSV quotes what must be quoted, and takes the sting out of formulas")
    func csv() throws {
        try write(folder.appending(path: "x.csv").path)
        let text = try String(contentsOf: folder.appending(path: "x.documents.csv"), encoding: .utf8)
        #expect(text.hasPrefix("id,schema,path,url,charset,bytes,"))
        #expect(text.contains("\"'=SUM"))
        #expect(text.contains("\"\"引\"\""))
        #expect(text.components(separatedBy: "\r\n").count == 4)
    }

    @Test("a folder gets one file a page, whose name cannot leave it")
    func folderStore() throws {
        try write(folder.path + "/out/")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out").sorted()
        #expect(names == ["a.json", "b%27%3B%20DROP%20TABLE%20documents%3B%20--%00.json"])
        #expect(FolderStore.fileName(for: "../../etc/passwd") == "%2E.%2F..%2Fetc%2Fpasswd")
        #expect(FolderStore.fileName(for: String(repeating: "长", count: 500)).utf8.count <= 150)
        #expect(FolderStore.fileName(for: "") == "%")
    }

    @Test("an output that cannot be made says so")
    func unwritable() {
        #expect(throws: StoreError.self) { _ = try Stores.open("/nonexistent/x.jsonl") }
        #expect(throws: StoreError.unknownKind(path: "x.parquet")) { _ = try Stores.open("x.parquet") }
    }
}
