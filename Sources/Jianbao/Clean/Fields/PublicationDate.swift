/// Reads the day, and the hour where it is given, of an information line: 2023年2月10日 10:53, 2023-02-10T10:53:00+08:00, 2023/2/10.
///
/// The wall clock of the page is taken as it is; a time in UTC becomes that of China, where these pages are made.
struct PublicationDate: Hashable, Sendable {
    /// In the text it was read from.
    var span: TextSpan
    var day: CivilDate
    /// 0...23
    var hour: Int?
    /// 0...59
    var minute: Int?
    /// 2023年3月22日 星期三
    var hasWeekday = false

    /// EDTF, to the precision that was read.
    var edtf: String {
        guard let hour, let minute else { return day.description }
        return "\(day)T\(padded(hour, to: 2)):\(padded(minute, to: 2))"
    }

    /// Year, month and day, in this order: 2023-03-22, 2023年3月22日, 2023/3/22, 2023 03/22.
    /// - Parameters:
    ///   - text: in the folded view
    ///   - index: where its first digit stands; the code point before it must be no digit.
    init?(in text: [Unicode.Scalar], at index: Int, limit: Int) {
        var reader = DigitReader(text: text, at: index, limit: limit)
        guard let year = reader.number(digits: 4...4), PublicationDate.years.contains(year),
            let (month, day) = PublicationDate.monthAndDay(&reader)
        else { return nil }
        self.init(year, month, day, from: index, &reader)
    }

    /// Years in which pages of today were written, or papers that stand on them.
    private static let years = 1900...2100

    /// 22/03/2023, 03/22/2023, as papers outside the mainland write it; where both readings are days, the day comes first.
    init?(dayFirst text: [Unicode.Scalar], at index: Int, limit: Int) {
        var reader = DigitReader(text: text, at: index, limit: limit)
        guard let first = reader.number(digits: 1...2), let separator = reader.take(oneOf: ["/", "-", "."]),
            let second = reader.number(digits: 1...2), reader.take(oneOf: [separator]) != nil,
            let year = reader.number(digits: 4...4), PublicationDate.years.contains(year)
        else { return nil }
        let isMonthFirst = CivilDate(year: year, month: second, day: first) == nil
        self.init(year, isMonthFirst ? first : second, isMonthFirst ? second : first, from: index, &reader)
    }

    /// Of the Republic of China, as Taiwan counts: 民国112年3月22日, 112-03-22.
    /// - Parameter isLabeled: a label says that this is a date; without one the year needs its word, or month and day two digits.
    init?(republic text: [Unicode.Scalar], at index: Int, limit: Int, isLabeled: Bool) {
        var reader = DigitReader(text: text, at: index, limit: limit)
        let isNamed = reader.take(oneOf: ["民"]) != nil && reader.take(oneOf: ["国"]) != nil
        reader.skipBlanks(1)
        guard let year = reader.number(digits: isNamed ? 1...3 : 3...3), isNamed || PublicationDate.republicYears.contains(year) else {
            return nil
        }
        let start = reader.at
        guard let (month, day) = PublicationDate.monthAndDay(&reader) else { return nil }
        let isPadded = reader.at - start == 6 && start < limit && text[start] == "/"
        guard isNamed || isLabeled || text[start] == "年" || isPadded else { return nil }
        self.init(year + 1911, month, day, from: index, &reader)
    }

    /// From about 1990 on there are pages.
    private static let republicYears = 100...199

    /// 20230322, behind a label or in a field of the page's head.
    init?(compact text: [Unicode.Scalar], at index: Int, limit: Int) {
        var reader = DigitReader(text: text, at: index, limit: limit)
        guard let digits = reader.number(digits: 8...8), PublicationDate.years.contains(digits / 10_000) else { return nil }
        self.init(digits / 10_000, digits / 100 % 100, digits % 100, from: index, &reader)
    }

