/// The names under which pages state their fields, from `Dictionaries/html/field-names.tsv`.
struct FieldNames: Sendable {
    enum Field: String, Sendable, CaseIterable { case title, author, publisher, date, site }

    struct Name: Sendable {
        var field: Field
        /// The smallest first; nil: the name does not count there.
        var metaRank: Int?
        var scriptRank: Int?
    }

    private let names: NameTable<Name>

    /// - Throws: where a cell names no field or rank.
    init(dictionaries: Dictionaries) throws(DictionaryError) {
        var names: [(name: UInt64, value: Name)] = []
        try dictionaries.forEachRow(of: "html/field-names.tsv") { row throws(DictionaryError) in
            guard let field = Field(rawValue: row.cell(1)) else {
                throw row.badCell(1, column: "field", wanted: Field.allCases.map(\.rawValue).joined(separator: ", "))
            }
            let meta = row.cell(2).isEmpty ? nil : try row.integer(2, column: "rank in meta")
            let script = row.cell(3).isEmpty ? nil : try row.integer(3, column: "rank in scripts")
            let key = row.scalars(0)
            names.append((HTMLName.hashed(key, TextSpan(0, key.count)), Name(field: field, metaRank: meta, scriptRank: script)))
        }
        self.names = NameTable(names)
    }

    /// Upper and lower case are one.
    func name(_ text: [Unicode.Scalar], _ span: TextSpan) -> Name? { names[HTMLName.hashed(text, span)] }
}
