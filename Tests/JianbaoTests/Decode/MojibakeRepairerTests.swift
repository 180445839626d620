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
        "each character of a repaired line leads to the bytes that it was made of",
        arguments: [("UTF-8", "gb18030", 3), ("UTF-8", "windows-1252", 3), ("gb18030", "windows-1252", 2), ("gb18030", "Big5-HKSCS", 1)])
    func aligned(actual: String, assumed: String, longest: Int) throws {
        let text = "产品的价格上涨"
        let bytes = try #require(try Converter(actual).encode(Array((text + "了").unicodeScalars)))
        let garbled = String(decoding: try Converter(assumed).decode(bytes).units, as: UTF16.self)
        let page = try decoder.decode(Page(body: Array(garbled.utf8)))
        #expect(page.text.string == text + "了")
        var end = 0
        for index in 0..<page.text.count {
            let span = page.sourceSpan(of: TextSpan(index, index + 1))
            #expect(span.count <= longest && span.start <= end && span.end >= end)
            end = span.end
        }
        #expect(end == page.source.count)
    }

    @Test(
        "clean lines stay",
        arguments: [
            "龘䶮犇骉都是生僻字。", "饕餮、魑魅魍魉、踟蹰", "Łódź 与 São Paulo、Zürich 和 Malmö", "naïve café — “quoted”", "東京の新しい経済政策", "你好，한국어와 русский язык",
            "“你好”的俄语是 Привет", "Привет, мир!", "Москва слезам не верит", "Ελληνικά γράμματα", "ㄅㄆㄇㄈ", "读作“ㄓㄨㄥ ㄨㄣˊ”", "﹝﹞︵︶", "ÀÁÂÃÄÅÆÇ",
            "Éé Èè",
            "ÄäÖöÜüß", "ÀàÂâ", "¼½¾±²³µ¶·", "§§ 1-3 ¶¶", "עברית", "(￣ω￣) (´・ω・｀)", "한국어 뉴스", "日本語のニュース",
            "鼬獾、貔貅、狴犴、麒麟", "①②③ ㈠ ℃ ㎡ √ ≈", "质量很好\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}",
        ])
    func clean(line: String) throws {
        let page = try decoder.decode(Page(body: Array(line.utf8)))
        #expect(page.text.string == line)
        #expect(page.repairs.isEmpty)
    }

    @Test("a text that was garbled twice comes back", arguments: [("gb18030", "windows-1252"), ("windows-1252", "windows-1252")])
    func twice(first: String, second: String) throws {
        var garbled = "产品的价格上涨了，公司很高兴"
        for assumed in [first, second] {
            garbled = String(decoding: try Converter(assumed).decode(Array(garbled.utf8)).units, as: UTF16.self)
        }
        let page = try decoder.decode(Page(body: Array(garbled.utf8)))
        #expect(page.text.string.hasPrefix("产品的价格上涨了"))
        let spans = (0..<page.text.count).map { page.sourceSpan(of: TextSpan($0, $0 + 1)) }
        #expect(spans.first?.start == 0 && spans.last?.end == page.source.count)
        #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.start <= $1.start && $0.end <= $1.end })
    }

    @Test("bytes that only partly were UTF-8 are put together again") func mixed() throws {
        // 是 CA C7 and so on; the pairs that are valid UTF-8 became one character, the others two of ISO 8859-1.
        let bytes = try #require(try Converter("gb18030").encode(Array("工程师说这个系统很稳定，测试也都通过了".unicodeScalars)))
        var garbled: [Unicode.Scalar] = []
        var at = 0
        while at < bytes.count {
            let length = [3, 2].first { length in
                at + length <= bytes.count && UTF8Decoder.decode(bytes[at..<(at + length)], lenient: false)?.scalars.count == 1
                    && UTF8Decoder.decode(bytes[at..<(at + length)], lenient: false)?.problems.count == 0
            }
            if let length, let decoded = UTF8Decoder.decode(bytes[at..<(at + length)], lenient: false) {
                garbled += decoded.scalars
                at += length
            } else {
                garbled.append(Unicode.Scalar(bytes[at]))
                at += 1
            }
        }
        let page = try decoder.decode(Page(body: Array(String(scalars: garbled[...]).utf8)))
        #expect(page.text.string == "工程师说这个系统很稳定，测试也都通过了")
        // Most characters lead to their own two or three; a few share a character with the next.
        let spans = (0..<page.text.count).map { page.sourceSpan(of: TextSpan($0, $0 + 1)) }
        #expect(spans.first?.start == 0 && spans.last?.end == page.source.count)
        #expect(spans.filter { $0.count <= 2 }.count >= 12)
        #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.start <= $1.start && $0.end <= $1.end })
    }

    @Test("a lost byte costs one character") func lostByte() throws {
        let text = "这位工程师说系统已经稳定运行三个月了，没有发生故障。"
        let bytes = try #require(try Converter("gb18030").encode(Array(text.unicodeScalars)))
        // The first byte of 程, the fourth character, is gone.
        let damaged = Array(bytes[..<6]) + Array(bytes[7...])
        let garbled = String(decoding: try Converter("gb18030").decode(damaged).units, as: UTF16.self)
        let page = try decoder.decode(Page(body: Array(garbled.utf8)))
        #expect(page.text.string == "这位工\u{FFFD}师说系统已经稳定运行三个月了，没有发生故障。")
        // Each character leads to the place where it was misread.
        let last = page.text.count - 1
        #expect(page.sourceSpan(of: TextSpan(last, last + 1)).end == page.source.count)
        #expect(page.sourceSpan(of: TextSpan(5, 6)).count == 1)
    }

    @Test("a lost byte in a long line is found too") func lostByteInside() throws {
        let clean = "研究人员昨天公布了新的调查结果，认为经济情况正在好转，市场对此反应积极。"
        let bytes = try #require(try Converter("gb18030").encode(Array("我们在学校里见过他，他说很好。".unicodeScalars)))
        let garbled = String(decoding: try Converter("gb18030").decode(Array(bytes[1...])).units, as: UTF16.self)
        let page = try decoder.decode(Page(body: Array((clean + clean + "a" + garbled + "\n").utf8)))
        #expect(page.text.string.hasPrefix(clean + clean + "a"))
        #expect(page.text.string.hasSuffix("们在学校里见过他，他说很好。\n"))
    }

    @Test(
        "a byte that a converter dropped is known by what it dropped, or by the neighbors",
        arguments: ["公司总经理5月1日宣布辞职。", "这是他们的生活。", "今年8月2日到9月3日是假期。"])
    func droppedByte(text: String) throws {
        let garbled = try #require(LegacyDecoder.decode(Array(text.utf8)[...], as: .gb18030)).scalars.map { $0 == "\u{FFFD}" ? "?" : $0 }
        #expect(garbled.contains("?"))
        let page = try decoder.decode(Page(body: Array(String(scalars: garbled[...]).utf8)))
        #expect(page.text.string == text)
    }

    @Test("text that lost bytes when it was garbled the first time is not left half way") func twiceWithLosses() throws {
        var scalars = Array("这位工程师说系统已经稳定运行了很久，大家都很高兴，公司的情况也很好".unicodeScalars)
        for _ in 0..<2 {
            scalars = try #require(LegacyDecoder.decode(Array(String(scalars: scalars[...]).utf8)[...], as: .gb18030)).scalars
        }
        let page = try decoder.decode(Page(body: Array(String(scalars: scalars[...]).utf8)))
        #expect(page.text.string.contains("系统已经稳定运行了很久"))
    }

    @Test("of bytes that a converter dropped without a mark only their characters are lost") func droppedWithoutMark() throws {
        // Private use characters, which many systems strip, are gone.
        let bytes = Array("我们的数据库里有很多新闻，大家都可以看".utf8)
        let garbled = try #require(LegacyDecoder.decode(bytes[...], as: .gb18030)).scalars.filter { !(0xE000...0xF8FF ~= $0.value) }
        let page = try decoder.decode(Page(body: Array(String(scalars: garbled[...]).utf8)))
        #expect(page.text.string.hasPrefix("我们的数"))
    }

    @Test("where a dropped byte leaves a choice, none is made") func droppedByteUnknown() throws {
        // 0xE5 0x80 and a lost byte: 借 倪 倡 候 值 and 50 more.
        let text = "这里的情况和他们说的差不多，只有倪"
        let garbled = String(decoding: try Converter("gb18030").decode(Array(text.utf8)).units, as: UTF16.self)
        let page = try decoder.decode(Page(body: Array((garbled.unicodeScalars.dropLast().map(String.init).joined() + "?7").utf8)))
        #expect(page.text.string.contains("这里的情况和他们说的差不多"))
        #expect(page.text.string.contains("\u{FFFD}"))
    }

    @Test(
        "what is lost for good is told with its place",
        arguments: [
            ("锟斤拷锟斤拷锟斤拷", "1 place, at character 0:"), ("市场很好锟斤拷锟斤拷，价格也好。再说锟斤拷吧", "2 places, at character 4, 18:"),
            ("市場很好嚙踝蕭嚙踝蕭", "1 place, at character 4:"), ("第一行\n市场ï¿½ï¿½很好", "1 place, at character 6:"),
            ("市场\u{FFFD}\u{FFFD}很好\u{FFFD}", "2 places, at character 2, 6:"),
        ])
    func lost(text: String, message: String) throws {
        let page = try decoder.decode(Page(body: Array(text.utf8)))
        #expect(page.diagnostics.map(\.message).contains { $0.contains("text is lost in " + message) })
        #expect(page.text.string == text)
    }
}
