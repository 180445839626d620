/// A festival as a row of `quantities/holidays.tsv` writes it: the rule of its first day, and how long it lasts.
struct Holiday: Hashable, Sendable {
    enum Length: Hashable, Sendable {
        case days(Int)
        /// To the end of the month of its calendar: 斋月.
        case month
    }

    var rule: HolidayRule
    var length: Length

    /// - Returns: nil where the text is no rule; `*8` behind a rule is eight days, `*month` the whole month.
    init?(_ text: String) {
        let parts = text.split(separator: "*", maxSplits: 1)
        guard let first = parts.first, let rule = HolidayRule(String(first)) else { return nil }
        self.rule = rule
        if parts.count == 1 {
            length = .days(1)
        } else if parts[1] == "month" {
            length = .month
        } else {
            guard let days = Int(parts[1]), (1...60).contains(days) else { return nil }
            length = .days(days)
        }
    }

    func days(in year: Int) -> (first: CivilDate, last: CivilDate)? {
        guard let first = rule.date(in: year) else { return nil }
        switch length {
        case .days(let count): return first.adding(days: count - 1).map { (first, $0) }
        case .month: return rule.dayAfterMonth(from: first)?.adding(days: -1).map { (first, $0) }
        }
    }
}

/// When a holiday falls, as `quantities/holidays.tsv` writes it.
enum HolidayRule: Hashable, Sendable {
    /// `MM-DD`.
    case fixed(month: Int, day: Int)
    /// `term:MM-DD` for the solar terms, which keep their day within two; `term?:MM-DD` for those whose name is also a given name or a
    /// common word (白露, 雨水): see ``isAmbiguous``.
    case term(month: Int, day: Int, isAmbiguous: Bool)
    /// `lunar:MM-DD`, `hebrew:MM-DD`, `islamic:MM-DD`: a day of another calendar; `-1` behind it: the evening before.
    case moon(MoonCalendar, month: Int, day: Int, offset: Int)
    /// `lunar:last`: the eve of the lunar new year.
    case lunarEve
    /// `nth:MM:n:weekday`, `nth:MM:last:weekday`, `nth:MM:n:weekday+d`; n = 5 stands for the last one.
    case nthWeekday(month: Int, nth: Int, weekday: Int, later: Int)
    /// Days from Easter Sunday of the western churches, or of the eastern ones.
    case easter(offset: Int), orthodox(offset: Int)

    /// - Returns: nil where the text is no rule.
    init?(_ text: String) {
        if let offset = HolidayRule.offset(text, behind: "easter") {
            self = .easter(offset: offset)
            return
        }
        if let offset = HolidayRule.offset(text, behind: "orthodox") {
            self = .orthodox(offset: offset)
            return
        }
        let parts = text.split(separator: ":")
        if parts.first == "nth" {
            guard parts.count == 4, let month = Int(parts[1]), (1...12).contains(month) else { return nil }
            let last = parts[3].split(separator: "+")
            guard let nth = parts[2] == "last" ? 5 : Int(parts[2]), (1...5).contains(nth), let weekday = last.first.flatMap({ Int($0) }),
                (1...7).contains(weekday), let later = last.count > 1 ? Int(last[1]) : 0
            else { return nil }
            self = .nthWeekday(month: month, nth: nth, weekday: weekday, later: later)
            return
        }
        if text == "lunar:last" {
            self = .lunarEve
            return
        }
        guard let day = parts.last, parts.count <= 2 else { return nil }
        let numbers = day.split(separator: "-")
        guard (2...3).contains(numbers.count), let month = Int(numbers[0]), let number = Int(numbers[1]), (1...31).contains(number),
            let before = numbers.count == 3 ? Int(numbers[2]) : 0
        else { return nil }
        switch parts.count == 1 ? nil : parts.first {
        case "lunar" where (1...12).contains(month): self = .moon(.chinese, month: month, day: number, offset: -before)
        case "hebrew" where (1...13).contains(month): self = .moon(.hebrew, month: month, day: number, offset: -before)
        case "islamic" where (1...12).contains(month): self = .moon(.islamic, month: month, day: number, offset: -before)
        default:
            guard before == 0, CivilDate(year: 2000, month: month, day: number) != nil else { return nil }
            switch parts.count == 1 ? nil : parts.first {
            case nil: self = .fixed(month: month, day: number)
            case "term": self = .term(month: month, day: number, isAmbiguous: false)
            case "term?": self = .term(month: month, day: number, isAmbiguous: true)
            default: return nil
            }
        }
    }

