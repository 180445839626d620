import Testing

@testable import Jianbao

/// Every rule of numbers, money and dates proves itself on its own sentences.
@Suite("Quantity rules")
struct QuantityRuleTests {
    static let recognizer = Result { () throws(DictionaryError) in try QuantityRecognizer(dictionaries: .builtIn) }
    static let day = CivilDate(year: 2023, month: 3, day: 22)

    static func mentions(in text: Text, on day: CivilDate? = day) throws -> [Mention] {
        try recognizer.get().mentions(in: text, field: .text, referenceDate: day)
    }

    @Test("an example fires its rule on the marked span, with its value", arguments: QuantityRecognizer.rules.map(\.name.description))
    func examples(name: String) throws {
        let rule = try #require(QuantityRecognizer.rules.first { $0.name.description == name })
        #expect(!rule.examples.isEmpty)
        for example in rule.examples {
            let (text, span) = try #require(example.sentence, "\(example.marked) lacks a mark")
            let mentions = try QuantityRuleTests.mentions(in: text)
            let told = mentions.map { "\(text.string($0.span)) \($0.rule)" }.joined(separator: ", ")
            let mention = try #require(mentions.first { $0.span == span }, "\(example.marked): \(told)")
            #expect(mention.rule == rule.name, "\(example.marked)")
            if let value = example.value { #expect(mention.value.plain == value, "\(example.marked)") }
        }
    }

    @Test("a counterexample does not fire its rule", arguments: QuantityRecognizer.rules.map(\.name.description))
    func counterexamples(name: String) throws {
        let rule = try #require(QuantityRecognizer.rules.first { $0.name.description == name })
        for counterexample in rule.counterexamples {
            let text = Text(counterexample.text)
            let fired = try QuantityRuleTests.mentions(in: text).filter { $0.rule == rule.name }
            #expect(fired.isEmpty, "\(counterexample.text): \(fired.map { text.string($0.span) })")
        }
    }

    @Test("rule names are unique and stand in their room")
    func names() {
        let names = QuantityRecognizer.rules.map(\.name.description)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.hasPrefix("number.") || $0.hasPrefix("money.") || $0.hasPrefix("date.") })
    }
}

extension MentionValue {
    /// The value as examples write it.
    var plain: String {
        switch self {
        case .person(let name), .organization(let name, _), .title(let name, _): name
        case .date(let date): date.edtf ?? "vague"
        case .duration(let duration): duration.exact ?? "\(duration.min ?? "")..\(duration.max ?? "")"
        case .number(let quantity): quantity.plain
        case .money(let money): money.amount.plain + (money.currency.map { " " + $0 } ?? "")
        }
    }
}

extension Quantity {
    var plain: String {
        let low = min?.description ?? "", high = max?.description ?? ""
        return low == high ? low : "\(low)..\(high)"
    }
}
