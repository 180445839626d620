/// The record document of a page, as the contract has it (`jianbao/1`): plain values that read by themselves.
///
/// Spans count code points in the text that `field` names; `source` spans count them in the decoded page.
public struct Extraction: Sendable {
    /// The `schema` of every document; it changes when a key changes its meaning.
    public static let schema = "jianbao/1"

    /// As given with the page, else the SHA-256 of its bytes.
    public var id: String
    /// What was read, and how.
    public var source: Source
    /// The fields and the text of the article.
    public var article: ArticleFields
    /// In the order of the page.
    public var removed: [RemovedBlock] = []
    /// Those of the body, in its order.
    public var repairs: [RepairRecord] = []
    /// Those of the title first, each field in its order; numbered `m1`, `m2` in this order.
    public var mentions: [MentionRecord] = []
    /// Numbered `p1`, `p2` by first mention.
    public var people: [EntityRecord] = []
    /// Numbered `o1`, `o2` by first mention.
    public var organizations: [EntityRecord] = []
    /// One for each stint.
    public var employments: [EmploymentRecord] = []
    /// Mentions that name a day or a stretch of days; vague ones (近日) and mere times of day stand in `mentions` alone.
    public var dates: [DateRecord] = []
    /// One for each figure; repeats are left out.
    public var citations: [CitationRecord] = []
    /// One for each sum said of somebody.
    public var salaries: [SalaryRecord] = []
    /// In the order of the stages.
    public var diagnostics: [Diagnostic] = []
    /// Fields of a JSON line that are not ours; an object.
    public var extra: JSONValue?

    /// Where the page came from, and how its bytes were read.
    public struct Source: Hashable, Sendable {
        /// As it was named to us; nil where the page came from no file.
        public var path: String?
        /// As given beside the page; nil where none was.
        public var url: String?
        /// WHATWG label in its usual case: `UTF-8`, `gb18030`, `Big5`.
        public var charset: String
        /// Length of the page in bytes.
        public var bytes: Int
        /// Lower-case hex of the page's bytes.
        public var sha256: String
    }

    /// The article in normal form; simplified unless another script was asked for.
    public struct ArticleFields: Hashable, Sendable {
        /// nil where the page names none.
        public var title: String?
        /// As the byline names them, in its order.
        public var authors: [String]
        /// As the page names them behind 编辑, 责编 and the like.
        public var editors: [String]
        /// The paper, site or agency that the page gives as its source; nil where it names none.
        public var publisher: String?
        /// EDTF
        public var published: String?
        /// How the page wrote its body, whatever `text` is written in.
        public var script: Script
        /// 64-bit similarity hash of `text`, 16 hex digits; nil where the text is empty.
        public var fingerprint: String?
        /// Paragraphs parted by line feeds; empty where the page holds no prose.
        public var text: String
    }

    /// A block that cleaning put aside.
    public struct RemovedBlock: Hashable, Sendable {
        /// The class of what stood there.
        public var reason: Removal.Reason
        /// As the page has it, not normalized.
        public var text: String
        /// In the decoded page.
        public var source: TextSpan
        /// Of the cue or shape that decided.
        public var rule: RuleName
    }

    /// A change that normalizing made in the body.
    public struct RepairRecord: Hashable, Sendable {
        /// The class of damage.
        public var kind: Repair.Kind
        /// What stood there before.
        public var from: String
        /// What stands there now; empty where something was taken out.
        public var to: String
        /// In `ArticleFields.text`.
        public var span: TextSpan
        /// In the decoded page.
        public var source: TextSpan
    }

    /// An occurrence of a name or a value.
    public struct MentionRecord: Hashable, Sendable {
        /// `m1`: numbered by place, the title first.
        public var id: String
        /// The `type` of the JSON document.
        public var kind: MentionValue.Kind
        /// As it stands in the field: 去年7月.
        public var text: String
        /// The text that `span` points into.
        public var field: TextField
        /// In the normalized text of `field`.
        public var span: TextSpan
        /// In the decoded page.
        public var source: TextSpan
        /// What the words stand for: `2022-07`, a canonical name.
        public var value: MentionValue
        /// Of the rule that read it: `money.amount-currency`.
        public var rule: RuleName
    }

    /// A person or an organization of the text and title; names of the byline alone are none.
    public struct EntityRecord: Hashable, Sendable {
        /// `p1`, `o1`: numbered by first mention.
        public var id: String
        /// The canonical name, by which the records call it.
        public var name: String
        /// Other names that the page uses, sorted.
        public var aliases: [String]
        /// Ids of mentions.
        public var mentions: [String]
    }

