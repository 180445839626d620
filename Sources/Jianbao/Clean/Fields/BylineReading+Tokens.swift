/// Words of a byline that stand without a label: media, writers before 发自, datelines, desks.
extension BylineReading {
    /// A word without a label: a medium alone, the medium before its account (`量子位 | 公众号 QbitAI`), a writer before 发自.
    /// - Returns: whether it could be read.
    mutating func readToken() -> Bool {
        var end = at
        while end < span.end, !CharacterKind.isBlank(text[end]), !BylineReading.isParting(text[end]) { end += 1 }
        end = max(end, at + 1)
        let token = TextSpan(at, end)
        if readDesk(token) || readWriters(from: token) || readDateline(token) { return true }
        // 发自 苏州 | 作者 …: the place alone.
        if BylineReading.has("发自", in: text, at: at, limit: span.end), token.count <= 12 {
            explain(to: token.count == 2 ? placeEnd(from: end) : end)
            return true
        }
        var next = end
        while next < span.end, CharacterKind.isBlank(text[next]) || text[next] == "|" || text[next] == "(" { next += 1 }
        if next > end, token.count <= 16, let label = reader.label(at: next, in: text, limit: span.end), label.role == .account {
            byline.publisher = byline.publisher ?? medium(of: token)
            explain(to: token.end)
            at = next
            return readLabel()
        }
        if reader.isMedium(text[token.range]) {
            byline.publisher = byline.publisher ?? token
            take(to: end)
            return true
        }
        if let work = reader.workStart(of: token, in: text), work - token.start >= 2, work - token.start <= 12 {
            if byline.publisher == nil, !reader.isNobody(text[token.start..<work]) { byline.publisher = TextSpan(token.start, work) }
            take(to: end)
            return true
        }
        at = end
        return false
    }

    /// 量子位报道 before an account names 量子位.
    private func medium(of token: TextSpan) -> TextSpan {
        guard let work = reader.workStart(of: token, in: text), work - token.start >= 2 else { return token }
        return TextSpan(token.start, work)
    }

    /// One or more writers before 发自: 李小红 王明 发自 凹非寺. The place, with whatever the site glued to it, goes with them.
    private mutating func readWriters(from token: TextSpan) -> Bool {
        guard hasPlaceOfWriting else { return false }
        var writers = [token]
        while writers.count <= 6, writers[writers.count - 1].count <= 16 {
            var next = writers[writers.count - 1].end
            while next < span.end, CharacterKind.isBlank(text[next]) || BylineReading.partsNames(text[next]) || text[next] == "|" {
                next += 1
            }
            if BylineReading.has("发自", in: text, at: next, limit: span.end) {
                guard writers.allSatisfy({ !reader.isMedium(text[$0.range]) || $0.count <= 3 }) else { return false }
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

    /// 台北即时报导, 北京电: where a report was made, behind the names of those who made it.
    private mutating func readDateline(_ token: TextSpan) -> Bool {
        let value = text[token.range]
        if byline.labels > 0, value.count <= 12 {
            var next = token.end
            while next < span.end, CharacterKind.isBlank(text[next]) { next += 1 }
            if BylineReading.saysWhere(value) || value.elementsEqual("报道".unicodeScalars) || value.elementsEqual("报导".unicodeScalars)
                || reader.isPlace(value) && (next >= span.end || BylineReading.has("报", in: text, at: next, limit: span.end))
                || endsDispatch(token)
            {
                take(to: token.end)
                return true
            }
        }
        return readDispatch(token)
    }

    /// 台北22日电 behind a name: a place, a day and the word for what was sent.
    private func endsDispatch(_ token: TextSpan) -> Bool {
        guard let last = text[token.range].last, last == "电" || last == "讯" || last == "道" || last == "导" else { return false }
        let place = text[token.range].prefix { !CharacterKind.isDigit($0) }
        return place.count < token.count && (place.isEmpty || reader.isPlace(place))
    }

    /// 财联社3月22日讯, 路透北京3月22日电, IT之家 3月22日消息 alone in a line.
    private mutating func readDispatch(_ token: TextSpan) -> Bool {
        // A dateline begins its line.
        guard byline.labels == 0, token.start - span.start <= 2 else { return false }
        // The day may stand behind a blank, with blanks inside: IT之家 3 月 22 日消息.
        var end = token.start
        while end < span.end, end - token.start <= 30, text[end] != ",", text[end] != "(", text[end] != "|", text[end] != "。" { end += 1 }
        while end > token.start, CharacterKind.isBlank(text[end - 1]) { end -= 1 }
        let words = text[token.start..<end].filter { !CharacterKind.isBlank($0) }
        guard reader.endsInDispatch(words), words.contains("月"),
            let digit = text[token.start..<end].firstIndex(where: CharacterKind.isDigit)
        else { return false }
        var medium = TextSpan(token.start, digit)
        while medium.end > medium.start, CharacterKind.isBlank(text[medium.end - 1]) { medium.end -= 1 }
        guard (1...14).contains(medium.count) else { return false }
        if byline.publisher == nil, reader.isKnownMedium(text[medium.range]) { byline.publisher = medium }
        byline.labels += 1
        take(to: end)
        return true
    }

    /// 新京报记者 王小明, 交汇点记者王小明, 界面新闻编辑 | 王小明: a label behind the name of a desk, which no dictionary lists.
    private mutating func readDesk(_ token: TextSpan) -> Bool {
        if let end = deskEnd(of: token), end - token.start <= 12 {
            var start = end
            while start < span.end, CharacterKind.isBlank(text[start]) { start += 1 }
            let before = byline.authors.count
            guard readNames(as: .author, from: start, isMarked: false), byline.authors.count > before else { return false }
            byline.explained += end - token.start
            return true
        }
        for start in token.range.dropFirst(2).prefix(10) {
            guard let label = reader.label(at: start, in: text, limit: span.end), label.isTight, label.end <= token.end,
                label.role == .author || label.role == .editor || label.role == .credit, reader.isMedium(text[token.start..<start])
            else { continue }
            byline.explained += label.end - token.start
            if read(label) { return true }
            byline.explained -= label.end - token.start
            return false
        }
        return false
    }

    private func placeEnd(from start: Int) -> Int {
        var end = start
        while end < span.end, !BylineReading.isParting(text[end]), end - start < 20 { end += 1 }
        return end
    }
}
