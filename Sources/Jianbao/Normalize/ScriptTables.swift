/// The tables that tell the scripts apart and turn traditional into simplified: character by character, and the phrases in which a
/// character goes another way.
struct ScriptTables: Sendable {
    /// What a character is in the eyes of the detector, as bits of one byte.
    struct Kind: OptionSet, Sendable {
        let rawValue: UInt8

        /// Stands only in traditional text.
        static let traditional = Kind(rawValue: 1)
        /// Stands only in simplified text.
        static let simplified = Kind(rawValue: 2)
        /// Stands in both, but means another character in traditional text (著 乾 於).
        static let ambiguous = Kind(rawValue: 4)
        /// Begins one of `phrases`.
        static let beginsPhrase = Kind(rawValue: 8)
        static let kana = Kind(rawValue: 16)
        static let han = Kind(rawValue: 32)

        static let convertible: Kind = [.traditional, .ambiguous]
    }

    /// Where a character takes the form of its row.
    private enum Scope: String {
        /// In traditional lines it tells nothing else than this; in simplified ones it is another character or stands in names.
        case always, traditional
        /// Only as the phrases of phrases.tsv have it.
        case phrases
        case never
    }

    /// Code points below this one stand in the flat tables; the few above it in dictionaries.
    private static let limit = 0x1_0000

    private var kinds: [Kind]
    /// The simplified form of a character, 0 where it has none.
    private var simplified: [UInt16]
    private var rareSimplified: [UInt32: Unicode.Scalar] = [:]
    private(set) var phrases = PhraseTable()

    init(dictionaries: Dictionaries) throws(DictionaryError) {
        kinds = [Kind](repeating: [], count: Self.limit)
        simplified = [UInt16](repeating: 0, count: Self.limit)
        for value in 0x3400...0x9FFF { kinds[value] = .han }
        for value in [0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0xFF66...0xFF9D].joined() { kinds[value] = .kana }
        try dictionaries.forEachRow(of: "characters/traditional-simplified.tsv") { row throws(DictionaryError) in
            let (from, to) = try Self.pair(row)
            set(from, to, .always)
        }
        try dictionaries.forEachRow(of: "characters/corrections.tsv") { row throws(DictionaryError) in
            let (from, to) = try Self.pair(row)
            guard let scope = Scope(rawValue: row.cell(2)) else {
                throw row.badCell(2, column: "scope", wanted: "always, traditional, phrases or never")
            }
            set(from, to, scope)
        }
        // A simplified character is one that some character becomes and that is not traditional itself: 们 and 发, not 后 and 里, which
        // traditional text writes too (they have no sign of their own here, as they stand among the characters of Big5).
        try dictionaries.forEachRow(of: "characters/simplified-only.tsv") { row throws(DictionaryError) in
            guard let key = row.onlyScalar(0) else { throw row.badCell(0, column: "key", wanted: "one character") }
            if key.value < UInt32(Self.limit) { kinds[Int(key.value)].insert(.simplified) }
        }
        phrases = try PhraseTable(dictionaries: dictionaries, files: ["characters/phrases.tsv"])
        for value in kinds.indices {
            guard let scalar = Unicode.Scalar(UInt16(truncatingIfNeeded: value)) else { continue }
            if phrases.hasPhrase(beginningWith: scalar) { kinds[value].insert(.beginsPhrase) }
        }
    }

    fileprivate static func pair(_ row: DictionaryFile.Row) throws(DictionaryError) -> (Unicode.Scalar, Unicode.Scalar) {
        guard let key = row.onlyScalar(0) else { throw row.badCell(0, column: "key", wanted: "one character") }
        guard let form = row.onlyScalar(1) else { throw row.badCell(1, column: "simplified", wanted: "one character") }
        return (key, form)
    }

    private mutating func set(_ from: Unicode.Scalar, _ to: Unicode.Scalar, _ scope: Scope) {
        guard from.value < UInt32(Self.limit), to.value < UInt32(Self.limit) else {
            rareSimplified[from.value] = scope == .always ? to : nil
            return
        }
        kinds[Int(from.value)].remove(.convertible)
        simplified[Int(from.value)] = scope == .always || scope == .traditional ? UInt16(to.value) : 0
        switch scope {
        case .always: kinds[Int(from.value)].insert(.traditional)
        case .traditional, .phrases: kinds[Int(from.value)].insert(.ambiguous)
        case .never: break
        }
    }

    @inline(__always)
    func kind(of scalar: Unicode.Scalar) -> Kind {
        let value = Int(scalar.value)
        return value < Self.limit ? kinds[value] : value < 0x2_0000 ? [] : rareKind(of: scalar)
    }

