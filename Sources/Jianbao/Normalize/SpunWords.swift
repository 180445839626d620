/// The rows of `Dictionaries/normalize/spun.tsv`: what spinning programs write, what for, and where.
struct SpunWords: Sendable {
    enum Class: String {
        /// Stands for one character wherever that stood, and is what a spun text is known by.
        case character
        /// A word in which such a form stands for another character than elsewhere (理念念 is 理想, though 念念 is 思).
        case compound
        /// No Chinese at all: several of them show that a text was spun.
        case telltale
        /// A form that ordinary news hardly has.
        case reversible
        /// A word of its own; changed where a neighbor agrees.
        case ambiguous
        /// A word of its own in company that shows it to stand for another. Never changed: what it stands for is not certain.
        case sign

        /// Whether it tells something of the whole text.
        fileprivate var tells: Bool {
            switch self {
            case .character, .telltale, .sign: true
            case .compound, .reversible, .ambiguous: false
            }
        }
    }

    struct Row: Sendable {
        var form: [Unicode.Scalar]
        var original: [Unicode.Scalar]
        var `class`: Class
        /// Words that hold the form and stay, each with the form's place in it.
        fileprivate var keep: [(word: [Unicode.Scalar], offset: Int)]
        fileprivate var before: [Neighbor]
        fileprivate var after: [Neighbor]
    }

    /// A word that shows which of its meanings a form has.
    fileprivate struct Neighbor: Sendable {
        /// Empty: the beginning of a clause.
        var word: [Unicode.Scalar]
        /// How many characters may stand between.
        var reach: Int

        /// - Parameter cell: with … or …… where the word may stand off, ^ for the beginning of a clause.
        init(_ cell: [Unicode.Scalar]) {
            word = cell.filter { $0 != "…" && $0 != "^" }
            let dots = cell.count { $0 == "…" }
            reach = dots == 0 ? 0 : dots == 1 ? SpunWords.nearReach : SpunWords.clauseReach
        }
    }

    private static let nearReach = 3
    private static let clauseReach = 10

    let rows: [Row]
    /// All forms; the values are indices of `rows`.
    let forms: WordTrie
    /// Those that tell something of the whole text.
    let marks: WordTrie
    /// The characters that forms and marks begin with, since next to no place of a text has one.
    private(set) var firstsOfForms = ScalarSet(), firstsOfMarks = ScalarSet()

    init(dictionaries: Dictionaries) throws(DictionaryError) {
        var rows: [Row] = []
        var classes = CellValues<Class>()
        try dictionaries.forEachRow(of: "normalize/spun.tsv") { row throws(DictionaryError) in
            let kind = try classes.value(of: row.cellBytes(2)) { name throws(DictionaryError) in
                if let kind = Class(rawValue: name) { return kind }
                throw row.badCell(2, column: "class", wanted: "character, compound, telltale, reversible, ambiguous or sign")
            }
            let form = row.scalars(0), original = row.scalars(1)
            guard kind != .character || original.count == 1 else { throw row.badCell(1, column: "original", wanted: "one character") }
            let before = row.scalarLists(4).map { Neighbor($0) }, after = row.scalarLists(5).map { Neighbor($0) }
            guard kind != .sign || !(before.isEmpty && after.isEmpty) else {
                throw row.badCell(4, column: "before", wanted: "the company that makes the word a sign")
            }
            var keep: [(word: [Unicode.Scalar], offset: Int)] = []
            for scalars in row.scalarLists(3) {
                for offset in 0..<max(scalars.count - form.count + 1, 0) where scalars[offset...].starts(with: form) {
                    keep.append((scalars, offset))
                }
            }
            rows.append(Row(form: form, original: original, class: kind, keep: keep, before: before, after: after))
        }
        self.rows = rows
        var forms = WordTrie(), marks = WordTrie()
        for index in rows.indices {
            guard let first = rows[index].form.first else { continue }
            forms[rows[index].form] = index
            firstsOfForms.insert(first)
            guard rows[index].class.tells else { continue }
            marks[rows[index].form] = index
            firstsOfMarks.insert(first)
        }
        self.forms = forms
        self.marks = marks
    }

    /// Whether the row's form at this place is what the row says, by the words around it.
    func holds(_ row: Int, _ text: [Unicode.Scalar], _ at: Int) -> Bool {
        let row = rows[row]
        if row.keep.contains(where: { at >= $0.offset && text[(at - $0.offset)...].starts(with: $0.word) }) { return false }
        if row.before.isEmpty && row.after.isEmpty { return true }
        let end = at + row.form.count
        return row.before.contains { Self.stands($0, before: at, in: text) } || row.after.contains { Self.stands($0, after: end, in: text) }
    }

    private static func stands(_ neighbor: Neighbor, before end: Int, in text: [Unicode.Scalar]) -> Bool {
        if neighbor.word.isEmpty { return end == 0 || isClauseEnd(text[end - 1]) || isOpening(text[end - 1]) }
        var end = end
        for distance in 0...neighbor.reach {
            guard end >= neighbor.word.count else { return false }
            if agrees(neighbor.word, text, end - neighbor.word.count) { return true }
            guard distance < neighbor.reach, !isClauseEnd(text[end - 1]) else { return false }
            end -= 1
        }
        return false
    }

    private static func stands(_ neighbor: Neighbor, after start: Int, in text: [Unicode.Scalar]) -> Bool {
        var start = start
        for distance in 0...neighbor.reach {
            if agrees(neighbor.word, text, start) { return true }
            guard distance < neighbor.reach, start < text.count, !isClauseEnd(text[start]) else { return false }
            start += 1
        }
        return false
    }

    /// Whether a word stands at a place; the comma of a row is that of either width.
    private static func agrees(_ word: [Unicode.Scalar], _ text: [Unicode.Scalar], _ start: Int) -> Bool {
        guard start + word.count <= text.count else { return false }
        for (offset, scalar) in word.enumerated() {
            let met = text[start + offset]
            guard met == scalar || (scalar == "，" && met == ",") || (scalar == "：" && met == ":") else { return false }
        }
        return true
    }

    private static func isClauseEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "，", ",", "。", "；", ";", "：", ":", "！", "!", "？", "?", "\n": true
        default: false
        }
    }

    private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "“", "‘", "「", "『", "《", "（", "(", " ": true
        default: false
        }
    }
}
