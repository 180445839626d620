internal import CICU

/// One of ICU's transliterators, a source of truth for tables and for checking readings; too slow for running text.
final class Transliterator {
    private let handle: OpaquePointer

    /// - Parameter id: `Hant-Hans`, `Han-Latin`.
    init(_ id: String) throws(ICUError) {
        var status: Int32 = 0
        let handle = jb_transliterator_open(id, &status)
        try check(status, in: "utrans_openU(\(id))")
        guard let handle else { throw ICUError(code: "no transliterator", call: "utrans_openU(\(id))") }
        self.handle = handle
    }

    deinit { jb_transliterator_close(handle) }

    func transliterate(_ text: String) throws(ICUError) -> String {
        let units = Array(text.utf16)
        var capacity = units.count * 8 + 16
        while true {
            var status: Int32 = 0
            var length = 0
            let result = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
                length = jb_transliterate(handle, units, units.count, buffer.baseAddress!, buffer.count, &status)
                count = min(length, capacity)
            }
            try check(status, in: "utrans_transUChars")
            if length <= capacity { return String(decoding: result, as: UTF16.self) }
            capacity = length
        }
    }
}
