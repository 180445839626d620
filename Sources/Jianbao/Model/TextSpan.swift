/// A half-open range of Unicode code points, counted from 0 in the text that the enclosing type names.
///
/// Never UTF-8 bytes, never `Character`s: the (jiān) of 總監(jiān) is six code points.
public struct TextSpan: Hashable, Sendable {
    // Four bytes each, since a page has millions of spans; no page that is read has as many as 2^31 code points.
    private var first: Int32
    private var limit: Int32

    /// The first code point, from 0.
    public var start: Int {
        get { Int(first) }
        set { first = Int32(truncatingIfNeeded: newValue) }
    }
    /// The code point behind the last one.
    public var end: Int {
        get { Int(limit) }
        set { limit = Int32(truncatingIfNeeded: newValue) }
    }

    /// Start and end, each below 2^31; not checked, so that an empty span may stand anywhere.
    public init(_ start: Int, _ end: Int) {
        first = Int32(truncatingIfNeeded: start)
        limit = Int32(truncatingIfNeeded: end)
    }

    /// In code points.
    public var count: Int { end - start }

    /// An empty span still names a place.
    public var isEmpty: Bool { start >= end }

    /// For subscripts of `Text.scalars`.
    public var range: Range<Int> { start..<end }

    /// Whether the other lies wholly inside; each span contains itself.
    public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

    /// Whether they share a code point; spans that only touch do not.
    public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

    /// Both ends moved by so many code points, to the left where negative.
    public func shifted(by offset: Int) -> TextSpan { TextSpan(start + offset, end + offset) }
}

extension TextSpan: Comparable {
    /// Leftmost first; of two that begin together the longer one: the order in which mentions are listed.
    public static func < (a: TextSpan, b: TextSpan) -> Bool {
        a.start != b.start ? a.start < b.start : a.end > b.end
    }
}
