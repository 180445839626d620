import Testing

@testable import Jianbao

@Suite("The text that HTML shows")
struct HTMLTokenizerTests {
    /// The lines of a page, as a browser would show them.
    private func lines(_ html: String) -> [String] { testCleaner.shownLines(of: decodedPage(html, format: .html)) }

    @Test(
        "paragraphs, lists and tables end where the standard ends them",
        arguments: [
            ("<p>甲<p>乙", ["甲", "乙"]),
            ("<ul><li>甲<li>乙<ul><li>丙</ul><li>丁</ul>", ["甲", "乙", "丙", "丁"]),
            ("<table><tr><td>甲<td>乙<tr><td>丙</table>丁", ["甲 乙", "丙", "丁"]),
            ("<div>甲<br>乙</div>丙", ["甲", "乙", "丙"]),
            ("<h1>甲<h2>乙</h1>丙", ["甲", "乙", "丙"]),
            ("<dl><dt>甲<dd>乙<dt>丙</dl>", ["甲", "乙", "丙"]),
            ("<b>甲<p>乙</b>丙</p>丁", ["甲", "乙丙", "丁"]),
            ("甲<marquee>乙</div></marquee>丙", ["甲", "乙", "丙"]),
            ("<div>甲<object>乙</div>丙</object>丁</div>", ["甲", "乙", "丙", "丁"]),
            ("<body>甲</body></html>乙<html><body>丙</html>丁", ["甲", "乙", "丙", "丁"]),
        ])
    func structure(html: String, wanted: [String]) { #expect(lines(html) == wanted) }

    @Test(
        "character references, white space and controls",
        arguments: [
            ("<p>甲&amp;乙&nbsp;&#x4E2D;&#20013;&#128;&#0;", ["甲&乙\u{A0}中中€\u{FFFD}"]),
            ("a &notit; &copy 2 &ampx <b>c</b>", ["a ¬it; © 2 &x c"]),
            ("&#xD800;&#x110000;&#99999999999999999999;&#x;&#;&;", ["\u{FFFD}\u{FFFD}\u{FFFD}&#x;&#;&;"]),
            ("甲\0乙", ["甲乙"]),
            ("<p>甲\n   乙 c\n d", ["甲乙 c d"]),
            ("<pre>a\n  b\r\nc\rd</pre>", ["a", "b", "c", "d"]),
        ])
    func characters(html: String, wanted: [String]) { #expect(lines(html) == wanted) }

    @Test(
        "comments, declarations and tags that are none",
        arguments: [
            ("<p>甲<!-- 乙 --><!--> 丙 <!-->丁</p>", ["甲 丙 丁"]),
            ("甲<!--->乙<!-- x --!>丙<!-- y -- > z -->丁", ["甲乙丙丁"]),
            ("1 < 2 <3 a<", ["1 < 2 <3 a<"]),
            ("<a title='<p>x>' b=\"'\" c=d/e>甲</a>", ["甲"]),
            ("<p a='1' a=2 f/=g =h 'i>甲", ["甲"]),
            ("<p>甲<a", ["甲"]),
            ("甲<p title=\"x>乙", ["甲"]),
            ("<?xml version='1.0'?><!DOCTYPE html \"><![CDATA[x]]>甲</>乙</ x>丙", ["甲乙丙"]),
        ])
    func comments(html: String, wanted: [String]) { #expect(lines(html) == wanted) }

    @Test(
        "scripts, styles and fields hold no text of the page",
        arguments: [
            ("<script>if (a < b) '<p>x</p>' <!-- <script> </script> --></script><p>甲", ["甲"]),
            ("<script><!--><script></script>甲", ["甲"]),
            ("<script><!-- <script>x</script>乙</script>甲", ["甲"]),
            ("<textarea><p>x</textarea><p>甲<title>t</title>乙", ["甲乙"]),
            ("<style></sty></style >甲", ["甲"]),
            ("<xmp><b>甲&amp;</b></xmp>乙", ["<b>甲&amp;</b>", "乙"]),
            ("甲<plaintext><p>乙&amp;</plaintext>", ["甲", "<p>乙&amp;</plaintext>"]),
            ("<select><option>甲<option>乙</select>丙<select><input>丁", ["丙丁"]),
            ("<map name=m><area>甲</map>", ["甲"]),
        ])
    func rawText(html: String, wanted: [String]) { #expect(lines(html) == wanted) }

    @Test(
        "svg hides its text but for the HTML in it, and ends where HTML begins again",
        arguments: [
            ("<p>甲<svg><title>x</title><text>y</text></svg>乙", ["甲乙"]),
            ("<svg/>甲<svg><g/></svg>乙", ["甲乙"]),
            ("<svg><path><g>x<p>甲", ["甲"]),
            ("<svg><font>x</font><font color=red>甲", ["甲"]),
            ("<svg><![CDATA[</svg>x]]></svg>甲", ["甲"]),
            ("<svg><foreignObject><div>甲<svg><text>x</text></svg></div></foreignObject>x</svg>乙", ["甲", "乙"]),
            ("<p>甲<svg><desc><p>x</p></desc></svg>乙", ["甲", "乙"]),
            ("<svg><a href=x><text>x</a></svg><a>甲</a>", ["甲"]),
            ("<math><mi>x</mi><annotation>y</annotation><mtext><b>甲</b></mtext></math>乙", ["x甲乙"]),
        ])
    func foreign(html: String, wanted: [String]) { #expect(lines(html) == wanted) }

    @Test(
        "what a browser hides stays hidden to its end and no further",
        arguments: [
            ("<span style='display: none'>x</span>甲<p hidden>y</p>", ["甲"]),
            ("<x-y hidden>x</x-y>甲<ins style='DISPLAY :none'>x</ins>乙", ["甲乙"]),
            ("<div hidden>x<p>y</div>甲", ["甲"]),
            ("<div style='visibility: hidden'>甲</div>", ["甲"]),
        ])
    func hidden(html: String, wanted: [String]) { #expect(lines(html) == wanted) }

    @Test("any bytes give blocks and lines that lie in each other and in the page", arguments: 0..<24)
    func mutations(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<a href=x>", "</a>", "<svg>", "</svg>", "<foreignObject>", "</foreignobject>",
            "<title>", "</title>", "<math>", "<mi>", "<table>", "<tr>", "<td>", "</table>", "<select>", "<option>", "<script>", "</script>",
            "<!--",
            "-->", "<![CDATA[", "]]>", "<span hidden>", "</span>", "<x-y style='display:none'>", "</x-y>", "<template>", "</template>",
            "<li>",
            "<object>", "</object>", "<h1>", "&amp;", "&#", "&", "<", ">", "'", "\"", "\0", "甲", "云帆公司昨日宣布，新工厂将于明年投产。", " ", "\n",
            "<meta name=author content='李小红'>", "<span class=author>李小红</span>", "{\"title\":\"", "\\u4e2d", "<plaintext>", "<pre>",
            "<select>",
        ]
        let html = (0..<400).map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined()
        let page = decodedPage(html, format: .html)
        let document = testCleaner.html.document(of: page.text.scalars)
        #expect(document.toPage.count == document.text.count)
        for run in document.toPage.runs { #expect(run.origin.start <= run.origin.end && run.origin.end <= page.text.count) }
        var end = 0
        for line in document.lines {
            #expect(end <= line.span.start && line.span.start < line.span.end && line.span.end <= document.text.count)
            #expect(document.blocks.indices.contains(line.block))
            end = line.span.end
        }
        for (index, block) in document.blocks.enumerated() {
            #expect(block.parent < index && index < block.end && block.end <= document.blocks.count)
            #expect(block.firstLine <= block.endLine && block.endLine <= document.lines.count)
        }
        for decision in testCleaner.clean(page).decisions { #expect(decision.span.end <= page.text.count) }
    }

    @Test("thousands of elements of other names open and close like one")
    func manyNames() {
        let count = 6_000
        let open = (0..<count).map { "<name-\($0) hidden>" }.joined(), close = (0..<count).reversed().map { "</name-\($0)>" }.joined()
        #expect(lines("<p>甲\(open)乙\(close)丙</p>") == ["甲丙"])
    }
}

/// SplitMix64, so that a seed means the same everywhere.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }
}
