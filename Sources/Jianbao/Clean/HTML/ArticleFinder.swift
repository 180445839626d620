/// Finds the block of a page that holds its article.
///
/// Every line is worth something: running text its length, links and cue lines less than nothing. A block is worth the sum of its
/// lines, which a table of running sums gives at once; the block worth most is taken, then the smallest one in it that keeps nearly all.
struct ArticleFinder {
    let document: HTMLDocument
    let flat: FlatText
    private let cues: BoilerplateCues

    /// Why a block is no part of an article, by block; nil: it may be.
    private(set) var asides: [Removal.Reason?]
    /// Sums of the worth of lines before each line.
    private var sums: [Int]
    /// Sums of prose before each line, in code points.
    private var prose: [Int]
    /// Sums of text without links before each line, in code points.
    private var plain: [Int]
    /// Counts of lines of links before each line.
    private var links: [Int]

    /// The first running text under the headline: the block of the article holds it.
    private var anchor: Int?
    private let titleLine: Int?

    /// - Parameter titleLine: the line that shows the headline
    init(document: HTMLDocument, flat: FlatText, cues: BoilerplateCues, titleLine: Int?) {
        self.document = document
        self.flat = flat
        self.cues = cues
        self.titleLine = titleLine
        asides = Array(repeating: nil, count: document.blocks.count)
        sums = []
        prose = [0]
        plain = [0]
        links = [0]
        prose.reserveCapacity(flat.lines.count + 1)
        links.reserveCapacity(flat.lines.count + 1)
        for line in flat.lines {
            let isProse = line.shape.isProse && !line.isLink && !line.isHidden
            prose.append(prose[prose.count - 1] + (isProse ? line.shape.visible : 0))
            plain.append(plain[plain.count - 1] + (line.isLink || line.isHidden ? 0 : line.shape.visible))
            links.append(links[links.count - 1] + (line.isLink ? 1 : 0))
        }
        if let titleLine { anchor = anchor(under: titleLine) }
        findAsides()
        sumUp()
    }

    /// How far below its headline an article begins, in lines.
    private static let reachOfHeadline = 60
    /// In code points.
    private static let shortestSentence = 8

    private func anchor(under title: Int) -> Int? {
        let others = otherBlocks(without: title)
        let lines = flat.lines.indices.dropFirst(title + 1).prefix(ArticleFinder.reachOfHeadline).filter { index in
            let line = flat.lines[index]
            let block = document.blocks[line.block]
            return !line.isLink && !line.isHidden && block.element != .figcaption && block.hint.aside != .other && !others[line.block]
        }
        func isFurniture(_ index: Int) -> Bool { cues.hit(in: flat, line: flat.lines[index]) != nil }
        if let told = lines.first(where: { flat.lines[$0].shape.isTold && !isFurniture($0) }) { return told }
        // A flash of one short sentence.
        return lines.first { index in
            let shape = flat.lines[index].shape
            return shape.endsSentence && !shape.endsCut && shape.han >= ArticleFinder.shortestSentence && !isFurniture(index)
        }
    }

    /// By block: whether it or one around it is named as the place of comments or of other articles, and is not around the headline.
    private func otherBlocks(without title: Int) -> [Bool] {
        var result: [Bool] = []
        result.reserveCapacity(document.blocks.count)
        for (index, block) in document.blocks.enumerated() {
            let isNamed = block.hint.aside == .comments || block.hint.aside == .relatedReading && isListOfLinks(index)
            result.append(
                isNamed && block.hint.isStrong && !lineRange(of: index).contains(title) || block.parent >= 0 && result[block.parent])
        }
        return result
    }

    private func isListOfLinks(_ block: Int) -> Bool { links(in: block) >= 2 }

    /// The page tells something where its article stands, be it one sentence.
    var tellsUnderHeadline: Bool { anchor != nil }

    /// How far below its last hidden line the prompt stands that unfolds an article, in lines.
    private static let reachOfPrompt = 3

    /// The page shows the beginning of its article and hides the rest, up to a prompt to unfold it: 展开全文.
    /// - Parameter block: of what it shows; the rest lies in it or beside it
    func isFolded(at block: Int) -> Bool {
        guard let anchor else { return false }
        let around = document.blocks[block].parent
        let range = lineRange(of: around > 0 && document.blocks[around].element != .body ? around : block)
        var lastHidden: Int?
        for index in range.drop(while: { $0 <= anchor }) {
            let line = flat.lines[index]
            if line.isHidden {
                if line.shape.isTold { lastHidden = index }
            } else if let lastHidden {
                if index - lastHidden > ArticleFinder.reachOfPrompt { return false }
                if cues.hit(in: flat, line: line)?.cue.reason == .appPrompt { return true }
            } else if line.isLink || line.heading > 0 {
                return false
            }
        }
        return false
    }

