import Testing

@testable import Jianbao

@Suite("Entities")
struct EntityTests {
    static let resolver = Result { try EntityResolver(dictionaries: .builtIn) }

    /// People and organisations of a marked text: the name, and its aliases in brackets.
    static func entities(of marked: String) throws -> [String] {
        let sentence = try #require(AnnotatedSentence(marked))
        let table = try resolver.get().entities(of: MentionTable(sentence.mentions), in: sentence.article())
        return (table.people + table.organizations).map {
            $0.aliases.isEmpty ? $0.name : "\($0.name)(\($0.aliases.joined(separator: ",")))"
        }
    }

    @Test(
        "what the page puts in brackets is the same one",
        arguments: [
            ("⟦person:林远⟧（⟦person:Lin Yuan⟧）来了。⟦person:Lin Yuan⟧走了。", ["林远(Lin Yuan)"]),
            ("⟦person:林远⟧（Lin Yuan）来了。", ["林远(Lin Yuan)"]),
            ("⟦organization:远帆科技⟧（以下简称“远帆”）和⟦organization:远帆⟧", ["远帆科技(远帆)"]),
            ("⟦organization:白塔银行⟧（⟦organization:BT Bank⟧）", ["白塔银行(BT Bank)"]),
            ("⟦person:林远⟧（⟦organization:白塔银行⟧）", ["林远", "白塔银行"]),
            ("⟦person:林远⟧（左）和⟦person:王海⟧", ["林远", "王海"]),
        ])
    func glosses(marked: String, entities: [String]) throws { #expect(try EntityTests.entities(of: marked) == entities) }

    @Test(
        "a part of a full name is its bearer's, where it fits one alone",
        arguments: [
            ("⟦person:Mark Delane⟧与⟦person:Delane⟧", ["Mark Delane(Delane)"]),
            ("⟦person:约翰·史密森⟧与⟦person:史密森⟧", ["约翰·史密森(史密森)"]),
            ("⟦person:约翰·史密森⟧、⟦person:汤姆·史密森⟧与⟦person:史密森⟧", ["约翰·史密森", "汤姆·史密森", "史密森"]),
            ("⟦person:褚文山⟧来了，⟦person:褚先生⟧说", ["褚文山(褚先生)"]),
            ("⟦person:褚文山⟧和⟦person:褚玉⟧来了", ["褚文山", "褚玉"]),
            ("⟦person:褚宁⟧和⟦person:褚宁山⟧来了", ["褚宁", "褚宁山"]),
            ("⟦person:欧阳⟧先生就是⟦person:欧阳文山⟧", ["欧阳文山(欧阳)"]),
            ("⟦person:褚⟧警官抓获⟦person:褚某山⟧", ["褚", "褚某山"]),
            ("⟦person:冯·诺伊曼⟧与⟦person:冯诺伊曼⟧", ["冯·诺伊曼(冯诺伊曼)"]),
            ("⟦person:特朗普⟧与⟦person:蒂娜·特朗普⟧", ["特朗普", "蒂娜·特朗普"]),
            ("⟦person:褚译⟧与⟦person:褚文山⟧", ["褚译", "褚文山"]),
        ])
    func parts(marked: String, entities: [String]) throws { #expect(try EntityTests.entities(of: marked) == entities) }

    @Test(
        "a firm is the same with and without its legal form, a department is not its whole",
        arguments: [
            ("⟦organization:远帆科技集团⟧与⟦organization:远帆科技⟧", ["远帆科技集团(远帆科技)"]),
            ("⟦organization:远帆科技⟧与⟦organization:远帆科技实验室⟧", ["远帆科技", "远帆科技实验室"]),
        ])
    func firms(marked: String, entities: [String]) throws { #expect(try EntityTests.entities(of: marked) == entities) }

    @Test("numbers follow the first mention, the canonical name wins")
    func numbering() throws {
        let sentence = try #require(AnnotatedSentence("⟦person:林远⟧离开⟦organization 字节跳动:字节⟧去⟦organization:白塔⟧"))
        let table = try EntityTests.resolver.get().entities(of: MentionTable(sentence.mentions), in: sentence.article())
        #expect(table.organizations.map(\.id) == ["o1", "o2"])
        #expect(table.organizations.map(\.name) == ["字节跳动", "白塔"])
        #expect(table.organizations[0].aliases == ["字节"])
    }
}
