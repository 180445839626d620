/// Finds persons among the tokens of a text.
enum PersonReader {
    static func drafts(in scan: WordScan, tokens: [Token], lexicon: NameLexicon) -> [NameDraft] {
        var drafts: [NameDraft] = []
        for token in tokens where token.isPerson {
            let rule: RuleName
            switch token.kind {
            case .person: rule = "person.known"
            case .chineseName: rule = "person.chinese"
            case .surname: rule = "person.surname"
            case .transliteratedName: rule = "person.transliterated"
            // A weak name needs evidence that the segmenter does not weigh.
            default:
                guard isBesidePersonWords(token, in: scan) else { continue }
                rule = "person.known"
            }
            drafts.append(NameDraft(kind: .person, span: token.span, rule: rule, lexeme: token.lexeme))
        }
        return NameDraft.merged(drafts, LatinNames.drafts(in: scan, tokens: tokens, lexicon: lexicon))
    }

    private static func isBesidePersonWords(_ token: Token, in scan: WordScan) -> Bool {
        !scan.ending[token.start].isDisjoint(with: [.title, .addressBefore])
            || !scan.starting[token.end].isDisjoint(with: [.addressAfter, .speech])
    }
}