    func prose(in block: Int) -> Int { prose[document.blocks[block].endLine] - prose[document.blocks[block].firstLine] }

    private func plain(in block: Int) -> Int { plain[document.blocks[block].endLine] - plain[document.blocks[block].firstLine] }

    private func links(in block: Int) -> Int { links[document.blocks[block].endLine] - links[document.blocks[block].firstLine] }

    func lineRange(of block: Int) -> Range<Int> { document.blocks[block].firstLine..<document.blocks[block].endLine }

    private mutating func findAsides() {
        let total = prose[prose.count - 1]
        for index in document.blocks.indices {
            let block = document.blocks[index]
            if block.parent >= 0, let inherited = asides[block.parent] {
                asides[index] = inherited
                continue
            }
            var hint = block.hint
            switch block.element {
            case .nav, .menu: hint = ElementNames.Hint(aside: .navigation, isStrong: true)
            case .footer: hint = ElementNames.Hint(aside: .footer)
            case .figcaption: hint = ElementNames.Hint(aside: .other, isStrong: true)
            case .aside: hint = ElementNames.Hint(aside: hint.aside ?? .relatedReading)
            case .body, .html, .main: continue
            case .form: hint.aside = hint.aside ?? .navigation
            default: break
            }
            guard let reason = hint.aside, !(anchor.map { lineRange(of: index).contains($0) } ?? false) else { continue }
            if isAside(index, reason, hint, total: total) { asides[index] = reason }
        }
    }

    /// A name alone does not put most of a page's prose aside, unless it is one that only readers' comments and lists bear and the
    /// article stands elsewhere.
    private func isAside(_ index: Int, _ reason: Removal.Reason, _ hint: ElementNames.Hint, total: Int) -> Bool {
        let inside = prose(in: index), plain = plain(in: index)
        // A list without a sentence and without links (the contents of a magazine) may be all that a page has to say.
        if inside == 0 { return reason == .comments || plain < 150 || plain * 2 <= self.plain[self.plain.count - 1] }
        if !hint.isStrong { return inside * 4 <= total && !hint.isArticle }
        if inside * 2 <= total { return true }
        // Comments on a flash are longer than the flash.
        let isBelowArticle = anchor.map { $0 < document.blocks[index].firstLine } ?? false
        switch reason {
        case .comments: return isBelowArticle || total - inside >= ArticleFinder.enoughElsewhere
        case .relatedReading: return isBelowArticle && isListOfLinks(index) || total - inside >= ArticleFinder.enoughElsewhere
        default: return false
        }
    }

    /// Prose outside of a named block that may be an article, in code points, where no headline shows which text is.
    private static let enoughElsewhere = 200

    private mutating func sumUp() {
        sums = [0]
        sums.reserveCapacity(flat.lines.count + 1)
        for index in flat.lines.indices { sums.append(sums[sums.count - 1] + term(ofLine: index).value) }
    }

    /// What a line adds to the worth of the blocks around it, and why.
    private func term(ofLine index: Int) -> (name: String, value: Int) {
        let line = flat.lines[index]
        let term = term(of: line)
        // Under the link of its headline stands the summary of another article.
        let isUnderLink =
            index > 0 && flat.lines[index - 1].isLink && !flat.lines[index - 1].shape.isProse && line.shape.visible <= 150
            && (index + 1 == flat.lines.count || !flat.lines[index + 1].shape.isProse)
        return isUnderLink && term.value > 0 ? ("under a link", 0) : term
    }

    private func term(of line: PageLine) -> (name: String, value: Int) {
        if line.isHidden { return ("hidden", 0) }
        if asides[line.block] != nil { return ("named block", 0) }
        let shape = line.shape
        if line.isLink { return ("link", -6 - min(shape.visible, 30)) }
        if shape.isProse { return ("prose", min(shape.visible, 500)) }
        if cues.hit(in: flat, line: line) != nil { return ("cue", -10) }
        // Headings, dialogue and verse stand inside articles; menus without links are rare.
        if shape.visible >= 8 && shape.endsSentence { return ("sentence", shape.visible) }
        return shape.han >= 2 ? ("words", min(shape.visible, 20) / 2) : ("no words", -2)
    }

