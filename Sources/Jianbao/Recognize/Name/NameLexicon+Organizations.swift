extension NameLexicon {
    mutating func readPlaces(_ dictionaries: Dictionaries) throws(DictionaryError) {
        try dictionaries.forEachRow(of: "places/cities.tsv") { row throws(DictionaryError) in
            add(.place, cost: 11 * Cost.bit, utf8: row.cellBytes(0))
        }
        for file in ["places/countries.tsv", "places/regions.tsv"] {
            let roles: WordRoles = file == "places/countries.tsv" ? [.place, .country] : .place
            try dictionaries.forEachRow(of: file) { row throws(DictionaryError) in
                for column in [0, 2] {
                    row.forEachPart(column) { name in
                        let (name, isWeak) = NameLexicon.parted(name)
                        if !isWeak { add(roles, cost: 11 * Cost.bit, utf8: name) }
                    }
                }
            }
        }
    }

    mutating func readOrganizations(_ dictionaries: Dictionaries) throws(DictionaryError) {
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
                let organization = addOrganization(name: key, type: type)
                add(organization, name: key, isWeak: isWeak, isKey: true)
                row.forEachPart(2) { alias in
                    let (name, isWeak) = NameLexicon.parted(alias)
                    add(organization, name: name, isWeak: isWeak, isKey: name.isEqual(to: key))
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

    private mutating func add(_ organization: Int32, name: UnsafeBufferPointer<UInt8>, isWeak: Bool, isKey: Bool) {
        // A short name in Han is more easily made up by the end of one word and the begin of another.
        let index = add([], cost: (isWeak ? 13 : NameLexicon.bits(ofName: name)) * Cost.bit, utf8: name)
        lexemes[index].name(organization, isWeak: isWeak, isKey: isKey)
    }

    private static func bits(ofName name: UnsafeBufferPointer<UInt8>) -> Int32 {
        guard let first = name.first, first >= 0xE0 else { return 10 }
        return name.count <= 6 ? 14 : name.count <= 9 ? 12 : 10
    }
}

extension Lexeme {
    /// The first row that uses a name owns it, so that a key is never taken over by another row's alias.
    fileprivate mutating func name(_ organization: Int32, isWeak: Bool, isKey: Bool) {
        // 美的, 广大: what names/not-names.tsv calls a thing is weak, whatever the row says.
        roles.insert(isWeak || roles.contains(.thing) ? .weakOrganization : .organization)
        if self.organization < 0 || isKey { self.organization = organization }
    }
}
