/// Fields that the markup names, where no line around the headline does.
extension HTMLCleaner {
    /// - Parameter firstBodyLine: of the running text, in `flat.lines`
    func addFields(to builder: inout ArticleBuilder, page: DecodedPage, _ found: Reading, roles: LineRoles, firstBodyLine: Int) {
        let above = min(found.title.line ?? firstBodyLine, firstBodyLine) - 3...firstBodyLine
        let marks = found.document.marks.filter { above.contains($0.line) }
        if builder.published == nil || !builder.isPublishedNearHeadline {
            let date =
                marks.first { $0.kind == .time }.flatMap { found.head.published(in: $0.span) }
                ?? dateUnderHeadline(of: found, firstBodyLine: firstBodyLine)
                ?? found.head.published() ?? page.page.url.flatMap(PageHead.published(inAddress:))
            if let date { builder.published = date.edtf }
        }
        if builder.authors.isEmpty { builder.authors = authors(marks: marks, of: found) }
        if builder.publisher == nil { builder.publisher = publisher(marks: marks, of: found, roles: roles) }
    }

    /// A day and an hour in a line between headline and running text that says other things besides.
    private func dateUnderHeadline(of found: Reading, firstBodyLine: Int) -> PublicationDate? {
        let flat = found.flat
        let first = found.title.line.map { $0 + 1 } ?? max(0, firstBodyLine - HTMLCleaner.linesAboveBody)
        guard first < firstBodyLine, firstBodyLine - first <= HTMLCleaner.linesUnderHeadline else { return nil }
        for line in flat.lines[first..<firstBodyLine] where !line.isHidden && !line.isLink && !line.shape.isTold {
            if let date = PublicationDate.first(in: flat.folded, span: line.span), date.hour != nil { return date }
        }
        return nil
    }

    /// How far a body lies from its headline, and where no line is known as one.
    private static let linesUnderHeadline = 12, linesAboveBody = 3

    // MARK: Authors

    private func authors(marks: [HTMLDocument.Mark], of found: Reading) -> [String] {
        for mark in marks where mark.kind == .author && mark.span.count <= HTMLCleaner.longestMark {
            var names = bylineReader.byline(of: mark.span, in: found.flat).authors
            if names.isEmpty { names = bylineReader.names(in: mark.span, of: found.flat.folded) }
            if !names.isEmpty { return names.map(found.flat.string) }
        }
        for author in found.head.authors {
            let names = bylineReader.names(in: TextSpan(0, author.folded.count), of: author.folded)
            if !names.isEmpty { return names.map { String(scalars: author.scalars[$0.range]) } }
        }
        return []
    }

    /// What is longer than this holds more than a field, in code points.
    private static let longestMark = 60

    // MARK: The publisher

    /// Where no line names a source: what the head, the platform or the window's title names.
    private func publisher(marks: [HTMLDocument.Mark], of found: Reading, roles: LineRoles) -> String? {
        let flat = found.flat
        for source in found.head.publishers {
            if let name = publisher(named: source) { return name }
        }
        for mark in found.document.marks.filter({ $0.kind == .account }).prefix(1) + marks.filter({ $0.kind == .publisher }) {
            if let name = publisher(named: Array(flat.scalars[mark.span.range])) { return name }
        }
        if let name = siteInByline(of: roles, found) { return name }
        return found.head.siteName.flatMap { publisher(named: $0, mustBeMedium: true) }
    }

    /// A name that the page gives itself or its source, without the label before it.
    private func publisher(named name: [Unicode.Scalar], mustBeMedium: Bool = false) -> String? {
        let folded = folding.folded(name)
        var span = TextSpan(0, name.count)
        if let colon = folded.prefix(6).firstIndex(of: ":") { span.start = colon + 1 }
        while span.start < span.end, CharacterKind.isBlank(folded[span.start]) { span.start += 1 }
        while span.end > span.start, CharacterKind.isBlank(folded[span.end - 1]) { span.end -= 1 }
        guard (2...30).contains(span.count), !bylineReader.isNobody(folded[span.range]) else { return nil }
        guard folded[span.range].contains(where: CharacterKind.isHan) || !mustBeMedium && !folded.contains("/") else { return nil }
        return mustBeMedium && !bylineReader.isMedium(folded[span.range]) ? nil : String(scalars: name[span.range])
    }

    /// The name of the site, at the end of the window's title, where a line with the date above the body says it again.
    private func siteInByline(of roles: LineRoles, _ found: Reading) -> String? {
        let window = found.head.windowTitle.map { headline.siteNames(in: folding.folded($0.text.scalars)) } ?? []
        let names = (window + [found.head.siteName.map(folding.folded) ?? []]).filter { $0.count >= 2 }
        let firstBodyLine = roles.firstBodyLine
        for (line, byline) in roles.bylines where byline.published != nil && line <= firstBodyLine {
            let words = found.flat.folded[roles.lines[line].span.range].split(whereSeparator: CharacterKind.isBlank)
            for word in words where names.contains(where: word.elementsEqual) {
                return found.flat.string(TextSpan(word.startIndex, word.endIndex))
            }
        }
        return nil
    }
}
