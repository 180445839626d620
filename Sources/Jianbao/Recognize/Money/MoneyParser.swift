/// Reads amounts of money: a number with its currency before or behind it, and bare numbers beside a word of pay.
struct MoneyParser {
    let cursor: TokenCursor
    let numbers: NumberParser
    /// Where the last amount of pay in this sentence ends.
    var lastPay: Int?
    /// Of the last amount in this sentence that names one: 周薪100万欧元，年薪5000万.
    var lastCurrency: String?
    /// Of the last amount in this sentence: 售价399美元，旧款299.
    var saidCurrency: String?
    let units: UnitsApart

    init(cursor: TokenCursor) {
        self.cursor = cursor
        units = UnitsApart(cursor)
        numbers = NumberParser(cursor: cursor)
    }

    /// What a sentence said of pay and currencies ends with it.
    mutating func forgetCurrency() { (lastPay, lastCurrency, saidCurrency) = (nil, nil, nil) }

    func reading(at start: Int) -> QuantityReading? {
        if let lexeme = cursor.lexeme(start), lexeme.currency != nil { return prefixed(lexeme, at: start) }
        guard let amount = numbers.amount(at: start) else { return nil }
        return suffixed(magnified(amount, behind: nil), at: start) ?? governed(amount, at: start) ?? listed(amount, at: start)
            ?? paid(amount, at: start) ?? priced(amount, at: start)
    }

    func reading(_ quantity: Quantity, _ currency: String, from start: Int, next: Int, rule: RuleDescription) -> QuantityReading {
        let isSigned = rule.name == MoneyRules.amountCurrency.name || rule.name == MoneyRules.unitApart.name
        let sign = isSigned ? numbers.sign(before: start) : nil
        let begin = sign ?? start
        let bounded = numbers.bounded(sign == nil ? quantity : quantity.negated, from: begin, next: next)
        return QuantityReading(
            next: next, span: TextSpan(cursor[begin].start, cursor[next - 1].end),
            value: .money(Money(amount: bounded, currency: currency)),
            rule: rule.name)
    }

    /// 人民币3亿元, $50K, NT$5.5万至7万元.
    private func prefixed(_ lexeme: QuantityWord, at start: Int) -> QuantityReading? {
        guard cursor.follows(start + 1), let code = lexeme.currency, let plain = numbers.amount(at: start + 1) else { return nil }
        let amount = magnified(plain, behind: code)
        guard mayStandBefore(start) || isNameBefore(amount, lexeme, at: start) else { return nil }
        var quantity = amount.quantity
        var next = amount.next
        var currency = code
        if cursor.follows(next), let unit = cursor.lexeme(next), let said = unit.currency {
            // 港币两千元 is in Hong Kong dollars, 人民币50美元 in none of the two.
            if said != code, said != "CNY" { return nil }
            if currency.isEmpty { currency = said }
            (quantity, next) = change(quantity, amount, next: next + 1)
        } else if amount.isRange, amount.connector != nil {
            // $30-50K
        } else if amount.first.form == .hanzi, amount.first.low.map({ $0 < ExactDecimal(10) }) == true, !cursor.endsPhrase(next - 1) {
            // 美元一家独大
            return nil
        }
        return reading(quantity, currency, from: start, next: next, rule: MoneyRules.currencyAmount)
    }

    /// Signs, codes and names in 币 stand before their figure (HK$12, RMB50, 人民币3亿元); 元 and 美元 end the one before.
    private func mayStandBefore(_ index: Int) -> Bool {
        let last = cursor.text[cursor[index].end - 1]
        return last == "币" || last.value < 0x2E80 || last.value > 0xFF00
    }

    /// 港元5亿元, 欧元300万, 瑞士法郎200: a foreign currency by its name before an amount that ends the phrase, or ends in 元.
    private func isNameBefore(_ amount: NumberParser.Amount, _ lexeme: QuantityWord, at start: Int) -> Bool {
        // 3美元5万份: the name ends the amount before it.
        if cursor.follows(start), cursor[start - 1].kind == .figure { return false }
        // 美元100强, 欧元对美元1.08: a plain figure is an amount behind a long name alone.
        let isLarge = amount.last.magnitude >= 4 || lexeme.length > 2 && !amount.last.hasFraction && amount.last.form == .digits
        guard lexeme.currency != "CNY", lexeme.length > 1, isLarge, !amount.isRange else { return false }
        return cursor.endsPhrase(amount.next - 1) || cursor.follows(amount.next) && cursor.lexeme(amount.next)?.currency == "CNY"
    }

