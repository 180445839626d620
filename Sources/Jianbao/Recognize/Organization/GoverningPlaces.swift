/// Finds the places that hold an office, as the organisations of its posts: 宜春市|市长, 美国|前|总统. A place is none elsewhere.
enum GoverningPlaces {
    static let rule: RuleName = "organization.place-of-office"

    /// Lower posts serve the state, but hold no office of it: 交警.
    private static let leastRank: UInt8 = 50

    /// - Parameter titles: those of the text, in its order.
    static func drafts(in scan: WordScan, tokens: [Token], lexicon: NameLexicon, titles: [NameDraft]) -> [NameDraft] {
        var drafts: [NameDraft] = []
        var index = 0
        for title in titles
        where title.titleClass == .office && lexicon.lexemes[Int(title.lexeme)].titleRank >= leastRank {
            while index < tokens.count, tokens[index].end < title.span.start { index += 1 }
            guard index < tokens.count, tokens[index].end == title.span.start else { continue }
            var at = index
            if at > 0, isStatus(tokens[at], in: scan, lexicon: lexicon) { at -= 1 }
            guard tokens[at].kind == .place, !isPosting(before: at, tokens: tokens, scan: scan) else { continue }
            drafts.append(NameDraft(kind: .organization, span: tokens[at].span, rule: rule, type: .government))
        }
        return drafts
    }

    private static func isStatus(_ token: Token, in scan: WordScan, lexicon: NameLexicon) -> Bool {
        guard token.kind == .word || token.kind == .character else { return false }
        return scan.hitRange(at: token.start).contains { index in
            token.start + Int(scan.hits[index].length) == token.end
                && scan.hits[index].roles.contains(.status)
        }
    }

    /// 驻|美国|大使: where the officer is sent, not whom he serves.
    private static func isPosting(before index: Int, tokens: [Token], scan: WordScan) -> Bool {
        index > 0 && tokens[index - 1].end == tokens[index].start && "驻访".unicodeScalars.contains(scan.text[tokens[index].start - 1])
    }
}
