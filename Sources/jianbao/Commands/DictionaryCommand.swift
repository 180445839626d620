internal import ArgumentParser
internal import Jianbao

struct DictionaryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dictionary", abstract: "Looks into the dictionaries and checks them.", subcommands: [Check.self, Lookup.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Checks every row of every file, and every rule's own examples.")

        @Option(name: .customLong("dictionaries"), help: "A folder of dictionaries to check over the built-in ones.")
        var folder: String?

        func run() throws {
            let dictionaries = try reportingConfiguration { try folder.map { try Dictionaries.builtIn.adding(folder: $0) } ?? .builtIn }
            let report = DictionaryCheck.run(dictionaries)
            for error in report.errors { Console.report("\(error)") }
            print(
                "\(report.files) files, \(report.rows) rows, \(report.rules) rules with \(report.examples) examples: \(report.errors.count) errors"
            )
            if !report.errors.isEmpty { throw ExitCode(ExitStatus.configuration) }
        }
    }

    struct Lookup: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Says where a word stands, as key or as alias.")

        @Argument(help: "The word, in simplified script.")
        var word: String

        @Option(name: .customLong("dictionaries"), help: "A folder of dictionaries laid over the built-in ones.")
        var folder: String?

        func run() throws {
            let dictionaries = try reportingConfiguration { try folder.map { try Dictionaries.builtIn.adding(folder: $0) } ?? .builtIn }
            let places = try reportingConfiguration { try dictionaries.lookup(word) }
            for place in places { print("\(place.location):\(place.line)\t\(place.row)") }
            guard !places.isEmpty else {
                Console.report("\(word): in no dictionary")
                throw ExitCode(ExitStatus.someFailed)
            }
        }
    }
}
