import Testing

@testable import Jianbao

@Suite("Cleaning HTML")
struct HTMLTests {
    static let paragraphs = "<p>云帆公司昨日宣布，新工厂将于明年投产，预计创造两千个岗位。</p><p>当地政府表示欢迎，并承诺提供配套设施。</p>"
    static let body = "云帆公司昨日宣布，新工厂将于明年投产，预计创造两千个岗位。\n当地政府表示欢迎，并承诺提供配套设施。"

    /// The lines of a page, as a browser would show them.
    private func lines(_ html: String) throws -> [String] {
        let document = HTMLTokenizer.document(
            of: Array(html.unicodeScalars), references: try CharacterReferences(dictionaries: .builtIn),
            names: try ElementNames(dictionaries: .builtIn))
        return document.lines.map { String(scalars: document.text[$0.span.range]) }
    }

    @Test(
        "text comes out as the standard reads it",
        arguments: [
            ("<p>甲<p>乙", ["甲", "乙"]),
            ("<p>甲&amp;乙&nbsp;&#x4E2D;&#20013;&#128;&#0;", ["甲&乙\u{A0}中中€\u{FFFD}"]),
            ("a &notit; &copy 2 &ampx <b>c</b>", ["a ¬it; © 2 &x c"]),
            ("<p>甲<!-- 乙 --><!--> 丙 <!-->丁</p>", ["甲 丙 丁"]),
            ("<script>if (a < b) '<p>x</p>' <!-- <script> </script> --></script><p>甲", ["甲"]),
            ("<textarea><p>x</textarea><p>甲<title>t</title>乙", ["甲乙"]),
            ("1 < 2 <3 a<", ["1 < 2 <3 a<"]),
            ("<ul><li>甲<li>乙<ul><li>丙</ul><li>丁</ul>", ["甲", "乙", "丙", "丁"]),
            ("<table><tr><td>甲<td>乙<tr><td>丙</table>丁", ["甲 乙", "丙", "丁"]),
            ("<div>甲<br>乙</div>丙", ["甲", "乙", "丙"]),
            ("<pre>a\n  b</pre>", ["a", "b"]),
            ("<p>甲\n   乙 c\n d", ["甲乙 c d"]),
            ("<span style='display: none'>x</span>甲<p hidden>y</p>", ["甲", "y"]),
            ("<p>甲<svg><title>x</title><text>y</text></svg>乙", ["甲乙"]),
            ("<a title='<p>x>' b=\"'\" c=d/e>甲</a>", ["甲"]),
            ("<p>甲<a", ["甲"]),
            ("<?xml version='1.0'?><!DOCTYPE html><![CDATA[x]]>甲</>乙", ["甲乙"]),
        ])
    func shownText(html: String, wanted: [String]) throws { #expect(try lines(html) == wanted) }

    @Test("the article is found among menus, lists and comments")
    func article() {
        let article = cleaned(
            """
            <html><head><title>云帆公司宣布建设新工厂_财经_云帆网</title><style>p{}</style></head><body>
            <div class="nav"><a href=a>首页</a><a href=b>财经</a></div>
            <h1>云帆公司宣布建设新工厂</h1><div class=info>2023年2月10日 10:53 来源：云帆日报 责编：陈晓</div>
            <div class="content">\(Self.paragraphs)</div>
            <div class="related"><ul><li><a href=c>另一家工厂</a></ul></div>
            <div class="comments"><p>写得真好，我们都很喜欢，希望继续努力下去。</p></div></body></html>
            """)
        #expect(article.title?.text.string == "云帆公司宣布建设新工厂")
        #expect(article.body.text.string == Self.body)
        #expect(article.published == "2023-02-10T10:53")
        #expect(article.publisher == "云帆日报")
        #expect(article.editors == ["陈晓"])
        #expect(article.removed.map(\.reason) == [.navigation, .byline, .relatedReading, .comments])
    }

    @Test("offsets lead back to the page, through references and folded white space")
    func offsets() {
        let html = "<div><p>云帆&middot;公司昨日\n  宣布，新工厂&#23558;于明年投产，预计创造两千个岗位。</p>\(Self.paragraphs)</div>"
        let page = Text(html)
        let article = cleaned(html)
        let body = article.body
        #expect(body.text.string.hasPrefix("云帆·公司昨日宣布，新工厂将于"))
        for (word, source) in [("·", "&middot;"), ("将", "&#23558;"), ("昨日宣布", "昨日\n  宣布")] {
            let wanted = Array(word.unicodeScalars)
            let start = (0..<body.text.count).first { body.text.scalars[$0...].starts(with: wanted) }!
            #expect(page.string(body.map.origin(of: TextSpan(start, start + wanted.count))) == source)
        }
    }

    @Test("a title is cut from the name of its site")
    func windowTitle() {
        let article = cleaned("<title>云帆公司宣布建设新工厂_财经频道_云帆新闻网</title><div>\(Self.paragraphs)</div>")
        #expect(article.title?.text.string == "云帆公司宣布建设新工厂")
    }

    @Test("the head and the address name the day where no line does")
    func dates() {
        let head = "<meta property='article:published_time' content='2023-02-10T10:53:00+08:00'>"
        #expect(cleaned("<html>\(head)<div>\(Self.paragraphs)</div>").published == "2023-02-10T10:53")
        let script = "<script type='application/ld+json'>{\"datePublished\": \"2023-02-10\"}</script>"
        #expect(cleaned("<html>\(script)<div>\(Self.paragraphs)</div>").published == "2023-02-10")
        #expect(cleaned("<div>\(Self.paragraphs)</div>", url: "https://news.example/2023-02/10/c_1.htm").published == "2023-02-10")
        #expect(cleaned("<div>\(Self.paragraphs)</div>").published == nil)
    }

    @Test("an empty page gives an empty article and says so", arguments: ["<html></html>", "<", "<p>", "<!--", "<script>"])
    func empty(html: String) {
        let article = cleaned(html)
        #expect(article.body.text.isEmpty)
        #expect(article.diagnostics.count == 1)
    }
}

@Suite("Hostile shapes")
struct HostileShapeTests {
    static let shapes: [(String, @Sendable (Int) -> String)] = [
        ("deep", { String(repeating: "<div>", count: $0) + HTMLTests.paragraphs }),
        ("unclosed b", { String(repeating: "<b>甲", count: $0) + String(repeating: "</i>", count: $0) }),
        ("unclosed table", { String(repeating: "<table><td>甲", count: $0) }),
        ("unclosed font and p", { String(repeating: "<font><p>甲", count: $0) }),
        ("attributes", { "<p " + (0..<$0).map { "a\($0)=x " }.joined() + ">甲" }),
        ("siblings", { String(repeating: "<p>甲，乙。</p>", count: $0) }),
        ("brackets", { String(repeating: "<", count: $0 * 4) }),
        ("comments", { String(repeating: "<!--", count: $0 * 2) }),
        ("references", { "<p>" + String(repeating: "&amp;&#x4E2D;", count: $0) }),
        ("misnested", { String(repeating: "<a href=x><div></a><svg></p></div><template>", count: $0) }),
        ("one line", { "<p>" + String(repeating: "云帆公司昨日宣布，", count: $0) }),
        ("bylines", { String(repeating: "作者：", count: $0 * 2) + "\n" + String(repeating: "编辑 王小明 ", count: $0) + "\n甲" }),
        ("dates", { "<title>甲乙丙丁 - 云帆</title>" + String(repeating: "<p>2024-05-01 10:00 甲乙</p>", count: $0) }),
        ("cues", { String(repeating: "相关阅读\n", count: $0) }),
        ("breadcrumbs", { String(repeating: "首页 > ", count: $0) + "\n甲" }),
    ]

    @Test("every block of a hostile page lies in the page", arguments: shapes.indices)
    func blocks(index: Int) {
        let page = decodedPage(Self.shapes[index].1(4_000))
        let decisions = testCleaner.clean(page).decisions
        #expect(decisions.allSatisfy { $0.span.start <= $0.span.end && $0.span.end <= page.text.count })
    }
}
