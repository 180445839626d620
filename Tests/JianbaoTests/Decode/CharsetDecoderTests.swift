import Testing

@testable import Jianbao

@Suite("Charsets")
struct CharsetDecoderTests {
    private let decoder: CharsetDecoder

    init() throws { decoder = try BuiltIn.decoder.get() }

    private func encode(_ text: String, _ converter: String) throws -> [UInt8] {
        try #require(try Converter(converter).encode(Array(text.unicodeScalars)))
    }

    private static let simplified = "这家公司昨天宣布，新任总经理将于下月到任。"
    private static let traditional = "這家公司昨天宣布，新任總經理將於下月到任。"

    @Test(
        "text comes back from each charset without any declaration",
        arguments: [
            (simplified, "UTF-8", "UTF-8"), (simplified, "gb18030", "gb18030"), (traditional, "gb18030", "gb18030"),
            (traditional, "Big5-HKSCS", "Big5"), (traditional, "EUC-TW", "EUC-TW"), (simplified, "UTF-16LE", "UTF-16LE"),
            (simplified, "UTF-16BE", "UTF-16BE"), (simplified, "HZ", "HZ-GB-2312"), (simplified, "ISO-2022-CN", "ISO-2022-CN"),
            ("用户共有\u{3400}八个", "gb18030", "gb18030"), ("佢喺嗰度食嘢", "Big5-HKSCS", "Big5"),
        ])
    func undeclared(text: String, converter: String, charset: String) throws {
        let page = try decoder.decode(Page(body: encode(text, converter)))
        #expect(page.source.string == text)
        #expect(page.charset == charset)
    }

    @Test(
        "a wrong declaration does no harm",
        arguments: [("UTF-8", "gb2312"), ("gb18030", "utf-8"), ("gb18030", "big5"), ("Big5-HKSCS", "gbk")])
    func wrongDeclaration(actual: String, declared: String) throws {
        let html = "<html><head><meta charset=\"\(declared)\"></head><body><p>\(Self.traditional)</p></body></html>"
        let page = try decoder.decode(Page(body: encode(html, actual)))
        #expect(page.source.string == html)
    }

    @Test(
        "a declaration is found and believed where it holds",
        arguments: [
            "<meta charset=gbk>", "<META http-equiv='Content-Type' content='text/html; charset=GB2312'>",
            "<?xml version=\"1.0\" encoding=\"gb18030\"?>",
            "<text encoding=\"GBK\">",
        ])
    func declaration(tag: String) throws {
        let page = try decoder.decode(Page(body: encode(tag + "<p>" + Self.simplified, "gb18030")))
        #expect(page.charset == "gb18030")
        #expect(page.evidence == .declared)
    }

    @Test(
        "a byte order mark decides and is no part of the text",
        arguments: [
            ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"), ([0xFF, 0xFE, 0, 0], "UTF-32LE"),
            ([0, 0, 0xFE, 0xFF], "UTF-32BE"),
        ] as [([UInt8], String)])
    func byteOrderMark(mark: [UInt8], charset: String) throws {
        let page = try decoder.decode(Page(body: mark + encode("中文 abc", charset)))
        #expect(page.source.string == "中文 abc")
        #expect(page.charset == charset)
        #expect(page.evidence == .byteOrderMark)
    }

    @Test("a cut character is one U+FFFD and one diagnostic") func cut() throws {
        let page = try decoder.decode(Page(body: Array("新闻".utf8.dropLast())))
        #expect(page.source.string == "新\u{FFFD}")
        #expect(page.diagnostics.count == 1)
        #expect(page.diagnostics[0].message.contains("byte 3"))
    }

    @Test(
        "broken UTF-8 gives a U+FFFD for each maximal part",
        arguments: [
            ([0xC0, 0xAF], 2), ([0xE0, 0x80, 0xAF], 3), ([0xED, 0xA0, 0x80], 3), ([0xF0, 0x9F, 0x98], 1), ([0xF5], 1),
            ([0xE4, 0xB8, 0x41], 1),
        ] as [([UInt8], Int)])
    func broken(bytes: [UInt8], count: Int) throws {
        let decoded = try #require(UTF8Decoder.decode(bytes[...], lenient: true))
        #expect(decoded.scalars.filter { $0 == "\u{FFFD}" }.count == count)
        #expect(decoded.problems.count == count)
        #expect(String(decoding: bytes, as: UTF8.self).unicodeScalars.elementsEqual(decoded.scalars))
    }

    @Test("one broken byte does not make UTF-8 another charset") func damagedUTF8() throws {
        let bytes = Array(Self.simplified.utf8) + [0xFF] + Array(Self.simplified.utf8)
        let page = try decoder.decode(Page(body: bytes))
        #expect(page.charset == "UTF-8")
        #expect(page.source.string == Self.simplified + "\u{FFFD}" + Self.simplified)
    }

    @Test(
        "a wrong hint never changes the text, however short",
        arguments: [
            (simplified, "UTF-8"), (simplified, "gb18030"), (traditional, "Big5-HKSCS"), (traditional, "gb18030"), (traditional, "EUC-TW"),
            ("公司昨天宣布消息", "gb18030"), ("公司昨天宣布消息", "UTF-8"), ("公司昨天宣布消息", "Big5-HKSCS"), ("公司昨天宣布消息", "UTF-16LE"),
            ("公司昨天宣布消息", "UTF-16BE"), ("公司昨天宣布消息", "HZ"), ("公司昨天宣布消息", "ISO-2022-CN"),
        ])
    func wrongHint(text: String, converter: String) throws {
        let bytes = try encode(text, converter)
        try Dictionaries.builtIn.forEachRow(of: "characters/charsets.tsv") { row in
            let page = try? decoder.decode(Page(declaredCharset: row.key, body: bytes))
            #expect(page?.source.string == text, "declared as \(row.key)")
        }
    }

    @Test("a few NULs in JSON do not make it UTF-16 or UTF-32") func jsonWithNULs() throws {
        let field = "\"text\":\"公司昨天宣布，新任总经理将于下月到任。\","
        for text in ["{\(field)\(field)\"a\":\"x\0\"}", "{\"a\":\"\0\0\0\0\",\(field)\(String(repeating: " ", count: 200))}"] {
            let page = try decoder.decode(Page(format: .text, body: Array(text.utf8)))
            #expect(page.source.string == text)
        }
    }

    @Test("UTF-32 without a mark", arguments: ["UTF-32LE", "UTF-32BE"]) func utf32(charset: String) throws {
        let page = try decoder.decode(Page(body: encode(Self.simplified, charset)))
        #expect(page.source.string == Self.simplified)
        #expect(page.charset == charset)
    }

    @Test(
        "what is no text is refused",
        arguments: [
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], Array("%PDF-1.7".utf8), [0x1F, 0x8B, 0x08, 0x00], [0x50, 0x4B, 0x03, 0x04],
            [0x01, 0x00, 0x00, 0x00, 0x9C, 0x00, 0x00, 0xFF, 0x00, 0x00],
        ] as [[UInt8]])
    func binary(bytes: [UInt8]) {
        #expect(throws: DecodeError.self) { try decoder.decode(Page(body: bytes)) }
    }

    @Test(
        "the format is told from the tags",
        arguments: [
            ("<!DOCTYPE html><p>甲", Page.Format.html), ("<div><p>甲</p></div>", .html), ("标签 <p> 表示段落", .text), ("a < b 而 c > d", .text),
        ])
    func format(text: String, expected: Page.Format) throws {
        #expect(try decoder.decode(Page(body: Array(text.utf8))).format == expected)
    }
}
