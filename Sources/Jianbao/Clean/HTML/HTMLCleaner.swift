/// Cleans a page of HTML: finds the block of its article, then judges the lines of it as those of flattened text are judged.
struct HTMLCleaner: Sendable {
    let folding: CueFolding
    let cues: BoilerplateCues
    let bylineReader: BylineReader
    let headline: Headline
    let references: CharacterReferences
    let names: ElementNames

    func article(of page: DecodedPage, explains: Bool) -> Article {
        let document = HTMLTokenizer.document(of: page.text.scalars, references: references, names: names)
        let flat = FlatText(document, folding: folding)
        let head = PageHead(document: document, page: page.text.scalars)
        let title = self.title(page: page, document: document, head: head, flat: flat)
        let finder = ArticleFinder(document: document, flat: flat, cues: cues, titleLine: title.line)
        let block = finder.article()

        let selection = self.selection(flat: flat, finder: finder, block: block, titleLine: title.line)
        let reading = LineRoles(
            flat: flat, lines: selection.lines.map { flat.lines[$0] }, title: title.folded, cues: cues, bylineReader: bylineReader,
            canBeBody: selection.canBeBody)
        var builder = ArticleBuilder(page: page, flat: flat, explains: explains)
        builder.add(reading, lines: selection.lines) { index in
            flat.lines[index].isHidden ? nil : outsideRole(of: flat.lines[index], aside: finder.asides[flat.lines[index].block], flat: flat)
        }
        if let line = title.line, title.isWholeLine {
            builder.setTitle(flat.lines[line].span)
        } else if let text = title.text {
            builder.setTitle(text)
        }
        if builder.published == nil || !builder.isPublishedNearHeadline {
            let date = head.published(folding) ?? page.page.url.flatMap(PageHead.published(inAddress:))
            if let date { builder.published = date.edtf }
        }
        if builder.authors.isEmpty, let author = head.author.map(folding.folded), bylineReader.isPersonName(author[...]) {
            builder.authors = [String(scalars: head.author![...])]
        }
        if builder.publisher == nil, let publisher = head.publisher { builder.publisher = String(scalars: publisher[...]) }
        return builder.finish()
    }

    // MARK: The headline

    private struct Title {
        var text: String?
        var folded: [Unicode.Scalar]?
        /// The line of the page that shows it.
        var line: Int?
        var isWholeLine = false
    }

    private func title(
        page: DecodedPage, document: HTMLDocument, head: PageHead, flat: FlatText
    ) -> Title {
        if let given = page.page.title, !given.isEmpty {
            return Title(text: given, folded: folding.folded(Array(given.unicodeScalars)))
        }
        let site = head.siteName.map(folding.folded)
        let windowFolded = folding.folded(document.title)
        let windowKey = LineRoles.key(of: windowFolded[...])
        let socialKey = head.socialTitle.map { LineRoles.key(of: folding.folded($0)[...]) } ?? []
        var best: (line: Int, score: Int)?
        for index in flat.lines.indices {
            let line = flat.lines[index]
            guard !line.isHidden, (4...120).contains(line.shape.visible) else { continue }
            let key = LineRoles.key(of: flat.folded[line.span.range])
            guard key.count >= 4 else { continue }
            var score = 0
            if key == socialKey { score += 60 }
            if !windowKey.isEmpty, windowKey.starts(with: key) { score += 40 } else if HTMLCleaner.contains(windowKey, key) { score += 15 }
            if socialKey.count > key.count, socialKey.starts(with: key) { score += 20 }
            if line.heading == 1 { score += 30 } else if line.heading == 2 { score += 15 } else if line.heading > 2 { score += 5 }
            if line.isLink { score -= 20 }
            if document.blocks[line.block].hint.isStrong { score -= 30 }
            if bylineReader.isMedium(flat.folded[line.span.range]) || key.count < 6 { score -= 20 }
            score += min(key.count, 20)
            guard score >= 50, score > best?.score ?? 0 else { continue }
            best = (index, score)
        }
        if let best {
            let span = flat.lines[best.line].span
            return Title(text: flat.string(span), folded: Array(flat.folded[span.range]), line: best.line, isWholeLine: true)
        }
        for candidate in [head.socialTitle, document.title] {
            guard let candidate, !candidate.allSatisfy(CharacterKind.isBlank) else { continue }
            let folded = folding.folded(candidate)
            let span = headline.headline(in: candidate, folded: folded, site: site)
            guard !span.isEmpty else { continue }
            return Title(text: String(scalars: candidate[span.range]), folded: Array(folded[span.range]))
        }
        return Title()
    }

    private static func contains(_ text: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
        guard part.count >= 6, part.count <= text.count, text.count <= 300 else { return false }
        return (0...(text.count - part.count)).contains { text[$0..<($0 + part.count)].elementsEqual(part) }
    }

    // MARK: Lines

    private struct Selection {
        /// Indices into `flat.lines`, ascending.
        var lines: [Int] = []
        /// Whether a line lies in the article's block and in no other named block of it.
        var canBeBody: [Bool] = []
    }

    /// The lines of the article's block, with those between headline and block, and some below it, which may hold bylines.
    private func selection(flat: FlatText, finder: ArticleFinder, block: Int?, titleLine: Int?) -> Selection {
        guard let block else { return Selection() }
        let range = finder.lineRange(of: block)
        let first = titleLine.map { range.lowerBound - $0 <= 40 ? min($0, range.lowerBound) : range.lowerBound } ?? range.lowerBound
        var selection = Selection()
        for index in max(0, first - 6)..<min(flat.lines.count, range.upperBound + 20) where !flat.lines[index].isHidden {
            let aside = finder.asides[flat.lines[index].block]
            let isInside = range.contains(index) && aside == nil
            if !isInside, index != titleLine,
                flat.lines[index].isLink || aside == .comments || aside == .relatedReading && index >= range.lowerBound
            {
                continue
            }
            selection.lines.append(index)
            selection.canBeBody.append(isInside)
        }
        return selection
    }

    private func outsideRole(of line: PageLine, aside: Removal.Reason?, flat: FlatText) -> LineRole {
        if let aside { return LineRole(kind: .aside(aside), rule: "clean.named-block") }
        if let hit = cues.hit(in: flat, line: line) {
            return LineRole(kind: .aside(hit.cue.reason), rule: LineRoles.cueRule(hit.cue.reason), cue: hit.cue.key)
        }
        return LineRole(kind: .aside(line.isLink ? .navigation : .other), rule: "clean.outside-article")
    }
}
