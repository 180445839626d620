/// Who pays, and who is paid.
extension SalarySentence {
    /// Those whom an amount concerns, as far as the text tells them.
    struct Parties {
        var person: Int?
        var organization: Int?
        var title: String?
    }

    func parties(of amount: TextSpan, pay: SalaryCue, status: Salary.Status, next: SalarySentence?) -> Parties {
        let payer = payer(before: amount)
        let named = title(pay: pay, amount: amount)
        let group = group(pay: pay, amount: amount)
        let told = named?.name ?? className(of: group) ?? unnamed(before: amount)
        var result = Parties(title: told)
        if group == nil { result.person = paid(by: payer, pay: pay, amount: amount, status: status, hasTitle: told != nil) }
        result.organization =
            named?.employer
            ?? organization(payer: payer, before: max(pay.span.start, amount.start), person: result.person, status: status, next: next)
            ?? employerToCome(after: amount)
        if let person = result.person, result.title == nil, status == .stated || status == .agreed {
            result.title = post(of: person, at: result.organization)?.title
        }
        return result
    }

    /// 员工, 应届生; 妻子 is no class of people.
    private func className(of group: SalaryCue?) -> String? {
        group.flatMap { $0.has(.group) ? String(scalars: text[$0.span.range]) : nil }
    }

    /// 一名护士投诉，月薪不到4万元: somebody told of by his post alone in the clauses before.
    private func unnamed(before amount: TextSpan) -> String? {
        guard roles.contains(.indefinite), !people.contains(where: { $0.span.end <= amount.start }) else { return nil }
        let posts =
            titles.map { ($0.span, $0.name) } + cues.filter { $0.has(.group) }.map { ($0.span, String(scalars: text[$0.span.range])) }
        return posts.filter { post in
            post.0.end <= amount.start
                && cues.contains {
                    $0.has(.indefinite) && $0.span.end <= post.0.start && post.0.start - $0.span.end <= 12
                        && isOneClause($0.span, post.0)
                }
        }.max { $0.0.end < $1.0.end }?.1
    }

    /// What an amount leaves open is told by the one before it, where nobody else is named between: CEO去年薪酬100万元，其中底薪1元.
    func inherit(_ salary: inout Salary, from earlier: Salary) {
        let between = TextSpan(earlier.span.end, salary.span.start)
        guard earlier.status != .average, salary.status != .average, !people.contains(where: { between.contains($0.span) }),
            !titles.contains(where: { between.contains($0.span) }), !organizations.contains(where: { between.contains($0.span) }),
            !cues.contains(where: {
                ($0.has(.group) || $0.has(.unnamed) || $0.has(.pronoun) || $0.has(.employer)) && between.contains($0.span)
            })
        else { return }
        if salary.person == nil || salary.person == earlier.person { salary.title = salary.title ?? earlier.title }
        if salary.title == earlier.title { salary.person = salary.person ?? earlier.person }
        salary.organization = salary.organization ?? earlier.organization
    }

    /// Those of the amount before, save where the clause between names others: 教师起薪5万元，博士可达7万元.
    func parties(of amount: TextSpan, pay: SalaryCue, goingOnFrom earlier: Salary) -> Parties {
        var result = Parties(person: earlier.person, organization: earlier.organization, title: earlier.title)
        let between = TextSpan(earlier.span.end, amount.start)
        if let group = group(pay: pay, amount: amount), group.span.start >= earlier.span.end {
            (result.person, result.title) = (nil, className(of: group))
        } else if let other = people.last(where: { between.contains($0.span) }) {
            (result.person, result.title) = (other.index, nil)
            if other.index != earlier.person { result.organization = organizations.last { between.contains($0.span) }?.index }
        } else if let title = titles.last(where: { between.contains($0.span) && opensClause($0.span) }) {
            // 总裁某某为600万元，董秘为188万元: of another, even where the text does not name or we do not know him.
            (result.person, result.title) = (nil, title.name)
        } else if let joined = joined(before: earlier.span), isLeftBehind(earlier.span) {
            result.organization = joined
        }
        return result
    }

