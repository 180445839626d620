extension NameLexicon {
    mutating func readTitles(_ dictionaries: Dictionaries) throws(DictionaryError) {
        var classes = CellValues<TitleClass>()
        for file in ["titles/cores.tsv", "titles/memberships.tsv"] {
            try dictionaries.forEachRow(of: file) { row throws(DictionaryError) in
                let titleClass = try classes.value(of: row.cellBytes(1)) { name throws(DictionaryError) in
                    if let titleClass = TitleClass(rawValue: name) { return titleClass }
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
            add(isOutside ? .status : .modifier, utf8: row.cellBytes(0))
        }
    }

    /// 研究院院长, 国务院副总理: where the head of a title's word is an employer and the rest a title, the two are read apart.
    private mutating func dropEmployersFromTitles(_ dictionaries: Dictionaries) throws(DictionaryError) {
        try dictionaries.forEachRow(of: "titles/cores.tsv") { row throws(DictionaryError) in
            let word = row.scalars(0)
            guard word.count > 3, let whole = trie.value(of: word), var head = trie.place(behind: word[..<1]) else { return }
            for split in 2..<(word.count - 1) {
                guard let longer = trie.step(from: head, over: word[split - 1]) else { return }
                head = longer
                guard head.value >= 0, isEmployer(lexemes[Int(head.value)]), let rest = trie.value(of: word[split...]) else { continue }
                if lexemes[rest].roles.contains(.title) {
                    lexemes[whole].roles.remove(.title)
                    return
                }
            }
        }
    }

    private func isEmployer(_ word: Lexeme) -> Bool {
        !word.roles.isDisjoint(with: [.organization, .boundary])
            || (word.roles.contains(.ending) && word.roles.isDisjoint(with: [.unit, .softEnding]))
    }
}
