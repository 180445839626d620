import Testing

@testable import Jianbao

@Suite("Normal forms")
struct NormalFormTests {
    private let normalizer: Normalizer

    init() throws { normalizer = try BuiltIn.normalizer.get() }

    private func normal(_ text: String) -> String { normalizer.normalize(Text(text)).text.string }

    @Test(
        "characters get their ordinary form",
        arguments: [
            ("ＡＢＣ１２３％", "ABC123%"), ("⽂化⽣活", "文化生活"), ("\u{F9DC}", "隆"), ("今\u{200B}天\u{FEFF}很\u{AD}好", "今天很好"),
            ("一\u{FE00}行", "一行"), ("甲\u{A0}乙\u{3000}丙", "甲 乙 丙"), ("左｢右｣｡､", "左「右」。、"), ("e\u{301}cole", "\u{E9}cole"),
            ("甲\u{0}\u{7}乙\r\n丙", "甲乙\n丙"), ("甲\u{1F083}乙\u{1F341}，\u{1F0A1}\u{FE0F}丙", "甲乙，丙"),
            ("男子１００，２００米", "男子100，200米"), ("他来了，，，坐下。。", "他来了，坐下。"), ("甲、、乙，真的吗！！", "甲、乙，真的吗！"), ("甲，\u{200B}，乙", "甲，乙"),
        ])
    func forms(text: String, expected: String) { #expect(normal(text).unicodeScalars.elementsEqual(expected.unicodeScalars)) }

    @Test(
        "what has its own meaning stays",
        arguments: [
            "气温25℃，编号①②③，面积3㎡。", "他说：“好！”（笑）", "👍🏽 ❤️ 👨‍👩‍👧", "ﾊﾝｶｸ｡", "⻋和⻓是部首。", "a<b && c>d，&amp; 是转义。",
            "正则 \\u4e00-\\u9fff 匹配汉字。", "算了。。。太好了！！真的吗？？", "他说……好——走。",
            "秋天\u{1F341}来了，打出\u{1F004}和\u{1F0A1}。", "\u{1F0A1}\u{1F0A2}\n黑桃", "\\ufffd\\ufffd", "%41%42%43%44%45%46",
            "网址 https://example.com/s?q=%E4%BD%A0%E5%A5%BD&p=1",
        ])
    func kept(text: String) { #expect(normal(text) == text) }

    @Test(
        "escapes that give Chinese are decoded",
        arguments: [
            ("&#20013;&#x6587;", "中文"), ("&amp;#20013;文", "中文"), ("甲，&nbsp;乙&ldquo;丙&rdquo;", "甲， 乙“丙”"),
            ("\\u4e2d\\u6587 2012", "中文 2012"), ("\\u4e2d\\u6587\\u000a\\u4e2d\\u6587", "中文\\u000a中文"),
            ("%u4E2D%u6587", "中文"), ("%E4%B8%AD%E6%96%87%E5%A5%BD", "中文好"), ("=E4=B8=AD=E6=96=87", "中文"), ("%D6%D0%CE%C4%BA%C3", "中文好"),
            ("好#65292;真好#12290;", "好，真好。"),
        ])
    func escapes(text: String, expected: String) { #expect(normal(text) == expected) }

    @Test(
        "a reading behind its character goes",
        arguments: [
            ("總監(jiān)說產(chǎn)品很好", "总监说产品很好"), ("企業(ye)的產(chan)品", "企业的产品"), ("業(ye\u{300})績", "业绩"),
            ("業(yè)內(nèi)人士說 (shuō)，經(Jing1)理（ Lǐ ）的时(shí)間", "业内人士说，经理（ Lǐ ）的时间"), ("業(yè)內(nèi)的經\n(jīng)理", "业内的经\n理"),
            ("&#26989;&#40;y&#232;&#41;內(nèi)", "业内"), ("畢業(yè)后進(jìn)入公司", "毕业后进入公司"), ("會（huì）議", "会议"), ("處(chǔ)理", "处理"),
        ])
    func residue(text: String, expected: String) { #expect(normal(text) == expected) }

    @Test(
        "a gloss stays",
        arguments: [
            "小(xiǎo)学(xué)生(shēng)", "业内人士张翀(chōng)", "经 (jīng)", "总监(zǒng jiān)", "经(Jing1)", "朴(piáo)树唱歌", "重(chóng)庆人",
            "陈明(chén míng)出席", "总监(Director)说",
        ])
    func gloss(text: String) { #expect(normal(text) == text) }

    @Test(
        "a repair tells what stood in the text before all steps, and what became of it in the end",
        arguments: [
            ("任總監(jiān)業(yè)", [("pinyin-residue", "監(jiān)", "监"), ("pinyin-residue", "業(yè)", "业"), ("script", "總", "总")]),
            ("公司創業(yè)的", [("pinyin-residue", "業(yè)", "业"), ("script", "創", "创")]),
            ("創舉東說念主許多東說念主", [("spun", "創舉東說念主", "创始人"), ("spun", "東說念主", "人"), ("script", "許", "许")]),
            ("創\u{200B}業", [("invisible", "\u{200B}", ""), ("script", "創", "创"), ("script", "業", "业")]),
            ("&#20107;業&#32318;", [("entity", "&#20107;", "事"), ("entity", "&#32318;", "绩"), ("script", "業", "业")]),
        ])
    func repairs(text: String, expected: [(kind: String, from: String, to: String)]) {
        let source = Text(text)
        let repairs = normalizer.normalize(source).repairs
        let told = repairs.map { "\($0.kind.rawValue): \($0.from) → \($0.to)" }
        #expect(told.sorted() == expected.map { "\($0.kind): \($0.from) → \($0.to)" }.sorted())
        #expect(repairs.allSatisfy { source.string($0.origin) == $0.from })
    }

    private static let samples = [
        "創舉東說念主總監(jiān)業(yè)，許多東說念主&#32318;", "總監(jiān)說：ＡＩ　很好\u{200B}，因?yàn)樗麄冇X得", "&#20013;文&amp;nbsp;", "东说念主念念不雅好意思", "⾞⾨とカタカナ",
        "e\u{301}\u{302}", "?,F(xiàn)?,F(xiàn)",
        "\u{FFFD}\u{FFFD}(jiān)", "((((监(监(jiān)))", "\\u4e2d\\u", "%E4%BD%A0%E5%A5%BD%", "乾乾淨淨著著名", "",
    ]

    @Test("normal text is its own normal form, and the map and the repairs say how it came about", arguments: samples)
    func properties(text: String) { expectNormalForm(of: Text(text), by: normalizer) }
}
