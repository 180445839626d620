import Testing

@testable import Jianbao

@Suite("Sentences")
struct SentenceSplitterTests {
    @Test(
        "end at stops, semicolons and lines, and keep closing quotes",
        arguments: [
            ("他走了。她没有走！真的吗？", ["他走了。", "她没有走！", "真的吗？"]), ("第一件；第二件", ["第一件；", "第二件"]),
            ("他说：“走吧。”她没动。", ["他说：“走吧。”", "她没动。"]), ("一行\n又一行", ["一行", "又一行"]), ("J. Smith来了。", ["J. Smith来了。"]), ("", []),
        ])
    func cuts(text: String, sentences: [String]) {
        let text = Text(text)
        #expect(SentenceSplitter.sentences(in: text).map { text.string($0) } == sentences)
    }

    @Test("are cut behind a comma where no stop comes, and nothing is lost")
    func endless() {
        let text = Text(String(repeating: "年薪一百万元，", count: 2000))
        let spans = SentenceSplitter.sentences(in: text)
        #expect(spans.allSatisfy { $0.count <= SentenceSplitter.longest && text[$0.end - 1] == "，" })
        #expect(spans.reduce(0) { $0 + $1.count } == text.count)
        let solid = Text(String(repeating: "薪", count: 2500))
        #expect(SentenceSplitter.sentences(in: solid).map(\.count) == [1000, 1000, 500])
    }
}
