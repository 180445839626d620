/// Times that come back: 每周三, 每年9月.
extension DateParser {
    /// 每年6月28日至7月2日, 每周一至周五, 每天9点到11点半: the other end of what comes back.
    private func setEnd(behind next: Int, first: DateFields) -> (fields: DateFields, next: Int)? {
        guard cursor.follows(next), cursor.role(next) == .connector, cursor.follows(next + 1),
            let last = fields(at: next + 1, endsClockRange: first.saysTime), !last.fields.year.isSaid
        else { return nil }
        var fields = last.fields
        if !fields.month.isSaid { fields.month = first.month }
        return (fields, last.next)
    }

    /// The 、三、五 of 每周一、三、五.
    private func passWeekdays(from next: Int) -> Int {
        var next = next
        while next < cursor.count, cursor.role(next - 1) == .weekday || cursor.figure(next - 1) != nil,
            cursor[next].start == cursor[next - 1].end + 1, cursor.text[cursor[next - 1].end] == "、", let figure = cursor.figure(next),
            figure.form == .hanzi, figure.digitCount == 1
        {
            next += 1
        }
        return next
    }

    /// 每周三, 每年9月, 每天晚上8点: a time that comes back, as EDTF where only the year is open.
    func set(at start: Int) -> DateReading? {
        var next = start + 1
        guard cursor.follows(next) else { return nil }
        if cursor.figure(next) != nil || cursor.role(next) == .half { next += 1 }
        guard next == start + 1 || cursor.follows(next) else { return nil }
        let isYear = cursor.unit(next) == .year
        // 每周三, 每周末 and 每晚 name their time at once.
        switch cursor.role(next) {
        case .weekday, .weekend: break
        case .monthPart: next += 1
        case .dayPart: if fields(at: next) == nil { next += 1 }
        default:
            guard cursor.unit(next) != nil else { return nil }
            next += 1
            if cursor.follows(next), cursor.unit(next) == .workdays { next += 1 }
            if cursor.follows(next), cursor.role(next) == .of { next += 1 }
        }
        var edtf: String?
        if cursor.follows(next), let phrase = fields(at: next), phrase.mayComeBack {
            next = phrase.next
            if isYear, phrase.fields.month.isSaid, !phrase.fields.year.isSaid { edtf = phrase.fields.edtf }
            next = passWeekdays(from: next)
            if let last = setEnd(behind: next, first: phrase.fields) {
                next = last.next
                edtf = edtf.flatMap { first in last.fields.edtf.map { "\(first)/\($0)" } }
            }
        }
        guard next > start + 1 else { return nil }
        let value = DateValue(edtf: edtf, isRelative: false, isVague: true)
        return DateReading(next: next, end: cursor[next - 1].end, value: .date(value), rule: DateRules.set.name, fields: nil)
    }
}
