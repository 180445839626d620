/// Folds the characters of a text one for one, so that every offset stays: full-width letters, digits and signs to ASCII, wide blanks
/// to a blank, and traditional forms in words of quantity to simplified ones.
struct CharacterFolder: Sendable {
    private var table: [UInt16]

    init(dictionaries: Dictionaries) throws(DictionaryError) {
        table = .basicPlane
        // ， stays: a comma between two numbers more often than one inside a number.
        for code in 0xFF01...0xFF5E where code != 0xFF0C { table[code] = UInt16(code - 0xFEE0) }
        // IDEOGRAPHIC SPACE and NO-BREAK SPACE.
        for code in [0x3000, 0xA0] { table[code] = 0x20 }
        // MINUS SIGN.
        table[0x2212] = 0x2D
        try dictionaries.forEachRow(of: "quantities/variants.tsv") { row throws(DictionaryError) in
            guard let simplified = row.scalars(0).first, simplified.value < 0x1_0000 else { return }
            for variant in row.list(1) {
                guard let scalar = variant.unicodeScalars.first, scalar.value < 0x1_0000 else { continue }
                table[Int(scalar.value)] = UInt16(simplified.value)
            }
        }
    }

    func folded(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        text.map { scalar in
            let value = Int(scalar.value)
            return value < 0x1_0000 ? Unicode.Scalar(table[value]) ?? scalar : scalar
        }
    }
}

extension [UInt16] {
    /// Every code point below U+10000 at its own place: what a table of folded forms begins with.
    static var basicPlane: [UInt16] {
        [UInt16](unsafeUninitializedCapacity: 0x1_0000) { buffer, count in
            for value in 0..<0x1_0000 { buffer.initializeElement(at: value, to: UInt16(truncatingIfNeeded: value)) }
            count = 0x1_0000
        }
    }
}
