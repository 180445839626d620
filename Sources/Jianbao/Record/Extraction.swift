/// The record document of a page, as the contract has it (`jianbao/1`): plain values that read by themselves.
///
/// Spans count code points in the text that `field` names; `source` spans count them in the decoded page.
public struct Extraction: Sendable {
    public static let schema = "jianbao/1"

    public var id: String
    public var source: Source
    public var article: ArticleFields
    public var removed: [RemovedBlock] = []
    public var repairs: [RepairRecord] = []
    public var mentions: [MentionRecord] = []
    public var people: [EntityRecord] = []
    public var organizations: [EntityRecord] = []
    public var employments: [EmploymentRecord] = []
    public var dates: [DateRecord] = []
    public var citations: [CitationRecord] = []
    public var salaries: [SalaryRecord] = []
    public var diagnostics: [Diagnostic] = []
    /// Fields of a JSON line that are not ours; an object.
    public var extra: JSONValue?

    public struct Source: Hashable, Sendable {
        public var path: String?
        public var url: String?
        public var charset: String
        /// Length of the page in bytes.
        public var bytes: Int
        /// Lower-case hex of the page's bytes.
        public var sha256: String
    }

    public struct ArticleFields: Hashable, Sendable {
        public var title: String?
        public var authors: [String]
        public var editors: [String]
        public var publisher: String?
        /// EDTF
        public var published: String?
        public var script: Script
        /// 64-bit similarity hash of `text`, 16 hex digits; nil where the text is empty.
        public var fingerprint: String?
        public var text: String
    }

    public struct RemovedBlock: Hashable, Sendable {
        public var reason: Removal.Reason
        public var text: String
        public var source: TextSpan
        public var rule: RuleName
    }

    public struct RepairRecord: Hashable, Sendable {
        public var kind: Repair.Kind
        public var from: String
        public var to: String
        public var span: TextSpan
        public var source: TextSpan
    }

    public struct MentionRecord: Hashable, Sendable {
        public var id: String
        public var kind: MentionValue.Kind
        public var text: String
        public var field: TextField
        public var span: TextSpan
        public var source: TextSpan
        public var value: MentionValue
        public var rule: RuleName
    }

    public struct EntityRecord: Hashable, Sendable {
        public var id: String
        public var name: String
        public var aliases: [String]
        /// Ids of mentions.
        public var mentions: [String]
    }

    public struct EvidenceRecord: Hashable, Sendable {
        public var field: TextField
        public var text: String
        public var span: TextSpan
    }

    public struct EmploymentRecord: Hashable, Sendable {
        public var person: String
        public var personID: String
        public var organization: String
        public var organizationID: String
        public var title: String?
        public var kind: Employment.Kind
        public var status: Employment.Status
        public var start: String?
        public var end: String?
        public var evidence: EvidenceRecord
        public var rule: RuleName
        /// The rule's precision on the fixtures; nil where it has not been measured.
        public var confidence: ExactDecimal?
    }

    public struct DateRecord: Hashable, Sendable {
        public var text: String
        /// EDTF
        public var value: String
        /// Said relative to another day (去年7月).
        public var isRelative: Bool
        public var field: TextField
        public var span: TextSpan
        public var rule: RuleName
    }

    public struct CitationRecord: Hashable, Sendable {
        public var subject: String?
        public var subjectID: String?
        public var subjectType: Citation.SubjectType?
        public var metric: Citation.Metric
        public var count: Quantity
        public var source: Citation.Source?
        public var asOf: String?
        public var field: TextField
        public var span: TextSpan
        public var evidence: EvidenceRecord
        public var rule: RuleName
        public var confidence: ExactDecimal?
    }

    public struct SalaryRecord: Hashable, Sendable {
        public var person: String?
        public var personID: String?
        public var organization: String?
        public var organizationID: String?
        public var title: String?
        public var amount: Money
        public var period: Salary.Period?
        public var tax: Salary.Tax?
        public var months: Int?
        public var status: Salary.Status
        public var field: TextField
        public var span: TextSpan
        public var evidence: EvidenceRecord
        public var rule: RuleName
        public var confidence: ExactDecimal?
    }
}
