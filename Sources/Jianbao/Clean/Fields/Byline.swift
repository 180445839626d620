/// What the lines around a headline and at an article's end say of its makers.
struct Byline: Sendable {
    var authors: [TextSpan] = []
    var editors: [TextSpan] = []
    var publisher: TextSpan?
    /// A label (来源：) says that it is the source; else a medium is named, which may be the site itself.
    var isPublisherLabeled = false
    var published: PublicationDate?
    /// When the page was changed, which stands for its publication where nothing else is said.
    var updated: PublicationDate?
    /// How many visible code points of the line were read as labels, values and parting signs.
    var explained = 0
    /// How many labels were read.
    var labels = 0
    /// It says how often the page was read or liked.
    var isCounted = false
    /// A label, a date or a medium was met; a lone name is no byline.
    var isFounded = false
    /// Names in brackets and nothing else: what signs an article at its end.
    var isSignature = false
    /// Where the first words stand that are none of these: up to there the line is a byline without a gap.
    var contiguousEnd = 0

    var date: PublicationDate? { published ?? updated }

    /// Says who, where or when.
    var isEmpty: Bool { !saysField && !isFounded }

    /// Holds a field of the record.
    var saysField: Bool { !authors.isEmpty || !editors.isEmpty || publisher != nil || date != nil }

    mutating func setPublisher(_ span: TextSpan, isLabeled: Bool) {
        guard !span.isEmpty, publisher == nil || isLabeled && !isPublisherLabeled else { return }
        publisher = span
        isPublisherLabeled = isLabeled
    }
}
