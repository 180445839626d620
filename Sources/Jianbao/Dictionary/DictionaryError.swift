/// What is wrong with a dictionary, and where.
public enum DictionaryError: Error, Hashable, Sendable {
    /// The message names the file.
    case unreadable(String)
    /// With this file a user's dictionaries have more than `most` bytes.
    case tooLarge(path: String, most: Int)
    case notUTF8(path: String, line: Int)
    case emptyKey(path: String, line: Int)
    /// In code points.
    case tooLongKey(path: String, line: Int, most: Int)
    case duplicateKey(String, path: String, line: Int, firstLine: Int)
    case unsorted(String, path: String, line: Int)
    case tooManyCells(path: String, line: Int, columns: Int)
    /// A cell that is not of the form its column asks for.
    case badCell(String, column: String, wanted: String, path: String, line: Int)
    /// A key that the normalizer would rewrite: it could never be found.
    case neverMatches(String, normalized: String, path: String, line: Int)
    /// A name of two rows: which of them it stands for would hang on their order.
    case sharedName(String, path: String, line: Int, first: String)
    /// A cue that holds several, run together.
    case joinedCues(String, path: String, line: Int)
    /// A cue that could go: another row, whose key it begins with, finds and takes the same lines.
    case coveredCue(String, by: String, path: String, line: Int)
    /// A file that no stage reads.
    case unknownFile(path: String)
    /// An example that its rule or row does not read as it says.
    case exampleFails(String, path: String, line: Int, met: String)
    /// A sentence of a rule that stands in the code.
    case ruleFails(RuleName, sentence: String, met: String)
}

extension DictionaryError: CustomStringConvertible {
    /// One line, the path with its line first: `Dictionaries/quantities/currencies.tsv:41: …`.
    public var description: String {
        switch self {
        case .unreadable(let message): message
        case .tooLarge(let path, let most):
            "\(path): with it the folder holds more than \(most) bytes of dictionaries, the most that is read"
        case .notUTF8(let path, let line): "\(path):\(line): not UTF-8; dictionaries are plain UTF-8"
        case .emptyKey(let path, let line): "\(path):\(line): the key is empty; a comment begins with #"
        case .tooLongKey(let path, let line, let most): "\(path):\(line): the key has more than \(most) characters, the most that is found"
        case .duplicateKey(let key, let path, let line, let first):
            "\(path):\(line): \(key) stands at line \(first) already; one key, one row"
        case .unsorted(let key, let path, let line):
            "\(path):\(line): \(key) stands after a greater key; rows are sorted by code point"
        case .tooManyCells(let path, let line, let columns):
            "\(path):\(line): more than \(columns) cells; the head of the file names \(columns) columns"
        case .badCell(let cell, let column, let wanted, let path, let line):
            "\(path):\(line): \(column) is \"\(cell)\"; wanted \(wanted)"
        case .neverMatches(let key, let normalized, let path, let line):
            "\(path):\(line): \(key) can never match: the normalizer makes it \(normalized)"
        case .sharedName(let name, let path, let line, let first):
            "\(path):\(line): \(name) stands at \(first) already; mark it ? in both rows, or take it from one"
        case .joinedCues(let key, let path, let line): "\(path):\(line): \(key) holds a | between its words; one cue, one row"
        case .coveredCue(let key, let other, let path, let line):
            "\(path):\(line): \(key) begins with \(other), whose row finds the same lines; drop one of them"
        case .unknownFile(let path): "\(path): no stage reads a dictionary of this name; Dictionaries/README.md lists them"
        case .ruleFails(let rule, let sentence, let met): "\(rule): the example \"\(sentence)\" does not hold: \(met)"
        case .exampleFails(let example, let path, let line, let met):
            "\(path):\(line): the example \"\(example)\" does not hold: \(met)"
        }
    }
}
