/// One walk along a line, in its folded view. What may stand in a byline is the table ``shapes``; each shape reads from `at` on.
struct BylineReading {
    /// A piece of a byline.
    struct Shape: Sendable {
        /// Where the shape stands between other pieces, those too.
        let example: String
        /// - Returns: whether it was read, and `at` moved behind it.
        let read: @Sendable (inout BylineReading) -> Bool

        init(_ example: String, _ read: @escaping @Sendable (inout BylineReading) -> Bool) {
            self.example = example
            self.read = read
        }
    }

    /// In the order they are tried.
    static let shapes = [
        Shape("2023-03-22 18:00") { $0.readDate() },
        Shape("3小时前") { $0.readTimeWords() },
        Shape("责任编辑：陈静 HN016") { $0.readCode() },
        Shape("作者：王小明 于 2023-03-22") { $0.readPreposition() },
        Shape("由王小明发表于2023-03-22") { $0.readPoster() },
        Shape("作者：王小明") { $0.readLabel() },
        Shape("王小明/文") { $0.readNamesBeforeLabel() },
        Shape("◎王小明") { $0.readMarkedNames() },
        Shape("（宣传部 王小明）") { $0.readSignature() },
        Shape("交汇点记者王小明") { $0.readDesk() },
        Shape("李小红 王明 发自 凹非寺") { $0.readWritersBeforePlace() },
        Shape("作者：李小红 发自上海") { $0.readPlaceOfWriting() },
        Shape("国际中心／综合报道") { $0.readNobodysReport() },
        Shape("记者王小明 台北即时报导") { $0.readDateline() },
        Shape("中新社北京3月22日电") { $0.readDispatch() },
        Shape("量子位 | 公众号 QbitAI") { $0.readNameBeforeAccount() },
        Shape("星河日报") { $0.readMedium() },
        Shape("新智元报道") { $0.readMediumAndWork() },
        Shape("星河网（www.xinghe.cn）") { $0.readAddress() },
        Shape("记者|王小明 特约观察员|李晓红") { $0.readUnknownLabel() },
        Shape("作者：王小明，星河大学教授") { $0.readPosition() },
        Shape("2023-03-22 星河日报 王小明") { $0.readLooseName() },
        Shape("原创 2023-03-22") { $0.readNobody() },
    ]

    let reader: BylineReader
    var vocabulary: BylineVocabulary { reader.vocabulary }
    let text: [Unicode.Scalar]
    let span: TextSpan
    var at: Int
    var byline = Byline()
    /// Where the value read last ends: a label may follow at once.
    var valueEnd = -1
    /// Names without a label, which count where the line has a date or a medium and names no author otherwise.
    var looseNames: [TextSpan] = []
    /// Words with a sign and a name behind them, as labels have, which no dictionary lists. In a line with other labels they are labels too.
    private var unknownLabels = 0
    private var acceptsUnknownLabels = false
    /// Where 发自 stands; -1 where it does not.
    let placeOfWriting: Int

    init(reader: BylineReader, text: [Unicode.Scalar], span: TextSpan) {
        self.reader = reader
        self.text = text
        self.span = span
        at = span.start
        placeOfWriting = span.range.dropLast().first { text[$0] == "发" && text[$0 + 1] == "自" } ?? -1
    }

    mutating func read() {
        walk()
        if unknownLabels > 0, byline.labels > 0 {
            self = BylineReading(reader: reader, text: text, span: span)
            acceptsUnknownLabels = true
            walk()
        }
        if byline.authors.isEmpty, !looseNames.isEmpty, byline.date != nil || byline.publisher != nil {
            byline.authors = looseNames
            byline.explained += looseNames.reduce(0) { $0 + $1.count }
        }
    }

    private mutating func walk() {
        var isContiguous = true
        while at < span.end {
            let scalar = text[at]
            if CharacterKind.isBlank(scalar) {
                at += 1
            } else if BylineReading.isParting(scalar), !BylineReading.mayBeginShape(scalar) || !readShape() {
                byline.explained += 1
                at += 1
            } else if !BylineReading.isParting(scalar) {
                let start = at
                if !readShape() {
                    isContiguous = false
                    at = max(at, token.end, start + 1)
                }
                if isContiguous { byline.contiguousEnd = at }
            }
        }
    }

