/// What sort of body an organisation is; the raw value is the word of the dictionaries.
public enum OrganizationType: String, Sendable, CaseIterable {
    case company, bank, fund, broker, insurer, lab, university, institute, school, hospital, government, court, party
    case international, club, league, media, platform, association, foundation, lawfirm, consultancy, military, museum, religious
    /// Found by its shape, of no type that the shape tells.
    case unknown
}

/// What a title says of the relation to an employer; the raw value is the word of the dictionaries.
public enum TitleClass: String, Sendable, CaseIterable {
    case employment, founder, board, advisor, office, internship, academic, occupation
}

/// What a mention stands for.
public enum MentionValue: Hashable, Sendable {
    /// The canonical name.
    case person(String)
    case organization(String, OrganizationType)
    case title(String, TitleClass)
    case date(DateValue)
    case duration(DurationValue)
    case money(Money)
    case number(Quantity)

    /// The `type` of a mention in the records.
    public enum Kind: String, Sendable, CaseIterable { case person, organization, title, date, duration, money, number }

    /// The case without its payload.
    public var kind: Kind {
        switch self {
        case .person: .person
        case .organization: .organization
        case .title: .title
        case .date: .date
        case .duration: .duration
        case .money: .money
        case .number: .number
        }
    }
}

/// An occurrence of a name or a value in one of the two texts of an article.
public struct Mention: Hashable, Sendable {
    /// The text that `span` points into.
    public var field: TextField
    /// In the normalized text of `field`.
    public var span: TextSpan
    /// What the words stand for, in canonical form.
    public var value: MentionValue
    /// Of the rule that read it: `money.amount-currency`.
    public var rule: RuleName
    /// Whether the records list it. A place that stands for its state (美国 of 美国财长) is an organization to the relations between
    /// names, but no mention of one to the reader.
    public var isRecorded = true

    /// Memberwise; see the properties.
    public init(field: TextField, span: TextSpan, value: MentionValue, rule: RuleName) {
        self.field = field
        self.span = span
        self.value = value
        self.rule = rule
    }

    /// The kind of `value`.
    public var kind: MentionValue.Kind { value.kind }

    /// Whether it comes first in the order of a ``MentionTable``.
    func stands(before other: Mention) -> Bool {
        field == other.field ? span < other.span : field == .title
    }

    /// The canonical name of a person, organisation or title.
    public var name: String? {
        switch value {
        case .person(let name), .organization(let name, _), .title(let name, _): name
        default: nil
        }
    }
}

/// The mentions of an article: those of the title first, then those of the text, each sorted by span.
public struct MentionTable: Sendable {
    /// Those of the title first; an index into it is what `Entity.mentions` holds; the ids in the records (`m1`) count those that are recorded.
    public private(set) var mentions: [Mention]
    /// Of recognizing.
    public var diagnostics: [Diagnostic]

    /// Mentions in any order; they are sorted here, those that begin and end together staying as they come.
    public init(_ mentions: [Mention], diagnostics: [Diagnostic] = []) {
        // Recognizing hands them over in order. A sort moves them to find that out, and they are large: it took 3% of all recognizing.
        let isSorted = mentions.indices.dropFirst().allSatisfy { !mentions[$0].stands(before: mentions[$0 - 1]) }
        self.mentions = isSorted ? mentions : mentions.sorted { $0.stands(before: $1) }
        self.diagnostics = diagnostics
    }

    /// The mentions of one field, in the order of the text.
    public func mentions(in field: TextField) -> ArraySlice<Mention> {
        let split = mentions.firstIndex { $0.field == .text } ?? mentions.count
        return field == .title ? mentions[..<split] : mentions[split...]
    }
}
