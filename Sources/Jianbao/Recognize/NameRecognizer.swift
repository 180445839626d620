/// Finds persons, organisations and titles by dictionary and rule, over title and body together: a name accepted once on strong
/// evidence licenses its bare repeats.
struct NameRecognizer: Sendable {
    private let lexicon: NameLexicon

    init(dictionaries: Dictionaries) throws(DictionaryError) {
        lexicon = try NameLexicon(dictionaries: dictionaries)
    }

    /// - Parameter quantities: the numbers and dates found before; a name never overlaps them, but that a dictionary name may hold a number.
    /// - Returns: mentions that do not overlap; a title lies outside persons and organisations.
    func mentions(in article: NormalizedArticle, quantities: [Mention]) -> [Mention] {
        mentions(of: readings(of: article, quantities: quantities))
    }

    /// Every name that was weighed, sentence by sentence, by the same scoring that ``mentions(in:quantities:)`` runs.
    func explanation(of article: NormalizedArticle, quantities: [Mention]) -> NameExplanation {
        let readings = readings(of: article, quantities: quantities)
        let mentions = mentions(of: readings)
        return NameExplanation(sentences: readings.flatMap { NameExplainer(reading: $0, mentions: mentions, lexicon: lexicon).sentences() })
    }

    private func readings(of article: NormalizedArticle, quantities: [Mention]) -> [FieldReading] {
        var readings: [FieldReading] = []
        for field in TextField.allCases {
            let text = article.text(of: field).scalars
            guard !text.isEmpty else { continue }
            let blocks = quantities.filter { $0.field == field && NameRecognizer.blocks($0, in: text) }.map(\.span).sorted()
            readings.append(FieldReading(field: field, text: text, quantities: blocks, lexicon: lexicon))
        }
        return readings
    }

    private func mentions(of readings: [FieldReading]) -> [Mention] {
        let agreement = PageAgreement(readings, lexicon: lexicon)
        let readings = readings.map(agreement.corrected)
        let memory = NameMemory(readings, lexicon: lexicon)
        var mentions: [Mention] = []
        for reading in readings { mentions += memory.mentions(of: reading) }
        return mentions
    }

    /// A bare 一 or 万 may be a part of a name: 张一鸣.
    private static func blocks(_ quantity: Mention, in text: [Unicode.Scalar]) -> Bool {
        guard quantity.kind == .number, quantity.span.count == 1 else { return true }
        return CharacterClass(text[quantity.span.start]) != .han
    }
}

/// The names of one field as they are read without looking at the rest of the page.
struct FieldReading {
    let field: TextField
    let scan: WordScan
    let tokens: [Token]
    /// Without overlap, in the order of the text.
    var drafts: [NameDraft]

    init(field: TextField, text: [Unicode.Scalar], quantities: [TextSpan], lexicon: NameLexicon) {
        self.field = field
        scan = WordScan(text, lexicon: lexicon, quantities: quantities)
        tokens = Segmenter<NoNotes>.read(scan, lexicon: lexicon).tokens
        let organizations = OrganizationReader.drafts(in: scan, tokens: tokens, lexicon: lexicon)
        let titles = TitleReader.drafts(in: scan, tokens: tokens, lexicon: lexicon, organizations: organizations)
        let persons = PersonReader.drafts(in: scan, tokens: tokens, lexicon: lexicon)
        let latin = LatinOrganizations.drafts(in: scan, tokens: tokens, lexicon: lexicon)
        let places = GoverningPlaces.drafts(in: scan, tokens: tokens, lexicon: lexicon, titles: titles)
        let unknown = UnknownEmployers.drafts(in: scan, tokens: tokens, lexicon: lexicon)
        // Organisations win over what they hold; persons over titles.
        drafts = [persons, latin, titles, places, unknown].reduce(organizations, NameDraft.merged)
    }
}

extension NameDraft {
    /// Both lists in the order of the text, those of `others` left out that overlap one of `winners`.
    static func merged(_ winners: [NameDraft], _ others: [NameDraft]) -> [NameDraft] {
        var result: [NameDraft] = []
        result.reserveCapacity(winners.count + others.count)
        var next = 0
        for winner in winners {
            while next < others.count, others[next].span.start < winner.span.end {
                if others[next].span.end <= winner.span.start { result.append(others[next]) }
                next += 1
            }
            result.append(winner)
        }
        result += others[next...]
        return result
    }
}
