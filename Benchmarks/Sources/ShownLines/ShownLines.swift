import Foundation
import Jianbao

/// Prints what the parser shows of each page, given in UTF-8, as a JSON line, `{"path", "lines"}`, for html_differences.py.
@main
struct ShownLines {
    static func main() throws {
        let paths = Array(CommandLine.arguments.dropFirst())
        guard !paths.isEmpty else { fatalError("usage: ShownLines PAGE…") }
        let pipeline = try Pipeline()
        for path in paths {
            // Past the decoder, which would mend what the other parsers are not to see mended.
            let text = Text(String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self))
            let page = DecodedPage(
                page: Page(path: path, format: .html, body: []), format: .html, charset: "UTF-8", evidence: .strictUTF8, source: text)
            let lines = pipeline.cleaner.shownLines(of: page)
            print(String(decoding: try JSONSerialization.data(withJSONObject: ["path": path, "lines": lines]), as: UTF8.self))
        }
    }
}
