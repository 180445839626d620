/// A text as an array of code points: the index of a scalar is the offset that records carry.
public struct Text: Hashable, Sendable {
    /// As given: no Unicode normal form is imposed, so that offsets stay those of the caller.
    public var scalars: [Unicode.Scalar]

    /// The code points as they stand.
    public init(_ scalars: [Unicode.Scalar] = []) { self.scalars = scalars }

    /// The code points of the slice, counted from 0 again.
    public init(_ slice: ArraySlice<Unicode.Scalar>) { self.scalars = Array(slice) }

    /// The code points of the string as they stand.
    public init(_ string: String) { self.scalars = Array(string.unicodeScalars) }

    /// In code points.
    public var count: Int { scalars.count }

    /// Whether it holds no code point.
    public var isEmpty: Bool { scalars.isEmpty }

    /// The whole text, for the edges of the program.
    public var string: String { String(scalars: scalars[...]) }

    /// The code point at an offset.
    /// - Precondition: `0..<count`
    public subscript(_ index: Int) -> Unicode.Scalar { scalars[index] }

    /// The words of a span, as a `String` for the edges of the program.
    /// - Precondition: the span lies inside the text.
    public func string(_ span: TextSpan) -> String { String(scalars: scalars[span.range]) }
}

extension Text: ExpressibleByStringLiteral {
    /// A literal's code points, as they stand.
    public init(stringLiteral value: String) { self.init(value) }
}

extension String {
    /// Made as UTF-8, for the edges of the program.
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
