/// Names of elements and attributes, packed into a number: six bits a sign, up to ten signs.
enum HTMLName {
    /// A name of other signs or of more than ten: none that is known here.
    static let unknown: UInt64 = .max

    @inline(__always)
    static func code(_ scalar: Unicode.Scalar) -> UInt64? {
        switch scalar.value {
        case 0x61...0x7A: UInt64(scalar.value - 0x60)
        case 0x41...0x5A: UInt64(scalar.value - 0x40)
        case 0x30...0x39: UInt64(scalar.value - 0x30 + 27)
        case 0x2D: 37
        default: nil
        }
    }

    static func packed(_ text: [Unicode.Scalar], _ span: TextSpan) -> UInt64 {
        guard span.count <= 10 else { return unknown }
        var name: UInt64 = 0
        for index in span.range {
            guard let code = code(text[index]) else { return unknown }
            name = name << 6 | code
        }
        return name
    }

    static func packed(_ name: String) -> UInt64 {
        let scalars = Array(name.unicodeScalars)
        return packed(scalars, TextSpan(0, scalars.count))
    }

    /// A number for a name of any length; the top bit keeps it apart from packed names. FNV-1a over the folded signs: what two long
    /// names share by chance costs no more than a wrong end of an element without meaning.
    static func hashed(_ text: [Unicode.Scalar], _ span: TextSpan) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in span.range {
            let scalar = text[index]
            hash = (hash ^ UInt64(scalar.isASCIILetter ? scalar.value | 0x20 : scalar.value)) &* 0x100_0000_01B3
        }
        return hash | 1 << 63
    }

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x09, 0x0A, 0x0C, 0x0D: true
        default: false
        }
    }
}

/// What packed names stand for: open addressing, at most a quarter full, one multiplication a look.
/// A `Dictionary` hashes against floods, which a table of fixed names need not fear: blocks of pages came out 1.2x as fast.
struct NameTable<Value: Sendable>: Sendable {
    private var names: [UInt64]
    private var values: [Value?]
    private let shift: UInt64

    /// - Parameter entries: of two equal names the later one's value is kept.
    init(_ entries: [(name: UInt64, value: Value)]) {
        var bits: UInt64 = 4
        while 1 << bits < entries.count * 4 { bits += 1 }
        names = Array(repeating: HTMLName.unknown, count: 1 << Int(bits))
        values = Array(repeating: nil, count: 1 << Int(bits))
        shift = 64 - bits
        for (name, value) in entries {
            let slot = self.slot(of: name)
            names[slot] = name
            values[slot] = value
        }
    }

    /// The slot that holds the name, or the empty one where it would stand.
    @inline(__always)
    private func slot(of name: UInt64) -> Int {
        var slot = Int((name &* 0x9E37_79B9_7F4A_7C15) >> shift)
        while names[slot] != name, names[slot] != HTMLName.unknown { slot = (slot + 1) & (names.count - 1) }
        return slot
    }

    subscript(name: UInt64) -> Value? { values[slot(of: name)] }
}
