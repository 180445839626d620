/// What a rule says of itself: its name, what it reads, and sentences that prove it. One test walks all of them.
public struct RuleDescription: Sendable {
    /// A sentence with what the rule must find between ⟦ and ⟧, and the value it must give.
    public struct Example: Sendable {
        /// 传出⟦1亿美元⟧年薪的消息
        public let marked: String
        /// As the records render it: `34780`, `2023-02`, a canonical name; nil: any value.
        public let value: String?

        /// Without a value any value will do.
        public init(_ marked: String, _ value: String? = nil) {
            self.marked = marked
            self.value = value
        }
    }

    /// A sentence in which the rule must find nothing, and why.
    public struct Counterexample: Sendable {
        /// Without marks.
        public let text: String
        /// For a reader: "a number without a currency".
        public let why: String

        /// The sentence, and why the rule must be silent.
        public init(_ text: String, _ why: String) {
            self.text = text
            self.why = why
        }
    }

    /// As the records carry it.
    public let name: RuleName
    /// One line for a linguist.
    public let summary: String
    /// Each must fire this very rule.
    public let examples: [Example]
    /// None may fire it.
    public let counterexamples: [Counterexample]

    /// The name never changes once it is released.
    public init(_ name: RuleName, _ summary: String, examples: [Example], counterexamples: [Counterexample] = []) {
        self.name = name
        self.summary = summary
        self.examples = examples
        self.counterexamples = counterexamples
    }
}

extension RuleDescription.Example {
    /// The sentence without its marks, and the span they held, in code points. nil where a mark is missing.
    public var sentence: (text: Text, span: TextSpan)? {
        let scalars = Array(marked.unicodeScalars)
        guard let open = scalars.firstIndex(of: "⟦"), let close = scalars.firstIndex(of: "⟧"), open < close else { return nil }
        let text = Text(scalars[..<open] + scalars[(open + 1)..<close] + scalars[(close + 1)...])
        return (text, TextSpan(open, close - 1))
    }
}
