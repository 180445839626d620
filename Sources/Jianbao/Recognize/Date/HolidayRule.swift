/// When a holiday falls, as `quantities/holidays.tsv` writes it.
enum HolidayRule: Hashable, Sendable {
    /// `MM-DD`.
    case fixed(month: Int, day: Int)
    /// `term:MM-DD` for the solar terms, which keep their day within one; `term?:MM-DD` for those whose name is also a given name or a
    /// common word (白露, 雨水): see ``isAmbiguous``.
    case term(month: Int, day: Int, isAmbiguous: Bool)
    /// `lunar:MM-DD`: a day of the Chinese calendar.
    case lunar(month: Int, day: Int)
    /// `lunar:last`: the eve of the lunar new year.
    case lunarEve
    /// `nth:MM:n:weekday`, `nth:MM:last:weekday`, `nth:MM:n:weekday+d`; n = 5 stands for the last one.
    case nthWeekday(month: Int, nth: Int, weekday: Int, later: Int)
    /// Days from Easter Sunday of the western churches.
    case easter(offset: Int)

    /// - Returns: nil where the text is no rule.
    init?(_ text: String) {
        if text.hasPrefix("easter") {
            let offset = text.dropFirst("easter".count)
            guard let days = offset.isEmpty ? 0 : Int(offset) else { return nil }
            self = .easter(offset: days)
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
        guard numbers.count == 2, let month = Int(numbers[0]), let number = Int(numbers[1]),
            CivilDate(year: 2000, month: month, day: number) != nil
        else { return nil }
        switch parts.count == 1 ? nil : parts.first {
        case nil: self = .fixed(month: month, day: number)
        case "term": self = .term(month: month, day: number, isAmbiguous: false)
        case "term?": self = .term(month: month, day: number, isAmbiguous: true)
        case "lunar": self = .lunar(month: month, day: number)
        default: return nil
        }
    }

    /// Whether the name is a date only beside another word of dates, or where it stands alone.
    var isAmbiguous: Bool {
        if case .term(_, _, isAmbiguous: true) = self { return true }
        return false
    }

    func date(in year: Int) -> CivilDate? {
        switch self {
        case .fixed(let month, let day), .term(let month, let day, _): CivilDate(year: year, month: month, day: day)
        case .lunar(let month, let day): LunarCalendar.day(day, ofMonth: month, in: year)
        case .lunarEve: LunarCalendar.day(1, ofMonth: 1, in: year)?.adding(days: -1)
        case .nthWeekday(let month, let nth, let weekday, let later):
            (CivilDate.weekday(weekday, nth: nth, inMonth: month, of: year)
                ?? CivilDate.weekday(weekday, nth: nth - 1, inMonth: month, of: year))?.adding(days: later)
        case .easter(let offset): CivilDate.easter(year)?.adding(days: offset)
        }
    }
}

extension CivilDate {
    /// The n-th Monday, Tuesday … of a month, from 1.
    static func weekday(_ weekday: Int, nth: Int, inMonth month: Int, of year: Int) -> CivilDate? {
        guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
        let day = 1 + (weekday - first.weekday + 7) % 7 + 7 * (nth - 1)
        return CivilDate(year: year, month: month, day: day)
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
}
