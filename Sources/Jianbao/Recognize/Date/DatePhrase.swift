/// One date phrase while it is read.
struct DatePhrase {
    let cursor: TokenCursor
    let context: DateContext
    var fields = DateFields()
    var next: Int
    var rule: RuleName = DateRules.year.name

    init(cursor: TokenCursor, context: DateContext, at start: Int) {
        self.cursor = cursor
        self.context = context
        next = start
        begin = start
    }

    /// The first token of the phrase.
    private let begin: Int

    /// Whether the token at hand may go on the phrase.
    private var continues: Bool { next == begin ? next < cursor.count : cursor.follows(next) }

    private var role: DateRole? { continues ? cursor.role(next) : nil }
    private var lexeme: QuantityWord? { continues ? cursor.lexeme(next) : nil }
    private var figure: Figure? { continues ? cursor.figure(next) : nil }

    /// The unit of a figure at hand: its own, or the one that the other end of a range lends it (3-5月, 2014-2018年).
    private func unit() -> (unit: TimeUnit, next: Int)? {
        guard cursor.follows(next + 1) else { return nil }
        if let unit = cursor.unit(next + 1) { return (unit, next + 2) }
        guard cursor.role(next + 1) == .connector, cursor.follows(next + 2), cursor.figure(next + 2) != nil, cursor.follows(next + 3),
            let unit = cursor.unit(next + 3)
        else { return nil }
        switch unit {
        case .year, .month, .day, .dayName: return (unit, next + 1)
        default: return nil
        }
    }

    mutating func read() -> Bool {
        if let stamp = cursor.stamp(next) { return read(stamp) }
        readYear()
        readPartOfYear()
        readMonth()
        readDay()
        if next == begin { readOtherDays() }
        readTime()
        return next > begin
    }

    private mutating func read(_ stamp: Stamp) -> Bool {
        if let year = stamp.year { fields.year = .known(year) }
        if let month = stamp.month { fields.month = .known(month) }
        if let day = stamp.day { fields.day = .known(day) }
        (fields.hour, fields.minute, fields.second) = (stamp.hour, stamp.minute, stamp.second)
        rule = fields.saysDate ? DateRules.stamp.name : DateRules.time.name
        next += 1
        if fields.saysDate, !fields.saysTime { readTime() }
        return true
    }

    // MARK: Years

    private mutating func readYear() {
        if let figure {
            readFigureYear(figure)
            return
        }
        guard let lexeme, let role = lexeme.date else { return }
        switch role {
        case .year:
            fields.year = .relative(context.reference.map { $0.year + lexeme.value })
            fields.isRelative = true
            rule = DateRules.relativeYear.name
            next += 1
        case .saidYear:
            fields.year = .relative((context.said.year ?? context.reference?.year).map { $0 + lexeme.value })
            fields.isRelative = true
            rule = DateRules.relativeYear.name
            next += 1
        case .saidCentury: readSaidCentury(lexeme.value)
        case .era, .commonEra: readEra(lexeme)
        default: break
        }
    }

    private mutating func readFigureYear(_ figure: Figure) {
        guard let number = figure.integer, cursor.follows(next + 1) else { return }
        if let (unit, after) = unit() {
            if unit == .century, (1...30).contains(number) {
                next = after
                setCentury((number - 1) * 100)
                return
            }
            if unit == .decade, number % 10 == 0, number < 100 || (1000...2090).contains(number) {
                next = after
                // 90年代 and 50年代 lie in the century before; 00年代 and 10年代 in this one.
                setDecade(number >= 30 && number < 100 ? 1900 + number : number < 30 ? 2000 + number : number)
                return
            }
            guard unit == .year, isYear(figure, number, after: after) else { return }
            fields.year = .known(fullYear(number, figure))
            rule = DateRules.year.name
            next = after
            return
        }
        // 19年底, 2025年初: 年底 is one word.
        if cursor.role(next + 1) == .yearPart, isYear(figure, number, after: next + 2) || figure.digitCount == 2 && figure.form != .hanzi {
            fields.year = .known(fullYear(number, figure))
            rule = DateRules.partOfYear.name
            next += 1
        }
    }

    private func fullYear(_ number: Int, _ figure: Figure) -> Int {
        guard figure.digitCount == 2, number < 100 else { return number }
        let latest = (context.reference?.year ?? 2030) % 100 + 10
        return number <= latest ? 2000 + number : 1900 + number
    }

