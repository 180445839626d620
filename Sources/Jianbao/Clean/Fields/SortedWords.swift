/// Words that are asked for rarely, looked up in the sorted files themselves, so that no index of them has to be made at start.
struct SortedWords: Sendable {
    private let files: [DictionaryFile]

    init(_ paths: [String], dictionaries: Dictionaries) { files = paths.flatMap { dictionaries.files(of: $0) } }

    /// - Parameter word: in simplified script; a key in another case is not found.
    func contains(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        let key = Array(String(scalars: word).utf8)
        return files.contains { $0.firstRow(from: key)?.key == key }
    }

    /// Whether a word ends in one of these, which is no longer than `most` code points.
    func endsIn(_ word: ArraySlice<Unicode.Scalar>, least: Int = 2, most: Int = 6) -> Bool {
        guard word.count >= least else { return false }
        return (least...min(most, word.count)).contains { contains(word.suffix($0)) }
    }
}
