internal import Jianbao

/// What a folder of fixtures asks for: the floor of each field's F1, and the misses that are known.
struct FixturePolicy {
    let floorsPath: String
    /// Field → smallest F1 allowed.
    private(set) var floors: [String: Double] = [:]
    /// The digest of the fixtures on which the floors were set.
    private(set) var digest: String?
    /// Why a field of a fixture fails as yet.
    private(set) var knownFailures: [Miss: String] = [:]

    /// A field of a fixture.
    struct Miss: Hashable {
        let fixture: String
        let field: String
    }

    /// - Parameter folder: may hold `floors.json` and `known-failures.tsv`.
    init(folder: String, fixtures: [Fixture]) throws(FixtureError) {
        floorsPath = folder + "/floors.json"
        do throws(FixtureError) { try readFloors() } catch .input(.noSuchInput) {}
        do throws(FixtureError) { try readKnownFailures(folder + "/known-failures.tsv", fixtures) } catch .input(.noSuchInput) {}
    }

    private mutating func readFloors() throws(FixtureError) {
        guard case .object(let fields) = try JSONValue(ofFile: floorsPath) else { throw .bad(floorsPath, "wanted an object") }
        for (field, value) in fields {
            switch value {
            case .string(let text) where field == "fixtures": digest = text
            case .double(let floor) where Comparison.fields.contains(field): floors[field] = floor
            case .integer(let floor) where Comparison.fields.contains(field): floors[field] = Double(floor)
            default: throw .bad(floorsPath, "\(field): wanted \"fixtures\" with a digest, or a field with a number")
            }
        }
    }

    private mutating func readKnownFailures(_ path: String, _ fixtures: [Fixture]) throws(FixtureError) {
        let bytes: [UInt8]
        do throws(ReadError) { bytes = try Jianbao.bytes(ofFile: path) } catch { throw .input(error) }
        let names = Set(fixtures.map(\.name))
        do throws(DictionaryError) {
            // A row a fixture and field, not a row a key: the rest of the form is that of dictionaries.
            try DictionaryFile(path: "known-failures.tsv", location: path, bytes: bytes).forEachRow { row throws(DictionaryError) in
                guard names.contains(row.key) else { throw row.badCell(0, column: "fixture", wanted: "the name of a fixture") }
                guard Comparison.fields.contains(row.cell(1)) else {
                    throw row.badCell(1, column: "field", wanted: "a field of the report")
                }
                knownFailures[Miss(fixture: row.key, field: row.cell(1))] = row.cell(2)
            }
        } catch { throw .badRow(error) }
    }

    /// floors.json as it would have to be for these scores.
    static func floors(of scores: [String: Score], digest: String) -> JSONValue {
        .object(
            [("fixtures", .string(digest))]
                + Comparison.fields.compactMap { field in
                    // Rounded down, so that the same scores pass.
                    scores[field].map { (field, JSONValue(ExactDecimal(Int128(($0.f1 * 1000).rounded(.down)), exponent: -3))) }
                })
    }
}