    /// $2.3 billion, £3.5m, 5 million美元: an English magnitude behind the figure. One letter is one only behind a foreign currency.
    private func magnified(_ amount: NumberParser.Amount, behind code: String?) -> NumberParser.Amount {
        let index = amount.next
        guard amount.last.magnitude == 0, cursor.follows(index), let word = cursor.lexeme(index), word.number == .magnitude,
            cursor.scalar(after: index).map({ $0.value >= 0x80 || !FoldedScalar.isWord($0) }) ?? true
        else { return amount }
        if word.length == 1 {
            guard let code, code != "CNY", cursor[index].start == cursor[index - 1].end else { return amount }
        } else if code == nil {
            guard cursor.follows(index + 1), cursor.lexeme(index + 1)?.currency != nil else { return amount }
        }
        var result = amount
        result.quantity = amount.quantity.scaled(by: word.numberValue)
        result.next = index + 1
        return result
    }

    /// 1亿美元, 3000万元, 300万-500万欧元, 五元三角.
    private func suffixed(_ amount: NumberParser.Amount, at start: Int) -> QuantityReading? {
        guard cursor.follows(amount.next), let lexeme = cursor.lexeme(amount.next) else { return nil }
        guard let currency = lexeme.currency else { return subunits(amount, lexeme, at: start) }
        guard !amount.first.leadsWithZero, !isLoneUnit(amount, at: start) else { return nil }
        // 李四人民币业务: a bare digit is written 四元.
        if lexeme.length == 3, amount.first.form == .hanzi, !amount.isRange, cursor[start].end - cursor[start].start == 1,
            cursor.text[cursor[amount.next].start] == "人"
        {
            return nil
        }
        if lexeme.number == .spoken, !isSpokenMoney(amount, at: amount.next) { return nil }
        if lexeme.number == .slang, !isSlangMoney(amount, at: start) { return nil }
        let (quantity, next) = change(amount.quantity, amount, next: amount.next + 1)
        if !amount.isRange, let range = range(from: quantity, currency: currency, start: start, next: next) { return range }
        return reading(
            quantity, currency.isEmpty ? "CNY" : currency, from: start, next: next,
            rule: amount.isRange ? MoneyRules.range : MoneyRules.amountCurrency)
    }

    /// 万元, 亿元: a head of a table, not an amount, unless a bound stands beside it (近万元, 千元以上).
    func isLoneUnit(_ amount: NumberParser.Amount, at start: Int) -> Bool {
        guard amount.first.isBareUnit, !amount.first.isOpen, cursor[start].end - cursor[start].start == 1, !amount.isRange else {
            return false
        }
        if amount.first.low == ExactDecimal(10) || isPay(behind: amount.next + 1) { return false }
        let after = amount.next + 1
        let isBounded = cursor.follows(after) && cursor.lexeme(after)?.bound?.isBefore == false
        return !isBounded && numbers.bound(before: start) == nil
    }

    /// 300万元至500万元: both ends name the currency.
    private func range(from first: Quantity, currency: String, start: Int, next: Int) -> QuantityReading? {
        guard !numbers.isDifference(start), cursor.follows(next), cursor.role(next) == .connector, cursor.follows(next + 1),
            let second = numbers.amount(at: next + 1),
            !second.isRange, cursor.follows(second.next), let code = cursor.lexeme(second.next)?.currency, code == currency
        else { return nil }
        let (last, end) = change(second.quantity, second, next: second.next + 1)
        guard let low = first.min, let high = last.max, low <= high else { return nil }
        return reading(
            Quantity(nominal: nil, min: low, max: high, bound: .range), currency, from: start, next: end, rule: MoneyRules.range)
    }

