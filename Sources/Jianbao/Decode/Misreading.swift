/// One way in which text is garbled: bytes of `actual` were read as `assumed`. Undone by writing the text in `assumed` again and reading
/// the bytes in `actual`.
struct Misreading: Hashable, Sendable {
    enum Assumed: Sendable, CaseIterable {
        case gbk, big5
        /// windows-1252 as the WHATWG has it: its five empty codes are C1 controls. ISO 8859-1 is read so too.
        case latin
        /// Valid UTF-8 sequences as UTF-8, every other byte as ISO 8859-1.
        case utf8OrLatin

        /// Of a charset whose characters beyond ASCII take two bytes.
        var table: DoubleByteTable? {
            switch self {
            case .gbk: .gbk
            case .big5: .big5
            case .latin, .utf8OrLatin: nil
            }
        }
    }

    enum Actual: Sendable, CaseIterable {
        case utf8, gbk, big5
    }

    /// What undoing it gives.
    struct Undone {
        var text: [Unicode.Scalar] = []
        /// How many bytes each character was made of; of `utf8OrLatin`, whose bytes are not certain, how many characters. 0 where it
        /// shares them with the next one.
        var widths: [Int] = []
        /// The same of the characters of the garbled text.
        var sourceWidths: [Int] = []

        mutating func append(_ scalar: Unicode.Scalar, width: Int) {
            text.append(scalar)
            widths.append(width)
        }
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

    /// Whether the text holds the characters that this misreading makes. Read as GBK or Big5, bytes become mostly Han; text in one of the
    /// other scripts that those charsets have is text.
    func mayHaveMade(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        var high = 0, fitting = 0
        for scalar in text where scalar.value >= 0x80 && scalar != "\u{FFFD}" {
            high += 1
            switch assumed {
            case .gbk, .big5: fitting += Self.isHanOrPrivate(scalar) ? 1 : 0
            case .latin, .utf8OrLatin: fitting += scalar.value < 0x100 || Self.latinByte(scalar) != nil ? 1 : 0
            }
        }
        switch assumed {
        case .gbk, .big5: return fitting > 1 && 2 * fitting >= high && text.contains { 0x3400...0x9FFF ~= $0.value }
        case .latin: return fitting == high
        case .utf8OrLatin: return 2 * fitting >= high
        }
    }

    private static func isHanOrPrivate(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3400...0x9FFF, 0xE000...0xFAFF, 0x2_0000...0x3_FFFF: true
        default: false
        }
    }

    /// - Parameter lossy: question marks and U+FFFD stand for bytes that were lost.
    /// - Returns: nil where the text cannot have come about in this way.
    func undone(_ text: ArraySlice<Unicode.Scalar>, lossy: Bool, _ frequent: FrequentCharacters) -> Undone? {
        if assumed == .utf8OrLatin { return lossy ? nil : MixedReading(frequent: frequent).undone(text) }
        guard let (bytes, widths) = encoded(text, lossy: lossy) else { return nil }
        let reader = LossyReader(
            bytes: bytes, assumed: assumed, frequent: frequent, isLenient: text.contains { 0xE000...0xF8FF ~= $0.value })
        var undone =
            switch actual {
            case .utf8: reader.utf8()
            case .gbk: reader.pairs(.gbk)
            case .big5: reader.pairs(.big5)
            }
        undone?.sourceWidths = widths
        return undone
    }

    /// Which characters of `text` each character of what `undone` made of it stands for: those that share its bytes.
    func alignment(of text: ArraySlice<Unicode.Scalar>, with undone: Undone) -> OffsetMap {
        var map = OffsetMap()
        var start = 0, origin = 0
        var index = 0, originIndex = 0
        var width = 0, originWidth = 0
        while index < undone.text.count {
            width += undone.widths[index]
            index += 1
            while originIndex < text.count, originWidth < width {
                originWidth += undone.sourceWidths[originIndex]
                originIndex += 1
            }
            guard (width == originWidth && undone.widths[index - 1] > 0) || index == undone.text.count else { continue }
            // The last character may be what is left of one that was cut.
            if index == undone.text.count { originIndex = text.count }
            map.append(length: index - start, origin: TextSpan(origin, originIndex))
            (start, origin) = (index, originIndex)
        }
        return map
    }

    /// - Returns: the bytes of the text, and how many each of its characters takes.
    private func encoded(_ text: ArraySlice<Unicode.Scalar>, lossy: Bool) -> (bytes: [UInt16], widths: [Int])? {
        var bytes: [UInt16] = []
        var widths: [Int] = []
        bytes.reserveCapacity(text.count * 2)
        widths.reserveCapacity(text.count)
        for (index, scalar) in zip(text.indices, text) {
            let before = bytes.count
            if scalar == "\u{FFFD}" || (scalar == "?" && lossy) {
                guard lossy else { return nil }
                bytes.append(LossyReader.lost)
            } else if scalar.value < 0x80 {
                bytes.append(UInt16(scalar.value))
            } else if isLoneByte(text, index, after: bytes.last) {
                bytes.append(0x80)
            } else if let table = assumed.table {
                guard let code = table.code(of: scalar) else { return nil }
                bytes.append(UInt16(code.lead))
                bytes.append(UInt16(code.trail))
            } else {
                guard let byte = Self.latinByte(scalar) else { return nil }
                bytes.append(UInt16(byte))
            }
            widths.append(bytes.count - before)
        }
        return (bytes, widths)
    }

    /// Code page 936 has the euro sign at 80, GB 18030 at A2 E3 too. In UTF-8 the latter is the end of one character and the first byte of
    /// another, so that what follows it tells which it was.
    private func isLoneByte(_ text: ArraySlice<Unicode.Scalar>, _ index: Int, after last: UInt16?) -> Bool {
        guard text[index] == "€", assumed == .gbk, actual == .utf8 else { return false }
        if let last, 0xE0...0xEF ~= last { return true }
        guard index + 1 < text.endIndex else { return true }
        let next = text[index + 1]
        return next != "€" && !(0x81...0xBF ~= DoubleByteTable.gbk.code(of: next)?.lead ?? 0)
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
}
