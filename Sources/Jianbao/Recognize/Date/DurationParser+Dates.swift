/// Dates that are counted in units of time: 三天前, 两年后, 前两周, 未来三年, 近三个月.
extension DurationParser {
    /// 前两天, 上两周, 下三个月: so many whole units before or after the one that runs.
    func fullUnits(at start: Int) -> DateReading? {
        guard let direction = direction(at: start), cursor.beginsPhrase(start), cursor.follows(start + 1),
            let (part, next) = part(at: start + 1, isFirst: true), let reference = context.reference, let count = part.amount.integer,
            (1...1000).contains(count), cursor.figure(start + 1)?.pair == nil
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
        case .months, .month:
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

    private func counted(_ fields: DateFields, next: Int, isStory: Bool = false) -> DateReading {
        let value = DateValue(edtf: fields.edtf, isRelative: true)
        return DateReading(
            next: next, end: cursor[next - 1].end, value: .date(value), rule: DateRules.counted.name, fields: isStory ? fields : nil)
    }

    /// 未来三年, 一周内, from the running unit on; 过去五年, 近三个月, 半年来, up to the day before the page's own. It names no one day, and
    /// stands with the vague ones.
    func span(at start: Int) -> DateReading? {
        let lead = cursor.role(start)
        let isLed = lead == .fromNow || lead == .upToNow || lead == .vague
        let at = isLed ? start + 1 : start
        guard !isLed || cursor.follows(at), let (unit, count, next) = wholeUnits(at: at), (1...1000).contains(count),
            let reference = context.reference
        else { return nil }
        let behind = cursor.follows(next) && cursor.role(next) == .ago ? cursor.lexeme(next)?.value : nil
        let isWithin = behind == 2, isSince = behind == 3
        let isAhead = lead == .fromNow || !isLed && isWithin && cursor.beginsPhrase(start)
        guard isAhead || isSince || isLed && countsBack(start, next: next, isWithin: isWithin) else { return nil }
        guard let (first, last) = isAhead ? stretch(ahead: count, unit, reference) : stretch(back: count, unit, reference) else {
            return nil
        }
        let end = isWithin || isSince ? next + 1 : next
        let value = DateValue(edtf: first == last ? first.description : "\(first)/\(last)", isRelative: true, isVague: true)
        return DateReading(
            next: end, end: cursor[end - 1].end, value: .date(value), rule: isAhead ? DateRules.fromNow.name : DateRules.upToNow.name,
            fields: nil)
    }

    /// Whether 近三年 are the last three years: 工作近三年 and 近三年时间 are a length.
    private func countsBack(_ lead: Int, next: Int, isWithin: Bool) -> Bool {
        let isShort = cursor[lead].end - cursor[lead].start == 1
        return !isShort || isWithin || cursor.beginsPhrase(lead) && cursor.scalar(after: next - 1) != "时"
    }

    /// 三年, 半年, 三年半: a length in whole units of one kind.
    private func wholeUnits(at index: Int) -> (unit: TimeUnit, count: Int, next: Int)? {
        if let duration = cursor.lexeme(index)?.duration {
            switch duration {
            case "P6M": return (.months, 6, index + 1)
            case "P15D": return (.days, 15, index + 1)
            case "P4W": return isCounting(at: index) ? (.weeks, 4, index + 1) : nil
            default: return nil
            }
        }
        guard let figure = cursor.figure(index), !figure.isOpen, figure.pair == nil, let (part, next) = part(at: index, isFirst: true),
            more(behind: next) == 0
        else { return nil }
        if part.unit == .year || part.unit == .years, part.amount.integer != nil, cursor.follows(next), cursor.role(next) == .half {
            return part.amount.integer.map { (.months, $0 * 12 + 6, next + 1) }
        }
        return part.amount.integer.map { (part.unit, $0, next) }
    }

    private func stretch(ahead count: Int, _ unit: TimeUnit, _ day: CivilDate) -> (CivilDate, CivilDate)? {
        let ends: (CivilDate?, CivilDate?)
        switch unit {
        case .days, .day: ends = (day, day.adding(days: count - 1))
        case .weeks: ends = (day, day.adding(days: 7 * count - 1))
        case .months, .month:
            let first = CivilDate(year: day.year, month: day.month, day: 1)
            ends = (first, first?.adding(months: count)?.adding(days: -1))
        case .year, .years:
            ends = (CivilDate(year: day.year, month: 1, day: 1), CivilDate(year: day.year + count - 1, month: 12, day: 31))
        default: return nil
        }
        guard let first = ends.0, let last = ends.1 else { return nil }
        return (first, last)
    }

    private func stretch(back count: Int, _ unit: TimeUnit, _ day: CivilDate) -> (CivilDate, CivilDate)? {
        let first: CivilDate?
        switch unit {
        case .days, .day: first = day.adding(days: -count)
        case .weeks: first = day.adding(days: -7 * count)
        case .months, .month: first = day.adding(months: -count)
        case .year, .years: first = day.adding(months: -12 * count)
        default: return nil
        }
        guard let first, let last = day.adding(days: -1) else { return nil }
        return (first, last)
    }

    // MARK: So many units before or after a day

    /// What a count runs from, as far as it is known.
    private struct Base {
        var year: Int?
        var month: CivilDate?
        var day: CivilDate?

        init(day: CivilDate?) {
            year = day?.year
            month = day.flatMap { CivilDate(year: $0.year, month: $0.month, day: 1) }
            self.day = day
        }

        init(year: Int, month: Int?, day: CivilDate?) {
            self.year = year
            self.month = month.flatMap { CivilDate(year: year, month: $0, day: 1) }
            self.day = day
        }
    }

    /// 三天前, 两年后, 半年前, 三年多前, 两三个月后: no finer than the unit that is said.
    func countedDate(at start: Int) -> DateReading? {
        guard let length = countedLength(at: start), let word = cursor.lexeme(length.next), word.date == .ago, abs(word.value) == 1 else {
            return nil
        }
        if word.value < 0 {
            guard let fields = place(length, -1, from: Base(day: context.reference), isPage: true, start) else { return nil }
            return dayOfYear(behind: length.next, of: fields, start)
                ?? counted(fields, next: length.next + 1, isStory: length.low == length.high)
        }
        guard !isFinerThanDay(length.unit) else { return nil }
        guard let base = storyBase(at: start, length: length) else {
            let value = DateValue(edtf: nil, isRelative: true, isVague: true)
            return DateReading(
                next: length.next + 1, end: cursor[length.next].end, value: .date(value), rule: DateRules.counted.name, fields: nil)
        }
        return place(length, 1, from: base, isPage: base.day == context.reference, start).map {
            counted($0, next: length.next + 1, isStory: length.low == length.high)
        }
    }

    /// A length between its least and its greatest count; `isHalf` adds one half of the unit.
    private struct Length {
        var unit: TimeUnit
        var low: Int
        var high: Int
        var isHalf = false
        /// The token of 前 or 后.
        var next: Int
    }

    private func countedLength(at start: Int) -> Length? {
        if let (unit, count, next) = wholeUnits(at: start), cursor.follows(next), count < 10_000 {
            return Length(unit: unit, low: count, high: count, next: next)
        }
        if let duration = cursor.lexeme(start)?.duration, cursor.follows(start + 1) {
            // 半小时前
            return duration == "PT30M" ? Length(unit: .hours, low: 0, high: 0, isHalf: true, next: start + 1) : nil
        }
        guard let figure = cursor.figure(start), let (part, next) = part(at: start, isFirst: true) else { return nil }
        let isMore = more(behind: next) > 0
        // 三年多前: 多 is a word of no list, and leaves a gap of one.
        let ago = isMore && cursor.follows(next) && cursor[next].end == cursor[next - 1].end + 1 ? next + 1 : next
        guard isMore ? ago < cursor.count && cursor[ago].start == cursor[next - 1].end + 1 : cursor.follows(ago) else { return nil }
        if let pair = figure.pair { return Length(unit: part.unit, low: pair.low, high: pair.high, next: ago) }
        if figure.isOpen {
            guard let low = figure.low?.integer, let high = figure.high?.integer, high < 1000 else { return nil }
            return Length(unit: part.unit, low: low, high: high, next: ago)
        }
        let whole = part.amount.droppingHalf
        guard let count = whole.integer, count < 10_000 else { return nil }
        return Length(unit: part.unit, low: count, high: isMore ? count + 1 : count, isHalf: part.amount.endsInHalf, next: ago)
    }

    /// What 两年后 counts from: the page's own day, or the date that the story said last.
    /// - Returns: nil for 毕业三年后, which counts from an event.
    private func storyBase(at start: Int, length: Length) -> Base? {
        let page = Base(day: context.reference)
        if context.outlook != .back || looksAhead(behind: length.next) { return page }
        let before = cursor[start].start - 1
        guard cursor.beginsPhrase(start) || "在于到约将再他她它们又便就仅才".unicodeScalars.contains(cursor.text[before]) else { return nil }
        // 4年后的今天 is the page's own day; 一个月之后的6月21日 is counted from an event.
        if cursor.follows(length.next + 1), cursor.role(length.next + 1) == .of, cursor.follows(length.next + 2) { return nil }
        // 两周后迎来了: it lies behind.
        let ahead = looksBack(behind: length.next) ? nil : page
        guard let story = context.storyDate, let reference = context.reference else { return ahead }
        let base = Base(year: story.year, month: story.month, day: story.day)
        // 2019年入职，三个月后离职: no month is known to count from.
        let isFineEnough: Bool
        switch length.unit {
        case .year, .years: isFineEnough = true
        case .month, .months, .halfMonths: isFineEnough = base.month != nil
        default: isFineEnough = base.day != nil
        }
        guard isFineEnough else { return nil }
        guard let fields = place(length, 1, from: base, isPage: false, start), let first = fields.firstDay, first <= reference else {
            return ahead
        }
        return base
    }

    /// 两周后迎来了, 两年后，他等来了: the clause that the phrase begins tells what has been.
    func looksBack(behind ago: Int) -> Bool {
        let text = cursor.text, end = cursor[ago].end
        let hasComma = end < text.count && (text[end] == "，" || text[end] == ",")
        var index = hasComma ? end + 1 : end
        while index < text.count, index - end < 20, !FoldedScalar.isClauseEnd(text[index]) {
            switch text[index] {
            case "了", "曾", "已": return true
            case "将", "会": return false
            default: index += 1
            }
        }
        return false
    }

    /// 两周后将公布: a word of the future goes on the phrase.
    private func looksAhead(behind ago: Int) -> Bool {
        var index = ago + 1
        while let role = cursor.role(ofClauseOf: ago, at: index, within: 8) {
            if role == .future, !cursor.isDisposal(index) { return true }
            index += 1
        }
        return false
    }

    private func place(_ length: Length, _ direction: Int, from base: Base, isPage: Bool, _ start: Int) -> DateFields? {
        var fields = DateFields()
        fields.isRelative = true
        let near = length.low * direction, far = length.high * direction
        let (first, last) = direction < 0 ? (far, near) : (near, far)
        switch length.unit {
        case .year, .years:
            guard !length.isHalf else {
                var months = length
                (months.unit, months.low, months.high, months.isHalf) = (.months, length.low * 12 + 6, length.high * 12 + 6, false)
                return place(months, direction, from: base, isPage: isPage, start)
            }
            if let year = base.year, !(1...9999).contains(year + first) || !(1...9999).contains(year + last) { return nil }
            fields.year = .relative(base.year.map { $0 + first })
            if first != last, let year = base.year { fields.part = .years(year + first, year + last) }
        case .month, .months, .halfMonths:
            let anchor = length.isHalf ? base.day?.adding(days: 15 * direction) ?? base.month : base.month
            guard let from = anchor.flatMap({ CivilDate(year: $0.year, month: $0.month, day: 1) }) else {
                fields.year = .unknown
                fields.month = .unknown
                return isPage ? fields : nil
            }
            guard let opening = from.adding(months: first), let closing = from.adding(months: last + 1)?.adding(days: -1) else {
                return nil
            }
            fields.year = .known(opening.year)
            fields.month = .known(opening.month)
            if first != last { fields.part = .interval(opening, closing) }
        case .weeks:
            guard let day = base.day, let opening = day.adding(days: 7 * first - day.weekday + 1),
                let closing = day.adding(days: 7 * last - day.weekday + 7)
            else { return nil }
            fields.part = .interval(opening, closing)
        case .days, .day:
            guard first != last else {
                fields.set(base.day?.adding(days: first))
                break
            }
            guard let opening = base.day?.adding(days: first), let closing = base.day?.adding(days: last) else { return nil }
            fields.part = .interval(opening, closing)
        default: return isFinerThanDay(length.unit) ? dayOfHours(length, start) : nil
        }
        return fields
    }

    /// 10分钟后 counts from an event, and gives no day.
    private func isFinerThanDay(_ unit: TimeUnit) -> Bool {
        switch unit {
        case .hours, .halfHours, .minutes, .seconds, .quarterHours, .halfMinutes: true
        default: false
        }
    }

    /// 两小时前, 半小时前: about the page's own day, whose hour is not known; 48小时前 is two days before.
    private func dayOfHours(_ length: Length, _ start: Int) -> DateFields? {
        guard length.low == length.high, cursor.beginsPhrase(start) || cursor.text[cursor[start].start - 1] == "在" else {
            return nil
        }
        let days = length.unit == .hours && !length.isHalf ? length.low / 24 : 0
        var fields = DateFields()
        fields.set(context.reference?.adding(days: -days))
        fields.isRelative = true
        fields.isApproximate = length.unit != .hours || length.low % 24 != 0 || length.isHalf
        return fields
    }

    /// 三年前的3月, 十年前的今天, 五年前春节: a day or a month of the year that was counted.
    private func dayOfYear(behind ago: Int, of year: DateFields, _ start: Int) -> DateReading? {
        guard year.year.isSaid, !year.month.isSaid, year.part == .whole, cursor.follows(ago + 1) else { return nil }
        var phrase = DatePhrase(cursor: cursor, context: context, at: start)
        phrase.fields = year
        phrase.next = cursor.role(ago + 1) == .of ? ago + 2 : ago + 1
        let begin = phrase.next
        guard cursor.follows(begin), phrase.readBehindYear(), phrase.next > begin, phrase.fields.isPossible else { return nil }
        let value = DateValue(edtf: phrase.fields.edtf, isRelative: true)
        return DateReading(
            next: phrase.next, end: cursor[phrase.next - 1].end, value: .date(value), rule: DateRules.counted.name, fields: phrase.fields)
    }
}
