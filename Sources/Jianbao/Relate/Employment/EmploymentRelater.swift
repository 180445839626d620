/// Reads employment records from the mentions of a page, by the patterns of `Dictionaries/patterns/employment.tsv`.
struct EmploymentRelater: Sendable {
    let patterns: EmploymentPatterns

    init(dictionaries: Dictionaries) throws(DictionaryError) { patterns = try EmploymentPatterns(dictionaries: dictionaries) }

    func employments(in context: RelationContext) -> [Employment] {
        StintMerger.employments(
            of: claims(in: context), organizations: context.entities.organizations, referenceDate: context.article.referenceDate)
    }

    /// What the matches of patterns say, in the order of the text, before it is brought together.
    func claims(in context: RelationContext) -> [EmploymentClaim] {
        guard !context.entities.people.isEmpty, !context.entities.organizations.isEmpty else { return [] }
        var matcher = PatternMatcher(program: patterns.program)
        var claims: [EmploymentClaim] = []
        var silence = 0
        for (number, sentence) in context.tokens.enumerated() {
            silence = sentence.tokens.contains { $0.has(.person) } ? 0 : silence + 1
            let reader = ClaimReader(context: context, patterns: patterns, number: number, silence: silence)
            for aside in sentence.asides {
                for match in select(matcher.matches(in: aside), aside) { claims += reader.claims(of: match, aside: aside, earlier: claims) }
            }
            let known = claims.count
            for match in select(matcher.matches(in: sentence.tokens), sentence.tokens) {
                claims += reader.claims(of: match, aside: nil, earlier: claims)
            }
            // The parts of a career, parted by ；, name the person once.
            if claims.count > known { silence = 0 }
        }
        return claims
    }

    /// Of matches that claim the same post, employer or verb the one with the most names stays, then the longest, then the leftmost, then the one whose row comes first;
    /// those without a verb and a post (甲公司的林远) give way to all others.
    /// - Returns: those that stay, in the order of the text.
    private func select(_ matches: [PatternMatch], _ tokens: [PatternToken]) -> [PatternMatch] {
        guard matches.count > 1 else { return matches }
        let order = matches.indices.sorted { a, b in
            let (x, y) = (matches[a], matches[b])
            if x.isBare != y.isBare { return y.isBare }
            if x.nameCount != y.nameCount { return x.nameCount > y.nameCount }
            if x.tokens.count != y.tokens.count { return x.tokens.count > y.tokens.count }
            return x.tokens.lowerBound != y.tokens.lowerBound ? x.tokens.lowerBound < y.tokens.lowerBound : x.pattern < y.pattern
        }
        var taken = [Bool](repeating: false, count: tokens.count)
        var kept: [Int] = []
        for index in order {
            let own = matches[index].captures.filter { capture in
                switch capture.slot {
                case .organization, .title, .oldOrganization, .oldTitle: true
                case .trigger: tokens[capture.token].has(ClaimReader.events)
                case .person, .predecessor, .date, .duration, .bystander: false
                }
            }
            if own.contains(where: { taken[$0.token] }) { continue }
            for capture in own { taken[capture.token] = true }
            kept.append(index)
        }
        return kept.sorted { matches[$0].tokens.lowerBound < matches[$1].tokens.lowerBound }.map { matches[$0] }
    }

    // MARK: - Examples

    /// The rules as their rows tell them, each example with the words marked that the rule reads.
    var rules: [RuleDescription] {
        patterns.rows.map { row in
            RuleDescription(
                row.name, row.notation,
                examples: row.examples.compactMap { marked in
                    guard let sentence = AnnotatedSentence(marked), let claim = claims(of: row, in: sentence).first else { return nil }
                    let scalars = sentence.text.scalars, span = claim.evidence.span
                    return RuleDescription.Example(
                        String(scalars: scalars[..<span.start]) + "⟦" + String(scalars: scalars[span.range]) + "⟧"
                            + String(scalars: scalars[span.end...]))
                },
                counterexamples: row.counterexamples.compactMap { marked in
                    AnnotatedSentence(marked).map { RuleDescription.Counterexample($0.text.string, "reads nothing here") }
                })
        }
    }

    /// The examples that their rows do not read, and the counterexamples that they do.
    func failures() -> [DictionaryError] {
        patterns.rows.flatMap { row in
            row.examples.compactMap { failure(row, $0, shouldFire: true) }
                + row.counterexamples.compactMap { failure(row, $0, shouldFire: false) }
        }
    }

    private func failure(_ row: EmploymentPattern, _ marked: String, shouldFire: Bool) -> DictionaryError? {
        guard let sentence = AnnotatedSentence(marked) else {
            return .exampleFails(marked, path: row.location, line: row.line, met: "a mark ⟦…⟧ that is not closed or of no known kind")
        }
        guard claims(of: row, in: sentence).isEmpty == shouldFire else { return nil }
        let others = Set(claims(in: context(of: sentence)).map(\.rule)).sorted().map(\.description).joined(separator: ", ")
        let met = shouldFire ? "the row does not fire; " + (others.isEmpty ? "none does" : others + " did") : "the row fires"
        return .exampleFails(marked, path: row.location, line: row.line, met: met)
    }

    private func claims(of row: EmploymentPattern, in sentence: AnnotatedSentence) -> [EmploymentClaim] {
        claims(in: context(of: sentence)).filter { $0.rule == row.name }
    }

    private func context(of sentence: AnnotatedSentence) -> RelationContext {
        let article = sentence.article()
        let table = MentionTable(sentence.mentions)
        return RelationContext(
            article: article, table: table, entities: NameGroups.entities(of: table, in: article), lexicon: patterns.lexicon)
    }
}
