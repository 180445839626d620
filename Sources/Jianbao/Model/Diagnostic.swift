/// Something a user should know about a page that was read all the same.
public struct Diagnostic: Hashable, Sendable {
    public enum Level: String, Sendable { case warning, error }
    public enum Stage: String, Sendable { case read, decode, clean, normalize, recognize, relate, record }

    public var level: Level
    public var stage: Stage
    /// One lower-case line without page text.
    public var message: String

    public init(_ level: Level, _ stage: Stage, _ message: String) {
        self.level = level
        self.stage = stage
        self.message = message
    }
}