    /// The person or organisation that stands before a verb of paying.
    enum Payer {
        case person(Int, TextSpan)
        case organization(Int, TextSpan)
    }

    private func payer(before amount: TextSpan) -> Payer? {
        guard
            let verb = cues.last(where: { $0.has(.payer) && $0.span.end <= amount.start })
                ?? cues.first(where: { $0.has(.payer) })
        else { return nil }
        // 某某说，公司拖欠…: the one who pays has no name.
        let unnamed = cues.last { $0.has(.employer) && $0.span.end <= verb.span.start }?.span.start ?? span.start
        let person = people.last { $0.span.end <= verb.span.start && $0.span.start >= unnamed && !isRecipient($0.span) }
        // 从某某挖来: that is the employer before.
        let organization = organizations.last {
            $0.span.end <= verb.span.start && !isRecipient($0.span) && !($0.span.end == verb.span.start && isLeft($0.span))
        }
        if let organization, organization.span.end > person?.span.end ?? -1 { return .organization(organization.index, organization.span) }
        return person.map { .person($0.index, $0.span) }
    }

    /// 向某某, 给某某: the name directly behind the word is that of the one who is paid.
    private func isRecipient(_ name: TextSpan) -> Bool {
        cues.contains { $0.has(.recipient) && $0.span.end <= name.start && isApposition($0.span.end, name.start) }
    }

    /// 从甲公司跳到乙公司，年薪从80万涨到150万: the second is what the new employer pays.
    private func joined(before edge: TextSpan) -> Int? {
        let named = organizations.filter { $0.span.end <= edge.start }
        guard named.contains(where: { isLeft($0.span) }) else { return nil }
        return named.last { !isLeft($0.span) }?.index
    }

    /// 从某某: whom somebody leaves.
    private func isLeft(_ organization: TextSpan) -> Bool {
        organization.start > span.start && "从自由".unicodeScalars.contains(text[organization.start - 1])
    }

    /// 挖他, 给她: nothing stands between.
    private func isDirectRecipient(_ pronoun: TextSpan) -> Bool {
        cues.contains { $0.has(.recipient) && $0.span.end == pronoun.start }
    }

    /// Whether only titles, organisations and a few words stand between: 向知名科学家某某.
    private func isApposition(_ from: Int, _ to: Int) -> Bool {
        guard to - from <= 40 else { return false }
        var gap = to - from
        for title in titles where title.span.start >= from && title.span.end <= to { gap -= title.span.count }
        for organization in organizations where organization.span.start >= from && organization.span.end <= to {
            gap -= organization.span.count
        }
        return gap <= 6
    }

    /// People whom the amount is paid to as a class: named behind every person, in the clause of the amount or as its recipient.
    private func group(pay: SalaryCue, amount: TextSpan) -> SalaryCue? {
        let edge = max(pay.span.start, amount.start)
        let rivals = people.map(\.span) + cues.filter { $0.has(.pronoun) }.map(\.span)
        let nearest = rivals.filter { $0.end <= edge }.map(\.end).max() ?? span.start
        return cues.last { cue in
            guard cue.has(.group) || cue.has(.unnamed), cue.span.end <= edge, cue.span.start >= nearest else { return false }
            // 张三教授, 他作为员工: an apposition; 他的妻子 is somebody else.
            if cue.has(.group), nearest > span.start, cue.span.start - nearest <= 3 { return isPaid(cue.span) }
            // 我的男朋友是公务员，月薪8000元: a clause without another subject speaks of the same.
            return cue.has(.unnamed) || isOneClause(cue.span, TextSpan(edge, edge)) || isPaid(cue.span)
        }
    }

