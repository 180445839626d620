/// Joins mentions into people, organisations and the claims between them.
public struct Relater: Sendable {
    private let entities: EntityResolver
    private let employments: EmploymentRelater
    private let citations: CitationRelater
    private let salaries: SalaryRelater

    /// - Throws: the first thing that is wrong with a dictionary of names, cues or patterns.
    public init(dictionaries: Dictionaries) throws(DictionaryError) {
        entities = try EntityResolver(dictionaries: dictionaries)
        employments = try EmploymentRelater(dictionaries: dictionaries)
        citations = try CitationRelater(dictionaries: dictionaries)
        salaries = try SalaryRelater(dictionaries: dictionaries)
    }

    /// What the patterns and rules of relations read, with the sentences that prove them.
    public var rules: [RuleDescription] { employments.rules + Relater.figureRules }

    /// The rules whose examples are plain sentences with the figure marked.
    static let figureRules = CitationRules.all + SalaryRules.all

    /// The examples of patterns that do not hold, with the rows they stand in.
    var patternFailures: [DictionaryError] { employments.failures() }

    /// - Parameter mentions: of this very article; the relations hold indices into them.
    public func relations(in mentions: MentionTable, of article: NormalizedArticle) -> Relations {
        let entities = entities.entities(of: mentions, in: article)
        let context = RelationContext(article: article, table: mentions, entities: entities, lexicon: employments.patterns.lexicon)
        var relations = Relations()
        relations.people = entities.people
        relations.organizations = entities.organizations
        relations.employments = employments.employments(in: context)
        relations.citations = citations.citations(in: context)
        relations.salaries = salaries.salaries(in: context, employments: relations.employments)
        return relations
    }
}
