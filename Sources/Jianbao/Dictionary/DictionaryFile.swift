internal import Glibc

/// One dictionary file: tab-separated UTF-8, one key a row; lines that begin with # are comments.
public struct DictionaryFile: Sendable {
    /// Below the dictionary folder, with its room: `names/surnames.tsv`.
    public let path: String
    /// Where messages say the file stands: `Dictionaries/names/surnames.tsv`, or the user's own path.
    public let location: String
    private let storage: Storage

    private enum Storage: Sendable {
        /// Compiled in; lives as long as the program.
        case builtIn(start: UInt, count: Int)
        case loaded([UInt8])
    }

    /// Whether it was compiled in.
    var isBuiltIn: Bool {
        if case .builtIn = storage { true } else { false }
    }

    init(path: String, builtIn bytes: UnsafeBufferPointer<UInt8>) {
        self.path = path
        self.location = "Dictionaries/" + path
        self.storage = .builtIn(start: UInt(bitPattern: bytes.baseAddress), count: bytes.count)
    }

    /// A user's file, as read; a byte order mark is dropped, nothing is checked yet.
    public init(path: String, location: String, bytes: [UInt8]) {
        self.path = path
        self.location = location
        // Editors of some systems begin a file with a byte order mark.
        self.storage = .loaded(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
    }

    /// One row during ``forEachRow(_:)``; it must not be kept.
    public struct Row {
        /// The file that the row stands in, for messages.
        public let file: DictionaryFile
        /// From 1.
        public internal(set) var line: Int
        private(set) var bytes: UnsafeBufferPointer<UInt8>
        /// A bit for each of the first 64 bytes: whether it is a tab.
        private var tabs: UInt64

        fileprivate init(file: DictionaryFile, bytes: UnsafeBufferPointer<UInt8>, tabs: UInt64, line: Int) {
            self.file = file
            self.bytes = bytes
            self.tabs = tabs
            self.line = line
        }

        /// A row by itself, whose line is not known.
        init(file: DictionaryFile, bytes: UnsafeBufferPointer<UInt8>) {
            self.init(file: file, bytes: bytes, tabs: DictionaryFile.line(in: bytes, from: 0).tabs, line: 0)
        }

        fileprivate mutating func move(to bytes: UnsafeBufferPointer<UInt8>, tabs: UInt64) {
            self.bytes = bytes
            self.tabs = tabs
        }

        /// The bytes of a cell, empty where the row has fewer.
        func cellBytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
            var start = 0, left = index, tabs = tabs
            while left > 0, tabs != 0 {
                start = tabs.trailingZeroBitCount + 1
                tabs &= tabs - 1
                left -= 1
            }
            if tabs != 0, let base = bytes.baseAddress {
                return UnsafeBufferPointer(start: base + start, count: tabs.trailingZeroBitCount &- start)
            }
            while left > 0 {
                start = bytes.end(before: 0x09, from: start) + 1
                guard start <= bytes.count else { return UnsafeBufferPointer(rebasing: bytes[0..<0]) }
                left -= 1
            }
            return UnsafeBufferPointer(rebasing: bytes[start..<bytes.end(before: 0x09, from: start)])
        }

        /// The cell of a column, from 0; empty where the row has fewer.
        public func cell(_ index: Int) -> String { String(decoding: cellBytes(index), as: UTF8.self) }

        /// The first cell.
        public var key: String { cell(0) }

        /// At least 1; empty cells at the end count where a tab stands before them.
        public var cellCount: Int { bytes.reduce(1) { $0 + ($1 == 0x09 ? 1 : 0) } }

        /// The code points of a cell, quicker than by ``cell(_:)``; empty where the row has fewer.
        public func scalars(_ index: Int) -> [Unicode.Scalar] { DictionaryFile.scalars(cellBytes(index)) }

        /// The first code point of a cell, without an array for all; nil where the cell is empty.
        func firstScalar(_ index: Int) -> Unicode.Scalar? {
            var end = 0
            return DictionaryFile.nextScalar(in: cellBytes(index), at: &end)
        }

        /// The code point of a cell that has exactly one.
        func onlyScalar(_ index: Int) -> Unicode.Scalar? {
            let bytes = cellBytes(index)
            var end = 0
            guard let scalar = DictionaryFile.nextScalar(in: bytes, at: &end), end == bytes.count else { return nil }
            return scalar
        }

        /// The values of a cell that are parted by `|`.
        public func list(_ index: Int) -> [String] {
            let bytes = cellBytes(index)
            guard !bytes.isEmpty else { return [] }
            return bytes.split(separator: UInt8(ascii: "|")).map { String(decoding: UnsafeBufferPointer(rebasing: $0), as: UTF8.self) }
        }

        /// The code points of the values of a cell that are parted by `|`.
        func scalarLists(_ index: Int) -> [[Unicode.Scalar]] {
            var result: [[Unicode.Scalar]] = []
            forEachPart(index) { result.append(DictionaryFile.scalars($0)) }
            return result
        }

        /// Visits the values of a cell that are parted by `|`, quicker than by ``list(_:)``.
        func forEachPart(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
            let bytes = cellBytes(index)
            var start = 0
            while start < bytes.count {
                let end = bytes.end(before: UInt8(ascii: "|"), from: start)
                if end > start { body(UnsafeBufferPointer(rebasing: bytes[start..<end])) }
                start = end + 1
            }
        }

        /// - Throws: `badCell` where the cell is no whole number.
        public func integer(_ index: Int, column: String) throws(DictionaryError) -> Int {
            let bytes = cellBytes(index)
            // Counts of a few digits, a hundred thousand of them, need no string.
            if (1...9).contains(bytes.count) {
                var value = 0, at = 0
                while at < bytes.count, case let digit = bytes[at] &- UInt8(ascii: "0"), digit < 10 {
                    value = value &* 10 &+ Int(digit)
                    at += 1
                }
                if at == bytes.count { return value }
            }
            guard let value = Int(cell(index)) else { throw badCell(index, column: column, wanted: "a whole number") }
            return value
        }

        /// An error that names this row's file and line, and the cell as it stands.
        public func badCell(_ index: Int, column: String, wanted: String) -> DictionaryError {
            .badCell(cell(index), column: column, wanted: wanted, path: file.location, line: line)
        }
    }

    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws(DictionaryError) -> Result) throws(DictionaryError) -> Result {
        switch storage {
        case .builtIn(let start, let count):
            return try body(UnsafeBufferPointer(start: UnsafePointer(bitPattern: start), count: count))
        case .loaded(let bytes):
            var result: Swift.Result<Result, DictionaryError>?
            bytes.withUnsafeBufferPointer { buffer in
                do throws(DictionaryError) { result = .success(try body(buffer)) } catch { result = .failure(error) }
            }
            return try result!.get()
        }
    }

    /// Visits the rows in the order of the file, without comments and empty lines.
    public func forEachRow(_ body: (Row) throws(DictionaryError) -> Void) throws(DictionaryError) {
        try withBytes { bytes throws(DictionaryError) in
            // One row for all: a copy of the file's description a row costs more than reading it.
            var row = Row(file: self, bytes: bytes, tabs: 0, line: 0)
            var start = 0
            while start < bytes.count {
                row.line += 1
                var (end, tabs) = DictionaryFile.line(in: bytes, from: start)
                let next = end + 1
                if end > start, bytes[end - 1] == 0x0D { end -= 1 }
                if end > start, bytes[start] != UInt8(ascii: "#") {
                    row.move(to: UnsafeBufferPointer(rebasing: bytes[start..<end]), tabs: tabs)
                    try body(row)
                }
                start = next
            }
        }
    }

    /// The end of a line, and a bit for each of its first 64 bytes that is a tab. Eight bytes at a time: most rows have fewer than three
    /// times as many, so that a call for each cell costs more than the search.
    static func line(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (end: Int, tabs: UInt64) {
        var tabs: UInt64 = 0, at = start
        let last = min(start + 64, bytes.count) - 8
        while at <= last {
            let eight = UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: at, as: UInt64.self))
            tabs |= bits(ofZerosIn: eight ^ 0x0909_0909_0909_0909) << UInt64(at &- start)
            let ends = bits(ofZerosIn: eight ^ 0x0A0A_0A0A_0A0A_0A0A)
            if ends != 0 {
                let end = at &- start &+ ends.trailingZeroBitCount
                return (start &+ end, tabs & (1 << UInt64(end) &- 1))
            }
            at &+= 8
        }
        let end = bytes.end(before: 0x0A, from: at)
        while at < end, at - start < 64 {
            if bytes[at] == 0x09 { tabs |= 1 << UInt64(at - start) }
            at += 1
        }
        return (end, tabs)
    }

    /// A bit for each byte of a number that is zero, the lowest byte's first.
    @inline(__always)
    private static func bits(ofZerosIn eight: UInt64) -> UInt64 {
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        // The high bit of each byte that is zero, exactly; then the eight bits side by side.
        let zeros = ~((eight & low) &+ low | eight | low)
        return ((zeros >> 7) &* 0x0102_0408_1020_4080) >> 56
    }

    /// The names of the columns: the cells of the last comment before the first row.
    public var columns: [String] {
        var names: [String] = []
        try? withBytes { bytes throws(DictionaryError) in
            var start = 0
            while start < bytes.count, bytes[start] == UInt8(ascii: "#") {
                let end = bytes.end(before: 0x0A, from: start)
                let line = String(decoding: UnsafeBufferPointer(rebasing: bytes[(start + 1)..<end]), as: UTF8.self)
                names = line.split(separator: "\t").map { $0.trimmed }
                start = end + 1
            }
        }
        return names
    }

    /// The place of a column, or nil where the head does not name it.
    func column(_ name: String) -> Int? { columns.firstIndex(of: name) }

    static func scalars(_ bytes: UnsafeBufferPointer<UInt8>) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        // Counted first: to grow an array by and by costs more than a second look.
        var count = 0
        for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
        result.reserveCapacity(count)
        decode(bytes, into: &result)
        return result
    }

    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, into scalars: inout [Unicode.Scalar]) {
        var index = 0
        while let scalar = nextScalar(in: bytes, at: &index) { scalars.append(scalar) }
    }

    /// The scalar at `index`, which moves behind it; nil at the end, or where the bytes are cut inside a scalar.
    @inline(__always)
    static func nextScalar(in bytes: UnsafeBufferPointer<UInt8>, at index: inout Int) -> Unicode.Scalar? {
        guard index < bytes.count else { return nil }
        let byte = UInt32(bytes[index])
        if byte & 0xF0 == 0xE0, index + 2 < bytes.count {
            // Han characters first.
            let value = (byte & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
            index += 3
            return Unicode.Scalar(value) ?? "\u{FFFD}"
        }
        let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        guard index + length <= bytes.count else { return nil }
        var value = length == 1 ? byte : byte & (0xFF >> UInt32(length + 1))
        for offset in 1..<max(length, 1) where length > 1 { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        index += length
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}

extension UnsafeBufferPointer<UInt8> {
    func isEqual(to other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count, let base = baseAddress, let otherBase = other.baseAddress else { return count == other.count }
        return memcmp(base, otherBase, count) == 0
    }

    /// Where the first such byte at or behind `start` stands; the end where there is none.
    @inline(__always)
    fileprivate func end(before byte: UInt8, from start: Int) -> Int {
        guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start) else { return count }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}

extension Substring {
    /// Without blanks, and carriage returns of CRLF files, at its ends.
    fileprivate var trimmed: String {
        let start = drop { $0.isWhitespace }
        return String(start[..<(start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) } ?? start.startIndex)])
    }
}
