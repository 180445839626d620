/// Strings of scripts and addresses, unescaped, with the way back.
enum ScriptText {
    /// `\n \t \" \/ \u4E2D \u{1F600} \x3C` and pairs of surrogates; what is no escape stays as it is.
    static func unescaped(_ text: [Unicode.Scalar], _ span: TextSpan) -> SourcedText {
        decoded(text, span, mark: "\\") { index, words in
            let (scalar, end) = escape(in: text, at: index, limit: span.end)
            words.append(scalar)
            return end
        }
    }

    /// Copies the text but for what begins with `mark`: of that `decode` appends the words that it stands for, and returns its end.
    private static func decoded(
        _ text: [Unicode.Scalar], _ span: TextSpan, mark: Unicode.Scalar, _ decode: (Int, inout [Unicode.Scalar]) -> Int
    ) -> SourcedText {
        var result = SourcedText()
        result.text.scalars.reserveCapacity(span.count)
        var index = span.start
        while index < span.end {
            let start = index
            while index < span.end, text[index] != mark { index += 1 }
            if index > start {
                result.text.scalars.append(contentsOf: text[start..<index])
                result.map.append(length: index - start, origin: TextSpan(start, index))
            }
            guard index < span.end else { break }
            let count = result.text.scalars.count
            let end = decode(index, &result.text.scalars)
            result.map.append(length: result.text.scalars.count - count, origin: TextSpan(index, end))
            index = end
        }
        return result
    }

    private static func escape(in text: [Unicode.Scalar], at index: Int, limit: Int) -> (scalar: Unicode.Scalar, end: Int) {
        guard index + 1 < limit else { return ("\\", limit) }
        let end = index + 2
        switch text[index + 1] {
        case "n": return ("\n", end)
        case "r": return ("\r", end)
        case "t", "f", "b", "v": return (" ", end)
        case "x":
            guard let value = hexadecimal(in: text, TextSpan(end, end + 2), limit: limit), let scalar = Unicode.Scalar(value) else { break }
            return (scalar, end + 2)
        case "u": return unicodeEscape(in: text, at: index, limit: limit)
        default: break
        }
        return (text[index + 1], end)
    }

    private static func unicodeEscape(in text: [Unicode.Scalar], at index: Int, limit: Int) -> (scalar: Unicode.Scalar, end: Int) {
        let start = index + 2
        if start < limit, text[start] == "{" {
            var close = start + 1
            while close < limit, close - start <= 7, text[close] != "}" { close += 1 }
            guard close < limit, text[close] == "}", let value = hexadecimal(in: text, TextSpan(start + 1, close), limit: limit) else {
                return ("u", start)
            }
            return (Unicode.Scalar(value) ?? "\u{FFFD}", close + 1)
        }
        guard let value = hexadecimal(in: text, TextSpan(start, start + 4), limit: limit) else { return ("u", start) }
        guard (0xD800...0xDBFF).contains(value) else { return (Unicode.Scalar(value) ?? "\u{FFFD}", start + 4) }
        guard start + 6 <= limit, text[start + 4] == "\\", text[start + 5] == "u",
            let low = hexadecimal(in: text, TextSpan(start + 6, start + 10), limit: limit), (0xDC00...0xDFFF).contains(low)
        else { return ("\u{FFFD}", start + 4) }
        return (Unicode.Scalar(0x1_0000 + (value - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}", start + 10)
    }

    private static func hexadecimal(in text: [Unicode.Scalar], _ span: TextSpan, limit: Int) -> UInt32? {
        guard span.end <= limit, (1...6).contains(span.count) else { return nil }
        var value: UInt32 = 0
        for index in span.range {
            guard let digit = CharacterReferences.digit(text[index], isHexadecimal: true) else { return nil }
            value = value << 4 | digit
        }
        return value
    }

    /// Percent escapes of UTF-8; what is no whole character stays as it is.
    static func percentDecoded(_ text: [Unicode.Scalar], _ span: TextSpan) -> SourcedText {
        decoded(text, span, mark: "%") { index, words in
            let (scalar, end) = percentEscape(in: text, at: index, limit: span.end)
            words.append(scalar)
            return end
        }
    }

    private static func percentEscape(in text: [Unicode.Scalar], at index: Int, limit: Int) -> (scalar: Unicode.Scalar, end: Int) {
        func byte(_ place: Int) -> UInt32? {
            place < limit && text[place] == "%" ? hexadecimal(in: text, TextSpan(place + 1, place + 3), limit: limit) : nil
        }
        guard let first = byte(index) else { return (text[index], index + 1) }
        let extra: Int
        var value: UInt32
        switch first {
        case 0..<0x80: (extra, value) = (0, first)
        case 0xC2...0xDF: (extra, value) = (1, first & 0x1F)
        case 0xE0...0xEF: (extra, value) = (2, first & 0x0F)
        case 0xF0...0xF4: (extra, value) = (3, first & 0x07)
        default: return ("%", index + 1)
        }
        for step in 0..<extra {
            guard let next = byte(index + 3 * (step + 1)), next & 0xC0 == 0x80 else { return ("%", index + 1) }
            value = value << 6 | next & 0x3F
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", index + 3 * (extra + 1))
    }

    /// Character references decoded, as in the value of an attribute.
    static func dereferenced(
        _ text: [Unicode.Scalar], _ span: TextSpan, _ references: CharacterReferences, inAttribute: Bool = false
    ) -> SourcedText {
        decoded(text, span, mark: "&") { index, words in
            guard let reference = references.reference(in: text, at: index, limit: span.end, inAttribute: inAttribute) else {
                words.append("&")
                return index + 1
            }
            words += reference.value
            return reference.end
        }
    }
}
