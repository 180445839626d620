/// Charsets other than UTF-8, through ICU's converters, with the code points in which the WHATWG Encoding Standard differs from them.
enum LegacyDecoder {
    struct Decoded {
        var scalars: [Unicode.Scalar]
        var problems: DecodingProblems
    }

    /// - Returns: nil where ICU has no such converter.
    static func decode(_ bytes: ArraySlice<UInt8>, as charset: Charset) -> Decoded? {
        guard let decoded = try? Converter(charset.converter).decode(bytes) else { return nil }
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(decoded.units.count)
        var at = 0
        let units = decoded.units
        while at < units.count {
            let unit = UInt32(units[at])
            if let scalar = Unicode.Scalar(unit) {
                scalars.append(scalar)
            } else if unit < 0xDC00, at + 1 < units.count, UTF16.isTrailSurrogate(units[at + 1]) {
                scalars.append(Unicode.Scalar(0x1_0000 + (unit & 0x3FF) << 10 + UInt32(units[at + 1]) & 0x3FF)!)
                at += 1
            } else {
                scalars.append("\u{FFFD}")
            }
            at += 1
        }
        if charset == .gb18030 {
            for index in scalars.indices where 0xE78D...0xE864 ~= scalars[index].value || scalars[index].value == 0x80 {
                if let standard = gb18030Standard[scalars[index].value] { scalars[index] = standard }
            }
        }
        return Decoded(scalars: scalars, problems: DecodingProblems(count: decoded.invalidCount, offsets: decoded.invalidOffsets))
    }

    /// Two-byte codes which GB 18030-2022 moved out of the private use area, and the euro sign of code page 936
    /// (index-gb18030 and "gb18030 decoder" of the Encoding Standard).
    private static let gb18030Standard: [UInt32: Unicode.Scalar] = [
        0x80: "\u{20AC}",
        0xE78D: "\u{FE10}", 0xE78E: "\u{FE12}", 0xE78F: "\u{FE11}", 0xE790: "\u{FE13}", 0xE791: "\u{FE14}", 0xE792: "\u{FE15}",
        0xE793: "\u{FE16}", 0xE794: "\u{FE17}", 0xE795: "\u{FE18}", 0xE796: "\u{FE19}", 0xE81E: "\u{9FB4}", 0xE826: "\u{9FB5}",
        0xE82B: "\u{9FB6}", 0xE82C: "\u{9FB7}", 0xE832: "\u{9FB8}", 0xE843: "\u{9FB9}", 0xE854: "\u{9FBA}", 0xE864: "\u{9FBB}",
    ]
}
