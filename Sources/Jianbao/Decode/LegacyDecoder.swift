/// Charsets other than UTF-8: GB 18030 and Big5 by tables of our own, the others through ICU's converters.
enum LegacyDecoder {
    struct Decoded {
        var scalars: [Unicode.Scalar]
        var problems: DecodingProblems
    }

    /// The table of a charset that needs no converter.
    static func table(of charset: Charset) -> DoubleByteTable? {
        charset == .gb18030 ? .gbk : charset == .big5 ? .big5 : nil
    }

    /// - Returns: nil where ICU has no such converter.
    static func decode(_ bytes: ArraySlice<UInt8>, as charset: Charset) -> Decoded? {
        if let table = table(of: charset) { return DoubleByteDecoder(table: table).decode(bytes) }
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
        if charset == .iso2022CN {
            // The interpunct of CNS 11643, in text whose other marks are those of GB 2312.
            for index in scalars.indices where scalars[index] == "\u{2027}" { scalars[index] = "·" }
        }
        return Decoded(scalars: scalars, problems: DecodingProblems(count: decoded.invalidCount, offsets: decoded.invalidOffsets))
    }
}
