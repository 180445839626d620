/// Months with their parts, days, weekdays and holidays.
extension DatePhrase {
    mutating func readMonth() {
        guard fields.part == .whole || fields.month.isSaid else { return }
        if let figure, let number = figure.integer, (1...12).contains(number), !figure.hasFraction, figure.digitCount <= 2,
            let (unit, after) = unit(), unit == .month, !isPair(next)
        {
            fields.month = .known(number)
            rule = fields.year.isSaid ? DateRules.yearMonth.name : DateRules.month.name
            next = after
        } else if readPairOfMonths() || readImpossibleMonth() {
            return
        } else if let lexeme {
            switch lexeme.date {
            case .month:
                let month = context.reference.flatMap { CivilDate(year: $0.year, month: $0.month, day: 1)?.adding(months: lexeme.value) }
                setRelativeMonth(month)
            case .saidMonth:
                var month: CivilDate?
                if let year = context.said.year, let number = context.said.month { month = CivilDate(year: year, month: number, day: 1) }
                month = month ?? context.reference.flatMap { CivilDate(year: $0.year, month: $0.month, day: 1) }
                if fields.year.isSaid, fields.isRelative, lexeme.value == 0 {
                    // 去年同月
                    fields.month = .relative(context.said.month ?? context.reference?.month)
                    rule = DateRules.samePeriod.name
                    next += 1
                } else {
                    setRelativeMonth(month?.adding(months: lexeme.value))
                }
            case .firstMonth where fields.year.isSaid:
                fields.month = .known(1)
                rule = DateRules.yearMonth.name
                next += 1
            default: break
            }
        }
        if readMonthWordWithPart() { return }
        guard fields.month.isSaid else { return }
        readPartOfMonth()
    }

    /// 2023年13月, 2023年0月5日, 13月5日: a month that no calendar has, where a year or a day beside it shows that a month is meant.
    private mutating func readImpossibleMonth() -> Bool {
        guard let figure, let number = figure.integer, number == 0 || (13...99).contains(number), figure.form == .digits,
            cursor.follows(next + 1),
            cursor.unit(next + 1) == .month
        else { return false }
        let hasDay =
            cursor.follows(next + 2) && cursor.figure(next + 2) != nil && cursor.follows(next + 3)
            && (cursor.unit(next + 3) == .day || cursor.unit(next + 3) == .dayName)
        guard fields.year.isSaid || hasDay else { return false }
        fields.month = .known(number)
        next += 2
        return true
    }

    /// 七八月份: from the one month to the other.
    private mutating func readPairOfMonths() -> Bool {
        guard let pair = figure?.pair, pair.low < pair.high, !isPair(next), cursor.follows(next + 1), cursor.unit(next + 1) == .month else {
            return false
        }
        fields.part = .months(pair.low, pair.high)
        rule = DateRules.month.name
        next += 2
        return true
    }

    /// 两 counts and names no month: 前两月.
    func isPair(_ index: Int) -> Bool { cursor.text[cursor[index].start] == "两" }

    mutating func setRelativeMonth(_ month: CivilDate?) {
        guard !fields.year.isSaid else { return }
        fields.year = .relative(month?.year)
        fields.month = .relative(month?.month)
        fields.isRelative = true
        rule = DateRules.relativeMonth.name
        next += 1
    }

    /// 3月底: 月底 is one word behind the figure; or 月底 alone.
    mutating func readMonthWordWithPart() -> Bool {
        if !fields.month.isSaid, let figure, let number = figure.integer, (1...12).contains(number), cursor.follows(next + 1),
            cursor.role(next + 1) == .monthPart, !(cursor.lexeme(next + 1)?.value == 2 && !cursor.endsPhrase(next + 1))
        {
            fields.month = .known(number)
            next += 1
            readPartOfMonth()
            return true
        }
        if next == begin, role == .halfMonth || role == .monthPart && cursor[next].end - cursor[next].start == 2,
            let month = context.reference
        {
            fields.year = .known(month.year)
            fields.month = .known(month.month)
            fields.isRelative = true
            readPartOfMonth()
            return true
        }
        return false
    }

