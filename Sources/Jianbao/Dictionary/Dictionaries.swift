internal import CDictionaries

/// All dictionaries: those compiled in, and a user's folder laid over them.
public struct Dictionaries: Sendable {
    public private(set) var files: [DictionaryFile]

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

    /// Visits the rows of all files of a path, the built-in ones first: a later row of the same key wins.
    /// - Parameter path: `names/surnames.tsv`, or a room (`organizations`) for all files in it.
    public func forEachRow(of path: String, _ body: (DictionaryFile.Row) throws(DictionaryError) -> Void) throws(DictionaryError) {
        for file in files where file.path == path || file.path.hasPrefix(path + "/") { try file.forEachRow(body) }
    }
}
