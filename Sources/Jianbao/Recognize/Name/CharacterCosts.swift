/// A cost for each character of the Basic Multilingual Plane that has one.
struct CharacterCosts: Sendable {
    static let absent: Int32 = 10_000
    private var costs: [Int16] = Array(repeating: Int16(CharacterCosts.absent), count: 0x1_0000)

    @inline(__always)
    subscript(scalar: Unicode.Scalar) -> Int32 {
        scalar.value < 0x1_0000 ? Int32(costs[Int(scalar.value)]) : CharacterCosts.absent
    }

    mutating func set(_ cost: Int32, of scalar: Unicode.Scalar) {
        if scalar.value < 0x1_0000 { costs[Int(scalar.value)] = Int16(clamping: cost) }
    }
}
