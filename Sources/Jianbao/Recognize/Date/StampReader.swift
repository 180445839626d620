/// Reads dates and clock times that are written in digits and signs: 2023-02-10, 2023/2/10 10:53, 20230210, 9:30.
struct StampReader {
    let reader: FigureReader
    let text: [Unicode.Scalar]

    /// A short run of digits: its value and its end; nil where none, or one longer than eight digits, stands there.
    private func run(_ start: Int) -> (value: Int, end: Int)? {
        var end = start, value = 0
        while reader.isFigure(text, end), end - start < 9 {
            value = value * 10 + Int(text[end].value - 0x30)
            end += 1
        }
        return end > start && end - start < 9 ? (value, end) : nil
    }

    private func sign(_ index: Int) -> Unicode.Scalar? { index < text.count ? text[index] : nil }

    func stamp(at start: Int) -> (stamp: Stamp, end: Int)? {
        guard let first = run(start) else { return nil }
        if let clock = clock(at: start) { return clock }
        if let period = period(first, at: start) { return period }
        guard var (stamp, end) = date(first, at: start) else { return nil }
        // 2023-02-10 10:53, 2023-02-10T10:53
        var next = end
        while next < text.count, text[next] == " " || text[next] == "T", next - end < 2 { next += 1 }
        if next > end || stamp.day != nil, let time = clock(at: next) {
            (stamp.hour, stamp.minute, stamp.second) = (time.stamp.hour, time.stamp.minute, time.stamp.second)
            end = time.end
            // 2023-05-17T14:30:00+08:00: the zone is no time of its own.
            if let zone = sign(end), zone == "+" || zone == "-", text[next - 1] == "T", let offset = clock(at: end + 1) {
                end = offset.end
            }
        }
        return (stamp, end)
    }

    private func date(_ first: (value: Int, end: Int), at start: Int) -> (stamp: Stamp, end: Int)? {
        let length = first.end - start
        if length == 8 {
            let (year, month, day) = (first.value / 10000, first.value / 100 % 100, first.value % 100)
            let isDay = (1900...2099).contains(year) && CivilDate(year: year, month: month, day: day) != nil
            return isDay || isOfShortMonth(year: year, month: month, day: day)
                ? (Stamp(year: year, month: month, day: day), first.end) : nil
        }
        if length == 4, sign(first.end) == " ", let date = spacedDate(first, at: start) { return date }
        guard let sign = sign(first.end), "-/.·".unicodeScalars.contains(sign), let second = run(first.end + 1) else { return nil }
        let secondLength = second.end - first.end - 1
        if self.sign(second.end) == sign, let third = run(second.end + 1) {
            guard self.sign(third.end) != sign || !reader.isFigure(text, third.end + 1) else { return nil }
            let thirdLength = third.end - second.end - 1
            if length == 4, secondLength <= 2, thirdLength <= 2,
                CivilDate(year: first.value, month: second.value, day: third.value) != nil
                    || sign != "." && isOfShortMonth(year: first.value, month: second.value, day: third.value)
            {
                return (Stamp(year: first.value, month: second.value, day: third.value), third.end)
            }
            // 2018-12-1209:03: a page that lost the blank.
            if length == 4, secondLength == 2, thirdLength == 4, self.sign(third.end) == ":",
                let date = CivilDate(year: first.value, month: second.value, day: third.value / 100)
            {
                return (Stamp(year: date.year, month: date.month, day: date.day), third.end - 2)
            }
            // 10/31/1974: only where the order of day and month shows.
            if thirdLength == 4, length <= 2, secondLength <= 2, sign != ".", first.value > 12 || second.value > 12 {
                let (month, day) = first.value > 12 ? (second.value, first.value) : (first.value, second.value)
                return CivilDate(year: third.value, month: month, day: day).map {
                    (Stamp(year: $0.year, month: $0.month, day: $0.day), third.end)
                }
            }
            // 10/31/74
            if length <= 2, secondLength <= 2, thirdLength == 2, sign == "/", (13...31).contains(second.value),
                (1...12).contains(first.value)
            {
                let year = third.value < 40 ? 2000 + third.value : 1900 + third.value
                return CivilDate(year: year, month: first.value, day: second.value).map {
                    (Stamp(year: $0.year, month: $0.month, day: $0.day), third.end)
                }
            }
            // 18-03-08
            if length == 2, secondLength == 2, thirdLength == 2, sign == "-",
                let date = CivilDate(year: 2000 + first.value, month: second.value, day: third.value)
            {
                return (Stamp(year: date.year, month: date.month, day: date.day), third.end)
            }
            return nil
        }
        let isYearMonth = length == 4 && secondLength == 2 && (1900...2099).contains(first.value) && (1...12).contains(second.value)
        // 2015.9-2019.6 of a course of life.
        if length == 4, secondLength == 1, sign == ".", second.value > 0, (1900...2099).contains(first.value),
            standsApart(start, second.end),
            isJoined(start, second.end)
        {
            return (Stamp(year: first.value, month: second.value), second.end)
        }
        if isYearMonth, sign != "." || standsApart(start, second.end) || isOneOfTwoMonths(start, second.end), sign != "·" {
            return (Stamp(year: first.value, month: second.value), second.end)
        }
        // 11/3号, 12/25, 6·30
        if length <= 2, secondLength <= 2, sign == "/" || sign == "·", CivilDate(year: 2000, month: first.value, day: second.value) != nil {
            let next = self.sign(second.end)
            if next == "号" || next == "日" { return (Stamp(month: first.value, day: second.value), second.end + 1) }
            // “9·11” is the name of an event.
            let isQuoted = start > 0 && text[start - 1] == "“" && next == "”"
            let begins = (start == 0 || !FoldedScalar.isWord(text[start - 1])) && !isQuoted
            if begins, next.map({ !FoldedScalar.isWord($0) && $0 != sign }) ?? true, second.value > 10 || second.value == 1 {
                return (Stamp(month: first.value, day: second.value), second.end)
            }
        }
        // 09-01 20:01
        if length == 2, secondLength == 2, sign == "-", CivilDate(year: 2000, month: first.value, day: second.value) != nil,
            self.sign(second.end) == " ", clock(at: second.end + 1) != nil
        {
            return (Stamp(month: first.value, day: second.value), second.end)
        }
        return nil
    }

