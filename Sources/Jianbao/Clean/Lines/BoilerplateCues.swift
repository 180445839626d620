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
        /// The line, but not one that is running text among running text: 关注后 and 转载的文章 begin sentences too.
        case edge
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

    private var cues: [Cue] = []
    private var trie: WordTrie
    /// Beyond it no cue of any position but `start` counts, so that long lines are not searched.
    private var longestLimit = 0

    /// - Throws: where a cell names no position or reach.
    init(dictionaries: Dictionaries, folding: CueFolding) throws(DictionaryError) {
        var cues: [Cue] = []
        var words: [(word: [Unicode.Scalar], value: Int)] = []
        let spinner = try CueSpinner(dictionaries: dictionaries, folding: folding)
        for reason in Removal.Reason.allCases {
            try dictionaries.forEachRow(of: "boilerplate/\(reason.rawValue).tsv") { row throws(DictionaryError) in
                guard let position = Position(rawValue: row.cell(1)) else {
                    throw row.badCell(1, column: "position", wanted: "whole, start, end or any")
                }
                let limit = row.cell(2).isEmpty ? BoilerplateCues.defaultLimit(position) : try row.integer(2, column: "limit")
                guard let reach = row.cell(3).isEmpty ? .line : Reach(rawValue: row.cell(3)) else {
                    throw row.badCell(3, column: "reach", wanted: "line, section, glued, lead or edge")
                }
                let word = folding.folded(row.scalars(0))
                words.append((word, cues.count))
                if let spun = spinner.spun(word) { words.append((spun, cues.count)) }
                cues.append(Cue(key: row.key, reason: reason, position: position, limit: limit, reach: reach))
            }
        }
        self.cues = cues
        trie = WordTrie(words)
        longestLimit = cues.reduce(0) { $1.position == .start ? $0 : max($0, $1.limit) }
    }

    private static func defaultLimit(_ position: Position) -> Int {
        switch position {
        case .whole, .start: 60
        case .any, .end: 40
        }
    }

    /// Code points: a shorter cue may begin any sentence (点击率, 请关注) and wants another one beside it there.
    private static let lengthThatDecides = 4

    /// The cue that decides about a line: the longest one that stands where it must.
    func hit(in flat: FlatText, line: PageLine) -> Hit? {
        let core = BoilerplateCues.core(of: line.span, in: flat.folded)
        let size = line.shape.visible
        var best: Hit?
        // What else the line holds: a sentence is furniture by two short cues, or by a long one.
        var first: Int?
        var isBacked = false
        func consider(at index: Int) {
            trie.forEachMatch(in: flat.folded, at: index, limit: line.span.end) { match in
                let cue = cues[match.value]
                let span = TextSpan(index, index + match.length)
                if cue.position != .whole, cue.reach != .glued {
                    if let first, first != match.value { isBacked = true }
                    first = first ?? match.value
                }
                guard cue.reach != .glued, cue.reach != .lead, size <= cue.limit, match.length >= best?.span.count ?? 0 else { return }
                let stands =
                    switch cue.position {
                    case .whole: span.start <= core.start && span.end >= core.end
                    case .start: span.start == core.start || span.start == line.span.start
                    case .end: span.end >= core.end
                    case .any: true
                    }
                if stands { best = Hit(cue: cue, span: span) }
            }
        }
        if size <= longestLimit {
            for index in line.span.range { consider(at: index) }
        } else {
            consider(at: line.span.start)
            if core.start != line.span.start { consider(at: core.start) }
        }
        if let found = best, line.shape.isTold, found.span.count < BoilerplateCues.lengthThatDecides, !isBacked { return nil }
        return best ?? buttons(in: flat, line: line)
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
        guard let match = trie.longestMatch(in: flat.folded, at: core.start, limit: line.span.end), cues[match.value].reach == .lead else {
            return nil
        }
        return core.start + match.length
    }

    /// The pieces glued to a body line: a prompt before its first word, an address or a switch behind its last.
    /// - Returns: pieces in order; never the whole line.
    func gluedPieces(in flat: FlatText, line: PageLine) -> [(span: TextSpan, cue: Cue)] {
        var pieces: [(span: TextSpan, cue: Cue)] = []
        let reach = 24
        trie.forEachMatch(in: flat.folded, at: line.span.start, limit: line.span.end) { match in
            let cue = cues[match.value]
            guard cue.reach == .glued, cue.position != .end else { return }
            let end = BoilerplateCues.endOfFigure(in: flat.folded, from: line.span.start + match.length, limit: line.span.end)
            pieces = [(TextSpan(line.span.start, end), cue)]
        }
        let start = max(line.span.start + 1, pieces.last?.span.end ?? 0, line.span.end - reach)
        var index = start
        while index < line.span.end {
            var found: (span: TextSpan, cue: Cue)?
            trie.forEachMatch(in: flat.folded, at: index, limit: line.span.end) { match in
                let cue = cues[match.value]
                guard cue.reach == .glued, cue.position == .end else { return }
                found = (TextSpan(index, line.span.end), cue)
            }
            if let found {
                pieces.append(found)
                break
            }
            index += 1
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

    /// A line without the bullets, brackets and arrows around it.
    static func core(of span: TextSpan, in folded: [Unicode.Scalar]) -> TextSpan {
        var start = span.start, end = span.end
        while start < end, !isWord(folded[start]) { start += 1 }
        while end > start, !isWord(folded[end - 1]) { end -= 1 }
        return start < end ? TextSpan(start, end) : span
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        CharacterKind.isHan(scalar) || CharacterKind.isDigit(scalar) || CharacterKind.isLetter(scalar)
            || scalar.value > 0x3040
                && !(0xFE00...0xFFFF).contains(scalar.value)
    }
}
