/// Finds persons, organisations and titles by dictionary and rule, over title and body together: a name accepted once on strong
/// evidence licenses its bare repeats.
struct NameRecognizer: Sendable {
    init(dictionaries: Dictionaries) throws(DictionaryError) {}

    /// - Parameter quantities: the numbers and dates found before; a name never overlaps them.
    /// - Returns: mentions that do not overlap, except that a title may lie beside or inside an organisation's span.
    func mentions(in article: NormalizedArticle, quantities: [Mention]) -> [Mention] { [] }
}
