/// The state of reading one number.
struct FigureReading {
    /// Both ends of a value that may be open.
    struct Pair {
        var low: ExactDecimal?
        var high: ExactDecimal?

        static let zero = Pair(low: .zero, high: .zero)

        init(low: ExactDecimal?, high: ExactDecimal?) {
            self.low = low
            self.high = high
        }

        init(_ value: Int) { self.init(low: ExactDecimal(value), high: ExactDecimal(value)) }

        var isZero: Bool { low?.isZero == true && high?.isZero == true }

        func plus(_ other: Pair) -> Pair {
            Pair(
                low: low.flatMap { a in other.low.flatMap { a.adding($0) } },
                high: high.flatMap { a in other.high.flatMap { a.adding($0) } })
        }

        func times(_ power: Int) -> Pair { Pair(low: low?.times(powerOfTen: power), high: high?.times(powerOfTen: power)) }
    }

    let reader: FigureReader
    let text: [Unicode.Scalar]
    let start: Int
    var index: Int
    /// What 兆, 亿 and 万 have closed, and the units after the last of them.
    var closed: InlineArray<3, Pair> = [.zero, .zero, .zero]
    var section = Pair.zero
    /// The digits that wait for their unit.
    var pending: Pair?
    var pendingIsFigure = false
    var pendingFollowsZero = false
    var lastUnit = 0
    var sectionUnit = 16
    var figure = Figure(low: nil, high: nil, form: .hanzi, digitCount: 0, end: 0)
    var usesFigures = false
    var usesHanzi = false
    var isDone = false
    /// 壹百 五 十 二: the writing parts its characters by blanks.
    var isSpaced = false

    init(reader: FigureReader, text: [Unicode.Scalar], at index: Int) {
        self.reader = reader
        self.text = text
        start = index
        self.index = index
    }

    func numeral(_ offset: Int = 0) -> Numeral {
        index + offset < text.count ? reader.numerals.numeral(in: text, at: index + offset) : .none
    }

    var hasValue: Bool { lastUnit > 0 || !section.isZero || pending != nil }

    mutating func run(measures: QuantityLexicon) {
        while !isDone, index < text.count {
            switch numeral() {
            case .figure: readFigures(measures: measures)
            case .digit(1) where isPriceOfOne(measures: measures): isDone = true
            case .digit, .two: readHanziDigits()
            case .tens(let tens): readTens(tens)
            case .unit where pendingIsFigure && pending != nil && measures.isMultipleUnit(in: text, at: index): isDone = true
            case .unit(let power): readUnit(power)
            case .magnitude(let power): readMagnitude(power)
            case .some: readSome(measures: measures)
            case .more: readMore()
            case .about: readAbout(measures: measures)
            case .point: readPoint()
            case .suffix(let power): readSuffix(power)
            case .none where !hasValue && reader.isBarePoint(text, index): readFigures(measures: measures)
            case .none where isPiecesOfAmount: index += 1
            default:
                guard text[index] == " ", isUnitBehindBlank || goesOnBehindBlank else {
                    isDone = true
                    break
                }
                isSpaced = true
                index += 1
            }
        }
    }

    /// 5个亿 is 5亿 in speech; 3个亿元村 and 3个亿级项目 count by 个, and 第一个亿 is the first.
    private var isPiecesOfAmount: Bool {
        guard hasValue, text[index] == "个", figure.magnitude == 0, numeral(1) == .magnitude(8) else { return false }
        guard start == 0 || text[start - 1] != "第" else { return false }
        return index + 2 >= text.count || !"万元级".unicodeScalars.contains(text[index + 2])
    }

    /// 3万一平, 三万一个: so much for each one.
    private func isPriceOfOne(measures: QuantityLexicon) -> Bool {
        lastUnit >= 4 && pending == nil && index + 1 < text.count && numeral(1) == .none && measures.isMeasure(in: text, at: index + 1)
    }

    /// 3 万, 三千 八百: a blank inside a number, before a unit or before digits that have one.
    var isUnitBehindBlank: Bool {
        guard hasValue else { return false }
        if let power = numeral(1).power { return power >= 4 || pending != nil && !pendingIsFigure }
        guard lastUnit > 0, pending == nil, numeral(1).hanziDigit != nil || reader.isFigure(text, index + 1), let power = numeral(2).power
        else {
            return false
        }
        return power < lastUnit || power >= 4
    }

