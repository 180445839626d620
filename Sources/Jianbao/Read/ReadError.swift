/// Why an input, or a page in it, could not be read.
public enum ReadError: Error, Hashable, Sendable {
    case noSuchInput(path: String)
    case emptyFolder(path: String)
    /// A file that this very run writes.
    case isOutput(path: String)
    case unreadable(path: String, reason: String)
    /// Compressed data that cannot be undone; `offset` counts compressed bytes.
    case broken(path: String, offset: Int, reason: String)
    case empty(path: String)
    /// The user stopped the program while the input was read; no page is lost by it, since none was whole.
    case stopped(path: String)
    case tooLarge(path: String, line: Int?, limit: Int)
    /// A line of JSON Lines that is no page.
    case badLine(path: String, line: Int, id: String?, reason: String)
}

extension ReadError: CustomStringConvertible {
    /// One line, the path with its line or byte first; no page text.
    public var description: String {
        switch self {
        case .noSuchInput(let path): "\(path): no such file or folder"
        case .emptyFolder(let path): "\(path): no pages in this folder; wanted files of HTML, text or JSON Lines"
        case .isOutput(let path): "\(path): is written by this run; wanted an input that is no output"
        case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
        case .broken(let path, let offset, let reason): "\(path): byte \(offset): \(reason)"
        case .empty(let path): "\(path): the file is empty; wanted HTML, text or JSON Lines"
        case .stopped(let path): "\(path): reading was stopped"
        case .tooLarge(let path, let line, let limit):
            "\(path):\(line.map { "\($0):" } ?? "") more than \(limit) bytes; --max-record sets the limit"
        case .badLine(let path, let line, _, let reason): "\(path):\(line): \(reason)"
        }
    }

    /// The input as it was named to us; `-` is standard input.
    public var path: String {
        switch self {
        case .noSuchInput(let path), .emptyFolder(let path), .isOutput(let path), .unreadable(let path, _), .broken(let path, _, _),
            .empty(let path),
            .stopped(let path), .tooLarge(let path, _, _), .badLine(let path, _, _, _):
            path
        }
    }
}
