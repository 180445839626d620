internal import GRDB
internal import Jianbao

/// A SQLite database with one table a record type, keyed by document id, and views that answer common questions.
///
/// A batch is one transaction. Writing a page again replaces its rows.
final class SQLiteStore: RecordStore {
    static let schemaVersion = 1

    private let path: String
    private let queue: DatabaseQueue

    /// - Parameter patience: seconds to wait for somebody else who writes to the database.
    init(path: String, patience: Double = 10) throws(StoreError) {
        self.path = path
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL") }
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
        } catch { throw .cannotOpen(path: path, reason: SQLiteStore.reason(error)) }
        let version: Int
        do {
            version = try queue.write { try SQLiteStore.prepareSchema($0) }
        } catch { throw .cannotOpen(path: path, reason: SQLiteStore.reason(error)) }
        guard version == SQLiteStore.schemaVersion else {
            throw .otherSchema(path: path, version: version, known: SQLiteStore.schemaVersion)
        }
    }

    var needsLine: Bool { false }

    func write(_ batch: [StoredDocument]) throws(StoreError) {
        do {
            try queue.write { database in
                let delete = try database.cachedStatement(sql: "DELETE FROM documents WHERE id = ?")
                let inserts = try RecordTable.all.map { try database.cachedStatement(sql: SQLiteStore.insert($0)) }
                for document in batch.lazy.map(\.extraction) {
                    try delete.execute(arguments: [Cell.text(document.id).databaseValue])
                    for (table, insert) in zip(RecordTable.all, inserts) {
                        for row in table.keyedRows(document) {
                            try insert.execute(arguments: StatementArguments(row.map(\.databaseValue)))
                        }
                    }
                }
            }
        } catch { throw .writeFailed(path: path, reason: SQLiteStore.reason(error)) }
    }

    func finish() throws(StoreError) {
        do {
            do {
                // Leaves one file that can be copied, not three.
                try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED {
                // Somebody reads the store: the rows are in, and the reader's next checkpoint takes them over.
            }
            try queue.close()
        } catch { throw .writeFailed(path: path, reason: SQLiteStore.reason(error)) }
    }

    private static func insert(_ table: RecordTable) -> String {
        let names = table.keyNames + table.columns.map(\.name)
        let quoted = names.map { "\"\($0)\"" }.joined(separator: ", ")
        return "INSERT INTO \(table.name) (\(quoted)) VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))"
    }

    /// Makes tables and views where the database is new.
    /// - Returns: the schema version of the database as it is now.
    private static func prepareSchema(_ database: Database) throws -> Int {
        try database.execute(sql: "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)")
        if let version = try Int.fetchOne(database, sql: "SELECT version FROM schema_version") { return version }
        for table in RecordTable.all {
            let columns = table.columns.map { "\"\($0.name)\" \($0.kind.rawValue)\($0.isRequired ? " NOT NULL" : "")" }
            let key =
                table.isRoot
                ? ["id TEXT PRIMARY KEY NOT NULL"]
                : [
                    "document_id TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE", "ordinal INTEGER NOT NULL",
                ]
            let constraint = table.isRoot ? [] : ["PRIMARY KEY (document_id, ordinal)"]
            try database.execute(
                sql: "CREATE TABLE \(table.name) (\((key + columns + constraint).joined(separator: ", "))) WITHOUT ROWID")
        }
        for (table, column) in [
            ("employments", "person"), ("employments", "organization"), ("salaries", "person"), ("citations", "subject"),
        ] {
            try database.execute(sql: "CREATE INDEX \(table)_\(column) ON \(table)(\(column))")
        }
        try database.execute(sql: views)
        try database.execute(sql: "INSERT INTO schema_version (version) VALUES (?)", arguments: [schemaVersion])
        return schemaVersion
    }

    private static let views = """
        CREATE VIEW career_timeline AS
          SELECT e.person, e.organization, e.title, e.kind, e.status, e.start, e."end", e.rule, e.evidence_text, e.document_id, d.published
          FROM employments e JOIN documents d ON d.id = e.document_id
          ORDER BY e.person, e.start IS NULL, e.start, e."end" IS NULL, e."end";
        CREATE VIEW salary_figures AS
          SELECT s.person, s.organization, s.title, s.nominal, s.min, s.max, s.bound, s.currency, s.period, s.status, s.evidence_text,
                 s.document_id, d.published
          FROM salaries s JOIN documents d ON d.id = s.document_id
          ORDER BY s.nominal DESC;
        CREATE VIEW citation_counts AS
          SELECT c.subject, c.subject_type, c.metric, c.nominal, c.min, c.max, c.bound, c.source, c.as_of, c.evidence_text, c.document_id,
                 d.published
          FROM citations c JOIN documents d ON d.id = c.document_id
          ORDER BY c.subject, c.metric, c.nominal DESC;
        CREATE VIEW talent_flow AS
          SELECT a.organization AS from_organization, b.organization AS to_organization, b.status, count(DISTINCT a.person) AS people,
                 group_concat(DISTINCT a.person) AS names
          FROM employments a JOIN employments b
            ON b.document_id = a.document_id AND b.person_id = a.person_id AND b.organization_id <> a.organization_id
          WHERE a.status = 'former' AND b.status IN ('current', 'announced', 'rumoured')
          GROUP BY a.organization, b.organization, b.status
          ORDER BY people DESC, from_organization, to_organization;
        """

    private static func reason(_ error: any Error) -> String {
        guard let error = error as? DatabaseError else { return "\(error)" }
        return "SQLite: \(error.message ?? error.resultCode.description)"
    }
}

extension Cell {
    var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        // SQLite's text ends at a NUL, and so would everything behind it.
        case .text(let text): (text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text).databaseValue
        case .integer(let number): number.databaseValue
        // The column has NUMERIC affinity: SQLite keeps whole numbers exact and others as far as 15 digits go.
        case .decimal(let number): number.integer?.databaseValue ?? number.description.databaseValue
        }
    }
}
