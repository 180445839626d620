/// A syllable of Hanyu Pinyin without its tone, packed into a number: readings are compared so, since 處 is chǔ here and chù there.
struct PinyinSyllable: Hashable, Sendable {
    let letters: UInt64
    /// Whether a vowel carried a tone mark.
    let hasTone: Bool
    /// Whether it is written as the annotating tool never does by itself: with capitals (Jiān) or a number for the tone (jian1).
    let isLoose: Bool

    static func == (a: PinyinSyllable, b: PinyinSyllable) -> Bool { a.letters == b.letters }
    func hash(into hasher: inout Hasher) { hasher.combine(letters) }

    /// The longest syllables have six letters (zhuang).
    static let longest = 6

    /// Reads letters from `start` on, and the number of a tone behind them.
    /// - Returns: nil where no letter stands or more than a syllable has.
    init?(_ text: [Unicode.Scalar], at start: Int, end: inout Int) {
        var letters: UInt64 = 0
        var count = 0
        var hasTone = false, isLoose = false
        var at = start
        while at < text.count {
            if count > 0, Self.isToneMark(text[at]) {
                hasTone = true
            } else if let letter = Self.letter(text[at]) {
                guard count < Self.longest else { return nil }
                letters = letters << 8 | UInt64(letter.plain)
                count += 1
                hasTone = hasTone || letter.isToned
                isLoose = isLoose || letter.isCapital
            } else {
                break
            }
            at += 1
        }
        guard count > 0 else { return nil }
        if at < text.count, "1"..."5" ~= text[at] {
            isLoose = true
            at += 1
        }
        self.letters = letters
        self.hasTone = hasTone
        self.isLoose = isLoose
        end = at
    }

    /// - Parameter reading: holds nothing else.
    init?(_ reading: [Unicode.Scalar]) {
        var end = 0
        self.init(reading, at: 0, end: &end)
        guard end == reading.count else { return nil }
    }

    private struct Letter {
        var plain: UInt8
        var isToned = false
        var isCapital = false
    }

    /// The plain letter of one with or without tone mark; ü and v count as u. Both the letters of Unicode and those of GB 2312
    /// (ɑ and ɡ) occur.
    private static func letter(_ scalar: Unicode.Scalar) -> Letter? {
        switch scalar {
        case "v", "ü": Letter(plain: UInt8(ascii: "u"))
        case "a"..."z": Letter(plain: UInt8(scalar.value))
        case "A"..."Z": Letter(plain: UInt8(scalar.value) | 0x20, isCapital: true)
        case "ā", "á", "ǎ", "à", "ă": Letter(plain: UInt8(ascii: "a"), isToned: true)
        case "ē", "é", "ě", "è", "ĕ": Letter(plain: UInt8(ascii: "e"), isToned: true)
        case "ī", "í", "ǐ", "ì", "ĭ": Letter(plain: UInt8(ascii: "i"), isToned: true)
        case "ō", "ó", "ǒ", "ò", "ŏ": Letter(plain: UInt8(ascii: "o"), isToned: true)
        case "ū", "ú", "ǔ", "ù", "ŭ", "ǖ", "ǘ", "ǚ", "ǜ": Letter(plain: UInt8(ascii: "u"), isToned: true)
        case "ń", "ň", "ǹ": Letter(plain: UInt8(ascii: "n"), isToned: true)
        case "Ā", "Á", "Ǎ", "À": Letter(plain: UInt8(ascii: "a"), isToned: true, isCapital: true)
        case "Ē", "É", "Ě", "È": Letter(plain: UInt8(ascii: "e"), isToned: true, isCapital: true)
        case "Ī", "Í", "Ǐ", "Ì": Letter(plain: UInt8(ascii: "i"), isToned: true, isCapital: true)
        case "Ō", "Ó", "Ǒ", "Ò": Letter(plain: UInt8(ascii: "o"), isToned: true, isCapital: true)
        case "Ū", "Ú", "Ǔ", "Ù": Letter(plain: UInt8(ascii: "u"), isToned: true, isCapital: true)
        case "\u{0251}": Letter(plain: UInt8(ascii: "a"))  // LATIN SMALL LETTER ALPHA
        case "\u{0261}": Letter(plain: UInt8(ascii: "g"))  // LATIN SMALL LETTER SCRIPT G
        default: nil
        }
    }

