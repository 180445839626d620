/// The terms of a person's score: what makes it likely that some characters are somebody's name. All in sixteenths of a bit; the
/// segmenter adds the costs of the characters and takes the evidence around them off.
enum PersonScore {
    /// Of any name of surname and given name, before its characters are looked at.
    static let base = 6 * Cost.bit
    /// Of a surname that stands for its bearer.
    static let surnameBase = 6 * Cost.bit
    static let foreignBase = 11 * Cost.bit
    static let japaneseBase = 13 * Cost.bit
    static let japaneseGiven = 5 * Cost.bit
    /// 任, 于 without a title before it.
    static let verbalSurname = 6 * Cost.bit
    /// 安, 米 at the head of a foreign name.
    static let verbalForeign = 3 * Cost.bit
    /// 总 of 姚总 is hardly a given name.
    static let addressAsGiven = 6 * Cost.bit
    /// Right behind another foreign name.
    static let adjacentForeign = 12 * Cost.bit
    /// Two characters that sound foreign are mostly a word.
    static let shortForeign = 4 * Cost.bit
    /// A name that ends inside a longer run of foreign sounds.
    static let cutForeign = 5 * Cost.bit
    /// What a character of such a run costs at most.
    static let foreignSound = 9 * Cost.bit
    /// A place's or a thing's suffix behind the name, or the marks of a work's title around it.
    static let suffixed = 6 * Cost.bit
    /// Words right beside the name that only stand beside names.
    static let strong = 7 * Cost.bit
    /// Of a name that is the whole subject of a person's verb.
    static let subject = 9 * Cost.bit
    /// 加盟 asks for an organisation, 现任 for one or a post; 委任 for a person.
    static let joined = 6 * Cost.bit
    /// A name never costs less: one that is certain is as cheap as a frequent word.
    static let least = 5 * Cost.bit
    /// Names of one given character are rarer.
    static let singleGiven = 2 * Cost.bit
    /// What a given-name character costs at most: one in 65,536.
    static let rareGivenCharacter = 16 * Cost.bit
    /// A dot between the parts of a foreign name.
    static let dotted = 12 * Cost.bit
    /// A name that the dictionary of foreign names has.
    static let knownForeign = 10 * Cost.bit

    /// Behind another name in a list.
    static let listed = 4 * Cost.bit
    /// Behind the @ of a microblog: a user, and many users bear their own name.
    static let mentioned = 5 * Cost.bit
    /// Of a name in a microblog that nothing speaks for: its sentences have no marks between them, and odd words.
    static let informal = 3 * Cost.bit

    /// Evidence on the left of a name that begins at `start`.
    /// - Parameter previous: the token before a list mark that stands before the name.
    static func before(_ start: Int, in scan: WordScan, previous: Token.Kind?) -> NeighborEvidence {
        guard start > 0 else { return NeighborEvidence(.textEdge, Cost.bit) }
        let roles = scan.ending[start]
        if roles.contains(.title) { return NeighborEvidence(.title, strong + 2 * Cost.bit) }
        if roles.contains(.addressBefore) {
            return roles.contains(.weakAddress)
                ? NeighborEvidence(.weakAddress, Cost.bit) : NeighborEvidence(.address, strong + 2 * Cost.bit)
        }
        if roles.contains(.join) || (scan.text[start - 1] == "任" && !roles.contains(.organizationVerb)) {
            return NeighborEvidence(.joined, -joined)
        }
        switch previous {
        case .chineseName, .person, .transliteratedName, .surname: return NeighborEvidence(.listed, listed)
        default: break
        }
        if scan.text[start - 1] == "@" { return NeighborEvidence(.mentioned, mentioned) }
        if scan.text[start - 1] == "《" { return NeighborEvidence(.suffixed, -suffixed) }
        switch scan.classes[start - 1] {
        case .han, .latin, .digit: return NeighborEvidence(.noEvidence, 0)
        default: return NeighborEvidence(.mark, Cost.bit)
        }
    }

    /// Evidence on the right of a name that ends at `end`.
    static func after(_ end: Int, in scan: WordScan, lexicon: NameLexicon) -> NeighborEvidence {
        guard end < scan.text.count else { return NeighborEvidence(.textEdge, Cost.bit) }
        let roles = scan.starting[end]
        if takesPost(end, in: scan) { return NeighborEvidence(.post, strong + Cost.bit) }
        if !roles.isDisjoint(with: [.addressAfter, .title, .speech, .personVerb]) {
            return strongestWord(at: end, in: scan, lexicon: lexicon)
        }
        if roles.contains(.nameSuffix) { return NeighborEvidence(.suffixed, -suffixed) }
        switch scan.classes[end] {
        case .han, .latin, .digit: return NeighborEvidence(.noEvidence, 0)
        case .open where opensLatin(end, in: scan): return NeighborEvidence(.gloss, 4 * Cost.bit)
        case .open: return NeighborEvidence(.mark, Cost.bit)
        default: return isSexAfterComma(end, in: scan) ? NeighborEvidence(.sex, 8 * Cost.bit) : NeighborEvidence(.mark, Cost.bit)
        }
    }

    /// The strongest of the words behind a name that speak for one.
    private static func strongestWord(at end: Int, in scan: WordScan, lexicon: NameLexicon) -> NeighborEvidence {
        var evidence = scan.starting[end].contains(.personVerb) ? NeighborEvidence(.personVerb, strong) : NeighborEvidence(.weakAddress, 0)
        func take(_ term: ScoreTerm, _ strength: Int32) {
            if strength > evidence.strength { evidence = NeighborEvidence(term, strength) }
        }
        for index in scan.hitRange(at: end) {
            let lexeme = Int(scan.hits[index].lexeme)
            let roles = lexicon.roles[lexeme]
            if roles.contains(.addressAfter) {
                if roles.contains(.weakAddress) { take(.weakAddress, Cost.bit) } else { take(.address, strong) }
            }
            if roles.contains(.title) { take(.title, 3 * Cost.bit) }
            if roles.contains(.speech) { take(.speech, Int32(lexicon.lexemes[lexeme].speechWeight) * Cost.bit / 25) }
        }
        return evidence
    }

    /// 任 before a post or the place and the organisation of one: …任副校长, …任江西省水利厅厅长.
    static func takesPost(_ index: Int, in scan: WordScan) -> Bool {
        scan.text[index] == "任" && !scan.starting[index + 1].isDisjoint(with: [.title, .modifier, .place, .organization])
    }

    /// How strongly the form of address at `end` asks for a surname before it; 0 where it is weak.
    static func addressStrength(at end: Int, in scan: WordScan, lexicon: NameLexicon) -> Int32 {
        var strength: Int32 = 0
        for index in scan.hitRange(at: end) {
            let roles = lexicon.roles[Int(scan.hits[index].lexeme)]
            if roles.contains(.addressAfter), !roles.contains(.weakAddress) { strength = strong }
        }
        return strength
    }

    /// 王某，男，and 王某：女，: the head of a short biography.
    private static func isSexAfterComma(_ comma: Int, in scan: WordScan) -> Bool {
        guard comma + 1 < scan.text.count, scan.text[comma + 1] == "男" || scan.text[comma + 1] == "女" else { return false }
        return comma + 2 >= scan.text.count || scan.classes[comma + 2] != .han
    }

    /// 奥特曼(Sam…: a gloss in Latin letters.
    private static func opensLatin(_ open: Int, in scan: WordScan) -> Bool {
        open + 1 < scan.text.count && scan.classes[open + 1] == .latin
    }
}