    mutating func readPartOfMonth() {
        guard let lexeme, let role = lexeme.date else {
            readWeekOfMonth()
            return
        }
        let last = lastDay
        switch (role, lexeme.value) {
        case (.monthPart, 1), (.part, 1): fields.part = .days(1, 5)
        case (.monthPart, 2): fields.part = .days(11, 20)
        case (.monthPart, 3), (.part, 3): fields.part = .days(last - 5, last)
        case (.monthPart, 4): fields.part = .days(1, 10)
        case (.monthPart, 5): fields.part = .days(11, 20)
        case (.monthPart, 6): fields.part = .days(21, last)
        case (.monthPart, 7): fields.part = .days(1, 20)
        case (.monthPart, 8): fields.part = .days(11, last)
        case (.halfMonth, 1): fields.part = .days(1, 15)
        case (.halfMonth, 2): fields.part = .days(16, last)
        case (.ordinal, _), (.of, _):
            readWeekOfMonth()
            return
        case (.edge, 1) where readLastWeekday(at: next): return
        case (.ago, -1), (.ago, 1), (.edge, _):
            readEdgeOfMonth(isFirst: lexeme.value < 0)
            return
        default: return
        }
        rule = DateRules.partOfMonth.name
        next += 1
    }

    /// 11月最后一个星期四; `edge` is the token of 最后.
    private mutating func readLastWeekday(at edge: Int) -> Bool {
        guard let month = fields.month.value, let year = context.completed(fields).year.value, cursor.follows(edge + 1),
            cursor.figure(edge + 1)?.integer == 1, cursor.follows(edge + 2)
        else { return false }
        let at = cursor.lexeme(edge + 2)?.isMeasure == true && cursor.follows(edge + 3) ? edge + 3 : edge + 2
        var weekday = cursor.role(at) == .weekday ? cursor.lexeme(at)?.value : nil
        var after = at + 1
        if weekday == nil, cursor.unit(at) == .weeks {
            // 个星期 is a unit, and the day of the week stands behind it.
            weekday = self.weekday(behindWeekAt: at + 1)
            after = at + 2
        }
        guard let weekday,
            let day = (4...5).reversed().lazy.compactMap({ CivilDate.weekday(weekday, nth: $0, inMonth: month, of: year) }).first
        else { return false }
        fields.set(day)
        rule = DateRules.weekOfMonth.name
        next = after
        return true
    }

    /// 这个月前两天, 5月最后三天
    private mutating func readEdgeOfMonth(isFirst: Bool) {
        guard cursor.follows(next + 1), let count = cursor.figure(next + 1)?.integer, (1...28).contains(count), cursor.follows(next + 2),
            cursor.unit(next + 2) == .days
        else { return }
        fields.part = isFirst ? .days(1, count) : .days(lastDay - count + 1, lastDay)
        rule = DateRules.partOfMonth.name
        next += 3
    }

    var lastDay: Int {
        guard let month = fields.month.value else { return 31 }
        return CivilDate.days(inMonth: month, of: fields.year.value ?? context.reference?.year ?? 2001)
    }

    /// 五月第一周, 十月的第一个星期一.
    mutating func readWeekOfMonth() {
        var at = next
        guard continues else { return }
        if cursor.role(at) == .of { at += 1 }
        if at > next, cursor.follows(at), cursor.role(at) == .edge, readLastWeekday(at: at) { return }
        guard at == next || cursor.follows(at), cursor.role(at) == .ordinal, cursor.follows(at + 1),
            let nth = cursor.figure(at + 1)?.integer,
            (1...5).contains(nth), cursor.follows(at + 2), let month = fields.month.value
        else { return }
        at += 2
        let completed = context.completed(fields)
        guard let year = completed.year.value else { return }
        if cursor.unit(at) == .weeks, let weekday = weekday(behindWeekAt: at + 1) {
            guard let day = CivilDate.weekday(weekday, nth: nth, inMonth: month, of: year) else { return }
            fields.set(day)
            at += 1
        } else if cursor.unit(at) == .weeks {
            guard let monday = CivilDate.weekday(1, nth: nth, inMonth: month, of: year), let sunday = monday.adding(days: 6) else { return }
            fields.part = .interval(monday, sunday)
        } else {
            if cursor.lexeme(at)?.isMeasure == true, cursor.follows(at + 1) { at += 1 }
            guard cursor.role(at) == .weekday, let weekday = cursor.lexeme(at)?.value,
                let day = CivilDate.weekday(weekday, nth: nth, inMonth: month, of: year)
            else { return }
            fields.set(day)
        }
        rule = DateRules.weekOfMonth.name
        next = at + 1
    }

