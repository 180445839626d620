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
        var sawHighByte = false
        while at < end {
            // Eight ASCII bytes at once: most of an HTML page.
            while at + 8 <= end {
                let word = UnsafeRawPointer(start + at).loadUnaligned(as: UInt64.self)
                guard word & 0x8080_8080_8080_8080 == 0 else { break }
                for offset in 0..<8 { out[written + offset] = UInt32(start[at + offset]) }
                at += 8
                written += 8
            }
            guard at < end else { break }
            let lead = UInt32(start[at])
            if lead < 0x80 {
                out[written] = lead
                written += 1
                at += 1
                continue
            }
            sawHighByte = true
            if lead & 0xF0 == 0xE0, at + 2 < end {
                let second = UInt32(start[at + 1]), third = UInt32(start[at + 2])
                let value = (lead & 0x0F) << 12 | (second & 0x3F) << 6 | (third & 0x3F)
                if second & 0xC0 == 0x80, third & 0xC0 == 0x80, value >= 0x800, value & 0xF800 != 0xD800 {
                    out[written] = value
                    written += 1
                    at += 3
                    continue
                }
            } else if lead >= 0xC2, lead < 0xE0, at + 1 < end {
                let second = UInt32(start[at + 1])
                if second & 0xC0 == 0x80 {
                    out[written] = (lead & 0x1F) << 6 | (second & 0x3F)
                    written += 1
                    at += 2
                    continue
                }
            } else if lead & 0xF8 == 0xF0, at + 3 < end {
                let second = UInt32(start[at + 1]), third = UInt32(start[at + 2]), fourth = UInt32(start[at + 3])
                let value = (lead & 0x07) << 18 | (second & 0x3F) << 12 | (third & 0x3F) << 6 | (fourth & 0x3F)
                if second & 0xC0 == 0x80, third & 0xC0 == 0x80, fourth & 0xC0 == 0x80, 0x1_0000...0x10_FFFF ~= value {
                    out[written] = value
                    written += 1
                    at += 4
                    continue
                }
            }
            let length = maximalPart(of: source, at: at)
            let isCut = at + length == end && length < expectedLength(lead)
            guard lenient || isCut else { return false }
            result.problems.note(at)
            result.isCut = isCut
            out[written] = 0xFFFD
            written += 1
            at += length
        }
        count = written
        result.isASCII = !sawHighByte
        return true
    }

    /// 0 where the byte begins no sequence.
    private static func expectedLength(_ lead: UInt32) -> Int {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
    }

    /// How many bytes of a broken sequence belong together: those that could still have become a character.
    private static func maximalPart(of source: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
        let lead = UInt32(source[start])
        let expected = expectedLength(lead)
        var length = 1
        while length < expected, start + length < source.count {
            let byte = UInt32(source[start + length])
            var allowed: ClosedRange<UInt32> = 0x80...0xBF
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

    func diagnostic(charset: String) -> Diagnostic? {
        guard count > 0 else { return nil }
        let places = firstOffsets.map(String.init).joined(separator: ", ") + (count > firstOffsets.count ? ", …" : "")
        return Diagnostic(
            .warning, .decode,
            "\(count) undecodable sequence\(count == 1 ? "" : "s") in \(charset), at byte \(places); each is one U+FFFD in the text")
    }
}
