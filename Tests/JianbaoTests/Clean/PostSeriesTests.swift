import Testing

@testable import Jianbao

@Suite("Several posts on one page")
struct PostSeriesTests {
    static let told = [
        "城西水厂的值班员发现进水浊度异常，立即向调度中心报告。", "水厂决定停止取水，启用备用水源，三个街道水压下降。",
        "抢修队在上游四公里处找到了塌方的河岸，连夜清理淤泥。", "检测合格，水厂恢复供水，龙头初放的水可能略带黄色。",
    ]
    static let opening = "临江市今天公布了此次停水的经过，以下是从第一通电话到恢复供水的全部记录，供市民了解和查阅。"

    /// A page whose parts each stand under a line of their own.
    private static func page(_ heads: [String]) -> String {
        let parts = zip(heads, told).map { "<p>\($0)</p><p>\($1)</p>" }.joined()
        return "<title>停水全记录</title><h1>停水全记录</h1><div><p>\(opening)</p>\(parts)</div>"
    }

    @Test(
        "days and hours alone make no posts: chronicles, rolling reports and diaries stay whole",
        arguments: [
            ["3月18日 01:58", "3月18日 06:30", "3月19日 08:20", "3月20日 12:00"],
            ["【3月10日 12:00】", "【3月11日 09:30】", "【3月12日 20:15】", "【3月13日 07:00】"],
            ["2023-03-18 01:58", "2023-03-18 06:30", "2023-03-19 08:20", "2023-03-20 12:00"],
            ["12月30日 22:10 晴", "12月31日 23:40 大雪", "1月1日 20:05", "1月2日 19:30 晴"],
            ["3月18日 01:58 水厂", "3月18日 06:30 街道", "3月19日 08:20 河岸", "3月20日 12:00 水厂"],
        ])
    func chronicle(heads: [String]) {
        let body = cleaned(Self.page(heads)).body.text.string
        for line in Self.told { #expect(body.contains(line)) }
        for head in heads { #expect(body.contains(head)) }
    }

    @Test(
        "a writer, a floor or a link beside each day make posts",
        arguments: [
            ["2楼 芯片迷 2023-03-18 01:58", "3楼 路人 2023-03-18 06:30", "4楼 小李 2023-03-19 08:20", "5楼 芯片迷 2023-03-20 12:00"],
            ["发表于 2023-3-18 01:58", "发表于 2023-3-18 06:30", "发表于 2023-3-19 08:20", "发表于 2023-3-20 12:00"],
            [
                "<a href=u1>芯片迷</a> 03-18 01:58", "<a href=u2>路人</a> 03-18 06:30", "<a href=u3>小李</a> 03-19 08:20",
                "<a href=u4>老张</a> 03-20 12:00",
            ],
            [
                "<span class=author>芯片迷</span> 03-18 01:58", "<span class=author>路人</span> 03-18 06:30",
                "<span class=author>小李</span> 03-19 08:20", "<span class=author>老张</span> 03-20 12:00",
            ],
        ])
    func posts(heads: [String]) {
        let article = cleaned(Self.page(heads))
        #expect(article.body.text.string == Self.opening)
        let others = article.removed.filter { $0.rule == "clean.other-post" }
        for line in Self.told { #expect(others.contains { $0.text == line && $0.reason == .comments }) }
    }

    @Test("what is told within one day may be an article, whoever tells it")
    func oneDay() {
        let heads = ["主持人 10:00", "何文斌 10:05", "记者 10:12", "何文斌 10:20"].map {
            "2023-03-10 \($0.split(separator: " ")[1]) 举报 \($0.split(separator: " ")[0])"
        }
        let body = cleaned(Self.page(heads)).body.text.string
        for line in Self.told { #expect(body.contains(line)) }
    }

    @Test(
        "older posts are other articles, later ones are answers; the year counts",
        arguments: [
            (["2022-12-30 10:00", "2022-12-31 10:00", "2023-01-01 10:00", "2023-01-02 10:00"], Removal.Reason.comments),
            (["2023-01-02 10:00", "2023-01-01 10:00", "2022-12-31 10:00", "2022-12-30 10:00"], .relatedReading),
            (["2021年5月1日 10:00", "2020年6月1日 10:00", "2019年7月1日 10:00", "2018年8月1日 10:00"], .relatedReading),
        ])
    func order(stamps: [String], reason: Removal.Reason) {
        let article = cleaned(Self.page(stamps.map { "小李 发表于 \($0)" }))
        let others = article.removed.filter { $0.rule == "clean.other-post" }
        for line in Self.told { #expect(others.contains { $0.text == line && $0.reason == reason }) }
    }
}
