/// Finds titles among the tokens of a text: a core with its modifiers, and the department before it.
enum TitleReader {
    /// - Parameter organizations: those of the text, in its order; a center behind a company is a department.
    static func drafts(in scan: WordScan, tokens: [Token], lexicon: NameLexicon, organizations: [NameDraft]) -> [NameDraft] {
        var drafts: [NameDraft] = []
        let employerEnds = Set(organizations.map(\.span.end))
        for (index, token) in tokens.enumerated() where token.kind == .title {
            let word = lexicon.lexemes[Int(token.lexeme)]
            guard let titleClass = word.titleClass, !word.roles.contains(.notTitle), !scan.isInsideWork(token.span) else { continue }
            let start = departmentStart(before: index, tokens: tokens, scan: scan, lexicon: lexicon, employerEnds: employerEnds)
            drafts.append(
                NameDraft(
                    kind: .title, span: TextSpan(start, token.end), rule: "title.grammar", lexeme: token.lexeme, titleClass: titleClass))
        }
        return drafts
    }

    /// Where the name of a department begins that stands before a title: 财务处|科长, 投资发展部|总经理. The title's own start where
    /// there is none.
    private static func departmentStart(
        before title: Int, tokens: [Token], scan: WordScan, lexicon: NameLexicon, employerEnds: Set<Int>
    ) -> Int {
        let own = tokens[title].start
        var start = own
        var at = title - 1
        var isCenter = false
        // 部|经理 in one word, or 计划科|科长: the department's name goes on to the left.
        var isDepartment = beginsWithUnit(tokens[title], scan: scan, lexicon: lexicon)
        if !isDepartment {
            guard at >= 0, tokens[at].end == own, isWordLike(tokens[at]) else { return ordinalStart(before: own, in: scan) }
            isCenter = endsWithCenter(tokens[at], in: scan)
            guard isCenter || endsWithUnit(tokens[at], scan: scan, lexicon: lexicon) else { return ordinalStart(before: own, in: scan) }
            start = tokens[at].start
            isDepartment = tokens[at].end - tokens[at].start > 1
            at -= 1
        }
        while at >= 0, tokens[at].end == start, isWordLike(tokens[at]), own - tokens[at].start <= 16,
            !employerEnds.contains(start), mayStandInDepartment(tokens[at], scan: scan, lexicon: lexicon)
        {
            start = tokens[at].start
            isDepartment = true
            at -= 1
        }
        // 现任|技术中心副主任: a center is a department behind its company, and where nothing else is named.
        let isAlone = at < 0 || tokens[at].kind == .separator || scan.text[start - 1] == "任"
        if isCenter, !employerEnds.contains(start), !isAlone { return own }
        return ordinalStart(before: isDepartment ? start : own, in: scan)
    }

    private static func mayStandInDepartment(_ token: Token, scan: WordScan, lexicon: NameLexicon) -> Bool {
        let roles = roles(of: token, scan: scan, lexicon: lexicon)
        if scan.text[token.start] == "届" { return false }
        if !roles.isDisjoint(with: [.boundary, .status]) || closesOrganization(token, scan: scan, lexicon: lexicon) { return false }
        if token.end - token.start == 1 { return true }
        return roles.isDisjoint(with: .sentenceWords) || !roles.isDisjoint(with: [.inner, .modifier])
    }

    /// 第四届|董事会董事, 第四、第五届|监事会监事: the terms of a board belong to the title.
    private static func ordinalStart(before start: Int, in scan: WordScan) -> Int {
        guard start > 2, scan.text[start - 1] == "届" else { return start }
        var result = start
        var at = start - 2
        while at > 0, start - at < 16 {
            var first = at
            while first > 0, at - first < 4, scan.text[first] != "第" { first -= 1 }
            guard scan.text[first] == "第" else { return result }
            result = first
            guard first > 2, scan.classes[first - 1] == .listMark else { return result }
            at = first - (scan.text[first - 2] == "届" ? 3 : 2)
        }
        return result
    }

    private static func beginsWithUnit(_ token: Token, scan: WordScan, lexicon: NameLexicon) -> Bool {
        guard token.end - token.start > 2 else { return false }
        for index in scan.hitRange(at: token.start) where scan.hits[index].length == 1 {
            return scan.hits[index].roles.contains(.unit)
        }
        return false
    }

    static func endsWithCenter(_ token: Token, in scan: WordScan) -> Bool {
        token.end > 1 && scan.text[token.end - 1] == "心" && scan.text[token.end - 2] == "中"
    }

    private static func isWordLike(_ token: Token) -> Bool { token.kind == .word || token.kind == .character }

    private static func roles(of token: Token, scan: WordScan, lexicon: NameLexicon) -> WordRoles {
        if token.lexeme >= 0 { return lexicon.lexemes[Int(token.lexeme)].roles }
        for index in scan.hitRange(at: token.start) where scan.hits[index].length == 1 {
            return scan.hits[index].roles
        }
        return []
    }

    private static func endsWithUnit(_ token: Token, scan: WordScan, lexicon: NameLexicon) -> Bool {
        scan.ending[token.end].contains(.unit) && !roles(of: token, scan: scan, lexicon: lexicon).contains(.boundary)
            && !closesOrganization(token, scan: scan, lexicon: lexicon)
    }

    /// Whether a token ends as an organisation does, and not as a department.
    private static func closesOrganization(_ token: Token, scan: WordScan, lexicon: NameLexicon) -> Bool {
        let ending = scan.organizationEnding[token.end]
        return ending >= 0 && token.end - Int(scan.organizationEndingStart[token.end]) > 1
            && lexicon.lexemes[Int(ending)].roles.isDisjoint(with: [.unit, .softEnding])
    }
}
