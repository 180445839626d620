internal import Glibc
internal import SystemZlib

/// The bytes of a file or of standard input, piece by piece; gzip is undone, whatever the file's name.
///
/// Of a gzip file with several members all are read, one after the other; zero bytes behind the last are padding.
final class ByteSource {
    private static let pieceSize = 1 << 20

    let path: String
    private let descriptor: Int32
    private let ownsDescriptor: Bool
    private let isStopped: () -> Bool
    private var inflater: Inflater?
    private var isChecked = false
    private var isAtEnd = false

    /// - Parameters:
    ///   - path: `-` for standard input.
    ///   - isStopped: asked before each piece, and whenever a signal interrupts the wait for one.
    init(path: String, isStopped: @escaping () -> Bool = { false }) throws(ReadError) {
        self.path = path
        self.isStopped = isStopped
        guard path != "-" else {
            descriptor = 0
            ownsDescriptor = false
            return
        }
        var opened: Int32 = -1
        repeat { opened = open(path, O_RDONLY | O_CLOEXEC) } while opened < 0 && errno == EINTR && !isStopped()
        guard opened >= 0 else {
            switch errno {
            case EINTR: throw .stopped(path: path)
            case ENOENT, ENOTDIR: throw .noSuchInput(path: path)
            case let number: throw .unreadable(path: path, reason: systemMessage(number))
            }
        }
        descriptor = opened
        ownsDescriptor = true
    }

    deinit { if ownsDescriptor { close(descriptor) } }

    /// The next bytes; empty at the end.
    func next() throws(ReadError) -> [UInt8] {
        while true {
            if isAtEnd, inflater?.hasInput != true {
                if let inflater, !inflater.isBetweenMembers {
                    throw .broken(path: path, offset: inflater.consumed, reason: "the gzip data ends early")
                }
                return []
            }
            if let inflater, inflater.hasInput {
                let piece = try inflater.inflate(path: path)
                if !piece.isEmpty { return piece }
                continue
            }
            var piece = try readPiece()
            if !isChecked {
                isChecked = true
                // A pipe may give a byte at a time; the magic numbers want four.
                while !isAtEnd, piece.count < 4 { piece += try readPiece() }
                if piece.starts(with: [0x1F, 0x8B]) { inflater = Inflater() }
                if piece.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
                    throw .unreadable(path: path, reason: "zstd data; wanted plain or gzip")
                }
            }
            guard let inflater else { return piece }
            inflater.feed(piece)
        }
    }

    private func readPiece() throws(ReadError) -> [UInt8] {
        guard !isStopped() else { throw .stopped(path: path) }
        var failure: Int32 = 0
        let piece = [UInt8](unsafeUninitializedCapacity: ByteSource.pieceSize) { buffer, count in
            var got = -1
            repeat { got = read(descriptor, buffer.baseAddress, buffer.count) } while got < 0 && errno == EINTR && !isStopped()
            if got < 0 { failure = errno }
            count = max(got, 0)
        }
        guard failure != EINTR else { throw .stopped(path: path) }
        guard failure == 0 else { throw .unreadable(path: path, reason: systemMessage(failure)) }
        if piece.isEmpty { isAtEnd = true }
        return piece
    }
}

/// zlib's inflate over the members of a gzip file.
private final class Inflater {
    private var stream = z_stream()
    private var input: [UInt8] = []
    private var position = 0
    private(set) var consumed = 0
    private(set) var isBetweenMembers = true

    // 15 window bits, 16 for gzip.
    init() { inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) }
    deinit { inflateEnd(&stream) }

    var hasInput: Bool { position < input.count }

    func feed(_ bytes: [UInt8]) {
        input = bytes
        position = 0
    }

    /// Undoes as much of the fed bytes as fills one piece; may give nothing where a member's header or trailer was read.
    func inflate(path: String) throws(ReadError) -> [UInt8] {
        if isBetweenMembers {
            while position < input.count, input[position] == 0 {
                position += 1
                consumed += 1
            }
            guard position < input.count else { return [] }
            isBetweenMembers = false
            inflateReset(&stream)
        }
        var status: Int32 = Z_OK
        let piece = [UInt8](unsafeUninitializedCapacity: 1 << 18) { output, count in
            input.withUnsafeMutableBufferPointer { bytes in
                stream.next_in = bytes.baseAddress! + position
                stream.avail_in = UInt32(bytes.count - position)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                status = SystemZlib.inflate(&stream, Z_NO_FLUSH)
                consumed += bytes.count - position - Int(stream.avail_in)
                position = bytes.count - Int(stream.avail_in)
            }
            count = output.count - Int(stream.avail_out)
        }
        switch status {
        case Z_STREAM_END: isBetweenMembers = true
        case Z_OK, Z_BUF_ERROR: break
        default:
            let message = stream.msg.map { String(cString: $0) } ?? "zlib error \(status)"
            throw .broken(path: path, offset: consumed, reason: "gzip: \(message)")
        }
        return piece
    }
}

/// The bytes of a whole file, gzip undone: for dictionaries and settings, whose size is their author's affair.
package func bytes(ofFile path: String) throws(ReadError) -> [UInt8] {
    let source = try ByteSource(path: path)
    var bytes: [UInt8] = []
    while case let piece = try source.next(), !piece.isEmpty { bytes += piece }
    return bytes
}

/// The system's own words for an error number, in lower case as all our messages.
package func systemMessage(_ number: Int32) -> String {
    let message = String(cString: strerror(number))
    return message.prefix(1).lowercased() + message.dropFirst()
}
