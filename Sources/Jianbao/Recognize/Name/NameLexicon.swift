/// All words that recognizing names asks for, in one trie, so that one walk over a text finds them all.
struct NameLexicon: Sendable {
    struct KnownOrganization: Sendable {
        /// In UTF-8, among the names of all.
        fileprivate var nameBytes: Range<UInt32>
        var type: OrganizationType
    }

    private(set) var trie = WordTrie()
    /// By the trie's numbers.
    private(set) var lexemes: [Lexeme] = []
    /// Of the lexemes, apart: most looks at a word ask for nothing else.
    private(set) var roles: [WordRoles] = []
    private(set) var organizations: [KnownOrganization] = []
    /// The keys of the organizations' rows, one behind the other: a string for each would cost more than reading the row.
    private var organizationNames: [UInt8] = []
    /// Known persons: one a row.
    private var personCount: Int32 = 0

    /// Costs of a character in a role; `absent` where it has none.
    private(set) var surnames = CharacterCosts()
    private(set) var givenCharacters = CharacterCosts()
    private(set) var transliteration = CharacterCosts()
    /// Of a character standing alone as a word.
    private(set) var singles = CharacterCosts()
    /// Roles of a character standing alone as a word.
    private(set) var compoundSurnameCosts: [Int32: Int32] = [:]

    init(dictionaries: Dictionaries) throws(DictionaryError) {
        trie.reserve(nodes: 250_000)
        lexemes.reserveCapacity(150_000)
        organizations.reserveCapacity(20_000)
        organizationNames.reserveCapacity(400_000)
        try readWords(dictionaries)
        try readPersonWords(dictionaries)
        try readPeople(dictionaries)
        try readPlaces(dictionaries)
        try readOrganizations(dictionaries)
        try readTitles(dictionaries)
        for index in lexemes.indices where !lexemes[index].hasCost { lexemes[index].cost = NameLexicon.unlistedCost }
        roles = lexemes.map(\.roles)
    }

    /// The full name of an organisation: the key of its row.
    func name(of organization: KnownOrganization) -> [Unicode.Scalar] {
        let bytes = organizationNames[Int(organization.nameBytes.lowerBound)..<Int(organization.nameBytes.upperBound)]
        return Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    }

    /// Of a word that no frequency is known of: one in 8,192.
    private static let unlistedCost = 13 * Cost.bit
    /// Of a word that shall lose against its parts.
    private static let never = 60 * Cost.bit
    /// Of the number of words that the frequencies of names/veto.tsv were counted over.
    private static let corpusLogarithm = Cost.logarithm(60_101_967)

    /// The lexeme of a word, made where there is none.
    private mutating func lexemeIndex(utf8 word: UnsafeBufferPointer<UInt8>) -> Int {
        if let met = trie.value(ofUTF8: word, orSet: lexemes.count), met < lexemes.count { return met }
        lexemes.append(Lexeme())
        return lexemes.count - 1
    }

    private mutating func add(_ roles: WordRoles, cost: Int32 = .max, utf8 word: UnsafeBufferPointer<UInt8>) -> Int {
        let index = lexemeIndex(utf8: word)
        lexemes[index].roles.formUnion(roles)
        lexemes[index].cost = min(lexemes[index].cost, cost)
        return index
    }

    // MARK: - Words

