import Foundation
import Jianbao
import ProcessorTime

/// Times the recognizing of numbers, dates and money on sentences, one a line, on one core. Prints a JSON line a sentence, `[[start, end, value], …]`
/// in code points, money as `low..high CODE` and dates in EDTF, and then `{"tool", "characters", "seconds", "check"}`.
@main
struct QuantitiesBenchmark {
    static let rounds = 5
    /// Of the rows in `Fixtures/sentences`.
    static let day = CivilDate(year: 2023, month: 3, day: 22)

    static func main() throws {
        guard CommandLine.arguments.count == 2 else { fatalError("usage: QuantitiesBenchmark SENTENCES") }
        let lines = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8).split(separator: "\n")
        let pipeline = try Pipeline()
        let articles = try lines.map { line in
            var page = Page(body: Array(line.utf8))
            page.referenceDate = day
            return pipeline.normalizer.normalize(pipeline.cleaner.clean(try pipeline.decoder.decode(page)))
        }
        for article in articles {
            let rows = pipeline.recognizer.quantities(in: article).compactMap { mention in
                value(of: mention).map { "[\(mention.span.start),\(mention.span.end),\"\($0)\"]" }
            }
            print("[\(rows.joined(separator: ","))]")
        }
        let count = { articles.reduce(0) { $0 + pipeline.recognizer.quantities(in: $1).count } }
        let check = count()
        let times = (0..<rounds).map { _ in ProcessorTime.measure { precondition(count() == check, "another answer") } }
        let seconds = times.sorted()[rounds / 2]
        let characters = lines.reduce(0) { $0 + $1.unicodeScalars.count }
        print("{\"tool\":\"jianbao\",\"characters\":\(characters),\"seconds\":\(seconds),\"check\":\(check)}")
    }

    /// nil for numbers and lengths of time, which the peer does not read.
    private static func value(of mention: Mention) -> String? {
        switch mention.value {
        case .money(let money):
            "\(money.amount.min?.description ?? "")..\(money.amount.max?.description ?? "") \(money.currency ?? "")"
        case .date(let date): date.edtf
        default: nil
        }
    }
}
