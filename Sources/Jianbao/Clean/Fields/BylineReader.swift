/// Reads bylines: labels with their values (`作者丨`, `责编：`), dates, and names of media, from the words in
/// `Dictionaries/boilerplate/labels.tsv` and `media.tsv`.
struct BylineReader: Sendable {
    enum Role: String, Sendable, CaseIterable {
        case author, editor, publisher, date
        /// When the page was changed.
        case update
        /// A person who wrote, or an office that sent the text: 供稿.
        case contributor
        /// Who set a text into a forum or a journal, with the day behind the name: 由 王小明 发表于 2023-03-22.
        case poster
        /// How often a page was read, liked, answered: the figure goes with it.
        case count
        /// Makers for whom a record has no field: photographers, proofreaders.
        case credit
        /// The account of a platform; what stands before the label is its name, else what stands behind it.
        case account
    }

    struct Label: Sendable {
        var role: Role
        /// It may stand right before a name, without a sign between them.
        var isTight: Bool
        /// With 于 and a date behind the value it says who posted: 来源: 王小明 于 2023-03-22.
        var mayNamePoster: Bool
    }

    private let labels: [Label]
    private let labelTrie: WordTrie
    let vocabulary: BylineVocabulary
    let times: TimeWords

    /// - Throws: where a cell names no role or kind.
    init(dictionaries: Dictionaries, folding: CueFolding) throws(DictionaryError) {
        var labels: [Label] = []
        var words: [(word: [Unicode.Scalar], value: Int)] = []
        try dictionaries.forEachRow(of: "boilerplate/labels.tsv") { row throws(DictionaryError) in
            guard let role = Role(rawValue: row.cell(1)) else {
                throw row.badCell(1, column: "role", wanted: Role.allCases.map(\.rawValue).joined(separator: ", "))
            }
            words.append((folding.folded(row.scalars(0)), labels.count))
            labels.append(Label(role: role, isTight: row.cell(2) == "tight", mayNamePoster: row.cell(2) == "poster"))
        }
        self.labels = labels
        labelTrie = WordTrie(words)
        vocabulary = try BylineVocabulary(dictionaries: dictionaries, folding: folding)
        times = try TimeWords(dictionaries: dictionaries, folding: folding)
    }

    /// The longest label that begins at `index`; one in Latin letters ends with its word.
    func label(at index: Int, in text: [Unicode.Scalar], limit: Int) -> (label: Label, end: Int)? {
        guard let match = labelTrie.longestMatch(in: text, at: index, limit: limit) else { return nil }
        let end = index + match.length
        if end < limit, CharacterKind.isLetter(text[end]), CharacterKind.isLetter(text[end - 1]) { return nil }
        return (labels[match.value], end)
    }

    func isMedium(_ folded: ArraySlice<Unicode.Scalar>) -> Bool { vocabulary.isMedium(folded) }

    func isKnownMedium(_ folded: ArraySlice<Unicode.Scalar>) -> Bool { vocabulary.isKnownMedium(folded) }

    /// Reads a line.
    func byline(of span: TextSpan, in flat: FlatText) -> Byline { byline(of: span, in: flat.folded) }

    /// A word as labels are, a sign, a name, and no more: 特约观察员|李晓红.
    func isUnknownCredit(_ span: TextSpan, in flat: FlatText) -> Bool {
        var reading = BylineReading(reader: self, text: flat.folded, span: span)
        return reading.readUnknownLabel(isTrusted: true) && reading.at == span.end
    }

    func byline(of span: TextSpan, in folded: [Unicode.Scalar]) -> Byline {
        var reading = BylineReading(reader: self, text: folded, span: span)
        reading.read()
        return reading.byline
    }

    // MARK: Running text that names its reporters

    /// Brackets in running text that are longer hold no names, in code points.
    private static let longestBracket = 40

    /// Reporters named inside a body line: 新华社北京5月9日电（记者王小明）, （王小明 李晓）behind a dateline, 本报讯 记者王小明报道.
    func reporters(of span: TextSpan, in flat: FlatText) -> [TextSpan] {
        let folded = flat.folded
        for index in span.range where folded[index] == "(" || folded[index] == "[" {
            let limit = min(span.end, index + BylineReader.longestBracket)
            guard let close = (index + 1..<max(index + 1, limit)).first(where: { folded[$0] == ")" || folded[$0] == "]" }) else { continue }
            let inside = TextSpan(index + 1, close)
            let labeled = labeledAuthors(in: inside, of: folded)
            if !labeled.isEmpty { return labeled }
            var before = index
            while before > span.start, CharacterKind.isBlank(folded[before - 1]) { before -= 1 }
            if vocabulary.endsInDispatch(folded[span.start..<before]) {
                let names = vocabulary.names(in: inside, of: folded, arePlain: true)
                if !names.isEmpty { return names }
            }
        }
        return reportersWithoutBrackets(of: span, in: folded)
    }

