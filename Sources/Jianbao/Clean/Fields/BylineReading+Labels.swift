/// Labels and their values: 作者：王小明, 来源：星河日报, 发布时间：2023-03-22.
extension BylineReading {
    mutating func readLabel() -> Bool {
        guard isWordStart, !isInsideLatinWords, let met = reader.label(at: at, in: text, limit: span.end) else { return false }
        return read(met.label, endingAt: met.end)
    }

    /// by in Powered by is no label.
    private var isInsideLatinWords: Bool {
        guard CharacterKind.isLetter(text[at]), at > span.start else { return false }
        let before = CharacterKind.isBlank(text[at - 1]) && at - 1 > span.start ? at - 2 : at - 1
        return CharacterKind.isLetter(text[before])
    }

    mutating func read(_ label: BylineReader.Label, endingAt labelEnd: Int) -> Bool {
        let behind = skipBlanks(from: labelEnd)
        let isMarked = behind < span.end && (text[behind] == "/" || text[behind] == "@" || text[behind] == "·" || isColon(behind))
        let start = isMarked ? skipBlanks(from: behind + 1) : behind
        switch label.role {
        case .author, .editor, .credit:
            if !isMarked, !label.isTight, behind == labelEnd {
                if label.role == .author, readWriterAndPosition(from: start) { return true }
                guard isClosedValue(from: start, of: label.role) else { return false }
            }
            // by Zhang San: the blank behind a word in Latin letters is as good as a sign.
            let isLatin = behind > labelEnd && CharacterKind.isLetter(text[labelEnd - 1])
            return readNames(as: label.role, from: start, isMarked: isMarked || isLatin)
        case .publisher, .contributor, .account:
            guard isMarked || label.isTight || behind > labelEnd || isBracketed(behind) || isClosedValue(from: start, of: label.role) else {
                return false
            }
            return readSource(from: start, label: label)
        case .date, .update: return readLabeledDate(from: start, isMarked: isMarked, isUpdate: label.role == .update)
        case .count: return readCount(from: isMarked ? start : behind, isMarked: isMarked)
        case .poster: return false
        }
    }

    private func isColon(_ index: Int) -> Bool { text[index] == ":" || text[index] == "|" }

    /// 出自[星河出版社]
    private func isBracketed(_ index: Int) -> Bool { index < span.end && (text[index] == "[" || text[index] == "\"" || text[index] == "《") }

    /// Ends what a label, or a shape as sure as one, has said.
    /// - Returns: true, as the shape that was read says.
    mutating func takeLabel(to end: Int) -> Bool {
        byline.labels += 1
        take(to: end)
        return true
    }

    // MARK: Sources

    private mutating func readSource(from start: Int, label: BylineReader.Label) -> Bool {
        let isBracketed = self.isBracketed(start)
        let value = self.value(from: isBracketed ? start + 1 : start, most: 30)
        let end = isBracketed && value.end < span.end ? value.end + 1 : value.end
        if isLabelWithSign(at: start) { return takeLabel(to: start) }
        guard !value.isEmpty, !vocabulary.isNobody(text[value.range]) else { return takeLabel(to: max(start, end)) }
        let isPerson =
            label.role == .contributor && vocabulary.isPersonName(text[value.range])
            || label.mayNamePoster && !vocabulary.isMedium(text[value.range]) && dateBehindPreposition(at: skipBlanks(from: end)) != nil
        if isPerson { byline.authors.append(value) } else { byline.setPublisher(value, isLabeled: true) }
        return takeLabel(to: end)
    }

    // MARK: Dates and counts

    private mutating func readLabeledDate(from start: Int, isMarked: Bool, isUpdate: Bool) -> Bool {
        guard isMarked || start < span.end && CharacterKind.isDigit(text[start]) else { return readPlaceOfPublication(from: start) }
        var end = start
        if let date = reader.times.date(in: text, at: start, limit: span.end, isLabeled: true) {
            if isUpdate { byline.updated = byline.updated ?? date } else { byline.published = byline.published ?? date }
            end = date.span.end
        } else if start < span.end, let time = reader.times.end(in: text, at: start, limit: span.end) {
            end = time
        }
        return takeLabel(to: end)
    }

