/// Finds organisations among the tokens of a text: those of the dictionary, and those that an ending closes.
struct OrganizationReader {
    let scan: WordScan
    let lexicon: NameLexicon
    let tokens: [Token]
    let context: EmployerContext
    /// Whether a club or league is named that nothing else is called, or a word stands there that only clubs have.
    let isAboutSports: Bool

    /// Longer names of organisations do not occur in news.
    private static let longest = 40
    /// Of a name that common words make.
    private static let longestBrand = 4
    /// One in 100,000 words and rarer.
    private static let rareWord = 17 * Cost.bit
    /// Named after a person: 某某基金会, 某某纪念馆.
    private static let bearsPersons: Set<OrganizationType> = [.foundation, .museum, .school, .lawfirm, .hospital, .lab, .club]

    /// Behind their names 科技 and 出版 are words of the sentence.
    private static let runsNoBusiness: Set<OrganizationType> = [.government, .media, .university]

    static func drafts(in scan: WordScan, tokens: [Token], lexicon: NameLexicon) -> [NameDraft] {
        OrganizationReader(scan: scan, lexicon: lexicon, tokens: tokens).drafts()
    }

    /// Every name that an ending closes, with what spoke for it and the decision.
    static func candidates(in scan: WordScan, tokens: [Token], lexicon: NameLexicon) -> [OrganizationCandidate] {
        let reader = OrganizationReader(scan: scan, lexicon: lexicon, tokens: tokens)
        var candidates: [OrganizationCandidate] = []
        _ = reader.drafts { candidates.append($0) }
        return candidates
    }

