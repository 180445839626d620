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
            ("单位：亿元、%\n营业收入 30.2 5.1", []),
            ("单位：亿元 同比：%\n营业收入 30.2 5.1", []),
            ("单位：亿元、万人\n常住居民 1200", []),
            ("单位：亿元、%\n地区 产值 增长%\n东省 300 5.2", ["30000000000 CNY"]),
            ("单位：万元 收入 350 25%", ["3500000 CNY"]),
            ("薪酬（单位：万元）\n张伟 董事长 52 320.5", []),
            ("指标（万元） 2021年 2022年\n收入 300 400", ["3000000 CNY", "4000000 CNY"]),
            ("单位：万元\n2020 300", ["3000000 CNY"]),
            ("GDP（亿元） 增速（%）\n北京 41610 0.7", ["4161000000000 CNY"]),
            ("（单位：元）\n地铁 2 号线 到 8 站下", []),
            ("营收（亿元）\n据记者了解 2023 年有 15 家企业", []),
            ("营业收入（万元）\n图为 15 号展台", []),
            ("他以外币（美元），3 人同行", []),
            ("纸币（港元）。20 多年来", []),
            ("本币（人民币）、15 个国家", []),
            ("价格（元）：约300起", ["300.. CNY"]),
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
}
