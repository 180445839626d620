/// Whether an amount is pay, and by which word.
extension SalarySentence {
    /// An amount read as pay.
    struct Claim {
        /// The word of pay.
        var pay: SalaryCue
        var rule: RuleDescription
        /// The record of the amount that this one goes on from.
        var earlier: Salary?
    }

    /// - Parameters:
    ///   - previous: the amount before it in the sentence, pay or not.
    ///   - last: the same, where that was pay.
    func claim(of amount: TextSpan, _ money: Money, previous: TextSpan?, last: Earlier?) -> Claim? {
        var before: SalaryCue?, behind: SalaryCue?
        var vetoBefore = Int.max, vetoBehind = Int.max
        let reach = extrasEnd(behind: amount)
        for cue in cues {
            let isBehind = cue.span.start >= reach
            guard isBehind || cue.span.end <= amount.start else { continue }
            let distance = isBehind ? cue.span.start - reach : amount.start - cue.span.end
            // 年薪60万元、科研启动经费500万元: the word behind 、 is that of the next amount.
            if isBehind, distance <= 3, isListed(from: reach, to: cue.span.start) { continue }
            if isPay(cue, money) {
                if isBehind {
                    if distance <= 3, behind == nil, isOneClause(amount, cue.span) { behind = cue }
                } else if distance <= 16, cue.span.start >= previous?.end ?? span.start, distance == 1 || isOneClause(amount, cue.span) {
                    before = cue
                }
            } else if cue.has(.veto), isOneClause(amount, cue.span) {
                if isBehind { vetoBehind = min(vetoBehind, distance) } else { vetoBefore = min(vetoBefore, distance) }
            }
        }
        guard !isNobodys(amount) else { return nil }
        if let behind, vetoBehind > behind.span.start - reach, before?.span.end != amount.start {
            return Claim(pay: behind, rule: SalaryRules.amountPay)
        }
        if vetoBehind <= 3 { return nil }
        if let before, vetoBefore > amount.start - before.span.end { return Claim(pay: before, rule: SalaryRules.payAmount) }
        if months(behind: amount) != nil { return Claim(pay: monthly(amount), rule: SalaryRules.amountMonths) }
        if vetoBefore > 8, let last, let previous, goesOn(from: previous, to: amount) {
            return Claim(pay: last.pay, rule: SalaryRules.changedAmount, earlier: last.salary)
        }
        if let rate = advertisedRate(amount) { return Claim(pay: rate, rule: SalaryRules.advertisedRate) }
        if vetoBefore > 8, let contract = contract(of: amount) { return Claim(pay: contract, rule: SalaryRules.contract) }
        if let resumed = resumed(amount, money, previous: previous) { return Claim(pay: resumed, rule: SalaryRules.resumedAmount) }
        return vetoBefore > 8 ? earned(amount).map { Claim(pay: $0, rule: SalaryRules.earnedAmount) } : nil
    }

    /// Whether a list goes on or a bracket opens between two offsets.
    private func isListed(from: Int, to: Int) -> Bool { text[from..<to].contains { "、和及与(（".unicodeScalars.contains($0) } }

    /// 她每月只挣5000元: a period, a verb of earning, and somebody before them, unless the period opens the clause.
    private func earned(_ amount: TextSpan) -> SalaryCue? {
        guard roles.contains(.earn), let verb = cues.last(where: { $0.has(.earn) && $0.span.end <= amount.start }),
            amount.start - verb.span.end <= 2,
            let period = cues.last(where: { $0.has(.period) && $0.span.end <= verb.span.start }), verb.span.start - period.span.end <= 2,
            let length = period.value(of: .period), length != Salary.Period.total.rawValue,
            "每一".unicodeScalars.contains(text[period.span.start])
        else { return nil }
        let earners =
            people.map(\.span) + titles.map(\.span) + cues.filter { $0.has(.pronoun) || $0.has(.unnamed) || $0.has(.group) }.map(\.span)
        let firms = organizations.map(\.span) + cues.filter { $0.has(.employer) }.map(\.span)
        func nearest(_ spans: [TextSpan]) -> Int? {
            spans.filter { $0.end <= period.span.start && isOneClause($0, period.span) }.map(\.end).max()
        }
        if let earner = nearest(earners), earner > nearest(firms) ?? -1 { return SalaryCue(span: verb.span, roles: [(.pay, length)]) }
        let isOwn = period.span.start > span.start && text[period.span.start - 1] == "我"
        guard isOwn || opensClause(period.span), nearest(firms) == nil else { return nil }
        return SalaryCue(span: verb.span, roles: [(.pay, length)])
    }

