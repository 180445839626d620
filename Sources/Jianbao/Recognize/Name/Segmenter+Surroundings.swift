/// What stands at the border of a name: what its readers ask of the text around it.
extension Segmenter {
    mutating func evidence(after end: Int) -> NeighborEvidence {
        if let known = evidenceAfter[end] { return known }
        let evidence = PersonScore.after(end, in: scan, lexemes: lexicon.lexemes)
        evidenceAfter[end] = evidence
        return evidence
    }

    /// The kind of the token before the mark at `start - 1` that parts a list: a name in a list makes names of its neighbors.
    func previousKind(_ start: Int) -> Token.Kind? {
        guard start > 1 else { return nil }
        switch scan.text[start - 1] {
        case "、", "/", "／", " ", "　": return reached[start - 1].cost == .max ? nil : reached[start - 1].kind
        default: return nil
        }
    }

    /// 赞赞赞, 哈哈哈: the character at `start` thrice in a row, which is a cry and no name; also where it goes on one that stands before.
    func repeatsItself(_ start: Int) -> Bool {
        let here = text[start]
        if start > 0, text[start - 1] == here { return true }
        return start + 2 < text.count && text[start + 1] == here && text[start + 2] == here
    }

    /// Whether the name that ends here is all that stands behind the @ of a user.
    func isUser(_ end: Int) -> Bool {
        guard evidenceBefore.term == .mentioned else { return false }
        guard end < text.count else { return true }
        return scan.classes[end] != .han && !scan.classes[end].isAlphanumeric && scan.classes[end] != .hyphen && text[end] != "_"
            && scan.classes[end] != .middleDot
    }

    /// Whether a run of foreign sounds goes on where no other word begins.
    func goesOn(at index: Int) -> Bool {
        guard index < text.count, lexicon.characterCosts[text[index], .transliteration] < PersonScore.foreignSound else { return false }
        return scan.hitRange(at: index).allSatisfy { scan.hits[$0].length == 1 } && !isSentenceCharacter(index)
    }

    func isSentenceCharacter(_ index: Int) -> Bool { isCharacter(index, .sentenceWords) }

    /// Whether the character at `index` alone is a word that plays one of `roles`.
    func isCharacter(_ index: Int, _ roles: WordRoles) -> Bool {
        for hit in scan.hitRange(at: index) where scan.hits[hit].length == 1 {
            return !scan.hits[hit].roles.isDisjoint(with: roles)
        }
        return false
    }
}
