/// Names of two parts that the dictionaries list or half of them: Japanese, Tibetan, Mongolian ones.
extension Segmenter {
    /// A Japanese surname of the dictionary and one to three characters of a given name.
    mutating func relaxJapaneseNames(from start: Int) {
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
                    isCharacter(end, .japaneseGiven) || (evidenceBefore.strength >= PersonScore.strong && !isSentenceCharacter(end))
                else { break }
                name.add(.given, japaneseGiven(end))
                end += 1
                var score = name
                score.add(.length, PersonScore.japaneseLength[length])
                let after = evidence(after: end)
                // 山口|镇, 田中|乡: a place, unless it speaks.
                if isCharacter(end - 1, .area), after.term != .speech { break }
                if evidenceBefore.strength + after.strength <= 0 { score.add(.bare, PersonScore.japaneseBare) }
                score.takeOff(evidenceBefore, .before)
                score.takeOff(after, .after)
                score.raise(to: PersonScore.least)
                relax(start, end, score, .chineseName)
            }
        }
    }

    /// Tibetan and Mongolian names without a surname: two parts of the dictionary.
    mutating func relaxJoinedNames(from start: Int) {
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
        if !isCharacter(index, .japaneseGiven) { return PersonScore.rareGivenCharacter }
        return max(PersonScore.japaneseGiven, min(lexicon.characterCosts[text[index], .given], PersonScore.japaneseRareGiven))
    }
}
