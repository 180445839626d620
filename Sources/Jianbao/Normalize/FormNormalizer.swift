/// Gives every character its ordinary form: full-width letters and digits, radicals and compatibility ideographs, half-width
/// punctuation of Chinese, odd spaces; and drops what nobody sees. Never NFKC, which rewrites ，and ℃ and ①.
struct FormNormalizer: Sendable {
    /// What is to be done with a code point; most have nothing.
    private enum Action: UInt8 {
        case none
        /// Its form stands in `forms`.
        case replace
        case radical, halfWidthMark, fullWidthSymbol, space, invisible, control, joiner, variationSelector, combiningMark

        var dependsOnLine: Bool { self == .radical || self == .halfWidthMark }
    }

    private static let limit = 0x1_0000

    private var actions: [Action]
    private var forms: [UInt32: Unicode.Scalar] = [:]

    init(dictionaries: Dictionaries) throws(DictionaryError) {
        actions = [Action](repeating: .none, count: Self.limit)
        for (range, action) in Self.ranges {
            for value in range { actions[Int(value)] = action }
        }
        try dictionaries.forEachRow(of: "characters/compatibility.tsv") { row throws(DictionaryError) in
            guard let key = row.onlyScalar(0), let form = row.onlyScalar(1) else {
                throw row.badCell(1, column: "character", wanted: "one character")
            }
            forms[key.value] = form
            if key.value < UInt32(Self.limit) { actions[Int(key.value)] = key.value < 0x3000 ? .radical : .replace }
        }
    }

    private static let ranges: [(ClosedRange<UInt32>, Action)] = [
        (0x00...0x08, .control), (0x0B...0x0C, .control), (0x0D...0x1F, .control), (0x7F...0x84, .control), (0x86...0x9F, .control),
        (0x85...0x85, .space), (0xA0...0xA0, .space), (0x1680...0x1680, .space), (0x2000...0x200A, .space), (0x2028...0x2029, .space),
        (0x202F...0x202F, .space), (0x205F...0x205F, .space), (0x3000...0x3000, .space),
        (0xAD...0xAD, .invisible), (0x180E...0x180E, .invisible), (0x200B...0x200C, .invisible), (0x200D...0x200D, .joiner),
        (0x200E...0x200F, .invisible), (0x202A...0x202E, .invisible), (0x2060...0x2064, .invisible), (0x2066...0x206F, .invisible),
        (0xFEFF...0xFEFF, .invisible), (0xFFF9...0xFFFB, .invisible), (0xFE00...0xFE0F, .variationSelector),
        (0x0300...0x036F, .combiningMark), (0x0483...0x0487, .combiningMark), (0x0591...0x05BD, .combiningMark),
        (0x064B...0x065F, .combiningMark), (0x1160...0x11FF, .combiningMark), (0x1DC0...0x1DFF, .combiningMark),
        (0x20D0...0x20DC, .combiningMark), (0x3099...0x309A, .combiningMark), (0xFE20...0xFE2F, .combiningMark),
        (0xFF10...0xFF19, .replace), (0xFF21...0xFF3A, .replace), (0xFF41...0xFF5A, .replace),
        // ！（），：；？ are the punctuation of Chinese, ～ too; of the rest each is ASCII in another width.
        (0xFF02...0xFF07, .fullWidthSymbol), (0xFF0A...0xFF0B, .fullWidthSymbol), (0xFF0D...0xFF0F, .fullWidthSymbol),
        (0xFF1C...0xFF1E, .fullWidthSymbol), (0xFF20...0xFF20, .fullWidthSymbol), (0xFF3B...0xFF40, .fullWidthSymbol),
        (0xFF5B...0xFF5D, .fullWidthSymbol), (0xFF61...0xFF65, .halfWidthMark),
    ]

    /// Whether there is anything to do where the character stands.
    func changes(_ scalar: Unicode.Scalar) -> Bool { action(of: scalar) != .none }

    @inline(__always)
    private func action(of scalar: Unicode.Scalar) -> Action {
        let value = Int(scalar.value)
        // Beyond the first plane: compatibility ideographs, tags and variation selectors.
        return value < Self.limit ? actions[value] : value < 0x2_F800 ? .none : .replace
    }

    func normalized(_ text: [Unicode.Scalar]) -> Rewriting {
        var rewriter = Rewriter(text)
        var at = 0
        var line = LineTraits(start: 0, end: 0)
        while at < text.count {
            let action = action(of: text[at])
            guard action != .none else {
                at += 1
                continue
            }
            if action.dependsOnLine, at >= line.end { line = LineTraits(of: text, around: at) }
            at = apply(action, at, line, &rewriter)
        }
        return rewriter.finish()
    }

