/// Finds employers that neither a dictionary nor an ending gives away, where the words beside them leave nothing else: characters of no
/// word between 加盟 and the end of the clause or a post, and before a founder's post at the head of a clause.
struct UnknownEmployers {
    private let scan: WordScan
    private let tokens: [Token]
    private let context: EmployerContext

    private static let longest = 5

    static func drafts(in scan: WordScan, tokens: [Token], lexicon: NameLexicon) -> [NameDraft] {
        UnknownEmployers(
            scan: scan, tokens: tokens, context: EmployerContext(scan: scan, tokens: tokens, lexicon: lexicon)
        ).drafts()
    }

    private func drafts() -> [NameDraft] {
        var drafts: [NameDraft] = []
        var index = 0
        while index < tokens.count {
            // One character alone is no name.
            guard index + 1 < tokens.count, tokens[index + 1].kind == .character, isLoose(tokens[index]) else {
                index += 1
                continue
            }
            let first = index
            while index < tokens.count, isLoose(tokens[index]), tokens[index].end - tokens[first].start <= UnknownEmployers.longest {
                index += 1
            }
            let span = TextSpan(tokens[first].start, tokens[index - 1].end)
            guard index - first > 1, isEmployer(first...(index - 1)) else { continue }
            drafts.append(NameDraft(kind: .organization, span: span, rule: "organization.employer", type: .company))
        }
        return drafts
    }

    /// A character that no word of the sentence claims.
    private func isLoose(_ token: Token) -> Bool {
        token.kind == .character && scan.classes[token.start] == .han && isOpen(context.roles(token))
    }

    private func isOpen(_ roles: WordRoles) -> Bool {
        roles.isDisjoint(with: .sentenceWords) && roles.isDisjoint(with: [.generic, .status, .unit, .area, .ending, .place])
    }

    private func isEmployer(_ range: ClosedRange<Int>) -> Bool {
        let next = range.upperBound + 1
        if context.isJoined(range.lowerBound) {
            guard next < tokens.count else { return true }
            let following = tokens[next]
            return following.kind == .title || (following.kind == .separator && scan.classes[following.start] != .middleDot)
                || !context.roles(following).isDisjoint(with: [.personVerb, .boundary, .afterEmployer, .organizationVerb])
        }
        guard next < tokens.count, tokens[next].kind == .title else { return false }
        return context.lexicon.lexemes[Int(tokens[next].lexeme)].titleClass == .founder && context.opensClause(range.lowerBound)
    }
}