    /// The terms of a line's score: its own, and the worth of the block it lies in.
    func terms(ofLine index: Int) -> [(name: String, value: Int)] {
        [term(ofLine: index), (name: "block", value: worth(of: flat.lines[index].block))]
    }

    /// A block worth no more is an article only where its place says so.
    private static let leastWorth = 20

    /// - Returns: the block of the article, nil where the page tells nothing.
    func article() -> Int? {
        var best = -1
        var bestWorth = ArticleFinder.leastWorth
        for index in document.blocks.indices where asides[index] == nil && !document.blocks[index].isHidden {
            let lines = lineRange(of: index)
            var worth = sums[lines.upperBound] - sums[lines.lowerBound]
            if isNamedArticle(index) { worth += worth / 8 }
            if worth > bestWorth {
                best = index
                bestWorth = worth
            }
        }
        if let anchored = anchoredArticle(), anchored.worth * 5 >= bestWorth { best = anchored.block }
        return (best < 0 ? shortArticle() : best).map(narrowed)
    }

    private func isNamedArticle(_ index: Int) -> Bool {
        let block = document.blocks[index]
        return block.hint.isArticle || block.element == .article || block.element == .main
    }

    /// In Han characters: what is shorter is a label or a notice of the site.
    private static let shortestArticle = 12

    /// Verse, a list, a flash, or the beginning that a cut page has left of its article: without the marks of running text, known by
    /// its name, by the headline right above it, or because the page holds no link.
    private func shortArticle() -> Int? {
        let first = firstTextUnderHeadline()
        let hasNoLinks = links[links.count - 1] == 0
        var best: (block: Int, worth: Int)?
        for index in document.blocks.indices where asides[index] == nil && !document.blocks[index].isHidden {
            let isUnderHeadline = first.map { lineRange(of: index).contains($0) && links(in: index) == 0 } ?? false
            guard isNamedArticle(index) || isUnderHeadline || hasNoLinks, worth(of: index) > best?.worth ?? 0 else { continue }
            best = (index, worth(of: index))
        }
        guard let best else { return nil }
        var han = 0
        for index in lineRange(of: best.block) where index != titleLine && term(ofLine: index).value > 0 {
            han += flat.lines[index].shape.han
        }
        return han >= ArticleFinder.shortestArticle ? best.block : nil
    }

    /// The first line with words under the headline, if no link stands before it.
    private func firstTextUnderHeadline() -> Int? {
        guard let titleLine else { return nil }
        for index in flat.lines.indices.dropFirst(titleLine + 1).prefix(ArticleFinder.reachOfHeadline) where !flat.lines[index].isHidden {
            if flat.lines[index].isLink { return nil }
            if term(ofLine: index).value > 0 { return index }
        }
        return nil
    }

    /// The best block that holds the first text under the headline.
    private func anchoredArticle() -> (block: Int, worth: Int)? {
        guard let anchor else { return nil }
        var block = flat.lines[anchor].block
        var best: (block: Int, worth: Int)?
        while block >= 0 {
            let lines = lineRange(of: block)
            let worth = sums[lines.upperBound] - sums[lines.lowerBound]
            // A wider block must add running text, not links with summaries under them, or else a good part.
            if asides[block] == nil {
                guard let narrow = best else {
                    best = (block, worth)
                    block = document.blocks[block].parent
                    continue
                }
                let gain = worth - narrow.worth
                let addedProse = prose(in: block) - prose(in: narrow.block)
                let addedLinks = links(in: block) - links(in: narrow.block)
                if gain > 0, addedProse >= 15 * addedLinks || gain * 3 > narrow.worth { best = (block, worth) }
            }
            block = document.blocks[block].parent
        }
        return best
    }

    private func worth(of block: Int) -> Int { sums[document.blocks[block].endLine] - sums[document.blocks[block].firstLine] }

    /// A block inside that holds nearly all that is worth something in it.
    private func narrowed(_ start: Int) -> Int {
        var block = start
        while true {
            let whole = worth(of: block)
            var index = block + 1
            var found = -1
            while index < document.blocks[block].end {
                if asides[index] == nil, !document.blocks[index].isHidden, document.blocks[index].element != .p,
                    worth(of: index) * 50 >= whole * 49
                {
                    found = index
                    break
                }
                index = document.blocks[index].end
            }
            guard found >= 0 else { return block }
            block = found
        }
    }
}
