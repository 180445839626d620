/// Finds the article of a page that carries it in a script (the state of a page that is drawn by its scripts) or in a block that stays
/// hidden until a script has run.
struct CarriedArticle {
    /// The script that carries it, in the page.
    var script: TextSpan
    /// The article, as blocks and lines whose places lead to the page.
    var document: HTMLDocument
    /// Code points of its running text.
    var prose: Int
    /// What stands beside it in the script.
    var data: ScriptData

    private struct Candidate {
        var text: SourcedText
        var script: TextSpan
        /// Han characters, written out or escaped.
        var han: Int
        var data: ScriptData
    }

    /// Han characters below which a string is no article but a summary or a notice of the site.
    private static let shortest = 60
    /// Only the strings with the most Han characters are read as pages.
    private static let maximumCandidates = 8
    /// How often a string may hold a string that holds the article: JSON in JSON, HTML in that.
    private static let maximumNesting = 2

    /// - Returns: the best article that the scripts carry; nil where none has running text.
    static func best(
        in page: [Unicode.Scalar], scripts: [TextSpan], names: FieldNames, folding: CueFolding,
        document: ([Unicode.Scalar], Bool) -> HTMLDocument
    ) -> CarriedArticle? {
        var candidates: [Candidate] = []
        for script in scripts {
            let first = page[script.range].firstIndex { !HTMLName.isBlank($0) } ?? script.end
            if first < script.end, page[first] == "%" {
                let text = ScriptText.percentDecoded(page, TextSpan(first, script.end))
                let data = ScriptData(text: [], values: [])
                gather(from: text, of: data, script: script, names: names, nesting: 1, into: &candidates)
            } else {
                gather(in: page, TextSpan(first, script.end), map: nil, script: script, names: names, nesting: 0, into: &candidates)
            }
        }
        candidates.sort { $0.han != $1.han ? $0.han > $1.han : $0.script.start < $1.script.start }
        var best: CarriedArticle?
        for candidate in candidates.prefix(maximumCandidates) {
            var text = candidate.text
            var isMarkup = holdsTag(text.text.scalars[...])
            var read = document(text.text.scalars, !isMarkup)
            if !isMarkup, holdsTag(read.text[...]) {
                // The markup itself was written in character references.
                text = SourcedText(text: Text(read.text), map: read.toPage.composed(with: text.map))
                isMarkup = true
                read = document(text.text.scalars, false)
            }
            read.toPage = read.toPage.composed(with: text.map)
            let prose = FlatText(read, folding: folding).lines.reduce(0) { $0 + ($1.shape.isProse ? $1.shape.visible : 0) }
            if prose > best?.prose ?? shortest {
                best = CarriedArticle(script: candidate.script, document: read, prose: prose, data: candidate.data)
            }
        }
        return best
    }

    private static func gather(
        in text: [Unicode.Scalar], _ span: TextSpan, map: OffsetMap?, script: TextSpan, names: FieldNames, nesting: Int,
        into candidates: inout [Candidate]
    ) {
        var scanner = ScriptScanner(text: text, names: names)
        scanner.scan(span)
        for string in scanner.strings where han(in: text, string.span) >= shortest {
            var value = ScriptText.unescaped(text, string.span)
            if let map { value.map = value.map.composed(with: map) }
            let data = ScriptData(text: text, toPage: map, values: scanner.values, articleObject: string.object)
            gather(from: value, of: data, script: script, names: names, nesting: nesting + 1, into: &candidates)
        }
    }

    /// A value that may be JSON again, or percent escapes of it.
    private static func gather(
        from value: SourcedText, of data: ScriptData, script: TextSpan, names: FieldNames, nesting: Int, into candidates: inout [Candidate]
    ) {
        let scalars = value.text.scalars
        let first = scalars.first { !HTMLName.isBlank($0) }
        if nesting <= maximumNesting, first == "{" || first == "[" {
            return gather(
                in: scalars, TextSpan(0, scalars.count), map: value.map, script: script, names: names, nesting: nesting, into: &candidates)
        }
        if nesting <= maximumNesting, first == "%" {
            var decoded = ScriptText.percentDecoded(scalars, TextSpan(0, scalars.count))
            decoded.map = decoded.map.composed(with: value.map)
            return gather(from: decoded, of: data, script: script, names: names, nesting: nesting + 1, into: &candidates)
        }
        let han = scalars.reduce(0) { $0 + (CharacterKind.isHan($1) ? 1 : 0) }
        if han >= shortest { candidates.append(Candidate(text: value, script: script, han: han, data: data)) }
    }

    /// Counts `中`, `\u4e2d` and `%E4%B8%AD` alike, the last two by their beginnings.
    private static func han(in text: [Unicode.Scalar], _ span: TextSpan) -> Int {
        var count = 0
        for index in span.range {
            let scalar = text[index]
            if scalar.value < 0x80 {
                guard scalar == "u" || scalar == "%", index + 2 < span.end else { continue }
                let next = text[index + 1]
                let isEscape = scalar == "u" ? ("4"..."9").contains(next) && text[index - 1] == "\\" : next == "E" || next == "e"
                if isEscape { count += 1 }
            } else if CharacterKind.isHan(scalar) {
                count += 1
            }
        }
        return count
    }

    private static func holdsTag(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        var index = text.startIndex
        while index + 2 < text.endIndex {
            if text[index] == "<", HTMLName.isLetter(text[index + 1]) || text[index + 1] == "/" { return true }
            index += 1
        }
        return false
    }
}
