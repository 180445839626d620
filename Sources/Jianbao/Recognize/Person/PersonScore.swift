/// The terms of a person's score: what makes it likely that some characters are somebody's name. All in sixteenths of a bit; the
/// segmenter adds the costs of the characters and takes the evidence around them off.
enum PersonScore {
    /// Of any name of surname and given name, before its characters are looked at.
    static let base = 6 * Cost.bit
    /// Of a surname that stands for its bearer.
    static let surnameBase = 6 * Cost.bit
    static let foreignBase = 11 * Cost.bit
    static let japaneseBase = 13 * Cost.bit
    /// What a character of a Japanese given name costs at least and at most; names in Japan use others than those in China.
    static let japaneseGiven = 5 * Cost.bit
    static let japaneseRareGiven = 7 * Cost.bit
    /// Of a given name of one, two, three characters: 健, 裕子, 进次郎.
    static let japaneseLength = [0, 3 * Cost.bit, 0, 3 * Cost.bit]
    /// Of a Japanese name that nothing beside it speaks for.
    static let japaneseBare = 3 * Cost.bit
    /// Of two parts of a Tibetan or Mongolian name.
    static let joinedBase = 16 * Cost.bit
    /// Of 小李, 阿狸, 壮壮.
    static let nicknameBase = 11 * Cost.bit
    /// A surname above this cost is too rare for 小 and 老.
    static let frequentSurname = 7 * Cost.bit
    static let frequentGiven = 9 * Cost.bit
    /// Of a character in a Japanese given name that is a verb elsewhere: 作 of 大作.
    static let verbalGiven = 11 * Cost.bit
    /// Of a Japanese surname that is also a word or a place.
    static let ambiguousSurname = 4 * Cost.bit
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
    /// Of a known name of two characters with a third behind it.
    static let cutName = 4 * Cost.bit
    /// What a character of such a run costs at most.
    static let foreignSound = 9 * Cost.bit
    /// A place's or a thing's suffix behind the name, or the marks of a work's title around it.
    static let suffixed = 6 * Cost.bit
    /// A word that only stands beside places: 位于…, …境内.
    static let placed = 9 * Cost.bit
    /// 在…举行: what happens there says that a place stands between.
    static let venue = 7 * Cost.bit
    /// A figure right before it: 1500|米….
    static let counted = 6 * Cost.bit
    /// 了 behind what would be a name.
    static let aspect = 5 * Cost.bit
    /// Of a particle at the end of a given name.
    static let particle = 4 * Cost.bit
    /// Of 原 before no post.
    static let strandedStatus = 4 * Cost.bit
    /// Words right beside the name that only stand beside names.
    static let strong = 7 * Cost.bit
    /// Of a name that is the whole subject of a person's verb.
    static let subject = 9 * Cost.bit
    /// Of one that is the whole subject of a verb of saying.
    static let speaker = 4 * Cost.bit
    /// A verb of saying whose subject is mostly a person.
    static let clearSpeech = 3 * Cost.bit
    /// 加盟 asks for an organisation, 现任 for one or a post; 委任 for a person.
    static let joined = 6 * Cost.bit
    /// A name never costs less: one that is certain is as cheap as a frequent word.
    static let least = 5 * Cost.bit
    /// Of 某 for what is not told of a name: 王某, 陈某进.
    static let maskedGiven = 3 * Cost.bit
    /// Of a name that is a verb or an adverb too, behind a title.
    static let verbalWord = 7 * Cost.bit
    /// Of the space inside a short name that is set as wide as a long one.
    static let spaced = 8 * Cost.bit
    /// In the brackets of a byline.
    static let bylined = 8 * Cost.bit
    /// Names of one given character are rarer.
    static let singleGiven = 2 * Cost.bit
    /// What a given-name character costs at most: one in 65,536.
    static let rareGivenCharacter = 16 * Cost.bit
    /// A dot between the parts of a foreign name.
    static let dotted = 12 * Cost.bit
    /// A hyphen there, which parts two names as often.
    static let hyphened = 6 * Cost.bit
    /// Of a first part of one character: 尼·….
    static let shortFirstPart = 5 * Cost.bit
    /// Of a part of such a name that the dictionary of foreign names has.
    static let knownPart = 5 * Cost.bit
    /// Of a character in a name with dots that foreign names hardly have.
    static let strangeSound = 12 * Cost.bit
    /// A name that only begins or ends at such a dot.
    static let cutAtDot = 8 * Cost.bit
    /// A name that the dictionary of foreign names has.
    static let knownForeign = 10 * Cost.bit