    /// March 22, 2023; 22 March 2023; 3月 22, 2023.
    /// - Parameter month: of the word that begins at an index, with its end
    init?(written text: [Unicode.Scalar], at index: Int, limit: Int, month: (_ index: Int) -> (number: Int, end: Int)?) {
        var reader = DigitReader(text: text, at: index, limit: limit)
        var day: Int?
        if month(index) == nil {
            day = reader.number(digits: 1...2)
            reader.skipBlanks(1)
            guard day != nil else { return nil }
        }
        guard let word = month(reader.at) else { return nil }
        reader.at = word.end
        _ = reader.take(oneOf: ["."])
        reader.skipBlanks(1)
        if day == nil { day = reader.number(digits: 1...2) }
        _ = reader.take(oneOf: [","])
        reader.skipBlanks(1)
        guard let day, let year = reader.number(digits: 4...4), PublicationDate.years.contains(year) else { return nil }
        self.init(year, word.number, day, from: index, &reader)
    }

    /// In an address, where slashes and hyphens may stand between the figures or not: 2024-05/09, 2024/0509, 20240509, 2024/5/9.
    init?(inAddress text: [Unicode.Scalar], at index: Int) {
        var reader = DigitReader(text: text, at: index, limit: text.count)
        guard let year = reader.number(digits: 4...4), PublicationDate.years.contains(year) else { return nil }
        guard let month = reader.number(digits: reader.take(oneOf: ["/", "-"]) == nil ? 2...2 : 1...2) else { return nil }
        guard let dayNumber = reader.number(digits: reader.take(oneOf: ["/", "-"]) == nil ? 2...2 : 1...2), !reader.isInsideNumber,
            let day = CivilDate(year: year, month: month, day: dayNumber)
        else { return nil }
        self.day = day
        span = TextSpan(index, reader.at)
    }

    /// The day must exist, and the number that was read last end there.
    private init?(_ year: Int, _ month: Int, _ dayNumber: Int, from index: Int, _ reader: inout DigitReader) {
        guard let day = CivilDate(year: year, month: month, day: dayNumber), !reader.isInsideNumber else { return nil }
        self.day = day
        span = TextSpan(index, reader.at)
        readTime(&reader)
    }

    /// Behind a year: -03-22, 年3月22日, and ` 03/22`.
    private static func monthAndDay(_ reader: inout DigitReader) -> (month: Int, day: Int)? {
        let yearEnd = reader.at
        reader.skipBlanks(2)
        var separator = reader.take(oneOf: ["-", "/", ".", "年"])
        if separator == nil, reader.at > yearEnd, reader.isAtDigit { separator = "/" }
        guard let separator else { return nil }
        reader.skipBlanks(2)
        guard let month = reader.number(digits: 1...2) else { return nil }
        reader.skipBlanks(2)
        guard reader.take(oneOf: separator == "年" ? ["月"] : [separator]) != nil else { return nil }
        reader.skipBlanks(2)
        guard let day = reader.number(digits: 1...2) else { return nil }
        if separator == "年" {
            let mark = reader.at
            reader.skipBlanks(2)
            if reader.take(oneOf: ["日", "号"]) == nil { reader.at = mark }
        }
        return (month, day)
    }

    private mutating func readTime(_ reader: inout DigitReader) {
        hasWeekday = reader.skipWeekday()
        let mark = reader.at
        reader.skipBlanks(2)
        if reader.take(oneOf: ["t", ",", "|", "-"]) == nil { reader.at = mark }
        reader.skipBlanks(4)
        let isAfternoon = reader.skipHalfOfDay()
        reader.skipBlanks(2)
        guard var hour = reader.number(digits: 1...2), hour < 24 else { return }
        guard reader.take(oneOf: [":", "时", "点"]) != nil else { return }
        guard let minute = reader.number(digits: 2...2), minute < 60 else { return }
        if let isAfternoon { hour = isAfternoon ? (hour < 12 ? hour + 12 : hour) : (hour == 12 ? 0 : hour) }
        _ = reader.take(oneOf: ["分"])
        self.hour = hour
        self.minute = minute
        span.end = reader.at
        if reader.take(oneOf: [":"]) != nil {
            guard reader.number(digits: 2...2) != nil else { return }
            _ = reader.take(oneOf: ["秒"])
            span.end = reader.at
        }
        if isAfternoon == nil, readHalfOfDay(&reader) { return }
        if reader.take(oneOf: ["."]) != nil { _ = reader.number(digits: 1...9) }
        guard reader.skipZeroOffset() else { return }
        span.end = reader.at
        moveToChina()
    }

