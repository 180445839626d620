/// Reads lengths of time (三个月, 8天20小时, 三年半) and the dates counted from them (三天前, 两年后).
struct DurationParser {
    let cursor: TokenCursor
    let context: DateContext

    /// One part of a duration.
    struct Part {
        var amount: ExactDecimal
        var unit: TimeUnit
    }

    func reading(at start: Int) -> DateReading? {
        if start > 0, cursor.role(start - 1) == .each, cursor.follows(start) { return nil }
        if let date = fullUnits(at: start) ?? span(at: start) ?? countedDate(at: start) { return date }
        if let iso = cursor.lexeme(start)?.duration {
            guard cursor.role(start) == .duration || isCounting(at: start) else { return nil }
            return bounded(DurationValue(exactly: iso), from: start, next: start + 1, end: cursor[start].end)
        }
        if let range = range(at: start) { return range }
        guard case (let parts, var next)? = parts(at: start), let iso = iso8601(parts) else { return nil }
        if parts.count == 1, let figure = cursor.figure(start), figure.pair != nil || countsSeveral(start) {
            // 两三年, 十几天; 三十多年 goes by its figure, as 三年多 does.
            let low = figure.pair.map { ExactDecimal($0.low) } ?? figure.low
            let high = figure.pair.map { ExactDecimal($0.high) } ?? figure.high
            let value = DurationValue(
                min: low.flatMap { iso8601([Part(amount: $0, unit: parts[0].unit)]) },
                max: high.flatMap { iso8601([Part(amount: $0, unit: parts[0].unit)]) })
            return bounded(value, from: start, next: next, end: cursor[next - 1].end)
        }
        if parts.last.map({ $0.unit == .days || $0.unit == .day }) == true, countsNights(at: next) { next += 2 }
        let more = more(behind: next)
        let end = cursor[next - 1].end + (more > 0 && !(cursor.follows(next) && cursor[next].kind == .barrier) ? 1 : 0)
        return bounded(DurationValue(exactly: iso), from: start, next: next, end: end)
    }

    /// 十几, 几十, 数十.
    private func countsSeveral(_ index: Int) -> Bool {
        cursor.figure(index)?.isOpen == true && cursor.text[cursor[index].start..<cursor[index].end].contains { $0 == "几" || $0 == "数" }
    }

    /// The 两夜 of 三天两夜.
    private func countsNights(at index: Int) -> Bool {
        guard cursor.follows(index), cursor.figure(index)?.integer != nil, cursor.follows(index + 1), cursor.role(index + 1) == .dayPart
        else { return false }
        let word = cursor.text[cursor[index + 1].start..<cursor[index + 1].end]
        return word.count == 1 && (word.first == "夜" || word.first == "晚")
    }

    /// 连续四周, 四周内: 四周 counts weeks beside a word of counting, else it means all around.
    func isCounting(at index: Int) -> Bool {
        if cursor.follows(index + 1), cursor.role(index + 1) == .ago { return true }
        let start = cursor[index].start
        if cursor.follows(index), let role = cursor.role(index - 1), role == .vague || role == .upToNow || role == .fromNow { return true }
        if start > 0, "续历时隔每近约满足这那为期共超逾前后上下过第长达".unicodeScalars.contains(cursor.text[start - 1]) { return true }
        return cursor.scalar(after: index).map { "时半多左".unicodeScalars.contains($0) } ?? false
    }

    /// 1 where 多 or 余 stands directly behind the last token read, as in 4年多; else 0.
    func more(behind next: Int) -> Int {
        let end = cursor[next - 1].end
        return end < cursor.text.count && (cursor.text[end] == "多" || cursor.text[end] == "余") ? 1 : 0
    }

