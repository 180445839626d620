/// Stretches between two dates, open ones, and years in a row.
extension DateParser {
    /// 2019-20赛季, 2022/23学年: two years in a row that a season or a school year joins.
    private func runningYears(at start: Int) -> DateReading? {
        guard let first = plainYear(start) ?? shortYear(start) else { return nil }
        let last = cursor.figure(start + 1) == nil ? start + 2 : start + 1
        guard let figure = cursor.figure(last), figure.form == .digits, let number = figure.integer,
            figure.digitCount == 4 ? number == first + 1 : figure.digitCount == 2 && number == (first + 1) % 100,
            cursor.follows(last + 1), cursor.unit(last + 1) == .runningYear
        else { return nil }
        let gap = cursor.text[cursor[start].end..<cursor[last].start]
        guard gap.count == 1, let sign = gap.first, "-/~–—".unicodeScalars.contains(sign) else { return nil }
        var fields = DateFields()
        fields.part = .years(first, first + 1)
        return DateReading(
            next: last + 2, end: cursor[last + 1].end, value: .date(DateValue(edtf: fields.edtf, isRelative: false)),
            rule: DateRules.runningYear.name, fields: fields)
    }

    /// 2016到2018, 2014-2018: two figures that can only be years.
    func plainYears(at start: Int) -> DateReading? {
        if let running = runningYears(at: start) ?? listedYears(at: start) { return running }
        guard let first = plainYear(start), cursor.follows(start + 1), cursor.role(start + 1) == .connector, cursor.follows(start + 2),
            let last = plainYear(start + 2), first < last, last - first < 100
        else { return nil }
        if cursor.follows(start + 3), cursor[start + 3].kind == .word { return nil }
        var fields = DateFields()
        fields.part = .years(first, last)
        return reading(DateValue(edtf: fields.edtf, isRelative: false), next: start + 3, fields: fields)
    }

    /// 2019、2020年: years in a row that share their unit.
    private func listedYears(at start: Int) -> DateReading? {
        guard let first = plainYear(start), let list = DatePhrase(cursor: cursor, context: context, at: start).list(at: start),
            list.unit == .year, plainYear(list.next - 2) != nil
        else { return nil }
        var fields = DateFields()
        fields.part = .years(first, list.last)
        return reading(DateValue(edtf: fields.edtf, isRelative: false), next: list.next, fields: fields)
    }

    /// The 22 of 22-23赛季.
    private func shortYear(_ index: Int) -> Int? {
        guard let figure = cursor.figure(index), figure.form == .digits, figure.digitCount == 2, let year = figure.integer,
            cursor[index].end - cursor[index].start == 2
        else { return nil }
        return year < 50 ? 2000 + year : 1900 + year
    }

    private func plainYear(_ index: Int) -> Int? {
        guard let figure = cursor.figure(index), figure.form == .digits, figure.digitCount == 4, let year = figure.integer,
            (1900...2100).contains(year), cursor[index].end - cursor[index].start == 4
        else { return nil }
        return year
    }

    /// 2018年以来, 2012年1月1日或之前, 自从2018年, 从3月1日开始.
    func open(_ fields: DateFields, start: Int, next: Int) -> DateReading? {
        guard let edtf = fields.edtf, fields.saysDate, !fields.saysTime else { return nil }
        let isLed = isLed(by: "自从", start)
        guard cursor.follows(next), cursor.role(next) == .ago, let direction = cursor.lexeme(next)?.value else {
            guard isLed, fields.part == .whole else { return nil }
            return reading(
                DateValue(edtf: edtf + "/..", isRelative: fields.isRelative), next: next, fields: fields, rule: DateRules.open.name)
        }
        let value: String
        switch direction {
        case 3:
            // 年初以来, 下半年以来: from its first unit on.
            guard let opening = opening(of: fields) else { return nil }
            value = opening + "/.."
        case _ where fields.part != .whole: return nil
        case 4 where isLed || self.isLed(by: "从", start): value = edtf + "/.."
        case 1 where !fields.month.isSaid:
            // 2018年之后 begins with 2019.
            guard let year = fields.year.value else { return nil }
            value = padded(year + 1, to: 4) + "/.."
        case 1, 6: value = edtf + "/.."
        case -1:
            guard let last = fields.firstDay?.adding(days: -1) else { return nil }
            value = "../" + (fields.month.isSaid ? last.description : padded(last.year, to: 4))
        case 5: value = "../" + edtf
        default: return nil
        }
        // 后 and 前 alone begin other words too often.
        guard cursor[next].end - cursor[next].start > 1 else { return nil }
        return reading(
            DateValue(edtf: value, isRelative: fields.isRelative), next: next + 1, fields: fields, rule: DateRules.open.name)
    }

    /// The first unit of a date that may be a stretch: 1980 of 198X, 2022-07 of 下半年.
    func opening(of fields: DateFields) -> String? {
        if let years = fields.knownYears { return fields.yearText(years.first) }
        return fields.edtf.flatMap { $0.split(separator: "/").first.map(String.init) }
    }

