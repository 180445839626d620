/// A text with every dictionary word in it: what the readers of names look at.
struct WordScan {
    /// A word of the lexicon at a place.
    struct Hit {
        /// Code points.
        var length: Int32
        var lexeme: Int32
    }

    let text: [Unicode.Scalar]
    let classes: [CharacterClass]
    /// Hits that begin at `i` are `hits[firstHit[i]..<firstHit[i + 1]]`, the shortest first.
    private(set) var hits: [Hit] = []
    private(set) var firstHit: [Int32]
    /// Roles of the words that begin, and that end, at each place.
    private(set) var starting: [WordRoles]
    private(set) var ending: [WordRoles]
    /// The longest organisation ending that ends at each place, as a lexeme, or -1.
    private(set) var organizationEnding: [Int32]
    /// Where that ending begins.
    private(set) var organizationEndingStart: [Int32]
    /// The end of the number or date that begins at each place, or 0.
    private(set) var blockEnd: [Int32]
    /// Whether the character belongs to a number or date.
    private(set) var isBlocked: [Bool]

    /// Whether the text has the marks of a microblog: the @ before users, the # around topics.
    private(set) var isInformal = false

    /// - Parameter quantities: spans that no person's name may touch; sorted, without overlap.
    init(_ text: [Unicode.Scalar], lexicon: NameLexicon, quantities: [TextSpan]) {
        self.text = text
        let count = text.count
        classes = text.map { CharacterClass($0) }
        firstHit = Array(repeating: 0, count: count + 2)
        starting = Array(repeating: [], count: count + 1)
        ending = Array(repeating: [], count: count + 1)
        organizationEnding = Array(repeating: -1, count: count + 1)
        organizationEndingStart = Array(repeating: -1, count: count + 1)
        blockEnd = Array(repeating: 0, count: count + 1)
        isBlocked = Array(repeating: false, count: count + 1)
        for span in quantities where !span.isEmpty && span.end <= count {
            blockEnd[span.start] = Int32(span.end)
            for index in span.range { isBlocked[index] = true }
        }
        hits.reserveCapacity(count)
        var marks = 0
        for index in 0..<count {
            firstHit[index] = Int32(hits.count)
            let first = classes[index]
            if first == .punctuation, text[index] == "@" || text[index] == "#" { marks += 1 }
            guard first == .han || first == .latin || first == .digit else { continue }
            if first != .han, index > 0, classes[index - 1].isAlphanumeric { continue }
            var node = 0
            var at = index
            while at < count {
                node = lexicon.trie.step(from: node, over: text[at])
                if node == 0 { break }
                at += 1
                let value = lexicon.trie.value(at: node)
                if value < 0 { continue }
                // A Latin word ends where its letters end.
                if at < count, classes[at - 1].isAlphanumeric, classes[at].isAlphanumeric { continue }
                hits.append(Hit(length: Int32(at - index), lexeme: Int32(value)))
                let roles = lexicon.lexemes[value].roles
                starting[index].formUnion(roles)
                ending[at].formUnion(roles)
                // Starts go from left to right, so the first to write a place is the longest.
                if roles.contains(.ending), organizationEnding[at] < 0 {
                    organizationEnding[at] = Int32(value)
                    organizationEndingStart[at] = Int32(index)
                }
            }
        }
        // An address or two do not make a microblog of a page.
        isInformal = marks > count / 200
        firstHit[count] = Int32(hits.count)
        firstHit[count + 1] = Int32(hits.count)
    }

    @inline(__always)
    func hitRange(at index: Int) -> Range<Int> { Int(firstHit[index])..<Int(firstHit[index + 1]) }

    /// Of the name of a book, a film, a paper: longer ones hold a sentence.
    private static let longestWork = 24

    /// Whether a span lies in 《…》: the hero of 《…》 is not spoken of.
    func isInsideWork(_ span: TextSpan) -> Bool {
        var at = span.start - 1
        while at >= 0, span.start - at <= WordScan.longestWork, text[at] != "》", classes[at] != .lineEnd {
            if text[at] == "《" { return true }
            at -= 1
        }
        return false
    }

    /// The end of the run of letters and digits that begins at `index`.
    func wordEnd(from index: Int) -> Int {
        var end = index
        while end < text.count, classes[end].isAlphanumeric { end += 1 }
        return end
    }
}
