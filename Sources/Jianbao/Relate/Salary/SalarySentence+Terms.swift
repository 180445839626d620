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
        let said = cues.filter { $0.has(.period) && $0.span.start < amount.end + 4 }
        let near = said.filter { isOneClause($0.span, amount) }
        if let nearest = (near.isEmpty ? said : near).min(by: { $0.span.distance(to: amount) < $1.span.distance(to: amount) }),
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

    private static let order: [Salary.Status] = [.denied, .declined, .owed, .demanded, .average, .rumoured, .offered, .agreed]

    /// The most telling status of the words of the sentence; an offer may be refused in the sentence after.
    func status(of amount: TextSpan, next: SalarySentence?) -> Salary.Status {
        let said = Set(
            cues.filter { cue in
                // 平均 speaks of the amount beside it alone.
                !cue.has(.status, Salary.Status.average.rawValue)
                    || cue.span.distance(to: amount) <= 10 && isOneClause(cue.span, amount)
            }.compactMap { $0.value(of: .status) })
        let status = SalarySentence.order.first { said.contains($0.rawValue) } ?? .stated
        guard status == .offered || status == .rumoured, let next, next.amounts.isEmpty else { return status }
        let answers = Set(next.cues.compactMap { $0.value(of: .status) })
        return [.denied, .declined].first { answers.contains($0.rawValue) } ?? status
    }
}
