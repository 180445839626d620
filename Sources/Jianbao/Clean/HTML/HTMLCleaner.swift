/// Cleans a page of HTML: finds the block of its article, then judges the lines of it as those of flattened text are judged.
struct HTMLCleaner: Sendable {
    let folding: CueFolding
    let cues: BoilerplateCues
    let bylineReader: BylineReader
    let headline: Headline
    let references: CharacterReferences
    let names: ElementNames
    let fieldNames: FieldNames
    let postWords: PostWords

    /// A page as it was read, with the place of its article.
    struct Reading {
        var document: HTMLDocument
        var flat: FlatText
        var head: PageHead
        var title: Title
        var finder: ArticleFinder
        /// Of the article; nil where the page holds no prose.
        var block: Int?

        /// Code points of running text in the article.
        var prose: Int { block.map { finder.prose(in: $0) } ?? 0 }

        /// The block of the article, or one around it, bears a name that articles bear, and none that terms and menus do.
        var isNamedArticle: Bool {
            guard var number = block else { return false }
            var isNamed = false
            while number >= 0 {
                let block = document.blocks[number]
                if block.hint.aside != nil, block.hint.isStrong { return false }
                isNamed = isNamed || block.hint.isArticle || block.element == .article
                number = block.parent
            }
            return isNamed
        }
    }

    func article(of page: DecodedPage, explains: Bool, templates: SiteTemplates?) -> Article {
        var found = reading(of: page, BlockTreeBuilder.Options())
        if let other = otherReading(of: page, than: found) { found = other }
        templates?.mark(&found.flat, host: page.page.url.flatMap(SiteTemplates.host(ofAddress:)))
        return article(of: page, found, explains: explains)
    }

    private func reading(of page: DecodedPage, _ options: BlockTreeBuilder.Options) -> Reading {
        let document = document(of: page.text.scalars, options)
        let flat = FlatText(document, folding: folding)
        var head = PageHead(
            document: document, page: page.text.scalars, carried: options.carried?.data, references: references, names: fieldNames,
            folding: folding, times: bylineReader.times)
        let title = self.title(page: page, document: document, head: head, flat: flat)
        if let folded = title.folded { head.findArticle(headline: folded) }
        let finder = ArticleFinder(document: document, flat: flat, cues: cues, titleLine: title.line)
        let block = document.carriedBlock ?? finder.article()
        return Reading(document: document, flat: flat, head: head, title: title, finder: finder, block: block)
    }

    func document(of page: [Unicode.Scalar], _ options: BlockTreeBuilder.Options = BlockTreeBuilder.Options()) -> HTMLDocument {
        HTMLTokenizer.document(of: page, references: references, names: names, options: options)
    }

    // MARK: Articles that are not where a browser first shows them

    /// With more running text than so, in code points, a page shows its own article, whatever its scripts hold.
    private static let wholeArticle = 300
    /// With more than so, what has no title or stays hidden is not taken for its article either.
    private static let enoughProse = 100, someProse = 40
    /// What a page carries unseen (terms of use, other articles) is its article only where it is so much more than what is seen.
    private static let ratio = 3

    private func otherReading(of page: DecodedPage, than found: Reading) -> Reading? {
        let prose = found.prose
        guard prose < HTMLCleaner.wholeArticle else { return nil }
        let hidden = found.flat.lines.reduce(0) { $0 + ($1.isHidden && $1.shape.isProse ? $1.shape.visible : 0) }
        let wanted = max(HTMLCleaner.enoughProse, prose * HTMLCleaner.ratio)
        for carried in carriedArticles(of: page, found) {
            let isArticle =
                carried.agreement == .agrees
                ? carried.prose >= max(HTMLCleaner.someProse, prose * HTMLCleaner.ratio)
                : prose < HTMLCleaner.enoughProse && carried.prose >= max(wanted, hidden) && !found.finder.tellsUnderHeadline
            if isArticle { return reading(of: page, BlockTreeBuilder.Options(carried: carried)) }
        }
        let isFolded = found.block.map { found.finder.isFolded(at: $0) } ?? false
        guard isFolded || hidden >= wanted && prose < HTMLCleaner.someProse else { return nil }
        let shown = reading(of: page, BlockTreeBuilder.Options(showsHidden: true))
        return isFolded || !found.finder.tellsUnderHeadline || shown.isNamedArticle ? shown : nil
    }

    private func carriedArticles(of page: DecodedPage, _ found: Reading) -> [CarriedArticle] {
        let shown = [found.title.folded, found.head.socialTitle?.text.scalars].compactMap { $0 }
        let window = shown.isEmpty ? found.head.windowTitle.map { [$0.text.scalars] } ?? [] : []
        return CarriedArticle.best(
            in: page.text.scalars, scripts: found.document.scripts,
            titles: ArticleTitles(shown + window, references: references, folding: folding), names: fieldNames, elementNames: names,
            folding: folding
        ) { text, keepsBreaks in document(of: text, BlockTreeBuilder.Options(keepsBreaks: keepsBreaks)) }
    }

