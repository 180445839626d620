/// What a page has said of names: full forms, glosses and abbreviations, so that bare repeats are read as the names they stand for.
struct NameMemory {
    private let lexicon: NameLexicon
    /// Words of accepted names, and of their parts, with indices into `entries`.
    private var trie = WordTrie()
    /// By the low bits of a code point: whether a word of the trie may begin with it, so that most places need no look into the trie.
    private var mayBegin = Array(repeating: false, count: 1 << 10)
    /// By the same: whether a given name or a surname alone may.
    private var mayBeginShortForm = Array(repeating: false, count: 1 << 10)
    private var entries: [Entry] = []
    /// Surname → the entries of persons who bear it; only where the page has one such person a surname speaks of him.
    private var bearers: [Unicode.Scalar: Set<Int>] = [:]
    /// Given name of two characters → the entries of persons whom the page names in full.
    private var givenNames: [ArraySlice<Unicode.Scalar>: Set<Int>] = [:]
    /// The entry of each person of the dictionary whom the page names.
    private var knownPeople: [Int32: Int] = [:]

    private struct Entry {
        var kind: NameDraft.Kind
        /// The fullest form of the name on the page.
        var name: [Unicode.Scalar]
        var type: OrganizationType
    }

    init(_ readings: [FieldReading], lexicon: NameLexicon) {
        self.lexicon = lexicon
        // Organisations first: a club by its context is a club where it stands alone.
        for reading in readings { learnOrganizations(of: reading) }
        for reading in readings { learnPersons(of: reading) }
    }

    private mutating func learnOrganizations(of reading: FieldReading) {
        let text = reading.scan.text
        // A state that has an officer is a state elsewhere.
        for draft in reading.drafts where draft.kind == .organization && draft.rule != GoverningPlaces.rule {
            let words = Array(text[draft.span.range])
            // 当代, 广大: an organization here says nothing of the word elsewhere.
            if draft.lexeme >= 0, lexicon.lexemes[Int(draft.lexeme)].roles.contains(.weakOrganization),
                OrganizationReader.isAttribute(lexicon.lexemes[Int(draft.lexeme)])
            {
                continue
            }
            if trie.value(of: words) == nil {
                entries.append(Entry(kind: .organization, name: draft.name ?? words, type: draft.type))
                learn(words, as: entries.count - 1)
            }
            if let entry = trie.value(of: words), let alias = ShortName.introduced(after: draft.span, in: reading.scan),
                trie.value(of: alias) == nil
            {
                learn(alias, as: entry)
            }
        }
    }

    private mutating func learnPersons(of reading: FieldReading) {
        let text = reading.scan.text
        var previous: (span: TextSpan, entry: Int)?
        for draft in reading.drafts where draft.kind == .person && draft.rule != "person.surname" {
            let words = draft.name ?? Array(text[draft.span.range])
            if let named = previous, trie.value(of: words) == nil,
                OtherName.introduced(after: named.span, in: reading.scan)?.start == draft.span.start
            {
                learn(words, as: named.entry)
                previous = nil
                continue
            }
            let entry = learnPerson(
                words, lexeme: draft.lexeme, bearsSurname: draft.rule != "person.nickname", previous: previous, text: text,
                span: draft.span)
            previous = entries[entry].kind == .person ? (draft.span, entry) : nil
            if previous != nil, let other = OtherName.introduced(after: draft.span, in: reading.scan), let end = other.quotedEnd,
                trie.value(of: text[other.start..<end]) == nil
            {
                learn(Array(text[other.start..<end]), as: entry)
            }
        }
    }

    private mutating func learn(_ words: [Unicode.Scalar], as entry: Int) {
        guard let first = words.first else { return }
        trie[words] = entry
        mayBegin[NameMemory.slot(first)] = true
    }

    private static func slot(_ scalar: Unicode.Scalar) -> Int { Int(scalar.value & 0x3FF) }

