/// A 64-bit similarity hash of a text: pages that differ in a few words differ in a few bits (M. Charikar, 2002), so that
/// reprints of one article can be found by comparing hashes.
///
/// The features are the pairs of neighbouring letters, digits and ideographs, hashed by FNV-1a and finished as in SplitMix64:
/// fixed for ever, since stores keep the result.
public struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
    /// Similar texts differ in few bits; compare by the number of bits that differ.
    public let bits: UInt64

    /// - Returns: nil where the text holds fewer than two letters or ideographs.
    public init?(of text: Text) {
        var counts = [Int32](repeating: 0, count: 64)
        var previous: UInt32?
        var features = 0
        for scalar in text.scalars {
            let value = scalar.value
            let isWord =
                value >= 0x4E00 && value <= 0x9FFF || scalar.isASCIIAlphanumeric || value >= 0x3400 && value <= 0x4DBF
                || value >= 0x2_0000 && value <= 0x3_FFFF
            guard isWord else { continue }
            if let first = previous {
                var hash: UInt64 = 0xCBF2_9CE4_8422_2325
                hash = (hash ^ UInt64(first)) &* 0x0000_0100_0000_01B3
                hash = (hash ^ UInt64(value)) &* 0x0000_0100_0000_01B3
                hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
                hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
                hash ^= hash >> 31
                for bit in 0..<64 { counts[bit] += hash & (1 << UInt64(bit)) != 0 ? 1 : -1 }
                features += 1
            }
            previous = value
        }
        guard features > 0 else { return nil }
        var bits: UInt64 = 0
        for bit in 0..<64 where counts[bit] > 0 { bits |= 1 << UInt64(bit) }
        self.bits = bits
    }

    /// 16 lower-case hex digits, as the records carry it.
    public var description: String {
        let digits = String(bits, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