    private mutating func readWords(_ dictionaries: Dictionaries) throws(DictionaryError) {
        try dictionaries.forEachRow(of: "names/veto.tsv") { row throws(DictionaryError) in
            let cost = Cost.of(count: try row.integer(1, column: "frequency"), amongLogarithm: NameLexicon.corpusLogarithm)
            _ = add(.word, cost: cost, utf8: row.cellBytes(0))
        }
        var classes = CellValues<WordRoles>()
        try dictionaries.forEachRow(of: "names/word-classes.tsv") { row throws(DictionaryError) in
            let cost = Cost.of(count: try row.integer(2, column: "frequency"), amongLogarithm: NameLexicon.corpusLogarithm)
            let roles = try classes.value(of: row.cellBytes(1)) { name throws(DictionaryError) in
                switch name {
                case "verb": [.word, .verb]
                case "adverb": [.word, .adverb]
                case "function": [.word, .function]
                case "pronoun": [.word, .pronoun]
                case "number", "measure": [.word, .number]
                case "time": [.word, .time]
                case "direction": [.word, .direction]
                case "phrase": [.word, .phrase]
                case "noun", "verbal-noun": .word
                default: throw row.badCell(1, column: "class", wanted: "a class of words")
                }
            }
            let word = row.cellBytes(0)
            var end = 0
            if let scalar = DictionaryFile.nextScalar(in: word, at: &end), end == word.count { singles.set(cost, of: scalar) }
            _ = add(roles, cost: cost, utf8: word)
        }
        try dictionaries.forEachRow(of: "names/name-words.tsv") { row throws(DictionaryError) in
            var roles: WordRoles = .word
            for role in row.list(1) {
                switch role {
                case "inner": roles.insert(.inner)
                case "boundary": roles.insert(.boundary)
                case "generic": roles.insert(.generic)
                case "before-employer": roles.insert(.beforeEmployer)
                case "after-employer": roles.insert(.afterEmployer)
                case "unit": roles.insert(.unit)
                case "soft": roles.insert(.softEnding)
                case "not-title": roles.insert(.notTitle)
                case "post-verb": roles.insert(.postVerb)
                case "not-ending": roles.insert(.notEnding)
                case "club-context": roles.insert(.clubContext)
                case "club-only": roles.formUnion([.clubOnly, .clubContext])
                case "area": roles.insert(.area)
                case "latin-ending": roles.insert(.latinEnding)
                case "employer-title": roles.insert(.employerTitle)
                case "before-place": roles.insert(.beforePlace)
                case "after-place": roles.insert(.afterPlace)
                case "event": roles.insert(.event)
                case "other-name": roles.insert(.otherName)
                case "suffix": roles.insert(.nameSuffix)
                case "join": roles.insert(.join)
                case "descriptor": roles.insert(.descriptor)
                case "person-verb": roles.insert(.personVerb)
                case "organization-verb": roles.insert(.organizationVerb)
                default: throw row.badCell(1, column: "roles", wanted: "a role that the head of the file names")
                }
            }
            _ = add(roles, utf8: row.cellBytes(0))
        }
        try dictionaries.forEachRow(of: "names/not-names.tsv") { row throws(DictionaryError) in
            _ = add(row.cell(1) == "place" ? .place : [.word, .thing], cost: 13 * Cost.bit, utf8: row.cellBytes(0))
        }
    }

    // MARK: - Persons

