/// What stands in a name besides its ending.
struct OrganizationEvidence {
    var hasBody = false
    /// Something that is nobody else's: a place, an organisation, a person, Latin letters, characters of no word.
    var hasProper = false
    var hasPlace = false
    var hasMoreThanPlace = false
    /// Something besides places and organisations.
    var hasMore = false
    var hasOrganization = false
    /// A word that is met so seldom that it is a name more likely than not.
    var hasRare = false
    var looseCharacters = 0
    /// Verbs and particles of one character: 请, 喝.
    var sentenceCharacters = 0

    mutating func add(_ token: Token) {
        hasBody = true
        switch token.kind {
        case .place:
            hasPlace = true
            hasProper = true
            return
        case .organization, .weakOrganization:
            hasOrganization = true
            hasProper = true
            hasMoreThanPlace = true
            return
        case .latin: hasProper = true
        case .person, .chineseName, .transliteratedName: hasProper = true
        case .character:
            looseCharacters += 1
            if looseCharacters > 1 { hasProper = true }
        default: break
        }
        hasMoreThanPlace = true
        hasMore = true
    }

    /// Whether only common words stand behind the organisation that it belongs to.
    var isEmployersPart: Bool { hasOrganization && looseCharacters < 2 && !hasRare && !hasPlace }
    var isEnoughForSoft: Bool { hasOrganization || (looseCharacters > 1 && sentenceCharacters < 2) }

    /// Whose names common words make where no proper name stands: 远航银行, 江岸大学.
    private static let bearsWords: Set<OrganizationType> = [
        .bank, .university, .hospital, .museum, .media, .fund, .broker, .insurer, .club, .consultancy, .platform,
    ]

    /// Whether a short name of common words counts for where it stands.
    func isNamed(by ending: OrganizationEnding, isSoft: Bool, standing: Standing) -> Bool {
        switch standing {
        case .plain: return false
        case _ where !isSoft: return ending.strength == .medium && OrganizationEvidence.bearsWords.contains(ending.type) && hasMore
        case .acting: return ending.type == .media ? hasMore : hasRare || looseCharacters > 1
        case .employed: return hasPlace || hasRare
        case .leading: return hasMore || hasPlace
        }
    }

    /// - Parameters:
    ///   - isKind: whether the ending says what kind of company it is: 航空公司.
    ///   - isShort: whether the ending is one character: 局, 所.
    func isEnough(for ending: OrganizationEnding, body: Int, isShort: Bool, isSoft: Bool, isKind: Bool) -> Bool {
        // 数据, 设计: too common to make a name without the words beside it.
        if isSoft, ending.strength == .weak { return false }
        // 中国公司 is any company there.
        if ending.type == .company, ending.strength != .strong, !hasMoreThanPlace, !isKind { return false }
        // 国务院|部 is no second body, but 县委|宣传部 is.
        if ending.type == .government, ending.strength != .strong, hasOrganization, !hasMore { return false }
        return switch ending.strength {
        // 市|公安局: the place is the page's own.
        case .strong: body >= 2 ? hasMoreThanPlace || hasPlace : body == 1 && hasPlace
        case .medium where !isShort: hasProper && (body >= 2 || (ending.type == .court && hasPlace))
        case .medium, .weak: (hasPlace || hasOrganization) && body >= 1
        }
    }
}
