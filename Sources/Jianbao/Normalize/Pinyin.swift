/// A syllable of Hanyu Pinyin without its tone, packed into a number: readings are compared so, since 處 is chǔ here and chù there.
struct PinyinSyllable: Hashable, Sendable {
    let letters: UInt64
    /// Whether a vowel carried a tone mark.
    let hasTone: Bool

    static func == (a: PinyinSyllable, b: PinyinSyllable) -> Bool { a.letters == b.letters }
    func hash(into hasher: inout Hasher) { hasher.combine(letters) }

    /// The longest syllables have six letters (zhuang).
    static let longest = 6

    /// Reads lower-case letters from `start` on.
    /// - Returns: nil where no letter stands or more than a syllable has.
    init?(_ text: [Unicode.Scalar], at start: Int, end: inout Int) {
        var letters: UInt64 = 0
        var hasTone = false
        var at = start
        while at < text.count, let (letter, isToned) = Self.letter(text[at]) {
            guard at - start < Self.longest else { return nil }
            letters = letters << 8 | UInt64(letter)
            hasTone = hasTone || isToned
            at += 1
        }
        guard at > start else { return nil }
        self.letters = letters
        self.hasTone = hasTone
        end = at
    }

    init?(_ reading: String) {
        var end = 0
        let scalars = Array(reading.unicodeScalars)
        self.init(scalars, at: 0, end: &end)
        guard end == scalars.count else { return nil }
    }

    /// The plain letter of a lower-case letter with or without tone mark; ü and v count as u. Both the letters of Unicode and those of
    /// GB 2312 (ɑ and ɡ) occur.
    private static func letter(_ scalar: Unicode.Scalar) -> (UInt8, isToned: Bool)? {
        switch scalar {
        case "v", "ü": (UInt8(ascii: "u"), false)
        case "a"..."z": (UInt8(scalar.value), false)
        case "ā", "á", "ǎ", "à", "ă": (UInt8(ascii: "a"), true)
        case "ē", "é", "ě", "è", "ĕ": (UInt8(ascii: "e"), true)
        case "ī", "í", "ǐ", "ì", "ĭ": (UInt8(ascii: "i"), true)
        case "ō", "ó", "ǒ", "ò", "ŏ": (UInt8(ascii: "o"), true)
        case "ū", "ú", "ǔ", "ù", "ŭ", "ǖ", "ǘ", "ǚ", "ǜ": (UInt8(ascii: "u"), true)
        case "ń", "ň", "ǹ": (UInt8(ascii: "n"), true)
        case "\u{0251}": (UInt8(ascii: "a"), false)  // LATIN SMALL LETTER ALPHA
        case "\u{0261}": (UInt8(ascii: "g"), false)  // LATIN SMALL LETTER SCRIPT G
        default: nil
        }
    }
}

/// How traditional characters are read: the characters which the annotating tool of `PinyinResidueRemover` knows.
struct PinyinReadings: Sendable {
    private var readings: [UInt32: [PinyinSyllable]] = [:]
    private var characters: [PinyinSyllable: [Unicode.Scalar]] = [:]

    init(dictionaries: Dictionaries) throws(DictionaryError) {
        for file in ["characters/readings.tsv", "characters/readings-corrections.tsv"] {
            try dictionaries.forEachRow(of: file) { row throws(DictionaryError) in
                let key = row.scalars(0)
                let syllables = row.list(1).compactMap { PinyinSyllable($0) }
                guard key.count == 1, !syllables.isEmpty else {
                    throw row.badCell(1, column: "reading", wanted: "syllables of pinyin for one character")
                }
                readings[key[0].value] = syllables
            }
        }
        for (character, syllables) in readings.sorted(by: { $0.key < $1.key }) {
            for syllable in Set(syllables) { characters[syllable, default: []].append(Unicode.Scalar(character)!) }
        }
    }

    func reads(_ character: Unicode.Scalar, as syllable: PinyinSyllable) -> Bool {
        readings[character.value]?.contains(syllable) ?? false
    }

    /// In the order of their code points.
    func characters(read syllable: PinyinSyllable) -> [Unicode.Scalar] { characters[syllable] ?? [] }
}
