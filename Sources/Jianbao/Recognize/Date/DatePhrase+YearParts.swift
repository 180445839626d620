/// Seasons, halves, quarters, and the beginning, middle and end of a year.
extension DatePhrase {
    mutating func readPartOfYear() {
        guard let role else {
            // 头 also counts animals, and has no role of its own.
            if fields.year.isSaid, lexeme?.length == 1, cursor.text[cursor[next].start] == "头", readEdgeOfYear(at: next) { return }
            readQuarter(isOrdinal: false)
            return
        }
        let value = lexeme?.value ?? 0
        switch role {
        case .halfYear:
            rule = DateRules.partOfYear.name
            next += 1
            setMonths(value * 6 - 5, value * 6)
        case .quarter:
            next += 1
            setQuarters(value, value)
        case .quarterFromNow where next == begin: readQuarterFromNow(value)
        case .season where fields.year.isSaid || (cursor[next].end - cursor[next].start == 2 && cursor.endsPhrase(next)):
            fields.part = .season(value)
            rule = DateRules.partOfYear.name
            next += 1
        case .yearPart where fields.part == .whole && (value < 4 || fields.year.isSaid):
            fields.part = value == 1 ? .months(1, 1) : value == 2 ? .months(6, 6) : .months(12, 12)
            fields.isApproximate = true
            rule = DateRules.partOfYear.name
            next += 1
        case .part where fields.year.isSaid && fields.part == .whole && fields.isRelative:
            // 今年初, 去年底.
            fields.part = value == 1 ? .months(1, 1) : value == 2 ? .months(6, 6) : .months(12, 12)
            fields.isApproximate = true
            rule = DateRules.partOfYear.name
            next += 1
        case .ago where next == begin && value == -1 && countsFromNewYear: _ = readEdgeOfYear(at: next)
        case .samePeriod where fields.year.isSaid && fields.part == .whole:
            if let period = context.saidPeriod { (fields.month, fields.day, fields.part) = (period.month, period.day, period.part) }
            rule = DateRules.samePeriod.name
            next += 1
        case .monthSpan where fields.year.isSaid:
            fields.part = .months(value, lexeme?.lastValue ?? value)
            rule = DateRules.partOfYear.name
            next += 1
        case .ordinal: readQuarter(isOrdinal: true)
        case .of where fields.year.isSaid: readPartOfYearBehindOf()
        case .ago where fields.year.isSaid && abs(value) == 1, .edge where fields.year.isSaid: _ = readEdgeOfYear(at: next)
        default: break
        }
    }

    /// 前三季度, 前11月, of the running year; 前两个月 are as often the last two.
    private var countsFromNewYear: Bool {
        guard cursor.follows(next + 1), let figure = cursor.figure(next + 1), cursor.follows(next + 2), let unit = cursor.unit(next + 2)
        else {
            return false
        }
        return unit == .quarter || unit == .month && figure.form == .digits
    }

    /// 2021年的第三个月, 2021年的前两周
    mutating func readPartOfYearBehindOf() {
        guard cursor.follows(next + 1), !readEdgeOfYear(at: next + 1), cursor.role(next + 1) == .ordinal else { return }
        next += 1
        readQuarter(isOrdinal: true)
        if cursor.role(next) == .ordinal { next -= 1 }
    }

    /// 今年前三季度, 2022年前十一个月, 去年后三个月, 今年最后三周, 去年的前十天.
    mutating func readEdgeOfYear(at start: Int) -> Bool {
        guard let word = cursor.lexeme(start), word.date == .ago && abs(word.value) == 1 || word.date == .edge || word.date == nil,
            cursor.follows(start + 1), let number = cursor.figure(start + 1)?.integer, (1...366).contains(number),
            cursor.follows(start + 2),
            let unit = cursor.unit(start + 2)
        else { return false }
        let isFirst = word.value < 0 || word.date == nil
        switch unit {
        case .quarter, .months, .month:
            let months = unit == .quarter ? number * 3 : number
            guard (1...12).contains(months) else { return false }
            fields.part = isFirst ? .months(1, months) : .months(13 - months, 12)
        case .weeks, .days:
            guard let span = edgeOfYear(number, inWeeks: unit == .weeks, isFirst: isFirst) else { return false }
            fields.part = .interval(span.first, span.last)
        default: return false
        }
        rule = unit == .quarter ? DateRules.quarter.name : DateRules.partOfYear.name
        next = start + 3
        return true
    }

