/// Reads how often somebody or something is cited, and how many papers, patents, stars and forks they have.
///
/// A figure becomes a record where a word of a metric stands before it in its clause (谷歌学术引用量超过5万) or directly behind it
/// (34780次引用) and its measure word fits that metric. The owner is named in the sentence, or is the one that the text speaks of, or
/// is told by the sentence after (这是某某的引用数).
struct CitationRelater: Sendable {
    /// What a word of `triggers/citation-cues.tsv` does.
    enum Role: UInt8, CueRole {
        /// What is counted; the value is the metric.
        case metric
        /// Who counts; the value is the source.
        case source
        /// Measure words of a metric.
        case unit
        /// Things that are cited and things that get stars.
        case paper, repository
        /// 该, 这篇: the thing named next is the one spoken of.
        case demonstrative
        /// 下载, 播放: the figure beside it counts something else.
        case veto
        /// What is counted, where the site that counts it is named: 在GitHub上有4万星.
        case hostedMetric
        /// 要求: the figure behind it is what a candidate must have; the value is `behind` of 方可, which stands behind the figure.
        case requirement
        /// 全国, 至少: papers and patents behind it are of nobody.
        case nobody
        /// 达到: at the head of a clause the figure behind it is that of the clause before.
        case resume
        /// 分别: several figures for as many owners.
        case each
        /// 这是: the sentence speaks of the figure before it.
        case deictic
        case pronoun
        /// 增至: the figure behind it goes on from the one before.
        case change
        /// 增加, 排名前: the figure directly behind it says by how much a count changed, or ranks.
        case growth
        /// 发表, 拥有: at the head of a sentence its subject is the one that the page speaks of.
        case publishing
        /// 名言, 媒体引用: what is quoted there is no work of science.
        case quoted
        /// 学者, 教授: behind 这名 somebody whom the text does not name.
        case scholar
        /// 审阅, 撤回: papers behind it are not counted as somebody's own.
        case handling
        /// 侵犯, 宣告: patents of that clause are fought over or bought.
        case dispute
        /// 引渡, 专利奖: a longer word that holds a cue and is none.
        case decoy
        case asOf
    }

    private let cues: CueFinder<Role>

    init(dictionaries: Dictionaries) throws(DictionaryError) {
        cues = try CueFinder(dictionaries: dictionaries, path: "triggers/citation-cues.tsv")
    }

    /// - Returns: a record a figure, in the order of the text; the title's first, save those that the text repeats.
    func citations(in context: RelationContext) -> [Citation] {
        var result: [Citation] = []
        for field in TextField.allCases {
            let text = cues.folded(context.article.text(of: field))
            let spans = context.sentences.filter { $0.field == field }.map(\.span)
            func sentence(_ index: Int) -> CitationSentence {
                CitationSentence(span: spans[index], field: field, text: text, finder: cues, context: context)
            }
            // Most sentences hold no figure, and nothing is looked for in them but what the one before left open.
            var last: (index: Int, sentence: CitationSentence)?
            var follows = false
            var isRequired = false
            for index in spans.indices {
                if CitationSentence.isHeading(spans[index], in: text) {
                    isRequired = cues.cues(in: text, span: spans[index]).contains { $0.has(.requirement) }
                }
                let holdsFigure = CitationSentence.holdsFigure(spans[index], of: field, in: context)
                defer { follows = holdsFigure }
                guard holdsFigure || follows else { continue }
                let previous = index == 0 ? nil : last?.index == index - 1 ? last?.sentence : sentence(index - 1)
                let this = sentence(index)
                // 应聘条件, and below it: 近五年发表SCI论文3篇（含）以上
                if !isRequired || !this.names.isEmpty { read(this, after: previous, &result) }
                last = (index, this)
            }
        }
        return CitationRelater.withoutRepeats(result)
    }

    /// The claims of one sentence.
    private func read(_ sentence: CitationSentence, after previous: CitationSentence?, _ result: inout [Citation]) {
        let before = result.count
        var last: (citation: Citation, figure: CitationSentence.Figure)?
        for figure in sentence.figures {
            guard let citation = citation(of: figure, in: sentence, after: previous) ?? further(figure, in: sentence, from: last) else {
                continue
            }
            result.append(citation)
            last = (citation, figure)
        }
        // 65310次，这是某某的引用数 tells it in one sentence.
        if result.count == before { linkBack(from: sentence, to: sentence, &result) }
        if result.count == before, let previous { linkBack(from: sentence, to: previous, &result) }
    }

