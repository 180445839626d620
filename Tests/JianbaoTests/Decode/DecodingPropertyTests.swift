import Testing

@testable import Jianbao

@Suite("What holds of every decoding")
struct DecodingPropertyTests {
    private let decoder: CharsetDecoder

    init() throws { decoder = try BuiltIn.decoder.get() }

    private static let sentences = [
        "市场研究人员认为，今年的销售情况会好于去年。", "她在大学毕业以后进了一家银行，三年后升任副行长。", "公司昨天宣布：新任总经理将于下月到任。", "产品的价格上涨了三成，达到5000元。",
        "a<b&c", "<p class=\"x\">", "\n", "2019年6月", "？", "��", "São Paulo", "東京", "🎉", "\u{200B}",
    ]

    /// Bytes in which nearly all that can go wrong goes wrong.
    private func randomBytes(_ generator: inout SeededGenerator) throws -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: bytes += (0..<Int.random(in: 1...12, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) }
            case 1: bytes += (0..<Int.random(in: 1...12, using: &generator)).map { _ in UInt8.random(in: 0x80...255, using: &generator) }
            default:
                let text = Self.sentences.randomElement(using: &generator)!
                let converter = ["UTF-8", "gb18030", "UTF-16LE"].randomElement(using: &generator)!
                var part = try #require(try Converter(converter).encode(Array(text.unicodeScalars)))
                if Bool.random(using: &generator) { part.remove(at: Int.random(in: 0..<part.count, using: &generator)) }
                bytes += part
            }
        }
        return bytes
    }

    @Test("random bytes never trap, and every repair maps back to its words", arguments: 0..<20) func random(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<100 {
            let bytes = try randomBytes(&generator)
            guard let page = try? decoder.decode(Page(body: bytes)) else { continue }
            #expect(page.toSource?.count ?? page.source.count == page.text.count)
            for repair in page.repairs {
                #expect(page.text.string(repair.span) == repair.to && page.source.string(repair.origin) == repair.from)
                #expect(page.sourceSpan(of: repair.span) == repair.origin)
            }
            var end = 0
            for index in 0..<page.text.count {
                let span = page.sourceSpan(of: TextSpan(index, index + 1))
                #expect(span.start <= span.end && span.end >= end && span.end <= page.source.count)
                end = span.end
            }
            let isOutside = { (index: Int) in !page.repairs.contains { $0.span.range ~= index } }
            for index in 0..<page.text.count where isOutside(index) {
                #expect(page.text[index] == page.source[page.sourceSpan(of: TextSpan(index, index + 1)).start])
            }
        }
    }

    @Test(
        "text of some length comes back from every charset that has it",
        arguments: ["UTF-8", "gb18030", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "HZ", "ISO-2022-CN"]) func roundTrip(
            converter: String
        ) throws
    {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<50 {
            let text = (0..<Int.random(in: 1...6, using: &generator)).map { _ in Self.sentences[Int.random(in: 0..<4, using: &generator)] }
                .joined()
            let bytes = try #require(try Converter(converter).encode(Array(text.unicodeScalars)))
            let page = try decoder.decode(Page(body: bytes))
            #expect(page.source.string == text && page.text.string == text)
        }
    }

    @Test("the same bytes as one page or decoded twice give the same") func deterministic() throws {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<100 {
            let bytes = try randomBytes(&generator)
            let first = try? decoder.decode(Page(body: bytes)), second = try? decoder.decode(Page(body: bytes))
            #expect(first?.text == second?.text && first?.repairs == second?.repairs && first?.diagnostics == second?.diagnostics)
        }
    }
}
