import Testing

@testable import Jianbao

/// Shapes that break parsers, through the whole pipeline. How their cost grows is measured in Benchmarks, not here.
@Suite("Hostile input")
struct HostileInputTests {
    static let shapes: [(format: Page.Format, unit: String)] = [
        (.html, "<div>甲"), (.html, "<b>x"), (.html, "<"), (.html, "<!--"), (.html, "&#x4e2d;"), (.html, "<li><a href=x>甲</a>"),
        (.html, "<table><td>甲"), (.html, "<svg><title>甲"), (.text, "1"), (.text, "年月日"), (.text, "亿万"), (.text, "李"), (.text, "公司"),
        (.text, "“（"), (.text, "·"), (.text, "年薪100万元"), (.text, "余文远论文引用34780次，"), (.text, "\\ufffd"), (.text, "林远加入谷歌、"),
        (.text, "前"), (.text, "相关阅读\n"), (.text, "Abc "), (.text, "監(jiān)"), (.text, "东说念主"), (.text, "\u{FFFD}"),
        (.text, "e\u{301}\u{301}"), (.text, "\u{202E}"), (.text, "-1%"), (.text, "2023-13-45 "), (.text, "第"), (.text, "\r"),
        (.text, "業(yè)?，"), (.text, "因?yàn)樗"), (.text, "業(yè)監\n( Ji"), (.text, "东说念主时刻"), (.text, "甲云梦app，"),
    ]

    @Test("gives a document whose spans lie in its texts", arguments: shapes.indices)
    func spans(index: Int) throws {
        let shape = Self.shapes[index]
        for count in [1, 2, 7, 300] {
            let page = Page(format: shape.format, body: Array(String(repeating: shape.unit, count: count).utf8))
            let document = try BuiltIn.pipeline.get().extract(page)
            let source = try BuiltIn.pipeline.get().decoder.decode(page).source.count
            let texts = [TextField.text: Text(document.article.text), .title: Text(document.article.title ?? "")]
            for mention in document.mentions {
                let text = try #require(texts[mention.field])
                #expect(mention.span.start < mention.span.end && mention.span.end <= text.count)
                #expect(text.string(mention.span) == mention.text)
                #expect(mention.source.start <= mention.source.end && mention.source.end <= source)
            }
            for removed in document.removed { #expect(removed.source.end <= source) }
        }
    }

    @Test("a number of a hundred thousand digits has no value, and no trap")
    func digits() throws {
        let page = Page(format: .text, body: Array(("他年薪" + String(repeating: "9", count: 100_000) + "元。").utf8))
        #expect(try BuiltIn.pipeline.get().extract(page).salaries.isEmpty)
    }

    @Test("a page nested a hundred thousand deep is read, not crashed on")
    func depth() throws {
        let prose = "公司昨日宣布，新一代芯片将于下月量产，产能可望翻倍。公司表示，这款芯片由北京和上海的团队共同研发，历时三年。"
        let page = Page(format: .html, body: Array((String(repeating: "<div>", count: 100_000) + "<p>\(prose)</p>").utf8))
        #expect(try BuiltIn.pipeline.get().extract(page).article.text == prose)
    }
}
