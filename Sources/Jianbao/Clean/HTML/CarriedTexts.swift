/// The strings in the scripts of a page that may be its article, with what speaks for each.
struct CarriedTexts {
    struct Candidate {
        var text: SourcedText
        var script: TextSpan
        /// Han characters, written out or escaped.
        var han: Int
        var agreement: CarriedArticle.Agreement
        var data: ScriptData
    }

    private let page: [Unicode.Scalar]
    private let titles: ArticleTitles
    private let names: FieldNames
    private let elementNames: ElementNames
    private var candidates: [Candidate] = []
    /// The title of the page stands in one of its scripts.
    private var namesArticle = false

    /// How often a string may hold a string that holds the article: JSON in JSON, HTML in that.
    private static let maximumNesting = 2
    /// Lists of pieces that are joined in one script.
    private static let maximumLists = 3

    init(page: [Unicode.Scalar], titles: ArticleTitles, names: FieldNames, elementNames: ElementNames) {
        self.page = page
        self.titles = titles
        self.names = names
        self.elementNames = elementNames
    }

    /// The candidates of an agreement, those with the most Han characters first. A strange title is no bar where the page's own title
    /// stands in no script: then the page has none, or another form of it.
    func found(_ agreement: CarriedArticle.Agreement) -> [Candidate] {
        let met = candidates.filter { $0.agreement == agreement || agreement == .unknown && !namesArticle && $0.agreement == .strange }
        return met.sorted { $0.han != $1.han ? $0.han > $1.han : $0.script.start < $1.script.start }
    }

    /// What is known of the text that is being searched.
    private struct Source {
        var text: [Unicode.Scalar]
        /// To the page; nil: it is the page.
        var map: OffsetMap?
        var script: TextSpan
        var nesting = 0
        /// Of the string that the text was, in the script around it.
        var agreement = CarriedArticle.Agreement.unknown
    }

    mutating func gather(from script: TextSpan) {
        let first = page[script.range].firstIndex { !HTMLName.isBlank($0) } ?? script.end
        guard first < script.end, page[first] == "%" else {
            return gather(in: Source(text: page, script: script), TextSpan(first, script.end))
        }
        let text = ScriptText.percentDecoded(page, TextSpan(first, script.end))
        gather(from: text, of: ScriptData(text: [], values: []), in: Source(text: [], script: script), agreement: .unknown)
    }

    private mutating func gather(in source: Source, _ span: TextSpan) {
        var scanner = ScriptScanner(text: source.text, names: names, gathersProse: true)
        scanner.scan(span)
        let claims = TitleClaims(scanner: scanner, text: source.text, titles: titles, elementNames: elementNames)
        namesArticle = namesArticle || claims.namesArticle
        for string in scanner.strings where CarriedTexts.han(in: source.text, string.span) >= CarriedArticle.shortest {
            add(ScriptText.unescaped(source.text, string.span), claims.claim(on: string), scanner, source)
        }
        for list in ParagraphList.lists(in: scanner, text: source.text).prefix(CarriedTexts.maximumLists) {
            add(list.joined(scanner: scanner, text: source.text), claims.claim(on: list.strings[0], in: list.container), scanner, source)
        }
    }

    private mutating func add(_ text: SourcedText, _ claim: TitleClaims.Claim, _ scanner: ScriptScanner, _ source: Source) {
        let agreement = claim.agreement == .unknown ? source.agreement : claim.agreement
        guard agreement != .differs else { return }
        var text = text
        if let map = source.map { text.map = text.map.composed(with: map) }
        let data = ScriptData(text: source.text, toPage: source.map, values: scanner.values, articleObject: claim.object)
        gather(from: text, of: data, in: source, agreement: agreement)
    }

    /// Takes a value that may be JSON again, or percent escapes of it.
    private mutating func gather(
        from value: SourcedText, of data: ScriptData, in source: Source, agreement: CarriedArticle.Agreement
    ) {
        let scalars = value.text.scalars
        let first = scalars.first { !HTMLName.isBlank($0) }
        if source.nesting <= CarriedTexts.maximumNesting, first == "{" || first == "[" {
            let inner = Source(
                text: scalars, map: value.map, script: source.script, nesting: source.nesting + 1, agreement: agreement)
            return gather(in: inner, TextSpan(0, scalars.count))
        }
        if source.nesting <= CarriedTexts.maximumNesting, first == "%" {
            var decoded = ScriptText.percentDecoded(scalars, TextSpan(0, scalars.count))
            decoded.map = decoded.map.composed(with: value.map)
            var inner = source
            inner.nesting += 1
            return gather(from: decoded, of: data, in: inner, agreement: agreement)
        }
        let han = scalars.reduce(0) { $0 + (CharacterKind.isHan($1) ? 1 : 0) }
        guard han >= CarriedArticle.shortest else { return }
        candidates.append(Candidate(text: value, script: source.script, han: han, agreement: agreement, data: data))
    }

    /// Counts `中`, `\u4e2d` and `%E4%B8%AD` alike, the last two by their beginnings.
    static func han(in text: [Unicode.Scalar], _ span: TextSpan) -> Int {
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

    static func holdsTag(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        var index = text.startIndex
        while index + 2 < text.endIndex {
            if text[index] == "<", text[index + 1].isASCIILetter || text[index + 1] == "/" { return true }
            index += 1
        }
        return false
    }
}
