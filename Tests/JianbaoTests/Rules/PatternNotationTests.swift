import Testing

@testable import Jianbao

@Suite("The notation of patterns")
struct PatternNotationTests {
    @Test(
        "what is wrong is named",
        arguments: [
            ("{persn}加入", "a slot or a trigger class in {persn}"), ("{person}[加入", "] to close its bracket"),
            ("{person", "} to close {"), ("加入)", "no ) without its opening"), ("加入+", "+ only after ) or }"),
            ("()", "something before )"), ("", "a pattern, or something after | or an opening bracket"),
            ("((((((((({person})))))))))", "at most 8 brackets inside each other"),
        ])
    func errors(pattern: String, wanted: String) {
        #expect(throws: PatternSyntaxError(wanted: wanted)) { try PatternParser.parse(pattern) }
    }

    @Test("spaces between parts say nothing")
    func spaces() throws {
        #expect(try PatternParser.parse("{person} 加入 {organization}") == PatternParser.parse("{person}加入{organization}"))
    }

    @Test("a row that is wrong is named with its file and line")
    func rowError() {
        let file = DictionaryFile(
            path: "patterns/employment.tsv", location: "mine/employment.tsv",
            bytes: Array("# key\tpattern\tkind\tstatus\tevent\nmine\t{person}[加入\t\t\tstart\n".utf8))
        #expect(
            throws: DictionaryError.badCell(
                "{person}[加入", column: "pattern", wanted: "] to close its bracket", path: "mine/employment.tsv", line: 2)
        ) { try EmploymentPatterns(dictionaries: Dictionaries.builtIn.adding([file])) }
    }

    @Test("a pattern begins with a word", arguments: ["…{person}", "[{person}]", "[{person}]…加入"])
    func beginning(pattern: String) throws {
        var lexicon = try PatternLexicon(dictionaries: Dictionaries(files: []))
        var program = PatternProgram()
        #expect(throws: PatternSyntaxError.self) { try program.add(PatternParser.parse(pattern), lexicon: &lexicon) }
    }
}
