/// The words from which bylines are read: media, what they say of their work, people's names, places, positions.
struct BylineVocabulary: Sendable {
    private let media: WordTrie
    /// Values that name nobody: 佚名, 网络.
    private let nobodies: WordTrie
    private let mediaEndings: WordEndings
    /// What a medium says of its part in a text, behind its name: 报道, 原创, 编辑部.
    private let works: WordEndings
    private let workTrie: WordTrie
    /// How a dateline ends: 日电, 日讯.
    private let dispatches: WordEndings
    private let surnames: WordTrie
    /// Places from which is reported, in their short forms.
    private let places: WordTrie
    private let commonWords: SortedWords
    private let givenCharacters: SortedWords
    private let titles: SortedWords
    private let organizationEndings: SortedWords

    /// - Throws: where a cell names no kind.
    init(dictionaries: Dictionaries, folding: CueFolding) throws(DictionaryError) {
        var words: [String: [[Unicode.Scalar]]] = ["name": [], "ending": [], "nobody": [], "work": [], "dispatch": []]
        try dictionaries.forEachRow(of: "boilerplate/media.tsv") { row throws(DictionaryError) in
            guard words[row.cell(1)] != nil else {
                throw row.badCell(1, column: "kind", wanted: "name, ending, nobody, work or dispatch")
            }
            words[row.cell(1)]?.append(folding.folded(row.scalars(0)))
        }
        func list(_ kind: String) -> [[Unicode.Scalar]] { words[kind] ?? [] }
        media = WordTrie(list("name").map { ($0, 0) })
        nobodies = WordTrie(list("nobody").map { ($0, 0) })
        mediaEndings = WordEndings(list("ending"))
        works = WordEndings(list("work"))
        workTrie = WordTrie(list("work").map { ($0, 0) })
        dispatches = WordEndings(list("dispatch"))
        var surnames: [(word: [Unicode.Scalar], value: Int)] = []
        try dictionaries.forEachRow(of: "names/surnames.tsv") { row throws(DictionaryError) in
            surnames.append((folding.folded(row.scalars(0)), try row.integer(1, column: "weight")))
        }
        self.surnames = WordTrie(surnames)
        places = try BylineVocabulary.places(in: dictionaries, folding: folding)
        commonWords = SortedWords(["names/veto.tsv", "names/name-words.tsv", "names/not-names.tsv"], dictionaries: dictionaries)
        givenCharacters = SortedWords(["names/given-characters.tsv"], dictionaries: dictionaries)
        titles = SortedWords(["titles/cores.tsv", "titles/memberships.tsv"], dictionaries: dictionaries)
        organizationEndings = SortedWords(["organizations/endings.tsv"], dictionaries: dictionaries)
    }

    /// Countries, provinces, cities and counties, by their names and by the short ones.
    private static func places(in dictionaries: Dictionaries, folding: CueFolding) throws(DictionaryError) -> WordTrie {
        var places = WordTrie()
        var name: [Unicode.Scalar] = []
        for file in ["places/countries.tsv", "places/regions.tsv"] {
            try dictionaries.forEachRow(of: file) { row throws(DictionaryError) in
                for column in [0, 2] {
                    row.forEachPart(column) { part in
                        name.removeAll(keepingCapacity: true)
                        DictionaryFile.decode(part, into: &name)
                        if name.last == "?" { name.removeLast() }
                        for index in name.indices { name[index] = folding.folded(name[index]) }
                        places[name] = 0
                    }
                }
            }
        }
        return places
    }

    // MARK: Media and what they do

    /// A name of the dictionary alone; endings are not enough.
    func isKnownMedium(_ folded: ArraySlice<Unicode.Scalar>) -> Bool { media.value(of: folded) != nil }

    /// A name of a medium: one of the dictionary, or a short one with an ending such as 日报.
    func isMedium(_ folded: ArraySlice<Unicode.Scalar>) -> Bool {
        if media.value(of: folded) != nil { return true }
        guard (3...14).contains(folded.count), let ending = mediaEndings.longest(of: folded.dropFirst()) else { return false }
        // 小明一家被称为文化之家: so long a name holds no word of grammar.
        let mayTell = folded.count > 8
        return folded.dropLast(ending).allSatisfy {
            !CharacterKind.isStop($0) && !CharacterKind.isComma($0) && !(mayTell && CharacterKind.isParticle($0))
        }
    }

    /// Names nobody: 佚名, 网络.
    func isNobody(_ value: ArraySlice<Unicode.Scalar>) -> Bool { nobodies.value(of: value) != nil }

    func endsInDispatch(_ words: ArraySlice<Unicode.Scalar>) -> Bool { dispatches.longest(of: words).map { words.count > $0 + 3 } ?? false }

