/// A sentence as the reader of citations sees it: its figures and its cues.
struct CitationSentence {
    typealias CitationCue = Cue<CitationRelater.Role>

    struct Figure {
        var span: TextSpan
        var quantity: Quantity
        /// Code points of the measure word behind it.
        var unitLength: Int
        /// What its measure word counts; nil where it has none.
        var counted: [Citation.Metric]?
    }

    let span: TextSpan
    let field: TextField
    let text: [Unicode.Scalar]
    let cues: [CitationCue]
    let context: RelationContext
    let figures: [Figure]
    /// Mentions of persons and organisations, in order.
    let names: [(span: TextSpan, subject: Citation.Subject)]
    /// 分别为3.2万和1.8万
    let sharedOut: SharedOut
    /// 该论文 and 这套工具 with what says which is meant, in order.
    let papers: [TextSpan]
    let repositories: [TextSpan]
    private let sources: [(start: Int, source: Citation.Source)]
    private let asOfs: [TextSpan]
    private let quotations: [TextSpan]
    private let disputes: [TextSpan]
    /// 方可: what the figure before it is a condition of.
    private let consequences: [TextSpan]
    /// By role: where the first word with that role ends.
    private let firstEnds: [CitationRelater.Role: Int]

    init(span: TextSpan, field: TextField, text: [Unicode.Scalar], finder: CueFinder<CitationRelater.Role>, context: RelationContext) {
        let found = finder.cues(in: text, span: span)
        let cues = found.filter { !$0.has(.decoy) && !CitationSentence.isPartOfWord($0.span, in: text, of: span, finder) }
        var figures: [Figure] = []
        var names: [(span: TextSpan, subject: Citation.Subject)] = []
        for index in context.mentionIndices(in: span, of: field) {
            let mention = context.table.mentions[index]
            if let quantity = CitationSentence.count(mention) {
                guard !CitationSentence.isSetApart(mention.span, by: cues, text) else { continue }
                let unit = quantity.unit.map { Array($0.unicodeScalars) }
                figures.append(
                    Figure(
                        span: mention.span, quantity: quantity, unitLength: unit?.count ?? 0,
                        counted: unit.map { CitationSentence.counted(by: $0, finder) }))
            } else if let person = context.entities.person(ofMention: index) {
                names.append((mention.span, .person(person)))
            } else if let organization = context.entities.organization(ofMention: index) {
                names.append((mention.span, .organization(organization)))
            }
        }
        (self.span, self.field, self.text, self.cues, self.context) = (span, field, text, cues, context)
        figures = CitationSentence.withoutLabels(figures, cues)
        (self.figures, self.names) = (figures, names)
        sharedOut = SharedOut(
            words: cues.filter { $0.has(.each) }.map(\.span), figures: figures.map(\.span),
            owners: names.compactMap { name in
                if case .person(let person) = name.subject { (name.span, person) } else { nil }
            }, text: text)
        papers = CitationSentence.things(.paper, in: cues, of: span, text)
        repositories = CitationSentence.things(.repository, in: cues, of: span, text)
        sources = cues.compactMap { cue in
            cue.value(of: .source).flatMap { Citation.Source(rawValue: $0) }.map { (cue.span.start, $0) }
        }
        asOfs = cues.filter { $0.has(.asOf) }.map(\.span)
        quotations = cues.filter { $0.has(.quoted) }.map(\.span)
        disputes = cues.filter { $0.has(.dispute) }.map(\.span)
        consequences = cues.filter { $0.has(.requirement, "behind") }.map(\.span)
        var firstEnds: [CitationRelater.Role: Int] = [:]
        for role in [CitationRelater.Role.pronoun, .requirement, .nobody] {
            firstEnds[role] = cues.first { $0.has(role) && !$0.has(role, "behind") }?.span.end
        }
        self.firstEnds = firstEnds
    }

    /// Star 3400 Fork 512: where a label stands before the first figure, the Latin word behind it is that of the next.
    private static func withoutLabels(_ figures: [Figure], _ cues: [CitationCue]) -> [Figure] {
        guard let first = figures.first?.span.start,
            cues.contains(where: { $0.has(.metric) && $0.span.end <= first && first - $0.span.end <= 2 })
        else { return figures }
        var result = figures
        for (index, next) in figures.dropFirst().enumerated() {
            let figure = figures[index]
            guard let unit = figure.quantity.unit, unit.utf8.allSatisfy({ $0 < 0x80 }),
                next.span.start - figure.span.end - figure.unitLength <= 2
            else { continue }
            result[index].quantity.unit = nil
            (result[index].unitLength, result[index].counted) = (0, nil)
        }
        return result
    }

