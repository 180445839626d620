/// What a word beside a figure may do; in a dictionary `hosted-metric` names the case `hostedMetric`.
protocol CueRole: CaseIterable, RawRepresentable<UInt8>, Hashable, Sendable {}

extension CueRole {
    /// The cases by the names that dictionaries use.
    fileprivate static func byName() -> [String: Self] {
        // A role's name is made once: to print a case takes as long as to read some rows.
        Dictionary(
            uniqueKeysWithValues: allCases.map { role in
                ("\(role)".reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }, role)
            })
    }
}

/// A word that tells what a figure beside it means, found in a text.
struct Cue<Role: CueRole>: Sendable {
    var span: TextSpan
    /// A bit a role, so that asking for one costs no look at the values.
    fileprivate let mask: UInt64
    private let values: [(role: Role, value: String)]

    /// - Parameter roles: what the word does, each with the value of its row; empty where it has none.
    init(span: TextSpan, roles: [(role: Role, value: String)]) {
        self.span = span
        values = roles
        mask = roles.reduce(0) { $0 | 1 << UInt64($1.role.rawValue) }
    }

    func has(_ role: Role) -> Bool { mask & 1 << UInt64(role.rawValue) != 0 }

    /// The value of a role; nil where the word has not that role.
    func value(of role: Role) -> String? { has(role) ? values.first { $0.role == role }?.value : nil }

    /// Whether the word has a role with that very value.
    func has(_ role: Role, _ value: String) -> Bool { has(role) && values.contains { $0.role == role && $0.value == value } }
}

/// The roles that some cue of a sentence has: most sentences have few, and nothing is looked for that none has.
struct RoleSet<Role: CueRole>: Sendable {
    private let mask: UInt64

    init(of cues: [Cue<Role>]) { mask = cues.reduce(0) { $0 | $1.mask } }

    func contains(_ role: Role) -> Bool { mask & 1 << UInt64(role.rawValue) != 0 }
}

/// Finds the words of one cue dictionary in a span of text, in one walk.
struct CueFinder<Role: CueRole>: Sendable {
    private var trie = WordTrie()
    /// By the number of the word; their spans are those of no text.
    private var words: [Cue<Role>] = []
    private let folder: CharacterFolder

    /// - Parameter path: a file whose columns are key, roles and values, the last two parted by `|` and of equal length.
    init(dictionaries: Dictionaries, path: String) throws(DictionaryError) {
        folder = try CharacterFolder(dictionaries: dictionaries)
        var words: [(word: [Unicode.Scalar], value: Int)] = []
        var cues: [Cue<Role>] = []
        let roles = Role.byName()
        try dictionaries.forEachRow(of: path) { row throws(DictionaryError) in
            let names = row.list(1), values = row.list(2)
            var all: [(role: Role, value: String)] = []
            for (name, value) in zip(names, values) {
                guard let role = roles[name] else { throw row.badCell(1, column: "roles", wanted: "roles that this file knows") }
                all.append((role, value == "-" ? "" : value))
            }
            guard names.count == values.count else { throw row.badCell(2, column: "values", wanted: "one value a role") }
            let word = row.scalars(0)
            words.append((word, cues.count))
            cues.append(Cue(span: TextSpan(0, word.count), roles: all))
        }
        self.words = cues
        trie = WordTrie(words)
    }

    func folded(_ text: Text) -> [Unicode.Scalar] { folder.folded(text.scalars) }

    /// The cues of a span, longest first from each place, in order; words of Latin letters only where they stand alone.
    func cues(in text: [Unicode.Scalar], span: TextSpan) -> [Cue<Role>] {
        var result: [Cue<Role>] = []
        var index = span.start
        while index < span.end {
            guard let match = trie.longestMatch(in: text, at: index, limit: span.end), !isInsideWord(text, index, index + match.length)
            else {
                index += 1
                continue
            }
            var cue = words[match.value]
            cue.span = TextSpan(index, index + match.length)
            result.append(cue)
            index += match.length
        }
        return result
    }

    private func isInsideWord(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Bool {
        func isLatin(_ index: Int) -> Bool {
            index >= 0 && index < text.count && text[index].isASCIILetter
        }
        return isLatin(start) && isLatin(start - 1) || isLatin(end - 1) && isLatin(end)
    }
}

extension TextSpan {
    /// Code points between two spans that do not overlap; 0 where they touch.
    func distance(to other: TextSpan) -> Int { max(0, max(other.start - end, start - other.end)) }
}
