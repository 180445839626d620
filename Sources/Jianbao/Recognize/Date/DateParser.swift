/// What a phrase gave: the tokens it took, and its value.
struct DateReading {
    /// After the last token taken.
    var next: Int
    /// After the last character taken.
    var end: Int
    var value: MentionValue
    var rule: RuleName
    /// What later phrases may refer to.
    var fields: DateFields?
}

/// Reads dates out of tokens, unit by unit, from the largest to the smallest that is said: year, season or month, day, time of day.
struct DateParser {
    let cursor: TokenCursor
    var context: DateContext

    /// One date phrase from a token on; nil where none begins.
    func fields(at start: Int, endsClockRange: Bool = false) -> (fields: DateFields, next: Int, rule: RuleName)? {
        var phrase = DatePhrase(cursor: cursor, context: context, at: start, endsClockRange: endsClockRange)
        guard phrase.read() else { return nil }
        return (phrase.fields, phrase.next, phrase.rule)
    }

    /// A date, a range of dates or a vague word.
    func reading(at start: Int) -> DateReading? {
        if cursor.role(start) == .each { return set(at: start) }
        if start > 0, cursor.role(start - 1) == .each, cursor.follows(start) { return nil }
        if cursor.role(start) == .vague, !beginsSpan(at: start) {
            let value = DateValue(edtf: nil, isRelative: true, isVague: true)
            return DateReading(next: start + 1, end: cursor[start].end, value: .date(value), rule: DateRules.vague.name, fields: nil)
        }
        if let date = plainYears(at: start) ?? bracketedDay(at: start) { return date }
        guard let first = fields(at: start) else { return nil }
        var context = context
        if context.outlook == .back, !first.fields.year.isSaid, let outlook = outlook(behind: first.next) { context.outlook = outlook }
        let from = context.completed(first.fields).rolledOver
        guard from.isPossible else {
            let value = DateValue(edtf: nil, isRelative: false, isVague: true)
            return DateReading(
                next: first.next, end: cursor[first.next - 1].end, value: .date(value), rule: DateRules.impossible.name, fields: nil)
        }
        if let glossed = glossed(first.fields, meaning: from, next: first.next) {
            return reading(
                DateValue(edtf: glossed.edtf, isRelative: true), next: first.next, fields: glossed, rule: first.rule)
        }
        if let range = range(from: from, first: first.fields, next: first.next) { return range }
        guard first.fields.saysDate || first.fields.saysTime else { return nil }
        var result = from
        var next = first.next
        if cursor.follows(next), cursor.role(next) == .around, from.saysDate, from.saysTime || cursor[next].end - cursor[next].start > 1 {
            result.isApproximate = true
            next += 1
        } else if let open = open(from, start: start, next: next) {
            return open
        }
        guard let edtf = result.edtf else { return nil }
        let value = DateValue(edtf: edtf, isRelative: result.isRelative)
        return DateReading(next: next, end: cursor[next - 1].end, value: .date(value), rule: first.rule, fields: result)
    }

    /// 今（22）日, 昨（21）日晚: the day in brackets is the one that the word before them means.
    private func bracketedDay(at start: Int) -> DateReading? {
        let text = cursor.text, open = cursor[start].end
        guard let word = cursor.lexeme(start), word.date == .now && word.length == 1 || word.date == .bracketDay,
            let day = cursor.figure(start + 1),
            let number = day.integer, (1...31).contains(number), cursor[start + 1].start == open + 1, text[open] == "(",
            start + 2 < cursor.count, cursor[start + 2].start == cursor[start + 1].end + 1, text[cursor[start + 1].end] == ")",
            cursor.unit(start + 2) == .day
        else { return nil }
        var fields = DateFields()
        fields.set(context.reference?.adding(days: word.value))
        if fields.day.value != number {
            // The page is not of the day that the text speaks of.
            fields = DateFields()
            fields.day = .known(number)
            fields = context.completed(fields)
        }
        fields.isRelative = true
        let next = cursor.follows(start + 3) && cursor.role(start + 3) == .dayPart ? start + 4 : start + 3
        return reading(DateValue(edtf: fields.edtf, isRelative: true), next: next, fields: fields, rule: DateRules.relativeDay.name)
    }

    /// 昨日（3月11日）, 周三（8日）: the day in brackets behind a relative day is the one that it means, whatever day the page is of.
    /// - Parameters:
    ///   - said: what the words before the bracket say.
    ///   - own: the day that they mean by themselves, which a bare number of a day agrees with or not.
    private func glossed(_ said: DateFields, meaning own: DateFields, next: Int) -> DateFields? {
        guard said.weekday != nil || said.isRelative && said.day.isSaid, said.part == .whole, !said.saysTime, next < cursor.count,
            cursor[next].start == cursor[next - 1].end + 1, cursor.text[cursor[next].start - 1] == "(", let gloss = fields(at: next),
            cursor.scalar(after: gloss.next - 1) == ")"
        else { return nil }
        var day = context.completed(gloss.fields)
        guard gloss.fields.day.isSaid, gloss.fields.month.isSaid || gloss.fields.day != own.day, !day.saysTime, day.part == .whole,
            day.isPossible, let date = day.firstDay,
            said.weekday.map({ $0 == date.weekday }) ?? true
        else { return nil }
        day.isRelative = true
        return day
    }

