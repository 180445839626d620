/// Turns the matches of a sentence into claims: who is meant where the pattern names nobody, when, and how certain.
struct ClaimReader {
    let context: RelationContext
    let patterns: EmploymentPatterns
    let number: Int
    /// Sentences since somebody was named as a subject.
    let silence: Int
    private let sentence: SentenceTokens
    private let tokens: [PatternToken]
    /// The sentence calls what it says untrue.
    private let isDenied: Bool

    /// A topic older than so many sentences is no subject.
    private static let memory = 4
    /// A clause with more unknown words than so many code points before its verb has a subject of its own.
    private static let fillerLimit = 6
    /// In a line without any stop the words around are looked at so many tokens far.
    private static let sight = 96
    /// Of the claims before so many are looked at.
    private static let recall = 64
    /// Triggers that tell an event, not how certain or when.
    static let events: TokenClasses = {
        [
            .trigger(.join), .trigger(.move), .trigger(.return), .trigger(.hold), .trigger(.leave), .trigger(.quit), .trigger(.work),
            .trigger(.found),
            .trigger(.intern), .trigger(.appoint), .trigger(.poach), .trigger(.offer), .trigger(.decline), .trigger(.copula),
        ]
    }()

    init(context: RelationContext, patterns: EmploymentPatterns, number: Int, silence: Int) {
        self.context = context
        self.patterns = patterns
        self.number = number
        self.silence = silence
        sentence = context.tokens[number]
        tokens = sentence.tokens
        isDenied = tokens.contains { $0.has(.denial) }
    }

