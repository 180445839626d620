/// What cleaning took away, and why. Nothing of a page is lost, only put aside.
public struct Removal: Hashable, Sendable {
    /// The raw values stand in the records; `template` is a block learned from the site, `duplicate` one that the page says twice.
    public enum Reason: String, Sendable, CaseIterable {
        case navigation, advertisement
        case relatedReading = "related-reading"
        case copyright
        case followUs = "follow-us"
        case appPrompt = "app-prompt"
        case shareBar = "share-bar"
        case byline, duplicate, keywords, comments, footer, template, other
    }

    /// Of the cue or shape that decided.
    public var reason: Reason
    /// As the page has it, not normalized.
    public var text: String
    /// In `DecodedPage.text`.
    public var span: TextSpan
    /// Of the cue or shape that decided.
    public var rule: RuleName

    /// Memberwise; see the properties.
    public init(reason: Reason, text: String, span: TextSpan, rule: RuleName) {
        self.reason = reason
        self.text = text
        self.span = span
        self.rule = rule
    }
}

/// A piece of text that knows where it stood on the page.
public struct SourcedText: Hashable, Sendable {
    /// In the writing of its own stage: as the page has it in an `Article`, normalized in a `NormalizedArticle`.
    public var text: Text
    /// From `text` to the text of the stage before.
    public var map: OffsetMap

    /// Memberwise; see the properties.
    public init(text: Text = Text(), map: OffsetMap = OffsetMap()) {
        self.text = text
        self.map = map
    }

    /// A text that came beside the page, which has no place in it.
    init(beside text: String) {
        self.text = Text(text)
        map = OffsetMap()
        map.append(length: self.text.count, origin: TextSpan(0, 0))
    }

    /// A part of it, with its own places.
    func piece(_ span: TextSpan) -> SourcedText {
        SourcedText(text: Text(text.scalars[span.range]), map: OffsetMap(identity: span.count, origin: span.start).composed(with: map))
    }
}

/// One block of a page and the decision about it, for `clean --explain`.
public struct BlockDecision: Hashable, Sendable {
    /// As the page has it, not normalized.
    public var text: String
    /// In `DecodedPage.text`.
    public var span: TextSpan
    /// nil: the block is kept as body; `title` and `byline` lines name their role in `rule`.
    public var reason: Removal.Reason?
    /// Of what decided, whether the block was kept or removed.
    public var rule: RuleName
    /// The terms of the score, each with its name, in the order in which they were added.
    public var terms: [(name: String, value: Int)]

    /// Memberwise; see the properties.
    public init(text: String, span: TextSpan, reason: Removal.Reason?, rule: RuleName, terms: [(name: String, value: Int)] = []) {
        self.text = text
        self.span = span
        self.reason = reason
        self.rule = rule
        self.terms = terms
    }

    /// Written out, since tuples are not `Equatable`.
    public static func == (a: BlockDecision, b: BlockDecision) -> Bool {
        a.text == b.text && a.span == b.span && a.reason == b.reason && a.rule == b.rule
            && a.terms.elementsEqual(b.terms) { $0.name == $1.name && $0.value == $1.value }
    }

    /// By the span alone: two decisions seldom share one.
    public func hash(into hasher: inout Hasher) { hasher.combine(span) }
}

/// The article of a page. Texts are as the page has them, not yet normalized; their maps lead to `DecodedPage.text`.
public struct Article: Sendable {
    /// The page that the article was read from, with all of its text.
    public var page: DecodedPage
    /// One that came with the `Page` wins; nil where neither it nor the page names any.
    public var title: SourcedText?
    /// As the byline has them, in its order.
    public var authors: [String] = []
    /// As the page names them behind 编辑, 责编 and the like.
    public var editors: [String] = []
    /// The paper, site or agency that the page gives as its source; nil where it names none.
    public var publisher: String?
    /// EDTF, to the precision that the page gives: `2023-02-10T10:53`.
    public var published: String?
    /// The body, paragraphs parted by line feeds.
    public var body = SourcedText()
    /// In the page's order.
    public var removed: [Removal] = []
    /// Every block in the page's order; filled only where `Cleaner.explains` is set.
    public var decisions: [BlockDecision] = []
    /// Of cleaning alone; those of decoding stand in `page`.
    public var diagnostics: [Diagnostic] = []

    /// An article without title or body, to be filled.
    public init(page: DecodedPage) { self.page = page }
}
