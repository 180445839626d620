import Testing

@testable import Jianbao

@Suite("Quantities")
struct QuantityTests {
    private func values(_ text: String, on day: CivilDate? = QuantityRuleTests.day) throws -> [String] {
        let text = Text(text)
        return try QuantityRuleTests.mentions(in: text, on: day).map { "\(text.string($0.span))=\($0.value.plain)" }
    }

    @Test(
        "a number is read to its exact value",
        arguments: [
            ("一百零五人", "105"), ("一百二人", "120"), ("两万三千四百五十六人", "23456"), ("十二亿三千万人", "1230000000"), ("五千万亿次", "5000000000000000"),
            ("1.5万人", "15000"), ("3千5百人", "3500"), ("一万零三十人", "10030"), ("廿七人", "27"), ("二十三点五公斤", "23.5"), ("共有１，２８６人", "1286"),
            ("三萬五千人", "35000"), ("兩億人", "200000000"), ("壹佰零貳人", "102"),
        ])
    func exactNumbers(text: String, value: String) throws {
        #expect(try values(text).first?.split(separator: "=").last == Substring(value))
    }

    @Test(
        "a hyphen behind a word is a minus, behind a figure a range",
        arguments: [
            ("增速为-3.5%", "-3.5%"), ("净利润-2.3亿元", "-2.3亿元"), ("气温-5℃", "-5"), ("利润率5%-8%", "5%-8%"), ("5%至8%之间", "5%至8%"),
            ("12.5%-15.3%", "12.5%-15.3%"), ("融资1.5-2.5亿元", "1.5-2.5亿元"), ("每股12.30-15.60元", "12.30-15.60元"),
        ])
    func hyphens(text: String, span: String) throws {
        #expect(try values(text).map { $0.prefix { $0 != "=" } } == [Substring(span)])
    }

    @Test(
        "a fraction without end lies between two decimals, one with an end is exact",
        arguments: [
            ("三分之一的员工", "0.3333333333333333..0.3333333333333334"), ("2/3的员工", "0.6666666666666666..0.6666666666666667"),
            ("四分之三的员工", "0.75"), ("三百五十 又 3分  之1", "350.3333333333333333..350.3333333333333334"), ("长1.1^2米", "1.21"),
            ("10^8次", "100000000"),
            ("10^-3克", "0.001"),
        ])
    func fractions(text: String, value: String) throws {
        #expect(try values(text).map { $0.split(separator: "=")[1] } == [Substring(value)])
    }

    @Test(
        "idioms, codes and rooms are no numbers",
        arguments: [
            "他一五一十地说了", "一清二楚", "三番两次", "万不得已", "身份证号310101199001011234", "订单号2023032212345678已发货", "ISBN 978-7-111-12345-6",
            "千6K显示器", "（300750）领涨", "600519.SH领涨", "粤B2-20090059", "房间号1203", "热线：12345", "车牌号88888",
        ])
    func names(text: String) throws { #expect(try values(text).isEmpty) }

    @Test("digits behind a word that names by number count where a unit follows")
    func countsBehindNames() throws {
        #expect(try values("手机300000台") == ["300000=300000"])
        #expect(try values("我们有 202107211321363588510367 美元").count == 1)
    }

    @Test(
        "currencies have the names of the mainland and of Taiwan",
        arguments: [
            ("赔偿500万沙特里亚尔", "5000000 SAR"), ("赔偿500万沙乌地里亚尔", "5000000 SAR"), ("3亿墨西哥披索", "300000000 MXN"), ("2万哈萨克坚戈", "20000 KZT"),
            ("10万纽西兰元", "100000 NZD"),
        ])
    func currencyNames(text: String, value: String) throws {
        #expect(try values(text).first?.split(separator: "=").last == Substring(value))
    }

    @Test("a figure behind a word in Latin letters counts where the word asks for one")
    func latinMetrics() throws {
        #expect(try values("H-index 45") == ["45=45"])
        #expect(try values("PyTorch 45").isEmpty)
    }

    @Test(
        "years of the Republic, first quarters, and days that no calendar has",
        arguments: [
            ("民国112年3月", "民国112年3月=2023-03"), ("前三季度", "前三季度=2023-01/2023-09"), ("2023年2月30日", "2023年2月30日=vague"),
        ])
    func calendarBounds(text: String, value: String) throws {
        #expect(try values(text) == [value])
    }

    @Test(
        "without the page's day, what cannot be known is X",
        arguments: [
            ("昨日宣布", "昨日=XXXX-XX-XX"), ("去年7月", "去年7月=XXXX-07"), ("3月2日", "3月2日=XXXX-03-02"), ("2019年", "2019年=2019"),
        ])
    func unknownDay(text: String, value: String) throws {
        #expect(try values(text, on: nil) == [value])
    }

    @Test("a bare month lies in the year that its sentence says")
    func sentenceYear() throws {
        #expect(try values("2019年2月入职，7月离开。") == ["2019年2月=2019-02", "7月=2019-07"])
        #expect(try values("2019年2月入职。7月离开。") == ["2019年2月=2019-02", "7月=2022-07"])
    }

    @Test(
        "a bare date lies where the table of DateContext puts it",
        arguments: [
            ("周五开会", "周五=2023-03-17"), ("将于周五开会", "周五=2023-03-24"), ("4月举行", "4月=2022-04"), ("他4月履新", "4月=2023-04"),
            ("将于3月签约", "3月=2023-03"), ("计划在杭州的门店4月开业", "4月=2023-04"), ("此前计划落空，4月离职", "4月=2022-04"), ("12月1日起任职", "12月1日=2022-12-01"),
            ("30日起施行", "30日=2023-03-30"),
        ])
    func bareDates(text: String, value: String) throws {
        #expect(try values(text) == [value])
    }

    @Test(
        "days of the Chinese calendar",
        arguments: [
            (2023, 1, 1, "2023-01-22"), (2023, 8, 15, "2023-09-29"), (2024, 5, 5, "2024-06-10"), (2020, 8, 15, "2020-10-01"),
            (2024, 12, 8, "2024-01-18"),
        ])
    func lunarDays(year: Int, month: Int, day: Int, date: String) throws {
        #expect(MoonCalendar.chinese.day(day, ofMonth: month, in: year)?.description == date)
        #expect(MoonCalendar.chinese.day(day, ofMonth: month, in: 9000) == nil)
    }

    @Test("a figure out of range has no value and ends nothing")
    func overflow() throws {
        let text = Text(String(repeating: "9", count: 60) + "人")
        let mentions = try QuantityRuleTests.mentions(in: text)
        guard case .number(let quantity)? = mentions.first?.value else {
            Issue.record("no number")
            return
        }
        #expect(quantity.nominal == nil && mentions.first?.span == TextSpan(0, 60))
    }

    @Test("a million digits are one number without a value")
    func millionDigits() throws {
        let text = Text(String(repeating: "1", count: 1_000_000) + "人")
        #expect(try QuantityRuleTests.mentions(in: text).map(\.span) == [TextSpan(0, 1_000_000)])
    }
}
