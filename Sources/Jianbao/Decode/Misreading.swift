/// One way in which text is garbled: bytes of `actual` were read as `assumed`. Undone by writing the text in `assumed` again and reading
/// the bytes in `actual`.
struct Misreading: Hashable, Sendable {
    enum Assumed: Sendable, CaseIterable {
        case gbk, big5
        /// windows-1252 as the WHATWG has it: its five empty codes are C1 controls. ISO 8859-1 is read so too.
        case latin
        /// Valid UTF-8 sequences as UTF-8, every other byte as ISO 8859-1.
        case utf8OrLatin
    }

    enum Actual: Sendable, CaseIterable {
        case utf8, gbk, big5
    }

    let assumed: Assumed
    let actual: Actual

    /// Those that occur, the most frequent first.
    static let all: [Misreading] = [
        Misreading(assumed: .gbk, actual: .utf8), Misreading(assumed: .latin, actual: .utf8), Misreading(assumed: .latin, actual: .gbk),
        Misreading(assumed: .latin, actual: .big5), Misreading(assumed: .gbk, actual: .big5), Misreading(assumed: .big5, actual: .gbk),
        Misreading(assumed: .big5, actual: .utf8), Misreading(assumed: .utf8OrLatin, actual: .gbk),
    ]

    var rule: RuleName {
        switch (assumed, actual) {
        case (.gbk, .utf8): "mojibake.utf8-as-gbk"
        case (.gbk, _): "mojibake.big5-as-gbk"
        case (.big5, .utf8): "mojibake.utf8-as-big5"
        case (.big5, _): "mojibake.gbk-as-big5"
        case (.latin, .utf8): "mojibake.utf8-as-latin"
        case (.latin, .gbk): "mojibake.gbk-as-latin"
        case (.latin, .big5): "mojibake.big5-as-latin"
        case (.utf8OrLatin, _): "mojibake.gbk-as-mixed"
        }
    }

    /// - Parameter lossy: question marks and U+FFFD stand for bytes that were lost, and are guessed.
    /// - Returns: nil where the text cannot have come about in this way.
    func undone(_ text: ArraySlice<Unicode.Scalar>, lossy: Bool, _ frequent: FrequentCharacters) -> [Unicode.Scalar]? {
        if assumed == .utf8OrLatin { return lossy ? nil : MixedReading(frequent: frequent).undone(text) }
        guard let bytes = encoded(text, lossy: lossy) else { return nil }
        return switch actual {
        case .utf8: Self.readUTF8(bytes, frequent)
        case .gbk: Self.readPairs(bytes, .gbk, frequent)
        case .big5: Self.readPairs(bytes, .big5, frequent)
        }
    }

    /// Which characters of `text` each character of what `undone` made of it stands for: those that share its bytes. Where bytes were
    /// read in two ways at once the text maps as a whole.
    func alignment(of text: ArraySlice<Unicode.Scalar>, with undone: [Unicode.Scalar]) -> OffsetMap {
        var map = OffsetMap()
        guard assumed != .utf8OrLatin else {
            map.append(length: undone.count, origin: TextSpan(0, text.count))
            return map
        }
        var start = 0, origin = 0
        var index = 0, originIndex = 0
        var width = 0, originWidth = 0
        while index < undone.count {
            width += resultWidth(undone[index])
            index += 1
            while originIndex < text.count, originWidth < width {
                originWidth += sourceWidth(text[text.startIndex + originIndex])
                originIndex += 1
            }
            guard width == originWidth || index == undone.count else { continue }
            // The last character may be what is left of one that was cut.
            if index == undone.count { originIndex = text.count }
            map.append(length: index - start, origin: TextSpan(origin, originIndex))
            (start, origin) = (index, originIndex)
        }
        return map
    }

    /// Bytes; what was lost was one.
    private func sourceWidth(_ scalar: Unicode.Scalar) -> Int {
        assumed == .latin || scalar.value < 0x80 || scalar == "\u{FFFD}" ? 1 : 2
    }

    private func resultWidth(_ scalar: Unicode.Scalar) -> Int {
        if actual == .utf8 { return UTF8.width(scalar) }
        return scalar.value < 0x80 || scalar == "\u{FFFD}" ? 1 : 2
    }

    /// A byte that was lost.
    private static let lost: UInt16 = 0x100

