import Foundation
import Testing

@testable import Jianbao

/// The sentences of `Fixtures/sentences`, each through the whole pipeline.
@Suite("Sentences of pay and citations")
struct SentenceFixtureTests {
    /// The project's folder.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The cells of each row of a file.
    static func rows(_ file: String) throws -> [[String]] {
        try String(contentsOf: root.appending(path: "Fixtures/sentences/\(file)"), encoding: .utf8).split(separator: "\n").filter {
            !$0.hasPrefix("#")
        }
        .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }

    private func isMet(_ wanted: String, by got: String?) -> Bool { wanted == "-" || wanted == got ?? "none" }

    @Test("an amount of pay gives its record")
    func salaries() throws {
        for row in try SentenceFixtureTests.rows("salaries.tsv") {
            let (text, span) = try #require(RuleDescription.Example(row[0]).sentence)
            let document = try QuantityRelationTests.extraction(of: text.string)
            let salary = try #require(document.salaries.first { $0.span == span }, "\(row[0])")
            let got = [
                salary.amount.amount.plain, salary.amount.currency, salary.period?.rawValue, salary.status.rawValue, salary.person,
                salary.organization, salary.tax?.rawValue, salary.title,
            ]
            #expect(zip(row.dropFirst(), got).allSatisfy { isMet($0, by: $1) }, "\(row): \(got)")
        }
    }

    @Test("a count gives its record")
    func citations() throws {
        for row in try SentenceFixtureTests.rows("citations.tsv") {
            let (text, span) = try #require(RuleDescription.Example(row[0]).sentence)
            let document = try QuantityRelationTests.extraction(of: text.string)
            let citation = try #require(document.citations.first { $0.span == span }, "\(row[0])")
            let got = [citation.metric.rawValue, citation.count.plain, citation.subject, citation.source?.rawValue]
            #expect(zip(row.dropFirst(), got).allSatisfy { isMet($0, by: $1) }, "\(row): \(got)")
        }
    }

    @Test("other money and other counts give none")
    func neither() throws {
        for row in try SentenceFixtureTests.rows("neither.tsv") {
            let document = try QuantityRelationTests.extraction(of: row[0])
            #expect(document.salaries.isEmpty && document.citations.isEmpty, "\(row[0])")
        }
    }
}
