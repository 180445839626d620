/// Brings an article into normal form: script, widths, invisible characters, pinyin residue, spun text; every change explained.
public struct Normalizer: Sendable {
    /// The values of `--script`; `keep` leaves each character in the script the page used.
    public enum TargetScript: String, Sendable, CaseIterable {
        case simplified = "hans", traditional = "hant", keep
    }

    /// The script of the texts and names that leave the stage.
    public let target: TargetScript
    private let forms: FormNormalizer
    private let escapes: EscapeDecoder
    private let residue: PinyinResidueRemover
    private let damage: ByteDamageRepairer
    private let scripts: ScriptConverter
    private let spun: SpunTextRestorer

    /// - Throws: the first thing that is wrong with a dictionary of characters, readings or spun words.
    public init(dictionaries: Dictionaries, target: TargetScript = .simplified) throws(DictionaryError) {
        self.target = target
        forms = try FormNormalizer(dictionaries: dictionaries)
        let readings = try PinyinReadings(dictionaries: dictionaries)
        residue = PinyinResidueRemover(readings: readings)
        let frequent = try FrequentCharacters(dictionaries: dictionaries)
        escapes = EscapeDecoder(frequent: frequent)
        damage = ByteDamageRepairer(readings: readings, frequent: frequent)
        scripts = try ScriptConverter(dictionaries: dictionaries)
        spun = try SpunTextRestorer(dictionaries: dictionaries)
    }

    /// - Returns: the article in normal form; what cleaning removed stays as the page has it.
    public func normalize(_ article: Article) -> NormalizedArticle {
        let script = scripts.script(of: article.body.text.scalars)
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
        var repairs = outcome.rewriting.repairs
        for index in repairs.indices { repairs[index].origin = article.body.map.origin(of: repairs[index].origin) }
        repairs = Rewriting.folded(page.repairs, repairs, through: map)
        for index in repairs.indices {
            repairs[index].from = page.source.string(page.sourceSpan(of: repairs[index].origin))
            repairs[index].to = outcome.rewriting.text.string(repairs[index].span)
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

    /// All steps but the last, which looks at the whole text.
    private func normalize(_ text: Text, neutral: Script) -> (rewriting: Rewriting, diagnostics: [Diagnostic]) {
        var rewriting = Rewriting(untouched: text)
        var diagnostics: [Diagnostic] = []
        rewriting.append(escapes.decoded(rewriting.text.scalars))
        // Before any form changes: the bytes are those of the characters as they stand.
        let repaired = damage.repaired(rewriting.text.scalars)
        rewriting.append(repaired.rewriting)
        if repaired.unrecoverable > 0 {
            diagnostics.append(
                Diagnostic(
                    .warning, .normalize, "\(repaired.unrecoverable) places damaged by a script-converting tool could not be mended"))
        }
        rewriting.append(forms.normalized(rewriting.text.scalars))
        rewriting.append(residue.cleaned(rewriting.text.scalars))
        switch target {
        case .simplified: rewriting.append(scripts.simplified(rewriting.text.scalars, neutral: neutral))
        case .traditional: rewriting.append(scripts.traditional(rewriting.text.scalars))
        case .keep: break
        }
        return (rewriting, diagnostics)
    }
}
