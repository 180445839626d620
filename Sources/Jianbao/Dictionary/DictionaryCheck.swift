/// Checks dictionaries as far as a program can: the form of every row, that each key and alias can match at all, that no name belongs to
/// two organisations, that types are known, that every file has a reader, and that the examples of rows and rules hold.
public struct DictionaryCheck {
    /// What was tried, and what is wrong.
    public struct Report: Sendable {
        /// Those whose rows were tried.
        public var files = 0
        /// Without comments and blank lines.
        public var rows = 0
        /// Those that stand in the code.
        public var rules = 0
        /// Of rows and of rules.
        public var examples = 0
        /// Empty where all is well.
        public var errors: [DictionaryError] = []
    }

    private var report = Report()
    private let normalizer: Normalizer

    /// - Parameter isChecked: the files whose rows are tried; all have to stand together for it.
    public static func run(_ dictionaries: Dictionaries, where isChecked: (DictionaryFile) -> Bool = { _ in true }) -> Report {
        do throws(DictionaryError) {
            // The tables that simplified script needs, and those of the other way.
            var check = DictionaryCheck(normalizer: try Normalizer(dictionaries: dictionaries))
            _ = try TraditionalForms(dictionaries: dictionaries)
            for file in dictionaries.files where isChecked(file) {
                check.checkRows(of: file)
                check.checkCues(of: file)
            }
            // A user's row may take over a built-in name; within either set each name has one owner.
            for isBuiltIn in [true, false] { check.checkOwners(dictionaries.files.filter { $0.isBuiltIn == isBuiltIn }) }
            try check.checkReaders(of: dictionaries)
            return check.report
        } catch {
            // Where a stage cannot be made nothing can be tried; the form of the files is still told.
            return Report(files: dictionaries.files.count, errors: dictionaries.files.flatMap { $0.formErrors() } + [error])
        }
    }

    private init(normalizer: Normalizer) { self.normalizer = normalizer }

    // MARK: - Rows

    private mutating func checkRows(of file: DictionaryFile) {
        report.files += 1
        report.errors += file.formErrors()
        let aliases = file.column("aliases"), example = file.column("example")
        let type = file.path.hasPrefix("organizations/") ? file.column("type") : nil
        let isNormalized = !DictionaryCheck.unnormalizedRooms.contains { file.path.hasPrefix($0 + "/") }
        eachRow(of: file) { check, row in
            check.report.rows += 1
            if isNormalized {
                for name in [row.key] + (aliases.map { row.list($0) } ?? []) { check.checkForm(of: DictionaryCheck.unmarked(name), row) }
            }
            if let example, !file.path.hasPrefix("patterns/") { check.checkExample(row, example) }
            if let type, OrganizationType(rawValue: row.cell(type)) == nil {
                check.report.errors.append(row.badCell(type, column: "type", wanted: "a type that Dictionaries/README.md lists"))
            }
        }
    }

    /// A file whose rows are no UTF-8 has been reported; its other rows are visited all the same.
    private mutating func eachRow(of file: DictionaryFile, _ visit: (inout DictionaryCheck, DictionaryFile.Row) -> Void) {
        try? file.forEachRow { row throws(DictionaryError) in visit(&self, row) }
    }

    /// Rooms that are read before or by the normalizer itself, and those whose keys are names of ours.
    private static let unnormalizedRooms = ["boilerplate", "characters", "html", "normalize", "patterns", "rules"]

    /// Without the `?` of a weak name.
    private static func unmarked(_ name: String) -> String { name.hasSuffix("?") ? String(name.dropLast()) : name }

    private mutating func checkForm(of name: String, _ row: DictionaryFile.Row) {
        let normalized = normalizer.normalize(Text(name)).text.string
        guard normalized != name else { return }
        report.errors.append(.neverMatches(name, normalized: normalized, path: row.file.location, line: row.line))
    }

    /// The example holds the key between ⟦ and ⟧, once, and no other mark.
    private mutating func checkExample(_ row: DictionaryFile.Row, _ column: Int) {
        let marked = row.cell(column), key = DictionaryCheck.unmarked(row.key)
        guard !marked.isEmpty else { return }
        report.examples += 1
        let parts = marked.split(separator: "⟦\(key)⟧", omittingEmptySubsequences: false)
        let isMarkedOnce = parts.count == 2 && !parts.contains { $0.contains("⟦") || $0.contains("⟧") }
        if !isMarkedOnce { fail(marked, row, met: "wanted ⟦\(key)⟧ once, and no other mark") }
        let plain = parts.joined(separator: key)
        let normalized = normalizer.normalize(Text(plain)).text.string
        if isMarkedOnce, normalized != plain { fail(marked, row, met: "the normalizer makes it \(normalized)") }
    }

    private mutating func fail(_ example: String, _ row: DictionaryFile.Row, met: String) {
        report.errors.append(.exampleFails(example, path: row.file.location, line: row.line, met: met))
    }

    // MARK: - Cues of page furniture

    /// Each row of a file of cues holds one cue, and none of the rows that ask for a line's begin is covered by a shorter one.
    private mutating func checkCues(of file: DictionaryFile) {
        guard file.path.hasPrefix("boilerplate/"), let position = file.column("position"), let reach = file.column("reach"),
            let limit = file.column("limit")
        else { return }
        // Sorted rows: what a key begins with stands above it.
        var opened: [(key: String, condition: [String])] = []
        eachRow(of: file) { check, row in
            let key = row.key, location = row.file.location
            if key.unicodeScalars.dropFirst().dropLast().contains("|") {
                check.report.errors.append(.joinedCues(key, path: location, line: row.line))
            }
            while let last = opened.last, !key.hasPrefix(last.key) { opened.removeLast() }
            guard row.cell(position) == "start" else { return }
            let condition = [row.cell(limit), row.cell(reach)]
            if let cover = opened.first(where: { $0.condition == condition }) {
                check.report.errors.append(.coveredCue(key, by: cover.key, path: location, line: row.line))
            }
            opened.append((key, condition))
        }
    }

    // MARK: - Names of organisations

    /// No key and no alias stands in two rows, unless each of them is marked as weak.
    private mutating func checkOwners(_ files: [DictionaryFile]) {
        var owners: [String: (isWeak: Bool, location: String)] = [:]
        for file in files where file.path.hasPrefix("organizations/") {
            guard let aliases = file.column("aliases") else { continue }
            eachRow(of: file) { check, row in
                let location = "\(file.location):\(row.line)"
                for name in [row.key] + row.list(aliases) {
                    let isWeak = name.hasSuffix("?")
                    guard let first = owners.updateValue((isWeak, location), forKey: DictionaryCheck.unmarked(name)) else { continue }
                    if first.location != location, isWeak && first.isWeak { continue }
                    check.report.errors.append(
                        .sharedName(DictionaryCheck.unmarked(name), path: file.location, line: row.line, first: first.location))
                }
            }
        }
    }

    // MARK: - Readers and rules

    private mutating func checkReaders(of dictionaries: Dictionaries) throws(DictionaryError) {
        let pipeline = try Pipeline(dictionaries: dictionaries)
        report.errors += dictionaries.unread(where: { _ in true }).map { .unknownFile(path: $0.location) }
        for rule in pipeline.rules {
            report.rules += 1
            report.examples += rule.examples.count + rule.counterexamples.count
        }
        report.errors += RuleCheck.failures(of: pipeline)
    }
}
