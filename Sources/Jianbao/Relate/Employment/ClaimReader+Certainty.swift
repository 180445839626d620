/// When, and how certain: the day in front of a verb, and the words around it that make it past, coming, a rumour or nothing.
extension ClaimReader {
    /// The day of an event that its pattern does not name: before it in its clause, or alone in the clause before.
    func date(before anchor: Int) -> Int? {
        var index = anchor - 1
        var commas = 0
        var saying = false
        // 曾于2012年担任总监的老将重返…: the day is told of the verb before 的.
        var isBehindDe = false, isOtherEvent = false
        while index >= max(0, anchor - ClaimReader.sight) {
            let token = tokens[index]
            if isDe(token) { isBehindDe = true }
            if isBehindDe, token.has(ClaimReader.events) { isOtherEvent = true }
            if token.has(.comma) {
                commas += 1
                (isBehindDe, isOtherEvent) = (false, false)
            }
            // 今日起生效 dates the post before it.
            if token.has(.date), index + 1 < anchor, tokens[index + 1].has(.effect) { return nil }
            if token.has(.date), !isOtherEvent { return saying && isDay(token) || isBirth(index) ? nil : index }
            // 2006年毕业于…，在…担任: the day is that of the degree.
            if commas > 0, commas > 2 || token.has(.study) || token.has(ClaimReader.events) && !token.has(.copula) { return nil }
            if token.has(.say) || token.has(.hearsay) { saying = true }
            index -= 1
        }
        return nil
    }

    /// 1975年8月生, 生于1975年8月: the day is that of a birth.
    private func isBirth(_ index: Int) -> Bool {
        let text = context.article.text(of: sentence.field)
        let span = tokens[index].span
        let behind = text.scalars[span.end..<min(span.end + 2, sentence.span.end)]
        let before = text.scalars[max(span.start - 2, sentence.span.start)..<span.start]
        return behind.first == "生" || behind.elementsEqual(["出", "生"]) || behind.elementsEqual(["诞", "生"])
            || before.elementsEqual(["生", "于"])
    }

    func edtf(_ mention: Int32) -> DateValue? {
        if mention >= 0, case .date(let value) = context.table.mentions[Int(mention)].value { value } else { nil }
    }

    /// Whether a date is as exact as a day, or names none.
    func isDay(_ token: PatternToken) -> Bool { edtf(token.mention)?.edtf.map { $0.utf8.count >= 10 } ?? true }

    func isFuture(_ edtf: String) -> Bool {
        guard let reference = context.article.referenceDate?.description else { return false }
        let first = edtf.prefix { $0 != "/" }
        return first > reference.prefix(first.count)
    }

    func days(of date: Int?, _ event: EmploymentEvent, in line: [PatternToken]) -> (start: String?, end: String?) {
        guard let date, let value = edtf(line[date].mention), let day = ClaimReader.known(value) else { return (nil, nil) }
        if line[date].lastMention != line[date].mention, let last = edtf(line[date].lastMention).flatMap(ClaimReader.known) {
            return (day, last)
        }
        let parts = day.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
        if parts.count == 2, isSaidRange(line[date], parts) {
            return (parts[0] == ".." || parts[0].isEmpty ? nil : parts[0], parts[1] == ".." || parts[1].isEmpty ? nil : parts[1])
        }
        if parts.count == 1, day.hasSuffix("~") {
            // 去年底 is no more than the year.
            let year = String(day.prefix(4))
            return event == .end ? (nil, year) : (year, nil)
        }
        let when = parts.count == 2 ? ClaimReader.point(parts[0], parts[1]) ?? day : day
        return event == .end ? (nil, when) : (when, nil)
    }

    /// Whether a range has its two ends in the text (2017年6月至2022年7月, 2012年至今); that of 9月初 is a day that is not known.
    private func isSaidRange(_ token: PatternToken, _ parts: [String]) -> Bool {
        if parts.contains("..") || parts.contains("") { return true }
        return context.article.text(of: sentence.field).scalars[token.span.range].contains { scalar in
            switch scalar {
            case "至", "到", "-", "–", "—", "~", "～", "─": true
            default: false
            }
        }
    }

