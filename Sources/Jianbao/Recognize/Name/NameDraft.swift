/// A name as a reader proposes it, before names that overlap are settled and canonical names are given.
struct NameDraft {
    enum Kind { case person, organization, title }

    var kind: Kind
    var span: TextSpan
    var rule: RuleName
    /// Of the dictionary word it is, or -1.
    var lexeme: Int32 = -1
    var type: OrganizationType = .unknown
    var titleClass: TitleClass = .occupation
    /// The full name, where the words of the span are only a part of it or another name for it.
    var name: [Unicode.Scalar]?
    /// Of a bare surname: whether it counts only where the page names its bearer in full.
    var needsBearer = false
}
