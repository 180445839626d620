extension NameLexicon {
    /// What persons' names are made of, and the words beside them.
    mutating func readPersonWords(_ dictionaries: Dictionaries) throws(DictionaryError) {
        try dictionaries.forEachRow(of: "names/surnames.tsv") { row throws(DictionaryError) in
            let weight = try row.integer(1, column: "weight")
            guard (1...1000).contains(weight) else { throw row.badCell(1, column: "weight", wanted: "1 to 1000") }
            let cost = NameLexicon.surnameCost(weight: Int32(weight))
            let scalars = row.scalars(0)
            if scalars.count == 1 {
                characterCosts.set(cost, of: scalars[0], as: .surname)
            } else {
                let index = add(.compoundSurname, cost: 14 * Cost.bit, utf8: row.cellBytes(0))
                compoundSurnameCosts[Int32(index)] = cost
            }
        }
        var counts: [(Unicode.Scalar, Int)] = []
        var total = 0
        try dictionaries.forEachRow(of: "names/given-characters.tsv") { row throws(DictionaryError) in
            let count = try row.integer(1, column: "count")
            guard let scalar = row.firstScalar(0), count > 0 else { throw row.badCell(1, column: "count", wanted: "a count above 0") }
            counts.append((scalar, count))
            total &+= count
        }
        for (scalar, count) in counts { characterCosts.set(Cost.of(count: count, among: total), of: scalar, as: .given) }
        try dictionaries.forEachRow(of: "names/transliteration.tsv") { row throws(DictionaryError) in
            let weight = try row.integer(1, column: "weight")
            guard let scalar = row.firstScalar(0) else { return }
            characterCosts.set(NameLexicon.transliterationCost(weight: Int32(clamping: weight)), of: scalar, as: .transliteration)
        }
        try dictionaries.forEachRow(of: "names/foreign.tsv") { row throws(DictionaryError) in
            let (name, isWeak) = NameLexicon.parted(row.cellBytes(0))
            let kind = row.cell(2)
            if kind == "japanese-surname" {
                add(.japaneseSurname, utf8: name)
            } else if kind == "part" {
                add(isWeak ? .namePart : [.namePart, .foreignName], utf8: name)
            } else if !isWeak {
                add(.foreignName, utf8: name)
            }
        }
        try dictionaries.forEachRow(of: "names/japanese-given.tsv") { row throws(DictionaryError) in
            add(.japaneseGiven, utf8: row.cellBytes(0))
        }
        try dictionaries.forEachRow(of: "names/latin-given.tsv") { row throws(DictionaryError) in
            add(.latinGiven, utf8: row.cellBytes(0))
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
            add(roles, utf8: row.cellBytes(0))
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

    /// Known persons: one a row, whatever the name.
    mutating func readPeople(_ dictionaries: Dictionaries) throws(DictionaryError) {
        let teachings = ["主义", "思想", "理论"].map { Array($0.unicodeScalars) }
        var scalars: [Unicode.Scalar] = []
        var person: Int32 = 0
        try dictionaries.forEachRow(of: "names/people.tsv") { row throws(DictionaryError) in
            let (name, isWeak) = NameLexicon.parted(row.cellBytes(0))
            add(person, name: name, isWeak: isWeak)
            row.forEachPart(1) { alias in
                let (name, isWeak) = NameLexicon.parted(alias)
                add(person, name: name, isWeak: isWeak)
            }
            person += 1
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

    private mutating func add(_ person: Int32, name: UnsafeBufferPointer<UInt8>, isWeak: Bool) {
        // A short name is often the begin of somebody else's.
        let isShort = name.count <= 6
        let index = add(isWeak ? .weakPerson : .person, cost: (isWeak || isShort ? 16 : 10) * Cost.bit, utf8: name)
        lexemes[index].person = person
    }
}