    func isOneClause(_ a: TextSpan, _ b: TextSpan) -> Bool { SentenceSplitter.isOneClause(a, b, in: text) }

    /// Whether a sentence or a clause begins with a span.
    func opensClause(_ cue: TextSpan) -> Bool {
        cue.start == span.start || "，,；;：:“【".unicodeScalars.contains(text[cue.start - 1])
    }

    /// Behind the +期权 of 100万+期权 and the 加奖金 of 20万美元加奖金; the amount's own end where nothing is added.
    private func extrasEnd(behind amount: TextSpan) -> Int {
        var at = amount.end
        if at < span.end, "外另".unicodeScalars.contains(text[at]) { at += 1 }
        guard at < span.end, "+加".unicodeScalars.contains(text[at]),
            let extra = cues.first(where: { $0.has(.extra) && $0.span.start == at + 1 })
        else { return amount.end }
        return extra.span.end
    }

    /// 招聘洗碗工，150元/天: an amount with its period, in a sentence that seeks people.
    private func advertisedRate(_ amount: TextSpan) -> SalaryCue? {
        guard roles.contains(.hiring), let rate = cues.first(where: { $0.span.start == amount.end }), text[rate.span.start] == "/",
            let period = rate.value(of: .period), !cues.contains(where: { $0.has(.veto) && isOneClause($0.span, amount) })
        else { return nil }
        return SalaryCue(span: rate.span, roles: [(.pay, period)])
    }

    /// 40-70K·16薪 is by the month without any word of pay.
    private func monthly(_ amount: TextSpan) -> SalaryCue {
        SalaryCue(span: TextSpan(amount.end, amount.end), roles: [(.pay, Salary.Period.month.rawValue)])
    }

    private func isPay(_ cue: SalaryCue, _ money: Money) -> Bool { cue.has(.pay) && !isRevenue(cue, money) }

    /// 公司年收入, 球队总薪资: what a company takes in, and what it pays to all.
    private func isRevenue(_ cue: SalaryCue, _ money: Money) -> Bool {
        let owners = people.map(\.span) + titles.map(\.span) + cues.filter { $0.has(.pronoun) || $0.has(.group) }.map(\.span)
        let firms = organizations.map(\.span) + cues.filter { $0.has(.employer) }.map(\.span)
        func nearest(_ spans: [TextSpan]) -> Int? { spans.filter { $0.end <= cue.span.start }.map(\.end).max() }
        let isIncome = cue.span.count > 1 && text[cue.span.end - 2] == "收" && text[cue.span.end - 1] == "入"
        guard isIncome || isTotal(cue.span) else { return false }
        // Nobody is paid a billion, save in small money.
        if let least = money.amount.min, least >= ExactDecimal(1_000_000_000), !["JPY", "KRW", "VND", "IDR"].contains(money.currency) {
            return true
        }
        guard isIncome else { return nearest(firms).map { cue.span.start - $0 <= 1 && $0 > nearest(owners) ?? -1 } ?? false }
        if cue.value(of: .status) == Salary.Status.average.rawValue { return false }
        guard let owner = nearest(owners) else { return true }
        return nearest(firms).map { $0 > owner } ?? false
    }

    /// 薪酬总额, 总薪资
    private func isTotal(_ cue: TextSpan) -> Bool {
        text[cue.start] == "总" && text[cue.end - 1] != "包" || cue.count > 2 && text[cue.end - 2] == "总" && text[cue.end - 1] == "额"
    }

    /// Whether an amount goes on from one of pay: 由500万元降至1元; 分别为350万元、298万元; 时薪42加元，澳大利亚为45澳元; 税前约120万;
    /// 甲年薪300万，乙280万.
    private func goesOn(from previous: TextSpan, to amount: TextSpan) -> Bool {
        if let place = sharedOut.share(of: amount)?.place, place > 0 { return true }
        let between = TextSpan(previous.end, amount.start)
        let cues = self.cues.filter { between.contains($0.span) }
        if cues.contains(where: { $0.has(.change) }) || isOfNext(between) { return true }
        guard between.count <= 12, !cues.contains(where: { $0.has(.veto) }), let link = cues.last,
            link.span.end >= amount.start - 1
        else { return false }
        let isOther = text[link.span.start] == "为" && between.count > 2
        return isOther || cues.contains { $0.has(.tax) }
    }

