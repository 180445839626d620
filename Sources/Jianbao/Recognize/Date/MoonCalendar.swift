import Synchronization

/// Calendars whose months follow the moon; their days are asked of ICU once each.
enum MoonCalendar: Sendable {
    case chinese
    /// Months from Tishri, with Adar I as the sixth in every year.
    case hebrew
    /// Umm al-Qura; months from Muharram.
    case islamic

    private struct Day: Hashable {
        var calendar: MoonCalendar
        var year: Int
        var month: Int
        var isLeap: Bool
        var day: Int
    }

    /// A text may name one festival a million times, and ICU takes microseconds a day.
    private static let known = Mutex<[Day: CivilDate?]>([:])
    /// Gregorian years for which the Chinese calendar of today is in force, and ICU's astronomy holds.
    static let years = 1645...2200

    /// A day of the calendar's own year; a Chinese year is named by the Gregorian one in which it begins.
    /// - Parameter isLeap: the leap month behind `month`, of the Chinese calendar.
    /// - Returns: nil outside the years that are known, and for a leap month or a 30th day that the Chinese year lacks.
    func day(_ day: Int, ofMonth month: Int, isLeap: Bool = false, ofYear year: Int) -> CivilDate? {
        let asked = Day(calendar: self, year: year, month: month, isLeap: isLeap, day: day)
        let date = MoonCalendar.known.withLock { known in
            if let date = known[asked] { return date }
            let date = (try? ICU.day(of: self, year: year, month: month, isLeap: isLeap, day: day)) ?? nil
            known[asked] = .some(date)
            return date
        }
        return date.flatMap { MoonCalendar.years.contains($0.year) ? $0 : nil }
    }

    /// The next day of that number behind a Gregorian day, within a month of the moon.
    func nextDay(_ day: Int, behind first: CivilDate) -> CivilDate? {
        guard let latest = first.adding(days: 30) else { return nil }
        for year in (first.year - 1)...first.year {
            for month in 1...12 {
                if let date = self.day(day, ofMonth: month, ofYear: year), date > first, date <= latest { return date }
            }
        }
        return nil
    }

    /// The first such day that falls into a Gregorian year: the last months of a Chinese year mostly fall into the next one.
    func day(_ day: Int, ofMonth month: Int, in year: Int) -> CivilDate? {
        guard MoonCalendar.years.contains(year) else { return nil }
        let first: Int
        switch self {
        case .chinese: first = month > 10 ? year - 1 : year
        case .hebrew: first = year + 3760
        // 33 Islamic years are about 32 Gregorian ones.
        case .islamic: first = (year - 622) * 33 / 32
        }
        for own in first...(first + 2) {
            if let date = self.day(day, ofMonth: month, ofYear: own), date.year == year { return date }
        }
        return nil
    }
}
