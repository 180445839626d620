internal import Jianbao

/// One value of a row.
enum Cell: Hashable, Sendable {
    case null
    case text(String)
    case integer(Int)
    case decimal(ExactDecimal)

    init(_ text: String?) { self = text.map { .text($0) } ?? .null }
    init(_ number: Int?) { self = number.map { .integer($0) } ?? .null }
    init(_ number: ExactDecimal?) { self = number.map { .decimal($0) } ?? .null }
}

/// The shape of one record type as a table, the same for SQLite and CSV, and how a document fills it.
struct RecordTable: Sendable {
    struct Column: Sendable {
        enum Kind: String, Sendable { case text = "TEXT", integer = "INTEGER", decimal = "NUMERIC" }
        let name: String
        let kind: Kind
        let isRequired: Bool

        static func text(_ name: String) -> Column { Column(name: name, kind: .text, isRequired: false) }
        static func required(_ name: String, _ kind: Kind = .text) -> Column { Column(name: name, kind: kind, isRequired: true) }
        static func integer(_ name: String) -> Column { Column(name: name, kind: .integer, isRequired: false) }
        static func decimal(_ name: String) -> Column { Column(name: name, kind: .decimal, isRequired: false) }
    }

    let name: String
    /// Behind `document_id` and, but for `documents`, `ordinal` (from 1, the place in the document's list).
    let columns: [Column]
    let rows: @Sendable (Extraction) -> [[Cell]]

    /// `documents` is keyed by the document's id; the others by document and place in the document's list.
    var isRoot: Bool { name == "documents" }
    var keyNames: [String] { isRoot ? ["id"] : ["document_id", "ordinal"] }

    /// The rows of a document with their keys in front.
    func keyedRows(_ document: Extraction) -> [[Cell]] {
        rows(document).enumerated().map { index, row in
            (isRoot ? [.text(document.id)] : [.text(document.id), .integer(index + 1)]) + row
        }
    }

    static let all = [
        documents, people, organizations, employments, dates, citations, salaries, mentions, removed, repairs, diagnostics,
    ]

    static let documents = RecordTable(
        name: "documents",
        columns: [
            .required("schema"), .text("path"), .text("url"), .required("charset"), .required("bytes", .integer), .required("sha256"),
            .text("title"), .required("authors"), .required("editors"), .text("publisher"), .text("published"), .required("script"),
            .text("fingerprint"), .required("text"), .text("extra"),
        ]
    ) { document in
        let article = document.article, source = document.source
        return [
            [
                .text(Extraction.schema), Cell(source.path), Cell(source.url), .text(source.charset), .integer(source.bytes),
                .text(source.sha256), Cell(article.title), .text(list(article.authors)), .text(list(article.editors)),
                Cell(article.publisher), Cell(article.published), .text(article.script.rawValue), Cell(article.fingerprint),
                .text(article.text), Cell(document.extra.map { JSONWriter.line($0) }),
            ]
        ]
    }

    private static let entityColumns: [Column] = [.required("id"), .required("name"), .required("aliases"), .required("mentions")]

    private static func entityRows(_ entities: [Extraction.EntityRecord]) -> [[Cell]] {
        entities.map { [.text($0.id), .text($0.name), .text(list($0.aliases)), .text(list($0.mentions))] }
    }

    static let people = RecordTable(name: "people", columns: entityColumns) { entityRows($0.people) }
    static let organizations = RecordTable(name: "organizations", columns: entityColumns) { entityRows($0.organizations) }

    static let employments = RecordTable(
        name: "employments",
        columns: [
            .required("person"), .required("person_id"), .required("organization"), .required("organization_id"), .text("title"),
            .required("kind"), .required("status"), .text("start"), .text("end"),
        ] + evidenceColumns
    ) { document in
        document.employments.map {
            [
                .text($0.person), .text($0.personID), .text($0.organization), .text($0.organizationID), Cell($0.title),
                .text($0.kind.rawValue), .text($0.status.rawValue), Cell($0.start), Cell($0.end),
            ] + evidenceCells($0.evidence, $0.rule, $0.confidence)
        }
    }

    static let dates = RecordTable(
        name: "dates",
        columns: [.required("text"), .required("value"), .required("relative", .integer)] + spanColumns + [.required("rule")]
    ) { document in
        document.dates.map {
            [.text($0.text), .text($0.value), .integer($0.isRelative ? 1 : 0)] + spanCells($0.field, $0.span)
                + [.text($0.rule.description)]
        }
    }

    private static let quantityColumns: [Column] = [.decimal("nominal"), .decimal("min"), .decimal("max"), .required("bound")]

