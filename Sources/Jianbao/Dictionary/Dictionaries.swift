internal import CDictionaries
internal import Synchronization

/// All dictionaries: those compiled in, and a user's folder laid over them.
public struct Dictionaries: Sendable {
    /// The built-in ones first, then those added, in the order in which they were.
    public let files: [DictionaryFile]
    /// What stages have asked for: a file that none of them asks for would be left unread in silence.
    private let requests = Requests()

    /// Paths and rooms, gathered from all threads.
    private final class Requests: Sendable {
        let paths = Mutex<Set<String>>([])
    }

    /// The dictionaries of the project, as they were when the program was built.
    public static let builtIn: Dictionaries = {
        var count = 0
        let first = jb_dictionary_files(&count)
        let files = UnsafeBufferPointer(start: first, count: count).map { file in
            DictionaryFile(path: String(cString: file.path), builtIn: UnsafeBufferPointer(start: file.bytes, count: file.length))
        }
        return Dictionaries(files: files)
    }()

    init(files: [DictionaryFile]) { self.files = files }

    /// The same with more files, whose rows win over those read before.
    public func adding(_ more: [DictionaryFile]) -> Dictionaries { Dictionaries(files: files + more) }

    /// The files of a path, the built-in ones first.
    /// - Parameter path: `names/surnames.tsv`, or a room (`organizations`) for all files in it.
    public func files(of path: String) -> [DictionaryFile] {
        requests.paths.withLock { _ = $0.insert(path) }
        let room = path + "/"
        return files.filter { $0.path == path || $0.path.hasPrefix(room) }
    }

    /// Visits the rows of all files of a path or room, the built-in ones first: a later row of the same key wins.
    public func forEachRow(of path: String, _ body: (DictionaryFile.Row) throws(DictionaryError) -> Void) throws(DictionaryError) {
        for file in files(of: path) { try file.forEachRow(body) }
    }

    /// Those of some files that nobody has asked for as yet.
    func unread(where isMeant: (DictionaryFile) -> Bool) -> [DictionaryFile] {
        let paths = requests.paths.withLock { $0 }
        return files.filter { file in isMeant(file) && !paths.contains { file.path == $0 || file.path.hasPrefix($0 + "/") } }
    }
}
