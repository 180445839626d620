internal import Glibc
public import Jianbao

/// A page's record on its way into stores.
public struct StoredDocument: Sendable {
    /// For stores of tables.
    public let extraction: Extraction
    /// The document as one line of JSON with its line feed; empty where no store asked for it.
    public let line: [UInt8]

    /// - Parameter rendersLine: render here, on the worker's thread, what a store of lines will write.
    public init(_ extraction: Extraction, rendersLine: Bool) {
        self.extraction = extraction
        guard rendersLine else {
            line = []
            return
        }
        var writer = JSONWriter()
        writer.write(extraction.json)
        line = writer.bytes + [0x0A]
    }
}

/// Where record documents go. A batch is written as a whole or not at all where the store can promise it.
public protocol RecordStore: AnyObject {
    /// Whether the store writes `StoredDocument.line`.
    var needsLine: Bool { get }
    func write(_ batch: [StoredDocument]) throws(StoreError)
    /// Makes what was written permanent and visible under its final name.
    func finish() throws(StoreError)
}

/// Why records could not be written; `path` is the target as the user named it.
public enum StoreError: Error, Hashable, Sendable {
    /// The output cannot be made or opened.
    case cannotOpen(path: String, reason: String)
    case writeFailed(path: String, reason: String)
    /// The reader of standard output has gone: a quiet end, not a failure.
    case brokenPipe
    /// A database that another version of the program wrote.
    case otherSchema(path: String, version: Int, known: Int)
    case unknownKind(path: String)
}

extension StoreError: CustomStringConvertible {
    /// One line, the path first where there is one.
    public var description: String {
        switch self {
        case .cannotOpen(let path, let reason): "\(path): cannot be made: \(reason)"
        case .writeFailed(let path, let reason): "\(path): writing failed: \(reason)"
        case .brokenPipe: "standard output was closed by its reader"
        case .otherSchema(let path, let version, let known):
            "\(path): the store has schema \(version), this program knows \(known); "
                + (version > known ? "a newer jianbao wrote it" : "write to a new file")
        case .unknownKind(let path): "\(path): wanted -, FILE.jsonl, FILE.jsonl.gz, FILE.csv, FILE.sqlite or a folder that ends with /"
        }
    }
}

/// Opens stores by the form of their names.
public enum Stores {
    private enum Kind { case standardOutput, lines, compressedLines, csv, sqlite, folder }

    private static func kind(of target: String) -> Kind? {
        if target == "-" { return .standardOutput }
        if target.hasSuffix("/") { return .folder }
        let name = target.lowercased()
        if name.hasSuffix(".jsonl") { return .lines }
        if name.hasSuffix(".jsonl.gz") { return .compressedLines }
        if name.hasSuffix(".csv") { return .csv }
        if name.hasSuffix(".sqlite") || name.hasSuffix(".db") { return .sqlite }
        var status = stat()
        return stat(target, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR ? .folder : nil
    }

    /// - Parameters:
    ///   - target: `-`, `FILE.jsonl`, `FILE.jsonl.gz`, `FILE.csv`, `FILE.sqlite`, `FOLDER/`.
    ///   - guardsFormulas: quote CSV cells that a spreadsheet would run as a formula.
    public static func open(_ target: String, guardsFormulas: Bool = true) throws(StoreError) -> any RecordStore {
        switch kind(of: target) {
        case .standardOutput: JSONLinesStore(StandardOutput())
        case .lines: JSONLinesStore(try FileOutput(path: target, compresses: false))
        case .compressedLines: JSONLinesStore(try FileOutput(path: target, compresses: true))
        case .csv: try CSVStore(path: target, guardsFormulas: guardsFormulas)
        case .sqlite: try SQLiteStore(path: target)
        case .folder: try FolderStore(path: target.hasSuffix("/") ? target : target + "/")
        case nil: throw .unknownKind(path: target)
        }
    }

    /// Opens several targets as one store.
    public static func open(_ targets: [String], guardsFormulas: Bool = true) throws(StoreError) -> any RecordStore {
        var members: [any RecordStore] = []
        for target in targets { members.append(try open(target, guardsFormulas: guardsFormulas)) }
        return StoreGroup(members)
    }

    /// The files that a target writes, or its folder: to see that no two outputs, and no input and output, are one.
    public static func files(of target: String) -> [String] {
        switch kind(of: target) {
        case .csv: CSVStore.files(of: target)
        case .sqlite: [target, target + "-wal", target + "-shm"]
        default: [target]
        }
    }
}

/// Where text goes that is no record: cleaned pages, the list of failures.
public protocol TextOutput: AnyObject {
    func write(_ text: String) throws(StoreError)
    func finish() throws(StoreError)
}

extension Stores {
    /// Standard output as text.
    public static func standardOutput() -> any TextOutput { PlainText(StandardOutput()) }

    /// A file that appears under its name when it is whole.
    public static func textFile(_ path: String) throws(StoreError) -> any TextOutput {
        PlainText(try FileOutput(path: path, compresses: false))
    }
}

private final class PlainText: TextOutput {
    private let output: any ByteOutput

    init(_ output: any ByteOutput) { self.output = output }

    func write(_ text: String) throws(StoreError) { try output.write(Array(text.utf8)) }
    func finish() throws(StoreError) { try output.finish() }
}
