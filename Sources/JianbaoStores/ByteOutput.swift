internal import Glibc
internal import Jianbao
internal import SystemZlib

/// Something that takes bytes in order.
protocol ByteOutput: AnyObject {
    func write(_ bytes: [UInt8]) throws(StoreError)
    func finish() throws(StoreError)
}

/// Writes all bytes, over interruptions and short writes.
private func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(StoreError) {
    var at = 0
    while at < bytes.count {
        let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + at, bytes.count - at) }
        if written < 0 {
            if errno == EINTR { continue }
            if errno == EPIPE { throw .brokenPipe }
            throw .writeFailed(path: path, reason: systemMessage(errno))
        }
        at += written
    }
}

final class StandardOutput: ByteOutput {
    func write(_ bytes: [UInt8]) throws(StoreError) { try writeAll(bytes, to: 1, path: "standard output") }
    func finish() throws(StoreError) {}
}

/// A file that appears under its name only when it is whole: written beside it, synced, renamed.
///
/// A device or a pipe (`/dev/stderr`) is written as it stands.
final class FileOutput: ByteOutput {
    private let path: String
    /// Hidden, so that no walk over the folder takes it for a page; nil for a device or a pipe.
    private let partPath: String?
    private let descriptor: Int32
    private let compressor: Compressor?
    private var isFinished = false

    init(path: String, compresses: Bool) throws(StoreError) {
        self.path = path
        compressor = compresses ? Compressor() : nil
        var status = stat()
        let isReplaced = stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
        partPath = isReplaced ? FileOutput.folder(of: path) + "." + path[FileOutput.nameStart(of: path)...] + ".part-\(getpid())" : nil
        descriptor = open(partPath ?? path, O_WRONLY | (isReplaced ? O_CREAT | O_TRUNC : 0) | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: systemMessage(errno)) }
    }

    deinit {
        guard descriptor >= 0 else { return }
        close(descriptor)
        if let partPath, !isFinished { unlink(partPath) }
    }

    func write(_ bytes: [UInt8]) throws(StoreError) {
        try writeAll(compressor?.compress(bytes, flush: Z_NO_FLUSH) ?? bytes, to: descriptor, path: path)
    }

    func finish() throws(StoreError) {
        if let compressor { try writeAll(compressor.compress([], flush: Z_FINISH), to: descriptor, path: path) }
        guard let partPath else { return }
        // EINVAL: a file system that cannot sync.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw .writeFailed(path: path, reason: systemMessage(errno)) }
        guard rename(partPath, path) == 0 else { throw .cannotOpen(path: path, reason: systemMessage(errno)) }
        isFinished = true
        // The new name is part of the folder; without this it could be lost with the power, though not the file.
        let folder = open(FileOutput.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folder >= 0 {
            fsync(folder)
            close(folder)
        }
    }

    private static func nameStart(of path: String) -> String.Index {
        path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    }

    /// With its slash; `./` where the path names none.
    private static func folder(of path: String) -> String {
        let folder = path[..<nameStart(of: path)]
        return folder.isEmpty ? "./" : String(folder)
    }
}

/// zlib's deflate with a gzip header.
private final class Compressor {
    private var stream = z_stream()

    init() { deflateInit2_(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) }
    deinit { deflateEnd(&stream) }

    func compress(_ bytes: [UInt8], flush: Int32) -> [UInt8] {
        var input = bytes
        var output: [UInt8] = []
        input.withUnsafeMutableBufferPointer { source in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(source.count)
            var isFull = true
            while isFull {
                output += [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
                    stream.next_out = buffer.baseAddress
                    stream.avail_out = UInt32(buffer.count)
                    deflate(&stream, flush)
                    count = buffer.count - Int(stream.avail_out)
                    isFull = stream.avail_out == 0
                }
            }
        }
        return output
    }
}
