/// A sentence as the reader of pay sees it: its amounts, its cues, and who stands around them.
struct SalarySentence {
    typealias SalaryCue = Cue<SalaryRelater.Role>

    let span: TextSpan
    let field: TextField
    let text: [Unicode.Scalar]
    let cues: [SalaryCue]
    let context: RelationContext
    let employments: [Employment]
    let amounts: [(span: TextSpan, money: Money, rule: RuleName)]
    private let people: [(span: TextSpan, index: Int)]
    private let organizations: [(span: TextSpan, index: Int)]
    private let titles: [(span: TextSpan, name: String)]
    /// Lengths of two years and more: 四年共1亿美元.
    private let terms: [TextSpan]

    init(
        span: TextSpan, field: TextField, text: [Unicode.Scalar], cues: [SalaryCue], context: RelationContext, employments: [Employment]
    ) {
        self.span = span
        self.field = field
        self.text = text
        self.cues = cues
        self.context = context
        self.employments = employments
        var amounts: [(span: TextSpan, money: Money, rule: RuleName)] = []
        var people: [(span: TextSpan, index: Int)] = []
        var organizations: [(span: TextSpan, index: Int)] = []
        var titles: [(span: TextSpan, name: String)] = []
        var terms: [TextSpan] = []
        for index in context.mentionIndices(in: span, of: field) {
            let mention = context.table.mentions[index]
            switch mention.value {
            case .money(let money): amounts.append((mention.span, money, mention.rule))
            case .number(let quantity) where quantity.bound == .range && mention.rule == NumberRules.places.name:
                // 年薪七位数: a currency is not said.
                let isOrder = text[mention.span.end - 1] != "数"
                amounts.append((mention.span, Money(amount: quantity, currency: isOrder ? "CNY" : nil), mention.rule))
            case .title(let name, _): titles.append((mention.span, name))
            case .duration(let term) where term.exact?.hasSuffix("Y") == true && term.exact != "P1Y": terms.append(mention.span)
            default: break
            }
            // 劳健保 of 扣除劳健保后 and 周薪 are nobody.
            let isCue = cues.contains { ($0.value(of: .tax) ?? $0.value(of: .pay)) != nil && $0.span.overlaps(mention.span) }
            if !isCue, let person = context.entities.person(ofMention: index) { people.append((mention.span, person)) }
            if let organization = context.entities.organization(ofMention: index) { organizations.append((mention.span, organization)) }
        }
        self.amounts = amounts
        self.people = people
        self.organizations = organizations
        self.titles = titles
        self.terms = terms
    }

    /// - Parameter next: the sentence after, which may refuse what this one offers.
    func salaries(followedBy next: SalarySentence?) -> [Salary] {
        var result: [Salary] = []
        var last: (salary: Salary, pay: SalaryCue)?
        for (index, amount) in amounts.enumerated() {
            let previous = index > 0 ? amounts[index - 1].span : nil
            guard let (pay, rule) = pay(of: amount.span, previous: previous, last: last) else {
                last = nil
                continue
            }
            guard let salary = salary(amount.span, amount.money, pay: pay, rule: rule, next: next, goesOnFrom: last?.salary) else {
                continue
            }
            result.append(salary)
            last = (salary, pay)
        }
        return result
    }

    // MARK: Whether it is pay

    private func pay(of amount: TextSpan, previous: TextSpan?, last: (salary: Salary, pay: SalaryCue)?) -> (SalaryCue, RuleDescription)? {
        var before: SalaryCue?, behind: SalaryCue?
        var vetoBefore = Int.max, vetoBehind = Int.max
        for cue in cues {
            let isBehind = cue.span.start >= amount.end
            guard isBehind || cue.span.end <= amount.start else { continue }
            let distance = cue.span.distance(to: amount)
            if cue.value(of: .pay) != nil, !isRevenue(cue) {
                if isBehind {
                    if distance <= 3, behind == nil, isOneClause(amount, cue.span) { behind = cue }
                } else if distance <= 16, cue.span.start >= previous?.end ?? span.start, isOneClause(amount, cue.span) {
                    before = cue
                }
            } else if cue.value(of: .veto) != nil, isOneClause(amount, cue.span) {
                if isBehind { vetoBehind = min(vetoBehind, distance) } else { vetoBefore = min(vetoBefore, distance) }
            }
        }
        if cues.contains(where: { $0.value(of: .hypothetical) != nil && amount.distance(to: $0.span) <= 12 && isOneClause(amount, $0.span) }
        ) {
            return nil
        }
        if let behind, vetoBehind > behind.span.distance(to: amount) { return (behind, SalaryRules.amountPay) }
        if vetoBehind <= 3 { return nil }
        if let before, vetoBefore > before.span.distance(to: amount) { return (before, SalaryRules.payAmount) }
        if let last, vetoBefore > 8, let previous,
            cues.contains(where: { $0.value(of: .change) != nil && $0.span.start >= previous.end && $0.span.end <= amount.start })
        {
            return (last.pay, SalaryRules.changedAmount)
        }
        if months(behind: amount) != nil, let cue = cues.last(where: { $0.span.end <= amount.start }) {
            return (cue, SalaryRules.payAmount)
        }
        return nil
    }

