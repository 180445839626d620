public import ArgumentParser
public import Jianbao

/// Options of all commands that read pages.
struct InputOptions: ParsableArguments {
    @Argument(help: "Files, folders, globs, or - for standard input, which is read where no input is named.")
    var inputs: [String] = ["-"]

    @Option(help: "html, text or jsonl; told from the content where not given.")
    var inputFormat: PageReader.InputFormat?

    @Option(help: "The day to which relative dates refer where a page names none: 2023-02-10.")
    var referenceDate: CivilDate?

    @OptionGroup var dictionaries: DictionaryOptions

    @Option(help: "The largest page or line, in bytes after decompression.")
    var maxRecord = 20_000_000

    @Option(help: "Pages read at a time; all processors where not given.")
    var jobs: Int?

    @Option(help: "A file that gets one JSON line for each page that failed.")
    var failures: String?

    @Flag(help: "Say nothing but what failed.")
    var quiet = false

    @Flag(help: "Name each page as it is read.")
    var verbose = false

    @Flag(help: "Show progress even where standard error is no terminal.")
    var progress = false

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs wants a number from 1 to 1024") }
        // ICU counts in 32 bits.
        guard (1...1_000_000_000).contains(maxRecord) else {
            throw ValidationError("--max-record wants a number of bytes from 1 to 1000000000")
        }
    }

    var reader: PageReader {
        PageReader(options: .init(format: inputFormat, referenceDate: referenceDate, maximumRecord: maxRecord))
    }
}

extension PageReader.InputFormat: ExpressibleByArgument {}
extension Normalizer.TargetScript: ExpressibleByArgument {}
extension Extraction.RecordType: ExpressibleByArgument {}
extension CivilDate: ExpressibleByArgument {
    /// A whole day, `2023-02-10`, and nothing behind it.
    public init?(argument: String) {
        guard argument.utf8.count == 10 else { return nil }
        self.init(argument)
    }
}
