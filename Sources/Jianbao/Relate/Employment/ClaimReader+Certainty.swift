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
            if token.has(.date), !isOtherEvent { return saying && isDay(token) ? nil : index }
            if commas > 0, commas > 2 || token.has(ClaimReader.events) && !token.has(.copula) { return nil }
            if token.has(.say) || token.has(.hearsay) { saying = true }
            index -= 1
        }
        return nil
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
        if parts.count == 2, !value.isRelative {
            return (parts[0] == ".." || parts[0].isEmpty ? nil : parts[0], parts[1] == ".." || parts[1].isEmpty ? nil : parts[1])
        }
        return event == .end ? (nil, day) : (day, nil)
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
            // 此前，她执掌…: alone in the clause before.
            let leads = near || commas == 1 && index <= 1 && next.has(.comma)
            if isDe(token) { isBehindDe = true }
            if isBehindDe, token.has(ClaimReader.events) { isOtherEvent = true }
            if leads, !isOtherEvent, token.has(.past) { result.isPast = true }
            if near, let scalars = word(token), scalars == ["同", "时"] || scalars == ["兼"] { result.isConcurrent = true }
            if near, token.has(.each) { result.isRespective = true }
            index -= 1
        }
        if let scalars = word(tokens[anchor]), scalars.first == "兼" { result.isConcurrent = true }
        if isDenied { result.isVoid = true }
        if isHearsay, result.isFuture, !isCertain { result.isRumour = true }
        if isCertain { result.isFuture = result.isFuture && event != .end }
        return result
    }

    func word(_ token: PatternToken) -> [Unicode.Scalar]? {
        token.word >= 0 ? patterns.lexicon.words[Int(token.word)].scalars : nil
    }
}
