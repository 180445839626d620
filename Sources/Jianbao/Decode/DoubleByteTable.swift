/// The codes of two bytes of a charset and their characters, asked once of ICU's converter.
struct DoubleByteTable: Sendable {
    /// GB 18030; its codes of four bytes stand in `FourByteCodes`.
    static let gbk = DoubleByteTable(converter: "gb18030", corrections: gb18030Standard, hasFourByteCodes: true)
    /// Big5 with the Hong Kong set.
    static let big5 = DoubleByteTable(converter: "Big5-HKSCS", corrections: hongKongStandard, hasFourByteCodes: false)

    static let leads = UInt8(0x81)...0xFE
    static let trails = UInt8(0x40)...0xFE
    /// Four codes of the Hong Kong set stand for a letter and an accent; both are kept in one value with this bit.
    static let isSequence: UInt32 = 0x8000_0000

    /// By lead and trail; 0 where no character stands.
    private(set) var characters = [UInt32](repeating: 0, count: leads.count * trails.count)
    /// By code point below U+10000; 0 where the character has no code.
    private var codes = [UInt16](repeating: 0, count: 0x1_0000)
    private var rareCodes: [UInt32: UInt16] = [:]
    let hasFourByteCodes: Bool

    /// Codes which GB 18030-2022 moved out of the private use area (index-gb18030 of the Encoding Standard).
    private static let gb18030Standard: [UInt16: UInt32] = [
        0xA6D9: 0xFE10, 0xA6DA: 0xFE12, 0xA6DB: 0xFE11, 0xA6DC: 0xFE13, 0xA6DD: 0xFE14, 0xA6DE: 0xFE15, 0xA6DF: 0xFE16,
        0xA6EC: 0xFE17, 0xA6ED: 0xFE18, 0xA6F3: 0xFE19, 0xFE59: 0x9FB4, 0xFE61: 0x9FB5, 0xFE66: 0x9FB6, 0xFE67: 0x9FB7,
        0xFE6D: 0x9FB8, 0xFE7E: 0x9FB9, 0xFE90: 0x9FBA, 0xFEA0: 0x9FBB,
    ]
    /// Codes of the Hong Kong set that ICU still reads as private use: Ê and ê with a macron or a caron, strokes, and characters of
    /// Unicode 4.1 and 5.1 (index-big5 and "Big5 decoder" of the Encoding Standard).
    private static let hongKongStandard: [UInt16: UInt32] = [
        0x8862: sequence(0xCA, 0x304), 0x8864: sequence(0xCA, 0x30C), 0x88A3: sequence(0xEA, 0x304), 0x88A5: sequence(0xEA, 0x30C),
        0x8840: 0x31C0, 0x8841: 0x31C1, 0x8842: 0x31C2, 0x8843: 0x31C3, 0x8844: 0x31C4, 0x8846: 0x31C5, 0x8849: 0x31C6,
        0x884A: 0x31C7, 0x884D: 0x31C8, 0x884F: 0x31C9, 0x8850: 0x31CA, 0x8851: 0x31CB, 0x8852: 0x31CC, 0x8854: 0x31CD,
        0x8855: 0x31CE, 0xC879: 0x31CF, 0x88A9: 0x23DA, 0x88AA: 0x23DB, 0x8C43: 0x9FA6, 0x8C6D: 0x9FA7, 0x8C74: 0x9FA8,
        0x8CB7: 0x9FA9, 0x8CB9: 0x9FAA, 0x8CBB: 0x9FAB, 0x8CC0: 0x9FAC, 0x8CD7: 0x9FAD, 0x8CD8: 0x9FAE, 0x8CDA: 0x9FAF,
        0xC8A1: 0x9FB0, 0xC8A3: 0x9FB1, 0x8CED: 0x9FB2, 0x8D48: 0x9FB3,
    ]

    private static func sequence(_ letter: UInt32, _ accent: UInt32) -> UInt32 { isSequence | letter << 12 | accent }