    /// Behind another name in a list.
    static let listed = 4 * Cost.bit
    /// Behind the @ of a microblog: a user, and many users bear their own name.
    static let mentioned = 5 * Cost.bit
    /// A name that is the user's whole name.
    static let user = 6 * Cost.bit
    /// Of a name in a microblog that nothing speaks for: its sentences have no marks between them, and odd words.
    static let informal = 3 * Cost.bit

    /// Evidence on the left of a name that begins at `start`.
    /// - Parameter previous: the token before a list mark that stands before the name.
    static func before(_ start: Int, in scan: WordScan, previous: Token.Kind?) -> NeighborEvidence {
        guard start > 0 else { return NeighborEvidence(.textEdge, Cost.bit) }
        let roles = scan.ending[start]
        // 市民 is anybody.
        if roles.contains(.title) { return NeighborEvidence(.title, roles.contains(.notTitle) ? strong : strong + 2 * Cost.bit) }
        if roles.contains(.addressBefore) {
            return roles.contains(.weakAddress)
                ? NeighborEvidence(.weakAddress, Cost.bit) : NeighborEvidence(.address, strong + 2 * Cost.bit)
        }
        if roles.contains(.beforePlace) { return NeighborEvidence(.placed, -placed) }
        if roles.contains(.join) || (scan.text[start - 1] == "任" && !roles.contains(.organizationVerb)) {
            return NeighborEvidence(.joined, -joined)
        }
        switch previous {
        case .chineseName, .person, .transliteratedName, .surname: return NeighborEvidence(.listed, listed)
        default: break
        }
        if start > 1, scan.classes[start - 1] == .middleDot, scan.classes[start - 2] == .han {
            return NeighborEvidence(.cutAtDot, -cutAtDot)
        }
        // 圣|马特奥: a saint's name is a place's or a church's, and begins before it.
        if scan.text[start - 1] == "圣" { return NeighborEvidence(.cutAtDot, -cutAtDot) }
        if scan.text[start - 1] == "@" { return NeighborEvidence(.mentioned, mentioned) }
        if scan.text[start - 1] == "《" { return NeighborEvidence(.suffixed, -suffixed) }
        switch scan.classes[start - 1] {
        case .digit: return NeighborEvidence(.counted, -counted)
        case .han, .latin: return NeighborEvidence(.noEvidence, 0)
        case .open, .space: return isInByline(start, in: scan) ? NeighborEvidence(.listed, bylined) : NeighborEvidence(.mark, Cost.bit)
        default: return NeighborEvidence(.mark, Cost.bit)
        }
    }

    /// Evidence on the right of a name that ends at `end`.
    static func after(_ end: Int, in scan: WordScan, lexemes: [Lexeme]) -> NeighborEvidence {
        guard end < scan.text.count else { return NeighborEvidence(.textEdge, Cost.bit) }
        let roles = scan.starting[end]
        if takesPost(end, in: scan) { return NeighborEvidence(.post, strong + Cost.bit) }
        if !roles.isDisjoint(with: [.addressAfter, .title, .speech, .personVerb]) {
            return strongestWord(at: end, in: scan, lexemes: lexemes)
        }
        if roles.contains(.nameSuffix) { return NeighborEvidence(.suffixed, -suffixed) }
        if roles.contains(.afterPlace) { return NeighborEvidence(.placed, -placed) }
        if isStreet(end, in: scan) { return NeighborEvidence(.placed, -placed) }
        if isAspect(end, in: scan) { return NeighborEvidence(.aspect, -aspect) }
        switch scan.classes[end] {
        case .han, .latin, .digit: return NeighborEvidence(.noEvidence, 0)
        case .middleDot where end + 1 < scan.text.count && scan.classes[end + 1] == .han: return NeighborEvidence(.cutAtDot, -cutAtDot)
        case .open where opensLatin(end, in: scan): return NeighborEvidence(.gloss, 4 * Cost.bit)
        case .open: return NeighborEvidence(.mark, Cost.bit)
        default: return isSexAfterComma(end, in: scan) ? NeighborEvidence(.sex, 8 * Cost.bit) : NeighborEvidence(.mark, Cost.bit)
        }
    }