    /// The 一 of 第一个星期一.
    func weekday(behindWeekAt index: Int) -> Int? {
        guard cursor.follows(index) else { return nil }
        if let figure = cursor.figure(index), figure.form != .digits, figure.digitCount == 1, let number = figure.integer,
            (1...6).contains(number)
        {
            // 上周一名男子: a measure word makes 一 a count.
            let isCount =
                number == 1 && cursor.follows(index + 1) && cursor.lexeme(index + 1).map { $0.isMeasure && $0.date == nil } == true
            return isCount ? nil : number
        }
        guard let unit = cursor.unit(index), unit == .day || unit == .days, cursor[index].end - cursor[index].start == 1 else { return nil }
        return 7
    }

    mutating func readDay() {
        guard fields.part == .whole, !fields.day.isSaid, !(fields.month.isSaid && readList()) else { return }
        let begins = next == begin
        // 二月的十五号
        if fields.year.isSaid, !fields.month.isSaid, fields.isRelative, readSameDay() { return }
        if fields.month.isSaid, role == .of, cursor.follows(next + 1), cursor.figure(next + 1) != nil, cursor.follows(next + 2),
            cursor.unit(next + 2) == .day || cursor.unit(next + 2) == .dayName
        {
            next += 1
        }
        // 2月32日 is read whole, as a day that no calendar has.
        guard let figure, let number = figure.integer, (1...(fields.month.isSaid ? 99 : 31)).contains(number), figure.magnitude == 0,
            figure.digitCount <= 2
        else { return }
        if fields.year.isSaid, !fields.month.isSaid { return }
        if let (unit, after) = unit(), unit == .day || unit == .dayName {
            if begins {
                // 29日 is a day; 3日内, 两日 and 一日 count days; 3号 numbers things.
                let isCount = figure.form != .digits && number <= 10 && !namesDay(after)
                if isCount || unit == .dayName && !cursor.endsPhrase(after - 1) && !isDaySuffix(after) { return }
                if unit == .day, isCounted(behind: after) || cursor.countsDays(next) { return }
            }
            fields.day = .known(number)
            rule = fields.month.isSaid ? (fields.year.isSaid ? DateRules.yearMonthDay.name : DateRules.monthDay.name) : DateRules.day.name
            next = after
            return
        }
        // 四月十三: a bare day behind a month.
        let isConnected = cursor.follows(next + 1) && cursor.role(next + 1) == .connector
        if number <= 31, fields.month.isSaid, cursor.unit(next - 1) == .month, cursor.endsPhrase(next) || isConnected,
            !isConnected || cursor.figure(next + 2) != nil
        {
            fields.day = .known(number)
            rule = fields.year.isSaid ? DateRules.yearMonthDay.name : DateRules.monthDay.name
            next += 1
        }
    }

    /// 去年的今天, 十年前的今天: this day of another year.
    private mutating func readSameDay() -> Bool {
        let at = role == .of ? next + 1 : next
        guard cursor.follows(at), cursor.role(at) == .day, let lexeme = cursor.lexeme(at), lexeme.value == 0, lexeme.dayPart == nil,
            cursor[at].start > 0, cursor.text[cursor[at].start] == "今"
        else { return false }
        fields.month = .relative(context.reference?.month)
        fields.day = .relative(context.reference?.day)
        rule = DateRules.samePeriod.name
        next = at + 1
        return true
    }

    /// 八日上午, 六日电: a part of the day or a word of the press shows that a day is meant.
    private func namesDay(_ at: Int) -> Bool {
        if let scalar = cursor.scalar(after: at - 1), "电讯报".unicodeScalars.contains(scalar) { return true }
        return cursor.follows(at) && cursor.role(at) == .dayPart
    }

    /// 三日前, 60日内, and 20日来 where the phrase ends; but 5日来京 and 10日起 name a day.
    private func isCounted(behind at: Int) -> Bool {
        guard cursor.follows(at), cursor.role(at) == .ago, let value = cursor.lexeme(at)?.value else { return false }
        return value < 3 || value == 3 && cursor[at].end - cursor[at].start == 1 && cursor.endsPhrase(at)
    }

    func isDaySuffix(_ at: Int) -> Bool {
        guard cursor.follows(at) else { return false }
        switch cursor.role(at) {
        case .dayPart, .connector, .ago: return true
        default: return cursor.figure(at) != nil || cursor.stamp(at) != nil
        }
    }

