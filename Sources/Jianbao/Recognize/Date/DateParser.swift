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

/// A phrase as it is said: its fields, the token behind it and the rule that read it.
struct PhraseReading {
    var fields: DateFields
    var next: Int
    var rule: RuleName

    /// A holiday or a day of the Chinese calendar, whose Gregorian day the page's own day told.
    var isOfCalendar: Bool { rule == DateRules.holiday.name || rule == DateRules.lunar.name }

    /// Whether a word such as 每年 before it makes it one that comes back.
    var mayComeBack: Bool { !fields.year.isSaid || isOfCalendar || rule == DateRules.weekOfMonth.name }
}

/// Reads dates out of tokens, unit by unit, from the largest to the smallest that is said: year, season or month, day, time of day.
struct DateParser {
    let cursor: TokenCursor
    var context: DateContext

    /// One date phrase from a token on; nil where none begins.
    func fields(at start: Int, endsClockRange: Bool = false) -> PhraseReading? {
        var phrase = DatePhrase(cursor: cursor, context: context, at: start, endsClockRange: endsClockRange)
        guard phrase.read() else { return nil }
        return PhraseReading(fields: phrase.fields, next: phrase.next, rule: phrase.rule)
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
        if leavesYearBehind(at: start) { context.sentenceYear = nil }
        if context.outlook == .back || context.outlook == .nearer, !first.fields.year.isSaid,
            let outlook = outlook(behind: endOfRange(behind: first.next))
        {
            if context.outlook == .back || outlook == .ahead { context.outlook = outlook }
        }
        let from = context.completed(first.fields).rolledOver
        guard from.isPossible else {
            let value = DateValue(edtf: nil, isRelative: false, isVague: true)
            return DateReading(
                next: first.next, end: cursor[first.next - 1].end, value: .date(value), rule: DateRules.impossible.name, fields: nil)
        }
        if first.fields.isUnplaced {
            let value = DateValue(edtf: nil, isRelative: false, isVague: true)
            return DateReading(next: first.next, end: cursor[first.next - 1].end, value: .date(value), rule: first.rule, fields: nil)
        }
        if let glossed = glossed(first.fields, meaning: from, next: first.next) {
            return reading(
                DateValue(edtf: glossed.edtf, isRelative: true), next: first.next, fields: glossed, rule: first.rule)
        }
        if let range = (first.isOfCalendar ? lunarRange(from: from, next: first.next) : nil) ?? range(from: from, next: first.next) {
            return range
        }
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

    /// 新华社北京5月16日电: the day of a dispatch, at the head of a line, is the one that 昨日 and 今天 count from in what follows.
    /// - Parameters:
    ///   - lineStart: where its line begins.
    ///   - page: the page's own day, a week behind the dispatch at most.
    mutating func noteDateline(_ date: DateReading, at index: Int, lineStart: Int, page: CivilDate?) {
        guard cursor[index].start - lineStart < 40, date.end < cursor.text.count, "电讯".unicodeScalars.contains(cursor.text[date.end]),
            let fields = date.fields, fields.day.isSaid, !fields.saysTime, fields.part == .whole, !fields.isRelative,
            let day = fields.firstDay, page.map({ (0...7).contains($0.dayNumber - day.dayNumber) }) ?? true
        else { return }
        context.reference = day
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

    /// The token behind a date that begins the name of a work, 《八月》 or 《中秋》; one that says its year tells of it (《2023年第一季度报告》).
    func endOfName(at start: Int) -> Int? {
        let begin = cursor[start].start
        guard begin > 0, cursor.text[begin - 1] == "《", let phrase = fields(at: start),
            !phrase.fields.year.isSaid || phrase.fields.isRelative || phrase.isOfCalendar
        else { return nil }
        return phrase.next
    }

    /// Whether a vague word belongs to a count of units: the 最近 of 最近三个月.
    private func beginsSpan(at index: Int) -> Bool {
        guard cursor.lexeme(index)?.value == -1, cursor.follows(index + 1) else { return false }
        return cursor.role(index + 1) == .duration || cursor.role(index + 1) == .ambiguousDuration
            || cursor.figure(index + 1) != nil && cursor.follows(index + 2) && cursor.unit(index + 2) != nil
    }

    func reading(_ value: DateValue, next: Int, fields: DateFields, rule: RuleName = DateRules.range.name) -> DateReading {
        DateReading(next: next, end: cursor[next - 1].end, value: .date(value), rule: rule, fields: fields)
    }
}
