/// Checks dictionaries as far as a program can: the form of every row, that each key can match at all, that every file has a reader,
/// and that the examples of every rule hold.
public enum DictionaryCheck {
    public struct Report: Sendable {
        public var files = 0
        public var rows = 0
        public var rules = 0
        public var examples = 0
        public var errors: [DictionaryError] = []
    }

    public static func run(_ dictionaries: Dictionaries) -> Report {
        var report = Report()
        report.files = dictionaries.files.count
        let normalizer = try? Normalizer(dictionaries: dictionaries)
        for file in dictionaries.files {
            report.errors += file.formErrors()
            let isRoomKnown = rooms.contains { file.path.hasPrefix($0 + "/") }
            if !isRoomKnown { report.errors.append(.unknownFile(path: file.location)) }
            // Keys of these rooms are matched in normalized text.
            let isMatchedNormalized = isRoomKnown && !unnormalizedRooms.contains { file.path.hasPrefix($0) }
            try? file.forEachRow { row throws(DictionaryError) in
                report.rows += 1
                guard isMatchedNormalized, let normalizer else { return }
                let key = row.key
                let normalized = normalizer.normalize(Text(key)).text.string
                if normalized != key {
                    report.errors.append(.neverMatches(key, normalized: normalized, path: file.location, line: row.line))
                }
            }
        }
        do throws(DictionaryError) {
            let pipeline = try Pipeline(dictionaries: dictionaries)
            for rule in pipeline.rules {
                report.rules += 1
                report.examples += rule.examples.count + rule.counterexamples.count
            }
        } catch { report.errors.append(error) }
        return report
    }

    private static let rooms = [
        "boilerplate", "characters", "names", "normalize", "organizations", "patterns", "places", "quantities", "rules", "titles",
        "triggers",
    ]
    /// Rooms that are read before or by the normalizer itself, and those whose keys are names of ours.
    private static let unnormalizedRooms = ["boilerplate", "characters", "normalize", "patterns", "rules"]
}

extension DictionaryFile {
    /// The first thing that is wrong with the form of the file.
    func checkForm() throws(DictionaryError) {
        if let error = formErrors().first { throw error }
    }

    /// Encoding, empty, unsorted and repeated keys, rows longer than the head.
    func formErrors() -> [DictionaryError] {
        var errors: [DictionaryError] = []
        let columns = columns.count
        var previous: [UInt8] = []
        var lines: [[UInt8]: Int] = [:]
        try? forEachRow { row throws(DictionaryError) in
            let line = Array(row.bytes)
            guard String(validating: line, as: UTF8.self) != nil else {
                errors.append(.notUTF8(path: location, line: row.line))
                return
            }
            let key = Array(row.cellBytes(0))
            if key.isEmpty { errors.append(.emptyKey(path: location, line: row.line)) }
            if columns > 0, row.cellCount > columns { errors.append(.tooManyCells(path: location, line: row.line, columns: columns)) }
            if let first = lines.updateValue(row.line, forKey: key) {
                errors.append(.duplicateKey(row.key, path: location, line: row.line, firstLine: first))
            } else if key.lexicographicallyPrecedes(previous) {
                errors.append(.unsorted(row.key, path: location, line: row.line))
            }
            previous = key
        }
        return errors
    }
}