    /// The first or last days of the year; the first weeks as ISO 8601 counts them, the last ones up to the last Sunday in it.
    private func edgeOfYear(_ number: Int, inWeeks: Bool, isFirst: Bool) -> (first: CivilDate, last: CivilDate)? {
        guard let year = fields.year.value, let last = CivilDate(year: year, month: 12, day: 31) else { return nil }
        let count = inWeeks ? number * 7 : number
        if isFirst {
            let first = inWeeks ? CivilDate.monday(ofWeek: 1, of: year) : CivilDate(year: year, month: 1, day: 1)
            return first.flatMap { first in first.adding(days: count - 1).map { (first, $0) } }
        }
        let end = inWeeks ? last.adding(days: -(last.weekday % 7)) : last
        return end.flatMap { end in end.adding(days: 1 - count).map { ($0, end) } }
    }

    mutating func setQuarters(_ first: Int, _ last: Int) {
        rule = DateRules.quarter.name
        setMonths(first * 3 - 2, last * 3)
    }

    /// Behind the words of a quarter or a half: 一季度末 and 上半年末 are its last month, 三季度初 its first.
    private mutating func setMonths(_ first: Int, _ last: Int) {
        fields.part = .months(first, last)
        guard let lexeme, lexeme.date == .part, lexeme.value != 2 else { return }
        let month = lexeme.value == 1 ? first : last
        fields.part = .months(month, month)
        fields.isApproximate = true
        next += 1
    }

    /// 上季度, 本季度
    private mutating func readQuarterFromNow(_ offset: Int) {
        fields.isRelative = true
        next += 1
        guard let page = context.reference else {
            fields.year = .unknown
            rule = DateRules.quarter.name
            return
        }
        let quarter = page.year * 4 + (page.month - 1) / 3 + offset
        fields.year = .known(quarter / 4)
        setQuarters(quarter % 4 + 1, quarter % 4 + 1)
    }

    /// 第三季度, 三季度, 2021年的第三个月.
    mutating func readQuarter(isOrdinal: Bool) {
        let at = isOrdinal ? next + 1 : next
        guard isOrdinal ? cursor.follows(at) : continues, let figure = cursor.figure(at), let number = figure.integer,
            cursor.follows(at + 1),
            let unit = cursor.unit(at + 1)
        else { return }
        if unit == .quarter, (1...4).contains(number) {
            next = at + 2
            setQuarters(number, number)
        } else if isOrdinal, unit == .shortQuarter, (1...4).contains(number),
            fields.year.isSaid || cursor.follows(at + 2) && cursor.role(at + 2) == .fiscal
        {
            // 去年第四季, 第三季营收; but the third series of a show.
            next = at + 2
            setQuarters(number, number)
        } else if isOrdinal, unit == .months, fields.year.isSaid, (1...12).contains(number) {
            fields.month = .known(number)
            rule = DateRules.month.name
            next = at + 2
        } else if isOrdinal, unit == .days, next == begin, (2...9).contains(number), cursor.beginsPhrase(begin),
            let base = context.storyDate?.day
        {
            // 5月10日入院，第二天出院
            fields.set(base.adding(days: number - 1))
            fields.isRelative = true
            rule = DateRules.relativeDay.name
            next = at + 2
        } else if isOrdinal, unit == .days || unit == .weeks, let year = fields.year.value {
            // 2025年第一天, 2021年的第二周
            guard
                let first = unit == .weeks
                    ? CivilDate.monday(ofWeek: number, of: year) : CivilDate(year: year, month: 1, day: 1)?.adding(days: number - 1),
                let last = unit == .weeks ? first.adding(days: 6) : first, last.year == year || unit == .weeks && number < 54
            else { return }
            if unit == .weeks { fields.part = .interval(first, last) } else { fields.set(first) }
            rule = DateRules.partOfYear.name
            next = at + 2
        }
    }
}
