import Testing

@testable import Jianbao

@Suite("Persons of a page in the light of each other")
struct PageAgreementTests {
    @Test(
        "a word behind a name is taken off where the page has the name without it, a given character is not",
        arguments: [
            ("歌手李玉刚说，演出顺利。导演李玉说，票房不错。", ["李玉刚", "李玉"]),
            ("教练王小刚说，比赛开始。教师王小说，准备好了。", ["王小刚", "王小"]),
            ("歌手李玉刚说，演出顺利。", ["李玉刚"]),
        ])
    func shortened(text: String, names: [String]) throws {
        #expect(try NameReading.words(.person, in: text) == names)
    }

    @Test("a name of foreign sound that the page calls a place is nobody, one that speaks is somebody")
    func places() throws {
        #expect(try NameReading.words(.person, in: "我们走进卡洛维亚，晚上抵达。卡洛维亚人喜欢喝茶。").isEmpty)
        #expect(try NameReading.words(.person, in: "发言人卡拉维奇表示遗憾。卡拉维奇说，会谈结束。") == ["卡拉维奇", "卡拉维奇"])
    }
}
