/// Words of a byline that stand without a label: names beside their work, desks, datelines, media.
extension BylineReading {
    // MARK: Names

    /// 王小明/文, 李晓红/图: a label behind its names.
    mutating func readNamesBeforeLabel() -> Bool {
        guard isWordStart else { return false }
        let token = self.token
        guard token.end < span.end, text[token.end] == "/", vocabulary.isPersonName(text[token.range]),
            let met = reader.label(at: token.end + 1, in: text, limit: span.end), isEnd(met.end),
            met.end == span.end || text[met.end] != "|" && text[met.end] != "/"
        else { return false }
        switch met.label.role {
        case .author: byline.authors.append(token)
        case .editor: byline.editors.append(token)
        case .credit: break
        default: return false
        }
        return takeLabel(to: met.end)
    }

    /// ◎王小明: a mark and names, and nothing else in the line.
    mutating func readMarkedNames() -> Bool {
        guard at == span.start, BylineReading.isMark(text[at]) else { return false }
        let start = text[at...].firstIndex { !BylineReading.isMark($0) && $0 != "\u{FE0F}" && !CharacterKind.isBlank($0) } ?? span.end
        guard start < span.end else { return false }
        let names = vocabulary.names(in: TextSpan(start, span.end), of: text, arePlain: true)
        guard (1...4).contains(names.count) else { return false }
        byline.authors += names
        return takeLabel(to: span.end)
    }

    /// （王小明 李晓红）, （宣传部 王小明）: names in brackets, an office before them, and nothing else in the line.
    mutating func readSignature() -> Bool {
        guard at == span.start, text[at] == "(", text[span.end - 1] == ")", span.count <= BylineReader.longestSignature else {
            return false
        }
        var inside = TextSpan(at + 1, span.end - 1)
        if let gap = text[inside.range].firstIndex(where: CharacterKind.isBlank),
            vocabulary.isOrganization(text[inside.start..<gap]) || vocabulary.isOffice(text[inside.start..<gap])
        {
            inside.start = gap
        }
        let names = vocabulary.names(in: inside, of: text, arePlain: true)
        guard (1...4).contains(names.count) else { return false }
        byline.authors += names
        byline.isSignature = true
        return takeLabel(to: span.end)
    }

    /// A name beside a date or a medium: 2023-03-22 星河日报 王小明.
    mutating func readLooseName() -> Bool {
        let token = self.token
        guard isWordStart, looseNames.count < 3, vocabulary.isPlainName(text[token.range]), !isBreadcrumb(token) else { return false }
        looseNames.append(token)
        at = token.end
        return true
    }

    /// 国内新闻 > 正文: part of the way to the page.
    private func isBreadcrumb(_ token: TextSpan) -> Bool {
        let next = skipBlanks(from: token.end)
        if next < span.end, text[next] == ">" { return true }
        var before = token.start
        while before > span.start, CharacterKind.isBlank(text[before - 1]) { before -= 1 }
        return before > span.start && text[before - 1] == ">"
    }

    /// 原创: explains itself.
    mutating func readNobody() -> Bool {
        let token = self.token
        guard isWordStart, vocabulary.isNobody(text[token.range]) else { return false }
        explain(to: token.end)
        return true
    }

    // MARK: Desks and places of writing

    /// 新京报记者 王小明, 交汇点记者王小明, 界面新闻编辑 | 王小明: a label behind the name of a desk, which no dictionary lists.
    mutating func readDesk() -> Bool {
        let token = self.token
        if let end = deskEnd(of: token), end - token.start <= 14 {
            let explained = byline.explained
            let behind = skipBlanks(from: end)
            let isMarked = behind < span.end && (text[behind] == ":" || text[behind] == "|")
            let authors = byline.authors.count
            guard readNames(as: .author, from: isMarked ? skipBlanks(from: behind + 1) : behind, isMarked: isMarked),
                byline.authors.count > authors
            else {
                byline.explained = explained
                at = token.start
                return false
            }
            return true
        }
        for start in token.range.dropFirst(2).prefix(10) {
            guard let met = reader.label(at: start, in: text, limit: span.end), met.label.isTight, met.end <= token.end,
                met.label.role == .author || met.label.role == .editor || met.label.role == .credit,
                vocabulary.isMedium(text[token.start..<start])
            else { continue }
            return read(met.label, endingAt: met.end)
        }
        return false
    }

    /// One or more writers before 发自: 李小红 王明 发自 凹非寺. The place, with whatever the site glued to it, goes with them.
    mutating func readWritersBeforePlace() -> Bool {
        guard placeOfWriting > at else { return false }
        var writers = [token]
        while writers.count <= 6, writers[writers.count - 1].count <= 16 {
            var next = writers[writers.count - 1].end
            while next < span.end, CharacterKind.isBlank(text[next]) || BylineReading.partsNames(text[next]) || text[next] == "|" {
                next += 1
            }
            if next == placeOfWriting {
                guard writers.allSatisfy({ !vocabulary.isMedium(text[$0.range]) || $0.count <= 3 }) else { return false }
                byline.authors += writers
                take(to: next + 2)
                explain(to: placeEnd(from: at))
                return true
            }
            var end = next
            while end < span.end, CharacterKind.isHan(text[end]) || CharacterKind.isLetter(text[end]) { end += 1 }
            guard end > next else { return false }
            writers.append(TextSpan(next, end))
        }
        return false
    }

