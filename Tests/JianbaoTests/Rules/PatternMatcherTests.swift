import Testing

@testable import Jianbao

@Suite("The matcher of patterns")
struct PatternMatcherTests {
    /// The words that one pattern covers in a marked sentence, a match each.
    static func matches(of pattern: String, in marked: String) throws -> [String] {
        var lexicon = try PatternLexicon(dictionaries: .builtIn)
        var program = PatternProgram()
        _ = try program.add(PatternParser.parse(pattern), lexicon: &lexicon)
        let sentence = try #require(AnnotatedSentence(marked))
        let table = MentionTable(sentence.mentions)
        let reader = PatternTokenReader(lexicon: lexicon, table: table)
        let whole = TextSpan(0, sentence.text.count)
        let tokens = reader.tokens(of: whole, field: .text, in: sentence.text, mentions: Array(table.mentions.indices)).tokens
        var matcher = PatternMatcher(program: program)
        return matcher.matches(in: tokens).map { match in
            sentence.text.string(TextSpan(tokens[match.tokens.lowerBound].span.start, tokens[match.tokens.upperBound - 1].span.end))
        }
    }

    @Test(
        "each sign of the notation",
        arguments: [
            ("{person}去了{organization}", "⟦person:林远⟧去了⟦organization:白塔⟧", ["林远去了白塔"]),
            ("{join}[了]{organization}", "⟦person:林远⟧加盟了⟦organization:白塔⟧", ["加盟了白塔"]),
            ("(甲|乙){organization}", "乙⟦organization:白塔⟧甲⟦organization:黑塔⟧", ["乙白塔", "甲黑塔"]),
            ("在{organization}+", "在⟦organization:白塔⟧、⟦organization:黑塔⟧和⟦organization:灰塔⟧", ["在白塔、黑塔和灰塔"]),
            ("({organization}{title}[、])+", "⟦organization:白塔⟧⟦title:总裁⟧、⟦organization:黑塔⟧⟦title:董事⟧", ["白塔总裁、黑塔董事", "黑塔董事"]),
            ("在{organization}…工作", "在⟦organization:白塔⟧的小小车间工作", ["在白塔的小小车间工作"]),
            ("在{organization}…工作", "在⟦organization:白塔⟧，小小车间工作", []),
            ("在{organization}…工作", "在⟦organization:白塔⟧听说⟦person:林远⟧工作", []),
            ("在{organization}…工作", "在⟦organization:白塔⟧那又远又高又冷又长又暗又窄的山谷里工作", []),
        ])
    func notation(pattern: String, marked: String, found: [String]) throws {
        #expect(try PatternMatcherTests.matches(of: pattern, in: marked) == found)
    }

    @Test("a bracket behind a name and the quotes around it are passed over")
    func asides() throws {
        let found = try PatternMatcherTests.matches(of: "{join}{organization}任{title}", in: "加入“⟦organization:白塔⟧”（WT）任⟦title:总裁⟧")
        #expect(found == ["加入“白塔”（WT）任总裁"])
    }

    @Test("a match ends after so many tokens, so that a list without end costs no square")
    func bounded() throws {
        let marked = String(repeating: "⟦organization:白塔⟧、", count: 400)
        let found = try PatternMatcherTests.matches(of: "{organization}+", in: marked)
        #expect(found.count == 400)
        #expect(found.allSatisfy { $0.unicodeScalars.count <= PatternMatcher.lengthLimit * 3 })
    }
}
