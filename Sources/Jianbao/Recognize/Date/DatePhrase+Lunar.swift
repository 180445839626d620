/// Months and days of the Chinese calendar: 农历八月十五, 腊月廿三, 正月初一.
extension DatePhrase {
    /// Behind a year it is that lunar year, named by the Gregorian one in which it begins; without one, the year whose day is the nearest.
    mutating func readLunar() -> Bool {
        var at = next
        guard at == begin || cursor.follows(at) else { return false }
        let isNamed = cursor.role(at) == .lunar
        if isNamed { at += 1 }
        let isLeap = cursor.role(at) == .leap && (at == next || cursor.follows(at))
        if isLeap { at += 1 }
        guard at == next || cursor.follows(at), let month = lunarMonth(at: &at, isNamed: isNamed || isLeap) else { return false }
        let day = lunarDay(at: &at)
        guard isNamed || isLeap || day != nil || at - next == 1 else { return false }
        guard let span = lunarSpan(month: month, isLeap: isLeap, day: day) else {
            guard let year = fields.year.value else { return false }
            // 神龙二年正月初一: no table tells its day, which the last months have in the next year; nor has 2022 a second leap month.
            if MoonCalendar.years.contains(year) { fields.month = .known(0) } else { fields.isApproximate = month > 10 }
            rule = DateRules.lunar.name
            next = at
            return true
        }
        if span.first == span.last { fields.set(span.first) } else { fields.part = .interval(span.first, span.last) }
        rule = DateRules.lunar.name
        next = at
        return true
    }

    private func lunarMonth(at index: inout Int, isNamed: Bool) -> Int? {
        if cursor.role(index) == .lunarMonth {
            index += 1
            return cursor.lexeme(index - 1)?.value
        }
        guard let month = cursor.figure(index)?.integer, (1...12).contains(month), cursor.follows(index + 1),
            cursor.unit(index + 1) == .month, isNamed || cursor.follows(index + 2) && isOnlyLunar(index + 2)
        else { return nil }
        index += 2
        return month
    }

    /// 初三, 廿八, and the 十五 of 八月十五中秋节: a day that no one says of the other calendar.
    private func isOnlyLunar(_ index: Int) -> Bool {
        if cursor.role(index) == .lunarDay || cursor.text[cursor[index].start] == "廿" { return true }
        return cursor.figure(index)?.form == .hanzi && cursor.follows(index + 1) && cursor.role(index + 1) == .holiday
    }

    private func lunarDay(at index: inout Int) -> Int? {
        guard cursor.follows(index) else { return nil }
        if cursor.role(index) == .lunarDay {
            index += 1
            return cursor.lexeme(index - 1)?.value
        }
        guard let figure = cursor.figure(index), let day = figure.integer, (1...30).contains(day), figure.magnitude == 0 else { return nil }
        if cursor.follows(index + 1), let unit = cursor.unit(index + 1), unit == .day || unit == .dayName {
            index += 2
            return day
        }
        // 腊月三十人: a day without its unit ends there.
        guard figure.form == .hanzi && day > 10 || cursor.endsPhrase(index) else { return nil }
        index += 1
        return day
    }

    /// The day, or the whole month where `day` is nil.
    private func lunarSpan(month: Int, isLeap: Bool, day: Int?) -> (first: CivilDate, last: CivilDate)? {
        func span(_ year: Int) -> (first: CivilDate, last: CivilDate)? {
            let calendar = MoonCalendar.chinese
            guard let first = calendar.day(day ?? 1, ofMonth: month, isLeap: isLeap, ofYear: year) else { return nil }
            if day != nil { return (first, first) }
            // A month has 29 days or 30.
            let last = calendar.day(30, ofMonth: month, isLeap: isLeap, ofYear: year) ?? first.adding(days: 28)
            return last.map { (first, $0) }
        }
        if fields.year.isSaid { return fields.year.value.flatMap(span) }
        guard let reference = context.reference else { return nil }
        // The same leap month comes back within 38 years, mostly within 19.
        let years = isLeap ? -38...38 : -2...1
        let spans = years.compactMap { span(reference.year + $0) }
        let first = context.chosen(back: spans.last { $0.first <= reference }?.first, ahead: spans.first { $0.first >= reference }?.first)
        return spans.first { $0.first == first }
    }
}
