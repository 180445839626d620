/// Reads one number from its characters: digits, hanzi and mixtures of both. The one grammar of numbers that dates and money use too.
///
/// Each character is visited once, and arithmetic is exact: a figure too large to hold is read to its end and has no value.
struct FigureReader: Sendable {
    let numerals: NumeralTable

    /// - Parameters:
    ///   - text: folded, see ``FoldedText``.
    ///   - measures: tells where a measure word begins; 来 counts only before one.
    /// - Returns: nil where no number begins at the index.
    func figure(in text: [Unicode.Scalar], at start: Int, measures: QuantityLexicon) -> Figure? {
        switch numerals.numeral(in: text, at: start) {
        case .figure: break
        case .digit, .two, .tens, .unit, .magnitude: break
        case .none where isBarePoint(text, start): break
        case .some:
            guard start + 1 < text.count, numerals[text[start + 1]].power != nil else { return nil }
        default: return nil
        }
        var reading = FigureReading(reader: self, text: text, at: start)
        reading.run(measures: measures)
        return reading.figure(from: start)
    }

    /// .5 behind neither a letter, a digit nor another point.
    func isBarePoint(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
        guard text[index] == ".", isFigure(text, index + 1) else { return false }
        guard index > 0 else { return true }
        let before = text[index - 1]
        return before != "." && (before.value >= 0x80 || !FoldedScalar.isWord(before))
    }

    /// e+14 behind digits.
    private func scientific(in text: [Unicode.Scalar], at index: Int) -> (power: Int, end: Int)? {
        guard index + 1 < text.count, text[index] == "e" || text[index] == "E" else { return nil }
        var end = index + 1
        let sign = text[end]
        if sign == "+" || sign == "-" { end += 1 }
        var power = 0, count = 0
        while isFigure(text, end), count < 3 {
            power = power * 10 + Int(text[end].value - 0x30)
            count += 1
            end += 1
        }
        guard count > 0, count < 3, end == text.count || !FoldedScalar.isWord(text[end]) || text[end].value > 0x2E80 else { return nil }
        return (sign == "-" ? -power : power, end)
    }

    /// ^8 and ^-12 behind digits.
    private func power(in text: [Unicode.Scalar], at index: Int) -> (power: Int, end: Int)? {
        guard index + 1 < text.count, text[index] == "^" else { return nil }
        var end = index + 1
        var isNegative = false
        while end < text.count, text[end] == "+" || text[end] == "-", end - index <= 2 {
            if text[end] == "-" { isNegative.toggle() }
            end += 1
        }
        let first = end
        var power = 0
        while isFigure(text, end), end - first < 3 {
            power = power * 10 + Int(text[end].value - 0x30)
            end += 1
        }
        guard end > first, !isFigure(text, end) else { return nil }
        return (isNegative ? -power : power, end)
    }

    /// A run of ASCII digits, with thousands groups and a decimal part.
    struct Digits {
        var value: ExactDecimal?
        var end: Int
        var count: Int
        var leadsWithZero: Bool
        var hasFraction: Bool
    }

    func isFigure(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
        index < text.count && text[index].value >= 0x30 && text[index].value <= 0x39
    }

    /// - Precondition: a digit, or a point before one, stands at `start`.
    func digits(in text: [Unicode.Scalar], at start: Int) -> Digits {
        var significand: Int128 = 0
        var overflows = false
        var index = start
        func append(_ scalar: Unicode.Scalar) {
            let (tens, first) = significand.multipliedReportingOverflow(by: 10)
            let (sum, second) = tens.addingReportingOverflow(Int128(scalar.value - 0x30))
            if first || second { overflows = true } else { significand = sum }
        }
        while isFigure(text, index) {
            append(text[index])
            index += 1
        }
        var count = index - start
        let leadsWithZero = text[start] == "0" && count > 1
        if count <= 3 && !leadsWithZero {
            while index + 3 < text.count, text[index] == ",", isFigure(text, index + 1), isFigure(text, index + 2),
                isFigure(text, index + 3),
                !isFigure(text, index + 4)
            {
                for place in 1...3 { append(text[index + place]) }
                index += 4
                count += 3
            }
        }
        var exponent = 0
        var scale = 0
        if index + 1 < text.count, text[index] == ".", isFigure(text, index + 1) {
            index += 1
            while isFigure(text, index) {
                append(text[index])
                exponent -= 1
                index += 1
            }
        }
        if let (power, end) = scientific(in: text, at: index) { (scale, index) = (power, end) }
        var value = overflows ? nil : ExactDecimal(significand, exponent: exponent + scale)
        if let (power, end) = self.power(in: text, at: index) { (value, index) = (value?.raised(to: power), end) }
        return Digits(value: value, end: index, count: count, leadsWithZero: leadsWithZero, hasFraction: exponent < 0)
    }
}
