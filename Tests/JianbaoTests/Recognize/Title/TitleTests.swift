import Testing

@testable import Jianbao

@Suite("Titles")
struct TitleTests {
    @Test(
        "core, modifiers and department are one title",
        arguments: [
            ("他担任人工智能部门主管。", "人工智能部门主管"),
            ("她任证券部副经理。", "证券部副经理"),
            ("升任高级副总裁", "高级副总裁"),
            ("他是公司联合创始人。", "联合创始人"),
        ])
    func grammar(text: String, title: String) throws {
        #expect(try NameReading.words(.title, in: text) == [title])
    }

    @Test("the employer before a title is not a part of it")
    func employer() throws {
        #expect(try NameReading.words(.title, in: "清华大学计算机系教授陈志远") == ["教授"])
        #expect(try NameReading.words(.title, in: "前腾讯副总裁陈志远") == ["副总裁"])
    }

    @Test("titles joined by 兼 are two")
    func joined() throws {
        #expect(try NameReading.words(.title, in: "升任高级副总裁兼首席财务官") == ["高级副总裁", "首席财务官"])
    }

    @Test(
        "the term of a board belongs to the title",
        arguments: [
            ("任第四届监事会主席。", "第四届监事会主席"),
            ("任第二、第三届董事会董事。", "第二、第三届董事会董事"),
        ])
    func terms(text: String, title: String) throws {
        #expect(try NameReading.words(.title, in: text) == [title])
    }

    @Test("the hero of a work holds no post")
    func works() throws {
        #expect(try NameReading.words(.title, in: "电影《国王的秘书》上映。") == [])
    }

    @Test("the class is that of the core")
    func titleClass() throws {
        let classes = try NameReading.mentions(in: "创始人陈志远与独立董事林晓燕").compactMap { mention in
            if case .title(_, let titleClass) = mention.value { titleClass } else { nil }
        }
        #expect(classes == [.founder, .board])
    }
}
