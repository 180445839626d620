/// What the head of a page, its scripts and its marked elements say of the article.
struct PageHead {
    private let document: HTMLDocument
    private let page: [Unicode.Scalar]
    private let references: CharacterReferences
    private let names: FieldNames
    private let folding: CueFolding
    private let times: TimeWords
    /// Of the script that carries the article, where one does, then of all scripts of the page.
    private var scripts: [ScriptData]

    init(
        document: HTMLDocument, page: [Unicode.Scalar], carried: ScriptData?, references: CharacterReferences, names: FieldNames,
        folding: CueFolding, times: TimeWords
    ) {
        self.times = times
        self.document = document
        self.page = page
        self.references = references
        self.names = names
        self.folding = folding
        var scanner = ScriptScanner(text: page, names: names)
        for script in document.scripts { scanner.scan(script) }
        scripts = (carried.map { [$0] } ?? []) + [ScriptData(text: page, values: scanner.values)]
    }

    /// The metas of a field, the better ones first.
    private func metas(_ field: FieldNames.Field) -> [SourcedText] {
        var met: [(rank: Int, span: TextSpan)] = []
        for meta in document.metas {
            guard let name = names.name(page, meta.name), name.field == field, let rank = name.metaRank else { continue }
            met.append((rank, meta.content))
        }
        met.sort { $0.rank != $1.rank ? $0.rank < $1.rank : $0.span < $1.span }
        return met.map { dereferenced($0.span, inAttribute: true) }.filter { !$0.text.scalars.allSatisfy(CharacterKind.isBlank) }
    }

    private func dereferenced(_ span: TextSpan, inAttribute: Bool = false) -> SourcedText {
        ScriptText.dereferenced(page, span, references, inAttribute: inAttribute)
    }

    // MARK: Titles

    /// Of the window.
    var windowTitle: SourcedText? { document.title.map { dereferenced($0) } }
    /// Titles for links, which carry less of the site's name than the window's.
    var socialTitle: SourcedText? { metas(.title).first }
    var siteName: [Unicode.Scalar]? { metas(.site).first?.text.scalars }

    /// The title beside the text of an article that a script carries.
    var carriedTitle: SourcedText? { scripts.count > 1 ? scripts[0].besideHeadline(.title).first : nil }

    /// Tells the article in the scripts from others.
    /// - Parameter headline: folded
    mutating func findArticle(headline: [Unicode.Scalar]) {
        for index in scripts.indices { scripts[index].findArticle(headline: headline, folding: folding) }
    }

    private func besideHeadline(_ field: FieldNames.Field) -> [[Unicode.Scalar]] {
        scripts.flatMap { $0.besideHeadline(field) }.map(\.text.scalars)
    }

    // MARK: Makers

    /// Who the head says wrote the article: what each meta says, best first, then all that scripts say beside the headline.
    var authors: [[[Unicode.Scalar]]] { metas(.author).map { [$0.text.scalars] } + [besideHeadline(.author)] }

    /// What the head names as the source of the article, best first.
    var publishers: [[Unicode.Scalar]] { metas(.publisher).map(\.text.scalars) + besideHeadline(.publisher) }

    // MARK: Dates

    /// The date of publication that the head names.
    func published() -> PublicationDate? {
        let values = metas(.date).map(\.text.scalars) + besideHeadline(.date) + scripts.flatMap { $0.anywhere(.date) }.map(\.text.scalars)
        return values.lazy.compactMap(date).first
    }

    /// The value of a `datetime`, in the page.
    func published(in span: TextSpan) -> PublicationDate? { date(in: dereferenced(span, inAttribute: true).text.scalars) }

    /// A date, or the seconds (milliseconds) of a clock that began in 1970.
    private func date(in value: [Unicode.Scalar]) -> PublicationDate? {
        let folded = folding.folded(Array(value.prefix(60)))
        if let date = times.firstDate(in: folded, span: TextSpan(0, folded.count), isLabeled: true) {
            return date.day.year >= PageHead.firstYear ? date : nil
        }
        guard folded.count == 10 || folded.count == 13, folded.allSatisfy(CharacterKind.isDigit) else { return nil }
        let seconds = folded.prefix(10).reduce(0) { $0 * 10 + Int($1.value - 0x30) }
        return PublicationDate(secondsSince1970: seconds)
    }

    /// Earlier dates come from clocks that were never set.
    private static let firstYear = 1990

    /// A day in the address: /2024-05/09/, /20240509/, /2024/0509/, /2024/5/9/, t20240509_12.htm.
    static func published(inAddress address: String) -> PublicationDate? {
        let text = Array(address.unicodeScalars)
        for index in text.indices.dropLast(8) where "/_t=-".unicodeScalars.contains(text[index]) {
            if let date = PublicationDate(inAddress: text, at: index + 1) { return date }
        }
        return nil
    }
}

extension PublicationDate {
    /// By the wall clock of China, to the minute.
    init?(secondsSince1970 seconds: Int) {
        let local = seconds + 8 * 3600
        guard let day = CivilDate(dayNumber: local / 86_400) else { return nil }
        self.day = day
        span = TextSpan(0, 0)
        hour = local % 86_400 / 3600
        minute = local % 3600 / 60
    }
}
