/// Chooses between charsets by how likely the text is which each one makes of the same bytes.
struct CharsetStatistics: Sendable {
    let frequent: FrequentCharacters

    /// A declaration is worth so many bits: it decides between readings that are about as likely, never against the text.
    private static let declarationBits = 12
    /// Bytes of the sample; more would change no answer on documents of a hundred characters or more.
    private static let sampleLength = 3072
    /// Bytes from which on a sample that reads as ordinary Chinese needs no comparison with rarer charsets.
    private static let ampleSample = 400
    /// Ordinary text carries 7 to 12 bits a character; text in the wrong charset and binary data far more.
    private static let plausibleBits = 15
    /// Of the first bytes of the page, read in 16-bit units.
    private static let wideLength = 2048

    /// - Returns: the charset in which the bytes are the likeliest Chinese text.
    func likeliest(for bytes: [UInt8], declared: Charset?) -> Charset {
        let sample = Self.sample(of: bytes)
        var best = (charset: Charset.gb18030, score: Score(bits: .max))
        func compare(_ charset: Charset) {
            guard var score = score(of: sample, as: charset) else { return }
            if charset == declared { score.bits -= Self.declarationBits }
            if score.bits < best.score.bits { best = (charset, score) }
        }
        for charset in Self.usual { compare(charset) }
        let declaredOther = declared.flatMap { $0.isASCIISuperset && !Self.usual.contains($0) ? $0 : nil }
        if let declaredOther { compare(declaredOther) }
        // Plain Chinese in a sample of some length is no accident.
        if sample.count >= Self.ampleSample, best.score.isOrdinary { return best.charset }
        for charset in Self.unusual where charset != declaredOther { compare(charset) }
        // UTF-16 without a mark, on the bytes as they stand.
        let head = bytes[..<min(bytes.count, Self.wideLength)]
        guard let narrow = score(of: head, as: best.charset)?.bits, let wide = wideReading(of: head) else { return best.charset }
        return wide.bits < narrow ? wide.charset : best.charset
    }

    private static let usual: [Charset] = [.gb18030, .big5, .utf8]
    private static let unusual: [Charset] = [.eucTW, .windows1252, .shiftJIS, .eucJP]

    /// For bytes with NULs: UTF-16 or UTF-32 where one of them reads them well.
    func wideCharset(of bytes: [UInt8]) -> Charset? {
        let head = bytes[..<min(bytes.count, Self.wideLength)]
        guard let narrow = likeliestBits(of: head) else { return nil }
        var best: (charset: Charset, bits: Int)?
        for (charset, width) in [(Charset.utf16LE, 2), (.utf16BE, 2), (.utf32LE, 4), (.utf32BE, 4)] {
            guard let bits = score(of: head, as: charset)?.bits, bits < Self.plausibleBits * (head.count / width + 1),
                bits < best?.bits ?? narrow
            else { continue }
            best = (charset, bits)
        }
        return best?.charset
    }

    private func likeliestBits(of bytes: ArraySlice<UInt8>) -> Int? {
        Self.usual.compactMap { score(of: bytes, as: $0)?.bits }.min()
    }

    /// UTF-16 of Chinese can be valid UTF-8 by chance, full of controls and rare characters.
    func prefersWide(over strict: UTF8Decoder.Decoded, _ bytes: [UInt8]) -> Bool {
        guard strict.scalars.prefix(Self.wideLength).contains(where: { $0.value < 0x20 && !($0.value >= 0x09 && $0.value <= 0x0D) }) else {
            return false
        }
        let head = bytes[..<min(bytes.count, Self.wideLength)]
        guard let narrow = score(of: head, as: .utf8)?.bits, let wide = wideReading(of: head) else { return false }
        return wide.bits < narrow
    }

    private func wideReading(of head: ArraySlice<UInt8>) -> (charset: Charset, bits: Int)? {
        guard let little = score(of: head, as: .utf16LE)?.bits, let big = score(of: head, as: .utf16BE)?.bits else { return nil }
        return little <= big ? (.utf16LE, little) : (.utf16BE, big)
    }

    /// How likely a text is.
    private struct Score {
        var bits: Int
        /// Those of the characters beyond ASCII, and how many they are.
        var highBits = 0
        var highCount = 0

        /// Chinese as newspapers print it carries 8 to 10 bits a character; bytes of one charset that happen to be characters of
        /// another carry more than 12.
        var isOrdinary: Bool { highCount > 0 && 2 * highBits <= 21 * highCount }
    }

    private func score(of bytes: ArraySlice<UInt8>, as charset: Charset) -> Score? {
        let scalars =
            charset == .utf8 ? UTF8Decoder.decode(bytes, lenient: true)?.scalars : LegacyDecoder.decode(bytes, as: charset)?.scalars
        guard let scalars else { return nil }
        var score = Score(bits: 0)
        // A character that is cut by the end of the bytes speaks against no charset.
        for scalar in scalars.last == "\u{FFFD}" ? scalars.dropLast() : scalars[...] {
            let bits = frequent.bits(of: scalar)
            score.bits += bits
            if scalar.value >= 0x80 {
                score.highBits += bits
                score.highCount += 1
            }
        }
        return score
    }

    /// The pieces of a page that hold more than ASCII. They are cut at white space, `<` and `>`, which are never half of a character
    /// in any charset compared here.
    private static func sample(of bytes: [UInt8]) -> ArraySlice<UInt8> {
        guard bytes.count > sampleLength else { return bytes[...] }
        var sample: [UInt8] = []
        var at = 0
        while at < bytes.count, sample.count < sampleLength {
            let run = bytes.withUnsafeBufferPointer { ASCIIRun.length($0.baseAddress! + at, $0.count - at) }
            var start = at + run, end = start
            while start > at, end - start < sampleLength, !isDelimiter(bytes[start - 1]) { start -= 1 }
            while end < bytes.count, end - start < sampleLength, !isDelimiter(bytes[end]) { end += 1 }
            sample += bytes[start..<end]
            sample.append(0x20)
            at = end
        }
        return sample[...]
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
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
