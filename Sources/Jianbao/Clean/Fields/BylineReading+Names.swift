/// Names behind labels, with what stands around them: 本报记者 王小明 李晓红 北京报道, 星河大学教授王小明.
extension BylineReading {
    struct NameList {
        var names: [TextSpan] = []
        /// Where the last one ends, with what belongs to it.
        var end: Int
    }

    mutating func readNames(as role: BylineReader.Role, from start: Int, isMarked: Bool) -> Bool {
        let isTight = !isMarked && start > span.start && !CharacterKind.isBlank(text[start - 1])
        var list = nameList(from: start, isMarked: isMarked, isTight: isTight)
        // A sign promised a value: what stands there belongs to the label, be it nobody, a medium or the number of an account.
        if list.names.isEmpty, isMarked, list.end == start, !isLabelWithSign(at: start) {
            let value = self.value(from: start, most: 12, stopsAtBlank: true)
            // 编辑：这个职业正在消失。
            if value.count <= 12, value.end >= span.end || !CharacterKind.isStop(text[value.end]) {
                if role == .author, vocabulary.isMedium(text[value.range]) { byline.setPublisher(value, isLabeled: false) }
                list.end = value.end
            }
        }
        guard !list.names.isEmpty || isMarked else { return false }
        switch role {
        case .author: if !isPhotographed(from: list.end) { byline.authors += list.names }
        case .editor: byline.editors += list.names
        default: break
        }
        return takeLabel(to: max(list.end, start))
    }

    /// Names parted by signs or a blank or two; what is no name ends them.
    /// - Parameters:
    ///   - isMarked: a sign stands before them, so that the first may be a pen name.
    ///   - isTight: nothing parts the first from its label, so that it has to be a plain one.
    func nameList(from start: Int, isMarked: Bool, isTight: Bool = false) -> NameList {
        var list = NameList(end: start)
        var index = isMarked ? endOfNationality(at: start) : start
        let first = index
        while index < span.end {
            let value = beforeGluedLabel(self.value(from: index, most: isMarked ? 30 : 16, stopsAtBlank: true))
            let isFirst = list.names.isEmpty
            guard !value.isEmpty, !beginsSomethingElse(value, isFirst: index == first) else { break }
            if !isFirst, isPlaceOfWork(value, behind: list.end) { break }
            let name = trimmed(value, mayHoldPosition: isMarked || !isTight)
            if name.isEmpty {
                // 每经记者 王小明: the desk belongs to the label.
                guard isFirst else { break }
                index = skipBlanks(from: value.end)
                list.end = value.end
                continue
            }
            let isName =
                isTight && isFirst
                ? vocabulary.isPersonName(text[name.range]) : looksLikeName(name, of: value, isMarked: isMarked && isFirst)
            guard isName else { break }
            list.names.append(name)
            list.end = endOfRemark(behind: value.end)
            guard let next = nextName(behind: list.end) else { break }
            index = next
        }
        return list
    }

    /// 孟小梅 of 孟小梅实习生夏冬: the label of the next name stands right behind the first.
    private func beforeGluedLabel(_ value: TextSpan) -> TextSpan {
        guard value.count >= 5 else { return value }
        for length in [3, 2, 4] where value.count > length + 3 && vocabulary.isPersonName(text[value.start..<value.start + length]) {
            guard let met = reader.label(at: value.start + length, in: text, limit: value.end),
                met.label.isTight || met.label.role == .author,
                met.end - value.start - length >= 2, vocabulary.isPersonName(text[met.end..<value.end])
            else { continue }
            return TextSpan(value.start, value.start + length)
        }
        return value
    }

    /// Behind the sign between two names of one label, or one or two blanks.
    private func nextName(behind end: Int) -> Int? {
        let index = skipBlanks(from: end)
        if index < span.end, BylineReading.partsNames(text[index]) { return skipBlanks(from: index + 1) }
        return (1...2).contains(index - end) ? index : nil
    }

    /// （星河大学教授）behind a name.
    private func endOfRemark(behind end: Int) -> Int {
        let open = skipBlanks(from: end)
        guard open < span.end, text[open] == "(", let close = text[open..<min(span.end, open + 40)].firstIndex(of: ")") else { return end }
        return vocabulary.isPosition(text[open + 1..<close]) ? close + 1 : end
    }

