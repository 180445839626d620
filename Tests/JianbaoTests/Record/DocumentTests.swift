import Testing

@testable import Jianbao

/// A document with a record of every type, made by hand.
private let full: Extraction = {
    let evidence = Extraction.EvidenceRecord(field: .text, text: "林远加入远帆科技", span: TextSpan(0, 8))
    let exactly = { (number: Int) in Quantity(exactly: ExactDecimal(number)) }
    var document = Extraction(
        id: "d1",
        source: .init(path: "a/b.html", url: "https://example.org/1", charset: "gb18030", bytes: 48_211, sha256: "ab12"),
        article: .init(
            title: "题", authors: ["陈默"], editors: ["何青"], publisher: "远帆日报", published: "2023-02-10T10:53", script: .mixed,
            fingerprint: "00000000000000ff", text: "第一段\n“第二段”"))
    document.removed = [.init(reason: .relatedReading, text: "相关阅读", source: TextSpan(7, 11), rule: "related-reading.cue")]
    document.repairs = [
        .init(kind: .pinyinResidue, from: "監(jiān)", to: "监", span: TextSpan(1, 2), source: TextSpan(3, 9))
    ]
    func mention(_ id: String, _ text: String, _ value: MentionValue) -> Extraction.MentionRecord {
        .init(id: id, kind: value.kind, text: text, field: .text, span: TextSpan(0, 2), source: TextSpan(4, 6), value: value, rule: "a.b")
    }
    document.mentions = [
        mention("m1", "林远", .person("林远")), mention("m2", "远帆", .organization("远帆科技", .company)),
        mention("m3", "总监", .title("总监", .employment)), mention("m4", "近日", .date(DateValue(edtf: nil, isRelative: true, isVague: true))),
        mention("m5", "五年", .duration(DurationValue(exactly: "P5Y"))),
        mention(
            "m6", "超过5万美元",
            .money(
                Money(
                    amount: Quantity(nominal: ExactDecimal(50_000), min: ExactDecimal(50_000), max: nil, bound: .min), currency: "USD"))),
        mention("m7", "3.5%", .number(Quantity(exactly: ExactDecimal("3.5")!, unit: "%"))),
    ]
    document.people = [.init(id: "p1", name: "林远", aliases: ["Lin"], mentions: ["m1"])]
    document.organizations = [.init(id: "o1", name: "远帆科技", aliases: [], mentions: ["m2"])]
    document.employments = [
        .init(
            person: "林远", personID: "p1", organization: "远帆科技", organizationID: "o1", title: nil, kind: .board, status: .rumoured,
            start: "2023-10", end: nil, evidence: evidence, rule: "employment.join", confidence: ExactDecimal("0.970"))
    ]
    document.dates = [.init(text: "去年7月", value: "2022-07", isRelative: true, field: .title, span: TextSpan(1, 5), rule: "date.year-month")]
    document.citations = [
        .init(
            subject: "林远", subjectID: "p1", subjectType: .person, metric: .hIndex, count: exactly(34_780), source: .googleScholar,
            asOf: nil, field: .text, span: TextSpan(2, 8), evidence: evidence, rule: "citation.count", confidence: nil)
    ]
    document.salaries = [
        .init(
            person: nil, personID: nil, organization: "远帆科技", organizationID: "o1", title: "总监",
            amount: Money(amount: Quantity(nominal: nil, min: ExactDecimal("0.5"), max: ExactDecimal(2), bound: .range), currency: nil),
            period: .year, tax: .pre, months: 16, status: .offered, field: .text, span: TextSpan(3, 9), evidence: evidence,
            rule: "salary.pay", confidence: ExactDecimal(1))
    ]
    document.diagnostics = [Diagnostic(.warning, .decode, "2 bytes could not be read")]
    document.extra = .object([("tags", .array(["a", 7, true, nil]))])
    return document
}()

private let evidenceJSON = #"{"field":"text","text":"林远加入远帆科技","start":0,"end":8}"#

