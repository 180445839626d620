extension NameLexicon {
    /// Of the number of words that the frequencies of names/veto.tsv were counted over.
    private static let corpusLogarithm = Cost.logarithm(60_101_967)

    /// Words of the language with their frequencies and classes, and what they do beside names.
    mutating func readWords(_ dictionaries: Dictionaries) throws(DictionaryError) {
        try dictionaries.forEachRow(of: "names/veto.tsv") { row throws(DictionaryError) in
            let cost = Cost.of(count: try row.integer(1, column: "frequency"), amongLogarithm: NameLexicon.corpusLogarithm)
            add(.word, cost: cost, utf8: row.cellBytes(0))
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
            if let scalar = row.onlyScalar(0) { characterCosts.set(cost, of: scalar, as: .single) }
            add(roles, cost: cost, utf8: row.cellBytes(0))
        }
        var kinds = CellValues<WordRoles>()
        try dictionaries.forEachRow(of: "names/name-words.tsv") { row throws(DictionaryError) in
            let roles = try kinds.value(of: row.cellBytes(1)) { _ throws(DictionaryError) in try NameLexicon.roles(ofNameWord: row) }
            add(roles, utf8: row.cellBytes(0))
        }
        try dictionaries.forEachRow(of: "names/not-names.tsv") { row throws(DictionaryError) in
            add(row.cell(1) == "place" ? .place : [.word, .thing], cost: 13 * Cost.bit, utf8: row.cellBytes(0))
        }
    }

    private static func roles(ofNameWord row: DictionaryFile.Row) throws(DictionaryError) -> WordRoles {
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
        return roles
    }
}
