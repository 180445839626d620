internal import ArgumentParser
internal import Jianbao
internal import JianbaoStores

struct Extract: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Pages in, one record document per page out.",
        discussion: """
            Inputs are HTML in any charset, text, or JSON Lines (id, html or text, url, charset, reference_date, title), plain or \
            gzip, told apart by content; without an input, standard input is read. Outputs are told apart by name: - (JSON Lines), FILE.jsonl, FILE.jsonl.gz, FILE.csv (a \
            table per record type), FILE.sqlite, FOLDER/ (one JSON a page).
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var templates: TemplateOptions

    @Option(name: .customLong("to"), help: "Where records go; may be given several times.")
    var targets: [String] = ["-"]

    @Option(help: "The script of texts and names: hans, hant or keep.")
    var script = Normalizer.TargetScript.simplified

    @Option(help: "Record types to give, parted by commas; the lists of the others stay empty.")
    var only: String?

    @Flag(inversion: .prefixedNo, help: "Give the mentions that records were made of.")
    var mentions = true

    @Flag(help: "Leave CSV cells as they are, even those that a spreadsheet would run as a formula.")
    var rawCSV = false

    @Flag(
        help: """
            Instead of records: every sentence as it was read, and every name weighed in it, + taken or - not, with the terms of its \
            score (in sixteenths of a bit, what lowers the cost is negative) or what stood before its ending.
            """)
    var explainNames = false

    private var recordTypes: Set<Extraction.RecordType> {
        get throws {
            var types = Set(Extraction.RecordType.allCases)
            if let only {
                types = Set(
                    try only.split(separator: ",", omittingEmptySubsequences: false).map { name in
                        guard let type = Extraction.RecordType(rawValue: String(name)) else {
                            let known = Extraction.RecordType.allCases.map(\.rawValue).joined(separator: ", ")
                            throw ValidationError("--only \(name): no such record type; there are \(known)")
                        }
                        return type
                    })
            }
            if !mentions { types.remove(.mentions) }
            return types
        }
    }

    func validate() throws {
        _ = try recordTypes
        var files: Set<String> = []
        for file in targets.flatMap(Stores.files(of:)) + [input.failures].compactMap({ $0 }) {
            guard files.insert(file == "-" ? file : InputPaths.canonical(file)).inserted else {
                throw ValidationError("\(file): two outputs would write this one; give each its own")
            }
        }
    }

    func run() throws {
        var learned = try input.dictionaries.pipeline(script: script)
        try templates.apply(to: &learned)
        let pipeline = learned
        if explainNames { return try explain(with: pipeline) }
        let types = try recordTypes
        let store: any RecordStore
        do throws(StoreError) { store = try Stores.open(targets, guardsFormulas: !rawCSV) } catch {
            Console.report("\(error)")
            throw ExitCode(error.exitCode)
        }
        let rendersLine = store.needsLine
        let batch = Batch(options: input, outputs: targets.filter { $0 != "-" }.flatMap(Stores.files(of:)), idsAreKeys: true)
        try batch.run { page throws(DecodeError) in
            let extraction = try pipeline.extract(page)
            let document = StoredDocument(extraction.keeping(types), rendersLine: rendersLine)
            return Batch.Result(value: document, diagnostics: extraction.diagnostics)
        } consume: { documents throws(StoreError) in
            try store.write(documents)
        } finish: { () throws(StoreError) in
            try store.finish()
        }
    }

    private func explain(with pipeline: Pipeline) throws {
        let output = Stores.standardOutput()
        try Batch(options: input).run { page throws(DecodeError) in
            let article = pipeline.normalizer.normalize(pipeline.cleaner.clean(try pipeline.decoder.decode(page)))
            return Batch.Result(value: pipeline.recognizer.explainNames(in: article).text, diagnostics: article.diagnostics)
        } consume: { texts throws(StoreError) in
            try output.write(texts.joined())
        }
    }
}
