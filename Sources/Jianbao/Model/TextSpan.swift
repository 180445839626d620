/// A half-open range of Unicode code points, counted from 0 in the text that the enclosing type names.
///
/// Never UTF-8 bytes, never `Character`s: the (jiān) of 總監(jiān) is six code points.
public struct TextSpan: Hashable, Sendable {
    public var start: Int
    public var end: Int

    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    public var count: Int { end - start }
    public var isEmpty: Bool { start >= end }
    public var range: Range<Int> { start..<end }

    public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }
    public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }
    public func shifted(by offset: Int) -> TextSpan { TextSpan(start + offset, end + offset) }
}

extension TextSpan: Comparable {
    /// Leftmost first; of two that begin together the longer one: the order in which mentions are listed.
    public static func < (a: TextSpan, b: TextSpan) -> Bool {
        a.start != b.start ? a.start < b.start : a.end > b.end
    }
}
