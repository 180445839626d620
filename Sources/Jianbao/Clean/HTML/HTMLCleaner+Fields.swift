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
            if let date = date ?? labeledDateBelow(found) { builder.published = date.edtf }
        }
        if builder.authors.isEmpty { builder.authors = authors(marks: marks, of: found, firstBodyLine: firstBodyLine) }
        if builder.publisher == nil { builder.publisher = publisher(marks: marks, of: found, roles: roles) }
    }

    /// A day and an hour in a line between headline and running text that says other things besides.
    private func dateUnderHeadline(of found: Reading, firstBodyLine: Int) -> PublicationDate? {
        let flat = found.flat
        let first = found.title.line.map { $0 + 1 } ?? max(0, firstBodyLine - HTMLCleaner.linesAboveBody)
        guard first < firstBodyLine, firstBodyLine - first <= HTMLCleaner.linesUnderHeadline else { return nil }
        for line in flat.lines[first..<firstBodyLine] where !line.isHidden && !line.isLink && !line.shape.isTold {
            if let date = bylineReader.times.firstDate(in: flat.folded, span: line.span), date.hour != nil { return date }
        }
        return nil
    }

    /// 时间：2023-03-22 18:00 below the article, where a page says when nowhere else.
    private func labeledDateBelow(_ found: Reading) -> PublicationDate? {
        guard let block = found.block else { return nil }
        let end = found.finder.lineRange(of: block).upperBound
        for index in end..<min(found.flat.lines.count, end + HTMLCleaner.reachBelow) {
            let line = found.flat.lines[index]
            guard !line.isHidden, !line.isLink, line.shape.visible <= 40, found.finder.asides[line.block] != .comments else { continue }
            let byline = bylineReader.byline(of: line.span, in: found.flat)
            if byline.labels > 0, byline.authors.isEmpty, let date = byline.published, date.hour != nil { return date }
        }
        return nil
    }

    /// How far a body lies from its headline, and where no line is known as one.
    private static let linesUnderHeadline = 12, linesAboveBody = 3

    // MARK: Authors

    private func authors(marks: [HTMLDocument.Mark], of found: Reading, firstBodyLine: Int) -> [String] {
        for mark in marks where mark.kind == .author && mark.span.count <= HTMLCleaner.longestMark {
            let names = names(in: mark.span, of: found.flat.folded)
            if !names.isEmpty { return names.map(found.flat.string) }
        }
        for group in found.head.authors {
            var authors: [String] = []
            for value in group.prefix(HTMLCleaner.mostAuthors) where value.count <= HTMLCleaner.longestMark {
                let folded = folding.folded(value)
                var names = names(in: TextSpan(0, folded.count), of: folded)
                if names.isEmpty, isShownNickname(folded, of: found, firstBodyLine: firstBodyLine) { names = [TextSpan(0, folded.count)] }
                for name in names.map({ String(scalars: value[$0.range]) }) where !authors.contains(name) { authors.append(name) }
            }
            if !authors.isEmpty { return authors }
        }
        return []
    }

    /// Names with or without a label before them.
    private func names(in span: TextSpan, of folded: [Unicode.Scalar]) -> [TextSpan] {
        let labeled = bylineReader.byline(of: span, in: folded).authors
        return labeled.isEmpty ? bylineReader.vocabulary.names(in: span, of: folded, arePlain: false) : labeled
    }

    /// What the head calls the author may be an account, a site or the name of a writer on the net; one that is shown by itself between
    /// headline and text, and does not sound like a medium, is a writer.
    private func isShownNickname(_ name: [Unicode.Scalar], of found: Reading, firstBodyLine: Int) -> Bool {
        guard (2...16).contains(name.count), !bylineReader.isMedium(name[...]), !bylineReader.vocabulary.isNobody(name[...]),
            !bylineReader.vocabulary.isPosition(name[...]), found.head.siteName.map(folding.folded) != name,
            let first = found.title.line.map({ $0 + 1 }), first < firstBodyLine, firstBodyLine - first <= HTMLCleaner.linesUnderHeadline
        else { return false }
        return found.flat.lines[first..<firstBodyLine].contains { line in
            !line.isHidden && line.shape.visible <= HTMLCleaner.longestMark
                && found.flat.folded[line.span.range]
                    .split { CharacterKind.isBlank($0) || BylineReading.endsValue($0) || CharacterKind.isDigit($0) }
                    .contains { $0.elementsEqual(name) }
        }
    }

    /// No article has more that are worth a look.
    private static let mostAuthors = 16

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
        guard (2...30).contains(span.count), !bylineReader.vocabulary.isNobody(folded[span.range]) else { return nil }
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
