/// Shares and fractions: 三分之一, 百分之五, 3.5%, 九成五, 72折, 1 3/5.
extension NumberParser {
    /// A share or a fraction by itself.
    func part(_ figure: Figure, at start: Int) -> QuantityReading? { fraction(figure, at: start) ?? share(figure, at: start) }

    /// 5%-8%, 三成到四成, 三分之一至二分之一, 百分之二十到三十: two parts of the same kind span a range; the second may leave 百分之 out.
    func joined(_ first: QuantityReading, from start: Int) -> QuantityReading? {
        let at = first.next + 1
        guard case .number(let lower) = first.value, let low = lower.nominal, lower.bound != .range, sign(before: start) == nil,
            !isDifference(start),
            cursor.follows(first.next), cursor.role(first.next) == .connector, cursor.follows(at), let figure = cursor.figure(at),
            let (high, next) = upperEnd(figure, at: at, of: lower, from: start), low <= high
        else { return nil }
        return reading(Quantity(nominal: nil, min: low, max: high, bound: .range, unit: lower.unit), start, next, rule(of: first))
    }

    private func rule(of reading: QuantityReading) -> RuleDescription {
        [NumberRules.percent, NumberRules.tenths].first { $0.name == reading.rule } ?? NumberRules.fraction
    }

    /// The upper end of a range that begins with a part.
    private func upperEnd(_ figure: Figure, at index: Int, of lower: Quantity, from start: Int) -> (ExactDecimal, next: Int)? {
        if let second = part(figure, at: index) {
            // 0.5个百分点至3.5% says by how much and to what.
            guard case .number(let upper) = second.value, upper.unit == lower.unit,
                !endsInPoints(before: index - 1) || endsInPoints(before: second.next),
                let high = upper.max ?? upper.nominal
            else { return nil }
            return (high, second.next)
        }
        // Behind 百分之 and 千分之 alone, and where nothing is counted.
        guard cursor.lexeme(start + 1)?.number == .parts, lower.unit == "%", figure.magnitude == 0, measure(at: index + 1) == nil,
            let power = cursor.figure(start)?.unit, let high = figure.high?.times(powerOfTen: 2 - power)
        else { return nil }
        return (high, index + 1)
    }

    private func endsInPoints(before next: Int) -> Bool { cursor.text[cursor[next - 1].end - 1] == "点" }

    /// 三分之一, 百分之五, 3又二分之一.
    func fraction(_ figure: Figure, at start: Int) -> QuantityReading? {
        if cursor.follows(start + 1), cursor.lexeme(start + 1)?.number == .and, cursor.follows(start + 2),
            let lower = cursor.figure(start + 2),
            let whole = figure.low, let (part, next, _) = parts(of: lower, at: start + 2), let sum = part.adding(whole)
        {
            return reading(sum.quantity, start, next, NumberRules.fraction)
        }
        guard let (part, next, isShare) = parts(of: figure, at: start) else { return nil }
        guard isShare else { return reading(part.quantity, start, next, NumberRules.fraction) }
        guard let upper = cursor.figure(start + 2), let percent = part.nearest.times(powerOfTen: 2) else { return nil }
        guard upper.isOpen, let high = upper.high, let low = upper.low, let factor = Quotient(percent, over: low)?.nearest else {
            return reading(Quantity(exactly: percent, unit: "%"), start, next, NumberRules.percent)
        }
        let quantity = Quantity(nominal: percent, min: percent, max: high.multiplied(by: factor), bound: .range, unit: "%")
        return reading(quantity, start, next, NumberRules.percent)
    }

    /// X分之Y. - Returns: the value, and whether X is a round unit, so that the value is a share.
    private func parts(of lower: Figure, at start: Int) -> (value: Quotient, next: Int, isShare: Bool)? {
        guard cursor.follows(start + 1), cursor.lexeme(start + 1)?.number == .parts, cursor.follows(start + 2) else { return nil }
        // 负３分之负一百
        let isNegative = isSign(start + 2) && cursor.follows(start + 3)
        let at = isNegative ? start + 3 : start + 2
        guard let (value, next) = decimal(at: at), let divisor = lower.low, let quotient = Quotient(value, over: divisor)
        else { return nil }
        return (isNegative ? quotient.negated : quotient, next, lower.isBareUnit && !isNegative)
    }

