import Testing

@testable import Jianbao

/// Every rule of citations and salaries proves itself on its own sentences, through the whole pipeline.
@Suite("Citation and salary rules")
struct QuantityRelationTests {
    static let pipeline = Result { () throws(DictionaryError) in try Pipeline() }

    static func extraction(of text: String) throws -> Extraction {
        var page = Page(body: Array(text.utf8))
        page.referenceDate = QuantityRuleTests.day
        return try pipeline.get().extract(page)
    }

    /// The span and the value of each record that a rule made, as examples write them.
    private func records(_ text: String, rule: RuleName) throws -> [(span: TextSpan, value: String)] {
        let document = try QuantityRelationTests.extraction(of: text)
        let citations = document.citations.filter { $0.rule == rule }.map { ($0.span, "\($0.metric.rawValue) \($0.count.plain)") }
        let salaries = document.salaries.filter { $0.rule == rule }.map { salary in
            let words = [salary.amount.amount.plain, salary.amount.currency, salary.period?.rawValue, salary.status.rawValue]
            return (salary.span, words.compactMap { $0 }.joined(separator: " "))
        }
        return citations + salaries
    }

    @Test(
        "an example fires its rule on the marked figure, with its value",
        arguments: (CitationRules.all + SalaryRules.all).map(\.name.description))
    func examples(name: String) throws {
        let rule = try #require((CitationRules.all + SalaryRules.all).first { $0.name.description == name })
        #expect(!rule.examples.isEmpty)
        for example in rule.examples {
            let (text, span) = try #require(example.sentence)
            let records = try records(text.string, rule: rule.name)
            let record = try #require(records.first { $0.span == span }, "\(example.marked): \(records)")
            if let value = example.value { #expect(record.value == value, "\(example.marked)") }
        }
    }

    @Test("a counterexample makes no record at all", arguments: (CitationRules.all + SalaryRules.all).map(\.name.description))
    func counterexamples(name: String) throws {
        let rule = try #require((CitationRules.all + SalaryRules.all).first { $0.name.description == name })
        for counterexample in rule.counterexamples {
            let document = try QuantityRelationTests.extraction(of: counterexample.text)
            #expect(document.citations.isEmpty && document.salaries.isEmpty, "\(counterexample.text)")
        }
    }

    @Test("an offer that the next sentence refuses is declined")
    func declinedOffer() throws {
        let document = try QuantityRelationTests.extraction(of: "公司向他开出千万年薪。考虑再三后，他选择了婉拒。")
        #expect(document.salaries.map(\.status) == [.declined])
    }

    @Test(
        "pay of a class of people and averages are nobody's",
        arguments: [
            "沈墨白出席了活动。蓝湾科技给应届硕士开出的年薪为30万元。", "沈墨白出席了活动。公司员工月薪2万元。", "沈墨白出席了活动。该市平均月薪为1.2万元。",
        ])
    func classes(text: String) throws {
        let salary = try #require(try QuantityRelationTests.extraction(of: text).salaries.first)
        #expect(salary.person == nil)
    }

    @Test("he whom somebody lures away is the one that the text speaks of")
    func pronoun() throws {
        let document = try QuantityRelationTests.extraction(of: "沈墨白是知名科学家。顾云舟亲自挖他，开出2000万元年薪。")
        let salary = try #require(document.salaries.first)
        #expect(salary.person == "沈墨白")
    }

    @Test("a bare 元 behind another currency is that currency")
    func sameCurrency() throws {
        let document = try QuantityRelationTests.extraction(of: "硕士起薪新台币5万元，博士上看10万元。")
        #expect(document.salaries.map(\.amount.currency) == ["TWD", "TWD"])
        #expect(document.salaries.map(\.title) == ["硕士", "博士"])
    }

    @Test(
        "who owns a count of citations",
        arguments: [
            ("沈墨白著有两篇综述。另一篇用中文写的综述，知网显示被引214次。", "另一篇用中文写的综述"), ("沈墨白的《远山之测》被引用3200次。", "远山之测"),
            ("沈墨白在《自然》发表的论文被引用3200次。", "沈墨白"), ("沈墨白回国任教。这名学者的论文被引用3200次。", "沈墨白"),
        ])
    func owners(text: String, owner: String) throws {
        let document = try QuantityRelationTests.extraction(of: text)
        let citation = try #require(document.citations.first { $0.metric == .citations })
        #expect(citation.subject == owner)
    }

    @Test(
        "each of several people has his own figure",
        arguments: [
            ("陈立言和孟书瑶的年薪分别为120万元和95万元。", ["陈立言 1200000", "孟书瑶 950000"]),
            ("陈立言年薪100万，孟书瑶年薪200万。", ["陈立言 1000000", "孟书瑶 2000000"]),
            ("陈立言年薪百万，他的妻子年薪40万。", ["陈立言 1000000..", "- 400000"]),
        ])
    func shares(text: String, wanted: [String]) throws {
        let salaries = try QuantityRelationTests.extraction(of: text).salaries
        #expect(salaries.map { "\($0.person ?? "-") \($0.amount.amount.plain)" } == wanted)
    }

    @Test("thousands of claims in one run of text are told once each")
    func manyClaims() throws {
        let text = (1...2000).map { "论文被引用\($0)次，" }.joined()
        #expect(try QuantityRelationTests.extraction(of: text + text).citations.count == 2000)
    }

    @Test("months, tax and range of an advertised pay")
    func advertised() throws {
        let document = try QuantityRelationTests.extraction(of: "岗位薪资：税前25k-45k*15，地点杭州。")
        let salary = try #require(document.salaries.first)
        #expect(salary.months == 15 && salary.tax == .pre && salary.period == .month)
        #expect(salary.amount.amount.plain == "25000..45000")
    }

    @Test(
        "one who only reports pays nobody",
        arguments: ["据《远山日报》报道，沈墨白的年薪为300万元。", "据腾讯消息，沈墨白的年薪为300万元。"])
    func reporters(text: String) throws {
        #expect(try QuantityRelationTests.extraction(of: text).salaries.map(\.organization) == [nil])
    }

    @Test("a person without a name owns his pay, and a later amount goes on with him")
    func unnamed() throws {
        let nurse = try QuantityRelationTests.extraction(of: "一名工作五年的护士说，月薪只有4000元。")
        #expect(nurse.salaries.map(\.title) == ["护士"])
        let friend = try QuantityRelationTests.extraction(of: "沈墨白今年29岁。我的男朋友是公务员，月薪8000元。")
        #expect(friend.salaries.map(\.person) == [nil])
        let parts = try QuantityRelationTests.extraction(of: "该公司CEO去年薪酬为4000万美元，其中底薪仅为1美元。")
        #expect(parts.salaries.map(\.title) == ["CEO", "CEO"])
    }

    @Test("what stands under a heading of requirements is asked of candidates")
    func requirements() throws {
        let list = "1. 发表SCI论文3篇；\n2. 论文被引用100次。\n"
        let asked = try QuantityRelationTests.extraction(of: "招聘公告\n\n一、应聘条件\n\(list)二、联系方式\n电话见官网。")
        #expect(asked.citations.isEmpty)
        let told = try QuantityRelationTests.extraction(of: "个人简介\n\n一、主要成果\n\(list)二、联系方式\n电话见官网。")
        #expect(told.citations.count == 2)
    }

    @Test("a claim told twice is one record")
    func repeats() throws {
        let document = try QuantityRelationTests.extraction(of: "他的年薪为300万元。记者获悉，其年薪正是300万元。")
        #expect(document.salaries.count == 1)
    }
}
