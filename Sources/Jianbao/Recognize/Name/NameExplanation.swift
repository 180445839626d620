/// Which names a text might hold, what spoke for and against each, and which were taken: for whoever edits the dictionaries.
///
/// Persons are weighed in sixteenths of a bit: a name is taken where the cheapest reading of its sentence has it. Organisations that an
/// ending closes are judged by what stands before the ending.
public struct NameExplanation: Sendable {
    /// One addend, or one fact that was looked at (1, or a count).
    public struct Term: Sendable, Hashable {
        /// `surname`, `given`, `before:title`, `after:speech`, `place` …
        public var name: String
        /// Of a person's score positive what makes the name dearer.
        public var value: Int
    }

    /// A name that was weighed.
    public struct Candidate: Sendable {
        /// Person or organization.
        public var kind: MentionValue.Kind
        /// In the normalized text of the sentence's field.
        public var span: TextSpan
        /// As the normalized text has them.
        public var words: String
        /// What it was read as: `chinese`, `transliterated`, `surname`, `known`, `ending`.
        public var shape: String
        /// In the order in which they were added up.
        public var terms: [Term]
        /// The sum of the terms; nil of organisations and of names that were not weighed.
        public var cost: Int?
        /// What the cheapest reading of the same words costs; nil where `cost` is.
        public var cheapest: Int?
        /// Whether the records list it.
        public var isTaken: Bool
        /// In words.
        public var verdict: String
    }

    /// A sentence with its cheapest reading.
    public struct Sentence: Sendable {
        /// The text that the spans point into.
        public var field: TextField
        /// With the mark that ends the sentence.
        public var span: TextSpan
        /// Words and names of the cheapest reading: `陈志远:chinese`.
        public var reading: [String]
        /// In the order of the text; the mentions that the records list, and the names that were not taken.
        public var candidates: [Candidate]
    }

    /// Those of the title first.
    public var sentences: [Sentence]

    /// A paragraph a sentence: its reading, then a line a candidate.
    public var text: String {
        sentences.map { sentence in
            let lines = sentence.candidates.map { candidate in
                var line = "  \(candidate.isTaken ? "+" : "-") \(candidate.kind.rawValue)\t\(candidate.words)\t\(candidate.shape)\t"
                if let cost = candidate.cost, let cheapest = candidate.cheapest { line += "\(cost) against \(cheapest)\t" }
                line += candidate.terms.map { "\($0.name)\($0.value < 0 ? "" : "+")\($0.value)" }.joined(separator: " ")
                return line + "\t\(candidate.verdict)\n"
            }
            return "\(sentence.field.rawValue) \(sentence.span.start)-\(sentence.span.end)\t\(sentence.reading.joined(separator: " "))\n"
                + lines.joined()
        }.joined()
    }
}