    /// 3.5%, 12个百分点, 九成五, 72折.
    func share(_ figure: Figure, at start: Int) -> QuantityReading? {
        if let spaced = spacedDiscount(figure, at: start) ?? spacedPercent(at: start) { return spaced }
        guard let amount = amount(at: start), cursor.follows(amount.next), let lexeme = cursor.lexeme(amount.next) else {
            return nil
        }
        switch lexeme.number {
        case .share:
            var quantity = amount.quantity.scaled(by: lexeme.numberValue < 0 ? -1 : 0)
            quantity.unit = "%"
            return reading(quantity, start, amount.next + 1, NumberRules.percent)
        case .tenths:
            guard amount.isRange || figure.digitCount <= 2, figure.magnitude == 0 else { return nil }
            // 72折 and 九九折 name hundredths.
            let isHundredths =
                figure.digitCount == 2 && !figure.hasFraction && figure.unit == 0 && figure.low.map { $0 > ExactDecimal(10) } == true
            var quantity = amount.quantity.scaled(by: isHundredths ? 0 : 1)
            // 六七成 is six or seven tenths, 六七折 may be either.
            if !amount.isRange, let pair = figure.pair, cursor.text[cursor[amount.next].start] == "成" {
                quantity = Quantity(
                    nominal: nil, min: ExactDecimal(pair.low * 10), max: ExactDecimal(pair.high * 10), bound: .range)
            }
            quantity.unit = "%"
            var next = amount.next + 1
            // 两成多
            if lexeme.numberValue > 1, quantity.bound != .range {
                quantity = Quantity(
                    nominal: quantity.min, min: quantity.min, max: quantity.min?.adding(ExactDecimal(10)), bound: .range, unit: "%")
            }
            if quantity.bound != .range, !figure.hasFraction, cursor.follows(next) {
                if cursor.role(next) == .half, let more = quantity.min?.adding(ExactDecimal(5)) {
                    quantity = Quantity(exactly: more, unit: "%")
                    next += 1
                } else if let rest = cursor.figure(next), rest.digitCount == 1, rest.unit == 0, let digit = rest.low,
                    let more = quantity.min?.adding(digit)
                {
                    quantity = Quantity(exactly: more, unit: "%")
                    next += 1
                }
            }
            guard let high = quantity.max, high <= ExactDecimal(100) else { return nil }
            return reading(quantity, start, next, NumberRules.tenths)
        default: return nil
        }
    }

    /// A figure, with the decimals that blanks part from it: 一 点五, 四点 五.
    private func decimal(at index: Int) -> (value: ExactDecimal, next: Int)? {
        guard let whole = cursor.figure(index), let value = whole.low else { return nil }
        let point = index + 1
        guard cursor.follows(point), cursor[point].end - cursor[point].start == 1, cursor.text[cursor[point].start] == "点",
            cursor.follows(point + 1), let rest = cursor.figure(point + 1), rest.unit == 0, let digits = rest.low,
            cursor[point + 1].start - cursor[index].end == 2,
            let part = digits.times(powerOfTen: cursor[point + 1].start - cursor[point + 1].end), let sum = value.adding(part)
        else { return (value, point) }
        return (sum, point + 2)
    }

    /// 四点 五个百分点
    private func spacedPercent(at start: Int) -> QuantityReading? {
        guard let (value, next) = decimal(at: start), next > start + 1, cursor.follows(next), let lexeme = cursor.lexeme(next),
            lexeme.number == .share, let share = value.times(powerOfTen: min(lexeme.numberValue, 0))
        else { return nil }
        return reading(Quantity(exactly: share, unit: "%"), start, next + 1, NumberRules.percent)
    }

    /// 7 2 折, 九 九 折: two digits that a blank parts.
    private func spacedDiscount(_ figure: Figure, at start: Int) -> QuantityReading? {
        guard figure.digitCount == 1, let tens = figure.integer, tens > 0, cursor.follows(start + 1), let ones = cursor.figure(start + 1),
            ones.digitCount == 1, let one = ones.integer, one < 10, cursor.follows(start + 2), cursor.lexeme(start + 2)?.number == .tenths,
            cursor.text[cursor[start + 2].start] == "折"
        else { return nil }
        return reading(Quantity(exactly: ExactDecimal(tens * 10 + one), unit: "%"), start, start + 3, NumberRules.tenths)
    }

    /// 1 3/5: a whole, a blank and a fraction.
    func mixed(_ figure: Figure, at start: Int) -> QuantityReading? {
        guard figure.form == .digits, !figure.hasFraction, let whole = figure.low, cursor.follows(start + 1),
            cursor[start + 1].start == cursor[start].end + 1, let upper = cursor.figure(start + 1), let part = ratio(upper, at: start + 1),
            let sum = part.value.adding(whole)
        else { return nil }
        return reading(sum.quantity, start, part.next, NumberRules.fraction)
    }

    /// 1/3
    func slash(_ figure: Figure, at start: Int) -> QuantityReading? {
        ratio(figure, at: start).flatMap { reading($0.value.quantity, start, $0.next, NumberRules.fraction) }
    }

    /// A small fraction; larger ones are dates, dpi and scores of all sorts.
    private func ratio(_ figure: Figure, at start: Int) -> (value: Quotient, next: Int)? {
        guard figure.form == .digits, !figure.hasFraction, cursor.scalar(after: start) == "/", start + 1 < cursor.count,
            cursor[start + 1].start == cursor[start].end + 1, let lower = cursor.figure(start + 1), lower.form == .digits,
            !lower.hasFraction,
            let upper = figure.integer, let divisor = lower.integer, (2...10).contains(divisor), upper < 100, upper > 0,
            cursor.scalar(after: start + 1) != "/", let quotient = Quotient(ExactDecimal(upper), over: ExactDecimal(divisor))
        else { return nil }
        return (quotient, start + 2)
    }
}