    /// 昨日, 次日, 上周三, 周一, 国庆节.
    mutating func readOtherDays() {
        guard let lexeme, let role = lexeme.date else { return }
        switch role {
        case .day:
            fields.set(context.reference?.adding(days: lexeme.value))
            fields.isRelative = true
            rule = DateRules.relativeDay.name
            next += 1
            readAmbientClock(lexeme.dayPart)
        case .saidDay:
            let base = context.saidDay ?? context.reference
            fields.set(base?.adding(days: lexeme.value))
            fields.isRelative = true
            rule = DateRules.relativeDay.name
            next += 1
            readAmbientClock(lexeme.dayPart)
        case .week: readWeek(lexeme.value)
        case .weekend:
            fields.isRelative = true
            rule = DateRules.week.name
            next += 1
            let isBare = cursor[next - 1].end - cursor[next - 1].start == 2
            guard let first = isBare ? nearestSaturday : context.reference?.adding(days: 6 - weekdayOfPage + 7 * lexeme.value),
                let last = first.adding(days: 1)
            else {
                fields.set(nil)
                return
            }
            fields.part = .interval(first, last)
        case .weekday:
            fields.weekday = lexeme.value
            rule = DateRules.weekday.name
            next += 1
        case .holiday:
            guard isHolidayMeant(lexeme.value), let days = holiday(lexeme.value, year: nil) else { return }
            setHoliday(days)
        case .daySpan:
            fields.isRelative = true
            rule = DateRules.relativeDay.name
            next += 1
            guard let first = context.reference?.adding(days: lexeme.value), let last = context.reference?.adding(days: lexeme.lastValue)
            else {
                fields.set(nil)
                return
            }
            fields.part = .interval(first, last)
        default: break
        }
    }

    private var weekdayOfPage: Int { context.reference?.weekday ?? 1 }

    /// The first day of the weekend that a bare 周末 means.
    private var nearestSaturday: CivilDate? {
        let coming = context.reference?.adding(days: 6 - weekdayOfPage)
        if context.outlook == .running || weekdayOfPage > 5 { return coming }
        return context.chosen(back: coming?.adding(days: -7), ahead: coming)
    }

    func holiday(_ index: Int, year: Int?) -> (first: CivilDate, last: CivilDate)? {
        let holiday = cursor.lexicon.holidays[index]
        if let year { return holiday.days(in: year) }
        if let year = context.sentenceYear { return holiday.days(in: year) }
        guard let reference = context.reference else { return nil }
        let days = (-1...1).compactMap { holiday.days(in: reference.year + $0) }
        let first = context.chosen(back: days.last { $0.first <= reference }?.first, ahead: days.first { $0.first >= reference }?.first)
        return days.first { $0.first == first }
    }

    mutating func setHoliday(_ days: (first: CivilDate, last: CivilDate)) {
        rule = DateRules.holiday.name
        next += 1
        if days.first != days.last, role == .ordinal, cursor.follows(next + 1), let nth = cursor.figure(next + 1)?.integer,
            (1...days.last.dayNumber - days.first.dayNumber + 1).contains(nth), cursor.follows(next + 2), cursor.unit(next + 2) == .days
        {
            // 国庆假期第三天
            fields.set(days.first.adding(days: nth - 1))
            next += 3
            return
        }
        // 国庆节次日, 春节前一天
        if role == .saidDay, let offset = lexeme?.value, offset != 0 {
            fields.set((offset < 0 ? days.first : days.last).adding(days: offset))
            next += 1
        } else if days.first == days.last {
            fields.set(days.first)
        } else {
            fields.part = .interval(days.first, days.last)
        }
    }

    /// 白露 is a day where it stands alone, ends a year (2019年白露) or stands beside a word of dates (白露前后, 今日白露), else a name.
    func isHolidayMeant(_ index: Int) -> Bool {
        guard cursor.lexicon.holidays[index].rule.isAmbiguous else { return true }
        if cursor.endsPhrase(next), cursor.beginsPhrase(next) || fields.year.isSaid { return true }
        if cursor.follows(next), cursor.role(next - 1) == .day { return true }
        guard cursor.follows(next + 1), let role = cursor.role(next + 1) else { return false }
        return role == .around || role == .saidDay || role == .ago
    }

    /// 上周三, 本周, 下周星期二.
    mutating func readWeek(_ offset: Int) {
        fields.isRelative = true
        next += 1
        var weekday = weekday(behindWeekAt: next)
        if weekday == nil, let lexeme, lexeme.date == .weekday { weekday = lexeme.value }
        if weekday != nil { next += 1 }
        rule = weekday == nil ? DateRules.week.name : DateRules.weekday.name
        guard let reference = context.reference, let monday = reference.adding(days: 1 - reference.weekday + 7 * offset),
            let sunday = monday.adding(days: 6)
        else {
            fields.set(nil)
            return
        }
        if let weekday { fields.set(monday.adding(days: weekday - 1)) } else { fields.part = .interval(monday, sunday) }
    }
}
