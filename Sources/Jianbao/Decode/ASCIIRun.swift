/// Runs of bytes below 80, sixteen at a step: most of an HTML page in every charset but UTF-16 and UTF-32.
enum ASCIIRun {
    private static let step = 16
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// - Returns: how many of the first `count` bytes come before the first one of 80 or more.
    @inline(__always)
    static func length(_ source: UnsafePointer<UInt8>, _ count: Int) -> Int {
        var at = 0
        while at &+ step <= count {
            let halves = UnsafeRawPointer(source + at).loadUnaligned(as: SIMD2<UInt64>.self)
            guard (halves.x | halves.y) & highBits == 0 else { break }
            at &+= step
        }
        while at < count, source[at] < 0x80 { at &+= 1 }
        return at
    }

    /// Widens the run at `source` to code points.
    /// - Returns: its length.
    @inline(__always)
    static func widen(_ source: UnsafePointer<UInt8>, _ count: Int, into target: UnsafeMutablePointer<UInt32>) -> Int {
        var at = 0
        while at &+ step <= count {
            let bytes = UnsafeRawPointer(source + at).loadUnaligned(as: SIMD16<UInt8>.self)
            let halves = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
            guard (halves.x | halves.y) & highBits == 0 else { break }
            UnsafeMutableRawPointer(target + at).storeBytes(
                of: SIMD16<UInt32>(truncatingIfNeeded: bytes), as: SIMD16<UInt32>.self)
            at &+= step
        }
        while at < count, source[at] < 0x80 {
            target[at] = UInt32(source[at])
            at &+= 1
        }
        return at
    }
}
