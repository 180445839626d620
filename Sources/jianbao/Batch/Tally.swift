internal import Jianbao
internal import JianbaoStores

/// Counts pages and failures, names the failures, and says at the end that inputs = outputs + failures.
struct Tally {
    private let options: InputOptions
    private let idsAreKeys: Bool
    /// Hashes of the ids given so far.
    private var ids: Set<Int> = []
    private var records = 0
    private var failed = 0
    /// Failures of inputs that are not there or cannot be opened.
    private var missing = 0
    private var bytes = 0
    private var failureFile: (any TextOutput)?
    private let showsProgress: Bool

    init(options: InputOptions, idsAreKeys: Bool) {
        self.options = options
        self.idsAreKeys = idsAreKeys
        showsProgress = !options.verbose && !options.quiet && (options.progress || Console.isTerminal)
    }

    mutating func open() throws(StoreError) {
        guard let path = options.failures else { return }
        failureFile = try Stores.textFile(path)
    }

    mutating func succeed(_ page: Page, _ diagnostics: [Diagnostic]) {
        records += 1
        bytes += page.body.count
        if options.verbose { Console.write(Console.oneLine(page.name) + "\n") }
        if !options.quiet {
            for diagnostic in diagnostics where diagnostic.level == .error { report("\(Tally.name(of: page)): \(diagnostic.message)") }
            if idsAreKeys, let id = page.id, !ids.insert(id.hashValue).inserted {
                report("\(Tally.name(of: page)): an earlier page has this id; a database keeps the later one")
            }
        }
        if showsProgress, records % 100 == 0 { Console.write("\r\(records) pages, \(bytes / 1_000_000) MB, \(failed) failed") }
    }

    /// Where the page stood, and its id.
    private static func name(of page: Page) -> String {
        let place = page.path.map { path in page.line.map { "\(path):\($0)" } ?? path }
        // An id can be as long as its maker likes.
        let id = page.id.map { $0.unicodeScalars.count > 80 ? String(scalars: Array($0.unicodeScalars.prefix(80))[...]) + "…" : $0 }
        let name = [place, id].compactMap { $0 }.joined(separator: ": ")
        return name.isEmpty ? "page" : name
    }

    /// A line of its own, also where the line of progress stands.
    private func report(_ message: String) {
        if showsProgress { Console.write("\r\u{1B}[K") }
        Console.report(message)
    }

    mutating func fail(_ page: Page, reason: String) throws(StoreError) {
        report("\(Tally.name(of: page)): \(reason)")
        try add(Batch.Failure(id: page.id, path: page.path, line: page.line, url: page.url, reason: reason))
    }

    mutating func fail(_ error: ReadError) throws(StoreError) {
        report("\(error)")
        switch error {
        case .noSuchInput, .emptyFolder, .unreadable: missing += 1
        default: break
        }
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
        guard !options.quiet else { return }
        if Interruption.isRequested { report("stopped by a signal; what was read by then is written") }
        guard records + failed > 1 || failed > 0 else { return }
        func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
        report("\(counted(records + failed, "input")) = \(counted(records, "record")) + \(counted(failed, "failure"))")
    }

    /// nil: all pages were read.
    var exitCode: Int32? {
        guard failed > 0 else { return nil }
        if records > 0 { return ExitStatus.someFailed }
        return missing == failed ? ExitStatus.noInput : ExitStatus.dataError
    }
}
