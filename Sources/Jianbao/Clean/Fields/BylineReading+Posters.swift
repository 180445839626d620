/// Who set a text into a forum or a journal, and when: 由 王小明 发表于 2023-03-22, 王小明 于 2023-03-22 18:00 发布.
extension BylineReading {
    /// 于 2023-03-22 behind the name that a label gave.
    mutating func readPreposition() -> Bool {
        guard at > span.start, let date = dateBehindPreposition(at: at) else { return false }
        explain(to: date)
        return true
    }

    /// What people call themselves on the net, in code points.
    private static let longestNickname = 16

    mutating func readPoster() -> Bool {
        guard isWordStart else { return false }
        let met = reader.label(at: at, in: text, limit: span.end)
        let isPosted = met?.label.role == .poster
        // Without 由 the name begins the line, and is parted by a blank from what follows it.
        guard isPosted || met == nil && at == span.start else { return false }
        let start = isPosted ? skipBlanks(from: met?.end ?? at) : at
        guard let name = poster(from: start, isGlued: isPosted) else { return false }
        let value = text[name.span.range]
        guard !value.isEmpty, !vocabulary.isMedium(value), !vocabulary.isNobody(value), isPosted || !vocabulary.isPosition(value) else {
            return false
        }
        byline.authors.append(name.span)
        return takeLabel(to: name.next)
    }

    /// - Parameter isGlued: the verb may stand at once behind the name.
    /// - Returns: the name, and where the word stands that leads to its date.
    private func poster(from start: Int, isGlued: Bool) -> (span: TextSpan, next: Int)? {
        var end = start
        while end < span.end, end - start <= BylineReading.longestNickname, !BylineReading.endsValue(text[end]),
            !CharacterKind.isDigit(text[end])
        {
            if isGlued || CharacterKind.isBlank(text[end]) {
                let next = skipBlanks(from: end)
                if end > start, leadsToDate(next) { return (TextSpan(start, end), next) }
                if CharacterKind.isBlank(text[end]), !isGlued { return nil }
            }
            end += 1
        }
        return nil
    }

    /// 发表于 2023-03-22, 于2023-03-22, 张贴 @ 2023-03-22
    private func leadsToDate(_ index: Int) -> Bool {
        if dateBehindPreposition(at: index) != nil { return true }
        guard let met = reader.label(at: index, in: text, limit: span.end), met.label.role == .date else { return false }
        var start = skipBlanks(from: met.end)
        if start < span.end, text[start] == "@" || text[start] == ":" { start = skipBlanks(from: start + 1) }
        return reader.times.date(in: text, at: start, limit: span.end) != nil
    }

    /// - Returns: where the date begins in 于 2023-03-22, on March 22, 2023.
    func dateBehindPreposition(at index: Int) -> Int? {
        guard index < span.end, text[index] == "于" || text[index] == "o", let end = end(ofAny: ["于", "on "], at: index) else { return nil }
        let start = skipBlanks(from: end)
        return reader.times.date(in: text, at: start, limit: span.end) == nil ? nil : start
    }
}
