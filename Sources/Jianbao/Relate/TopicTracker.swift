/// Of whom the text speaks, place by place.
///
/// A person named as subject is the topic from there on; a sentence that names nobody speaks of the first subject of the one before it.
/// Persons whom a word before them makes a mere partner or target (向…汇报, 师从…) never become the topic, nor do the further members of a
/// list.
struct TopicTracker: Sendable {
    /// Offsets at which the topic changes, ascending, and who it is from there on; one list a field.
    private var offsets: [TextField: [Int]] = [:]
    private var people: [TextField: [Int]] = [:]
    /// Indices of the mentions that are partner or target.
    private(set) var oblique: Set<Int> = []
    /// The topic at the start of each sentence, or nil.
    private(set) var inherited: [Int?] = []
    /// Who is named most often; of equals the one named first.
    private let foremost: Int?
    /// Organisations by how much the page is theirs, the foremost first: by their mentions, those in the title counting thrice.
    let organizations: [(organization: Int, weight: Int)]

    init(sentences: [SentenceTokens], entities: EntityTable, table: MentionTable) {
        let weights = entities.organizations.map { $0.mentions.reduce(0) { $0 + (table.mentions[$1].field == .title ? 3 : 1) } }
        organizations = weights.indices.sorted { weights[$0] != weights[$1] ? weights[$0] > weights[$1] : $0 < $1 }
            .map { ($0, weights[$0]) }
        foremost = entities.people.indices.max {
            let (a, b) = (entities.people[$0].mentions.count, entities.people[$1].mentions.count)
            return a != b ? a < b : $0 > $1
        }
        var topic: Int?
        var field = TextField.title
        for sentence in sentences {
            if sentence.field != field { field = sentence.field }
            note(topic, at: sentence.span.start, field)
            inherited.append(topic)
            var first: Int?
            for (index, token) in sentence.tokens.enumerated() where token.has(.person) {
                guard let person = entities.person(ofMention: Int(token.mention)) else { continue }
                switch TopicTracker.role(index, sentence.tokens) {
                case .oblique: oblique.insert(Int(token.mention))
                case .companion: break
                case .subject:
                    first = first ?? person
                    note(person, at: token.span.start, field)
                }
            }
            topic = first ?? topic
        }
    }

    private mutating func note(_ person: Int?, at offset: Int, _ field: TextField) {
        guard let person, people[field]?.last != person else { return }
        offsets[field, default: []].append(offset)
        people[field, default: []].append(person)
    }

    /// How a person stands in the sentence.
    private enum Role { case subject, companion, oblique }

    /// Looks back over the titles and organisations in front of a name for a word that makes it partner or target.
    private static func role(_ index: Int, _ tokens: [PatternToken]) -> Role {
        // 对林远来说
        if tokens[(index + 1)..<min(index + 3, tokens.count)].contains(where: { $0.has(.regarding) }) { return .subject }
        var at = index - 1
        let floor = max(0, index - 8)
        var isListed = false
        while at >= floor {
            let token = tokens[at]
            if token.has(.person) { return isListed ? .companion : .subject }
            if token.has(.oblique), !isListed { return .oblique }
            if token.has(.list) { isListed = true }
            guard token.has([.organization, .title, .list, .trigger(.former), .trigger(.present)]) || token.classes == .other else {
                return .subject
            }
            at -= 1
        }
        return .subject
    }

    /// - Parameter offset: a place in the field, in code points.
    /// - Returns: the topic there; before anybody is named, the person named most often.
    func person(at offset: Int, in field: TextField) -> Int? {
        guard let offsets = offsets[field], let people = people[field] else { return foremost }
        let next = offsets.partitionPoint { $0 < offset }
        return next > 0 ? people[next - 1] : foremost
    }
}
