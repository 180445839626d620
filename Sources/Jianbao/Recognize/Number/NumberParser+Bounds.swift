/// The words around a figure that make it a lower or an upper bound: 超过, 小, 以上, 起, +.
extension NumberParser {
    /// What the words before and behind a figure (and its measure word) make of it.
    func bounded(_ quantity: Quantity, from start: Int, next: Int) -> Quantity {
        var after = next
        if cursor.follows(after), let lexeme = cursor.lexeme(after), lexeme.bound == nil,
            lexeme.isMeasure || lexeme.currency != nil || lexeme.unit != nil
        {
            after += 1
        }
        let before = bound(before: start)
        var behind = cursor.follows(after) && (!isPlus(after) || endsAmount(after)) ? cursor.lexeme(after)?.bound : nil
        let isMoney = next > 0 && cursor.lexeme(next - 1)?.currency != nil || cursor.lexeme(start)?.currency != nil
        let unitEnd = isMoney ? next : after
        if unitEnd > start + 1, isFrom(unitEnd) { behind = BoundWord(isBefore: false, bound: .min) }
        let bound: Quantity.Bound? =
            if let before { before.bound } else if let behind, !behind.isBefore { behind.bound } else { nil }
        var result = quantity
        switch bound {
        case .min where quantity.bound != .range || quantity.nominal != nil: (result.max, result.bound) = (nil, .min)
        case .max where quantity.bound != .range || quantity.nominal != nil:
            // 近二十多万 still lies above twenty.
            (result.min, result.bound) = (nil, .max)
        case .approx where quantity.bound == .exact: result.bound = .approx
        default: break
        }
        return result
    }

    /// The bound that a word directly before a figure sets, where it bounds such a figure.
    func bound(before start: Int) -> BoundWord? {
        guard start > 0, cursor.follows(start), var bound = cursor.lexeme(start - 1)?.bound, bound.isBefore else { return nil }
        if cursor.lexicon.isNegation(in: cursor.text, endingAt: cursor[start - 1].start) { bound.bound = bound.bound.opposite }
        return switch bound.reach {
        case .any: bound
        case .bareUnit: cursor.figure(start)?.isBareUnit == true ? bound : nil
        case .hanziUnit: isHanziWithUnit(start) ? bound : nil
        }
    }

    /// 小两万, but not 小3 or 小三.
    private func isHanziWithUnit(_ start: Int) -> Bool { cursor.figure(start).map { $0.form == .hanzi && $0.unit >= 2 } ?? false }

    /// 5999元起 ends its phrase; 起 also counts cases.
    func isFrom(_ index: Int) -> Bool {
        cursor.follows(index) && cursor.text[cursor[index].start] == "起" && cursor[index].end - cursor[index].start == 1
            && cursor.endsPhrase(index)
    }

    func isPlus(_ index: Int) -> Bool { index < cursor.count && cursor.text[cursor[index].start] == "+" }

    /// 7万+ and 40万+年薪 mean more, and so does 100万+期权; in 100万+200万 something else is added.
    private func endsAmount(_ plus: Int) -> Bool {
        if cursor.endsPhrase(plus) || cursor.scalar(after: plus) == "的" { return true }
        guard cursor.follows(plus + 1), let word = cursor.lexeme(plus + 1) else { return false }
        return word.isPay || word.isExtra || word.isMeasure || word.currency != nil
    }
}

extension Quantity.Bound {
    /// What a negation makes of it: 不得超过 is at most.
    fileprivate var opposite: Quantity.Bound {
        switch self {
        case .min: .max
        case .max: .min
        default: self
        }
    }
}

extension Quantity {
    /// ±3: from as much below to as much above.
    var eitherWay: Quantity { Quantity(nominal: nominal, min: max?.negated, max: max, bound: .range, unit: unit) }

    var negated: Quantity { Quantity(nominal: nominal?.negated, min: max?.negated, max: min?.negated, bound: bound, unit: unit) }

    func scaled(by power: Int) -> Quantity {
        guard power != 0 else { return self }
        return Quantity(
            nominal: nominal?.times(powerOfTen: power), min: min?.times(powerOfTen: power), max: max?.times(powerOfTen: power),
            bound: bound,
            unit: unit)
    }
}
