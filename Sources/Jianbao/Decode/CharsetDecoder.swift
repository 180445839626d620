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
    private let mixed: MixedDecoder
    private let mojibake: MojibakeRepairer
    private let frequent: FrequentCharacters

    /// - Throws: the first thing that is wrong with a dictionary of characters or charset labels.
    public init(dictionaries: Dictionaries) throws(DictionaryError) {
        try self.init(dictionaries: dictionaries, frequent: FrequentCharacters(dictionaries: dictionaries))
    }

    /// With the characters that another stage has read already.
    init(dictionaries: Dictionaries, frequent: FrequentCharacters) throws(DictionaryError) {
        self.frequent = frequent
        labels = try CharsetLabels(dictionaries: dictionaries)
        statistics = CharsetStatistics(frequent: frequent)
        mixed = MixedDecoder(frequent: frequent)
        mojibake = MojibakeRepairer(frequent: frequent)
    }

    /// - Returns: the page as text; undecodable bytes are U+FFFD there and are counted in one diagnostic.
    /// - Throws: where the page is empty or no text.
    public func decode(_ page: Page) throws(DecodeError) -> DecodedPage {
        guard !page.body.isEmpty else { throw .empty }
        if let what = ContentSniffer.binarySignature(page.body) { throw .notText(offset: 0, what: what) }
        var reading = try read(page)
        let format = page.format ?? ContentSniffer.format(of: reading.scalars)
        var lines = LineScan(reading.scalars, isHTML: format == .html, frequent)
        let isFaulty = reading.problems.count > 0
        if reading.evidence != .strictUTF8, isFaulty || !lines.suspect.isEmpty,
            let mixed = mixed.decode(page.body[reading.start...], as: reading.charset, isFaulty: isFaulty)
        {
            reading.scalars = mixed.scalars
            reading.problems = mixed.problems
            reading.foreign = mixed.foreign
            lines = LineScan(reading.scalars, isHTML: format == .html, frequent)
        }
        var decoded = DecodedPage(
            page: page, format: format, charset: reading.charset.name, evidence: reading.evidence, source: Text(reading.scalars))
        decoded.diagnostics = reading.diagnostics + lostText(in: reading, lines.lossy)
        let rewriting = mojibake.repaired(reading.scalars, suspect: lines.suspect)
        if !rewriting.changes.isEmpty {
            decoded.text = rewriting.text
            decoded.toSource = rewriting.map
            decoded.repairs = rewriting.repairs
        }
        return decoded
    }

    private func lostText(in reading: Reading, _ lines: [Range<Int>]) -> [Diagnostic] {
        // Undecodable bytes are told with their places already.
        let places = lines.flatMap { LostText.places(in: reading.scalars, $0, countsReplacements: reading.problems.count == 0) }
        guard !places.isEmpty else { return [] }
        return [
            Diagnostic(
                .warning, .decode,
                "text is lost in \(places.count) place\(places.count == 1 ? "" : "s"), at character \(DecodingProblems.listed(places, of: places.count)): "
                    + "replacement characters, or what became of them")
        ]
    }

    private struct Reading {
        var charset: Charset
        var evidence: DecodedPage.Evidence
        var scalars: [Unicode.Scalar]
        var problems: DecodingProblems
        /// The first byte behind a byte order mark.
        var start = 0
        /// Stretches in other charsets.
        var foreign: [MixedDecoder.Stretch] = []

        var diagnostics: [Diagnostic] {
            var diagnostics: [Diagnostic] = []
            if let first = foreign.first {
                let names = Set(foreign.map(\.charset.name)).sorted().joined(separator: " and ")
                let count = foreign.count
                diagnostics.append(
                    Diagnostic(
                        .warning, .decode,
                        "\(count) stretch\(count == 1 ? "" : "es") of the page in \(names), the first at byte \(first.offset)"))
            }
            if let problem = problems.diagnostic(charset: charset.name) { diagnostics.append(problem) }
            return diagnostics
        }
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
                charset: charset, evidence: evidence, scalars: decoded.scalars, problems: decoded.problems.shifted(by: bytes.startIndex),
                start: bytes.startIndex)
        }
        guard let decoded = LegacyDecoder.decode(bytes, as: charset) else {
            // ICU has no such converter: a damaged installation, not a fault of the page.
            let utf8 = UTF8Decoder.decode(bytes, lenient: true)!
            return Reading(charset: .utf8, evidence: .fallback, scalars: utf8.scalars, problems: utf8.problems)
        }
        return Reading(
            charset: charset, evidence: evidence, scalars: decoded.scalars, problems: decoded.problems.shifted(by: bytes.startIndex),
            start: bytes.startIndex)
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
