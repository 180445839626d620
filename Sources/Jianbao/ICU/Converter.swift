internal import CICU

/// One of ICU's charset converters. Not `Sendable`: ICU's converters keep state; each thread opens its own.
final class Converter {
    private let handle: OpaquePointer

    /// - Parameter name: ICU's or IANA's name: `gb18030`, `Big5-HKSCS`.
    init(_ name: String) throws(ICUError) {
        var status: Int32 = 0
        let handle = jb_converter_open(name, &status)
        try check(status, in: "ucnv_open(\(name))")
        guard let handle else { throw ICUError(code: "no converter", call: "ucnv_open(\(name))") }
        self.handle = handle
    }

    deinit { jb_converter_close(handle) }

    struct Decoded {
        var units: [UInt16]
        /// Byte offsets of undecodable sequences, the first 64.
        var invalidOffsets: [Int]
        var invalidCount: Int
    }

    /// Undecodable sequences give one U+FFFD each.
    func decode(_ bytes: some Collection<UInt8>) throws(ICUError) -> Decoded {
        let source = ContiguousArray(bytes)
        var invalid = [Int](repeating: 0, count: 64)
        var invalidCount = 0
        var status: Int32 = 0
        // gb18030 gives at most one unit a byte; Big5-HKSCS two for two bytes; UTF-8 one a byte.
        let units = [UInt16](unsafeUninitializedCapacity: source.count + 8) { buffer, count in
            count = source.withUnsafeBufferPointer { bytes in
                invalid.withUnsafeMutableBufferPointer { log in
                    log.withMemoryRebound(to: Int.self) { log in
                        jb_converter_decode(
                            handle, bytes.baseAddress ?? UnsafePointer(bitPattern: 1)!, bytes.count, buffer.baseAddress!, buffer.count,
                            log.baseAddress!, log.count, &invalidCount, &status)
                    }
                }
            }
        }
        try check(status, in: "ucnv_toUnicode")
        return Decoded(units: units, invalidOffsets: Array(invalid.prefix(invalidCount)), invalidCount: invalidCount)
    }

    /// - Returns: nil where a character has no code in the charset.
    func encode(_ scalars: some Collection<Unicode.Scalar>) throws(ICUError) -> [UInt8]? {
        let units = UTF16Buffer(Array(scalars)[...]).units
        var status: Int32 = 0
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: units.count * 4 + 8) { buffer, count in
            let written = jb_converter_encode(handle, units, units.count, buffer.baseAddress!, buffer.count, &status)
            failed = written < 0
            count = max(written, 0)
        }
        try check(status, in: "ucnv_fromUnicode")
        return failed ? nil : bytes
    }
}
