import Testing

@testable import Jianbao

@Suite("Employment")
struct EmploymentTests {
    static let relater = Result { try Relater(dictionaries: .builtIn) }

    /// The records of a sentence with its mentions marked, a line each: person, organization, title, kind, status, start, end.
    static func records(of marked: String, on day: String = "2024-06-15") throws -> [String] {
        let sentence = try #require(AnnotatedSentence(marked))
        let article = sentence.article(referenceDate: CivilDate(day))
        let relations = try relater.get().relations(in: MentionTable(sentence.mentions), of: article)
        return relations.employments.map { record in
            let parts: [String?] = [
                relations.people[record.person].name, relations.organizations[record.organization].name, record.title,
                record.kind == .employment ? nil : record.kind.rawValue, record.status.rawValue,
                record.start == nil && record.end == nil ? nil : "\(record.start ?? "")/\(record.end ?? "")",
            ]
            return parts.compactMap { $0 }.joined(separator: " ")
        }
    }

    @Test("every row of the patterns reads its examples")
    func examples() throws {
        let relater = try EmploymentRelater(dictionaries: .builtIn)
        #expect(relater.failures() == [])
        #expect(relater.rules.allSatisfy { !$0.examples.isEmpty })
    }

    @Test(
        "a post in front of a name",
        arguments: [
            ("⟦organization:远帆科技⟧⟦title:首席科学家⟧⟦person:林远⟧出席了会议。", ["林远 远帆科技 首席科学家 current"]),
            (
                "前⟦organization:远帆科技⟧⟦title:副总裁⟧、⟦organization:星河研究院⟧⟦title:院长⟧⟦person:林远⟧也来了。",
                ["林远 远帆科技 副总裁 former", "林远 星河研究院 院长 former"]
            ),
            ("⟦organization:远帆科技⟧⟦title founder:创始人⟧兼⟦title:CEO⟧⟦person:林远⟧说", ["林远 远帆科技 创始人 founder current", "林远 远帆科技 CEO current"]),
            ("⟦organization:远帆科技⟧⟦title:董事长⟧兼⟦title:总经理⟧⟦person:林远⟧说", ["林远 远帆科技 董事长兼总经理 current"]),
        ])
    func phrases(marked: String, records: [String]) throws { #expect(try EmploymentTests.records(of: marked) == records) }

    @Test(
        "certainty comes from the words around the verb",
        arguments: [
            ("⟦person:林远⟧将加入⟦organization:远帆科技⟧。", ["林远 远帆科技 announced"]),
            ("网传⟦person:林远⟧将加入⟦organization:远帆科技⟧。", ["林远 远帆科技 rumoured"]),
            ("⟦person:林远⟧婉拒了⟦organization:远帆科技⟧的邀请。", ["林远 远帆科技 declined"]),
            ("⟦person:林远⟧并未加入⟦organization:远帆科技⟧。", []),
            ("如果⟦person:林远⟧加入⟦organization:远帆科技⟧，对手会紧张。", []),
            ("“⟦person:林远⟧已加入⟦organization:远帆科技⟧”的消息纯属捏造。", []),
            ("⟦person:林远⟧毕业于⟦organization:东山大学⟧，师从⟦person:王海⟧。", []),
        ])
    func certainty(marked: String, records: [String]) throws { #expect(try EmploymentTests.records(of: marked) == records) }

    @Test(
        "who is meant where nobody is named",
        arguments: [
            (
                "⟦person:林远⟧生于南方。他曾在⟦organization:远帆科技⟧、⟦organization:星河研究院⟧实习，⟦date 2019-05:2019年5月⟧进入⟦organization:白塔银行⟧。",
                ["林远 远帆科技 internship former", "林远 星河研究院 internship former", "林远 白塔银行 current 2019-05/"]
            ),
            ("刚刚离开⟦organization:远帆科技⟧的⟦person:林远⟧没有回应。", ["林远 远帆科技 former"]),
            // Another's pupil is not the other.
            ("⟦person:林远⟧高徒、画家⟦person:王海⟧加入⟦organization:远帆科技⟧。", ["王海 远帆科技 current"]),
            ("⟦person:林远⟧、⟦person:王海⟧加入⟦organization:远帆科技⟧。", ["林远 远帆科技 current", "王海 远帆科技 current"]),
        ])
    func subjects(marked: String, records: [String]) throws { #expect(try EmploymentTests.records(of: marked) == records) }

    @Test(
        "the day of a post is the one that its clause names",
        arguments: [
            (
                "⟦date 2022-09-01/2022-09-10:2022年9月初⟧，⟦person:林远⟧离开⟦organization:远帆科技⟧。", ["林远 远帆科技 former /2022-09"]
            ),
            (
                "⟦date 2017-06/2022-07:2017年6月至2022年7月⟧，⟦person:林远⟧任⟦organization:远帆科技⟧⟦title:总监⟧。",
                ["林远 远帆科技 总监 former 2017-06/2022-07"]
            ),
            (
                "⟦person:林远⟧，⟦date 1975-08:1975年8月⟧生，曾任⟦organization:远帆科技⟧⟦title:总监⟧。", ["林远 远帆科技 总监 former"]
            ),
            (
                "⟦person:林远⟧⟦date 2006:2006年⟧毕业于⟦organization:东山大学⟧，在⟦organization:远帆科技⟧担任⟦title:工程师⟧。",
                ["林远 远帆科技 工程师 current"]
            ),
            (
                "⟦person:林远⟧⟦date 2003:2003年⟧进入⟦organization:远帆科技⟧，历任⟦title:工程师⟧、⟦title:经理⟧。",
                ["林远 远帆科技 工程师 former 2003/", "林远 远帆科技 经理 former"]
            ),
        ])
    func days(marked: String, records: [String]) throws { #expect(try EmploymentTests.records(of: marked) == records) }

    @Test(
        "what is told after the news leaves the news as it is",
        arguments: [
            (
                "⟦person:林远⟧出任⟦organization:远帆科技⟧⟦title:总裁⟧。⟦person:林远⟧⟦date 2008:2008年⟧进入⟦organization:白塔银行⟧。",
                ["林远 远帆科技 总裁 current", "林远 白塔银行 former 2008/"]
            ),
            (
                "⟦person:林远⟧是⟦organization:远帆科技⟧⟦title:总裁⟧。加入⟦organization:远帆科技⟧之前，他是⟦organization:白塔银行⟧⟦title:经理⟧。",
                ["林远 远帆科技 总裁 current", "林远 白塔银行 经理 former"]
            ),
            (
                "⟦organization:远帆科技⟧⟦title:总裁⟧⟦person:林远⟧先后在⟦organization:白塔银行⟧、⟦organization:远帆科技⟧工作。",
                ["林远 远帆科技 总裁 current", "林远 白塔银行 former"]
            ),
            ("⟦person:林远⟧在⟦organization:远帆科技⟧工作了⟦duration:八年⟧。", ["林远 远帆科技 former"]),
            (
                "网传⟦organization:远帆科技⟧挖角⟦organization:白塔银行⟧⟦title:经理⟧⟦person:林远⟧。",
                ["林远 白塔银行 经理 current", "林远 远帆科技 rumoured"]
            ),
        ])
    func news(marked: String, records: [String]) throws { #expect(try EmploymentTests.records(of: marked) == records) }

    @Test(
        "a bare title is one with the employer that the text speaks of",
        arguments: [
            (
                "⟦organization:远帆科技⟧今天开会。⟦organization:远帆科技⟧说，通过聘请⟦organization:东山大学⟧⟦title academic:教授⟧⟦person:林远⟧担任⟦title board:独立董事⟧。",
                ["林远 远帆科技 独立董事 board current", "林远 东山大学 教授 current"]
            ),
            (
                "⟦organization:远帆科技⟧宣布，⟦person:林远⟧接替⟦person:王海⟧担任⟦title:总裁⟧。",
                ["林远 远帆科技 总裁 current", "王海 远帆科技 总裁 former"]
            ),
            ("⟦person:林远⟧毕业于⟦organization:东山大学⟧，出任⟦title:总裁⟧。", []),
            ("⟦organization:远帆科技⟧里没有⟦title:教师⟧。⟦person:林远⟧遇见退休的⟦title:教师⟧。", []),
        ])
    func employers(marked: String, records: [String]) throws { #expect(Set(try EmploymentTests.records(of: marked)) == Set(records)) }

    @Test("an offer that is refused sentences later is declined")
    func offers() throws {
        let marked = "⟦organization:远帆科技⟧向⟦person:林远⟧发出邀请。条件丰厚，但⟦person:林远⟧选择了婉拒。"
        #expect(try EmploymentTests.records(of: marked) == ["林远 远帆科技 declined"])
    }
}
