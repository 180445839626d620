/// What every relation reads: the article, its mentions with their entities, and its sentences.
struct RelationContext {
    let article: NormalizedArticle
    let table: MentionTable
    let entities: EntityTable
    /// Sentences of each field, without the white space around them, in order. They cover all mentions.
    let sentences: [(field: TextField, span: TextSpan)]

    init(article: NormalizedArticle, table: MentionTable, entities: EntityTable) {
        self.article = article
        self.table = table
        self.entities = entities
        sentences = TextField.allCases.flatMap { field in
            SentenceSplitter.sentences(in: article.text(of: field)).map { (field, $0) }
        }
    }

    /// Indices of the mentions that lie wholly in a span, in order.
    func mentionIndices(in span: TextSpan, of field: TextField) -> [Int] {
        // Mentions are sorted by field and start: binary search for the first, then walk.
        let mentions = table.mentions
        var low = 0, high = mentions.count
        while low < high {
            let middle = (low + high) / 2
            let mention = mentions[middle]
            let isBefore = mention.field != field ? mention.field == .title : mention.span.start < span.start
            if isBefore { low = middle + 1 } else { high = middle }
        }
        var result: [Int] = []
        while low < mentions.count, mentions[low].field == field, mentions[low].span.start < span.end {
            if mentions[low].span.end <= span.end { result.append(low) }
            low += 1
        }
        return result
    }

    /// The person whom a place in the text speaks of when it names nobody itself: the last person named before it in its
    /// sentence, else the subject of the sentences before, else nil.
    func topicPerson(at offset: Int, in field: TextField) -> Int? {
        var best: Int?
        for (index, mention) in table.mentions.enumerated() {
            guard mention.field == field, mention.span.start < offset else { continue }
            if let person = entities.person(ofMention: index) { best = person }
        }
        return best
    }
}

/// Cuts a text into sentences at line ends and after 。！？!?；; closing quotes and brackets stay with their sentence.
enum SentenceSplitter {
    static func sentences(in text: Text) -> [TextSpan] {
        let scalars = text.scalars
        var spans: [TextSpan] = []
        var start = 0
        func close(_ end: Int) {
            var from = start, to = end
            while from < to, scalars[from].properties.isWhitespace { from += 1 }
            while to > from, scalars[to - 1].properties.isWhitespace { to -= 1 }
            if from < to { spans.append(TextSpan(from, to)) }
            start = end
        }
        var index = 0
        while index < scalars.count {
            switch scalars[index] {
            case "\n":
                close(index + 1)
                index += 1
            case "。", "！", "？", "!", "?", "；":
                index += 1
                while index < scalars.count, "。！？!?”’」』）)…".unicodeScalars.contains(scalars[index]) { index += 1 }
                close(index)
            default: index += 1
            }
        }
        close(scalars.count)
        return spans
    }
}
