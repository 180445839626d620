/// A quantity as a rule read it.
struct QuantityReading {
    /// After the last token taken.
    var next: Int
    var span: TextSpan
    var value: MentionValue
    var rule: RuleName
}

/// Reads numbers that count something, shares, fractions and ordinals.
struct NumberParser {
    let cursor: TokenCursor

    /// One figure, or two that span a range and share the unit written once.
    struct Amount {
        var quantity: Quantity
        var next: Int
        /// Both figures of a range, or one twice.
        var first: Figure
        var last: Figure
        var isRange: Bool
        /// Of a range: where its sign is.
        var connector: Int?
    }

    func amount(at start: Int) -> Amount? {
        guard let first = cursor.figure(start) else { return nil }
        let one = Amount(quantity: first.quantity(), next: start + 1, first: first, last: first, isRange: false)
        guard cursor.follows(start + 1), let role = cursor.role(start + 1), role == .connector || role == .and, cursor.follows(start + 2),
            let second = cursor.figure(start + 2)
        else { return one }
        var next = start + 3
        if role == .and {
            guard cursor.follows(next), cursor.role(next) == .between else { return one }
            next += 1
        }
        let from = lent(first, by: second)
        guard let low = from.low, let high = second.high, low <= high else { return one }
        let quantity = Quantity(nominal: nil, min: low, max: high, bound: .range)
        return Amount(quantity: quantity, next: next, first: from, last: second, isRange: true, connector: start + 1)
    }

    /// 3 of 3-5万 means 30,000: the unit written once serves both.
    private func lent(_ first: Figure, by second: Figure) -> Figure {
        guard first.magnitude == 0 else { return first }
        var power = second.magnitude
        if power == 0, second.unit > 1, first.unit == 0, first.digitCount == 1 { power = second.unit }
        guard power > 0, let scaled = first.scaled(by: power).low, let high = second.high, scaled <= high else { return first }
        return first.scaled(by: power)
    }

    func reading(at start: Int) -> QuantityReading? {
        if let lexeme = cursor.lexeme(start) { return word(lexeme, at: start) }
        guard let figure = cursor.figure(start) else { return nil }
        if let reading = fraction(figure, at: start) ?? mixed(figure, at: start) ?? slash(figure, at: start) ?? share(figure, at: start)
            ?? places(figure, at: start)
        {
            return reading
        }
        guard let amount = amount(at: start) else { return nil }
        return amount.isRange ? range(amount, at: start) ?? single(figure, at: start) : single(figure, at: start)
    }

    private func reading(_ quantity: Quantity, _ start: Int, _ next: Int, _ rule: RuleDescription) -> QuantityReading {
        let sign = sign(before: start)
        let begin = sign ?? start
        let value = bounded(sign == nil ? quantity : quantity.negated, from: begin, next: next)
        return QuantityReading(
            next: next, span: TextSpan(cursor[begin].start, cursor[next - 1].end), value: .number(value), rule: rule.name)
    }

    // MARK: Words

    /// 第三, 过半.
    private func word(_ lexeme: QuantityWord, at start: Int) -> QuantityReading? {
        if lexeme.date == .ordinal { return ordinal(at: start) }
        if lexeme.date == .half { return half(at: start) }
        switch lexeme.number {
        case .value: return reading(Quantity(exactly: ExactDecimal(lexeme.numberValue)), start, start + 1, NumberRules.hanzi)
        case .shareWord:
            return reading(Quantity(exactly: ExactDecimal(lexeme.numberValue), unit: "%"), start, start + 1, NumberRules.shareWord)
        case .minimumShare:
            let value = ExactDecimal(lexeme.numberValue)
            let quantity = Quantity(nominal: value, min: value, max: nil, bound: .min, unit: "%")
            return reading(quantity, start, start + 1, NumberRules.shareWord)
        default: return nil
        }
    }