    private static func quantityCells(_ quantity: Quantity) -> [Cell] {
        [Cell(quantity.nominal), Cell(quantity.min), Cell(quantity.max), .text(quantity.bound.rawValue)]
    }

    static let citations = RecordTable(
        name: "citations",
        columns: [.text("subject"), .text("subject_id"), .text("subject_type"), .required("metric")] + quantityColumns
            + [.text("source"), .text("as_of")] + spanColumns + evidenceColumns
    ) { document in
        document.citations.map {
            [Cell($0.subject), Cell($0.subjectID), Cell($0.subjectType?.rawValue), .text($0.metric.rawValue)] + quantityCells($0.count)
                + [Cell($0.source?.rawValue), Cell($0.asOf)] + spanCells($0.field, $0.span)
                + evidenceCells($0.evidence, $0.rule, $0.confidence)
        }
    }

    static let salaries = RecordTable(
        name: "salaries",
        columns: [.text("person"), .text("person_id"), .text("organization"), .text("organization_id"), .text("title")]
            + quantityColumns + [.text("currency"), .text("period"), .text("tax"), .integer("months"), .required("status")] + spanColumns
            + evidenceColumns
    ) { document in
        document.salaries.map {
            [Cell($0.person), Cell($0.personID), Cell($0.organization), Cell($0.organizationID), Cell($0.title)]
                + quantityCells($0.amount.amount)
                + [
                    Cell($0.amount.currency), Cell($0.period?.rawValue), Cell($0.tax?.rawValue), Cell($0.months),
                    .text($0.status.rawValue),
                ] + spanCells($0.field, $0.span) + evidenceCells($0.evidence, $0.rule, $0.confidence)
        }
    }

    static let mentions = RecordTable(
        name: "mentions",
        columns: [.required("id"), .required("type"), .required("text")] + spanColumns + sourceColumns + [
            .text("value"), .required("rule"),
        ]
    ) { document in
        document.mentions.map {
            [.text($0.id), .text($0.kind.rawValue), .text($0.text)] + spanCells($0.field, $0.span) + sourceCells($0.source)
                + [valueCell($0.value), .text($0.rule.description)]
        }
    }

    static let removed = RecordTable(
        name: "removed", columns: [.required("reason"), .required("text")] + sourceColumns + [.required("rule")]
    ) { document in
        document.removed.map { [.text($0.reason.rawValue), .text($0.text)] + sourceCells($0.source) + [.text($0.rule.description)] }
    }

    static let repairs = RecordTable(
        name: "repairs",
        columns: [.required("kind"), .required("from"), .required("to"), .required("start", .integer), .required("end", .integer)]
            + sourceColumns
    ) { document in
        document.repairs.map {
            [.text($0.kind.rawValue), .text($0.from), .text($0.to), .integer($0.span.start), .integer($0.span.end)]
                + sourceCells($0.source)
        }
    }

    static let diagnostics = RecordTable(
        name: "diagnostics", columns: [.required("level"), .required("stage"), .required("message")]
    ) { document in
        document.diagnostics.map { [.text($0.level.rawValue), .text($0.stage.rawValue), .text($0.message)] }
    }

    // Columns that several tables share, and their cells.

    private static let spanColumns: [Column] = [.required("field"), .required("start", .integer), .required("end", .integer)]
    private static func spanCells(_ field: TextField, _ span: TextSpan) -> [Cell] {
        [.text(field.rawValue), .integer(span.start), .integer(span.end)]
    }

    private static let sourceColumns: [Column] = [.required("source_start", .integer), .required("source_end", .integer)]
    private static func sourceCells(_ span: TextSpan) -> [Cell] { [.integer(span.start), .integer(span.end)] }

    private static let evidenceColumns: [Column] = [
        .required("evidence_field"), .required("evidence_text"), .required("evidence_start", .integer),
        .required("evidence_end", .integer), .required("rule"), .decimal("confidence"),
    ]
    private static func evidenceCells(_ evidence: Extraction.EvidenceRecord, _ rule: RuleName, _ confidence: ExactDecimal?) -> [Cell] {
        [
            .text(evidence.field.rawValue), .text(evidence.text), .integer(evidence.span.start), .integer(evidence.span.end),
            .text(rule.description), Cell(confidence),
        ]
    }

    /// Names and dates as they are, other values as JSON.
    private static func valueCell(_ value: MentionValue) -> Cell {
        switch value.json {
        case .null: .null
        case .string(let text): .text(text)
        case let other: .text(JSONWriter.line(other))
        }
    }

    /// A list of strings in one cell, as JSON.
    private static func list(_ strings: [String]) -> String { JSONWriter.line(.array(strings.map { .string($0) })) }
}
