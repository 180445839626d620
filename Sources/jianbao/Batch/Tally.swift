internal import Jianbao
internal import JianbaoStores

/// Counts pages and failures, names the failures, and says at the end that inputs = outputs + failures.
struct Tally {
    private let options: InputOptions
    private var records = 0
    private var failed = 0
    private var missing = 0
    private var bytes = 0
    private var failureFile: (any TextOutput)?

    init(options: InputOptions) { self.options = options }

    mutating func open() throws(StoreError) {
        guard let path = options.failures else { return }
        failureFile = try Stores.textFile(path)
    }

    mutating func succeed(_ page: Page) {
        records += 1
        bytes += page.body.count
        if options.verbose { Console.write("\(page.name)\n") }
        if !options.verbose, !options.quiet, options.progress || Console.isTerminal, records % 100 == 0 {
            Console.write("\r\(records) pages, \(bytes / 1_000_000) MB, \(failed) failed")
        }
    }

    mutating func fail(_ page: Page, reason: String) throws(StoreError) {
        let place = page.path.map { path in page.line.map { "\(path):\($0)" } ?? path }
        let name = [place, page.id].compactMap { $0 }.joined(separator: ": ")
        Console.report("\(name.isEmpty ? "page" : name): \(reason)")
        try add(Batch.Failure(id: page.id, path: page.path, line: page.line, url: page.url, reason: reason))
    }

    mutating func fail(_ error: ReadError) throws(StoreError) {
        Console.report("\(error)")
        if case .noSuchInput = error { missing += 1 }
        var line: Int?
        var id: String?
        if case .badLine(_, let number, let given, _) = error { (line, id) = (number, given) }
        if case .tooLarge(_, let number, _) = error { line = number }
        try add(Batch.Failure(id: id, path: error.path, line: line, url: nil, reason: "\(error)"))
    }

    private mutating func add(_ failure: Batch.Failure) throws(StoreError) {
        failed += 1
        try failureFile?.write(JSONWriter.line(failure.json) + "\n")
    }

    mutating func close() throws(StoreError) { try failureFile?.finish() }

    func summarize() {
        guard !options.quiet, records + failed > 1 || failed > 0 else { return }
        if options.progress || Console.isTerminal { Console.write("\r") }
        Console.report("\(records + failed) inputs = \(records) records + \(failed) failures")
    }

    /// nil: all pages were read.
    var exitCode: Int32? {
        guard failed > 0 else { return nil }
        if records > 0 { return ExitStatus.someFailed }
        return missing == failed ? ExitStatus.noInput : ExitStatus.dataError
    }
}
