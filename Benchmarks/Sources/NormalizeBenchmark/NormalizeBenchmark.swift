import Foundation
import Jianbao
import ProcessorTime

/// Times the normalizer on text files, one core, in pieces of the size of an article, and prints one JSON line a file and target:
/// `{"text", "target", "megabytes", "seconds", "lines", "changed", "script"}`. `changed` counts the lines that came out different and
/// `script` those of them in which a character of another script was replaced: 0 on clean simplified text.
@main
struct NormalizeBenchmark {
    static let rounds = 5
    static let linesInPiece = 40

    static func main() throws {
        let paths = Array(CommandLine.arguments.dropFirst())
        guard !paths.isEmpty else { fatalError("usage: NormalizeBenchmark TEXT…") }
        for target in [Normalizer.TargetScript.simplified, .traditional] {
            let normalizer = try Normalizer(dictionaries: .builtIn, target: target)
            for path in paths { try time(path, normalizer) }
        }
    }

    private static func time(_ path: String, _ normalizer: Normalizer) throws {
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
        let pieces = stride(from: 0, to: lines.count, by: linesInPiece).map { start in
            Text(lines[start..<min(start + linesInPiece, lines.count)].joined(separator: "\n"))
        }
        var changed = 0, script = 0
        for piece in pieces {
            let result = normalizer.normalize(piece)
            precondition(normalizer.normalize(result.text).text == result.text, "normal text is not its own normal form")
            changed += lineCount(result.repairs, in: piece)
            script += lineCount(result.repairs.filter { $0.kind == .script }, in: piece)
        }
        let check = answer(pieces, normalizer)
        let times = (0..<rounds).map { _ in
            ProcessorTime.measure { precondition(answer(pieces, normalizer) == check, "another answer") }
        }
        let seconds = times.sorted()[rounds / 2]
        let bytes = pieces.reduce(0) { $0 + $1.string.utf8.count }
        print(
            "{\"text\":\"\(URL(filePath: path).lastPathComponent)\",\"target\":\"\(normalizer.target.rawValue)\",\"megabytes\":\(Double(bytes) / 1e6),"
                + "\"seconds\":\(seconds),\"lines\":\(lines.count),\"changed\":\(changed),\"script\":\(script)}")
    }

    /// A number that the texts and repairs that come out make together.
    private static func answer(_ pieces: [Text], _ normalizer: Normalizer) -> Int {
        pieces.reduce(0) { sum, piece in
            let result = normalizer.normalize(piece)
            return sum &* 31 &+ result.text.count &+ result.repairs.count
        }
    }

    /// How many lines of the text hold a repair.
    private static func lineCount(_ repairs: [Repair], in text: Text) -> Int {
        var lines: Set<Int> = []
        var line = 0, at = 0
        for repair in repairs {
            while at < repair.origin.start {
                if text[at] == "\n" { line += 1 }
                at += 1
            }
            lines.insert(line)
        }
        return lines.count
    }
}
