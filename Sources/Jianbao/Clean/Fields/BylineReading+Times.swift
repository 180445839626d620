/// When: dates, times that name no year, and the numbers that stand beside them.
extension BylineReading {
    mutating func readDate() -> Bool {
        guard isWordStart, let date = reader.times.date(in: text, at: at, limit: span.end), !isTold(date) else { return false }
        byline.published = byline.published ?? date
        take(to: date.span.end)
        // 2023-03-22 18:00 发布: said again.
        let next = skipBlanks(from: at)
        if let label = reader.label(at: next, in: text, limit: span.end), label.label.role == .date, isEnd(label.end) {
            explain(to: label.end)
        }
        return true
    }

    /// 1977年7月6日出生: a word that is none of a byline goes on behind the day.
    private func isTold(_ date: PublicationDate) -> Bool {
        let end = date.span.end
        guard date.hour == nil, end < span.end, CharacterKind.isHan(text[end]), reader.label(at: end, in: text, limit: span.end) == nil
        else {
            return false
        }
        var word = end
        while !isEnd(word) { word += 1 }
        return !vocabulary.isMedium(text[end..<word]) && !vocabulary.isPlainName(text[end..<word])
            && !vocabulary.endsInDispatch(text[date.span.start..<word])
    }

    /// A time without a year tells that the line is a byline, but not when.
    mutating func readTimeWords() -> Bool {
        guard at == span.start || !CharacterKind.isHan(text[at - 1]), let end = reader.times.end(in: text, at: at, limit: span.end) else {
            return false
        }
        take(to: end)
        return true
    }

    /// The number of an account or of a day in another calendar behind a name: 王小明 HN016, 1130101.
    mutating func readCode() -> Bool {
        guard byline.labels > 0, at == valueEnd || at > 0 && isEnd(at - 1) else { return false }
        var end = at
        var digits = 0
        while end < span.end, CharacterKind.isDigit(text[end]) || CharacterKind.isLetter(text[end]) {
            digits += CharacterKind.isDigit(text[end]) ? 1 : 0
            end += 1
        }
        guard digits >= 2, end - at <= 10, end == span.end || !CharacterKind.isHan(text[end]) else { return false }
        take(to: end)
        return true
    }
}
