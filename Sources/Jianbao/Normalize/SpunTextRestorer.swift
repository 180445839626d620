/// Restores text that a machine had rewritten with synonyms and homophones (东说念主 for 人, 好意思国 for 美国, 推断机 for 计算机).
///
/// Such a program cuts the text into words, now and then across their borders, and writes for each what its list has as a synonym. Some
/// lists go by the parts of a word, so that 人 became 东道主 and the 道 in it 说念. Whether a text was spun is decided over the whole of
/// it; a text that was not is never touched. Words and conditions are rows of `Dictionaries/normalize/spun.tsv`.
struct SpunTextRestorer: Sendable {
    private let words: SpunWords

    /// What a text as a whole shows.
    enum Verdict {
        case ordinary
        /// The forms show what they stand for.
        case spun
        /// Ordinary words in the place of others, antonyms among them: nobody can tell for sure which.
        case reworded
    }

    /// So many different telltales make a text spun that has none of the character rules, if they come at least so often.
    private static let telltaleKinds = 3, charactersPerTelltale = 1500
    /// So many different signs make a text reworded, if they come at least so often.
    private static let signKinds = 4, charactersPerSign = 600
    /// A spun text may have one of the characters that were replaced for so many forms of it, as in a caption that was not spun.
    private static let formsPerRemainder = 5, formsPerRemainderIfTold = 2

    init(dictionaries: Dictionaries) throws(DictionaryError) {
        words = try SpunWords(dictionaries: dictionaries)
    }

    /// What is done to a text that is known as spun.
    /// - Returns: the text before spinning as far as the rows know it.
    func rewritten(_ text: [Unicode.Scalar]) -> Rewriting {
        var rewriting = rewrite(text, sparing: []) { $0 == .character || $0 == .compound }
        // Twice: what the first round restores is the company by which the second knows other words.
        for _ in 0..<2 {
            let restored = rewriting.changes.filter { $0.rule != Self.ruleName(.character) && $0.rule != Self.ruleName(.compound) }
            rewriting.append(
                rewrite(rewriting.text.scalars, sparing: restored.map(\.span)) {
                    $0 == .telltale || $0 == .reversible || $0 == .ambiguous
                })
        }
        return rewriting
    }

    // MARK: - Knowing it

    private struct Counts {
        var hits = 0
        /// How many different rows.
        var kinds = 0
    }

    func verdict(on text: [Unicode.Scalar]) -> Verdict {
        let hits = markHits(in: text)
        if hits.isEmpty { return .ordinary }
        var characters = Counts(), telltales = Counts(), signs = Counts()
        var longest = 0
        for (row, count) in hits {
            let add = { (counts: inout Counts) in
                counts.hits += count
                counts.kinds += 1
            }
            switch words.rows[row].class {
            case .character:
                add(&characters)
                longest = max(longest, words.rows[row].form.count)
            case .telltale: add(&telltales)
            default: add(&signs)
            }
        }
        let isTold = telltales.kinds >= Self.telltaleKinds && telltales.hits * Self.charactersPerTelltale >= text.count
        if characters.hits > 0 {
            // 东说念主 is no Chinese; 念念 or 不雅 alone could be.
            let isEvident = longest > 3 || longest == 3 && characters.kinds > 1 || characters.kinds > 2 || isTold
            let share = isTold ? Self.formsPerRemainderIfTold : Self.formsPerRemainder
            return isEvident && remainder(of: hits, in: text) * share <= characters.hits ? .spun : .ordinary
        }
        if isTold { return .spun }
        return signs.kinds >= Self.signKinds && signs.hits * Self.charactersPerSign >= text.count ? .reworded : .ordinary
    }

    /// How often each row of the marks holds, by its index.
    private func markHits(in text: [Unicode.Scalar]) -> [(row: Int, count: Int)] {
        var counts: [Int: Int] = [:]
        var at = 0
        while at < text.count {
            guard words.firstsOfMarks.contains(text[at]), let match = words.marks.longestMatch(in: text, at: at) else {
                at += 1
                continue
            }
            let end = at + match.length
            if !isMention(text, at, end), words.holds(match.value, text, at) { counts[match.value, default: 0] += 1 }
            at = end
        }
        return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// How often the characters still stand that the rules which were met replace.
    private func remainder(of hits: [(row: Int, count: Int)], in text: [Unicode.Scalar]) -> Int {
        let replaced = hits.compactMap { words.rows[$0.row].class == .character ? words.rows[$0.row].original[0] : nil }
        return text.count { replaced.contains($0) }
    }

    /// Whether the form stands alone in quotation marks: an article about such pages.
    private func isMention(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Bool {
        guard start > 0, end < text.count else { return false }
        switch (text[start - 1], text[end]) {
        case ("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("\"", "\""): return true
        default: return false
        }
    }

    // MARK: - Undoing it

    /// - Parameter sparing: places that were restored before, in ascending order.
    private func rewrite(_ text: [Unicode.Scalar], sparing: [TextSpan], where applies: (SpunWords.Class) -> Bool) -> Rewriting {
        var rewriter = Rewriter(text)
        var spared = sparing[...]
        var at = 0
        while at < text.count {
            while let first = spared.first, first.end <= at { spared.removeFirst() }
            let limit = spared.first?.start ?? text.count
            guard at < limit else {
                at = spared.first?.end ?? text.count
                continue
            }
            guard words.firstsOfForms.contains(text[at]), let chosen = choice(text, at, limit, applies) else {
                at += 1
                continue
            }
            let row = words.rows[chosen.value]
            rewriter.replace(TextSpan(at, at + chosen.length), with: row.original, kind: .spun, rule: Self.ruleName(row.class))
            at += chosen.length
        }
        return rewriter.finish()
    }

    /// The longest form at a place whose row applies and holds.
    private func choice(
        _ text: [Unicode.Scalar], _ at: Int, _ limit: Int, _ applies: (SpunWords.Class) -> Bool
    ) -> WordTrie.Match? {
        var chosen: WordTrie.Match?
        words.forms.forEachMatch(in: text, at: at, limit: limit) { match in
            if applies(words.rows[match.value].class), words.holds(match.value, text, at) { chosen = match }
        }
        return chosen
    }

    private static func ruleName(_ kind: SpunWords.Class) -> RuleName {
        switch kind {
        case .character: "spun.character"
        case .compound: "spun.compound"
        case .telltale, .reversible: "spun.reversible-word"
        case .ambiguous, .sign: "spun.ambiguous-word"
        }
    }
}
