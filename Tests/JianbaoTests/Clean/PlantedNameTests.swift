import Testing

@testable import Jianbao

@Suite("Planted names")
struct PlantedNameTests {
    @Test("a name planted twice is put aside, and its sentences close again")
    func planted() {
        let article = cleaned(
            """
            青石城上周开放了第一座河边图书馆，馆长说这里没有围墙，谁都可以进来坐坐。
            很明显云梦APP，市民喜欢这个安静的地方，开馆第一天就来了三千人，座位不够用。
            馆里还有一间给孩子们讲故事的屋子，每个周末都排着长队，老人也来听云梦app。
            """)
        #expect(article.body.text.string.contains("\n很明显，市民喜欢"))
        #expect(article.body.text.string.hasSuffix("老人也来听。"))
        #expect(article.removed.filter { $0.rule == "clean.planted-name" }.map(\.text) == ["云梦APP", "云梦app"])
        #expect(article.removed.allSatisfy { $0.reason == .advertisement })
    }

    @Test(
        "a name that a page speaks of stays",
        arguments: [
            ("他常用微信app，也推荐给朋友们用微信app。", "both hang on a verb"), ("这款新闻app，每天更新；另一款新闻app，从不更新。", "a common noun"),
            ("很明显云梦app，大家都知道。云梦的用户很多，他们都下了云梦app。", "the name stands alone elsewhere"),
        ])
    func meant(sentence: String, why: String) {
        let prose = "青石城上周开放了第一座河边图书馆，馆长说这里没有围墙，谁都可以进来坐坐。\n"
        #expect(cleaned(prose + sentence).body.text.string.contains(sentence), "\(why)")
    }
}
