/// Who is meant: the persons and the employer of a match that names none.
extension ClaimReader {
    /// The persons of whom a match without a person speaks.
    func subjects(of match: PatternMatch, _ anchor: Int) -> [Int] {
        if let person = relativeSubject(after: match.tokens.upperBound) { return [person] }
        let isFirst = !tokens[..<match.tokens.lowerBound].suffix(ClaimReader.sight).contains { $0.has(.person) || $0.has(.pronoun) }
        if isFirst, let person = followingSubject(after: match.tokens.upperBound) { return [person] }
        var index = match.tokens.lowerBound - 1
        let floor = max(0, index - ClaimReader.sight)
        while index >= floor {
            let token = tokens[index]
            if token.has(.person), !context.topics.oblique.contains(Int(token.mention)),
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
    /// the sentence began with, that of the person's last open post.
    func employer(
        of person: Int, _ match: PatternMatch, isPhrase: Bool, _ earlier: [EmploymentClaim], _ own: [EmploymentClaim]
    ) -> Int? {
        let all = earlier.suffix(ClaimReader.recall) + own
        let recent = all.filter { $0.organization != nil && $0.event != .end && $0.status != .former }
        let anaphor = match.tokens.first { tokens[$0].has(.anaphor) }
        if !isPhrase, anaphor == nil {
            let here = recent.filter { $0.sentence == number }
            if let claim = here.last(where: { $0.person == person }) ?? here.last { return claim.organization }
        }
        let left = Set(all.filter { $0.sentence == number && $0.person == person }.map(\.organization))
        for index in 0..<min(anaphor ?? match.tokens.lowerBound, tokens.count, ClaimReader.sight) where tokens[index].has(.organization) {
            if isAnnouncer(index) { continue }
            let organization = context.entities.organization(ofMention: Int(tokens[index].mention))
            if isPhrase || !left.contains(organization) { return organization }
        }
        let last = isPhrase ? nil : recent.last { $0.person == person && number - $0.sentence <= 2 }?.organization
        return last ?? spokenOf(as: anaphor.map { tokens[$0] })
    }

    /// The organisation that the sentences before spoke of: for 集团 or 该校 one whose name ends so, else the one that the last began with.
    func spokenOf(as anaphor: PatternToken?) -> Int? {
        var first: Int?
        for before in stride(from: number - 1, through: max(0, number - 3), by: -1) {
            guard context.tokens[before].field == sentence.field else { break }
            let named = context.tokens[before].tokens.prefix(ClaimReader.sight).filter { $0.has(.organization) }
                .compactMap { context.entities.organization(ofMention: Int($0.mention)) }
            guard let anaphor, let noun = word(anaphor)?.last else { return named.first }
            first = first ?? named.first
            if let fitting = named.first(where: { context.entities.organizations[$0].name.unicodeScalars.last == noun }) { return fitting }
        }
        return first
    }

    /// 据甲报道: who hands on the news is no employer.
    func isAnnouncer(_ index: Int) -> Bool {
        if case .organization(_, .media) = context.table.mentions[Int(tokens[index].mention)].value { return true }
        return index > 0 && word(tokens[index - 1]) == ["据"]
    }
}
