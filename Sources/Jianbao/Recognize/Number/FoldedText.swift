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
        var result = text.map { scalar in
            let value = Int(scalar.value)
            return value < 0x1_0000 ? Unicode.Scalar(table[value]) ?? scalar : scalar
        }
        for index in result.indices where result[index] == "年" { mendZeros(before: index, in: &result) }
        return result
    }

    /// 二○○九年, 二O一二年, 二0一二年: a circle, a letter or a digit for the 〇 of a year.
    private func mendZeros(before end: Int, in text: inout [Unicode.Scalar]) {
        let start = end - 4
        guard start >= 0, text[start] == "二" || text[start] == "一", text[start..<end].allSatisfy(CharacterFolder.isPlaceOfYear) else {
            return
        }
        for index in start..<end where CharacterFolder.zeros.contains(text[index]) { text[index] = "〇" }
    }

    /// WHITE CIRCLE, and what else stands for 〇.
    private static let zeros = "○O0".unicodeScalars

    private static func isPlaceOfYear(_ scalar: Unicode.Scalar) -> Bool {
        "〇一二三四五六七八九".unicodeScalars.contains(scalar) || zeros.contains(scalar)
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
