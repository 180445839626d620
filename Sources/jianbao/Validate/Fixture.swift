internal import Jianbao

/// A page with the records that must come out of it.
struct Fixture {
    let name: String
    let pagePath: String
    /// A document in the contract's form. What it leaves out is not judged; of a record, every key that stands there must agree.
    let expected: JSONValue
    /// SHA-256 of name, page and expectation.
    let digest: String

    /// The fixtures below a folder, by name: `<folder>/pages/<name>/{page.*, expected.json}`.
    static func all(in folder: String) throws(FixtureError) -> [Fixture] {
        let (paths, failures) = InputPaths.expand([folder + "/pages"])
        if let failure = failures.first { throw .input(failure) }
        var fixtures: [Fixture] = []
        for path in paths where path.hasSuffix("/expected.json") {
            let directory = path.dropLast("/expected.json".count)
            guard let page = paths.first(where: { $0.hasPrefix(directory + "/page.") }) else {
                throw .bad("\(directory)", "no page.html, page.txt or page.jsonl beside expected.json")
            }
            fixtures.append(try Fixture(String(directory.split(separator: "/").last ?? ""), page: page, expectation: path))
        }
        guard !fixtures.isEmpty else { throw .noFixtures(folder: folder) }
        return fixtures
    }

    private init(_ name: String, page: String, expectation: String) throws(FixtureError) {
        self.name = name
        pagePath = page
        expected = try JSONValue(ofFile: expectation)
        guard case .object(let fields) = expected else { throw .bad(expectation, "wanted an object") }
        // A misspelt field would never be judged, and nobody would know.
        let known = Extraction.keys
        if let (field, _) = fields.first(where: { !known.contains($0.key) }) {
            throw .bad(expectation, "\(field): no such field; there are \(known.joined(separator: ", "))")
        }
        do throws(ReadError) {
            let hashes = [Recorder.sha256(try bytes(ofFile: page)), Recorder.sha256(try bytes(ofFile: expectation))]
            digest = Recorder.sha256(Array(([name] + hashes).joined(separator: "\n").utf8))
        } catch { throw .input(error) }
    }
}

enum FixtureError: Error {
    case input(ReadError)
    case noFixtures(folder: String)
    /// A file that is there, but not as it should be; what was met, or wanted.
    case bad(String, String)
    case badRow(DictionaryError)

    var exitCode: Int32 {
        switch self {
        case .input, .noFixtures: ExitStatus.noInput
        case .bad, .badRow: ExitStatus.dataError
        }
    }
}

extension FixtureError: CustomStringConvertible {
    var description: String {
        switch self {
        case .input(let error): "\(error)"
        case .noFixtures(let folder): "\(folder)/pages: no fixtures; wanted folders with a page and an expected.json"
        case .bad(let path, let reason): "\(path): \(reason)"
        case .badRow(let error): "\(error)"
        }
    }
}

extension JSONValue {
    init(ofFile path: String) throws(FixtureError) {
        let bytes: [UInt8]
        do throws(ReadError) { bytes = try Jianbao.bytes(ofFile: path) } catch { throw .input(error) }
        do throws(JSONParser.ParseError) { self = try JSONParser().parse(bytes) } catch {
            throw .bad(path, "cannot be read as JSON: \(error)")
        }
    }
}
