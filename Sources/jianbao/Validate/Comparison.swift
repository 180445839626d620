internal import Jianbao

/// How many of the expected items were found, and what was found beside them.
struct Score {
    var found = 0
    var missed = 0
    var extra = 0

    static func += (a: inout Score, b: Score) {
        a.found += b.found
        a.missed += b.missed
        a.extra += b.extra
    }

    var precision: Double? { found + extra == 0 ? nil : Double(found) / Double(found + extra) }
    var recall: Double? { found + missed == 0 ? nil : Double(found) / Double(found + missed) }
    /// 2·found / (2·found + missed + extra); 1 where nothing was expected and nothing was found.
    var f1: Double {
        let all = 2 * found + missed + extra
        return all == 0 ? 1 : Double(2 * found) / Double(all)
    }
}

/// The comparison of one document with what was expected of it, field by field.
struct Comparison {
    /// In the order of the report.
    static let fields = [
        "title", "authors", "editors", "publisher", "published", "script", "text", "removed", "repairs", "people", "organizations",
        "employments", "dates", "citations", "salaries",
    ]

    private(set) var scores: [String: Score] = [:]
    /// What was missed (-) and what was too much (+), with its field.
    private(set) var differences: [(field: String, line: String)] = []
    /// Records of rules: right and wrong.
    private(set) var rules: [String: Score] = [:]

    /// - Parameters:
    ///   - expected: a document in the contract's form; a field that it leaves out is not judged.
    ///   - actual: the document that came out.
    init(expected: JSONValue, actual: JSONValue) {
        for field in ["title", "publisher", "published", "script"] {
            guard let wanted = expected["article"]?[field] else { continue }
            let got = actual["article"]?[field] ?? .null
            compare(field, wanted.isNull ? [] : [wanted], got.isNull ? [] : [got])
        }
        for field in ["authors", "editors"] {
            guard let wanted = expected["article"]?[field]?.array else { continue }
            compare(field, wanted, actual["article"]?[field]?.array ?? [])
        }
        if let wanted = expected["article"]?["text"]?.string {
            func lines(_ text: String?) -> [JSONValue] { (text ?? "").split(separator: "\n").map { .string(String($0)) } }
            compare("text", lines(wanted), lines(actual["article"]?["text"]?.string))
        }
        for field in ["removed", "repairs", "people", "organizations", "employments", "dates", "citations", "salaries"] {
            guard let wanted = expected[field]?.array else { continue }
            var got = actual[field]?.array ?? []
            // Conversion of script changes most words of a traditional page: its result is judged in `text`.
            if field == "repairs" { got.removeAll { $0["kind"] == "script" } }
            compare(field, wanted, got)
        }
    }

    private mutating func compare(_ field: String, _ wanted: [JSONValue], _ got: [JSONValue]) {
        var free = Array(got.indices)
        var score = Score()
        for item in wanted {
            if let place = free.firstIndex(where: { Comparison.agrees(got[$0], with: item) }) {
                score.found += 1
                note(got[free[place]], isRight: true)
                free.remove(at: place)
            } else {
                score.missed += 1
                differences.append((field, "- \(JSONWriter.line(item))"))
            }
        }
        for index in free {
            score.extra += 1
            note(got[index], isRight: false)
            differences.append((field, "+ \(JSONWriter.line(got[index]))"))
        }
        scores[field, default: Score()] += score
    }

    private mutating func note(_ record: JSONValue, isRight: Bool) {
        guard let rule = record["rule"]?.string else { return }
        rules[rule, default: Score()] += Score(found: isRight ? 1 : 0, missed: 0, extra: isRight ? 0 : 1)
    }

    /// Every key of an expected object must agree; other values must be equal. White space inside strings counts as one blank.
    private static func agrees(_ got: JSONValue, with wanted: JSONValue) -> Bool {
        switch (wanted, got) {
        case (.object(let fields), .object): fields.allSatisfy { agrees(got[$0.key] ?? .null, with: $0.value) }
        case (.array(let a), .array(let b)): a.count == b.count && zip(b, a).allSatisfy { agrees($0, with: $1) }
        case (.string(let a), .string(let b)): folded(a) == folded(b)
        default: number(wanted).map { $0 == number(got) } ?? (wanted == got)
        }
    }

    /// 100000000, 1e8 and 100000000.0 are one number, however an expectation writes it.
    private static func number(_ value: JSONValue) -> Double? {
        switch value {
        case .integer(let number): Double(number)
        case .unsigned(let number): Double(number)
        case .double(let number): number
        case .decimal(let number): Double(number.description)
        default: nil
        }
    }

    private static func folded(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
