/// Dates in a row that share the unit written behind the last one: 5、6月, 8、9、10日, 第二、三季度, 5、6两月.
extension DatePhrase {
    struct List {
        var first: Int
        var last: Int
        var unit: TimeUnit
        /// 5、6两月, 23、24两天: a count stands before the unit.
        var isCounted: Bool
        /// The token behind the unit.
        var next: Int
    }

    /// Figures that count on by one, and the unit behind the last of them.
    func list(at start: Int) -> List? {
        guard let first = cursor.figure(start)?.integer, !numbersParagraph(first, at: start) else { return nil }
        // A list of days or months is short; a long chain is counted from each of its figures only so far.
        var at = start
        while at - start < 12, cursor.figure(at + 1)?.integer == first + at - start + 1, isListed(at + 1) { at += 1 }
        guard at > start, cursor.follows(at + 1) else { return nil }
        let last = first + at - start
        if let unit = cursor.unit(at + 1) { return List(first: first, last: last, unit: unit, isCounted: false, next: at + 2) }
        guard cursor.figure(at + 1)?.integer == last - first + 1, cursor.follows(at + 2), let unit = cursor.unit(at + 2) else { return nil }
        return List(first: first, last: last, unit: unit, isCounted: true, next: at + 3)
    }

    /// Whether 、 alone parts a figure from the one before it.
    private func isListed(_ index: Int) -> Bool {
        cursor[index].start == cursor[index - 1].end + 1 && cursor.text[cursor[index - 1].end] == "、"
    }

    /// 一、二季度经济形势 at the head of a line: 一 numbers the paragraph. The first paragraph of a text is the first in number, too.
    private func numbersParagraph(_ number: Int, at index: Int) -> Bool {
        var start = cursor[index].start
        while start > 0, cursor.text[start - 1] == " " { start -= 1 }
        return start == 0 ? number == 1 : cursor.text[start - 1] == "\n"
    }

    mutating func readList() -> Bool {
        guard fields.part == .whole, continues else { return false }
        let at = role == .ordinal ? next + 1 : next
        guard at == next || cursor.follows(at), let list = list(at: at), list.first > 0 else { return false }
        switch list.unit {
        case .quarter where list.last <= 4 && !list.isCounted:
            next = list.next
            setQuarters(list.first, list.last)
            return true
        case .month, .months:
            guard at == next, list.isCounted || list.unit == .month, list.last <= 12, !fields.month.isSaid else { return false }
            fields.part = .months(list.first, list.last)
            rule = fields.year.isSaid ? DateRules.yearMonth.name : DateRules.month.name
        case .day, .days, .dayName:
            guard at == next, list.isCounted || list.unit != .days, list.last <= 31, fields.month.isSaid || !fields.year.isSaid,
                list.unit != .dayName || cursor.endsPhrase(list.next - 1) || isDaySuffix(list.next)
            else { return false }
            fields.part = .days(list.first, list.last)
            rule = fields.month.isSaid ? (fields.year.isSaid ? DateRules.yearMonthDay.name : DateRules.monthDay.name) : DateRules.day.name
        default: return false
        }
        next = list.next
        return true
    }
}
