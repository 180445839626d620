/// Reads lengths of time (三个月, 8天20小时, 三年半) and the dates counted from them (三天前, 两年后).
struct DurationParser {
    let cursor: TokenCursor
    let context: DateContext

    /// 前两天, 上两周, 下三个月: so many whole units before or after the one that runs.
    private func fullUnits(at start: Int) -> DateReading? {
        guard let direction = direction(at: start), cursor.beginsPhrase(start), cursor.follows(start + 1),
            let (part, next) = part(at: start + 1, isFirst: true), let reference = context.reference, let count = part.amount.integer,
            (1...1000).contains(count)
        else { return nil }
        if cursor.follows(next), cursor.role(next) == .ago { return nil }
        let isBack = direction < 0
        let span: (CivilDate?, CivilDate?)
        switch part.unit {
        case .days, .day:
            span =
                isBack
                ? (reference.adding(days: -count), reference.adding(days: -1)) : (reference.adding(days: 1), reference.adding(days: count))
        case .weeks:
            let monday = reference.adding(days: 1 - reference.weekday)
            span =
                isBack
                ? (monday?.adding(days: -7 * count), monday?.adding(days: -1))
                : (monday?.adding(days: 7), monday?.adding(days: 7 * count + 6))
        case .months:
            let first = CivilDate(year: reference.year, month: reference.month, day: 1)
            span =
                isBack
                ? (first?.adding(months: -count), first?.adding(days: -1))
                : (first?.adding(months: 1), first?.adding(months: count + 1)?.adding(days: -1))
        case .year, .years:
            guard count < reference.year else { return nil }
            var fields = DateFields()
            fields.part = isBack ? .years(reference.year - count, reference.year - 1) : .years(reference.year + 1, reference.year + count)
            return counted(fields, next: next)
        default: return nil
        }
        guard let first = span.0, let last = span.1 else { return nil }
        var fields = DateFields()
        fields.part = .interval(first, last)
        return counted(fields, next: next)
    }

    /// -1 for 上 and 前, 1 for 下 and 后.
    private func direction(at index: Int) -> Int? {
        guard let word = cursor.lexeme(index), word.date == .fullUnits || word.date == .ago && abs(word.value) == 1 else { return nil }
        return word.value
    }

    private func counted(_ fields: DateFields, next: Int) -> DateReading {
        let value = DateValue(edtf: fields.edtf, isRelative: true)
        return DateReading(next: next, end: cursor[next - 1].end, value: .date(value), rule: DateRules.counted.name, fields: nil)
    }

    /// One part of a duration.
    private struct Part {
        var amount: ExactDecimal
        var unit: TimeUnit
    }

    func reading(at start: Int) -> DateReading? {
        if start > 0, cursor.role(start - 1) == .each, cursor.follows(start) { return nil }
        if let iso = cursor.lexeme(start)?.duration {
            return bounded(DurationValue(exactly: iso), from: start, next: start + 1, end: cursor[start].end)
        }
        if let date = fullUnits(at: start) { return date }
        if let range = range(at: start) { return range }
        guard let (parts, next) = parts(at: start), let first = parts.first else { return nil }
        if parts.count == 1, let date = date(from: first, figure: start, next: next) ?? span(of: first, from: start, next: next) {
            return date
        }
        guard let iso = iso8601(parts) else { return nil }
        var end = cursor[next - 1].end
        // 4年多
        if end < cursor.text.count, cursor.text[end] == "多" || cursor.text[end] == "余", !cursor.endsPhrase(next - 1),
            !(cursor.follows(next) && cursor[next].kind == .barrier)
        {
            end += 1
        }
        return bounded(DurationValue(exactly: iso), from: start, next: next, end: end)
    }

    /// The units of one length of time, from the largest to the smallest that is said.
    private func parts(at start: Int) -> (parts: [Part], next: Int)? {
        var parts: [Part] = []
        var next = start
        // Units grow smaller from part to part, so there are at most seven.
        while let (part, after) = part(at: next, isFirst: next == start) {
            if let last = parts.last, rank(part.unit) <= rank(last.unit) { break }
            parts.append(part)
            next = after
            if cursor.follows(next), cursor.role(next) == .half, let last = parts.last, last.amount.exponent >= 0,
                let more = last.amount.adding(ExactDecimal(5, exponent: -1) ?? .zero)
            {
                parts[parts.count - 1].amount = more
                next += 1
                break
            }
        }
        return parts.isEmpty ? nil : (parts, next)
    }

