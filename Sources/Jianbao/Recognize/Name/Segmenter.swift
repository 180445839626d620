/// A piece of a sentence as the cheapest reading of it has it.
struct Token {
    enum Kind: UInt8 {
        /// A character that no word claims.
        case character
        case word, place, organization, weakOrganization, title
        case person, weakPerson
        /// Made of a surname and given-name characters.
        case chineseName
        /// A surname before a form of address: 马 of 马先生.
        case surname
        case transliteratedName
        /// 小 or 老 before a surname, or a character of given names twice: 小李, 壮壮.
        case nickname
        case latin
        /// A number or a date.
        case quantity
        case separator
    }

    var start: Int
    var end: Int
    var kind: Kind
    /// Of the word it is, or -1.
    var lexeme: Int32

    var span: TextSpan { TextSpan(start, end) }

    var isPerson: Bool {
        switch kind {
        case .person, .weakPerson, .chineseName, .surname, .transliteratedName, .nickname: true
        default: false
        }
    }
}

/// Reads a text as the sequence of words and names that costs least: words by their frequency, names by how likely their characters
/// and their neighbors make them. One pass; names and words that cross each other's borders are settled by the sum, not by order.
struct Segmenter<Notes: ScoreNotes> {
    private let scan: WordScan
    private let lexicon: NameLexicon
    private let text: [Unicode.Scalar]

    /// The cheapest reading of the text up to each place, and its last token.
    private var best: [Int32]
    private var from: [Int32]
    private var kind: [Token.Kind]
    private var lexeme: [Int32]
    /// Where the longest chain of title modifiers that ends at each place began, or -1.
    private var chainStart: [Int32]

