/// Words of the dictionaries as tokens.
extension Segmenter {
    /// - Parameter organizationsOnly: where a number begins, only a name may claim it: 58同城.
    mutating func relaxWords(from start: Int, organizationsOnly: Bool = false) {
        for index in scan.hitRange(at: start) {
            let hit = scan.hits[index]
            let end = start + Int(hit.length)
            // No word ends inside a number.
            if scan.isBlocked[end], scan.blockEnd[end] == 0 { continue }
            let roles = hit.roles
            // Most words are a character that nothing else is made of.
            if hit.length == 1, roles.isDisjoint(with: Segmenter.special) { continue }
            if organizationsOnly, !roles.contains(.organization) { continue }
            let isUnit = roles.contains(.unit) && isInChain(start)
            // 公司, 法学院, 协会: the end of an employer's name, not the begin of a title.
            if isUnit || (roles.contains(.modifier) && !roles.contains(.boundary) && !closesOrganization(start, end)) {
                let begin = isInChain(start) ? reached[start].chainStart : Int32(truncatingIfNeeded: start)
                if !isInChain(end) || begin < reached[end].chainStart { reached[end].chainStart = begin }
            }
            let newKind: Token.Kind
            if roles.contains(.organization) {
                relax(start, end, hit.cost + cutPenalty(from: start, to: end), .organization, hit.lexeme)
                continue
            } else if roles.contains(.title) {
                let cost = hit.cost + titlePenalty(from: start, to: end)
                let begin = chainBegin(Int(reached[start].chainStart), upTo: start)
                if begin >= 0, begin < start, !beginsWithEmployer(begin, upTo: start, of: lexicon.lexemes[Int(hit.lexeme)]) {
                    relax(begin, end, cost + Int32(start - begin) * 2 * Cost.bit, .title, hit.lexeme)
                }
                relax(start, end, cost, .title, hit.lexeme)
                continue
            } else if roles.contains(.person) {
                relaxKnownPerson(start, end, hit.cost, hit.lexeme)
                continue
            } else if roles.contains(.place) {
                relax(start, end, hit.cost + officePenalty(from: start, to: end), .place, hit.lexeme)
                continue
            } else if roles.contains(.weakOrganization) {
                relax(start, end, hit.cost + cutPenalty(from: start, to: end), .weakOrganization, hit.lexeme)
                continue
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

    /// Longer names of organisations are not made up by the ends of words.
    private static var longestCut: Int { 4 }
    /// Of words more seldom than one in 131,072 nothing is asked.
    private static var rareWordCost: Int32 { 17 * Cost.bit }
    private static var cutCost: Int32 { 3 * Cost.bit }

    /// 海|港大|道, 新|时代中国: what it costs a short name of an organisation that a word or a place lies over its border.
    private func cutPenalty(from start: Int, to end: Int) -> Int32 {
        guard end - start <= Segmenter.longestCut, scan.classes[start] == .han else { return 0 }
        for begin in max(0, start - 2)..<end where begin != start {
            let leastEnd = begin < start ? start + 1 : end + 1
            for index in scan.hitRange(at: begin) {
                let hitEnd = begin + Int(scan.hits[index].length)
                guard hitEnd >= leastEnd, begin > start || hitEnd < end, scan.hits[index].cost < Segmenter.rareWordCost,
                    !scan.hits[index].roles.isDisjoint(with: [.word, .place])
                else { continue }
                return Segmenter.cutCost
            }
        }
        return 0
    }

    private static var officeCost: Int32 { 5 * Cost.bit }

    /// 北京市|长, 湖南省|长: what it costs a place that an office begins with its last character, where the rest is a place of its own
    /// and no name begins behind it: 北京市|长安街.
    private func officePenalty(from start: Int, to end: Int) -> Int32 {
        guard end - start > 1,
            scan.hitRange(at: end - 1).contains(where: { scan.hits[$0].length > 1 && scan.hits[$0].roles.contains(.title) }),
            scan.hitRange(at: start).contains(where: {
                start + Int(scan.hits[$0].length) == end - 1 && scan.hits[$0].roles.contains(.place)
            }),
            scan.starting[end].isDisjoint(with: [.place, .organization, .weakOrganization])
        else { return 0 }
        return Segmenter.officeCost
    }

    /// 中芯国际|联合首席执行官: where the chain of modifiers begins that a known organisation does not reach into.
    private func chainBegin(_ begin: Int, upTo end: Int) -> Int {
        guard begin >= 0, begin + 1 < end else { return begin }
        for place in stride(from: end, to: begin + 1, by: -1) where scan.ending[place].contains(.organization) { return place }
        return begin
    }

    /// Of a person whom the dictionary knows only evidence for it counts, and against it only that the name would be half of another:
    /// 布鲁克林·|贝克汉姆.
    private mutating func relaxKnownPerson(_ start: Int, _ end: Int, _ cost: Int32, _ lexeme: Int32) {
        var score = Score<Notes>()
        score.add(.word, cost)
        // 对|于冬|泳: 于冬 is somebody, but not here.
        if start > 0, scan.classes[start - 1] == .han, evidenceBefore.strength < PersonScore.strong,
            scan.starting[start].contains(.postVerb)
        {
            score.add(.verbalSurname, PersonScore.verbalSurname)
        }
        // 李沐|阳、: a character that no word claims before the end of the clause is a name's more likely.
        if end - start == 2, end < text.count, scan.classes[end] == .han, end + 1 == text.count || scan.classes[end + 1] != .han,
            !isSentenceCharacter(end)
        {
            score.add(.cutAfter, PersonScore.cutName)
        }
        let after = evidence(after: end)
        if evidenceBefore.strength + after.strength > 0 || evidenceBefore.term == .cutAtDot || after.term == .cutAtDot {
            score.takeOff(evidenceBefore, .before)
            score.takeOff(after, .after)
        }
        score.raise(to: PersonScore.least)
        relax(start, end, score, .person, lexeme)
    }

    /// 杨震|原|汇报: 原 says that a post is past; where none follows, it is no word but the end of a name.
    func isStrandedStatus(_ index: Int) -> Bool {
        text[index] == "原" && isCharacter(index, .status)
            && scan.starting[index + 1].isDisjoint(with: [.title, .modifier, .place, .organization, .weakOrganization, .unit])
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

    /// Whether a chain of title modifiers ends at a place.
    private func isInChain(_ place: Int) -> Bool { reached[place].chainStart >= 0 }

    /// Roles of which one character alone may be a token that is no plain character, or a part of a title's chain.
    private static var special: WordRoles {
        [.unit, .modifier, .organization, .title, .person, .place, .weakOrganization, .weakPerson]
    }

    /// Roles that make a word of a sentence. Compound surnames and parts of foreign names are none.
    private static var ordinary: WordRoles {
        [.word, .ending, .modifier, .status, .unit, .addressAfter, .addressBefore, .speech, .inner, .boundary, .generic]
    }

    /// Whether an organisation's ending ends here that is no department's.
    private func closesOrganization(_ start: Int, _ end: Int) -> Bool {
        let ending = scan.organizationEnding[end]
        // The last character alone does not count: 执行 is no bank (行).
        let begin = Int(scan.organizationEndingStart[end])
        return ending >= 0 && (begin == start || end - begin > 1)
            && lexicon.lexemes[Int(ending)].roles.isDisjoint(with: [.unit, .softEnding])
    }
}
