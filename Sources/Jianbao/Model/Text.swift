/// A text as an array of code points: the index of a scalar is the offset that records carry.
public struct Text: Hashable, Sendable {
    public var scalars: [Unicode.Scalar]

    public init(_ scalars: [Unicode.Scalar] = []) { self.scalars = scalars }
    public init(_ slice: ArraySlice<Unicode.Scalar>) { self.scalars = Array(slice) }
    public init(_ string: String) { self.scalars = Array(string.unicodeScalars) }

    public var count: Int { scalars.count }
    public var isEmpty: Bool { scalars.isEmpty }
    public var string: String { String(scalars: scalars[...]) }

    public subscript(_ index: Int) -> Unicode.Scalar { scalars[index] }

    /// The words of a span, as a `String` for the edges of the program.
    /// - Precondition: the span lies inside the text.
    public func string(_ span: TextSpan) -> String { String(scalars: scalars[span.range]) }
}

extension Text: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(value) }
}

extension String {
    public init(scalars: ArraySlice<Unicode.Scalar>) {
        self.init()
        self.unicodeScalars.append(contentsOf: scalars)
    }
}