    /// 被引 of 被引渡 and 被引爆, 他引 of 他引咎辞职, Star of All-Star.
    private static func isPartOfWord(
        _ cue: TextSpan, in text: [Unicode.Scalar], of sentence: TextSpan, _ finder: CueFinder<CitationRelater.Role>
    ) -> Bool {
        if cue.start > sentence.start + 1, text[cue.start - 1] == "-", text[cue.start].value < 0x80,
            text[cue.start - 2].properties.isAlphabetic,
            text[cue.start - 2].value < 0x80
        {
            return true
        }
        guard text[cue.end - 1] == "引", cue.end < sentence.end else { return false }
        return finder.cues(in: text, span: TextSpan(cue.end - 1, cue.end + 1)).contains { $0.has(.decoy) }
    }

    /// Code points of the longest heading.
    private static let longestHeading = 16

    /// Whether a sentence is a short line of its own: 一、应聘条件.
    static func isHeading(_ span: TextSpan, in text: [Unicode.Scalar]) -> Bool {
        span.count <= longestHeading && (span.start == 0 || text[span.start - 1] == "\n") && span.end < text.count && text[span.end] == "\n"
            && !"。；;，".unicodeScalars.contains(text[span.end - 1])
    }

    /// Whether a sentence holds a figure at all.
    static func holdsFigure(_ span: TextSpan, of field: TextField, in context: RelationContext) -> Bool {
        context.mentionIndices(in: span, of: field).contains { count(context.table.mentions[$0]) != nil }
    }

    /// A number that counts: no share, no rank and no multiple.
    private static func count(_ mention: Mention) -> Quantity? {
        guard case .number(let quantity) = mention.value, quantity.unit != "%", quantity.unit != "倍",
            mention.rule != NumberRules.ordinal.name, mention.rule != NumberRules.fraction.name
        else { return nil }
        return quantity
    }

    /// 增加5000次, 第3的学者: a figure that says by how much a count changed, or that ranks.
    private static func isSetApart(_ figure: TextSpan, by cues: [CitationCue], _ text: [Unicode.Scalar]) -> Bool {
        if figure.start > 0, text[figure.start - 1] == "第" { return true }
        // 全国前10, but 目前10次
        if figure.start > 1, text[figure.start - 1] == "前", !"目此之年以日".unicodeScalars.contains(text[figure.start - 2]) { return true }
        let next = cues.partitionPoint { $0.span.end <= figure.start }
        return next > 0 && cues[next - 1].has(.growth) && figure.start - cues[next - 1].span.end <= 1
    }

    /// What a measure word counts.
    private static func counted(by unit: [Unicode.Scalar], _ finder: CueFinder<CitationRelater.Role>) -> [Citation.Metric] {
        guard let cue = finder.cues(in: unit, span: TextSpan(0, unit.count)).first, cue.span.start == 0 else { return [] }
        return Citation.Metric.allCases.filter { cue.has(.unit, $0.rawValue) }
    }

    /// Whether a word with a role stands before an offset.
    func says(_ role: CitationRelater.Role, before offset: Int) -> Bool { firstEnds[role].map { $0 <= offset } ?? false }

    /// What a word counts; 星 counts only where the site is named.
    func metric(named cue: Cue<CitationRelater.Role>) -> Citation.Metric? {
        if let metric = cue.value(of: .metric) { return Citation.Metric(rawValue: metric) }
        guard let metric = cue.value(of: .hostedMetric), source(near: cue.span.start) == .github else { return nil }
        return Citation.Metric(rawValue: metric)
    }

    /// The same beside a figure: 3篇论文引用过千 counts papers, though 论文引用 counts citations.
    func metric(named cue: Cue<CitationRelater.Role>, beside figure: Figure) -> Citation.Metric? {
        let metric = metric(named: cue)
        let gap = cue.span.start - figure.span.end
        guard metric == .citations, figure.counted == [.papers], gap >= 0, gap <= figure.unitLength, !isCiting(figure, by: cue.span) else {
            return metric
        }
        return text[cue.span.start] == "论" ? .papers : metric
    }

    /// 论文数：132 needs no measure word.
    func isCountOf(_ cue: TextSpan, _ figure: Figure) -> Bool {
        figure.counted == nil && cue.end <= figure.span.start && "数量".unicodeScalars.contains(text[cue.end - 1])
    }

    /// 不少于500次方可留任: the figure is a condition of what is told behind it.
    func isCondition(_ figure: TextSpan) -> Bool {
        consequences.contains { $0.start >= figure.end && isOneClause(figure, $0) }
    }

    /// 侵犯5项专利, 7项专利被宣告无效.
    func isDisputed(_ figure: TextSpan) -> Bool { disputes.contains { isOneClause(figure, $0) } }

    /// Whether a figure follows a word at once, with a blank or a colon between at most.
    func hasFigure(directlyBehind cue: TextSpan) -> Bool {
        let next = figures.partitionPoint { $0.span.start < cue.end }
        return next < figures.count && figures[next].span.start - cue.end <= 1
    }

