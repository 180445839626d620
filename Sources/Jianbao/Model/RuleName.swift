/// The stable name of a rule, `room.what-it-reads`: it stands in people's databases, so it never changes once it has been released.
public struct RuleName: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let description: String

    public init(_ name: String) { description = name }
    public init(stringLiteral value: String) { description = value }

    public static func < (a: RuleName, b: RuleName) -> Bool { a.description < b.description }
}
