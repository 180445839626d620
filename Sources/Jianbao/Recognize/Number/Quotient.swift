/// What a fraction comes to: a decimal, or two neighboring ones where the division has no end.
struct Quotient: Hashable, Sendable {
    /// The quotient itself, or rounded towards zero to at most 16 significant digits.
    var nearest: ExactDecimal
    /// The next decimal of the same length away from zero; the same as `nearest` where the division ends.
    var beyond: ExactDecimal

    /// - Returns: nil where it is out of range or the divisor is zero.
    init?(_ dividend: ExactDecimal, over divisor: ExactDecimal) {
        guard divisor.significand != 0 else { return nil }
        var remainder = dividend.significand.magnitude
        let by = divisor.significand.magnitude
        var digits = remainder / by
        remainder %= by
        var power = dividend.exponent - divisor.exponent
        var places = 0
        while remainder != 0, digits < ExactDecimal.powers[15], places < 36, power > -18 {
            let (next, overflow) = remainder.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            digits = digits * 10 + next / by
            remainder = next % by
            power -= 1
            places += 1
        }
        let isNegative = (dividend.significand < 0) != (divisor.significand < 0)
        guard let value = Int128(exactly: digits), let nearest = ExactDecimal(isNegative ? -value : value, exponent: power),
            let beyond = remainder == 0 ? nearest : ExactDecimal(isNegative ? -value - 1 : value + 1, exponent: power)
        else { return nil }
        (self.nearest, self.beyond) = (nearest, beyond)
    }

    private init(nearest: ExactDecimal, beyond: ExactDecimal) { (self.nearest, self.beyond) = (nearest, beyond) }

    var negated: Quotient { Quotient(nearest: nearest.negated, beyond: beyond.negated) }

    /// - Returns: nil where the sum does not fit.
    func adding(_ whole: ExactDecimal) -> Quotient? {
        guard let nearest = nearest.adding(whole), let beyond = beyond.adding(whole) else { return nil }
        return Quotient(nearest: nearest, beyond: beyond)
    }

    /// Exact where the division ends; else the two decimals between which the quotient lies, and approximate.
    var quantity: Quantity {
        guard nearest != beyond else { return Quantity(exactly: nearest) }
        return Quantity(nominal: nearest, min: Swift.min(nearest, beyond), max: Swift.max(nearest, beyond), bound: .approx)
    }
}

extension ExactDecimal {
    /// - Returns: nil where the power does not fit, or is below zero of anything but a power of ten.
    func raised(to power: Int) -> ExactDecimal? {
        if significand == 1 {
            return exponent.magnitude <= 100 && power.magnitude <= 1000 ? ExactDecimal(1).times(powerOfTen: exponent * power) : nil
        }
        guard power >= 0, power < 128 else { return nil }
        var result = ExactDecimal(1)
        for _ in 0..<power {
            guard let product = result.multiplied(by: self) else { return nil }
            result = product
        }
        return result
    }
}