    /// - Returns: the entry of the person.
    private mutating func learnPerson(
        _ words: [Unicode.Scalar], lexeme: Int32, bearsSurname: Bool, previous: (span: TextSpan, entry: Int)?, text: [Unicode.Scalar],
        span: TextSpan
    ) -> Int {
        if let met = trie.value(of: words) { return met }
        let isGloss =
            previous.map { previous in
                previous.span.end + 1 == span.start && CharacterClass(text[previous.span.end]) == .open
                    && span.end < text.count && CharacterClass(text[span.end]) == .close
            } ?? false
        let known = lexeme >= 0 ? lexicon.lexemes[Int(lexeme)].person : -1
        let index: Int
        if isGloss, let previous {
            index = previous.entry
            entries[index].name = NameMemory.fuller(entries[index].name, words)
        } else if let entry = knownPeople[known] {
            index = entry
            entries[index].name = NameMemory.fuller(entries[index].name, words)
        } else {
            entries.append(Entry(kind: .person, name: words, type: .unknown))
            index = entries.count - 1
        }
        if known >= 0 { knownPeople[known] = index }
        learn(words, as: index)
        for part in NameMemory.parts(of: words) where !isSomebodyElse(part, than: known) {
            guard let other = trie.value(of: part), other != index else {
                learn(part, as: index)
                continue
            }
            // A first name that two people share stands for neither.
            if entries[other].name != part {
                entries.append(Entry(kind: .person, name: part, type: .unknown))
                learn(part, as: entries.count - 1)
            }
        }
        if bearsSurname, CharacterClass(words[0]) == .han, words.count <= 4 {
            bearers[words[0], default: []].insert(index)
            mayBeginShortForm[NameMemory.slot(words[0])] = true
        }
        if bearsSurname, words.count == 3, words.allSatisfy({ CharacterClass($0) == .han }) {
            givenNames[words[1...], default: []].insert(index)
            mayBeginShortForm[NameMemory.slot(words[1])] = true
        }
        return index
    }

    /// 马斯克 of 托斯卡·马斯克: whom everybody knows by that part is not the bearer of the full name.
    /// - Parameter person: of the full name, -1 where no dictionary has it.
    private func isSomebodyElse(_ part: [Unicode.Scalar], than person: Int32) -> Bool {
        guard let lexeme = lexicon.trie.value(of: part) else { return false }
        return lexicon.lexemes[lexeme].roles.contains(.person) && lexicon.lexemes[lexeme].person != person
    }

    /// Chinese before Latin, then the longer form.
    private static func fuller(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let aIsHan = a.contains { CharacterClass($0) == .han }
        let bIsHan = b.contains { CharacterClass($0) == .han }
        if aIsHan != bIsHan { return aIsHan ? a : b }
        return b.count > a.count ? b : a
    }

    /// The first and the last part of a name in Latin letters or with dots: each may stand for the whole.
    private static func parts(of name: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        let parts = name.split { CharacterClass($0) == .middleDot || CharacterClass($0) == .space }.map(Array.init)
        guard parts.count > 1, let first = parts.first, let last = parts.last else { return [] }
        return [first, last].filter { $0.count > 1 && CharacterClass($0[$0.count - 1]) != .period }
    }

    // MARK: - Mentions

    /// The mentions of a field: its own names, and the repeats of names that the page has accepted elsewhere.
    func mentions(of reading: FieldReading) -> [Mention] {
        let repeats = repeats(in: reading)
        let drafts = lengthened(reading).filter { !$0.needsBearer || bearers[reading.scan.text[$0.span.start]] != nil }
        return NameDraft.merged(drafts, repeats).map { mention(of: $0, in: reading) }
    }

    /// The drafts of a field, those names made longer that the page gives with one more character: 林晓|原来到 where 林晓原 is named.
    private func lengthened(_ reading: FieldReading) -> [NameDraft] {
        var drafts = reading.drafts
        for index in drafts.indices where drafts[index].kind == .person && drafts[index].rule == "person.chinese" {
            let start = drafts[index].span.start
            guard let match = trie.longestMatch(in: reading.scan.text, at: start), match.length == drafts[index].span.count + 1,
                entries[match.value].kind == .person, entries[match.value].name.count == match.length
            else { continue }
            let end = start + match.length
            if index + 1 < drafts.count, drafts[index + 1].span.start < end { continue }
            drafts[index].span = TextSpan(start, end)
        }
        return drafts
    }

    private func repeats(in reading: FieldReading) -> [NameDraft] {
        guard !trie.isEmpty else { return [] }
        let scan = reading.scan
        let borders = TokenBorders(reading)
        var drafts: [NameDraft] = []
        var index = 0
        while index < scan.text.count {
            guard mayBegin[NameMemory.slot(scan.text[index])],
                scan.classes[index] == .han || (scan.classes[index] == .latin && (index == 0 || !scan.classes[index - 1].isAlphanumeric)),
                let match = trie.longestMatch(in: scan.text, at: index)
            else {
                if let draft = shortForm(at: index, in: scan, borders) {
                    drafts.append(draft)
                    index = draft.span.end
                } else {
                    index += 1
                }
                continue
            }
            let end = index + match.length
            let entry = entries[match.value]
            let cutsWord = scan.classes[end - 1].isAlphanumeric && end < scan.text.count && scan.classes[end].isAlphanumeric
            // Two characters are too little to cut through words for; and where they are a verb, 郑重, they are nobody here.
            if cutsWord || (match.length <= 2 && !(borders.isBorder[index] && borders.isBorder[end]))
                || (entry.kind == .person && borders.isWord(index, end) && isVerbal(index, end, in: scan))
            {
                index += 1
                continue
            }
            if entry.kind == .person, scan.isInsideWork(TextSpan(index, end)) {
                index = end
                continue
            }
            drafts.append(
                NameDraft(
                    kind: entry.kind, span: TextSpan(index, end),
                    rule: entry.kind == .person ? "person.repeat" : "organization.repeat", type: entry.type, name: entry.name))
            index = end
        }
        return drafts
    }

