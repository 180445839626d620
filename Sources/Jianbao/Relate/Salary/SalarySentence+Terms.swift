/// When, how often and how certainly an amount is paid.
extension SalarySentence {
    /// 16薪, ·16, *15 behind an amount.
    func months(behind amount: TextSpan) -> Int? {
        var index = amount.end
        var hasSign = false
        while index < min(amount.end + 3, span.end), "·*x×•・X ,，/".unicodeScalars.contains(text[index]) {
            hasSign = true
            index += 1
        }
        var number = 0, digits = 0
        while index < span.end, text[index].isASCIIDigit, digits < 3 {
            number = number * 10 + Int(text[index].value - 0x30)
            digits += 1
            index += 1
        }
        guard digits == 2, (12...36).contains(number), hasSign else { return nil }
        let isNamed = index < span.end && text[index] == "薪"
        let sign = text[amount.end]
        return isNamed || sign != "," && sign != "，" && sign != " " && sign != "/" ? number : nil
    }

    /// 税前 or 税后, the nearest of the clause.
    func tax(near amount: TextSpan) -> Salary.Tax? {
        let near = cues.filter { cue in
            guard cue.has(.tax), cue.span.distance(to: amount) <= 16 else { return false }
            // 月薪3万元，税前: directly behind it may stand in a clause of its own.
            return isOneClause(cue.span, amount) || cue.span.start >= amount.end && cue.span.start - amount.end <= 2
        }
        let nearest = near.min { $0.span.distance(to: amount) < $1.span.distance(to: amount) }
        return nearest?.value(of: .tax).flatMap { Salary.Tax(rawValue: $0) }
    }

    /// The period of the word of pay; else the one said apart; else the one that such an amount is usual for.
    func period(_ pay: SalaryCue, _ amount: TextSpan, _ money: Money, months: Int?, status: Salary.Status) -> Salary.Period? {
        if months != nil { return .month }
        if let rate = rate(before: amount, pay) { return rate }
        if let total = cues.first(where: { $0.value(of: .period) == Salary.Period.total.rawValue && $0.span.distance(to: amount) <= 8 }),
            pay.value(of: .pay)?.isEmpty == true || total.span.start > pay.span.start
        {
            return .total
        }
        // 三个月工资, of so many months in all.
        let isAverage = pay.has(.status, Salary.Status.average.rawValue)
        if text[pay.span.start] == "月", pay.span.start > span.start, text[pay.span.start - 1] == "个" { return isAverage ? .month : .total }
        // 近三年平均工资 is a mean over three years of what may be paid by the month.
        if isAverage, text[pay.span.start] == "年", isBehindNumeral(pay.span) { return usualPeriod(of: money) }
        if isBehindMonths(pay.span) { return .total }
        if let period = pay.value(of: .pay).flatMap({ Salary.Period(rawValue: $0) }), !isTerm(of: amount, pay) { return period }
        if terms.contains(where: { $0.distance(to: amount) <= 8 && isOneClause($0, amount) }) { return .total }
        // 薪酬包高达2亿美元，分四年兑现
        if terms.contains(where: { $0.start >= amount.end && $0.start - amount.end <= 8 && text[$0.start - 1] == "分" }) { return .total }
        // 签约两年，总薪水3亿欧元
        if pay.span.start > span.start, text[pay.span.start] == "总" || text[pay.span.start - 1] == "总",
            terms.contains(where: { $0.end <= pay.span.start })
        {
            return .total
        }
        let said = cues.filter { $0.has(.period) && $0.span.start < amount.end + 4 }
        let near = said.filter { isOneClause($0.span, amount) }
        if let nearest = (near.isEmpty ? said : near).min(by: { $0.span.distance(to: amount) < $1.span.distance(to: amount) }),
            let period = nearest.value(of: .period).flatMap({ Salary.Period(rawValue: $0) }), status != .owed || period != .year
        {
            return period
        }
        // What is owed, or paid out (支付工资3.2万元), is told as a sum.
        if status == .owed || cues.contains(where: { $0.has(.payer) && $0.span.end == pay.span.start && text[$0.span.end - 1] == "付" }) {
            return .total
        }
        // A plan runs for as long as it says.
        if "案划".unicodeScalars.contains(text[pay.span.end - 1]) { return nil }
        return usualPeriod(of: money)
    }

    /// 每年基本工资为1元, 薪酬每月仅领1万元: a rate said right before the amount or its word of pay, whatever else the sentence tells.
    private func rate(before amount: TextSpan, _ pay: SalaryCue) -> Salary.Period? {
        let rates = cues.filter { $0.has(.period) && text[$0.span.start] == "每" && $0.span.end <= amount.start }
        guard let rate = rates.last, rate.span.start >= pay.span.end && amount.start - rate.span.end <= 4 || rate.span.end == pay.span.start
        else { return nil }
        return rate.value(of: .period).flatMap { Salary.Period(rawValue: $0) }
    }

    private func isBehindNumeral(_ pay: TextSpan) -> Bool {
        guard pay.start > span.start else { return false }
        let last = text[pay.start - 1]
        return last.isASCIIDigit || "一二两三四五六七八九十".unicodeScalars.contains(last)
    }

    /// 9月至11月工资: a word of pay that begins with 月 behind a range of months.
    private func isBehindMonths(_ pay: TextSpan) -> Bool {
        guard text[pay.start] == "月", isBehindNumeral(pay) else { return false }
        return text[max(span.start, pay.start - 4)..<pay.start].contains { "至到-—~".unicodeScalars.contains($0) }
    }

