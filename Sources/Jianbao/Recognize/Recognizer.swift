/// Finds numbers, dates, money, persons, organisations and titles in an article.
public struct Recognizer: Sendable {
    private let quantities: QuantityRecognizer
    private let names: NameRecognizer

    /// - Throws: the first thing that is wrong with a dictionary of numbers or names.
    public init(dictionaries: Dictionaries) throws(DictionaryError) {
        self.init(quantities: try QuantityRecognizer(dictionaries: dictionaries), names: try NameRecognizer(dictionaries: dictionaries))
    }

    init(quantities: QuantityRecognizer, names: NameRecognizer) {
        self.quantities = quantities
        self.names = names
    }

    /// What the rules of numbers, dates, money and names read, with the sentences that prove them.
    public var rules: [RuleDescription] { QuantityRecognizer.rules + NameRecognizer.rules }

    /// Of title and text; a number inside a name (58同城) belongs to the name and is left out.
    public func mentions(in article: NormalizedArticle) -> MentionTable {
        let found = quantities(in: article)
        let names = names.mentions(in: article, quantities: found)
        return MentionTable(Recognizer.merged(names, found))
    }

    /// Why names were read and others not; see ``NameExplanation``.
    public func explainNames(in article: NormalizedArticle) -> NameExplanation {
        names.explanation(of: article, quantities: quantities(in: article))
    }

    /// The numbers, dates, durations and money of title and text alone, those inside names too.
    public func quantities(in article: NormalizedArticle) -> [Mention] {
        TextField.allCases.flatMap {
            quantities.mentions(in: article.text(of: $0), field: $0, referenceDate: article.referenceDate)
        }
    }

    /// Both in one list, without the numbers inside names.
    /// - Parameters: both in the order of fields and text.
    private static func merged(_ names: [Mention], _ quantities: [Mention]) -> [Mention] {
        var result: [Mention] = []
        result.reserveCapacity(names.count + quantities.count)
        var next = 0
        // The first name that does not end before the quantity.
        var near = 0
        for quantity in quantities {
            while near < names.count, ends(names[near], before: quantity) { near += 1 }
            if near < names.count, isPart(quantity, of: names[near]) { continue }
            while next < names.count, names[next].stands(before: quantity) {
                result.append(names[next])
                next += 1
            }
            result.append(quantity)
        }
        result += names[next...]
        return result
    }

    private static func ends(_ name: Mention, before quantity: Mention) -> Bool {
        name.field == quantity.field ? name.span.end <= quantity.span.start : name.field == .title
    }

    /// A number inside a name is the name's (58同城, 第五届董事会董事), and a day of the week inside a person's (周三强).
    private static func isPart(_ quantity: Mention, of name: Mention) -> Bool {
        guard quantity.kind == .number || quantity.kind == .date && name.kind == .person else { return false }
        return name.field == quantity.field && name.span.contains(quantity.span)
    }
}
