/// Reads how often somebody or something is cited, and how many papers, patents, stars and forks they have.
///
/// A figure becomes a record where a word of a metric stands before it in its clause (谷歌学术引用量超过5万) or directly behind it
/// (34780次引用) and its measure word fits that metric. The owner is named in the sentence, or is the one that the text speaks of, or
/// is told by the sentence after (这是某某的引用数).
struct CitationRelater: Sendable {
    /// What a word of `triggers/citation-cues.tsv` does.
    enum Role: String, Sendable {
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
        /// 要求: the figure is what a candidate must have.
        case requirement
        /// 这是: the sentence speaks of the figure before it.
        case deictic
        case pronoun
        /// 增至: the figure behind it goes on from the one before.
        case change
        case asOf = "as-of"
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
            var previous: CitationSentence?
            for span in spans {
                let sentence = CitationSentence(
                    span: span, field: field, text: text, cues: cues.cues(in: text, span: span), context: context)
                let before = result.count
                var last: (citation: Citation, figure: CitationSentence.Figure)?
                for figure in sentence.figures {
                    guard let citation = citation(of: figure, in: sentence, after: previous) ?? further(figure, in: sentence, from: last)
                    else { continue }
                    result.append(citation)
                    last = (citation, figure)
                }
                if result.count == before, let previous { linkBack(from: sentence, to: previous, &result) }
                previous = sentence
            }
        }
        return CitationRelater.withoutRepeats(result)
    }

    /// 34780次引用。这是某某在谷歌学术上的引用数: gives the figure of the sentence before its owner and its source.
    private func linkBack(from sentence: CitationSentence, to previous: CitationSentence, _ result: inout [Citation]) {
        guard let deictic = sentence.cues.first, deictic.value(of: .deictic) != nil, deictic.span.start - sentence.span.start <= 2,
            let metric = sentence.cues.compactMap({ $0.value(of: .metric) }).compactMap({ Citation.Metric(rawValue: $0) }).first,
            let figure = previous.figures.last, sentence.span.start - previous.span.end <= 2
        else { return }
        let owner = sentence.firstPerson(after: deictic.span.end).map { Citation.Subject.person($0) }
        let source = sentence.source(near: sentence.span.start)
        let evidence = Evidence(field: sentence.field, span: TextSpan(previous.span.start, sentence.span.end))
        if let last = result.indices.last, result[last].span == figure.span, result[last].field == sentence.field {
            result[last].subject = owner ?? result[last].subject
            result[last].source = source ?? result[last].source
            result[last].evidence = evidence
            result[last].rule = CitationRules.nextSentence.name
        } else if sentence.fits(figure, metric, cues) {
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
        let subject =
            isRepository
            ? sentence.repository(before: figure.span.start, previous: previous)
            : sentence.owner(of: figure, cue: cue, isCited: metric == .citations)
        switch metric {
        case .papers, .patents:
            // 3篇论文 of nobody, or asked of a candidate, is no claim; 他 is somebody, named or not.
            let edge = figure.span.start
            let isSomebodys = subject != nil || sentence.cues.contains { $0.value(of: .pronoun) != nil && $0.span.end <= edge }
            let isAsked = sentence.cues.contains { $0.value(of: .requirement) != nil && $0.span.end <= edge }
            guard isSomebodys, !isAsked else { return nil }
        case .hIndex, .i10Index:
            // 申请人h指数不低于20 is asked of a candidate.
            guard !sentence.cues.contains(where: { $0.value(of: .requirement) != nil && $0.span.end <= figure.span.start }) else {
                return nil
            }
        default: break
        }
        var source = sentence.source(near: figure.span.start)
        if isRepository, source == nil { source = previous?.source(near: figure.span.start) == .github ? .github : nil }
        return Citation(
            subject: subject, metric: metric, count: figure.quantity, source: source, asOf: sentence.asOf(before: figure.span.start),
            field: sentence.field, span: figure.span, evidence: Evidence(field: sentence.field, span: sentence.span), rule: rule)
    }

    /// 从500次增至1.2万次, 分别为3400和2800, 申请专利150项，授权90项: a figure that goes on from the one before it.
    private func further(
        _ figure: CitationSentence.Figure, in sentence: CitationSentence, from last: (citation: Citation, figure: CitationSentence.Figure)?
    ) -> Citation? {
        guard let last, sentence.goesOn(from: last.figure, to: figure, of: last.citation.metric) else { return nil }
        var citation = last.citation
        (citation.count, citation.span, citation.rule) = (figure.quantity, figure.span, CitationRules.furtherFigure.name)
        return citation
    }

    /// What a figure counts: told by a word directly behind it, else by the nearest one before it in its clause.
    private func metric(
        of figure: CitationSentence.Figure, in sentence: CitationSentence
    ) -> (metric: Citation.Metric, cue: TextSpan, rule: RuleName)? {
        var best: (metric: Citation.Metric, cue: TextSpan, rule: RuleName)?
        var bestDistance = Int.max
        var vetoDistance = Int.max
        for cue in sentence.cues {
            let isBehind = cue.span.start >= figure.span.end
            guard cue.span.end <= figure.span.start || isBehind else { continue }
            let distance = cue.span.distance(to: figure.span)
            guard distance <= 16, !sentence.hasFigure(between: figure.span, and: cue.span) else { continue }
            let isOneClause = sentence.isOneClause(figure.span, cue.span)
            if cue.value(of: .veto) != nil, isOneClause {
                vetoDistance = min(vetoDistance, isBehind ? distance - figure.unitLength : distance)
                continue
            }
            guard let metric = cue.value(of: .metric).flatMap({ Citation.Metric(rawValue: $0) }), isOneClause,
                sentence.fits(figure, metric, cues)
            else { continue }
            let gap = isBehind ? distance - figure.unitLength : distance
            // Behind the figure only its measure word and 的 may stand between; 被 … 篇论文引用 counts citations too.
            if isBehind, gap > 3 || sentence.hasObject(cue.span) { continue }
            if gap < bestDistance {
                bestDistance = gap
                best = (metric, cue.span, isBehind ? CitationRules.figureMetric.name : CitationRules.metricFigure.name)
            }
        }
        return vetoDistance < bestDistance ? nil : best
    }

    /// A title repeats its text: of equal claims the first of the text is kept.
    private static func withoutRepeats(_ citations: [Citation]) -> [Citation] {
        var result: [Citation] = []
        for citation in citations {
            if let same = result.firstIndex(where: {
                $0.metric == citation.metric && $0.count.min == citation.count.min && $0.count.max == citation.count.max
                    && ($0.subject == citation.subject || $0.subject == nil)
            }) {
                if result[same].field == .title, citation.field == .text { result[same] = citation }
                continue
            }
            result.append(citation)
        }
        return result
    }
}