    /// Whether a figure before 年 counts the calendar's years, and not how many.
    private func isYear(_ figure: Figure, _ number: Int, after: Int) -> Bool {
        guard figure.magnitude == 0, figure.form == .digits || figure.form == .positional else { return false }
        switch figure.digitCount {
        case 4: return (1000...2100).contains(number) && cursor.text[cursor[next].start..<cursor[next].end].count == 4
        case 2:
            if figure.leadsWithZero || figure.form == .positional { return true }
            guard cursor.follows(after) else { return number >= 80 && cursor.endsPhrase(after - 1) }
            switch cursor.role(after) {
            case .yearPart, .halfYear, .season, .quarter, .monthPart: return true
            default: break
            }
            guard cursor.figure(after) != nil, cursor.follows(after + 1) else { return false }
            return cursor.unit(after + 1) == .month
        default: return false
        }
    }

    private mutating func readSaidCentury(_ offset: Int) {
        let reference = context.reference?.year ?? 2000
        next += 1
        fields.isRelative = true
        let century = (reference / 100 + offset) * 100
        if let figure, let number = figure.integer, number < 100, number % 10 == 0, let (unit, after) = unit(), unit == .decade {
            next = after
            setDecade(century + number)
        } else {
            setCentury(century)
        }
        fields.isRelative = true
    }

    private mutating func setCentury(_ first: Int) {
        rule = DateRules.century.name
        if let figure, let number = figure.integer, number < 100, number % 10 == 0, let (unit, after) = unit(), unit == .decade {
            next = after
            setDecade(first + number)
            return
        }
        fields.part = .unspecified(padded(first / 100, to: 2) + "XX")
        readSubpart(of: first, spans: [(0, 29), (30, 69), (70, 99)])
    }

    private mutating func setDecade(_ first: Int) {
        rule = DateRules.decade.name
        fields.part = .unspecified(padded(first / 10, to: 3) + "X")
        readSubpart(of: first, spans: [(0, 3), (4, 6), (7, 9)])
    }

    /// 90年代末, 20世纪中叶.
    private mutating func readSubpart(of first: Int, spans: [(Int, Int)]) {
        guard let lexeme, lexeme.date == .part, spans.indices.contains(lexeme.value - 1) else { return }
        let span = spans[lexeme.value - 1]
        fields.part = .years(first + span.0, first + span.1)
        next += 1
    }

    /// 民国三年, 公元前221年, 康熙元年.
    private mutating func readEra(_ lexeme: QuantityWord) {
        guard cursor.follows(next + 1), let figure = cursor.figure(next + 1), let number = figure.integer, number > 0, number < 4000,
            cursor.follows(next + 2), cursor.unit(next + 2) == .year
        else { return }
        if lexeme.date == .era {
            guard number < 100 else { return }
            fields.year = .known(lexeme.value + number - 1)
        } else {
            // Year 1 before the era is EDTF's year 0000.
            fields.year = .known(lexeme.value < 0 ? 1 - number : number)
        }
        rule = DateRules.era.name
        next += 3
    }

    // MARK: Parts of a year

    private mutating func readPartOfYear() {
        guard let role else {
            readQuarter(isOrdinal: false)
            return
        }
        let value = lexeme?.value ?? 0
        switch role {
        case .halfYear:
            fields.part = value == 1 ? .months(1, 6) : .months(7, 12)
            rule = DateRules.partOfYear.name
            next += 1
        case .quarter:
            setQuarters(value, value)
            next += 1
        case .season where fields.year.isSaid || (cursor[next].end - cursor[next].start == 2 && cursor.endsPhrase(next)):
            fields.part = .season(value)
            rule = DateRules.partOfYear.name
            next += 1
        case .yearPart where fields.part == .whole:
            fields.part = value == 1 ? .months(1, 1) : value == 2 ? .months(6, 6) : .months(12, 12)
            fields.isApproximate = true
            rule = DateRules.partOfYear.name
            next += 1
        case .part where fields.year.isSaid && fields.part == .whole && fields.isRelative:
            // 今年初, 去年底.
            fields.part = value == 1 ? .months(1, 1) : value == 2 ? .months(6, 6) : .months(12, 12)
            fields.isApproximate = true
            rule = DateRules.partOfYear.name
            next += 1
        case .ordinal: readQuarter(isOrdinal: true)
        case .of where fields.year.isSaid: readOrdinalOfYear()
        case .ago where fields.year.isSaid && abs(value) == 1: readFirstOfYear(isFirst: value == -1)
        default: break
        }
    }

