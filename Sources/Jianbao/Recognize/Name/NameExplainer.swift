/// Tells what ``Segmenter`` and ``OrganizationReader`` weighed in a field: it runs them again with notes.
struct NameExplainer {
    private let reading: FieldReading
    private let lexicon: NameLexicon
    /// Of the field: persons and organisations, in its order; no two overlap.
    private let mentions: [Mention]
    private let mentionAt: [TextSpan: Mention]
    private let kindRead: [TextSpan: Token.Kind]

    /// - Parameter mentions: of all fields.
    init(reading: FieldReading, mentions: [Mention], lexicon: NameLexicon) {
        self.reading = reading
        self.lexicon = lexicon
        self.mentions = mentions.filter { $0.field == reading.field && $0.kind != .title }
        mentionAt = Dictionary(self.mentions.map { ($0.span, $0) }) { first, _ in first }
        kindRead = Dictionary(reading.tokens.map { ($0.span, $0.kind) }) { first, _ in first }
    }

    /// Names that cost more than this above the cheapest reading of their words are not listed: 16 bits.
    private static let margin = 16 * Cost.bit

    func sentences() -> [NameExplanation.Sentence] {
        let read = Segmenter<NamedTerms>.read(reading.scan, lexicon: lexicon)
        let persons = read.candidates.compactMap { candidate(of: $0, costs: read.costs) }
        let organizations = OrganizationReader.candidates(in: reading.scan, tokens: reading.tokens, lexicon: lexicon).map(candidate)
        let all = (persons + organizations + remaining(besides: persons + organizations)).sorted {
            ($0.span.start, $0.span.end, $0.kind.rawValue, $0.shape) < ($1.span.start, $1.span.end, $1.kind.rawValue, $1.shape)
        }
        var token = 0, next = 0
        return sentenceSpans().map { span in
            var sentence = NameExplanation.Sentence(field: reading.field, span: span, reading: [], candidates: [])
            while token < read.tokens.count, read.tokens[token].start < span.end {
                if read.tokens[token].start >= span.start { sentence.reading.append(label(read.tokens[token])) }
                token += 1
            }
            while next < all.count, all[next].span.start < span.end {
                sentence.candidates.append(all[next])
                next += 1
            }
            return sentence
        }
    }

    private func words(_ span: TextSpan) -> String { String(scalars: reading.scan.text[span.range]) }

    private func label(_ token: Token) -> String {
        switch token.kind {
        case .character, .word, .separator: words(token.span)
        default: "\(words(token.span)):\(NameExplainer.shape(token.kind))"
        }
    }

    private static func shape(_ kind: Token.Kind) -> String {
        switch kind {
        case .chineseName: "chinese"
        case .transliteratedName: "transliterated"
        case .person: "known"
        case .weakPerson: "weak-person"
        case .weakOrganization: "weak-organization"
        default: "\(kind)"
        }
    }

    private func candidate(of weighed: Segmenter<NamedTerms>.NameCandidate, costs: [Int32]) -> NameExplanation.Candidate? {
        let token = weighed.token
        let cheapest = costs[token.end] - costs[token.start]
        guard weighed.score.total - cheapest <= NameExplainer.margin else { return nil }
        let mention = mention(.person, token.span)
        let isRead = kindRead[token.span] == token.kind
        let verdict =
            if !isRead {
                weighed.score.total > cheapest ? "its words are cheaper otherwise" : "the sentence is cheaper without it"
            } else if let mention {
                "taken by \(mention.rule)"
            } else {
                leftOut(token.span)
            }
        return NameExplanation.Candidate(
            kind: .person, span: token.span, words: words(token.span), shape: NameExplainer.shape(token.kind),
            terms: weighed.score.notes.terms, cost: Int(weighed.score.total), cheapest: Int(cheapest), isTaken: isRead && mention != nil,
            verdict: verdict)
    }

    private func candidate(of organization: OrganizationCandidate) -> NameExplanation.Candidate {
        let mention = mention(.organization, organization.span)
        let isTaken = organization.verdict == .taken && mention != nil
        let verdict =
            if isTaken, let mention { "taken by \(mention.rule)" } else if organization.verdict == .taken {
                leftOut(organization.span)
            } else {
                organization.verdict.rawValue
            }
        return NameExplanation.Candidate(
            kind: .organization, span: organization.span, words: words(organization.span), shape: "ending", terms: organization.terms,
            isTaken: isTaken, verdict: verdict)
    }

    /// The names that were read without being weighed: of the dictionary, in Latin letters, by context, repeats.
    private func remaining(besides weighed: [NameExplanation.Candidate]) -> [NameExplanation.Candidate] {
        let taken = Set(weighed.filter(\.isTaken).map(\.span))
        return mentions.filter { !taken.contains($0.span) }.map { mention in
            NameExplanation.Candidate(
                kind: mention.kind, span: mention.span, words: words(mention.span), shape: "given", terms: [],
                isTaken: mention.isRecorded,
                verdict: mention.isRecorded ? "taken by \(mention.rule)" : "for relations only, by \(mention.rule)")
        }
    }

    private func mention(_ kind: MentionValue.Kind, _ span: TextSpan) -> Mention? {
        mentionAt[span].flatMap { $0.kind == kind ? $0 : nil }
    }

    /// Why a name that was read is no mention.
    private func leftOut(_ span: TextSpan) -> String {
        // The first mention that ends behind the name's begin.
        let next = mentions.partitionPoint { $0.span.end <= span.start }
        if next < mentions.count, case let other = mentions[next], other.span.overlaps(span) {
            return "\(other.rule) has \(words(other.span))"
        }
        return reading.scan.isInsideWork(span) ? "in the name of a work" : "the words beside it speak against it"
    }

    /// Up to a mark that ends a sentence, or the end of a line.
    private func sentenceSpans() -> [TextSpan] {
        var spans: [TextSpan] = []
        var start = 0
        let text = reading.scan.text
        for index in text.indices where isEnd(text[index]) || index + 1 == text.count {
            if text[start...index].contains(where: { !$0.properties.isWhitespace }) { spans.append(TextSpan(start, index + 1)) }
            start = index + 1
        }
        return spans
    }

    private func isEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "。", "！", "？", "!", "?", "\n": true
        default: false
        }
    }
}