    private init(converter name: String, corrections: [UInt16: UInt32], hasFourByteCodes: Bool) {
        self.hasFourByteCodes = hasFourByteCodes
        // Each pair on a line of its own: the converter swallows no line feed, however broken the pair before it is.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(characters.count * 3)
        for lead in Self.leads {
            for trail in Self.trails { bytes += [lead, trail, 0x0A] }
        }
        guard let units = try? Converter(name).decode(bytes).units else { return }
        let lines = units.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.count > characters.count else { return }
        for index in characters.indices {
            guard let value = Self.value(of: lines[index]) else { continue }
            let code =
                UInt16(Int(Self.leads.lowerBound) + index / Self.trails.count) << 8
                | UInt16(Int(Self.trails.lowerBound) + index % Self.trails.count)
            characters[index] = corrections[code] ?? value
            // Text that was garbled before the standard moved the character is written with the old one.
            add(value, code)
            if let corrected = corrections[code], corrected & Self.isSequence == 0 { add(corrected, code) }
        }
    }

    private mutating func add(_ character: UInt32, _ code: UInt16) {
        if character >= 0x1_0000 {
            rareCodes[character] = code
        } else if codes[Int(character)] == 0 {
            codes[Int(character)] = code
        }
    }

    /// The character that a converter made of a code; nil where it made none, or read its bytes one by one.
    private static func value(of units: ArraySlice<UInt16>) -> UInt32? {
        let scalars = String(decoding: units, as: UTF16.self).unicodeScalars
        guard scalars.count == 1, let value = scalars.first?.value, value >= 0x80, value != 0xFFFD else { return nil }
        return value
    }

    /// nil where the bytes are no code, or one without a character of its own.
    func character(_ lead: UInt8, _ trail: UInt8) -> Unicode.Scalar? {
        guard Self.leads ~= lead, Self.trails ~= trail else { return nil }
        let value = characters[Self.index(lead, trail)]
        return value == 0 ? nil : Unicode.Scalar(value)
    }

    /// Of the code in `characters`.
    /// - Precondition: the bytes lie in `leads` and `trails`.
    @inline(__always)
    static func index(_ lead: UInt8, _ trail: UInt8) -> Int { (Int(lead) &- 0x81) &* 191 &+ Int(trail) &- 0x40 }

    /// nil where the character has no code of two bytes.
    func code(of scalar: Unicode.Scalar) -> (lead: UInt8, trail: UInt8)? {
        let code: UInt16 = scalar.value < 0x1_0000 ? codes[Int(scalar.value)] : rareCodes[scalar.value] ?? 0
        return code == 0 ? nil : (UInt8(code >> 8), UInt8(code & 0xFF))
    }
}

/// The codes of four bytes of GB 18030 for the characters of the Basic Multilingual Plane; those beyond it stand in a row.
struct FourByteCodes: Sendable {
    /// Loaded where the first such code is met: pages hold few.
    static let shared = FourByteCodes()

    private static let planeCount = 39_420
    /// Of 90 30 81 30, which is U+10000.
    private static let supplementaryStart = 189_000

    private var characters: [UInt16] = []

    private init() {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.planeCount * 4)
        for number in 0..<Self.planeCount {
            bytes += [
                UInt8(0x81 + number / 12_600), UInt8(0x30 + number / 1260 % 10), UInt8(0x81 + number / 10 % 126), UInt8(0x30 + number % 10),
            ]
        }
        guard let units = try? Converter("gb18030").decode(bytes).units, units.count == Self.planeCount else { return }
        characters = units
    }

    /// nil where the code has no character.
    /// - Precondition: bytes 81…FE, 30…39, 81…FE, 30…39.
    func character(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> UInt32? {
        let number = ((Int(first) - 0x81) * 10 + Int(second) - 0x30) * 1260 + (Int(third) - 0x81) * 10 + Int(fourth) - 0x30
        if number < characters.count { return UInt32(characters[number]) }
        let value = number - Self.supplementaryStart + 0x1_0000
        return 0x1_0000...0x10_FFFF ~= value ? UInt32(value) : nil
    }
}