    /// 给应届生, 向员工: the class is the one who is paid.
    private func isPaid(_ group: TextSpan) -> Bool {
        cues.contains {
            $0.has(.recipient) && $0.span.end <= group.start && group.start - $0.span.end <= 3 && text[$0.span.start] != "为"
        }
    }

    private func paid(by payer: Payer?, pay: SalaryCue, amount: TextSpan, status: Salary.Status, hasTitle: Bool) -> Int? {
        // An average is nobody's.
        if status == .average { return nil }
        var payingPerson: Int?
        if case .person(let index, _)? = payer { payingPerson = index }
        if let owner = owner(behind: TextSpan(min(pay.span.start, amount.start), max(pay.span.end, amount.end))) { return owner }
        let edge = max(pay.span.start, amount.start)
        let recipients = people.filter { isRecipient($0.span) && $0.index != payingPerson }
        if let recipient = recipients.last(where: { $0.span.end <= edge }) ?? recipients.first { return recipient.index }
        if let pronoun = cues.first(where: { $0.has(.pronoun) && isDirectRecipient($0.span) }) {
            // 挖他: whom this sentence has named, or else whom the text speaks of before it.
            payingPerson = payingPerson ?? giver(to: pronoun.span)
            let named = people.last { $0.span.end <= pronoun.span.start && $0.index != payingPerson }?.index
            let meant = named ?? context.pronounPerson(at: span.start, in: field)
            if let meant, meant != payingPerson { return meant }
        }
        let candidates = people.filter { $0.span.end <= edge && $0.index != payingPerson }
        if status == .declined, let first = candidates.first { return first.index }
        if let last = candidates.last { return last.index }
        // An offer speaks of somebody; a title (荷官月薪) and an advertisement of nobody by name.
        if hasTitle || roles.contains(.hiring) { return nil }
        let topic = context.pronounPerson(at: span.start, in: field)
        return topic == payingPerson ? people.first { $0.index != payingPerson }?.index : topic
    }

    /// 某某给他: the name directly before the word.
    private func giver(to pronoun: TextSpan) -> Int? {
        guard let word = cues.last(where: { $0.has(.recipient) && $0.span.end == pronoun.start })?.span else { return nil }
        return people.last { $0.span.end == word.start }?.index
    }

    /// 年薪千万的某某, 月薪3000元的程序员某某: whom an amount with its word of pay describes, unless it is what he pays.
    private func owner(behind pay: TextSpan) -> Int? {
        guard pay.end < span.end, text[pay.end] == "的",
            !cues.contains(where: { $0.has(.payer) && $0.span.end <= pay.start && pay.start - $0.span.end <= 4 })
        else { return nil }
        let start = titles.first { $0.span.start == pay.end + 1 }?.span.end ?? pay.end + 1
        return people.first { $0.span.start == start }?.index
    }

    /// The post before the amount; where it runs on from the name of an organization of the page, its rest and that employer.
    private func title(pay: SalaryCue, amount: TextSpan) -> (name: String, employer: Int?)? {
        let edge = min(pay.span.start, amount.start)
        guard let title = titles.last(where: { $0.span.end <= edge }) else { return nil }
        // 法官裁定某某的薪酬: the title of somebody else.
        let isOthers = people.contains { $0.span.start > title.span.end + 1 && $0.span.end <= edge }
        let isNear =
            !isOthers && edge - title.span.end <= 12 && !text[title.span.end..<edge].contains { "，,；;。".unicodeScalars.contains($0) }
        guard isNear else { return nil }
        guard let (employer, end) = employer(runningInto: title.span) else { return (title.name, nil) }
        return (String(scalars: text[end..<title.span.end]), employer)
    }