    // MARK: The article

    private func article(of page: DecodedPage, _ found: Reading, explains: Bool) -> Article {
        var found = found
        let flat = found.flat, finder = found.finder
        let selection = self.selection(of: found)
        if selection.others != nil, let heading = selection.heading(flat) { found.title = title(line: heading, flat: flat) }
        let roles = LineRoles(
            flat: flat, lines: selection.lines.map { flat.lines[$0] }, title: found.title.folded, cues: cues, bylineReader: bylineReader,
            canBeBody: selection.canBeBody, containers: selection.lines.map { found.document.container(of: flat.lines[$0].block) })
        var builder = ArticleBuilder(page: page, flat: flat, explains: explains) { finder.terms(ofLine: $0) }
        let above = found.block.map { finder.lineRange(of: $0).lowerBound } ?? 0
        var section: Removal.Reason?
        builder.add(roles, lines: selection.lines) { index in
            guard !flat.lines[index].isHidden else { return nil }
            if let others = selection.others, index >= others.start, finder.lineRange(of: found.block ?? 0).contains(index) {
                return LineRole(kind: .aside(others.reason), rule: "clean.other-post")
            }
            return outsideRole(
                of: flat.lines[index], aside: finder.asides[flat.lines[index].block], isAbove: index < above, section: &section, flat: flat)
        }
        if let title = found.title.text { builder.setTitle(title) }
        let firstBodyLine = roles.firstBodyLine < selection.lines.count ? selection.lines[roles.firstBodyLine] : above
        addFields(to: &builder, page: page, found, roles: roles, firstBodyLine: firstBodyLine)
        return builder.finish()
    }

    // MARK: Lines

    private struct Selection {
        /// Indices into `flat.lines`, ascending.
        var lines: [Int] = []
        /// Whether a line lies in the article's block and in no other named block of it.
        var canBeBody: [Bool] = []
        /// Posts that follow the article in its own block.
        var others: PostSeries?

        /// The heading of the first of several posts; the headline of their page is that of all.
        func heading(_ flat: FlatText) -> Int? {
            zip(lines, canBeBody).first { $1 && (flat.lines[$0].heading > 0 || flat.lines[$0].shape.isTold) }
                .flatMap { flat.lines[$0.0].heading > 0 ? $0.0 : nil }
        }
    }

    /// Lines above the headline and text lines below the block in which who and when may be told.
    private static let linesAbove = 6, linesBelow = 20
    /// How many lines may lie between headline and block, and how far below the block, links and all, its bylines are looked for.
    static let gapAbove = 40, reachBelow = 80

    /// The lines of the article's block, with those between headline and block, and some below it, which may hold bylines.
    private func selection(of found: Reading) -> Selection {
        guard let block = found.block else { return Selection() }
        let flat = found.flat, finder = found.finder, titleLine = found.title.line
        var range = finder.lineRange(of: block)
        var selection = Selection()
        let makers = found.document.marks.lazy.filter { $0.kind == .author || $0.kind == .account }.map(\.line)
        selection.others = PostSeries(flat: flat, range: range, makers: Set(makers), words: postWords)
        // A headline below belongs to the shell of a page whose article stands in a script above it.
        let isAboveHeadline = titleLine.map { $0 >= range.upperBound } ?? false
        let reach = isAboveHeadline ? 0 : HTMLCleaner.reachBelow
        let end = min(flat.lines.count, selection.others.map { $0.start + 1 } ?? range.upperBound + reach)
        range = range.lowerBound..<(selection.others?.start ?? range.upperBound)
        let first = titleLine.map { range.lowerBound - $0 <= HTMLCleaner.gapAbove ? min($0, range.lowerBound) : range.lowerBound }
        var below = 0, stampsBelow = 0
        for index in max(0, (first ?? range.lowerBound) - HTMLCleaner.linesAbove)..<end where !flat.lines[index].isHidden {
            let aside = finder.asides[flat.lines[index].block]
            let isInside = range.contains(index) && aside == nil
            if !isInside, index != titleLine,
                flat.lines[index].isLink || aside == .comments || aside == .relatedReading && index >= range.lowerBound
            {
                continue
            }
            if index >= range.upperBound {
                below += 1
                // Under the heading of a list, and under a second day and hour, others' bylines follow.
                if PostSeries.isStamped(flat, line: index) { stampsBelow += 1 }
                if below > HTMLCleaner.linesBelow || stampsBelow > 1 { break }
                if let hit = cues.hit(in: flat, line: flat.lines[index]), hit.cue.reach == .section { break }
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
