internal import ArgumentParser

@main
struct JianbaoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jianbao", abstract: "Turns scraped Chinese news pages into structured records.", version: "0.1.0",
        subcommands: [Extract.self, Clean.self])
}