    /// - Parameter matches: of the sentence's tokens, free of overlap.
    /// - Parameter aside: the bracket behind a name in which the match stands, which is a line of its own; nil: the sentence's own line.
    /// - Parameter earlier: the claims of the text before, in order.
    func claims(of match: PatternMatch, aside: [PatternToken]?, earlier: [EmploymentClaim]) -> [EmploymentClaim] {
        let line = aside ?? tokens
        let isAside = aside != nil
        let row = patterns.rows[match.pattern]
        let reading = Reading(of: match, row: row, line: line, lexicon: patterns.lexicon)
        let trigger = match.captures.first { $0.slot == .trigger && line[$0.token].has(ClaimReader.events) }?.token
        let isPhrase =
            trigger == nil || row.event == .state && reading.people.count > 0 && reading.status == nil && line[trigger!].has(.copula)
        let anchor = trigger ?? match.tokens.lowerBound

        var people = reading.people.compactMap { context.entities.person(ofMention: Int(line[$0].mention)) }
        if reading.people.isEmpty, !isAside { people = subjects(of: match, anchor) }
        guard !people.isEmpty else { return [] }

        // 法定代表人为林远的儿子王海: who stands before 的 is not the one.
        let next = match.tokens.upperBound
        if match.captures.last?.slot == .person, match.tokens.count > 1, !line[next - 2].has([.title, .organization, .person, .list]),
            next < line.count, isDe(line[next])
        {
            return []
        }

        var certainty = Certainty()
        if !isAside, trigger != nil { certainty = self.certainty(match, anchor, row.event) }
        if certainty.isVoid { return [] }
        if row.event == .end, certainty.isRumour { return [] }
        // 退休奖励金: the word is part of another.
        if row.event == .end, reading.posts.isEmpty, !isAside, let next = tokens.dropFirst(match.tokens.upperBound).first,
            next.classes == .other, next.word < 0, next.span.start == tokens[anchor].span.end, !goesOn(next)
        {
            return []
        }
        // 对于林远的离职: a noun tells of no day and no fact.
        if row.event == .end, reading.posts.isEmpty, !isAside, anchor > 0, isDe(tokens[anchor - 1]), tokens[anchor].span.count <= 2 {
            return []
        }

        let date = reading.date ?? (isAside || trigger == nil ? nil : self.date(before: anchor))
        let (start, end) = days(of: date, row.event, in: line)
        var status = reading.status ?? row.status ?? defaultStatus(row.event)
        if reading.status == nil || status == .current {
            if certainty.isPast, status == .current, row.kind != .founder { status = .former }
            if certainty.isFuture, row.event != .end, status == .current, row.status == nil { status = .announced }
        }
        if certainty.isRumour, row.event != .decline, row.event != .end, status != .former || reading.status == nil { status = .rumoured }
        if status == .current, let end, !isFuture(end) { status = .former }
        if status == .current, row.event != .end, let start, isFuture(start) { status = .announced }

        var evidence = TextSpan(line[match.tokens.lowerBound].span.start, line[match.tokens.upperBound - 1].span.end)
        if line[match.tokens.upperBound - 1].has([.comma, .stop]), match.tokens.count > 1 {
            evidence.end = line[match.tokens.upperBound - 2].span.end
        }
        var result: [EmploymentClaim] = []
        func claim(
            _ person: Int, _ organization: Int?, _ title: String?, _ kind: Employment.Kind, _ event: EmploymentEvent,
            _ status: Employment.Status, _ start: String?, _ end: String?
        ) {
            result.append(
                EmploymentClaim(
                    person: person, organization: organization, title: title, kind: kind, event: event, status: status,
                    isPresent: reading.status == .current && status == .current, start: start,
                    end: end,
                    evidence: Evidence(field: sentence.field, span: evidence), rule: row.name, sentence: number, isPhrase: isPhrase,
                    isConcurrent: certainty.isConcurrent))
        }
        let event = certainty.isOffer && row.event == .start ? .offer : row.event
        for (position, person) in people.enumerated() {
            for post in reading.oldPosts {
                guard let organization = post.organization.flatMap({ context.entities.organization(ofMention: Int(line[$0].mention)) })
                else { continue }
                for (title, kind) in titles(post, row, line) {
                    claim(person, organization, title, kind, .end, .former, nil, start ?? end)
                }
            }
            if reading.posts.isEmpty, row.event == .end || row.event == .decline || row.event == .effect {
                claim(person, nil, nil, row.kind ?? .employment, row.event, status, start, end)
            }
            for (index, post) in reading.posts.enumerated() {
                // 挖去甲公司，任甲公司总裁 is one post.
                let named = post.organization.map { context.entities.organization(ofMention: Int(line[$0].mention)) }
                if post.title == nil, let named,
                    reading.posts.contains(where: { other in
                        other.title != nil
                            && other.organization.map { context.entities.organization(ofMention: Int(line[$0].mention)) } == named
                    })
                {
                    continue
                }
                if certainty.isRespective, people.count == reading.posts.count, index != position { continue }
                // 教授林远, 歌手林远: what somebody is, not where.
                if isPhrase, post.organization == nil, let title = post.title, !post.isAnaphoric, !namesPost(line[title]) { continue }
                var organization = post.organization.flatMap { context.entities.organization(ofMention: Int(line[$0].mention)) }
                if post.organization == nil, !isAside { organization = employer(of: person, match, isPhrase: isPhrase, earlier, result) }
                if organization == nil, row.event != .end && row.event != .decline { continue }
                let postStatus = post.status ?? status
                for (title, kind) in titles(post, row, line) {
                    claim(person, organization, title, kind, event, postStatus, start, end)
                }
            }
        }
        return result
    }

    private func defaultStatus(_ event: EmploymentEvent) -> Employment.Status {
        switch event {
        case .state, .start, .move, .return, .effect: .current
        case .end: .former
        case .offer: .rumoured
        case .decline: .declined
        }
    }

    /// Whether the words behind 离职 leave it a verb: 离职后, 离职时.
    private func goesOn(_ token: PatternToken) -> Bool {
        switch context.article.text(of: sentence.field)[token.span.start] {
        case "后", "时", "之", "前", "以", "期", "去", "创", "转", "，", "及", "一": true
        default: false
        }
    }

    // MARK: - Who

