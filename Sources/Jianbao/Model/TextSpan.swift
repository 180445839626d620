/// A half-open range of Unicode code points, counted from 0 in the text that the enclosing type names.
///
/// Never UTF-8 bytes, never `Character`s: the (jiān) of 總監(jiān) is six code points.
public struct TextSpan: Hashable, Sendable {
    /// The first code point, from 0.
    public var start: Int
    /// The code point behind the last one.
    public var end: Int

    /// Start and end; not checked, so that an empty span may stand anywhere.
    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
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
