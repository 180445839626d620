/// Something a user should know about a page that was read all the same.
public struct Diagnostic: Hashable, Sendable {
    /// `error`: nothing of use was found (no article); `warning`: part of it may be lost. The raw values stand in the records.
    public enum Level: String, Sendable { case warning, error }

    /// In the order in which a page passes them; the raw values stand in the records.
    public enum Stage: String, Sendable { case read, decode, clean, normalize, recognize, relate, record }

    /// How much the record suffers.
    public var level: Level
    /// Where it was noticed.
    public var stage: Stage
    /// One lower-case line without page text.
    public var message: String

    /// The message must be one lower-case line without page text.
    public init(_ level: Level, _ stage: Stage, _ message: String) {
        self.level = level
        self.stage = stage
        self.message = message
    }
}
