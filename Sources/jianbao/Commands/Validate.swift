internal import ArgumentParser
internal import Jianbao
internal import JianbaoStores

struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs fixtures and measures what came out against what was expected.",
        discussion: """
            Prints precision, recall and F1 for each field, precision for each rule, and each miss (-) and each surplus (+). Ends \
            with 1 where a fixture fails that known-failures.tsv does not name, where one that it names passes, or where a field \
            falls below its floor in floors.json, or that file was set on other fixtures.
            """)

    @Argument(help: "A folder with pages/<name>/{page.*, expected.json}, floors.json and known-failures.tsv.")
    var folder = "Fixtures"

    @OptionGroup var dictionaries: DictionaryOptions

    @Option(help: "Write the measured precision of each rule to this dictionary file.")
    var writePrecision: String?

    @Flag(help: "Set floors.json to what was measured.")
    var writeFloors = false

    @Flag(help: "Figures only.")
    var quiet = false

    func run() throws {
        let pipeline = try dictionaries.pipeline()
        let fixtures: [Fixture]
        let policy: FixturePolicy
        do throws(FixtureError) {
            fixtures = try Fixture.all(in: folder)
            policy = try FixturePolicy(folder: folder, fixtures: fixtures)
        } catch {
            Console.report("\(error)")
            throw ExitCode(error.exitCode)
        }
        var report = ValidationReport(policy: policy, fixtures: fixtures)
        for fixture in fixtures {
            PageReader().forEachPage(in: fixture.pagePath) { result in
                do {
                    let document = try pipeline.extract(try result.get()).json
                    report.add(fixture, Comparison(expected: fixture.expected, actual: document))
                } catch { report.addFailure(fixture, "\(error)") }
                return true
            }
        }
        print(report.text(withDifferences: !quiet), terminator: "")
        if let writePrecision { try write(report.precisionTable, to: writePrecision) }
        if writeFloors { try write(report.floors, to: policy.floorsPath) }
        if !report.passes { throw ExitCode(ExitStatus.someFailed) }
    }

    private func write(_ text: String, to path: String) throws {
        do throws(StoreError) {
            let file = try Stores.textFile(path)
            try file.write(text)
            try file.finish()
        } catch {
            Console.report("\(error)")
            throw ExitCode(error.exitCode)
        }
    }
}
