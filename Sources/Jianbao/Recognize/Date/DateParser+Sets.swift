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

    /// The 、三、五 of 每周一、三、五, 和周四 of 每周二和周四, 、9月 of 每年3月、9月: what else comes back.
    private func passList(from next: Int, first: DateFields) -> Int {
        var next = next
        while let item = listItem(behind: next) {
            let isWeekday = cursor.role(next - 1) == .weekday || cursor.figure(next - 1) != nil
            if isWeekday, let figure = cursor.figure(item), figure.form == .hanzi, figure.digitCount == 1 {
                next = item + 1
            } else if let phrase = fields(at: item), phrase.mayComeBack {
                next = phrase.next
            } else {
                break
            }
            if let last = setEnd(behind: next, first: first) { next = last.next }
        }
        return next
    }

    /// The token behind 、 or a word such as 和.
    private func listItem(behind next: Int) -> Int? {
        guard next < cursor.count else { return nil }
        if cursor[next].start == cursor[next - 1].end + 1, cursor.text[cursor[next - 1].end] == "、" { return next }
        return cursor.follows(next) && cursor.role(next) == .and && cursor.follows(next + 1) ? next + 1 : nil
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
        case .weekday where next > start + 1:
            // 每两周一次: 周 is the unit of the figure.
            return repeated(next: next + 1, end: cursor[next].end - 1, edtf: nil)
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
            if let last = setEnd(behind: next, first: phrase.fields) {
                next = last.next
                edtf = edtf.flatMap { first in last.fields.edtf.map { "\(first)/\($0)" } }
            }
            let end = passList(from: next, first: phrase.fields)
            // No one date holds all of a list.
            if end > next { (next, edtf) = (end, nil) }
        }
        guard next > start + 1 else { return nil }
        return repeated(next: next, end: cursor[next - 1].end, edtf: edtf)
    }

    private func repeated(next: Int, end: Int, edtf: String?) -> DateReading {
        let value = DateValue(edtf: edtf, isRelative: false, isVague: true)
        return DateReading(next: next, end: end, value: .date(value), rule: DateRules.set.name, fields: nil)
    }
}