    private mutating func readPersonWords(_ dictionaries: Dictionaries) throws(DictionaryError) {
        try dictionaries.forEachRow(of: "names/surnames.tsv") { row throws(DictionaryError) in
            let weight = try row.integer(1, column: "weight")
            guard (1...1000).contains(weight) else { throw row.badCell(1, column: "weight", wanted: "1 to 1000") }
            let cost = NameLexicon.surnameCost(weight: Int32(weight))
            let scalars = row.scalars(0)
            if scalars.count == 1 {
                surnames.set(cost, of: scalars[0])
            } else {
                let index = add(.compoundSurname, cost: 14 * Cost.bit, utf8: row.cellBytes(0))
                compoundSurnameCosts[Int32(index)] = cost
            }
        }
        var counts: [(Unicode.Scalar, Int)] = []
        var total = 0
        try dictionaries.forEachRow(of: "names/given-characters.tsv") { row throws(DictionaryError) in
            let count = try row.integer(1, column: "count")
            guard let scalar = row.scalars(0).first, count > 0 else { throw row.badCell(1, column: "count", wanted: "a count above 0") }
            counts.append((scalar, count))
            total &+= count
        }
        for (scalar, count) in counts { givenCharacters.set(Cost.of(count: count, among: total), of: scalar) }
        try dictionaries.forEachRow(of: "names/transliteration.tsv") { row throws(DictionaryError) in
            let weight = try row.integer(1, column: "weight")
            guard let scalar = row.scalars(0).first else { return }
            transliteration.set(NameLexicon.transliterationCost(weight: Int32(clamping: weight)), of: scalar)
        }
        try dictionaries.forEachRow(of: "names/foreign.tsv") { row throws(DictionaryError) in
            let (name, isWeak) = NameLexicon.parted(row.cellBytes(0))
            if row.cell(2) == "japanese-surname" {
                _ = add(.japaneseSurname, utf8: name)
            } else if row.cell(2) == "part" {
                _ = add(isWeak ? .namePart : [.namePart, .foreignName], utf8: name)
            } else if !isWeak {
                _ = add(.foreignName, utf8: name)
            }
        }
        try dictionaries.forEachRow(of: "names/japanese-given.tsv") { row throws(DictionaryError) in
            _ = add(.japaneseGiven, utf8: row.cellBytes(0))
        }
        try dictionaries.forEachRow(of: "names/latin-given.tsv") { row throws(DictionaryError) in
            _ = add(.latinGiven, utf8: row.cellBytes(0))
        }
        try dictionaries.forEachRow(of: "names/honorifics.tsv") { row throws(DictionaryError) in
            var roles: WordRoles = .word
            for side in row.list(1) {
                switch side {
                case "before": roles.insert(.addressBefore)
                case "after": roles.insert(.addressAfter)
                case "surname": roles.insert(.afterSurname)
                default: throw row.badCell(1, column: "side", wanted: "before, after or surname")
                }
            }
            if row.scalars(0).count == 1 { roles.insert(.weakAddress) }
            _ = add(roles, utf8: row.cellBytes(0))
        }
        try dictionaries.forEachRow(of: "names/speech-verbs.tsv") { row throws(DictionaryError) in
            let index = add(.speech, utf8: row.cellBytes(0))
            // 向记者透露 is evidence, but no word: 记者 shall be found in it.
            if row.scalars(0).count >= 4 {
                lexemes[index].cost = min(lexemes[index].cost, NameLexicon.never)
            } else {
                lexemes[index].roles.formUnion([.word, .verb])
            }
            lexemes[index].speechWeight = UInt8(clamping: try row.integer(1, column: "weight"))
        }
    }

    /// A surname's weight is an ordered estimate that falls about linearly while the share of bearers halves; below 100 the character is
    /// a common word, and the cost rises steeply.
    private static func surnameCost(weight: Int32) -> Int32 {
        4 * Cost.bit + (1000 - weight) * Cost.bit / 110 + max(0, 100 - weight) * Cost.bit / 10
    }

    /// The most frequent characters of transliterations stand for about one in thirty of their characters.
    private static func transliterationCost(weight: Int32) -> Int32 {
        5 * Cost.bit + (100 - max(1, min(100, weight))) * Cost.bit / 16
    }

    private mutating func readPeople(_ dictionaries: Dictionaries) throws(DictionaryError) {
        let teachings = ["主义", "思想", "理论"].map { Array($0.unicodeScalars) }
        var scalars: [Unicode.Scalar] = []
        try dictionaries.forEachRow(of: "names/people.tsv") { row throws(DictionaryError) in
            let (name, isWeak) = NameLexicon.parted(row.cellBytes(0))
            personCount += 1
            addPerson(name, isWeak: isWeak)
            row.forEachPart(1) { alias in
                let (name, isWeak) = NameLexicon.parted(alias)
                addPerson(name, isWeak: isWeak)
            }
            // 毛泽东思想 names him too.
            scalars.removeAll(keepingCapacity: true)
            DictionaryFile.decode(name, into: &scalars)
            guard let end = trie.place(behind: scalars) else { return }
            for teaching in teachings {
                guard let place = trie.place(behind: teaching, from: end), place.value >= 0 else { continue }
                lexemes[Int(place.value)].cost = NameLexicon.never
            }
        }
    }

