/// A sentence as the reader of citations sees it: its figures and its cues.
struct CitationSentence {
    struct Figure {
        var span: TextSpan
        var quantity: Quantity
        /// Code points of the measure word behind it.
        var unitLength: Int
    }

    let span: TextSpan
    let field: TextField
    let text: [Unicode.Scalar]
    let cues: [Cue<CitationRelater.Role>]
    let context: RelationContext
    let figures: [Figure]
    /// Mentions of persons and organisations, in order.
    private let names: [(span: TextSpan, subject: Citation.Subject)]

    init(span: TextSpan, field: TextField, text: [Unicode.Scalar], cues: [Cue<CitationRelater.Role>], context: RelationContext) {
        self.span = span
        self.field = field
        self.text = text
        self.cues = cues
        self.context = context
        var figures: [Figure] = []
        var names: [(span: TextSpan, subject: Citation.Subject)] = []
        for index in context.mentionIndices(in: span, of: field) {
            let mention = context.table.mentions[index]
            if case .number(let quantity) = mention.value, quantity.unit != "%" {
                figures.append(Figure(span: mention.span, quantity: quantity, unitLength: quantity.unit?.unicodeScalars.count ?? 0))
            } else if let person = context.entities.person(ofMention: index) {
                names.append((mention.span, .person(person)))
            } else if let organization = context.entities.organization(ofMention: index) {
                names.append((mention.span, .organization(organization)))
            }
        }
        self.figures = figures
        self.names = names
    }

    /// Whether a figure's measure word is one of the metric's, or it has none that speaks against it.
    func fits(_ figure: Figure, _ metric: Citation.Metric, _ finder: CueFinder<CitationRelater.Role>) -> Bool {
        guard let unit = figure.quantity.unit else { return metric != .papers && metric != .patents }
        let scalars = Array(unit.unicodeScalars)
        guard let cue = finder.cues(in: scalars, span: TextSpan(0, scalars.count)).first, cue.span.start == 0 else {
            return false
        }
        return cue.roles.contains { $0.role == .unit && $0.value == metric.rawValue }
    }

    func isOneClause(_ a: TextSpan, _ b: TextSpan) -> Bool { SentenceSplitter.isOneClause(a, b, in: text) }

    func hasFigure(between a: TextSpan, and b: TextSpan) -> Bool {
        let from = min(a.end, b.end), to = max(a.start, b.start)
        return figures.contains { $0.span.start >= from && $0.span.end <= to && $0.span != a && $0.span != b }
    }

    /// Whether a figure goes on counting what the one before it counts: a change or 和 stands between, or both have one measure word.
    func goesOn(from first: Figure, to second: Figure, of metric: Citation.Metric) -> Bool {
        let from = first.span.end + first.unitLength, to = second.span.start
        guard to > from, to - from <= 8, first.quantity.unit == second.quantity.unit else { return false }
        let between = TextSpan(from, to)
        guard !names.contains(where: { $0.span.overlaps(between) }),
            !cues.contains(where: { $0.value(of: .veto) != nil && $0.span.distance(to: second.span) <= 4 })
        else { return false }
        if cues.contains(where: { $0.value(of: .change) != nil && $0.span.start >= from && $0.span.end <= to }) { return true }
        if to - from == 1, "和与、及".unicodeScalars.contains(text[from]) { return true }
        return metric == .patents && second.quantity.unit != nil
    }

    /// 三次引用古诗: the verb has an object, and counts nothing.
    func hasObject(_ cue: TextSpan) -> Bool {
        guard String(scalars: text[cue.range]) == "引用", cue.end < span.end, ICU.isHan(text[cue.end]) else { return false }
        return !"的量数率次和与及并后，".unicodeScalars.contains(text[cue.end])
    }

    func source(near offset: Int) -> Citation.Source? {
        var best: Citation.Source?
        for cue in cues {
            guard let source = cue.value(of: .source).flatMap({ Citation.Source(rawValue: $0) }) else { continue }
            if best == nil || cue.span.start < offset { best = source }
        }
        return best
    }

    /// 截至2024年5月
    func asOf(before offset: Int) -> String? {
        guard let cue = cues.last(where: { $0.value(of: .asOf) != nil && $0.span.end <= offset }) else { return nil }
        for index in context.mentionIndices(in: TextSpan(cue.span.end, offset), of: field) {
            let mention = context.table.mentions[index]
            if case .date(let date) = mention.value, date.namesDay, mention.span.start - cue.span.end <= 2 { return date.edtf }
        }
        return nil
    }

    func firstPerson(after offset: Int) -> Int? {
        for name in names where name.span.start >= offset {
            if case .person(let person) = name.subject { return person }
        }
        return nil
    }

    func lastPerson(before offset: Int) -> Int? {
        for name in names.reversed() where name.span.end <= offset {
            if case .person(let person) = name.subject { return person }
        }
        return nil
    }

    func topic(at offset: Int) -> Citation.Subject? { context.topicPerson(at: offset, in: field).map { .person($0) } }

