import Foundation
import Jianbao
import ProcessorTime

/// Times the recognizing of numbers, dates and names on sentences, one a line, on one core. Prints a JSON line a sentence,
/// `{"person": [[start, end], …], "organization": […]}` in code points, and then `{"tool", "characters", "seconds", "check"}`.
@main
struct NamesBenchmark {
    static let rounds = 5

    static func main() throws {
        guard CommandLine.arguments.count == 2 else { fatalError("usage: NamesBenchmark SENTENCES") }
        let lines = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8).split(separator: "\n")
        let pipeline = try Pipeline()
        let articles = try lines.map { line in
            pipeline.normalizer.normalize(pipeline.cleaner.clean(try pipeline.decoder.decode(Page(body: Array(line.utf8)))))
        }
        for article in articles {
            let mentions = pipeline.recognizer.mentions(in: article).mentions
            print("{\"person\":\(spans(of: .person, mentions)),\"organization\":\(spans(of: .organization, mentions))}")
        }
        let count = { articles.reduce(0) { $0 + pipeline.recognizer.mentions(in: $1).mentions.count } }
        let check = count()
        let times = (0..<rounds).map { _ in ProcessorTime.measure { precondition(count() == check, "another answer") } }
        let seconds = times.sorted()[rounds / 2]
        let characters = lines.reduce(0) { $0 + $1.unicodeScalars.count }
        print("{\"tool\":\"jianbao\",\"characters\":\(characters),\"seconds\":\(seconds),\"check\":\(check)}")
    }

    private static func spans(of kind: MentionValue.Kind, _ mentions: [Mention]) -> [[Int]] {
        mentions.filter { $0.kind == kind && $0.field == .text }.map { [$0.span.start, $0.span.end] }
    }
}