    private func encoded(_ text: ArraySlice<Unicode.Scalar>, lossy: Bool) -> [UInt16]? {
        var bytes: [UInt16] = []
        bytes.reserveCapacity(text.count * 2)
        for scalar in text {
            if scalar == "\u{FFFD}" || (scalar == "?" && lossy) {
                guard lossy else { return nil }
                bytes.append(Self.lost)
            } else if scalar.value < 0x80 {
                bytes.append(UInt16(scalar.value))
            } else {
                switch assumed {
                case .gbk, .big5:
                    guard let code = (assumed == .gbk ? DoubleByteTable.gbk : .big5).code(of: scalar) else { return nil }
                    bytes.append(UInt16(code.lead))
                    bytes.append(UInt16(code.trail))
                case .latin:
                    guard let byte = Self.latinByte(scalar) else { return nil }
                    bytes.append(UInt16(byte))
                case .utf8OrLatin: return nil
                }
            }
        }
        return bytes
    }

    static func latinByte(_ scalar: Unicode.Scalar) -> UInt8? {
        if scalar.value < 0x100 { return UInt8(scalar.value) }
        return windows1252[scalar.value]
    }

    /// The codes 80 to 9F of windows-1252.
    private static let windows1252: [UInt32: UInt8] = {
        let characters: [(UInt8, Unicode.Scalar)] = [
            (0x80, "€"), (0x82, "‚"), (0x83, "ƒ"), (0x84, "„"), (0x85, "…"), (0x86, "†"), (0x87, "‡"), (0x88, "ˆ"), (0x89, "‰"),
            (0x8A, "Š"),
            (0x8B, "‹"), (0x8C, "Œ"), (0x8E, "Ž"), (0x91, "‘"), (0x92, "’"), (0x93, "“"), (0x94, "”"), (0x95, "•"), (0x96, "–"),
            (0x97, "—"),
            (0x98, "˜"), (0x99, "™"), (0x9A, "š"), (0x9B, "›"), (0x9C, "œ"), (0x9E, "ž"), (0x9F, "Ÿ"),
        ]
        return Dictionary(uniqueKeysWithValues: characters.map { ($0.1.value, $0.0) })
    }()

    /// A lost byte inside a sequence is 80, the one byte that GBK cannot begin a character with; the last byte of all is guessed.
    private static func readUTF8(_ bytes: [UInt16], _ frequent: FrequentCharacters) -> [Unicode.Scalar]? {
        var text: [Unicode.Scalar] = []
        var at = 0
        while at < bytes.count {
            let lead = bytes[at]
            let length = lead < 0x80 ? 1 : 0xC2...0xDF ~= lead ? 2 : 0xE0...0xEF ~= lead ? 3 : 0xF0...0xF4 ~= lead ? 4 : 0
            if lead == lost {
                text.append("?")
                at += 1
                continue
            }
            guard length > 0 else { return nil }
            guard at + length <= bytes.count else {
                // Cut in the middle.
                text.append("\u{FFFD}")
                break
            }
            var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
            for offset in 1..<max(length, 1) where length > 1 {
                let byte = bytes[at + offset] == lost ? 0x80 : bytes[at + offset]
                guard 0x80...0xBF ~= byte else { return nil }
                value = value << 6 | UInt32(byte & 0x3F)
            }
            guard var scalar = Unicode.Scalar(value), length < 3 || value >= 0x800, length < 4 || value >= 0x1_0000 else { return nil }
            if length == 3, bytes[at + 2] == lost, at + 3 >= bytes.count || bytes[at + 3] < 0x80 || frequent.bits(of: scalar) > 16 {
                for last in 0..<64 {
                    guard let other = Unicode.Scalar(value & ~0x3F | UInt32(last)) else { continue }
                    if frequent.bits(of: other) < frequent.bits(of: scalar) { scalar = other }
                }
            }
            text.append(scalar)
            at += length
        }
        return text
    }

    private static func readPairs(_ bytes: [UInt16], _ table: DoubleByteTable, _ frequent: FrequentCharacters) -> [Unicode.Scalar]? {
        var text: [Unicode.Scalar] = []
        var invalid = 0
        var at = 0
        while at < bytes.count {
            let first = bytes[at]
            if first < 0x80 {
                text.append(Unicode.Scalar(UInt8(first)))
                at += 1
                continue
            }
            let second = at + 1 < bytes.count ? bytes[at + 1] : 0
            let character: Unicode.Scalar? =
                if first == lost {
                    second >= 0x80 && second != lost ? table.likeliest(lead: nil, trail: UInt8(second), frequent) : nil
                } else if second == lost {
                    table.likeliest(lead: UInt8(first), trail: nil, frequent)
                } else {
                    table.character(UInt8(first), UInt8(second))
                }
            if let character {
                text.append(character)
                at += 2
            } else {
                text.append(first == lost ? "?" : "\u{FFFD}")
                if first != lost { invalid += 1 }
                at += 1
            }
        }
        return invalid * 20 > text.count + 20 ? nil : text
    }
}
