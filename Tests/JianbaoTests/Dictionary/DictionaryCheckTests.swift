import Foundation
import TestSupport
import Testing

@testable import Jianbao

@Suite("The check of dictionaries")
struct DictionaryCheckTests {
    /// What the check finds in rows of a user's file.
    private func errors(_ path: String, _ text: String) -> [String] {
        let file = DictionaryFile(path: path, location: "mine.tsv", bytes: Array(text.utf8))
        let report = DictionaryCheck.run(Dictionaries.builtIn.adding([file])) { $0.location == "mine.tsv" }
        return report.errors.map(\.description).filter { $0.hasPrefix("mine.tsv") }
    }

    @Test("finds in organisations: names of two rows, names that never match, unknown types; weak names may be shared")
    func organizations() {
        let met = errors(
            "organizations/mine.tsv",
            """
            # key\ttype\taliases\tnote
            丁公司\tcompany\t丁氏|丁
            丁氏\tcompany
            丙公司\tcompany\t春?
            乙公司\tcompany\t春?|秋
            戊公司\tcompany\t秋?
            甲學校?\tschool\t甲學
            电公司\tcompany\tＡＢＣ

            """)
        #expect(
            met == [
                "mine.tsv:7: 甲學校 can never match: the normalizer makes it 甲学校",
                "mine.tsv:7: 甲學 can never match: the normalizer makes it 甲学",
                "mine.tsv:8: ＡＢＣ can never match: the normalizer makes it ABC",
                "mine.tsv:3: 丁氏 stands at mine.tsv:2 already; mark it ? in both rows, or take it from one",
                "mine.tsv:6: 秋 stands at mine.tsv:5 already; mark it ? in both rows, or take it from one",
            ])
    }

    @Test("finds in cues: keys run together, and rows that a shorter row covers")
    func cues() {
        let met = errors(
            "boilerplate/footer.tsv",
            """
            # key\tposition\tlimit\treach
            | 丁\tstart
            丁| 丁\tany
            丙丙\tstart
            丙丙丁\tstart\t80
            丙丙丁丁\tstart

            """)
        #expect(
            met == [
                "mine.tsv:3: 丁| 丁 holds a | between its words; one cue, one row",
                "mine.tsv:6: 丙丙丁丁 begins with 丙丙, whose row finds the same lines; drop one of them",
            ])
    }

    @Test("reports a type that is none, where the stages refuse the file too")
    func types() {
        let met = errors("organizations/mine.tsv", "# key\ttype\taliases\n甲公司\tbakery\n")
        #expect(met == ["mine.tsv:2: type is \"bakery\"; wanted a type that Dictionaries/README.md lists"])
    }

    @Test("holds the marked word of an example against its key")
    func examples() {
        let met = errors(
            "quantities/currencies.tsv",
            """
            # key\tiso4217\texample\tnote
            丁元\tCNY\t共计三⟦丁元⟧整
            丙元\tCNY\t共计三⟦元⟧整
            乙元\tCNY\t共计三乙元整
            戊元\tCNY\t共計三⟦戊元⟧整
            甲元\tCNY\t共⟦计⟧三⟦甲元⟧整

            """)
        #expect(
            met == [
                "mine.tsv:3: the example \"共计三⟦元⟧整\" does not hold: wanted ⟦丙元⟧ once, and no other mark",
                "mine.tsv:4: the example \"共计三乙元整\" does not hold: wanted ⟦乙元⟧ once, and no other mark",
                "mine.tsv:5: the example \"共計三⟦戊元⟧整\" does not hold: the normalizer makes it 共计三戊元整",
                "mine.tsv:6: the example \"共⟦计⟧三⟦甲元⟧整\" does not hold: wanted ⟦甲元⟧ once, and no other mark",
            ])
    }

    @Test("a user's file that no stage reads is refused by name, one in a room that is read as a whole is not")
    func unread() throws {
        let typo = DictionaryFile(path: "names/surname.tsv", location: "mine/names/surname.tsv", bytes: Array("甲\t1\tsingle\n".utf8))
        #expect(throws: DictionaryError.unknownFile(path: "mine/names/surname.tsv")) {
            try Pipeline(dictionaries: Dictionaries.builtIn.adding([typo]))
        }
        let own = DictionaryFile(path: "organizations/mine.tsv", location: "mine.tsv", bytes: Array("甲公司\tcompany\n".utf8))
        _ = try Pipeline(dictionaries: Dictionaries.builtIn.adding([own]))
    }

    @Test("a folder is taken as a whole or not at all, and says which file is wrong")
    func folder() throws {
        let temporary = try TemporaryFolder()
        let folder = temporary.url
        try FileManager.default.createDirectory(at: folder.appending(path: "names"), withIntermediateDirectories: true)
        #expect(throws: DictionaryError.self) { try Dictionaries.builtIn.adding(folder: folder.path) }
        try Data("\u{FEFF}# key\tweight\tkind\r\n甲\t1\tsingle\r\n".utf8).write(to: folder.appending(path: "names/surnames.tsv"))
        let file = try #require(try Dictionaries.builtIn.adding(folder: folder.path).files.last)
        #expect(file.path == "names/surnames.tsv")
        #expect(file.columns == ["key", "weight", "kind"])
        var rows: [String] = []
        try file.forEachRow { rows.append("\($0.line) \($0.key) \($0.cell(2))") }
        #expect(rows == ["2 甲 single"])
        let long = folder.appending(path: "names/speech-verbs.tsv")
        try Data(repeating: UInt8(ascii: "#"), count: Dictionaries.mostUserBytes + 1).write(to: long)
        #expect(throws: DictionaryError.tooLarge(path: long.path, most: Dictionaries.mostUserBytes)) {
            try Dictionaries.builtIn.adding(folder: folder.path)
        }
        try FileManager.default.removeItem(at: long)
        try Data([0xFF, 0xFE, 0x0A]).write(to: folder.appending(path: "names/veto.tsv"))
        #expect(throws: DictionaryError.notUTF8(path: folder.path + "/names/veto.tsv", line: 1)) {
            try Dictionaries.builtIn.adding(folder: folder.path)
        }
    }
}