    /// 某某半导体数字前端工程师, read as 半导体数字前端工程师 behind a name that the page tells elsewhere.
    private func employer(runningInto title: TextSpan) -> (organization: Int, end: Int)? {
        for (index, organization) in context.entities.organizations.enumerated() {
            for name in [organization.name] + organization.aliases {
                let scalars = Array(name.unicodeScalars)
                for start in max(span.start, title.start - scalars.count + 1)...title.start
                where scalars.count > 1 && start + scalars.count > title.start && start + scalars.count < title.end - 1 {
                    if text[start..<(start + scalars.count)].elementsEqual(scalars) { return (index, start + scalars.count) }
                }
            }
        }
        return nil
    }

    /// The payer that is named; else the employer of the person who pays, as the page tells it; else what is named in the sentence; else
    /// the organization of the sentence after for an offer, and the employer of the one who is paid for a settled pay.
    private func organization(payer: Payer?, before edge: Int, person: Int?, status: Salary.Status, next: SalarySentence?) -> Int? {
        if case .organization(let index, _)? = payer { return index }
        if case .person(let payer, _)? = payer, let employer = post(of: payer, at: nil) { return employer.organization }
        if status == .average {
            // 某公司工程师的平均年薪, but not 据某某统计，平均年薪.
            let near = organizations.last { $0.span.end <= edge }
            guard let near, isOneClause(near.span, TextSpan(edge, edge)), edge - near.span.end <= 10,
                near.span.start == span.start || !"据由按经".unicodeScalars.contains(text[near.span.start - 1])
            else { return nil }
            return near.index
        }
        // 甲队从乙队签下某某: the one who is left pays no more.
        let before = organizations.filter { $0.span.end <= edge }
        let named = before.last { !isLeft($0.span) } ?? before.last
        // 谷歌工程师…，传统企业月薪3000元
        let stranger = !roles.contains(.stranger) ? nil : cues.last { $0.has(.stranger) && $0.span.end <= edge }
        if let stranger, named == nil || stranger.span.start >= named?.span.end ?? 0 { return nil }
        if let amount = amounts.first(where: { $0.span.end >= edge })?.span, joined(before: amount) != nil, isLeftBehind(amount),
            let left = organizations.last(where: { $0.span.end <= edge && isLeft($0.span) })
        {
            return left.index
        }
        if let named, !isOthers(named.span, than: person, before: edge) { return named.index }
        guard let person else { return nil }
        if status == .stated || status == .agreed { return post(of: person, at: nil)?.organization }
        guard case .person? = payer, let next else { return nil }
        return next.organizations.first { organization in
            !employments.contains {
                $0.person == person && $0.organization == organization.index && ($0.status == .former || $0.status == .current)
            }
        }?.index
    }

    /// 以年薪60万元入职某某
    private func employerToCome(after amount: TextSpan) -> Int? {
        guard roles.contains(.join), let join = cues.first(where: { $0.has(.join) && $0.span.start >= amount.end }),
            isOneClause(amount, join.span)
        else { return nil }
        return organizations.first { $0.span.start >= join.span.end && $0.span.start - join.span.end <= 1 }?.index
    }

    /// 甲在腾讯任职，乙年薪300万元: an organization of a clause with somebody else, and a later clause names the one who is paid.
    private func isOthers(_ organization: TextSpan, than person: Int?, before edge: Int) -> Bool {
        guard let person, let owner = people.last(where: { $0.index == person && $0.span.end <= edge }),
            owner.span.start >= organization.end, !isOneClause(organization, owner.span)
        else { return false }
        let companions = people.filter { isOneClause($0.span, organization) }
        return !companions.isEmpty && !companions.contains { $0.index == person }
    }

    /// The post that somebody takes up or else holds, as the page tells it.
    func post(of person: Int?, at organization: Int?) -> Employment? {
        guard let person else { return nil }
        let posts = employments.filter { $0.person == person && (organization == nil || $0.organization == organization) }
        return posts.last { $0.status == .announced && $0.kind != .board } ?? posts.last { $0.status == .current && $0.kind != .board }
            ?? posts.last { $0.status == .current }
    }
}
