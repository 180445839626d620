/// A name that an ending closes, with all that speaks for and against it.
struct OrganizationCandidate: Sendable {
    enum Verdict: String, Sendable {
        case taken
        case tooLittle = "too little of its own"
        case goesOn = "a noun goes on with it"
        case department = "the department of the title behind it"
    }

    var span: TextSpan
    var endingStart: Int
    var ending: OrganizationEnding
    /// Whether the ending needs more before it than a place.
    var isSoft: Bool
    var evidence: OrganizationEvidence
    var standing: Standing
    var verdict = Verdict.tooLittle

    /// Whether a name of common words counts for where it stands.
    var isNamed: Bool { evidence.isNamed(by: ending, isSoft: isSoft, standing: standing) }

    var isEnough: Bool {
        let length = span.end - endingStart
        return evidence.isEnough(for: ending, body: endingStart - span.start, isShort: length == 1, isSoft: isSoft, isKind: length > 2)
    }

    var draft: NameDraft {
        NameDraft(kind: .organization, span: span, rule: "organization.suffix", type: ending.type)
    }

    /// What the verdict looked at, by name: 1 for what is there, else a count.
    var terms: [NameExplanation.Term] {
        let flags: [(String, Int)] = [
            ("ending", ending.strength.rawValue), ("soft", isSoft ? 1 : 0), ("body", endingStart - span.start),
            ("place", evidence.hasPlace ? 1 : 0), ("organization", evidence.hasOrganization ? 1 : 0),
            ("proper", evidence.hasProper ? 1 : 0), ("more", evidence.hasMore ? 1 : 0), ("rare", evidence.hasRare ? 1 : 0),
            ("loose", evidence.looseCharacters), ("sentence", evidence.sentenceCharacters), ("standing", standing.rawValue),
        ]
        return flags.filter { $0.1 != 0 }.map { NameExplanation.Term(name: $0.0, value: $0.1) }
    }
}
