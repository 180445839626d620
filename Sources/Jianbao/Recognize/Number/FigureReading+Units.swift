/// Units of a number, and what leaves it open: 十 to 兆, K, 几, 多, 来.
extension FigureReading {
    /// K, M or w behind digits.
    mutating func readSuffix(_ power: Int) {
        isDone = true
        guard usesFigures, !usesHanzi, let value = pending, !isLatin(index + 1), !reader.isFigure(text, index + 1) else { return }
        pending = value.times(power)
        figure.magnitude = power
        figure.unit = power
        index += 1
    }

    /// 来 and 把 before what is counted: 十来个, 万把块. 3万把椅子 counts by 把.
    mutating func readAbout(measures: QuantityLexicon) {
        let next = index + 1
        guard lastUnit > 0 && pending == nil || text[index] == "来" && isTensInDigits, next < text.count,
            text[index] != "把" || figure.isBareUnit && closesOneUnit,
            reader.numerals[text[next]].power ?? 0 >= 4 || measures.isMeasure(in: text, at: next)
        else {
            isDone = true
            return
        }
        figure.isAbout = true
        index += 1
    }

    /// Whether whole tens in digits were read: the 10 of 10几个 and 10来个.
    private var isTensInDigits: Bool {
        guard pendingIsFigure, !figure.hasFraction, let tens = pending?.low, tens.exponent > 0 else { return false }
        return true
    }

    /// Whether nothing but one unit was read: 万, 千.
    private var closesOneUnit: Bool { total().low == ExactDecimal(1, exponent: lastUnit) }

    mutating func readTens(_ tens: Int) {
        guard pending == nil, sectionUnit > 1 else {
            isDone = true
            return
        }
        usesHanzi = true
        section = section.plus(Pair(tens * 10))
        sectionUnit = 1
        lastUnit = 1
        index += 1
    }

    mutating func readUnit(_ power: Int) {
        guard power < sectionUnit || (pending != nil && sectionUnit == 16) else {
            isDone = true
            return
        }
        usesHanzi = true
        if !hasValue { figure.isBareUnit = true }
        section = section.plus((pending ?? Pair(1)).times(power))
        pending = nil
        pendingFollowsZero = false
        sectionUnit = power
        lastUnit = power
        figure.unit = power
        index += 1
    }

    mutating func readMagnitude(_ power: Int) {
        usesHanzi = true
        if !hasValue {
            figure.isBareUnit = true
            pending = Pair(1)
        }
        var value = section
        if let digits = pending {
            // 十五亿 has ones here, 百二万 is spoken for 一百二十万.
            let isColloquial = lastUnit == 2 && !pendingFollowsZero && !pendingIsFigure && !figure.hasFraction && figure.isBareUnit
            value = value.plus(isColloquial ? digits.times(lastUnit - 1) : digits)
        }
        let place = power == 12 ? 0 : power == 8 ? 1 : 2
        let isChain = value.isZero
        // 二十万亿 and 四万万: the magnitude multiplies all that stands before it and is not larger.
        for lower in place..<3 where isChain || lower > place {
            value = value.plus(closed[lower])
            closed[lower] = .zero
        }
        closed[place] = closed[place].plus(value.times(power))
        section = .zero
        sectionUnit = 16
        pending = nil
        pendingFollowsZero = false
        lastUnit = power
        figure.unit = power
        figure.magnitude = power
        index += 1
    }

    /// 几百, 十几, 二十几万, 10几个, 几块钱.
    mutating func readSome(measures: QuantityLexicon) {
        let isUnitNext = numeral(1).power != nil || startsPieces
        if text[index] == "几", isTensInDigits, let tens = pending?.low, let step = tens.lastPlace,
            isUnitNext || index + 1 < text.count && measures.isMeasure(in: text, at: index + 1)
        {
            usesHanzi = true
            pending = Pair(low: tens, high: tens.adding(step))
            index += 1
            isDone = !isUnitNext
            return
        }
        if !hasValue, text[index] == "几", measures.isChange(in: text, at: index + 1) {
            usesHanzi = true
            pending = Pair(low: ExactDecimal(1), high: ExactDecimal(10))
            index += 1
            isDone = true
            return
        }
        guard pending == nil, !figure.isAbout else {
            isDone = true
            return
        }
        if !hasValue || numeral(1).power.map({ $0 < lastUnit }) == true {
            guard isUnitNext else {
                isDone = true
                return
            }
            usesHanzi = true
            pending = Pair(low: ExactDecimal(1), high: ExactDecimal(10))
            index += 1
            return
        }
        guard lastUnit > 0 && lastUnit < 4 || isUnitNext || pendingFollowsZero, text[index] == "几" else {
            isDone = true
            return
        }
        let step = pendingFollowsZero ? 1 : lastUnit
        section = section.plus(Pair(low: .zero, high: ExactDecimal(1).times(powerOfTen: step)))
        index += 1
        isDone = !isUnitNext
    }

    /// 个亿 behind 几: 几个亿.
    private var startsPieces: Bool { index + 1 < text.count && text[index + 1] == "个" && numeral(2) == .magnitude(8) }

    /// 二十多, 一千多万, 3.4万余: up to one more in the last place that is written.
    mutating func readMore() {
        let whole = total()
        guard !figure.isAbout, whole.low == whole.high, let low = whole.low, !low.isZero else {
            isDone = true
            return
        }
        let blanks = isSpaced && index + 1 < text.count && text[index + 1] == " " ? 1 : 0
        let isMagnitudeNext = (numeral(1 + blanks).power ?? 0) >= 4 || startsPieces
        let isRound = lastUnit > 0 || low >= ExactDecimal(10)
        guard isMagnitudeNext || isRound, pendingIsFigure || pending == nil || lastUnit > 0 || isMagnitudeNext else {
            isDone = true
            return
        }
        // Before a magnitude the step is that of the section alone; after one, that of the whole.
        let open = section.plus(pending ?? .zero)
        let base = isMagnitudeNext && !open.isZero ? open.low : low
        guard let step = base?.lastPlace else {
            isDone = true
            return
        }
        section = section.plus(pending ?? .zero).plus(Pair(low: .zero, high: step))
        pending = nil
        index += isMagnitudeNext ? 1 + blanks : 1
        isDone = !isMagnitudeNext
    }
}
