import Testing

@testable import Jianbao

@Suite("Byte damage")
struct ByteDamageTests {
    private let normalizer: Normalizer

    init() throws { normalizer = try BuiltIn.normalizer.get() }

    private func normal(_ text: String) -> String { normalizer.normalize(Text(text)).text.string }

    @Test(
        "bytes that the annotating tool broke fall back into place",
        arguments: [
            // A reading between the bytes of two characters; the last one lost a byte and is found by its word.
            ("因?yàn)樗麄冇X得", "因为他们觉得"), ("因?yàn)榉浅Ｓ型?嚴", "因为非常有威严"), ("因?yàn)橛门?性的角度", "因为用女性的角度"),
            // Punctuation where there was none: before the end of a sentence, inside a word, in the middle of what is shifted.
            ("業(yè)績很激發(fā)?，F(xiàn)在開始", "业绩很激发。现在开始"), ("業(yè)內(nèi)說(shuō)明白?；貞?yīng)的是", "业内说明白。回应的是"),
            ("“這是他的觀點(diǎn)。他說得對的?！?\n業(yè)績", "“这是他的观点。他说得对的。”\n业绩"),
            // A letter between.
            ("他看完了，F(xiàn)1賽車", "他看完了，F1赛车"),
        ])
    func mended(text: String, expected: String) { #expect(normal(text) == expected) }

    @Test(
        "what is healthy stays as it is",
        arguments: ["真的吗?(yàn)", "你们都在问为什么?，现在开始吧。", "他说什么?!完全不懂。", "為何?,OK", "Why?(see below)", "是不是?；不是"])
    func healthy(text: String) throws {
        let keeping = try Normalizer(dictionaries: .builtIn, target: .keep)
        #expect(keeping.normalize(Text(text)).text.string == text)
    }

    @Test("what is lost for good stays marked, and its place is told") func lost() {
        let source = "頭一行。\n因?yàn)樽载摰男愿?,這是?yàn)一個例子"
        var article = Article(
            page: DecodedPage(page: Page(body: []), format: .text, charset: "UTF-8", evidence: .strictUTF8, source: Text(source)))
        article.body = SourcedText(text: article.page.text, map: OffsetMap(identity: article.page.text.count))
        let result = normalizer.normalize(article)
        #expect(result.body.text.string == "头一行。\n因为自负的性\u{FFFD},这是?yàn)一个例子")
        #expect(result.diagnostics.count == 1)
        #expect(result.diagnostics.first?.message.contains("at code points 6, 20 of") == true)
    }

    // MARK: - The tool itself

    private static let subjects = ["研究團隊", "總經理周明遠", "這家創業公司", "市教育局", "兩位工程師", "因為他們", "負責設計的專家", "國內的網絡企業", "新來的會計", "海關人員"]
    private static let predicates = [
        "認為風險已經過去", "發現問題並不簡單", "將會在年內發布產品", "覺得時機還沒有成熟", "為數據中心購買了機房", "與對手簽訂了協議", "應當承擔更大的責任", "完成了規模化的實驗",
        "獲得了三項獎勵", "決定擴大經營範圍",
    ]
    private static let endings = [
        "，現在還不能下結論。", "。現場的觀眾說：“我們非常高興。”", "，因為環境變得更加複雜！", "；點評的學者對此表示讚賞。", "，據說費用達到3000萬元。", "。可是沒有人回應。", "，還為這個項目準備了資金。",
        "，從來不談價錢。",
    ]
    private static let readings: [(character: Unicode.Scalar, reading: String)] = [
        ("驗", "yàn"), ("為", "wèi"), ("現", "xiàn"), ("發", "fā"), ("業", "yè"), ("經", "jīng"), ("機", "jī"), ("應", "yīng"), ("產", "chǎn"),
        ("設", "shè"), ("學", "xué"), ("國", "guó"), ("對", "duì"), ("優", "yōu"), ("領", "lǐng"), ("總", "zǒng"), ("個", "gè"), ("實", "shí"),
        ("數", "shù"), ("網", "wǎng"), ("獎", "jiǎng"), ("責", "zé"), ("負", "fù"), ("購", "gòu"), ("處", "chǔ"), ("強", "qiáng"), ("過", "guò"),
        ("這", "zhè"), ("還", "hái"), ("務", "wù"), ("動", "dòng"), ("劇", "jù"), ("觀", "guān"), ("點", "diǎn"), ("說", "shuō"),
    ]

    private static let sentences = subjects.flatMap { subject in
        predicates.flatMap { predicate in endings.map { subject + predicate + $0 } }
    }

    @Test("a sentence that went through the tool comes back, or its losses are marked", arguments: AnnotatingTool.Reader.allCases)
    func throughTheTool(reader: AnnotatingTool.Reader) throws {
        let tool = AnnotatingTool(readings: Self.readings, reader: reader)
        var damaged = 0, exact = 0, wrong: [String] = []
        for sentence in Self.sentences {
            let annotated = try #require(tool.annotated(sentence))
            guard annotated.contains("?") else { continue }
            damaged += 1
            let result = normal(annotated)
            let expected = normal(reader == .careful ? Self.narrowed(sentence) : sentence)
            if result == expected {
                exact += 1
            } else if !Self.agrees(Array(result.unicodeScalars)[...], Array(expected.unicodeScalars)[...]) {
                wrong.append("\(expected) | \(annotated) | \(result)")
            }
        }
        #expect(wrong.prefix(3) == [])
        #expect(damaged > 100)
        #expect(exact * 100 >= damaged * 80, "\(exact) of \(damaged) came back whole")
    }

    /// With the punctuation that the tool makes ASCII.
    private static func narrowed(_ text: String) -> String {
        let narrow: [Unicode.Scalar: Unicode.Scalar] = ["，": ",", "！": "!", "；": ";", "：": ":"]
        return String(String.UnicodeScalarView(text.unicodeScalars.map { narrow[$0] ?? $0 }))
    }

    /// Whether a result is the original but for its marks, each of which stands for a character and perhaps one that went with it; behind
    /// damage that could not be mended anything may follow, up to the next place that agrees.
    private static func agrees(_ result: ArraySlice<Unicode.Scalar>, _ original: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = result.first else { return original.isEmpty }
        if first == "\u{FFFD}" { return (1...2).contains { agrees(result.dropFirst(), original.dropFirst($0)) } }
        if first == "?" { return true }
        return first == original.first && agrees(result.dropFirst(), original.dropFirst())
    }
}
