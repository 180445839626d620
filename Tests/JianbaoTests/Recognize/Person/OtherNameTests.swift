import Testing

@testable import Jianbao

@Suite("Other names behind a name")
struct OtherNameTests {
    @Test(
        "what introduces another name, and where that begins and ends",
        arguments: [
            ("王某（绰号“老刀”）", 2, 6, 8),
            ("王某，绰号叫“老刀”。", 2, 7, 9),
            ("莫言，原名管谟业", 2, 5, nil),
        ] as [(String, Int, Int, Int?)])
    func introduced(text: String, end: Int, start: Int, quotedEnd: Int?) throws {
        let other = try #require(OtherName.introduced(after: TextSpan(0, end), in: scan(text)))
        #expect(other.start == start)
        #expect(other.quotedEnd == quotedEnd)
    }

    @Test("without the word, or with a quotation that does not close, there is none", arguments: ["王某（“老刀”）", "王某说，绰号不好。", "王某（绰号“老刀"])
    func absent(text: String) throws {
        #expect(try OtherName.introduced(after: TextSpan(0, 2), in: scan(text)) == nil)
    }

    @Test("the other name is its bearer's")
    func bearer() throws {
        #expect(try NameReading.names(.person, in: "民警抓获王某（绰号“老刀”）。") == ["王某", "王某"])
    }

    private func scan(_ text: String) throws -> WordScan {
        WordScan(Text(text).scalars, lexicon: try NameLexicon(dictionaries: .builtIn), quantities: [])
    }
}
