/// Reads a text as the sequence of words and names that costs least: words by their frequency, names by how likely their characters
/// and their neighbors make them. One pass; names and words that cross each other's borders are settled by the sum, not by order.
struct Segmenter<Notes: ScoreNotes> {
    let scan: WordScan
    let lexicon: NameLexicon
    let text: [Unicode.Scalar]

    /// By the places of the stretch that is being read.
    var reached = Stretch<Reached>()

    /// Evidence behind each place, looked for once; nil where nobody has asked.
    var evidenceAfter = Stretch<NeighborEvidence?>()
    /// Evidence before the place that the walk is at.
    var evidenceBefore = NeighborEvidence(.noEvidence, 0)
    /// Every name that was weighed, where notes are kept.
    var candidates: [NameCandidate] = []
    /// The first dot at or behind the place that the walk is at; the end of the text where there is none.
    var nextDot: Int

    private static var separatorCost: Int32 { 4 * Cost.bit }
    private static var blockCost: Int32 { 10 * Cost.bit }
    private static var unknownCharacterCost: Int32 { 20 * Cost.bit }
    private static var latinCost: Int32 { 13 * Cost.bit }

    /// The cheapest reading of the text up to a place, and its last token.
    struct Reached {
        var cost: Int32 = .max
        /// Where its last token begins; -1 where nothing ends here.
        var from: Int32 = -1
        var lexeme: Int32 = -1
        /// Where the longest chain of title modifiers that ends here began, or -1.
        var chainStart: Int32 = -1
        var kind = Token.Kind.separator

        @inline(__always)
        fileprivate mutating func take(_ cost: Int32, _ from: Int32, _ kind: Token.Kind, _ lexeme: Int32) {
            (self.cost, self.from, self.kind, self.lexeme) = (cost, from, kind, lexeme)
        }
    }

    /// A name that was weighed: what it is read as, and what it costs.
    struct NameCandidate {
        var token: Token
        var score: Score<Notes>
    }

    /// The tokens of the cheapest reading; where `Notes` are kept, what the text costs up to each place and the names that were weighed.
    static func read(_ scan: WordScan, lexicon: NameLexicon) -> (tokens: [Token], costs: [Int32], candidates: [NameCandidate]) {
        var segmenter = Segmenter(scan: scan, lexicon: lexicon)
        var tokens: [Token] = []
        tokens.reserveCapacity(scan.text.count / 2)
        var start = 0
        while start < scan.text.count {
            let end = segmenter.endOfStretch(from: start)
            segmenter.run(start..<end)
            segmenter.splitTitles(segmenter.path(start..<end), into: &tokens)
            start = end
        }
        return (tokens, Notes.areKept ? segmenter.reached.all.map(\.cost) : [], segmenter.candidates)
    }

    /// Code points that are read together, up to the end of their last sentence: what is known of them stays in the near memory.
    private static var leastStretch: Int { 4096 }

    /// Where no token can lie over the border: behind a line or a sentence. The whole text where notes are kept.
    private func endOfStretch(from start: Int) -> Int {
        if Notes.areKept { return text.count }
        var end = start + Segmenter.leastStretch
        while end < text.count, !isBorder(end) { end += 1 }
        return min(end, text.count)
    }

    private func isBorder(_ place: Int) -> Bool {
        guard scan.classes[place - 1] == .lineEnd || text[place - 1] == "。", !scan.isBlocked[place - 1] else { return false }
        return (max(0, place - WordFinder.longestWord)..<place).allSatisfy { start in
            // The longest word that begins at a place is the last.
            scan.hitRange(at: start).last.map { start + Int(scan.hits[$0].length) <= place } ?? true
        }
    }

    private init(scan: WordScan, lexicon: NameLexicon) {
        self.scan = scan
        self.lexicon = lexicon
        text = scan.text
        nextDot = scan.classes.firstIndex(of: .middleDot) ?? text.count
    }

