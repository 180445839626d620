internal import ArgumentParser
internal import Dispatch
internal import Glibc
internal import Jianbao
internal import JianbaoStores

/// Reads all pages of the inputs, works on them in parallel and hands the results over in the order of the pages: the output is the
/// same whatever the number of jobs.
struct Batch {
    /// A page that gave no record: what a user needs to find it, and no page text.
    struct Failure {
        var id: String?
        var path: String?
        var line: Int?
        var url: String?
        var reason: String

        var json: JSONValue {
            .object([
                ("id", JSONValue(id)), ("path", JSONValue(path)), ("line", JSONValue(line)), ("url", JSONValue(url)),
                ("reason", .string(reason)),
            ])
        }
    }

    /// What came of a page, and what a user should know about it.
    struct Result<Value: Sendable>: Sendable {
        var value: Value
        var diagnostics: [Diagnostic]
    }

    let options: InputOptions
    /// Files that are written meanwhile.
    var outputs: [String] = []
    /// Whether ids are keys of the outputs, so that a page which repeats one is worth a word.
    var idsAreKeys = false
    /// Pages and bytes taken together before work begins on them: enough for all processors, little memory.
    private static let pagesPerJob = 16
    private static let bytesPerJob = 4_000_000

    /// - Parameters:
    ///   - work: what is done with one page, on any thread.
    ///   - consume: takes the results of a group of pages in their order, on the calling thread.
    ///   - finish: called behind the last group, also where the user stopped the run; not where writing failed.
    /// - Throws: `ExitCode` as the contract has them, after all messages.
    func run<Output: Sendable>(
        work: @Sendable (Page) throws(DecodeError) -> Result<Output>, consume: ([Output]) throws(StoreError) -> Void,
        finish: () throws(StoreError) -> Void = {}
    ) throws {
        Interruption.install()
        let (paths, missing) = InputPaths.expand(options.inputs, except: outputs + [options.failures].compactMap { $0 })
        for case .isOutput(let path) in missing {
            Console.report("\(ReadError.isOutput(path: path))")
            throw ExitCode(ExitStatus.usage)
        }
        var tally = Tally(options: options, idsAreKeys: idsAreKeys)
        do throws(StoreError) {
            try tally.open()
            for error in missing { try tally.fail(error) }
            do throws(StoreError) {
                try readAll(paths, &tally, work: work, consume: consume)
                try finish()
            } catch .brokenPipe {
                try tally.close()
                return
            }
            try tally.close()
        } catch {
            Console.report("\(error)")
            throw ExitCode(error.exitCode)
        }
        tally.summarize()
        if Interruption.isRequested { throw ExitCode(Interruption.exitCode) }
        if let code = tally.exitCode { throw ExitCode(code) }
    }

    private func readAll<Output: Sendable>(
        _ paths: [String], _ tally: inout Tally, work: @Sendable (Page) throws(DecodeError) -> Result<Output>,
        consume: ([Output]) throws(StoreError) -> Void
    ) throws(StoreError) {
        let jobs = options.jobs ?? max(1, Int(activeProcessorCount()))
        let reader = options.reader
        var pages: [Page] = []
        var bytes = 0
        var failure: StoreError?
        func flush() throws(StoreError) {
            defer {
                pages.removeAll(keepingCapacity: true)
                bytes = 0
            }
            var outputs: [Output] = []
            for (page, result) in zip(pages, Batch.inParallel(pages, jobs: jobs, work)) {
                switch result {
                case .success(let result):
                    outputs.append(result.value)
                    tally.succeed(page, result.diagnostics)
                case .failure(let error): try tally.fail(page, reason: "\(error)")
                }
            }
            if !outputs.isEmpty { try consume(outputs) }
        }
        for path in paths {
            if path == "-", options.inputs == ["-"], isatty(0) == 1, !options.quiet {
                Console.report("reading pages from the terminal; end them with Ctrl-D")
            }
            reader.forEachPage(in: path, isStopped: { Interruption.isRequested }) { result in
                do throws(StoreError) {
                    switch result {
                    case .success(let page):
                        pages.append(page)
                        bytes += page.body.count
                        if pages.count >= jobs * Batch.pagesPerJob || bytes >= jobs * Batch.bytesPerJob { try flush() }
                    case .failure(let error): try tally.fail(error)
                    }
                } catch { failure = error }
                return failure == nil && !Interruption.isRequested
            }
            if let failure { throw failure }
            if Interruption.isRequested { break }
        }
        try flush()
    }

    private static func inParallel<Output: Sendable>(
        _ pages: [Page], jobs: Int, _ work: @Sendable (Page) throws(DecodeError) -> Output
    ) -> [Swift.Result<Output, DecodeError>] {
        @Sendable func one(_ page: Page) -> Swift.Result<Output, DecodeError> {
            do throws(DecodeError) { return .success(try work(page)) } catch { return .failure(error) }
        }
        guard jobs > 1, pages.count > 1 else { return pages.map(one) }
        let results = Slots<Swift.Result<Output, DecodeError>>(count: pages.count)
        DispatchQueue.concurrentPerform(iterations: min(jobs, pages.count)) { _ in
            while let index = results.claim() { results.fill(index, with: one(pages[index])) }
        }
        return results.values()
    }
}

extension StoreError {
    var exitCode: Int32 {
        switch self {
        case .cannotOpen, .unknownKind, .otherSchema: ExitStatus.cannotCreate
        case .writeFailed: ExitStatus.ioError
        case .brokenPipe: 0
        }
    }
}