    /// Whether a comma stands before a span.
    func opensClause(_ cue: TextSpan) -> Bool { cue.start > span.start && "，,".unicodeScalars.contains(text[cue.start - 1]) }

    /// Whether a figure's measure word is one of the metric's, or it has none that speaks against it.
    func fits(_ figure: Figure, _ metric: Citation.Metric) -> Bool {
        guard let counted = figure.counted else { return metric != .papers && metric != .patents }
        return counted.contains(metric)
    }

    /// The places in ``cues`` that lie so near to a span that they may say what it counts.
    func cueIndices(near figure: TextSpan, within reach: Int) -> Range<Int> {
        // No word of the dictionary is longer than the reach.
        let first = cues.partitionPoint { $0.span.start < figure.start - 2 * reach }
        return first..<max(first, cues.partitionPoint { $0.span.start <= figure.end + reach })
    }

    /// 星标数翻了三倍，达到2.7万: the clause of the figure begins with its verb, and the cue stands in the one before.
    func resumes(_ figure: Figure, behind cue: TextSpan) -> Bool {
        guard
            let verb = cues[cueIndices(near: figure.span, within: 4)].last(where: { $0.has(.resume) && $0.span.end <= figure.span.start }),
            figure.span.start - verb.span.end <= 1, verb.span.start > cue.end, opensClause(verb.span)
        else { return false }
        return isOneClause(cue, TextSpan(verb.span.start - 1, verb.span.start - 1))
    }

    func isOneClause(_ a: TextSpan, _ b: TextSpan) -> Bool { SentenceSplitter.isOneClause(a, b, in: text) }

    func hasFigure(between a: TextSpan, and b: TextSpan) -> Bool {
        let from = min(a.end, b.end), to = max(a.start, b.start)
        let first = figures.partitionPoint { $0.span.start < from }
        return first < figures.count && figures[first].span.end <= to
    }

    /// Whether a figure goes on counting what the one before it counts: a change or 和 stands between, or both have one measure word.
    func goesOn(from first: Figure, to second: Figure, of metric: Citation.Metric) -> Bool {
        let from = first.span.end + first.unitLength, to = second.span.start
        if nextOwner(from: first, to: second) != nil { return second.quantity.unit == nil || fits(second, metric) }
        guard to > from, first.quantity.unit == second.quantity.unit else { return false }
        let between = TextSpan(from, to)
        if metric == .papers, isPart(between) { return true }
        // 增长到2023年的7万次: the date is no distance.
        guard to - from - lengthOfDates(in: between) <= 8 else { return false }
        guard !names.contains(where: { $0.span.overlaps(between) }),
            !cues.contains(where: { $0.has(.veto) && $0.span.distance(to: second.span) <= 4 })
        else { return false }
        if cues.contains(where: { $0.has(.change) && $0.span.start >= from && $0.span.end <= to }) { return true }
        if to - from == 1, "和与、及".unicodeScalars.contains(text[from]) { return true }
        return metric == .patents && second.quantity.unit != nil
    }

    /// 发表论文150篇，其中《科学》8篇: how many of those counted before.
    private func isPart(_ between: TextSpan) -> Bool {
        guard between.count >= 4, between.count <= 24, "，,（(".unicodeScalars.contains(text[between.start]) else { return false }
        return text[between.start + 1] == "其" && text[between.start + 2] == "中"
    }

    /// 甲被引70万次，乙为80万: the person between two figures, where little but the name stands there.
    func nextOwner(from first: Figure, to second: Figure) -> Int? {
        let from = first.span.end + first.unitLength, to = second.span.start
        guard from < to, let name = names.last(where: { $0.span.start >= from && $0.span.end <= to }),
            case .person(let owner) = name.subject,
            name.span.start - from <= 4, to - name.span.end <= 5
        else { return nil }
        let isLinked = text[name.span.end..<to].allSatisfy { "为约也有则是达近超的更高，,（(：:".unicodeScalars.contains($0) }
        return isLinked && !text[from..<name.span.start].contains { "。；;".unicodeScalars.contains($0) } ? owner : nil
    }

    private func lengthOfDates(in span: TextSpan) -> Int {
        context.mentionIndices(in: span, of: field).reduce(0) { length, index in
            if case .date = context.table.mentions[index].value { length + context.table.mentions[index].span.count } else { length }
        }
    }

    /// Whether a verb with a role stands directly before an offset, with 了 or the like between at most: 审阅了40篇.
    func isLed(by role: CitationRelater.Role, at offset: Int) -> Bool {
        let next = cues.partitionPoint { $0.span.end <= offset }
        guard next > 0, cues[next - 1].has(role) else { return false }
        return offset - cues[next - 1].span.end <= 1
    }

