/// How much a character surprises in ordinary Chinese text, in bits: the unigram model by which charsets are told apart and mojibake is known.
///
/// The bits of a text read in the right charset are far fewer than those of the same bytes read in another, since wrong readings
/// give rare characters. Facts in `Dictionaries/characters/frequent.tsv`.
struct FrequentCharacters: Sendable {
    /// By code point below U+10000.
    private let bits: [UInt8]

    init(dictionaries: Dictionaries) throws(DictionaryError) {
        var bits = (0..<0x1_0000).map { Self.bitsWithoutTable(UInt32($0)) }
        try dictionaries.forEachRow(of: "characters/frequent.tsv") { row throws(DictionaryError) in
            let key = row.scalars(0)
            guard key.count == 1 else { throw row.badCell(0, column: "key", wanted: "one character") }
            let value = try row.integer(1, column: "bits")
            guard 1...60 ~= value else { throw row.badCell(1, column: "bits", wanted: "1...60") }
            if key[0].value < 0x1_0000 { bits[Int(key[0].value)] = UInt8(value) }
        }
        self.bits = bits
    }

    @inline(__always)
    func bits(of scalar: Unicode.Scalar) -> Int {
        let value = Int(scalar.value)
        return value < 0x1_0000 ? Int(bits[value]) : Int(Self.bitsWithoutTable(scalar.value))
    }

    func bits(of scalars: some Sequence<Unicode.Scalar>) -> Int {
        var sum = 0
        for scalar in scalars { sum += bits(of: scalar) }
        return sum
    }

    /// Blocks by how often they stand on Chinese pages; ordered estimates.
    private static func bitsWithoutTable(_ value: UInt32) -> UInt8 {
        switch value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E: 7
        case 0xA0...0xFF: 15
        case 0x2010...0x2027, 0x3000...0x303F, 0xFF01...0xFF5E: 13
        case 0x3040...0x30FF: 14
        case 0x2030...0x27BF: 16
        case 0x100...0x24F, 0x370...0x4FF: 18
        case 0xAC00...0xD7A3: 20
        case 0x3100...0x33FF, 0xFF5F...0xFFEE, 0x1_F300...0x1_FAFF: 22
        case 0x4E00...0x9FFF: 24
        case 0x3400...0x4DBF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF: 27
        case 0x00...0x9F: 30  // controls, since those of text stand above
        case 0xE000...0xF8FF: 34
        case 0xFFFD, 0xFFFE, 0xFFFF: 36
        default: 28
        }
    }
}
