/// The headline of a page: the line that shows it, else the title of the window or of links to the page.
extension HTMLCleaner {
    struct Title {
        var text: SourcedText?
        var folded: [Unicode.Scalar]?
        /// The line of the page that shows it.
        var line: Int?
    }

    func title(page: DecodedPage, document: HTMLDocument, head: PageHead, flat: FlatText) -> Title {
        if let given = page.page.title, !given.isEmpty {
            let text = SourcedText(beside: given)
            return Title(text: text, folded: folding.folded(text.text.scalars))
        }
        let window = head.windowTitle, social = head.socialTitle
        if let line = titleLine(window: window, social: social, document: document, flat: flat) { return title(line: line, flat: flat) }
        let site = head.siteName.map(folding.folded)
        for candidate in [head.carriedTitle, social, window] {
            guard let candidate, !candidate.text.scalars.allSatisfy(CharacterKind.isBlank) else { continue }
            let folded = folding.folded(candidate.text.scalars)
            let span = headline.headline(in: candidate.text.scalars, folded: folded, site: site)
            guard !span.isEmpty else { continue }
            return Title(text: candidate.piece(span), folded: Array(folded[span.range]))
        }
        return Title()
    }

    func title(line: Int, flat: FlatText) -> Title {
        let span = flat.lines[line].span
        return Title(text: flat.joined([span]), folded: Array(flat.folded[span.range]), line: line)
    }

    private func titleLine(window: SourcedText?, social: SourcedText?, document: HTMLDocument, flat: FlatText) -> Int? {
        let windowText = window.map { folding.folded($0.text.scalars)[...].drop(while: CharacterKind.isBlank) } ?? []
        let windowKey = LineRoles.key(of: windowText)
        let socialKey = social.map { LineRoles.key(of: folding.folded($0.text.scalars)[...]) } ?? []
        var best: (line: Int, score: Int)?
        for index in flat.lines.indices {
            let line = flat.lines[index]
            guard !line.isHidden, (2...120).contains(line.shape.visible), mayBeTitle(line, flat, windowKey, socialKey) else { continue }
            let key = LineRoles.key(of: flat.folded[line.span.range])
            let opensWindow = opens(windowText, line, flat)
            guard key.count >= 4 || line.heading > 0 && key.count >= 2 && (opensWindow || key == windowKey) else { continue }
            var score = 0
            if key == socialKey { score += 60 }
            if !windowKey.isEmpty, windowKey.starts(with: key) { score += 40 } else if HTMLCleaner.contains(windowKey, key) { score += 15 }
            if opensWindow { score += 30 }
            if socialKey.count > key.count, socialKey.starts(with: key) { score += 20 }
            if line.heading == 1 { score += 30 } else if line.heading == 2 { score += 15 } else if line.heading > 2 { score += 5 }
            // The window may bear a shorter form of the headline.
            if line.heading == 1, HTMLCleaner.commonPrefix(windowKey, key) * 2 >= key.count { score += 15 }
            if line.isLink { score -= 20 }
            if document.blocks[line.block].hint.isStrong { score -= 30 }
            if bylineReader.isMedium(flat.folded[line.span.range]) { score -= 40 } else if key.count < 6 { score -= 20 }
            score += min(key.count, 20)
            if score >= 50, score > best?.score ?? 0 { best = (index, score) }
        }
        return best?.line ?? (social == nil ? headingUnder(genericWindow: windowText, document: document, flat: flat) : nil)
    }

    /// In code points: a title of the window that says no more may be that of every page of its site.
    private static let longestGenericTitle = 8

    /// The one heading of its rank on a page whose window bears the name of the site, or of a part of it, and nothing of the heading.
    /// The name of a site has links below it, a headline what is told.
    private func headingUnder(genericWindow window: ArraySlice<Unicode.Scalar>, document: HTMLDocument, flat: FlatText) -> Int? {
        let headings = flat.lines.indices.filter { flat.lines[$0].heading == 1 && !flat.lines[$0].isHidden }
        guard headings.count == 1, let index = headings.first else { return nil }
        let line = flat.lines[index], text = flat.folded[line.span.range]
        let key = LineRoles.key(of: text), windowKey = LineRoles.key(of: window)
        guard !line.isLink, !document.blocks[line.block].hint.isStrong, (4...60).contains(key.count), !bylineReader.isMedium(text),
            !windowKey.isEmpty, bylineReader.isMedium(window) || windowKey.count <= HTMLCleaner.longestGenericTitle,
            key.count > windowKey.count, !HTMLCleaner.sharesPair(windowKey, key)
        else { return nil }
        let below = flat.lines.dropFirst(index + 1).prefix(HTMLCleaner.reachOfGenericHeading).filter { !$0.isHidden }
        guard let next = below.first(where: { $0.isLink || $0.shape.isTold }), !next.isLink else { return nil }
        return index
    }

    /// How far below such a heading its text begins, in lines.
    private static let reachOfGenericHeading = 12

    /// Two code points that follow each other in both.
    private static func sharesPair(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
        a.indices.dropLast().contains { index in
            b.indices.dropLast().contains { a[index] == b[$0] && a[index + 1] == b[$0 + 1] }
        }
    }

    /// No line without this scores enough; most lines are done with after a look at their first sign.
    private func mayBeTitle(_ line: PageLine, _ flat: FlatText, _ windowKey: [Unicode.Scalar], _ socialKey: [Unicode.Scalar]) -> Bool {
        if line.heading > 0 { return true }
        let first = flat.folded[line.span.range].first {
            CharacterKind.isHan($0) || CharacterKind.isLetter($0) || CharacterKind.isDigit($0)
        }
        return first != nil && (first == windowKey.first || first == socialKey.first)
    }

    /// The title of the window begins with the words of the line, and a sign that parts titles from names of sites follows.
    private func opens(_ window: ArraySlice<Unicode.Scalar>, _ line: PageLine, _ flat: FlatText) -> Bool {
        let rest = window.dropFirst(line.span.count).drop(while: CharacterKind.isBlank)
        guard window.starts(with: flat.folded[line.span.range]), let next = rest.first else { return false }
        switch next {
        case "_", "-", "|", "–", "—", "@": return true
        case ":": return rest.dropFirst().first == ":"
        default: return false
        }
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
}
