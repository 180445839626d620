/// Brings an article into normal form: script, widths, invisible characters, pinyin residue, spun text; every change explained.
public struct Normalizer: Sendable {
    public enum TargetScript: String, Sendable, CaseIterable {
        case simplified = "hans", traditional = "hant", keep
    }

    public let target: TargetScript
    private let forms: FormNormalizer
    private let scripts: ScriptConverter

    public init(dictionaries: Dictionaries, target: TargetScript = .simplified) throws(DictionaryError) {
        self.target = target
        forms = try FormNormalizer(dictionaries: dictionaries)
        scripts = try ScriptConverter(dictionaries: dictionaries)
    }

    /// - Returns: the article in normal form; what cleaning removed stays as the page has it.
    public func normalize(_ article: Article) -> NormalizedArticle {
        let script = scripts.script(of: article.body.text.scalars)
        let body = normalize(article.body.text, neutral: script)
        var repairs = body.repairs
        for index in repairs.indices { repairs[index].origin = article.body.map.origin(of: repairs[index].origin) }
        return NormalizedArticle(
            article: article, script: script,
            title: article.title.map { title in
                let rewriting = normalize(title.text, neutral: script)
                return SourcedText(text: rewriting.text, map: rewriting.map.composed(with: title.map))
            },
            body: SourcedText(text: body.text, map: body.map.composed(with: article.body.map)),
            authors: article.authors.map { normalized($0, neutral: script) },
            editors: article.editors.map { normalized($0, neutral: script) },
            publisher: article.publisher.map { normalized($0, neutral: script) }, repairs: repairs, diagnostics: article.diagnostics)
    }

    /// A text as it stands, without a page around it. Script and damage are judged line by line, spun text over the whole; the number
    /// of lines never changes.
    /// - Returns: the normal form, the map from it to `text`, and the repairs with their places in both.
    public func normalize(_ text: Text) -> (text: Text, map: OffsetMap, repairs: [Repair]) {
        let rewriting = normalize(text, neutral: .simplified)
        return (rewriting.text, rewriting.map, rewriting.repairs)
    }

    private func normalized(_ name: String, neutral: Script) -> String { normalize(Text(name), neutral: neutral).text.string }

    private func normalize(_ text: Text, neutral: Script) -> Rewriting {
        var rewriting = Rewriting(untouched: text)
        rewriting.append(forms.normalized(rewriting.text.scalars))
        if target == .simplified { rewriting.append(scripts.simplified(rewriting.text.scalars, neutral: neutral)) }
        return rewriting
    }
}
