/// Money whose unit does not stand beside it: in a table under a unit, beside a word of pay, behind a word of prices.
extension MoneyParser {
    /// 3500 under 单位：万元, 32.5 of 营收（亿元）：32.5: a whole cell, with the words that bound it.
    func governed(_ amount: NumberParser.Amount, at start: Int) -> QuantityReading? {
        guard let cell = units.cell(at: cursor[start].start), !amount.first.leadsWithZero else { return nil }
        let sign = numbers.sign(before: start)
        var begin = sign ?? start
        if numbers.bound(before: begin) != nil { begin -= 1 }
        var last = amount.next - 1
        var quantity = amount.quantity
        if numbers.isFrom(last + 1) {
            (quantity.max, quantity.bound) = (nil, .min)
            last += 1
        } else if cursor.follows(last + 1), let bound = cursor.lexeme(last + 1)?.bound, !bound.isBefore {
            last += 1
        } else if countsThings(behind: amount) || isNumbered(amount.next) {
            return nil
        }
        guard cursor[begin].start == cell.span.start, cursor[last].end == cell.span.end else { return nil }
        // A figure with a magnitude of its own says all there is to say.
        let power = amount.last.magnitude > 0 ? 0 : cell.unit.power
        return reading(
            quantity.scaled(by: power), cell.unit.currency, from: start, next: amount.next, rule: MoneyRules.unitApart)
    }

    /// 15 号展台, 20 多年: 号 or a word of more stands behind a blank.
    private func isNumbered(_ next: Int) -> Bool {
        var at = cursor[next - 1].end
        while at < cursor.text.count, cursor.text[at] == " " { at += 1 }
        return at < cursor.text.count && "号多余".unicodeScalars.contains(cursor.text[at])
    }

    /// 3.2、4.5和5.1亿元, 3亿、2亿及1亿美元: figures of a list whose last one bears the currency, and perhaps the magnitude, for all.
    func listed(_ amount: NumberParser.Amount, at start: Int) -> QuantityReading? {
        guard !amount.isRange, amount.last.form != .positional, !numbersItem(amount.last, at: start), let list = list(from: start) else {
            return nil
        }
        let power = amount.last.lendable > 0 ? 0 : list.power
        return reading(
            amount.quantity.scaled(by: power), list.currency.isEmpty ? "CNY" : list.currency, from: start, next: amount.next,
            rule: MoneyRules.list)
    }

    /// What the last figure of a list lends to the others. The whole list decides, so that all its figures are read alike.
    private func list(from start: Int) -> (currency: String, power: Int)? {
        guard nextItem(behind: start + 1) != nil else { return nil }
        var item = start
        for _ in 0..<MoneyParser.longestList {
            guard let before = itemBefore(item) else { break }
            item = before
        }
        // Of the figures without a magnitude of their own.
        var largest: ExactDecimal?
        for _ in 0..<2 * MoneyParser.longestList {
            guard let figure = cursor.figure(item), let value = figure.high else { return nil }
            let end = item + 1
            if item > start, cursor.follows(end), let word = cursor.lexeme(end), cursor.role(end) != .and {
                guard let currency = word.currency, word.number == nil, cursor.figure(start)?.lendable == 0 || figure.lendable > 0 else {
                    return nil
                }
                return (currency, power(lentBy: figure, to: largest))
            }
            if figure.lendable == 0 { largest = max(largest ?? value, value) }
            guard let next = nextItem(behind: end), let following = cursor.figure(next),
                following.form == figure.form || following.lendable > 0 || figure.lendable > 0
            else { return nil }
            item = next
        }
        return nil
    }

    /// 亿 of 3、5和12亿; none of 5000、8000和1.2万, whose figures are too large to be counted by it.
    private func power(lentBy last: Figure, to largest: ExactDecimal?) -> Int {
        guard let largest, let limit = last.low?.times(powerOfTen: 2 - last.lendable), largest < limit else { return 0 }
        return last.lendable
    }

    private static let longestList = 8

    /// The figure before another one of a list.
    private func itemBefore(_ item: Int) -> Int? {
        for index in stride(from: item - 1, through: max(0, item - 2), by: -1) where cursor.figure(index) != nil {
            return nextItem(behind: index + 1) == item ? index : nil
        }
        return nil
    }

    /// The figure that goes on a list behind 、, 和 or 及; nil where the list ends.
    private func nextItem(behind end: Int) -> Int? {
        guard end < cursor.count else { return nil }
        let from = cursor[end - 1].end
        if cursor[end].start == from + 1, cursor.text[from] == "、" { return end }
        if cursor[end].start == from, cursor.role(end) == .and, cursor.follows(end + 1) { return end + 1 }
        return nil
    }

