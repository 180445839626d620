/// Names of apps and sites that a spinning site planted into its text: 很明显某某app，人们…; known by their shape, not by a list of names.
///
/// Such a name stands at the end of clauses and hangs on nothing there, more than once on a page, and nowhere else. A page that speaks of
/// an app says 打开某某app, 某某app的用户 and 某某 alone as well: then all of its mentions stay.
struct PlantedNames: Sendable {
    private var endings = WordTrie()
    /// The first characters of `endings`: next to no place of a text has one.
    private var endingStarts = ScalarSet()
    /// What stands before a name that is part of its sentence.
    private var governors = ScalarSet()

    private static let shortest = 2, longest = 6
    /// So many different names are looked into on one page.
    private static let mostNames = 8

    /// - Throws: where a cell names no part.
    init(dictionaries: Dictionaries, folding: CueFolding) throws(DictionaryError) {
        var words: [(word: [Unicode.Scalar], value: Int)] = []
        try dictionaries.forEachRow(of: "boilerplate/planted-names.tsv") { row throws(DictionaryError) in
            let key = folding.folded(row.scalars(0))
            switch row.cell(1) {
            case "ending":
                words.append((key, words.count))
                if let first = key.first { endingStarts.insert(first) }
            case "governor" where key.count == 1: governors.insert(key[0])
            default: throw row.badCell(1, column: "part", wanted: "ending, or governor for one character")
            }
        }
        endings = WordTrie(words)
    }

    /// An ending with the run of Han, letters and digits before it.
    private struct Occurrence {
        /// Where that run begins.
        var start: Int
        /// Where the ending begins and ends.
        var ending: TextSpan
        /// Whether nothing of the clause follows.
        var closesClause: Bool
    }

    /// - Returns: the names with their endings, in the order of the text.
    func spans(in flat: FlatText) -> [TextSpan] {
        let found = occurrences(in: flat)
        var groups: [[Unicode.Scalar]: [Occurrence]] = [:]
        for occurrence in found where occurrence.closesClause && occurrence.ending.start - occurrence.start > Self.shortest {
            let tail = flat.folded[(occurrence.ending.start - Self.shortest)..<occurrence.ending.end]
            groups[Array(tail), default: []].append(occurrence)
        }
        let candidates = groups.values.filter { $0.count > 1 }.sorted { $0[0].start < $1[0].start }.prefix(Self.mostNames)
        return candidates.flatMap { spans(of: $0, in: flat) }.sorted { $0.start < $1.start }
    }

    private func occurrences(in flat: FlatText) -> [Occurrence] {
        let text = flat.folded
        var found: [Occurrence] = []
        for line in flat.lines {
            var first = line.span.start
            var at = first
            while at < line.span.end {
                guard endingStarts.contains(text[at]), Self.isOfWord(text[at]), at > first, Self.isOfWord(text[at - 1]),
                    let match = endings.longestMatch(in: text, at: at, limit: line.span.end)
                else {
                    at += 1
                    continue
                }
                var run = at
                while run > first, at - run < 2 * Self.longest, Self.isOfWord(text[run - 1]) { run -= 1 }
                let end = at + match.length
                found.append(
                    Occurrence(
                        start: run, ending: TextSpan(at, end),
                        closesClause: end == line.span.end || !Self.isOfWord(text[end])))
                (at, first) = (end, end)
            }
        }
        return found
    }

    /// - Parameter group: occurrences of one ending with the same two characters before it.
    private func spans(of group: [Occurrence], in flat: FlatText) -> [TextSpan] {
        let text = flat.folded
        // The name is what all of them have in common.
        var length = Self.shortest
        while group.allSatisfy({ $0.ending.start - length > $0.start }) {
            let next = text[group[0].ending.start - length - 1]
            guard group.allSatisfy({ text[$0.ending.start - length - 1] == next }) else { break }
            length += 1
        }
        guard length <= Self.longest else { return [] }
        // 用微信 in 常用微信app and 们用微信app: the name hangs on the same word each time.
        if length > Self.shortest, governors.contains(text[group[0].ending.start - length]) { return [] }
        let isFree = group.allSatisfy { occurrence in
            let before = occurrence.ending.start - length - 1
            return before >= occurrence.start && !governors.contains(text[before])
        }
        let name = text[(group[0].ending.start - length)..<group[0].ending.start]
        guard isFree, count(of: name, in: text) == group.count else { return [] }
        return group.map { TextSpan($0.ending.start - length, $0.ending.end) }
    }

    private func count(of name: ArraySlice<Unicode.Scalar>, in text: [Unicode.Scalar]) -> Int {
        guard let first = name.first, text.count >= name.count else { return 0 }
        var count = 0
        for at in 0...(text.count - name.count) where text[at] == first && text[at..<(at + name.count)] == name { count += 1 }
        return count
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        CharacterKind.isHan(scalar) || CharacterKind.isLetter(scalar) || CharacterKind.isDigit(scalar)
    }
}
