/// An exact decimal number: `significand` × 10^`exponent`. Money and counts are never `Double`.
///
/// Always kept reduced (no trailing zero in the significand), so that equal numbers are equal values.
public struct ExactDecimal: Hashable, Sendable {
    /// At most 36 digits, none of them a trailing zero; it carries the sign.
    public let significand: Int128
    /// -36...36
    public let exponent: Int

    /// - Returns: nil where the number is out of range: more than 36 significant digits, or an exponent outside -36...36.
    public init?(_ significand: Int128, exponent: Int = 0) {
        guard significand != 0 else {
            self.significand = 0
            self.exponent = 0
            return
        }
        var digits = significand
        guard (-100...100).contains(exponent) else { return nil }
        var power = exponent
        while digits % 10 == 0 {
            digits /= 10
            power += 1
        }
        guard digits.magnitude < ExactDecimal.powers[36], (-36...36).contains(power) else { return nil }
        self.significand = digits
        self.exponent = power
    }

    /// A whole number, always in range.
    public init(_ value: Int) {
        // An Int has at most 19 digits: always in range.
        self.init(Int128(value), exponent: 0)!
    }

    /// Reads plain notation: `34780`, `0.97`, `-0.25`; at most 36 digits.
    public init?(_ text: String) {
        let isNegative = text.utf8.first == UInt8(ascii: "-")
        let parts = text.utf8.dropFirst(isNegative ? 1 : 0).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let digits = parts.joined()
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }), (1...36).contains(digits.count),
            digits.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        let significand = digits.reduce(Int128(0)) { $0 * 10 + Int128($1 - 0x30) }
        self.init(isNegative ? -significand : significand, exponent: parts.count == 2 ? -parts[1].count : 0)
    }

    static let powers: [UInt128] = {
        var table: [UInt128] = [1]
        for _ in 0..<38 { table.append(table[table.count - 1] * 10) }
        return table
    }()

    /// Significand and exponent 0.
    public static let zero = ExactDecimal(0)

    /// - Returns: nil where the product does not fit.
    public func times(powerOfTen power: Int) -> ExactDecimal? {
        let (sum, overflow) = exponent.addingReportingOverflow(power)
        return overflow ? nil : ExactDecimal(significand, exponent: sum)
    }

    /// - Returns: nil where the product does not fit.
    public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
        let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
        return overflow ? nil : ExactDecimal(product, exponent: exponent + other.exponent)
    }

    /// - Returns: nil where the sum does not fit.
    public func adding(_ other: ExactDecimal) -> ExactDecimal? {
        let low = min(exponent, other.exponent)
        guard let a = scaled(to: low), let b = other.scaled(to: low) else { return nil }
        let (sum, overflow) = a.addingReportingOverflow(b)
        return overflow ? nil : ExactDecimal(sum, exponent: low)
    }

    /// Always in range, as the range is symmetric.
    public var negated: ExactDecimal { ExactDecimal(-significand, exponent: exponent)! }

    private func scaled(to power: Int) -> Int128? {
        let shift = exponent - power
        guard shift <= 38 else { return significand == 0 ? 0 : nil }
        let (value, overflow) = significand.multipliedReportingOverflow(by: Int128(ExactDecimal.powers[shift]))
        return overflow ? nil : value
    }

    /// The value where it is a whole number that fits an `Int`.
    public var integer: Int? {
        guard exponent >= 0, exponent <= 18, let value = scaled(to: 0) else { return nil }
        return Int(exactly: value)
    }
}

extension ExactDecimal: Comparable {
    /// By value, exactly, whatever the exponents.
    public static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
        if (a.significand < 0) != (b.significand < 0) { return a.significand < 0 }
        let low = min(a.exponent, b.exponent)
        if let x = a.scaled(to: low), let y = b.scaled(to: low) { return x < y }
        // One of them is too large to be written out at the other's scale, so the larger exponent is the larger magnitude.
        return (a.exponent < b.exponent) != (a.significand < 0)
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// Plain notation, as JSON numbers have it: `34780`, `3.5`, `-0.25`.
    public var description: String {
        if exponent >= 0 { return String(significand) + String(repeating: "0", count: exponent) }
        let negative = significand < 0
        var digits = String(significand.magnitude)
        if digits.count <= -exponent { digits = String(repeating: "0", count: -exponent - digits.count + 1) + digits }
        let point = digits.index(digits.endIndex, offsetBy: exponent)
        return (negative ? "-" : "") + digits[..<point] + "." + digits[point...]
    }
}
