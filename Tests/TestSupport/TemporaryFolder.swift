public import Foundation

/// An empty folder that goes with everything in it when nobody holds it any more.
public final class TemporaryFolder: Sendable {
    /// Absolute.
    public let url: URL

    /// - Throws: where the system's temporary folder cannot be written.
    public init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "jianbao-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}
