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
    /// 2023财年第二季度: said, but on which days it lies is no matter of the calendar.
    var isUnplaced = false
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
        case .years(let first, let last): return first == last ? yearText(first) : "\(yearText(first))/\(yearText(last))"
        case .unspecified(let digits): return digits
        case .interval(let first, let last): return first == last ? first.description : "\(first)/\(last)"
        case .season(let season): return "\(text(of: year))-\(season)"
        case .months(let first, let last):
            let year = text(of: year)
            return first == last
                ? "\(year)-\(padded(first, to: 2))\(suffix)" : "\(year)-\(padded(first, to: 2))/\(year)-\(padded(last, to: 2))"
        case .days(let first, let last):
            let month = "\(text(of: year))-\(text(of: month, width: 2))-"
            let opening = month + padded(first, to: 2)
            return first == last ? opening : "\(opening)/\(month)\(padded(last, to: 2))"
        case .whole: break
        }
        var result = text(of: year)
        guard month.isSaid || day.isSaid else { return result + suffix }
        result += "-" + text(of: month, width: 2)
        guard day.isSaid else { return result + suffix }
        result += "-" + text(of: day, width: 2)
        return result + time + suffix
    }

    /// Whether the calendar has such a month and such a day, in four digits of a year: not 30 February, nor month 13.
    var isPossible: Bool {
        if let year = year.value, !(-9999...9999).contains(year) { return false }
        if case .years(_, let last) = part, last > 9999 { return false }
        guard let month = month.value else { return true }
        guard (1...12).contains(month) else { return false }
        if case .days(_, let last) = part, last > CivilDate.days(inMonth: month, of: year.value ?? 2000) { return false }
        guard let day = day.value else { return true }
        return day <= CivilDate.days(inMonth: month, of: year.value ?? 2000)
    }

    /// The first and the last year of 198X, of 19XX or of a stretch of years; nil for what is none of them.
    var knownYears: (first: Int, last: Int)? {
        if case .years(let first, let last) = part { return (first, last) }
        guard case .unspecified(let digits) = part, let known = wholeNumber(digits.utf8.prefix { $0 != UInt8(ascii: "X") }) else {
            return nil
        }
        let size = digits.hasSuffix("XX") ? 100 : 10
        return (known * size, known * size + size - 1)
    }

    /// 24:00 of a day is 0:00 of the next.
    var rolledOver: DateFields {
        guard hour == 24 else { return self }
        var result = self
        result.hour = 0
        if day.isSaid, let date = firstDay?.adding(days: 1) { result.set(date) }
        return result
    }

    /// The last minute before a full hour that ends a range: 四点 of 两点到四点 is 03:59, as ranges hold their last unit.
    var lastMinute: String? {
        guard let hour, minute == nil, day.isSaid, part == .whole else { return nil }
        var result = self
        (result.hour, result.minute) = (hour == 0 ? 23 : hour - 1, 59)
        if hour == 0 {
            guard let date = firstDay?.adding(days: -1) else { return nil }
            result.set(date)
        }
        return result.edtf
    }

    private var timeText: String {
        guard let hour else { return "" }
        var result = "T" + padded(hour, to: 2)
        if let minute { result += ":" + padded(minute, to: 2) }
        if let second { result += ":" + padded(second, to: 2) }
        return result
    }

    func yearText(_ year: Int) -> String { year >= 0 ? padded(year, to: 4) : "-" + padded(-year, to: 4) }

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

/// The days to which relative dates of a text refer, and the one convention by which a date that leaves out its year, month or week is
/// completed.
///
/// `Dictionaries/quantities/conventions.md` is the table of them, held row by row by a test. In short: a bare 6月3日, 周三 or 国庆节 is the last
/// one up to the page's own day; a year, month or range before it lends it what it leaves out; a word of the future directly before it makes
/// it the next one, and one elsewhere in its clause the nearer of the two.
///
/// The words are rows of `quantities/date-words.tsv` (roles `future`, `coming`, `due` and `stated`).
struct DateContext: Sendable {
    /// Where a date that leaves out its year lies.
    enum Outlook: Sendable {
        case back, nearer, ahead, running
        /// Ahead within three months: words that may also speak of what has been.
        case soon
        /// Ahead where it lies so near that the last such day is most of a year away: else it is the day of the telling.
        case told
    }

    /// The page's own day.
    var reference: CivilDate?
    /// The date said last: what 同年 and 当月 mean.
    var said: (year: Int?, month: Int?) = (nil, nil)
    /// The whole day said last: what 当天 and 次日 count from.
    var saidDay: CivilDate?
    /// The part of a year said last: what 去年同期 takes over.
    var saidPeriod: DateFields?
    /// Sentences that ended since a date was said.
    var sentencesSinceSaid = 0
    /// The year that this sentence has said: its bare months lie in it.
    var sentenceYear: Int?
    /// The month that this sentence has said, with its year.
    var sentenceMonth: (year: Int, month: Int)?
    var outlook = Outlook.back

