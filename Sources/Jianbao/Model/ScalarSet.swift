/// A set of code points, as one bit for each of the first plane: 8 KB, and one look tells.
struct ScalarSet: Sendable {
    private var words = [UInt64](repeating: 0, count: 1024)

    /// Code points above U+FFFF are not told apart: with one of them in the set, all of them are.
    private var hasSupplementary = false

    mutating func insert(_ scalar: Unicode.Scalar) {
        let value = Int(scalar.value)
        if value < 0x1_0000 { words[value >> 6] |= 1 << UInt64(value & 63) } else { hasSupplementary = true }
    }

    @inline(__always)
    func contains(_ scalar: Unicode.Scalar) -> Bool {
        let value = Int(scalar.value)
        return value < 0x1_0000 ? words[value >> 6] >> UInt64(value & 63) & 1 != 0 : hasSupplementary
    }
}
