/// A person or an organisation of the page, and the mentions that name it.
public struct Entity: Hashable, Sendable {
    /// `p1`, `o1`: numbered by first mention.
    public var id: String
    public var name: String
    /// Other names that the page uses or the dictionary knows and the page uses; sorted.
    public var aliases: [String]
    /// Indices into the mention table.
    public var mentions: [Int]

    public init(id: String, name: String, aliases: [String], mentions: [Int]) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.mentions = mentions
    }
}

/// The words that a claim was read from.
public struct Evidence: Hashable, Sendable {
    public var field: TextField
    public var span: TextSpan

    public init(field: TextField, span: TextSpan) {
        self.field = field
        self.span = span
    }
}

public struct Employment: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable { case employment, internship, founder, board, advisor, office }
    public enum Status: String, Sendable, CaseIterable { case current, former, announced, rumoured, declined }

    /// Index into the people of the page.
    public var person: Int
    /// Index into the organizations of the page.
    public var organization: Int
    public var title: String?
    public var kind: Kind
    public var status: Status
    /// EDTF
    public var start: String?
    /// EDTF
    public var end: String?
    public var evidence: Evidence
    public var rule: RuleName

    public init(
        person: Int, organization: Int, title: String?, kind: Kind, status: Status, start: String? = nil, end: String? = nil,
        evidence: Evidence, rule: RuleName
    ) {
        self.person = person
        self.organization = organization
        self.title = title
        self.kind = kind
        self.status = status
        self.start = start
        self.end = end
        self.evidence = evidence
        self.rule = rule
    }
}

public struct Citation: Hashable, Sendable {
    public enum SubjectType: String, Sendable, CaseIterable { case person, paper, repository, organization }
    public enum Metric: String, Sendable, CaseIterable {
        case citations
        case hIndex = "h_index"
        case i10Index = "i10_index"
        case papers, patents, stars, forks
    }
    public enum Source: String, Sendable, CaseIterable {
        case googleScholar = "google_scholar"
        case webOfScience = "web_of_science"
        case scopus
        case semanticScholar = "semantic_scholar"
        case cnki, github, other
    }

    public enum Subject: Hashable, Sendable {
        /// Index into the people of the page.
        case person(Int)
        /// Index into the organizations of the page.
        case organization(Int)
        /// A paper, a repository or a name that is neither, as the text has it.
        case named(String, SubjectType)
    }

    public var subject: Subject?
    public var metric: Metric
    public var count: Quantity
    public var source: Source?
    /// EDTF; nil where the text does not say.
    public var asOf: String?
    public var field: TextField
    /// Of the figure.
    public var span: TextSpan
    public var evidence: Evidence
    public var rule: RuleName

    public init(
        subject: Subject?, metric: Metric, count: Quantity, source: Source?, asOf: String?, field: TextField, span: TextSpan,
        evidence: Evidence, rule: RuleName
    ) {
        self.subject = subject
        self.metric = metric
        self.count = count
        self.source = source
        self.asOf = asOf
        self.field = field
        self.span = span
        self.evidence = evidence
        self.rule = rule
    }
}

public struct Salary: Hashable, Sendable {
    public enum Period: String, Sendable, CaseIterable { case year, month, week, day, hour, total }
    public enum Tax: String, Sendable, CaseIterable { case pre, post }
    public enum Status: String, Sendable, CaseIterable {
        case stated, offered, agreed, declined, denied, demanded, owed, rumoured, average
    }

    /// Index into the people of the page.
    public var person: Int?
    /// Index into the organizations of the page.
    public var organization: Int?
    public var title: String?
    public var amount: Money
    public var period: Period?
    public var tax: Tax?
    /// Months paid a year: 16 of 16薪.
    public var months: Int?
    public var status: Status
    public var field: TextField
    /// Of the figure.
    public var span: TextSpan
    public var evidence: Evidence
    public var rule: RuleName

    public init(
        person: Int?, organization: Int?, title: String?, amount: Money, period: Period?, tax: Tax?, months: Int?, status: Status,
        field: TextField, span: TextSpan, evidence: Evidence, rule: RuleName
    ) {
        self.person = person
        self.organization = organization
        self.title = title
        self.amount = amount
        self.period = period
        self.tax = tax
        self.months = months
        self.status = status
        self.field = field
        self.span = span
        self.evidence = evidence
        self.rule = rule
    }
}

/// What relating found: the entities of the page and the claims between them.
public struct Relations: Sendable {
    public var people: [Entity] = []
    public var organizations: [Entity] = []
    public var employments: [Employment] = []
    public var citations: [Citation] = []
    public var salaries: [Salary] = []

    public init() {}
}
