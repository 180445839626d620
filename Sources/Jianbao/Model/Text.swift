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
        // Straight to UTF-8: appending to `unicodeScalars` takes several times as long.
        let count = scalars.reduce(0) { $0 + UTF8.width($1) }
        self.init(unsafeUninitializedCapacity: count) { buffer in
            var at = 0
            for scalar in scalars {
                let value = scalar.value
                switch UTF8.width(scalar) {
                case 1:
                    buffer[at] = UInt8(value)
                    at += 1
                case 2:
                    buffer[at] = UInt8(0xC0 | value >> 6)
                    buffer[at + 1] = UInt8(0x80 | value & 0x3F)
                    at += 2
                case 3:
                    buffer[at] = UInt8(0xE0 | value >> 12)
                    buffer[at + 1] = UInt8(0x80 | value >> 6 & 0x3F)
                    buffer[at + 2] = UInt8(0x80 | value & 0x3F)
                    at += 3
                default:
                    buffer[at] = UInt8(0xF0 | value >> 18)
                    buffer[at + 1] = UInt8(0x80 | value >> 12 & 0x3F)
                    buffer[at + 2] = UInt8(0x80 | value >> 6 & 0x3F)
                    buffer[at + 3] = UInt8(0x80 | value & 0x3F)
                    at += 4
                }
            }
            return at
        }
    }
}
