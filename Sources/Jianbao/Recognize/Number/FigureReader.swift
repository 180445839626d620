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
            guard start + 1 < text.count else { return nil }
            let isPieces = text[start + 1] == "个" && start + 2 < text.count && numerals[text[start + 2]] == .magnitude(8)
            guard isPieces || numerals[text[start + 1]].power != nil || text[start] == "几" && measures.isChange(in: text, at: start + 1)
            else { return nil }
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

    /// ×10^12 behind digits.
    private func powerOfTen(in text: [Unicode.Scalar], at index: Int) -> (power: Int, end: Int)? {
        guard index + 3 < text.count, "×xX*".unicodeScalars.contains(text[index]), text[index + 1] == "1", text[index + 2] == "0" else {
            return nil
        }
        return power(in: text, at: index + 3)
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

    /// Where the groups of three digits end, each led by the comma that stands at `start`.
    private func groupsEnd(in text: [Unicode.Scalar], from start: Int, limit: Int = .max) -> Int {
        var end = start
        while end < limit, end + 3 < text.count, text[end] == text[start], isFigure(text, end + 1), isFigure(text, end + 2),
            isFigure(text, end + 3),
            !isFigure(text, end + 4)
        {
            end += 4
        }
        return end
    }

    /// The same for ，, which parts two numbers (20，300; 100，200米) where nothing shows that it groups one: a group of zeros alone, a part
    /// in hundredths behind the last group, a currency, or, where one digit leads, a measure word or the end of the phrase (1，286，000人,
    /// 82，225.00, 35，200万元, 有1，286人).
    /// - Parameter start: of the digits before the first ，.
    private func wideGroupsEnd(in text: [Unicode.Scalar], from comma: Int, leadingAt start: Int, _ measures: QuantityLexicon) -> Int? {
        guard comma < text.count, text[comma] == "，" else { return nil }
        // More groups are no number, and would be walked again from each of them.
        let end = groupsEnd(in: text, from: comma, limit: comma + 40)
        guard end > comma else { return nil }
        let hasZeros = stride(from: comma + 1, to: end, by: 4).contains { text[$0] == "0" && text[$0 + 1] == "0" && text[$0 + 2] == "0" }
        if hasZeros { return end }
        var unit = end
        if end + 1 < text.count, text[end] == ".", isFigure(text, end + 1) {
            unit = end + 1
            while isFigure(text, unit) { unit += 1 }
            if unit == end + 3 { return end }
        }
        if unit < text.count, text[unit] == " " { unit += 1 }
        while unit < text.count, numerals[text[unit]].power ?? 0 >= 4 { unit += 1 }
        if measures.isCurrency(in: text, at: unit) { return end }
        // 1，300人: at the head of a phrase or behind 第 the digit numbers something. 4，565。 and 4，565人 are one.
        let isLed = start > 0 && text[start - 1].value > 0x2E80 && FoldedScalar.isWord(text[start - 1]) && text[start - 1] != "第"
        guard isLed, comma == start + 1 else { return nil }
        return unit == text.count || !FoldedScalar.isWord(text[unit]) || measures.isMeasure(in: text, at: unit) ? end : nil
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
        index < text.count && text[index].isASCIIDigit
    }

    /// - Parameter measures: tells what ， parts: groups of one number before a currency; nil reads no groups parted by it.
    /// - Precondition: a digit, or a point before one, stands at `start`.
    func digits(in text: [Unicode.Scalar], at start: Int, measures: QuantityLexicon? = nil) -> Digits {
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
            let comma = index < text.count ? text[index] : " "
            let end =
                comma == ","
                ? groupsEnd(in: text, from: index) : measures.flatMap { wideGroupsEnd(in: text, from: index, leadingAt: start, $0) }
            while let end, index < end {
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
        if let (power, end) = scientific(in: text, at: index) ?? powerOfTen(in: text, at: index) { (scale, index) = (power, end) }
        var value = overflows ? nil : ExactDecimal(significand, exponent: exponent + scale)
        if let (power, end) = self.power(in: text, at: index) { (value, index) = (value?.raised(to: power), end) }
        return Digits(value: value, end: index, count: count, leadsWithZero: leadsWithZero, hasFraction: exponent < 0)
    }
}
