internal import Jianbao

/// What a folder of fixtures asks for: the floor of each field's F1, and the misses that are known.
struct FixturePolicy {
    /// Field → smallest F1 allowed.
    private(set) var floors: [String: Double] = [:]
    /// "fixture field" → why it fails as yet.
    private(set) var knownFailures: [String: String] = [:]

    init(folder: String) throws(FixtureError) {
        if let bytes = FixturePolicy.bytes(of: folder + "/floors.json") {
            let value: JSONValue
            do throws(JSONParser.ParseError) { value = try JSONParser().parse(bytes) } catch {
                throw .unreadable("\(folder)/floors.json: not JSON: \(error)")
            }
            guard case .object(let fields) = value else { throw .unreadable("\(folder)/floors.json: wanted an object") }
            for (field, value) in fields {
                switch value {
                case .double(let floor): floors[field] = floor
                case .integer(let floor): floors[field] = Double(floor)
                default: throw .unreadable("\(folder)/floors.json: \(field): wanted a number")
                }
            }
        }
        guard let bytes = FixturePolicy.bytes(of: folder + "/known-failures.tsv") else { return }
        let file = DictionaryFile(path: "known-failures.tsv", location: folder + "/known-failures.tsv", bytes: bytes)
        do throws(DictionaryError) {
            try file.forEachRow { row in knownFailures["\(row.cell(0)) \(row.cell(1))"] = row.cell(2) }
        } catch { throw .unreadable("\(error)") }
    }

    private static func bytes(of path: String) -> [UInt8]? {
        var bytes: [UInt8]?
        PageReader(options: .init(format: .text)).forEachPage(in: path) { result in
            if case .success(let file) = result { bytes = file.body }
            return true
        }
        return bytes
    }
}
