/// Strict UTF-8 (no overlong forms, no surrogates, nothing beyond U+10FFFF) straight to code points.
struct UTF8Decoder {
    struct Decoded {
        var scalars: [Unicode.Scalar]
        var problems = DecodingProblems()
        /// The text ends inside a character; that piece is its last problem.
        var isCut = false
        var isASCII = true
    }

    /// - Parameter lenient: false stops at the first undecodable byte that is not a cut tail; true makes each maximal part of a
    ///   sequence one U+FFFD, as the WHATWG decoder does.
    /// - Returns: nil where the bytes are no strict UTF-8 and `lenient` is false.
    static func decode(_ bytes: ArraySlice<UInt8>, lenient: Bool) -> Decoded? {
        bytes.withUnsafeBufferPointer { source in
            var result = Decoded(scalars: [])
            var failed = false
            result.scalars = [Unicode.Scalar](unsafeUninitializedCapacity: source.count) { buffer, count in
                buffer.withMemoryRebound(to: UInt32.self) { target in
                    failed = !decode(source, into: target, count: &count, lenient: lenient, &result)
                }
                if failed { count = 0 }
            }
            return failed ? nil : result
        }
    }

    private static func decode(
        _ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt32>, count: inout Int, lenient: Bool,
        _ result: inout Decoded
    ) -> Bool {
        guard let start = source.baseAddress, let out = target.baseAddress else { return true }
        let end = source.count
        var at = 0, written = 0
        while true {
            let run = ASCIIRun.widen(start + at, end - at, into: out + written)
            at += run
            written += run
            guard at < end else { break }
            result.isASCII = false
            // Characters of three bytes, four loaded at once: all of Chinese but its rarest.
            while at &+ 4 <= end {
                let word = UInt32(littleEndian: UnsafeRawPointer(start + at).loadUnaligned(as: UInt32.self))
                let value = (word & 0x0F) << 12 | (word >> 8 & 0x3F) << 6 | (word >> 16 & 0x3F)
                guard word & 0x00C0_C0F0 == 0x0080_80E0, value >= 0x800, value & 0xF800 != 0xD800 else { break }
                out[written] = value
                written &+= 1
                at &+= 3
            }
            guard at < end, start[at] >= 0x80 else { continue }
            let (value, length) = next(in: source, at: at)
            if let value {
                out[written] = value
            } else {
                let isCut = at + length == end && length < expectedLength(start[at])
                guard lenient || isCut else { return false }
                result.problems.note(at)
                result.isCut = isCut
                out[written] = 0xFFFD
            }
            written += 1
            at += length
        }
        count = written
        return true
    }

    /// The character that begins at `at` and its bytes; nil and the length of the maximal part of a sequence where there is none.
    static func next(in source: UnsafeBufferPointer<UInt8>, at: Int) -> (value: UInt32?, length: Int) {
        let length = maximalPart(of: source, at: at)
        let lead = source[at]
        guard length == max(expectedLength(lead), 1) else { return (nil, length) }
        switch length {
        case 1: return (lead < 0x80 ? UInt32(lead) : nil, 1)
        case 2: return (UInt32(lead & 0x1F) << 6 | UInt32(source[at + 1] & 0x3F), 2)
        case 3:
            return (UInt32(lead & 0x0F) << 12 | UInt32(source[at + 1] & 0x3F) << 6 | UInt32(source[at + 2] & 0x3F), 3)
        default:
            let high = UInt32(lead & 0x07) << 18 | UInt32(source[at + 1] & 0x3F) << 12
            return (high | UInt32(source[at + 2] & 0x3F) << 6 | UInt32(source[at + 3] & 0x3F), 4)
        }
    }

    /// Bytes of the sequence that a byte beyond ASCII begins; 0 where it begins none.
    static func expectedLength(_ lead: UInt8) -> Int {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
    }

    /// How many bytes of a broken sequence belong together: those that could still have become a character.
    private static func maximalPart(of source: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
        let lead = source[start]
        let expected = expectedLength(lead)
        var length = 1
        while length < expected, start + length < source.count {
            let byte = source[start + length]
            var allowed: ClosedRange<UInt8> = 0x80...0xBF
            if length == 1 {
                switch lead {
                case 0xE0: allowed = 0xA0...0xBF
                case 0xED: allowed = 0x80...0x9F
                case 0xF0: allowed = 0x90...0xBF
                case 0xF4: allowed = 0x80...0x8F
                default: break
                }
            }
            guard allowed ~= byte else { break }
            length += 1
        }
        return length
    }
}

/// Undecodable places of a page: how many, and where the first ones stand.
struct DecodingProblems: Sendable {
    static let keptOffsets = 5

    private(set) var count = 0
    /// In bytes.
    private(set) var firstOffsets: [Int] = []

    mutating func note(_ offset: Int) {
        count += 1
        if firstOffsets.count < Self.keptOffsets { firstOffsets.append(offset) }
    }

    init() {}

    init(count: Int, offsets: [Int]) {
        self.count = count
        self.firstOffsets = Array(offsets.prefix(Self.keptOffsets))
    }

    func shifted(by offset: Int) -> DecodingProblems {
        DecodingProblems(count: count, offsets: firstOffsets.map { $0 + offset })
    }

    /// The first places of many, for a message.
    static func listed(_ places: [Int], of count: Int) -> String {
        places.prefix(keptOffsets).map(String.init).joined(separator: ", ") + (count > keptOffsets ? ", …" : "")
    }

    func diagnostic(charset: String) -> Diagnostic? {
        guard count > 0 else { return nil }
        let places = Self.listed(firstOffsets, of: count)
        return Diagnostic(
            .warning, .decode,
            "\(count) undecodable sequence\(count == 1 ? "" : "s") in \(charset), at byte \(places); each is one U+FFFD in the text")
    }
}
