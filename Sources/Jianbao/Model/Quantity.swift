/// A number as the text gives it: the figure read, and what the words around it make of it.
public struct Quantity: Hashable, Sendable {
    /// Which of `min` and `max` the text fixes (超过5万: min, 近5万: max, 约5万: approx); the raw values stand in the records.
    public enum Bound: String, Sendable { case exact, min, max, approx, range }

    /// The figure as read; nil for a range that names two (3万–5万) or where the figure is out of every range.
    public var nominal: ExactDecimal?
    /// nil: open below.
    public var min: ExactDecimal?
    /// nil: open above.
    public var max: ExactDecimal?
    /// 三千: exact; 3万–5万: range.
    public var bound: Bound
    /// `%`, or the measure word that follows: 次, 篇, 人.
    public var unit: String?

    /// Memberwise; see the properties.
    public init(nominal: ExactDecimal?, min: ExactDecimal?, max: ExactDecimal?, bound: Bound, unit: String? = nil) {
        self.nominal = nominal
        self.min = min
        self.max = max
        self.bound = bound
        self.unit = unit
    }

    /// A number without words around it: nominal, min and max are the same.
    public init(exactly value: ExactDecimal, unit: String? = nil) {
        self.init(nominal: value, min: value, max: value, bound: .exact, unit: unit)
    }
}

/// An amount and the currency it is in.
public struct Money: Hashable, Sendable {
    /// In whole units of the currency (元, dollars), never in cents; 3千万元 is 30000000.
    public var amount: Quantity
    /// ISO 4217; nil where the text names no currency and none can be told.
    public var currency: String?

    /// Memberwise; see the properties.
    public init(amount: Quantity, currency: String?) {
        self.amount = amount
        self.currency = currency
    }
}

/// A length of time in ISO 8601 (`P5Y`, `PT48H`), or two that it lies between.
public struct DurationValue: Hashable, Sendable {
    /// nil: open below (不到2年).
    public var min: String?
    /// nil: open above (5年以上); the same as `min` where the text says one length.
    public var max: String?

    /// Memberwise; see the properties.
    public init(min: String?, max: String?) {
        self.min = min
        self.max = max
    }

    /// A length without words around it.
    public init(exactly iso8601: String) { self.init(min: iso8601, max: iso8601) }

    /// The length where the text says one.
    public var exact: String? { min == max ? min : nil }
}

/// A date in EDTF (ISO 8601-2 level 1).
public struct DateValue: Hashable, Sendable {
    /// Unknown digits `X`, ranges `a/b`, open `a/..`, seasons `2023-21`, approximate `~`; a clock time without a day begins with `T`.
    /// nil where no day is said (近日).
    public var edtf: String?
    /// Said relative to another day (去年7月).
    public var isRelative: Bool
    /// 近日, 日前, 每年9月: said, but of no one day.
    public var isVague: Bool

    /// Memberwise; see the properties.
    public init(edtf: String?, isRelative: Bool, isVague: Bool = false) {
        self.edtf = edtf
        self.isRelative = isRelative
        self.isVague = isVague
    }

    /// Whether it stands for a day or a stretch of days: neither vague nor a mere time of day.
    public var namesDay: Bool { !isVague && (edtf.map { !$0.hasPrefix("T") } ?? false) }
}