    /// 1、300元奖金: the figure numbers an item.
    private func numbersItem(_ figure: Figure, at start: Int) -> Bool {
        guard figure.magnitude == 0, !figure.hasFraction else { return false }
        let at = cursor[start].start
        return at == 0 || FoldedScalar.isClauseEnd(cursor.text[at - 1])
    }

    /// 票价：1、成人票; 收费：1.成人: the figure numbers an item, and no figure follows its sign.
    private func isItemNumber(_ figure: Figure, at start: Int) -> Bool {
        guard numbersItem(figure, at: start), figure.digitCount <= 2, let sign = cursor.scalar(after: start),
            "、.．)".unicodeScalars.contains(sign)
        else { return false }
        let next = cursor[start].end + 1
        return next < cursor.text.count && FoldedScalar.isWord(cursor.text[next]) && !cursor.text[next].isASCIIDigit
    }

    /// 年薪千万, 年薪30-50万, 千万年薪: money without its unit, by the word of pay beside it.
    func paid(_ amount: NumberParser.Amount, at start: Int) -> QuantityReading? {
        let least = ExactDecimal(isSmallPay(before: start) ? 10 : 1000)
        guard amount.last.magnitude > 0 || amount.quantity.max.map({ $0 >= least }) == true else { return nil }
        // 月薪6500起: no case that is counted.
        let isFrom = numbers.isFrom(amount.next)
        if !isFrom, countsThings(behind: amount) { return nil }
        guard isPay(behind: amount.next) || isPay(before: start) || hasMonths(behind: amount) || goesOnFromPay(start) else { return nil }
        return bare(amount, isFrom: isFrom, from: start, currency: lastCurrency, rule: MoneyRules.pay)
    }

    /// 售价3999, 融资3000万: money without its unit, behind a word of prices and at the end of its phrase.
    func priced(_ amount: NumberParser.Amount, at start: Int) -> QuantityReading? {
        guard let cue = priceCue(before: start), cue != .spent, !amount.first.leadsWithZero, amount.last.form != .positional else {
            return nil
        }
        // 流入资金万元 has lost its figure.
        guard !isLoneUnit(amount, at: start), !isItemNumber(amount.last, at: start) else { return nil }
        let isSum = amount.last.magnitude >= 4
        guard isSum || cue == .price && (amount.last.form == .digits || amount.last.unit > 1) else { return nil }
        let isFrom = numbers.isFrom(amount.next)
        if !isFrom {
            guard !countsThings(behind: amount), endsAmount(amount.next),
                !(cursor.follows(amount.next) && cursor.lexeme(amount.next)?.number != nil)
            else { return nil }
        }
        return bare(amount, isFrom: isFrom, from: start, currency: saidCurrency, rule: MoneyRules.price)
    }

    private func bare(
        _ amount: NumberParser.Amount, isFrom: Bool, from start: Int, currency: String?, rule: RuleDescription
    ) -> QuantityReading {
        var quantity = amount.quantity
        if isFrom { (quantity.max, quantity.bound) = (nil, .min) }
        return reading(quantity, currency ?? "CNY", from: start, next: amount.next, rule: rule)
    }

    /// Whether a measure word or a unit of time makes a figure count something else than money.
    private func countsThings(behind amount: NumberParser.Amount) -> Bool {
        guard cursor.follows(amount.next), let lexeme = cursor.lexeme(amount.next), lexeme.bound == nil else { return false }
        return lexeme.isMeasure || lexeme.unit != nil || lexeme.number == .share
    }

    /// Whether an amount ends its phrase, or goes on to a word that bounds it or to what costs so much.
    private func endsAmount(_ next: Int) -> Bool {
        if cursor.endsPhrase(next - 1) || cursor.scalar(after: next - 1) == "的" { return true }
        return cursor.follows(next) && cursor.lexeme(next)?.bound?.isBefore == false
    }

    private func priceCue(before start: Int) -> PriceCue? { cue(before: start)?.price }

    /// The word directly before a figure, with at most words that bound it, verbs of reaching and signs between: 售价：3999, 票房已超30亿.
    private func cue(before start: Int) -> QuantityWord? {
        var at = start - 1
        while at >= 0, start - at <= 3 {
            let gap = cursor[at].end..<cursor[at + 1].start
            guard gap.count <= 3, gap.allSatisfy({ leadsToFigure(cursor.text[$0]) }), let lexeme = cursor.lexeme(at) else { return nil }
            let leads = lexeme.bound != nil || lexeme.length == 1 && leadsToFigure(cursor.text[cursor[at].start])
            if !leads { return lexeme }
            at -= 1
        }
        return nil
    }

