/// The two-byte codes of a charset and their characters, asked once of ICU's converter.
struct DoubleByteTable: Sendable {
    /// GBK, with the private use characters that gb18030 gives to codes without a character.
    static let gbk = DoubleByteTable(converter: "gb18030")
    /// Big5 with the Hong Kong set.
    static let big5 = DoubleByteTable(converter: "Big5-HKSCS")

    private static let leads = UInt8(0x81)...0xFE
    private static let trails = UInt8(0x40)...0xFE

    /// By lead and trail; 0 where no character stands.
    private var characters = [UInt32](repeating: 0, count: leads.count * trails.count)
    /// By code point below U+10000; 0 where the character has no code.
    private var codes = [UInt16](repeating: 0, count: 0x1_0000)
    private var rareCodes: [UInt32: UInt16] = [:]

    private init(converter name: String) {
        // Each pair on a line of its own: the converter swallows no line feed, however broken the pair before it is.
        var bytes: [UInt8] = []
        for lead in Self.leads {
            for trail in Self.trails { bytes += [lead, trail, 0x0A] }
        }
        guard let units = try? Converter(name).decode(bytes).units else { return }
        let lines = units.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.count > characters.count else { return }
        for index in characters.indices {
            let scalars = Array(String(decoding: lines[index], as: UTF16.self).unicodeScalars)
            guard scalars.count == 1, scalars[0] != "\u{FFFD}", scalars[0].value >= 0x80 else { continue }
            let code =
                UInt16(Int(Self.leads.lowerBound) + index / Self.trails.count) << 8
                | UInt16(Int(Self.trails.lowerBound) + index % Self.trails.count)
            characters[index] = scalars[0].value
            if scalars[0].value >= 0x1_0000 {
                rareCodes[scalars[0].value] = code
            } else if codes[Int(scalars[0].value)] == 0 {
                codes[Int(scalars[0].value)] = code
            }
        }
    }

    /// nil where the bytes are no code, or one without a character.
    func character(_ lead: UInt8, _ trail: UInt8) -> Unicode.Scalar? {
        guard Self.leads ~= lead, Self.trails ~= trail else { return nil }
        let value = characters[(Int(lead) - 0x81) * Self.trails.count + Int(trail) - 0x40]
        return value == 0 ? nil : Unicode.Scalar(value)
    }

    /// nil where the character has no code of two bytes.
    func code(of scalar: Unicode.Scalar) -> (lead: UInt8, trail: UInt8)? {
        let code = scalar.value < 0x1_0000 ? codes[Int(scalar.value)] : rareCodes[scalar.value] ?? 0
        return code == 0 ? nil : (UInt8(code >> 8), UInt8(code & 0xFF))
    }

    /// The most frequent character of which one byte is known.
    func likeliest(lead: UInt8?, trail: UInt8?, _ frequent: FrequentCharacters) -> Unicode.Scalar? {
        var best: Unicode.Scalar?
        var bestBits = Int.max
        for first in lead.map({ $0...$0 }) ?? Self.leads {
            for second in trail.map({ $0...$0 }) ?? Self.trails {
                guard let character = character(first, second) else { continue }
                let bits = frequent.bits(of: character)
                if bits < bestBits { (best, bestBits) = (character, bits) }
            }
        }
        return best
    }
}