    /// The words that a claim was read from, written out.
    public struct EvidenceRecord: Hashable, Sendable {
        /// The text that `span` points into.
        public var field: TextField
        /// As it stands at `span`.
        public var text: String
        /// In the normalized text of `field`.
        public var span: TextSpan
    }

    /// A post that a person holds, held or will hold.
    public struct EmploymentRecord: Hashable, Sendable {
        /// The canonical name, as in `people`.
        public var person: String
        /// Of an entry of `people`.
        public var personID: String
        /// The canonical name, as in `organizations`.
        public var organization: String
        /// Of an entry of `organizations`.
        public var organizationID: String
        /// As the page has it, simplified: 总裁; nil where it names no post.
        public var title: String?
        /// `office` is a post of the state, `board` a seat without an executive post.
        public var kind: Employment.Kind
        /// As of the page's day, not of today.
        public var status: Employment.Status
        /// EDTF; nil where the page does not say.
        public var start: String?
        /// EDTF; nil where the page does not say, also for a former post.
        public var end: String?
        /// The words that it was read from, a clause or a sentence or two.
        public var evidence: EvidenceRecord
        /// Of the pattern that read it.
        public var rule: RuleName
        /// The rule's precision on the fixtures; nil where it has not been measured.
        public var confidence: ExactDecimal?
    }

    /// A date that names a day or a stretch of days.
    public struct DateRecord: Hashable, Sendable {
        /// As it stands in the field: 去年7月.
        public var text: String
        /// EDTF
        public var value: String
        /// Said relative to another day (去年7月).
        public var isRelative: Bool
        /// The text that `span` points into.
        public var field: TextField
        /// In the normalized text of `field`.
        public var span: TextSpan
        /// Of the rule that read it.
        public var rule: RuleName
    }

    /// A count of citations, papers, patents, stars or forks.
    public struct CitationRecord: Hashable, Sendable {
        /// The canonical name of a person or organization, else the name as the text has it; nil where the text does not tell.
        public var subject: String?
        /// Of an entry of `people` or `organizations`; nil where the subject is neither.
        public var subjectID: String?
        /// nil where `subject` is.
        public var subjectType: Citation.SubjectType?
        /// What is counted.
        public var metric: Citation.Metric
        /// 34780 of 被引34780次, with its bounds.
        public var count: Quantity
        /// nil where the text does not say who counted.
        public var source: Citation.Source?
        /// EDTF; nil where the text does not say.
        public var asOf: String?
        /// The text that `span` points into.
        public var field: TextField
        /// Of the figure, in the normalized text of `field`.
        public var span: TextSpan
        /// The words that it was read from, a clause or a sentence or two.
        public var evidence: EvidenceRecord
        /// Of the rule that read it.
        public var rule: RuleName
        /// The rule's precision on the fixtures; nil where it has not been measured.
        public var confidence: ExactDecimal?
    }

    /// What somebody is, was or would be paid.
    public struct SalaryRecord: Hashable, Sendable {
        /// The canonical name, as in `people`; nil where the text names nobody.
        public var person: String?
        /// Of an entry of `people`; nil where `person` is.
        public var personID: String?
        /// The canonical name of who pays; nil where the text does not tell.
        public var organization: String?
        /// Of an entry of `organizations`; nil where `organization` is.
        public var organizationID: String?
        /// The post that is paid: 总裁; nil where none is named.
        public var title: String?
        /// In whole units of the currency (ISO 4217), before any conversion to years.
        public var amount: Money
        /// As said, else the one that such an amount is usual for; nil where neither tells.
        public var period: Salary.Period?
        /// 税前 or 税后; nil where the text does not say.
        public var tax: Salary.Tax?
        /// Months paid a year: 16 of 16薪; nil where the text does not say.
        public var months: Int?
        /// What the words around the figure make of it: 开出 offered, 欠薪 owed.
        public var status: Salary.Status
        /// The text that `span` points into.
        public var field: TextField
        /// Of the figure, in the normalized text of `field`.
        public var span: TextSpan
        /// The words that it was read from, a clause or a sentence or two.
        public var evidence: EvidenceRecord
        /// Of the rule that read it.
        public var rule: RuleName
        /// The rule's precision on the fixtures; nil where it has not been measured.
        public var confidence: ExactDecimal?
    }
}