    /// The units of one length of time, from the largest to the smallest that is said.
    private func parts(at start: Int) -> (parts: [Part], next: Int)? {
        var parts: [Part] = []
        var next = start
        // Units grow smaller from part to part, so there are at most seven.
        while let (part, after) = part(at: next, isFirst: next == start) {
            // Only the last part may be a fraction.
            if let last = parts.last, rank(part.unit) <= rank(last.unit) || last.amount.integer == nil { break }
            // 一周七天 tells what a week has.
            if part.unit == .days, parts.last?.unit == .weeks, cursor.lexeme(next)?.number != .and { break }
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
            before.flatMap { $0.isBefore && $0.reach == .any && !isLastYears ? $0.bound : nil }
            ?? behind.flatMap { $0.isBefore ? nil : $0.bound }
        switch bound {
        case .min: result.max = nil
        case .max: result.min = nil
        default: break
        }
        return DateReading(next: next, end: end, value: .duration(result), rule: DateRules.duration.name, fields: nil)
    }

    func part(at index: Int, isFirst: Bool) -> (Part, Int)? {
        var at = index
        if !isFirst {
            guard cursor.follows(at) else { return nil }
            // 10年零6个月
            if cursor.text[cursor[at].start] == "零", cursor[at].end - cursor[at].start == 1, cursor.follows(at + 1) { at += 1 }
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
            // 3月 is March, and 七八月 are July and August; 18月 is no month.
            guard let number = figure.integer, number > 12 && figure.pair == nil || cursor.text[cursor[at].start] == "两" else { return nil }
        case .day:
            guard let number = figure.integer, number > 31 || isHanziDigit || isCounted(at + 2) || cursor.countsDays(at) else { return nil }
        case .minute:
            // 5分 is a score or money; behind hours and before seconds it is minutes.
            guard
                !isFirst
                    || cursor.follows(at + 2) && cursor.figure(at + 2) != nil && cursor.follows(at + 3) && cursor.unit(at + 3) == .seconds
            else { return nil }
        default: return nil
        }
        at += 2
        // 9秒83: digits behind the seconds are parts of one.
        if unit == .seconds, amount.exponent >= 0, at < cursor.count, cursor[at].start == cursor[at - 1].end, let parts = cursor.figure(at),
            parts.form == .digits, parts.magnitude == 0, parts.digitCount < 4, let value = parts.integer,
            let more = ExactDecimal(Int128(value), exponent: -parts.digitCount).flatMap({ amount.adding($0) }), !cursor.isMeasured(at)
        {
            counted = more
            at += 1
        }
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
            case .year, .years: date += with("Y", part.amount, half: "6M")
            case .month, .months, .halfMonths: date += with("M", part.amount, half: "15D")
            case .weeks, .halfWeeks:
                // A week stands alone in ISO 8601: one and a half are ten days and a half.
                guard let days = part.amount.multiplied(by: ExactDecimal(7)) else { return nil }
                if days.integer != nil { date += "\(part.amount)W" } else { appendDays(days, to: &date, &time) }
            case .day, .days: appendDays(part.amount, to: &date, &time)
            case .hours, .halfHours: time += with("H", part.amount, half: "30M")
            case .minutes, .minute, .halfMinutes: time += with("M", part.amount, half: "30S")
            case .quarterHours:
                guard let minutes = part.amount.multiplied(by: ExactDecimal(15)) else { return nil }
                time += "\(minutes)M"
            case .seconds: time += "\(part.amount)S"
            default: return nil
            }
        }
        return "P" + date + (time.isEmpty ? "" : "T" + time)
    }

    private func appendDays(_ days: ExactDecimal, to date: inout String, _ time: inout String) {
        let whole = days.droppingHalf
        if whole != .zero || !days.endsInHalf { date += "\(whole)D" }
        if days.endsInHalf { time += "12H" }
    }

    /// 三年半 is P3Y6M: readers of ISO 8601 seldom take a fraction of a unit, and halves can be said without one.
    private func with(_ sign: String, _ amount: ExactDecimal, half: String) -> String {
        guard amount.endsInHalf else { return "\(amount)\(sign)" }
        return (amount.droppingHalf == .zero ? "" : "\(amount.droppingHalf)\(sign)") + half
    }
}

extension ExactDecimal {
    /// 2.5, 0.5.
    var endsInHalf: Bool { exponent == -1 && abs(significand % 10) == 5 }

    /// 2 of 2.5; the number itself where it ends in no half.
    var droppingHalf: ExactDecimal { endsInHalf ? ExactDecimal(significand / 10) ?? self : self }
}
