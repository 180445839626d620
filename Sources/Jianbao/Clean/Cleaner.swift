/// Keeps the article of a page and puts aside what a site puts around it.
public struct Cleaner: Sendable {
    /// Fill `Article.decisions`, which costs a copy of the page's text.
    public var explains = false
    /// Lines that are known as furniture of a page's site.
    public var templates: SiteTemplates?

    let folding: CueFolding
    let cues: BoilerplateCues
    let bylineReader: BylineReader
    let html: HTMLCleaner

    /// - Throws: the first thing that is wrong with a file of `Dictionaries/boilerplate`.
    public init(dictionaries: Dictionaries) throws(DictionaryError) {
        folding = try CueFolding(dictionaries: dictionaries)
        cues = try BoilerplateCues(dictionaries: dictionaries, folding: folding)
        bylineReader = try BylineReader(dictionaries: dictionaries, folding: folding)
        html = HTMLCleaner(
            folding: folding, cues: cues, bylineReader: bylineReader, headline: Headline(bylineReader: bylineReader),
            references: try CharacterReferences(dictionaries: dictionaries), names: try ElementNames(dictionaries: dictionaries),
            fieldNames: try FieldNames(dictionaries: dictionaries), postWords: try PostWords(dictionaries: dictionaries))
    }

    /// - Returns: the article, with every dropped block in `removed` and its reason; an empty article (not an error) where the
    ///   page holds no prose.
    public func clean(_ page: DecodedPage) -> Article {
        switch page.format {
        case .text: article(ofText: page)
        case .html: html.article(of: page, explains: explains, templates: templates)
        }
    }

    /// The lines of a page of HTML as a browser shows them, from its top to its end, before anything is judged: what the tool that
    /// compares the parser with others reads, and the benchmark times. Empty where the page is no HTML.
    public func shownLines(of page: DecodedPage) -> [String] {
        guard page.format == .html else { return [] }
        let document = html.document(of: page.text.scalars)
        return document.lines.lazy.filter { !$0.isHidden }.map { String(scalars: document.text[$0.span.range]) }
    }

    private func article(ofText page: DecodedPage) -> Article {
        var flat = FlatText(text: page.text, folding: folding)
        templates?.mark(&flat, host: page.page.url.flatMap(SiteTemplates.host(ofAddress:)))
        let known = page.page.title.map { folding.folded(Array($0.unicodeScalars)) }
        let roles = LineRoles(flat: flat, lines: flat.lines, title: known, cues: cues, bylineReader: bylineReader)
        var builder = ArticleBuilder(page: page, flat: flat, explains: explains) { [roles.term(ofLine: $0)] }
        builder.add(roles)
        if let title = page.page.title { builder.setTitle(SourcedText(beside: title)) }
        return builder.finish()
    }
}
