/// The words by which the furniture of a page is known, from `Dictionaries/boilerplate`: one file a reason.
struct BoilerplateCues: Sendable {
    /// Where in its line a cue must stand.
    enum Position: String, Sendable, CaseIterable { case whole, start, end, any }

    /// What a cue takes with it.
    enum Reach: String, Sendable, CaseIterable {
        case line
        /// The lines below as well, up to where the article resumes.
        case section
        /// Itself alone, where it is glued to the begin or the end of a body line.
        case glued
        /// A lead box, which goes where the article says the same again.
        case lead
        /// As `line`, but worth less in a sentence: 关注后 and 上述信息 begin sentences of articles too.
        case weak
        /// As `line`, and enough in a sentence as well: nobody but a page says 不代表本站.
        case sure
        /// The line, but only in a run of lines that holds plainer furniture: 联系电话 stands in notices, 文化 is a heading too.
        case beside
    }

    struct Cue: Sendable {
        var key: String
        var reason: Removal.Reason
        var position: Position
        /// The longest line, in visible code points, in which the cue counts.
        var limit: Int
        var reach: Reach
    }

    struct Hit: Sendable {
        var cue: Cue
        /// Of the cue, in the flat text.
        var span: TextSpan
    }

    let plantedNames: PlantedNames
    private(set) var cues: [Cue] = []
    /// What of a cue decides whether it counts, by its index: apart from its words, which need counting of references.
    private(set) var conditions: [Condition] = []
    private(set) var trie: WordTrie
    /// Of these, the ones that may decide from any place of a line: one in eight, so that lines are searched for them alone.
    private(set) var innerTrie: WordTrie
    /// What a page calls itself, and whoever speaks in articles.
    let pageWords: PageWords
    /// Cues that are glued to a line's begin or end alone: next to no text begins like one of them.
    private var gluedStarts: WordTrie
    private var gluedEnds: WordTrie

    struct Condition {
        var position: Position
        var reach: Reach
        var limit: Int
        /// What the cue is worth in a sentence.
        var weight: Weight
    }

    /// Beyond it no cue of any position but `start` counts, so that long lines are not searched.
    private var longestLimit = 0

    /// - Throws: where a cell names no position or reach.
    init(dictionaries: Dictionaries, folding: CueFolding) throws(DictionaryError) {
        var cues: [Cue] = []
        var words: [(word: [Unicode.Scalar], value: Int)] = []
        let spinner = try CueSpinner(dictionaries: dictionaries, folding: folding)
        var positions = CellValues<Position>()
        var reaches = CellValues<Reach>()
        for reason in Removal.Reason.allCases {
            try dictionaries.forEachRow(of: "boilerplate/\(reason.rawValue).tsv") { row throws(DictionaryError) in
                let position = try positions.value(of: row.cellBytes(1)) { name throws(DictionaryError) in
                    if let position = Position(rawValue: name) { return position }
                    throw row.badCell(1, column: "position", wanted: "whole, start, end or any")
                }
                let limit = row.cellBytes(2).isEmpty ? BoilerplateCues.defaultLimit(position) : try row.integer(2, column: "limit")
                let reach = try reaches.value(of: row.cellBytes(3)) { name throws(DictionaryError) in
                    if let reach = name.isEmpty ? .line : Reach(rawValue: name) { return reach }
                    throw row.badCell(3, column: "reach", wanted: Reach.allCases.map(\.rawValue).joined(separator: ", "))
                }
                let word = folding.folded(row.scalars(0))
                words.append((word, cues.count))
                if let spun = spinner.spun(word) { words.append((spun, cues.count)) }
                cues.append(Cue(key: row.key, reason: reason, position: position, limit: limit, reach: reach))
            }
        }
        self.cues = cues
        conditions = cues.map { Condition(position: $0.position, reach: $0.reach, limit: $0.limit, weight: Weight(of: $0)) }
        let trie = WordTrie(words)
        self.trie = trie
        innerTrie = WordTrie(
            words.filter { word, cue in
                let isInner = cues[cue].position == .any || cues[cue].position == .end
                return isInner && cues[cue].reach != .glued && cues[cue].reach != .lead && trie.value(of: word) == cue
            })
        gluedStarts = WordTrie(words.filter { cues[$0.value].reach == .glued && cues[$0.value].position != .end })
        gluedEnds = WordTrie(words.filter { cues[$0.value].reach == .glued && cues[$0.value].position == .end })
        plantedNames = try PlantedNames(dictionaries: dictionaries, folding: folding)
        pageWords = try PageWords(dictionaries: dictionaries, folding: folding)
        longestLimit = cues.reduce(0) { $1.position == .start ? $0 : max($0, $1.limit) }
    }

    private static func defaultLimit(_ position: Position) -> Int {
        switch position {
        case .whole, .start: 60
        case .any, .end: 40
        }
    }

    /// The cue that decides about a line: the longest one that stands where it must.
    func hit(in flat: FlatText, line: PageLine) -> Hit? {
        if line.shape.tellsSentence { return hitInSentence(in: flat, line: line) }
        var search = Search(line: line, core: BoilerplateCues.core(of: line.span, in: flat.folded))
        if line.shape.visible <= longestLimit {
            for index in line.span.start...search.core.start { look(at: index, of: trie, in: flat.folded, &search) }
            for index in line.span.range.dropFirst(search.core.start + 1 - line.span.start) {
                look(at: index, of: innerTrie, in: flat.folded, &search)
            }
        } else {
            look(at: line.span.start, of: trie, in: flat.folded, &search)
            if search.core.start != line.span.start { look(at: search.core.start, of: trie, in: flat.folded, &search) }
        }
        guard let best = search.best else { return buttons(in: flat, line: line) }
        return Hit(cue: cues[best], span: TextSpan(search.start, search.start + search.length))
    }

