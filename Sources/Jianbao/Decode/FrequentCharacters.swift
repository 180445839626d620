/// How much a character surprises in ordinary Chinese text, in bits: the unigram model by which charsets are told apart and mojibake is known.
///
/// The bits of a text read in the right charset are far fewer than those of the same bytes read in another, since wrong readings
/// give rare characters. Facts in `Dictionaries/characters/frequent.tsv`.
struct FrequentCharacters: Sendable {
    /// By code point below U+10000.
    private let bits: [UInt8]
    /// What a neighbor tells of a character.
    let pairs: CharacterPairs

    init(dictionaries: Dictionaries) throws(DictionaryError) {
        var bits = [UInt8](repeating: Self.bitsOfOthers, count: 0x1_0000)
        for (block, value) in Self.blocks {
            for index in block { bits[index] = value }
        }
        try dictionaries.forEachRow(of: "characters/frequent.tsv") { row throws(DictionaryError) in
            guard let key = row.onlyScalar(0) else { throw row.badCell(0, column: "key", wanted: "one character") }
            let value = try row.integer(1, column: "bits")
            guard 1...60 ~= value else { throw row.badCell(1, column: "bits", wanted: "1...60") }
            if key.value < 0x1_0000 { bits[Int(key.value)] = UInt8(value) }
        }
        self.bits = bits
        pairs = try CharacterPairs(dictionaries: dictionaries)
    }

    @inline(__always)
    func bits(of scalar: Unicode.Scalar) -> Int { bits(of: scalar.value) }

    /// - Parameter value: a code point.
    @inline(__always)
    func bits(of value: UInt32) -> Int { value < 0x1_0000 ? Int(bits[Int(value)]) : Int(Self.bitsOfSupplementary(value)) }

    /// The same for loops over whole pages, without a check of each access.
    struct Table {
        fileprivate let bits: UnsafePointer<UInt8>

        @inline(__always)
        func bits(of value: UInt32) -> Int { Int(value < 0x1_0000 ? bits[Int(value)] : bitsOfSupplementary(value)) }
    }

    /// - Parameter body: must not let the table escape.
    func withTable<Result>(_ body: (Table) -> Result) -> Result {
        bits.withUnsafeBufferPointer { body(Table(bits: $0.baseAddress!)) }
    }

    func bits(of scalars: some Sequence<Unicode.Scalar>) -> Int {
        var sum = 0
        for scalar in scalars { sum += bits(of: scalar) }
        return sum
    }

    /// The bits of a text in which each character is expected from the one before it. Characters that are lost carry none.
    func bits(ofText text: ArraySlice<Unicode.Scalar>) -> Int {
        var sum = 0
        var before: Unicode.Scalar?
        for scalar in text {
            if scalar != "\u{FFFD}" { sum += bits(of: scalar, after: before) }
            before = scalar
        }
        return sum
    }

    /// - Parameter before: nil where it is not known.
    func bits(of scalar: Unicode.Scalar, after before: Unicode.Scalar?) -> Int {
        let bits = bits(of: scalar)
        guard let before, scalar.value >= 0x80 || before.value >= 0x80 else { return bits }
        return max(1, bits - pairs.savedBits(before, scalar))
    }

    /// How far the likeliest character must be ahead of all others before it may stand for one that is lost: 1 in 32.
    private static let leastLead = 4

    /// The one candidate that its neighbors leave; nil where another is nearly as likely.
    /// - Parameters:
    ///   - before: nil where it is lost too.
    ///   - after: nil at the end of the line.
    func outstanding(among candidates: [Unicode.Scalar], after before: Unicode.Scalar?, before after: Unicode.Scalar?) -> Unicode.Scalar? {
        var best: Unicode.Scalar?
        var bestBits = Int.max, secondBits = Int.max
        for candidate in candidates {
            let bits = bits(of: candidate) - (before.map { pairs.savedBits($0, candidate) } ?? 0) - pairs.savedBits(candidate, after)
            if bits < bestBits {
                (best, secondBits, bestBits) = (candidate, bestBits, bits)
            } else {
                secondBits = min(secondBits, bits)
            }
        }
        guard bestBits < Self.plausibleBits, secondBits == .max || secondBits - bestBits >= Self.leastLead else { return nil }
        return best
    }

    /// More than a character of ordinary text carries.
    private static let plausibleBits = 14

    /// Blocks below U+10000 by how often they stand on Chinese pages; ordered estimates, a later one goes before an earlier.
    private static let blocks: [(Range<Int>, UInt8)] = [
        (0x00..<0xA0, 30),  // controls; those of text stand below
        (0x09..<0x0B, 7), (0x0D..<0x0E, 7), (0x20..<0x7F, 7), (0xA0..<0x100, 15), (0x100..<0x250, 18), (0x370..<0x500, 18),
        (0x2010..<0x2028, 13), (0x2030..<0x27C0, 16), (0x3000..<0x3040, 13), (0x3040..<0x3100, 14), (0x3100..<0x3400, 22),
        (0x3400..<0x4DC0, 27), (0x4E00..<0xA000, 24), (0xAC00..<0xD7A4, 20), (0xE000..<0xF900, 34), (0xF900..<0xFB00, 27),
        (0xFF01..<0xFF5F, 13), (0xFF5F..<0xFFEF, 22), (0xFFFD..<0x1_0000, 36),
    ]
    private static let bitsOfOthers: UInt8 = 28

    /// The same beyond.
    private static func bitsOfSupplementary(_ value: UInt32) -> UInt8 {
        switch value {
        case 0x1_F300...0x1_FAFF: 22
        case 0x2_0000...0x3_FFFF: 27
        default: bitsOfOthers
        }
    }
}
