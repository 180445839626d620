import Testing

@testable import Jianbao

@Suite("Rules of the normalizer")
struct NormalizerRulesTests {
    @Test("each example fires its rule on what is marked, and nothing else does", arguments: Normalizer.rules.map(\.name))
    func examples(name: RuleName) throws {
        let rule = try #require(Normalizer.rules.first { $0.name == name })
        let normalizer = try BuiltIn.normalizer.get()
        for example in rule.examples {
            let (text, span) = try #require(example.sentence)
            let repairs = normalizer.normalize(text).repairs.filter { $0.rule == name }
            #expect(repairs.contains { $0.origin == span && $0.to == example.value }, "\(example.marked): \(repairs)")
        }
        for counterexample in rule.counterexamples {
            let repairs = normalizer.normalize(Text(counterexample.text)).repairs.filter { $0.rule == name }
            #expect(repairs.isEmpty, "\(counterexample.text): \(counterexample.why)")
        }
    }

    @Test("every repair of the sample names a described rule") func describedRules() throws {
        let described = Set(Normalizer.rules.map(\.name))
        let sample = Text("總監(jiān)說ＡＢＣ％\u{200B}\u{3000}&#20013;\\u4e2d\\u6587⽂e\u{301}东说念主莫得咱们")
        #expect(try BuiltIn.normalizer.get().normalize(sample).repairs.allSatisfy { described.contains($0.rule) })
    }
}
