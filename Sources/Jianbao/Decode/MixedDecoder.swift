/// Reads a page whose pieces are in several charsets (a template in GBK around a body in UTF-8, a comment pasted from elsewhere): of all
/// ways to take its bytes, character by character, as UTF-8, GB 18030 or Big5 the likeliest is sought (Viterbi), where a change of
/// charset must pay for itself.
struct MixedDecoder: Sendable {
    let frequent: FrequentCharacters

    /// A stretch that is not in the page's charset.
    struct Stretch {
        var charset: Charset
        /// Of its first byte in the page.
        var offset: Int
    }

    struct Decoded {
        var scalars: [Unicode.Scalar] = []
        var problems = DecodingProblems()
        var foreign: [Stretch] = []
    }

    private static let charsets: [Charset] = [.utf8, .gb18030, .big5]
    /// In bits, of the first character in another charset than the page's: about five characters that are no Chinese, or two broken ones.
    private static let changeBits = 48
    /// Of a sequence that cannot be decoded: more than any character.
    private static let undecodableBits = 28
    /// Lines longer than this are cut at ASCII characters; one without any at the longest piece, so that the memory is bounded.
    private static let pieceLength = 4096, longestPiece = 1 << 20

    /// - Parameter isFaulty: whether something in the bytes cannot be decoded in the page's charset.
    /// - Returns: nil where all of the page is in its charset.
    func decode(_ bytes: ArraySlice<UInt8>, as charset: Charset, isFaulty: Bool) -> Decoded? {
        guard let main = Self.charsets.firstIndex(of: charset), isFaulty || (charset != .utf8 && Self.holdsUTF8(bytes)) else { return nil }
        var result = Decoded()
        result.scalars.reserveCapacity(bytes.count)
        bytes.withUnsafeBufferPointer { source in
            var start = 0
            while start < source.count {
                let end = Self.pieceEnd(source, from: start)
                read(source, start..<end, main, offset: bytes.startIndex, &result)
                start = end
            }
        }
        return result.foreign.isEmpty ? nil : result
    }

