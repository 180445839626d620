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
            ("1.5万人", "15000"), ("3千5百人", "3500"), ("一万零三十人", "10030"), ("廿七人", "27"), ("二十三点五公斤", "23.5"), ("１，２８６人", "1286"),
            ("三萬五千人", "35000"), ("兩億人", "200000000"), ("壹佰零貳人", "102"),
        ])
    func exactNumbers(text: String, value: String) throws {
        #expect(try values(text).first?.split(separator: "=").last == Substring(value))
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

    @Test(
        "hostile texts take linear time",
        arguments: ["1", "万", "亿万", "年月日", "1-", "3月", "一二", "第", "1年", "$", "几", "点", "2023-", "1,", "零", "人民币", "9:30", "《", "近"])
    func linear(unit: String) throws {
        func seconds(_ count: Int) throws -> Double {
            let text = Text(String(repeating: unit, count: count / unit.unicodeScalars.count))
            let clock = ContinuousClock()
            let time = try clock.measure { _ = try QuantityRuleTests.mentions(in: text) }
            return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        }
        _ = try seconds(1000)
        let small = try seconds(10_000), large = try seconds(100_000)
        #expect(large < max(small, 0.01) * 40, "\(unit): \(small) s, ten times as much \(large) s")
    }
}
