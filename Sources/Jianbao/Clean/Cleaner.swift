/// Keeps the article of a page and puts aside what a site puts around it.
public struct Cleaner: Sendable {
    /// Fill `Article.decisions`, which costs a copy of the page's text.
    public var explains = false

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
            references: try CharacterReferences(dictionaries: dictionaries), names: try ElementNames(dictionaries: dictionaries))
    }

    /// - Returns: the article, with every dropped block in `removed` and its reason; an empty article (not an error) where the
    ///   page holds no prose.
    public func clean(_ page: DecodedPage) -> Article {
        switch page.format {
        case .text: article(ofText: page)
        case .html: html.article(of: page, explains: explains)
        }
    }

    private func article(ofText page: DecodedPage) -> Article {
        let flat = FlatText(text: page.text, folding: folding)
        let known = page.page.title.map { folding.folded(Array($0.unicodeScalars)) }
        let roles = LineRoles(flat: flat, lines: flat.lines, title: known, cues: cues, bylineReader: bylineReader)
        var builder = ArticleBuilder(page: page, flat: flat, explains: explains) { [roles.term(ofLine: $0)] }
        builder.add(roles)
        if let title = page.page.title { builder.setTitle(title) }
        return builder.finish()
    }
}
