/// A person or an organisation of the page, and the mentions that name it.
public struct Entity: Hashable, Sendable {
    /// `p1`, `o1`: numbered by first mention.
    public var id: String
    /// What the dictionary calls it, else its fullest form on the page: 字节跳动 where the page also says 字节.
    public var name: String
    /// Other names that the page uses or the dictionary knows and the page uses; sorted.
    public var aliases: [String]
    /// Indices into the mention table.
    public var mentions: [Int]

    /// Memberwise; see the properties.
    public init(id: String, name: String, aliases: [String], mentions: [Int]) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.mentions = mentions
    }
}

/// The words that a claim was read from.
public struct Evidence: Hashable, Sendable {
    /// The text that `span` points into.
    public var field: TextField
    /// Of the words that the claim needs, a clause or a sentence or two, in the normalized text of `field`.
    public var span: TextSpan

    /// Memberwise; see the properties.
    public init(field: TextField, span: TextSpan) {
        self.field = field
        self.span = span
    }
}

/// A claim that a person holds, held or will hold a post.
public struct Employment: Hashable, Sendable {
    /// `office` is a post of the state, `board` a seat without an executive post; the raw values stand in the records.
    public enum Kind: String, Sendable, CaseIterable { case employment, internship, founder, board, advisor, office }

    /// `announced` is a certain coming move, `rumoured` one only talked about, `declined` an offer refused.
    public enum Status: String, Sendable, CaseIterable { case current, former, announced, rumoured, declined }

    /// Index into the people of the page.
    public var person: Int
    /// Index into the organizations of the page.
    public var organization: Int
    /// As the page has it, simplified: 总裁, 董事会主席兼CEO; nil where it names no post.
    public var title: String?
    /// Told by the title's class (创始人, 独立董事, 实习生) or by the pattern.
    public var kind: Kind
    /// As of the page's day, not of today.
    public var status: Status
    /// EDTF
    public var start: String?
    /// EDTF
    public var end: String?
    /// The words that the claim was read from.
    public var evidence: Evidence
    /// Of the pattern that read it.
    public var rule: RuleName

    /// Memberwise; see the properties.
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

/// A claim of how often somebody or something is cited, or of a count that is read the same way (papers, patents, stars).
public struct Citation: Hashable, Sendable {
    /// The `subject_type` of the records.
    public enum SubjectType: String, Sendable, CaseIterable { case person, paper, repository, organization }

    /// `h_index` and `i10_index` as Google Scholar defines them; `stars` and `forks` as GitHub counts them.
    public enum Metric: String, Sendable, CaseIterable {
        case citations
        case hIndex = "h_index"
        case i10Index = "i10_index"
        case papers, patents, stars, forks
    }

    /// Who counted, as the text says; `other` is a source that the dictionary does not name.
    public enum Source: String, Sendable, CaseIterable {
        case googleScholar = "google_scholar"
        case webOfScience = "web_of_science"
        case scopus
        case semanticScholar = "semantic_scholar"
        case cnki, github, other
    }

    /// Whom or what the count is said of.
    public enum Subject: Hashable, Sendable {
        /// Index into the people of the page.
        case person(Int)
        /// Index into the organizations of the page.
        case organization(Int)
        /// A paper, a repository or a name that is neither, as the text has it.
        case named(String, SubjectType)
    }

    /// nil where the text does not tell.
    public var subject: Subject?
    /// What is counted.
    public var metric: Metric
    /// 34780 of 被引34780次, with its bounds.
    public var count: Quantity
    /// nil where the text does not say who counted.
    public var source: Source?
    /// EDTF; nil where the text does not say.
    public var asOf: String?
    /// The text that `span` points into.
    public var field: TextField
    /// Of the figure.
    public var span: TextSpan
    /// The words that the claim was read from.
    public var evidence: Evidence
    /// Of the rule that read it.
    public var rule: RuleName

    /// Memberwise; see the properties.
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

/// A claim of what somebody is, was or would be paid.
public struct Salary: Hashable, Sendable {
    /// What the amount is paid for: 年薪, 月薪; `total` is a sum paid once or in all (一次性, 总计).
    public enum Period: String, Sendable, CaseIterable { case year, month, week, day, hour, total }

    /// `pre` 税前, `post` 税后.
    public enum Tax: String, Sendable, CaseIterable { case pre, post }

    /// `stated` where the text simply says so; `average` is that of a group (人均), of no one person.
    public enum Status: String, Sendable, CaseIterable {
        case stated, offered, agreed, declined, denied, demanded, owed, rumoured, average
    }

    /// Index into the people of the page.
    public var person: Int?
    /// Index into the organizations of the page.
    public var organization: Int?
    /// The post that is paid: 总裁; nil where none is named.
    public var title: String?
    /// Currency nil where the text names none and none can be told.
    public var amount: Money
    /// As said, else the one that such an amount is usual for; nil where neither tells.
    public var period: Period?
    /// nil where the text does not say.
    public var tax: Tax?
    /// Months paid a year: 16 of 16薪.
    public var months: Int?
    /// What the words around the figure make of it: 开出 offered, 拒绝 declined, 欠薪 owed.
    public var status: Status
    /// The text that `span` points into.
    public var field: TextField
    /// Of the figure.
    public var span: TextSpan
    /// The words that the claim was read from.
    public var evidence: Evidence
    /// Of the rule that read it.
    public var rule: RuleName

    /// Memberwise; see the properties.
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
    /// In the order of first mention; employments, citations and salaries hold indices into it.
    public var people: [Entity] = []
    /// In the order of first mention; employments, citations and salaries hold indices into it.
    public var organizations: [Entity] = []
    /// One for each stint: what the page says several times is merged.
    public var employments: [Employment] = []
    /// One for each figure; repeats are left out.
    public var citations: [Citation] = []
    /// One for each sum said of somebody: what the page says several times is merged.
    public var salaries: [Salary] = []

    /// A page in which nothing was found.
    public init() {}
}