    private mutating func addPerson(_ name: UnsafeBufferPointer<UInt8>, isWeak: Bool) {
        // A short name is often the begin of somebody else's.
        let isShort = name.count <= 6
        let index = add(isWeak ? .weakPerson : .person, cost: (isWeak || isShort ? 16 : 10) * Cost.bit, utf8: name)
        lexemes[index].person = personCount - 1
    }

    /// A name without the `?` that marks it as weak.
    private static func parted(_ name: UnsafeBufferPointer<UInt8>) -> (name: UnsafeBufferPointer<UInt8>, isWeak: Bool) {
        name.last == UInt8(ascii: "?") ? (UnsafeBufferPointer(rebasing: name.dropLast()), true) : (name, false)
    }

    // MARK: - Places, organisations, titles

    private mutating func readPlaces(_ dictionaries: Dictionaries) throws(DictionaryError) {
        try dictionaries.forEachRow(of: "places/cities.tsv") { row throws(DictionaryError) in
            _ = add(.place, cost: 11 * Cost.bit, utf8: row.cellBytes(0))
        }
        for file in ["places/countries.tsv", "places/regions.tsv"] {
            let roles: WordRoles = file == "places/countries.tsv" ? [.place, .country] : .place
            try dictionaries.forEachRow(of: file) { row throws(DictionaryError) in
                for column in [0, 2] {
                    row.forEachPart(column) { name in
                        let (name, isWeak) = NameLexicon.parted(name)
                        if !isWeak { _ = add(roles, cost: 11 * Cost.bit, utf8: name) }
                    }
                }
            }
        }
    }

    private mutating func readOrganizations(_ dictionaries: Dictionaries) throws(DictionaryError) {
        var types = CellValues<OrganizationType>()
        for file in dictionaries.files(of: "organizations") where file.path != "organizations/endings.tsv" {
            try file.forEachRow { row throws(DictionaryError) in
                let type = try types.value(of: row.cellBytes(1)) { name throws(DictionaryError) in
                    guard let type = OrganizationType(rawValue: name) else {
                        throw row.badCell(1, column: "type", wanted: "a type that Dictionaries/README.md lists")
                    }
                    return type
                }
                let (key, isWeak) = NameLexicon.parted(row.cellBytes(0))
                let start = UInt32(truncatingIfNeeded: organizationNames.count)
                organizationNames += key
                let nameBytes = start..<UInt32(truncatingIfNeeded: organizationNames.count)
                organizations.append(KnownOrganization(nameBytes: nameBytes, type: type))
                addOrganization(key, isWeak: isWeak, isKey: true)
                row.forEachPart(2) { alias in
                    let (name, isWeak) = NameLexicon.parted(alias)
                    addOrganization(name, isWeak: isWeak, isKey: name.elementsEqual(key))
                }
            }
        }
        try dictionaries.forEachRow(of: "organizations/endings.tsv") { row throws(DictionaryError) in
            guard let strength = OrganizationEnding.Strength(rawValue: try row.integer(2, column: "strength")) else {
                throw row.badCell(2, column: "strength", wanted: "1, 2 or 3")
            }
            let type = OrganizationType(rawValue: row.cell(1)) ?? .unknown
            let index = add([], cost: 12 * Cost.bit, utf8: row.cellBytes(0))
            guard !lexemes[index].roles.contains(.notEnding) else { return }
            lexemes[index].roles.insert(.ending)
            lexemes[index].ending = OrganizationEnding(type: type, strength: strength)
        }
    }

    /// The first row that uses a name owns it, so that a key is never taken over by another row's alias.
    private mutating func addOrganization(_ name: UnsafeBufferPointer<UInt8>, isWeak: Bool, isKey: Bool) {
        // A short name in Han is more easily made up by the end of one word and the begin of another.
        let index = add([], cost: (isWeak ? 13 : NameLexicon.bits(ofName: name)) * Cost.bit, utf8: name)
        // 美的, 广大: what names/not-names.tsv calls a thing is weak, whatever the row says.
        lexemes[index].roles.insert(isWeak || lexemes[index].roles.contains(.thing) ? .weakOrganization : .organization)
        if lexemes[index].organization < 0 || isKey {
            lexemes[index].organization = Int32(organizations.count - 1)
        }
    }