    /// 5块 names money where the phrase ends or change follows; 5块蛋糕 counts cakes.
    private func isSpokenMoney(_ amount: NumberParser.Amount, at unit: Int) -> Bool {
        if amount.first.magnitude > 0 || amount.first.isOpen || amount.isRange || amount.first.isAbout && amount.first.unit > 2 {
            return true
        }
        if cursor.endsPhrase(unit) { return true }
        return cursor.follows(unit + 1) && (cursor.figure(unit + 1) != nil || cursor.lexeme(unit + 1)?.number == .even)
    }

    /// 三角五分 behind 五元; the 九 of 九块九; 整 and 钱.
    private func change(_ quantity: Quantity, _ amount: NumberParser.Amount, next: Int) -> (Quantity, Int) {
        var total = quantity
        var next = next
        var lastPlace = 0
        while !amount.isRange, lastPlace < 2, cursor.follows(next), let figure = cursor.figure(next), let digit = figure.low,
            !figure.isOpen,
            digit < ExactDecimal(100)
        {
            let place: Int
            var after = next + 1
            if cursor.follows(after), let unit = cursor.lexeme(after), unit.number == .subunit {
                place = unit.numberValue
                after += 1
            } else if lastPlace == 0, figure.form != .digits,
                cursor.lexeme(next - 1)?.number == .spoken || figure.digitCount == 1 && cursor.endsPhrase(next)
            {
                // 一块二, 三块零四
                place = cursor[next].end - cursor[next].start
            } else if lastPlace == 0, isPricePerPiece(figure, at: next) {
                place = 1
            } else if lastPlace == 1, figure.digitCount == 1, cursor.endsPhrase(next) {
                place = 2
            } else {
                break
            }
            guard place > lastPlace, place <= 2, let part = digit.times(powerOfTen: -place), let sum = total.min?.adding(part) else {
                break
            }
            total = Quantity(exactly: sum, unit: total.unit)
            lastPlace = place
            next = after
        }
        if cursor.follows(next), cursor.lexeme(next)?.number == .even { next += 1 }
        return (total, next)
    }

    /// 2块5, 5块8一斤: a digit behind 块 that ends its phrase, or goes on to what costs so much.
    private func isPricePerPiece(_ figure: Figure, at index: Int) -> Bool {
        figure.form == .digits && figure.digitCount == 1 && figure.unit == 0 && !figure.hasFraction
            && cursor.lexeme(index - 1)?.number == .spoken && (cursor.endsPhrase(index) || cursor.scalar(after: index) == "一")
    }

    /// 两毛五, 三角: small change without a whole.
    private func subunits(_ amount: NumberParser.Amount, _ lexeme: QuantityWord, at start: Int) -> QuantityReading? {
        // 分 alone is a minute, a point or a part; 仙 and 分钱 are money.
        let isCent = lexeme.numberValue == 2 && (lexeme.length > 1 || cursor.text[cursor[amount.next].start] == "仙")
        guard lexeme.number == .subunit, lexeme.numberValue == 1 || isCent, !amount.isRange, isCent || amount.first.digitCount <= 1,
            let value = amount.first.low?.times(powerOfTen: -lexeme.numberValue)
        else { return nil }
        if amount.first.isOpen {
            // 几毛钱
            guard cursor.endsPhrase(amount.next) || lexeme.length > 1 else { return nil }
            let part = amount.quantity.scaled(by: -lexeme.numberValue)
            return reading(part, "CNY", from: start, next: amount.next + 1, rule: MoneyRules.amountCurrency)
        }
        var next = amount.next + 1
        var total = value
        if !isCent, cursor.follows(next), let figure = cursor.figure(next), figure.digitCount == 1,
            let digit = figure.low?.times(powerOfTen: -2),
            let sum = total.adding(digit)
        {
            total = sum
            next += 1
            if cursor.follows(next), cursor.lexeme(next)?.number == .subunit { next += 1 }
        }
        guard cursor.endsPhrase(next - 1) || amount.first.hasFraction else { return nil }
        return reading(Quantity(exactly: total), "CNY", from: start, next: next, rule: MoneyRules.amountCurrency)
    }
}
