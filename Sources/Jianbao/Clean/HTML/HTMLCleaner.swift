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
        var builder = ArticleBuilder(page: page, flat: flat, explains: explains) { finder.terms(ofLine: $0) }
        let above = block.map { finder.lineRange(of: $0).lowerBound } ?? 0
        var section: Removal.Reason?
        builder.add(reading, lines: selection.lines) { index in
            guard !flat.lines[index].isHidden else { return nil }
            return outsideRole(
                of: flat.lines[index], aside: finder.asides[flat.lines[index].block], isAbove: index < above, section: &section, flat: flat)
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
        if builder.publisher == nil {
            builder.publisher = publisher(of: document, head: head, reading: reading, flat: flat)
        }
        return builder.finish()
    }

    // MARK: The publisher

    /// Where no line names a source: what the head, the platform or the window's title names.
    private func publisher(of document: HTMLDocument, head: PageHead, reading: LineRoles, flat: FlatText) -> String? {
        if let source = head.publisher, let name = publisher(named: source) { return name }
        if let account = document.accountName, let name = publisher(named: Array(flat.scalars[account.range])) { return name }
        if let name = siteInByline(of: reading, document: document, site: head.siteName, flat: flat) { return name }
        return head.siteName.flatMap { publisher(named: $0, mustBeMedium: true) }
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
    private func siteInByline(of reading: LineRoles, document: HTMLDocument, site: [Unicode.Scalar]?, flat: FlatText) -> String? {
        let names = (headline.siteNames(in: folding.folded(document.title)) + [site.map(folding.folded) ?? []]).filter { $0.count >= 2 }
        let firstBodyLine = reading.firstBodyLine
        for (line, byline) in reading.bylines where byline.published != nil && line <= firstBodyLine {
            let words = flat.folded[reading.lines[line].span.range].split(whereSeparator: CharacterKind.isBlank)
            for word in words where names.contains(where: word.elementsEqual) {
                return flat.string(TextSpan(word.startIndex, word.endIndex))
            }
        }
        return nil
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
            // The window may bear a shorter form of the headline.
            if line.heading == 1, HTMLCleaner.commonPrefix(windowKey, key) * 2 >= key.count { score += 15 }
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

    private static func commonPrefix(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var count = 0
        while count < a.count, count < b.count, a[count] == b[count] { count += 1 }
        return count
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

    /// - Parameters:
    ///   - isAbove: it stands before the article's block
    ///   - section: the reason of the list whose heading stands above; it ends with the list.
    private func outsideRole(
        of line: PageLine, aside: Removal.Reason?, isAbove: Bool, section: inout Removal.Reason?, flat: FlatText
    ) -> LineRole {
        if let aside { return LineRole(kind: .aside(aside), rule: "clean.named-block") }
        if let hit = cues.hit(in: flat, line: line) {
            section = hit.cue.reach == .section ? hit.cue.reason : nil
            return LineRole(kind: .aside(hit.cue.reason), rule: LineRoles.cueRule(hit.cue.reason), cue: hit.cue.key)
        }
        if !line.isLink || line.heading > 0 { section = nil }
        if let section { return LineRole(kind: .aside(section), rule: RuleName("clean.\(section.rawValue)-section")) }
        let isMenu = line.isLink || isAbove && line.shape.isBare
        return LineRole(kind: .aside(isMenu ? .navigation : .other), rule: "clean.outside-article")
    }
}
