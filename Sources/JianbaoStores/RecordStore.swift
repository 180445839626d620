internal import Glibc
public import Jianbao

/// A page's record on its way into stores.
public struct StoredDocument: Sendable {
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

public enum StoreError: Error, Hashable, Sendable {
    /// The output cannot be made or opened.
    case cannotOpen(path: String, reason: String)
    case writeFailed(path: String, reason: String)
    /// The reader of standard output has gone: a quiet end, not a failure.
    case brokenPipe
    /// A database written by a later version of the program.
    case newerSchema(path: String, version: Int, known: Int)
    case unknownKind(path: String)
}

extension StoreError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .cannotOpen(let path, let reason): "\(path): cannot be made: \(reason)"
        case .writeFailed(let path, let reason): "\(path): writing failed: \(reason)"
        case .brokenPipe: "standard output was closed by its reader"
        case .newerSchema(let path, let version, let known):
            "\(path): the store has schema \(version), this program knows \(known); a newer jianbao wrote it"
        case .unknownKind(let path): "\(path): wanted -, FILE.jsonl, FILE.jsonl.gz, FILE.csv, FILE.sqlite or a folder that ends with /"
        }
    }
}

/// Opens stores by the form of their names.
public enum Stores {
    /// - Parameters:
    ///   - target: `-`, `FILE.jsonl`, `FILE.jsonl.gz`, `FILE.csv`, `FILE.sqlite`, `FOLDER/`.
    ///   - guardsFormulas: quote CSV cells that a spreadsheet would run as a formula.
    public static func open(_ target: String, guardsFormulas: Bool = true) throws(StoreError) -> any RecordStore {
        if target == "-" { return JSONLinesStore(StandardOutput()) }
        if target.hasSuffix("/") { return try FolderStore(path: target) }
        let name = target.lowercased()
        if name.hasSuffix(".jsonl") { return JSONLinesStore(try FileOutput(path: target, compresses: false)) }
        if name.hasSuffix(".jsonl.gz") { return JSONLinesStore(try FileOutput(path: target, compresses: true)) }
        if name.hasSuffix(".csv") { return try CSVStore(path: target, guardsFormulas: guardsFormulas) }
        if name.hasSuffix(".sqlite") || name.hasSuffix(".db") { return try SQLiteStore(path: target) }
        var status = stat()
        if stat(target, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return try FolderStore(path: target + "/") }
        throw .unknownKind(path: target)
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
