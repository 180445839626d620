internal import CICU

extension ICU {
    /// Normalization form C.
    static func composed(_ scalars: ArraySlice<Unicode.Scalar>) throws(ICUError) -> [Unicode.Scalar] {
        let units = UTF16Buffer(scalars).units
        var capacity = units.count + 16
        while true {
            var status: Int32 = 0
            var length = 0
            let result = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
                length = jb_normalize_nfc(units, units.count, buffer.baseAddress!, buffer.count, &status)
                count = min(length, capacity)
            }
            try check(status, in: "unorm2_normalize")
            if length <= capacity { return Array(String(decoding: result, as: UTF16.self).unicodeScalars) }
            capacity = length
        }
    }
}
