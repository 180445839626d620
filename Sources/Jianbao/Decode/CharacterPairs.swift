/// Which characters often stand side by side, for the places where bytes were lost: facts in `Dictionaries/characters/pairs.tsv`.
struct CharacterPairs: Sendable {
    /// Both characters of a pair in one number, ascending, and the bits at the same places.
    private var keys: [UInt32] = []
    private var bits: [UInt8] = []

    /// Stands for any digit.
    private static let digit: Unicode.Scalar = "0"
    /// Stands for the end of a line.
    private static let lineEnd: Unicode.Scalar = "¶"

    init(dictionaries: Dictionaries) throws(DictionaryError) {
        keys.reserveCapacity(20_000)
        bits.reserveCapacity(20_000)
        try dictionaries.forEachRow(of: "characters/pairs.tsv") { row throws(DictionaryError) in
            let key = row.cellBytes(0)
            var end = 0
            guard let first = DictionaryFile.nextScalar(in: key, at: &end), let second = DictionaryFile.nextScalar(in: key, at: &end),
                end == key.count, first.value < 0x1_0000, second.value < 0x1_0000
            else { throw row.badCell(0, column: "key", wanted: "two characters below U+10000") }
            let value = try row.integer(1, column: "bits")
            guard 1...30 ~= value else { throw row.badCell(1, column: "bits", wanted: "1...30") }
            let number = first.value << 16 | second.value
            // The built-in rows are in order; a user's may stand anywhere.
            let at = keys.last.map { $0 < number } ?? true ? keys.count : Self.place(of: number, in: keys)
            if at < keys.count, keys[at] == number {
                bits[at] = UInt8(value)
            } else {
                keys.insert(number, at: at)
                bits.insert(UInt8(value), at: at)
            }
        }
    }

    /// How many bits fewer the two carry side by side than each by itself; 0 where nothing is known of them.
    /// - Parameter second: nil at the end of a line.
    func savedBits(_ first: Unicode.Scalar, _ second: Unicode.Scalar?) -> Int {
        let first = Self.classified(first), second = second.map(Self.classified) ?? Self.lineEnd
        guard first.value < 0x1_0000, second.value < 0x1_0000 else { return 0 }
        let number = first.value << 16 | second.value
        let at = Self.place(of: number, in: keys)
        return at < keys.count && keys[at] == number ? Int(bits[at]) : 0
    }

    private static func classified(_ scalar: Unicode.Scalar) -> Unicode.Scalar { "0"..."9" ~= scalar ? digit : scalar }

    /// Where the number stands or would stand.
    private static func place(of number: UInt32, in keys: [UInt32]) -> Int {
        keys.partitionPoint { $0 < number }
    }
}