    /// Evidence behind each place, looked for once; nil where nobody has asked.
    private var evidenceAfter: [NeighborEvidence?]
    /// Evidence before the place that the walk is at.
    private var evidenceBefore = NeighborEvidence(.noEvidence, 0)
    /// Every name that was weighed, where notes are kept.
    private var candidates: [NameCandidate] = []
    /// Whether the text has a dot between Han characters.
    private let hasDots: Bool

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
    private mutating func relax(_ start: Int, _ end: Int, _ cost: Int32, _ newKind: Token.Kind, _ word: Int32 = -1) {
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
    private mutating func relax(_ start: Int, _ end: Int, _ score: Score<Notes>, _ kind: Token.Kind, _ word: Int32 = -1) {
        if Notes.areKept {
            candidates.append(NameCandidate(token: Token(start: start, end: end, kind: kind, lexeme: word), score: score))
        }
        relax(start, end, score.total, kind, word)
    }

    private mutating func evidence(after end: Int) -> NeighborEvidence {
        if let known = evidenceAfter[end] { return known }
        let evidence = PersonScore.after(end, in: scan, lexicon: lexicon)
        evidenceAfter[end] = evidence
        return evidence
    }

    private mutating func run() {
        for start in 0..<text.count where best[start] != .max {
            evidenceBefore = PersonScore.before(start, in: scan, previous: previousKind(start))
            if scan.blockEnd[start] > 0 {
                relax(start, Int(scan.blockEnd[start]), Segmenter.blockCost, .quantity)
                relaxWords(from: start, organizationsOnly: true)
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

    /// 杨震|原|汇报: 原 says that a post is past; where none follows, it is no word but the end of a name.
    private func isStrandedStatus(_ index: Int) -> Bool {
        text[index] == "原" && isCharacter(index, .status)
            && scan.starting[index + 1].isDisjoint(with: [.title, .modifier, .place, .organization, .weakOrganization, .unit])
    }

    /// - Parameter organizationsOnly: where a number begins, only a name may claim it: 58同城.
    private mutating func relaxWords(from start: Int, organizationsOnly: Bool = false) {
        for index in scan.hitRange(at: start) {
            let hit = scan.hits[index]
            let end = start + Int(hit.length)
            // No word ends inside a number.
            if scan.isBlocked[end], scan.blockEnd[end] == 0 { continue }
            let roles = hit.roles
            if organizationsOnly, !roles.contains(.organization) { continue }
            let isUnit = roles.contains(.unit) && chainStart[start] >= 0
            // 公司, 法学院, 协会: the end of an employer's name, not the begin of a title.
            if isUnit || (roles.contains(.modifier) && !roles.contains(.boundary) && !closesOrganization(start, end)) {
                let begin = chainStart[start] >= 0 ? chainStart[start] : Int32(start)
                if chainStart[end] < 0 || begin < chainStart[end] { chainStart[end] = begin }
            }
            let newKind: Token.Kind
            if roles.contains(.organization) {
                newKind = .organization
            } else if roles.contains(.title) {
                let cost = hit.cost + titlePenalty(from: start, to: end)
                let begin = Int(chainStart[start])
                if begin >= 0, begin < start, !beginsWithEmployer(begin, upTo: start, of: lexicon.lexemes[Int(hit.lexeme)]) {
                    relax(begin, end, cost + Int32(start - begin) * 2 * Cost.bit, .title, hit.lexeme)
                }
                relax(start, end, cost, .title, hit.lexeme)
                continue
            } else if roles.contains(.person) {
                relaxKnownPerson(start, end, hit.cost, hit.lexeme)
                continue
            } else if roles.contains(.place) {
                newKind = .place
            } else if roles.contains(.weakOrganization) {
                newKind = .weakOrganization
            } else if roles.contains(.weakPerson) {
                newKind = .weakPerson
            } else if hit.length == 1 || roles.isDisjoint(with: Segmenter.ordinary) {
                continue
            } else {
                newKind = .word
            }
            relax(start, end, hit.cost, newKind, hit.lexeme)
        }
    }

    /// Of a person whom the dictionary knows only evidence for it counts.
    private mutating func relaxKnownPerson(_ start: Int, _ end: Int, _ cost: Int32, _ lexeme: Int32) {
        var score = Score<Notes>()
        score.add(.word, cost)
        let after = evidence(after: end)
        if evidenceBefore.strength + after.strength > 0 {
            score.takeOff(evidenceBefore, .before)
            score.takeOff(after, .after)
        }
        score.raise(to: PersonScore.least)
        relax(start, end, score, .person, lexeme)
    }

    /// 水利部|副部长, 美国|财长: a known organisation, or the place of an office, that the chain of a title's modifiers would take in.
    private func beginsWithEmployer(_ begin: Int, upTo end: Int, of title: Lexeme) -> Bool {
        let employers: WordRoles = title.titleClass == .office ? [.organization, .place] : .organization
        return scan.hitRange(at: begin).contains { index in
            begin + Int(scan.hits[index].length) <= end
                && !scan.hits[index].roles.isDisjoint(with: employers)
        }
    }

    /// What speaks against a title: a longer word that it is only the begin of (委员|会), or a word over its end (管道工|程).
    private func titlePenalty(from start: Int, to end: Int) -> Int32 {
        for index in scan.hitRange(at: start) where start + Int(scan.hits[index].length) > end {
            if !scan.hits[index].roles.isDisjoint(with: [.ending, .organization]) { return 20 * Cost.bit }
        }
        for index in scan.hitRange(at: end - 1) where scan.hits[index].length > 1 {
            if scan.hits[index].roles.contains(.word), scan.hits[index].cost < 12 * Cost.bit { return 6 * Cost.bit }
        }
        return 0
    }

    /// Roles that make a word of a sentence. Compound surnames and parts of foreign names are none.
    private static var ordinary: WordRoles {
        [.word, .ending, .modifier, .status, .unit, .addressAfter, .addressBefore, .speech, .inner, .boundary, .generic]
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

    // MARK: - Chinese names

    private mutating func relaxChineseNames(from start: Int, given: Int, surnameCost: Int32) {
        guard given <= text.count else { return }
        if repeatsItself(start) { return }
        var surname = Score<Notes>()
        surname.add(.surname, surnameCost)
        if evidenceBefore.strength < PersonScore.strong, given == start + 1, scan.starting[start].contains(.postVerb) {
            surname.add(.verbalSurname, PersonScore.verbalSurname)
        }
        if given < text.count, scan.starting[given].contains(.afterSurname), !scan.isBlocked[start] {
            relaxSurname(start, given, surname)
        }
        var name = surname
        name.add(.name, PersonScore.base)
        var end = given
        while end < text.count, end < given + 2, scan.classes[end] == .han, !scan.isBlocked[end] {
            name.add(.given, min(lexicon.givenCharacters[text[end]], PersonScore.rareGivenCharacter))
            var score = name
            if end == given {
                score.add(.singleGiven, PersonScore.singleGiven)
                // 姚总: a surname and a form of address.
                if scan.starting[end].contains(.weakAddress) { score.add(.addressAsGiven, PersonScore.addressAsGiven) }
            }
            // 景甜|和男友: a particle between two words rather than the end of a name.
            if end > given, end + 1 < text.count, scan.classes[end + 1] == .han, isCharacter(end, .function) {
                score.add(.particle, PersonScore.particle)
            }
            end += 1
            let after = evidence(after: end)
            score.takeOff(evidenceBefore, .before)
            score.takeOff(after, .after)
            if after.strength >= PersonScore.clearSpeech, isSubject(start, given: given, end: end) {
                score.add(.subject, after.strength >= PersonScore.strong ? -PersonScore.subject : -PersonScore.speaker)
            }
            if isUser(end) {
                score.add(.user, -PersonScore.user)
            } else if scan.isInformal, evidenceBefore.strength + after.strength <= 2 * Cost.bit {
                score.add(.informal, PersonScore.informal)
            }
            score.raise(to: PersonScore.least)
            relax(start, end, score, .chineseName)
        }
    }

    /// A surname that stands for its bearer, before a form of address.
    private mutating func relaxSurname(_ start: Int, _ end: Int, _ surname: Score<Notes>) {
        let address = PersonScore.addressOfSurname(at: end, in: scan)
        var score = surname
        score.add(.name, PersonScore.surnameBase)
        score.takeOff(address, .after)
        relax(start, end, score, .surname)
    }

    /// Whether a name would be all that stands between the begin of a clause and a person's verb: 古今明|出任.
    private func isSubject(_ start: Int, given: Int, end: Int) -> Bool {
        guard end < text.count, !scan.starting[end].isDisjoint(with: [.personVerb, .speech]) || PersonScore.takesPost(end, in: scan) else {
            return false
        }
        guard start == 0 || (scan.classes[start - 1] != .han && !scan.classes[start - 1].isAlphanumeric) else { return false }
        let isParticle = scan.hitRange(at: start).contains { index in
            scan.hits[index].length == 1
                && !scan.hits[index].roles.isDisjoint(with: [.adverb, .function, .pronoun, .number])
        }
        let isWord = end - given > 1 && scan.hitRange(at: given).contains { given + Int(scan.hits[$0].length) == end }
        return !isParticle && !isWord
    }

    /// A Japanese surname of the dictionary and one to three characters of a given name.
    private mutating func relaxJapaneseNames(from start: Int) {
        for index in scan.hitRange(at: start) {
            let roles = scan.hits[index].roles
            guard roles.contains(.japaneseSurname) else { continue }
            var end = start + Int(scan.hits[index].length)
            var name = Score<Notes>()
            name.add(.name, PersonScore.japaneseBase)
            // 清水, 西山: also a word or a place.
            if !roles.isDisjoint(with: [.word, .place]) { name.add(.ambiguous, PersonScore.ambiguousSurname) }
            for length in 1...3 {
                guard end < text.count, scan.classes[end] == .han, !scan.isBlocked[end],
                    evidenceBefore.strength >= PersonScore.strong || !isFunctionCharacter(end)
                else { break }
                name.add(.given, japaneseGiven(end))
                end += 1
                var score = name
                score.add(.length, PersonScore.japaneseLength[length])
                let after = evidence(after: end)
                if evidenceBefore.strength + after.strength <= 0 { score.add(.bare, PersonScore.japaneseBare) }
                score.takeOff(evidenceBefore, .before)
                score.takeOff(after, .after)
                score.raise(to: PersonScore.least)
                relax(start, end, score, .chineseName)
            }
        }
    }

    /// Tibetan and Mongolian names without a surname: two parts of the dictionary.
    private mutating func relaxJoinedNames(from start: Int) {
        for first in scan.hitRange(at: start) where scan.hits[first].roles.contains(.namePart) {
            let middle = start + Int(scan.hits[first].length)
            for second in scan.hitRange(at: middle) where scan.hits[second].roles.contains(.namePart) {
                let end = middle + Int(scan.hits[second].length)
                guard end - start > 2 else { continue }
                var score = Score<Notes>()
                score.add(.name, PersonScore.joinedBase)
                score.takeOff(evidenceBefore, .before)
                score.takeOff(evidence(after: end), .after)
                score.raise(to: PersonScore.least)
                relax(start, end, score, .chineseName)
            }
        }
    }

    /// What a character costs in a Japanese given name.
    private func japaneseGiven(_ index: Int) -> Int32 {
        if isSentenceCharacter(index) { return PersonScore.verbalGiven }
        return max(PersonScore.japaneseGiven, min(lexicon.givenCharacters[text[index]], PersonScore.japaneseRareGiven))
    }

    // MARK: - Nicknames

    /// 小 or 老 before a surname; where a person is asked for, 小 or 阿 before a character of given names, and such a character twice.
    private mutating func relaxNickname(from start: Int) {
        let end = start + 2
        guard end <= text.count, scan.classes[start + 1] == .han, !scan.isBlocked[start], !scan.isBlocked[start + 1],
            !repeatsItself(start)
        else { return }
        let prefix = text[start]
        let second = text[start + 1]
        guard prefix == second || prefix == "小" || prefix == "老" || prefix == "阿" else { return }
        let after = evidence(after: end)
        let strength = evidenceBefore.strength + after.strength
        var score = Score<Notes>()
        score.add(.name, PersonScore.nicknameBase)
        if prefix == "小" || prefix == "老", lexicon.surnames[second] < PersonScore.frequentSurname, strength > 0, !goesOn(at: end) {
            score.add(.surname, lexicon.surnames[second])
        } else if prefix != "老", !isSentenceCharacter(start + 1), lexicon.givenCharacters[second] < PersonScore.frequentGiven,
            strength >= PersonScore.strong || isUser(end)
        {
            score.add(.given, lexicon.givenCharacters[second])
        } else {
            return
        }
        score.takeOff(evidenceBefore, .before)
        score.takeOff(after, .after)
        score.raise(to: PersonScore.least)
        relax(start, end, score, .nickname)
    }

    /// 赞赞赞, 哈哈哈: the character at `start` thrice in a row, which is a cry and no name; also where it goes on one that stands before.
    private func repeatsItself(_ start: Int) -> Bool {
        let here = text[start]
        if start > 0, text[start - 1] == here { return true }
        return start + 2 < text.count && text[start + 1] == here && text[start + 2] == here
    }

    /// Whether the name that ends here is all that stands behind the @ of a user.
    private func isUser(_ end: Int) -> Bool {
        guard evidenceBefore.term == .mentioned else { return false }
        guard end < text.count else { return true }
        return scan.classes[end] != .han && !scan.classes[end].isAlphanumeric && scan.classes[end] != .hyphen && text[end] != "_"
            && scan.classes[end] != .middleDot
    }

    // MARK: - Transliterated names

    /// The farthest that a dot may stand behind the begin of a foreign name.
    private static var longestFirstPart: Int { 6 }

    /// The dot that parts a foreign name which may begin here.
    private func dotAhead(of start: Int) -> Int? {
        var at = start
        while at < text.count, at - start <= Segmenter.longestFirstPart, scan.classes[at] == .han, !scan.isBlocked[at] { at += 1 }
        guard at < text.count, at > start, scan.classes[at] == .middleDot, at + 1 < text.count, scan.classes[at + 1] == .han else {
            return nil
        }
        return at
    }

    /// Runs of characters that transcribe foreign sounds, with or without dots between them.
    /// - Parameter dot: the first dot behind `start`, where one is near: up to it and behind it rarer characters may stand.
    private mutating func relaxTransliteratedNames(from start: Int, dot: Int?) {
        if repeatsItself(start) { return }
        var name = Score<Notes>()
        name.add(.name, PersonScore.foreignBase)
        if isSentenceCharacter(start) { name.add(.verbalForeign, PersonScore.verbalForeign) }
        // A name does not begin inside a longer run: 特 of 斯特林.
        if isCut(before: start) { name.add(.cutBefore, PersonScore.cutForeign) }
        // Two foreign names do not stand side by side.
        if from[start] >= 0, kind[start] == .transliteratedName || kind[start] == .person {
            name.add(.adjacentForeign, PersonScore.adjacentForeign)
        }
        var end = start
        var part = start
        var length: Int32 = 0
        var dots: Int32 = 0
        var strange = 0
        while end < text.count, length < 14, !scan.isBlocked[end] {
            if scan.classes[end] == .middleDot || scan.classes[end] == .hyphen {
                guard length > 0, end + 1 < text.count, scan.classes[end + 1] == .han else { return }
                name.add(.dots, joint(at: end, part: part, count: dots))
                if scan.classes[end] == .middleDot { dots += 1 }
                end += 1
                part = end
                continue
            }
            guard scan.classes[end] == .han else { return }
            let character = lexicon.transliteration[text[end]]
            if character == CharacterCosts.absent {
                // Before a dot and behind it rarer characters may stand, but no word of the sentence.
                strange += 1
                guard dot != nil, strange <= 2, dots == 0 || !isSentenceCharacter(end) else { return }
            }
            name.add(
                .transliteration, character == CharacterCosts.absent ? PersonScore.strangeSound : min(character, PersonScore.foreignSound))
            end += 1
            length += 1
            guard length >= 2 else { continue }
            relaxTransliteratedName(start, end, name, part: part, length: length, dots: dots)
        }
    }

    /// What a dot or a hyphen inside a foreign name is worth.
    /// - Parameters:
    ///   - part: where the part before it begins.
    ///   - count: of the dots before it.
    private func joint(at index: Int, part: Int, count: Int32) -> Int32 {
        var worth: Int32 = 0
        if scan.classes[index] == .middleDot {
            if count < 2 { worth -= PersonScore.dotted }
            // 尼·鲁迈特: the begin of the name is missing more likely than not.
            if count == 0, index - part == 1 { worth += PersonScore.shortFirstPart }
        } else if index - part > 1 {
            worth -= PersonScore.hyphened
        }
        if isForeignName(part, index) { worth -= PersonScore.knownPart }
        return worth
    }

    private mutating func relaxTransliteratedName(
        _ start: Int, _ end: Int, _ name: Score<Notes>, part: Int, length: Int32, dots: Int32
    ) {
        // 哈哈|泰迪: laughter before a name.
        if scan.isInformal, length > 2, text[start] == text[start + 1] { return }
        var score = name
        if length == 2 { score.add(.shortForeign, PersonScore.shortForeign) }
        if scan.ending[end].contains(.foreignName), isForeignName(part, end) {
            score.add(.knownForeign, part == start ? -PersonScore.knownForeign : -PersonScore.knownPart)
        }
        score.takeOff(evidenceBefore, .before)
        score.takeOff(evidence(after: end), .after)
        if PersonScore.isVenue(start, end, in: scan) { score.add(.venue, PersonScore.venue) }
        if goesOn(at: end) { score.add(.cutAfter, PersonScore.cutForeign) }
        if isUser(end) { score.add(.user, -PersonScore.user) }
        score.raise(to: PersonScore.least + length * Cost.bit)
        relax(start, end, score, .transliteratedName)
    }

    /// Whether a foreign sound stands before a name that no word of the sentence claims: 马|里奥.
    private func isCut(before start: Int) -> Bool {
        guard start > 0, scan.classes[start - 1] == .han, kind[start] == .character, from[start] == Int32(start - 1) else { return false }
        return lexicon.transliteration[text[start - 1]] < PersonScore.foreignSound && !isSentenceCharacter(start - 1)
    }

    /// Whether a run of foreign sounds goes on where no other word begins.
    private func goesOn(at index: Int) -> Bool {
        guard index < text.count, lexicon.transliteration[text[index]] < PersonScore.foreignSound else { return false }
        return scan.hitRange(at: index).allSatisfy { scan.hits[$0].length == 1 } && !isSentenceCharacter(index)
    }

    private func isSentenceCharacter(_ index: Int) -> Bool { isCharacter(index, .sentenceWords) }

    private func isFunctionCharacter(_ index: Int) -> Bool { isCharacter(index, [.function, .pronoun, .adverb]) }

    /// Whether the character at `index` alone is a word that plays one of `roles`.
    private func isCharacter(_ index: Int, _ roles: WordRoles) -> Bool {
        for hit in scan.hitRange(at: index) where scan.hits[hit].length == 1 {
            return !scan.hits[hit].roles.isDisjoint(with: roles)
        }
        return false
    }

    /// Whether an organisation's ending ends here that is no department's.
    private func closesOrganization(_ start: Int, _ end: Int) -> Bool {
        let ending = scan.organizationEnding[end]
        // The last character alone does not count: 执行 is no bank (行).
        let begin = Int(scan.organizationEndingStart[end])
        return ending >= 0 && (begin == start || end - begin > 1)
            && lexicon.lexemes[Int(ending)].roles.isDisjoint(with: [.unit, .softEnding])
    }

    private func isForeignName(_ start: Int, _ end: Int) -> Bool {
        for index in scan.hitRange(at: start) where start + Int(scan.hits[index].length) == end {
            if scan.hits[index].roles.contains(.foreignName) { return true }
        }
        return false
    }

    /// The kind of the token before the mark at `start - 1` that parts a list: a name in a list makes names of its neighbors.
    private func previousKind(_ start: Int) -> Token.Kind? {
        guard start > 1, best[start - 1] != .max else { return nil }
        switch scan.text[start - 1] {
        case "、", "/", "／", " ", "　": return kind[start - 1]
        default: return nil
        }
    }

    /// 大恒|科技|董事长: a title's first modifier that closes a company's name goes to the company.
    private func splitTitles(_ tokens: [Token]) -> [Token] {
        var result: [Token] = []
        result.reserveCapacity(tokens.count)
        for token in tokens {
            if token.kind == .title, let last = result.last, last.end == token.start, isOwnWord(last), let soft = softEnding(of: token),
                // Of a known name the words before a lesser title are the title's: 大疆|软件经理.
                last.kind != .organization || lexicon.lexemes[Int(token.lexeme)].isLeadingTitle
            {
                result.append(soft)
                result.append(Token(start: soft.end, end: token.end, kind: .title, lexeme: token.lexeme))
            } else {
                result.append(token)
            }
        }
        return result
    }

    private func isOwnWord(_ token: Token) -> Bool {
        switch token.kind {
        case .character, .chineseName, .transliteratedName, .weakOrganization, .organization:
            scan.classes[token.start] == .han && !isSentenceCharacter(token.start)
        case .word: lexicon.lexemes[Int(token.lexeme)].cost > 17 * Cost.bit
        default: false
        }
    }

    private func softEnding(of title: Token) -> Token? {
        for index in scan.hitRange(at: title.start).reversed() {
            let hit = scan.hits[index]
            let end = title.start + Int(hit.length)
            let word = lexicon.lexemes[Int(hit.lexeme)]
            if end < title.end, word.roles.isSuperset(of: [.softEnding, .ending]), word.ending?.strength != .weak,
                holdsCore(of: title, from: end)
            {
                return Token(start: title.start, end: end, kind: .word, lexeme: hit.lexeme)
            }
        }
        return nil
    }

    /// Whether the title's core lies behind a place: 通讯员 has none behind 通讯.
    private func holdsCore(of title: Token, from start: Int) -> Bool {
        for begin in start..<title.end {
            for index in scan.hitRange(at: begin) where begin + Int(scan.hits[index].length) == title.end {
                if scan.hits[index].lexeme == title.lexeme { return true }
            }
        }
        return false
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
