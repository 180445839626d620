/// The people and organisations of a page, and which of them each mention stands for.
struct EntityTable: Sendable {
    var people: [Entity] = []
    var organizations: [Entity] = []
    /// For each mention of the table: its index in `people` or `organizations`, or -1.
    var entityOfMention: [Int] = []
    /// For each mention: whether `entityOfMention` counts in `people`.
    var isPerson: [Bool] = []

    func person(ofMention index: Int) -> Int? { isPerson[index] && entityOfMention[index] >= 0 ? entityOfMention[index] : nil }
    func organization(ofMention index: Int) -> Int? { !isPerson[index] && entityOfMention[index] >= 0 ? entityOfMention[index] : nil }
}

/// Joins mentions of one person or organisation into one entity, where the page or the dictionary says that they are one.
struct EntityResolver: Sendable {
    init(dictionaries: Dictionaries) throws(DictionaryError) {}

    func entities(of table: MentionTable, in article: NormalizedArticle) -> EntityTable {
        var result = EntityTable()
        var known: [String: Int] = [:]
        for (index, mention) in table.mentions.enumerated() {
            result.entityOfMention.append(-1)
            result.isPerson.append(mention.kind == .person)
            guard let name = mention.name, mention.kind != .title else { continue }
            let key = mention.kind.rawValue + name
            if let entity = known[key] {
                result.entityOfMention[index] = entity
                if mention.kind == .person {
                    result.people[entity].mentions.append(index)
                } else {
                    result.organizations[entity].mentions.append(index)
                }
                continue
            }
            let number = mention.kind == .person ? result.people.count : result.organizations.count
            known[key] = number
            result.entityOfMention[index] = number
            if mention.kind == .person {
                result.people.append(Entity(id: "p\(number + 1)", name: name, aliases: [], mentions: [index]))
            } else {
                result.organizations.append(Entity(id: "o\(number + 1)", name: name, aliases: [], mentions: [index]))
            }
        }
        return result
    }
}
