/// Reads numbers, dates, durations and money to their exact values.
struct QuantityRecognizer: Sendable {
    private let lexer: QuantityLexer

    init(dictionaries: Dictionaries) throws(DictionaryError) {
        lexer = try QuantityLexer(dictionaries: dictionaries)
    }

    /// All rules of dates, numbers and money.
    static let rules = NumberRules.all + MoneyRules.all + DateRules.all

    /// - Parameter referenceDate: the day to which relative dates refer; nil leaves them with `X`.
    /// - Returns: mentions that do not overlap, in the order of the text. Of the readings that begin together the longest is taken,
    ///   of equally long ones a date before money before a number.
    func mentions(in text: Text, field: TextField, referenceDate: CivilDate?) -> [Mention] {
        let cursor = TokenCursor(source: lexer.tokens(in: text), lexicon: lexer.lexicon)
        var money = MoneyParser(cursor: cursor)
        let numbers = NumberParser(cursor: cursor)
        var dates = DateParser(cursor: cursor, context: DateContext(reference: referenceDate))
        var mentions: [Mention] = []
        var index = 0
        var seen = 0, lineStart = 0
        var clauseLooksAhead = false
        /// Where the last word of the future ended: 据预报，18日有雨 speaks of the clause behind it.
        var cueEnd = -1
        while index < cursor.count {
            let begins = cursor.begins(index)
            let role = cursor.role(index)
            let isCue = role == .future || role == .due
            guard !begins.isEmpty || isCue, !money.units.isHead(cursor[index]) else {
                index += 1
                continue
            }
            // What a sentence said of years and months ends with it.
            while seen < cursor[index].start {
                if FoldedScalar.isClauseEnd(cursor.text[seen]) {
                    let endsSentence = FoldedScalar.isSentenceEnd(cursor.text[seen])
                    if endsSentence || seen != cueEnd { clauseLooksAhead = false }
                    if cursor.text[seen] == "\n" { lineStart = seen + 1 }
                    if endsSentence { dates.context.beginSentence() }
                    // Behind ； others are paid, perhaps in other money.
                    if endsSentence || "；;".unicodeScalars.contains(cursor.text[seen]) { money.forgetCurrency() }
                }
                seen += 1
            }
            dates.context.outlook = looksAhead(cursor, at: index) ? .ahead : clauseLooksAhead ? .nearer : .back
            if isCue { (clauseLooksAhead, cueEnd) = (true, cursor[index].end) }
            if begins.contains(.date), let end = dates.endOfName(at: index) {
                index = end
                continue
            }
            let date = begins.contains(.date) ? self.date(at: index, &dates) : nil
            let amount = begins.contains(.money) ? money.reading(at: index) : nil
            let quantity = amount == nil && begins.contains(.number) ? numbers.reading(at: index) : amount
            if let date, date.end >= (quantity?.span.end ?? 0) {
                mentions.append(Mention(field: field, span: TextSpan(cursor[index].start, date.end), value: date.value, rule: date.rule))
                if let fields = date.fields { dates.context.note(fields) }
                dates.noteDateline(date, at: index, lineStart: lineStart, page: referenceDate)
                index = max(date.next, index + 1)
            } else if var quantity {
                // A sign before the figure belongs to it, and was no part of a mention.
                if let last = mentions.last, last.span.end > quantity.span.start { quantity.span.start = last.span.end }
                if case .money(let amount) = quantity.value {
                    money.saidCurrency = amount.currency
                    if quantity.rule == MoneyRules.pay.name || money.isPaid(from: index, next: quantity.next) {
                        (money.lastPay, money.lastCurrency) = (quantity.span.end, amount.currency)
                    }
                }
                mentions.append(Mention(field: field, span: quantity.span, value: quantity.value, rule: quantity.rule))
                index = max(quantity.next, index + 1)
            } else {
                index += 1
            }
        }
        return mentions
    }

    /// A date or a length of time at a token.
    private func date(at index: Int, _ dates: inout DateParser) -> DateReading? {
        let cursor = dates.cursor
        guard let date = dates.reading(at: index) ?? DurationParser(cursor: cursor, context: dates.context).reading(at: index) else {
            return nil
        }
        guard index == 0, isWholeText(cursor, to: date.end) else { return date }
        // Nothing is told of it, so it need not be what has been.
        dates.context.outlook = .running
        return dates.reading(at: index) ?? date
    }

    /// Whether the text is nothing but what its first token begins.
    private func isWholeText(_ cursor: TokenCursor, to end: Int) -> Bool {
        cursor.text[..<cursor[0].start].allSatisfy { $0 == " " } && cursor.text[end...].allSatisfy { $0 == " " || $0 == "\n" }
    }

    /// 将于3月1日, 计划在5月: the word before the date says that it lies ahead. 将 alone has to touch it: 将延续双11 speaks of one that has been.
    private func looksAhead(_ cursor: TokenCursor, at index: Int) -> Bool {
        guard index > 0, cursor.role(index - 1) == .future else { return false }
        let word = cursor[index - 1]
        let isBareJiang = word.end - word.start == 1 && cursor.text[word.start] == "将"
        return cursor[index].start - word.end <= (isBareJiang ? 0 : 2)
    }
}
