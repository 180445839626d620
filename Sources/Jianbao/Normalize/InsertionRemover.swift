/// Takes out what was put between the characters of a text: symbols sprinkled into its words, and marks of punctuation written twice.
struct InsertionRemover: Sendable {
    /// The marks that are looked at for doubling. Commas are never doubled on purpose; ！！ and ？？ are, and 。。。 is how hurried writers
    /// type …… : those go only in a line that doubles its commas too. …… and —— are marks of two characters, ：： and ；； stand in code.
    static let marks: [Unicode.Scalar] = ["，", "、", "。", "！", "？"]

    /// - Returns: the text without the second and third of a doubled mark.
    func withoutRepeatedMarks(_ text: [Unicode.Scalar]) -> Rewriting {
        var rewriter = Rewriter(text)
        var line = 0..<0
        var doublesCommas = false
        var at = 0
        while at + 1 < text.count {
            guard text[at] == text[at + 1], Self.marks.contains(text[at]) else {
                at += 1
                continue
            }
            if at >= line.upperBound {
                line = text.line(around: at)
                doublesCommas = line.dropLast().contains { text[$0] == text[$0 + 1] && Self.isComma(text[$0]) }
            }
            var end = at + 2
            while end < text.count, text[end] == text[at] { end += 1 }
            if doublesCommas || Self.isComma(text[at]) || (text[at] == "。" && end - at == 2) {
                rewriter.replace(
                    TextSpan(at, end), with: CollectionOfOne(text[at]), kind: .symbol, rule: "form.repeated-mark", alone: true)
            }
            at = end
        }
        return rewriter.finish()
    }

    private static func isComma(_ scalar: Unicode.Scalar) -> Bool { scalar == "，" || scalar == "、" }

    /// A line is sprinkled where a tile or a card of a game stands between two Han characters: nobody writes one inside a word. Then
    /// all pictographs of the line go, 🍁 with them; in any other line they stay.
    func withoutSprinkledSymbols(_ text: [Unicode.Scalar]) -> Rewriting {
        var rewriter = Rewriter(text)
        var line = 0..<0
        var isSprinkled = false
        var at = 0
        while at < text.count {
            guard text[at].isPictographic else {
                at += 1
                continue
            }
            if at >= line.upperBound {
                line = text.line(around: at)
                isSprinkled = line.dropFirst().dropLast().contains {
                    text[$0].isGamePiece && text[$0 - 1].isHan && text[$0 + 1].isHan
                }
            }
            var end = at + 1
            while end < line.upperBound, text[end].isPictographic || text[end].isEmojiModifier { end += 1 }
            // One that begins a line is an ornament of the list or the heading.
            if isSprinkled, at > line.lowerBound {
                rewriter.replace(TextSpan(at, end), with: EmptyCollection(), kind: .symbol, rule: "form.sprinkled-symbol")
            }
            at = end
        }
        return rewriter.finish()
    }
}

extension Unicode.Scalar {
    /// Tiles of mahjong and dominoes, playing cards; 🀄 and 🃏 are emoji that people use.
    fileprivate var isGamePiece: Bool { 0x1_F000...0x1_F0FF ~= value && value != 0x1_F004 && value != 0x1_F0CF }

    /// Symbols of the supplementary planes.
    fileprivate var isPictographic: Bool { 0x1_F000...0x1_FAFF ~= value }

    /// What may stand behind a pictograph and belongs to it: a joiner, a variation selector.
    fileprivate var isEmojiModifier: Bool { value == 0x200D || value == 0xFE0F || value == 0xFE0E }

    fileprivate var isHan: Bool { 0x3400...0x9FFF ~= value || 0x2_0000...0x3_FFFF ~= value }
}
