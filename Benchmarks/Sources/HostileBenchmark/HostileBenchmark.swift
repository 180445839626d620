import Foundation
import Jianbao
import ProcessorTime

/// Feeds hostile shapes to the pipeline, each at one size and at twice that size, and prints how the time grew; linear is ×2.
/// Ends with 1 where a shape costs more than ×2.3 of a run long enough to be told from noise, and names the stage that grew.
///
///     Benchmarks/hostile [--only STAGE] [BYTES [NAME]]      the smaller size (400,000), and only the shapes whose name holds NAME
///
/// 5,000,000 bytes nest a million elements. Measured is the processor's time of this thread, so that other programs do not count.
@main
struct HostileBenchmark {
    static let limit = 2.3
    /// Bytes of the smaller input, where none are given.
    static let size = 400_000
    static let rounds = 3
    /// Shorter runs are noise.
    static let leastSeconds = 0.02

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
        ("siblings", .html, "<i></i>"), ("nested tables", .html, "<table><tr><td>甲"), ("nested lists", .html, "<ul><li>甲"),
        ("two bodies", .html, "<html><body><p>甲</body></html>"), ("other names", .html, "<x{n}>甲</y{n}>"),
        ("raw text", .html, "<style>a{}</styl</style><textarea>甲</textarea>"), ("no-break spaces", .html, "&nbsp;<br>"),
        ("headings", .html, "<h1>公司发布新一代芯片第{n}代</h1>"), ("metas", .html, "<meta name=author content=王海{n}>"),
        ("teasers", .html, "<p><a href=x>新芯片发布{n}</a><p>公司昨日宣布，新一代芯片将于下月量产，产能{n}可望翻倍。"),
        ("comments of readers", .html, "<div class=comment>公司昨日宣布，新一代芯片将于下月量产。</div>"),
        ("hidden lines", .html, "<p hidden>公司昨日宣布，新一代芯片将于下月量产，产能{n}可望翻倍。"), ("math", .html, "<math><mi>甲</mi></p>"),
        ("short lines", .text, "甲{n}\n"), ("one line", .text, "公司昨日宣布{n}，"), ("leads", .text, "导读：公司昨日宣布新一代芯片{n}将于下月量产。\n"),
        ("planted names", .text, "很明显云梦app，市民{n}说开馆第一天就来了三千人云梦app。\n"),
        ("glued prompts", .text, "公司昨日宣布，新一代芯片将于下月量产，产能{n}可望翻倍。展开剩余89%\n"),
        ("answers", .text, "回复 王海 2024-05-01 10:00 {n}字\n"), ("verse", .text, "我在北京的街上走着也不知道去哪里{n}\n"),
        ("blanks", .text, "\u{3000}"), ("blank and sign", .text, "\u{3000}/"), ("open brackets of names", .text, "(记者"),
        ("marks of names", .text, "、"), ("accounts", .text, "公众号：甲{n} "), ("authors", .text, "作者：王海 "),
        ("units apart", .text, "（元）"), ("named units", .text, "单位：万元 3 "), ("units of rows", .text, "单位：万元\n收入 3500 额 35\n350\n"),
        ("figures and ，", .text, "1，"), ("figures and 、", .text, "1、"), ("一百二", .text, "一百二"),
        ("几个亿", .text, "几个亿"), ("shares", .text, "5%至"), ("±", .text, "500±"), ("slang of money", .text, "3刀"), ("prices", .text, "售价"),
        ("heights", .text, "1米9"), ("scores", .text, "3-1"),
    ]

    /// One tag or one script that is longer than any should be.
    static let endless: [(name: String, start: String, unit: String)] = [
        ("attributes", "<p ", "a=x "), ("attribute value", "<p class='", "a "), ("open script", "<script>", "'title':"),
        ("brackets of a script", "<script>", "[{"), ("escapes of a script", "<script>{\"content\":\"", "\\u4e2d"),
        ("percent escapes of a script", "<script>", "%E4%B8%AD"), ("comment in a script", "<script>", "<!--<script>"),
    ]

    /// One row, column or figure that is longer than any should be.
    static let endlessFigures: [(name: String, start: String, unit: String)] = [
        ("cells under a unit", "单位：万元\n额", " 35"), ("lines under a unit", "单位：万元\n额", "\n350"),
        ("figures behind a unit", "收入（元）：", "3 "), ("groups of zeros", "1", "，000"), ("groups and ，", "20", "，300"),
    ]

    /// In the order of the pipeline.
    static let stages = ["decode", "clean", "normalize", "recognize", "relate", "record"]

    static func main() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        var only: Int?
        if arguments.count > 1, arguments[0] == "--only" {
            guard let stage = stages.firstIndex(of: arguments[1]) else { fatalError("stages: \(stages.joined(separator: ", "))") }
            only = stage
            arguments.removeFirst(2)
        }
        let bytes = arguments.first.flatMap(Int.init) ?? size
        let pipeline = try Pipeline()
        var isSlow = false
        let all: [(String, String, String, Page.Format)] =
            shapes.map { ($0.name, "", $0.unit, $0.format) } + endless.map { ($0.name, $0.start, $0.unit, .html) }
            + endlessFigures.map { ($0.name, $0.start, $0.unit, .text) }
        for (name, start, unit, format) in all where arguments.count < 2 || name.contains(arguments[1]) {
            func growth() throws -> Growth {
                let (once, twice) = (body(start, unit, bytes), body(start, unit, 2 * bytes))
                return Growth(
                    once: try best(of: pipeline, Page(format: format, body: once), upTo: only),
                    twice: try best(of: pipeline, Page(format: format, body: twice), upTo: only), stages: only.map { $0...$0 })
            }
            // A busy machine has outliers; what grows too fast does so every time.
            var measured = try growth()
            for _ in 0..<2 where measured.isOver { measured = try growth() }
            isSlow = isSlow || measured.isOver
            print("\(measured.isOver ? "SLOW " : "     ")\(name)\t\(measured)")
        }
        if isSlow { exit(1) }
    }

    /// The seconds of each stage for an input and for twice that input.
    private struct Growth: CustomStringConvertible {
        /// Of all stages that are judged.
        private let once: Double, twice: Double
        private let slowStages: [String]

        init(once: [Double], twice: [Double], stages wanted: ClosedRange<Int>?) {
            let wanted = wanted ?? 0...stages.count - 1
            self.once = once[wanted].reduce(0, +)
            self.twice = twice[wanted].reduce(0, +)
            slowStages = wanted.filter { Growth.isOver(once[$0], twice[$0]) }.map { stages[$0] }
        }

        var isOver: Bool { Growth.isOver(once, twice) || !slowStages.isEmpty }

        private static func isOver(_ once: Double, _ twice: Double) -> Bool { twice > leastSeconds && twice / once > limit }

        var description: String {
            let figures = [once * 1000, twice * 1000, twice / once].map { String(format: "%.1f", $0) }
            return "\(figures[0]) ms\t\(figures[1]) ms\tx\(figures[2])\t\(slowStages.joined(separator: ", "))"
        }
    }

    /// The seconds of each stage, the best of some rounds.
    /// - Parameter last: the stages behind it are not run
    private static func best(of pipeline: Pipeline, _ page: Page, upTo last: Int?) throws -> [Double] {
        let rounds = try (0..<rounds).map { _ in try seconds(of: pipeline, page, upTo: last ?? stages.count - 1) }
        return rounds[0].indices.map { stage in rounds.map { $0[stage] }.min() ?? 0 }
    }

    private static func seconds(of pipeline: Pipeline, _ page: Page, upTo last: Int) throws -> [Double] {
        var watch = Stopwatch()
        let decoded = watch.lap(try pipeline.decoder.decode(page))
        guard last > 0 else { return watch.laps }
        let article = watch.lap(pipeline.cleaner.clean(decoded))
        guard last > 1 else { return watch.laps }
        let normalized = watch.lap(pipeline.normalizer.normalize(article))
        guard last > 2 else { return watch.laps }
        let mentions = watch.lap(pipeline.recognizer.mentions(in: normalized))
        guard last > 3 else { return watch.laps }
        let relations = watch.lap(pipeline.relater.relations(in: mentions, of: normalized))
        guard last > 4 else { return watch.laps }
        _ = watch.lap(pipeline.recorder.record(normalized, mentions, relations))
        return watch.laps
    }

    private struct Stopwatch {
        private var start = ProcessorTime.now
        /// In seconds.
        private(set) var laps: [Double] = []

        mutating func lap<Answer>(_ answer: Answer) -> Answer {
            let end = ProcessorTime.now
            laps.append(end - start)
            start = ProcessorTime.now
            return answer
        }
    }

    /// The unit again and again up to so many bytes; `{n}` in it is a number that counts up.
    private static func body(_ start: String, _ unit: String, _ bytes: Int) -> [UInt8] {
        var body = Array(start.utf8)
        body.reserveCapacity(bytes + unit.utf8.count)
        let pieces = unit.split(separator: "{n}", omittingEmptySubsequences: false).map { Array($0.utf8) }
        var number = 0
        while body.count < bytes {
            body += pieces[0]
            for piece in pieces.dropFirst() { body += Array(String(number).utf8) + piece }
            number += 1
        }
        return body
    }
}
