/// Cuts a text into sentences: at ICU's sentence breaks and after ；, but not after the full stop of a Latin abbreviation.
///
/// A run without a stop is cut behind a comma after at most ``longest`` code points: what is longer is a list or noise, and relations look
/// at all pairs of words in a sentence.
enum SentenceSplitter {
    static let longest = 1000

    /// - Returns: sentences without the white space around them, in order; what lies between them is white space alone.
    static func sentences(in text: Text) -> [TextSpan] {
        let scalars = text.scalars
        guard !scalars.isEmpty else { return [] }
        // ICU can fail only for want of memory or of its own data; then each line is a sentence.
        let ends = (try? ICU.sentenceEnds(in: scalars[...])) ?? lineEnds(scalars)
        var spans: [TextSpan] = []
        var start = 0
        for end in ends {
            if isAbbreviation(scalars, start, end) { continue }
            var at = start
            while at < end {
                var stop = at
                while stop < end, scalars[stop] != "；", scalars[stop] != ";" { stop += 1 }
                if stop < end { stop += 1 }
                append(scalars, at, stop, to: &spans)
                at = stop
            }
            start = max(start, end)
        }
        append(scalars, start, scalars.count, to: &spans)
        return spans
    }

    /// Whether no comma, semicolon or full stop lies between two spans of a text.
    static func isOneClause(_ a: TextSpan, _ b: TextSpan, in text: [Unicode.Scalar]) -> Bool {
        let from = min(a.end, b.end), to = max(a.start, b.start)
        guard from < to else { return true }
        return !text[from..<to].contains { "，,；;。".unicodeScalars.contains($0) }
    }

    private static func lineEnds(_ scalars: [Unicode.Scalar]) -> [Int] {
        scalars.indices.filter { scalars[$0] == "\n" }.map { $0 + 1 }
    }

    /// Whether a break follows `J. ` or `Dr. ` inside Latin words.
    private static func isAbbreviation(_ scalars: [Unicode.Scalar], _ start: Int, _ end: Int) -> Bool {
        var stop = end
        while stop > start, scalars[stop - 1] == " " { stop -= 1 }
        guard stop - 1 > start, stop < end, end < scalars.count, scalars[stop - 1] == "." else { return false }
        return isLatin(scalars[stop - 2]) && isLatin(scalars[end])
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: true
        default: false
        }
    }

    private static func append(_ scalars: [Unicode.Scalar], _ start: Int, _ end: Int, to spans: inout [TextSpan]) {
        var from = start, to = end
        while from < to, scalars[from].properties.isWhitespace { from += 1 }
        while to > from, scalars[to - 1].properties.isWhitespace { to -= 1 }
        while to - from > longest {
            var cut = from + longest
            while cut > from, !isComma(scalars[cut - 1]) { cut -= 1 }
            if cut == from { cut = from + longest }
            spans.append(TextSpan(from, cut))
            from = cut
        }
        if from < to { spans.append(TextSpan(from, to)) }
    }

    private static func isComma(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "，", ",", "、", "：": true
        default: false
        }
    }
}
