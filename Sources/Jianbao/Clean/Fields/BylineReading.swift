/// One walk along a line.
struct BylineReading {
    let reader: BylineReader
    let text: [Unicode.Scalar]
    let span: TextSpan
    var at: Int
    var byline = Byline()
    /// Where the value read last ends: a label may follow at once.
    private var valueEnd = -1
    /// 发自 stands in the line.
    let hasPlaceOfWriting: Bool

    init(reader: BylineReader, text: [Unicode.Scalar], span: TextSpan) {
        self.reader = reader
        self.text = text
        self.span = span
        at = span.start
        hasPlaceOfWriting = span.range.contains { text[$0] == "发" && BylineReading.has("发自", in: text, at: $0, limit: span.end) }
    }

    mutating func read() {
        var isContiguous = true
        while at < span.end {
            let scalar = text[at]
            if CharacterKind.isBlank(scalar) {
                at += 1
            } else if BylineReading.isParting(scalar) {
                byline.explained += 1
                at += 1
            } else {
                let start = at
                if !(readTime() || readLabel() || readToken()) {
                    isContiguous = false
                    at = max(at, start + 1)
                }
                if isContiguous { byline.contiguousEnd = at }
            }
        }
    }

    /// A whole date; or one without a year, which tells that the line is a byline, but not when.
    private mutating func readTime() -> Bool {
        if CharacterKind.isDigit(text[at]), let date = PublicationDate(in: text, at: at, limit: span.end) {
            byline.published = byline.published ?? date
            take(to: date.span.end)
            return true
        }
        guard at == span.start || !CharacterKind.isHan(text[at - 1]), let end = reader.times.end(in: text, at: at, limit: span.end) else {
            return readCode()
        }
        take(to: end)
        return true
    }

