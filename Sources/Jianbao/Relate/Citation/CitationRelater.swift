/// Reads citation records from the mentions of a page.
struct CitationRelater: Sendable {
    init(dictionaries: Dictionaries) throws(DictionaryError) {}

    func citations(in context: RelationContext) -> [Citation] { [] }
}