    /// [美] before the name of a foreign writer.
    private func endOfNationality(at open: Int) -> Int {
        guard open < span.end, text[open] == "[" || text[open] == "(",
            let close = text[open..<min(span.end, open + 6)].firstIndex(where: { $0 == "]" || $0 == ")" })
        else { return open }
        let country = text[open + 1..<close]
        guard country.count == 1 || vocabulary.isPlace(country), country.allSatisfy(CharacterKind.isHan) else { return open }
        return skipBlanks(from: close + 1)
    }

    /// 王小明 北京: nothing but a blank parts the place from the names, and no name follows.
    private func isPlaceOfWork(_ value: TextSpan, behind end: Int) -> Bool {
        vocabulary.isPlace(text[value.range]) && text[end..<value.start].allSatisfy(CharacterKind.isBlank)
    }

    private func beginsSomethingElse(_ value: TextSpan, isFirst: Bool) -> Bool {
        if isFirst ? isLabelWithSign(at: value.start) : reader.label(at: value.start, in: text, limit: span.end) != nil { return true }
        if has("发自", at: value.start) { return true }
        return CharacterKind.isDigit(text[value.start]) && reader.times.date(in: text, at: value.start, limit: span.end) != nil
    }

    /// 来源： where the value of 作者： was left out.
    func isLabelWithSign(at index: Int) -> Bool {
        guard index < span.end, let met = reader.label(at: index, in: text, limit: span.end) else { return false }
        let behind = skipBlanks(from: met.end)
        return behind < span.end && (text[behind] == ":" || text[behind] == "|" || text[behind] == "/")
    }

    // MARK: What belongs to a name

    /// The name in a value without the desk, post, place and number around it; empty where it holds nothing else.
    /// - Parameter mayHoldPosition: a blank or a sign stands before it; 记者采访了副主任王小明 tells something.
    private func trimmed(_ value: TextSpan, mayHoldPosition: Bool = true) -> TextSpan {
        var name = value
        if let place = placeStart(of: name) { name.end = place }
        // 王小明_NB1234: behind the bar stands the number of an account.
        if let bar = text[name.range].firstIndex(of: "_"), bar > name.start { name.end = bar }
        if let deskEnd = deskEnd(of: name) { name.start = deskEnd }
        guard mayHoldPosition, name.count >= 4, text[name.range].allSatisfy(CharacterKind.isHan), !vocabulary.isPersonName(text[name.range])
        else {
            return name
        }
        for length in [3, 2, 4] where name.count > length + 1 {
            // 星河大学教授王小明
            let split = name.end - length
            if vocabulary.isPersonName(text[split..<name.end]), vocabulary.endsInTitle(text[name.start..<split]) {
                return TextSpan(split, name.end)
            }
            // 王小明教授
            let behind = name.start + length
            if vocabulary.isPersonName(text[name.start..<behind]), vocabulary.isTitle(text[behind..<name.end]) {
                return TextSpan(name.start, behind)
            }
        }
        return vocabulary.endsInTitle(text[name.range]) ? TextSpan(name.end, name.end) : name
    }

    /// 南都记者 before a name belongs to the label.
    func deskEnd(of name: TextSpan) -> Int? {
        var index = name.start
        while index + 1 < name.end {
            if text[index] == "记", text[index + 1] == "者" { return index + 2 }
            index += 1
        }
        return nil
    }

    /// 记者 王小明 摄: who took the picture above, not who wrote the text.
    private func isPhotographed(from index: Int) -> Bool {
        let at = skipBlanks(from: index)
        guard at < span.end, text[at] == "摄", let met = reader.label(at: at, in: text, limit: span.end), met.label.role == .credit else {
            return false
        }
        return met.end == span.end || BylineReading.isParting(text[met.end])
    }

