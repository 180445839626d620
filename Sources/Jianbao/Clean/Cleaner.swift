/// Keeps the article of a page and puts aside what a site puts around it.
public struct Cleaner: Sendable {
    /// Fill `Article.decisions`, which costs a copy of the page's text.
    public var explains = false

    public init(dictionaries: Dictionaries) throws(DictionaryError) {}

    /// - Returns: the article, with every dropped block in `removed` and its reason; an empty article (not an error) where the
    ///   page holds no prose.
    public func clean(_ page: DecodedPage) -> Article {
        var article = Article(page: page)
        article.body = SourcedText(text: page.text, map: OffsetMap(identity: page.text.count))
        return article
    }
}
