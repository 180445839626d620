import Testing

@testable import Jianbao

@Suite("The explanation of names")
struct NameExplanationTests {
    private func explanation(_ text: String) throws -> NameExplanation {
        try NameReading.recognizer.get().explanation(of: NameReading.article(text), quantities: [])
    }

    private func candidates(_ text: String) throws -> [NameExplanation.Candidate] {
        try explanation(text).sentences.flatMap(\.candidates)
    }

    @Test("the terms of a person's score add up to its cost")
    func sums() throws {
        let persons = try candidates("公司总经理陈志远表示，卡拉维奇和欧阳慧敏、陈先生到会。").filter { $0.kind == .person && $0.cost != nil }
        #expect(persons.count > 4)
        for person in persons { #expect(person.terms.map(\.value).reduce(0, +) == person.cost, "\(person)") }
    }

    @Test("what is taken is what recognizing gives, and nothing else")
    func taken() throws {
        let text = "公司总经理陈志远说，江苏恒立泰机械有限公司与拓垣创始人周明到场。他加盟腾讯。"
        let mentions = try NameReading.mentions(in: text).filter { $0.kind != .title }
        #expect(try candidates(text).filter(\.isTaken).map(\.span) == mentions.map(\.span))
    }

    @Test("the title before a name and the verb behind it are terms of their own")
    func evidence() throws {
        let name = try #require(try candidates("公司总经理陈志远表示满意。").first { $0.isTaken && $0.kind == .person })
        #expect(name.terms.contains { $0.name == "before:title" && $0.value < 0 })
        #expect(name.terms.contains { $0.name == "after:speech" && $0.value < 0 })
    }

    @Test(
        "a name that is not taken says why",
        arguments: [
            ("经济发展组织很好。", "发展组织", "too little of its own"), ("小说《陈志远》出版。", "陈志远", "in the name of a work"),
            ("会见挪威前首相。", "挪威", "for relations only, by organization.place-of-office"),
            ("公司总经理陈志远表示满意。", "陈志", "the sentence is cheaper without it"),
        ])
    func refused(text: String, words: String, verdict: String) throws {
        let candidate = try #require(try candidates(text).first { $0.words == words })
        #expect(!candidate.isTaken)
        #expect(candidate.verdict == verdict)
    }

    @Test("every sentence has its reading and a line a candidate")
    func rendering() throws {
        let lines = try explanation("陈志远到会。\n周末下雨。").text.split(separator: "\n")
        #expect(lines.first?.hasPrefix("text 0-6\t陈志远:chinese") == true)
        #expect(lines.contains { $0.hasPrefix("  + person\t陈志远\tchinese\t") })
        #expect(lines.contains { $0.hasPrefix("text 7-12\t周末 下雨") })
    }
}
