import Foundation
import Testing

@testable import Jianbao

/// The sentences of `Fixtures/sentences/persons.tsv`: persons are found where they are marked, and nowhere else.
@Suite("Sentences with persons")
struct PersonSentenceTests {
    private static func sentences() throws -> [String] {
        var folder = URL(filePath: #filePath)
        for _ in 0..<5 { folder.deleteLastPathComponent() }
        let file = folder.appending(path: "Fixtures/sentences/persons.tsv")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    }

    /// A sentence with the persons that are read in it between the marks.
    private func marked(_ sentence: String) throws -> String {
        let plain = sentence.filter { $0 != "⟦" && $0 != "⟧" }
        let text = Text(plain)
        var result = ""
        var at = 0
        for mention in try NameReading.mentions(in: plain) where mention.kind == .person {
            result += text.string(TextSpan(at, mention.span.start)) + "⟦" + text.string(mention.span) + "⟧"
            at = mention.span.end
        }
        return result + text.string(TextSpan(at, text.scalars.count))
    }

    @Test("every person and nobody else is found")
    func sentences() throws {
        let sentences = try PersonSentenceTests.sentences()
        #expect(sentences.count >= 120)
        for sentence in sentences { #expect(try marked(sentence) == sentence) }
    }
}
