/// What a line is on its page.
struct LineRole: Sendable {
    enum Kind: Hashable, Sendable {
        case body, title, byline
        case aside(Removal.Reason)
    }

    var kind: Kind
    var rule: RuleName
    /// The words that decided, for explanations.
    var cue: String?

    static let body = LineRole(kind: .body, rule: "clean.body-line")

    var isBody: Bool { kind == .body }
    var reason: Removal.Reason? {
        switch kind {
        case .body, .title: nil
        case .byline: .byline
        case .aside(let reason): reason
        }
    }
}

/// Gives each line of a page (or of an article found in one) its role, by cue words, shape, position, neighbors and repetition.
struct LineRoles {
    let flat: FlatText
    let lines: [PageLine]
    private let cues: BoilerplateCues
    let bylineReader: BylineReader

    private(set) var roles: [LineRole]
    /// What was read from the lines whose role is byline, by line.
    private(set) var bylines: [(line: Int, byline: Byline)] = []
    /// Index into `lines`.
    private(set) var titleLine: Int?
    /// Pieces of body lines that are put aside.
    private(set) var cuts: [Cut] = []

    struct Cut: Sendable {
        var line: Int
        var span: TextSpan
        var reason: Removal.Reason
        var rule: RuleName
    }

    private var sectionStarts: [(line: Int, reason: Removal.Reason)] = []
    private var proseLength = 0
    /// Where the article of a whole flattened page begins.
    private(set) var start = 0
    let canBeBody: [Bool]
    /// The lines come from a block that was found to be the article, not from a whole page.
    var isFromTree: Bool { lines[0].block >= 0 }
    /// The first line of running text.
    var firstBodyLine: Int { firstProse }

    /// - Parameters:
    ///   - title: a headline already known; a line that repeats it is no body
    ///   - canBeBody: by line; a line that cannot is read for headline and bylines alone
    init(
        flat: FlatText, lines: [PageLine], title: [Unicode.Scalar]?, cues: BoilerplateCues, bylineReader: BylineReader,
        canBeBody: [Bool]? = nil
    ) {
        self.canBeBody = canBeBody ?? Array(repeating: true, count: lines.count)
        self.flat = flat
        self.lines = lines
        self.cues = cues
        self.bylineReader = bylineReader
        roles = Array(repeating: .body, count: lines.count)
        guard lines.count > 1 else { return }
        proseLength = lines.reduce(0) { $0 + ($1.shape.isProse ? $1.shape.visible : 0) }
        readLeads()
        readCues()
        readBreadcrumbs()
        let isWholePage = looksLikeWholePage()
        if isWholePage { findStart() }
        keepLinesAmongProse()
        readBylines()
        readTitle(known: title)
        readLoneAuthor()
        readTeasers()
        readSections()
        readRepetitions()
        if isWholePage { readWindow() }
        readEdges()
        readLinkLines()
        readGluedPieces()
    }

    private mutating func put(_ index: Int, _ reason: Removal.Reason, _ rule: RuleName, cue: String? = nil) {
        roles[index] = LineRole(kind: .aside(reason), rule: rule, cue: cue)
    }

    // MARK: Lines that say themselves what they are

    private mutating func readCues() {
        for index in lines.indices where roles[index].isBody && canBeBody[index] {
            guard let hit = cues.hit(in: flat, line: lines[index]) else { continue }
            put(index, hit.cue.reason, LineRoles.cueRule(hit.cue.reason), cue: hit.cue.key)
            if hit.cue.reach == .section { sectionStarts.append((index, hit.cue.reason)) }
        }
    }

    /// Between two pieces of running text an address, a telephone number or a word such as 历史 belongs to the article.
    private mutating func keepLinesAmongProse() {
        let head = firstProse, tail = lastProse
        for index in lines.indices where index > head && index < tail {
            switch roles[index].kind {
            case .aside(.footer), .aside(.navigation), .aside(.other), .aside(.keywords):
                let isAmongProse =
                    lines[index - 1].shape.isProse && roles[index - 1].isBody || lines[index + 1].shape.isProse && roles[index + 1].isBody
                if isAmongProse, !lines[index].isLink { roles[index] = .body }
            default: continue
            }
        }
    }

    static func cueRule(_ reason: Removal.Reason) -> RuleName { RuleName("clean.\(reason.rawValue)-cue") }

