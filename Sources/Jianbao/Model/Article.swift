/// What cleaning took away, and why. Nothing of a page is lost, only put aside.
public struct Removal: Hashable, Sendable {
    public enum Reason: String, Sendable, CaseIterable {
        case navigation, advertisement
        case relatedReading = "related-reading"
        case copyright
        case followUs = "follow-us"
        case appPrompt = "app-prompt"
        case shareBar = "share-bar"
        case byline, duplicate, keywords, comments, footer, template, other
    }

    public var reason: Reason
    public var text: String
    /// In `DecodedPage.text`.
    public var span: TextSpan
    public var rule: RuleName

    public init(reason: Reason, text: String, span: TextSpan, rule: RuleName) {
        self.reason = reason
        self.text = text
        self.span = span
        self.rule = rule
    }
}

/// A piece of text that knows where it stood on the page.
public struct SourcedText: Hashable, Sendable {
    public var text: Text
    /// From `text` to the text of the stage before.
    public var map: OffsetMap

    public init(text: Text = Text(), map: OffsetMap = OffsetMap()) {
        self.text = text
        self.map = map
    }
}

/// One block of a page and the decision about it, for `clean --explain`.
public struct BlockDecision: Hashable, Sendable {
    public var text: String
    /// In `DecodedPage.text`.
    public var span: TextSpan
    /// nil: the block is kept as body; `title` and `byline` lines name their role in `rule`.
    public var reason: Removal.Reason?
    public var rule: RuleName
    /// The terms of the score, each with its name, in the order in which they were added.
    public var terms: [(name: String, value: Int)]

    public init(text: String, span: TextSpan, reason: Removal.Reason?, rule: RuleName, terms: [(name: String, value: Int)] = []) {
        self.text = text
        self.span = span
        self.reason = reason
        self.rule = rule
        self.terms = terms
    }

    public static func == (a: BlockDecision, b: BlockDecision) -> Bool {
        a.text == b.text && a.span == b.span && a.reason == b.reason && a.rule == b.rule
            && a.terms.elementsEqual(b.terms) { $0.name == $1.name && $0.value == $1.value }
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(span) }
}

/// The article of a page. Texts are as the page has them, not yet normalized; their maps lead to `DecodedPage.text`.
public struct Article: Sendable {
    public var page: DecodedPage
    public var title: SourcedText?
    public var authors: [String] = []
    public var editors: [String] = []
    public var publisher: String?
    /// EDTF, to the precision that the page gives: `2023-02-10T10:53`.
    public var published: String?
    /// The body, paragraphs parted by line feeds.
    public var body = SourcedText()
    /// In the page's order.
    public var removed: [Removal] = []
    /// Every block in the page's order; filled only where `Cleaner.explains` is set.
    public var decisions: [BlockDecision] = []
    public var diagnostics: [Diagnostic] = []

    public init(page: DecodedPage) { self.page = page }
}
