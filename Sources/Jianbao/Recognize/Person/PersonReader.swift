/// Finds persons among the tokens of a text.
enum PersonReader {
    static func drafts(in scan: WordScan, tokens: [Token], lexicon: NameLexicon) -> [NameDraft] {
        var drafts: [NameDraft] = []
        // Persons whom the dictionary knows are meant in 《…》 too.
        for (index, token) in tokens.enumerated() where token.isPerson {
            guard token.kind == .person || !(scan.isInsideWork(token.span) || isNamesake(at: index, tokens, in: scan, lexicon: lexicon))
            else { continue }
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

    /// 索维娅|国际艺术村, 乌鲁瓦图|悬崖: a name that a place or a thing bears, where no person's word stands before it.
    private static func isNamesake(at index: Int, _ tokens: [Token], in scan: WordScan, lexicon: NameLexicon) -> Bool {
        let token = tokens[index]
        guard token.kind == .transliteratedName || token.kind == .chineseName, index + 1 < tokens.count,
            scan.ending[token.start].isDisjoint(with: [.title, .addressBefore])
        else { return false }
        let next = tokens[index + 1]
        guard next.start == token.end, next.kind == .word || next.kind == .character else { return false }
        return scan.hitRange(at: next.start).contains { index in
            next.start + Int(scan.hits[index].length) == next.end
                && lexicon.lexemes[Int(scan.hits[index].lexeme)].roles.contains(.nameSuffix)
        }
    }

    private static func isBesidePersonWords(_ token: Token, in scan: WordScan) -> Bool {
        !scan.ending[token.start].isDisjoint(with: [.title, .addressBefore])
            || !scan.starting[token.end].isDisjoint(with: [.addressAfter, .speech])
    }
}