    /// 首页 > 科技 > 正文: short words parted by arrows.
    private mutating func readBreadcrumbs() {
        for index in lines.indices where lines[index].shape.visible <= 60 && !lines[index].shape.endsSentence && roles[index].isBody {
            var arrows = 0
            let span = lines[index].span
            for place in span.range.dropFirst().dropLast() where flat.folded[place] == ">" && flat.folded[place - 1] != ">" { arrows += 1 }
            let shape = lines[index].shape
            if arrows >= 2 && shape.commas == 0 && shape.han >= 4 && shape.visible <= 12 * (arrows + 1) {
                put(index, .navigation, "clean.breadcrumb")
            }
        }
    }

    private var firstProse: Int {
        lines.indices.dropFirst(start).first { canBeBody[$0] && roles[$0].isBody && lines[$0].shape.isTold } ?? lines.count
    }
    private var lastProse: Int { lines.indices.last { canBeBody[$0] && roles[$0].isBody && lines[$0].shape.isTold } ?? -1 }

    private mutating func readBylines() {
        let head = firstProse, tail = lastProse
        for index in lines.indices where lines[index].shape.visible <= 120 {
            if case .aside(let reason) = roles[index].kind, reason != .byline, reason != .shareBar, reason != .other { continue }
            let line = lines[index]
            guard !(line.shape.stops > 1 && line.shape.visible > 40) else { continue }
            var span = line.span
            if let piece = cues.gluedPieces(in: flat, line: line).last, piece.span.end == span.end { span.end = piece.span.start }
            let byline = bylineReader.byline(of: span, in: flat)
            // Right under the headline a date vouches for the rest of its line.
            let isUnderTitle = titleLineBefore(index, within: 3) && byline.published != nil
            let wanted = byline.labels >= 2 ? 4 : isUnderTitle ? 5 : 7
            guard byline.isFounded, byline.explained * 10 >= line.shape.visible * wanted - (line.span.count - span.count) * 10 else {
                continue
            }
            if !canBeBody[index], byline.labels == 0, index > head { continue }
            let isInside = index > head + 2 && index < tail
            if isInside, byline.authors.isEmpty && byline.editors.isEmpty { continue }
            if index > head, byline.labels == 0, byline.publisher == nil || index < tail { continue }
            roles[index] = LineRole(kind: .byline, rule: "clean.byline")
            bylines.append((index, byline))
        }
    }

    private func titleLineBefore(_ index: Int, within count: Int) -> Bool {
        lines[max(0, index - count)..<index].contains { $0.heading > 0 }
    }

    // MARK: The headline

    private mutating func readTitle(known: [Unicode.Scalar]?) {
        if let known, !known.isEmpty {
            let wanted = LineRoles.key(of: known[...])
            let head = firstProse
            for index in lines.indices where index <= head || lines[index].heading > 0 {
                guard roles[index].isBody || index <= head, LineRoles.key(of: flat.folded[lines[index].span.range]) == wanted else {
                    continue
                }
                roles[index] = LineRole(kind: .title, rule: "clean.title-line")
                titleLine = titleLine ?? index
            }
            return
        }
        let head = firstProse
        guard head > start, head < lines.count else { return }
        if start > 0, couldBeTitle(start) { return takeTitle(start) }
        // The line right above the first line of who, where and when.
        if let info = bylines.first(where: { $0.line < head })?.line {
            var above = info - 1
            while above >= 0, !roles[above].isBody { above -= 1 }
            if above >= 0, couldBeTitle(above) { return takeTitle(above) }
        }
        if let first = lines.indices.first(where: { roles[$0].isBody }), first == 0, couldBeTitle(first),
            head == 1 || (1..<head).allSatisfy({ !roles[$0].isBody })
        {
            takeTitle(first)
        }
    }

    private mutating func takeTitle(_ index: Int) {
        roles[index] = LineRole(kind: .title, rule: "clean.title-line")
        titleLine = index
    }

    mutating func setStart(_ line: Int) { start = line }

    mutating func putAside(before first: Int, from end: Int) {
        for index in lines.indices.prefix(first) where roles[index].isBody { put(index, .navigation, "clean.lines-above-article") }
        for index in lines.indices.dropFirst(end) where roles[index].isBody { put(index, .footer, "clean.lines-below-article") }
        bylines.removeAll { $0.line < first - 3 || $0.line > end + 8 }
    }

    func couldBeTitle(_ index: Int) -> Bool {
        let shape = lines[index].shape
        guard (5...80).contains(shape.visible), shape.han * 3 >= shape.visible || shape.letters > 8 else { return false }
        let last = flat.folded[lines[index].span.end - 1]
        return last != "。" && last != "," && last != ";" && last != ":"
    }

