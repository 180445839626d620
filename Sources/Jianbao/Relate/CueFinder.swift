/// A word that tells what a figure beside it means, found in a text.
struct Cue<Role: RawRepresentable & Hashable & Sendable>: Sendable where Role.RawValue == String {
    var span: TextSpan
    /// What the word does, each with the value of its row; empty where it has none.
    var roles: [(role: Role, value: String)]

    /// The value of a role; nil where the word has not that role.
    func value(of role: Role) -> String? { roles.first { $0.role == role }?.value }
}

/// Finds the words of one cue dictionary in a span of text, in one walk.
struct CueFinder<Role: RawRepresentable & Hashable & Sendable>: Sendable where Role.RawValue == String {
    private var trie = WordTrie()
    private var roles: [[(role: Role, value: String)]] = []
    private let folder: CharacterFolder

    /// - Parameter path: a file whose columns are key, roles and values, the last two parted by `|` and of equal length.
    init(dictionaries: Dictionaries, path: String) throws(DictionaryError) {
        folder = try CharacterFolder(dictionaries: dictionaries)
        var words: [(word: [Unicode.Scalar], value: Int)] = []
        var roles: [[(role: Role, value: String)]] = []
        try dictionaries.forEachRow(of: path) { row throws(DictionaryError) in
            let names = row.list(1), values = row.list(2)
            var all: [(role: Role, value: String)] = []
            for (name, value) in zip(names, values) {
                guard let role = Role(rawValue: name) else { throw row.badCell(1, column: "roles", wanted: "roles that this file knows") }
                all.append((role, value == "-" ? "" : value))
            }
            guard names.count == values.count else { throw row.badCell(2, column: "values", wanted: "one value a role") }
            words.append((row.scalars(0), roles.count))
            roles.append(all)
        }
        self.roles = roles
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
            result.append(Cue(span: TextSpan(index, index + match.length), roles: roles[match.value]))
            index += match.length
        }
        return result
    }

    private func isInsideWord(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Bool {
        func isLatin(_ index: Int) -> Bool {
            guard index >= 0, index < text.count else { return false }
            let value = text[index].value | 0x20
            return value >= 0x61 && value <= 0x7A
        }
        return isLatin(start) && isLatin(start - 1) || isLatin(end - 1) && isLatin(end)
    }
}

extension TextSpan {
    /// Code points between two spans that do not overlap; 0 where they touch.
    func distance(to other: TextSpan) -> Int { max(0, max(other.start - end, start - other.end)) }
}