    /// The 39 of `easter+39`; 0 without one.
    private static func offset(_ text: String, behind name: String) -> Int? {
        guard text.hasPrefix(name) else { return nil }
        let rest = text.dropFirst(name.count)
        return rest.isEmpty ? 0 : Int(rest)
    }

    /// Whether the name is a date only beside another word of dates, or where it stands alone.
    var isAmbiguous: Bool {
        if case .term(_, _, isAmbiguous: true) = self { return true }
        return false
    }

    func date(in year: Int) -> CivilDate? {
        switch self {
        case .fixed(let month, let day): CivilDate(year: year, month: month, day: day)
        case .term(let month, let day, _): CivilDate(year: year, month: month, day: day).flatMap(SolarTerm.day)
        case .moon(let calendar, let month, let day, let offset):
            calendar.day(day, ofMonth: month, in: year)?.adding(days: offset)
        case .lunarEve: MoonCalendar.chinese.day(1, ofMonth: 1, in: year)?.adding(days: -1)
        case .nthWeekday(let month, let nth, let weekday, let later):
            (CivilDate.weekday(weekday, nth: nth, inMonth: month, of: year)
                ?? CivilDate.weekday(weekday, nth: nth - 1, inMonth: month, of: year))?.adding(days: later)
        case .easter(let offset): CivilDate.easter(year)?.adding(days: offset)
        case .orthodox(let offset): CivilDate.orthodoxEaster(year)?.adding(days: offset)
        }
    }

    /// The first day of the month after the one that begins on a day of this rule; nil for rules of other calendars than the moon's.
    fileprivate func dayAfterMonth(from first: CivilDate) -> CivilDate? {
        guard case .moon(let calendar, let month, _, _) = self, let later = first.adding(days: 20) else { return nil }
        let next = month % 12 + 1
        let candidates = [first.year, later.year, later.year + 1].compactMap { calendar.day(1, ofMonth: next, in: $0) }
        return candidates.first { $0 > later }
    }
}

extension CivilDate {
    /// The n-th Monday, Tuesday … of a month, from 1.
    static func weekday(_ weekday: Int, nth: Int, inMonth month: Int, of year: Int) -> CivilDate? {
        guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
        let day = 1 + (weekday - first.weekday + 7) % 7 + 7 * (nth - 1)
        return CivilDate(year: year, month: month, day: day)
    }

    /// The Monday of a week of the year as ISO 8601 counts them: 4 January lies in the first.
    static func monday(ofWeek week: Int, of year: Int) -> CivilDate? {
        guard let fourth = CivilDate(year: year, month: 1, day: 4) else { return nil }
        return fourth.adding(days: 1 - fourth.weekday + 7 * (week - 1))
    }

    /// Easter Sunday of the Gregorian calendar, by the anonymous algorithm that J. Meeus gives.
    static func easter(_ year: Int) -> CivilDate? {
        let golden = year % 19, century = year / 100, rest = year % 100
        let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
        let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
        let shift = (golden + 11 * epact + 22 * sunday) / 451
        let number = epact + sunday - 7 * shift + 114
        return CivilDate(year: year, month: number / 31, day: number % 31 + 1)
    }

    /// Easter Sunday of the eastern churches as a Gregorian day, by the Julian algorithm that J. Meeus gives.
    static func orthodoxEaster(_ year: Int) -> CivilDate? {
        let moon = (19 * (year % 19) + 15) % 30
        let sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
        let number = moon + sunday + 114
        // The Julian calendar is behind by one day more in every century that the Gregorian one leaves out.
        let lag = year / 100 - year / 400 - 2
        return CivilDate(year: year, month: number / 31, day: number % 31 + 1)?.adding(days: lag)
    }
}