    /// - Returns: where to go on.
    private func apply(_ action: Action, _ at: Int, _ line: LineTraits, _ rewriter: inout Rewriter) -> Int {
        let text = rewriter.source
        let scalar = text[at]
        switch action {
        case .none: break
        case .replace: return replace(at, &rewriter)
        case .radical:
            if !line.speaksOfRadicals, let form = forms[scalar.value] { rewriter.replace(at, form, .symbol, "form.radical") }
        case .halfWidthMark:
            if !line.hasHalfWidthKana, let form = Self.fullWidthMark(scalar) { rewriter.replace(at, form, .width, "width.half-width-mark") }
        case .fullWidthSymbol:
            let ascii = Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
            rewriter.replace(at, ascii, .width, "width.full-width-symbol")
        case .space: rewriter.replace(at, " ", .invisible, "invisible.odd-space")
        case .invisible: rewriter.drop(at, "invisible.zero-width")
        case .control:
            // The line feed of CR LF remains.
            rewriter.drop(at, "invisible.control")
        case .joiner:
            // Emoji are joined by it.
            let joins = at > 0 && at + 1 < text.count && text[at - 1].isPictograph && text[at + 1].isPictograph
            if !joins { rewriter.drop(at, "invisible.zero-width") }
        case .variationSelector:
            // After a symbol it chooses between text and emoji.
            let isKeycap = at + 1 < text.count && text[at + 1].value == 0x20E3
            if at == 0 || !(isKeycap || text[at - 1].isPictograph) { rewriter.drop(at, "invisible.variation-selector") }
        case .combiningMark: return compose(at, &rewriter)
        }
        return at + 1
    }

    /// Full-width letters and digits; compatibility ideographs; and beyond U+FFFF also their variation selectors.
    private func replace(_ at: Int, _ rewriter: inout Rewriter) -> Int {
        let scalar = rewriter.source[at]
        if 0xFF10...0xFF5A ~= scalar.value {
            // One repair a word.
            var end = at
            var word: [Unicode.Scalar] = []
            while end < rewriter.source.count, Self.isFullWidthAlphanumeric(rewriter.source[end]) {
                word.append(Unicode.Scalar(UInt8(rewriter.source[end].value - 0xFEE0)))
                end += 1
            }
            rewriter.replace(TextSpan(at, end), with: word, kind: .width, rule: "width.full-width-letter")
            return end
        }
        if let form = forms[scalar.value] {
            rewriter.replace(at, form, .symbol, "form.compatibility-ideograph")
        } else if 0xE_0100...0xE_01EF ~= scalar.value {
            rewriter.drop(at, "invisible.variation-selector")
        } else if 0xE_0000...0xE_007F ~= scalar.value {
            rewriter.drop(at, "invisible.zero-width")
        }
        return at + 1
    }

    /// A base and the marks after it as one character where Unicode has one.
    private func compose(_ at: Int, _ rewriter: inout Rewriter) -> Int {
        let text = rewriter.source
        var end = at
        while end < text.count, text[end].value < UInt32(Self.limit), actions[Int(text[end].value)] == .combiningMark { end += 1 }
        let start = max(rewriter.position, at > 0 && text[at - 1] != "\n" ? at - 1 : at)
        guard let composed = try? ICU.composed(text[start..<end]), composed[...] != text[start..<end] else { return end }
        rewriter.replace(TextSpan(start, end), with: composed, kind: .symbol, rule: "form.composed")
        return end
    }

    private static func isFullWidthAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
        default: false
        }
    }

    private static func fullWidthMark(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0xFF61: "。"
        case 0xFF62: "「"
        case 0xFF63: "」"
        case 0xFF64: "、"
        case 0xFF65: "·"
        default: nil
        }
    }
}

/// What is true of a whole line and decides about its characters.
private struct LineTraits {
    let start: Int
    let end: Int
    /// Half-width kana: its half-width marks belong to it.
    private(set) var hasHalfWidthKana = false
    /// A line about radicals means the radicals it shows.
    private(set) var speaksOfRadicals = false

    init(start: Int, end: Int) {
        self.start = start
        self.end = end
    }

    init(of text: [Unicode.Scalar], around index: Int) {
        let line = text.line(around: index)
        self.init(start: line.lowerBound, end: line.upperBound + 1)
        for at in line {
            if 0xFF66...0xFF9D ~= text[at].value { hasHalfWidthKana = true }
            if at + 1 < line.upperBound, (text[at] == "部" && text[at + 1] == "首") || (text[at] == "偏" && text[at + 1] == "旁") {
                speaksOfRadicals = true
            }
        }
    }
}

extension Rewriter {
    fileprivate mutating func replace(_ at: Int, _ form: Unicode.Scalar, _ kind: Repair.Kind, _ rule: RuleName) {
        replace(TextSpan(at, at + 1), with: CollectionOfOne(form), kind: kind, rule: rule)
    }

    fileprivate mutating func drop(_ at: Int, _ rule: RuleName) {
        replace(TextSpan(at, at + 1), with: EmptyCollection(), kind: .invisible, rule: rule)
    }
}

extension Unicode.Scalar {
    /// Symbols that have an emoji form.
    fileprivate var isPictograph: Bool {
        switch value {
        case 0xA9, 0xAE, 0x203C...0x3299, 0x1_F000...0x1_FAFF: properties.isEmoji
        default: value == 0xFE0F
        }
    }
}
