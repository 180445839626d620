/// Times in words: of names of months dates are made; those that name no year (3小时前, 昨天 18:00, 03-22 18:00) tell a byline, but date
/// nothing.
struct TimeWords: Sendable {
    private enum Kind: String, CaseIterable {
        /// A day, which an hour may follow: 昨天.
        case day
        /// Behind a number: 小时前.
        case ago
        /// Says all there is to say: 刚刚.
        case now
        /// March
        case month
    }

    private var words: WordTrie
    /// Names of months, with their numbers.
    private var months: WordTrie
    private static let kinds = Kind.allCases

    /// - Throws: where a row names no kind.
    init(dictionaries: Dictionaries, folding: CueFolding) throws(DictionaryError) {
        var words: [(word: [Unicode.Scalar], value: Int)] = [], months: [(word: [Unicode.Scalar], value: Int)] = []
        try dictionaries.forEachRow(of: "boilerplate/times.tsv") { row throws(DictionaryError) in
            guard let kind = Kind(rawValue: row.cell(1)), let value = TimeWords.kinds.firstIndex(of: kind) else {
                throw row.badCell(1, column: "kind", wanted: Kind.allCases.map(\.rawValue).joined(separator: ", "))
            }
            let word = folding.folded(row.scalars(0))
            if kind == .month { months.append((word, try row.integer(2, column: "number"))) } else { words.append((word, value)) }
        }
        self.words = WordTrie(words)
        self.months = WordTrie(months)
    }

    /// A whole date, in any of the forms of ``PublicationDate``.
    /// - Parameter isLabeled: a label says that this is a date, so that figures alone are read as one.
    func date(in text: [Unicode.Scalar], at index: Int, limit: Int, isLabeled: Bool = false) -> PublicationDate? {
        guard index < limit else { return nil }
        if text[index] == "民" { return PublicationDate(republic: text, at: index, limit: limit, isLabeled: isLabeled) }
        guard CharacterKind.isDigit(text[index]) || CharacterKind.isLetter(text[index]),
            index == 0 || !CharacterKind.isDigit(text[index - 1])
        else { return nil }
        if CharacterKind.isDigit(text[index]) {
            if let date = PublicationDate(in: text, at: index, limit: limit) ?? PublicationDate(dayFirst: text, at: index, limit: limit)
                ?? PublicationDate(republic: text, at: index, limit: limit, isLabeled: isLabeled)
            {
                return date
            }
            if isLabeled, let date = PublicationDate(compact: text, at: index, limit: limit) { return date }
        }
        return PublicationDate(written: text, at: index, limit: limit) { month(in: text, at: $0, limit: limit) }
    }

    /// The first date in a span of a text.
    func firstDate(in text: [Unicode.Scalar], span: TextSpan, isLabeled: Bool = false) -> PublicationDate? {
        var index = span.start
        while index < span.end {
            if let date = date(in: text, at: index, limit: span.end, isLabeled: isLabeled) { return date }
            let isWord = CharacterKind.isDigit(text[index]) || CharacterKind.isLetter(text[index])
            index += 1
            while isWord, index < span.end, CharacterKind.isDigit(text[index]) || CharacterKind.isLetter(text[index]) { index += 1 }
        }
        return nil
    }

    /// March, Mar, 3月
    private func month(in text: [Unicode.Scalar], at index: Int, limit: Int) -> (number: Int, end: Int)? {
        if let match = months.longestMatch(in: text, at: index, limit: limit) { return (match.value, index + match.length) }
        var end = index, number = 0
        while end < limit, end - index < 2, CharacterKind.isDigit(text[end]) {
            number = number * 10 + Int(text[end].value - 0x30)
            end += 1
        }
        return end > index && end < limit && text[end] == "月" ? (number, end + 1) : nil
    }

    /// - Returns: the end of the time that begins at `index`; nil where none does, or where a word goes on behind it.
    func end(in text: [Unicode.Scalar], at index: Int, limit: Int) -> Int? {
        let end =
            CharacterKind.isDigit(text[index])
            ? numberedEnd(in: text, at: index, limit: limit) : namedEnd(in: text, at: index, limit: limit)
        guard let end,
            end == limit || !CharacterKind.isHan(text[end]) && !CharacterKind.isDigit(text[end]) && !CharacterKind.isLetter(text[end])
        else { return nil }
        return end
    }

    private func namedEnd(in text: [Unicode.Scalar], at index: Int, limit: Int) -> Int? {
        guard let match = words.longestMatch(in: text, at: index, limit: limit) else { return nil }
        let end = index + match.length
        switch TimeWords.kinds[match.value] {
        case .now: return end
        case .ago, .month: return nil
        case .day: return TimeWords.clockEnd(in: text, behind: end, limit: limit) ?? end
        }
    }

    private func numberedEnd(in text: [Unicode.Scalar], at index: Int, limit: Int) -> Int? {
        if let end = TimeWords.clockEnd(in: text, behind: index, limit: limit) { return end }
        var at = index
        guard TimeWords.skipDigits(in: text, at: &at, limit: limit, most: 3) else { return nil }
        var word = at
        while word < limit, CharacterKind.isBlank(text[word]), word - at < 2 { word += 1 }
        if let match = words.longestMatch(in: text, at: word, limit: limit), TimeWords.kinds[match.value] == .ago {
            return word + match.length
        }
        // 03-22 18:00, 3月22日 18:00, 3/22
        guard at < limit, at - index <= 2, text[at] == "-" || text[at] == "/" || text[at] == "." || text[at] == "月" else { return nil }
        at += 1
        guard TimeWords.skipDigits(in: text, at: &at, limit: limit, most: 2) else { return nil }
        if at < limit, text[at] == "日" { at += 1 }
        return TimeWords.clockEnd(in: text, behind: at, limit: limit) ?? (text[at - 1] == "." ? nil : at)
    }

    private static func skipDigits(in text: [Unicode.Scalar], at index: inout Int, limit: Int, most: Int) -> Bool {
        let start = index
        while index < limit, CharacterKind.isDigit(text[index]) { index += 1 }
        return (1...most).contains(index - start)
    }

    /// 18:00 or 18:00:12, behind a few blanks.
    private static func clockEnd(in text: [Unicode.Scalar], behind index: Int, limit: Int) -> Int? {
        var at = index
        while at < limit, at - index < 3, CharacterKind.isBlank(text[at]) { at += 1 }
        guard skipDigits(in: text, at: &at, limit: limit, most: 2) else { return nil }
        var end: Int?
        for _ in 0..<2 {
            guard at < limit, text[at] == ":" else { break }
            at += 1
            let digits = at
            guard skipDigits(in: text, at: &at, limit: limit, most: 2), at - digits == 2 else { break }
            end = at
        }
        return end
    }
}
