import Foundation
import GRDB
import Jianbao
import TestSupport
import Testing

@testable import JianbaoStores

@Suite("Stores")
struct StoreTests {
    private let temporary: TemporaryFolder
    private var folder: URL { temporary.url }
    private let documents: [StoredDocument]

    init() throws {
        temporary = try TemporaryFolder()
        let pipeline = try Pipeline()
        documents = try [
            Page(id: "a", body: Array("2023年10月，余文远加入字节跳动，担任研究科学家，年薪100万元。".utf8)),
            Page(id: "b'; DROP TABLE documents; --\u{0}", body: Array("=SUM(A1)，他说：“\"引\"”\n第二行".utf8)),
        ].map { StoredDocument(try pipeline.extract($0), rendersLine: true) }
    }

    /// Somebody else at the database, who may leave a transaction open.
    private static func other(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        return try DatabaseQueue(path: path, configuration: configuration)
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
            let ids = try String.fetchAll(database, sql: "SELECT id FROM documents ORDER BY id")
            #expect(ids == ["a", "b'; DROP TABLE documents; --\u{FFFD}"])
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

    @Test("a store of an earlier schema is refused with a way out")
    func olderSchema() throws {
        let path = folder.appending(path: "old.sqlite").path
        try write(path)
        try DatabaseQueue(path: path).write { try $0.execute(sql: "UPDATE schema_version SET version = 0") }
        let error = #expect(throws: StoreError.self) { _ = try Stores.open(path) }
        #expect(error?.description == "\(path): the store has schema 0, this program knows 1; write to a new file")
    }

    @Test("a database that somebody else writes is waited for, then reported")
    func locked() throws {
        let path = folder.appending(path: "locked.sqlite").path
        try write(path)
        let store = try SQLiteStore(path: path, patience: 0.1)
        let other = try Self.other(path)
        try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
        #expect(throws: StoreError.writeFailed(path: path, reason: "SQLite: database is locked")) { try store.write(documents) }
        try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
        try store.write(documents)
        try store.finish()
    }

    @Test("a reader of the database does not fail the run at its end")
    func reader() throws {
        let path = folder.appending(path: "read.sqlite").path
        try write(path)
        let store = try SQLiteStore(path: path, patience: 0.1)
        let other = try Self.other(path)
        try other.inDatabase {
            try $0.execute(sql: "BEGIN")
            #expect(try Int.fetchOne($0, sql: "SELECT count(*) FROM documents") == 2)
        }
        try store.write([documents[0]])
        try store.finish()
        try other.inDatabase { try $0.execute(sql: "COMMIT") }
        #expect(try other.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM documents") } == 2)
    }

    @Test("a folder that cannot be written, and a database that cannot be made, say so", arguments: ["x.sqlite", "x.jsonl", "x.csv", "x/"])
    func missingFolder(name: String) {
        let target = folder.path + "/none/" + name
        let error = #expect(throws: StoreError.self) { _ = try Stores.open(target) }
        guard case .cannotOpen(let path, let reason) = error else { return #expect(Bool(false), "\(String(describing: error))") }
        #expect(path.hasPrefix(folder.path + "/none/x"))
        #expect(reason.contains("no such file or directory") || reason.contains("unable to open database file"))
    }

    @Test("a file that is not finished is hidden, so that no walk takes it for a page; a device is written as it stands")
    func parts() throws {
        let store = try Stores.open(folder.path + "/z.jsonl")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.count == 1)
        #expect(names.first?.hasPrefix(".z.jsonl.part-") == true)
        try store.finish()
        let device = try Stores.textFile("/dev/null")
        try device.write("x")
        try device.finish()
        #expect(FileManager.default.fileExists(atPath: "/dev/null"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["z.jsonl"])
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

    @Test("several targets get the same documents; one whose reader has gone leaves the others whole")
    func group() throws {
        final class Gone: RecordStore {
            var needsLine: Bool { true }
            func write(_ batch: [StoredDocument]) throws(StoreError) { throw .brokenPipe }
            func finish() throws(StoreError) { throw .brokenPipe }
        }
        let paths = ["one.jsonl", "two.jsonl"].map { folder.appending(path: $0).path }
        let group = StoreGroup([try Stores.open(paths[0]), Gone(), try Stores.open(paths[1])])
        for _ in 0..<2 { try group.write(documents) }
        try group.finish()
        let files = try paths.map { try String(contentsOfFile: $0, encoding: .utf8) }
        #expect(files[0].split(separator: "\n").count == 4)
        #expect(files[0] == files[1])
        #expect(throws: StoreError.brokenPipe) { try StoreGroup([Gone()]).write(documents) }
    }

    @Test("the files of a target are those that it makes", arguments: ["a.jsonl", "a.jsonl.gz", "a.csv", "a.sqlite"])
    func files(name: String) throws {
        let target = folder.path + "/made/" + name
        try FileManager.default.createDirectory(atPath: folder.path + "/made", withIntermediateDirectories: true)
        try write(target)
        let made = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/made").map { folder.path + "/made/" + $0 }
        #expect(!made.isEmpty)
        #expect(Set(made).isSubset(of: Stores.files(of: target)))
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
