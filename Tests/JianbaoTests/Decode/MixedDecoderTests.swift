import Testing

@testable import Jianbao

@Suite("Pages in several charsets")
struct MixedDecoderTests {
    private let decoder: CharsetDecoder

    init() throws { decoder = try BuiltIn.decoder.get() }

    private static let body = "市场研究人员认为，今年的销售情况会好于去年，新产品也很受欢迎。"
    private static let piece = "友情链接：经济新闻"
    private static let traditional = "相關新聞：經濟情況"

    private func encode(_ text: String, _ converter: String) throws -> [UInt8] {
        try #require(try Converter(converter).encode(Array(text.unicodeScalars)))
    }

    private func bytes(_ parts: [(String, String)]) throws -> [UInt8] { try parts.flatMap { try encode($0.0, $0.1) } }

    @Test(
        "each piece is read in its own charset",
        arguments: [
            [(body + "\n", "UTF-8"), (piece + "\n", "gb18030"), (body, "UTF-8")],
            [(body + "\n", "gb18030"), (piece + "\n", "UTF-8"), (body, "gb18030")],
            [("<p>\(body)</p><p>", "UTF-8"), (piece, "gb18030"), ("</p><p>\(body)", "UTF-8")],
            [(body, "UTF-8"), (piece, "gb18030"), (body, "UTF-8")],
            [(body + "\n", "UTF-8"), (traditional, "Big5-HKSCS"), ("\n" + body, "UTF-8")],
            [(piece + "\n", "gb18030"), (body, "UTF-8")], [(piece + " ", "UTF-8"), (body + body, "gb18030")],
        ])
    func mixed(parts: [(String, String)]) throws {
        let page = try decoder.decode(Page(body: bytes(parts)))
        #expect(page.text.string == parts.map(\.0).joined())
        #expect(page.source == page.text)
        #expect(page.diagnostics.count == 1)
    }

    @Test("the place of a piece is told in bytes") func place() throws {
        let page = try decoder.decode(Page(body: bytes([("新闻\n", "UTF-8"), (Self.piece, "gb18030"), ("\n" + Self.body, "UTF-8")])))
        #expect(page.diagnostics.map(\.message) == ["1 stretch of the page in gb18030, the first at byte 7"])
    }

    @Test("bytes that are nothing in any charset stay undecodable, and what stands around them is read") func undecodable() throws {
        let page = try decoder.decode(
            Page(body: bytes([(Self.body + "\n", "UTF-8"), (Self.piece + "\n", "gb18030")]) + [0xFF, 0x20] + encode(Self.body, "UTF-8")))
        #expect(page.text.string == Self.body + "\n" + Self.piece + "\n\u{FFFD} " + Self.body)
        let place = (Self.body + "\n").utf8.count + 2 * Self.piece.unicodeScalars.count + 1
        #expect(page.diagnostics.contains { $0.message.contains("1 undecodable sequence in UTF-8, at byte \(place);") })
    }

    @Test(
        "one charset with a fault stays one",
        arguments: [("caf\u{E9} au lait", [UInt8]([0xE9, 0x20])), ("单字", [0xBC, 0xDB, 0x20])])
    func oneCharset(_: String, fault: [UInt8]) throws {
        let page = try decoder.decode(Page(body: Array((Self.body + "\n").utf8) + fault + Array(Self.body.utf8)))
        #expect(page.text.string.hasPrefix(Self.body + "\n\u{FFFD}"))
        #expect(page.text.string.hasSuffix(Self.body))
    }
}
