internal import ArgumentParser
internal import Jianbao
internal import JianbaoStores

struct Extract: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Pages in, one record document per page out.",
        discussion: """
            Inputs are HTML in any charset, text, or JSON Lines (id, html or text, url, charset, reference_date, title), plain or \
            gzip, told apart by content. Outputs are told apart by name: - (JSON Lines), FILE.jsonl, FILE.jsonl.gz, FILE.csv (a \
            table per record type), FILE.sqlite, FOLDER/ (one JSON a page).
            """)

    @OptionGroup var input: InputOptions

    @Option(name: .customLong("to"), help: "Where records go; may be given several times.")
    var targets: [String] = ["-"]

    @Option(help: "The script of texts and names: hans, hant or keep.")
    var script = Normalizer.TargetScript.simplified

    @Option(help: "Record types to give, parted by commas; the others stay empty.")
    var only: String?

    @Flag(inversion: .prefixedNo, help: "Give the mentions that records were made of.")
    var mentions = true

    @Flag(help: "Leave CSV cells as they are, even those that a spreadsheet would run as a formula.")
    var rawCSV = false

    private var recordTypes: Set<Extraction.RecordType>? {
        get throws {
            guard let only else { return nil }
            return Set(
                try only.split(separator: ",").map { name in
                    guard let type = Extraction.RecordType(rawValue: String(name)) else {
                        let known = Extraction.RecordType.allCases.map(\.rawValue).joined(separator: ", ")
                        throw ValidationError("--only \(name): no such record type; there are \(known)")
                    }
                    return type
                })
        }
    }

    func validate() throws { _ = try recordTypes }

    func run() throws {
        let pipeline = try input.pipeline(script: script)
        let options = Extraction.JSONOptions(only: try recordTypes, includesMentions: mentions)
        var stores: [any RecordStore] = []
        do throws(StoreError) {
            for target in targets { stores.append(try Stores.open(target, guardsFormulas: !rawCSV)) }
        } catch {
            Console.report("\(error)")
            throw ExitCode(error.exitCode)
        }
        let rendersLine = stores.contains { $0.needsLine }
        try Batch(options: input).run { page throws(DecodeError) in
            StoredDocument(try pipeline.extract(page).filtered(by: options), rendersLine: rendersLine)
        } consume: { documents throws(StoreError) in
            for store in stores { try store.write(documents) }
        } finish: { () throws(StoreError) in
            for store in stores { try store.finish() }
        }
    }
}