    /// Who or what a figure belongs to: what is named last before the figure, a person or 该论文; else whom the text speaks of.
    /// - Parameter isCited: papers are cited; they have no papers and patents of their own.
    func owner(of figure: Figure, cue: TextSpan, isCited: Bool) -> Citation.Subject? {
        let edge = max(figure.span.start, cue.start)
        let name = names.last { $0.span.end <= edge && !isSource($0.span) }
        let thing = isCited ? thing(.paper, before: edge) : nil
        // 论文《某某》 is named by its title.
        if let thing, let title = paperTitle(before: edge), title.start == thing.end + 1 {
            return .named(String(scalars: text[title.range]), .paper)
        }
        if let thing, thing.start >= (name?.span.end ?? span.start) { return .named(String(scalars: text[thing.range]), .paper) }
        if isCited, let title = paperTitle(before: edge), title.start >= (name?.span.end ?? span.start) {
            return .named(String(scalars: text[title.range]), .paper)
        }
        if let name {
            // A paper is of its author: 某某的论文, but 某大学 only where nobody else is spoken of.
            if case .person = name.subject { return name.subject }
            if let person = lastPerson(before: edge) { return .person(person) }
            return topic(at: edge) ?? (isCited ? nil : name.subject)
        }
        return topic(at: edge)
    }

    /// 谷歌 of 谷歌学术 owns nothing.
    private func isSource(_ name: TextSpan) -> Bool { cues.contains { $0.value(of: .source) != nil && $0.span.overlaps(name) } }

    /// 该论文, 这套工具: the last demonstrative with its thing before an offset; or a bare thing that opens the sentence (论文预印本).
    private func thing(_ role: CitationRelater.Role, before offset: Int) -> TextSpan? {
        for (index, cue) in cues.enumerated().reversed() where cue.span.start < offset {
            guard let end = thingEnd(cue, role), end <= offset,
                let before = cues[..<index].last(where: { $0.value(of: .demonstrative) != nil })
            else { continue }
            let gap = cue.span.start - before.span.end
            // 该论文, 另一篇用中文写的综述
            let isModified = gap > 3 && gap <= 12 && text[cue.span.start - 1] == "的" && isOneClause(before.span, cue.span)
            if gap <= 3 || isModified { return TextSpan(before.span.start, end) }
        }
        if let first = cues.first, first.value(of: role) != nil, first.span.start == span.start, first.span.end <= offset {
            return first.span
        }
        return nil
    }

    /// The end of the thing that a cue names; a metric may begin with it: 该论文引用量.
    private func thingEnd(_ cue: Cue<CitationRelater.Role>, _ role: CitationRelater.Role) -> Int? {
        if cue.value(of: role) != nil { return cue.span.end }
        guard role == .paper, cue.value(of: .metric) != nil, cue.span.count > 2, text[cue.span.start] == "论",
            text[cue.span.start + 1] == "文"
        else { return nil }
        return cue.span.start + 2
    }

    /// What stands in the last 《》 before an offset, save a journal: 在《自然》上, 《科学》杂志.
    private func paperTitle(before offset: Int) -> TextSpan? {
        guard let close = text[span.start..<offset].lastIndex(of: "》"), let open = text[span.start..<close].lastIndex(of: "《"),
            open + 1 < close
        else { return nil }
        if open > span.start, "在于登刊、》".unicodeScalars.contains(text[open - 1]) { return nil }
        if close + 1 < offset, "上杂期刊发等、《".unicodeScalars.contains(text[close + 1]) { return nil }
        return TextSpan(open + 1, close)
    }

    /// What gets stars: a Latin name in the sentence or the one before, else 该项目 as the text says it.
    func repository(before offset: Int, previous: CitationSentence?) -> Citation.Subject? {
        if let name = latinName(before: offset) { return .named(name, .repository) }
        let thing = thing(.repository, before: offset)
        if let name = previous?.latinName(before: previous?.span.end ?? 0) { return .named(name, .repository) }
        if let thing { return .named(String(scalars: text[thing.range]), .repository) }
        return nil
    }

    /// The last word of Latin letters before an offset that is neither a source, a metric, a person nor an organisation.
    private func latinName(before offset: Int) -> String? {
        func isLetter(_ index: Int) -> Bool {
            let value = text[index].value
            return value >= 0x41 && value <= 0x5A || value >= 0x61 && value <= 0x7A || value >= 0x30 && value <= 0x39 || value == 0x2D
        }
        var end = offset
        while end > span.start {
            guard isLetter(end - 1) else {
                end -= 1
                continue
            }
            var start = end - 1
            while start > span.start, isLetter(start - 1) { start -= 1 }
            let word = TextSpan(start, end)
            let isName = text[start].value >= 0x41 && end - start >= 3
            let isTaken = cues.contains { $0.span.overlaps(word) } || names.contains { $0.span.overlaps(word) }
            if isName, !isTaken { return String(scalars: text[start..<end]) }
            end = start
        }
        return nil
    }
}
