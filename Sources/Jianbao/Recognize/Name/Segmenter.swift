/// Reads a text as the sequence of words and names that costs least: words by their frequency, names by how likely their characters
/// and their neighbors make them. One pass; names and words that cross each other's borders are settled by the sum, not by order.
struct Segmenter<Notes: ScoreNotes> {
    let scan: WordScan
    let lexicon: NameLexicon
    let text: [Unicode.Scalar]

    /// The cheapest reading of the text up to each place, and its last token.
    var best: [Int32]
    var from: [Int32]
    var kind: [Token.Kind]
    var lexeme: [Int32]
    /// Where the longest chain of title modifiers that ends at each place began, or -1.
    var chainStart: [Int32]

    /// Evidence behind each place, looked for once; nil where nobody has asked.
    var evidenceAfter: [NeighborEvidence?]
    /// Evidence before the place that the walk is at.
    var evidenceBefore = NeighborEvidence(.noEvidence, 0)
    /// Every name that was weighed, where notes are kept.
    var candidates: [NameCandidate] = []
    /// Whether the text has a dot between Han characters.
    let hasDots: Bool

    private static var separatorCost: Int32 { 4 * Cost.bit }
    private static var blockCost: Int32 { 10 * Cost.bit }
    private static var unknownCharacterCost: Int32 { 20 * Cost.bit }
    private static var latinCost: Int32 { 13 * Cost.bit }

    /// A name that was weighed: what it is read as, and what it costs.
    struct NameCandidate {
        var token: Token
        var score: Score<Notes>
    }

    /// The tokens of the cheapest reading; what the text costs up to each place; where `Notes` are kept, the names that were weighed.
    static func read(_ scan: WordScan, lexicon: NameLexicon) -> (tokens: [Token], costs: [Int32], candidates: [NameCandidate]) {
        var segmenter = Segmenter(scan: scan, lexicon: lexicon)
        segmenter.run()
        return (segmenter.splitTitles(segmenter.path()), segmenter.best, segmenter.candidates)
    }

    private init(scan: WordScan, lexicon: NameLexicon) {
        self.scan = scan
        self.lexicon = lexicon
        text = scan.text
        hasDots = scan.classes.contains(.middleDot)
        let count = text.count + 1
        best = Array(repeating: .max, count: count)
        from = Array(repeating: -1, count: count)
        kind = Array(repeating: .separator, count: count)
        lexeme = Array(repeating: -1, count: count)
        chainStart = Array(repeating: -1, count: count)
        evidenceAfter = Array(repeating: nil, count: count)
        best[0] = 0
    }

    @inline(__always)
    mutating func relax(_ start: Int, _ end: Int, _ cost: Int32, _ newKind: Token.Kind, _ word: Int32 = -1) {
        let total = best[start] &+ cost
        if total < best[end] {
            best[end] = total
            from[end] = Int32(start)
            kind[end] = newKind
            lexeme[end] = word
        }
    }

    /// Offers a name to the reading.
    @inline(__always)
    mutating func relax(_ start: Int, _ end: Int, _ score: Score<Notes>, _ kind: Token.Kind, _ word: Int32 = -1) {
        if Notes.areKept {
            candidates.append(NameCandidate(token: Token(start: start, end: end, kind: kind, lexeme: word), score: score))
        }
        relax(start, end, score.total, kind, word)
    }

    private mutating func run() {
        for start in 0..<text.count where best[start] != .max {
            evidenceBefore = PersonScore.before(start, in: scan, previous: previousKind(start))
            if scan.blockEnd[start] > 0 {
                relax(start, Int(scan.blockEnd[start]), Segmenter.blockCost, .quantity)
                relaxWords(from: start, organizationsOnly: true)
                // 周三强: a name that goes on behind the day of the week.
                if text[start] == "周", Int(scan.blockEnd[start]) == start + 2 {
                    relaxChineseNames(from: start, given: start + 1, surnameCost: lexicon.surnames[text[start]])
                }
                continue
            }
            switch scan.classes[start] {
            case .han:
                let single = lexicon.singles[text[start]]
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
        let surname = lexicon.surnames[text[start]]
        if surname != CharacterCosts.absent { relaxChineseNames(from: start, given: start + 1, surnameCost: surname) }
        if scan.starting[start].contains(.compoundSurname) {
            for index in scan.hitRange(at: start) {
                guard let cost = lexicon.compoundSurnameCosts[scan.hits[index].lexeme] else { continue }
                relaxChineseNames(from: start, given: start + Int(scan.hits[index].length), surnameCost: cost)
            }
        }
        if scan.starting[start].contains(.japaneseSurname) { relaxJapaneseNames(from: start) }
        if scan.starting[start].contains(.namePart) { relaxJoinedNames(from: start) }
        let dot = hasDots ? dotAhead(of: start) : nil
        if dot != nil || lexicon.transliteration[text[start]] != CharacterCosts.absent {
            relaxTransliteratedNames(from: start, dot: dot)
        }
        relaxNickname(from: start)
    }

    private func path() -> [Token] {
        var tokens: [Token] = []
        var end = text.count
        while end > 0, from[end] >= 0 {
            let start = Int(from[end])
            tokens.append(Token(start: start, end: end, kind: kind[end], lexeme: lexeme[end]))
            end = start
        }
        tokens.reverse()
        return tokens
    }
}
