/// What one match of a pattern says of one person, before the claims of a page are brought together.
struct EmploymentClaim: Sendable {
    var person: Int
    /// nil: the employer is not named; an end or a refusal looks for it among the claims before.
    var organization: Int?
    var title: String?
    var kind: Employment.Kind
    var event: EmploymentEvent
    var status: Employment.Status
    /// A word of the verb itself says that the post is held now: 现任.
    var isPresent: Bool
    /// EDTF
    var start: String?
    /// EDTF
    var end: String?
    var evidence: Evidence
    var rule: RuleName
    /// Number of its sentence.
    var sentence: Int
    /// A name with its post in front, no verb: it tells nothing new but who somebody is.
    var isPhrase: Bool
    /// 兼, 同时: beside the posts spoken of before.
    var isConcurrent: Bool
}
