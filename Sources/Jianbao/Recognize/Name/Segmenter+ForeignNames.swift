/// Foreign names in Chinese characters, with or without dots between their parts.
extension Segmenter {
    /// The farthest that a dot may stand behind the begin of a foreign name.
    private static var longestFirstPart: Int { 6 }

    /// The dot that parts a foreign name which may begin here.
    mutating func dotAhead(of start: Int) -> Int? {
        while nextDot < text.count, nextDot < start || scan.classes[nextDot] != .middleDot { nextDot += 1 }
        guard nextDot - start <= Segmenter.longestFirstPart + 1 else { return nil }
        var at = start
        while at < text.count, at - start <= Segmenter.longestFirstPart, scan.classes[at] == .han, !scan.isBlocked[at] { at += 1 }
        guard at < text.count, at > start, scan.classes[at] == .middleDot, at + 1 < text.count, scan.classes[at + 1] == .han else {
            return nil
        }
        return at
    }

    /// Runs of characters that transcribe foreign sounds, with or without dots between them.
    /// - Parameter dot: the first dot behind `start`, where one is near: up to it and behind it rarer characters may stand.
    mutating func relaxTransliteratedNames(from start: Int, dot: Int?) {
        if repeatsItself(start) || dot == nil && !soundsForeign(start + 1) { return }
        var name = Score<Notes>()
        name.add(.name, PersonScore.foreignBase)
        if isSentenceCharacter(start) { name.add(.verbalForeign, PersonScore.verbalForeign) }
        // A name does not begin inside a longer run: 特 of 斯特林.
        if isCut(before: start) { name.add(.cutBefore, PersonScore.cutForeign) }
        // Two foreign names do not stand side by side.
        if reached[start].from >= 0, reached[start].kind == .transliteratedName || reached[start].kind == .person {
            name.add(.adjacentForeign, PersonScore.adjacentForeign)
        }
        var end = start
        var part = start
        var length: Int32 = 0
        var dots: Int32 = 0
        var strange = 0
        while end < text.count, length < (dots > 1 ? 20 : 14), !scan.isBlocked[end] {
            if scan.classes[end] == .middleDot || scan.classes[end] == .hyphen {
                guard length > 0, end + 1 < text.count, scan.classes[end + 1] == .han else { return }
                name.add(.dots, joint(at: end, part: part, count: dots))
                if scan.classes[end] == .middleDot { dots += 1 }
                end += 1
                part = end
                continue
            }
            guard scan.classes[end] == .han else { return }
            let character = lexicon.characterCosts[text[end], .transliteration]
            if character == CharacterCosts.absent {
                // Before a dot and behind it rarer characters may stand, but no word of the sentence.
                strange += 1
                // 阿不都拉: 不 is a sound there.
                guard dot != nil, strange <= 2, dots == 0 || !isSentenceCharacter(end) || text[end - 1] == "阿" else { return }
            }
            name.add(
                .transliteration, character == CharacterCosts.absent ? PersonScore.strangeSound : min(character, PersonScore.foreignSound))
            end += 1
            length += 1
            guard length >= 2 else { continue }
            relaxTransliteratedName(start, end, name, part: part, length: length, dots: dots)
        }
    }

    /// Whether a foreign name may go on with a character that stands before no dot.
    private func soundsForeign(_ index: Int) -> Bool {
        guard index < text.count else { return false }
        return scan.classes[index] != .han || lexicon.characterCosts[text[index], .transliteration] != CharacterCosts.absent
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
        guard start > 0, scan.classes[start - 1] == .han, reached[start].kind == .character, Int(reached[start].from) == start - 1 else {
            return false
        }
        return lexicon.characterCosts[text[start - 1], .transliteration] < PersonScore.foreignSound && !isSentenceCharacter(start - 1)
    }

    private func isForeignName(_ start: Int, _ end: Int) -> Bool {
        for index in scan.hitRange(at: start) where start + Int(scan.hits[index].length) == end {
            if scan.hits[index].roles.contains(.foreignName) { return true }
        }
        return false
    }
}