    /// 3至5年, 3天到8天: the unit written once serves both ends.
    private func range(at start: Int) -> DateReading? {
        guard let low = cursor.figure(start), !low.isOpen else { return nil }
        let hasUnit = cursor.follows(start + 1) && cursor.unit(start + 1) != nil
        let connector = hasUnit ? start + 2 : start + 1
        guard cursor.follows(connector), cursor.role(connector) == .connector, cursor.follows(connector + 1),
            cursor.figure(connector + 1)?.isOpen == false, let (last, next) = part(at: connector + 1, isFirst: true)
        else { return nil }
        var first = last
        if hasUnit {
            guard let (part, end) = part(at: start, isFirst: true), end == connector else { return nil }
            first = part
        } else {
            // 2018-20年 is no length, and a day or a month may be meant by 3-5日.
            guard last.unit != .year || low.digitCount < 3, let amount = NumberParser(cursor: cursor).amount(at: start)?.quantity.min else {
                return nil
            }
            first.amount = amount
        }
        guard first.unit != last.unit || first.amount < last.amount, let min = iso8601([first]), let max = iso8601([last]) else {
            return nil
        }
        return DateReading(
            next: next, end: cursor[next - 1].end, value: .duration(DurationValue(min: min, max: max)), rule: DateRules.duration.name,
            fields: nil)
    }

    /// 不到2年, 5年以上: what the words before and behind make of a length. 近三年 is as often the last three years, and stays exact.
    private func bounded(_ duration: DurationValue, from start: Int, next: Int, end: Int) -> DateReading {
        let before = start > 0 && cursor.follows(start) ? cursor.lexeme(start - 1)?.bound : nil
        let behind = cursor.follows(next) ? cursor.lexeme(next)?.bound : nil
        var result = duration
        let isLastYears = start > 0 && cursor.text[cursor[start - 1].start] == "近"
        let bound =
            before.flatMap { $0.isBefore && !$0.needsBareUnit && !isLastYears ? $0.bound : nil }
            ?? behind.flatMap { $0.isBefore ? nil : $0.bound }
        switch bound {
        case .min: result.max = nil
        case .max: result.min = nil
        default: break
        }
        return DateReading(next: next, end: end, value: .duration(result), rule: DateRules.duration.name, fields: nil)
    }

    /// 未来三年, 接下来两周, 一周内: whole units from the running one on. It names no one day, and stands with the vague ones.
    private func span(of part: Part, from start: Int, next: Int) -> DateReading? {
        let isAhead = start > 0 && cursor.follows(start) && cursor.role(start - 1) == .fromNow
        let isWithin = cursor.follows(next) && cursor.role(next) == .ago && cursor.lexeme(next)?.value == 2
        guard isAhead || isWithin && cursor.beginsPhrase(start), let reference = context.reference, let count = part.amount.integer,
            (1...1000).contains(count)
        else { return nil }
        let span: (CivilDate?, CivilDate?)
        switch part.unit {
        case .days, .day: span = (reference, reference.adding(days: count - 1))
        case .weeks: span = (reference, reference.adding(days: 7 * count - 1))
        case .months:
            let first = CivilDate(year: reference.year, month: reference.month, day: 1)
            span = (first, first?.adding(months: count)?.adding(days: -1))
        case .year, .years:
            span = (CivilDate(year: reference.year, month: 1, day: 1), CivilDate(year: reference.year + count - 1, month: 12, day: 31))
        default: return nil
        }
        guard let first = span.0, let last = span.1 else { return nil }
        let end = isWithin ? next + 1 : next
        let value = DateValue(edtf: "\(first)/\(last)", isRelative: true, isVague: true)
        return DateReading(next: end, end: cursor[end - 1].end, value: .date(value), rule: DateRules.fromNow.name, fields: nil)
    }

    private func part(at index: Int, isFirst: Bool) -> (Part, Int)? {
        var at = index
        if !isFirst {
            guard cursor.follows(at) else { return nil }
            // 8天又二十个小时
            if cursor.lexeme(at)?.number == .and {
                at += 1
                guard cursor.follows(at) else { return nil }
            }
        }
        guard let figure = cursor.figure(at), let amount = figure.low, cursor.follows(at + 1), let unit = cursor.unit(at + 1) else {
            return nil
        }
        let isHanziDigit = figure.form != .digits && figure.digitCount <= 1 && cursor[at].end - cursor[at].start == 1
        var counted = amount
        switch unit {
        case .year, .years, .months, .weeks, .days, .hours, .minutes, .seconds, .centuries, .quarterHours: break
        case .halfMonths, .halfHours, .halfWeeks, .halfMinutes:
            guard let more = amount.adding(ExactDecimal(5, exponent: -1) ?? .zero) else { return nil }
            counted = more
        case .month:
            // 3月 is March; 18月 is no month.
            guard let number = figure.integer, number > 12 || cursor.text[cursor[at].start] == "两" else { return nil }
        case .day:
            guard let number = figure.integer, number > 31 || isHanziDigit || isCounted(at + 2) else { return nil }
        case .minute:
            // 5分 is a score or money; behind hours it is minutes.
            guard !isFirst else { return nil }
        default: return nil
        }
        at += 2
        return (Part(amount: counted, unit: unit), at)
    }

