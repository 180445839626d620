import Foundation
import Jianbao

/// Feeds hostile shapes to the whole pipeline, each at one size and at twice that size, and prints how the time grew; linear is ×2.
/// Ends with 1 where a shape costs more than ×2.3 of a run long enough to be told from noise.
@main
struct HostileBenchmark {
    static let limit = 2.3
    /// Bytes of the smaller input.
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
        ("Latin words", .text, "Abc "), ("pinyin residue", .text, "監(jiān)"), ("spun", .text, "东说念主"),
    ]

    static func main() throws {
        let pipeline = try Pipeline()
        let clock = ContinuousClock()
        func seconds(_ unit: String, _ format: Page.Format, _ bytes: Int) throws -> Double {
            let page = Page(format: format, body: Array(String(repeating: unit, count: bytes / unit.utf8.count).utf8))
            let times = try (0..<rounds).map { _ in try clock.measure { _ = try pipeline.extract(page) } }
            let best = times.min() ?? .zero
            return Double(best.components.seconds) + Double(best.components.attoseconds) / 1e18
        }
        var isSlow = false
        for shape in shapes {
            let once = try seconds(shape.unit, shape.format, size), twice = try seconds(shape.unit, shape.format, 2 * size)
            let isOver = twice > 0.05 && twice / once > limit
            isSlow = isSlow || isOver
            let figures = [once * 1000, twice * 1000, twice / once].map { String(format: "%.1f", $0) }
            print("\(isOver ? "SLOW " : "     ")\(shape.name)\t\(figures[0]) ms\t\(figures[1]) ms\tx\(figures[2])")
        }
        if isSlow { exit(1) }
    }
}
