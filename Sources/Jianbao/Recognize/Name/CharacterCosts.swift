/// What a character of the Basic Multilingual Plane costs in the roles that it may play.
///
/// The costs of all roles stand side by side: most characters of a text are asked for more than one, and the others cost no look then.
struct CharacterCosts: Sendable {
    enum Role: Int {
        case surname
        /// A character of a given name.
        case given
        /// A sound of a foreign name.
        case transliteration
        /// Standing alone as a word.
        case single
    }

    /// Of a character that does not play the role.
    static let absent: Int32 = 10_000
    private var costs = Array(repeating: SIMD4(repeating: Int16(CharacterCosts.absent)), count: 0x1_0000)

    @inline(__always)
    subscript(scalar: Unicode.Scalar, role: Role) -> Int32 {
        scalar.value < 0x1_0000 ? Int32(costs[Int(scalar.value)][role.rawValue]) : CharacterCosts.absent
    }

    mutating func set(_ cost: Int32, of scalar: Unicode.Scalar, as role: Role) {
        if scalar.value < 0x1_0000 { costs[Int(scalar.value)][role.rawValue] = Int16(clamping: cost) }
    }
}
