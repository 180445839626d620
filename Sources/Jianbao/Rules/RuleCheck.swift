/// Runs the sentences of every rule through the pipeline itself: an example must fire that very rule on what it marks, a
/// counterexample must not fire it.
enum RuleCheck {
    /// The day to which the relative dates of examples refer.
    static let referenceDate = CivilDate(year: 2023, month: 3, day: 22)

    static func failures(of pipeline: Pipeline) -> [DictionaryError] {
        let rules = CharsetDecoder.rules + Cleaner.rules + pipeline.normalizer.rules + pipeline.recognizer.rules + Relater.figureRules
        let failures = rules.flatMap { rule in
            rule.examples.compactMap { failure(of: rule, $0, in: pipeline) }
                + rule.counterexamples.compactMap { failure(of: rule, $0, in: pipeline) }
        }
        return pipeline.relater.patternFailures + failures
    }

    private static func failure(of rule: RuleDescription, _ example: RuleDescription.Example, in pipeline: Pipeline) -> DictionaryError? {
        guard let (text, span) = example.sentence else {
            return .ruleFails(rule.name, sentence: example.marked, met: "no words between ⟦ and ⟧")
        }
        let fired = spans(firedBy: pipeline, in: text)
        if fired.contains(where: { $0.rule == rule.name && $0.span == span }) { return nil }
        let met = fired.filter { $0.span.overlaps(span) }.map { "\($0.rule) read \(text.string($0.span))" }.joined(separator: ", ")
        return .ruleFails(rule.name, sentence: example.marked, met: met.isEmpty ? "no rule fires there" : met)
    }

    private static func failure(
        of rule: RuleDescription, _ counterexample: RuleDescription.Counterexample, in pipeline: Pipeline
    ) -> DictionaryError? {
        let text = Text(counterexample.text)
        guard let fired = spans(firedBy: pipeline, in: text).first(where: { $0.rule == rule.name }) else { return nil }
        return .ruleFails(rule.name, sentence: counterexample.text, met: "it reads \(text.string(fired.span)): \(counterexample.why)")
    }

    /// All that any rule reads in a sentence, with its place.
    private static func spans(firedBy pipeline: Pipeline, in text: Text) -> [(rule: RuleName, span: TextSpan)] {
        let body = SourcedText(text: text, map: OffsetMap(identity: text.count))
        // The examples of cleaning are pages: HTML where they begin with a tag.
        let page = DecodedPage(
            page: Page(referenceDate: referenceDate, body: []), format: text.scalars.first == "<" ? .html : .text, charset: "UTF-8",
            evidence: .strictUTF8, source: text)
        var cleaner = pipeline.cleaner
        cleaner.explains = true
        let article = NormalizedArticle(article: Article(page: page), script: .simplified, title: nil, body: body)
        let mentions = pipeline.recognizer.mentions(in: article)
        let relations = pipeline.relater.relations(in: mentions, of: article)
        var fired = cleaner.clean(page).decisions.map { ($0.rule, $0.span) }
        if let decoded = try? pipeline.decoder.decode(Page(format: .text, body: Array(text.string.utf8))) {
            fired += decoded.repairs.map { ($0.rule, decoded.sourceSpan(of: $0.span)) }
        }
        fired += pipeline.normalizer.normalize(text).repairs.map { ($0.rule, $0.origin) }
        fired += mentions.mentions.map { ($0.rule, $0.span) }
        fired += relations.citations.map { ($0.rule, $0.span) } + relations.salaries.map { ($0.rule, $0.span) }
        return fired
    }
}
