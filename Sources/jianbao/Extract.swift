internal import ArgumentParser
internal import Jianbao

struct Extract: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Pages in, one record document per page out.")

    @Argument var inputs: [String] = ["-"]
    @Option var inputFormat: String?

    func run() throws {
        let pipeline = try Pipeline()
        let reader = PageReader(options: .init(format: inputFormat.flatMap { PageReader.InputFormat(rawValue: $0) }))
        for path in InputPaths.expand(inputs).paths {
            reader.forEachPage(in: path) { result in
                switch result {
                case .success(let page):
                    do { print(JSONWriter.line(try pipeline.extract(page).json)) } catch { print("error", error) }
                case .failure(let error): print("error", error)
                }
                return true
            }
        }
    }
}

struct Clean: ParsableCommand {
    @Argument var inputs: [String] = ["-"]
    func run() throws {
        let pipeline = try Pipeline()
        for path in InputPaths.expand(inputs).paths {
            PageReader().forEachPage(in: path) { result in
                if case .success(let page) = result, let decoded = try? pipeline.decoder.decode(page) {
                    print(pipeline.normalizer.normalize(pipeline.cleaner.clean(decoded)).body.text.string)
                }
                return true
            }
        }
    }
}
