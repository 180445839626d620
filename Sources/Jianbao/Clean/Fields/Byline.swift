/// What the lines around a headline and at an article's end say of its makers.
struct Byline: Sendable {
    var authors: [TextSpan] = []
    var editors: [TextSpan] = []
    var publisher: TextSpan?
    var published: PublicationDate?
    /// How many visible code points of the line were read as labels, values and parting signs.
    var explained = 0
    /// How many labels were read.
    var labels = 0
    /// A label, a date or a medium was met; a lone name is no byline.
    var isFounded = false

    /// Says who, where or when.
    var isEmpty: Bool { authors.isEmpty && editors.isEmpty && publisher == nil && published == nil && !isFounded }
}

/// Reads bylines: labels with their values (`作者丨`, `责编：`), dates, and names of media, from the words in
/// `Dictionaries/boilerplate/labels.tsv` and `media.tsv`.
struct BylineReader: Sendable {
    enum Role: String, Sendable, CaseIterable {
        case author, editor, publisher, date
        /// How often a page was read, liked, answered: the figure goes with it.
        case count
        /// Makers for whom a record has no field: photographers, proofreaders.
        case credit
    }

    private struct Label: Sendable {
        var role: Role
        /// It may stand right before a name, without a sign between them.
        var isTight: Bool
    }

    private var labels: [Label] = []
    private var labelTrie: WordTrie
    private var media: WordTrie
    /// Values that name nobody: 佚名, 网络.
    private var nobodies: WordTrie
    private var mediaEndings: [[Unicode.Scalar]] = []

    /// - Throws: where a cell names no role.
    init(dictionaries: Dictionaries, folding: CueFolding) throws(DictionaryError) {
        var labels: [Label] = []
        var words: [(word: [Unicode.Scalar], value: Int)] = []
        try dictionaries.forEachRow(of: "boilerplate/labels.tsv") { row throws(DictionaryError) in
            guard let role = Role(rawValue: row.cell(1)) else {
                throw row.badCell(1, column: "role", wanted: Role.allCases.map(\.rawValue).joined(separator: ", "))
            }
            words.append((folding.folded(row.scalars(0)), labels.count))
            labels.append(Label(role: role, isTight: row.cell(2) == "tight"))
        }
        self.labels = labels
        labelTrie = WordTrie(words)
        var names: [(word: [Unicode.Scalar], value: Int)] = []
        var endings: [[Unicode.Scalar]] = []
        var nobodies: [(word: [Unicode.Scalar], value: Int)] = []
        try dictionaries.forEachRow(of: "boilerplate/media.tsv") { row throws(DictionaryError) in
            let word = folding.folded(row.scalars(0))
            switch row.cell(1) {
            case "name": names.append((word, 0))
            case "ending": endings.append(word)
            case "nobody": nobodies.append((word, 0))
            default: throw row.badCell(1, column: "kind", wanted: "name, ending or nobody")
            }
        }
        media = WordTrie(names)
        mediaEndings = endings
        self.nobodies = WordTrie(nobodies)
    }

    /// A name of a medium: one of the dictionary, or a short one with an ending such as 日报.
    func isMedium(_ folded: ArraySlice<Unicode.Scalar>) -> Bool {
        if media.value(of: folded) != nil { return true }
        guard (3...14).contains(folded.count), folded.allSatisfy({ !CharacterKind.isStop($0) && !CharacterKind.isComma($0) }) else {
            return false
        }
        return mediaEndings.contains { folded.count > $0.count && folded.suffix($0.count).elementsEqual($0) }
    }

    /// A name of two to four Han characters that is no medium and not nobody.
    func isPersonName(_ folded: ArraySlice<Unicode.Scalar>) -> Bool {
        (2...4).contains(folded.count) && folded.allSatisfy(CharacterKind.isHan) && !isMedium(folded) && !isNobody(folded)
    }

    /// Reads a line.
    func byline(of span: TextSpan, in flat: FlatText) -> Byline {
        var reading = Reading(reader: self, text: flat.folded, span: span)
        reading.read()
        return reading.byline
    }