    /// Whether a vague word belongs to a count of units: the 最近 of 最近三个月.
    private func beginsSpan(at index: Int) -> Bool {
        guard cursor.lexeme(index)?.value == -1, cursor.follows(index + 1) else { return false }
        return cursor.role(index + 1) == .duration
            || cursor.figure(index + 1) != nil && cursor.follows(index + 2) && cursor.unit(index + 2) != nil
    }

    /// 12月1日起生效, 10月履新, 三季度有望: a word behind the phrase, in its clause, says that it may lie ahead.
    private func outlook(behind next: Int) -> DateContext.Outlook? {
        var index = next
        while let role = cursor.role(ofClauseOf: next - 1, at: index, within: 12) {
            switch role {
            case .coming: return .nearer
            case .ago where cursor.lexeme(index)?.value == 4: return .nearer
            case .future where index == next && cursor[index].start - cursor[next - 1].end <= 2 && !cursor.isDisposal(index):
                // 周二将: 将 alone also stands before what is done.
                return cursor[index].end - cursor[index].start == 1 ? .nearer : .ahead
            default: break
            }
            index += 1
        }
        return nil
    }

    /// 2019-20赛季, 2022/23学年: two years in a row that a season or a school year joins.
    private func runningYears(at start: Int) -> DateReading? {
        guard let first = plainYear(start) else { return nil }
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
    private func plainYears(at start: Int) -> DateReading? {
        if let running = runningYears(at: start) { return running }
        guard let first = plainYear(start), cursor.follows(start + 1), cursor.role(start + 1) == .connector, cursor.follows(start + 2),
            let last = plainYear(start + 2), first < last, last - first < 100
        else { return nil }
        if cursor.follows(start + 3), cursor[start + 3].kind == .word { return nil }
        var fields = DateFields()
        fields.part = .years(first, last)
        return reading(DateValue(edtf: fields.edtf, isRelative: false), next: start + 3, fields: fields)
    }

    private func plainYear(_ index: Int) -> Int? {
        guard let figure = cursor.figure(index), figure.form == .digits, figure.digitCount == 4, let year = figure.integer,
            (1900...2100).contains(year), cursor[index].end - cursor[index].start == 4
        else { return nil }
        return year
    }

    /// 2018年以来, 2012年1月1日或之前, 自从2018年, 从3月1日开始.
    private func open(_ fields: DateFields, start: Int, next: Int) -> DateReading? {
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
    private func opening(of fields: DateFields) -> String? {
        if let years = fields.knownYears { return fields.yearText(years.first) }
        return fields.edtf.flatMap { $0.split(separator: "/").first.map(String.init) }
    }

    /// Whether a word stands directly before a token.
    private func isLed(by word: String, _ index: Int) -> Bool {
        let start = cursor[index].start
        return start >= word.unicodeScalars.count
            && cursor.text[..<start].suffix(word.unicodeScalars.count).elementsEqual(word.unicodeScalars)
    }

    /// 2017年6月至2022年7月, 2014-2018年, 2016年至今, 10日和12日之间.
    private func range(from: DateFields, first: DateFields, next: Int) -> DateReading? {
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

    /// 每周三, 每年9月, 每天晚上8点: a time that comes back, as EDTF where only the year is open.
    private func set(at start: Int) -> DateReading? {
        var next = start + 1
        guard cursor.follows(next) else { return nil }
        if cursor.figure(next) != nil || cursor.role(next) == .half { next += 1 }
        guard next == start + 1 || cursor.follows(next) else { return nil }
        let isYear = cursor.unit(next) == .year
        // 每周三 and 每个星期天 name their day at once.
        if cursor.role(next) != .weekday {
            guard cursor.unit(next) != nil else { return nil }
            next += 1
            if cursor.follows(next), cursor.unit(next) == .workdays { next += 1 }
            if cursor.follows(next), cursor.role(next) == .of { next += 1 }
        }
        var edtf: String?
        if cursor.follows(next), let phrase = fields(at: next), !phrase.fields.year.isSaid {
            next = phrase.next
            if isYear, phrase.fields.month.isSaid { edtf = phrase.fields.edtf }
        }
        let value = DateValue(edtf: edtf, isRelative: false, isVague: true)
        return DateReading(next: next, end: cursor[next - 1].end, value: .date(value), rule: DateRules.set.name, fields: nil)
    }

    private func reading(_ value: DateValue, next: Int, fields: DateFields, rule: RuleName = DateRules.range.name) -> DateReading {
        DateReading(next: next, end: cursor[next - 1].end, value: .date(value), rule: rule, fields: fields)
    }
}
