public import Jianbao

/// Where record documents go.
public protocol RecordStore: ~Copyable {
    mutating func write(_ batch: [Extraction]) throws(StoreError)
    consuming func finish() throws(StoreError)
}

public enum StoreError: Error, Hashable, Sendable {
    /// The output cannot be made or opened.
    case cannotOpen(path: String, reason: String)
    case writeFailed(path: String, reason: String)
}

extension StoreError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .cannotOpen(let path, let reason): "\(path): cannot be opened for writing: \(reason)"
        case .writeFailed(let path, let reason): "\(path): writing failed: \(reason)"
        }
    }
}
