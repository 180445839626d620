import Testing

@testable import Jianbao

@Suite("Rules of cleaning")
struct CleanRuleTests {
    @Test("an example fires its own rule on exactly the marked span", arguments: Cleaner.rules)
    func examples(rule: RuleDescription) throws {
        for example in rule.examples {
            let (text, span) = try #require(example.sentence)
            let decisions = cleaned(text.string).decisions
            let met = decisions.first { $0.span == span }
            #expect(met?.rule == rule.name, "\(example.marked): \(decisions.map { "\($0.rule) \($0.span): \($0.text)" })")
        }
    }

    @Test("a counterexample fires the rule nowhere", arguments: Cleaner.rules)
    func counterexamples(rule: RuleDescription) {
        for counterexample in rule.counterexamples {
            let met = cleaned(counterexample.text).decisions.filter { $0.rule == rule.name }
            #expect(met.isEmpty, "\(counterexample.why): \(met.map(\.text))")
        }
    }

    @Test("each rule is described once")
    func names() { #expect(Set(Cleaner.rules.map(\.name)).count == Cleaner.rules.count) }
}
