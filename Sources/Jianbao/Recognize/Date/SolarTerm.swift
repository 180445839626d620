internal import Glibc

/// The 24 solar terms: the days on which the sun reaches a multiple of 15 degrees.
///
/// Its apparent longitude is that of J. Meeus, Astronomical Algorithms, chapter 25 (low accuracy): within 0.01 degrees, a quarter of an hour
/// of its way, so that only a term that falls so close to midnight may be a day off.
enum SolarTerm {
    /// The day by Beijing time on which the term nearest to a given day falls; nil outside the years of ``CivilDate``.
    static func day(near day: CivilDate) -> CivilDate? {
        // Noon in Beijing.
        var moment = Double(day.dayNumber) + 4.0 / 24
        let longitude = sunLongitude(at: moment)
        let term = (longitude / 15).rounded() * 15
        var distance = term - longitude
        // The sun moves 360 degrees in 365.2422 days, a little faster in January than in July: three steps end within a second.
        for _ in 0..<3 {
            moment += distance * 365.2422 / 360
            distance = term.truncatingRemainder(dividingBy: 360) - sunLongitude(at: moment)
            distance -= (distance / 360).rounded() * 360
        }
        return CivilDate(dayNumber: Int((moment + 8.0 / 24).rounded(.down)))
    }

    /// - Parameter moment: days from 1970-01-01, 0:00 universal time.
    /// - Returns: 0..<360 degrees from the equinox of spring.
    private static func sunLongitude(at moment: Double) -> Double {
        let radian = Double.pi / 180
        // Julian centuries from 2000-01-01, 12:00.
        let t = (moment + 2_440_587.5 - 2_451_545) / 36_525
        let mean = 280.46646 + (36_000.76983 + 0.0003032 * t) * t
        let anomaly = (357.52911 + (35_999.05029 - 0.0001537 * t) * t) * radian
        let center =
            (1.914602 - (0.004817 + 0.000014 * t) * t) * sin(anomaly) + (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.000289
            * sin(3 * anomaly)
        let node = (125.04 - 1934.136 * t) * radian
        let longitude = (mean + center - 0.00569 - 0.00478 * sin(node)).truncatingRemainder(dividingBy: 360)
        return longitude < 0 ? longitude + 360 : longitude
    }
}
