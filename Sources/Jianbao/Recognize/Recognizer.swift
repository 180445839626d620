/// Finds numbers, dates, money, persons, organisations and titles in an article.
public struct Recognizer: Sendable {
    private let quantities: QuantityRecognizer
    private let names: NameRecognizer

    public init(dictionaries: Dictionaries) throws(DictionaryError) {
        quantities = try QuantityRecognizer(dictionaries: dictionaries)
        names = try NameRecognizer(dictionaries: dictionaries)
    }

    public func mentions(in article: NormalizedArticle) -> MentionTable {
        var found: [Mention] = []
        for field in TextField.allCases {
            found += quantities.mentions(in: article.text(of: field), field: field, referenceDate: article.referenceDate)
        }
        found += names.mentions(in: article, quantities: found)
        return MentionTable(found)
    }
}
