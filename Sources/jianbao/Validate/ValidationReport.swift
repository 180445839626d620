internal import Jianbao

/// The outcome of all fixtures, and how it is shown.
struct ValidationReport {
    private let policy: FixturePolicy
    /// SHA-256 over the fixtures.
    private let digest: String
    private var scores: [String: Score] = [:]
    private var rules: [String: Score] = [:]
    /// Fixture, field, lines: in the order of the fixtures.
    private var misses: [(fixture: String, field: String, lines: [String])] = []
    private var failures: [String] = []
    private var fixtures = 0
    private var passed = 0

    init(policy: FixturePolicy, fixtures: [Fixture]) {
        self.policy = policy
        digest = Recorder.sha256(Array(fixtures.map(\.digest).joined(separator: "\n").utf8))
    }

    mutating func add(_ fixture: Fixture, _ comparison: Comparison) {
        fixtures += 1
        var isWhole = true
        for field in Comparison.fields {
            guard let score = comparison.scores[field] else { continue }
            scores[field, default: Score()] += score
            let lines = comparison.differences.filter { $0.field == field }.map(\.line)
            let isKnown = policy.knownFailures[.init(fixture: fixture.name, field: field)] != nil
            if !lines.isEmpty {
                isWhole = false
                misses.append((fixture.name, field, lines))
                if !isKnown { failures.append("\(fixture.name): \(field): \(lines.count) difference\(lines.count == 1 ? "" : "s")") }
            } else if isKnown {
                failures.append("\(fixture.name): \(field) passes now: take it out of known-failures.tsv")
            }
        }
        for (rule, score) in comparison.rules { rules[rule, default: Score()] += score }
        if isWhole { passed += 1 }
    }

    mutating func addFailure(_ fixture: Fixture, _ reason: String) {
        fixtures += 1
        failures.append("\(fixture.name): \(reason)")
    }

    private var fallen: [String] {
        let isOther = policy.digest.map { $0 != digest } ?? false
        let other = isOther ? ["\(policy.floorsPath): the fixtures are others than those it was set on; --write-floors sets it anew"] : []
        return other
            + policy.floors.sorted { $0.key < $1.key }.compactMap { field, floor in
                let f1 = scores[field]?.f1 ?? 0
                return f1 + 0.00005 < floor ? "\(field): F1 \(Self.decimal(f1)) is below its floor \(Self.decimal(floor))" : nil
            }
    }

    var passes: Bool { failures.isEmpty && fallen.isEmpty }

    func text(withDifferences: Bool) -> String {
        var out = ""
        if withDifferences {
            for miss in misses {
                let why = policy.knownFailures[.init(fixture: miss.fixture, field: miss.field)].map { " (known: \($0))" } ?? ""
                out += "\(miss.fixture): \(miss.field)\(why)\n" + miss.lines.map { "    \($0)\n" }.joined()
            }
            if !misses.isEmpty { out += "\n" }
        }
        out += Self.row("field", "P", "R", "F1", "found", "missed", "extra")
        for field in Comparison.fields {
            guard let score = scores[field] else { continue }
            out += Self.row(
                field, score.precision.map(Self.decimal) ?? "-", score.recall.map(Self.decimal) ?? "-", Self.decimal(score.f1),
                "\(score.found)", "\(score.missed)", "\(score.extra)")
        }
        out += "\n" + Self.row("rule", "P", "right", "wrong")
        for (rule, score) in rules.sorted(by: { $0.key < $1.key }) {
            out += Self.row(rule, score.precision.map(Self.decimal) ?? "-", "\(score.found)", "\(score.extra)")
        }
        out += "\n\(passed) of \(fixtures) fixtures whole\n"
        for line in failures + fallen { out += "FAILED \(line)\n" }
        return out
    }

    /// floors.json, set to what was measured.
    var floors: String { JSONWriter.pretty(FixturePolicy.floors(of: scores, digest: digest)) + "\n" }

    /// Dictionaries/rules/precision.tsv: rules that gave records on the fixtures.
    var precisionTable: String {
        var out = """
            # The precision of each rule, as `jianbao validate --write-precision` measured it on the fixtures; read as `confidence`.
            # Source: Fixtures of this project. Licence: ours.
            # key\tprecision\trecords

            """
        for (rule, score) in rules.sorted(by: { $0.key < $1.key }) {
            guard let precision = score.precision else { continue }
            out += "\(rule)\t\(Self.decimal(precision))\t\(score.found + score.extra)\n"
        }
        return out
    }

    /// Three decimal places.
    private static func decimal(_ value: Double) -> String {
        let thousandths = Int((value * 1000).rounded())
        let fraction = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
    }

    private static func row(_ first: String, _ others: String...) -> String {
        let pad = { (text: String, width: Int) in String(repeating: " ", count: max(1, width - text.count)) }
        return first + pad(first, 44) + others.map { $0 + pad($0, 8) }.joined().trimmedRight + "\n"
    }
}

extension String {
    fileprivate var trimmedRight: String {
        var result = self
        while result.hasSuffix(" ") { result.removeLast() }
        return result
    }
}
