/// Nicknames: 小 or 老 before a surname, and the like.
extension Segmenter {
    /// 小 or 老 before a surname; where a person is asked for, 小 or 阿 before a character of given names, and such a character twice.
    mutating func relaxNickname(from start: Int) {
        let end = start + 2
        guard end <= text.count else { return }
        let prefix = text[start]
        let second = text[start + 1]
        guard prefix == second || prefix == "小" || prefix == "老" || prefix == "阿", scan.classes[start + 1] == .han,
            !scan.isBlocked[start], !scan.isBlocked[start + 1], !repeatsItself(start)
        else { return }
        let after = evidence(after: end)
        let strength = evidenceBefore.strength + after.strength
        var score = Score<Notes>()
        score.add(.name, PersonScore.nicknameBase)
        let surname = lexicon.characterCosts[second, .surname]
        if prefix == "小" || prefix == "老", surname < PersonScore.frequentSurname, strength > 0, !goesOn(at: end) {
            score.add(.surname, surname)
        } else if prefix != "老", !isSentenceCharacter(start + 1), lexicon.characterCosts[second, .given] < PersonScore.frequentGiven,
            strength >= PersonScore.strong || isUser(end)
        {
            score.add(.given, lexicon.characterCosts[second, .given])
        } else {
            return
        }
        score.takeOff(evidenceBefore, .before)
        score.takeOff(after, .after)
        score.raise(to: PersonScore.least)
        relax(start, end, score, .nickname)
    }
}
