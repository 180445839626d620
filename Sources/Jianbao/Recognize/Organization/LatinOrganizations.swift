/// Finds organisations in Latin letters that the dictionaries do not know: by their last word (Marianas Labs, Boson.ai), or by the words
/// beside them (加盟 Xyz, 一家公司 Xyz, Xyz 的创始人).
enum LatinOrganizations {
    static func drafts(in scan: WordScan, tokens: [Token], lexicon: NameLexicon) -> [NameDraft] {
        var drafts: [NameDraft] = []
        for run in LatinRun.runs(in: scan, tokens: tokens) {
            let span = run.span(in: tokens)
            guard span.count > 1, !isPersonal(run, in: scan, tokens: tokens, lexicon: lexicon) else { continue }
            // AI公司, AI Lab: a field, nobody's name.
            if run.words < 3, has(.generic, tokens[run.first], in: scan, lexicon: lexicon) { continue }
            let hasEnding = run.words > 1 && has(.latinEnding, tokens[run.last], in: scan, lexicon: lexicon)
            guard hasEnding || isEmployer(run, in: scan, tokens: tokens) else { continue }
            drafts.append(NameDraft(kind: .organization, span: span, rule: "organization.latin", type: .company))
        }
        return drafts
    }

    private static func isPersonal(_ run: LatinRun, in scan: WordScan, tokens: [Token], lexicon: NameLexicon) -> Bool {
        run.words > 1 && has(.latinGiven, tokens[run.first], in: scan, lexicon: lexicon)
    }

    private static func has(_ role: WordRoles, _ token: Token, in scan: WordScan, lexicon: NameLexicon) -> Bool {
        scan.hitRange(at: token.start).contains { index in
            token.start + Int(scan.hits[index].length) == token.end && lexicon.lexemes[Int(scan.hits[index].lexeme)].roles.contains(role)
        }
    }

    /// Whether the words right beside a name make an employer of it.
    private static func isEmployer(_ run: LatinRun, in scan: WordScan, tokens: [Token]) -> Bool {
        var left = tokens[run.first].start
        while left > 0, scan.classes[left - 1] == .space || scan.classes[left - 1] == .quote { left -= 1 }
        if left > 0, "了过到至于".unicodeScalars.contains(scan.text[left - 1]) { left -= 1 }
        if scan.ending[left].contains(.beforeEmployer) { return true }
        var right = tokens[run.last].end
        while right < scan.text.count, scan.classes[right] == .space || scan.classes[right] == .quote { right += 1 }
        return scan.starting[right].contains(.employerTitle)
    }
}