    /// 公司年收入: what a company takes in, and pays nobody.
    private func isRevenue(_ cue: SalaryCue) -> Bool {
        guard text[cue.span.end - 1] == "入", text[cue.span.end - 2] == "收" else { return false }
        let owners =
            people.map(\.span) + cues.filter { $0.value(of: .pronoun) != nil || $0.value(of: .group) != nil }.map(\.span)
        let firms = organizations.map(\.span) + cues.filter { $0.value(of: .employer) != nil }.map(\.span)
        func nearest(_ spans: [TextSpan]) -> Int? { spans.filter { $0.end <= cue.span.start }.map(\.end).max() }
        guard let owner = nearest(owners) else { return true }
        return nearest(firms).map { $0 > owner } ?? false
    }

    private func isOneClause(_ a: TextSpan, _ b: TextSpan) -> Bool { SentenceSplitter.isOneClause(a, b, in: text) }

    // MARK: The record

    private func salary(
        _ amount: TextSpan, _ money: Money, pay: SalaryCue, rule: RuleDescription, next: SalarySentence?, goesOnFrom: Salary?
    ) -> Salary? {
        var money = money
        // 千万年薪 names an order of size: ten million at least.
        if isBareOrder(amount), money.amount.bound == .exact {
            money.amount.max = nil
            money.amount.bound = .approx
        }
        let months = months(behind: amount)
        let payer = payer(before: amount)
        let status = status(of: amount, next: next)
        var person = goesOnFrom?.person
        var title = goesOnFrom?.title
        var organization = goesOnFrom?.organization
        let group = group(pay: pay, amount: amount)
        if let goesOnFrom {
            // NT$5万元, 博士则上看10万元: the same currency, for others.
            if isPlainYuan(amount), money.currency == "CNY" { money.currency = goesOnFrom.amount.currency }
            if let group, group.start >= goesOnFrom.span.end { (person, title) = (nil, String(scalars: text[group.range])) }
        } else {
            let named = self.title(pay: pay, amount: amount)
            title = named?.name
            if group == nil {
                person = paid(by: payer, pay: pay, amount: amount, status: status, hasTitle: title != nil)
            }
            title = title ?? group.map { String(scalars: text[$0.range]) }
            organization = self.organization(
                payer: payer, before: max(pay.span.start, amount.start), person: person, status: status, next: next)
            if let employer = named?.employer { organization = employer }
            if let person, title == nil, status == .stated || status == .agreed {
                title = post(of: person, at: organization)?.title
            }
        }
        return Salary(
            person: person, organization: organization, title: title, amount: money,
            period: period(pay, amount, money, months: months, status: status), tax: tax(near: amount), months: months, status: status,
            field: field, span: amount, evidence: Evidence(field: field, span: span), rule: rule.name)
    }

    /// 10万元: 元 alone, which names no country.
    private func isPlainYuan(_ amount: TextSpan) -> Bool {
        guard text[amount.end - 1] == "元", amount.count > 1 else { return false }
        let unit = text[amount.end - 2]
        return unit.value < 0x80 || "万亿千百十一二三四五六七八九几多余 ".unicodeScalars.contains(unit)
    }

    /// 千万, 百万美元: a unit without a coefficient.
    private func isBareOrder(_ amount: TextSpan) -> Bool {
        switch text[amount.start] {
        case "千", "百", "亿": true
        default: false
        }
    }

    /// 16薪, ·16, *15 behind an amount.
    private func months(behind amount: TextSpan) -> Int? {
        var index = amount.end
        var hasSign = false
        while index < min(amount.end + 3, span.end), "·*x×•・X ,，/".unicodeScalars.contains(text[index]) {
            hasSign = true
            index += 1
        }
        var number = 0, digits = 0
        while index < span.end, text[index].value >= 0x30, text[index].value <= 0x39, digits < 3 {
            number = number * 10 + Int(text[index].value - 0x30)
            digits += 1
            index += 1
        }
        guard digits == 2, (12...36).contains(number), hasSign else { return nil }
        let isNamed = index < span.end && text[index] == "薪"
        let sign = text[amount.end]
        return isNamed || sign != "," && sign != "，" && sign != " " && sign != "/" ? number : nil
    }