@Suite("The record document")
struct DocumentTests {
    @Test(
        "has each part with the contract's keys, in its order and forms",
        arguments: [
            ("schema", #""jianbao/1""#), ("id", #""d1""#),
            (
                "source",
                #"{"path":"a/b.html","url":"https://example.org/1","charset":"gb18030","bytes":48211,"sha256":"ab12","warc":null}"#
            ),
            (
                "article",
                #"{"title":"题","authors":["陈默"],"editors":["何青"],"publisher":"远帆日报","published":"2023-02-10T10:53","#
                    + #""script":"mixed","fingerprint":"00000000000000ff","text":"第一段\n“第二段”"}"#
            ),
            (
                "removed",
                #"[{"reason":"related-reading","text":"相关阅读","source_start":7,"source_end":11,"rule":"related-reading.cue"}]"#
            ),
            (
                "repairs",
                #"[{"kind":"pinyin-residue","from":"監(jiān)","to":"监","start":1,"end":2,"source_start":3,"source_end":9}]"#
            ),
            ("people", #"[{"id":"p1","name":"林远","aliases":["Lin"],"mentions":["m1"]}]"#),
            ("organizations", #"[{"id":"o1","name":"远帆科技","aliases":[],"mentions":["m2"]}]"#),
            (
                "employments",
                #"[{"person":"林远","person_id":"p1","organization":"远帆科技","organization_id":"o1","title":null,"kind":"board","#
                    + #""status":"rumoured","start":"2023-10","end":null,"evidence":\#(evidenceJSON),"rule":"employment.join","#
                    + #""confidence":0.97}]"#
            ),
            (
                "dates",
                #"[{"text":"去年7月","value":"2022-07","relative":true,"field":"title","start":1,"end":5,"rule":"date.year-month"}]"#
            ),
            (
                "citations",
                #"[{"subject":"林远","subject_id":"p1","subject_type":"person","metric":"h_index","nominal":34780,"min":34780,"#
                    + #""max":34780,"bound":"exact","source":"google_scholar","as_of":null,"field":"text","start":2,"end":8,"#
                    + #""evidence":\#(evidenceJSON),"rule":"citation.count","confidence":null}]"#
            ),
            (
                "salaries",
                #"[{"person":null,"person_id":null,"organization":"远帆科技","organization_id":"o1","title":"总监","nominal":null,"#
                    + #""min":0.5,"max":2,"bound":"range","currency":null,"period":"year","tax":"pre","months":16,"field":"text","#
                    + #""status":"offered","start":3,"end":9,"evidence":\#(evidenceJSON),"rule":"salary.pay","confidence":1}]"#
            ),
            ("diagnostics", #"[{"level":"warning","stage":"decode","message":"2 bytes could not be read"}]"#),
            ("extra", #"{"tags":["a",7,true,null]}"#),
        ])
    func parts(key: String, json: String) throws {
        #expect(JSONWriter.line(try #require(full.json[key])) == json)
    }

    @Test(
        "has mentions with the value of their kind",
        arguments: [
            (
                0,
                #"{"id":"m1","type":"person","text":"林远","field":"text","start":0,"end":2,"source_start":4,"source_end":6,"value":"林远","rule":"a.b"}"#
            ),
            (1, #""远帆科技""#), (2, #""总监""#), (3, "null"), (4, #"{"duration":"P5Y"}"#),
            (5, #"{"nominal":50000,"min":50000,"max":null,"bound":"min","unit":null,"currency":"USD"}"#),
            (6, #"{"nominal":3.5,"min":3.5,"max":3.5,"bound":"exact","unit":"%"}"#),
        ])
    func mentions(index: Int, json: String) throws {
        let mention = try #require(full.json["mentions"]?.array?[index])
        #expect(JSONWriter.line(json.hasPrefix(#"{"id""#) ? mention : try #require(mention["value"])) == json)
    }

    @Test("has its keys in the contract's order, lists that are empty included, and extra only where a page brought it")
    func keys() {
        guard case .object(let fields) = full.json else { return #expect(Bool(false), "no object") }
        #expect(
            fields.map(\.key) == [
                "schema", "id", "source", "article", "removed", "repairs", "mentions", "people", "organizations", "employments", "dates",
                "citations", "salaries", "diagnostics", "extra",
            ])
        var empty = full.keeping([])
        empty.extra = nil
        guard case .object(let rest) = empty.json else { return #expect(Bool(false), "no object") }
        #expect(rest.map(\.key) == Extraction.keys)
        #expect(rest.dropFirst(4).allSatisfy { $0.value == .array([]) })
    }

    @Test("keeps the lists that are asked for and empties the others", arguments: Extraction.RecordType.allCases)
    func keeping(type: Extraction.RecordType) {
        let kept = full.keeping([type]).json
        for other in Extraction.RecordType.allCases {
            #expect(kept[other.rawValue] == (other == type ? full.json[other.rawValue] : .array([])))
        }
    }

    @Test("tells what decoding noticed, and lists the dates that name a day")
    func fromPage() throws {
        // A stray byte in the middle of UTF-8.
        let bytes = Array("2023年5月4日，林远说近日很忙".utf8) + [0xFF] + Array("。远帆科技没有回应这一说法。".utf8)
        let document = try Pipeline().extract(Page(declaredCharset: "utf-8", format: .text, body: bytes))
        #expect(document.diagnostics.contains { $0.stage == .decode })
        #expect(document.dates.map(\.value) == ["2023-05-04"])
        #expect(document.id == document.source.sha256)
    }

    @Test("carries a rule's precision, which must be a share", arguments: [("0.97", true), ("1", true), ("1.5", false), ("-0.5", false)])
    func precision(value: String, isTaken: Bool) {
        let file = DictionaryFile(path: "rules/precision.tsv", location: "p.tsv", bytes: Array("a.b\t\(value)\n".utf8))
        let dictionaries = Dictionaries.builtIn.adding([file])
        if isTaken {
            #expect(throws: Never.self) { try Recorder(dictionaries: dictionaries) }
        } else {
            #expect(throws: DictionaryError.badCell(value, column: "precision", wanted: "a number from 0 to 1", path: "p.tsv", line: 1)) {
                try Recorder(dictionaries: dictionaries)
            }
        }
    }
}

@Suite("Fingerprints")
struct FingerprintTests {
    private static let article = "远帆科技昨日宣布，林远将出任首席执行官，任期三年。他此前在多家企业负责技术与研发，熟悉海外市场，也曾在高校任教。"

    private func distance(_ a: String, _ b: String) throws -> Int {
        let (a, b) = (try #require(Fingerprint(of: Text(a))), try #require(Fingerprint(of: Text(b))))
        return (a.bits ^ b.bits).nonzeroBitCount
    }

    @Test("of a reprint with other punctuation is the same, of one with an edited word near, of another text far")
    func nearness() throws {
        #expect(try distance(Self.article, Self.article.replacing("，", with: " ")) == 0)
        #expect(try distance(Self.article, Self.article.replacing("昨日", with: "今日")) <= 10)
        #expect(try distance(Self.article, "周末天气晴朗，公园里游人如织，孩子们放起了风筝，老人们在湖边下棋。") > 16)
    }

    @Test("stays the same from version to version, and is nil where there is nothing to hash")
    func stability() {
        #expect(Fingerprint(of: "甲乙")?.description.count == 16)
        #expect(Fingerprint(of: "甲，！") == nil)
    }
}
