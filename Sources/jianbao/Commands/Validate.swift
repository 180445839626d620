internal import ArgumentParser
internal import Jianbao
internal import JianbaoStores

struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs fixtures and measures what came out against what was expected.",
        discussion: """
            Prints precision, recall and F1 for each field, precision for each rule, and each miss (-) and each surplus (+). Ends \
            with 1 where a fixture fails that known-failures.tsv does not name, where one that it names passes, or where a field \
            falls below its floor in floors.json.
            """)

    @Argument(help: "A folder with pages/<name>/{page.*, expected.json}, floors.json and known-failures.tsv.")
    var folder = "Fixtures"

    @Option(name: .customLong("dictionaries"), help: "A folder of dictionaries laid over the built-in ones.")
    var dictionaryFolder: String?

    @Option(help: "Write the measured precision of each rule to this dictionary file.")
    var writePrecision: String?

    @Flag(help: "Figures only.")
    var quiet = false

    func run() throws {
        let dictionaries = try reportingConfiguration {
            try dictionaryFolder.map { try Dictionaries.builtIn.adding(folder: $0) } ?? .builtIn
        }
        let pipeline = try reportingConfiguration { try Pipeline(dictionaries: dictionaries) }
        let fixtures: [Fixture]
        let policy: FixturePolicy
        do {
            fixtures = try Fixture.all(in: folder)
            policy = try FixturePolicy(folder: folder)
        } catch {
            Console.report("\(error)")
            throw ExitCode(ExitStatus.noInput)
        }
        var report = ValidationReport(policy: policy)
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
        if let writePrecision {
            do throws(StoreError) {
                let file = try Stores.textFile(writePrecision)
                try file.write(report.precisionTable)
                try file.finish()
            } catch {
                Console.report("\(error)")
                throw ExitCode(error.exitCode)
            }
        }
        if !report.passes { throw ExitCode(ExitStatus.someFailed) }
    }
}