    /// The month, else the year, in which both days lie; a week stays as it is, and so what is no pair of days.
    private static func point(_ first: String, _ last: String) -> String? {
        guard first.utf8.count == 10, last.utf8.count == 10, first.prefix(4) == last.prefix(4) else { return nil }
        guard first.prefix(7) == last.prefix(7) else { return nil }
        let length = (Int(last.suffix(2)) ?? 0) - (Int(first.suffix(2)) ?? 0)
        return length == 6 ? nil : String(first.prefix(7))
    }

    /// The date as EDTF where it names a day or a stretch of days whose digits are all known.
    static func known(_ date: DateValue) -> String? {
        guard date.namesDay, let edtf = date.edtf, !edtf.utf8.contains(UInt8(ascii: "X")) else { return nil }
        return edtf
    }

    // MARK: - How certain

    struct Certainty {
        var isVoid = false
        var isRumour = false
        var isFuture = false
        var isPast = false
        var isConcurrent = false
        /// Somebody asks the person to do it.
        var isOffer = false
        /// 分别: the first to the first, the second to the second.
        var isRespective = false
    }

    func certainty(_ match: PatternMatch, _ anchor: Int, _ event: EmploymentEvent) -> Certainty {
        var result = Certainty()
        var index = anchor - 1
        var commas = 0
        var isCertain = false, isHearsay = false
        // 曾任…的老将重返…: what stands before 的 is told of another verb.
        var isBehindDe = false, isOtherEvent = false
        while index >= max(0, anchor - ClaimReader.sight) {
            let token = tokens[index]
            if token.has(.comma) { commas += 1 }
            let next = index + 1 < tokens.count ? tokens[index + 1] : token
            let near = commas == 0
            if near, token.has(.offer) { result.isOffer = true }
            if near, token.has(.intent) { result.isRumour = true }
            if near, token.has(.negation), anchor - index <= 4 { result.isVoid = true }
            if token.has(.hypothetical) { result.isVoid = true }
            if token.has(.rumour) { result.isRumour = true }
            if token.has(.hearsay) { isHearsay = true }
            if near, token.has(.already) { isCertain = true }
            if near, token.has(.announced), !next.has(.person), !next.has(.organization) || anchor - index <= 2 { result.isFuture = true }
            // 此前，她执掌…; 加入甲公司之前，她是…: at the end of the clause before.
            let leads = near || commas == 1 && next.has(.comma)
            if isDe(token) { isBehindDe = true }
            if isBehindDe, token.has(ClaimReader.events) { isOtherEvent = true }
            if leads, !isOtherEvent, token.has(.past) { result.isPast = true }
            if near, let scalars = word(token), scalars == ["同", "时"] || scalars == ["兼"] { result.isConcurrent = true }
            if near, token.has(.each) { result.isRespective = true }
            index -= 1
        }
        if let scalars = word(tokens[anchor]), scalars.first == "兼" { result.isConcurrent = true }
        if isOver(anchor), !isCertain { result.isPast = true }
        if isDenied { result.isVoid = true }
        if isHearsay, result.isFuture, !isCertain { result.isRumour = true }
        if isCertain { result.isFuture = result.isFuture && event != .end }
        return result
    }

    /// 工作过, 效力了四年: the verb itself says that it is over.
    private func isOver(_ anchor: Int) -> Bool {
        guard tokens[anchor].has(.work) else { return false }
        let behind = tokens[(anchor + 1)..<min(anchor + 4, tokens.count)].prefix { !$0.has([.comma, .stop]) }
        let text = context.article.text(of: sentence.field)
        let last = text[tokens[anchor].span.end - 1]
        let aspect = last == "了" || last == "过" ? last : behind.first.map { text[$0.span.start] }
        guard aspect == "了" else { return aspect == "过" }
        let rest = behind.first { $0.span.count > 1 || text[$0.span.start] != "了" }
        return behind.contains { $0.has(.duration) } || rest.map { ClaimReader.isCount(text[$0.span.start]) } ?? false
    }

    /// Begins a number of seasons, terms and the like.
    private static func isCount(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "数", "几", "多", "半": true
        default: false
        }
    }

    func word(_ token: PatternToken) -> [Unicode.Scalar]? {
        token.word >= 0 ? patterns.lexicon.words[Int(token.word)].scalars : nil
    }
}