    /// The strongest of the words behind a name that speak for one.
    private static func strongestWord(at end: Int, in scan: WordScan, lexemes: [Lexeme]) -> NeighborEvidence {
        var evidence = scan.starting[end].contains(.personVerb) ? NeighborEvidence(.personVerb, strong) : NeighborEvidence(.weakAddress, 0)
        func take(_ term: ScoreTerm, _ strength: Int32) {
            if strength > evidence.strength { evidence = NeighborEvidence(term, strength) }
        }
        for index in scan.hitRange(at: end) {
            let roles = scan.hits[index].roles
            if roles.contains(.addressAfter) {
                if roles.contains(.weakAddress) { take(.weakAddress, Cost.bit) } else { take(.address, strong) }
            }
            if roles.contains(.title) { take(.title, 3 * Cost.bit) }
            if roles.contains(.speech) { take(.speech, Int32(lexemes[Int(scan.hits[index].lexeme)].speechWeight) * Cost.bit / 25) }
        }
        return evidence
    }

    /// 米山路|88号, 吴韵路|等: a street, mostly.
    private static func isStreet(_ end: Int, in scan: WordScan) -> Bool {
        switch scan.text[end - 1] {
        case "路", "街": true
        case "道", "巷", "弄": scan.classes[end] == .digit
        default: false
        }
    }

    /// The longest byline in brackets, in code points.
    private static let longestByline = 40

    /// （林晓燕 周明）: nothing but names in the brackets that close a paragraph.
    private static func isInByline(_ start: Int, in scan: WordScan) -> Bool {
        var open = start - 1
        while open >= 0, start - open <= longestByline, scan.classes[open] == .han || scan.classes[open] == .space { open -= 1 }
        guard open >= 0, scan.classes[open] == .open else { return false }
        var names = 0
        var length = 0
        var at = open + 1
        while at < scan.text.count, at - open <= longestByline {
            let isName = scan.classes[at] == .han
            if !isName, length > 0 {
                guard (2...4).contains(length) else { return false }
                names += 1
                length = 0
            }
            if isName { length += 1 } else if scan.classes[at] != .space { break }
            at += 1
        }
        guard names > 1, at < scan.text.count, scan.classes[at] == .close else { return false }
        return at + 1 == scan.text.count || scan.classes[at + 1] == .lineEnd
    }

    /// 了 where no longer word begins with it: 叶红|了.
    private static func isAspect(_ index: Int, in scan: WordScan) -> Bool {
        scan.text[index] == "了" && scan.hitRange(at: index).allSatisfy { scan.hits[$0].length == 1 }
    }

    /// Whether a name would stand between 在 and what happens there: 在|…|举行.
    static func isVenue(_ start: Int, _ end: Int, in scan: WordScan) -> Bool {
        start > 0 && scan.text[start - 1] == "在" && scan.starting[end].contains(.event)
    }

    /// 任 before a post or the place and the organisation of one: …任副校长, …任江西省水利厅厅长.
    static func takesPost(_ index: Int, in scan: WordScan) -> Bool {
        scan.text[index] == "任" && !scan.starting[index + 1].isDisjoint(with: [.title, .modifier, .place, .organization])
    }

    /// The form of address at `end` as evidence for a bare surname before it.
    static func addressOfSurname(at end: Int, in scan: WordScan) -> NeighborEvidence {
        for index in scan.hitRange(at: end) {
            let roles = scan.hits[index].roles
            if roles.contains(.afterSurname), !roles.contains(.weakAddress) { return NeighborEvidence(.address, strong) }
        }
        return NeighborEvidence(.weakAddress, -Cost.bit)
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