    private static func bits(ofName name: UnsafeBufferPointer<UInt8>) -> Int32 {
        guard let first = name.first, first >= 0xE0 else { return 10 }
        return name.count <= 6 ? 14 : name.count <= 9 ? 12 : 10
    }

    private mutating func readTitles(_ dictionaries: Dictionaries) throws(DictionaryError) {
        for file in ["titles/cores.tsv", "titles/memberships.tsv"] {
            try dictionaries.forEachRow(of: file) { row throws(DictionaryError) in
                guard let titleClass = TitleClass(rawValue: row.cell(1)) else {
                    throw row.badCell(1, column: "class", wanted: "a class of titles")
                }
                let cost = (titleClass == .occupation ? 15 : 12) * Cost.bit
                let index = add(.title, cost: cost, utf8: row.cellBytes(0))
                lexemes[index].titleClass = titleClass
                lexemes[index].titleRank = UInt8(clamping: try row.integer(2, column: "rank"))
            }
        }
        try dropEmployersFromTitles(dictionaries)
        try dictionaries.forEachRow(of: "titles/modifiers.tsv") { row throws(DictionaryError) in
            let isOutside = row.cell(1) == "status" && !row.cell(2).hasPrefix("acting")
            _ = add(isOutside ? .status : .modifier, utf8: row.cellBytes(0))
        }
    }
}

extension NameLexicon {
    /// 研究院院长, 国务院副总理: where the head of a title's word is an employer and the rest a title, the two are read apart.
    private mutating func dropEmployersFromTitles(_ dictionaries: Dictionaries) throws(DictionaryError) {
        try dictionaries.forEachRow(of: "titles/cores.tsv") { row throws(DictionaryError) in
            let word = row.scalars(0)
            guard word.count > 3, let whole = trie.value(of: word) else { return }
            for split in 2..<(word.count - 1) {
                guard let head = trie.value(of: word[..<split]), let rest = trie.value(of: word[split...]) else { continue }
                let roles = lexemes[head].roles
                let isEmployer =
                    !roles.isDisjoint(with: [.organization, .boundary])
                    || (roles.contains(.ending) && roles.isDisjoint(with: [.unit, .softEnding]))
                if isEmployer, lexemes[rest].roles.contains(.title) {
                    lexemes[whole].roles.remove(.title)
                    return
                }
            }
        }
    }
}

/// What the cells of a column with few different values stand for, each of them read once.
private struct CellValues<Value> {
    private var values: [(cell: [UInt8], value: Value)] = []

    /// - Parameter read: what a cell that was not met before stands for.
    mutating func value(
        of cell: UnsafeBufferPointer<UInt8>, read: (String) throws(DictionaryError) -> Value
    ) throws(DictionaryError) -> Value {
        for known in values where known.cell.count == cell.count && known.cell.elementsEqual(cell) { return known.value }
        let value = try read(String(decoding: cell, as: UTF8.self))
        values.append((Array(cell), value))
        return value
    }
}

/// A cost for each character of the Basic Multilingual Plane that has one.
struct CharacterCosts: Sendable {
    static let absent: Int32 = 10_000
    private var costs: [Int16] = Array(repeating: Int16(CharacterCosts.absent), count: 0x1_0000)

    @inline(__always)
    subscript(scalar: Unicode.Scalar) -> Int32 {
        scalar.value < 0x1_0000 ? Int32(costs[Int(scalar.value)]) : CharacterCosts.absent
    }

    mutating func set(_ cost: Int32, of scalar: Unicode.Scalar) {
        if scalar.value < 0x1_0000 { costs[Int(scalar.value)] = Int16(clamping: cost) }
    }
}
