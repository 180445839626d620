internal import ArgumentParser
internal import Glibc

@main
struct JianbaoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jianbao",
        abstract: "Turns scraped Chinese news pages into structured records.",
        discussion: """
            Who worked where, as what, since when; who was paid or offered what; how often somebody is cited: each claim with its \
            place on the page and the rule that read it. Data goes to standard output, everything else to standard error.
            """,
        version: "jianbao 0.1.0 (schema jianbao/1)",
        subcommands: [Extract.self, Decode.self, Clean.self, Normalize.self, Validate.self, DictionaryCommand.self, TemplateCommand.self])

    static func main() {
        // A reader that went away shows as a failed write, not as a signal: it ends the program quietly.
        signal(SIGPIPE, SIG_IGN)
        // So does a file that grew over the limit of its size (ulimit -f).
        signal(SIGXFSZ, SIG_IGN)
        main(nil)
    }
}
