import Testing

@testable import Jianbao

@Suite("Dictionary files")
struct DictionaryFileTests {
    private func file(_ text: String) -> DictionaryFile {
        DictionaryFile(path: "names/x.tsv", location: "mine/names/x.tsv", bytes: Array(text.utf8))
    }

    @Test("give their rows with line numbers, cells and lists; CRLF and comments do not disturb")
    func rows() throws {
        var seen: [String] = []
        try file("# head\n# key\ttype\taliases\r\n\r\n甲\tcompany\tA|B\r\n乙\tbank").forEachRow { row in
            seen.append("\(row.line) \(row.key) \(row.cell(1)) \(row.list(2)) \(row.cell(9).isEmpty)")
        }
        #expect(seen == ["4 甲 company [\"A\", \"B\"] true", "5 乙 bank [] true"])
        #expect(file("# head\n# key\ttype\n甲\tx").columns == ["key", "type"])
    }

    @Test("cells end at their tabs, however long the row is and wherever the file ends")
    func cellEnds() throws {
        // Rows are searched eight bytes at a time, and the tabs of their first 64 bytes are kept.
        for length in 0...70 {
            let cells = ["键" + String(repeating: "x", count: length), "", "值", String(repeating: "y", count: length), "z"]
            let row = cells.joined(separator: "\t")
            for (text, count) in [(row, 1), (row + "\n", 1), (row + "\r\n", 1), ("# head\n" + row + "\n" + row, 2)] {
                var rows = 0
                try file(text).forEachRow { row in
                    rows += 1
                    #expect((0..<7).map { row.cell($0) } == cells + ["", ""])
                }
                #expect(rows == count)
            }
        }
    }

    @Test("code points are read one by one, and a cell's only one as such")
    func scalars() throws {
        try file("龘\t𠀀\t中文|é|\t").forEachRow { row in
            #expect([0, 1, 2, 3].map { row.onlyScalar($0) } == ["龘", "𠀀", nil, nil])
            #expect([0, 1, 2, 3].map { row.firstScalar($0) } == ["龘", "𠀀", "中", nil])
            #expect(row.scalarLists(2) == [["中", "文"], ["é"]])
        }
    }

    @Test("the values of a column are read once each, and what cannot be read throws")
    func cellValues() throws {
        var values = CellValues<Int>()
        var read: [String] = []
        func value(_ cell: String) throws(DictionaryError) -> Int {
            var result = 0
            try file(cell).forEachRow { row throws(DictionaryError) in
                result = try values.value(of: row.cellBytes(0)) { name throws(DictionaryError) in
                    read.append(name)
                    guard let number = Int(name) else { throw row.badCell(0, column: "key", wanted: "a number") }
                    return number
                }
            }
            return result
        }
        #expect(try [value("12"), value("1"), value("12"), value("1")] == [12, 1, 12, 1])
        #expect(throws: DictionaryError.self) { _ = try value("x") }
        #expect(read == ["12", "1", "x"])
    }

    @Test("errors name file, line and what was wanted")
    func errors() {
        let met = file("# key\ttype\n丙\tx\n丁\tx\n丙\ty\n\tx\n乙\tx\ty\n").formErrors().map(\.description)
        #expect(met.contains("mine/names/x.tsv:3: 丁 stands after a greater key; rows are sorted by code point"))
        #expect(met.contains("mine/names/x.tsv:4: 丙 stands at line 2 already; one key, one row"))
        #expect(met.contains("mine/names/x.tsv:5: the key is empty; a comment begins with #"))
        #expect(met.contains("mine/names/x.tsv:6: more than 2 cells; the head of the file names 2 columns"))
    }

    @Test("a key before its predecessor is unsorted")
    func unsorted() {
        #expect(file("# key\n丙\n丁\n").formErrors().count == 1)
        #expect(file("# key\n一\n丁\n丙\n").formErrors().isEmpty)
    }

    @Test("a key that is longer than any word that is found is refused")
    func length() {
        let longest = String(repeating: "丙", count: WordFinder.longestWord)
        #expect(file("# key\n\(longest)\n").formErrors().isEmpty)
        let met = file("# key\n\(longest)丙\n").formErrors()
        #expect(met == [.tooLongKey(path: "mine/names/x.tsv", line: 2, most: 255)])
    }

    @Test("bytes that are no UTF-8 are named by line")
    func encoding() {
        let broken = DictionaryFile(path: "names/x.tsv", location: "x.tsv", bytes: Array("# key\n".utf8) + [0xD5, 0xC5, 0x0A])
        #expect(broken.formErrors() == [.notUTF8(path: "x.tsv", line: 2)])
    }

    @Test("a number that is none says which column wants one")
    func integers() {
        #expect(throws: DictionaryError.badCell("viel", column: "weight", wanted: "a whole number", path: "mine/names/x.tsv", line: 1)) {
            try file("王\tviel").forEachRow { row throws(DictionaryError) in _ = try row.integer(1, column: "weight") }
        }
    }
}
