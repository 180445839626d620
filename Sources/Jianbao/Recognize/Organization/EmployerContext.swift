/// How firmly the words around some tokens say that these name an organisation.
enum Standing: Int, Sendable {
    /// Nothing speaks for it.
    case plain
    /// At the head of a clause, before what organisations do: 远航银行|发布….
    case acting
    /// Before any post, or behind a word that says what it is: 岭南精工|总工程师, 芯片公司|….
    case employed
    /// Before a post that leads an organisation, or behind a verb of joining: …|创始人, 加盟|….
    case leading
}

/// Looks at the words right beside some tokens.
struct EmployerContext {
    let scan: WordScan
    let tokens: [Token]
    let lexicon: NameLexicon

    func standing(of range: ClosedRange<Int>) -> Standing {
        let isJoined = isJoined(range.lowerBound)
        if isJoined { return .leading }
        let isDescribed = range.lowerBound > 0 && isDescriptor(tokens[range.lowerBound - 1])
        let next = range.upperBound + 1
        guard next < tokens.count else { return .plain }
        if tokens[next].kind == .title { return lexicon.lexemes[Int(tokens[next].lexeme)].isLeadingTitle ? .leading : .employed }
        let roles = roles(tokens[next])
        if roles.contains(.employerTitle) || isGraduation(tokens[next]) { return .employed }
        guard roles.contains(.organizationVerb) else { return .plain }
        if isDescribed { return .leading }
        return opensClause(range.lowerBound) ? .acting : .plain
    }

    /// Whether a verb of joining stands before a token, with an aspect word or a quotation mark between or not.
    func isJoined(_ first: Int) -> Bool {
        var at = first - 1
        if at > 0, scan.classes[tokens[at].start] == .quote { at -= 1 }
        if at > 0, tokens[at].kind == .character, "了过到至于".unicodeScalars.contains(scan.text[tokens[at].start]) { at -= 1 }
        return at >= 0 && roles(tokens[at]).contains(.join)
    }

    /// Whether nothing of the same clause stands before a token.
    func opensClause(_ first: Int) -> Bool {
        guard first > 0 else { return true }
        let previous = tokens[first - 1]
        return previous.kind == .quantity
            || (previous.kind == .separator && scan.classes[previous.start] != .middleDot && scan.classes[previous.start] != .hyphen)
    }

    /// 面板厂, 初创公司: a word that says what the name behind it is.
    func isDescriptor(_ token: Token) -> Bool {
        (token.kind == .word || token.kind == .character) && scan.ending[token.end].contains(.descriptor)
    }

    func roles(_ token: Token) -> WordRoles {
        // A title may begin with words of its own before the lexeme that it is; all others lie among the hits, nearer than the lexicon.
        if token.kind == .title, token.lexeme >= 0 { return lexicon.lexemes[Int(token.lexeme)].roles }
        for index in scan.hitRange(at: token.start) where token.start + Int(scan.hits[index].length) == token.end {
            return scan.hits[index].roles
        }
        return token.lexeme >= 0 ? lexicon.lexemes[Int(token.lexeme)].roles : []
    }

    private func isGraduation(_ token: Token) -> Bool { scan.text[token.start..<token.end].elementsEqual("毕业".unicodeScalars) }
}
