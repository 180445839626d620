import Testing

@testable import Jianbao

@Suite("Mojibake")
struct MojibakeRepairerTests {
    private let decoder: CharsetDecoder

    init() throws { decoder = try BuiltIn.decoder.get() }

    private static let simplified = "市场研究人员认为，今年的销售情况会好于去年。"
    private static let traditional = "市場研究人員認為，今年的銷售情況會好於去年。"

    @Test(
        "each way of misreading is undone",
        arguments: [
            (simplified, "UTF-8", "gb18030", "mojibake.utf8-as-gbk"), (simplified, "UTF-8", "windows-1252", "mojibake.utf8-as-latin"),
            (simplified, "gb18030", "windows-1252", "mojibake.gbk-as-latin"),
            (traditional, "Big5-HKSCS", "windows-1252", "mojibake.big5-as-latin"),
            (traditional, "Big5-HKSCS", "gb18030", "mojibake.big5-as-gbk"), ("产品的价格上涨了三成", "gb18030", "Big5-HKSCS", "mojibake.gbk-as-big5"),
        ])
    func undone(text: String, actual: String, assumed: String, rule: RuleName) throws {
        let bytes = try #require(try Converter(actual).encode(Array(text.unicodeScalars)))
        let garbled = String(decoding: try Converter(assumed).decode(bytes).units, as: UTF16.self)
        let page = try decoder.decode(Page(body: Array(("第一行没有问题。\n" + garbled + "\n最后一行也没有问题。").utf8)))
        #expect(page.text.string == "第一行没有问题。\n" + text + "\n最后一行也没有问题。")
        #expect(page.repairs.map(\.rule) == [rule])
        let repair = try #require(page.repairs.first)
        #expect(page.text.string(repair.span) == repair.to)
        #expect(page.source.string(page.sourceSpan(of: repair.span)) == repair.from)
    }

    @Test(
        "clean lines stay",
        arguments: [
            "龘䶮犇骉都是生僻字。", "饕餮、魑魅魍魉、踟蹰", "Łódź 与 São Paulo、Zürich 和 Malmö", "naïve café — “quoted”", "東京の新しい経済政策", "你好，한국어와 русский язык",
            "鼬獾、貔貅、狴犴、麒麟", "①②③ ㈠ ℃ ㎡ √ ≈",
        ])
    func clean(line: String) throws {
        let page = try decoder.decode(Page(body: Array(line.utf8)))
        #expect(page.text.string == line)
        #expect(page.repairs.isEmpty)
    }

    @Test("what is lost for good is told") func lost() throws {
        let page = try decoder.decode(Page(body: Array("锟斤拷锟斤拷锟斤拷锟斤拷".utf8)))
        #expect(page.diagnostics.contains { $0.message.contains("lost in 4 places") })
    }
}
