extension Dictionaries {
    /// Of all files of a user's folder together, in bytes: a million rows or so. Tries number their nodes with 24 bits, and no node
    /// takes less than a byte.
    static let mostUserBytes = 12 << 20

    /// The same with a user's folder laid over: its rows win. All files are read, or none.
    /// - Parameter folder: laid out as `Dictionaries`: `organizations/mine.tsv`.
    public func adding(folder: String) throws(DictionaryError) -> Dictionaries {
        let root = folder.hasSuffix("/") ? folder : folder + "/"
        let (paths, failures) = InputPaths.expand([folder])
        if let failure = failures.first { throw .unreadable("\(failure)") }
        var more: [DictionaryFile] = []
        var size = 0
        for path in paths where path.hasSuffix(".tsv") {
            let bytes: [UInt8]
            do throws(ReadError) { bytes = try Jianbao.bytes(ofFile: path) } catch { throw .unreadable("\(error)") }
            size += bytes.count
            guard size <= Self.mostUserBytes else { throw .tooLarge(path: path, most: Self.mostUserBytes) }
            let file = DictionaryFile(path: String(path.dropFirst(root.count)), location: path, bytes: bytes)
            try file.checkForm()
            more.append(file)
        }
        guard !more.isEmpty else {
            throw .unreadable("\(folder): no .tsv files; a dictionary folder is laid out as Dictionaries")
        }
        return adding(more)
    }

    /// Where a word stands as key or alias, the built-in files first.
    public func lookup(_ word: String) throws(DictionaryError) -> [(location: String, line: Int, row: String)] {
        var places: [(location: String, line: Int, row: String)] = []
        for file in files {
            let aliases = file.column("aliases")
            try file.forEachRow { row throws(DictionaryError) in
                let names = [row.key] + (aliases.map { row.list($0) } ?? [])
                guard names.contains(where: { $0 == word || $0 == word + "?" }) else { return }
                let cells = (0..<row.cellCount).map { row.cell($0) }
                places.append((file.location, row.line, cells.joined(separator: "\t")))
            }
        }
        return places
    }
}
