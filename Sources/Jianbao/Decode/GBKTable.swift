/// The two-byte codes of GBK and their characters, asked once of ICU's converter.
struct GBKTable: Sendable {
    static let shared = GBKTable()

    /// By `(lead - 0x81) * 0xC0 + (trail - 0x40)`; 0 where no character stands.
    private var characters = [UInt16](repeating: 0, count: 0x7E * 0xC0)
    /// By code point; 0 where the character has no code.
    private var codes = [UInt16](repeating: 0, count: 0x1_0000)

    private init() {
        let leads = UInt8(0x81)...0xFE, trails = (UInt8(0x40)...0xFE).filter { $0 != 0x7F }
        let bytes = leads.flatMap { lead in trails.flatMap { [lead, $0] } }
        // Every pair is one character, or one of the private use area where GBK has none.
        guard let units = try? Converter("gb18030").decode(bytes).units, units.count * 2 == bytes.count else { return }
        for (index, unit) in units.enumerated() where !(0xE000...0xF8FF ~= unit) {
            characters[Self.index(bytes[2 * index], bytes[2 * index + 1])] = unit
            codes[Int(unit)] = UInt16(bytes[2 * index]) << 8 | UInt16(bytes[2 * index + 1])
        }
    }

    private static func index(_ lead: UInt8, _ trail: UInt8) -> Int { (Int(lead) - 0x81) * 0xC0 + Int(trail) - 0x40 }

    /// nil where the bytes are no code, or one without a character.
    func character(_ lead: UInt8, _ trail: UInt8) -> Unicode.Scalar? {
        guard 0x81...0xFE ~= lead, 0x40...0xFE ~= trail else { return nil }
        let unit = characters[Self.index(lead, trail)]
        return unit == 0 ? nil : Unicode.Scalar(unit)
    }

    /// nil where the character has no code of two bytes.
    func code(of scalar: Unicode.Scalar) -> (lead: UInt8, trail: UInt8)? {
        guard scalar.value < 0x1_0000 else { return nil }
        let code = codes[Int(scalar.value)]
        return code == 0 ? nil : (UInt8(code >> 8), UInt8(code & 0xFF))
    }
}