    /// 半个, 半斤: where no figure or unit stands before it.
    private func half(at start: Int) -> QuantityReading? {
        if cursor.follows(start),
            cursor[start - 1].kind == .figure || cursor.lexeme(start - 1).map({ $0.isMeasure || $0.unit != nil }) == true
        {
            return nil
        }
        guard cursor.follows(start + 1), let word = cursor.lexeme(start + 1), word.isMeasure, word.unit == nil,
            let unit = measure(at: start + 1),
            let value = ExactDecimal(5, exponent: -1)
        else { return nil }
        return reading(Quantity(exactly: value, unit: unit), start, start + 1, NumberRules.hanzi)
    }

    private func ordinal(at start: Int) -> QuantityReading? {
        guard cursor.follows(start + 1), let figure = cursor.figure(start + 1), let value = figure.low, !figure.isOpen else { return nil }
        let isShort = cursor[start + 1].end - cursor[start + 1].start == 1
        guard !isShort || measure(at: start + 2) != nil || cursor.endsPhrase(start + 1) else { return nil }
        return reading(Quantity(exactly: value, unit: nil), start, start + 2, NumberRules.ordinal)
    }

    // MARK: Shares and fractions

    /// 三分之一, 百分之五, 3又二分之一.
    private func fraction(_ figure: Figure, at start: Int) -> QuantityReading? {
        if cursor.follows(start + 1), cursor.lexeme(start + 1)?.number == .and, cursor.follows(start + 2),
            let lower = cursor.figure(start + 2),
            let whole = figure.low, let (part, next, _) = parts(of: lower, at: start + 2), let sum = whole.adding(part)
        {
            return reading(Quantity(exactly: sum), start, next, NumberRules.fraction)
        }
        guard let (part, next, isShare) = parts(of: figure, at: start) else { return nil }
        guard isShare else { return reading(Quantity(exactly: part), start, next, NumberRules.fraction) }
        guard let upper = cursor.figure(start + 2), let percent = part.times(powerOfTen: 2) else { return nil }
        guard upper.isOpen, let high = upper.high, let low = upper.low, let factor = percent.divided(by: low) else {
            return reading(Quantity(exactly: percent, unit: "%"), start, next, NumberRules.percent)
        }
        let quantity = Quantity(nominal: percent, min: percent, max: high.multiplied(by: factor), bound: .range, unit: "%")
        return reading(quantity, start, next, NumberRules.percent)
    }

    /// X分之Y. - Returns: the value, and whether X is a round unit, so that the value is a share.
    private func parts(of lower: Figure, at start: Int) -> (value: ExactDecimal, next: Int, isShare: Bool)? {
        guard cursor.follows(start + 1), cursor.lexeme(start + 1)?.number == .parts, cursor.follows(start + 2) else { return nil }
        // 负３分之负一百
        let isNegative = isSign(start + 2) && cursor.follows(start + 3)
        let at = isNegative ? start + 3 : start + 2
        guard let (value, next) = decimal(at: at), let divisor = lower.low, !divisor.isZero, let quotient = value.divided(by: divisor)
        else { return nil }
        return (isNegative ? quotient.negated : quotient, next, lower.isBareUnit && !isNegative)
    }

