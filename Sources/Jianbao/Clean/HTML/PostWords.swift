/// Words that tell the line of a post's writer, day and hour from the line of a chronicle, from `Dictionaries/boilerplate/post-words.tsv`.
struct PostWords: Sendable {
    private enum Kind: Int {
        case word = 1
        /// Counts behind a number: 3楼.
        case floor
    }

    private let words: WordTrie

    /// - Throws: where a cell names no kind.
    init(dictionaries: Dictionaries) throws(DictionaryError) {
        var words: [(word: [Unicode.Scalar], value: Int)] = []
        try dictionaries.forEachRow(of: "boilerplate/post-words.tsv") { row throws(DictionaryError) in
            guard ["", "floor"].contains(row.cell(1)) else { throw row.badCell(1, column: "kind", wanted: "floor, or nothing") }
            words.append((Array(row.scalars(0)), (row.cell(1) == "floor" ? Kind.floor : .word).rawValue))
        }
        self.words = WordTrie(words)
    }

    /// - Parameter text: the folded view
    func isMet(in text: [Unicode.Scalar], _ span: TextSpan) -> Bool {
        span.range.contains { index in
            guard let match = words.longestMatch(in: text, at: index, limit: span.end) else { return false }
            return match.value == Kind.word.rawValue || index > span.start && CharacterKind.isDigit(text[index - 1])
        }
    }
}
