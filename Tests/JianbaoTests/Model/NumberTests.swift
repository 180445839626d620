import Testing

@testable import Jianbao

@Suite("Exact decimals")
struct ExactDecimalTests {
    @Test(
        "are written in plain notation",
        arguments: [
            (34780, 0, "34780"), (35, -1, "3.5"), (-25, -2, "-0.25"), (1, 8, "100000000"), (0, 5, "0"), (1200, -2, "12"), (5, -3, "0.005"),
        ])
    func notation(significand: Int, exponent: Int, text: String) {
        #expect(ExactDecimal(Int128(significand), exponent: exponent)?.description == text)
    }

    @Test(
        "are read from plain notation and from nothing else",
        arguments: [
            ("34780", "34780"), ("0.970", "0.97"), ("-0.5", "-0.5"), ("007", "7"), ("1e3", nil), ("+1", nil), ("1.", nil), (".5", nil),
            ("1.2.3", nil), ("--1", nil), ("", nil), ("-", nil), ("１", nil), (String(repeating: "9", count: 37), nil),
        ] as [(String, String?)])
    func reading(text: String, plain: String?) {
        #expect(ExactDecimal(text)?.description == plain)
    }

    @Test("equal numbers are equal values, however they were made")
    func equality() throws {
        let a = ExactDecimal(100), b = try #require(ExactDecimal(1, exponent: 2))
        #expect(a == b)
        #expect(a.hashValue == b.hashValue)
    }

    @Test("what does not fit is nil, never a trap")
    func overflow() throws {
        let huge = try #require(ExactDecimal(Int128(1), exponent: 36))
        #expect(huge.times(powerOfTen: 1) == nil)
        #expect(huge.multiplied(by: ExactDecimal(10)) == nil)
        #expect(ExactDecimal(Int128.max) == nil)
        #expect(huge.times(powerOfTen: Int.max) == nil)
        #expect(ExactDecimal(3, exponent: Int.min) == nil)
        #expect(ExactDecimal(Int.max).multiplied(by: ExactDecimal(Int.max)) == nil)
        #expect(huge.adding(try #require(ExactDecimal(1, exponent: -18))) == nil)
        #expect(huge.integer == nil)
    }

    @Test("order does not depend on the scale")
    func order() throws {
        let small = try #require(ExactDecimal(1, exponent: -18)), large = try #require(ExactDecimal(1, exponent: 36))
        #expect(small < large)
        #expect(large.negated < small)
        #expect(try #require(ExactDecimal(25, exponent: -1)) < ExactDecimal(3))
    }
}

@Suite("Civil dates")
struct CivilDateTests {
    @Test(
        "days that the calendar does not have are nil", arguments: [(2023, 2, 29), (2023, 13, 1), (2023, 4, 31), (0, 1, 1), (10000, 1, 1)])
    func invalid(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test("day numbers count from 1970-01-01 and lead back")
    func dayNumbers() throws {
        #expect(CivilDate("1970-01-01")?.dayNumber == 0)
        #expect(CivilDate("2000-03-01")?.dayNumber == 11017)
        for number in stride(from: -719_162, through: 2_932_896, by: 997) {
            #expect(CivilDate(dayNumber: number)?.dayNumber == number)
        }
        #expect(CivilDate(dayNumber: 2_932_897) == nil)
    }

    @Test(
        "are read from digits and hyphens alone, and a time may follow",
        arguments: [
            ("2023-02-10", true), ("2023-02-10T08:00", true), ("2023-02-30", false), ("+202-01-01", false), ("2023-+1-01", false),
            ("2023-2-10", false), ("2023/02/10", false), ("２０２３-02-10", false), ("2023-02", false), ("", false),
        ])
    func reading(text: String, isDay: Bool) {
        #expect((CivilDate(text) != nil) == isDay)
    }

    @Test("steps that leave the calendar are nil, however far", arguments: [Int.max, Int.min, 5_000_000, -5_000_000])
    func farSteps(step: Int) {
        let day = CivilDate("2023-02-10")
        #expect(day != nil)
        #expect(day?.adding(days: step) == nil)
        #expect(day?.adding(months: step) == nil)
    }

    @Test("weekdays count from Monday", arguments: [("2023-03-22", 3), ("1970-01-01", 4), ("1969-12-28", 7), ("2024-02-29", 4)])
    func weekdays(date: String, weekday: Int) {
        #expect(CivilDate(date)?.weekday == weekday)
    }

    @Test("a month later is the last day where the month is shorter")
    func months() {
        #expect(CivilDate("2023-01-31")?.adding(months: 1)?.description == "2023-02-28")
        #expect(CivilDate("2023-01-31")?.adding(months: -2)?.description == "2022-11-30")
        #expect(CivilDate("2023-03-01")?.adding(days: -1)?.description == "2023-02-28")
    }
}
