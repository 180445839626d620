internal import ArgumentParser
internal import Jianbao

struct DictionaryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dictionary", abstract: "Looks into the dictionaries and checks them.", subcommands: [Check.self, Lookup.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Checks every row of every file, and every rule's own examples.")

        @OptionGroup var options: DictionaryOptions

        func run() throws {
            let report = DictionaryCheck.run(try options.dictionaries())
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

        @OptionGroup var options: DictionaryOptions

        func run() throws {
            let dictionaries = try options.dictionaries()
            let places = try reportingConfiguration { try dictionaries.lookup(word) }
            for place in places { print("\(place.location):\(place.line)\t\(place.row)") }
            guard !places.isEmpty else {
                Console.report("\(word): in no dictionary")
                throw ExitCode(ExitStatus.someFailed)
            }
        }
    }
}
