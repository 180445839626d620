/// Writes a cue as machine-spun pages do, whose furniture went through the same replacement of words as their text: 伸开剩余 for 展开剩余.
/// So each cue stands once in the dictionaries, in its own words.
struct CueSpinner {
    private var originals: WordTrie
    private var forms: [[Unicode.Scalar]] = []

    /// - Throws: where the dictionary of spun words cannot be read.
    init(dictionaries: Dictionaries, folding: CueFolding) throws(DictionaryError) {
        var words: [(word: [Unicode.Scalar], value: Int)] = []
        var forms: [[Unicode.Scalar]] = []
        try dictionaries.forEachRow(of: "normalize/spun.tsv") { row throws(DictionaryError) in
            // Signs are of another kind of spinning, and what they stand for is a guess.
            guard row.cell(2) != "sign" else { return }
            words.append((folding.folded(row.scalars(1)), forms.count))
            forms.append(folding.folded(row.scalars(0)))
        }
        originals = WordTrie(words)
        self.forms = forms
    }

    /// - Returns: the cue with every word spun that has a spun form; nil where none has one.
    func spun(_ cue: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        var result: [Unicode.Scalar] = []
        // What lies before `kept` is in the result.
        var index = 0, kept = 0
        while index < cue.count {
            guard let match = originals.longestMatch(in: cue, at: index) else {
                index += 1
                continue
            }
            result += cue[kept..<index]
            result += forms[match.value]
            index += match.length
            kept = index
        }
        return kept == 0 ? nil : result + cue[kept...]
    }
}
