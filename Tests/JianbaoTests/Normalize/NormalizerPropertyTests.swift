import Testing

@testable import Jianbao

/// What holds of the normal form of any text: it is its own normal form, the map leads back to where each character came from, and the
/// repairs are in order, say what they did and leave nothing out.
func expectNormalForm(of source: Text, by normalizer: Normalizer) {
    let result = normalizer.normalize(source)
    let again = normalizer.normalize(result.text)
    #expect(again.text == result.text, "\(source.string.debugDescription)")
    #expect(result.map.count == result.text.count)
    for (one, next) in zip(result.map.runs, result.map.runs.dropFirst()) {
        #expect(one.span.end == next.span.start && one.origin.start <= next.origin.start && one.origin.end <= next.origin.end)
    }
    for repair in result.repairs {
        #expect(result.text.string(repair.span) == repair.to)
        #expect(source.string(repair.origin) == repair.from)
    }
    for (one, next) in zip(result.repairs, result.repairs.dropFirst()) {
        #expect(one.origin.end <= next.origin.start && one.span.end <= next.span.start)
    }
    // What no repair touched is the same on both sides.
    var next = 0
    for index in 0..<result.text.count {
        while next < result.repairs.count, result.repairs[next].span.end <= index { next += 1 }
        if next < result.repairs.count, result.repairs[next].span.start <= index { continue }
        let origin = result.map.origin(of: TextSpan(index, index + 1))
        #expect(origin.count == 1 && source[origin.start] == result.text[index], "\(source.string.debugDescription) at \(index)")
    }
}

@Suite("Properties of the normal form")
struct NormalizerPropertyTests {
    /// Pieces of text of which each step changes some.
    private static let pieces: [String] = [
        "她看著鏡頭微笑", "乾隆年間的乾貨", "这家公司的产品", "他说", "發展", "头发", "里面", "後來", "皇后", "三只", "昇華", "總監(jiān)",
        "業（yè）", "(jiān)", "著", "乾", "於", "东说念主", "念念", "好意思国", "不雅点", "莫得", "カタカナ", "の", "國體",
        "ＡＢＣ", "１２％", "\u{2F42}化", "\u{F9DC}", "\u{200B}", "\u{FEFF}", "\u{AD}", "\u{FE0F}", "\u{A0}", "\u{3000}", "e\u{301}", "\u{7}",
        "\u{1F083}", "\u{1F341}", "\u{1F004}", "👨‍👩‍👧", "，", "，，", "。。", "。。。", "！！", "？", "……", "｡", "､", "\n", "\r\n", " ", "-",
        "&#20013;", "&nbsp;", "&amp;", "\\u4e2d\\u6587", "%E4%B8%AD%E6%96%87", "=", "?", "\u{FFFD}", "?yàn)", "abc", "2023年", "\u{2A600}",
    ]

    /// SplitMix64: the same texts in every run.
    private struct Random: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var word = state
            word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
            return word ^ (word >> 31)
        }
    }

    @Test("hold for texts put together at random", arguments: Normalizer.TargetScript.allCases)
    func random(target: Normalizer.TargetScript) throws {
        let normalizer = try Normalizer(dictionaries: .builtIn, target: target)
        var random = Random(state: 20_231_122)
        for _ in 0..<400 {
            let count = Int.random(in: 1...24, using: &random)
            let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random)! }.joined()
            expectNormalForm(of: Text(text), by: normalizer)
        }
    }
}
