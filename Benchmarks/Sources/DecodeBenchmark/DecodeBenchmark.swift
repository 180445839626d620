import Foundation
import Jianbao
import ProcessorTime

/// Times decoding alone, on one core: each argument is a folder of pages in one charset, beside their text as `NAME.txt` in UTF-8.
/// Prints one JSON line a folder: `{"set", "megabytes", "seconds", "exact", "pages"}`; `exact` counts the pages whose text came back.
@main
struct DecodeBenchmark {
    static let rounds = 9

    static func main() throws {
        let decoder = try Pipeline().decoder
        for folder in CommandLine.arguments.dropFirst().map({ URL(filePath: $0) }) {
            let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
                .filter { $0.pathExtension == "html" }.sorted { $0.path < $1.path }
            let pages = try files.map { Page(body: [UInt8](try Data(contentsOf: $0))) }
            let texts = try files.map { try String(contentsOf: $0.appendingPathExtension("txt"), encoding: .utf8) }
            let exact = try zip(pages, texts).filter { try decoder.decode($0).source == Text($1) }.count
            let check = answer(pages, decoder)
            let times = (0..<rounds).map { _ in
                ProcessorTime.measure { precondition(answer(pages, decoder) == check, "another answer") }
            }
            let seconds = times.sorted()[rounds / 2]
            let bytes = pages.reduce(0) { $0 + $1.body.count }
            print(
                "{\"set\":\"\(folder.lastPathComponent)\",\"megabytes\":\(Double(bytes) / 1e6),\"seconds\":\(seconds),"
                    + "\"exact\":\(exact),\"pages\":\(pages.count)}")
        }
    }

    private static func answer(_ pages: [Page], _ decoder: CharsetDecoder) -> Int {
        pages.reduce(0) { $0 &* 31 &+ ((try? decoder.decode($1).text.count) ?? 0) }
    }
}
