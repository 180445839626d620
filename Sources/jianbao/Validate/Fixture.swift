internal import Jianbao

/// A page with the records that must come out of it.
struct Fixture {
    let name: String
    let pagePath: String
    /// A document in the contract's form. What it leaves out is not judged; of a record, every key that stands there must agree.
    let expected: JSONValue

    /// The fixtures below a folder, by name: `<folder>/pages/<name>/{page.*, expected.json}`.
    /// - Throws: where a fixture lacks one of its files, or its expectation is no JSON.
    static func all(in folder: String) throws(FixtureError) -> [Fixture] {
        let (paths, failures) = InputPaths.expand([folder + "/pages"])
        if let failure = failures.first { throw .unreadable("\(failure)") }
        let parser = JSONParser()
        var fixtures: [Fixture] = []
        for path in paths where path.hasSuffix("/expected.json") {
            let directory = path.dropLast("/expected.json".count)
            let name = String(directory.split(separator: "/").last ?? "")
            guard let page = paths.first(where: { $0.hasPrefix(directory + "/page.") }) else {
                throw .unreadable("\(directory): no page.html, page.txt or page.jsonl beside expected.json")
            }
            var bytes: [UInt8] = []
            PageReader(options: .init(format: .text)).forEachPage(in: path) { result in
                if case .success(let file) = result { bytes = file.body }
                return true
            }
            do throws(JSONParser.ParseError) {
                fixtures.append(Fixture(name: name, pagePath: page, expected: try parser.parse(bytes)))
            } catch { throw .unreadable("\(path): not JSON: \(error)") }
        }
        guard !fixtures.isEmpty else { throw .unreadable("\(folder)/pages: no fixtures; wanted folders with a page and an expected.json") }
        return fixtures
    }
}

enum FixtureError: Error, CustomStringConvertible {
    case unreadable(String)

    var description: String {
        switch self {
        case .unreadable(let message): message
        }
    }
}
