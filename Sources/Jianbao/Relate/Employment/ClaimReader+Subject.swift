/// Who is meant: the persons and the employer of a match that names none.
extension ClaimReader {
    /// The persons of whom a match without a person speaks.
    /// - Parameter event: who is offered a post (甲公司向林远发出邀请，被他婉拒) can refuse it, though he is no subject.
    func subjects(of match: PatternMatch, _ anchor: Int, _ event: EmploymentEvent) -> [Int] {
        if let person = relativeSubject(after: match.tokens.upperBound) { return [person] }
        let isFirst = !tokens[..<match.tokens.lowerBound].suffix(ClaimReader.sight).contains { $0.has(.person) || $0.has(.pronoun) }
        if isFirst, let person = followingSubject(after: match.tokens.upperBound) { return [person] }
        var index = match.tokens.lowerBound - 1
        let floor = max(0, index - ClaimReader.sight)
        while index >= floor {
            let token = tokens[index]
            if token.has(.person), event == .decline || !context.topics.oblique.contains(Int(token.mention)),
                let person = context.entities.person(ofMention: Int(token.mention))
            {
                return group(endingAt: index, person)
            }
            index -= 1
        }
        // An organisation that acts itself (腾讯加入联盟), or something else that the clause speaks of.
        var clause = anchor - 1
        var others = 0
        while clause >= floor, !tokens[clause].has(.comma) {
            if tokens[clause].has(.pronoun) { others = 0; break }
            if tokens[clause].classes == .other, tokens[clause].word < 0, clause < match.tokens.lowerBound {
                others += tokens[clause].span.count
            }
            if tokens[clause].has(.organization), clause < match.tokens.lowerBound,
                clause == 0 || !tokens[clause - 1].has(.oblique) && tokens[clause - 1].literal < 0
            {
                return []
            }
            clause -= 1
        }
        guard others <= ClaimReader.fillerLimit, silence <= ClaimReader.memory || context.entities.people.count == 1,
            let topic = context.topics.inherited[number]
        else {
            return []
        }
        return [topic]
    }

    /// 离开百度、创立地平线⟨的余凯⟩: the person behind the 的 that ends the verbs of the match.
    func relativeSubject(after end: Int) -> Int? {
        var index = end
        let limit = min(tokens.count, end + 10)
        var isBehind = false
        while index < limit {
            let token = tokens[index]
            if token.has(.person) { return isBehind ? context.entities.person(ofMention: Int(token.mention)) : nil }
            if token.has([.comma, .stop]) { return nil }
            if isDe(token) {
                isBehind = true
            } else if isBehind {
                guard token.has([.organization, .title, .other, .trigger(.former), .trigger(.present), .trigger(.copula), .list]) else {
                    return nil
                }
            } else {
                // More of the same: 、 and another verb with its employer, a word that the title goes on with.
                let goesOn = token.has(.list) || token.has(.organization) || token.has(ClaimReader.events) || token.has(.title)
                guard goesOn || token.classes == .other && token.span.count <= 6 else { return nil }
            }
            index += 1
        }
        return nil
    }

    /// 离开百度后，⟨余凯⟩…: the person with whom the next clause begins.
    func followingSubject(after end: Int) -> Int? {
        var index = end
        var commas = 0
        let limit = min(tokens.count, end + 20)
        while index < limit {
            let token = tokens[index]
            if token.has(.comma) { commas += 1 }
            if token.has(.person) {
                guard commas == 1, !context.topics.oblique.contains(Int(token.mention)) else { return nil }
                return context.entities.person(ofMention: Int(token.mention))
            }
            if commas > 1 || token.has(.pronoun) || commas == 1 && token.has(ClaimReader.events) { return nil }
            index += 1
        }
        return nil
    }

    func isDe(_ token: PatternToken) -> Bool { token.word >= 0 && patterns.lexicon.words[Int(token.word)].scalars == ["的"] }

    /// The members of the list that ends with a person: 甲公司的李明⟨和⟩乙公司的王芳.
    func group(endingAt index: Int, _ person: Int) -> [Int] {
        var people = [person]
        var at = index - 1
        var sawList = false, sawCompanion = false
        while at >= max(0, index - ClaimReader.sight) {
            let token = tokens[at]
            if token.has(.list) {
                sawList = true
                sawCompanion = !token.has(.pause)
            } else if token.has(.person) {
                guard sawList, let other = context.entities.person(ofMention: Int(token.mention)), !people.contains(other) else { break }
                if context.topics.oblique.contains(Int(token.mention)) { break }
                // 林远高徒、甲公司总监王海: another word behind the name makes somebody else of it.
                let behind = tokens[at + 1]
                if behind.classes == .other || behind.has(.trigger(.study)) || isDe(behind) { break }
                people.append(other)
                sawList = false
            } else if !token.has([
                .organization, .title, .figure, .trigger(.former), .trigger(.present), .trigger(.study), .trigger(.pronoun),
            ]),
                token.classes != .other, !isDe(token)
            {
                break
            }
            at -= 1
        }
        // 跟室友温可…创办: with the one spoken of before.
        if sawList, sawCompanion {
            let before = tokens[..<max(0, at)].suffix(ClaimReader.sight).last { $0.has(.person) }
            let subject = before.flatMap { context.entities.person(ofMention: Int($0.mention)) } ?? context.topics.inherited[number]
            if let subject, !people.contains(subject) { people.append(subject) }
        }
        return people.reversed()
    }