    /// 60日内, 三日前
    private func isCounted(_ index: Int) -> Bool { cursor.follows(index) && cursor.role(index) == .ago }

    /// Larger units first.
    private func rank(_ unit: TimeUnit) -> Int {
        switch unit {
        case .centuries: 0
        case .year, .years: 1
        case .month, .months, .halfMonths: 2
        case .weeks, .halfWeeks: 3
        case .day, .days: 4
        case .hours, .halfHours: 5
        case .minutes, .minute, .quarterHours, .halfMinutes: 6
        default: 7
        }
    }

    private func iso8601(_ parts: [Part]) -> String? {
        var date = "", time = ""
        for part in parts {
            switch part.unit {
            case .centuries:
                guard let years = part.amount.times(powerOfTen: 2) else { return nil }
                date += "\(years)Y"
            case .year, .years: date += "\(part.amount)Y"
            case .month, .months, .halfMonths: date += "\(part.amount)M"
            case .weeks, .halfWeeks: date += "\(part.amount)W"
            case .day, .days: date += "\(part.amount)D"
            case .hours, .halfHours: time += "\(part.amount)H"
            case .minutes, .minute, .halfMinutes: time += "\(part.amount)M"
            case .quarterHours:
                guard let minutes = part.amount.multiplied(by: ExactDecimal(15)) else { return nil }
                time += "\(minutes)M"
            case .seconds: time += "\(part.amount)S"
            default: return nil
            }
        }
        return "P" + date + (time.isEmpty ? "" : "T" + time)
    }

    /// 二十几年前, 几年后: some year of several.
    private func openDate(from part: Part, figure: Figure, direction: Int, next: Int) -> DateReading? {
        guard part.unit == .year || part.unit == .years, let year = context.reference?.year, let low = figure.low?.integer,
            let high = figure.high?.integer, high < year, high < 1000
        else { return nil }
        var fields = DateFields()
        fields.part = direction < 0 ? .years(year - high, year - low) : .years(year + low, year + high)
        fields.isRelative = true
        let value = DateValue(edtf: fields.edtf, isRelative: true)
        return DateReading(next: next + 1, end: cursor[next].end, value: .date(value), rule: DateRules.counted.name, fields: nil)
    }

    /// Whole units: 七年半 counts 90 months.
    private func whole(_ part: Part) -> (part: Part, amount: Int)? {
        if let amount = part.amount.integer { return (part, amount) }
        guard part.unit == .year || part.unit == .years, let months = part.amount.multiplied(by: ExactDecimal(12))?.integer else {
            return nil
        }
        return (Part(amount: ExactDecimal(months), unit: .months), months)
    }

    /// 三天前, 两年后, 三个月前: counted from the page's own day, no finer than the unit that is said.
    private func date(from part: Part, figure start: Int, next: Int) -> DateReading? {
        guard cursor.follows(next), cursor.role(next) == .ago, let direction = cursor.lexeme(next)?.value, abs(direction) == 1,
            let figure = cursor.figure(start), let (part, amount) = whole(part), amount < 10_000
        else { return nil }
        if figure.isOpen { return openDate(from: part, figure: figure, direction: direction, next: next) }
        var fields = DateFields()
        fields.isRelative = true
        let count = amount * direction
        switch part.unit {
        case .year, .years: fields.year = .relative(context.reference.map { $0.year + count })
        case .months:
            let month = context.reference.flatMap { CivilDate(year: $0.year, month: $0.month, day: 1)?.adding(months: count) }
            fields.year = .relative(month?.year)
            fields.month = .relative(month?.month)
        case .weeks:
            guard let day = context.reference?.adding(days: 7 * count), let monday = day.adding(days: 1 - day.weekday),
                let sunday = monday.adding(days: 6)
            else { return nil }
            fields.part = .interval(monday, sunday)
        case .days, .day: fields.set(context.reference?.adding(days: count))
        default: return nil
        }
        if let year = fields.year.value, !(1...9999).contains(year) { return nil }
        guard let edtf = fields.edtf else { return nil }
        return DateReading(
            next: next + 1, end: cursor[next].end, value: .date(DateValue(edtf: edtf, isRelative: true)), rule: DateRules.counted.name,
            fields: fields)
    }
}
