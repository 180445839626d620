/// Chooses between charsets by how likely the text is which each one makes of the same bytes.
struct CharsetStatistics: Sendable {
    let frequent: FrequentCharacters

    /// A declaration is worth so many bits: it decides between readings that are about as likely, never against the text.
    private static let declarationBits = 12
    /// Bytes of the sample; more would change no answer on documents of a hundred characters or more.
    private static let sampleLength = 3072
    /// Ordinary text carries 7 to 12 bits a character; text in the wrong charset and binary data far more.
    private static let plausibleBits = 15
    /// Of the first bytes of the page, read in 16-bit units.
    private static let wideLength = 2048

    /// - Returns: the charset in which the bytes are the likeliest Chinese text.
    func likeliest(for bytes: [UInt8], declared: Charset?) -> Charset {
        let sample = Self.sample(of: bytes)
        var best = Charset.gb18030
        var bestBits = Int.max
        var candidates: [Charset] = [.gb18030, .big5, .utf8, .eucTW, .windows1252, .shiftJIS, .eucJP]
        if let declared, declared.isASCIISuperset, !candidates.contains(declared) { candidates.append(declared) }
        for charset in candidates {
            guard var bits = bits(of: sample, as: charset) else { continue }
            if charset == declared { bits -= Self.declarationBits }
            if bits < bestBits { (best, bestBits) = (charset, bits) }
        }
        // UTF-16 without a mark, on the bytes as they stand.
        let head = bytes[..<min(bytes.count, Self.wideLength)]
        guard let narrow = bits(of: head, as: best), let wide = wideReading(of: head) else { return best }
        return wide.bits < narrow ? wide.charset : best
    }

    /// For bytes with NULs: UTF-16 or UTF-32 where one of them reads them well.
    func wideCharset(of bytes: [UInt8]) -> Charset? {
        let head = bytes[..<min(bytes.count, Self.wideLength)]
        var best: (charset: Charset, bits: Int)?
        for (charset, width) in [(Charset.utf16LE, 2), (.utf16BE, 2), (.utf32LE, 4), (.utf32BE, 4)] {
            guard let bits = bits(of: head, as: charset), bits < Self.plausibleBits * (head.count / width + 1), bits < best?.bits ?? .max
            else { continue }
            best = (charset, bits)
        }
        return best?.charset
    }

    /// UTF-16 of Chinese can be valid UTF-8 by chance, full of controls and rare characters.
    func prefersWide(over strict: UTF8Decoder.Decoded, _ bytes: [UInt8]) -> Bool {
        guard strict.scalars.prefix(Self.wideLength).contains(where: { $0.value < 0x20 && !($0.value >= 0x09 && $0.value <= 0x0D) }) else {
            return false
        }
        let head = bytes[..<min(bytes.count, Self.wideLength)]
        guard let narrow = bits(of: head, as: .utf8), let wide = wideReading(of: head) else { return false }
        return wide.bits < narrow
    }

    private func wideReading(of head: ArraySlice<UInt8>) -> (charset: Charset, bits: Int)? {
        guard let little = bits(of: head, as: .utf16LE), let big = bits(of: head, as: .utf16BE) else { return nil }
        return little <= big ? (.utf16LE, little) : (.utf16BE, big)
    }

    private func bits(of bytes: ArraySlice<UInt8>, as charset: Charset) -> Int? {
        if charset == .utf8 { return UTF8Decoder.decode(bytes, lenient: true).map { frequent.bits(of: $0.scalars) } }
        return LegacyDecoder.decode(bytes, as: charset).map { frequent.bits(of: $0.scalars) }
    }

    /// The pieces of a page that hold more than ASCII. They are cut at white space, `<` and `>`, which are never half of a character
    /// in any charset compared here.
    private static func sample(of bytes: [UInt8]) -> ArraySlice<UInt8> {
        guard bytes.count > sampleLength else { return bytes[...] }
        var sample: [UInt8] = []
        var start = 0, at = 0
        var isASCII = true
        while at < bytes.count, sample.count < sampleLength {
            let byte = bytes[at]
            if byte >= 0x80 { isASCII = false }
            if byte <= 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") {
                if !isASCII { sample.append(contentsOf: bytes[start...at].prefix(sampleLength)) }
                start = at + 1
                isASCII = true
            }
            at += 1
        }
        if sample.count < sampleLength, !isASCII { sample.append(contentsOf: bytes[start...].prefix(sampleLength)) }
        return sample[...]
    }

    /// Charsets of seven bits, told by their escapes: HZ (`~{` … `~}`), ISO-2022-CN and -JP.
    static func escapedCharset(of bytes: [UInt8]) -> Charset? {
        var at = 0
        var hzStarts = 0, hzEnds = 0
        while at + 1 < bytes.count {
            let byte = bytes[at], next = bytes[at + 1]
            if byte == UInt8(ascii: "~") {
                if next == UInt8(ascii: "{") { hzStarts += 1 }
                if next == UInt8(ascii: "}") { hzEnds += 1 }
            } else if byte == 0x1B, next == UInt8(ascii: "$"), at + 2 < bytes.count {
                switch bytes[at + 2] {
                case UInt8(ascii: ")"), UInt8(ascii: "*"): return .iso2022CN
                case UInt8(ascii: "B"), UInt8(ascii: "@"): return .iso2022JP
                default: break
                }
            }
            at += 1
        }
        // A cut text has one start without its end.
        guard hzStarts > 0, hzStarts - hzEnds <= 1, hzEnds <= hzStarts, let read = LegacyDecoder.decode(bytes[...], as: .hz),
            read.problems.count <= 1
        else { return nil }
        return .hz
    }
}
