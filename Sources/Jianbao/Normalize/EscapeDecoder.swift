/// Decodes escapes that stand in running text as if they were words: `&#20013;` (left over where a page was escaped twice), `\u4e2d`,
/// `%u4E2D`, and whole tokens of `%E4%B8%AD` or `=E4=B8=AD`. Only what gives Chinese is decoded; addresses and code stay.
struct EscapeDecoder: Sendable {
    let frequent: FrequentCharacters

    /// No escape begins with another character.
    static let triggers: [Unicode.Scalar] = ["&", "#", "\\", "%", "="]

    func decoded(_ text: [Unicode.Scalar]) -> Rewriting {
        var rewriter = Rewriter(text)
        var line = Line(range: 0..<0)
        for at in text.indices {
            switch text[at] {
            case "&", "#", "\\", "%", "=": break
            default: continue
            }
            guard at >= rewriter.position else { continue }
            if at >= line.range.upperBound { line = Line(of: text, at: at) }
            switch escape(text, at, line) {
            case .decoded(let words, let end, let rule): rewriter.replace(TextSpan(at, end), with: words, kind: .entity, rule: rule)
            // A run that gives no Chinese as a whole gives none from its second escape on; reading it again and again is quadratic.
            case .refused(let end): rewriter.copy(to: end)
            }
        }
        return rewriter.finish()
    }

    private enum Outcome {
        case decoded(words: [Unicode.Scalar], end: Int, rule: RuleName)
        /// No escape stands here, or a run of them that stays; it was read up to `end`.
        case refused(end: Int)
    }

    /// What is true of a whole line.
    private struct Line {
        var range: Range<Int>
        /// A line of escapes alone; where Chinese stands beside them, one escape is what the text speaks of.
        var hasHan = false
        /// How many escapes of code units it holds.
        var unitEscapeCount = 0

        init(range: Range<Int>) { self.range = range }

        init(of text: [Unicode.Scalar], at index: Int) {
            range = text.line(around: index)
            for at in range {
                if 0x4E00...0x9FFF ~= text[at].value { hasHan = true }
                if text[at] == "u", at > range.lowerBound, text[at - 1] == "\\" || text[at - 1] == "%" { unitEscapeCount += 1 }
            }
        }
    }

    private func escape(_ text: [Unicode.Scalar], _ at: Int, _ line: Line) -> Outcome {
        switch text[at] {
        case "&": entity(text, at, line)
        case "#": numericEntity(text, at, mark: at)
        case "\\": unicodeEscapes(text, at, line)
        case "%": at + 1 < text.count && text[at + 1] == "u" ? unicodeEscapes(text, at, line) : byteEscapes(text, at, mark: "%", line)
        default: byteEscapes(text, at, mark: "=", line)
        }
    }

    /// `&#20013;`, `&amp;#20013;`, `&amp;nbsp;`, `R&amp;D`; `&lt;` stays, and `&amp;` alone, since text about HTML means them.
    private func entity(_ text: [Unicode.Scalar], _ start: Int, _ line: Line) -> Outcome {
        var at = start + 1
        while text[at...].starts(with: "amp;".unicodeScalars) { at += 4 }
        if at > start + 1, joins(text, start, at, line) { return .decoded(words: ["&"], end: at, rule: "entity.ampersand") }
        if at < text.count, text[at] == "#" { return numericEntity(text, at, mark: start) }
        for (name, character) in Self.names where text[at...].starts(with: name) {
            return .decoded(words: [character], end: at + name.count, rule: "entity.named")
        }
        return .refused(end: start + 1)
    }

    /// Whether an ampersand stands between the two words of a name: `R&amp;D`, `Marks &amp; Spencer`, not in an address.
    private func joins(_ text: [Unicode.Scalar], _ start: Int, _ end: Int, _ line: Line) -> Bool {
        var before = start - 1, after = end
        guard before > line.range.lowerBound, after + 1 < line.range.upperBound else { return false }
        let isSpaced = text[before] == " " && text[after] == " "
        if isSpaced { (before, after) = (before - 1, after + 1) }
        let isWord = { (scalar: Unicode.Scalar) in scalar.isASCIIAlphanumeric || (!isSpaced && 0x4E00...0x9FFF ~= scalar.value) }
        guard isWord(text[before]), isWord(text[after]) else { return false }
        return isSpaced || !isAddress(text, before, after, line)
    }

