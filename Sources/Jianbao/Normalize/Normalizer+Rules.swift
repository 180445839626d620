extension Normalizer {
    /// What the rules behind the repairs of text do; the marks stand around what is repaired, the value is what becomes of it.
    public var rules: [RuleDescription] { Self.rules(of: target) }

    static func rules(of target: TargetScript) -> [RuleDescription] {
        formRules + escapeRules + damageRules + scriptRules(target) + spunRules
    }

    private static let formRules: [RuleDescription] = [
        RuleDescription(
            "form.radical", "a radical of Unicode's radical blocks that stands for the character it looks like",
            examples: [.init("传统⟦⽂⟧化", "文")], counterexamples: [.init("⻋是部首", "the line speaks of radicals")]),
        RuleDescription(
            "form.compatibility-ideograph", "a compatibility ideograph, which is the same character twice encoded",
            examples: [.init("生意兴⟦\u{F9DC}⟧", "隆")]),
        RuleDescription(
            "form.sprinkled-symbol", "tiles, cards and other pictographs put between the characters of a word",
            examples: [.init("创始人余\u{1F083}家⟦\u{1F341}⟧辉", ""), .init("明⟦\u{1F0C3}⟧天", "")],
            counterexamples: [.init("爱你\u{1F341}爱秋天", "people write so"), .init("\u{1F0A1}是黑桃A", "it stands for itself")]),
        RuleDescription(
            "form.repeated-mark", "a comma or full stop that stands twice",
            examples: [.init("他说⟦，，⟧不去了", "，"), .init("到此为止⟦。。⟧", "。"), .init("甲、、乙，真的吗⟦？？⟧", "？")],
            counterexamples: [.init("真的吗？？太好了！！！", "they are meant"), .init("算了。。。", "so people type ……")]),
        RuleDescription(
            "form.composed", "a letter and the marks on it that are one character of Unicode", examples: [.init("caf⟦e\u{301}⟧里", "\u{E9}")]
        ),
        RuleDescription(
            "width.full-width-letter", "letters and digits in the width of Chinese characters",
            examples: [.init("入股⟦ＡＢＣ１２３⟧公司", "ABC123"), .init("男子⟦１００⟧，200米", "100")],
            counterexamples: [.init("他来了！（笑）", "the punctuation of Chinese")]),
        RuleDescription(
            "width.full-width-symbol", "symbols of ASCII in the width of Chinese characters", examples: [.init("增长5⟦％⟧左右", "%")],
            counterexamples: [.init("15～24米，是吗？", "the punctuation of Chinese")]),
        RuleDescription(
            "width.half-width-mark", "Chinese punctuation in half width", examples: [.init("说完了⟦｡⟧", "。")],
            counterexamples: [.init("ﾊﾝｶｸ｡", "it belongs to half-width kana")]),
        RuleDescription(
            "invisible.odd-space", "a space that is none of ASCII", examples: [.init("甲⟦\u{3000}⟧乙", " "), .init("甲⟦\u{A0}⟧乙", " ")]),
        RuleDescription(
            "invisible.zero-width", "characters that nobody sees: zero width, soft hyphens, direction marks",
            examples: [.init("今⟦\u{200B}⟧天", ""), .init("今⟦\u{FEFF}⟧天", "")], counterexamples: [.init("👩‍💻", "it joins an emoji")]),
        RuleDescription("invisible.control", "control characters", examples: [.init("今⟦\u{7}⟧天", "")]),
        RuleDescription(
            "invisible.variation-selector", "a variation selector after anything but a symbol", examples: [.init("今⟦\u{FE00}⟧天", "")],
            counterexamples: [.init("❤\u{FE0F}", "it makes the symbol an emoji")]),
    ]

    private static let escapeRules: [RuleDescription] = [
        RuleDescription(
            "entity.numeric", "a numeric character reference that was escaped twice or stands in plain text",
            examples: [.init("在⟦&#20013;⟧国", "中"), .init("在⟦&amp;#x4E2D;⟧国", "中")]),
        RuleDescription(
            "entity.named", "the reference of a space or a mark of punctuation", examples: [.init("他说⟦&ldquo;⟧好", "“")],
            counterexamples: [.init("&amp; 是转义", "text about HTML")]),
        RuleDescription(
            "entity.ampersand", "the reference of an ampersand between two words",
            examples: [.init("公司的R⟦&amp;⟧D团队", "&"), .init("Marks ⟦&amp;⟧ Spencer", "&"), .init("食品⟦&amp;⟧饮料", "&")],
            counterexamples: [
                .init("&amp; 是转义", "text about HTML"), .init("见 https://example.com/?a=1&amp;b=2", "an address"),
                .init("写成 &amp; 就行", "text about HTML"),
            ]),
        RuleDescription(
            "entity.unicode-escape", "escapes of program code that give Chinese", examples: [.init("⟦\\u4e2d\\u6587⟧网站", "中文")],
            counterexamples: [
                .init("正则 \\u4e00-\\u9fff 匹配汉字", "text about code"), .init("[\\u3000\\u3001]", "a class of a regular expression"),
                .init("https://example.com/?q=%u4e2d%u6587", "an address"),
            ]),
        RuleDescription(
            "entity.byte-escape", "a word of escaped bytes that give Chinese", examples: [.init("⟦%E4%B8%AD%E6%96%87⟧", "中文")],
            counterexamples: [
                .init("https://example.com/?q=%E4%B8%AD%E6%96%87", "an address"),
                .init("https://example.com/中国%E4%B8%AD%E6%96%87", "an address with Chinese in it"),
            ]),
    ]

    private static let damageRules: [RuleDescription] = [
        RuleDescription(
            "pinyin.residue", "the reading which a script-converting tool left behind a traditional character",
            examples: [.init("任總⟦監(jiān)⟧一职", "监"), .init("⟦業（yè）⟧绩", "业"), .init("傳⟦統(tong)⟧", "统")],
            counterexamples: [
                .init("朴(piáo)树", "a gloss for the reader"), .init("陈明(chén míng)", "a whole name"),
                .init("總監(zǒng jiān)", "a whole word: the tool annotates characters"),
                .init("小(xiǎo)學(xué)生(shēng)", "a text for learners: characters of all kinds have a reading"),
            ]),
        RuleDescription(
            "pinyin.residue-reshaped",
            "such a reading with a blank, a line break, capitals or the number of its tone, where others show the tool at work",
            examples: [
                .init("企業(yè)的產(chǎn)品⟦經 (jīng)⟧理", "经"), .init("企業(yè)的產(chǎn)品⟦經(Jing1)⟧理", "经"),
                .init("企業(yè)的產(chǎn)品⟦經\n( jīng )⟧理", "经\n"),
            ],
            counterexamples: [.init("經 (jīng) 是部首 糸 加声旁", "no other reading shows the tool at work")]),
        RuleDescription(
            "pinyin.residue-simplified", "such a reading behind a character that is simplified by now, where others show the tool at work",
            examples: [.init("企業(yè)的產(chǎn)品⟦经(jīng)⟧理", "经")],
            counterexamples: [
                .init("尴尬的监(jiān)视", "a gloss for the reader"), .init("企業(yè)的產(chǎn)品翀(chōng)", "no form of another character"),
            ]),
        RuleDescription(
            "byte-damage.reading", "text read one byte late since that tool wrote a reading between the bytes of a character",
            examples: [.init("因⟦?yàn)樗麄冇X⟧得", "为他们觉")], counterexamples: [.init("真的吗?(yàn)", "no byte is missing")]),
        RuleDescription(
            "byte-damage.punctuation", "text read one byte late since that tool took two bytes in the middle of it for punctuation",
            examples: [.init("業(yè)内都很激发⟦?，F(xiàn)⟧在", "。现"), .init("業(yè)内说明白⟦?；貞?yīng)⟧的是", "。回应")],
            counterexamples: [
                .init("你们都在问为什么?，现在", "no reading shows that the tool went over the text"),
                .init("業(yè)内都在问为什么?,OK", "what would come of it is rare"),
            ]),
        RuleDescription(
            "byte-damage.letter", "a reading behind a letter that with the second byte before it made a character the tool annotates",
            examples: [.init("看完了，⟦F(xiàn)⟧1的車隊", "F")], counterexamples: [.init("他选了F(fā)，现在", "the reading is not that of the bytes")]),
    ]

    private static func scriptRules(_ target: TargetScript) -> [RuleDescription] {
        switch target {
        case .simplified:
            [
                RuleDescription(
                    "script.traditional", "traditional characters and phrases",
                    examples: [.init("⟦這項計劃⟧", "这项计划"), .init("乾隆年⟦間⟧", "间")], counterexamples: [.init("俱乐部成绩显著，乾隆、瞭望塔", "simplified text")]
                )
            ]
        case .traditional:
            [
                RuleDescription(
                    "script.simplified", "simplified characters and phrases, for readers of the traditional script",
                    examples: [.init("⟦这项计划⟧", "這項計劃"), .init("他的⟦头发⟧", "頭髮")],
                    counterexamples: [.init("這項計劃", "it is in that script already")])
            ]
        case .keep: []
        }
    }

    private static let spunRules: [RuleDescription] = [
        RuleDescription(
            "spun.character", "the forms that a spinning program writes for one character", examples: [.init("许多⟦东说念主⟧", "人")],
            counterexamples: [.init("真不好意思，念念不忘", "ordinary words")]),
        RuleDescription(
            "spun.compound", "a word in which such a form stands for another character than elsewhere",
            examples: [.init("许多东说念主的⟦理念念⟧", "理想")], counterexamples: [.init("人们心里念念不忘", "the text was not spun")]),
        RuleDescription(
            "spun.reversible-word", "a form of spun text that ordinary text hardly has", examples: [.init("东说念主东说念主⟦莫得⟧回答", "没有")],
            counterexamples: [.init("人们莫得回答", "the text was not spun")]),
        RuleDescription(
            "spun.ambiguous-word", "a word that spun text uses for another, where its neighbors agree",
            examples: [.init("创举东说念主东说念主⟦咱们⟧", "我们")], counterexamples: [.init("人们说咱们", "the text was not spun")]),
    ]
}
