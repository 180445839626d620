/// A sentence as the reader of pay sees it: its amounts, its cues, and who stands around them.
struct SalarySentence {
    typealias SalaryCue = Cue<SalaryRelater.Role>

    let span: TextSpan
    let field: TextField
    let text: [Unicode.Scalar]
    private(set) var cues: [SalaryCue]
    private(set) var roles: RoleSet<SalaryRelater.Role>
    /// The statuses that words of the sentence tell, and where.
    private(set) var told: [(span: TextSpan, status: Salary.Status)] = []
    /// Words of pay that are labels: 薪资：.
    private(set) var labels: [TextSpan] = []
    let context: RelationContext
    let employments: [Employment]
    /// Money, and bare figures that stand where pay is told.
    let amounts: [(span: TextSpan, money: Money, isBare: Bool)]
    let people: [(span: TextSpan, index: Int)]
    let organizations: [(span: TextSpan, index: Int)]
    let titles: [(span: TextSpan, name: String)]
    /// Lengths of two years and more: 四年共1亿美元.
    let terms: [TextSpan]
    /// 分别为350万元和298万元
    let sharedOut: SharedOut

    init(
        span: TextSpan, field: TextField, text: [Unicode.Scalar], cues: [SalaryCue], context: RelationContext, employments: [Employment]
    ) {
        self.span = span
        self.field = field
        self.text = text
        self.context = context
        self.employments = employments
        var amounts: [(span: TextSpan, money: Money, isBare: Bool)] = []
        var people: [(span: TextSpan, index: Int)] = []
        var organizations: [(span: TextSpan, index: Int)] = []
        var titles: [(span: TextSpan, name: String)] = []
        var terms: [TextSpan] = []
        var names: [TextSpan] = []
        let cues = cues.map(SalarySentence.withoutHead)
        for index in context.mentionIndices(in: span, of: field) {
            let mention = context.table.mentions[index]
            if let money = SalarySentence.amount(of: mention, in: text) {
                amounts.append((mention.span, money, false))
            } else if let money = SalarySentence.bareFigure(mention, in: text),
                SalarySentence.isBeside(mention.span, cues, name: amounts.isEmpty ? nil : people.last?.span, in: text)
            {
                amounts.append((mention.span, money, true))
            }
            switch mention.value {
            case .title(let name, _): titles.append((mention.span, name))
            case .duration(let term) where term.exact?.hasSuffix("Y") == true && term.exact != "P1Y": terms.append(mention.span)
            default: break
            }
            // 劳健保 of 扣除劳健保后 and 周薪 are nobody.
            let isCue = cues.contains { ($0.has(.tax) || $0.has(.pay)) && $0.span.overlaps(mention.span) }
            if !isCue, let person = context.entities.person(ofMention: index) { people.append((mention.span, person)) }
            if let organization = context.entities.organization(ofMention: index),
                !SalarySentence.isReporter(mention.span, cues, text, from: span.start)
            {
                organizations.append((mention.span, organization))
            }
            if !isCue, people.last?.span == mention.span || organizations.last?.span == mention.span { names.append(mention.span) }
        }
        let heard = cues.filter { SalarySentence.isHeard($0, names: names, in: text, from: span.start) }
        self.cues = heard
        roles = RoleSet(of: heard)
        self.amounts = amounts
        self.people = people
        self.organizations = organizations
        self.titles = titles
        self.terms = terms
        sharedOut = SharedOut(
            words: heard.filter { $0.has(.each) }.map(\.span), figures: amounts.map(\.span),
            owners: people.map { ($0.span, $0.index) }, text: text)
        // 提供技术支持 neither offers nor pays.
        let objects = self.objects
        self.cues = heard.filter { !$0.has(.transitive) || mayGovern($0, objects) }
        roles = RoleSet(of: self.cues)
        told = statuses()
        labels = self.cues.filter { $0.has(.pay) && isLabel($0.span) }.map(\.span)
    }

    /// The 年薪 of 目前年薪 and 李明年薪, which is found as 前年薪 and 明年薪.
    private static func withoutHead(_ cue: SalaryCue) -> SalaryCue {
        guard let length = cue.value(of: .tail).flatMap({ Int($0) }), length < cue.span.count else { return cue }
        var cue = cue
        cue.span = TextSpan(cue.span.end - length, cue.span.end)
        return cue
    }

    /// Whether a word means what its row says: not inside a name (传 of 王传福), and 传 only at the head of a clause or behind an organization.
    private static func isHeard(_ cue: SalaryCue, names: [TextSpan], in text: [Unicode.Scalar], from start: Int) -> Bool {
        if cue.has(.decoy) { return false }
        // 公司 and 护士 inside a name still tell who pays and who is paid.
        let isKind = cue.has(.tax) || cue.has(.pay) || cue.has(.employer) || cue.has(.group)
        if !isKind, names.contains(where: { $0.contains(cue.span) }) { return false }
        guard cue.has(.opening), cue.span.start > start, ICU.isHan(text[cue.span.start - 1]) else { return true }
        return names.contains { $0.end == cue.span.start }
    }

