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
        guard !isDifference(start), cursor.follows(start + 1), let role = cursor.role(start + 1), role == .connector || role == .and,
            cursor.follows(start + 2),
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

    /// 上调0.35元至4.1元: a difference, and what it leads to.
    func isDifference(_ start: Int) -> Bool {
        let at = bound(before: start) == nil ? start - 1 : start - 2
        return at >= 0 && cursor.follows(at + 1) && cursor.lexeme(at)?.number == .change
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
        if let part = part(figure, at: start) { return joined(part, from: start) ?? part }
        if let reading = mixed(figure, at: start) ?? slash(figure, at: start) ?? places(figure, at: start) ?? multiple(figure, at: start)
            ?? tolerance(figure, at: start)
        {
            return reading
        }
        guard let amount = amount(at: start) else { return nil }
        return amount.isRange ? range(amount, at: start) ?? single(figure, at: start) : single(figure, at: start)
    }

    func reading(_ quantity: Quantity, _ start: Int, _ next: Int, _ rule: RuleDescription) -> QuantityReading {
        let sign = sign(before: start)
        let isEitherWay = sign == nil && start > 0 && cursor.follows(start) && cursor.lexeme(start - 1)?.number == .plusMinus
        let begin = isEitherWay ? start - 1 : sign ?? start
        let value = isEitherWay ? quantity.eitherWay : bounded(sign == nil ? quantity : quantity.negated, from: begin, next: next)
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
        case .digitCount: return places(lexeme.numberValue, start, next: start + 1)
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

    /// 七位数, 千万级.
    private func places(_ figure: Figure, at start: Int) -> QuantityReading? {
        guard cursor.follows(start + 1), let lexeme = cursor.lexeme(start + 1) else { return nil }
        switch lexeme.number {
        case .digits:
            guard let count = figure.integer, count >= 2 else { return nil }
            return places(count, start, next: start + 2)
        case .scale:
            guard figure.isBareUnit, !figure.isOpen, let low = figure.low, let high = low.times(powerOfTen: 1) else { return nil }
            return reading(Quantity(nominal: low, min: low, max: high, bound: .range), start, start + 2, NumberRules.places)
        default: return nil
        }
    }

    private func places(_ count: Int, _ start: Int, next: Int) -> QuantityReading? {
        guard (1...15).contains(count), let low = ExactDecimal(1, exponent: count - 1), let high = ExactDecimal(1, exponent: count) else {
            return nil
        }
        return reading(Quantity(nominal: low, min: low, max: high, bound: .range), start, next, NumberRules.places)
    }

    /// 两打鸡蛋: a figure and a word that multiplies it. 三打一 and 一打开 hold the verb.
    private func multiple(_ figure: Figure, at start: Int) -> QuantityReading? {
        // 9秒58打破纪录: the figure belongs to the unit before it.
        if cursor.follows(start), let before = cursor.lexeme(start - 1), before.unit != nil || before.isMeasure { return nil }
        guard cursor.follows(start + 1), let word = cursor.lexeme(start + 1), word.number == .multiple, figure.magnitude == 0,
            cursor.endsPhrase(start + 1)
                || cursor.text[cursor[start].start] != "一" && !(cursor.follows(start + 2) && cursor.figure(start + 2) != nil),
            let low = figure.low?.multiplied(by: ExactDecimal(word.numberValue)),
            let high = figure.high?.multiplied(by: ExactDecimal(word.numberValue))
        else { return nil }
        let quantity = Quantity(nominal: low, min: low, max: high, bound: figure.isOpen ? .range : .exact)
        return reading(quantity, start, start + 2, NumberRules.multiple)
    }

    /// 500±20克: a figure and how far off it may be.
    private func tolerance(_ figure: Figure, at start: Int) -> QuantityReading? {
        guard cursor.follows(start + 1), cursor.lexeme(start + 1)?.number == .plusMinus, cursor.follows(start + 2),
            let part = cursor.figure(start + 2)?.low, let middle = figure.low, !figure.isOpen, !part.isZero,
            let low = middle.adding(part.negated), let high = middle.adding(part)
        else { return nil }
        let unit = measure(at: start + 3)
        return reading(Quantity(nominal: middle, min: low, max: high, bound: .range, unit: unit), start, start + 3, NumberRules.range)
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
        let unit = measure(at: start + 1)
        if let height = height(figure, unit: unit, at: start) { return height }
        guard isCount(figure, at: start) else { return nil }
        var figure = figure
        if figure.isPair, unit != nil, let value = figure.low?.integer {
            figure.low = ExactDecimal(value / 10)
            figure.high = ExactDecimal(value % 10)
        }
        if let half = withHalf(figure, unit: unit, at: start) { return half }
        let rule =
            figure.isOpen || figure.isAbout ? NumberRules.approximate : figure.form == .digits ? NumberRules.digits : NumberRules.hanzi
        return reading(figure.quantity(unit: unit), start, start + 1, rule)
    }

    /// 三斤半, 两倍半: half of the unit more, where the phrase ends behind it, so that 半 begins no word.
    private func withHalf(_ figure: Figure, unit: String?, at start: Int) -> QuantityReading? {
        guard let unit, cursor.follows(start + 2), cursor.role(start + 2) == .half, !figure.isOpen,
            cursor.endsPhrase(start + 2) || cursor.scalar(after: start + 2) == "的", let half = ExactDecimal(5, exponent: -1),
            let value = figure.low?.adding(half)
        else { return nil }
        return reading(Quantity(exactly: value, unit: unit), start, start + 3, NumberRules.hanzi)
    }

    /// 1米96, 一米八: tenths and hundredths of a meter behind it, where nothing is counted by them.
    private func height(_ figure: Figure, unit: String?, at start: Int) -> QuantityReading? {
        let next = start + 2
        guard unit == "米", figure.digitCount == 1, figure.magnitude == 0, cursor.follows(next), cursor[next].start == cursor[next - 1].end,
            let rest = cursor.figure(next), rest.form == .digits || rest.form == figure.form || rest.form == .positional, !rest.isOpen,
            !rest.hasFraction, rest.unit == 0, (1...2).contains(rest.digitCount), cursor[next].end - cursor[next].start == rest.digitCount,
            measure(at: next + 1) == nil, cursor.lexeme(next + 1)?.number == nil || !cursor.follows(next + 1),
            let value = rest.low?.times(powerOfTen: -rest.digitCount), let sum = figure.low?.adding(value)
        else { return nil }
        return reading(Quantity(exactly: sum, unit: unit), start, next + 1, figure.form == .digits ? NumberRules.digits : NumberRules.hanzi)
    }

    /// 翻两番, 翻了近三番: times that something doubled; elsewhere 番 counts talk and effort.
    private func isDoubling(_ start: Int) -> Bool {
        var at = cursor[bound(before: start) == nil ? start : start - 1].start - 1
        if at > 0, "了过".unicodeScalars.contains(cursor.text[at]) { at -= 1 }
        return at >= 0 && cursor.text[at] == "翻"
    }

    /// 负, 零下 or a minus sign directly before a figure and behind no other word.
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

    /// 负 and, of temperatures, 零下.
    func isSign(_ index: Int) -> Bool {
        let token = cursor[index]
        switch token.end - token.start {
        case 1: return cursor.text[token.start] == "负"
        case 2: return cursor.text[token.start] == "零" && cursor.text[token.start + 1] == "下"
        default: return false
        }
    }

    /// Whether a figure by itself counts something, and is no part of a word or a name.
    private func isCount(_ figure: Figure, at start: Int) -> Bool {
        let length = cursor[start].end - cursor[start].start
        let unit = measure(at: start + 1)
        if unit == "番" { return isDoubling(start) }
        let hasMeasure = unit != nil
        let isBounded = sign(before: start) != nil || bound(before: start) != nil
        let standsAlone =
            cursor.endsPhrase(start) && (cursor.beginsPhrase(sign(before: start) ?? start) || followsCopula(start))
            || followsCopula(start) && precedesCopula(start)
        if figure.form == .digits {
            // 7号球员, 3号楼, 502室: a name among others; 3室2厅 counts.
            if figure.leadsWithZero || cursor.scalar(after: start) == "号" { return false }
            // 9秒58
            if cursor.follows(start), cursor.lexeme(start - 1)?.unit == .seconds { return false }
            if figure.digitCount >= 3, cursor.scalar(after: start) == "室" { return false }
            // 5bn and 2 million count more than their digits say.
            if !hasMeasure, cursor.follows(start + 1), cursor.lexeme(start + 1)?.number == .magnitude { return false }
            return hasMeasure || figure.magnitude > 0 || !followsLatinWord(start)
        }
        if figure.form == .positional { return hasMeasure || standsAlone || isBounded || figure.magnitude > 0 || figure.hasFraction }
        guard length == 1 else { return true }
        if figure.isLoneFormal { return standsAlone }
        if figure.isBareUnit, figure.low.map({ $0 > ExactDecimal(10) }) == true { return isBounded }
        if cursor.text[cursor[start].start] == "一", cursor.scalar(after: start) != "倍" {
            return standsAlone || hasMeasure && cursor.beginsPhrase(start)
        }
        return hasMeasure || standsAlone || isBounded
    }

    /// 答案是四: a figure that ends a phrase behind 是 or 为.
    private func followsCopula(_ start: Int) -> Bool {
        let at = cursor[start].start
        return at > 1 && (cursor.text[at - 1] == "是" || cursor.text[at - 1] == "为")
    }

    /// 是四不是五, 不是一这是九: a word that ends in 是 stands behind the figure.
    private func precedesCopula(_ start: Int) -> Bool {
        let end = cursor[start].end
        return end + 1 < cursor.text.count && cursor.text[end + 1] == "是" && FoldedScalar.isWord(cursor.text[end])
    }

    /// PyTorch 1.0, iPhone 15, GB/T 2423: a number behind a Latin word and a blank is a part of its name, save where the word asks for one
    /// (h-index 45).
    private func followsLatinWord(_ start: Int) -> Bool {
        if start > 0, cursor.lexeme(start - 1)?.isMetric == true { return false }
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
}
