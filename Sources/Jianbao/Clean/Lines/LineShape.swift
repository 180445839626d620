/// Kinds of code points, as far as the shape of a line depends on them.
enum CharacterKind {
    static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        return (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || (0x2_0000...0x3_FFFF).contains(value)
            || (0xF900...0xFAFF).contains(value)
    }

    /// White space and what is as invisible: no-break and ideographic spaces, zero-width signs, the byte order mark.
    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF: true
        default: false
        }
    }

    /// Ends of a sentence, in the folded view.
    static func isStop(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "。", "!", "?", "…", "\u{FF61}": true
        default: false
        }
    }

    /// Words of grammar that make up about an eighth of what is told in Chinese, and next to nothing of a list of names or headings.
    static func isParticle(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "的", "了", "是", "在", "也", "都", "就", "着", "过", "把", "被", "让", "很", "不", "我", "他", "她", "这", "那", "们", "还", "又", "而", "有", "没",
            "说", "得", "地",
            "会", "要", "与", "之", "其", "却", "才":
            true
        default: false
        }
    }

    /// Marks inside a sentence, in the folded view.
    static func isComma(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ",", "、", ";": true
        default: false
        }
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    /// ASCII and Latin-1 letters, in the folded view.
    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        (0x61...0x7A).contains(scalar.value) || (0xC0...0x24F).contains(scalar.value)
    }

    /// The one kind that counts for the shape of a line.
    enum Class: UInt8, CaseIterable, Sendable { case sign, han, particle, blank, stop, fullStop, comma, digit, letter }

    static func `class`(of scalar: Unicode.Scalar) -> Class {
        if isHan(scalar) { return isParticle(scalar) ? .particle : .han }
        if isBlank(scalar) { return .blank }
        if isStop(scalar) { return scalar == "。" ? .fullStop : .stop }
        if isComma(scalar) { return .comma }
        if isDigit(scalar) { return .digit }
        return isLetter(scalar) ? .letter : .sign
    }

    /// Of the code points of the basic plane.
    static let classes: [Class] = (0..<0x1_0000 as Range<UInt32>).map { Unicode.Scalar($0).map(CharacterKind.class(of:)) ?? .sign }

    /// Quotation marks and brackets that may stand behind the end of a sentence.
    static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "'", "’", "」", "』", ")", "]", "》", "〉": true
        default: false
        }
    }
}

/// What can be told of a line without knowing a word of it. Counts are code points.
struct LineShape: Hashable, Sendable {
    /// Without white space.
    @Compact var visible = 0
    @Compact var han = 0
    @Compact var commas = 0
    @Compact var stops = 0
    /// Stops that are 。: sentences have them, headlines never.
    @Compact var fullStops = 0
    @Compact var digits = 0
    @Compact var letters = 0
    @Compact var blanks = 0
    /// The commonest words of running text: 的, 了, 是. Lists, names and headings hardly hold any.
    @Compact var particles = 0
    /// The last visible sign ends a sentence, perhaps behind a closing quotation mark.
    var endsSentence = false
    /// Ends in `...` or `…`, as teasers of other articles do.
    var endsCut = false

    /// - Parameters:
    ///   - folded: the text in its folded view
    ///   - span: of the line, trimmed
    init(folded: [Unicode.Scalar], span: TextSpan) {
        var start = span.start
        while start < span.end {
            let end = min(span.end, start + ClassCounts.most)
            add(ClassCounts(of: folded[start..<end]), length: end - start)
            start = end
        }
        readEnd(folded, span)
    }

    private mutating func add(_ counts: ClassCounts, length: Int) {
        visible += length - counts[.blank]
        han += counts[.han] + counts[.particle]
        commas += counts[.comma]
        stops += counts[.stop] + counts[.fullStop]
        fullStops += counts[.fullStop]
        digits += counts[.digit]
        letters += counts[.letter]
        blanks += counts[.blank]
        particles += counts[.particle]
    }

    private mutating func readEnd(_ folded: [Unicode.Scalar], _ span: TextSpan) {
        var last = span.end - 1
        while last > span.start, CharacterKind.isCloser(folded[last]) { last -= 1 }
        guard last >= span.start else { return }
        endsSentence = CharacterKind.isStop(folded[last])
        endsCut =
            folded[last] == "…" || (last - 2 >= span.start && folded[last] == "." && folded[last - 1] == "." && folded[last - 2] == ".")
    }

    /// A line of running text: long enough, with the marks of sentences.
    var isProse: Bool {
        guard han * 3 >= visible || han >= 40 else { return false }
        if visible >= 16, endsSentence || fullStops > 0, !endsCut || visible >= 60 { return true }
        if visible >= 24, stops + commas >= 2 { return true }
        // A list of names parted by blanks is long, but tells nothing.
        return visible >= 50 && stops + commas >= 1 || visible >= 120 && blanks * 12 <= visible
    }

    /// Running text beyond doubt: a headline with its commas is none.
    var isTold: Bool { isProse && ((endsSentence || fullStops > 0) && !endsCut || visible >= 60) }

    /// A whole sentence, or running text: one word in it does not say what the line is.
    var tellsSentence: Bool { isTold || fullStops > 0 && han >= 6 }

    /// A line that might be a title, a link or a label: nothing in it says that a sentence was told.
    var isBare: Bool { !isProse && !endsSentence && visible <= 60 }
}

/// How often each class occurs in a short piece of text: a byte of one number for each, so that no sign costs a branch.
/// A third of the time that a switch took, on pages, where most lines are a few signs long.
private struct ClassCounts {
    /// Code points that may be counted at once.
    static let most = 255

    private var bytes: UInt64 = 0

    init(of text: ArraySlice<Unicode.Scalar>) {
        let classes = CharacterKind.classes, units = ClassCounts.units
        for scalar in text {
            let kind = scalar.value < 0x1_0000 ? classes[Int(scalar.value)] : CharacterKind.class(of: scalar)
            bytes &+= units[Int(kind.rawValue)]
        }
    }

    /// Signs are not counted: they are what the length has beyond all others.
    private static let units: [UInt64] = CharacterKind.Class.allCases.map { $0 == .sign ? 0 : 1 << shift(of: $0) }

    private static func shift(of kind: CharacterKind.Class) -> UInt64 { UInt64(kind.rawValue - 1) * 8 }

    subscript(kind: CharacterKind.Class) -> Int { Int(truncatingIfNeeded: bytes >> ClassCounts.shift(of: kind) & 0xFF) }
}
