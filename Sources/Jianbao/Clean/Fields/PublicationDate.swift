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

    /// EDTF, to the precision that was read.
    var edtf: String {
        guard let hour, let minute else { return day.description }
        return "\(day)T\(padded(hour, to: 2)):\(padded(minute, to: 2))"
    }

    /// - Parameters:
    ///   - text: in the folded view
    ///   - index: where its first digit stands; the code point before it must be no digit.
    init?(in text: [Unicode.Scalar], at index: Int, limit: Int) {
        var reader = DigitReader(text: text, at: index, limit: limit)
        guard let year = reader.number(digits: 4...4), (1900...2100).contains(year) else {
            return nil
        }
        reader.skipBlanks(2)
        let separators: [Unicode.Scalar] = ["-", "/", ".", "年"]
        guard let separator = reader.take(oneOf: separators) else { return nil }
        reader.skipBlanks(2)
        guard let month = reader.number(digits: 1...2) else { return nil }
        reader.skipBlanks(2)
        guard reader.take(oneOf: separator == "年" ? ["月"] : [separator]) != nil else { return nil }
        reader.skipBlanks(2)
        guard let dayNumber = reader.number(digits: 1...2), let day = CivilDate(year: year, month: month, day: dayNumber) else {
            return nil
        }
        if reader.current.map(CharacterKind.isDigit) ?? false { return nil }
        if separator == "年" {
            let mark = reader.at
            reader.skipBlanks(2)
            if reader.take(oneOf: ["日", "号"]) == nil { reader.at = mark }
        }
        self.day = day
        span = TextSpan(index, reader.at)
        readTime(&reader)
    }

    /// 22/03/2023, as papers outside the mainland write it behind a label; where both readings are days, the day comes first.
    init?(dayFirst text: [Unicode.Scalar], at index: Int, limit: Int) {
        var reader = DigitReader(text: text, at: index, limit: limit)
        guard let first = reader.number(digits: 1...2), let separator = reader.take(oneOf: ["/", "-", "."]),
            let second = reader.number(digits: 1...2), reader.take(oneOf: [separator]) != nil,
            let year = reader.number(digits: 4...4), (1900...2100).contains(year),
            let day = CivilDate(year: year, month: second, day: first) ?? CivilDate(year: year, month: first, day: second)
        else { return nil }
        self.day = day
        span = TextSpan(index, reader.at)
        let mark = reader.at
        reader.skipBlanks(2)
        if reader.take(oneOf: ["-"]) == nil { reader.at = mark }
        readTime(&reader)
    }

    private mutating func readTime(_ reader: inout DigitReader) {
        reader.skipWeekday()
        _ = reader.take(oneOf: ["t", ",", "|"])
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
        guard reader.take(oneOf: [":"]) != nil, reader.number(digits: 2...2) != nil else { return }
        _ = reader.take(oneOf: ["秒"])
        span.end = reader.at
        if reader.take(oneOf: ["."]) != nil { _ = reader.number(digits: 1...9) }
        guard reader.skipZeroOffset() else { return }
        span.end = reader.at
        moveToChina()
    }

    private mutating func moveToChina() {
        guard let hour else { return }
        self.hour = (hour + 8) % 24
        if hour + 8 >= 24, let next = day.adding(days: 1) { day = next }
    }

    /// The first date in a span of a text.
    static func first(in text: [Unicode.Scalar], span: TextSpan) -> PublicationDate? {
        var index = span.start
        while index < span.end {
            if CharacterKind.isDigit(text[index]) {
                if let date = PublicationDate(in: text, at: index, limit: span.end) { return date }
                while index < span.end, CharacterKind.isDigit(text[index]) { index += 1 }
            } else {
                index += 1
            }
        }
        return nil
    }
}

/// A reading position in a folded text.
private struct DigitReader {
    let text: [Unicode.Scalar]
    var at: Int
    let limit: Int

    var current: Unicode.Scalar? { at < limit ? text[at] : nil }

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
    mutating func skipWeekday() {
        let mark = at
        skipBlanks(3)
        let bracket = take(oneOf: ["("]) != nil
        let isNamed = take(oneOf: ["周", "星"]) != nil
        if isNamed { _ = take(oneOf: ["期"]) }
        guard isNamed || bracket, take(oneOf: ["一", "二", "三", "四", "五", "六", "日", "天"]) != nil else {
            at = mark
            return
        }
        if bracket { _ = take(oneOf: [")"]) }
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
        take("z") || take("+00:00") || take("+0000") || take("-00:00")
    }
}