    private func rareKind(of scalar: Unicode.Scalar) -> Kind {
        rareSimplified[scalar.value] == nil ? .han : [.han, .traditional]
    }

    /// nil where the character has none.
    func simplifiedForm(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let value = Int(scalar.value)
        guard value < Self.limit else { return rareSimplified[scalar.value] }
        return simplified[value] == 0 ? nil : Unicode.Scalar(simplified[value])
    }
}

/// The other way: the traditional forms of simplified characters and phrases.
struct TraditionalForms: Sendable {
    private static let limit = 0x1_0000
    private static let characterFiles = ["characters/simplified-traditional.tsv", "characters/traditional-corrections.tsv"]
    private static let phraseFiles = ["characters/simplified-traditional-phrases.tsv", "characters/traditional-phrases.tsv"]

    /// By code point; 0 where it has none.
    private let characters: [UInt16]
    private let rareCharacters: [UInt32: Unicode.Scalar]
    let phrases: PhraseTable

    /// Whether they are to be read: to write traditional script, and for the errors in a user's rows.
    static func areAsked(of dictionaries: Dictionaries, target: Normalizer.TargetScript) -> Bool {
        let files = (characterFiles + phraseFiles).flatMap { dictionaries.files(of: $0) }
        return target == .traditional || files.contains { !$0.isBuiltIn }
    }

    init(dictionaries: Dictionaries) throws(DictionaryError) {
        var characters = [UInt16](repeating: 0, count: Self.limit)
        var rareCharacters: [UInt32: Unicode.Scalar] = [:]
        for file in Self.characterFiles {
            try dictionaries.forEachRow(of: file) { row throws(DictionaryError) in
                let (from, to) = try ScriptTables.pair(row)
                if from.value < UInt32(Self.limit), to.value < UInt32(Self.limit) {
                    characters[Int(from.value)] = from == to ? 0 : UInt16(to.value)
                } else {
                    rareCharacters[from.value] = to
                }
            }
        }
        self.characters = characters
        self.rareCharacters = rareCharacters
        phrases = try PhraseTable(dictionaries: dictionaries, files: Self.phraseFiles)
    }

    /// The form that a simplified character has most often; nil where it has none.
    func form(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let value = Int(scalar.value)
        guard value < Self.limit else { return rareCharacters[scalar.value] }
        if characters[value] != 0 { return Unicode.Scalar(characters[value]) }
        return rareCharacters.isEmpty ? nil : rareCharacters[scalar.value]
    }
}

/// Phrases and what each becomes, of the same length.
struct PhraseTable: Sendable {
    struct Phrase: Sendable {
        /// Of the key and of the form, in code points.
        var length: Int
        /// Where the form begins in `forms`.
        fileprivate var start: Int
        /// In lines of any script.
        var holdsEverywhere: Bool
    }

    private var words = WordTrie()
    private var phrases: [Phrase] = []
    /// One after the other: no array of its own for each.
    private var forms: [Unicode.Scalar] = []

    init() {}

    /// - Parameter files: a phrase of a later file wins. The third cell of a row may say `always`.
    init(dictionaries: Dictionaries, files: [String]) throws(DictionaryError) {
        for file in files {
            try dictionaries.forEachRow(of: file) { row throws(DictionaryError) in
                let key = row.scalars(0), start = forms.count
                DictionaryFile.decode(row.cellBytes(1), into: &forms)
                guard !key.isEmpty, key.count == forms.count - start else {
                    throw row.badCell(1, column: "form", wanted: "as many characters as the key has")
                }
                let holdsEverywhere = !row.cellBytes(2).isEmpty
                guard !holdsEverywhere || row.cell(2) == "always" else {
                    throw row.badCell(2, column: "scope", wanted: "always or nothing")
                }
                words[key] = phrases.count
                phrases.append(Phrase(length: key.count, start: start, holdsEverywhere: holdsEverywhere))
            }
        }
    }

    func hasPhrase(beginningWith scalar: Unicode.Scalar) -> Bool { words.step(from: .root, over: scalar) != nil }

    /// The longest phrase at `index`.
    func match(in text: [Unicode.Scalar], at index: Int, limit: Int) -> Phrase? {
        words.longestMatch(in: text, at: index, limit: limit).map { phrases[$0.value] }
    }

    /// The character that a phrase has at `offset` in the other script.
    func character(of phrase: Phrase, at offset: Int) -> Unicode.Scalar { forms[phrase.start + offset] }
}