    /// A name alone between headline and body.
    private mutating func readLoneAuthor() {
        let head = firstProse
        guard !bylines.contains(where: { $0.line < head && !$0.byline.authors.isEmpty }) else { return }
        let first = titleLine.map { $0 + 1 } ?? 0
        for index in lines.indices.dropFirst(first).prefix(6) where index < head && roles[index].isBody {
            let names = bylineReader.names(in: lines[index].span, of: flat.folded)
            guard !names.isEmpty, lines[index].shape.visible <= 12 else { continue }
            roles[index] = LineRole(kind: .byline, rule: "clean.lone-author")
            bylines.append((index, Byline(authors: names)))
            bylines.sort { $0.line < $1.line }
            return
        }
    }

    /// Summaries of other articles: each stands under the link of its headline.
    private mutating func readTeasers() {
        var run: [Int] = []
        func isTeaser(_ index: Int) -> Bool {
            index > 0 && canBeBody[index] && roles[index].isBody && lines[index].shape.isProse && lines[index].shape.visible <= 200
                && (lines[index - 1].isLink && !lines[index - 1].shape.isProse || lines[index].isLink)
        }
        for index in lines.indices where isTeaser(index) { run.append(index) }
        guard run.count >= 3 else { return }
        // What stands between the teasers is theirs: headlines, sources, hours.
        var first = run[0], last = run[run.count - 1]
        let told = (first...last).filter { !isTeaser($0) && roles[$0].isBody && lines[$0].shape.isTold }.count
        guard told * 2 <= run.count else { return }
        while first > 0, roles[first - 1].isBody, !lines[first - 1].shape.isProse || lines[first - 1].isLink, run[0] - first < 4 {
            first -= 1
        }
        while last + 1 < lines.count, roles[last + 1].isBody, !lines[last + 1].shape.isProse { last += 1 }
        for index in first...last where roles[index].isBody && canBeBody[index] { put(index, .relatedReading, "clean.teaser") }
    }

    /// The words of a line without signs and blanks, to compare lines by.
    static func key(of folded: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
        folded.filter { CharacterKind.isHan($0) || CharacterKind.isLetter($0) || CharacterKind.isDigit($0) }
    }

    // MARK: Leads, sections, repetitions

    /// [导读] and what the article says again below.
    private mutating func readLeads() {
        for index in lines.indices.prefix(firstProse + 3) {
            let span = lines[index].span
            guard let end = cues.leadLabelEnd(in: flat, line: lines[index]) else { continue }
            let lead = LineRoles.key(of: flat.folded[end..<span.end])
            guard lead.count >= 12 else { continue }
            let start = lead.prefix(12)
            for below in lines.indices.dropFirst(index + 1).prefix(8) {
                let key = LineRoles.key(of: flat.folded[lines[below].span.range].prefix(80))
                if key.starts(with: start) {
                    put(index, .duplicate, "clean.lead-repeats-body")
                    break
                }
            }
        }
    }

    private mutating func readSections() {
        // Visible characters of prose from each line to the end.
        var prose = [Int](repeating: 0, count: lines.count + 1)
        for (index, line) in lines.enumerated().reversed() {
            prose[index] = prose[index + 1] + (line.shape.isProse ? line.shape.visible : 0)
        }
        var done = -1
        for (start, reason) in sectionStarts where start > done {
            var index = start + 1
            // Where most of the prose still lies below, the article has not begun (or goes on soon).
            let isEarly = prose[index] * 2 > proseLength
            while index < lines.count, !resumes(at: index, isEarly: isEarly, reason: reason) {
                if roles[index].isBody || roles[index].kind == .byline {
                    put(index, reason, RuleName("clean.\(reason.rawValue)-section"))
                }
                index += 1
            }
            done = index - 1
        }
        bylines.removeAll { roles[$0.line].kind != .byline }
    }

    private func resumes(at index: Int, isEarly: Bool, reason: Removal.Reason) -> Bool {
        func isTold(_ index: Int) -> Bool {
            index < lines.count && roles[index].isBody && lines[index].shape.isProse && !lines[index].shape.endsCut && !lines[index].isLink
        }
        guard isTold(index) else { return false }
        if isEarly { return true }
        guard reason == .relatedReading || reason == .advertisement else { return false }
        return isTold(index + 1) && (isTold(index + 2) || index + 2 == lines.count)
    }

    /// In words without signs, code points: what is longer is not said twice by chance.
    private static let shortestParagraph = 40

