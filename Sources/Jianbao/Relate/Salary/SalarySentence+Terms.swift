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

    func tax(near amount: TextSpan) -> Salary.Tax? {
        for cue in cues where cue.span.distance(to: amount) <= 16 {
            if let tax = cue.value(of: .tax) { return Salary.Tax(rawValue: tax) }
        }
        return nil
    }

    /// The period of the word of pay; else the one said apart; else the one that such an amount is usual for.
    func period(_ pay: SalaryCue, _ amount: TextSpan, _ money: Money, months: Int?, status: Salary.Status) -> Salary.Period? {
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

    /// What the words of the sentence tell; none where 拒绝 and 否认 have an object that is no pay: 拒绝加班, 否认抄袭.
    func statuses() -> [(span: TextSpan, status: Salary.Status)] {
        guard roles.contains(.status) else { return [] }
        let words = cues.filter { $0.has(.object) || $0.has(.pay) || $0.has(.status) || $0.has(.contract) || $0.has(.pronoun) }
        let objects = (amounts.map(\.span) + words.map(\.span) + people.map(\.span) + organizations.map(\.span)).sorted()
        return cues.compactMap { cue in
            guard let status = cue.value(of: .status).flatMap({ Salary.Status(rawValue: $0) }),
                !cue.has(.transitive) || mayRefuse(cue.span, objects)
            else { return nil }
            return (cue.span, status)
        }
    }

    /// Whether the object of 拒绝 or 否认 holds something of pay, or there is none.
    /// - Parameter objects: in order, and no two overlap by more than their ends.
    private func mayRefuse(_ verb: TextSpan, _ objects: [TextSpan]) -> Bool {
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