    private init(scan: WordScan, lexicon: NameLexicon, tokens: [Token]) {
        self.scan = scan
        self.lexicon = lexicon
        self.tokens = tokens
        context = EmployerContext(scan: scan, tokens: tokens, lexicon: lexicon)
        isAboutSports = tokens.contains { token in
            guard token.kind == .organization else {
                return token.kind == .word && scan.starting[token.start].contains(.clubOnly)
                    && lexicon.lexemes[Int(token.lexeme)].roles.contains(.clubOnly)
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
        guard draft.type == .government, endsAsGovernment(draft.span) else { return false }
        return scan.hitRange(at: draft.span.start).contains { index in
            Int(scan.hits[index].length) == draft.span.count - 2
                && scan.hits[index].roles.contains(.country)
        }
    }

    private func endsAsGovernment(_ span: TextSpan) -> Bool { scan.text[span.range].suffix(2).elementsEqual("政府".unicodeScalars) }

    /// Whether the words beside a name speak of it as an employer.
    private func isEmployer(_ draft: NameDraft, endingAt index: Int) -> Bool {
        var first = index
        while first > 0, tokens[first - 1].start >= draft.span.start { first -= 1 }
        return context.standing(of: first...index) != .plain
    }

    /// - Parameter visit: is given each name that an ending closes, taken or not.
    private func drafts(visit: (OrganizationCandidate) -> Void = { _ in }) -> [NameDraft] {
        var drafts: [NameDraft] = []
        for index in tokens.indices {
            let token = tokens[index]
            var draft = dictionaryDraft(at: index)
            let anchor = scan.organizationEnding[token.end]
            if anchor >= 0, mayEnd(token), let candidate = candidate(from: index, ending: anchor, after: drafts.last) {
                visit(candidate)
                if candidate.verdict == .taken, draft?.span != candidate.span { draft = candidate.draft }
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
        case .word where roles(token).contains(.notEnding): false
        case .word, .weakOrganization:
            roles(token).contains(.ending) || (token.end - token.start > 2 && roles(token).isDisjoint(with: .sentenceWords))
        default: !token.isPerson
        }
    }

    func roles(_ token: Token) -> WordRoles { context.roles(token) }

    // MARK: - Growth from an ending

    /// The organisation that ends with the token at `index`, grown to the left up to a word that cannot stand in a name; nil where
    /// nothing of its own stands before the ending.
    private func candidate(from index: Int, ending lexeme: Int32, after last: NameDraft?) -> OrganizationCandidate? {
        guard let ending = lexicon.lexemes[Int(lexeme)].ending else { return nil }
        let end = tokens[index].end
        let endingStart = Int(scan.organizationEndingStart[end])
        let endingRoles = lexicon.lexemes[Int(lexeme)].roles
        let isSoft = endingRoles.contains(.softEnding)
        var evidence = OrganizationEvidence()
        var at = index
        var start = end
        // Tokens that lie in the ending itself are not looked at.
        while at >= 0, tokens[at].start >= endingStart {
            start = tokens[at].start
            at -= 1
        }
        if at >= 0, tokens[at].end > endingStart {
            // 施|工会 in 施工|会: no ending, but two words.
            if at < index, tokens[index].kind == .character, roles(tokens[index]).contains(.boundary) { return nil }
            // 证券|公司 in one word: the rest of the word is a part of the name, but no evidence.
            start = tokens[at].start
            if tokens[at].kind == .organization || tokens[at].kind == .place { evidence.add(tokens[at]) }
            evidence.hasBody = true
            at -= 1
        }
        while at >= 0, end - tokens[at].start <= OrganizationReader.longest {
            let token = tokens[at]
            // 教育部|科技, 大学|金融: a word behind a body that runs no business.
            if isSoft, endingRoles.isDisjoint(with: .unit), let last, last.span.end == token.end,
                OrganizationReader.runsNoBusiness.contains(last.type)
            {
                break
            }
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
            evidence.hasMoreThanPlace = true
        }
        // （一）|中国共产党: a bracket belongs to a name only inside.
        if start < end, scan.classes[start] == .open,
            let close = tokens[(at + 1)...index].firstIndex(where: { scan.classes[$0.start] == .close })
        {
            start = tokens[close].end
        }
        guard start < endingStart else { return nil }
        var candidate = OrganizationCandidate(
            span: TextSpan(start, end), endingStart: endingStart, ending: ending, isSoft: isSoft, evidence: evidence, standing: standing)
        candidate.verdict = verdict(of: candidate, closedBy: index, endingRoles: endingRoles)
        return candidate
    }

    private func verdict(of candidate: OrganizationCandidate, closedBy index: Int, endingRoles: WordRoles) -> OrganizationCandidate.Verdict
    {
        let evidence = candidate.evidence
        // 宣传部|门: the ending is cut out of a word.
        if isCut(at: index) { return .goesOn }
        // 意大利|网|赛: an ending of one character that goes on.
        if candidate.ending.type == .media, candidate.span.end - candidate.endingStart == 1, !evidence.hasMore, !isClosed(after: index) {
            return .goesOn
        }
        // 拜登政府, 有关政府: only a place's government is a body of its own; 监察委员会|组织: a verb behind a name.
        if !evidence.hasPlace || evidence.hasOrganization, endsAsGovernment(candidate.span) { return .tooLittle }
        if candidate.ending.type == .international, endingRoles.contains(.verb), evidence.hasOrganization, !evidence.hasMore {
            return .tooLittle
        }
        if !candidate.isNamed {
            guard candidate.isEnough else { return .tooLittle }
            if candidate.isSoft, !evidence.isEnoughForSoft { return .tooLittle }
            if candidate.isSoft, !isClosed(after: index) { return .goesOn }
        }
        // A department's name before a title is the title's: 证券部|经理.
        if index + 1 < tokens.count, tokens[index + 1].kind == .title {
            if endingRoles.contains(.unit) || (isCenter(tokens[index]) && evidence.isEmployersPart) { return .department }
            if endingRoles.contains(.softEnding), scan.starting[tokens[index + 1].start].contains(.unit) { return .department }
        }
        return .taken
    }

    /// Whether a single character follows that makes a word with the last one of the ending.
    private func isCut(at index: Int) -> Bool {
        guard index + 1 < tokens.count, tokens[index + 1].kind == .character else { return false }
        let end = tokens[index].end
        return tokens[index + 1].start == end
            && scan.hitRange(at: end - 1).contains { scan.hits[$0].length == 2 && scan.hits[$0].roles.isSuperset(of: [.word, .ending]) }
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

    /// - Returns: the token where the name may begin next, or nil where a boundary stands.
    private func leftStep(at index: Int, endingStart: Int, ending: OrganizationEnding, evidence: inout OrganizationEvidence) -> Int? {
        let token = tokens[index]
        let roles = roles(token)
        switch token.kind {
        case .quantity: return nil
        case .separator:
            guard scan.classes[token.start] == .close, let open = openBracket(before: index) else { return nil }
            // 《某某》|杂志, but not 《某某报》|新华社.
            if scan.text[token.start] == "》", token.end != endingStart || ending.type != .media { return nil }
            return open
        case .surname, .weakPerson, .nickname: return nil
        case .weakOrganization where !roles.isDisjoint(with: .sentenceWords): return nil
        case .title:
            // 作家|协会, 律师|事务所: a title right before the ending.
            guard token.end == endingStart else { return nil }
            evidence.hasBody = true
            evidence.hasMoreThanPlace = true
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
            // 党支部|联合|药剂科, 知道创宇|联合|知乎: two that do something together.
            if scan.text[token.start..<token.end].elementsEqual("联合".unicodeScalars),
                token.end < endingStart || ending.type == .government,
                closesOrganization(before: index)
            {
                return nil
            }
            // 报|国家监察委员会, 瓦|联合国: a character that no word claims is no part of the known name behind it.
            if token.kind == .character, index + 1 < tokens.count, tokens[index + 1].kind == .organization,
                roles.isDisjoint(with: [.area, .status])
            {
                return nil
            }
            // 伙伴|长安集团, 与|外部|中国…: a name that begins with a place or an organization begins there.
            if token.kind == .word, index + 1 < tokens.count, opensName(tokens[index + 1]),
                roles.isDisjoint(with: [.area, .modifier, .generic, .ending])
            {
                return nil
            }
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

    /// Whether what stands right before a token is an organisation of the dictionary, or ends as one.
    private func closesOrganization(before index: Int) -> Bool {
        guard index > 0, tokens[index - 1].end == tokens[index].start else { return false }
        let previous = tokens[index - 1]
        if previous.kind == .organization { return true }
        let ending = scan.organizationEnding[previous.end]
        guard ending >= 0, previous.end - previous.start > 1, let strength = lexicon.lexemes[Int(ending)].ending?.strength else {
            return false
        }
        return strength != .weak && Int(scan.organizationEndingStart[previous.end]) >= previous.start
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
        guard token.kind == .word || token.kind == .character else { return false }
        let roles = roles(token)
        // 访问|北京大学, though 访问学者 is a post.
        if roles.isSuperset(of: [.verb, .modifier]), token.end - token.start > 1 { return true }
        return !roles.isDisjoint(with: [.verb, .function, .adverb, .pronoun]) && roles.isDisjoint(with: [.area, .modifier])
    }

    private func isProper(_ token: Token) -> Bool { token.kind == .place || token.kind == .organization }

    private func opensName(_ token: Token) -> Bool { isProper(token) || (token.kind == .weakOrganization && !isAttribute(token)) }

    private func isAttribute(_ token: Token) -> Bool { OrganizationReader.isAttribute(lexicon.lexemes[Int(token.lexeme)]) }
}
