import Testing

@testable import Jianbao

@Suite("The check of rules")
struct RuleCheckTests {
    @Test("a pattern whose example it does not read is named with file and line")
    func patternFails() throws {
        let row =
            "# key\tpattern\tkind\tstatus\tevent\texample\tcounterexample\n"
            + "mine\t{join}{organization}\t\t\tstart\t⟦person:林远⟧离开⟦organization:远帆科技⟧\n"
        let mine = DictionaryFile(path: "patterns/employment.tsv", location: "mine.tsv", bytes: Array(row.utf8))
        let errors = DictionaryCheck.run(Dictionaries.builtIn.adding([mine])).errors.map(\.description)
        #expect(errors.contains { $0.hasPrefix("mine.tsv:2: the example") })
    }
}