    private mutating func readShape() -> Bool {
        for shape in BylineReading.shapes where shape.read(&self) { return true }
        return false
    }

    /// From `at` to the next blank or sign.
    var token: TextSpan {
        var end = at
        while end < span.end, !CharacterKind.isBlank(text[end]), !BylineReading.isParting(text[end]) { end += 1 }
        return TextSpan(at, max(end, at + 1))
    }

    /// Something that makes the line a byline has been read, up to `end`.
    mutating func take(to end: Int) {
        byline.isFounded = true
        valueEnd = end
        explain(to: end)
    }

    mutating func explain(to end: Int) {
        for index in at..<max(at, end) where !CharacterKind.isBlank(text[index]) { byline.explained += 1 }
        at = max(at, end)
    }

    /// 特约观察员|李晓红: what is not known as a label is one in a list of credits, and gives no field.
    /// - Parameter isTrusted: the line is known as one of credits
    mutating func readUnknownLabel(isTrusted: Bool = false) -> Bool {
        guard isWordStart else { return false }
        var end = at
        while end < span.end, end - at <= 6, CharacterKind.isHan(text[end]) { end += 1 }
        guard (2...6).contains(end - at) else { return false }
        end = skipBlanks(from: end)
        guard end < span.end, text[end] == ":" || text[end] == "|" || text[end] == "/" else { return false }
        let names = nameList(from: skipBlanks(from: end + 1), isMarked: false)
        guard !names.names.isEmpty, isEnd(names.end) else { return false }
        unknownLabels += 1
        guard acceptsUnknownLabels || isTrusted else { return false }
        take(to: names.end)
        return true
    }

    // MARK: Signs

    func skipBlanks(from index: Int) -> Int {
        var index = index
        while index < span.end, CharacterKind.isBlank(text[index]) { index += 1 }
        return index
    }

    /// No word of the line goes on at `index`.
    func isEnd(_ index: Int) -> Bool { index >= span.end || CharacterKind.isBlank(text[index]) || BylineReading.isParting(text[index]) }

    /// A label begins a word of the line: 作者 in 合作者 is none.
    var isWordStart: Bool { at == span.start || at == valueEnd || !CharacterKind.isHan(text[at - 1]) }

    func has(_ word: String, at index: Int) -> Bool {
        var at = index
        for scalar in word.unicodeScalars {
            guard at < span.end, text[at] == scalar else { return false }
            at += 1
        }
        return true
    }

    /// - Returns: where the first of these words that stands at `index` ends.
    func end(ofAny words: [String], at index: Int) -> Int? {
        words.first { has($0, at: index) }.map { index + $0.unicodeScalars.count }
    }

    static func isParting(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "|", "(", ")", "[", "]", "<", ">", "《", "》", "·", "—", "-", "_", ",", ";", "、", "/", "*", "^", "~", "&", "。", ".", "\u{FE0F}":
            true
        default: isMark(scalar)
        }
    }

    /// Marks that stand before a writer's name: ■ □ ○ ◎ ● ◆ ▲ △ ▼ ★ ☆ ✍ ✎ ✏.
    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{25A0}", "\u{25A1}", "\u{25B2}", "\u{25B3}", "\u{25BC}", "\u{25C6}", "\u{25CB}", "\u{25CE}", "\u{25CF}", "\u{2605}",
            "\u{2606}",
            "\u{270D}", "\u{270E}", "\u{270F}":
            true
        default: false
        }
    }

    /// Signs that part words and with which some shapes begin.
    private static func mayBeginShape(_ scalar: Unicode.Scalar) -> Bool { scalar == "(" || isMark(scalar) }

    /// Names hold dots and dashes (人民网-文化频道), so fewer signs end a value than part a line.
    static func endsValue(_ scalar: Unicode.Scalar) -> Bool {
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