    private func isVerbal(_ start: Int, _ end: Int, in scan: WordScan) -> Bool {
        scan.hitRange(at: start).contains { index in
            start + Int(scan.hits[index].length) == end && !scan.hits[index].roles.isDisjoint(with: [.verb, .adverb])
        }
    }

    /// A given name alone (晓颖 of 潘晓颖), where no word claims its characters; a surname alone before a verb of saying (杜|称), where one
    /// person of the page bears it.
    private func shortForm(at index: Int, in scan: WordScan, _ borders: TokenBorders) -> NameDraft? {
        guard mayBeginShortForm[NameMemory.slot(scan.text[index])], scan.classes[index] == .han, borders.isLoose[index] else { return nil }
        let end = index + 2
        if end <= scan.text.count, borders.isLoose[index + 1], isOwn(index, in: scan), isOwn(index + 1, in: scan),
            let people = givenNames[scan.text[index..<end]], people.count == 1, let person = people.first
        {
            return NameDraft(kind: .person, span: TextSpan(index, end), rule: "person.repeat", name: entries[person].name)
        }
        guard index == 0 || !(scan.classes[index - 1].isPartOfWord || scan.classes[index - 1] == .middleDot),
            scan.starting[index + 1].contains(.speech), isOwn(index, in: scan),
            let people = bearers[scan.text[index]], people.count == 1
        else { return nil }
        return NameDraft(kind: .person, span: TextSpan(index, index + 1), rule: "person.surname")
    }

    /// Whether a character is no adverb, particle or the like: 曾|表示 speaks of nobody called 曾.
    private func isOwn(_ index: Int, in scan: WordScan) -> Bool {
        scan.hitRange(at: index).allSatisfy { hit in
            scan.hits[hit].length > 1
                || scan.hits[hit].roles.isDisjoint(with: [.adverb, .function, .pronoun, .time, .number, .direction, .modifier, .status])
        }
    }

    private func mention(of draft: NameDraft, in reading: FieldReading) -> Mention {
        let words = Array(reading.scan.text[draft.span.range])
        var draft = draft
        if draft.kind == .person, draft.lexeme < 0, let entry = trie.value(of: words), entries[entry].kind == .organization {
            draft = NameDraft(
                kind: .organization, span: draft.span, rule: "organization.repeat", type: entries[entry].type, name: entries[entry].name)
        }
        let value: MentionValue
        switch draft.kind {
        case .person: value = .person(String(scalars: personName(words, draft: draft)[...]))
        case .organization: value = .organization(String(scalars: (draft.name ?? words)[...]), draft.type)
        case .title: value = .title(String(scalars: words[...]), draft.titleClass)
        }
        var mention = Mention(field: reading.field, span: draft.span, value: value, rule: draft.rule)
        mention.isRecorded = draft.rule != GoverningPlaces.rule
        return mention
    }

    private func personName(_ words: [Unicode.Scalar], draft: NameDraft) -> [Unicode.Scalar] {
        if draft.rule == "person.surname" {
            if let people = bearers[words[0]], people.count == 1, let person = people.first { return entries[person].name }
            return words
        }
        if let entry = trie.value(of: words), entries[entry].kind == .person { return entries[entry].name }
        return draft.name ?? words
    }
}

/// Where the tokens of a text begin and end, looked up by place.
private struct TokenBorders {
    private(set) var isBorder: [Bool]
    /// Whether the character is a token of its own that no word claims.
    private(set) var isLoose: [Bool]

    init(_ reading: FieldReading) {
        isBorder = Array(repeating: false, count: reading.scan.text.count + 1)
        isLoose = isBorder
        for token in reading.tokens {
            isBorder[token.start] = true
            isBorder[token.end] = true
            isLoose[token.start] = token.kind == .character
        }
    }

    /// Whether one token reaches from one place to the other.
    func isWord(_ start: Int, _ end: Int) -> Bool {
        isBorder[start] && isBorder[end] && !isBorder[(start + 1)..<end].contains(true)
    }
}
