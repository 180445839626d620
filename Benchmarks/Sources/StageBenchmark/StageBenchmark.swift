import Foundation
import Jianbao
import ProcessorTime

/// Times each stage of the pipeline alone, on one core, over the pages that it is given, and prints one JSON line a stage:
/// `{"stage", "megabytes", "seconds", "check"}`. `megabytes` counts what the stage takes (bytes of pages, UTF-8 bytes of texts);
/// With `--only STAGE` it times that stage alone. `check` is a count of its answers, which must be the same in every round.
@main
struct StageBenchmark {
    static let rounds = 5

    static func main() throws {
        var paths = Array(CommandLine.arguments.dropFirst())
        var only: String?
        if paths.count > 1, paths[0] == "--only" {
            only = paths[1]
            paths.removeFirst(2)
        }
        guard !paths.isEmpty else { fatalError("usage: StageBenchmark [--only STAGE] PAGE…") }
        let pages = try paths.map { Page(path: $0, body: [UInt8](try Data(contentsOf: URL(filePath: $0)))) }
        var pipeline: Pipeline?
        let start = try ProcessorTime.measure { pipeline = try Pipeline() }
        report("start", bytes: 0, start, check: 0)
        guard let pipeline else { return }

        let decoded = pages.compactMap { try? pipeline.decoder.decode($0) }
        let articles = decoded.map { pipeline.cleaner.clean($0) }
        let normalized = articles.map { pipeline.normalizer.normalize($0) }
        let mentions = normalized.map { pipeline.recognizer.mentions(in: $0) }
        let relations = zip(normalized, mentions).map { pipeline.relater.relations(in: $1, of: $0) }
        let pageBytes = pages.reduce(0) { $0 + $1.body.count }
        let textBytes = normalized.reduce(0) { $0 + $1.body.text.string.utf8.count }

        time("decode", only: only, bytes: pageBytes) { pages.reduce(0) { $0 + ((try? pipeline.decoder.decode($1).text.count) ?? 0) } }
        time("blocks", only: only, bytes: pageBytes) { decoded.reduce(0) { $0 + pipeline.cleaner.shownLines(of: $1).count } }
        time("clean", only: only, bytes: pageBytes) { decoded.reduce(0) { $0 + pipeline.cleaner.clean($1).body.text.count } }
        time("normalize", only: only, bytes: textBytes) { articles.reduce(0) { $0 + pipeline.normalizer.normalize($1).body.text.count } }
        time("quantities", only: only, bytes: textBytes) { normalized.reduce(0) { $0 + pipeline.recognizer.quantities(in: $1).count } }
        time("recognize", only: only, bytes: textBytes) {
            normalized.reduce(0) { $0 + pipeline.recognizer.mentions(in: $1).mentions.count }
        }
        time("relate", only: only, bytes: textBytes) {
            zip(normalized, mentions).reduce(0) { $0 + pipeline.relater.relations(in: $1.1, of: $1.0).employments.count }
        }
        time("record", only: only, bytes: textBytes) {
            zip(normalized, zip(mentions, relations)).reduce(0) {
                $0 + JSONWriter.line(pipeline.recorder.record($1.0, $1.1.0, $1.1.1).json).utf8.count
            }
        }
        time("whole", only: only, bytes: pageBytes) { pages.reduce(0) { $0 + ((try? pipeline.extract($1).mentions.count) ?? 0) } }
    }

    /// Runs the work until a round has taken a quarter of a second, then reports the median of the rounds.
    private static func time(_ stage: String, only: String?, bytes: Int, _ work: () -> Int) {
        guard only == nil || only == stage else { return }
        let check = work()
        var repetitions = 1
        while ProcessorTime.measure({ for _ in 0..<repetitions { precondition(work() == check) } }) < 0.25 { repetitions *= 2 }
        let times = (0..<rounds).map { _ in
            ProcessorTime.measure { for _ in 0..<repetitions { precondition(work() == check, "\(stage) gave another answer") } }
        }
        report(stage, bytes: bytes * repetitions, times.sorted()[rounds / 2], check: check)
    }

    private static func report(_ stage: String, bytes: Int, _ seconds: Double, check: Int) {
        print("{\"stage\":\"\(stage)\",\"megabytes\":\(Double(bytes) / 1e6),\"seconds\":\(seconds),\"check\":\(check)}")
    }
}