    /// 2021年的第三个月
    private mutating func readOrdinalOfYear() {
        guard cursor.follows(next + 1), cursor.role(next + 1) == .ordinal else { return }
        next += 1
        readQuarter(isOrdinal: true)
        if cursor.role(next) == .ordinal { next -= 1 }
    }

    /// 今年前三季度, 2022年前十一个月, 去年后三个月.
    private mutating func readFirstOfYear(isFirst: Bool) {
        guard cursor.follows(next + 1), let number = cursor.figure(next + 1)?.integer, cursor.follows(next + 2),
            let unit = cursor.unit(next + 2)
        else { return }
        let months = unit == .quarter ? number * 3 : unit == .months ? number : 0
        guard (1...12).contains(months) else { return }
        fields.part = isFirst ? .months(1, months) : .months(13 - months, 12)
        rule = unit == .quarter ? DateRules.quarter.name : DateRules.partOfYear.name
        next += 3
    }

    private mutating func setQuarters(_ first: Int, _ last: Int) {
        fields.part = .months(first * 3 - 2, last * 3)
        rule = DateRules.quarter.name
    }

    /// 第三季度, 三季度, 2021年的第三个月.
    private mutating func readQuarter(isOrdinal: Bool) {
        let at = isOrdinal ? next + 1 : next
        guard isOrdinal ? cursor.follows(at) : continues, let figure = cursor.figure(at), let number = figure.integer,
            cursor.follows(at + 1),
            let unit = cursor.unit(at + 1)
        else { return }
        if unit == .quarter, (1...4).contains(number) {
            setQuarters(number, number)
            next = at + 2
        } else if isOrdinal, unit == .months, fields.year.isSaid, (1...12).contains(number) {
            fields.month = .known(number)
            rule = DateRules.month.name
            next = at + 2
        }
    }

    // MARK: Months

    private mutating func readMonth() {
        guard fields.part == .whole || fields.month.isSaid else { return }
        if let figure, let number = figure.integer, (1...12).contains(number), !figure.hasFraction, figure.digitCount <= 2,
            let (unit, after) = unit(), unit == .month
        {
            fields.month = .known(number)
            rule = fields.year.isSaid ? DateRules.yearMonth.name : DateRules.month.name
            next = after
        } else if let lexeme {
            switch lexeme.date {
            case .month:
                let month = context.reference.flatMap { CivilDate(year: $0.year, month: $0.month, day: 1)?.adding(months: lexeme.value) }
                setRelativeMonth(month)
            case .saidMonth:
                var month: CivilDate?
                if let year = context.said.year, let number = context.said.month { month = CivilDate(year: year, month: number, day: 1) }
                month = month ?? context.reference.flatMap { CivilDate(year: $0.year, month: $0.month, day: 1) }
                setRelativeMonth(month?.adding(months: lexeme.value))
            case .firstMonth where fields.year.isSaid:
                fields.month = .known(1)
                rule = DateRules.yearMonth.name
                next += 1
            default: break
            }
        }
        if readMonthWordWithPart() { return }
        guard fields.month.isSaid else { return }
        readPartOfMonth()
    }

    private mutating func setRelativeMonth(_ month: CivilDate?) {
        guard !fields.year.isSaid else { return }
        fields.year = .relative(month?.year)
        fields.month = .relative(month?.month)
        fields.isRelative = true
        rule = DateRules.relativeMonth.name
        next += 1
    }

    /// 3月底: 月底 is one word behind the figure; or 月底 alone.
    private mutating func readMonthWordWithPart() -> Bool {
        if !fields.month.isSaid, let figure, let number = figure.integer, (1...12).contains(number), cursor.follows(next + 1),
            cursor.role(next + 1) == .monthPart, !(cursor.lexeme(next + 1)?.value == 2 && !cursor.endsPhrase(next + 1))
        {
            fields.month = .known(number)
            next += 1
            readPartOfMonth()
            return true
        }
        if next == begin, role == .halfMonth || role == .monthPart && cursor[next].end - cursor[next].start == 2,
            let month = context.reference
        {
            fields.year = .known(month.year)
            fields.month = .known(month.month)
            fields.isRelative = true
            readPartOfMonth()
            return true
        }
        return false
    }