    private func tax(near amount: TextSpan) -> Salary.Tax? {
        for cue in cues where cue.span.distance(to: amount) <= 16 {
            if let tax = cue.value(of: .tax) { return Salary.Tax(rawValue: tax) }
        }
        return nil
    }

    /// The period of the word of pay; else the one said apart; else the one that such an amount is usual for.
    private func period(_ pay: SalaryCue, _ amount: TextSpan, _ money: Money, months: Int?, status: Salary.Status) -> Salary.Period? {
        if months != nil { return .month }
        if let total = cues.first(where: { $0.value(of: .period) == Salary.Period.total.rawValue && $0.span.distance(to: amount) <= 8 }),
            pay.value(of: .pay)?.isEmpty == true || total.span.start > pay.span.start
        {
            return .total
        }
        // 三个月工资, of so many months in all.
        if text[pay.span.start] == "月", pay.span.start > span.start, text[pay.span.start - 1] == "个" { return .total }
        if let period = pay.value(of: .pay).flatMap({ Salary.Period(rawValue: $0) }), !isTerm(of: amount, pay) { return period }
        if terms.contains(where: { $0.distance(to: amount) <= 8 && isOneClause($0, amount) }) { return .total }
        let said = cues.filter { $0.value(of: .period) != nil && $0.span.start < amount.end + 4 }
        if let nearest = said.min(by: { $0.span.distance(to: amount) < $1.span.distance(to: amount) }),
            let period = nearest.value(of: .period).flatMap({ Salary.Period(rawValue: $0) })
        {
            return period
        }
        // What is owed is told as a sum.
        if status == .owed { return .total }
        // 薪资25k-45k is by the month, 薪酬500万元 by the year; amounts between tell nothing.
        guard let figure = money.amount.max ?? money.amount.min else { return nil }
        switch money.currency {
        case "JPY": return figure < ExactDecimal(1_500_000) ? .month : figure >= ExactDecimal(2_500_000) ? .year : nil
        case "KRW": return figure < ExactDecimal(12_000_000) ? .month : figure >= ExactDecimal(20_000_000) ? .year : nil
        case "USD", "EUR", "GBP": return figure >= ExactDecimal(30_000) ? .year : nil
        default: return figure < ExactDecimal(120_000) ? .month : figure >= ExactDecimal(200_000) ? .year : nil
        }
    }

    /// 四年总包1亿美元: the word of pay names a year only where no term is said.
    private func isTerm(of amount: TextSpan, _ pay: SalaryCue) -> Bool {
        guard pay.value(of: .pay) == Salary.Period.year.rawValue, text[pay.span.start] != "年", text[pay.span.end - 1] != "薪" else {
            return false
        }
        return terms.contains { $0.distance(to: pay.span) <= 2 && isOneClause($0, amount) }
    }

    // MARK: Status

    private static let order: [Salary.Status] = [.denied, .declined, .owed, .demanded, .average, .rumoured, .offered, .agreed]

    /// The most telling status of the words of the sentence; an offer may be refused in the sentence after.
    private func status(of amount: TextSpan, next: SalarySentence?) -> Salary.Status {
        let said = Set(
            cues.filter { cue in
                // 平均 speaks of the amount beside it alone.
                cue.value(of: .status) != Salary.Status.average.rawValue || cue.span.distance(to: amount) <= 10
            }.compactMap { $0.value(of: .status) })
        let status = SalarySentence.order.first { said.contains($0.rawValue) } ?? .stated
        guard status == .offered || status == .rumoured, let next, next.amounts.isEmpty else { return status }
        let answers = Set(next.cues.compactMap { $0.value(of: .status) })
        return [.denied, .declined].first { answers.contains($0.rawValue) } ?? status
    }

    // MARK: Who pays, and who is paid

    /// The person or organisation that stands before a verb of paying.
    private enum Payer {
        case person(Int, TextSpan)
        case organization(Int, TextSpan)
    }

