/// Clock times, alone or behind a day.
extension DatePhrase {
    mutating func readTime() {
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

    mutating func readHolidayOfYear() {
        guard fields.part == .whole, !fields.month.isSaid, let year = fields.year.value, let lexeme, lexeme.date == .holiday,
            isHolidayMeant(lexeme.value), let days = holiday(lexeme.value, year: year)
        else { return }
        setHoliday(days)
    }

    mutating func readAmbientClock(_ dayPart: DayPart?) {
        if readClock(dayPart, isAlone: false) { rule = DateRules.dateTime.name }
    }

    /// 8点, 20时30分, 三点半, 10:53.
    mutating func readClock(_ dayPart: DayPart?, isAlone: Bool) -> Bool {
        guard continues else { return false }
        if let stamp = cursor.stamp(next), stamp.year == nil, stamp.month == nil, let hour = stamp.hour {
            (fields.hour, fields.minute, fields.second) = (shifted(hour, dayPart), stamp.minute, stamp.second)
            next += 1
            readOClock()
            return true
        }
        guard let figure else { return false }
        if dayPart != nil || !isAlone, readFirstHour(figure, dayPart) { return true }
        if let point = figure.point { return readPointClock(figure, point: point, dayPart: dayPart, isAlone: isAlone) }
        // 下午两三点 is one hour or the other, and none is told.
        guard let hour = figure.integer, figure.pair == nil, (0...24).contains(hour), figure.digitCount <= 2, cursor.follows(next + 1),
            cursor.unit(next + 1) == .oclock
        else { return false }
        let isShort = cursor[next + 1].end - cursor[next + 1].start == 1
        if isShort, isAlone, dayPart == nil, !endsClockRange {
            // 两点 names points more often than a time: digits, a minute or the end of the phrase must say so.
            let goesOn =
                cursor.follows(next + 2) && (cursor.figure(next + 2) != nil || isClockSuffix(cursor.role(next + 2)))
                || pointsToDial(behind: next + 1)
            // 以下四点：
            guard cursor.scalar(after: next + 1) != ":" else { return false }
            guard goesOn || figure.form == .digits && cursor.text[cursor[next + 1].start] == "点" || cursor.endsPhrase(next + 1) else {
                return false
            }
        }
        next += 2
        fields.hour = shifted(hour, dayPart)
        readMinutes()
        return true
    }

    /// 11:00时
    mutating func readOClock() {
        if cursor.follows(next), cursor.unit(next) == .oclock, cursor[next].start == cursor[next - 1].end { next += 1 }
    }

    /// The 9 of 晚上9~11点: the other end of the range lends it its unit.
    private mutating func readFirstHour(_ figure: Figure, _ dayPart: DayPart?) -> Bool {
        guard let hour = figure.integer, (0...24).contains(hour), figure.digitCount <= 2, cursor.follows(next + 1),
            cursor.role(next + 1) == .connector, cursor.follows(next + 2), cursor.figure(next + 2) != nil, cursor.follows(next + 3),
            cursor.unit(next + 3) == .oclock
        else { return false }
        fields.hour = shifted(hour, dayPart)
        next += 1
        return true
    }

    func isClockSuffix(_ role: DateRole?) -> Bool {
        switch role {
        case .half, .partOfHour, .around, .connector, .ago: true
        default: false
        }
    }

    /// 下午三点十五, 9点一刻, 8点半, 20时30分05秒.
    mutating func readMinutes() {
        if role == .half || role == .partOfHour {
            if role == .half { fields.minute = 30 }
            next += 1
            return
        }
        if readFives() { return }
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

    /// 三点踏三, 三点搭半: Cantonese counts the twelve figures of the dial.
    private mutating func readFives() -> Bool {
        guard pointsToDial(behind: next - 1) else { return false }
        if cursor.role(next) == .half {
            fields.minute = 30
        } else {
            guard let fives = cursor.figure(next)?.integer, (1...11).contains(fives) else { return false }
            fields.minute = fives * 5
        }
        next += 1
        return true
    }

    private func pointsToDial(behind index: Int) -> Bool {
        let gap = cursor[index].end
        guard index + 1 < cursor.count, cursor[index + 1].start == gap + 1 else { return false }
        return cursor.text[gap] == "踏" || cursor.text[gap] == "搭"
    }

    /// 三点十五 is lexed as 三 and 点; 十一点零五 as the number 11.05 and 三点一刻 as 3.1, whose point a clock may claim.
    mutating func readPointClock(_ figure: Figure, point: Int, dayPart: DayPart?, isAlone: Bool) -> Bool {
        let isQuarter = cursor.follows(next + 1) && (cursor.unit(next + 1) == .quarterHour || cursor.unit(next + 1) == .quarterHours)
        let isMinute = isQuarter || cursor.follows(next + 1) && cursor.unit(next + 1) == .minute
        // 十一点零五到十五点零八: two decimals of one form are a range of times.
        let isRange = cursor.follows(next + 1) && cursor.role(next + 1) == .connector && cursor.figure(next + 2)?.point != nil
        guard dayPart != nil || isMinute || !isAlone || isRange || endsClockRange, let value = figure.low,
            let hour = ExactDecimal.whole(value), (0...24).contains(hour)
        else {
            return false
        }
        var minute = 0, digits = 0
        for index in (point + 1)..<figure.end {
            guard let digit = NumeralDigits.value(cursor.text[index]) else { return false }
            minute = min(minute * 10 + digit, 100)
            digits += 1
        }
        if isQuarter { minute = digits == 1 && (1...3).contains(minute) ? minute * 15 : 60 }
        guard minute < 60, digits == 2 || isMinute else { return false }
        fields.hour = shifted(hour, dayPart)
        fields.minute = minute
        next += isMinute ? 2 : 1
        return true
    }

    func shifted(_ hour: Int, _ dayPart: DayPart?) -> Int {
        switch dayPart {
        case .afternoon: hour >= 1 && hour < 12 ? hour + 12 : hour
        case .noon: hour <= 2 ? hour + 12 : hour
        // 夜里2点 is early; 晚上12点 ends the day.
        case .night: hour >= 5 && hour <= 12 ? hour + 12 : hour
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
