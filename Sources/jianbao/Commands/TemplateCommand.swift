internal import ArgumentParser
internal import Jianbao
internal import JianbaoStores

struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "Learns the furniture that the pages of a site share.", subcommands: [Learn.self])

    struct Learn: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Finds lines that recur across pages of one host, and writes them down for --templates.",
            discussion: """
                A line is taken for furniture when it stands on 3 pages and on 30 in 100 of its host; a sentence, on 5 and on half of them; \
                a line that mostly stands between sentences of the articles, on 6 and on 80 in 100. Pages that name no address \
                (the field url of JSON Lines) are counted together, under the host *, whose lines hold for every page: give it pages of one site alone. \
                The same article under two addresses counts once.
                """)

        @OptionGroup var input: InputOptions

        @Option(name: .shortAndLong, help: "The file to write, or - for standard output.")
        var output: String

        func run() throws {
            let pipeline = try input.dictionaries.pipeline()
            var learner = TemplateLearner()
            let target: any TextOutput
            do throws(StoreError) { target = output == "-" ? Stores.standardOutput() : try Stores.textFile(output) } catch {
                Console.report("\(error)")
                throw ExitCode(error.exitCode)
            }
            try Batch(options: input, outputs: output == "-" ? [] : [output]).run { page throws(DecodeError) in
                let decoded = try pipeline.decoder.decode(page)
                return Batch.Result(value: pipeline.cleaner.siteLines(of: decoded), diagnostics: decoded.diagnostics)
            } consume: { pages throws(StoreError) in
                for page in pages { learner.add(page) }
            } finish: { () throws(StoreError) in
                try target.write(SiteTemplates.file(of: learner.rows))
                try target.finish()
            }
        }
    }
}