    /// Whether the token around a place has the signs of an address: `/` before it, `=` behind it.
    private func isAddress(_ text: [Unicode.Scalar], _ before: Int, _ after: Int, _ line: Line) -> Bool {
        var at = before
        while at >= max(line.range.lowerBound, before - Self.longestToken), text[at] > " ", text[at].value < 0x80 {
            if text[at] == "/" || text[at] == "=" { return true }
            at -= 1
        }
        at = after
        while at < min(line.range.upperBound, after + Self.longestToken), text[at] > " ", text[at].value < 0x80 {
            if text[at] == "=" { return true }
            at += 1
        }
        return false
    }

    private static let longestToken = 128

    private static let names: [([Unicode.Scalar], Unicode.Scalar)] = [
        ("nbsp;", " "), ("ensp;", " "), ("emsp;", " "), ("ldquo;", "“"), ("rdquo;", "”"), ("lsquo;", "‘"), ("rsquo;", "’"),
        ("middot;", "·"), ("mdash;", "—"), ("ndash;", "–"), ("hellip;", "…"), ("bull;", "•"), ("quot;", "\""), ("times;", "×"),
        ("laquo;", "«"), ("raquo;", "»"), ("yen;", "¥"), ("euro;", "€"), ("pound;", "£"), ("permil;", "‰"), ("deg;", "°"),
    ].map { (Array($0.0.unicodeScalars), $0.1) }

    /// - Parameter hash: where `#` stands; `mark` is where the entity begins. Without its `&` it must give Chinese: #1 is a number.
    private func numericEntity(_ text: [Unicode.Scalar], _ hash: Int, mark: Int) -> Outcome {
        var at = hash + 1
        var radix: UInt32 = 10
        if at < text.count, text[at] == "x" || text[at] == "X" {
            radix = 16
            at += 1
        }
        var value: UInt32 = 0
        let first = at
        while at < text.count, at - first < 7, let digit = Self.digit(text[at]), digit < radix {
            value = value * radix + digit
            at += 1
        }
        guard at > first, at < text.count, text[at] == ";", value >= 0x20, !(0x7F...0x9F ~= value), let scalar = Unicode.Scalar(value),
            scalar != "\u{FFFD}", mark < hash || Self.isChinese(scalar)
        else {
            return .refused(end: mark + 1)
        }
        return .decoded(words: [scalar], end: at + 1, rule: "entity.numeric")
    }

    /// `\u4e2d\u6587`, `\\u4e2d\\u6587`, `%u4E2D%u6587`: two or more together, or any in a line of them without Chinese; no class of a
    /// regular expression. A run ends before an escape of what no text holds.
    private func unicodeEscapes(_ text: [Unicode.Scalar], _ start: Int, _ line: Line) -> Outcome {
        var units: [UInt16] = []
        var at = start
        while let (unit, end) = unicodeEscape(text, at), unit >= 0x20, unit != 0xFFFD {
            units.append(unit)
            at = end
        }
        let refused = Outcome.refused(end: max(at, start + 1))
        if text[start] == "\\", let bytes = byteLiteral(text, start) { return bytes }
        guard units.count > 1 || (units.count == 1 && !line.hasHan && line.unitEscapeCount >= Self.leastEscapes),
            !isInAddress(text, start, line), !isClass(text, start, at)
        else { return refused }
        let words = Array(String(decoding: units, as: UTF16.self).unicodeScalars)
        // Half a surrogate pair is decoded to U+FFFD.
        guard !words.contains("\u{FFFD}"), words.contains(where: { Self.isChinese($0) || !line.hasHan }) else { return refused }
        return .decoded(words: words, end: at, rule: "entity.unicode-escape")
    }

    /// In a line where escapes of single characters are decoded.
    private static let leastEscapes = 3