    /// 壹百 五 十 二, 十 余 万, 四百 点 五: the character behind a blank goes on the number where it stands between blanks or before a unit.
    private var goesOnBehindBlank: Bool {
        guard hasValue, !usesFigures else { return false }
        let isNextBlank = index + 2 < text.count && text[index + 2] == " "
        let behind = index + (isNextBlank ? 3 : 2) < text.count ? reader.numerals[text[index + (isNextBlank ? 3 : 2)]] : .none
        switch numeral(1) {
        case .digit: return lastUnit > 0 && pending == nil && (isSpaced || isNextBlank && (behind.power != nil || !isFigure(behind)))
        case .unit(let power): return power < sectionUnit && (pending != nil || isSpaced)
        case .more, .some: return behind.power != nil
        case .point: return isNextBlank && behind.hanziDigit != nil
        default: return false
        }
    }

    private func isFigure(_ numeral: Numeral) -> Bool {
        switch numeral {
        case .figure, .digit, .two, .tens, .unit, .magnitude: true
        default: false
        }
    }

    func isLatin(_ at: Int) -> Bool {
        guard at < text.count else { return false }
        return text[at].isASCIILetter
    }

    mutating func readFigures(measures: QuantityLexicon) {
        guard pending == nil else {
            isDone = true
            return
        }
        let digits = reader.digits(in: text, at: index, measures: measures)
        // 贷款100万30年: two digits behind 万 are another number, where no unit follows.
        let isOwn = lastUnit >= 4 && digits.count == 2 && !isUnit(at: digits.end)
        if hasValue, digits.hasFraction || digits.leadsWithZero || lastUnit == 0 || isOwn {
            isDone = true
            return
        }
        pending = Pair(low: digits.value, high: digits.value)
        pendingIsFigure = true
        figure.digitCount = digits.count
        figure.leadsWithZero = digits.leadsWithZero
        figure.hasFraction = digits.hasFraction
        usesFigures = true
        index = digits.end
    }

    private func isUnit(at end: Int) -> Bool { end < text.count && reader.numerals[text[end]].power != nil }

    mutating func readHanziDigits() {
        guard pending == nil else {
            isDone = true
            return
        }
        usesHanzi = true
        var zeros = 0
        if hasValue {
            while numeral().hanziDigit == 0 {
                zeros += 1
                index += 1
            }
            if zeros > 0 {
                pendingFollowsZero = true
                guard numeral().hanziDigit != nil else {
                    // 零 before 十, digits or nothing: 一百零十万, 亿零四千, 二十零.
                    switch numeral() {
                    case .unit, .figure, .some, .tens: break
                    default:
                        index -= zeros
                        isDone = true
                    }
                    return
                }
            }
        }
        var count = 0
        // 两 holds no place: 五两 is a weight, and only 一两 and 三两 name two counts.
        while numeral(count).hanziDigit != nil, count == 0 || numeral(count) != .two { count += 1 }
        let first = numeral().hanziDigit ?? 0
        if count == 1, first == 1 || first == 3, numeral(1) == .two, !hasValue, numeral(2).hanziDigit == nil { count = 2 }
        if count == 1, first == 0, !hasValue, case .unit = numeral(1) {
            // 零十五
            index += 1
            return
        }
        if count == 1 {
            pending = Pair(first)
            pendingIsFigure = false
            figure.digitCount = 1
            index += 1
            return
        }
        if count == 2, first == 0, !hasValue, case .unit = numeral(2) {
            // 零三十
            index += 1
            return
        }
        let second = numeral(1).hanziDigit ?? 0
        let isAscending = first > 0 && (second == first + 1 || first == 3 && second == 5)
        let isDescending = first == 3 && numeral(1) == .two
        let isUnitNext = numeral(2).power != nil
        if count == 2, isAscending || isDescending, isUnitNext || lastUnit > 0 {
            pending = Pair(low: ExactDecimal(min(first, second)), high: ExactDecimal(max(first, second)))
            pendingIsFigure = false
            index += 2
            return
        }
        guard !hasValue else {
            // 十一二十二: the second digit begins another number.
            pending = Pair(first)
            pendingIsFigure = false
            index += 1
            isDone = true
            return
        }
        readPlaces(count)
        figure.isPair = count == 2 && (isAscending || isDescending)
        // 三两 says what 两三 says.
        if count == 2, isDescending { pending = Pair(second * 10 + first) }
    }

