/// A date as far as a phrase says it, before the page's own day completes it.
struct DateFields: Hashable, Sendable {
    enum Field: Hashable, Sendable {
        /// The phrase does not speak of it.
        case unsaid
        /// Said relative to a day that is not known: 昨日 on a page without a date.
        case unknown
        case known(Int)

        var value: Int? {
            if case .known(let value) = self { return value }
            return nil
        }

        var isSaid: Bool { self != .unsaid }

        static func relative(_ value: Int?) -> Field { value.map { .known($0) } ?? .unknown }
    }

    /// What a phrase cuts out of the unit that it names last.
    enum Part: Hashable, Sendable {
        case whole
        /// EDTF 21...24, spring to winter.
        case season(Int)
        /// Months of the year.
        case months(Int, Int)
        /// Days of the month.
        case days(Int, Int)
        /// First to last year, whatever `year` says.
        case years(Int, Int)
        /// `199X`, `17XX`: the digits that are known.
        case unspecified(String)
        /// First to last day.
        case interval(CivilDate, CivilDate)
    }

    var year = Field.unsaid
    var month = Field.unsaid
    var day = Field.unsaid
    var part = Part.whole
    var hour: Int?
    var minute: Int?
    var second: Int?
    /// 年底, 2022年9月前后.
    var isApproximate = false
    var isRelative = false
    /// 周一: the nearest such day.
    var weekday: Int?

    var saysDate: Bool { year.isSaid || month.isSaid || day.isSaid || part != .whole || weekday != nil }
    var saysTime: Bool { hour != nil }

    /// - Returns: EDTF; a time without a day begins with `T`; nil where nothing was said.
    var edtf: String? {
        let suffix = isApproximate ? "~" : ""
        let time = timeText
        guard saysDate else { return time.isEmpty ? nil : time }
        switch part {
        case .years(let first, let last): return "\(yearText(first))/\(yearText(last))"
        case .unspecified(let digits): return digits
        case .interval(let first, let last): return first == last ? first.description : "\(first)/\(last)"
        case .season(let season): return "\(text(of: year))-\(season)"
        case .months(let first, let last):
            let year = text(of: year)
            return first == last
                ? "\(year)-\(padded(first, to: 2))\(suffix)" : "\(year)-\(padded(first, to: 2))/\(year)-\(padded(last, to: 2))"
        case .days(let first, let last):
            let month = "\(text(of: year))-\(text(of: month, width: 2))"
            return "\(month)-\(padded(first, to: 2))/\(month)-\(padded(last, to: 2))"
        case .whole: break
        }
        var result = text(of: year)
        guard month.isSaid || day.isSaid else { return result + suffix }
        result += "-" + text(of: month, width: 2)
        guard day.isSaid else { return result + suffix }
        result += "-" + text(of: day, width: 2)
        return result + time + suffix
    }

    private var timeText: String {
        guard let hour else { return "" }
        var result = "T" + padded(hour, to: 2)
        if let minute { result += ":" + padded(minute, to: 2) }
        if let second { result += ":" + padded(second, to: 2) }
        return result
    }

    private func yearText(_ year: Int) -> String { year >= 0 ? padded(year, to: 4) : "-" + padded(-year, to: 4) }

    private func text(of field: Field, width: Int = 4) -> String {
        guard let value = field.value else { return String(repeating: "X", count: width) }
        return width == 4 ? yearText(value) : padded(value, to: width)
    }

    mutating func set(_ date: CivilDate?) {
        year = .relative(date?.year)
        month = .relative(date?.month)
        day = .relative(date?.day)
    }

    /// The first day that the fields name, where they are known.
    var firstDay: CivilDate? {
        if case .interval(let first, _) = part { return first }
        guard let year = year.value else { return nil }
        return CivilDate(year: year, month: month.value ?? 1, day: day.value ?? 1)
    }
}

/// The days to which relative dates of a text refer.
struct DateContext: Sendable {
    /// The page's own day.
    var reference: CivilDate?
    /// The date said last: what 同年 and 当月 mean.
    var said: (year: Int?, month: Int?, day: Int?) = (nil, nil, nil)
    /// The year that this sentence has said: its bare months lie in it.
    var sentenceYear: Int?
    /// The month that this sentence has said, with its year.
    var sentenceMonth: (year: Int, month: Int)?
    /// 将, 定于 before the phrase: a bare date lies ahead.
    var looksAhead = false

