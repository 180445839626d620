/// The document as JSON: every key of the contract, in its order, absent facts as `null` or `[]`.
extension Extraction {
    /// The lists of the document, by their keys.
    public enum RecordType: String, Sendable, CaseIterable {
        case removed, repairs, mentions, people, organizations, employments, dates, citations, salaries, diagnostics
    }

    /// The document with the lists of these types; the others are empty.
    public func keeping(_ types: Set<RecordType>) -> Extraction {
        var result = self
        for type in RecordType.allCases where !types.contains(type) {
            switch type {
            case .removed: result.removed = []
            case .repairs: result.repairs = []
            case .mentions: result.mentions = []
            case .people: result.people = []
            case .organizations: result.organizations = []
            case .employments: result.employments = []
            case .dates: result.dates = []
            case .citations: result.citations = []
            case .salaries: result.salaries = []
            case .diagnostics: result.diagnostics = []
            }
        }
        return result
    }

    /// The keys of every document, in their order; `extra` stands behind them where a page brought fields of its own.
    public static let keys = ["schema", "id", "source", "article"] + RecordType.allCases.map(\.rawValue)

    /// An object with every key of the contract, in its order.
    public var json: JSONValue {
        .object(
            [
                ("schema", .string(Extraction.schema)),
                ("id", .string(id)),
                ("source", source.json),
                ("article", article.json),
                ("removed", .array(removed.map(\.json))),
                ("repairs", .array(repairs.map(\.json))),
                ("mentions", .array(mentions.map(\.json))),
                ("people", .array(people.map(\.json))),
                ("organizations", .array(organizations.map(\.json))),
                ("employments", .array(employments.map(\.json))),
                ("dates", .array(dates.map(\.json))),
                ("citations", .array(citations.map(\.json))),
                ("salaries", .array(salaries.map(\.json))),
                ("diagnostics", .array(diagnostics.map(\.json))),
            ] + (extra.map { [("extra", $0)] } ?? []))
    }
}

extension Extraction.Source {
    var json: JSONValue {
        .object([
            ("path", JSONValue(path)), ("url", JSONValue(url)), ("charset", .string(charset)), ("bytes", JSONValue(bytes)),
            ("sha256", .string(sha256)), ("warc", .null),
        ])
    }
}

extension Extraction.ArticleFields {
    var json: JSONValue {
        .object([
            ("title", JSONValue(title)), ("authors", .array(authors.map { .string($0) })),
            ("editors", .array(editors.map { .string($0) })), ("publisher", JSONValue(publisher)), ("published", JSONValue(published)),
            ("script", .string(script.rawValue)), ("fingerprint", JSONValue(fingerprint)), ("text", .string(text)),
        ])
    }
}

extension Extraction.RemovedBlock {
    var json: JSONValue {
        .object([
            ("reason", .string(reason.rawValue)), ("text", .string(text)), ("source_start", JSONValue(source.start)),
            ("source_end", JSONValue(source.end)), ("rule", .string(rule.description)),
        ])
    }
}

extension Extraction.RepairRecord {
    var json: JSONValue {
        .object([
            ("kind", .string(kind.rawValue)), ("from", .string(from)), ("to", .string(to)), ("start", JSONValue(span.start)),
            ("end", JSONValue(span.end)), ("source_start", JSONValue(source.start)), ("source_end", JSONValue(source.end)),
        ])
    }
}

extension Extraction.MentionRecord {
    var json: JSONValue {
        .object([
            ("id", .string(id)), ("type", .string(kind.rawValue)), ("text", .string(text)), ("field", .string(field.rawValue)),
            ("start", JSONValue(span.start)), ("end", JSONValue(span.end)), ("source_start", JSONValue(source.start)),
            ("source_end", JSONValue(source.end)), ("value", value.json), ("rule", .string(rule.description)),
        ])
    }
}