    /// 3·21, 5·12 before 事故 or in quotation marks: where the day that names an event ends.
    func endOfEventName(at start: Int) -> Int? {
        guard let month = run(start), sign(month.end) == "·", let day = run(month.end + 1), month.end - start <= 2,
            CivilDate(year: 2000, month: month.value, day: day.value) != nil
        else { return nil }
        return day.end
    }

    /// 1Q23, 2H2022, 23Q1, 2023H1: a quarter or a half in the writing of accounts, by calendar years.
    private func period(_ first: (value: Int, end: Int), at start: Int) -> (stamp: Stamp, end: Int)? {
        guard let letter = sign(first.end), "QqHh".unicodeScalars.contains(letter), let second = run(first.end + 1) else { return nil }
        let isQuarter = letter == "Q" || letter == "q", count = isQuarter ? 4 : 2
        let isLed = first.end - start == 1
        let part = isLed ? first.value : second.value, year = isLed ? second.value : first.value
        let length = isLed ? second.end - first.end - 1 : first.end - start
        guard (1...count).contains(part), length == 2 || length == 4 && (1900...2099).contains(year),
            isLed || second.end - first.end == 2, sign(second.end).map({ !$0.isASCIILetter }) ?? true,
            // 1Q84, 《1Q22》: no accounts are told so far ahead, nor in the name of a work.
            length == 4 || year < 40, start == 0 || text[start - 1] != "《" || sign(second.end) != "》"
        else { return nil }
        let size = 12 / count
        let months = (part - 1) * size + 1...part * size
        return (Stamp(year: length == 2 ? 2000 + year : year, months: months), second.end)
    }

    /// 2023-02-30: written as a day, but the month has not so many. It is read whole, and has no value.
    private func isOfShortMonth(year: Int, month: Int, day: Int) -> Bool {
        (1900...2099).contains(year) && (1...12).contains(month) && (29...31).contains(day)
    }

    /// 2022 11 23
    private func spacedDate(_ first: (value: Int, end: Int), at start: Int) -> (stamp: Stamp, end: Int)? {
        guard (1900...2099).contains(first.value), let second = run(first.end + 1), second.end - first.end == 3, sign(second.end) == " ",
            let third = run(second.end + 1), third.end - second.end == 3, sign(third.end) != " ", sign(third.end) != ".",
            start == 0 || text[start - 1] != " ", let date = CivilDate(year: first.value, month: second.value, day: third.value)
        else { return nil }
        return (Stamp(year: date.year, month: date.month, day: date.day), third.end)
    }

    /// 2013.03 of a list of posts: nothing counts it, and no word runs into it.
    private func standsApart(_ start: Int, _ end: Int) -> Bool {
        let before = start > 0 ? text[start - 1] : "\n", behind = sign(end) ?? "\n"
        return "\n (（:：在于自从至到-~—".unicodeScalars.contains(before) && "\n )）,，。-~—至到".unicodeScalars.contains(behind)
    }

    /// 2013.02—2016.05任县长: what is joined to it is a month, too.
    private func isOneOfTwoMonths(_ start: Int, _ end: Int) -> Bool {
        guard isJoined(start, end) else { return false }
        func isMonth(at index: Int) -> Bool {
            guard index >= 0, let year = run(index), year.end - index == 4, sign(year.end) == ".", let month = run(year.end + 1) else {
                return false
            }
            return month.end - year.end == 3 && (1...12).contains(month.value) && (1900...2099).contains(year.value)
        }
        return isMonth(at: end + 1) || isMonth(at: start - 8)
    }

    /// Whether a sign or a word of ranges joins it to other digits, or to 今.
    private func isJoined(_ start: Int, _ end: Int) -> Bool {
        let joints = "-~—至到".unicodeScalars
        if end + 1 < text.count, joints.contains(text[end]), reader.isFigure(text, end + 1) || text[end + 1] == "今" { return true }
        return start > 1 && joints.contains(text[start - 1]) && reader.isFigure(text, start - 2)
    }

    /// 9:30, 21:05:30, 3:15PM
    private func clock(at start: Int) -> (stamp: Stamp, end: Int)? {
        guard let hour = run(start), hour.end - start <= 2, hour.value <= 24, sign(hour.end) == ":", let minute = run(hour.end + 1),
            minute.end - hour.end == 3, minute.value < 60
        else { return nil }
        var stamp = Stamp(hour: hour.value, minute: minute.value)
        var end = minute.end
        if sign(end) == ":", let second = run(end + 1), second.end - end == 3, second.value < 60 {
            stamp.second = second.value
            end = second.end
        }
        let mark = end < text.count && text[end] == " " ? end + 1 : end
        if let letter = sign(mark), let next = sign(mark + 1), next == "M" || next == "m" {
            if "Pp".unicodeScalars.contains(letter), hour.value < 12 { stamp.hour = hour.value + 12 }
            if "PpAa".unicodeScalars.contains(letter) { end = mark + 2 }
        }
        return (stamp, end)
    }
}