    mutating func note(_ fields: DateFields) {
        guard let year = fields.year.value else { return }
        said = (year, fields.month.value, fields.day.value)
        sentenceYear = year
        if let month = fields.month.value { sentenceMonth = (year, month) }
    }

    mutating func beginSentence() {
        sentenceYear = nil
        sentenceMonth = nil
    }

    /// Gives a phrase the units that it leaves out: those of `frame` (the start of a range), of the sentence, or the ones that make it
    /// the nearest date before the page's own day.
    func completed(_ fields: DateFields, frame: DateFields? = nil) -> DateFields {
        var result = fields
        guard !fields.year.isSaid else { return result }
        switch fields.part {
        case .years, .unspecified, .interval: return result
        default: break
        }
        if let weekday = fields.weekday { return completed(result, weekday: weekday) }
        if let frame, fields.saysTime, !fields.saysDate, let hour = fields.hour, let start = frame.hour, start >= 12, hour < 12,
            hour < start,
            hour + 12 > start
        {
            // 下午5点到6点
            result.hour = hour + 12
        }
        if let frame, frame.year.isSaid, fields.saysDate || fields.saysTime {
            result.year = frame.year
            if !fields.month.isSaid {
                if !isYearPart(fields.part) || fields.saysTime && !fields.saysDate { result.month = frame.month }
                if !fields.day.isSaid, fields.part == .whole { result.day = frame.day }
            }
            return result
        }
        guard fields.saysDate else { return result }
        if !fields.month.isSaid, fields.day.isSaid || isMonthPart(fields.part) { return completedDay(result) }
        if let sentenceYear {
            result.year = .known(sentenceYear)
            return result
        }
        let first = fields.month.value ?? firstMonth(of: fields.part)
        result.year = .relative(reference.flatMap { year(of: first, day: fields.day.value ?? 1, near: $0) })
        return result
    }

    private func isYearPart(_ part: DateFields.Part) -> Bool {
        switch part {
        case .season, .months: true
        default: false
        }
    }

    private func isMonthPart(_ part: DateFields.Part) -> Bool {
        if case .days = part { return true }
        return false
    }

    private func firstMonth(of part: DateFields.Part) -> Int {
        if case .months(let first, _) = part { return first }
        return 1
    }

    /// The year in which a month and day lie nearest before the reference (or, where the text looks ahead, after it).
    private func year(of month: Int, day: Int, near reference: CivilDate) -> Int? {
        for offset in 0...8 {
            let year = looksAhead ? reference.year + offset : reference.year - offset
            guard year >= 1, day <= CivilDate.days(inMonth: month, of: year) else { continue }
            let isBefore = (year, month, day) <= (reference.year, reference.month, reference.day)
            if looksAhead ? (!isBefore || (month, day) == (reference.month, reference.day)) : isBefore { return year }
        }
        return nil
    }

    /// 29日: in the month that the sentence spoke of, else the nearest one before.
    private func completedDay(_ fields: DateFields) -> DateFields {
        var result = fields
        let day = fields.day.value ?? 1
        if let sentenceMonth, day <= CivilDate.days(inMonth: sentenceMonth.month, of: sentenceMonth.year) {
            result.year = .known(sentenceMonth.year)
            result.month = .known(sentenceMonth.month)
            return result
        }
        result.year = .unknown
        result.month = .unknown
        guard let reference, let start = CivilDate(year: reference.year, month: reference.month, day: 1) else { return result }
        for offset in 0...3 {
            guard let month = start.adding(months: looksAhead ? offset : -offset),
                day <= CivilDate.days(inMonth: month.month, of: month.year)
            else { continue }
            let isBefore = (month.year, month.month, day) <= (reference.year, reference.month, reference.day)
            if looksAhead ? !isBefore || offset == 0 && day == reference.day : isBefore {
                result.year = .known(month.year)
                result.month = .known(month.month)
                break
            }
        }
        return result
    }

    private func completed(_ fields: DateFields, weekday: Int) -> DateFields {
        var result = fields
        result.isRelative = true
        guard let reference else {
            result.set(nil)
            return result
        }
        let back = (reference.weekday - weekday + 7) % 7
        let offset = looksAhead ? (weekday - reference.weekday + 7) % 7 : -back
        result.set(reference.adding(days: offset))
        return result
    }
}