    /// 据《马卡报》报道, 据腾讯网消息; 据腾讯年报 names the employer.
    private static func isReporter(_ organization: TextSpan, _ cues: [SalaryCue], _ text: [Unicode.Scalar], from start: Int) -> Bool {
        var before = organization.start, behind = organization.end
        if before > start, behind < text.count, text[before - 1] == "《", text[behind] == "》" { (before, behind) = (before - 1, behind + 1) }
        guard before > start, text[before - 1] == "据" else { return false }
        let next = cues.partitionPoint { $0.span.start < behind }
        return next < cues.count && cues[next].span.start == behind && cues[next].has(.reporter)
    }

    /// Whether a sentence holds an amount at all.
    static func holdsAmount(_ span: TextSpan, of field: TextField, in context: RelationContext) -> Bool {
        let text = context.article.text(of: field).scalars
        return context.mentionIndices(in: span, of: field).contains { index in
            let mention = context.table.mentions[index]
            return amount(of: mention, in: text) != nil || bareFigure(mention, in: text) != nil
        }
    }

    /// 55K, 两万多, 60个: a figure that may be money, though nothing in it says so; 60个 are 600,000.
    private static func bareFigure(_ mention: Mention, in text: [Unicode.Scalar]) -> Money? {
        guard case .number(var quantity) = mention.value, let most = quantity.max ?? quantity.min else { return nil }
        if quantity.unit == "个" {
            let unit = mention.span.end
            guard most >= ExactDecimal(10), most < ExactDecimal(1000), unit < text.count, text[unit] == "个",
                unit + 1 == text.count || !ICU.isHan(text[unit + 1]) || "左以上起出的".unicodeScalars.contains(text[unit + 1])
            else { return nil }
            quantity = quantity.scaled(by: 4)
            quantity.unit = nil
        }
        guard quantity.unit == nil, (quantity.max ?? most) >= ExactDecimal(1000) else { return nil }
        return Money(amount: quantity, currency: nil)
    }

    /// Whether a bare figure stands behind a word of pay or of earning, or behind the name that a list of pay goes on with.
    private static func isBeside(_ figure: TextSpan, _ cues: [SalaryCue], name: TextSpan?, in text: [Unicode.Scalar]) -> Bool {
        if let name, name.end <= figure.start, figure.start - name.end <= 1 { return true }
        return cues.contains {
            guard $0.has(.pay) || $0.has(.earn) || $0.has(.change), $0.span.end <= figure.start else { return false }
            let gap = text[$0.span.end..<figure.start]
            return gap.count <= 2 || gap.count <= 6 && gap.allSatisfy { adverbs.contains($0) }
        }
    }

    /// Code points of 一般在, 普遍达到, 基本都能到, 大概是.
    private static let adverbs = "一般普遍基本大概平均通常都也就才在能可达到约为是有近超过将至少多只仅".unicodeScalars

    /// Money; and 七位数 or 千万级, of which only the second tells its currency.
    private static func amount(of mention: Mention, in text: [Unicode.Scalar]) -> Money? {
        switch mention.value {
        case .money(let money): money
        case .number(let quantity) where quantity.bound == .range && mention.rule == NumberRules.places.name:
            Money(amount: quantity, currency: text[mention.span.end - 1] != "数" ? "CNY" : nil)
        default: nil
        }
    }

    /// An amount that was read as pay before, from which the next one may go on.
    struct Earlier {
        var salary: Salary
        var pay: SalaryCue
    }

    /// - Parameter next: the sentence after, which may refuse what this one offers.
    func salaries(followedBy next: SalarySentence?) -> [Salary] {
        var result: [Salary] = []
        var last: Earlier?
        for (index, amount) in amounts.enumerated() {
            let previous = index > 0 ? amounts[index - 1].span : nil
            var money = amount.money
            if amount.isBare { money.currency = last?.salary.amount.currency ?? "CNY" }
            guard let claim = claim(of: amount.span, money, previous: previous, last: last) else {
                last = nil
                continue
            }
            var salary = salary(amount.span, money, claim, next: next)
            if let last { inherit(&salary, from: last.salary) }
            result.append(salary)
            last = Earlier(salary: salary, pay: claim.pay)
        }
        return result
    }

    // MARK: The record

    private func salary(_ amount: TextSpan, _ money: Money, _ claim: Claim, next: SalarySentence?) -> Salary {
        var money = money
        // 千万年薪 names an order of size: ten million at least.
        if isBareOrder(amount), money.amount.bound == .exact {
            money.amount.max = nil
            money.amount.bound = .approx
        }
        let months = months(behind: amount)
        let status = status(of: amount, next: next)
        let parties: Parties
        if let earlier = claim.earlier {
            // NT$5万元, 博士则上看10万元: the same currency, for others.
            if isPlainYuan(amount), money.currency == "CNY" { money.currency = earlier.amount.currency }
            parties = self.parties(of: amount, pay: claim.pay, goingOnFrom: earlier)
        } else {
            parties = self.parties(of: amount, pay: claim.pay, status: status, next: next)
        }
        let shared = sharedOut.share(of: amount)?.owner
        return Salary(
            person: shared ?? parties.person, organization: parties.organization,
            title: shared == nil || shared == parties.person ? parties.title : post(of: shared, at: parties.organization)?.title,
            amount: money, period: period(claim.pay, amount, money, months: months, status: status), tax: tax(near: amount),
            months: months, status: status, field: field, span: amount, evidence: Evidence(field: field, span: span), rule: claim.rule.name)
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
}