    /// The period that an amount is usual for; nil where it may be either.
    private func usualPeriod(of money: Money) -> Salary.Period? {
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

    private static let order: [Salary.Status] = [.denied, .declined, .owed, .demanded, .average, .rumoured, .agreed, .offered]

    /// The most telling status of the words of the sentence; an offer may be refused in the sentence after.
    func status(of amount: TextSpan, next: SalarySentence?) -> Salary.Status {
        func isSaid(_ status: Salary.Status) -> Bool {
            told.contains { word in
                // 平均 speaks of the amount beside it alone.
                word.status == status
                    && (status != .average || word.span.distance(to: amount) <= 10 && isOneClause(word.span, amount))
            }
        }
        if isNegated(amount) { return .denied }
        let status = SalarySentence.order.first { isSaid($0) } ?? (isAdvertised(amount) ? .offered : .stated)
        if status == .declined || status == .demanded, isLeftBehind(amount) { return .stated }
        guard status == .offered || status == .rumoured else { return status }
        let isOffer = isSaid(.offered)
        // 开出千万年薪，他还是选择留校
        if isOffer, roles.contains(.alternative), cues.contains(where: { $0.has(.alternative) && $0.span.start >= amount.end }) {
            return .declined
        }
        guard let next, next.amounts.isEmpty else { return status }
        if isOffer, next.roles.contains(.alternative) { return .declined }
        return [.denied, .declined].first { answer in next.told.contains { $0.status == answer } } ?? status
    }

    /// 没有千万年薪, 年薪并非外界所传的一亿美元; but 没有被千万年薪打动 denies no pay.
    private func isNegated(_ amount: TextSpan) -> Bool {
        guard roles.contains(.negation), let denial = cues.last(where: { $0.has(.negation) && $0.span.end <= amount.start }),
            isOneClause(denial.span, amount)
        else { return false }
        let pay = cues.last { $0.has(.pay) && $0.span.start >= denial.span.end && $0.span.end <= amount.start }?.span ?? amount
        let between = text[denial.span.end..<pay.start]
        return between.count <= 8 && !between.contains { "被因为拒弃辞透受".unicodeScalars.contains($0) }
    }

    /// 30-50K·16薪; 薪资：25k-45k; 特聘教授：年薪80-100万元: how an advertisement writes it, where nobody is named before.
    private func isAdvertised(_ amount: TextSpan) -> Bool {
        guard !people.contains(where: { $0.span.end <= amount.start }),
            !cues.contains(where: { $0.has(.pronoun) && $0.span.end <= amount.start })
        else { return false }
        if months(behind: amount) != nil { return true }
        if labels.contains(where: { $0.end <= amount.start }) { return true }
        guard let pay = cues.last(where: { $0.has(.pay) && $0.span.end <= amount.start })?.span,
            let colon = (max(span.start, pay.start - 4)..<pay.start).last(where: { isColon($0) }), colon - span.start <= 16
        else { return false }
        return titles.contains { $0.span.end == colon } || cues.contains { $0.has(.group) && $0.span.end == colon }
    }

    /// Whether a word of pay and a colon open a clause, with two code points before them at most: 实习薪资：.
    func isLabel(_ pay: TextSpan) -> Bool {
        isColon(pay.end) && (opensClause(pay) || opensClause(TextSpan(max(span.start, pay.start - 2), pay.start)))
    }

    private func isColon(_ index: Int) -> Bool { index < span.end && "：:】".unicodeScalars.contains(text[index]) }

    /// What the words of the sentence tell.
    func statuses() -> [(span: TextSpan, status: Salary.Status)] {
        guard roles.contains(.status) else { return [] }
        return cues.compactMap { cue in
            cue.value(of: .status).flatMap { Salary.Status(rawValue: $0) }.map { (cue.span, $0) }
        }
    }

    /// What is refused, asked for or offered where pay is meant, in order; no two overlap by more than their ends.
    var objects: [TextSpan] {
        guard roles.contains(.transitive) else { return [] }
        let words = cues.filter { $0.has(.object) || $0.has(.pay) || $0.has(.status) || $0.has(.contract) || $0.has(.pronoun) }
        return (amounts.map(\.span) + words.map(\.span) + people.map(\.span) + organizations.map(\.span)).sorted()
    }

    /// Whether the object of 拒绝 or 要求 holds something of pay, or there is none: not 拒绝加班, 要求严格; and 高薪 only of 高薪聘请.
    /// - Parameter objects: see ``objects``.
    func mayGovern(_ cue: SalaryCue, _ objects: [TextSpan]) -> Bool {
        let verb = cue.span
        if cue.has(.transitive, "verb") {
            return cues.contains { $0.span.start == verb.end && ($0.has(.recipient) || $0.has(.payer) || $0.has(.hiring)) }
        }
        var from = verb.end
        while from < span.end, "了过着".unicodeScalars.contains(text[from]) { from += 1 }
        let to = text[from..<span.end].firstIndex { !isWord($0) } ?? span.end
        let next = objects.partitionPoint { $0.start < from }
        return from == to || next < objects.count && objects[next].start < to || next > 0 && objects[next - 1].end > from
    }

    /// Han characters, letters and digits, which end no object.
    private func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "·"
    }

    /// 从50万元提高到80万元: the pay that somebody has, whatever is asked for or refused.
    func isLeftBehind(_ amount: TextSpan) -> Bool {
        let head = text[max(span.start, amount.start - 6)..<amount.start]
        guard head.contains(where: { "从由".unicodeScalars.contains($0) }),
            let next = amounts.first(where: { $0.span.start >= amount.end })?.span, isOneClause(amount, next)
        else { return false }
        return cues.contains { $0.has(.change) && $0.span.start >= amount.end && $0.span.end <= next.start }
    }
}