    /// Combining grave, acute, macron, caron, and the diaeresis of ü.
    private static func isToneMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x300, 0x301, 0x304, 0x308, 0x30C: true
        default: false
        }
    }
}

/// One syllable in parentheses, ASCII or full-width: `(jiān)`.
struct PinyinReading: Sendable {
    let syllable: PinyinSyllable
    /// Behind the closing parenthesis.
    let end: Int
    /// Whether blanks or a line break stand inside.
    let hasBlanks: Bool
    var hasTone: Bool { syllable.hasTone }

    /// So many blanks may stand on either side of the syllable.
    private static let blankLimit = 2

    /// - Parameters:
    ///   - index: of the opening parenthesis.
    ///   - isCut: the opening parenthesis may be missing, and nothing else may be odd.
    init?(_ text: [Unicode.Scalar], at index: Int, isCut: Bool = false) {
        guard index < text.count else { return nil }
        var start = index
        if text[start] == "(" || (text[start] == "（" && !isCut) {
            start += 1
        } else if !isCut {
            return nil
        }
        let first = isCut ? start : PinyinReading.skipBlanks(text, start)
        var last = first
        guard let syllable = PinyinSyllable(text, at: first, end: &last), !isCut || !syllable.isLoose else { return nil }
        let close = isCut ? last : PinyinReading.skipBlanks(text, last)
        guard close < text.count, text[close] == ")" || (text[close] == "）" && !isCut) else { return nil }
        self.syllable = syllable
        hasBlanks = first > start || close > last
        end = close + 1
    }

    private static func skipBlanks(_ text: [Unicode.Scalar], _ index: Int) -> Int {
        var at = index
        while at < text.count, at - index < blankLimit, isBlank(text[at]) { at += 1 }
        return at
    }

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "\t", "\n", "\r", "\u{A0}", "\u{3000}": true
        default: false
        }
    }
}

/// How traditional characters are read: the characters which the annotating tool of `PinyinResidueRemover` knows.
struct PinyinReadings: Sendable {
    private var readings: [UInt32: [PinyinSyllable]] = [:]
    private var characters: [PinyinSyllable: [Unicode.Scalar]] = [:]
    /// By simplified character: how the traditional ones are read of which it is the simplified form.
    private var simplifiedReadings: [UInt32: [PinyinSyllable]] = [:]

    /// - Parameter scripts: give the simplified forms.
    init(dictionaries: Dictionaries, scripts: ScriptTables) throws(DictionaryError) {
        for file in ["characters/readings.tsv", "characters/readings-corrections.tsv"] {
            try dictionaries.forEachRow(of: file) { row throws(DictionaryError) in
                var syllables: [PinyinSyllable] = []
                row.forEachPart(1) { if let syllable = PinyinSyllable(DictionaryFile.scalars($0)) { syllables.append(syllable) } }
                guard let key = row.onlyScalar(0), !syllables.isEmpty else {
                    throw row.badCell(1, column: "reading", wanted: "syllables of pinyin for one character")
                }
                readings[key.value] = syllables
            }
        }
        for (character, syllables) in readings.sorted(by: { $0.key < $1.key }) {
            let scalar = Unicode.Scalar(character)!
            for (index, syllable) in syllables.enumerated() where !syllables[..<index].contains(syllable) {
                characters[syllable, default: []].append(scalar)
            }
            if let form = scripts.simplifiedForm(of: scalar) { simplifiedReadings[form.value, default: []] += syllables }
        }
    }

    func reads(_ character: Unicode.Scalar, as syllable: PinyinSyllable) -> Bool {
        readings[character.value]?.contains(syllable) ?? false
    }

    /// Whether a traditional character is read so that became this simplified one.
    func readsTraditional(of character: Unicode.Scalar, as syllable: PinyinSyllable) -> Bool {
        simplifiedReadings[character.value]?.contains(syllable) ?? false
    }

    /// In the order of their code points.
    func characters(read syllable: PinyinSyllable) -> [Unicode.Scalar] { characters[syllable] ?? [] }
}
