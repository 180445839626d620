/// What a page calls itself (本站, 小编), and who speaks in articles (法院, 表示): for and against a sentence being furniture.
struct PageWords: Sendable {
    private enum Kind: String { case page, teller }

    private var words = WordTrie()
    private var kinds: [Kind] = []

    /// A page that names itself more often is no more of one.
    private static let mostForPage = 2
    /// What a word of a teller takes off.
    private static let costOfTeller = 2

    /// - Throws: where a cell names no kind.
    init(dictionaries: Dictionaries, folding: CueFolding) throws(DictionaryError) {
        var words: [(word: [Unicode.Scalar], value: Int)] = []
        try dictionaries.forEachRow(of: "boilerplate/page-words.tsv") { row throws(DictionaryError) in
            guard let kind = Kind(rawValue: row.cell(1)) else { throw row.badCell(1, column: "kind", wanted: "page or teller") }
            words.append((folding.folded(row.scalars(0)), kinds.count))
            kinds.append(kind)
        }
        self.words = WordTrie(words)
    }

    /// What the words of a line add to its score as furniture.
    /// - Parameter spans: of the line's cues, in order; a page may name itself inside them, a teller's word there is the cue's
    func score(in folded: [Unicode.Scalar], line: TextSpan, outside spans: [TextSpan]) -> Int {
        var ofPage = 0, ofTellers = 0
        var next = 0
        var index = line.start
        while index < line.end {
            while next < spans.count, spans[next].end <= index { next += 1 }
            let isInside = next < spans.count && spans[next].start <= index
            guard let match = words.longestMatch(in: folded, at: index, limit: isInside ? spans[next].end : line.end) else {
                index += 1
                continue
            }
            switch kinds[match.value] {
            case .page: ofPage += 1
            case .teller: ofTellers += isInside ? 0 : 1
            }
            index += match.length
        }
        return min(ofPage, PageWords.mostForPage) - ofTellers * PageWords.costOfTeller
    }
}
