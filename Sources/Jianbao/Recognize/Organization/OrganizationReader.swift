/// Finds organisations among the tokens of a text: those of the dictionary, and those that an ending closes.
struct OrganizationReader {
    private let scan: WordScan
    private let lexicon: NameLexicon
    private let tokens: [Token]
    private let context: EmployerContext
    /// Whether a club or league is named that nothing else is called, or a word stands there that only clubs have.
    private let isAboutSports: Bool

    /// Longer names of organisations do not occur in news.
    private static let longest = 40
    /// Of a name that common words make.
    private static let longestBrand = 4
    /// One in 100,000 words and rarer.
    private static let rareWord = 17 * Cost.bit
    /// Two characters that stand side by side more often than once in 100 million words.
    private static let chance = 26 * Cost.bit
    private static let rareCharacter = 20 * Cost.bit
    /// Named after a person: 某某基金会, 某某纪念馆.
    private static let bearsPersons: Set<OrganizationType> = [.foundation, .museum, .school, .lawfirm, .hospital, .lab, .club]

    static func drafts(in scan: WordScan, tokens: [Token], lexicon: NameLexicon) -> [NameDraft] {
        OrganizationReader(scan: scan, lexicon: lexicon, tokens: tokens).drafts()
    }

    private init(scan: WordScan, lexicon: NameLexicon, tokens: [Token]) {
        self.scan = scan
        self.lexicon = lexicon
        self.tokens = tokens
        context = EmployerContext(scan: scan, tokens: tokens, lexicon: lexicon)
        isAboutSports = tokens.contains { token in
            guard token.kind == .organization else {
                return token.kind == .word && lexicon.lexemes[Int(token.lexeme)].roles.contains(.clubOnly)
            }
            let type = lexicon.organizations[Int(lexicon.lexemes[Int(token.lexeme)].organization)].type
            return type == .club || type == .league
        }
    }

    /// Museums and temples are mostly places that somebody goes to; who works there says so.
    private static let placesToVisit: Set<OrganizationType> = [.museum, .religious]

    private func isPlaceLike(_ draft: NameDraft) -> Bool {
        if OrganizationReader.placesToVisit.contains(draft.type) { return true }
        // 美国政府 is the state that speaks; 杭州市政府 a body that somebody works for.
        guard draft.type == .government, scan.text[draft.span.range].suffix(2).elementsEqual("政府".unicodeScalars) else { return false }
        return scan.hitRange(at: draft.span.start).contains { index in
            Int(scan.hits[index].length) == draft.span.count - 2
                && lexicon.lexemes[Int(scan.hits[index].lexeme)].roles.contains(.country)
        }
    }

    /// Whether the words beside a name speak of it as an employer.
    private func isEmployer(_ draft: NameDraft, endingAt index: Int) -> Bool {
        var first = index
        while first > 0, tokens[first - 1].start >= draft.span.start { first -= 1 }
        return context.standing(of: first...index) != .plain
    }

    private func drafts() -> [NameDraft] {
        var drafts: [NameDraft] = []
        for index in tokens.indices {
            let token = tokens[index]
            var draft = dictionaryDraft(at: index)
            let anchor = scan.organizationEnding[token.end]
            if anchor >= 0, mayEnd(token),
                let grown = grown(from: index, ending: anchor, after: drafts.last),
                draft?.span != grown.span
            {
                draft = grown
            }
            guard let draft, !isPlaceLike(draft) || isEmployer(draft, endingAt: index) else { continue }
            while let last = drafts.last, last.span.start >= draft.span.start { drafts.removeLast() }
            if let last = drafts.last, last.span.end > draft.span.start { continue }
            drafts.append(draft)
        }
        return drafts
    }

    /// Whether a name may end with a token: a word that is no verb or phrase, and no title.
    private func mayEnd(_ token: Token) -> Bool {
        switch token.kind {
        case .quantity, .separator, .title: false
        // 莫斯|科, 大|连: the end of a place's own name.
        case .place: Int(scan.organizationEndingStart[token.end]) < token.start
        case .word, .weakOrganization:
            roles(token).contains(.ending) || (token.end - token.start > 2 && roles(token).isDisjoint(with: .sentenceWords))
        default: !token.isPerson
        }
    }

    private func roles(_ token: Token) -> WordRoles { context.roles(token) }

    // MARK: - Dictionary

