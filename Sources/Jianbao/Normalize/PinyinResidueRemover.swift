/// Takes out the readings that a script-converting tool left behind its characters: 總監(jiān) → 總監.
///
/// That tool annotates a character which simplified text does not have, with its own single reading in lower case: such a reading always
/// goes. On a page where it is seen at work the shapes go too that other tools made of it: a blank or a line break, capitals, a number
/// for the tone, a character that is simplified again by now.
///
/// What a writer means for the reader stays: 朴(piáo)树 and 重(chóng)庆, whose characters are the same in both scripts; 總監(zǒng jiān)
/// and 陈明(chén míng), a word or a name as a whole; and all readings of a text for learners, where characters of every kind have one.
struct PinyinResidueRemover: Sendable {
    let readings: PinyinReadings

    /// What a reading stands in.
    static let triggers: [Unicode.Scalar] = ["(", "（"]

    /// So many readings as the tool writes them show it at work.
    private static let workLimit = 2
    /// So many blanks may stand before the parenthesis.
    private static let gapLimit = 1

    /// What the readings of a text tell of it.
    struct Evidence: Sendable {
        /// Readings as the tool writes them.
        var residues = 0
        /// Readings of characters that the tool never annotates.
        var glosses = 0

        /// Whether the tool went over the text.
        var isAnnotated: Bool { residues > 0 && !isForLearners }
        fileprivate var isForLearners: Bool { glosses > residues }
        static func += (sum: inout Evidence, more: Evidence) {
            sum.residues += more.residues
            sum.glosses += more.glosses
        }

        fileprivate var allowsLooseShapes: Bool { residues >= PinyinResidueRemover.workLimit && !isForLearners }
    }

    func evidence(in text: [Unicode.Scalar]) -> Evidence {
        var evidence = Evidence()
        for at in text.indices where text[at] == "(" || text[at] == "（" {
            guard at > 0, let reading = PinyinReading(text, at: at) else { continue }
            let character = text[at - 1]
            if readings.reads(character, as: reading.syllable) {
                evidence.residues += Self.isStrict(reading) ? 1 : 0
            } else if reading.hasTone, 0x3400...0x9FFF ~= character.value, !readings.readsTraditional(of: character, as: reading.syllable) {
                evidence.glosses += 1
            }
        }
        return evidence
    }

    /// - Parameter evidence: of the page that the text belongs to.
    func cleaned(_ text: [Unicode.Scalar], _ evidence: Evidence) -> Rewriting {
        guard evidence.residues > 0, !evidence.isForLearners else { return Rewriting(untouched: Text(text)) }
        var rewriter = Rewriter(text)
        for at in text.indices where text[at] == "(" || text[at] == "（" {
            guard at > rewriter.position || (at > 0 && at == rewriter.position), let residue = residue(in: text, at, evidence) else {
                continue
            }
            let start = max(residue.start, rewriter.position)
            // Line breaks stay where they are: the lines of a text are counted.
            let kept = text[start..<residue.end].enumerated().filter { $0.offset == 0 && start == residue.start || $0.element == "\n" }
            rewriter.replace(TextSpan(start, residue.end), with: kept.map(\.element), kind: .pinyinResidue, rule: residue.rule, alone: true)
        }
        return rewriter.finish()
    }

    private struct Residue {
        /// Of the annotated character.
        var start: Int
        /// Behind the parenthesis.
        var end: Int
        var rule: RuleName
    }

    private func residue(in text: [Unicode.Scalar], _ open: Int, _ evidence: Evidence) -> Residue? {
        guard let reading = PinyinReading(text, at: open) else { return nil }
        var start = open - 1
        while start > 0, open - 1 - start < Self.gapLimit, PinyinReading.isBlank(text[start]) { start -= 1 }
        guard start >= 0 else { return nil }
        if readings.reads(text[start], as: reading.syllable) {
            if start == open - 1, Self.isStrict(reading) { return Residue(start: start, end: reading.end, rule: "pinyin.residue") }
            return evidence.allowsLooseShapes ? Residue(start: start, end: reading.end, rule: "pinyin.residue-reshaped") : nil
        }
        guard evidence.allowsLooseShapes, readings.readsTraditional(of: text[start], as: reading.syllable) else { return nil }
        return Residue(start: start, end: reading.end, rule: "pinyin.residue-simplified")
    }

    /// As the tool writes it, but for the tone marks, which some pages lost.
    private static func isStrict(_ reading: PinyinReading) -> Bool { !reading.syllable.isLoose && !reading.hasBlanks }
}