    /// 甲年薪300万，乙约280万；其次是丙（150万）: between two amounts a name, and beside it only what leads from one to the other.
    private func isOfNext(_ between: TextSpan) -> Bool {
        guard let name = people.last(where: { between.contains($0.span) })?.span, between.end - name.end <= 3,
            name.start - between.start <= 8, !cues.contains(where: { $0.has(.veto) && between.contains($0.span) })
        else { return false }
        let links = "，,；;、（(）)：:和与及以其次之是为则也有约近超达只仅元年".unicodeScalars
        return text[between.start..<name.start].allSatisfy { links.contains($0) || $0 == "而" }
            && text[name.end..<between.end].allSatisfy { links.contains($0) }
    }

    /// 四年1.6亿美元的合同, 续约四年，总金额2亿美元: so much for so long, and somebody who signs it.
    private func contract(of amount: TextSpan) -> SalaryCue? {
        guard roles.contains(.contract) else { return nil }
        let signer: SalaryCue?
        if terms.contains(where: { $0.end <= amount.start && amount.start - $0.end <= 3 }) {
            let next = cues.first { $0.span.start >= amount.end && $0.has(.contract) }
            let before = cues.last { $0.has(.contract) && $0.span.end < amount.start }
            if let next, next.span.start - amount.end <= 6, isOneClause(next.span, amount) {
                signer = next
            } else {
                // 合同是4年1.4亿美元
                signer = before.flatMap { amount.start - $0.span.end <= 6 && isOneClause($0.span, amount) ? $0 : nil }
            }
        } else {
            let last = cues.last { $0.has(.contract) && $0.span.end <= amount.start && amount.start - $0.span.end <= 2 }
            signer = last.flatMap { last in terms.contains { $0.end <= last.span.start && last.span.start - $0.end <= 8 } ? last : nil }
        }
        guard let signer, signer.has(.contract), signer.has(.contract, "person") || isSigned(before: amount.start) else {
            return yearly(amount)
        }
        return SalaryCue(span: signer.span, roles: [(.pay, Salary.Period.total.rawValue)])
    }

    /// 新合同每年价值1000万英镑: what a contract is worth a year.
    private func yearly(_ amount: TextSpan) -> SalaryCue? {
        guard let period = cues.last(where: { $0.has(.period) && $0.span.end <= amount.start }), amount.start - period.span.end <= 2,
            let length = period.value(of: .period), length != Salary.Period.total.rawValue,
            let contract = cues.last(where: { $0.has(.contract) && $0.span.end <= period.span.start }),
            isOneClause(contract.span, amount), isSigned(before: contract.span.start)
        else { return nil }
        return SalaryCue(span: contract.span, roles: [(.pay, length)])
    }

    /// Whether a person stands before an offset, by name, class or pronoun, or a contract that only persons have.
    private func isSigned(before offset: Int) -> Bool {
        people.contains { $0.span.end <= offset }
            || titles.contains { $0.span.end <= offset }
            || cues.contains { ($0.has(.contract, "person") || $0.has(.group) || $0.has(.pronoun)) && $0.span.end <= offset }
    }

    /// 拖欠四个月薪水，共计320万美元: the clause of the amount begins with its verb, and the word of pay stands in the one before.
    private func resumed(_ amount: TextSpan, _ money: Money, previous: TextSpan?) -> SalaryCue? {
        guard var index = cues.lastIndex(where: { ($0.has(.resume) || $0.has(.change)) && $0.span.end <= amount.start }),
            amount.start - cues[index].span.end <= 2
        else { return nil }
        // 仅为每年100万元
        while index > 0, cues[index - 1].has(.resume), cues[index - 1].span.end == cues[index].span.start { index -= 1 }
        guard cues[index].span.start > span.start,
            "，,".unicodeScalars.contains(text[cues[index].span.start - 1])
        else { return nil }
        let edge = cues[index].span.start - 1
        guard let at = cues[..<index].lastIndex(where: { isPay($0, money) }), cues[at].span.start >= previous?.end ?? span.start,
            edge - cues[at].span.end <= 12, isOneClause(cues[at].span, TextSpan(edge, edge)),
            !cues[..<index].contains(where: { $0.has(.veto) && isOneClause($0.span, cues[at].span) })
        else { return nil }
        return cues[at]
    }
}
