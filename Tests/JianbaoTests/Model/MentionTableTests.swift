import Testing

@testable import Jianbao

@Suite("Tables of mentions")
struct MentionTableTests {
    private func mention(_ field: TextField, _ start: Int, _ end: Int, _ name: String = "") -> Mention {
        Mention(field: field, span: TextSpan(start, end), value: .person(name), rule: "person.chinese")
    }

    @Test("hold the title's mentions before the text's, each leftmost first, the longer first where two begin together")
    func order() {
        let ordered = [
            mention(.title, 0, 3), mention(.title, 9, 12), mention(.text, 0, 2), mention(.text, 4, 9), mention(.text, 4, 6),
            mention(.text, 7, 8),
        ]
        #expect(MentionTable(ordered).mentions == ordered)
        #expect(MentionTable(ordered.reversed()).mentions == ordered)
        #expect(MentionTable(Array(ordered[3...] + ordered[..<3])).mentions == ordered)
        #expect(MentionTable([]).mentions.isEmpty)
    }

    @Test("leave mentions of one span as they come", arguments: [["甲", "乙", "丙"], ["丙", "甲", "乙"]])
    func ties(names: [String]) {
        let tied = names.map { mention(.text, 2, 4, $0) }
        #expect(MentionTable(tied).mentions.compactMap(\.name) == names)
        #expect(MentionTable(tied + [mention(.text, 0, 2, "丁")]).mentions.compactMap(\.name) == ["丁"] + names)
    }

    @Test("of names and quantities are in order, and hold no number inside a name")
    func merged() throws {
        let recognizer = try Recognizer(dictionaries: .builtIn)
        let article = NameReading.article("2023年5月8日，58同城首席执行官姚劲波表示，公司将投入3亿元，招聘500人。", title: "58同城：投入3亿元")
        let table = recognizer.mentions(in: article)
        #expect(table.mentions == MentionTable(table.mentions.reversed()).mentions)
        let words = table.mentions.map { article.text(of: $0.field).string($0.span) }
        #expect(words == ["58同城", "3亿元", "2023年5月8日", "58同城", "首席执行官", "姚劲波", "3亿元", "500"])
    }
}
