import Synchronization

/// Days of the Chinese calendar as days of the Gregorian one; each is asked of ICU once.
enum LunarCalendar {
    private struct LunarDay: Hashable {
        var year: Int
        var month: Int
        var day: Int
    }

    /// A text may name one festival a million times, and ICU takes microseconds a day.
    private static let known = Mutex<[LunarDay: CivilDate?]>([:])
    /// Years for which the calendar of today is in force, and ICU's astronomy holds.
    private static let years = 1645...2200

    /// - Parameter year: the Gregorian year in which the day falls; the last months of a lunar year mostly fall into the next one.
    /// - Returns: nil outside the years that are known.
    static func day(_ day: Int, ofMonth month: Int, in year: Int) -> CivilDate? {
        guard years.contains(year) else { return nil }
        if month > 10, let date = cached(LunarDay(year: year - 1, month: month, day: day)), date.year == year { return date }
        return cached(LunarDay(year: year, month: month, day: day))
    }

    private static func cached(_ day: LunarDay) -> CivilDate? {
        known.withLock { known in
            if let date = known[day] { return date }
            let date = (try? ICU.lunarDay(year: day.year, month: day.month, day: day.day)) ?? nil
            known[day] = .some(date)
            return date
        }
    }
}
