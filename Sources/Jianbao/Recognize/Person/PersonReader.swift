/// Finds persons among the tokens of a text.
enum PersonReader {
    static func drafts(in scan: WordScan, tokens: [Token], lexicon: NameLexicon) -> [NameDraft] {
        var drafts: [NameDraft] = []
        // A work called by nothing but the name of a known person speaks of him: 《秦香莲》, but not 《吴三桂演义》.
        for (index, token) in tokens.enumerated() where token.isPerson {
            guard
                token.kind == .person
                    ? !isPartOfWork(token.span, in: scan) && !isStreet(at: index, tokens, in: scan)
                    : !(scan.isInsideWork(token.span) || isNamesake(at: index, tokens, in: scan))
            else { continue }
            let rule: RuleName
            switch token.kind {
            case .person: rule = "person.known"
            case .chineseName: rule = "person.chinese"
            case .surname: rule = "person.surname"
            case .transliteratedName: rule = "person.transliterated"
            case .nickname: rule = "person.nickname"
            // A weak name needs evidence that the segmenter does not weigh.
            default:
                guard
                    isBesidePersonWords(token, in: scan) || soundsForeign(token, in: scan, lexicon: lexicon)
                        || isGlossed(at: index, tokens, in: scan)
                else { continue }
                rule = "person.known"
            }
            var draft = NameDraft(kind: .person, span: token.span, rule: rule, lexeme: token.lexeme)
            if token.kind == .chineseName, scan.text[token.start..<token.end].contains(where: { CharacterClass($0) == .space }) {
                draft.name = scan.text[token.start..<token.end].filter { CharacterClass($0) != .space }
            }
            if token.kind == .surname {
                let address = PersonScore.addressOfSurname(at: token.end, in: scan)
                draft.needsBearer = address.term == .weakAddress && !scan.isInformal
                if scan.isInformal { draft.span = withAddress(token.span, in: scan) }
            }
            drafts.append(draft)
        }
        return NameDraft.merged(drafts, LatinNames.drafts(in: scan, tokens: tokens))
    }

    /// 索维娅|国际艺术村, 乌鲁瓦图|悬崖: a name that a place or a thing bears, where no person's word stands before it.
    private static func isNamesake(at index: Int, _ tokens: [Token], in scan: WordScan) -> Bool {
        let token = tokens[index]
        guard token.kind == .transliteratedName || token.kind == .chineseName, index + 1 < tokens.count,
            scan.ending[token.start].isDisjoint(with: [.title, .addressBefore])
        else { return false }
        let next = tokens[index + 1]
        guard next.start == token.end, next.kind == .word || next.kind == .character else { return false }
        return scan.hitRange(at: next.start).contains { index in
            next.start + Int(scan.hits[index].length) == next.end
                && scan.hits[index].roles.contains(.nameSuffix)
        }
    }

    /// 徐霞客|大道: a street called after somebody.
    private static func isStreet(at index: Int, _ tokens: [Token], in scan: WordScan) -> Bool {
        guard index + 1 < tokens.count, tokens[index + 1].start == tokens[index].end else { return false }
        let next = tokens[index + 1]
        return (next.kind == .word || next.kind == .character) && scan.ending[next.end].contains(.nameSuffix)
            && "路街道".unicodeScalars.contains(scan.text[next.end - 1])
    }

    /// 范|老师: among people who know each other a surname with its form of address is what somebody is called.
    private static func withAddress(_ surname: TextSpan, in scan: WordScan) -> TextSpan {
        var end = surname.end
        for index in scan.hitRange(at: surname.end)
        where scan.hits[index].roles.contains(.afterSurname) {
            end = surname.end + Int(scan.hits[index].length)
        }
        return TextSpan(surname.start, end)
    }

    /// 克林顿: whoever of that name is meant, it is a person's, where it is no word, place or organisation too.
    private static func soundsForeign(_ token: Token, in scan: WordScan, lexicon: NameLexicon) -> Bool {
        token.end - token.start > 2
            && lexicon.lexemes[Int(token.lexeme)].roles.isDisjoint(with: [.word, .place, .organization, .weakOrganization])
            && scan.text[token.start..<token.end].allSatisfy { lexicon.characterCosts[$0, .transliteration] != CharacterCosts.absent }
    }

    private static func isPartOfWork(_ span: TextSpan, in scan: WordScan) -> Bool {
        guard scan.isInsideWork(span) else { return false }
        return scan.text[span.start - 1] != "《" || span.end == scan.text.count || scan.text[span.end] != "》"
    }

    /// 奥特曼(Sam Altman): a person's name in brackets says who is meant.
    private static func isGlossed(at index: Int, _ tokens: [Token], in scan: WordScan) -> Bool {
        guard index + 2 < tokens.count, scan.classes[tokens[index + 1].start] == .open else { return false }
        return tokens[index + 2].kind == .person && scan.classes[tokens[index + 2].start] == .latin
    }

    private static func isBesidePersonWords(_ token: Token, in scan: WordScan) -> Bool {
        var start = token.start
        // CEO 奥特曼.
        while start > 0, scan.classes[start - 1] == .space { start -= 1 }
        return (!scan.ending[start].isDisjoint(with: [.title, .addressBefore]) && !scan.ending[start].contains(.weakAddress))
            || !scan.starting[token.end].isDisjoint(with: [.addressAfter, .speech])
    }
}