    /// The persons of whom a match without a person speaks.
    private func subjects(of match: PatternMatch, _ anchor: Int) -> [Int] {
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
    private func relativeSubject(after end: Int) -> Int? {
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
    private func followingSubject(after end: Int) -> Int? {
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

    private func isDe(_ token: PatternToken) -> Bool { token.word >= 0 && patterns.lexicon.words[Int(token.word)].scalars == ["的"] }

    /// The members of the list that ends with a person: 甲公司的李明⟨和⟩乙公司的王芳.
    private func group(endingAt index: Int, _ person: Int) -> [Int] {
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
    private func employer(
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
    private func spokenOf(as anaphor: PatternToken?) -> Int? {
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
    private func isAnnouncer(_ index: Int) -> Bool {
        if case .organization(_, .media) = context.table.mentions[Int(tokens[index].mention)].value { return true }
        return index > 0 && word(tokens[index - 1]) == ["据"]
    }

    // MARK: - What

    /// The titles of a post with their kinds: 创始人兼CEO are two records, 董事长兼总经理 is one.
    private func titles(_ post: Reading.Post, _ row: EmploymentPattern, _ line: [PatternToken]) -> [(String?, Employment.Kind)] {
        guard let token = post.title else { return [(nil, row.kind ?? .employment)] }
        let last = post.lastTitle ?? token
        let text = context.article.text(of: sentence.field)
        let span = TextSpan(line[token].span.start, line[last].span.end)
        let classes = (line[token].mention...max(line[token].mention, line[last].lastMention)).compactMap { index -> TitleClass? in
            if case .title(_, let titleClass) = context.table.mentions[Int(index)].value { titleClass } else { nil }
        }
        let name = text.string(span)
        let kind = row.kind ?? ClaimReader.kind(of: classes)
        guard classes.contains(.founder) else { return [(name, kind)] }
        // Parts on both sides of 兼 and 、.
        let parts = text.scalars[span.range].split { $0 == "兼" || $0 == "、" || $0 == "及" || $0 == "和" || $0 == "&" || $0 == "/" }
        guard parts.count > 1 else { return [(name, .founder)] }
        return parts.map { part in
            let isFounder = part.suffix(3).elementsEqual(["创", "始", "人"]) || part.suffix(3).elementsEqual(["创", "办", "人"])
            return (String(scalars: part), isFounder ? .founder : ClaimReader.kind(of: classes.filter { $0 != .founder }))
        }
    }

    /// Whether a title alone tells that its bearer has an employer.
    private func namesPost(_ token: PatternToken) -> Bool {
        guard case .title(_, let titleClass) = context.table.mentions[Int(token.mention)].value else { return false }
        // 院长, 系主任: of the academic titles those of heads are posts.
        if titleClass == .academic, let last = context.article.text(of: sentence.field).scalars[token.span.range].last {
            return last == "长" || last == "任"
        }
        return titleClass != .occupation && titleClass != .academic
    }

    private static func kind(of classes: [TitleClass]) -> Employment.Kind {
        if classes.contains(.office) { return .office }
        if classes.contains(.employment) || classes.contains(.academic) || classes.contains(.occupation) { return .employment }
        if classes.contains(.founder) { return .founder }
        if classes.contains(.board) { return .board }
        if classes.contains(.advisor) { return .advisor }
        return classes.contains(.internship) ? .internship : .employment
    }

    // MARK: - When

    /// The day of an event that its pattern does not name: before it in its clause, or alone in the clause before.
    private func date(before anchor: Int) -> Int? {
        var index = anchor - 1
        var commas = 0
        var saying = false
        // 曾于2012年担任总监的老将重返…: the day is told of the verb before 的.
        var isBehindDe = false, isOtherEvent = false
        while index >= max(0, anchor - ClaimReader.sight) {
            let token = tokens[index]
            if isDe(token) { isBehindDe = true }
            if isBehindDe, token.has(ClaimReader.events) { isOtherEvent = true }
            if token.has(.comma) {
                commas += 1
                (isBehindDe, isOtherEvent) = (false, false)
            }
            // 今日起生效 dates the post before it.
            if token.has(.date), index + 1 < anchor, tokens[index + 1].has(.effect) { return nil }
            if token.has(.date), !isOtherEvent { return saying && isDay(token) ? nil : index }
            if commas > 0, commas > 2 || token.has(ClaimReader.events) && !token.has(.copula) { return nil }
            if token.has(.say) || token.has(.hearsay) { saying = true }
            index -= 1
        }
        return nil
    }

    private func edtf(_ mention: Int32) -> DateValue? {
        if mention >= 0, case .date(let value) = context.table.mentions[Int(mention)].value { value } else { nil }
    }

    /// Whether a date is as exact as a day, or names none.
    private func isDay(_ token: PatternToken) -> Bool { edtf(token.mention)?.edtf.map { $0.utf8.count >= 10 } ?? true }

    private func isFuture(_ edtf: String) -> Bool {
        guard let reference = context.article.referenceDate?.description else { return false }
        let first = edtf.prefix { $0 != "/" }
        return first > reference.prefix(first.count)
    }

    private func days(of date: Int?, _ event: EmploymentEvent, in line: [PatternToken]) -> (start: String?, end: String?) {
        guard let date, let value = edtf(line[date].mention), let day = ClaimReader.known(value) else { return (nil, nil) }
        if line[date].lastMention != line[date].mention, let last = edtf(line[date].lastMention).flatMap(ClaimReader.known) {
            return (day, last)
        }
        let parts = day.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
        if parts.count == 2, !value.isRelative {
            return (parts[0] == ".." || parts[0].isEmpty ? nil : parts[0], parts[1] == ".." || parts[1].isEmpty ? nil : parts[1])
        }
        return event == .end ? (nil, day) : (day, nil)
    }

    /// The date as EDTF where it names a day or a stretch of days whose digits are all known.
    private static func known(_ date: DateValue) -> String? {
        guard date.namesDay, let edtf = date.edtf, !edtf.utf8.contains(UInt8(ascii: "X")) else { return nil }
        return edtf
    }

    // MARK: - How certain

    private struct Certainty {
        var isVoid = false
        var isRumour = false
        var isFuture = false
        var isPast = false
        var isConcurrent = false
        /// Somebody asks the person to do it.
        var isOffer = false
        /// 分别: the first to the first, the second to the second.
        var isRespective = false
    }

    private func certainty(_ match: PatternMatch, _ anchor: Int, _ event: EmploymentEvent) -> Certainty {
        var result = Certainty()
        var index = anchor - 1
        var commas = 0
        var isCertain = false, isHearsay = false
        // 曾任…的老将重返…: what stands before 的 is told of another verb.
        var isBehindDe = false, isOtherEvent = false
        while index >= max(0, anchor - ClaimReader.sight) {
            let token = tokens[index]
            if token.has(.comma) { commas += 1 }
            let next = index + 1 < tokens.count ? tokens[index + 1] : token
            let near = commas == 0
            if near, token.has(.offer) { result.isOffer = true }
            if near, token.has(.intent) { result.isRumour = true }
            if near, token.has(.negation), anchor - index <= 4 { result.isVoid = true }
            if token.has(.hypothetical) { result.isVoid = true }
            if token.has(.rumour) { result.isRumour = true }
            if token.has(.hearsay) { isHearsay = true }
            if near, token.has(.already) { isCertain = true }
            if near, token.has(.announced), !next.has(.person), !next.has(.organization) || anchor - index <= 2 { result.isFuture = true }
            // 此前，她执掌…: alone in the clause before.
            let leads = near || commas == 1 && index <= 1 && next.has(.comma)
            if isDe(token) { isBehindDe = true }
            if isBehindDe, token.has(ClaimReader.events) { isOtherEvent = true }
            if leads, !isOtherEvent, token.has(.past) { result.isPast = true }
            if near, let scalars = word(token), scalars == ["同", "时"] || scalars == ["兼"] { result.isConcurrent = true }
            if near, token.has(.each) { result.isRespective = true }
            index -= 1
        }
        if let scalars = word(tokens[anchor]), scalars.first == "兼" { result.isConcurrent = true }
        if isDenied { result.isVoid = true }
        if isHearsay, result.isFuture, !isCertain { result.isRumour = true }
        if isCertain { result.isFuture = result.isFuture && event != .end }
        return result
    }

    private func word(_ token: PatternToken) -> [Unicode.Scalar]? {
        token.word >= 0 ? patterns.lexicon.words[Int(token.word)].scalars : nil
    }
}

extension ClaimReader {
    /// The captures of a match, brought into posts.
    private struct Reading {
        struct Post {
            var organization: Int?
            var title: Int?
            /// Of several titles held at once.
            var lastTitle: Int?
            var status: Employment.Status?
            /// 该校, 公司: the employer is named, by a word that stands for it.
            var isAnaphoric = false
        }

        var people: [Int] = []
        var posts: [Post] = []
        var oldPosts: [Post] = []
        var date: Int?
        var status: Employment.Status?

        init(of match: PatternMatch, row: EmploymentPattern, line: [PatternToken], lexicon: PatternLexicon) {
            // 历任 and 先后 lead a series of posts, one after the other.
            var isSeries = false
            // 前 counts for what follows it, until 现.
            var time: Employment.Status?
            var isInner = false
            for (position, (slot, index)) in match.captures.enumerated() {
                let token = line[index]
                switch slot {
                case .person: people.append(index)
                case .bystander, .duration: break
                case .date: date = index
                case .organization:
                    // 甲局原局长、乙局局长: behind its organisation 原 counts for that one alone.
                    if isInner { (time, isInner) = (nil, false) }
                    // 出任院长的甲公司, but 代表、甲公司理事: a title of its own follows.
                    let isLed = position + 1 < match.captures.count && match.captures[position + 1].slot == .title
                    if let last = posts.indices.last, posts[last].organization == nil, posts[last].title == nil || !isLed {
                        posts[last].organization = index
                    } else {
                        posts.append(Post(organization: index, title: nil, status: time))
                    }
                case .title:
                    if let last = posts.indices.last, posts[last].title == nil {
                        posts[last].title = index
                        posts[last].lastTitle = index
                        posts[last].status = time ?? posts[last].status
                    } else if let last = posts.indices.last, let before = posts[last].lastTitle, !isSeries,
                        line[(before + 1)..<index].allSatisfy({ $0.has(.list) })
                    {
                        posts[last].lastTitle = index
                    } else {
                        posts.append(Post(organization: posts.last?.organization, title: index, lastTitle: index, status: time))
                    }
                case .oldOrganization: oldPosts.append(Post(organization: index, title: nil, status: .former))
                case .oldTitle:
                    if let last = oldPosts.indices.last {
                        oldPosts[last].title = index
                    } else {
                        oldPosts.append(Post(organization: nil, title: index, status: .former))
                    }
                case .trigger:
                    if token.word >= 0, let own = lexicon.words[Int(token.word)].status { status = own }
                    if token.word >= 0 { isSeries = isSeries || lexicon.words[Int(token.word)].scalars.contains { $0 == "历" || $0 == "后" } }
                    if token.has(.anaphor), posts.last?.organization != nil || posts.isEmpty {
                        posts.append(Post(status: time, isAnaphoric: true))
                    }
                    if token.has(.hold) || token.has([.trigger(.leave), .trigger(.quit)]) && row.event == .end { continue }
                    if token.has(.former) {
                        time = .former
                        isInner = posts.last.map { $0.organization != nil && $0.title == nil } ?? false
                    } else if token.has(.present) {
                        time = .current
                    }
                }
            }
        }
    }
}