    private func leadsToFigure(_ scalar: Unicode.Scalar) -> Bool { " :：了为是在已仅达至到共".unicodeScalars.contains(scalar) }

    /// 花了30刀, 要价1200万欧: whether slang for a currency is meant, by its size or by a word of prices or pay directly before it. 欧 begins
    /// too many words and names to count before another character, and is an ohm too.
    func isSlangMoney(_ amount: NumberParser.Amount, at start: Int) -> Bool {
        let unit = amount.next
        let isFrom = numbers.isFrom(unit + 1)
        let endsPhrase = isFrom || endsAmount(unit + 1)
        let isEuro = cursor.text[cursor[unit].start] == "欧"
        if !endsPhrase, isEuro { return false }
        if endsPhrase, amount.last.magnitude >= 4 || amount.last.form == .mixed && amount.last.unit >= 3 { return true }
        // 价格100欧以上的电阻
        if isEuro, !isFrom, !cursor.endsPhrase(unit), !cursor.follows(unit + 1) || !cursor.endsPhrase(unit + 1) { return false }
        return cue(before: start).map { $0.price != nil || $0.isPay } ?? false
    }

    /// 30-50K·16薪, 25k*15: thousands a month, and how many months.
    private func hasMonths(behind amount: NumberParser.Amount) -> Bool {
        let text = cursor.text, end = amount.last.end
        guard amount.last.magnitude == 3, end + 2 < text.count, "·*x×•・X".unicodeScalars.contains(text[end]), text[end + 1] == "1" else {
            return false
        }
        return text[end + 2].value >= 0x32 && text[end + 2].value <= 0x39
    }

    /// 月薪5000涨到20000, 由1.8万变成3.2万, 年包50万起步，部分可达80万: the figure that pay comes to.
    private func goesOnFromPay(_ start: Int) -> Bool {
        let at = cursor[start].start
        guard let lastPay, at > lastPay, at - lastPay <= 12 else { return false }
        return "达到至成为".unicodeScalars.contains(cursor.text[at - 1]) || isTaxed(start)
    }

    /// 税后年薪80万，税前约为120万: the same pay before tax.
    private func isTaxed(_ start: Int) -> Bool {
        var at = start - 1
        while at >= 0, cursor[at + 1].start - cursor[at].end <= 1, let word = cursor.lexeme(at) {
            if word.isTax { return true }
            guard word.bound != nil else { return false }
            at -= 1
        }
        return false
    }

    /// Whether a word of pay stands beside an amount of so many tokens.
    func isPaid(from start: Int, next: Int) -> Bool { isPay(before: start) || isPay(behind: next) }

    func isPay(behind next: Int) -> Bool {
        var at = numbers.isPlus(next) && cursor.follows(next) ? next + 1 : next
        // 100万+期权的年薪
        if at > next, cursor.follows(at), cursor.lexeme(at)?.isExtra == true { at += 1 }
        if cursor.follows(at), cursor.role(at) == .of { at += 1 }
        return cursor.follows(at) && cursor.lexeme(at)?.isPay == true
    }

    /// 日薪300: pay by the day and the hour comes in hundreds.
    private func isSmallPay(before start: Int) -> Bool {
        start > 0 && cursor[start].start - cursor[start - 1].end <= 2 && cursor.lexeme(start - 1)?.isSmallPay == true
    }

    /// A word of pay before the figure, with at most a bound and four characters between.
    private func isPay(before start: Int) -> Bool {
        var at = start
        for _ in 0..<3 {
            at -= 1
            guard at >= 0, cursor[at + 1].start - cursor[at].end <= 4 else { return false }
            for index in cursor[at].end..<cursor[at + 1].start where "。，,；;！？\n、".unicodeScalars.contains(cursor.text[index]) {
                return false
            }
            guard let lexeme = cursor.lexeme(at) else { return false }
            if lexeme.isPay { return true }
            guard lexeme.bound != nil || lexeme.date != nil || lexeme.isTax else { return false }
        }
        return false
    }
}

extension Figure {
    /// The power of ten that the last figure of a list may lend to those before it: 亿 of 3、5和12亿, 百 of 3、4百.
    fileprivate var lendable: Int { magnitude > 0 || form != .mixed ? magnitude : unit }
}