    /// 3.5%, 12个百分点, 九成五, 72折.
    private func share(_ figure: Figure, at start: Int) -> QuantityReading? {
        if let spaced = spacedDiscount(figure, at: start) ?? spacedPercent(at: start) { return spaced }
        guard let amount = amount(at: start), cursor.follows(amount.next), let lexeme = cursor.lexeme(amount.next) else {
            return nil
        }
        switch lexeme.number {
        case .share:
            if !amount.isRange, let range = shareRange(from: amount, start: start) { return range }
            var quantity = amount.quantity.scaled(by: lexeme.numberValue < 0 ? -1 : 0)
            quantity.unit = "%"
            return reading(quantity, start, amount.next + 1, NumberRules.percent)
        case .tenths:
            guard amount.isRange || figure.digitCount <= 2, figure.magnitude == 0 else { return nil }
            // 72折 and 九九折 name hundredths.
            let isHundredths =
                figure.digitCount == 2 && !figure.hasFraction && figure.unit == 0 && figure.low.map { $0 > ExactDecimal(10) } == true
            var quantity = amount.quantity.scaled(by: isHundredths ? 0 : 1)
            quantity.unit = "%"
            var next = amount.next + 1
            if !amount.isRange, !figure.hasFraction, cursor.follows(next) {
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

    /// 5%-8%: both ends bear the sign.
    private func shareRange(from first: Amount, start: Int) -> QuantityReading? {
        let connector = first.next + 1
        guard cursor.follows(connector), cursor.role(connector) == .connector, cursor.follows(connector + 1),
            let last = cursor.figure(connector + 1), cursor.follows(connector + 2), let sign = cursor.lexeme(connector + 2),
            sign.number == .share, sign.numberValue == cursor.lexeme(first.next)?.numberValue
        else { return nil }
        let power = sign.numberValue < 0 ? -1 : 0
        guard let low = first.quantity.min?.times(powerOfTen: power), let high = last.high?.times(powerOfTen: power), low <= high else {
            return nil
        }
        return reading(Quantity(nominal: nil, min: low, max: high, bound: .range, unit: "%"), start, connector + 3, NumberRules.percent)
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

    /// 七位数, 千万级.
    private func places(_ figure: Figure, at start: Int) -> QuantityReading? {
        guard cursor.follows(start + 1), let lexeme = cursor.lexeme(start + 1) else { return nil }
        switch lexeme.number {
        case .digits:
            guard let count = figure.integer, (2...15).contains(count), let low = ExactDecimal(1, exponent: count - 1),
                let high = ExactDecimal(1, exponent: count)
            else { return nil }
            return reading(Quantity(nominal: low, min: low, max: high, bound: .range), start, start + 2, NumberRules.places)
        case .scale:
            guard figure.isBareUnit, !figure.isOpen, let low = figure.low, let high = low.times(powerOfTen: 1) else { return nil }
            return reading(Quantity(nominal: low, min: low, max: high, bound: .range), start, start + 2, NumberRules.places)
        default: return nil
        }
    }

    /// 1 3/5: a whole, a blank and a fraction.
    private func mixed(_ figure: Figure, at start: Int) -> QuantityReading? {
        guard figure.form == .digits, !figure.hasFraction, let whole = figure.low, cursor.follows(start + 1),
            cursor[start + 1].start == cursor[start].end + 1, let upper = cursor.figure(start + 1), let part = slash(upper, at: start + 1),
            case .number(let quantity) = part.value, let value = quantity.nominal, let sum = whole.adding(value)
        else { return nil }
        return reading(Quantity(exactly: sum), start, part.next, NumberRules.fraction)
    }

    /// 1/3: a small fraction; larger ones are dates, dpi and scores of all sorts.
    private func slash(_ figure: Figure, at start: Int) -> QuantityReading? {
        guard figure.form == .digits, !figure.hasFraction, cursor.scalar(after: start) == "/", start + 1 < cursor.count,
            cursor[start + 1].start == cursor[start].end + 1, let lower = cursor.figure(start + 1), lower.form == .digits,
            !lower.hasFraction,
            let upper = figure.integer, let divisor = lower.integer, (2...10).contains(divisor), upper < 100, upper > 0,
            cursor.scalar(after: start + 1) != "/", let quotient = ExactDecimal(upper).divided(by: ExactDecimal(divisor))
        else { return nil }
        return reading(Quantity(exactly: quotient), start, start + 2, NumberRules.fraction)
    }

    // MARK: Plain numbers

    private func range(_ amount: Amount, at start: Int) -> QuantityReading? {
        let unit = measure(at: amount.next)
        let isPlain = amount.first.form == .digits && amount.last.form == .digits && amount.last.magnitude == 0
        // 3-1 is a score and 12-3 a part of a name: digits span a range where they count something.
        if isPlain, unit == nil, let connector = amount.connector, cursor.text[cursor[connector].start].value < 0x80 {
            guard amount.first.digitCount >= 2, amount.last.digitCount >= 2 else { return nil }
        }
        var quantity = amount.quantity
        quantity.unit = unit
        return reading(quantity, start, amount.next, NumberRules.range)
    }

    private func single(_ figure: Figure, at start: Int) -> QuantityReading? {
        guard isCount(figure, at: start) else { return nil }
        let unit = measure(at: start + 1)
        var figure = figure
        if figure.isPair, unit != nil, let value = figure.low?.integer {
            figure.low = ExactDecimal(value / 10)
            figure.high = ExactDecimal(value % 10)
        }
        let rule =
            figure.isOpen || figure.isAbout ? NumberRules.approximate : figure.form == .digits ? NumberRules.digits : NumberRules.hanzi
        return reading(figure.quantity(unit: unit), start, start + 1, rule)
    }

    /// 负 or a minus sign directly before a figure and behind no other word.
    func sign(before start: Int) -> Int? {
        guard start > 0, cursor.follows(start) else { return nil }
        if isSign(start - 1) { return start - 1 }
        let token = cursor[start - 1]
        guard token.end - token.start == 1, cursor.text[token.start] == "-" else { return nil }
        guard token.start > 0 else { return start - 1 }
        // 增速为-3.5% is a sign; behind a figure or its unit it joins a range, behind letters a name.
        let before = cursor.text[token.start - 1]
        if before == "%" || before.value < 0x80 && FoldedScalar.isWord(before) { return nil }
        guard FoldedScalar.isWord(before) else { return start - 1 }
        let isUnit = start > 1 && cursor[start - 2].end == token.start && (cursor.lexeme(start - 2).map(isUnitWord) ?? true)
        return !isUnit && (cursor.figure(start)?.magnitude ?? 0 > 0 || cursor.lexeme(start + 1).map(isUnitWord) == true) ? start - 1 : nil
    }

    private func isUnitWord(_ word: QuantityWord) -> Bool {
        word.unit != nil || word.isMeasure || word.currency != nil || word.number == .share
    }

    private func isSign(_ index: Int) -> Bool {
        cursor[index].end - cursor[index].start == 1 && cursor.text[cursor[index].start] == "负"
    }

    /// Whether a figure by itself counts something, and is no part of a word or a name.
    private func isCount(_ figure: Figure, at start: Int) -> Bool {
        let length = cursor[start].end - cursor[start].start
        let hasMeasure = measure(at: start + 1) != nil
        let isBounded =
            sign(before: start) != nil || start > 0 && cursor.follows(start) && cursor.lexeme(start - 1)?.bound?.isBefore == true
        let standsAlone = cursor.endsPhrase(start) && (cursor.beginsPhrase(sign(before: start) ?? start) || followsCopula(start))
        if figure.form == .digits {
            // 7号球员, 3号楼: a name among others.
            if figure.leadsWithZero || hasMeasure && cursor.text[cursor[start + 1].start] == "号" { return false }
            return hasMeasure || figure.magnitude > 0 || !followsLatinWord(start)
        }
        if figure.form == .positional { return hasMeasure || standsAlone || isBounded || figure.magnitude > 0 || figure.hasFraction }
        guard length == 1 else { return true }
        if figure.isLoneFormal { return standsAlone }
        if figure.isBareUnit, figure.low.map({ $0 > ExactDecimal(10) }) == true { return isBounded }
        if cursor.text[cursor[start].start] == "一" { return standsAlone || hasMeasure && cursor.beginsPhrase(start) }
        return hasMeasure || standsAlone || isBounded
    }

    /// 答案是四: a figure that ends a phrase behind 是 or 为.
    private func followsCopula(_ start: Int) -> Bool {
        let at = cursor[start].start
        return at > 1 && (cursor.text[at - 1] == "是" || cursor.text[at - 1] == "为")
    }

    /// PyTorch 1.0, iPhone 15, GB/T 2423: a number behind a Latin word and a blank is a part of its name.
    private func followsLatinWord(_ start: Int) -> Bool {
        let at = cursor[start].start
        guard at >= 2, cursor.text[at - 1] == " " else { return false }
        let value = cursor.text[at - 2].value | 0x20
        return value >= 0x61 && value <= 0x7A
    }

    /// The measure word at a token, as the text has it.
    func measure(at index: Int) -> String? {
        guard cursor.follows(index), let lexeme = cursor.lexeme(index), lexeme.isMeasure || lexeme.unit != nil else { return nil }
        return String(scalars: cursor.text[cursor[index].start..<cursor[index].end])
    }

    // MARK: Bounds

    /// What the words before and behind a figure (and its measure word) make of it.
    func bounded(_ quantity: Quantity, from start: Int, next: Int) -> Quantity {
        var after = next
        if cursor.follows(after), let lexeme = cursor.lexeme(after), lexeme.bound == nil,
            lexeme.isMeasure || lexeme.currency != nil || lexeme.unit != nil
        {
            after += 1
        }
        var before = start > 0 && cursor.follows(start) ? cursor.lexeme(start - 1)?.bound : nil
        if before?.needsBareUnit == true, cursor.figure(start)?.isBareUnit != true { before = nil }
        var behind = cursor.follows(after) && (!isPlus(after) || endsAmount(after)) ? cursor.lexeme(after)?.bound : nil
        let unitEnd = next > 0 && cursor.lexeme(next - 1)?.currency != nil ? next : after
        if unitEnd > start + 1, isFrom(unitEnd) { behind = BoundWord(isBefore: false, bound: .min) }
        let bound: Quantity.Bound? =
            if let before, before.isBefore { before.bound } else if let behind, !behind.isBefore { behind.bound } else { nil }
        var result = quantity
        switch bound {
        case .min where quantity.bound != .range || quantity.nominal != nil: (result.max, result.bound) = (nil, .min)
        case .max where quantity.bound != .range || quantity.nominal != nil:
            // 近二十多万 still lies above twenty.
            (result.min, result.bound) = (nil, .max)
        case .approx where quantity.bound == .exact: result.bound = .approx
        default: break
        }
        return result
    }
}

extension NumberParser {
    /// 5999元起 ends its phrase; 起 also counts cases.
    func isFrom(_ index: Int) -> Bool {
        cursor.follows(index) && cursor.text[cursor[index].start] == "起" && cursor[index].end - cursor[index].start == 1
            && cursor.endsPhrase(index)
    }

    func isPlus(_ index: Int) -> Bool { index < cursor.count && cursor.text[cursor[index].start] == "+" }

    /// 7万+ and 40万+年薪 mean more; in 100万+期权 something else is added.
    private func endsAmount(_ plus: Int) -> Bool {
        if cursor.endsPhrase(plus) || cursor.scalar(after: plus) == "的" { return true }
        guard cursor.follows(plus + 1), let word = cursor.lexeme(plus + 1) else { return false }
        return word.isPay || word.isMeasure || word.currency != nil
    }
}

extension Quantity {
    var negated: Quantity { Quantity(nominal: nominal?.negated, min: max?.negated, max: min?.negated, bound: bound, unit: unit) }

    func scaled(by power: Int) -> Quantity {
        guard power != 0 else { return self }
        return Quantity(
            nominal: nominal?.times(powerOfTen: power), min: min?.times(powerOfTen: power), max: max?.times(powerOfTen: power),
            bound: bound,
            unit: unit)
    }
}

extension ExactDecimal {
    /// The quotient, rounded down to 15 significant digits where it has no end.
    /// - Returns: nil where it is out of range or the divisor is zero.
    func divided(by divisor: ExactDecimal) -> ExactDecimal? {
        guard divisor.significand != 0 else { return nil }
        var remainder = significand.magnitude
        let by = divisor.significand.magnitude
        var digits = remainder / by
        remainder %= by
        var power = exponent - divisor.exponent
        var places = 0
        while remainder != 0, digits < ExactDecimal.powers[15], places < 36, power > -18 {
            let (next, overflow) = remainder.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            digits = digits * 10 + next / by
            remainder = next % by
            power -= 1
            places += 1
        }
        let isNegative = (significand < 0) != (divisor.significand < 0)
        guard let value = Int128(exactly: digits) else { return nil }
        return ExactDecimal(isNegative ? -value : value, exponent: power)
    }
}
