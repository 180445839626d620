/// A JSON value whose object keys keep their order: fixed key order is part of the record contract.
public enum JSONValue: Equatable, Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    case unsigned(UInt64)
    case double(Double)
    case decimal(ExactDecimal)
    case string(String)
    case array([JSONValue])
    case object([(key: String, value: JSONValue)])

    /// The value of a key of an object; of equal keys the last one counts, as ECMAScript's `JSON.parse` has it.
    public subscript(_ key: String) -> JSONValue? {
        guard case .object(let fields) = self else { return nil }
        return fields.last { $0.key == key }?.value
    }

    /// nil where the value is no string.
    public var string: String? {
        guard case .string(let value) = self else { return nil }
        return value
    }

    /// nil where the value is no array.
    public var array: [JSONValue]? {
        guard case .array(let values) = self else { return nil }
        return values
    }

    /// Whether it is JSON's `null`, not an absent key.
    public var isNull: Bool { self == .null }

    /// Objects are equal with the same keys in the same order; numbers, where they are held in the same way.
    public static func == (a: JSONValue, b: JSONValue) -> Bool {
        switch (a, b) {
        case (.null, .null): true
        case (.bool(let x), .bool(let y)): x == y
        case (.integer(let x), .integer(let y)): x == y
        case (.unsigned(let x), .unsigned(let y)): x == y
        case (.double(let x), .double(let y)): x == y
        case (.decimal(let x), .decimal(let y)): x == y
        case (.string(let x), .string(let y)): x == y
        case (.array(let x), .array(let y)): x == y
        case (.object(let x), .object(let y)):
            x.count == y.count && zip(x, y).allSatisfy { $0.key == $1.key && $0.value == $1.value }
        default: false
        }
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
    /// A literal is a JSON string.
    public init(stringLiteral value: String) { self = .string(value) }

    /// A literal is JSON's `true` or `false`.
    public init(booleanLiteral value: Bool) { self = .bool(value) }

    /// A literal is a whole number.
    public init(integerLiteral value: Int64) { self = .integer(value) }

    /// A literal nil is JSON's `null`.
    public init(nilLiteral: ()) { self = .null }

    /// nil becomes `null`.
    public init(_ value: String?) { self = value.map { .string($0) } ?? .null }

    /// nil becomes `null`.
    public init(_ value: Int?) { self = value.map { .integer(Int64($0)) } ?? .null }

    /// nil becomes `null`; a decimal is written in plain notation, never as a `Double`.
    public init(_ value: ExactDecimal?) { self = value.map { .decimal($0) } ?? .null }
}
