import Testing

@testable import Jianbao

@Suite("Rules of names")
struct NameRulesTests {
    static let examples = NameRecognizer.rules.flatMap { rule in rule.examples.map { (rule.name, $0) } }
    static let counterexamples = NameRecognizer.rules.flatMap { rule in rule.counterexamples.map { (rule.name, $0) } }

    @Test("each example fires its own rule on the marked words, with the value it names", arguments: examples)
    func example(rule: RuleName, example: RuleDescription.Example) throws {
        let (text, span) = try #require(example.sentence)
        let mentions = try NameReading.mentions(in: text.string)
        let found = mentions.filter { $0.rule == rule }.map { "\(text.string($0.span)) = \($0.name ?? "")" }
        #expect(found == ["\(text.string(span)) = \(example.value ?? "")"])
    }

    @Test("no counterexample fires its rule", arguments: counterexamples)
    func counterexample(rule: RuleName, counterexample: RuleDescription.Counterexample) throws {
        let text = Text(counterexample.text)
        let found = try NameReading.mentions(in: counterexample.text).filter { $0.rule == rule }.map { text.string($0.span) }
        #expect(found == [], "\(counterexample.why)")
    }

    @Test("names do not overlap and lie inside the text, whatever the text is")
    func overlap() throws {
        let body = "上海交通大学电机系教授陈志远、林晓燕和Martin Ostrowski（腾讯副总裁兼首席技术官）说，江苏恒立泰机械（集团）有限公司·的·"
        let hostile = ["（", "·", "第届", "公司公司公司", "李李李李李", "兼兼兼", "\u{1F600}", "A.B.C.D-", String(repeating: "张", count: 3000)]
        for text in [body] + hostile + hostile.map({ $0 + body + $0 }) {
            var end = 0
            for mention in try NameReading.mentions(in: text) {
                #expect(mention.span.start >= end && mention.span.end > mention.span.start)
                end = mention.span.end
            }
            #expect(end <= Text(text).count)
        }
    }
}