    /// Whether somewhere four characters of East Asia stand side by side as UTF-8 has them: by accident they hardly do.
    private static func holdsUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { source in
            guard let start = source.baseAddress else { return false }
            var at = 0, count = 0
            while true {
                if count == 0 { at += ASCIIRun.length(start + at, source.count - at) }
                guard at + 2 < source.count else { return false }
                if 0xE3...0xE9 ~= source[at], 0x80...0xBF ~= source[at + 1], 0x80...0xBF ~= source[at + 2] {
                    count += 1
                    if count == 4 { return true }
                    at += 3
                } else {
                    count = 0
                    at += 1
                }
            }
        }
    }

    /// Behind the line or tag that begins at `start`, or where it grows too long. The bytes at which pieces end are no part of a longer
    /// code in any of the charsets, but where a line holds none of them.
    private static func pieceEnd(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var at = start
        while at < source.count {
            let byte = source[at]
            at += 1
            let isLineEnd = byte == 0x0A || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
            if isLineEnd || (at - start > pieceLength && byte < 0x30) || at - start == longestPiece { break }
        }
        return at
    }

    /// One code of a piece as a charset has it.
    private struct Code {
        var value: UInt32?
        var length: Int
    }

    private func code(_ source: UnsafeBufferPointer<UInt8>, _ at: Int, _ charset: Int) -> Code {
        let (value, length) =
            switch charset {
            case 0: UTF8Decoder.next(in: source, at: at)
            case 1: DoubleByteDecoder(table: .gbk).next(in: source, at: at)
            default: DoubleByteDecoder(table: .big5).next(in: source, at: at)
            }
        return Code(value: value, length: length)
    }

    /// The bits of the likeliest way from the beginning to a byte that ends in a charset, and how it got there.
    private struct Node {
        var bits = Int32.max
        var length: UInt8 = 0
        var before: UInt8 = 0
    }

    private func read(_ source: UnsafeBufferPointer<UInt8>, _ piece: Range<Int>, _ main: Int, offset: Int, _ result: inout Decoded) {
        let part = UnsafeBufferPointer(rebasing: source[piece])
        guard !readsWell(part, main) else {
            emit(part, [], main, offset: offset + piece.lowerBound, &result)
            return
        }
        let width = Self.charsets.count
        var nodes = [Node](repeating: Node(), count: (part.count + 1) * width)
        nodes[main].bits = 0
        for at in 0..<part.count {
            enter(&nodes, at * width, main)
            for charset in 0..<width where nodes[at * width + charset].bits < .max {
                let code = code(part, at, charset)
                let bits = nodes[at * width + charset].bits + Int32(code.value.map(self.bits) ?? Self.undecodableBits)
                let next = (at + code.length) * width + charset
                if bits < nodes[next].bits { nodes[next] = Node(bits: bits, length: UInt8(code.length), before: UInt8(charset)) }
            }
        }
        enter(&nodes, part.count * width, main)
        emit(part, path(nodes, part.count, main), main, offset: offset + piece.lowerBound, &result)
    }

    /// Whether the page's charset makes ordinary text of a piece.
    private func readsWell(_ part: UnsafeBufferPointer<UInt8>, _ main: Int) -> Bool {
        var at = 0, bits = 0, count = 0
        while at < part.count {
            if part[at] < 0x80 {
                at += 1
                continue
            }
            let code = code(part, at, main)
            guard let value = code.value else { return false }
            bits += self.bits(of: value)
            count += 1
            at += code.length
        }
        return bits <= LineScan.suspectBits * count
    }

    private func bits(of value: UInt32) -> Int {
        value < 0x80 ? 0 : frequent.bits(of: value & DoubleByteTable.isSequence == 0 ? value : value >> 12 & 0xFFFF)
    }

    /// Changes of charset at one byte: into another at a price, back for nothing.
    private func enter(_ nodes: inout [Node], _ row: Int, _ main: Int) {
        for charset in 0..<Self.charsets.count where charset != main && nodes[row + charset].bits < nodes[row + main].bits {
            nodes[row + main] = Node(bits: nodes[row + charset].bits, length: 0, before: UInt8(charset))
        }
        guard nodes[row + main].bits < .max else { return }
        let price = nodes[row + main].bits + Int32(Self.changeBits)
        for charset in 0..<Self.charsets.count where charset != main && price < nodes[row + charset].bits {
            nodes[row + charset] = Node(bits: price, length: 0, before: UInt8(main))
        }
    }

    /// The charset of each code of the likeliest way, from the first to the last byte.
    private func path(_ nodes: [Node], _ end: Int, _ main: Int) -> [Int] {
        var path: [Int] = []
        var at = end, charset = main
        while at > 0 || charset != main {
            let node = nodes[at * Self.charsets.count + charset]
            if node.length > 0 { path.append(charset) }
            at -= Int(node.length)
            charset = Int(node.before)
        }
        return path.reversed()
    }

    /// - Parameter path: the charset of each code; empty where all are in the page's.
    private func emit(_ part: UnsafeBufferPointer<UInt8>, _ path: [Int], _ main: Int, offset: Int, _ result: inout Decoded) {
        var at = 0, index = 0
        var before = main
        while at < part.count {
            let charset = path.isEmpty ? main : path[index]
            index += 1
            let code = code(part, at, charset)
            if charset != main, charset != before { result.foreign.append(Stretch(charset: Self.charsets[charset], offset: offset + at)) }
            switch code.value {
            case nil:
                result.problems.note(offset + at)
                result.scalars.append("\u{FFFD}")
            case let value? where value & DoubleByteTable.isSequence != 0:
                result.scalars.append(Unicode.Scalar(value >> 12 & 0xFFFF) ?? "\u{FFFD}")
                result.scalars.append(Unicode.Scalar(value & 0xFFF) ?? "\u{FFFD}")
            case let value?: result.scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
            }
            before = charset
            at += code.length
        }
    }
}
