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
        scripts = try ScriptConverter(dictionaries: dictionaries, target: target)
        let readings = try PinyinReadings(dictionaries: dictionaries, scripts: scripts.tables)
        residue = PinyinResidueRemover(readings: readings)
        escapes = EscapeDecoder(frequent: frequent)
        damage = ByteDamageRepairer(
            readings: readings, frequent: frequent,
            lostCharacters: LostCharacterReader(dictionaries: dictionaries, frequent: frequent, scripts: scripts.tables))
        spun = try SpunTextRestorer(dictionaries: dictionaries)
        survey = TextSurvey(forms: forms, scripts: scripts, target: target)
    }

    /// - Returns: the article in normal form; what cleaning removed stays as the page has it.
    public func normalize(_ article: Article) -> NormalizedArticle {
        let script = script(of: article.body.text)
        var outcome = normalize(article.body.text, of: PageEvidence(neutral: script))
        // What was done to the page shows in its body; the short fields follow.
        let verdict = spun.verdict(on: outcome.rewriting.text.scalars)
        let evidence = PageEvidence(neutral: script, readings: outcome.readings, isSpun: verdict == .spun)
        finish(&outcome.rewriting, isSpun: evidence.isSpun)
        let title = article.title.map { title in
            let rewriting = normalizeField(title.text, of: evidence)
            return SourcedText(text: rewriting.text, map: rewriting.map.composed(with: title.map))
        }
        func normalized(_ name: String) -> String { normalizeField(Text(name), of: evidence).text.string }
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
        let diagnostics = [
            Self.diagnostic(of: outcome.lost.map { page.sourceSpan(of: article.body.map.origin(of: $0)) }),
            verdict == .reworded ? Self.reworded : nil,
        ]
        return NormalizedArticle(
            article: article, script: script, title: title,
            body: SourcedText(text: outcome.rewriting.text, map: map),
            authors: article.authors.map(normalized), editors: article.editors.map(normalized),
            publisher: article.publisher.map(normalized),
            repairs: repairs, diagnostics: article.diagnostics + diagnostics.compactMap { $0 })
    }

    /// A text as it stands, without a page around it. Script and damage are judged line by line, spun text over the whole; the number
    /// of lines never changes.
    /// - Returns: the normal form, the map from it to `text`, and the repairs with their places in both.
    public func normalize(_ text: Text) -> (text: Text, map: OffsetMap, repairs: [Repair]) {
        var rewriting = normalize(text, of: PageEvidence(neutral: .simplified)).rewriting
        finish(&rewriting, isSpun: spun.verdict(on: rewriting.text.scalars) == .spun)
        return (rewriting.text, rewriting.map, rewriting.repairs)
    }

    private func normalizeField(_ text: Text, of page: PageEvidence) -> Rewriting {
        var rewriting = normalize(text, of: page).rewriting
        finish(&rewriting, isSpun: page.isSpun)
        return rewriting
    }

    /// The steps that come once: spun words, whose rows are in simplified script, and traditional script after them.
    private func finish(_ rewriting: inout Rewriting, isSpun: Bool) {
        if isSpun { rewriting.append(spun.rewritten(rewriting.text.scalars)) }
        if target == .traditional, survey.traits(of: rewriting.text.scalars).contains(.script) {
            rewriting.append(scripts.traditional(rewriting.text.scalars))
        }
    }

    /// What a page as a whole tells of each of its texts.
    private struct PageEvidence {
        /// The script of lines in which no character tells.
        var neutral: Script
        /// Those of the rest of the page.
        var readings = PinyinResidueRemover.Evidence()
        var isSpun = false
    }

    /// A text after all steps but those of `finish`.
    private struct Outcome {
        var rewriting: Rewriting
        var readings: PinyinResidueRemover.Evidence
        /// The places in the text as it came where something is lost for good.
        var lost: [TextSpan]
    }

    private func script(of text: Text) -> Script {
        survey.traits(of: text.scalars).contains(.traditional) ? scripts.script(of: text.scalars) : .simplified
    }

    /// One step may lay bare what an earlier one looks for (an escape behind an invisible character), so that all are gone through again
    /// until nothing changes: mostly once, and once more to see that; damage piled on purpose may need so many.
    private static let mostPasses = 6

    private func normalize(_ text: Text, of page: PageEvidence) -> Outcome {
        var work = Work(text, survey)
        for pass in 0..<Self.mostPasses {
            work.hasChanged = false
            self.pass(pass, &work, page)
            if !work.hasChanged { break }
        }
        return Outcome(rewriting: work.rewriting, readings: work.readings, lost: work.lost.sorted { $0.start < $1.start })
    }

    private func pass(_ pass: Int, _ work: inout Work, _ page: PageEvidence) {
        work.step(on: .escapes) { escapes.decoded($0) }
        // Before any form changes: the bytes are those of the characters as they stand.
        if pass == 0 {
            work.readings = page.readings
            if work.has(.parentheses) { work.readings += residue.evidence(in: work.rewriting.text.scalars) }
        }
        let readings = work.readings
        work.step(on: .parentheses) { residue.cleaned($0, readings) }
        let map = work.rewriting.map
        var lost: [TextSpan] = []
        work.step(on: .damage) {
            // What later passes meet may be a mark of what is lost.
            let repaired = damage.repaired($0, isAnnotated: pass == 0 && readings.isAnnotated)
            lost = repaired.lost
            return repaired.rewriting
        }
        for place in lost { work.lost.insert(map.origin(of: place)) }
        work.step(on: .forms) { forms.normalized($0) }
        work.step(on: .pictographs) { insertions.withoutSprinkledSymbols($0) }
        work.step(on: .repeatedMarks) { insertions.withoutRepeatedMarks($0) }
        if target == .simplified { work.step(on: .script) { scripts.simplified($0, neutral: page.neutral) } }
    }

    /// Says where a page has lost characters for good; nil where it has not.
    private static func diagnostic(of places: [TextSpan]) -> Diagnostic? {
        guard !places.isEmpty else { return nil }
        let named = places.prefix(placesNamed).map { "\($0.start)" }.joined(separator: ", ")
        let more = places.count > placesNamed ? " and \(places.count - placesNamed) more" : ""
        return Diagnostic(
            .warning, .normalize,
            "a script-converting tool damaged what could not be mended whole, at code points \(named)\(more) of the source")
    }

    /// A diagnostic names so many places.
    private static let placesNamed = 8

    private static let reworded = Diagnostic(
        .warning, .normalize, "a program seems to have put other words, some of them opposites, for those of the original; they were left")

    /// A text on its way through the steps; a step that has nothing to look at is passed over.
    private struct Work {
        private(set) var rewriting: Rewriting
        /// Whether a step has changed anything since it was last set.
        var hasChanged = false
        var readings = PinyinResidueRemover.Evidence()
        /// Places in the text as it came.
        var lost: Set<TextSpan> = []
        private let survey: TextSurvey
        private var traits: TextSurvey.Traits

        init(_ text: Text, _ survey: TextSurvey) {
            rewriting = Rewriting(untouched: text)
            self.survey = survey
            traits = survey.traits(of: text.scalars)
        }

        func has(_ trait: TextSurvey.Traits) -> Bool { traits.contains(trait) }

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
