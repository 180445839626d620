import Testing

@testable import Jianbao

@Suite("Sentences and topics")
struct SentenceTests {
    @Test(
        "sentences end where a reader would stop",
        arguments: [
            ("他来了。她走了！真的？", ["他来了。", "她走了！", "真的？"]),
            ("他说：“好。”她走了。", ["他说：“好。”", "她走了。"]),
            ("甲；乙\n丙", ["甲；", "乙", "丙"]),
            ("J. Smith 与 Dr. Brown 来了。", ["J. Smith 与 Dr. Brown 来了。"]),
            ("增长3.5%，版本2.0发布", ["增长3.5%，版本2.0发布"]),
            ("  \n\n", []),
        ])
    func splitting(text: String, sentences: [String]) {
        let text = Text(text)
        #expect(SentenceSplitter.sentences(in: text).map(text.string) == sentences)
    }

    @Test(
        "of whom the text speaks at its end",
        arguments: [
            ("⟦person:林远⟧来了。他说", "林远"), ("⟦person:林远⟧来了，⟦person:王海⟧走了", "王海"),
            ("⟦person:林远⟧师从⟦person:王海⟧，后来", "林远"), ("⟦person:林远⟧来了。⟦person:王海⟧与⟦person:李山⟧走了。后来", "王海"),
            ("对⟦person:林远⟧来说，", "林远"),
        ])
    func topics(marked: String, name: String) throws {
        let sentence = try #require(AnnotatedSentence(marked))
        let article = sentence.article()
        let table = MentionTable(sentence.mentions)
        let entities = NameGroups.entities(of: table, in: article)
        let lexicon = try PatternLexicon(dictionaries: .builtIn)
        let context = RelationContext(article: article, table: table, entities: entities, lexicon: lexicon)
        let topic = context.topicPerson(at: sentence.text.count, in: .text)
        #expect(topic.map { entities.people[$0].name } == name)
    }
}
