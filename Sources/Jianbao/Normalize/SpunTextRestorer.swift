/// Restores text that a machine had rewritten with synonyms and homophones (东说念主 for 人, 好意思国 for 美国, 推断机 for 计算机).
///
/// Whether a text was spun is decided over the whole of it; a text that was not is never touched. Words and conditions are rows of
/// `Dictionaries/normalize/spun.tsv`.
struct SpunTextRestorer: Sendable {
    private enum Class: String {
        /// Every occurrence, before all others: the replacement of one character.
        case character
        /// A form that ordinary text hardly has.
        case reversible
        /// A word of its own; changed where a neighbor agrees.
        case ambiguous
    }

    private struct Row: Sendable {
        var form: [Unicode.Scalar]
        var original: [Unicode.Scalar]
        var `class`: Class
        /// Words that hold the form and stay, each with the form's place in it.
        var keep: [(word: [Unicode.Scalar], offset: Int)]
        var before: [Neighbor]
        var after: [Neighbor]
    }

    /// A word that shows which of its meanings a form has.
    private struct Neighbor: Sendable {
        var word: [Unicode.Scalar]
        /// How many characters may stand between.
        var reach: Int

        /// - Parameter cell: with … where the word may stand a little off.
        init(_ cell: String) {
            word = cell.unicodeScalars.filter { $0 != "…" }
            reach = word.count < cell.unicodeScalars.count ? SpunTextRestorer.nearReach : 0
        }
    }

    private static let nearReach = 3

    private var rows: [Row] = []
    private var forms = WordTrie()
    /// The characters that forms begin with, since next to no place of a text has one.
    private var firstCharacters = ScalarSet()
    /// The characters that the character rules replace: what a spun text is short of.
    private var replaced: [(character: Unicode.Scalar, row: Int)] = []

    /// So many different reversible forms make a text spun that has none of the character rules.
    private static let reversibleKinds = 5

    init(dictionaries: Dictionaries) throws(DictionaryError) {
        var words: [(word: [Unicode.Scalar], value: Int)] = []
        try dictionaries.forEachRow(of: "normalize/spun.tsv") { row throws(DictionaryError) in
            guard let kind = Class(rawValue: row.cell(2)) else {
                throw row.badCell(2, column: "class", wanted: "character, reversible or ambiguous")
            }
            let form = row.scalars(0), original = row.scalars(1)
            if kind == .character {
                guard original.count == 1 else { throw row.badCell(1, column: "original", wanted: "one character") }
                replaced.append((original[0], rows.count))
            }
            var keep: [(word: [Unicode.Scalar], offset: Int)] = []
            for word in row.list(3) {
                let scalars = Array(word.unicodeScalars)
                for offset in 0..<max(scalars.count - form.count + 1, 0) where scalars[offset...].starts(with: form) {
                    keep.append((scalars, offset))
                }
            }
            words.append((form, rows.count))
            if let first = form.first { firstCharacters.insert(first) }
            rows.append(
                Row(
                    form: form, original: original, class: kind, keep: keep, before: row.list(4).map { Neighbor($0) },
                    after: row.list(5).map { Neighbor($0) }))
        }
        forms = WordTrie(words)
    }

    /// - Returns: the text before spinning as far as the rows know it; the same text where it was not spun.
    func restored(_ text: [Unicode.Scalar]) -> Rewriting {
        isSpun(text) ? rewritten(text) : Rewriting(untouched: Text(text))
    }

    /// What is done to a text that is known as spun.
    func rewritten(_ text: [Unicode.Scalar]) -> Rewriting {
        var rewriting = rewrite(text) { $0 == .character }
        rewriting.append(rewrite(rewriting.text.scalars) { $0 != .character })
        return rewriting
    }

    /// A spun text has forms of the character rules and next to none of the characters which they replaced.
    func isSpun(_ text: [Unicode.Scalar]) -> Bool {
        var hits = [Int](repeating: 0, count: rows.count)
        var at = 0
        while at < text.count {
            guard firstCharacters.contains(text[at]), let match = forms.longestMatch(in: text, at: at) else {
                at += 1
                continue
            }
            if !isKept(rows[match.value], text, at) { hits[match.value] += 1 }
            at += match.length
        }
        var formCount = 0, formKinds = 0, left = 0
        for (character, row) in replaced where hits[row] > 0 {
            formCount += hits[row]
            formKinds += 1
            for scalar in text where scalar == character { left += 1 }
        }
        if formCount > 0 {
            // 东说念主 is no Chinese; 念念 or 不雅 alone could be.
            let isEvident = replaced.contains { hits[$0.row] > 0 && rows[$0.row].form.count > 3 } || formKinds > 2
            return isEvident && left * 5 <= formCount
        }
        return rows.indices.reduce(0) { $0 + (rows[$1].class == .reversible && hits[$1] > 0 ? 1 : 0) } >= Self.reversibleKinds
    }

    private func rewrite(_ text: [Unicode.Scalar], where applies: (Class) -> Bool) -> Rewriting {
        var rewriter = Rewriter(text)
        var at = 0
        while at < text.count {
            guard firstCharacters.contains(text[at]) else {
                at += 1
                continue
            }
            var chosen: (length: Int, row: Int)?
            forms.forEachMatch(in: text, at: at) { match in
                let row = rows[match.value]
                if applies(row.class), !isKept(row, text, at), agrees(row, text, at) { chosen = (match.length, match.value) }
            }
            guard let chosen else {
                at += 1
                continue
            }
            let row = rows[chosen.row]
            rewriter.replace(TextSpan(at, at + chosen.length), with: row.original, kind: .spun, rule: Self.ruleName(row.class))
            at += chosen.length
        }
        return rewriter.finish()
    }

    private static func ruleName(_ kind: Class) -> RuleName {
        switch kind {
        case .character: "spun.character"
        case .reversible: "spun.reversible-word"
        case .ambiguous: "spun.ambiguous-word"
        }
    }

    private func isKept(_ row: Row, _ text: [Unicode.Scalar], _ at: Int) -> Bool {
        row.keep.contains { at >= $0.offset && text[(at - $0.offset)...].starts(with: $0.word) }
    }

    /// Whether the row names no neighbors or one of them stands here, in the same clause.
    private func agrees(_ row: Row, _ text: [Unicode.Scalar], _ at: Int) -> Bool {
        if row.before.isEmpty && row.after.isEmpty { return true }
        let end = at + row.form.count
        return row.before.contains { Self.stands($0, before: at, in: text) } || row.after.contains { Self.stands($0, after: end, in: text) }
    }

    private static func stands(_ neighbor: Neighbor, before end: Int, in text: [Unicode.Scalar]) -> Bool {
        var end = end
        for distance in 0...neighbor.reach {
            guard end >= neighbor.word.count else { return false }
            if text[(end - neighbor.word.count)..<end].elementsEqual(neighbor.word) { return true }
            guard distance < neighbor.reach, !isClauseEnd(text[end - 1]) else { return false }
            end -= 1
        }
        return false
    }

    private static func stands(_ neighbor: Neighbor, after start: Int, in text: [Unicode.Scalar]) -> Bool {
        var start = start
        for distance in 0...neighbor.reach {
            if text[start...].starts(with: neighbor.word) { return true }
            guard distance < neighbor.reach, start < text.count, !isClauseEnd(text[start]) else { return false }
            start += 1
        }
        return false
    }

    private static func isClauseEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "，", ",", "。", "；", ";", "：", ":", "！", "!", "？", "?", "\n": true
        default: false
        }
    }
}
