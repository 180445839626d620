extension DictionaryFile {
    /// The first row whose key does not come before `key`, found by halving the file: its rows are sorted.
    ///
    /// For words that are asked for on few pages, so that no index of them has to be made at start. Where a user's file is not sorted a
    /// row of it may be missed.
    /// - Parameter key: UTF-8.
    /// - Returns: the key and the second cell of the row; nil where all keys come before.
    func firstRow(from key: [UInt8]) -> (key: [UInt8], value: String)? {
        let found = try? withBytes { bytes throws(DictionaryError) -> (key: [UInt8], value: String)? in
            // Every row that begins before `low` is too small, none that begins at `high` or later is.
            var low = 0, high = bytes.count
            while low < high {
                let start = Self.lineStart(in: bytes, at: (low + high) / 2)
                let line = Self.wholeLine(in: bytes, from: start)
                if Self.precedes(line, key) {
                    low = start + line.count + 1
                } else {
                    high = start
                }
            }
            guard low < bytes.count else { return nil }
            let row = Row(file: self, bytes: Self.wholeLine(in: bytes, from: low))
            return (Array(row.cellBytes(0)), row.cell(1))
        }
        return found ?? nil
    }

    private static func lineStart(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        var start = index
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        return start
    }

    private static func wholeLine(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[start..<line(in: bytes, from: start).end])
    }

    /// Whether a line is a comment, which all stand at the head, or a row whose key comes before another.
    private static func precedes(_ line: UnsafeBufferPointer<UInt8>, _ key: [UInt8]) -> Bool {
        if line.isEmpty || line[0] == UInt8(ascii: "#") { return true }
        var index = 0
        while index < key.count {
            guard index < line.count, line[index] != 0x09 else { return true }
            if line[index] != key[index] { return line[index] < key[index] }
            index += 1
        }
        return false
    }
}