    /// The number of an account or of a day in another calendar behind a name: 王小明 HN016, 1130101.
    private mutating func readCode() -> Bool {
        guard byline.labels > 0, at == valueEnd || at > 0 && (CharacterKind.isBlank(text[at - 1]) || BylineReading.isParting(text[at - 1]))
        else { return false }
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

    mutating func take(to end: Int) {
        byline.isFounded = true
        valueEnd = end
        explain(to: end)
    }

    mutating func explain(to end: Int) {
        for index in at..<end where !CharacterKind.isBlank(text[index]) { byline.explained += 1 }
        at = end
    }

    mutating func readLabel() -> Bool {
        // A label begins a word of the line: 作者 in 合作者 is none.
        if at > span.start, at != valueEnd, CharacterKind.isHan(text[at - 1]) { return false }
        guard let label = reader.label(at: at, in: text, limit: span.end) else { return false }
        return read(label)
    }

    mutating func read(_ label: (role: BylineReader.Role, isTight: Bool, end: Int)) -> Bool {
        var end = label.end
        var blanks = 0
        while end < span.end, CharacterKind.isBlank(text[end]) {
            end += 1
            blanks += 1
        }
        let isMarked = end < span.end && (text[end] == ":" || text[end] == "|" || text[end] == "/" || text[end] == "@" || text[end] == "·")
        if isMarked {
            end += 1
            while end < span.end, CharacterKind.isBlank(text[end]) { end += 1 }
        } else if label.role == .count {
            // 阅读 (1234)
            if end + 1 < span.end, text[end] == "(" || text[end] == "[" { end += 1 }
            while end < span.end, CharacterKind.isBlank(text[end]) { end += 1 }
            guard end < span.end, CharacterKind.isDigit(text[end]) else { return false }
        } else if label.role == .date {
            guard end < span.end, CharacterKind.isDigit(text[end]) else { return readPlaceOfPublication(from: end) }
        } else if !label.isTight && blanks == 0 && !isClosedValue(from: end, of: label.role) {
            return false
        }
        switch label.role {
        case .author, .editor, .credit:
            return readNames(as: label.role, from: end, isMarked: isMarked)
        case .publisher:
            let value = self.value(from: end, most: 30)
            if byline.publisher == nil, !value.isEmpty, !reader.isNobody(text[value.range]) { byline.publisher = value }
            end = max(end, value.end)
        case .date:
            if let date = PublicationDate(in: text, at: end, limit: span.end) ?? PublicationDate(dayFirst: text, at: end, limit: span.end) {
                byline.published = byline.published ?? date
                end = date.span.end
            } else if end < span.end, let time = reader.times.end(in: text, at: end, limit: span.end) {
                end = time
            }
        case .account:
            let value = self.value(from: end, most: 30)
            if byline.publisher == nil, !value.isEmpty, !reader.isNobody(text[value.range]) { byline.publisher = value }
            end = max(end, value.end)
        case .count:
            byline.isCounted = true
            while end < span.end, CharacterKind.isDigit(text[end]) || text[end] == "," || text[end] == "." { end += 1 }
            if end < span.end, text[end] == "万" || text[end] == "w" || text[end] == "+" { end += 1 }
        }
        byline.labels += 1
        take(to: end)
        return true
    }

    /// 发布于北京科技领域创作者 behind a date: where the writer is, and what the platform calls them.
    private mutating func readPlaceOfPublication(from start: Int) -> Bool {
        guard byline.published != nil else { return false }
        let value = self.value(from: start, most: 20, stopsAtBlank: true)
        guard !value.isEmpty else { return false }
        take(to: value.end)
        return true
    }

    /// Without a sign or a blank behind its label (`来源CSDN`, `作者王小明`) a value must fill the piece of a line that is known as a byline.
    private func isClosedValue(from start: Int, of role: BylineReader.Role) -> Bool {
        guard byline.isFounded else { return false }
        let value = self.value(from: start, most: 12)
        guard value.end == span.end || BylineReading.isParting(text[value.end]) || CharacterKind.isBlank(text[value.end]) else {
            return false
        }
        return role == .publisher ? value.count >= 2 : reader.isPersonName(text[value.range])
    }

    mutating func readNames(as role: BylineReader.Role, from start: Int, isMarked: Bool) -> Bool {
        var names: [TextSpan] = []
        var index = start
        var end = start
        while index < span.end {
            var name = self.value(from: index, most: isMarked ? 24 : 12, stopsAtBlank: true)
            guard !name.isEmpty else { break }
            if let place = placeStart(of: name) { name.end = place }
            let whole = name
            // 王小明_NB1234: behind the bar stands the number of an account.
            if let bar = text[name.range].firstIndex(of: "_"), bar > name.start { name.end = bar }
            if names.isEmpty, let deskEnd = self.deskEnd(of: name) {
                name.start = deskEnd
                if name.isEmpty {
                    index = whole.end
                    while index < span.end, CharacterKind.isBlank(text[index]) { index += 1 }
                    continue
                }
            }
            if reader.label(at: name.start, in: text, limit: span.end) != nil, index > start { break }
            if CharacterKind.isDigit(text[name.start]), PublicationDate(in: text, at: name.start, limit: span.end) != nil { break }
            // What people call themselves on the net stands alone; in a list of names each is a plain one.
            let isTight = !isMarked && start > span.start && !CharacterKind.isBlank(text[start - 1])
            let isName =
                isTight && names.isEmpty ? reader.isPersonName(text[name.range]) : looksLikeName(name, isMarked: isMarked && names.isEmpty)
            guard isName else {
                // A sign promised a value: what stands there belongs to the label, be it nobody, a medium or the number of an account.
                if names.isEmpty, isMarked, whole.count <= 12 {
                    if role == .author, byline.publisher == nil, reader.isMedium(text[name.range]) { byline.publisher = name }
                    end = whole.end
                }
                break
            }
            names.append(name)
            end = whole.end
            index = end
            // The sign between two names of one label.
            var gap = 0
            while index < span.end, CharacterKind.isBlank(text[index]) {
                index += 1
                gap += 1
            }
            if index < span.end, BylineReading.partsNames(text[index]) {
                index += 1
                while index < span.end, CharacterKind.isBlank(text[index]) { index += 1 }
            } else if gap == 0 || gap > 2 {
                break
            }
        }
        guard !names.isEmpty || isMarked else { return false }
        switch role {
        case .author: if !isPhotographed(from: end) { byline.authors += names }
        case .editor: byline.editors += names
        case .publisher, .date, .count, .credit, .account: break
        }
        byline.labels += 1
        take(to: max(end, start))
        return true
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
        var at = index
        while at < span.end, CharacterKind.isBlank(text[at]) { at += 1 }
        guard at < span.end, text[at] == "摄", let label = reader.label(at: at, in: text, limit: span.end), label.role == .credit else {
            return false
        }
        return label.end == span.end || BylineReading.isParting(text[label.end])
    }

    /// 张三台北: the place of a dateline that stands right behind the reporter's name, before 报道 or a day.
    private func placeStart(of name: TextSpan) -> Int? {
        guard name.count >= 4, text[name.range].allSatisfy(CharacterKind.isHan) else { return nil }
        let isDated = name.end < span.end && (CharacterKind.isDigit(text[name.end]) || text[name.end] == "/")
        guard isDated || BylineReading.saysWhere(text[name.range]) else { return nil }
        for start in (name.start + 2)...min(name.start + 4, name.end - 2) where reader.isPersonName(text[name.start..<start]) {
            for end in stride(from: min(start + 4, name.end), through: start + 2, by: -1) where reader.isPlace(text[start..<end]) {
                return start
            }
        }
        return nil
    }

    /// Two to four Han characters, a foreign name with its dot, Latin words; behind a sign also what people call themselves on the net.
    private func looksLikeName(_ name: TextSpan, isMarked: Bool) -> Bool {
        let value = text[name.range]
        guard !reader.isNobody(value), !reader.isMedium(value), !BylineReading.saysWhere(value) else { return false }
        let han = value.reduce(0) { $0 + (CharacterKind.isHan($1) ? 1 : 0) }
        // 编辑：这个职业正在消失
        if han > 4, value.contains(where: CharacterKind.isParticle) { return false }
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

    /// From `start` to the next sign that ends a value, the next label behind a blank, or a date.
    private func value(from start: Int, most: Int, stopsAtBlank: Bool = false) -> TextSpan {
        var end = start
        while end < span.end, end - start <= most {
            let scalar = text[end]
            if BylineReading.endsValue(scalar) { break }
            if CharacterKind.isBlank(scalar) {
                let isLatinGap =
                    end > start && CharacterKind.isLetter(text[end - 1]) && end + 1 < span.end && CharacterKind.isLetter(text[end + 1])
                if stopsAtBlank, !isLatinGap { break }
                var next = end
                while next < span.end, CharacterKind.isBlank(text[next]) { next += 1 }
                if next - end > 1, !isLatinGap { break }
                if next >= span.end || CharacterKind.isDigit(text[next]) || reader.label(at: next, in: text, limit: span.end) != nil {
                    break
                }
                // 来源:观察者网 and the first sentence of the article, glued to it.
                if reader.isMedium(text[start..<end]) { break }
                end = next
                continue
            }
            // A label right behind a name: 作者:李梅编辑:陈彩娴.
            if end > start, let label = reader.label(at: end, in: text, limit: span.end), label.end < span.end,
                text[label.end] == ":" || text[label.end] == "|"
            {
                break
            }
            end += 1
        }
        while end > start, CharacterKind.isBlank(text[end - 1]) { end -= 1 }
        return TextSpan(start, end)
    }

    static func has(_ word: String, in text: [Unicode.Scalar], at index: Int, limit: Int) -> Bool {
        var at = index
        for scalar in word.unicodeScalars {
            guard at < limit, text[at] == scalar else { return false }
            at += 1
        }
        return true
    }

    static func isParting(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "|", "(", ")", "[", "]", "<", ">", "《", "》", "·", "—", "-", "_", ",", ";", "、", "/", "\u{25A0}", "\u{25A1}", "\u{25CF}",
            "\u{25C6}", "*",
            "^",
            "\u{25B2}", "\u{25B3}", "\u{25BC}", "~", "&", "。", ".":
            true
        default: false
        }
    }

    /// Names hold dots and dashes (人民网-文化频道), so fewer signs end a value than part a line.
    private static func endsValue(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "·", "-", "_", ".", "—", "*", "^", "~": false
        case ":": true
        default: isParting(scalar) || CharacterKind.isStop(scalar)
        }
    }

    static func partsNames(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "、", ",", ";", "/", "&", "和": true
        default: false
        }
    }
}
