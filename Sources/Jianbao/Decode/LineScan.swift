/// Looks through a text for stretches that are no ordinary text, or in which text was lost. Every other step of repair looks at those
/// alone.
///
/// A stretch is what lies in one line around rare characters; a run of ASCII or of ordinary text parts two of them, in HTML a tag too.
/// Exact, though the ASCII of a page is passed by eight characters at a time.
struct LineScan {
    /// In order; no two overlap.
    private(set) var suspect: [Range<Int>] = []
    /// Those that hold U+FFFD or a character that one became in another charset.
    private(set) var lossy: [Range<Int>] = []

    /// A text whose characters carry more on average is suspect: ordinary Chinese lies between 8 and 11 bits, names and terms included.
    static let suspectBits = 13
    /// Of all characters beyond ASCII together: less is no word that could be mended.
    private static let leastBits = 40
    /// How far some characters in a row may rise above that: three rare ones, not six.
    private static let stretchLimit = 20
    /// Of ASCII or ordinary characters inside a stretch, and at both of its ends.
    private static let longestGap = 32
    /// A stretch that grows longer is parted, so that no step of repair grows with it.
    private static let longestStretch = 2048

    init(_ text: [Unicode.Scalar], isHTML: Bool, _ frequent: FrequentCharacters) {
        text.withUnsafeBufferPointer { scalars in
            scalars.withMemoryRebound(to: UInt32.self) { scalars in
                frequent.withTable { scan(scalars, isHTML, $0) }
            }
        }
    }

    /// What is known of the stretch so far.
    private struct Stretch {
        /// Its first character beyond ASCII.
        var first: Int
        /// The last one at which the text rose above the ordinary.
        var last: Int
        var highCount = 0
        var bits = 0
        /// How far the characters that end here rise above ordinary text, and the most there was.
        var rise = 0, peak = 0
        var hasLosses = false

        var isSuspect: Bool { bits >= leastBits && (bits > highCount * suspectBits || peak > stretchLimit) }

        /// - Parameter bits: of the character `value`.
        @inline(__always)
        mutating func add(_ value: UInt32, at: Int, bits: Int) {
            if bits > LostText.leastBits, LostText.canBegin(with: value) {
                hasLosses = true
                last = at
                if value == 0xFFFD { return }
            }
            highCount &+= 1
            self.bits &+= bits
            rise = max(0, rise &+ bits &- suspectBits)
            if rise > 0 {
                peak = max(peak, rise)
                last = at
            }
        }
    }

    private mutating func scan(_ text: UnsafeBufferPointer<UInt32>, _ isHTML: Bool, _ table: FrequentCharacters.Table) {
        var at = Self.endOfASCII(text, from: 0)
        while at < text.count {
            var stretch = Stretch(first: at, last: at)
            while at < text.count, at &- stretch.last <= Self.longestGap, at &- stretch.first < Self.longestStretch {
                let value = text[at]
                if value >= 0x80 {
                    stretch.add(value, at: at, bits: table.bits(of: value))
                } else if Self.endsLine(value, isHTML) {
                    break
                }
                at &+= 1
            }
            close(stretch, at, text, isHTML)
            // As nothing beyond ASCII stands in what follows, it does not matter where lines end in it.
            at = Self.endOfASCII(text, from: at)
        }
    }

    private mutating func close(_ stretch: Stretch, _ end: Int, _ text: UnsafeBufferPointer<UInt32>, _ isHTML: Bool) {
        guard stretch.isSuspect || stretch.hasLosses else { return }
        let limit = max(stretch.first - Self.longestGap, suspect.last?.upperBound ?? 0, lossy.last?.upperBound ?? 0)
        var start = stretch.first
        while start > limit, !Self.endsLine(text[start - 1], isHTML) { start -= 1 }
        if stretch.isSuspect { suspect.append(start..<end) }
        if stretch.hasLosses { lossy.append(start..<end) }
    }

    @inline(__always)
    private static func endsLine(_ value: UInt32, _ isHTML: Bool) -> Bool {
        value == 0x0A || (isHTML && (value == 0x3C || value == 0x3E))
    }

    /// The first place from `start` on that holds no ASCII character.
    private static func endOfASCII(_ text: UnsafeBufferPointer<UInt32>, from start: Int) -> Int {
        var at = start
        while at &+ 8 <= text.count {
            let words = UnsafeRawPointer(text.baseAddress! + at).loadUnaligned(as: SIMD4<UInt64>.self)
            let all = words.x | words.y | words.z | words.w
            guard all & 0xFFFF_FF80_FFFF_FF80 == 0 else { break }
            at &+= 8
        }
        while at < text.count, text[at] < 0x80 { at &+= 1 }
        return at
    }
}

/// What becomes of text that a converter could not read: U+FFFD, and what its three bytes in UTF-8 give in other charsets. Nothing of the
/// text is left in it.
enum LostText {
    /// Two U+FFFD in UTF-8 read as GBK and as Big5; one read as windows-1252.
    private static let marks: [[Unicode.Scalar]] = ["锟斤拷", "嚙踝蕭", "ï¿½"].map { Array($0.unicodeScalars) }

    /// Their first characters carry more bits than this.
    static let leastBits = 14

    static func canBegin(with value: UInt32) -> Bool {
        value == 0xFFFD || marks.contains { $0[0].value == value }
    }

    /// Where runs of such marks begin in a line, one after the other.
    /// - Parameter countsReplacements: whether U+FFFD is one.
    static func places(in text: [Unicode.Scalar], _ line: Range<Int>, countsReplacements: Bool) -> [Int] {
        var places: [Int] = []
        var at = line.lowerBound
        var end = -1
        while at < line.upperBound {
            guard let length = markLength(in: text, at, line.upperBound) else {
                at += 1
                continue
            }
            if at != end, countsReplacements || text[at] != "\u{FFFD}" { places.append(at) }
            at += length
            end = at
        }
        return places
    }

    private static func markLength(in text: [Unicode.Scalar], _ at: Int, _ end: Int) -> Int? {
        if text[at] == "\u{FFFD}" { return 1 }
        return marks.first { $0[0] == text[at] && at + $0.count <= end && text[at..<(at + $0.count)].elementsEqual($0) }?.count
    }
}