    /// 发布于北京科技领域创作者 behind a date: where the writer is, and what the platform calls them.
    private mutating func readPlaceOfPublication(from start: Int) -> Bool {
        guard byline.published != nil else { return false }
        let value = self.value(from: start, most: 20, stopsAtBlank: true)
        guard !value.isEmpty else { return false }
        take(to: value.end)
        return true
    }

    /// 阅读：1.2万, 阅读 (1234)
    private mutating func readCount(from start: Int, isMarked: Bool) -> Bool {
        var end = start
        if !isMarked {
            if end + 1 < span.end, text[end] == "(" || text[end] == "[" { end += 1 }
            end = skipBlanks(from: end)
            guard end < span.end, CharacterKind.isDigit(text[end]) else { return false }
        }
        byline.isCounted = true
        while end < span.end, CharacterKind.isDigit(text[end]) || text[end] == "," || text[end] == "." { end += 1 }
        if end < span.end, text[end] == "万" || text[end] == "w" || text[end] == "+" { end += 1 }
        return takeLabel(to: end)
    }

    // MARK: Values

    /// Without a sign or a blank behind its label (`来源CSDN`, `作者王小明`) a value must fill the piece of a line that is known as a byline,
    /// or be a plain name that fills the line.
    private func isClosedValue(from start: Int, of role: BylineReader.Role) -> Bool {
        // A label of one character may be the begin of a word: 文章导航.
        guard start - at >= 2 else { return false }
        if role == .author, at == span.start, vocabulary.isPlainName(text[start..<span.end]) { return true }
        guard byline.isFounded else { return false }
        let value = self.value(from: start, most: 12)
        guard isEnd(value.end) else { return false }
        switch role {
        case .publisher, .contributor, .account: return value.count >= 2
        default: return vocabulary.isPersonName(text[value.range])
        }
    }

    /// From `start` to the next sign that ends a value, the next label behind a blank, or a date.
    func value(from start: Int, most: Int, stopsAtBlank: Bool = false) -> TextSpan {
        var end = start
        while end < span.end, end - start <= most, !BylineReading.endsValue(text[end]), text[end] != "\"" {
            if CharacterKind.isBlank(text[end]) {
                guard let next = wordBehindGap(at: end, of: start, stopsAtBlank: stopsAtBlank) else { break }
                end = next
                continue
            }
            if end > start, isLabelOfNextValue(at: end) || dateBehindPreposition(at: end) != nil { break }
            end += 1
        }
        while end > start, CharacterKind.isBlank(text[end - 1]) { end -= 1 }
        return TextSpan(start, end)
    }

    /// Where a value that began at `start` goes on behind blanks; nil where they end it.
    private func wordBehindGap(at gap: Int, of start: Int, stopsAtBlank: Bool) -> Int? {
        let next = skipBlanks(from: gap)
        let isLatinGap = gap > start && CharacterKind.isLetter(text[gap - 1]) && gap + 1 < span.end && CharacterKind.isLetter(text[gap + 1])
        if !isLatinGap, stopsAtBlank || next - gap > 1 { return nil }
        guard next < span.end, !CharacterKind.isDigit(text[next]), reader.label(at: next, in: text, limit: span.end) == nil,
            dateBehindPreposition(at: next) == nil
        else { return nil }
        // 来源:观察者网 and the first sentence of the article, glued to it.
        return vocabulary.isMedium(text[start..<gap]) ? nil : next
    }

    /// A label right behind a name: 作者:李梅编辑:陈彩娴, 作者：李梅出自[星河出版社].
    private func isLabelOfNextValue(at index: Int) -> Bool {
        guard let met = reader.label(at: index, in: text, limit: span.end), met.end < span.end else { return false }
        return isColon(met.end) || met.end - index >= 2 && text[met.end] == "["
    }
}
