/// Finds titles among the tokens of a text: a core with its modifiers, and the department before it.
enum TitleReader {
    static func drafts(in scan: WordScan, tokens: [Token], lexicon: NameLexicon) -> [NameDraft] {
        var drafts: [NameDraft] = []
        for (index, token) in tokens.enumerated() where token.kind == .title {
            guard let titleClass = lexicon.lexemes[Int(token.lexeme)].titleClass else { continue }
            let start = departmentStart(before: index, tokens: tokens, scan: scan, lexicon: lexicon)
            // 副总裁兼首席技术官: one title.
            if let last = drafts.last, joins(last.span.end, token.start, in: scan) {
                drafts[drafts.count - 1].span.end = token.end
                continue
            }
            drafts.append(
                NameDraft(
                    kind: .title, span: TextSpan(start, token.end), rule: "title.grammar", lexeme: token.lexeme, titleClass: titleClass))
        }
        return drafts
    }

    private static func joins(_ end: Int, _ start: Int, in scan: WordScan) -> Bool {
        start == end + 1 && scan.text[end] == "兼"
    }

    /// Where the name of a department begins that stands before a title: 财务处|科长, 投资发展部|总经理. The title's own start where
    /// there is none.
    private static func departmentStart(before title: Int, tokens: [Token], scan: WordScan, lexicon: NameLexicon) -> Int {
        var at = title - 1
        guard at >= 0, isWordLike(tokens[at]), endsWithUnit(tokens[at], scan: scan, lexicon: lexicon) else { return tokens[title].start }
        var start = tokens[at].start
        var isBare = tokens[at].end - tokens[at].start <= 1
        at -= 1
        while at >= 0, tokens[at].end == start, isWordLike(tokens[at]), tokens[title].start - tokens[at].start <= 16 {
            let token = tokens[at]
            if token.lexeme >= 0 || token.end - token.start == 1 {
                let roles = roles(of: token, scan: scan, lexicon: lexicon)
                if roles.contains(.boundary) || roles.contains(.status) { break }
                if !roles.isDisjoint(with: .sentenceWords), !roles.contains(.inner), !roles.contains(.modifier), token.end - token.start > 1 {
                    break
                }
            }
            start = token.start
            isBare = false
            at -= 1
        }
        return isBare ? tokens[title].start : start
    }

    private static func isWordLike(_ token: Token) -> Bool { token.kind == .word || token.kind == .character }

    private static func roles(of token: Token, scan: WordScan, lexicon: NameLexicon) -> WordRoles {
        if token.lexeme >= 0 { return lexicon.lexemes[Int(token.lexeme)].roles }
        for index in scan.hitRange(at: token.start) where scan.hits[index].length == 1 {
            return lexicon.lexemes[Int(scan.hits[index].lexeme)].roles
        }
        return []
    }

    private static func endsWithUnit(_ token: Token, scan: WordScan, lexicon: NameLexicon) -> Bool {
        scan.ending[token.end].contains(.unit) && !roles(of: token, scan: scan, lexicon: lexicon).contains(.boundary)
    }
}
