/// Reads the persons of a page in the light of each other, before anything is learned from them: what some sentence calls a place is
/// nobody in the next (走进素芬山, 素芬山位于…), and where 朱巍 speaks 朱巍也|持… holds no longer name.
struct PageAgreement {
    private let lexicon: NameLexicon
    /// How often each name was read.
    private var counts: [ArraySlice<Unicode.Scalar>: Int] = [:]
    private var places: Set<ArraySlice<Unicode.Scalar>> = []

    init(_ readings: [FieldReading], lexicon: NameLexicon) {
        self.lexicon = lexicon
        for reading in readings {
            for draft in reading.drafts where PageAgreement.isGuessed(draft) {
                counts[reading.scan.text[draft.span.range], default: 0] += 1
            }
        }
        findPlaces(readings)
    }

    /// The reading of a field, its persons made to agree with those of the page.
    func corrected(_ reading: FieldReading) -> FieldReading {
        guard !counts.isEmpty else { return reading }
        var result = reading
        result.drafts = reading.drafts.compactMap { draft in
            guard PageAgreement.isGuessed(draft) else { return draft }
            let words = reading.scan.text[draft.span.range]
            if places.contains(words) { return nil }
            var draft = draft
            draft.span = span(of: draft, words)
            return places.contains(reading.scan.text[draft.span.range]) ? nil : draft
        }
        return result
    }

    /// Made of characters, and no name that a dictionary gives.
    private static func isGuessed(_ draft: NameDraft) -> Bool { draft.rule == "person.chinese" || draft.rule == "person.transliterated" }

    // MARK: - Names with a word too much

    /// Who is named so much more often is meant by the longer name too: 汪勇|连升三级.
    private static let many = 9

    /// The span of a name without the word of the sentence at its end or its begin, where the page has the name without it as often.
    private func span(of draft: NameDraft, _ words: ArraySlice<Unicode.Scalar>) -> TextSpan {
        guard words.count > 2, let first = words.first, let last = words.last else { return draft.span }
        let count = counts[words] ?? 0
        if let short = counts[words.dropLast()], short >= count, isWord(last) && !isGiven(last) || short > PageAgreement.many * count {
            return TextSpan(draft.span.start, draft.span.end - 1)
        }
        if draft.rule == "person.transliterated", let short = counts[words.dropFirst()], short >= count, isWord(first) {
            return TextSpan(draft.span.start + 1, draft.span.end)
        }
        return draft.span
    }

    /// 刚, 来: as usual in given names as in sentences. One in 4,096 characters of given names, and more.
    private func isGiven(_ scalar: Unicode.Scalar) -> Bool { lexicon.characterCosts[scalar, .given] <= 12 * Cost.bit }

    private func isWord(_ scalar: Unicode.Scalar) -> Bool {
        guard let lexeme = lexicon.trie.value(of: CollectionOfOne(scalar)) else { return false }
        return !lexicon.lexemes[lexeme].roles.isDisjoint(with: [.verb, .adverb, .function, .pronoun])
    }

    // MARK: - Places that sound like persons

    /// Names of foreign sound that words beside them call a place, a people or a thing, and none a person.
    private mutating func findPlaces(_ readings: [FieldReading]) {
        var names: [ArraySlice<Unicode.Scalar>] = []
        var trie = WordTrie()
        for reading in readings {
            for draft in reading.drafts where draft.rule == "person.transliterated" {
                let words = reading.scan.text[draft.span.range]
                guard trie.value(of: words) == nil, !isKnown(words) else { continue }
                trie[Array(words)] = names.count
                names.append(words)
            }
        }
        guard !names.isEmpty else { return }
        var isPlace = Array(repeating: false, count: names.count)
        var isPerson = isPlace
        for reading in readings {
            let scan = reading.scan
            for index in scan.text.indices
            where scan.classes[index] == .han && lexicon.characterCosts[scan.text[index], .transliteration] != CharacterCosts.absent {
                guard let match = trie.longestMatch(in: scan.text, at: index) else { continue }
                if PageAgreement.isBesidePerson(index, index + match.length, in: scan) { isPerson[match.value] = true }
                if PageAgreement.isBesidePlace(index, index + match.length, in: scan) { isPlace[match.value] = true }
            }
        }
        for index in names.indices where isPlace[index] && !isPerson[index] { places.insert(names[index]) }
    }

    private func isKnown(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let lexeme = lexicon.trie.value(of: words) else { return false }
        return !lexicon.lexemes[lexeme].roles.isDisjoint(with: [.foreignName, .person])
    }

    private static func isBesidePlace(_ start: Int, _ end: Int, in scan: WordScan) -> Bool {
        if scan.ending[start].contains(.beforePlace) { return true }
        guard end < scan.text.count else { return false }
        if !scan.starting[end].isDisjoint(with: [.nameSuffix, .afterPlace]) { return true }
        // 马格德林|人: a people, unless 人 begins a word.
        return scan.text[end] == "人" && scan.hitRange(at: end).allSatisfy { scan.hits[$0].length == 1 }
    }

    private static func isBesidePerson(_ start: Int, _ end: Int, in scan: WordScan) -> Bool {
        let before = scan.ending[start]
        if !before.isDisjoint(with: [.title, .addressBefore]), !before.contains(.weakAddress) { return true }
        guard end < scan.text.count else { return false }
        let after = scan.starting[end]
        return !after.isDisjoint(with: [.speech, .personVerb, .title]) || (after.contains(.addressAfter) && !after.contains(.weakAddress))
    }
}