    mutating func note(_ fields: DateFields) {
        guard let year = fields.year.value else { return }
        said = (year, fields.month.value)
        sentencesSinceSaid = 0
        if fields.month.isSaid || isYearPart(fields.part) { saidPeriod = fields }
        if let month = fields.month.value, let day = fields.day.value, let date = CivilDate(year: year, month: month, day: day) {
            saidDay = date
        }
        sentenceYear = year
        if let month = fields.month.value { sentenceMonth = (year, month) }
    }

    mutating func beginSentence() {
        sentencesSinceSaid += 1
        sentenceYear = nil
        sentenceMonth = nil
    }

    /// The date said last in this sentence or the one before it, its month and day as far as they were said.
    var storyDate: (year: Int, month: Int?, day: CivilDate?)? {
        guard sentencesSinceSaid <= 1, let year = said.year else { return nil }
        let isDayOfIt = saidDay?.year == year && saidDay?.month == said.month
        return (year, said.month, isDayOfIt ? saidDay : nil)
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
            hour <= start,
            hour + 12 >= start, hour + 12 > start || fields.minute != nil
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
        result.year = .relative(reference.flatMap { year(of: first, day: fields.day.value, near: $0) })
        return result
    }

    /// Of the last such day up to the page's own and the first one after it, the one that the outlook asks for.
    func chosen(back: CivilDate?, ahead: CivilDate?) -> CivilDate? {
        switch outlook {
        case .back: return back
        case .ahead:
            // 将于5月10日 on a page of 17 May: the text is a little older than its page.
            guard let reference, let back, let ahead else { return ahead }
            return ahead.dayNumber - reference.dayNumber > 300 && reference.dayNumber - back.dayNumber <= 14 ? back : ahead
        case .running: return [back, ahead].first { $0?.year == reference?.year } ?? back
        case .nearer, .soon, .told:
            guard let reference, let back, let ahead else { return back ?? ahead }
            let wait = ahead.dayNumber - reference.dayNumber, age = reference.dayNumber - back.dayNumber
            let isAhead = wait < age && (outlook == .nearer || wait <= 92) && (outlook != .told || age > 300)
            return isAhead ? ahead : back
        }
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

    /// - Parameter day: nil for the month as a whole.
    private func year(of month: Int, day: Int?, near reference: CivilDate) -> Int? {
        func nearest(_ step: Int) -> CivilDate? {
            // 29 February comes back within eight years.
            for offset in 0...8 {
                guard let date = CivilDate(year: reference.year + step * offset, month: month, day: day ?? 1) else { continue }
                let isThisMonth = day == nil && (date.year, month) == (reference.year, reference.month)
                if isThisMonth || (step < 0 ? date <= reference : date >= reference) { return date }
            }
            return nil
        }
        return chosen(back: nearest(-1), ahead: nearest(1))?.year
    }

    /// 29日: in the month that the sentence spoke of, else in one beside the page's own day.
    private func completedDay(_ fields: DateFields) -> DateFields {
        var result = fields
        var day = fields.day.value ?? 1
        if case .days(let first, _) = fields.part { day = first }
        if let sentenceMonth, day <= CivilDate.days(inMonth: sentenceMonth.month, of: sentenceMonth.year) {
            result.year = .known(sentenceMonth.year)
            result.month = .known(sentenceMonth.month)
            return result
        }
        result.year = .unknown
        result.month = .unknown
        guard let reference, let start = CivilDate(year: reference.year, month: reference.month, day: 1) else { return result }
        func nearest(_ step: Int) -> CivilDate? {
            for offset in 0...3 {
                guard let month = start.adding(months: step * offset),
                    let date = CivilDate(year: month.year, month: month.month, day: day)
                else { continue }
                if step < 0 ? date <= reference : date >= reference { return date }
            }
            return nil
        }
        let back = nearest(-1), ahead = nearest(1)
        let running = outlook == .running ? [back, ahead].first { $0?.month == reference.month } ?? back : nil
        guard let date = running ?? chosen(back: back, ahead: ahead) else { return result }
        result.year = .known(date.year)
        result.month = .known(date.month)
        return result
    }

    private func completed(_ fields: DateFields, weekday: Int) -> DateFields {
        var result = fields
        result.isRelative = true
        guard let reference else {
            result.set(nil)
            return result
        }
        if outlook == .running {
            result.set(reference.adding(days: weekday - reference.weekday))
            return result
        }
        let ahead = (weekday - reference.weekday + 7) % 7
        let back = (reference.weekday - weekday + 7) % 7
        result.set(chosen(back: reference.adding(days: -back), ahead: reference.adding(days: ahead)))
        return result
    }
}