    /// Reporters named in brackets inside a body line: 新华社北京5月9日电（记者王小明）.
    func bracketedAuthors(of span: TextSpan, in flat: FlatText) -> [TextSpan] {
        let folded = flat.folded
        var index = span.start
        while index < span.end {
            defer { index += 1 }
            guard folded[index] == "(" || folded[index] == "[" else { continue }
            var close = index + 1
            while close < span.end, close - index <= 40, folded[close] != ")", folded[close] != "]" { close += 1 }
            guard close < span.end, close - index <= 40 else { continue }
            let inside = TextSpan(index + 1, close)
            var label = inside.start
            while label < inside.end {
                guard let match = labelTrie.longestMatch(in: folded, at: label, limit: inside.end) else {
                    label += 1
                    continue
                }
                guard labels[match.value].role == .author, labels[match.value].isTight else { break }
                var reading = Reading(reader: self, text: folded, span: TextSpan(label, inside.end))
                reading.read()
                if !reading.byline.authors.isEmpty { return reading.byline.authors }
                break
            }
        }
        return []
    }

    fileprivate func label(at index: Int, in text: [Unicode.Scalar], limit: Int) -> (role: Role, isTight: Bool, end: Int)? {
        guard let match = labelTrie.longestMatch(in: text, at: index, limit: limit) else { return nil }
        let label = labels[match.value]
        return (label.role, label.isTight, index + match.length)
    }

    fileprivate func isNobody(_ value: ArraySlice<Unicode.Scalar>) -> Bool { nobodies.value(of: value) != nil }
}

/// One walk along a line.
private struct Reading {
    let reader: BylineReader
    let text: [Unicode.Scalar]
    let span: TextSpan
    var at: Int
    var byline = Byline()

    init(reader: BylineReader, text: [Unicode.Scalar], span: TextSpan) {
        self.reader = reader
        self.text = text
        self.span = span
        at = span.start
    }

    mutating func read() {
        while at < span.end {
            let scalar = text[at]
            if CharacterKind.isBlank(scalar) {
                at += 1
            } else if Reading.isParting(scalar) {
                byline.explained += 1
                at += 1
            } else if CharacterKind.isDigit(scalar), let date = PublicationDate(in: text, at: at, limit: span.end) {
                byline.published = byline.published ?? date
                take(to: date.span.end)
            } else if !readLabel() {
                readToken()
            }
        }
    }

    private mutating func take(to end: Int) {
        byline.isFounded = true
        explain(to: end)
    }

    private mutating func explain(to end: Int) {
        for index in at..<end where !CharacterKind.isBlank(text[index]) { byline.explained += 1 }
        at = end
    }

    private mutating func readLabel() -> Bool {
        // A label begins a word of the line: 作者 in 合作者 is none.
        if at > span.start, CharacterKind.isHan(text[at - 1]) { return false }
        guard let label = reader.label(at: at, in: text, limit: span.end) else { return false }
        var end = label.end
        var blanks = 0
        while end < span.end, CharacterKind.isBlank(text[end]) {
            end += 1
            blanks += 1
        }
        let isMarked = end < span.end && (text[end] == ":" || text[end] == "|" || text[end] == "/" || text[end] == "@")
        if isMarked {
            end += 1
            while end < span.end, CharacterKind.isBlank(text[end]) { end += 1 }
        } else if label.role == .count {
            guard end < span.end, CharacterKind.isDigit(text[end]) else { return false }
        } else if label.role == .date {
            guard end < span.end, CharacterKind.isDigit(text[end]) else { return false }
        } else if !label.isTight && blanks == 0 {
            return false
        }
        switch label.role {
        case .author, .editor, .credit:
            return readNames(as: label.role, from: end, isMarked: isMarked)
        case .publisher:
            guard isMarked || blanks > 0 else { return false }
            let value = self.value(from: end, most: 30)
            if byline.publisher == nil, !value.isEmpty, !reader.isNobody(text[value.range]) { byline.publisher = value }
            end = max(end, value.end)
        case .date:
            if let date = PublicationDate(in: text, at: end, limit: span.end) {
                byline.published = byline.published ?? date
                end = date.span.end
            }
        case .count:
            while end < span.end, CharacterKind.isDigit(text[end]) || text[end] == "," || text[end] == "." { end += 1 }
            if end < span.end, text[end] == "万" || text[end] == "w" || text[end] == "+" { end += 1 }
        }
        byline.labels += 1
        take(to: end)
        return true
    }

