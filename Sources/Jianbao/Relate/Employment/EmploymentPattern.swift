/// What a pattern says of the time of a post.
enum EmploymentEvent: String, Sendable, CaseIterable {
    /// Holds a post; a date is its start.
    case state
    /// Begins a post; a date is its start.
    case start
    /// Leaves one employer and begins with another; a date is the end of the one and the start of the other.
    case move
    /// Comes back to a former employer.
    case `return`
    /// Ends a post; a date is its end.
    case end
    /// Is offered a post: no record as long as nobody answers.
    case offer
    /// Refuses a post.
    case decline
    /// Gives the day on which the post spoken of begins.
    case effect
}

/// A row of `Dictionaries/patterns/employment.tsv`.
struct EmploymentPattern: Sendable {
    var name: RuleName
    /// In the notation of `Dictionaries/patterns/README.md`.
    var notation: String
    /// nil: as the class of the title says, else employment.
    var kind: Employment.Kind?
    /// nil: as the words around say, else what the event implies.
    var status: Employment.Status?
    var event: EmploymentEvent
    var examples: [String]
    var counterexamples: [String]
    var location: String
    var line: Int
}

/// The employment patterns, compiled, with the words that they and the triggers name.
struct EmploymentPatterns: Sendable {
    private(set) var rows: [EmploymentPattern] = []
    private(set) var lexicon: PatternLexicon
    private(set) var program = PatternProgram()

    static let path = "patterns/employment.tsv"

    /// - Throws: what is wrong with a trigger or a pattern, with its file and line. The examples are not run; see ``EmploymentRelater/failures()``.
    init(dictionaries: Dictionaries) throws(DictionaryError) {
        lexicon = try PatternLexicon(dictionaries: dictionaries)
        var indices: [String: Int] = [:]
        try dictionaries.forEachRow(of: EmploymentPatterns.path) { row throws(DictionaryError) in
            let pattern = try EmploymentPatterns.pattern(of: row)
            if let known = indices[row.key] {
                rows[known] = pattern
            } else {
                indices[row.key] = rows.count
                rows.append(pattern)
            }
        }
        for row in rows {
            do throws(PatternSyntaxError) {
                _ = try program.add(try PatternParser.parse(row.notation), lexicon: &lexicon)
            } catch {
                throw .badCell(row.notation, column: "pattern", wanted: error.wanted, path: row.location, line: row.line)
            }
        }
    }

    private static func pattern(of row: DictionaryFile.Row) throws(DictionaryError) -> EmploymentPattern {
        let kind = row.cell(2), status = row.cell(3)
        if !kind.isEmpty, Employment.Kind(rawValue: kind) == nil {
            throw row.badCell(2, column: "kind", wanted: Employment.Kind.allCases.map(\.rawValue).joined(separator: ", "))
        }
        if !status.isEmpty, Employment.Status(rawValue: status) == nil {
            throw row.badCell(3, column: "status", wanted: Employment.Status.allCases.map(\.rawValue).joined(separator: ", "))
        }
        guard let event = EmploymentEvent(rawValue: row.cell(4)) else {
            throw row.badCell(4, column: "event", wanted: EmploymentEvent.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return EmploymentPattern(
            name: RuleName("employment." + row.key), notation: row.cell(1), kind: Employment.Kind(rawValue: kind),
            status: Employment.Status(rawValue: status), event: event, examples: row.list(5), counterexamples: row.list(6),
            location: row.file.location, line: row.line)
    }
}
