/// Cuts a stream of bytes into lines, or hands it over as a whole, within a limit.
struct LineReader {
    struct Line {
        /// From 1.
        var number: Int
        /// Without the line feed.
        var bytes: [UInt8]
        /// Longer than the limit: `bytes` holds its beginning.
        var isCut: Bool
    }

    private let source: ByteSource
    private let limit: Int
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    private var number = 0

    init(source: ByteSource, limit: Int) {
        self.source = source
        self.limit = limit
    }

    private mutating func fill() throws(ReadError) {
        let piece = try source.next()
        if piece.isEmpty { isAtEnd = true }
        if position > 0 {
            buffer.removeFirst(position)
            position = 0
        }
        buffer.append(contentsOf: piece)
    }

    /// The first bytes of the stream, at most 1,024, which stay to be read; empty for an empty stream.
    /// - Parameter isEnough: whether the bytes at hand tell what was to be told; a pipe may give them one at a time.
    mutating func peek(until isEnough: ([UInt8]) -> Bool) throws(ReadError) -> [UInt8] {
        while true {
            let first = Array(buffer.prefix(1024))
            if isAtEnd || first.count == 1024 || !first.isEmpty && isEnough(first) { return first }
            try fill()
        }
    }

    /// All that is left.
    mutating func rest() throws(ReadError) -> [UInt8] {
        while !isAtEnd {
            try fill()
            guard buffer.count <= limit else { throw .tooLarge(path: source.path, line: nil, limit: limit) }
        }
        defer { buffer = [] }
        return buffer
    }

    mutating func next() throws(ReadError) -> Line? {
        var searched = position
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                return line(upTo: end, next: end + 1, isCut: end - position > limit)
            }
            if buffer.count - position > limit {
                let line = line(upTo: position + min(limit, 1024), next: buffer.count, isCut: true)
                try skipToLineEnd()
                return line
            }
            guard !isAtEnd else {
                guard position < buffer.count else { return nil }
                return line(upTo: buffer.count, next: buffer.count, isCut: false)
            }
            let unread = buffer.count - position
            try fill()
            searched = position + unread
        }
    }

    private mutating func line(upTo end: Int, next: Int, isCut: Bool) -> Line {
        number += 1
        defer { position = next }
        return Line(number: number, bytes: Array(buffer[position..<end]), isCut: isCut)
    }

    private mutating func skipToLineEnd() throws(ReadError) {
        while !isAtEnd {
            buffer = []
            position = 0
            try fill()
            if let end = buffer.firstIndex(of: 0x0A) {
                position = end + 1
                return
            }
        }
    }
}
