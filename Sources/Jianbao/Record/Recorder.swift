internal import SystemCrypto

/// Turns what the stages found into the record document.
public struct Recorder: Sendable {
    /// Rule → precision as last measured by `validate` on the fixtures.
    private let precision: [String: ExactDecimal]

    /// - Throws: where `rules/precision.tsv` holds a number outside 0...1.
    public init(dictionaries: Dictionaries) throws(DictionaryError) {
        var precision: [String: ExactDecimal] = [:]
        try dictionaries.forEachRow(of: "rules/precision.tsv") { row throws(DictionaryError) in
            guard let value = ExactDecimal(row.cell(1)), value >= .zero, value <= ExactDecimal(1) else {
                throw row.badCell(1, column: "precision", wanted: "a number from 0 to 1")
            }
            precision[row.key] = value
        }
        self.precision = precision
    }

    /// Writes names and ids out, counts `m1` up, hashes the bytes; the mentions and relations must be of this article.
    public func record(_ article: NormalizedArticle, _ table: MentionTable, _ relations: Relations) -> Extraction {
        let decoded = article.article.page
        let page = decoded.page
        let digest = Recorder.sha256(page.body)
        let title = article.title?.text.string
        var result = Extraction(
            id: page.id ?? digest,
            source: .init(path: page.path, url: page.url, charset: decoded.charset, bytes: page.body.count, sha256: digest),
            article: .init(
                title: title.flatMap { $0.isEmpty ? nil : $0 }, authors: article.authors, editors: article.editors,
                publisher: article.publisher, published: article.article.published, script: article.script,
                fingerprint: Fingerprint(of: article.body.text)?.description, text: article.body.text.string))
        result.removed = article.article.removed.map {
            .init(reason: $0.reason, text: $0.text, source: decoded.sourceSpan(of: $0.span), rule: $0.rule)
        }
        result.repairs = article.repairs.map {
            .init(kind: $0.kind, from: $0.from, to: $0.to, span: $0.span, source: decoded.sourceSpan(of: $0.origin))
        }
        let ids = Recorder.ids(of: table)
        for (index, mention) in table.mentions.enumerated() {
            guard let id = ids[index] else { continue }
            let text = article.text(of: mention.field).string(mention.span)
            result.mentions.append(
                .init(
                    id: id, kind: mention.kind, text: text, field: mention.field, span: mention.span,
                    source: article.sourceSpan(of: mention.span, in: mention.field), value: mention.value, rule: mention.rule))
            if case .date(let date) = mention.value, date.namesDay, let value = date.edtf {
                result.dates.append(
                    .init(
                        text: text, value: value, isRelative: date.isRelative, field: mention.field, span: mention.span, rule: mention.rule)
                )
            }
        }
        result.people = relations.people.map { entityRecord($0, ids) }
        result.organizations = relations.organizations.map { entityRecord($0, ids) }
        result.employments = relations.employments.map { employment in
            let person = relations.people[employment.person]
            let organization = relations.organizations[employment.organization]
            return .init(
                person: person.name, personID: person.id, organization: organization.name, organizationID: organization.id,
                title: employment.title, kind: employment.kind, status: employment.status, start: employment.start,
                end: employment.end, evidence: evidenceRecord(employment.evidence, article), rule: employment.rule,
                confidence: precision[employment.rule.description])
        }
        result.citations = relations.citations.map { citation in
            let (name, id, type) = subject(of: citation, relations)
            return .init(
                subject: name, subjectID: id, subjectType: type, metric: citation.metric, count: citation.count, source: citation.source,
                asOf: citation.asOf, field: citation.field, span: citation.span, evidence: evidenceRecord(citation.evidence, article),
                rule: citation.rule, confidence: precision[citation.rule.description])
        }
        result.salaries = relations.salaries.map { salary in
            let person = salary.person.map { relations.people[$0] }
            let organization = salary.organization.map { relations.organizations[$0] }
            return .init(
                person: person?.name, personID: person?.id, organization: organization?.name, organizationID: organization?.id,
                title: salary.title, amount: salary.amount, period: salary.period, tax: salary.tax, months: salary.months,
                status: salary.status, field: salary.field, span: salary.span, evidence: evidenceRecord(salary.evidence, article),
                rule: salary.rule, confidence: precision[salary.rule.description])
        }
        result.diagnostics = page.diagnostics + decoded.diagnostics + article.diagnostics + table.diagnostics
        result.extra = page.extra
        return result
    }

    /// `m1`, `m2` … of the mentions that the records list; nil for the others.
    private static func ids(of table: MentionTable) -> [String?] {
        var count = 0
        return table.mentions.map { mention in
            guard mention.isRecorded else { return nil }
            count += 1
            return "m\(count)"
        }
    }

    private func entityRecord(_ entity: Entity, _ ids: [String?]) -> Extraction.EntityRecord {
        .init(id: entity.id, name: entity.name, aliases: entity.aliases, mentions: entity.mentions.compactMap { ids[$0] })
    }

    private func evidenceRecord(_ evidence: Evidence, _ article: NormalizedArticle) -> Extraction.EvidenceRecord {
        .init(field: evidence.field, text: article.text(of: evidence.field).string(evidence.span), span: evidence.span)
    }

    private func subject(of citation: Citation, _ relations: Relations) -> (String?, String?, Citation.SubjectType?) {
        switch citation.subject {
        case .person(let index): (relations.people[index].name, relations.people[index].id, .person)
        case .organization(let index): (relations.organizations[index].name, relations.organizations[index].id, .organization)
        case .named(let name, let type): (name, nil, type)
        case nil: (nil, nil, nil)
        }
    }

    /// Lower-case hex, by OpenSSL, which uses the processor's own instructions.
    public static func sha256(_ bytes: [UInt8]) -> String {
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        _ = SHA256(bytes, bytes.count, &digest)
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
