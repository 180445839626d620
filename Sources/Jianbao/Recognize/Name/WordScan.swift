/// A text with every dictionary word in it: what the readers of names look at.
///
/// A class, made once for a field and never changed: as a structure its dozen arrays were copied at every call that took it.
final class WordScan: Sendable {
    /// A word of the lexicon at a place.
    struct Hit {
        let lexeme: Int32
        /// Code points.
        let length: Int16
        /// Of the lexeme, as its roles are.
        private let shortCost: Int16
        let roles: WordRoles

        init(lexeme: Int32, length: Int16, of word: Lexeme) {
            self.lexeme = lexeme
            self.length = length
            shortCost = Int16(clamping: word.cost)
            roles = word.roles
        }

        var cost: Int32 { Int32(shortCost) }
    }

    let text: [Unicode.Scalar]
    let classes: [CharacterClass]
    /// Hits that begin at `i` are `hits[firstHit[i]..<firstHit[i + 1]]`, the shortest first.
    let hits: [Hit]
    let firstHit: [Int32]
    /// Roles of the words that begin, and that end, at each place.
    let starting: [WordRoles]
    let ending: [WordRoles]
    /// The longest organisation ending that ends at each place, as a lexeme, or -1.
    let organizationEnding: [Int32]
    /// Where that ending begins.
    let organizationEndingStart: [Int32]
    /// The end of the number or date that begins at each place, or 0.
    let blockEnd: [Int32]
    /// Whether the character belongs to a number or date.
    let isBlocked: [Bool]

    /// Whether the text has the marks of a microblog: the @ before users, the # around topics, marks and laughter said twice.
    let isInformal: Bool

    /// - Parameter quantities: spans that no person's name may touch; sorted, without overlap.
    init(_ text: [Unicode.Scalar], lexicon: NameLexicon, quantities: [TextSpan]) {
        let count = text.count
        var blockEnd: [Int32] = Array(repeating: 0, count: count + 1)
        var isBlocked = Array(repeating: false, count: count + 1)
        for span in quantities where !span.isEmpty && span.end <= count {
            blockEnd[span.start] = Int32(span.end)
            for index in span.range { isBlocked[index] = true }
        }
        let classes = text.map { CharacterClass($0) }
        let words = WordFinder(text, classes: classes, lexicon: lexicon)
        let borders = Borders(of: words)
        self.text = text
        self.classes = classes
        hits = words.hits
        firstHit = words.firstHit
        starting = borders.starting
        ending = borders.ending
        organizationEnding = borders.organizationEnding
        organizationEndingStart = borders.organizationEndingStart
        self.blockEnd = blockEnd
        self.isBlocked = isBlocked
        // An address or two do not make a microblog of a page.
        isInformal = WordScan.informalMarks(in: text) > count / 200
    }

    private static func informalMarks(in text: [Unicode.Scalar]) -> Int {
        var marks = 0
        var previous: Unicode.Scalar = "\0"
        for scalar in text {
            switch scalar {
            case "@", "#", "\u{FF5E}", "\u{4E36}": marks += 1  // fullwidth tilde; the dot stroke 丶 that users write in their names
            case previous: if isSaidTwice(scalar) { marks += 1 }
            default: break
            }
            previous = scalar
        }
        return marks
    }

    private static func isSaidTwice(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "。", "！", "？", "，", "哈", "嘻", "泪": true
        default: false
        }
    }

    /// What begins and ends at each place.
    private struct Borders {
        var starting: [WordRoles]
        var ending: [WordRoles]
        var organizationEnding: [Int32]
        var organizationEndingStart: [Int32]

        init(of words: borrowing WordFinder) {
            let count = words.firstHit.count - 1
            starting = Array(repeating: [], count: count)
            ending = Array(repeating: [], count: count)
            organizationEnding = Array(repeating: -1, count: count)
            organizationEndingStart = Array(repeating: -1, count: count)
            for start in 0..<count {
                var beginning: WordRoles = []
                for index in Int(words.firstHit[start])..<Int(words.firstHit[start + 1]) {
                    let hit = words.hits[index], end = start + Int(hit.length)
                    beginning.formUnion(hit.roles)
                    ending[end].formUnion(hit.roles)
                    // Starts go from left to right, so the first to write a place is the longest.
                    if hit.roles.contains(.ending), organizationEnding[end] < 0 {
                        organizationEnding[end] = hit.lexeme
                        organizationEndingStart[end] = Int32(truncatingIfNeeded: start)
                    }
                }
                starting[start] = beginning
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