    private func labeledAuthors(in inside: TextSpan, of folded: [Unicode.Scalar]) -> [TextSpan] {
        for index in inside.range {
            guard let met = label(at: index, in: folded, limit: inside.end), met.end - index >= 2 else { continue }
            // 作者 in 优秀作品作者代表 is no label; 记者 in 中新网记者 is one.
            let isReporter = folded[met.end - 1] == "者" && folded[met.end - 2] == "记"
            guard index == inside.start || !CharacterKind.isHan(folded[index - 1]) || isReporter else { continue }
            return met.label.role == .author ? byline(of: TextSpan(index, inside.end), in: folded).authors : []
        }
        return []
    }

    /// 本报讯 记者王小明报道, 【本报讯】记者王小明报道：; and at a line's end 新华社记者王小明、李晓红.
    private func reportersWithoutBrackets(of span: TextSpan, in folded: [Unicode.Scalar]) -> [TextSpan] {
        let reporter: [Unicode.Scalar] = ["记", "者"]
        for index in span.range.dropLast(3) where folded[index] == "记" && folded[index + 1] == "者" {
            let isBehindDateline = (span.start..<index).contains { folded[$0] == "讯" || folded[$0] == "电" }
            guard isBehindDateline else { continue }
            var end = index + reporter.count
            var names: [TextSpan] = []
            while end < span.end {
                if BylineReading.partsNames(folded[end]) || CharacterKind.isBlank(folded[end]) {
                    end += 1
                    continue
                }
                guard
                    let length = [3, 2, 4].first(where: { length in
                        end + length <= span.end && vocabulary.isPersonName(folded[end..<end + length])
                            && saysReported(folded, from: end + length, span.end)
                    })
                else { break }
                names.append(TextSpan(end, end + length))
                end += length
            }
            if !names.isEmpty { return names }
        }
        return []
    }

    /// What may follow the name of a reporter: another one, the word for what he did, the end of the line.
    private func saysReported(_ folded: [Unicode.Scalar], from index: Int, _ limit: Int) -> Bool {
        guard index < limit else { return true }
        return folded[index] == "、" || vocabulary.beginsWork(folded, at: index, limit: limit)
    }

    /// Names alone in brackets at the end of a line: …，过一个祥和的新春佳节。（王小明 李晓红）
    func signature(of span: TextSpan, in flat: FlatText) -> [TextSpan] {
        let folded = flat.folded
        guard folded[span.end - 1] == ")" else { return [] }
        let start = max(span.start, span.end - BylineReader.longestSignature)
        guard let open = folded[start..<span.end].lastIndex(of: "("), open == span.start || BylineReader.endsSentence(folded[open - 1])
        else {
            return []
        }
        return vocabulary.names(in: TextSpan(open + 1, span.end - 1), of: folded, arePlain: true)
    }

    private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
        CharacterKind.isStop(scalar) || CharacterKind.isCloser(scalar) || CharacterKind.isBlank(scalar)
    }

    /// In code points, with its brackets.
    static let longestSignature = 26

    /// Who is told to have written an article, in a line that tells more: 作者简介：王小明，星河大学教授，研究产业经济.
    func introducedAuthors(of span: TextSpan, in flat: FlatText) -> [TextSpan] {
        let folded = flat.folded
        let start = folded[span.start] == "(" ? span.start + 1 : span.start
        guard start < span.end, let met = label(at: start, in: folded, limit: span.end), met.label.role == .author, met.end < span.end,
            folded[met.end] == ":" || folded[met.end] == "|"
        else { return [] }
        let end = folded[met.end..<span.end].firstIndex { CharacterKind.isComma($0) || CharacterKind.isStop($0) } ?? span.end
        let authors = byline(of: TextSpan(start, end), in: folded).authors
        let isSentence = end < span.end && CharacterKind.isStop(folded[end])
        return isSentence ? authors.filter { isSurelyName($0, in: folded) } : authors
    }

    /// A name that nobody takes for a word; what else a label has behind it may be said: 编辑：慢慢说。
    func isSurelyName(_ span: TextSpan, in folded: [Unicode.Scalar]) -> Bool {
        vocabulary.isPlainName(folded[span.range]) || folded[span.range].contains("·")
    }
}