    /// 03:20 PM
    private mutating func readHalfOfDay(_ reader: inout DigitReader) -> Bool {
        let mark = reader.at
        reader.skipBlanks(1)
        let isMorning = reader.take("am")
        guard let hour, (1...12).contains(hour), isMorning || reader.take("pm") else {
            reader.at = mark
            return false
        }
        self.hour = hour % 12 + (isMorning ? 0 : 12)
        span.end = reader.at
        return true
    }

    private mutating func moveToChina() {
        guard let hour else { return }
        self.hour = (hour + 8) % 24
        if hour + 8 >= 24, let next = day.adding(days: 1) { day = next }
    }
}

/// A reading position in a folded text.
private struct DigitReader {
    let text: [Unicode.Scalar]
    var at: Int
    let limit: Int

    var current: Unicode.Scalar? { at < limit ? text[at] : nil }
    var isAtDigit: Bool { current.map(CharacterKind.isDigit) ?? false }
    var isInsideNumber: Bool { isAtDigit && at > 0 && CharacterKind.isDigit(text[at - 1]) }

    mutating func number(digits: ClosedRange<Int>) -> Int? {
        var value = 0, count = 0
        while at + count < limit, count < digits.upperBound, CharacterKind.isDigit(text[at + count]) {
            value = value * 10 + Int(text[at + count].value - 0x30)
            count += 1
        }
        guard digits.contains(count) else { return nil }
        at += count
        return value
    }

    mutating func take(oneOf wanted: [Unicode.Scalar]) -> Unicode.Scalar? {
        guard let current, wanted.contains(current) else { return nil }
        at += 1
        return current
    }

    mutating func take(_ word: StaticString) -> Bool {
        var end = at
        for byte in UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount) {
            guard end < limit, text[end].value == UInt32(byte) else { return false }
            end += 1
        }
        at = end
        return true
    }

    mutating func skipBlanks(_ most: Int) {
        var left = most
        while left > 0, let current, CharacterKind.isBlank(current) {
            at += 1
            left -= 1
        }
    }

    /// 星期三, 周三, (三) between a date and its time.
    /// - Returns: whether one stood there
    mutating func skipWeekday() -> Bool {
        let mark = at
        skipBlanks(3)
        let bracket = take(oneOf: ["("]) != nil
        let isNamed = take(oneOf: ["周", "星"]) != nil
        if isNamed { _ = take(oneOf: ["期"]) }
        guard isNamed || bracket, take(oneOf: ["一", "二", "三", "四", "五", "六", "日", "天"]) != nil else {
            at = mark
            return false
        }
        if bracket { _ = take(oneOf: [")"]) }
        return true
    }

    /// - Returns: whether an hour of twelve is one after noon; nil where nothing is said.
    mutating func skipHalfOfDay() -> Bool? {
        if take("am") { return false }
        if take("pm") { return true }
        let mark = at
        switch take(oneOf: ["上", "早", "凌", "中", "下", "晚"]) {
        case "上", "早", "凌": if take(oneOf: ["午", "上", "晨"]) != nil { return false }
        case "下", "晚": if take(oneOf: ["午", "上"]) != nil { return true }
        case "中": if take(oneOf: ["午"]) != nil { return nil }
        default: break
        }
        at = mark
        return nil
    }

    mutating func skipZeroOffset() -> Bool {
        let mark = at
        skipBlanks(1)
        if take("z") || take("gmt") || take("utc") || take("+00:00") || take("+0000") || take("-00:00") { return true }
        at = mark
        return false
    }
}
