/// Turns the matches of a sentence into claims.
///
/// A match gives what its slots hold. What it leaves open comes from around it, in three files: the persons and the employer
/// (`ClaimReader+Subject`), the day, and how certain it is (`ClaimReader+Certainty`). A match makes no claim where nobody is meant, where
/// the words around deny it or only suppose it, or where its noun tells of somebody else (退休的教师, 他的合伙人).
///
/// All looking around is bounded (``sight``, ``recall``), so the work a match is bounded too.
struct ClaimReader {
    let context: RelationContext
    let patterns: EmploymentPatterns
    let number: Int
    /// Sentences since somebody was named as a subject.
    let silence: Int
    let sentence: SentenceTokens
    let tokens: [PatternToken]
    /// The sentence calls what it says untrue.
    let isDenied: Bool

    /// A topic older than so many sentences is no subject.
    static let memory = 4
    /// A clause with more unknown words than so many code points before its verb has a subject of its own.
    static let fillerLimit = 6
    /// In a line without any stop the words around are looked at so many tokens far.
    static let sight = 96
    /// Of the claims before so many are looked at.
    static let recall = 64
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
        if reading.people.isEmpty, !isAside { people = subjects(of: match, anchor, row.event) }
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
        // 退休的教师: one who left, not the one spoken of.
        if row.event == .end, reading.people.isEmpty, reading.posts.allSatisfy({ $0.organization == nil && !$0.isAnaphoric }), !isAside,
            anchor + 1 < tokens.count, isDe(tokens[anchor + 1])
        {
            return []
        }
        // 他的合伙人林远: whose partner, not where.
        let head = match.tokens.lowerBound
        if isPhrase, !isAside, reading.posts.allSatisfy({ $0.organization == nil && !$0.isAnaphoric }), head > 0,
            isDe(tokens[head]) && tokens[head - 1].has([.person, .trigger(.pronoun)])
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
            // 书记, 处长 of a company or a university are posts, but none of the state.
            let kind = kind == .office && organization.map(isPublicBody) == false ? .employment : kind
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
                    // A rumour that somebody is lured away leaves him where he is.
                    if certainty.isRumour {
                        claim(person, organization, title, kind, .state, .current, nil, nil)
                    } else {
                        claim(person, organization, title, kind, .end, .former, nil, start ?? end)
                    }
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
                    // 入职后历任工程师、经理: the day is that of the first.
                    claim(
                        person, organization, title, kind, event, postStatus, reading.isSeries && index > 0 && end == nil ? nil : start, end
                    )
                    guard position == 0, postStatus == .current, title != nil else { continue }
                    for index in reading.predecessors {
                        guard let predecessor = context.entities.person(ofMention: Int(line[index].mention)) else { continue }
                        claim(predecessor, organization, title, kind, .end, .former, nil, start)
                    }
                }
            }
        }
        return result
    }

    func defaultStatus(_ event: EmploymentEvent) -> Employment.Status {
        switch event {
        case .state, .start, .move, .return, .effect: .current
        case .end: .former
        case .offer: .rumoured
        case .decline: .declined
        }
    }

    /// Whether the words behind 离职 leave it a verb: 离职后, 离职时.
    func goesOn(_ token: PatternToken) -> Bool {
        switch context.article.text(of: sentence.field)[token.span.start] {
        case "后", "时", "之", "前", "以", "期", "去", "创", "转", "，", "及", "一": true
        default: false
        }
    }

    // MARK: - What

    /// The titles of a post with their kinds: 创始人兼CEO are two records, 董事长兼总经理 is one.
    func titles(_ post: Reading.Post, _ row: EmploymentPattern, _ line: [PatternToken]) -> [(String?, Employment.Kind)] {
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
    func namesPost(_ token: PatternToken) -> Bool {
        guard case .title(_, let titleClass) = context.table.mentions[Int(token.mention)].value else { return false }
        // 院长, 系主任: of the academic titles those of heads are posts.
        if titleClass == .academic, let last = context.article.text(of: sentence.field).scalars[token.span.range].last {
            return last == "长" || last == "任"
        }
        return titleClass != .occupation && titleClass != .academic
    }

    /// Whether a post there can be one of the state; where the type is not known it can.
    private func isPublicBody(_ organization: Int) -> Bool {
        guard let mention = context.entities.organizations[organization].mentions.first,
            case .organization(_, let type) = context.table.mentions[mention].value
        else { return true }
        return [.government, .court, .party, .military, .international, .unknown].contains(type)
    }

    static func kind(of classes: [TitleClass]) -> Employment.Kind {
        if classes.contains(.office) { return .office }
        if classes.contains(.employment) || classes.contains(.academic) || classes.contains(.occupation) { return .employment }
        if classes.contains(.founder) { return .founder }
        if classes.contains(.board) { return .board }
        if classes.contains(.advisor) { return .advisor }
        return classes.contains(.internship) ? .internship : .employment
    }
}

extension ClaimReader {
    /// The captures of a match, brought into posts.
    struct Reading {
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
        /// Who held the posts before.
        var predecessors: [Int] = []
        var posts: [Post] = []
        var oldPosts: [Post] = []
        var date: Int?
        var status: Employment.Status?
        /// 历任 and 先后 lead posts one after the other.
        var isSeries = false

        init(of match: PatternMatch, row: EmploymentPattern, line: [PatternToken], lexicon: PatternLexicon) {
            // 前 counts for what follows it, until 现.
            var time: Employment.Status?
            var isInner = false
            for (position, (slot, index)) in match.captures.enumerated() {
                let token = line[index]
                switch slot {
                case .person: people.append(index)
                case .predecessor: predecessors.append(index)
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