    /// 发自 苏州 | 作者 …: the place alone.
    mutating func readPlaceOfWriting() -> Bool {
        guard placeOfWriting == at, token.count <= 12 else { return false }
        explain(to: token.count == 2 ? placeEnd(from: token.end) : token.end)
        return true
    }

    private func placeEnd(from start: Int) -> Int {
        var end = start
        while end < span.end, !BylineReading.isParting(text[end]), end - start < 20 { end += 1 }
        return end
    }

    /// 国际中心／综合报道: a desk without a name, and what it did.
    mutating func readNobodysReport() -> Bool {
        let token = self.token
        guard isWordStart, token.end + 1 < span.end, text[token.end] == "/", vocabulary.isNobody(text[token.range]) else { return false }
        var end = token.end + 1
        while end < span.end, !isEnd(end) { end += 1 }
        guard BylineReading.saysWhere(text[token.end + 1..<end]) else { return false }
        return takeLabel(to: end)
    }

    /// 台北即时报导, 北京电: where a report was made, behind the names of those who made it.
    mutating func readDateline() -> Bool {
        guard byline.labels > 0 else { return false }
        let token = self.token
        let value = text[token.range]
        guard value.count <= 12 else { return false }
        let next = skipBlanks(from: token.end)
        guard
            BylineReading.saysWhere(value) || vocabulary.isWork(value)
                || vocabulary.isPlace(value)
                    && (next >= span.end || text[next] == "报" || CharacterKind.isDigit(text[next]) || BylineReading.isParting(text[next]))
                || endsDispatch(token)
        else { return false }
        take(to: token.end)
        return true
    }

    /// 台北22日电 behind a name: a place, a day and the word for what was sent.
    private func endsDispatch(_ token: TextSpan) -> Bool {
        guard let last = text[token.range].last, last == "电" || last == "讯" || last == "道" || last == "导" else { return false }
        let place = text[token.range].prefix { !CharacterKind.isDigit($0) }
        return place.count < token.count && (place.isEmpty || vocabulary.isPlace(place))
    }

    /// 财联社3月22日讯, 路透北京3月22日电, IT之家 3月22日消息 alone in a line.
    mutating func readDispatch() -> Bool {
        // A dateline begins its line.
        guard byline.labels == 0, at - span.start <= 2 else { return false }
        // The day may stand behind a blank, with blanks inside: IT之家 3 月 22 日消息.
        var end = at
        while end < span.end, end - at <= 30, text[end] != ",", text[end] != "(", text[end] != "|", text[end] != "。" { end += 1 }
        while end > at, CharacterKind.isBlank(text[end - 1]) { end -= 1 }
        let words = text[at..<end].filter { !CharacterKind.isBlank($0) }
        guard vocabulary.endsInDispatch(words[...]), words.contains("月"),
            let digit = text[at..<end].firstIndex(where: CharacterKind.isDigit)
        else { return false }
        var medium = TextSpan(at, digit)
        while medium.end > medium.start, CharacterKind.isBlank(text[medium.end - 1]) { medium.end -= 1 }
        guard (1...14).contains(medium.count) else { return false }
        if vocabulary.isKnownMedium(text[medium.range]) { byline.setPublisher(medium, isLabeled: false) }
        return takeLabel(to: end)
    }

    // MARK: Media

    /// A name before the label of an account: 量子位 | 公众号 QbitAI.
    mutating func readNameBeforeAccount() -> Bool {
        let token = self.token
        var next = token.end
        while next < span.end, CharacterKind.isBlank(text[next]) || text[next] == "|" || text[next] == "(" { next += 1 }
        guard next > token.end, token.count <= 16, let met = reader.label(at: next, in: text, limit: span.end), met.label.role == .account
        else {
            return false
        }
        let work = vocabulary.workStart(of: token, in: text).flatMap { $0 - token.start >= 2 ? $0 : nil }
        byline.setPublisher(TextSpan(token.start, work ?? token.end), isLabeled: true)
        explain(to: next)
        return readLabel()
    }

    mutating func readMedium() -> Bool {
        let token = self.token
        guard vocabulary.isMedium(text[token.range]), !isBreadcrumb(token) else { return false }
        byline.setPublisher(token, isLabeled: false)
        take(to: token.end)
        return true
    }

    /// www.xinghe.cn behind the name of a medium
    mutating func readAddress() -> Bool {
        guard isWordStart, CharacterKind.isLetter(text[at]) else { return false }
        var end = at, dots = 0
        while end < span.end,
            CharacterKind.isLetter(text[end]) || CharacterKind.isDigit(text[end]) || "./:-_".unicodeScalars.contains(text[end])
        {
            dots += text[end] == "." ? 1 : 0
            end += 1
        }
        guard dots > 0, end - at >= 6 else { return false }
        explain(to: end)
        return true
    }

    /// 新智元报道, 机器之心编辑部
    mutating func readMediumAndWork() -> Bool {
        let token = self.token
        guard let work = vocabulary.workStart(of: token, in: text), work - token.start >= 2, work - token.start <= 12 else { return false }
        if !vocabulary.isNobody(text[token.start..<work]) { byline.setPublisher(TextSpan(token.start, work), isLabeled: false) }
        take(to: token.end)
        return true
    }
}
