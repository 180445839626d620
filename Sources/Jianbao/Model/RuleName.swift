/// The stable name of a rule, `room.what-it-reads`: it stands in people's databases, so it never changes once it has been released.
public struct RuleName: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name itself: `money.amount-currency`.
    public let description: String

    /// Lower case with hyphens, one full stop; not checked here.
    public init(_ name: String) { description = name }

    /// A literal is the name itself.
    public init(stringLiteral value: String) { description = value }

    /// By name, not by the order in which rules are tried.
    public static func < (a: RuleName, b: RuleName) -> Bool { a.description < b.description }
}