extension MentionValue {
    /// The `value` of a mention in the record document.
    public var json: JSONValue {
        switch self {
        case .person(let name), .organization(let name, _), .title(let name, _): .string(name)
        case .date(let date): JSONValue(date.edtf)
        case .duration(let duration): duration.json
        case .number(let quantity): .object(quantity.fields + [("unit", JSONValue(quantity.unit))])
        case .money(let money):
            .object(money.amount.fields + [("unit", JSONValue(money.amount.unit)), ("currency", JSONValue(money.currency))])
        }
    }
}

extension DurationValue {
    var json: JSONValue {
        let bounds: [(key: String, value: JSONValue)] =
            min == max ? [] : [("duration_min", JSONValue(min)), ("duration_max", JSONValue(max))]
        return .object([("duration", JSONValue(exact))] + bounds)
    }
}

extension Quantity {
    var fields: [(key: String, value: JSONValue)] {
        [
            ("nominal", JSONValue(nominal)), ("min", JSONValue(min)), ("max", JSONValue(max)), ("bound", .string(bound.rawValue)),
        ]
    }
}

extension Extraction.EntityRecord {
    var json: JSONValue {
        .object([
            ("id", .string(id)), ("name", .string(name)), ("aliases", .array(aliases.map { .string($0) })),
            ("mentions", .array(mentions.map { .string($0) })),
        ])
    }
}

extension Extraction.EvidenceRecord {
    var json: JSONValue {
        .object([
            ("field", .string(field.rawValue)), ("text", .string(text)), ("start", JSONValue(span.start)), ("end", JSONValue(span.end)),
        ])
    }
}

extension Extraction.EmploymentRecord {
    var json: JSONValue {
        .object([
            ("person", .string(person)), ("person_id", .string(personID)), ("organization", .string(organization)),
            ("organization_id", .string(organizationID)), ("title", JSONValue(title)), ("kind", .string(kind.rawValue)),
            ("status", .string(status.rawValue)), ("start", JSONValue(start)), ("end", JSONValue(end)), ("evidence", evidence.json),
            ("rule", .string(rule.description)), ("confidence", JSONValue(confidence)),
        ])
    }
}

extension Extraction.DateRecord {
    var json: JSONValue {
        .object([
            ("text", .string(text)), ("value", .string(value)), ("relative", .bool(isRelative)),
            ("field", .string(field.rawValue)), ("start", JSONValue(span.start)), ("end", JSONValue(span.end)),
            ("rule", .string(rule.description)),
        ])
    }
}

extension Extraction.CitationRecord {
    var json: JSONValue {
        .object(
            [
                ("subject", JSONValue(subject)), ("subject_id", JSONValue(subjectID)),
                ("subject_type", JSONValue(subjectType?.rawValue)), ("metric", .string(metric.rawValue)),
            ] + count.fields + [
                ("source", JSONValue(source?.rawValue)), ("as_of", JSONValue(asOf)), ("field", .string(field.rawValue)),
                ("start", JSONValue(span.start)), ("end", JSONValue(span.end)), ("evidence", evidence.json),
                ("rule", .string(rule.description)), ("confidence", JSONValue(confidence)),
            ])
    }
}

extension Extraction.SalaryRecord {
    var json: JSONValue {
        .object(
            [
                ("person", JSONValue(person)), ("person_id", JSONValue(personID)), ("organization", JSONValue(organization)),
                ("organization_id", JSONValue(organizationID)), ("title", JSONValue(title)),
            ] + amount.amount.fields + [
                ("currency", JSONValue(amount.currency)), ("period", JSONValue(period?.rawValue)), ("tax", JSONValue(tax?.rawValue)),
                ("months", JSONValue(months)), ("field", .string(field.rawValue)), ("status", .string(status.rawValue)),
                ("start", JSONValue(span.start)), ("end", JSONValue(span.end)), ("evidence", evidence.json),
                ("rule", .string(rule.description)), ("confidence", JSONValue(confidence)),
            ])
    }
}

extension Diagnostic {
    /// An object of `level`, `stage` and `message`.
    public var json: JSONValue {
        .object([("level", .string(level.rawValue)), ("stage", .string(stage.rawValue)), ("message", .string(message))])
    }
}
