import Foundation
import Jianbao

/// Feeds hostile shapes to the whole pipeline, each at one size and at twice that size, and prints how the time grew; linear is ×2.
/// Ends with 1 where a shape costs more than ×2.3 of a run long enough to be told from noise.
///
///     HostileBenchmark [BYTES [NAME]]      the smaller size (400,000), and only the shapes whose name holds NAME
///
/// 5,000,000 bytes nest a million elements.
@main
struct HostileBenchmark {
    static let limit = 2.3
    /// Bytes of the smaller input, where none are given.
    static let size = 400_000
    static let rounds = 3

    static let shapes: [(name: String, format: Page.Format, unit: String)] = [
        ("nested div", .html, "<div>"), ("open b", .html, "<b>x"), ("less-than", .html, "<"), ("comments", .html, "<!--"),
        ("references", .html, "&#x4e2d;"), ("list of links", .html, "<li><a href=x>甲</a>"), ("table cells", .html, "<table><td>甲"),
        ("paragraphs", .html, "<p>公司昨日宣布，新一代芯片将于下月量产。"), ("digits", .text, "1"), ("年月日", .text, "年月日"),
        ("亿万", .text, "亿万"), ("surnames", .text, "李"), ("公司", .text, "公司"), ("open quotes", .text, "“（"), ("dots", .text, "·"),
        ("pay", .text, "年薪100万元"), ("pay and comma", .text, "他在谷歌的年薪为100万元，"), ("citations", .text, "余文远论文引用34780次，"),
        ("escapes", .text, "\\ufffd"), ("moves", .text, "林远加入谷歌、"), ("前", .text, "前"), ("在谷歌、", .text, "在谷歌、"),
        ("sections", .text, "相关阅读\n公司昨日宣布，新一代芯片将于下月量产，产能可望翻倍。\n"), ("bylines", .text, "责任编辑：王海\n作者：李敏\n"),
        ("万", .text, "万"), ("1-", .text, "1-"), ("3月", .text, "3月"), ("2023-", .text, "2023-"), ("春节", .text, "春节"),
        ("9:30", .text, "9:30"),
        ("《", .text, "《"), ("percent escapes", .text, "%41"), ("double escapes", .text, "&amp;#1;"), ("related", .text, "相关阅读\n"),
        ("breadcrumbs", .text, "首页 > "), ("svg and template", .html, "<a href=x><div></a><svg></p></div><template>"),
        ("open font", .html, "<font><p>甲"), ("open b and p", .html, "<b><p>甲"), ("rows", .html, "<tr><td>甲<td>乙"),
        ("breaks", .html, "甲<br>"),
        ("hidden", .html, "<div style='display:none'>甲"), ("custom elements", .html, "<x-y hidden>甲</x-y></y-x>"),
        ("bad references", .html, "&#0;&#xD800;&#x110000;&"), ("end tags", .html, "<b>甲</i></p></div>"),
        ("foreign objects", .html, "<svg><foreignObject><p>甲</svg>"), ("marks", .html, "<i class=author>甲"),
        ("scripts", .html, "<script>var title='甲', ct=\"1\"</script>"), ("stamps", .html, "<p>2024-05-01 10:00<p>公司昨日宣布，新芯片将于下月量产。"),
        ("carried articles", .html, "<script>{\"content\":\"公司昨日宣布，新一代芯片将于下月量产，产能可望翻倍，团队历时三年，将于明年上市。\\u4e2d\"}</script>"),
        ("Latin words", .text, "Abc "), ("pinyin residue", .text, "監(jiān)"), ("spun", .text, "东说念主"),
    ]

    /// One tag or one script that is longer than any should be.
    static let endless: [(name: String, start: String, unit: String)] = [
        ("attributes", "<p ", "a=x "), ("attribute value", "<p class='", "a "), ("open script", "<script>", "'title':"),
        ("brackets of a script", "<script>", "[{"), ("escapes of a script", "<script>{\"content\":\"", "\\u4e2d"),
        ("percent escapes of a script", "<script>", "%E4%B8%AD"), ("comment in a script", "<script>", "<!--<script>"),
    ]

    static func main() throws {
        let bytes = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? size
        let wanted = CommandLine.arguments.dropFirst(2).first
        let pipeline = try Pipeline()
        let clock = ContinuousClock()
        func seconds(_ start: String, _ unit: String, _ format: Page.Format, _ bytes: Int) throws -> Double {
            let page = Page(format: format, body: Array((start + String(repeating: unit, count: bytes / unit.utf8.count)).utf8))
            let times = try (0..<rounds).map { _ in try clock.measure { _ = try pipeline.extract(page) } }
            let best = times.min() ?? .zero
            return Double(best.components.seconds) + Double(best.components.attoseconds) / 1e18
        }
        var isSlow = false
        let all = shapes.map { ($0.name, "", $0.unit, $0.format) } + endless.map { ($0.name, $0.start, $0.unit, .html) }
        for (name, start, unit, format) in all where wanted.map(name.contains) ?? true {
            let once = try seconds(start, unit, format, bytes), twice = try seconds(start, unit, format, 2 * bytes)
            let isOver = twice > 0.05 && twice / once > limit
            isSlow = isSlow || isOver
            let figures = [once * 1000, twice * 1000, twice / once].map { String(format: "%.1f", $0) }
            print("\(isOver ? "SLOW " : "     ")\(name)\t\(figures[0]) ms\t\(figures[1]) ms\tx\(figures[2])")
        }
        if isSlow { exit(1) }
    }
}
