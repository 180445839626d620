import Foundation
import Testing

@testable import Jianbao

/// The sentences of `Fixtures/sentences/figures.tsv`, and the shapes of tables that units govern.
@Suite("Sentences with figures")
struct FigureSentenceTests {
    private func figures(in text: Text) throws -> [Mention] {
        try QuantityRuleTests.mentions(in: text).filter { $0.kind == .number || $0.kind == .money }
    }

    private func money(_ text: String) throws -> [String] {
        try figures(in: Text(text)).filter { $0.kind == .money }.map(\.value.plain)
    }

    @Test("the marked words have the value beside them")
    func sentences() throws {
        let rows = try SentenceFixtureTests.rows("figures.tsv")
        #expect(rows.count > 150)
        for row in rows {
            let marked = row[0].replacing("\\n", with: "\n").replacing("\\t", with: "\t")
            let (text, span) = try #require(RuleDescription.Example(marked).sentence, "\(row[0]) lacks a mark")
            let found = try figures(in: text)
            if row[1] == "none" {
                let touching = found.filter { $0.span.start < span.end && span.start < $0.span.end }
                #expect(touching.isEmpty, "\(row[0]): \(touching.map(\.value.plain))")
            } else {
                let told = found.map { "\(text.string($0.span))=\($0.value.plain)" }
                #expect(found.first { $0.span == span }?.value.plain == row[1], "\(row[0]): \(told)")
            }
        }
    }

    @Test(
        "a unit that stands apart governs up to prose, an empty line or the next unit",
        arguments: [
            ("单位：万元\n收入 350\n\n收入 360", ["3500000 CNY"]),
            ("单位：万元\n收入 350\n公司表示，形势很好。\n收入 360", ["3500000 CNY"]),
            ("单位：万元\n收入 350\n单位：亿元\n收入 36", ["3500000 CNY", "3600000000 CNY"]),
            ("单位：万元\n收入 350\n每股收益（元） 0.52\n利润 36", ["3500000 CNY", "0.52 CNY", "360000 CNY"]),
            ("单位：万元\n收入\n350\n人数\n360", ["3500000 CNY"]),
            ("单位：港元/股\n股息 0.35", ["0.35 HKD"]),
            ("年份 收入（万元） 利润（万美元）\n2021 350 36\n2022 360", ["3500000 CNY", "360000 USD"]),
            ("去年预算（万元）为约350，人数为20。", ["3500000 CNY"]),
            ("单位：万元\n收入 3.5亿", ["350000000 CNY"]),
            ("工作单位：某某银行\n收入 350", []),
        ])
    func reach(text: String, amounts: [String]) throws {
        #expect(try money(text) == amounts)
    }

    @Test("the head of a table is no amount, and its line stays in the article")
    func heads() throws {
        #expect(try figures(in: Text("单位：人民币百万元")).isEmpty)
        let article = try QuantityRelationTests.extraction(of: "公司今日公布年报，收入有所增长。\n单位：万元\n收入 350 360\n利润 12.5 13.5").article
        #expect(article.text.contains("单位：万元"))
    }

    @Test(
        "many units, cells and commas cost no more than their length",
        arguments: [
            String(repeating: "（元）", count: 15_000), String(repeating: "单位：万元 3 ", count: 7_500),
            "单位：万元\n" + String(repeating: "收入 3500 ", count: 7_500), "收入（元）：" + String(repeating: "3 ", count: 22_500),
            "单位：万元\n" + String(repeating: "额", count: 22_000) + String(repeating: " 35", count: 7_000),
            "单位：万元\n" + String(repeating: "额", count: 22_000) + String(repeating: "\n350", count: 5_000),
            String(repeating: "1，", count: 22_500), String(repeating: "1、", count: 22_500), String(repeating: "一百二", count: 15_000),
            String(repeating: "几个亿", count: 15_000), String(repeating: "5%至", count: 15_000), String(repeating: "±", count: 45_000),
            String(repeating: "500±", count: 11_250), String(repeating: "3刀", count: 22_500), String(repeating: "售价", count: 22_500),
            String(repeating: "1米9", count: 15_000), String(repeating: "3-1", count: 15_000),
            "1" + String(repeating: "，000", count: 11_250),
        ])
    func linear(text: String) throws {
        let clock = ContinuousClock()
        let text = Text(text)
        let took = try clock.measure { _ = try figures(in: text) }
        // 45,000 code points: an unoptimized build takes two or three seconds, what is quadratic takes minutes.
        #expect(took < .seconds(20))
    }
}
