import Foundation
import Testing

@testable import Jianbao

/// The sentences of `Fixtures/sentences/dates.tsv`, and those that hold the table of conventions.
@Suite("Sentences with dates")
struct DateSentenceTests {
    @Test("the marked words have the value beside them", arguments: ["dates.tsv", "conventions.tsv"])
    func sentences(file: String) throws {
        let rows = try SentenceFixtureTests.rows(file)
        #expect(rows.count > 150)
        for row in rows {
            let (text, span) = try #require(RuleDescription.Example(row[0]).sentence, "\(row[0]) lacks a mark")
            let times = try QuantityRuleTests.mentions(in: text).filter { $0.value.isTime }
            if row[1] == "none" {
                let touching = times.filter { $0.span.start < span.end && span.start < $0.span.end }
                #expect(touching.isEmpty, "\(row[0]): \(touching.map(\.value.plain))")
            } else {
                let told = times.map { "\(text.string($0.span))=\($0.value.plain)" }
                #expect(times.first { $0.span == span }?.value.plain == row[1], "\(row[0]): \(told)")
            }
        }
    }

    /// The table is what users read; a row that no sentence holds could say anything.
    @Test("every row of the table of disputed dates is held by a sentence, and every sentence holds a row")
    func conventions() throws {
        let table = try String(
            contentsOf: SentenceFixtureTests.root.appending(path: "Dictionaries/quantities/conventions.md"), encoding: .utf8)
        let dates = try #require(table.range(of: "## Dates\n")).upperBound..<(try #require(table.range(of: "## Numbers\n")).lowerBound)
        let rows = table[dates].split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
        let said = rows.compactMap { $0.dropFirst(2).split(separator: " | ").first.map { $0.trimmingCharacters(in: .whitespaces) } }
        #expect(Set(said).count == said.count)
        #expect(try Set(SentenceFixtureTests.rows("conventions.tsv").map { $0[2] }) == Set(said))
    }

    @Test(
        "solar terms fall on their day by Beijing time",
        arguments: [
            (2023, 4, 4, "2023-04-05"), (2024, 4, 4, "2024-04-04"), (2021, 2, 4, "2021-02-03"), (2025, 2, 4, "2025-02-03"),
            (2024, 2, 4, "2024-02-04"),
            (2021, 12, 21, "2021-12-21"), (2023, 12, 21, "2023-12-22"), (2020, 6, 21, "2020-06-21"), (1984, 2, 4, "1984-02-04"),
            (1957, 1, 5, "1957-01-05"),
            (2022, 3, 20, "2022-03-20"), (2023, 3, 20, "2023-03-21"), (2022, 9, 23, "2022-09-23"), (2023, 8, 7, "2023-08-08"),
        ])
    func solarTerms(year: Int, month: Int, day: Int, date: String) throws {
        let near = try #require(CivilDate(year: year, month: month, day: day))
        #expect(SolarTerm.day(near: near)?.description == date)
    }

    @Test("leap months and 30th days stand only in the years that have them")
    func leapMonths() {
        let calendar = MoonCalendar.chinese
        #expect(calendar.day(1, ofMonth: 2, isLeap: true, ofYear: 2023)?.description == "2023-03-22")
        #expect(calendar.day(1, ofMonth: 4, isLeap: true, ofYear: 2020)?.description == "2020-05-23")
        #expect(calendar.day(1, ofMonth: 3, isLeap: true, ofYear: 2023) == nil)
        #expect(calendar.day(1, ofMonth: 2, isLeap: true, ofYear: 2022) == nil)
        // The twelfth month of 2021 had 29 days.
        #expect(calendar.day(30, ofMonth: 12, ofYear: 2021) == nil)
        #expect(calendar.day(30, ofMonth: 12, ofYear: 2022)?.description == "2023-01-21")
    }

    @Test(
        "halves are said in smaller units",
        arguments: [
            ("三年半的时间", "P3Y6M"), ("一个半月的时间", "P1M15D"), ("等了一个半小时", "PT1H30M"), ("一分半钟后", "PT1M30S"), ("一个半星期的假期", "P10DT12H"),
            ("工作2.5天", "P2DT12H"), ("历时0.5小时", "PT30M"), ("历时1.2年", "P1.2Y"),
        ])
    func halves(text: String, value: String) throws {
        #expect(try QuantityRuleTests.mentions(in: Text(text)).map(\.value.plain).first == value)
    }
}

extension MentionValue {
    fileprivate var isTime: Bool {
        switch self {
        case .date, .duration: true
        default: false
        }
    }
}
