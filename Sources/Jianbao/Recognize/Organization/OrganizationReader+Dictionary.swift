/// What the dictionary knows, and when its weak names count.
extension OrganizationReader {
    /// Two characters that stand side by side more often than once in 100 million words.
    private static let chance = 26 * Cost.bit
    private static let rareCharacter = 20 * Cost.bit
    /// One in 8,192 words and more frequent.
    private static let frequentWord = 13 * Cost.bit

    func dictionaryDraft(at index: Int) -> NameDraft? {
        let token = tokens[index]
        switch token.kind {
        case .organization: break
        case .weakOrganization: guard isBesideEmployment(index) else { return begun(by: token) }
        case .chineseName, .transliteratedName: return club(at: index)
        default: return nil
        }
        let known = lexicon.organizations[Int(lexicon.lexemes[Int(token.lexeme)].organization)]
        return NameDraft(
            kind: .organization, span: token.span, rule: "organization.dictionary", lexeme: token.lexeme, type: known.type,
            name: lexicon.name(of: known))
    }

    /// The known organisation that a weak name begins with: 新浪|微博 is a product, but 新浪 a company.
    private func begun(by token: Token) -> NameDraft? {
        for index in scan.hitRange(at: token.start).reversed() {
            let hit = scan.hits[index]
            let word = lexicon.lexemes[Int(hit.lexeme)]
            guard word.roles.contains(.organization), token.start + Int(hit.length) < token.end else { continue }
            let known = lexicon.organizations[Int(word.organization)]
            return NameDraft(
                kind: .organization, span: TextSpan(token.start, token.start + Int(hit.length)), rule: "organization.dictionary",
                lexeme: hit.lexeme, type: known.type, name: lexicon.name(of: known))
        }
        return nil
    }

    /// What sounds like a foreign name and stands where only a club can: 雷吉纳|客场, 客队|瓦拉多利德.
    private func club(at index: Int) -> NameDraft? {
        let isBeside =
            (index > 0 && roles(tokens[index - 1]).contains(.clubOnly))
            || (index + 1 < tokens.count && roles(tokens[index + 1]).contains(.clubOnly))
        guard isBeside else { return nil }
        return NameDraft(kind: .organization, span: tokens[index].span, rule: "organization.club", type: .club)
    }

    /// Whether the words beside a weak name ask for an organisation.
    private func isBesideEmployment(_ index: Int) -> Bool {
        let word = lexicon.lexemes[Int(tokens[index].lexeme)]
        // 广大|干部, 当代|作家: what may stand before any post wants one that leads a firm, 广大|校长.
        let isAttribute = OrganizationReader.isAttribute(word)
        if index + 1 < tokens.count {
            let next = tokens[index + 1]
            if next.kind == .title {
                if !isAttribute || lexicon.lexemes[Int(next.lexeme)].isLeadingTitle { return true }
            } else if !isAttribute, !roles(next).isDisjoint(with: [.afterEmployer, .title]) {
                return true
            }
        }
        if isBehindEmployersWord(index) { return true }
        if word.roles.isDisjoint(with: [.word, .place, .foreignName, .latinGiven, .addressAfter]),
            scan.classes[tokens[index].start] == .han, !isChance(tokens[index])
        {
            // Marked as weak, yet no word and no place: 融创.
            return true
        }
        let type = lexicon.organizations[Int(word.organization)].type
        // 建行, 工行: the short names of banks are marked as weak, but what else ends in 行 is no bank's name.
        if type == .bank, scan.text[tokens[index].end - 1] == "行" { return true }
        if type == .club, isAboutSports, !word.roles.contains(.word) { return true }
        if type == .club || type == .league {
            if index > 0, roles(tokens[index - 1]).contains(.clubContext) { return true }
            if index + 1 < tokens.count, roles(tokens[index + 1]).contains(.clubContext) { return true }
        }
        if index > 1, scan.classes[tokens[index - 1].start] == .listMark, tokens[index - 2].kind == .organization { return true }
        if index + 2 < tokens.count, scan.classes[tokens[index + 1].start] == .listMark, tokens[index + 2].kind == .organization {
            return true
        }
        return false
    }

    /// A word of time, manner or degree (当代, 自然), one so frequent that it is a name seldom (重大), or a thing (美的).
    static func isAttribute(_ word: Lexeme) -> Bool {
        word.roles.contains(.thing)
            || (word.roles.contains(.word) && (word.cost < frequentWord || !word.roles.isDisjoint(with: .sentenceWords)))
    }

    /// Whether words so frequent that they meet by chance make up a name: 多|大, 太|重, 新|产业, 时代|中国.
    private func isChance(_ token: Token) -> Bool {
        let (start, end) = (token.start, token.end)
        return switch end - start {
        case 2: cost(of: start) + cost(of: start + 1) < OrganizationReader.chance
        case 3:
            min(cost(of: start) + cost(ofWord: start + 1, end), cost(ofWord: start, end - 1) + cost(of: end - 1))
                < OrganizationReader.chance
        case 4:
            cost(ofWord: start, start + 2, orPlace: true) + cost(ofWord: start + 2, end, orPlace: true) < OrganizationReader.chance
        default: false
        }
    }

    private func cost(of character: Int) -> Int32 {
        min(lexicon.characterCosts[scan.text[character], .single], OrganizationReader.rareCharacter)
    }

    private func cost(ofWord start: Int, _ end: Int, orPlace: Bool = false) -> Int32 {
        for index in scan.hitRange(at: start) where start + Int(scan.hits[index].length) == end {
            let word = lexicon.lexemes[Int(scan.hits[index].lexeme)]
            if word.roles.contains(.word) || (orPlace && word.roles.contains(.place)) { return word.cost }
        }
        return OrganizationReader.chance
    }

    private func text(of token: Token) -> ArraySlice<Unicode.Scalar> { scan.text[token.start..<token.end] }

    /// 加盟|…, 加入|了|…
    private func isBehindEmployersWord(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        if roles(tokens[index - 1]).contains(.beforeEmployer) { return true }
        let previous = tokens[index - 1]
        guard index > 1, previous.kind == .character, "了过到至于".unicodeScalars.contains(scan.text[previous.start]) else { return false }
        return roles(tokens[index - 2]).contains(.beforeEmployer)
    }
}