    /// `[\u4e00-\u9fa5]`: what stands between brackets or has a dash beside it.
    private func isClass(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Bool {
        let before: Unicode.Scalar = start > 0 ? text[start - 1] : " ", after: Unicode.Scalar = end < text.count ? text[end] : " "
        return before == "[" && (after == "]" || after == "-") || before == "-" && after == "]"
    }

    /// `\xe4\xb8\xad`: the bytes of a literal, which are decoded together or not at all; nil where fewer than two stand there.
    private func byteLiteral(_ text: [Unicode.Scalar], _ start: Int) -> Outcome? {
        var bytes: [UInt8] = []
        var at = start
        while at + 3 < text.count, text[at] == "\\", text[at + 1] == "x", let high = Self.digit(text[at + 2]),
            let low = Self.digit(text[at + 3])
        {
            bytes.append(UInt8(high << 4 | low))
            at += 4
        }
        guard bytes.count > 1 else { return nil }
        guard let decoded = UTF8Decoder.decode(bytes[...], lenient: false), decoded.problems.count == 0,
            decoded.scalars.contains(where: Self.isChinese), !decoded.scalars.contains(where: { $0.value < 0x20 })
        else { return .refused(end: at) }
        return .decoded(words: decoded.scalars, end: at, rule: "entity.byte-escape")
    }

    /// Whether the token that an escape stands in is an address or a path: what comes before it, back to white space, tells.
    private func isInAddress(_ text: [Unicode.Scalar], _ start: Int, _ line: Line) -> Bool {
        var first = start
        while first > line.range.lowerBound, start - first < Self.longestToken, text[first - 1] > " ", text[first - 1] != "\u{3000}" {
            first -= 1
        }
        let token = text[first..<start]
        if token.first == "/" || token.starts(with: "www.".unicodeScalars) || token.contains("?") && token.contains("=") { return true }
        return zip(token, token.dropFirst()).contains { $0 == "/" && $1 == "/" || $0 == ":" && $1 == "\\" }
    }

    private func unicodeEscape(_ text: [Unicode.Scalar], _ start: Int) -> (unit: UInt16, end: Int)? {
        var at = start
        if at < text.count, text[at] == "%" {
            at += 1
        } else {
            while at < text.count, at - start < 4, text[at] == "\\" { at += 1 }
        }
        if at > start, at + 2 < text.count, text[at] == "x", let high = Self.digit(text[at + 1]), high >= 0xA,
            let low = Self.digit(text[at + 2])
        {
            return (UInt16(high << 4 | low), at + 3)  // \xb7, as Python writes what is below U+0100
        }
        guard at > start, at + 4 < text.count, text[at] == "u" else { return nil }
        var value: UInt32 = 0
        for offset in 1...4 {
            guard let digit = Self.digit(text[at + offset]) else { return nil }
            value = value << 4 | digit
        }
        return (UInt16(value), at + 5)
    }

    private static let longestPlainStart = 32

    /// A token of at least six escaped bytes that begins the line or follows a space or Chinese: part of no address.
    private func byteEscapes(_ text: [Unicode.Scalar], _ start: Int, mark: Unicode.Scalar, _ line: Line) -> Outcome {
        // The token may begin with what is never escaped: 1916%E5%B9%B4.
        var tokenStart = start
        while tokenStart > line.range.lowerBound, start - tokenStart < Self.longestPlainStart, text[tokenStart - 1].isUnreserved {
            tokenStart -= 1
        }
        if tokenStart > line.range.lowerBound {
            let before = text[tokenStart - 1]
            guard before == " " || before == "\t" || before.value >= 0x80 else { return .refused(end: start + 1) }
        }
        var bytes: [UInt8] = []
        var escapes = 0
        var at = start
        while at < line.range.upperBound {
            if text[at] == mark, at + 2 < text.count, let high = Self.digit(text[at + 1]), let low = Self.digit(text[at + 2]) {
                bytes.append(UInt8(high << 4 | low))
                escapes += 1
                at += 3
            } else if text[at].isUnreserved {
                bytes.append(UInt8(text[at].value))
                at += 1
            } else {
                break
            }
        }
        let refused = Outcome.refused(end: max(at, start + 1))
        guard escapes >= 6, !isInAddress(text, start, line) else { return refused }
        let words: [Unicode.Scalar]
        if let utf8 = UTF8Decoder.decode(bytes[...], lenient: false), utf8.problems.count == 0 {
            words = utf8.scalars
        } else if let gbk = LegacyDecoder.decode(bytes[...], as: .gb18030), gbk.problems.count == 0,
            frequent.bits(of: gbk.scalars) < 14 * gbk.scalars.count
        {
            words = gbk.scalars
        } else {
            return refused
        }
        guard words.contains(where: Self.isChinese), !words.contains(where: { $0.value < 0x20 }) else { return refused }
        return .decoded(words: words, end: at, rule: "entity.byte-escape")
    }

    private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3001...0x3011, 0x3400...0x9FFF, 0xFF01...0xFF5E, 0x2_0000...0x3_FFFF: true
        default: false
        }
    }

    private static func digit(_ scalar: Unicode.Scalar) -> UInt32? {
        switch scalar {
        case "0"..."9": scalar.value - 0x30
        case "a"..."f": scalar.value - 0x57
        case "A"..."F": scalar.value - 0x37
        default: nil
        }
    }
}

extension Unicode.Scalar {
    /// What percent-encoding leaves as it is.
    fileprivate var isUnreserved: Bool {
        isASCIIAlphanumeric || self == "-" || self == "_" || self == "." || self == "~"
    }
}
