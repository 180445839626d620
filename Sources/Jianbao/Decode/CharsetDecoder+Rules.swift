extension CharsetDecoder {
    /// What the rules behind the repairs of misread bytes do; the marks stand around what is repaired, the value is what becomes of it.
    public static let rules: [RuleDescription] = [
        RuleDescription(
            "mojibake.utf8-as-gbk", "UTF-8 that was read as GBK",
            examples: [.init("⟦浠栦滑璁や负鎯呭喌寰堝ソ⟧", "他们认为情况很好")], counterexamples: [.init("饕餮、魑魅魍魉、踟蹰", "rare words")]),
        RuleDescription(
            "mojibake.big5-as-gbk", "Big5 that was read as GBK",
            examples: [.init("⟦玻珇\u{E019}基\u{E1BD}\u{E5FD}害⟧", "產品的價格上漲")],
            counterexamples: [.init("Привет, мир!", "Russian"), .init("ㄅㄆㄇㄈ", "bopomofo")]),
        RuleDescription(
            "mojibake.utf8-as-big5", "UTF-8 that was read as Big5",
            examples: [.init("⟦蝘穃郎銝枏振霈支蛹餈嗘葵憭批郎韐蠘提撱箄挽⟧", "科学专家认为这个大学负责建设")], counterexamples: [.init("龘䶮犇骉都是生僻字。", "rare characters")]),
        RuleDescription(
            "mojibake.gbk-as-big5", "GBK that was read as Big5",
            examples: [.init("⟦莉ⅲ腔歎跡奻梀賸⟧", "产品的价格上涨了")],
            counterexamples: [.init("﹝﹞︵︶", "brackets")]),
        RuleDescription(
            "mojibake.utf8-as-latin", "UTF-8 that was read as windows-1252",
            examples: [.init("⟦å¸‚åœºäººå‘˜⟧", "市场人员")],
            counterexamples: [.init("Łódź 与 São Paulo、Zürich 和 Malmö", "names with diacritics")]),
        RuleDescription(
            "mojibake.gbk-as-latin", "GBK that was read as windows-1252",
            examples: [.init("⟦ËûÃÇÈÏÎªÇé¿öºÜºÃ⟧", "他们认为情况很好")], counterexamples: [.init("naïve café — “quoted”", "foreign words")]),
        RuleDescription(
            "mojibake.big5-as-latin", "Big5 that was read as windows-1252",
            examples: [.init("⟦²£«~ªº»ù®æ¤Wº¦⟧", "產品的價格上漲")],
            counterexamples: [.init("ÀÁÂÃÄÅÆÇ", "a table of letters")]),
        RuleDescription(
            "mojibake.gbk-as-mixed", "GBK of which what happened to be UTF-8 was read so and the rest as ISO 8859-1",
            examples: [.init("⟦¹¤³Ìʦ˵Õâ¸öϵͳºÜÎȶ¨£¬²âÊÔҲ¶¼ͨ¹ýÁË⟧", "工程师说这个系统很稳定，测试也都通过了")],
            counterexamples: [.init("עברית", "Hebrew")]),
        RuleDescription(
            "mojibake.lost-byte", "GBK that was read one byte late, since a byte was lost",
            examples: [.init("这位工⟦淌λ迪低骋丫\u{E147}榷ㄔ诵腥\u{E421}鲈铝恕�⟧", "\u{FFFD}师说系统已经稳定运行三个月了。")],
            counterexamples: [.init("质量很好\u{FFFD}\u{FFFD}", "nothing was shifted")]),
    ]
}
