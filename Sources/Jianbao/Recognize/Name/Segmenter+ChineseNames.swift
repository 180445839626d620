/// Chinese names: a surname of the dictionary, and characters of given names behind it.
extension Segmenter {
    mutating func relaxChineseNames(from start: Int, given: Int, surnameCost: Int32) {
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
        if given < text.count, scan.classes[given] == .space { relaxSpacedName(start, given, surname) }
        var name = surname
        name.add(.name, PersonScore.base)
        var end = given
        let block = Int(scan.blockEnd[start])
        while end < text.count, end < given + 2, scan.classes[end] == .han, end < block || !scan.isBlocked[end] {
            let isMasked = text[end] == "某"
            name.add(
                .given, isMasked ? PersonScore.maskedGiven : min(lexicon.characterCosts[text[end], .given], PersonScore.rareGivenCharacter))
            var score = name
            if end == given, !isMasked {
                score.add(.singleGiven, PersonScore.singleGiven)
                // 姚总: a surname and a form of address.
                if scan.starting[end].contains(.weakAddress) { score.add(.addressAsGiven, PersonScore.addressAsGiven) }
            }
            // 景甜|和男友: a particle between two words rather than the end of a name.
            if end > given, end + 1 < text.count, scan.classes[end + 1] == .han, isCharacter(end, .function) {
                score.add(.particle, PersonScore.particle)
            }
            // 高山|说, 蔡氏|称: a verb of saying rather than the end of a name.
            if end > given, isCharacter(end, .speech) { score.add(.particle, PersonScore.particle) }
            if end > given, evidenceBefore.strength < PersonScore.strong, endsAsPlace(given, end) {
                score.add(.suffixed, PersonScore.placed)
            }
            end += 1
            // 周三 alone is the day.
            if end == block { continue }
            let after = evidence(after: end)
            score.takeOff(evidenceBefore, .before)
            score.takeOff(after, .after)
            if evidenceBefore.term == .title, isVerbal(start, end) { score.add(.verbalWord, PersonScore.verbalWord) }
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

    /// 柳河|镇; 李家|村, 王家|沟: a place, called after a family that lives there.
    private func endsAsPlace(_ given: Int, _ last: Int) -> Bool {
        switch text[last] {
        case "镇", "乡", "县", "村", "屯": true
        default: text[given] == "家" && isCharacter(last, .nameSuffix)
        }
    }

    /// 市民|郑重|道歉: a verb or an adverb, which may stand behind a title as a name may.
    private func isVerbal(_ start: Int, _ end: Int) -> Bool {
        scan.hitRange(at: start).contains { index in
            start + Int(scan.hits[index].length) == end && !scan.hits[index].roles.isDisjoint(with: [.verb, .adverb])
        }
    }

    /// 田　青, 顾 森: a name of two characters, parted to be as wide as those of three; nothing else of the line touches it.
    private mutating func relaxSpacedName(_ start: Int, _ space: Int, _ surname: Score<Notes>) {
        var given = space
        while given < text.count, scan.classes[given] == .space, given - space < 3 { given += 1 }
        let end = given + 1
        guard end <= text.count, scan.classes[given] == .han, !scan.isBlocked[given], end - start < 6,
            start == 0 || !scan.classes[start - 1].isPartOfWord, end == text.count || !scan.classes[end].isPartOfWord
        else { return }
        // 目 录, 江 苏: a word that is parted as well.
        guard lexicon.trie.value(of: [text[start], text[given]]) == nil else { return }
        var score = surname
        score.add(.name, PersonScore.base)
        score.add(.given, min(lexicon.characterCosts[text[given], .given], PersonScore.rareGivenCharacter))
        score.add(.singleGiven, PersonScore.singleGiven)
        score.add(.spaced, -PersonScore.spaced)
        score.raise(to: PersonScore.least)
        relax(start, end, score, .chineseName)
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
}
