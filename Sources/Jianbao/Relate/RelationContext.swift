/// What every relation reads: the article, its mentions with their entities, its sentences and their tokens.
struct RelationContext: Sendable {
    let article: NormalizedArticle
    let table: MentionTable
    let entities: EntityTable
    /// Sentences of each field, without the white space around them, in order.
    let sentences: [(field: TextField, span: TextSpan)]
    /// The tokens of each sentence, by the words that relations ask for.
    let tokens: [SentenceTokens]
    let topics: TopicTracker

    init(article: NormalizedArticle, table: MentionTable, entities: EntityTable, lexicon: PatternLexicon) {
        self.article = article
        self.table = table
        self.entities = entities
        sentences = TextField.allCases.flatMap { field in
            SentenceSplitter.sentences(in: article.text(of: field)).map { (field, $0) }
        }
        let reader = PatternTokenReader(lexicon: lexicon, table: table)
        var tokens: [SentenceTokens] = []
        tokens.reserveCapacity(sentences.count)
        for (field, span) in sentences {
            let mentions = RelationContext.mentionIndices(in: span, of: field, table)
            tokens.append(reader.tokens(of: span, field: field, in: article.text(of: field), mentions: mentions))
        }
        self.tokens = tokens
        topics = TopicTracker(sentences: tokens, entities: entities, table: table)
    }

    /// Indices of the mentions that lie wholly in a span, in order.
    func mentionIndices(in span: TextSpan, of field: TextField) -> [Int] { RelationContext.mentionIndices(in: span, of: field, table) }

    private static func mentionIndices(in span: TextSpan, of field: TextField, _ table: MentionTable) -> [Int] {
        // Mentions are sorted by field and start: binary search for the first, then walk.
        let mentions = table.mentions
        var low = mentions.partitionPoint { $0.field != field ? $0.field == .title : $0.span.start < span.start }
        var result: [Int] = []
        while low < mentions.count, mentions[low].field == field, mentions[low].span.start < span.end {
            if mentions[low].span.end <= span.end { result.append(low) }
            low += 1
        }
        return result
    }

    /// The person whom a place in the text speaks of when it names nobody itself: the last subject named before it in its
    /// sentence, else the subject of the sentences before, else the person named most often.
    func topicPerson(at offset: Int, in field: TextField) -> Int? { topics.person(at: offset, in: field) }

    /// The person whom 他 means at a place: the topic there; but where the whole page speaks of one person, and of the topic in passing
    /// (four times less often), that one.
    func pronounPerson(at offset: Int, in field: TextField) -> Int? {
        guard let topic = topicPerson(at: offset, in: field) else { return nil }
        let counts = entities.people.map(\.mentions.count)
        guard let most = counts.max(), most >= 4 * counts[topic] else { return topic }
        return counts.firstIndex(of: most)
    }
}
