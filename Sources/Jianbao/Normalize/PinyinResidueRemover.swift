/// Takes out the readings that a script-converting tool left behind its characters: 總監(jiān) → 總監.
///
/// Only a character that simplified text does not have is annotated by that tool, and only with its own single reading in lower case;
/// so 朴(piáo)树, 重(chóng)庆 and a whole name with its pinyin stay.
struct PinyinResidueRemover: Sendable {
    let readings: PinyinReadings

    /// What a reading stands in.
    static let triggers: [Unicode.Scalar] = ["(", "（"]

    func cleaned(_ text: [Unicode.Scalar]) -> Rewriting {
        var rewriter = Rewriter(text)
        for at in text.indices where text[at] == "(" || text[at] == "（" {
            guard at > 0, at >= rewriter.position, let end = residue(in: text, at: at), readings.reads(text[at - 1], as: end.syllable)
            else {
                continue
            }
            rewriter.replace(
                TextSpan(max(at - 1, rewriter.position), end.index), with: text[max(at - 1, rewriter.position)..<at], kind: .pinyinResidue,
                rule: "pinyin.residue", alone: true)
        }
        return rewriter.finish()
    }

    /// A syllable in parentheses that begin at `open`; `index` is behind them.
    private func residue(in text: [Unicode.Scalar], at open: Int) -> (syllable: PinyinSyllable, index: Int)? {
        var end = open + 1
        guard let syllable = PinyinSyllable(text, at: open + 1, end: &end), end < text.count, text[end] == ")" || text[end] == "）" else {
            return nil
        }
        return (syllable, end + 1)
    }
}