    private mutating func readPartOfMonth() {
        guard let lexeme, let role = lexeme.date else {
            readWeekOfMonth()
            return
        }
        let last = lastDay
        switch (role, lexeme.value) {
        case (.monthPart, 1), (.part, 1): fields.part = .days(1, 5)
        case (.monthPart, 2): fields.part = .days(11, 20)
        case (.monthPart, 3), (.part, 3): fields.part = .days(last - 5, last)
        case (.monthPart, 4): fields.part = .days(1, 10)
        case (.monthPart, 5): fields.part = .days(11, 20)
        case (.monthPart, 6): fields.part = .days(21, last)
        case (.halfMonth, 1): fields.part = .days(1, 15)
        case (.halfMonth, 2): fields.part = .days(16, last)
        case (.ordinal, _), (.of, _):
            readWeekOfMonth()
            return
        default: return
        }
        rule = DateRules.partOfMonth.name
        next += 1
    }

    private var lastDay: Int {
        guard let month = fields.month.value else { return 31 }
        return CivilDate.days(inMonth: month, of: fields.year.value ?? context.reference?.year ?? 2001)
    }

    /// 五月第一周, 十月的第一个星期一.
    private mutating func readWeekOfMonth() {
        var at = next
        guard continues else { return }
        if cursor.role(at) == .of { at += 1 }
        guard at == next || cursor.follows(at), cursor.role(at) == .ordinal, cursor.follows(at + 1),
            let nth = cursor.figure(at + 1)?.integer,
            (1...5).contains(nth), cursor.follows(at + 2), let month = fields.month.value
        else { return }
        at += 2
        let completed = context.completed(fields)
        guard let year = completed.year.value else { return }
        if cursor.unit(at) == .weeks, let weekday = weekday(behindWeekAt: at + 1) {
            guard let day = CivilDate.weekday(weekday, nth: nth, inMonth: month, of: year) else { return }
            fields.set(day)
            at += 1
        } else if cursor.unit(at) == .weeks {
            guard let monday = CivilDate.weekday(1, nth: nth, inMonth: month, of: year), let sunday = monday.adding(days: 6) else { return }
            fields.part = .interval(monday, sunday)
        } else {
            if cursor.lexeme(at)?.isMeasure == true, cursor.follows(at + 1) { at += 1 }
            guard cursor.role(at) == .weekday, let weekday = cursor.lexeme(at)?.value,
                let day = CivilDate.weekday(weekday, nth: nth, inMonth: month, of: year)
            else { return }
            fields.set(day)
        }
        rule = DateRules.weekOfMonth.name
        next = at + 1
    }

    /// The 一 of 第一个星期一.
    private func weekday(behindWeekAt index: Int) -> Int? {
        guard cursor.follows(index) else { return nil }
        if let figure = cursor.figure(index), figure.form != .digits, figure.digitCount == 1, let number = figure.integer,
            (1...6).contains(number)
        {
            return number
        }
        guard let unit = cursor.unit(index), unit == .day || unit == .days, cursor[index].end - cursor[index].start == 1 else { return nil }
        return 7
    }

    // MARK: Days

    private mutating func readDay() {
        guard fields.part == .whole, !fields.day.isSaid else { return }
        let begins = next == begin
        // 二月的十五号
        if fields.month.isSaid, role == .of, cursor.follows(next + 1), cursor.figure(next + 1) != nil, cursor.follows(next + 2),
            cursor.unit(next + 2) == .day || cursor.unit(next + 2) == .dayName
        {
            next += 1
        }
        guard let figure, let number = figure.integer, (1...31).contains(number), figure.magnitude == 0, figure.digitCount <= 2 else {
            return
        }
        if fields.year.isSaid, !fields.month.isSaid { return }
        if let (unit, after) = unit(), unit == .day || unit == .dayName {
            if begins {
                // 29日 is a day; 3日内, 两日 and 一日 count days; 3号 numbers things.
                let isCount = figure.form != .digits && number <= 10
                if isCount || unit == .dayName && !cursor.endsPhrase(after - 1) && !isDaySuffix(after) { return }
                if unit == .day, cursor.follows(after), cursor.role(after) == .ago { return }
            }
            fields.day = .known(number)
            rule = fields.month.isSaid ? (fields.year.isSaid ? DateRules.yearMonthDay.name : DateRules.monthDay.name) : DateRules.day.name
            next = after
            return
        }
        // 四月十三: a bare day behind a month.
        let isConnected = cursor.follows(next + 1) && cursor.role(next + 1) == .connector
        if fields.month.isSaid, cursor.unit(next - 1) == .month, cursor.endsPhrase(next) || isConnected,
            !isConnected || cursor.figure(next + 2) != nil
        {
            fields.day = .known(number)
            rule = fields.year.isSaid ? DateRules.yearMonthDay.name : DateRules.monthDay.name
            next += 1
        }
    }