    @inline(__always)
    mutating func relax(_ start: Int, _ end: Int, _ cost: Int32, _ newKind: Token.Kind, _ word: Int32 = -1) {
        let total = reached[start].cost &+ cost
        if total < reached[end].cost { reached[end].take(total, Int32(truncatingIfNeeded: start), newKind, word) }
    }

    /// Offers a name to the reading.
    @inline(__always)
    mutating func relax(_ start: Int, _ end: Int, _ score: Score<Notes>, _ kind: Token.Kind, _ word: Int32 = -1) {
        if Notes.areKept {
            candidates.append(NameCandidate(token: Token(start: start, end: end, kind: kind, lexeme: word), score: score))
        }
        relax(start, end, score.total, kind, word)
    }

    private mutating func run(_ stretch: Range<Int>) {
        reached.begin(stretch, with: Reached())
        evidenceAfter.begin(stretch, with: nil)
        reached[stretch.lowerBound].cost = 0
        for start in stretch where reached[start].cost != .max {
            evidenceBefore = PersonScore.before(start, in: scan, previous: previousKind(start))
            if scan.blockEnd[start] > 0 {
                relax(start, Int(scan.blockEnd[start]), Segmenter.blockCost, .quantity)
                relaxWords(from: start, organizationsOnly: true)
                // 周三强: a name that goes on behind the day of the week.
                if text[start] == "周", Int(scan.blockEnd[start]) == start + 2 {
                    relaxChineseNames(from: start, given: start + 1, surnameCost: lexicon.characterCosts[text[start], .surname])
                }
                continue
            }
            switch scan.classes[start] {
            case .han:
                let single = lexicon.characterCosts[text[start], .single]
                let cost = min(single, Segmenter.unknownCharacterCost) + (isStrandedStatus(start) ? PersonScore.strandedStatus : 0)
                relax(start, start + 1, cost, .character)
                relaxWords(from: start)
                relaxNames(from: start)
            case .latin, .digit:
                relax(start, scan.wordEnd(from: start), Segmenter.latinCost, .latin)
                relaxWords(from: start)
            default:
                relax(start, start + 1, Segmenter.separatorCost, .separator)
            }
        }
    }

    private mutating func relaxNames(from start: Int) {
        let surname = lexicon.characterCosts[text[start], .surname]
        if surname != CharacterCosts.absent { relaxChineseNames(from: start, given: start + 1, surnameCost: surname) }
        if !scan.starting[start].isDisjoint(with: [.compoundSurname, .japaneseSurname, .namePart]) { relaxNamesOfWords(from: start) }
        let dot = dotAhead(of: start)
        if dot != nil || lexicon.characterCosts[text[start], .transliteration] != CharacterCosts.absent {
            relaxTransliteratedNames(from: start, dot: dot)
        }
        relaxNickname(from: start)
    }

    /// Names whose first part is a word of the dictionaries.
    private mutating func relaxNamesOfWords(from start: Int) {
        if scan.starting[start].contains(.compoundSurname) {
            for index in scan.hitRange(at: start) {
                guard let cost = lexicon.compoundSurnameCosts[scan.hits[index].lexeme] else { continue }
                relaxChineseNames(from: start, given: start + Int(scan.hits[index].length), surnameCost: cost)
            }
        }
        if scan.starting[start].contains(.japaneseSurname) { relaxJapaneseNames(from: start) }
        if scan.starting[start].contains(.namePart) { relaxJoinedNames(from: start) }
    }

    private func path(_ stretch: Range<Int>) -> [Token] {
        var count = 0
        var end = stretch.upperBound
        while end > stretch.lowerBound, reached[end].from >= 0 {
            end = Int(reached[end].from)
            count += 1
        }
        // Filled from its end: the way is known backwards.
        var tokens = Array(repeating: Token(start: 0, end: 0, kind: .separator, lexeme: -1), count: count)
        end = stretch.upperBound
        while count > 0 {
            let last = reached[end]
            count -= 1
            tokens[count] = Token(start: Int(last.from), end: end, kind: last.kind, lexeme: last.lexeme)
            end = Int(last.from)
        }
        return tokens
    }
}