    /// Where the name ends in 新智元报道, 机器之心编辑部; nil where the word ends in nothing of the kind.
    func workStart(of word: TextSpan, in folded: [Unicode.Scalar]) -> Int? { works.longest(of: folded[word.range]).map { word.end - $0 } }

    /// 报道, 原创 alone.
    func isWork(_ folded: ArraySlice<Unicode.Scalar>) -> Bool { workTrie.value(of: folded) != nil }

    func beginsWork(_ folded: [Unicode.Scalar], at index: Int, limit: Int) -> Bool {
        workTrie.longestMatch(in: folded, at: index, limit: limit) != nil
    }

    func isPlace(_ folded: ArraySlice<Unicode.Scalar>) -> Bool { places.value(of: folded) != nil }

    // MARK: People

    /// A surname and one or two characters, which are together no medium and not nobody. Behind a label this is enough.
    func isPersonName(_ folded: ArraySlice<Unicode.Scalar>) -> Bool {
        guard (2...4).contains(folded.count), folded.allSatisfy(CharacterKind.isHan), !isMedium(folded), !isNobody(folded) else {
            return false
        }
        return surnameLength(of: folded, weight: 1) != nil
    }

    /// A surname that is hardly anything else has at least this weight in surnames.tsv (公, 时 and 高 of 公告, 时评 have less).
    private static let plainWeight = 10

    /// Without a label more is asked for: the characters stand in given names, and the whole is no common word (时评, 方便面), place or
    /// office (宣传部).
    func isPlainName(_ folded: ArraySlice<Unicode.Scalar>) -> Bool {
        guard isPersonName(folded), let surname = surnameLength(of: folded, weight: BylineVocabulary.plainWeight), !isPlace(folded),
            !commonWords.contains(folded), !titles.contains(folded), !organizationEndings.contains(folded)
        else { return false }
        let given = folded.dropFirst(surname)
        return given.indices.allSatisfy { givenCharacters.contains(given[$0...$0]) }
    }

    /// Of a surname behind which one or two characters are left.
    private func surnameLength(of name: ArraySlice<Unicode.Scalar>, weight: Int) -> Int? {
        [2, 1].first { (1...2).contains(name.count - $0) && surnames.value(of: name.prefix($0)).map { $0 >= weight } ?? false }
    }

    /// The names that a span holds, parted by blanks and signs; empty where it holds anything else.
    /// - Parameter arePlain: no label vouches for them.
    func names(in span: TextSpan, of folded: [Unicode.Scalar], arePlain: Bool) -> [TextSpan] {
        var names: [TextSpan] = []
        var start = span.start
        while start < span.end {
            var end = start
            while end < span.end, CharacterKind.isHan(folded[end]) { end += 1 }
            if end > start {
                guard arePlain ? isPlainName(folded[start..<end]) : isPersonName(folded[start..<end]) else { return [] }
                names.append(TextSpan(start, end))
            } else if !CharacterKind.isBlank(folded[end]), !CharacterKind.isComma(folded[end]), folded[end] != "/" {
                return []
            }
            start = max(end, start + 1)
        }
        return names
    }

    // MARK: Positions

    func isTitle(_ folded: ArraySlice<Unicode.Scalar>) -> Bool { titles.contains(folded) }

    /// 宣传部, 办公室
    func isOffice(_ folded: ArraySlice<Unicode.Scalar>) -> Bool { organizationEndings.contains(folded) }

    /// Ends in the word for a post or an occupation: 星河大学教授, 专栏作者.
    func endsInTitle(_ folded: ArraySlice<Unicode.Scalar>) -> Bool { titles.endsIn(folded) }

    /// Ends in the word for a house of people: 宣传部, 星河研究院.
    func isOrganization(_ folded: ArraySlice<Unicode.Scalar>) -> Bool {
        folded.count >= 4 && folded.allSatisfy(CharacterKind.isHan) && organizationEndings.endsIn(folded.dropFirst(2), least: 1)
    }

    /// What somebody is or where they work.
    func isPosition(_ folded: ArraySlice<Unicode.Scalar>) -> Bool { endsInTitle(folded) || isOrganization(folded) }
}

/// A set of words by which other words end.
struct WordEndings: Sendable {
    /// The words from their last code point to their first.
    private let trie: WordTrie

    init(_ words: [[Unicode.Scalar]]) { trie = WordTrie(words.map { ($0.reversed(), $0.count) }) }

    /// The length of the longest ending of a word, in code points.
    func longest(of word: ArraySlice<Unicode.Scalar>) -> Int? {
        var place = WordTrie.Place.root
        var length: Int?
        for scalar in word.reversed() {
            guard let next = trie.step(from: place, over: scalar) else { break }
            place = next
            if place.value >= 0 { length = Int(place.value) }
        }
        return length
    }
}