    private func isDaySuffix(_ at: Int) -> Bool {
        guard cursor.follows(at) else { return false }
        switch cursor.role(at) {
        case .dayPart, .connector, .ago: return true
        default: return cursor.figure(at) != nil || cursor.stamp(at) != nil
        }
    }

    /// 昨日, 次日, 上周三, 周一, 国庆节.
    private mutating func readOtherDays() {
        guard let lexeme, let role = lexeme.date else { return }
        switch role {
        case .day:
            fields.set(context.reference?.adding(days: lexeme.value))
            fields.isRelative = true
            rule = DateRules.relativeDay.name
            next += 1
            readAmbientClock(lexeme.dayPart)
        case .saidDay:
            var base = context.reference
            if let year = context.said.year, let month = context.said.month, let day = context.said.day {
                base = CivilDate(year: year, month: month, day: day)
            }
            fields.set(base?.adding(days: lexeme.value))
            fields.isRelative = true
            rule = DateRules.relativeDay.name
            next += 1
        case .week: readWeek(lexeme.value)
        case .weekend:
            fields.isRelative = true
            rule = DateRules.week.name
            next += 1
            guard let monday = context.reference.flatMap({ $0.adding(days: 1 - $0.weekday + 7 * lexeme.value) }),
                let first = monday.adding(days: 5), let last = monday.adding(days: 6)
            else {
                fields.set(nil)
                return
            }
            fields.part = .interval(first, last)
        case .weekday:
            fields.weekday = lexeme.value
            rule = DateRules.weekday.name
            next += 1
        case .holiday:
            guard let day = holiday(lexeme.value, year: nil) else { return }
            fields.set(day)
            rule = DateRules.holiday.name
            next += 1
        default: break
        }
    }

    private func holiday(_ index: Int, year: Int?) -> CivilDate? {
        let rule = cursor.lexicon.holidays[index]
        if let year { return rule.date(in: year) }
        guard let reference = context.reference else { return nil }
        guard let day = rule.date(in: reference.year) else { return nil }
        return day <= reference || context.looksAhead ? day : rule.date(in: reference.year - 1)
    }

    /// 上周三, 本周, 下周星期二.
    private mutating func readWeek(_ offset: Int) {
        fields.isRelative = true
        next += 1
        var weekday = weekday(behindWeekAt: next)
        if weekday == nil, let lexeme, lexeme.date == .weekday { weekday = lexeme.value }
        if weekday != nil { next += 1 }
        rule = weekday == nil ? DateRules.week.name : DateRules.weekday.name
        guard let reference = context.reference, let monday = reference.adding(days: 1 - reference.weekday + 7 * offset),
            let sunday = monday.adding(days: 6)
        else {
            fields.set(nil)
            return
        }
        if let weekday { fields.set(monday.adding(days: weekday - 1)) } else { fields.part = .interval(monday, sunday) }
    }

    // MARK: Time of day

    private mutating func readTime() {
        if fields.year.isSaid || fields.month.isSaid, !fields.day.isSaid, fields.weekday == nil { return readHolidayOfYear() }
        guard fields.part == .whole else { return }
        if !fields.saysDate {
            // A clock time by itself: 晚上8点, 15:30.
            let dayPart = lexeme.flatMap { $0.date == .dayPart ? $0.dayPart ?? .morning : nil }
            if dayPart != nil { next += 1 }
            guard readClock(dayPart, isAlone: true) else {
                next = begin
                return
            }
            rule = DateRules.time.name
            return
        }
        var dayPart: DayPart?
        if let lexeme, lexeme.date == .dayPart {
            // 日晚 and 日早 go on only where the word ends: 10日晚会 is another word.
            dayPart = lexeme.dayPart ?? .morning
            next += 1
        }
        readAmbientClock(dayPart)
    }

    private mutating func readHolidayOfYear() {
        guard fields.part == .whole, !fields.month.isSaid, let year = fields.year.value, let lexeme, lexeme.date == .holiday,
            let day = holiday(lexeme.value, year: year)
        else { return }
        fields.set(day)
        rule = DateRules.holiday.name
        next += 1
    }

    private mutating func readAmbientClock(_ dayPart: DayPart?) {
        if readClock(dayPart, isAlone: false) { rule = DateRules.dateTime.name }
    }