    /// 34780次引用。这是某某在谷歌学术上的引用数: gives the figure of the sentence before its owner and its source.
    private func linkBack(from sentence: CitationSentence, to previous: CitationSentence, _ result: inout [Citation]) {
        let isWithin = sentence.span == previous.span
        guard let deictic = sentence.cues.first(where: { $0.has(.deictic) }),
            isWithin ? sentence.opensClause(deictic.span) : deictic.span.start - sentence.span.start <= 2,
            let metric = sentence.cues.filter({ $0.span.start > deictic.span.start }).compactMap({ sentence.metric(named: $0) }).first,
            let figure = previous.figures.last(where: { !isWithin || $0.span.end <= deictic.span.start }),
            sentence.span.start - previous.span.end <= 2
        else { return }
        let owner = sentence.firstPerson(after: deictic.span.end).map { Citation.Subject.person($0) }
        let source = sentence.source(near: sentence.span.start)
        let evidence = Evidence(field: sentence.field, span: TextSpan(previous.span.start, sentence.span.end))
        if let last = result.indices.last, result[last].span == figure.span, result[last].field == sentence.field {
            result[last].subject = owner ?? result[last].subject
            result[last].source = source ?? result[last].source
            result[last].evidence = evidence
            result[last].rule = CitationRules.nextSentence.name
        } else if sentence.fits(figure, metric) {
            result.append(
                Citation(
                    subject: owner ?? sentence.topic(at: figure.span.start), metric: metric, count: figure.quantity, source: source,
                    asOf: nil, field: sentence.field, span: figure.span, evidence: evidence, rule: CitationRules.nextSentence.name))
        }
    }

    private func citation(of figure: CitationSentence.Figure, in sentence: CitationSentence, after previous: CitationSentence?) -> Citation?
    {
        guard let (metric, cue, rule) = metric(of: figure, in: sentence) else { return nil }
        let isRepository = metric == .stars || metric == .forks
        let subject: Citation.Subject? =
            if isRepository {
                sentence.repository(of: figure, previous: previous)
            } else {
                sentence.sharedOut.share(of: figure.span)?.owner.map { .person($0) }
                    ?? sentence.owner(of: figure, cue: cue, isCited: metric == .citations)
            }
        guard isClaim(metric, figure, of: subject, in: sentence) else { return nil }
        // A source behind the figure counts citations and stars; papers and patents only where it leads the sentence.
        let isOwnWork = metric == .papers || metric == .patents
        var source = sentence.source(near: figure.span.start, isBehindToo: !isOwnWork)
        if isRepository, source == nil { source = previous?.source(near: figure.span.start) == .github ? .github : nil }
        return Citation(
            subject: subject, metric: metric, count: figure.quantity, source: source, asOf: sentence.asOf(before: figure.span.start),
            field: sentence.field, span: figure.span, evidence: Evidence(field: sentence.field, span: sentence.span), rule: rule)
    }

    /// 申请人h指数不低于20 is asked of a candidate; 3篇论文 of nobody is no claim, while 他 is somebody, named or not.
    private func isClaim(
        _ metric: Citation.Metric, _ figure: CitationSentence.Figure, of subject: Citation.Subject?, in sentence: CitationSentence
    ) -> Bool {
        func isSaid(_ role: Role) -> Bool { sentence.says(role, before: figure.span.start) }
        if metric == .stars || metric == .forks { return true }
        guard !isSaid(.requirement), !sentence.isCondition(figure.span) else { return false }
        if metric == .patents, sentence.isDisputed(figure.span) { return false }
        // h指数不低于20, of nobody whom the sentence names
        if figure.quantity.bound == .min, isSaid(.nobody), sentence.names.isEmpty, !isSaid(.pronoun) { return false }
        guard metric == .papers || metric == .patents else { return true }
        return (subject != nil || isSaid(.pronoun) || sentence.opensWithWork(before: figure)) && !isSaid(.nobody)
    }