    /// The employer of a post that is named without one: that of the person's last claim in the sentence, the organisation that
    /// the sentence began with, that of the person's last open post, the one of which the text speaks.
    func employer(
        of person: Int, _ match: PatternMatch, isPhrase: Bool, _ earlier: [EmploymentClaim], _ own: [EmploymentClaim]
    ) -> Int? {
        let all = earlier.suffix(ClaimReader.recall) + own
        let recent = all.filter { $0.organization != nil && $0.event != .end && $0.status != .former }
        let anaphor = match.tokens.first { tokens[$0].has(.anaphor) }
        let noun = anaphor.flatMap { word(tokens[$0])?.last } ?? headedNoun(match)
        let types = noun.flatMap(ClaimReader.types)
        if anaphor == nil {
            // 林远入职甲公司，向创始人王海汇报: to whom one reports is with the employer just joined.
            let start = match.tokens.lowerBound
            let reports = isPhrase && start > 0 && tokens[start - 1].has(.oblique)
            let here = isPhrase && !reports ? [] : recent.filter { $0.sentence == number && !(isPhrase && $0.isPhrase) }
            if let claim = here.last(where: { $0.person == person }) ?? here.last { return claim.organization }
        }
        let left = Set(all.filter { $0.sentence == number && $0.person == person }.map(\.organization))
        let limit = min(anaphor ?? match.tokens.lowerBound, tokens.count, ClaimReader.sight)
        for index in 0..<limit where tokens[index].has(.organization) && !isAnnouncer(index) && !isPlaceOfStudy(index, tokens) {
            guard let organization = context.entities.organization(ofMention: Int(tokens[index].mention)), isOf(types, organization) else {
                continue
            }
            if isPhrase || !left.contains(organization) { return organization }
        }
        let last = recent.last { claim in
            claim.person == person && number - claim.sentence <= 2 && (anaphor == nil || !left.contains(claim.organization))
                && claim.organization.map { isOf(types, $0) } ?? false
        }
        return (isPhrase ? nil : last?.organization) ?? spokenOf(as: anaphor == nil ? nil : noun, types)
    }

    /// 校长, 行长: what the title is the head of.
    private func headedNoun(_ match: PatternMatch) -> Unicode.Scalar? {
        guard let title = match.captures.first(where: { $0.slot == .title }), title.token < tokens.count, tokens[title.token].has(.title)
        else { return nil }
        let name = context.article.text(of: sentence.field).scalars[tokens[title.token].span.range].suffix(2)
        return name.last == "长" && (name.first == "校" || name.first == "行") ? name.first : nil
    }

    /// The organisation that the text speaks of: for 集团 or 该校 one whose name ends so or that is of that type, else the one that a
    /// sentence just before begins with, else the one that most of the page is about, else any that those sentences name.
    private func spokenOf(as noun: Unicode.Scalar?, _ types: [OrganizationType]?) -> Int? {
        var first: Int?, leading: Int?
        for before in stride(from: number - 1, through: max(0, number - 3), by: -1) {
            let line = context.tokens[before]
            guard line.field == sentence.field else { break }
            for index in line.tokens.indices.prefix(ClaimReader.sight) where line.tokens[index].has(.organization) {
                guard let organization = context.entities.organization(ofMention: Int(line.tokens[index].mention)),
                    isOf(types, organization), !isPlaceOfStudy(index, line.tokens)
                else { continue }
                first = first ?? organization
                if index == 0 { leading = leading ?? organization }
                if let noun, context.entities.organizations[organization].name.unicodeScalars.last == noun { return organization }
            }
        }
        let foremost = context.topics.organizations.prefix(ClaimReader.recall).first { isOf(types, $0.organization) }
        if let leading { return leading }
        if let foremost, foremost.weight >= ClaimReader.foremostWeight { return foremost.organization }
        return first
    }

    /// An organisation that is named so often, or in the title, is what a page is about.
    private static let foremostWeight = 3

    /// What kinds of organisation a word can stand for, by its last character; nil: any.
    private static func types(_ noun: Unicode.Scalar) -> [OrganizationType]? {
        switch noun {
        case "司", "团", "企", "牌", "厂": [.company, .bank, .fund, .broker, .insurer, .platform, .media, .consultancy, .unknown]
        case "校": [.university, .school]
        case "行": [.bank]
        case "院": [.hospital, .institute, .university, .court, .unknown]
        case "队", "部": [.club, .unknown]
        default: nil
        }
    }

    private func isOf(_ types: [OrganizationType]?, _ organization: Int) -> Bool {
        guard let types, let mention = context.entities.organizations[organization].mentions.first,
            case .organization(_, let type) = context.table.mentions[mention].value
        else { return true }
        return types.contains(type) || type == .unknown
    }

    /// 毕业于甲大学, 自甲大学毕业: a word of study in its clause.
    private func isPlaceOfStudy(_ index: Int, _ line: [PatternToken]) -> Bool {
        let reach = 12
        let before = line[max(0, index - reach)..<index].reversed().prefix { !$0.has([.comma, .stop, .organization]) }
        let behind = line[(index + 1)..<min(index + reach, line.count)].prefix { !$0.has([.comma, .stop, .organization]) }
        return before.contains { $0.has(.study) } || behind.contains { $0.has(.study) }
    }

    /// 据甲报道: who hands on the news is no employer.
    func isAnnouncer(_ index: Int) -> Bool {
        if case .organization(_, .media) = context.table.mentions[Int(tokens[index].mention)].value { return true }
        return index > 0 && word(tokens[index - 1]) == ["据"]
    }
}
