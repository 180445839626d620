/// A text with every dictionary word in it: what the readers of names look at.
struct WordScan {
    /// A word of the lexicon at a place.
    struct Hit {
        var lexeme: Int32
        /// Code points.
        var length: Int16
        /// Of the lexeme, as its roles are.
        fileprivate var shortCost: Int16 = 0
        fileprivate(set) var roles: WordRoles = []

        var cost: Int32 { Int32(shortCost) }
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

    /// Whether the text has the marks of a microblog: the @ before users, the # around topics, marks and laughter said twice.
    private(set) var isInformal = false

    private static func isInformalMark(_ text: [Unicode.Scalar], at index: Int) -> Bool {
        switch text[index] {
        case "@", "#", "\u{FF5E}", "\u{4E36}": true  // fullwidth tilde; the dot stroke 丶 that users write in their names
        case "。", "！", "？", "，", "哈", "嘻", "泪": index > 0 && text[index - 1] == text[index]
        default: false
        }
    }

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
        findWords(lexicon.trie)
        readLexemes(lexicon)
    }

    /// No word is longer, in code points.
    private static let longestWord = 255

    private mutating func findWords(_ trie: WordTrie) {
        let count = text.count
        let mayStep = trie.secondSteps(in: text)
        hits.reserveCapacity(count)
        var marks = 0
        for index in 0..<count {
            firstHit[index] = Int32(hits.count)
            let first = classes[index]
            if WordScan.isInformalMark(text, at: index) { marks += 1 }
            guard first == .han || first == .latin || first == .digit else { continue }
            if first != .han, index > 0, classes[index - 1].isAlphanumeric { continue }
            let limit = min(count, index + WordScan.longestWord)
            var place = WordTrie.Place.root
            var at = index
            while at < limit, at != index + 1 || mayStep[index], let next = trie.step(from: place, over: text[at]) {
                place = next
                at += 1
                if place.value < 0 { continue }
                // A Latin word ends where its letters end.
                if at < count, classes[at - 1].isAlphanumeric, classes[at].isAlphanumeric { continue }
                hits.append(Hit(lexeme: place.value, length: Int16(truncatingIfNeeded: at - index)))
            }
        }
        // An address or two do not make a microblog of a page.
        isInformal = marks > count / 200
        firstHit[count] = Int32(hits.count)
        firstHit[count + 1] = Int32(hits.count)
    }

    /// Apart from the search: the lexemes are more than the caches hold, and these looks at them do not wait for one another.
    private mutating func readLexemes(_ lexicon: NameLexicon) {
        for index in hits.indices {
            let lexeme = lexicon.lexemes[Int(hits[index].lexeme)]
            hits[index].roles = lexeme.roles
            hits[index].shortCost = Int16(clamping: lexeme.cost)
        }
        for start in text.indices {
            for index in hitRange(at: start) {
                let hit = hits[index]
                let end = start + Int(hit.length)
                starting[start].formUnion(hit.roles)
                ending[end].formUnion(hit.roles)
                // Starts go from left to right, so the first to write a place is the longest.
                if hit.roles.contains(.ending), organizationEnding[end] < 0 {
                    organizationEnding[end] = hit.lexeme
                    organizationEndingStart[end] = Int32(start)
                }
            }
        }
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