    /// 二〇二三: a digit a place.
    mutating func readPlaces(_ count: Int) {
        var value: Int128 = 0
        var overflows = false
        for offset in 0..<count {
            let (tens, first) = value.multipliedReportingOverflow(by: 10)
            let (sum, second) = tens.addingReportingOverflow(Int128(numeral(offset).hanziDigit ?? 0))
            if first || second { overflows = true } else { value = sum }
        }
        let number = overflows ? nil : ExactDecimal(value)
        pending = Pair(low: number, high: number)
        figure.form = .positional
        figure.digitCount = count
        index += count
        if numeral() != .point, numeral().power ?? 0 < 4 { isDone = true }
    }

    /// 三点五, 2点8亿: digits after 点, a place each.
    mutating func readPoint() {
        var count = 0
        if isSpaced, index + 1 < text.count, text[index + 1] == " " { index += 1 }
        let isFigures = pendingIsFigure && reader.isFigure(text, index + 1)
        if !isFigures {
            while numeral(1 + count).hanziDigit != nil, text[index + 1 + count] != "两" { count += 1 }
        }
        let next = count > 0 ? numeral(1 + count) : .none
        var isUnitNext = false
        if case .unit = next { isUnitNext = true }
        guard count > 0, !isUnitNext, !figure.isAbout, pending != nil || lastUnit > 0 else {
            if isSpaced, text[index] == " " { index -= 1 }
            isDone = true
            return
        }
        usesHanzi = true
        let whole = total()
        var fraction: Int128 = 0
        var power = 0
        for offset in 0..<count where power > -18 {
            fraction = fraction * 10 + Int128(numeral(1 + offset).hanziDigit ?? 0)
            power -= 1
        }
        let part = ExactDecimal(fraction, exponent: power)
        pending = whole.plus(Pair(low: part, high: part))
        closed = [.zero, .zero, .zero]
        section = .zero
        sectionUnit = 0
        lastUnit = 0
        figure.point = index
        figure.hasFraction = true
        index += 1 + count
        if (numeral().power ?? 0) < 4 { isDone = true }
    }

    /// All that was read, with the last digit in its place: the 五 of 三万五 counts thousands.
    func total() -> Pair {
        var value = closed[0].plus(closed[1]).plus(closed[2]).plus(section)
        guard let pending else { return value }
        let isSingle = (pending.high.map { $0 < ExactDecimal(10) } ?? false) && figure.digitCount <= 1
        let isColloquial = lastUnit >= 2 && !pendingFollowsZero && isSingle && !figure.hasFraction
        value = value.plus(isColloquial ? pending.times(lastUnit - 1) : pending)
        return value
    }

    /// 千八百, 百八十: from eight tenths of the unit to the unit.
    private func isRough(from start: Int) -> Bool {
        guard index == start + 3, figure.isBareUnit, reader.numerals[text[start + 1]].hanziDigit == 8,
            let first = reader.numerals[text[start]].power, let second = reader.numerals[text[start + 2]].power
        else { return false }
        return second == first - 1
    }

    func figure(from start: Int) -> Figure? {
        guard hasValue, index > start else { return nil }
        let value = total()
        var result = figure
        result.isLoneFormal = index == start + 1 && reader.numerals.isFormal(text[start])
        result.low = value.low
        result.high = value.high
        if isRough(from: start), let unit = figure.isBareUnit ? reader.numerals[text[start]].power : nil {
            (result.low, result.high) = (ExactDecimal(8, exponent: unit - 1), ExactDecimal(1, exponent: unit))
        }
        result.end = index
        if result.form != .positional { result.form = usesFigures ? (usesHanzi ? .mixed : .digits) : .hanzi }
        return result
    }
}