    /// 被300多篇论文引用: the papers that cite stand between 被 and the word.
    func isCiting(_ figure: Figure, by cue: TextSpan) -> Bool {
        guard cue.start >= figure.span.end, figure.counted?.contains(.papers) == true else { return false }
        return text[max(span.start, figure.span.start - 8)..<figure.span.start].last { "被获，,".unicodeScalars.contains($0) } == "被"
    }

    /// 他引用了三位作家的话, 被引用的法条共5条, 这句名言被引用上百次: words and laws are quoted, not cited.
    func isQuotation(_ cue: TextSpan, beside figure: TextSpan) -> Bool {
        if quotations.contains(where: { isOneClause($0, cue) }) { return true }
        guard cue.end <= figure.start, cue.end + 1 < span.end else { return false }
        let isVerb = "了过".unicodeScalars.contains(text[cue.end]) && !text[cue.range].contains("被")
        if isVerb { return !text[max(span.start, cue.start - 12)..<cue.start].contains { "被获受得由".unicodeScalars.contains($0) } }
        return text[cue.end] == "的" && !"次频数总".unicodeScalars.contains(text[cue.end + 1])
            && !names.contains { $0.span.start == cue.end + 1 }
    }

    /// h-index: 67, a word that tells what the figure behind it counts.
    func isLabel(_ cue: TextSpan) -> Bool { cue.end < span.end && (text[cue.end] == ":" || text[cue.end] == "：") }

    /// 近五年发表SCI论文50篇: a sentence that begins with a verb speaks of the one of the page; 以上 and 不少于 ask for something instead.
    func opensWithWork(before figure: Figure) -> Bool {
        guard figure.quantity.bound != .min else { return false }
        return cues.contains {
            $0.has(.publishing) && $0.span.end <= figure.span.start && ($0.span.start - span.start <= 4 || opensClause($0.span))
        }
            || cues.contains { $0.has(.pronoun) && $0.span.start > figure.span.end && text[$0.span.start - 1] == "的" }
    }

    /// 三次引用古诗: the verb has an object, and counts nothing.
    func hasObject(_ cue: TextSpan) -> Bool {
        guard ["引用", "他引用", "她引用"].contains(String(scalars: text[cue.range])), cue.end < span.end, ICU.isHan(text[cue.end]) else {
            return false
        }
        return !"的量数率次和与及并后居高排位列领，".unicodeScalars.contains(text[cue.end])
    }

    /// The last source named before an offset, else the first behind it.
    func source(near offset: Int, isBehindToo: Bool = true) -> Citation.Source? {
        (sources.last { $0.start < offset } ?? (isBehindToo ? sources.first : nil))?.source
    }

    /// Code points that a date behind 截至 may take, with the blanks before it.
    private static let longestDate = 24

    /// 截至2024年5月
    func asOf(before offset: Int) -> String? {
        guard let cue = asOfs.last(where: { $0.end <= offset }) else { return nil }
        for index in context.mentionIndices(in: TextSpan(cue.end, min(offset, cue.end + CitationSentence.longestDate)), of: field) {
            let mention = context.table.mentions[index]
            if case .date(let date) = mention.value, date.namesDay, mention.span.start - cue.end <= 2 { return date.edtf }
        }
        return nil
    }

    /// 该论文, 这套工具, 该文: things with the demonstrative before them; and a bare thing that opens the sentence (论文预印本).
    private static func things(
        _ role: CitationRelater.Role, in cues: [CitationCue], of sentence: TextSpan, _ text: [Unicode.Scalar]
    ) -> [TextSpan] {
        var result: [TextSpan] = []
        var demonstrative: TextSpan?
        for (index, cue) in cues.enumerated() {
            if let end = thingEnd(cue, role, text) {
                if cue.has(.demonstrative) || index == 0 && cue.has(role) && cue.span.start == sentence.start {
                    result.append(cue.span)
                } else if let demonstrative {
                    let gap = cue.span.start - demonstrative.end
                    // 该论文, 另一篇用中文写的综述
                    let isModified =
                        gap > 3 && gap <= 12 && text[cue.span.start - 1] == "的"
                        && SentenceSplitter.isOneClause(demonstrative, cue.span, in: text)
                    if gap <= 3 || isModified { result.append(TextSpan(demonstrative.start, end)) }
                }
            }
            if cue.has(.demonstrative) { demonstrative = cue.span }
        }
        return result
    }

    /// The end of the thing that a cue names; a metric may begin with it: 该论文引用量.
    private static func thingEnd(_ cue: CitationCue, _ role: CitationRelater.Role, _ text: [Unicode.Scalar]) -> Int? {
        if cue.has(role) { return cue.span.end }
        guard role == .paper, cue.has(.metric), cue.span.count > 2, text[cue.span.start] == "论", text[cue.span.start + 1] == "文" else {
            return nil
        }
        return cue.span.start + 2
    }
}
