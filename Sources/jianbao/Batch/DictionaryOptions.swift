internal import ArgumentParser
internal import Jianbao

/// The option of all commands that need dictionaries.
struct DictionaryOptions: ParsableArguments {
    @Option(name: .customLong("dictionaries"), help: "A folder of dictionaries laid over the built-in ones; its rows win.")
    var folder: String?

    /// - Throws: exit code 78 after the message where a dictionary is wrong.
    func dictionaries() throws -> Dictionaries {
        try reportingConfiguration { try folder.map { try Dictionaries.builtIn.adding(folder: $0) } ?? .builtIn }
    }

    /// - Throws: exit code 78 after the message where a dictionary is wrong.
    func pipeline(script: Normalizer.TargetScript = .simplified) throws -> Pipeline {
        let dictionaries = try dictionaries()
        return try reportingConfiguration { try Pipeline(dictionaries: dictionaries, options: .init(script: script)) }
    }
}

/// The option of the commands that clean pages.
struct TemplateOptions: ParsableArguments {
    @Option(name: .customLong("templates"), help: "Lines that sites print on their pages, as template learn writes them; they are removed.")
    var file: String?

    /// - Throws: exit code 78 after the message where the file is wrong.
    func apply(to pipeline: inout Pipeline) throws {
        guard let file else { return }
        do throws(TemplateError) { try pipeline.addTemplates(ofFile: file) } catch {
            Console.report("\(error)")
            throw ExitCode(ExitStatus.configuration)
        }
    }
}

/// Turns a dictionary error into its message and exit code 78.
func reportingConfiguration<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let error as DictionaryError {
        Console.report("\(error)")
        throw ExitCode(ExitStatus.configuration)
    }
}