    private mutating func readRepetitions() {
        var previous: [Unicode.Scalar] = []
        var paragraphs: Set<[Unicode.Scalar]> = []
        for index in lines.indices where roles[index].isBody {
            let key = LineRoles.key(of: flat.folded[lines[index].span.range])
            // A long paragraph is written once; a site shows it again for another screen.
            let isParagraph = key.count >= LineRoles.shortestParagraph
            if key.count >= 6 && key == previous || isParagraph && !paragraphs.insert(key).inserted {
                put(index, .duplicate, "clean.repeated-line")
            }
            previous = key
        }
    }

    // MARK: What stands around the article

    private mutating func readEdges() {
        let head = firstProse
        guard head < lines.count else { return }
        let opening = titleLine ?? bylines.first { $0.line < head }?.line
        if let opening {
            for index in lines.indices.prefix(opening) where roles[index].isBody && canBeBody[index] && !isHeadlineAbove(index) {
                put(index, .navigation, "clean.lines-above-article")
            }
            // Between headline and body stand buttons: 字号, 打印, counts without a label.
            for index in lines.indices.prefix(head).dropFirst(opening) where roles[index].isBody && isButton(index) {
                put(index, .other, "clean.lines-under-headline")
            }
        }
        guard !isFromTree else { return readTailOfBlock() }
        let first = lines.indices.first { roles[$0].isBody && isSentence($0) } ?? 0
        let above = lines.indices.prefix(first).filter { roles[$0].isBody && lines[$0].shape.visible <= 24 }
        if above.count >= 6 {
            for index in above { put(index, .navigation, "clean.lines-above-article") }
        }
        let last = lines.indices.last { roles[$0].isBody && isSentence($0) } ?? lines.count
        let below = lines.indices.dropFirst(last + 1)
        guard let firstAside = below.first(where: { isAside($0) }) else { return }
        for index in below where index > firstAside && roles[index].isBody { put(index, .footer, "clean.lines-below-article") }
    }

    /// In an article without its page, the line taken for the headline may be the one under it.
    private func isHeadlineAbove(_ index: Int) -> Bool {
        !isFromTree && start == 0 && lines.count < 60 && couldBeTitle(index) && lines[index].shape.han >= 10
    }

    private mutating func readTailOfBlock() {
        let below = lines.indices.dropFirst(lastProse + 1)
        guard let firstAside = below.first(where: { isAside($0) }) else { return }
        for index in below where index > firstAside && roles[index].isBody && canBeBody[index] && !isSentence(index) {
            put(index, .footer, "clean.lines-below-article")
        }
    }

    private func isAside(_ index: Int) -> Bool { if case .aside = roles[index].kind { true } else { false } }

    private func isButton(_ index: Int) -> Bool {
        let shape = lines[index].shape
        return shape.han < 5 && shape.isBare && shape.visible <= 8
    }

    /// Something is told in the line, if only a part of a sentence that the page broke.
    private func isSentence(_ index: Int) -> Bool {
        let shape = lines[index].shape
        return shape.isProse || shape.visible >= 12 && shape.commas + shape.stops > 0
    }

    /// Lines of links inside an article are doors to other articles; a page made of links alone keeps them.
    private mutating func readLinkLines() {
        guard proseLength >= 150 else { return }
        for index in lines.indices where roles[index].isBody && lines[index].isLink {
            let hasNeighbor =
                (index > 0 && lines[index - 1].isLink) || (index + 1 < lines.count && lines[index + 1].isLink)
            if !lines[index].shape.endsSentence || hasNeighbor { put(index, .relatedReading, "clean.link-line") }
        }
    }

    private mutating func readGluedPieces() {
        for index in lines.indices where roles[index].isBody {
            for piece in cues.gluedPieces(in: flat, line: lines[index]) {
                cuts.append(Cut(line: index, span: piece.span, reason: piece.cue.reason, rule: "clean.glued-prompt"))
            }
        }
    }
}

extension LineRoles {
    /// Reporters that the first or last lines of the body name in brackets.
    var reporters: [TextSpan] {
        let body = roles.indices.filter { canBeBody[$0] && roles[$0].isBody && lines[$0].shape.visible >= 6 }
        for index in body.prefix(3) + body.dropFirst(3).suffix(3) {
            let span = lines[index].span
            // The brackets stand at the begin of a first line, or at the end of a last one.
            let near =
                body.prefix(3).contains(index)
                ? TextSpan(span.start, min(span.end, span.start + 60)) : TextSpan(max(span.start, span.end - 60), span.end)
            let names = bylineReader.bracketedAuthors(of: near, in: flat)
            if !names.isEmpty { return names }
        }
        for index in body.suffix(2) {
            let names = bylineReader.signature(of: lines[index].span, in: flat)
            if !names.isEmpty { return names }
        }
        return []
    }
}
