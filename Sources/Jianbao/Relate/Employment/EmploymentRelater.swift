/// Reads employment records from the mentions of a page.
struct EmploymentRelater: Sendable {
    init(dictionaries: Dictionaries) throws(DictionaryError) {}

    func employments(in context: RelationContext) -> [Employment] { [] }
}