    private mutating func readNames(as role: BylineReader.Role, from start: Int, isMarked: Bool) -> Bool {
        var names: [TextSpan] = []
        var index = start
        var end = start
        while index < span.end {
            let name = self.value(from: index, most: isMarked ? 24 : 12, stopsAtBlank: true)
            guard !name.isEmpty else { break }
            if reader.label(at: name.start, in: text, limit: name.end) != nil, index > start { break }
            if CharacterKind.isDigit(text[name.start]), PublicationDate(in: text, at: name.start, limit: span.end) != nil { break }
            let isName = looksLikeName(name, isMarked: isMarked)
            guard isName else {
                if names.isEmpty, isMarked, reader.isNobody(text[name.range]) || reader.isMedium(text[name.range]) {
                    if role == .author, byline.publisher == nil, reader.isMedium(text[name.range]) { byline.publisher = name }
                    end = name.end
                }
                break
            }
            names.append(name)
            end = name.end
            index = end
            // The sign between two names of one label.
            var gap = 0
            while index < span.end, CharacterKind.isBlank(text[index]) {
                index += 1
                gap += 1
            }
            if index < span.end, Reading.partsNames(text[index]) {
                index += 1
                while index < span.end, CharacterKind.isBlank(text[index]) { index += 1 }
            } else if gap == 0 || gap > 2 {
                break
            }
        }
        guard !names.isEmpty || isMarked else { return false }
        switch role {
        case .author: byline.authors += names
        case .editor: byline.editors += names
        case .publisher, .date, .count, .credit: break
        }
        byline.labels += 1
        take(to: max(end, start))
        return true
    }

    /// Two to four Han characters, a foreign name with its dot, Latin words; behind a sign also what people call themselves on the net.
    private func looksLikeName(_ name: TextSpan, isMarked: Bool) -> Bool {
        let value = text[name.range]
        guard !reader.isNobody(value), !reader.isMedium(value) else { return false }
        let han = value.reduce(0) { $0 + (CharacterKind.isHan($1) ? 1 : 0) }
        if han == value.count { return isMarked ? (1...10).contains(han) : (2...4).contains(han) }
        if value.contains("·") { return han >= 3 && value.count <= 20 }
        guard isMarked else { return false }
        return value.contains { CharacterKind.isHan($0) || CharacterKind.isLetter($0) }
    }

    /// From `start` to the next sign that ends a value, the next label behind a blank, or a date.
    private func value(from start: Int, most: Int, stopsAtBlank: Bool = false) -> TextSpan {
        var end = start
        while end < span.end, end - start <= most {
            let scalar = text[end]
            if Reading.endsValue(scalar) { break }
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

    /// A word without a label: a medium alone, the medium before its account (`量子位 | 公众号 QbitAI`), a writer before 发自.
    private mutating func readToken() {
        var end = at
        while end < span.end, !CharacterKind.isBlank(text[end]), !Reading.isParting(text[end]) { end += 1 }
        end = max(end, at + 1)
        let token = TextSpan(at, end)
        var next = end
        while next < span.end, CharacterKind.isBlank(text[next]) || text[next] == "|" { next += 1 }
        if Reading.has("发自", in: text, at: next, limit: span.end), token.count <= 16 {
            byline.authors.append(token)
            take(to: next + 2)
            // The place of the desk, with whatever the site glued to it.
            explain(to: placeEnd(from: at))
        } else if Reading.has("公众号", in: text, at: next, limit: span.end), token.count <= 16, next > end {
            byline.publisher = byline.publisher ?? token
            take(to: span.end)
        } else if reader.isMedium(text[token.range]) {
            byline.publisher = byline.publisher ?? token
            take(to: end)
        } else {
            at = end
        }
    }

    private func placeEnd(from start: Int) -> Int {
        var end = start
        while end < span.end, !Reading.isParting(text[end]), end - start < 20 { end += 1 }
        return end
    }

    private static func has(_ word: String, in text: [Unicode.Scalar], at index: Int, limit: Int) -> Bool {
        var at = index
        for scalar in word.unicodeScalars {
            guard at < limit, text[at] == scalar else { return false }
            at += 1
        }
        return true
    }

    private static func isParting(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "|", "(", ")", "[", "]", "<", ">", "·", "—", "-", "_", ",", ";", "、", "/", "\u{25A0}", "\u{25A1}", "\u{25CF}", "\u{25C6}", "*",
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

    private static func partsNames(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "、", ",", ";", "/", "&", "和": true
        default: false
        }
    }
}
