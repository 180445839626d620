/// Reads salary records from the mentions of a page.
struct SalaryRelater: Sendable {
    init(dictionaries: Dictionaries) throws(DictionaryError) {}

    func salaries(in context: RelationContext, employments: [Employment]) -> [Salary] { [] }
}
