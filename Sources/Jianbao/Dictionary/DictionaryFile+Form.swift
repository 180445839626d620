extension DictionaryFile {
    /// The first thing that is wrong with the form of the file.
    func checkForm() throws(DictionaryError) {
        if let error = formErrors().first { throw error }
    }

    /// Encoding, empty, too long, unsorted and repeated keys, rows longer than the head.
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
            if row.scalars(0).count > WordFinder.longestWord {
                errors.append(.tooLongKey(path: location, line: row.line, most: WordFinder.longestWord))
            }
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