    /// Whether a word stands directly before a token.
    private func isLed(by word: String, _ index: Int) -> Bool {
        let start = cursor[index].start
        return start >= word.unicodeScalars.count
            && cursor.text[..<start].suffix(word.unicodeScalars.count).elementsEqual(word.unicodeScalars)
    }

    /// 大年初一至初七, 除夕到初六: the month of the end is that of the start, or the one behind it.
    func lunarRange(from: DateFields, next: Int) -> DateReading? {
        guard let first = from.firstDay, from.day.isSaid, cursor.follows(next), cursor.role(next) == .connector, cursor.follows(next + 1),
            let day = cursor.role(next + 1) == .lunarDay ? cursor.lexeme(next + 1)?.value : bareLunarDay(next + 1),
            let last = MoonCalendar.chinese.nextDay(day, behind: first)
        else { return nil }
        var fields = from
        fields.set(last)
        return reading(DateValue(edtf: "\(first)/\(last)", isRelative: from.isRelative), next: next + 2, fields: fields)
    }

    /// The 十五 of 正月初一到十五.
    private func bareLunarDay(_ index: Int) -> Int? {
        guard let figure = cursor.figure(index), figure.form == .hanzi, let day = figure.integer, (11...30).contains(day),
            cursor.endsPhrase(index)
        else { return nil }
        return day
    }

    /// 2017年6月至2022年7月, 2014-2018年, 2016年至今, 10日和12日之间.
    func range(from: DateFields, next: Int) -> DateReading? {
        var next = next
        // 2001年起至今
        if cursor.follows(next), cursor.role(next) == .ago, cursor.lexeme(next)?.value == 4, cursor.follows(next + 1),
            cursor.role(next + 1) == .now || cursor.role(next + 1) == .connector
        {
            next += 1
        }
        guard cursor.follows(next), let role = cursor.role(next), let start = from.edtf else { return nil }
        let isConnectedToNow = role == .connector && cursor.follows(next + 1) && cursor.role(next + 1) == .now
        if role == .now || isConnectedToNow {
            guard from.saysDate, let opening = self.opening(of: from) else { return nil }
            return reading(
                DateValue(edtf: opening + "/..", isRelative: from.isRelative), next: isConnectedToNow ? next + 2 : next + 1, fields: from)
        }
        guard role == .connector || role == .and, cursor.follows(next + 1) else { return nil }
        // 10月至次年3月: of the year after the start.
        var parser = self
        parser.context.note(from)
        guard let second = parser.fields(at: next + 1, endsClockRange: from.saysTime) else { return nil }
        var end = second.next
        if cursor.follows(end), cursor.role(end) == .between { end += 1 } else if role == .and { return nil }
        guard let to = later(context.completed(second.fields, frame: from).rolledOver, said: second.fields, than: from), to.isPossible
        else {
            return nil
        }
        var from = from, opening = start
        if !from.saysDate, to.isRelative, to.day.isSaid {
            // 十一点半到明天早上八点: it begins on the page's own day.
            from.set(context.reference)
            guard let today = from.edtf else { return nil }
            opening = today
        }
        if let first = from.knownYears, let last = to.knownYears, first.first < last.first {
            // 70年代到90年代
            var fields = to
            fields.part = .years(first.first, last.last)
            return reading(DateValue(edtf: fields.edtf, isRelative: from.isRelative), next: end, fields: to)
        }
        guard let stop = to.saysDate ? to.lastMinute ?? to.edtf : to.edtf, !opening.contains("/"), from.saysDate == to.saysDate else {
            return nil
        }
        // The end of a range of clock times leaves out its T, as ISO 8601 lets it.
        let last = to.saysDate ? stop.split(separator: "/").last ?? "" : stop.dropFirst()
        let edtf = "\(opening)/\(last)"
        return reading(DateValue(edtf: edtf, isRelative: from.isRelative || to.isRelative), next: end, fields: to)
    }

    /// The end of a range that begins with `from`: 12月28日至1月3日 ends in the next year, 29日至3日 in the next month, 周五至周一 in the
    /// next week.
    /// - Returns: nil where it lies before the start all the same: 9日-11号线 is no range.
    private func later(_ to: DateFields, said: DateFields, than from: DateFields) -> DateFields? {
        guard let a = from.firstDay, let b = to.firstDay, b < a else { return to }
        var result = to
        if said.weekday != nil {
            result.set(b.adding(days: (a.dayNumber - b.dayNumber + 6) / 7 * 7))
        } else if said.year.isSaid || !said.saysDate {
            return nil
        } else if said.month.isSaid, let year = to.year.value {
            result.year = .known(year + 1)
        } else if said.day.isSaid, from.day.isSaid, let month = CivilDate(year: a.year, month: a.month, day: 1)?.adding(months: 1) {
            result.year = .known(month.year)
            result.month = .known(month.month)
        }
        guard let b = result.firstDay, b >= a, b.dayNumber - a.dayNumber < 366 else { return nil }
        return result
    }
}
