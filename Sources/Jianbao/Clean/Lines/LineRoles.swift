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
    let cues: BoilerplateCues
    let bylineReader: BylineReader

    /// Written by ``put(_:_:_:cue:)`` and by the readers of headline and bylines.
    var roles: [LineRole]
    /// What was read from the lines whose role is byline, by line.
    var bylines: [(line: Int, byline: Byline)] = []
    /// Index into `lines`.
    var titleLine: Int?
    /// What of the title line is the title; nil: all of it.
    var titleSpan: TextSpan?
    /// Pieces of body lines that are put aside, by line.
    var cuts: [Cut] = []

    struct Cut: Sendable {
        var line: Int
        var span: TextSpan
        var reason: Removal.Reason
        var rule: RuleName
    }

    var sectionStarts: [(line: Int, reason: Removal.Reason)] = []
    /// By line: whether it lies in a run of lines that tell something without a mark between words, as verses and travel notes do.
    private var verse: [Bool]
    /// In the whole page, code points.
    private(set) var proseLength = 0
    /// Where the article of a whole flattened page begins.
    private(set) var start = 0
    let canBeBody: [Bool]
    /// By line: the block that its paragraph stands in; empty in flattened text.
    let containers: [Int]
    /// The lines come from a block that was found to be the article, not from a whole page.
    var isFromTree: Bool { lines[0].block >= 0 }
    /// The first line of running text.
    var firstBodyLine: Int { firstProse }

    /// - Parameters:
    ///   - title: a headline already known; a line that repeats it is no body
    ///   - canBeBody: by line; a line that cannot is read for headline and bylines alone
    ///   - containers: by line; the block that its paragraph stands in
    init(
        flat: FlatText, lines: [PageLine], title: [Unicode.Scalar]?, cues: BoilerplateCues, bylineReader: BylineReader,
        canBeBody: [Bool]? = nil, containers: [Int] = []
    ) {
        self.containers = containers
        self.canBeBody = canBeBody ?? Array(repeating: true, count: lines.count)
        self.flat = flat
        self.lines = lines
        self.cues = cues
        self.bylineReader = bylineReader
        roles = Array(repeating: .body, count: lines.count)
        verse = Array(repeating: false, count: lines.count)
        guard lines.count > 1 else { return }
        findVerse()
        proseLength = lines.indices.reduce(0) { $0 + (isProse($1) ? lines[$1].shape.visible : 0) }
        readLeads()
        readCues()
        readTemplate()
        readBreadcrumbs()
        let isWholePage = looksLikeWholePage()
        if isWholePage { findStart() }
        readBylines()
        readAnswers()
        readTitle(known: title)
        readLoneAuthor()
        readTeasers()
        readSections()
        readRepetitions()
        if isWholePage { readWindow() }
        readEdges()
        readLinkLines()
        readGluedPieces()
        readPlantedNames()
    }

    mutating func put(_ index: Int, _ reason: Removal.Reason, _ rule: RuleName, cue: String? = nil) {
        roles[index] = LineRole(kind: .aside(reason), rule: rule, cue: cue)
    }

    mutating func setStart(_ line: Int) { start = line }

    // MARK: Shapes

    /// Running text: by its marks, or by the company it keeps.
    func isProse(_ index: Int) -> Bool { lines[index].shape.isProse || verse[index] }

    /// Running text beyond doubt.
    func isTold(_ index: Int) -> Bool { lines[index].shape.isTold || verse[index] }

    func isVerse(_ index: Int) -> Bool { verse[index] }

    /// In lines: so many in a row hardly stand in a menu.
    private static let shortestVerse = 6

    /// Lines without a mark of sentences, but with the small words of running text: one of them may be a headline, a long run of them
    /// is an article whose writer uses no marks.
    private mutating func findVerse() {
        func isCandidate(_ index: Int) -> Bool {
            let shape = lines[index].shape
            return shape.han >= 8 && shape.visible >= 12 && shape.han * 3 >= shape.visible * 2 && shape.digits * 6 <= shape.visible
                && shape.stops == 0 && !shape.isProse && !lines[index].isLink && !shape.endsCut
        }
        for run in runs(where: isCandidate) where run.count >= LineRoles.shortestVerse {
            let particles = lines[run].reduce(0) { $0 + $1.shape.particles }
            let visible = lines[run].reduce(0) { $0 + $1.shape.visible }
            // Swept on the development pages: lists of headlines stay below one in 20, texts above one in 13.
            if particles * 15 >= visible { for line in run { verse[line] = true } }
        }
    }

    /// The longest runs of lines of a kind, in order.
    private func runs(where isOfKind: (Int) -> Bool) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in lines.indices where isOfKind(index) {
            if let last = runs.last, last.upperBound == index {
                runs[runs.count - 1] = last.lowerBound..<(index + 1)
            } else {
                runs.append(index..<(index + 1))
            }
        }
        return runs
    }

    var firstProse: Int {
        lines.indices.dropFirst(start).first { canBeBody[$0] && roles[$0].isBody && isTold($0) } ?? lines.count
    }
    var lastProse: Int { lines.indices.last { canBeBody[$0] && roles[$0].isBody && isTold($0) } ?? -1 }

    func isAside(_ index: Int) -> Bool { if case .aside = roles[index].kind { true } else { false } }

    /// The words of a line without signs and blanks, to compare lines by.
    static func key(of folded: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
        folded.filter { CharacterKind.isHan($0) || CharacterKind.isLetter($0) || CharacterKind.isDigit($0) }
    }

    func key(ofLine index: Int) -> [Unicode.Scalar] { LineRoles.key(of: flat.folded[lines[index].span.range]) }

    // MARK: Lines that say themselves what they are

    private mutating func readCues() {
        var isBeside = Array(repeating: false, count: lines.count)
        for index in lines.indices where roles[index].isBody && canBeBody[index] {
            guard let hit = cues.hit(in: flat, line: lines[index]) else { continue }
            put(index, hit.cue.reason, LineRoles.cueRule(hit.cue.reason), cue: hit.cue.key)
            if hit.cue.reach == .section { sectionStarts.append((index, hit.cue.reason)) }
            if hit.cue.reach == .beside { isBeside[index] = true }
        }
        restoreLonely(isBeside)
    }

    /// In lines: so many words of a menu in a row are a menu.
    private static let shortestMenu = 4

    /// Lines whose words may stand in an article as well go only in a run that holds plainer furniture, or is a menu.
    private mutating func restoreLonely(_ isBeside: [Bool]) {
        for run in runs(where: isAside) {
            var isPlain = false, menu = 0
            for index in run {
                switch roles[index].kind {
                case .aside(.navigation) where isBeside[index]: menu += 1
                case .aside(.footer), .aside(.navigation), .aside(.copyright), .aside(.comments), .aside(.relatedReading):
                    isPlain = isPlain || !isBeside[index]
                case .aside(.shareBar), .aside(.other), .aside(.followUs), .aside(.appPrompt):
                    isPlain = isPlain || !isBeside[index] && lines[index].shape.visible <= 12
                default: break
                }
            }
            if !isPlain, menu < LineRoles.shortestMenu {
                for index in run where isBeside[index] { roles[index] = .body }
            }
        }
    }

    /// Lines that the site prints on its pages.
    private mutating func readTemplate() {
        for index in lines.indices where lines[index].isTemplate && roles[index].isBody { put(index, .template, "clean.template") }
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

    /// In lines: a forum lists at least so many answers before it is known as one.
    private static let fewestAnswers = 4

    /// Answers in a forum, a line each: subject, writer, day and hour, size.
    private mutating func readAnswers() {
        var answers: [Int] = []
        for index in lines.indices.dropFirst(firstProse + 1) where roles[index].isBody && canBeBody[index] && lines[index].shape.digits >= 8
        {
            let span = lines[index].span
            var place = max(span.start, span.end - 40)
            while place < span.end {
                if CharacterKind.isDigit(flat.folded[place]), place == span.start || !CharacterKind.isDigit(flat.folded[place - 1]),
                    let end = bylineReader.times.end(in: flat.folded, at: place, limit: span.end), end - place >= 9
                {
                    answers.append(index)
                    break
                }
                place += 1
            }
        }
        guard answers.count >= LineRoles.fewestAnswers else { return }
        for index in answers where (17...200).contains(lines[index].shape.visible) { put(index, .comments, "clean.answer-line") }
    }

    // MARK: Lines of links

    /// Lines of links inside an article are doors to other articles; a page made of links alone keeps them.
    private mutating func readLinkLines() {
        guard proseLength >= 150 else { return }
        for index in lines.indices where roles[index].isBody && lines[index].isLink {
            let hasNeighbor =
                (index > 0 && lines[index - 1].isLink) || (index + 1 < lines.count && lines[index + 1].isLink)
            if !lines[index].shape.endsSentence || hasNeighbor { put(index, .relatedReading, "clean.link-line") }
        }
    }
}