    /// 8点, 20时30分, 三点半, 10:53.
    private mutating func readClock(_ dayPart: DayPart?, isAlone: Bool) -> Bool {
        guard continues else { return false }
        if let stamp = cursor.stamp(next), stamp.year == nil, stamp.month == nil, let hour = stamp.hour {
            (fields.hour, fields.minute, fields.second) = (shifted(hour, dayPart), stamp.minute, stamp.second)
            next += 1
            return true
        }
        guard let figure else { return false }
        if let point = figure.point { return readPointClock(figure, point: point, dayPart: dayPart, isAlone: isAlone) }
        guard let hour = figure.integer, (0...24).contains(hour), figure.digitCount <= 2, cursor.follows(next + 1),
            cursor.unit(next + 1) == .oclock
        else { return false }
        let isShort = cursor[next + 1].end - cursor[next + 1].start == 1
        if isShort, isAlone, dayPart == nil {
            // 两点 names points more often than a time: digits, a minute or the end of the phrase must say so.
            let goesOn = cursor.follows(next + 2) && (cursor.figure(next + 2) != nil || isClockSuffix(cursor.role(next + 2)))
            guard goesOn || figure.form == .digits && cursor.text[cursor[next + 1].start] == "点" || cursor.endsPhrase(next + 1) else {
                return false
            }
        }
        next += 2
        fields.hour = shifted(hour, dayPart)
        readMinutes()
        return true
    }

    private func isClockSuffix(_ role: DateRole?) -> Bool {
        switch role {
        case .half, .partOfHour, .around, .connector, .ago: true
        default: false
        }
    }

    /// 下午三点十五, 9点一刻, 8点半, 20时30分05秒.
    private mutating func readMinutes() {
        if role == .half || role == .partOfHour {
            if role == .half { fields.minute = 30 }
            next += 1
            return
        }
        guard let figure, let minute = figure.integer, (0..<60).contains(minute) else { return }
        if cursor.follows(next + 1), let unit = cursor.unit(next + 1) {
            switch unit {
            case .minute, .minutes:
                fields.minute = minute
                next += 2
                if let figure = self.figure, let second = figure.integer, (0..<60).contains(second), cursor.follows(next + 1),
                    cursor.unit(next + 1) == .seconds
                {
                    fields.second = second
                    next += 2
                }
            case .quarterHour, .quarterHours:
                guard (1...3).contains(minute) else { return }
                fields.minute = minute * 15
                next += 2
            default: return
            }
            return
        }
        guard figure.digitCount == 2 || figure.form == .hanzi, minute >= 10 || figure.leadsWithZero else { return }
        fields.minute = minute
        next += 1
    }

    /// 三点十五 is lexed as 三 and 点; 十一点零五 as the number 11.05, whose point a clock may claim.
    private mutating func readPointClock(_ figure: Figure, point: Int, dayPart: DayPart?, isAlone: Bool) -> Bool {
        let isMinute = cursor.follows(next + 1) && cursor.unit(next + 1) == .minute
        guard dayPart != nil || isMinute || !isAlone, let value = figure.low, let hour = ExactDecimal.whole(value), (0...24).contains(hour)
        else {
            return false
        }
        var minute = 0, digits = 0
        for index in (point + 1)..<figure.end {
            guard let digit = NumeralDigits.value(cursor.text[index]) else { return false }
            minute = min(minute * 10 + digit, 100)
            digits += 1
        }
        guard minute < 60, digits == 2 || isMinute else { return false }
        fields.hour = shifted(hour, dayPart)
        fields.minute = minute
        next += isMinute ? 2 : 1
        return true
    }

    private func shifted(_ hour: Int, _ dayPart: DayPart?) -> Int {
        switch dayPart {
        case .afternoon: hour >= 1 && hour < 12 ? hour + 12 : hour
        case .noon: hour <= 2 ? hour + 12 : hour
        case .morning, nil: hour
        }
    }
}

/// The ten digits as a clock reads them.
private enum NumeralDigits {
    static func value(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "0", "〇", "零": 0
        case "1", "一": 1
        case "2", "二": 2
        case "3", "三": 3
        case "4", "四": 4
        case "5", "五": 5
        case "6", "六": 6
        case "7", "七": 7
        case "8", "八": 8
        case "9", "九": 9
        default: nil
        }
    }
}

extension ExactDecimal {
    /// The whole part of a number that is not negative and fits an `Int`.
    static func whole(_ value: ExactDecimal) -> Int? {
        guard value.exponent < 0 else { return value.integer }
        return Int(exactly: value.significand / Int128(powers[-value.exponent]))
    }
}
