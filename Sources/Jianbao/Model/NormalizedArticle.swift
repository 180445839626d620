/// How a page writes Chinese.
public enum Script: String, Sendable {
    case simplified = "hans", traditional = "hant", mixed
}

/// Which of the two texts of an article a span points into.
public enum TextField: String, Sendable, CaseIterable { case title, text }

/// The article in normal form, with maps back to the decoded page. `article` keeps what came before.
public struct NormalizedArticle: Sendable {
    /// As cleaning left it: texts and removals as the page has them.
    public var article: Article
    /// How the page wrote its body before it was normalized.
    public var script: Script
    /// Its map leads to `DecodedPage.text`.
    public var title: SourcedText?
    /// Paragraphs parted by line feeds; its map leads to `DecodedPage.text`.
    public var body: SourcedText
    /// Normalized, in the order of the byline.
    public var authors: [String]
    /// Normalized, in the order of the page.
    public var editors: [String]
    /// Normalized; nil where the page names none.
    public var publisher: String?
    /// Repairs of the body, the decoder's among them: `span` in `body.text`, `origin` in `DecodedPage.text`.
    public var repairs: [Repair]
    /// Of cleaning, then of normalizing.
    public var diagnostics: [Diagnostic]

    /// Memberwise; see the properties.
    public init(
        article: Article, script: Script, title: SourcedText?, body: SourcedText, authors: [String] = [], editors: [String] = [],
        publisher: String? = nil, repairs: [Repair] = [], diagnostics: [Diagnostic] = []
    ) {
        self.article = article
        self.script = script
        self.title = title
        self.body = body
        self.authors = authors
        self.editors = editors
        self.publisher = publisher
        self.repairs = repairs
        self.diagnostics = diagnostics
    }

    /// The normalized text that spans of a field point into; empty for the title of a page without one.
    public func text(of field: TextField) -> Text { field == .title ? title?.text ?? Text() : body.text }

    /// The place in the decoded source of a span of one of the two texts.
    public func sourceSpan(of span: TextSpan, in field: TextField) -> TextSpan {
        let map = field == .title ? title?.map ?? OffsetMap() : body.map
        return article.page.sourceSpan(of: map.origin(of: span))
    }

    /// The day to which relative dates refer: the page's publication date, else the one that came with it.
    public var referenceDate: CivilDate? {
        article.published.flatMap { CivilDate($0) } ?? article.page.page.referenceDate
    }
}