    /// 王小明台北: the place of a dateline that stands right behind the reporter's name, before 报道 or a day.
    private func placeStart(of name: TextSpan) -> Int? {
        let end = text[name.range].firstIndex { !CharacterKind.isHan($0) } ?? name.end
        guard end - name.start >= 4 else { return nil }
        let isDated = end < span.end && (CharacterKind.isDigit(text[end]) || text[end] == "/")
        guard isDated || BylineReading.saysWhere(text[name.start..<end]) else { return nil }
        for start in (name.start + 2)...min(name.start + 4, end - 2) where vocabulary.isPersonName(text[name.start..<start]) {
            for placeEnd in stride(from: min(start + 4, end), through: start + 2, by: -1) where vocabulary.isPlace(text[start..<placeEnd]) {
                return start
            }
        }
        return nil
    }

    /// Two to four Han characters, a foreign name with its dot, Latin words; behind a sign also what people call themselves on the net.
    private func looksLikeName(_ name: TextSpan, of whole: TextSpan, isMarked: Bool) -> Bool {
        let value = text[name.range]
        guard !vocabulary.isNobody(value), !vocabulary.isMedium(value), !vocabulary.isWork(value), !BylineReading.saysWhere(value) else {
            return false
        }
        let han = value.reduce(0) { $0 + (CharacterKind.isHan($1) ? 1 : 0) }
        // 编辑：这个职业正在消失。
        if han > 4, value.contains(where: CharacterKind.isParticle) || whole.end < span.end && CharacterKind.isStop(text[whole.end]) {
            return false
        }
        if han == value.count { return isMarked ? (1...10).contains(han) : (2...4).contains(han) }
        if value.contains("·") { return han >= 3 && value.count <= 20 }
        guard isMarked, !value.contains("\""), !value.contains("《"), han > 0 || !value.contains(where: CharacterKind.isDigit) else {
            return false
        }
        return value.contains { CharacterKind.isHan($0) || CharacterKind.isLetter($0) }
    }

    /// 台北报导, behind the name of the reporter.
    static func saysWhere(_ value: ArraySlice<Unicode.Scalar>) -> Bool {
        guard value.count >= 4, value[value.endIndex - 2] == "报" else { return false }
        return value[value.endIndex - 1] == "导" || value[value.endIndex - 1] == "道"
    }

    // MARK: Positions

    /// Words that join a name and what its bearer is.
    private static let links = ["系", "为", "是"]

    /// 作者王小明系星河大学教授, 作者为星河大学教授王小明, where the label stands right before them.
    /// - Parameter start: behind the label
    mutating func readWriterAndPosition(from start: Int) -> Bool {
        if let linked = end(ofAny: BylineReading.links, at: start) {
            let value = self.value(from: linked, most: 40)
            let name = trimmed(value)
            guard isEnd(value.end), vocabulary.isPosition(text[value.range]) || name.start > value.start else { return false }
            if !name.isEmpty, name != value { byline.authors.append(name) }
            return takeLabel(to: value.end)
        }
        let value = self.value(from: start, most: 40)
        guard isEnd(value.end) else { return false }
        for length in [3, 2, 4] where value.count >= length {
            let nameEnd = start + length
            guard vocabulary.isPlainName(text[start..<nameEnd]) else { continue }
            let linked = end(ofAny: BylineReading.links, at: nameEnd)
            let isTold = linked.map { vocabulary.isPosition(text[$0..<max($0, value.end)]) } ?? false
            // 本文作者王小明，星河大学教授
            let isFollowed = nameEnd == value.end && hasPosition(behind: nameEnd)
            guard isTold || isFollowed else { continue }
            byline.authors.append(TextSpan(start, nameEnd))
            return takeLabel(to: isTold ? value.end : nameEnd)
        }
        return false
    }

    private func hasPosition(behind end: Int) -> Bool {
        guard end < span.end, CharacterKind.isComma(text[end]) else { return false }
        let value = self.value(from: skipBlanks(from: end + 1), most: 40)
        return isEnd(value.end) && vocabulary.isPosition(text[value.range])
    }

    /// 星河大学教授 behind the name of a writer.
    mutating func readPosition() -> Bool {
        guard !byline.authors.isEmpty, byline.labels > 0 else { return false }
        let token = self.token
        let start = end(ofAny: BylineReading.links, at: token.start) ?? token.start
        guard start < token.end, vocabulary.isPosition(text[start..<token.end]) else { return false }
        take(to: token.end)
        return true
    }
}
