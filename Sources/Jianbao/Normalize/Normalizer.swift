/// Brings an article into normal form: script, widths, invisible characters, pinyin residue, spun text; every change explained.
public struct Normalizer: Sendable {
    /// The values of `--script`; `keep` leaves each character in the script the page used.
    public enum TargetScript: String, Sendable, CaseIterable {
        case simplified = "hans", traditional = "hant", keep
    }

    /// The script of the texts and names that leave the stage.
    public let target: TargetScript
    private let survey: TextSurvey
    private let forms: FormNormalizer
    private let insertions = InsertionRemover()
    private let escapes: EscapeDecoder
    private let residue: PinyinResidueRemover
    private let damage: ByteDamageRepairer
    private let scripts: ScriptConverter
    private let spun: SpunTextRestorer

    /// - Throws: the first thing that is wrong with a dictionary of characters, readings or spun words.
    public init(dictionaries: Dictionaries, target: TargetScript = .simplified) throws(DictionaryError) {
        try self.init(dictionaries: dictionaries, target: target, frequent: FrequentCharacters(dictionaries: dictionaries))
    }

    /// With the characters that another stage has read already.
    init(dictionaries: Dictionaries, target: TargetScript, frequent: FrequentCharacters) throws(DictionaryError) {
        self.target = target
        forms = try FormNormalizer(dictionaries: dictionaries)
        let readings = try PinyinReadings(dictionaries: dictionaries)
        residue = PinyinResidueRemover(readings: readings)
        escapes = EscapeDecoder(frequent: frequent)
        damage = ByteDamageRepairer(readings: readings, frequent: frequent)
        scripts = try ScriptConverter(dictionaries: dictionaries)
        spun = try SpunTextRestorer(dictionaries: dictionaries)
        survey = TextSurvey(forms: forms, scripts: scripts, target: target)
    }

    /// - Returns: the article in normal form; what cleaning removed stays as the page has it.
    public func normalize(_ article: Article) -> NormalizedArticle {
        let script = script(of: article.body.text)
        var outcome = normalize(article.body.text, neutral: script)
        // Whether the page is spun shows in its body; the short fields follow.
        let isSpun = spun.isSpun(outcome.rewriting.text.scalars)
        if isSpun { outcome.rewriting.append(spun.rewritten(outcome.rewriting.text.scalars)) }
        let title = article.title.map { title in
            let rewriting = normalizeField(title.text, neutral: script, isSpun: isSpun)
            return SourcedText(text: rewriting.text, map: rewriting.map.composed(with: title.map))
        }
        func normalized(_ name: String) -> String { normalizeField(Text(name), neutral: script, isSpun: isSpun).text.string }
        let map = outcome.rewriting.map.composed(with: article.body.map)
        let page = article.page
        var changes = outcome.rewriting.changes
        for index in changes.indices { changes[index].origin = article.body.map.origin(of: changes[index].origin) }
        changes = Rewriting.folded(page.repairs, changes, through: map)
        let repairs = changes.map { change in
            Repair(
                kind: change.kind, span: change.span, origin: change.origin, from: page.source.string(page.sourceSpan(of: change.origin)),
                to: outcome.rewriting.text.string(change.span), rule: change.rule)
        }
        return NormalizedArticle(
            article: article, script: script, title: title,
            body: SourcedText(text: outcome.rewriting.text, map: map),
            authors: article.authors.map(normalized), editors: article.editors.map(normalized),
            publisher: article.publisher.map(normalized),
            repairs: repairs, diagnostics: article.diagnostics + outcome.diagnostics)
    }

    /// A text as it stands, without a page around it. Script and damage are judged line by line, spun text over the whole; the number
    /// of lines never changes.
    /// - Returns: the normal form, the map from it to `text`, and the repairs with their places in both.
    public func normalize(_ text: Text) -> (text: Text, map: OffsetMap, repairs: [Repair]) {
        var rewriting = normalize(text, neutral: .simplified).rewriting
        rewriting.append(spun.restored(rewriting.text.scalars))
        return (rewriting.text, rewriting.map, rewriting.repairs)
    }

    private func normalizeField(_ text: Text, neutral: Script, isSpun: Bool) -> Rewriting {
        var rewriting = normalize(text, neutral: neutral).rewriting
        if isSpun { rewriting.append(spun.rewritten(rewriting.text.scalars)) }
        return rewriting
    }

    private func script(of text: Text) -> Script {
        survey.traits(of: text.scalars).contains(.traditional) ? scripts.script(of: text.scalars) : .simplified
    }

    /// One step may lay bare what an earlier one looks for (an escape behind an invisible character), so that all are gone through again
    /// until nothing changes: mostly once, and once more to see that; damage piled on purpose may need so many.
    private static let mostPasses = 6

    /// All steps but the last, which looks at the whole text.
    private func normalize(_ text: Text, neutral: Script) -> (rewriting: Rewriting, diagnostics: [Diagnostic]) {
        var work = Work(text, survey)
        for _ in 0..<Self.mostPasses {
            work.hasChanged = false
            pass(&work, neutral)
            if !work.hasChanged { break }
        }
        guard work.unrecoverable > 0 else { return (work.rewriting, []) }
        let message = "\(work.unrecoverable) places damaged by a script-converting tool could not be mended"
        return (work.rewriting, [Diagnostic(.warning, .normalize, message)])
    }

    private func pass(_ work: inout Work, _ neutral: Script) {
        work.step(on: .escapes) { escapes.decoded($0) }
        // Before any form changes: the bytes are those of the characters as they stand.
        var unrecoverable = 0
        work.step(on: .damage) {
            let repaired = damage.repaired($0)
            unrecoverable = repaired.unrecoverable
            return repaired.rewriting
        }
        work.unrecoverable = unrecoverable
        work.step(on: .forms) { forms.normalized($0) }
        work.step(on: .pictographs) { insertions.withoutSprinkledSymbols($0) }
        work.step(on: .repeatedMarks) { insertions.withoutRepeatedMarks($0) }
        work.step(on: .parentheses) { residue.cleaned($0) }
        switch target {
        case .simplified: work.step(on: .script) { scripts.simplified($0, neutral: neutral) }
        case .traditional: work.step(on: .script) { scripts.traditional($0) }
        case .keep: break
        }
    }

    /// A text on its way through the steps; a step that has nothing to look at is passed over.
    private struct Work {
        private(set) var rewriting: Rewriting
        /// Whether a step has changed anything since it was last set.
        var hasChanged = false
        /// Damaged places that could not be mended, as the last pass counted them.
        var unrecoverable = 0
        private let survey: TextSurvey
        private var traits: TextSurvey.Traits

        init(_ text: Text, _ survey: TextSurvey) {
            rewriting = Rewriting(untouched: text)
            self.survey = survey
            traits = survey.traits(of: text.scalars)
        }

        mutating func step(on trait: TextSurvey.Traits, _ rewrite: ([Unicode.Scalar]) -> Rewriting) {
            guard traits.contains(trait) else { return }
            let later = rewrite(rewriting.text.scalars)
            guard !later.changes.isEmpty else { return }
            rewriting.append(later)
            traits = survey.traits(of: rewriting.text.scalars)
            hasChanged = true
        }
    }
}
