import Foundation
import Testing

@testable import Jianbao

@Suite("Rules of the repairs")
struct RepairRuleTests {
    /// What was repaired, with the place in the text as it was.
    private static func repairs(of text: Text, target: Normalizer.TargetScript) throws -> [Repair] {
        let page = try BuiltIn.decoder.get().decode(Page(format: .text, body: Array(text.string.utf8)))
        let normalizer = try target == .traditional ? BuiltIn.traditionalNormalizer.get() : BuiltIn.normalizer.get()
        let decoded = page.repairs.map { repair in
            var repair = repair
            repair.origin = page.sourceSpan(of: repair.span)
            return repair
        }
        return decoded + normalizer.normalize(text).repairs
    }

    private static let rules: [(rule: RuleDescription, target: Normalizer.TargetScript)] =
        (CharsetDecoder.rules + Normalizer.rules(of: .simplified)).map { ($0, .simplified) }
        + Normalizer.rules(of: .traditional).filter { $0.name == "script.simplified" }.map { ($0, .traditional) }

    @Test("each example fires its rule on what is marked, and no counterexample does", arguments: rules.indices)
    func examples(index: Int) throws {
        let (rule, target) = Self.rules[index]
        for example in rule.examples {
            let (text, span) = try #require(example.sentence)
            let repairs = try Self.repairs(of: text, target: target).filter { $0.rule == rule.name }
            #expect(repairs.contains { $0.origin == span && $0.to == example.value }, "\(example.marked): \(repairs)")
        }
        for counterexample in rule.counterexamples {
            let repairs = try Self.repairs(of: Text(counterexample.text), target: target).filter { $0.rule == rule.name }
            #expect(repairs.isEmpty, "\(counterexample.text): \(counterexample.why)")
        }
    }

    @Test("every rule that decoding and normalizing name is described", arguments: ["Decode", "Normalize"])
    func described(stage: String) throws {
        let described = Set(Self.rules.map(\.rule.name.description))
        let rooms = Set(described.map { $0.prefix { $0 != "." } })
        for file in try SourceTree.files(in: stage) {
            for literal in try String(contentsOf: file, encoding: .utf8).matches(of: /"(([a-z-]+)\.[a-z0-9-]+)"/)
            where rooms.contains(literal.2) {
                #expect(described.contains(String(literal.1)), "\(file.lastPathComponent) names \(literal.1)")
            }
        }
    }
}