    private func dictionaryDraft(at index: Int) -> NameDraft? {
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
            name: Array(known.name.unicodeScalars))
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
                lexeme: hit.lexeme, type: known.type, name: Array(known.name.unicodeScalars))
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
        if index + 1 < tokens.count {
            let next = tokens[index + 1]
            if next.kind == .title || !roles(next).isDisjoint(with: [.afterEmployer, .title]) { return true }
        }
        if isBehindEmployersWord(index) { return true }
        let word = lexicon.lexemes[Int(tokens[index].lexeme)]
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

    /// Whether two characters so frequent that they meet by chance make up a name: 多|大, 太|重.
    private func isChance(_ token: Token) -> Bool {
        guard token.end - token.start == 2 else { return false }
        let costs = text(of: token).map { min(lexicon.singles[$0], OrganizationReader.rareCharacter) }
        return costs.reduce(0, +) < OrganizationReader.chance
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

    // MARK: - Growth from an ending

    /// The organisation that ends with the token at `index`, grown to the left up to a word that cannot stand in a name.
    private func grown(from index: Int, ending lexeme: Int32, after last: NameDraft?) -> NameDraft? {
        guard let ending = lexicon.lexemes[Int(lexeme)].ending else { return nil }
        let end = tokens[index].end
        let endingStart = Int(scan.organizationEndingStart[end])
        var evidence = Evidence()
        var at = index
        var start = end
        // Tokens that lie in the ending itself are not looked at.
        while at >= 0, tokens[at].start >= endingStart {
            start = tokens[at].start
            at -= 1
        }
        if at >= 0, tokens[at].end > endingStart {
            // 证券|公司 in one word: the rest of the word is a part of the name, but no evidence.
            start = tokens[at].start
            if tokens[at].kind == .organization || tokens[at].kind == .place { evidence.add(tokens[at]) }
            evidence.hasBody = true
            at -= 1
        }
        while at >= 0, end - tokens[at].start <= OrganizationReader.longest {
            let token = tokens[at]
            if let last, last.span.end == token.end, last.span.start < token.start {
                // Behind a finished name: it goes in as a whole.
                if end - last.span.start > OrganizationReader.longest { break }
                start = last.span.start
                evidence.hasProper = true
                evidence.hasOrganization = true
                evidence.hasMoreThanPlace = true
                while at >= 0, tokens[at].start >= start { at -= 1 }
                break
            }
            if let step = leftStep(at: at, endingStart: endingStart, ending: ending, evidence: &evidence) {
                start = tokens[step].start
                at = step - 1
            } else if ending.strength == .strong, isOwnWord(at) {
                evidence.add(tokens[at])
                start = tokens[at].start
                at -= 1
            } else {
                break
            }
        }
        if at + 1 < tokens.count, tokens[at + 1].kind == .chineseName, tokens[at + 1].start == start,
            scan.starting[start].contains(.postVerb)
        {
            start += 1
        } else {
            start = trimmed(from: start, to: endingStart, tokensFrom: at + 1)
        }
        let endingRoles = lexicon.lexemes[Int(lexeme)].roles
        let isSoft = endingRoles.contains(.softEnding)
        var standing = Standing.plain
        if start < endingStart, endingStart - start <= OrganizationReader.longestBrand, !evidence.hasOrganization {
            standing = context.standing(of: (at + 1)...index)
        } else if start == endingStart, at >= 0, tokens[at].end == start, mayBeBrand(tokens[at], before: ending, isSoft: isSoft) {
            // 远航|银行, 江岸|大学: a word of the sentence that stands where only a name can stand.
            standing = context.standing(of: at...index)
            if standing == .plain { return nil }
            start = tokens[at].start
            evidence.hasBody = true
            evidence.hasMore = true
        }
        guard start < endingStart else { return nil }
        let isNamed = evidence.isNamed(by: ending, isSoft: isSoft, standing: standing)
        guard
            isNamed
                || evidence.isEnough(
                    for: ending, body: endingStart - start, isShort: end - endingStart == 1, isSoft: isSoft, isKind: end - endingStart > 2)
        else { return nil }
        if isSoft, !isNamed, !evidence.isEnoughForSoft || !isClosed(after: index) { return nil }
        // A department's name before a title is the title's: 证券部|经理.
        if index + 1 < tokens.count, tokens[index + 1].kind == .title {
            if endingRoles.contains(.unit) || (isCenter(tokens[index]) && evidence.isEmployersPart) { return nil }
            if endingRoles.contains(.softEnding), scan.starting[tokens[index + 1].start].contains(.unit) { return nil }
        }
        return NameDraft(
            kind: .organization, span: TextSpan(start, end), rule: "organization.suffix", type: ending.type)
    }

    /// 云南|大为|制焦有限公司, 任|三维|通信股份有限公司: a word of the sentence behind a place, or where only a name can begin, is a
    /// company's own.
    private func isOwnWord(_ index: Int) -> Bool {
        let token = tokens[index]
        let isNumber = token.kind == .quantity && token.end - token.start == 2
        guard isNumber || token.kind == .word, index > 0,
            roles(token).isDisjoint(with: [.boundary, .function, .pronoun, .beforeEmployer, .phrase, .descriptor])
        else { return false }
        let previous = tokens[index - 1]
        if previous.kind == .place { return true }
        return !isNumber && scan.text[previous.start..<previous.end].last == "任"
    }

    /// Whether a verb or a word of direction before an ending may be a name of its own.
    private func mayBeBrand(_ token: Token, before ending: OrganizationEnding, isSoft: Bool) -> Bool {
        guard token.kind == .word || token.kind == .weakOrganization, !isSoft, ending.type != .company, token.end - token.start == 2 else {
            return false
        }
        let roles = roles(token)
        return !roles.isDisjoint(with: [.verb, .direction])
            && roles.isDisjoint(with: [.boundary, .function, .pronoun, .number, .time, .beforeEmployer, .generic, .speech])
    }

    /// 中心: a department behind a company, an organisation of its own else.
    private func isCenter(_ token: Token) -> Bool { TitleReader.endsWithCenter(token, in: scan) }

    /// Whether no noun follows that would go on with a phrase: 东亚金融|风波.
    private func isClosed(after index: Int) -> Bool {
        guard index + 1 < tokens.count else { return true }
        let next = tokens[index + 1]
        switch next.kind {
        case .word: return !roles(next).isDisjoint(with: [.sentenceWords, .afterEmployer, .unit, .speech])
        case .character: return !roles(next).isDisjoint(with: .sentenceWords)
        default: return true
        }
    }

    /// What stands in a name besides its ending.
    private struct Evidence {
        var hasBody = false
        /// Something that is nobody else's: a place, an organisation, a person, Latin letters, characters of no word.
        var hasProper = false
        var hasPlace = false
        var hasMoreThanPlace = false
        /// Something besides places and organisations.
        var hasMore = false
        var hasOrganization = false
        /// A word that is met so seldom that it is a name more likely than not.
        var hasRare = false
        var looseCharacters = 0
        /// Verbs and particles of one character: 请, 喝.
        var sentenceCharacters = 0

        mutating func add(_ token: Token) {
            hasBody = true
            switch token.kind {
            case .place:
                hasPlace = true
                hasProper = true
                return
            case .organization, .weakOrganization:
                hasOrganization = true
                hasProper = true
                hasMoreThanPlace = true
                return
            case .latin: hasProper = true
            case .person, .chineseName, .transliteratedName: hasProper = true
            case .character:
                looseCharacters += 1
                if looseCharacters > 1 { hasProper = true }
            default: break
            }
            hasMoreThanPlace = true
            hasMore = true
        }

        /// Whether only common words stand behind the organisation that it belongs to.
        var isEmployersPart: Bool { hasOrganization && looseCharacters < 2 && !hasRare && !hasPlace }
        var isEnoughForSoft: Bool { hasOrganization || hasRare || (looseCharacters > 1 && sentenceCharacters < 2) }

        /// Whose names common words make where no proper name stands: 远航银行, 江岸大学.
        private static let bearsWords: Set<OrganizationType> = [
            .bank, .university, .hospital, .museum, .media, .fund, .broker, .insurer, .club, .consultancy, .platform,
        ]

        /// Whether a short name of common words counts for where it stands.
        func isNamed(by ending: OrganizationEnding, isSoft: Bool, standing: Standing) -> Bool {
            switch standing {
            case .plain: return false
            case _ where !isSoft: return ending.strength == .medium && Evidence.bearsWords.contains(ending.type) && hasMore
            case .acting: return ending.type == .media ? hasMore : hasRare || looseCharacters > 1
            case .employed: return hasPlace
            case .leading: return hasMore || hasPlace
            }
        }

        /// - Parameters:
        ///   - isKind: whether the ending says what kind of company it is: 航空公司.
        ///   - isShort: whether the ending is one character: 局, 所.
        func isEnough(for ending: OrganizationEnding, body: Int, isShort: Bool, isSoft: Bool, isKind: Bool) -> Bool {
            // 数据, 设计: too common to make a name without the words beside it.
            if isSoft, ending.strength == .weak { return false }
            // 中国公司 is any company there.
            if ending.type == .company, ending.strength != .strong, !hasMoreThanPlace, !isKind { return false }
            // 国务院政府 is no second government.
            if ending.type == .government, hasOrganization, !hasMore { return false }
            return switch ending.strength {
            case .strong: body >= 2
            case .medium where !isShort: hasProper && body >= 2
            case .medium, .weak: (hasPlace || hasOrganization) && body >= 1
            }
        }
    }

    /// - Returns: the token where the name may begin next, or nil where a boundary stands.
    private func leftStep(at index: Int, endingStart: Int, ending: OrganizationEnding, evidence: inout Evidence) -> Int? {
        let token = tokens[index]
        let roles = roles(token)
        switch token.kind {
        case .quantity: return nil
        case .separator:
            guard scan.classes[token.start] == .close, let open = openBracket(before: index) else { return nil }
            // 《某某》|杂志, but not 《某某报》|新华社.
            if scan.text[token.start] == "》", token.end != endingStart || ending.type != .media { return nil }
            return open
        case .surname, .weakPerson: return nil
        case .weakOrganization where !roles.isDisjoint(with: .sentenceWords): return nil
        case .title:
            // 作家|协会, 律师|事务所: a title right before the ending.
            guard token.end == endingStart else { return nil }
            evidence.hasBody = true
            return index
        case .person, .chineseName, .transliteratedName:
            // A name without a title or an address beside it may be a company's: 任|东凌|集团有限公司.
            let isNamesake = token.end == endingStart && OrganizationReader.bearsPersons.contains(ending.type)
            let isBrand =
                token.kind != .person && ending.type == .company && scan.ending[token.start].isDisjoint(with: [.title, .addressBefore])
            guard isNamesake || isBrand || (token.kind == .transliteratedName && token.end == endingStart) else { return nil }
            evidence.add(token)
            return index
        case .latin, .place, .organization, .weakOrganization:
            if roles.contains(.boundary), token.kind == .latin { return nil }
            if scan.classes[token.start] == .digit, scan.wordEnd(from: token.start) == token.end, isNumber(token) { return nil }
            if !roles.contains(.generic) { evidence.add(token) }
            return index
        case .character, .word:
            if token.end < endingStart, ending.strength != .strong, context.isDescriptor(token) { return nil }
            if roles.contains(.direction), token.end - token.start > 1, isBeforeArea(index) { return index }
            if roles.contains(.area) {
                evidence.hasPlace = true
                evidence.hasProper = true
                return index
            }
            if roles.contains(.boundary) || (roles.contains(.beforeEmployer) && !roles.contains(.inner)) { return nil }
            let isInner = !roles.isDisjoint(with: [.inner, .modifier, .ending])
            if !roles.isDisjoint(with: .sentenceWords), !isInner, token.end - token.start > 1 { return nil }
            if !roles.contains(.generic) { evidence.add(token) }
            if token.kind == .character, !roles.isDisjoint(with: .sentenceWords) { evidence.sentenceCharacters += 1 }
            if token.kind == .word, !isInner, !roles.contains(.generic),
                lexicon.lexemes[Int(token.lexeme)].cost > OrganizationReader.rareWord
            {
                evidence.hasProper = true
                evidence.hasRare = true
            }
            return index
        }
    }

    /// 江岸|市: a word of direction that a place may be called by, not one that only says where or when (之前).
    private func isBeforeArea(_ index: Int) -> Bool {
        guard index + 1 < tokens.count, roles(tokens[index + 1]).contains(.area) else { return false }
        return !"前后内外里中上下间边面处旁".unicodeScalars.contains(scan.text[tokens[index].end - 1])
    }

    private func isNumber(_ token: Token) -> Bool { scan.classes[token.start..<token.end].allSatisfy { $0 == .digit } }

    /// The opening bracket of a short bracket inside a name: 工业品（集团）公司.
    private func openBracket(before close: Int) -> Int? {
        var index = close - 1
        while index > 0, tokens[close].start - tokens[index].start <= 8 {
            if scan.classes[tokens[index].start] == .open { return index }
            if tokens[index].kind == .separator || tokens[index].kind == .quantity { return nil }
            index -= 1
        }
        return nil
    }

    /// The start without words that only point at an organisation: 这家|…, 知名|….
    private func trimmed(from start: Int, to endingStart: Int, tokensFrom index: Int) -> Int {
        var at = index
        while at < tokens.count, tokens[at].start < start { at += 1 }
        while at < tokens.count, tokens[at].end <= endingStart,
            tokens[at].kind == .word || tokens[at].kind == .character, roles(tokens[at]).contains(.generic)
        {
            // 新 of 新纶 is a part of the name.
            if tokens[at].kind == .character, at + 1 < tokens.count, tokens[at + 1].kind == .character, tokens[at + 1].end <= endingStart {
                break
            }
            at += 1
        }
        if at + 1 < tokens.count, tokens[at + 1].start <= endingStart, isLeading(tokens[at]), isProper(tokens[at + 1]) { at += 1 }
        return at < tokens.count ? tokens[at].start : start
    }

    /// 诉|天津市…, 采访|白宫: a word of the sentence that no name begins with.
    private func isLeading(_ token: Token) -> Bool {
        (token.kind == .word || token.kind == .character) && !roles(token).isDisjoint(with: [.verb, .function, .adverb, .pronoun])
            && roles(token).isDisjoint(with: [.area, .modifier])
    }

    private func isProper(_ token: Token) -> Bool { token.kind == .place || token.kind == .organization }
}