    /// 从500次增至1.2万次, 分别为3400和2800, 申请专利150项，授权90项: a figure that goes on from the one before it.
    private func further(
        _ figure: CitationSentence.Figure, in sentence: CitationSentence, from last: (citation: Citation, figure: CitationSentence.Figure)?
    ) -> Citation? {
        guard let last, sentence.goesOn(from: last.figure, to: figure, of: last.citation.metric) else { return nil }
        var citation = last.citation
        (citation.count, citation.span, citation.rule) = (figure.quantity, figure.span, CitationRules.furtherFigure.name)
        if let owner = sentence.sharedOut.share(of: figure.span)?.owner ?? sentence.nextOwner(from: last.figure, to: figure) {
            citation.subject = .person(owner)
        } else if citation.metric == .stars || citation.metric == .forks {
            citation.subject = sentence.repository(of: figure, previous: nil)
        }
        return citation
    }

    /// So many code points may lie between a figure and the word of its metric.
    private static let reach = 16

    /// What a figure counts: told by a word directly behind it, else by the nearest one before it in its clause.
    private func metric(
        of figure: CitationSentence.Figure, in sentence: CitationSentence
    ) -> (metric: Citation.Metric, cue: TextSpan, rule: RuleName)? {
        var best: (metric: Citation.Metric, cue: TextSpan, rule: RuleName)?
        var bestDistance = Int.max
        var vetoDistance = Int.max
        for index in sentence.cueIndices(near: figure.span, within: CitationRelater.reach) {
            let cue = sentence.cues[index]
            guard cue.has(.metric) || cue.has(.hostedMetric) || cue.has(.veto) else { continue }
            let isBehind = cue.span.start >= figure.span.end
            guard cue.span.end <= figure.span.start || isBehind else { continue }
            let distance = cue.span.distance(to: figure.span)
            guard distance <= CitationRelater.reach, !sentence.hasFigure(between: figure.span, and: cue.span) else { continue }
            let isOneClause = sentence.isOneClause(figure.span, cue.span)
            if cue.has(.veto), isOneClause {
                vetoDistance = min(vetoDistance, isBehind ? distance - figure.unitLength : distance)
                continue
            }
            guard let metric = sentence.metric(named: cue, beside: figure), isOneClause || sentence.resumes(figure, behind: cue.span),
                sentence.fits(figure, metric) || sentence.isCountOf(cue.span, figure)
                    || metric == .citations && sentence.isCiting(figure, by: cue.span)
            else { continue }
            if metric == .citations, sentence.isQuotation(cue.span, beside: figure.span) { continue }
            var gap = isBehind ? distance - figure.unitLength : distance
            // Behind the figure only its measure word and 的 may stand between; 被300篇论文引用 counts citations.
            if isBehind, gap > 3 || sentence.hasObject(cue.span) || sentence.isLabel(cue.span) { continue }
            // Star 3400 Fork 512: the word behind has a figure of its own.
            if isBehind, bestDistance <= 2, sentence.hasFigure(directlyBehind: cue.span) { continue }
            if metric == .citations, sentence.isCiting(figure, by: cue.span) { gap = -1 }
            if gap < bestDistance {
                bestDistance = gap
                best = (metric, cue.span, isBehind ? CitationRules.figureMetric.name : CitationRules.metricFigure.name)
            }
        }
        guard let best, vetoDistance >= bestDistance else { return nil }
        // 审阅了40篇论文 and 审阅论文40篇
        if best.metric == .papers, sentence.isLed(by: .handling, at: min(best.cue.start, figure.span.start)) { return nil }
        return best
    }

    /// What two claims must share to be one.
    private struct Claimed: Hashable {
        var metric: Citation.Metric
        var min: ExactDecimal?
        var max: ExactDecimal?
    }

    /// A title repeats its text: of equal claims the first of the text is kept.
    private static func withoutRepeats(_ citations: [Citation]) -> [Citation] {
        var result: [Citation] = []
        var places: [Claimed: [Int]] = [:]
        for citation in citations {
            let claimed = Claimed(metric: citation.metric, min: citation.count.min, max: citation.count.max)
            let same = places[claimed]?.first { result[$0].subject == citation.subject || result[$0].subject == nil }
            guard let same else {
                places[claimed, default: []].append(result.count)
                result.append(citation)
                continue
            }
            if result[same].field == .title, citation.field == .text { result[same] = citation }
        }
        return result
    }
}
