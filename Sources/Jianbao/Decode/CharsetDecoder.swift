/// Why the bytes of a page could not be read as text.
public enum DecodeError: Error, Hashable, Sendable {
    case empty
    /// Binary data: `offset` is that of the first byte (or signature) which no text holds.
    case notText(offset: Int, what: String)
}

extension DecodeError: CustomStringConvertible {
    /// One lower-case line; the caller puts the page's name before it.
    public var description: String {
        switch self {
        case .empty: "the page is empty; wanted HTML or text"
        case .notText(let offset, let what): "byte \(offset): \(what), not text; wanted HTML or text"
        }
    }
}

/// Reads the bytes of a page as text: byte order mark, strict UTF-8, the declared charset where it holds, else the likelier one.
public struct CharsetDecoder: Sendable {
    private let labels: CharsetLabels
    private let statistics: CharsetStatistics
    private let mojibake: MojibakeRepairer

    /// - Throws: the first thing that is wrong with a dictionary of characters or charset labels.
    public init(dictionaries: Dictionaries) throws(DictionaryError) {
        let frequent = try FrequentCharacters(dictionaries: dictionaries)
        labels = try CharsetLabels(dictionaries: dictionaries)
        statistics = CharsetStatistics(frequent: frequent)
        mojibake = MojibakeRepairer(frequent: frequent)
    }

    /// - Returns: the page as text; undecodable bytes are U+FFFD there and are counted in one diagnostic.
    /// - Throws: where the page is empty or no text.
    public func decode(_ page: Page) throws(DecodeError) -> DecodedPage {
        guard !page.body.isEmpty else { throw .empty }
        if let what = ContentSniffer.binarySignature(page.body) { throw .notText(offset: 0, what: what) }
        let reading = try read(page)
        var decoded = DecodedPage(
            page: page, format: page.format ?? ContentSniffer.format(of: reading.scalars), charset: reading.charset.name,
            evidence: reading.evidence, source: Text(reading.scalars))
        if let diagnostic = reading.problems.diagnostic(charset: reading.charset.name) { decoded.diagnostics.append(diagnostic) }
        let outcome = mojibake.repaired(reading.scalars, isHTML: decoded.format == .html)
        if !outcome.rewriting.repairs.isEmpty {
            decoded.text = outcome.rewriting.text
            decoded.toSource = outcome.rewriting.map
            decoded.repairs = outcome.rewriting.repairs
        }
        if outcome.lostPlaces > 0 {
            decoded.diagnostics.append(
                Diagnostic(
                    .warning, .decode, "text is lost in \(outcome.lostPlaces) places (replacement characters, or what became of them)"))
        }
        return decoded
    }

    private struct Reading {
        var charset: Charset
        var evidence: DecodedPage.Evidence
        var scalars: [Unicode.Scalar]
        var problems: DecodingProblems
    }

    private func read(_ page: Page) throws(DecodeError) -> Reading {
        let bytes = page.body
        if let (charset, length) = Self.byteOrderMark(bytes) {
            return read(bytes[length...], as: charset, evidence: .byteOrderMark)
        }
        if let nul = bytes.prefix(4096).firstIndex(of: 0) {
            if let wide = statistics.wideCharset(of: bytes) { return read(bytes[...], as: wide, evidence: .statistics) }
            let nulCount = bytes.prefix(4096).reduce(0) { $0 + ($1 == 0 ? 1 : 0) }
            // A few NULs come from a faulty writer; more than one byte in fifty is no text in a charset of bytes.
            if nulCount * 50 > min(bytes.count, 4096) { throw .notText(offset: nul, what: "binary data with many NUL bytes") }
        }
        if let strict = UTF8Decoder.decode(bytes[...], lenient: false) {
            if strict.isASCII {
                if let escaped = CharsetStatistics.escapedCharset(of: bytes) {
                    return read(bytes[...], as: escaped, evidence: .statistics)
                }
                return Reading(charset: .utf8, evidence: .ascii, scalars: strict.scalars, problems: strict.problems)
            }
            if !statistics.prefersWide(over: strict, bytes) {
                return Reading(charset: .utf8, evidence: .strictUTF8, scalars: strict.scalars, problems: strict.problems)
            }
        }
        let declared = page.declaredCharset.flatMap(labels.charset) ?? labels.declaration(in: bytes)
        let best = statistics.likeliest(for: bytes, declared: declared)
        return read(bytes[...], as: best, evidence: best == declared ? .declared : .statistics)
    }

    private func read(_ bytes: ArraySlice<UInt8>, as charset: Charset, evidence: DecodedPage.Evidence) -> Reading {
        if charset == .utf8, let decoded = UTF8Decoder.decode(bytes, lenient: true) {
            return Reading(
                charset: charset, evidence: evidence, scalars: decoded.scalars, problems: decoded.problems.shifted(by: bytes.startIndex))
        }
        guard let decoded = LegacyDecoder.decode(bytes, as: charset) else {
            // ICU has no such converter: a damaged installation, not a fault of the page.
            let utf8 = UTF8Decoder.decode(bytes, lenient: true)!
            return Reading(charset: .utf8, evidence: .fallback, scalars: utf8.scalars, problems: utf8.problems)
        }
        return Reading(
            charset: charset, evidence: evidence, scalars: decoded.scalars, problems: decoded.problems.shifted(by: bytes.startIndex))
    }

    /// The charset that the first bytes name, and how many they are.
    private static func byteOrderMark(_ bytes: [UInt8]) -> (Charset, length: Int)? {
        let marks: [([UInt8], Charset)] = [
            ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE, 0x00, 0x00], .utf32LE), ([0x00, 0x00, 0xFE, 0xFF], .utf32BE),
            ([0xFF, 0xFE], .utf16LE), ([0xFE, 0xFF], .utf16BE), ([0x84, 0x31, 0x95, 0x33], .gb18030),
        ]
        return marks.first { bytes.starts(with: $0.0) }.map { ($0.1, $0.0.count) }
    }
}