    private struct Search {
        let line: PageLine
        let core: TextSpan
        /// Of the cue that decides so far.
        var best: Int?
        var start = 0
        var length = 0
    }

    /// Every cue that begins at `index`.
    @inline(__always)
    private func look(at index: Int, of trie: WordTrie, in text: [Unicode.Scalar], _ search: inout Search) {
        trie.forEachMatch(in: text, at: index, limit: search.line.span.end) { match in
            consider(match.value, TextSpan(index, index + match.length), &search)
        }
    }

    private func consider(_ cue: Int, _ span: TextSpan, _ search: inout Search) {
        let condition = conditions[cue]
        guard condition.reach != .glued, condition.reach != .lead, search.line.shape.visible <= condition.limit, span.count >= search.length
        else { return }
        let stands =
            switch condition.position {
            case .whole: span.start <= search.core.start && span.end >= search.core.end
            case .start: span.start == search.core.start || span.start == search.line.span.start
            case .end: span.end >= search.core.end
            case .any: true
            }
        guard stands else { return }
        (search.best, search.start, search.length) = (cue, span.start, span.count)
    }

    /// A row of buttons (点赞 收藏 分享, 打印 | 关闭): two or more words, each of them a cue that may be a whole line.
    private func buttons(in flat: FlatText, line: PageLine) -> Hit? {
        guard line.shape.visible <= 30, !line.shape.endsSentence else { return nil }
        var words = 0
        var first: Hit?
        var at = line.span.start
        while at < line.span.end {
            guard BoilerplateCues.isWord(flat.folded[at]) else {
                at += 1
                continue
            }
            var end = at
            while end < line.span.end, BoilerplateCues.isWord(flat.folded[end]) { end += 1 }
            let span = TextSpan(at, end)
            guard let index = trie.value(of: flat.folded[span.range]), cues[index].position == .whole else { return nil }
            words += 1
            if first == nil {
                var cue = cues[index]
                // A button that leads to the comments opens no section of them.
                cue.reach = .line
                first = Hit(cue: cue, span: span)
            }
            at = end
        }
        return words >= 2 ? first : nil
    }

    /// Where the words of a lead begin, behind [导读] or 核心提示：; nil where the line is no lead.
    func leadLabelEnd(in flat: FlatText, line: PageLine) -> Int? {
        let core = BoilerplateCues.core(of: line.span, in: flat.folded)
        guard let match = trie.longestMatch(in: flat.folded, at: core.start, limit: line.span.end), conditions[match.value].reach == .lead
        else {
            return nil
        }
        return core.start + match.length
    }

    /// Code points before the end of a line in which a glued end may begin.
    private static let gluedReach = 24

    /// The pieces glued to a body line: a prompt before its first word, an address or a switch behind its last.
    /// - Returns: pieces in order; never the whole line.
    func gluedPieces(in flat: FlatText, line: PageLine) -> [(span: TextSpan, cue: Cue)] {
        var pieces: [(span: TextSpan, cue: Cue)] = []
        if let match = gluedStarts.longestMatch(in: flat.folded, at: line.span.start, limit: line.span.end) {
            let end = BoilerplateCues.endOfFigure(in: flat.folded, from: line.span.start + match.length, limit: line.span.end)
            pieces.append((TextSpan(line.span.start, end), cues[match.value]))
        }
        for index in max(
            line.span.start + 1, pieces.last?.span.end ?? 0, line.span.end - BoilerplateCues.gluedReach)..<max(
                line.span.end, line.span.start + 1)
        {
            guard let match = gluedEnds.longestMatch(in: flat.folded, at: index, limit: line.span.end) else { continue }
            pieces.append((TextSpan(index, line.span.end), cues[match.value]))
            break
        }
        guard let first = pieces.first, first.span.count < line.span.count else { return [] }
        return pieces
    }

    /// The figure of a prompt belongs to it: 剩余 89%.
    private static func endOfFigure(in folded: [Unicode.Scalar], from start: Int, limit: Int) -> Int {
        var end = start
        while end < limit, CharacterKind.isBlank(folded[end]) { end += 1 }
        let digits = end
        while end < limit, CharacterKind.isDigit(folded[end]) { end += 1 }
        guard end > digits, end < limit, folded[end] == "%" else { return start }
        return end + 1
    }

    /// Whether a line is no more than the words of a cue.
    func isCue(_ line: PageLine, in flat: FlatText) -> Bool {
        trie.value(of: flat.folded[BoilerplateCues.core(of: line.span, in: flat.folded).range]) != nil
    }

    /// A line without the bullets, brackets and arrows around it.
    static func core(of span: TextSpan, in folded: [Unicode.Scalar]) -> TextSpan {
        var start = span.start, end = span.end
        while start < end, !isWord(folded[start]) { start += 1 }
        while end > start, !isWord(folded[end - 1]) { end -= 1 }
        return start < end ? TextSpan(start, end) : span
    }

    static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        CharacterKind.isHan(scalar) || CharacterKind.isDigit(scalar) || CharacterKind.isLetter(scalar)
            || scalar.value > 0x3040
                && !(0xFE00...0xFFFF).contains(scalar.value)
    }
}
