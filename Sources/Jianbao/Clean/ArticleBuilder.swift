/// Puts an article together from the lines of a page and their roles.
struct ArticleBuilder {
    private var article: Article
    private let flat: FlatText
    private let explains: Bool
    /// The terms of the score of a line, by its index in `flat.lines`.
    private let terms: (Int) -> [(name: String, value: Int)]
    private var body: [TextSpan] = []
    /// By piece of `body`: whether it goes on with the line of the piece before.
    private var isContinued: [Bool] = []

    init(page: DecodedPage, flat: FlatText, explains: Bool, terms: @escaping (Int) -> [(name: String, value: Int)]) {
        article = Article(page: page)
        self.flat = flat
        self.explains = explains
        self.terms = terms
    }

    /// Adds all lines of a reading, in order, and the fields read from its headline and bylines.
    /// - Parameters:
    ///   - lines: where the reading's lines stand in the text; nil: they are all of them
    ///   - outside: the role of a line that the reading does not hold; nil: it goes without a word
    mutating func add(_ reading: LineRoles, lines: [Int]? = nil, outside: (Int) -> LineRole? = { _ in nil }) {
        var cut = 0
        var next = 0
        for (index, line) in flat.lines.enumerated() {
            let isRead = lines.map { next < $0.count && $0[next] == index } ?? true
            let isPart = isRead && (reading.canBeBody[next] || reading.roles[next].kind == .byline || reading.roles[next].kind == .title)
            guard isPart else {
                if let role = outside(index) { add(line, role, at: index) }
                if isRead { next += 1 }
                continue
            }
            add(line, reading.roles[next], cuts: reading.cuts, from: &cut, at: next, of: index)
            next += 1
        }
        if let title = reading.titleLine { setTitle(flat.joined([reading.titleSpan ?? reading.lines[title].span])) }
        addFields(of: reading)
    }

    private mutating func add(_ line: PageLine, _ role: LineRole, cuts: [LineRoles.Cut], from cut: inout Int, at index: Int, of place: Int)
    {
        guard role.isBody else { return add(line, role, at: place) }
        var start = line.span.start
        while cut < cuts.count, cuts[cut].line < index { cut += 1 }
        while cut < cuts.count, cuts[cut].line == index {
            let piece = cuts[cut]
            keep(TextSpan(start, piece.span.start), role, at: place, of: line.span)
            putAside(piece.span, piece.reason, piece.rule, at: place)
            start = piece.span.end
            cut += 1
        }
        keep(TextSpan(start, line.span.end), role, at: place, of: line.span)
    }

    /// Adds a line that is no body.
    private mutating func add(_ line: PageLine, _ role: LineRole, at index: Int) {
        if let reason = role.reason {
            putAside(line.span, reason, role.rule, cue: role.cue, at: index)
        } else if role.isBody {
            keep(line.span, role, at: index)
        } else {
            explain(line.span, nil, role.rule, cue: role.cue, at: index)
        }
    }

    private mutating func keep(_ span: TextSpan, _ role: LineRole, at index: Int, of line: TextSpan? = nil) {
        let span = flat.trimmed(span)
        guard !span.isEmpty else { return }
        isContinued.append(line.map { line in body.last.map { line.contains($0) } ?? false } ?? false)
        body.append(span)
        explain(span, nil, role.rule, cue: role.cue, at: index)
    }

    private mutating func putAside(_ span: TextSpan, _ reason: Removal.Reason, _ rule: RuleName, cue: String? = nil, at index: Int) {
        let span = flat.trimmed(span)
        guard !span.isEmpty else { return }
        article.removed.append(Removal(reason: reason, text: flat.string(span), span: flat.toPage.origin(of: span), rule: rule))
        explain(span, reason, rule, cue: cue, at: index)
    }

    private mutating func explain(_ span: TextSpan, _ reason: Removal.Reason?, _ rule: RuleName, cue: String?, at index: Int) {
        guard explains else { return }
        article.decisions.append(
            BlockDecision(
                text: flat.string(span), span: flat.toPage.origin(of: span), reason: reason, rule: rule,
                terms: (cue.map { [(name: "cue \($0)", value: 1)] } ?? []) + terms(index)))
    }

    // MARK: Fields

    var authors: [String] {
        get { article.authors }
        set { article.authors = newValue }
    }
    var publisher: String? {
        get { article.publisher }
        set { article.publisher = newValue }
    }
    var published: String? {
        get { article.published }
        set { article.published = newValue }
    }
    /// The date stands in a line above the body, where a page tells its own; others may be anything's.
    private(set) var isPublishedNearHeadline = false

    mutating func setTitle(_ title: SourcedText) { article.title = title }

    private mutating func addFields(of reading: LineRoles) {
        addMakers(of: reading)
        let bylines = reading.bylines
        let source = bylines.first { $0.byline.isPublisherLabeled } ?? bylines.first { $0.byline.publisher != nil }
        article.publisher = article.publisher ?? source?.byline.publisher.map(flat.string)
        let dated =
            bylines.first { $0.byline.published != nil && !ArticleBuilder.isClock($0, of: reading) }
            ?? bylines.first { $0.byline.published == nil && $0.byline.updated != nil }
        if article.published == nil, let dated {
            article.published = dated.byline.date?.edtf
            isPublishedNearHeadline = dated.line <= reading.firstBodyLine
        }
    }

    private mutating func addMakers(of reading: LineRoles) {
        let dated = reading.bylines.first { $0.byline.published != nil && !$0.byline.authors.isEmpty }
        for (line, byline) in reading.bylines {
            // Another day and another writer below those of the article are of another text: an answer in a forum.
            if let dated, line > dated.line, let day = byline.published?.day, day != dated.byline.published?.day, !byline.authors.isEmpty {
                continue
            }
            for name in byline.authors { ArticleBuilder.insert(flat.string(name), into: &article.authors) }
            for name in byline.editors { ArticleBuilder.insert(flat.string(name), into: &article.editors) }
        }
        if article.authors.isEmpty {
            for name in reading.reporters { ArticleBuilder.insert(flat.string(name), into: &article.authors) }
        }
    }

    /// 2023年3月22日 星期三 above the headline and nothing else: the day on which the page was asked for.
    private static func isClock(_ entry: (line: Int, byline: Byline), of reading: LineRoles) -> Bool {
        guard let title = reading.titleLine, entry.line < title, let date = entry.byline.published else { return false }
        return date.hasWeekday && date.hour == nil && entry.byline.labels == 0 && entry.byline.publisher == nil
    }

    /// No article has more people behind it; what a page of bylines holds beyond them stays in `removed`.
    private static let maximumNames = 64

    private static func insert(_ name: String, into names: inout [String]) {
        if !name.isEmpty, names.count < maximumNames, !names.contains(name) { names.append(name) }
    }

    mutating func finish() -> Article {
        article.body = flat.joined(body, isContinued)
        if article.body.text.isEmpty { article.diagnostics.append(Diagnostic(.error, .clean, "no article found on the page")) }
        return article
    }
}
