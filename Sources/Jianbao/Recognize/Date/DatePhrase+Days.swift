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
        } else if let lexeme {
            switch lexeme.date {
            case .month:
                let month = context.reference.flatMap { CivilDate(year: $0.year, month: $0.month, day: 1)?.adding(months: lexeme.value) }
                setRelativeMonth(month)
            case .saidMonth:
                var month: CivilDate?
                if let year = context.said.year, let number = context.said.month { month = CivilDate(year: year, month: number, day: 1) }
                month = month ?? context.reference.flatMap { CivilDate(year: $0.year, month: $0.month, day: 1) }
                setRelativeMonth(month?.adding(months: lexeme.value))
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

    /// 两 counts and names no month: 前两月.
    private func isPair(_ index: Int) -> Bool { cursor.text[cursor[index].start] == "两" }

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
        case (.halfMonth, 1): fields.part = .days(1, 15)
        case (.halfMonth, 2): fields.part = .days(16, last)
        case (.ordinal, _), (.of, _):
            readWeekOfMonth()
            return
        case (.ago, -1), (.ago, 1), (.edge, _):
            readEdgeOfMonth(isFirst: lexeme.value < 0)
            return
        default: return
        }
        rule = DateRules.partOfMonth.name
        next += 1
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
        guard fields.part == .whole, !fields.day.isSaid else { return }
        let begins = next == begin
        // 二月的十五号
        if fields.month.isSaid, role == .of, cursor.follows(next + 1), cursor.figure(next + 1) != nil, cursor.follows(next + 2),
            cursor.unit(next + 2) == .day || cursor.unit(next + 2) == .dayName
        {
            next += 1
        }
        guard let figure, let number = figure.integer, (1...31).contains(number), figure.magnitude == 0, figure.digitCount <= 2 else {
            return
        }
        if fields.year.isSaid, !fields.month.isSaid { return }
        if let (unit, after) = unit(), unit == .day || unit == .dayName {
            if begins {
                // 29日 is a day; 3日内, 两日 and 一日 count days; 3号 numbers things.
                let isCount = figure.form != .digits && number <= 10
                if isCount || unit == .dayName && !cursor.endsPhrase(after - 1) && !isDaySuffix(after) { return }
                if unit == .day, cursor.follows(after), cursor.role(after) == .ago { return }
            }
            fields.day = .known(number)
            rule = fields.month.isSaid ? (fields.year.isSaid ? DateRules.yearMonthDay.name : DateRules.monthDay.name) : DateRules.day.name
            next = after
            return
        }
        // 四月十三: a bare day behind a month.
        let isConnected = cursor.follows(next + 1) && cursor.role(next + 1) == .connector
        if fields.month.isSaid, cursor.unit(next - 1) == .month, cursor.endsPhrase(next) || isConnected,
            !isConnected || cursor.figure(next + 2) != nil
        {
            fields.day = .known(number)
            rule = fields.year.isSaid ? DateRules.yearMonthDay.name : DateRules.monthDay.name
            next += 1
        }
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
        case .week: readWeek(lexeme.value)
        case .weekend:
            fields.isRelative = true
            rule = DateRules.week.name
            next += 1
            guard let monday = context.reference.flatMap({ $0.adding(days: 1 - $0.weekday + 7 * lexeme.value) }),
                let first = monday.adding(days: 5), let last = monday.adding(days: 6)
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

    func holiday(_ index: Int, year: Int?) -> (first: CivilDate, last: CivilDate)? {
        let holiday = cursor.lexicon.holidays[index]
        if let year { return holiday.days(in: year) }
        guard let reference = context.reference else { return nil }
        let days = (-1...1).compactMap { holiday.days(in: reference.year + $0) }
        let first = context.chosen(back: days.last { $0.first <= reference }?.first, ahead: days.first { $0.first >= reference }?.first)
        return days.first { $0.first == first }
    }

    mutating func setHoliday(_ days: (first: CivilDate, last: CivilDate)) {
        if days.first == days.last { fields.set(days.first) } else { fields.part = .interval(days.first, days.last) }
        rule = DateRules.holiday.name
        next += 1
    }

    /// 白露 is a day where it stands alone or beside a word of dates (白露前后, 今日白露), else a name.
    func isHolidayMeant(_ index: Int) -> Bool {
        guard cursor.lexicon.holidays[index].rule.isAmbiguous else { return true }
        if cursor.beginsPhrase(next), cursor.endsPhrase(next) { return true }
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