    private func payer(before amount: TextSpan) -> Payer? {
        guard
            let verb = cues.last(where: { $0.value(of: .payer) != nil && $0.span.end <= amount.start })
                ?? cues.first(where: { $0.value(of: .payer) != nil })
        else { return nil }
        // 某某说，公司拖欠…: the one who pays has no name.
        let unnamed = cues.last { $0.value(of: .employer) != nil && $0.span.end <= verb.span.start }?.span.start ?? span.start
        let person = people.last { $0.span.end <= verb.span.start && $0.span.start >= unnamed && !isRecipient($0.span) }
        let organization = organizations.last { $0.span.end <= verb.span.start && !isRecipient($0.span) }
        if let organization, organization.span.end > person?.span.end ?? -1 { return .organization(organization.index, organization.span) }
        return person.map { .person($0.index, $0.span) }
    }

    /// 向某某, 给某某: the name directly behind the word is that of the one who is paid.
    private func isRecipient(_ name: TextSpan) -> Bool {
        cues.contains { $0.value(of: .recipient) != nil && $0.span.end <= name.start && isApposition($0.span.end, name.start) }
    }

    /// 挖他, 给她: nothing stands between.
    private func isDirectRecipient(_ pronoun: TextSpan) -> Bool {
        cues.contains { $0.value(of: .recipient) != nil && $0.span.end == pronoun.start }
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
    private func group(pay: SalaryCue, amount: TextSpan) -> TextSpan? {
        let edge = max(pay.span.start, amount.start)
        let rivals = people.map(\.span) + cues.filter { $0.value(of: .pronoun) != nil }.map(\.span)
        let nearest = rivals.filter { $0.end <= edge }.map(\.end).max() ?? span.start
        guard let cue = cues.last(where: { $0.value(of: .group) != nil && $0.span.end <= edge && $0.span.start >= nearest }) else {
            return nil
        }
        // 张三教授, 他作为员工: an apposition.
        let isApposition = nearest > span.start && cue.span.start - nearest <= 3
        let isPaid = cues.contains { other in
            other.value(of: .recipient) != nil && other.span.end <= cue.span.start && cue.span.start - other.span.end <= 3
                && text[other.span.start] != "为"
        }
        guard isPaid || !isApposition && isOneClause(cue.span, TextSpan(edge, edge)) else { return nil }
        return cue.span
    }

    private func paid(by payer: Payer?, pay: SalaryCue, amount: TextSpan, status: Salary.Status, hasTitle: Bool) -> Int? {
        // An average is nobody's.
        if status == .average { return nil }
        var payingPerson: Int?
        if case .person(let index, _)? = payer { payingPerson = index }
        if let recipient = people.first(where: { isRecipient($0.span) && $0.index != payingPerson }) { return recipient.index }
        if let pronoun = cues.first(where: { $0.value(of: .pronoun) != nil && isDirectRecipient($0.span) }) {
            // 挖他: whom this sentence has named, or else whom the text speaks of before it.
            let named = people.last { $0.span.end <= pronoun.span.start && $0.index != payingPerson }?.index
            let meant = named ?? context.pronounPerson(at: span.start, in: field)
            if let meant, meant != payingPerson { return meant }
        }
        let edge = max(pay.span.start, amount.start)
        let candidates = people.filter { $0.span.end <= edge && $0.index != payingPerson }
        if status == .declined, let first = candidates.first { return first.index }
        if let last = candidates.last { return last.index }
        // An offer speaks of somebody; a title (荷官月薪) of nobody by name.
        if hasTitle { return nil }
        let topic = context.pronounPerson(at: span.start, in: field)
        return topic == payingPerson ? people.first { $0.index != payingPerson }?.index : topic
    }

    /// The post before the amount; where it runs on from the name of an organization of the page, its rest and that employer.
    private func title(pay: SalaryCue, amount: TextSpan) -> (name: String, employer: Int?)? {
        let edge = min(pay.span.start, amount.start)
        guard let title = titles.last(where: { $0.span.end <= edge }) else { return nil }
        let isNear = edge - title.span.end <= 12 && !text[title.span.end..<edge].contains { "，,；;。".unicodeScalars.contains($0) }
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
        if let named = organizations.last(where: { $0.span.end <= edge }) { return named.index }
        guard let person else { return nil }
        if status == .stated || status == .agreed { return post(of: person, at: nil)?.organization }
        guard case .person? = payer, let next else { return nil }
        return next.organizations.first { organization in
            !employments.contains {
                $0.person == person && $0.organization == organization.index && ($0.status == .former || $0.status == .current)
            }
        }?.index
    }

    /// The post that somebody takes up or else holds, as the page tells it.
    private func post(of person: Int, at organization: Int?) -> Employment? {
        let posts = employments.filter { $0.person == person && (organization == nil || $0.organization == organization) }
        return posts.last { $0.status == .announced && $0.kind != .board } ?? posts.last { $0.status == .current && $0.kind != .board }
            ?? posts.last { $0.status == .current }
    }
}
