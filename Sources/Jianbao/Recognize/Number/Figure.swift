/// A number as its characters write it, before the words around it are looked at.
struct Figure: Hashable, Sendable {
    enum Form: Sendable {
        /// 1,286 and 3.5, without any hanzi.
        case digits
        /// 三万五千.
        case hanzi
        /// 二〇二三: a digit a place.
        case positional
        /// 3万4000.
        case mixed
    }

    /// nil: more digits than an ``ExactDecimal`` holds.
    var low: ExactDecimal?
    /// Above `low` where the writing itself is open: 几百, 二十多, 两三千.
    var high: ExactDecimal?
    /// 来: 十来个.
    var isAbout = false
    var form: Form
    /// Digits written before the point.
    var digitCount: Int
    /// After the last character, in the text.
    var end: Int
    /// The power of ten of the last 万, 亿, 兆, K or M, which a range lends to its first figure; 0: none.
    var magnitude = 0
    /// The power of ten of the last unit of any kind; 0: none.
    var unit = 0
    /// 千万 and 百亿: no coefficient before the first unit.
    var isBareUnit = false
    /// 点 between a figure and its digits, which a clock time may claim (三点十五); nil: none.
    var point: Int?
    /// 007.
    var leadsWithZero = false
    /// Two neighbouring digits that may mean "one or the other": 七八.
    var isPair = false
    var hasFraction = false
    /// 陆 or 肆 by itself.
    var isLoneFormal = false

    var isOpen: Bool { low != high }

    /// The two counts of 两三 and 七八.
    var pair: (low: Int, high: Int)? {
        guard isPair, let number = integer, number > 10, number < 100 else { return nil }
        return (number / 10, number % 10)
    }

    /// The value where it is one whole number that fits an `Int`.
    var integer: Int? { isOpen || hasFraction ? nil : low?.integer }

    func quantity(unit name: String? = nil) -> Quantity {
        if isOpen { return Quantity(nominal: low, min: low, max: high, bound: .range, unit: name) }
        return Quantity(nominal: low, min: low, max: low, bound: isAbout ? .approx : .exact, unit: name)
    }

    func scaled(by power: Int) -> Figure {
        var result = self
        result.low = low?.times(powerOfTen: power)
        result.high = high?.times(powerOfTen: power)
        return result
    }
}

extension ExactDecimal {
    /// One in the last place that is not zero: 100 for 8600.
    var lastPlace: ExactDecimal? { ExactDecimal(1, exponent: exponent) }
    var isZero: Bool { significand == 0 }
}
