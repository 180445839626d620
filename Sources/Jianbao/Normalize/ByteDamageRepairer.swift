/// Mends what the tool of `PinyinResidueRemover` broke: it searched GBK bytes without regard to where characters begin.
///
/// It wrote the reading of 驗 (F2 9E) into 因為 (D2 F2 9E E9), so that `因?yàn)樗麄冇X得` stands for 因為他們覺得: 9E met the
/// parenthesis, and all that follows is read one byte late until an ASCII letter is taken for a second byte. The reading names the lost
/// byte; with it the bytes after it fall into place. It also cut the text at ， (A3 AC) wherever these bytes met: `?，F(xiàn)` is
/// 。現 (A1 A3 AC 46).
///
/// A character of which a byte is lost for good is put back where one candidate alone makes a word with its neighbors; elsewhere the
/// mark of the loss stays, and its place is told.
struct ByteDamageRepairer: Sendable {
    let readings: PinyinReadings
    let frequent: FrequentCharacters
    let lostCharacters: LostCharacterReader

    /// What stands in the text where a byte was lost, or a reading where none belongs.
    static let triggers: [Unicode.Scalar] = ["?", "\u{FFFD}", "("]

    /// A place repaired must carry fewer bits than the damage by this factor, in percent.
    private static let gainPercent = 85
    /// What readers of all charsets put where a byte was no character.
    private static let replacement: Unicode.Scalar = "\u{FFFD}"
    /// So many characters of a text that have lost a byte are looked for, since each takes hundreds of looks into a dictionary, and one
    /// more for so many code points: damaged pages have about one in a thousand.
    private static let lossLimit = 64, codePointsPerLoss = 1000
    /// So far back an open bracket is looked for, in code points.
    private static let bracketReach = 300

    /// What became of a text.
    struct Outcome {
        var rewriting: Rewriting
        /// Where something is lost: places in the text as it was.
        var lost: [TextSpan]
    }

    /// A place where bytes are missing, and how to read on behind it.
    private struct Damage {
        var start: Int
        /// Behind the marks of the damage, where the shifted text begins.
        var end: Int
        /// What may stand before that text: the second half of what the marks cut through.
        var leads: [UInt8]
        /// The character whose second byte went into the marks, where there is one.
        var first: RecoveredCharacter?
        var isCertain: Bool { first == nil }
    }

    private struct Repair {
        var span: TextSpan
        var words: [Unicode.Scalar]
        /// How many characters of `words` are only marks of a loss.
        var losses: Int
    }

    /// - Parameter isAnnotated: whether readings show that the tool worked on the text; without them ?, may be what it seems.
    func repaired(_ text: [Unicode.Scalar], isAnnotated: Bool) -> Outcome {
        var rewriter = Rewriter(text)
        var outcome = Outcome(rewriting: Rewriting(untouched: Text(text)), lost: [])
        var budget = Self.lossLimit + text.count / Self.codePointsPerLoss
        var tail: [Unicode.Scalar] = []
        var isAnnotated = isAnnotated
        for at in text.indices where (text[at] == "?" || text[at] == Self.replacement || text[at] == "(") && at >= rewriter.position {
            if text[at] == "(" {
                if at > rewriter.position, let end = strayReading(text, at) {
                    rewriter.replace(TextSpan(at - 1, end), with: text[(at - 1)..<at], kind: .byteDamage, rule: "byte-damage.letter")
                    tail = []
                }
                continue
            }
            guard let damage = damage(text, at, isAnnotated: isAnnotated) else { continue }
            guard let repair = repair(text, damage, left: tail + text[max(rewriter.position, at - 3)..<at], &budget) else {
                if damage.isCertain || text[at + 1].value >= 0x80 { outcome.lost.append(TextSpan(damage.start, damage.end)) }
                continue
            }
            rewriter.replace(repair.span, with: repair.words, kind: .byteDamage, rule: Self.rule(of: damage))
            tail = Array(repair.words.suffix(3))
            isAnnotated = isAnnotated || damage.isCertain
            if repair.losses > 0 { outcome.lost.append(repair.span) }
        }
        outcome.rewriting = rewriter.finish()
        return outcome
    }

    private static func rule(of damage: Damage) -> RuleName {
        damage.isCertain ? "byte-damage.reading" : "byte-damage.punctuation"
    }

    // MARK: - Finding damage

    private func damage(_ text: [Unicode.Scalar], _ at: Int, isAnnotated: Bool) -> Damage? {
        if let reading = ShiftedText.cutReading(text, behind: at) {
            return Damage(start: at, end: reading.end, leads: leads(of: reading.syllable, behind: text, at), first: nil)
        }
        guard isAnnotated, at + 1 < text.count, ShiftedText.isCutMark(text[at + 1]), let mark = ShiftedText.code(of: text[at + 1]) else {
            return nil
        }
        let candidates = (UInt8(0x81)...0xFE).compactMap { DoubleByteTable.gbk.character($0, mark.lead) }
        return Damage(start: at, end: at + 2, leads: [mark.trail], first: .lost(LostCharacter(candidates: candidates, loss: .lead)))
    }

    /// The second bytes of the characters that have this reading and begin with the byte in front of the damage.
    private func leads(of syllable: PinyinSyllable, behind text: [Unicode.Scalar], _ at: Int) -> [UInt8] {
        guard at > 0, let before = DoubleByteTable.gbk.code(of: text[at - 1]) else { return [] }
        var leads: [UInt8] = []
        for character in readings.characters(read: syllable) {
            guard let code = DoubleByteTable.gbk.code(of: character), code.lead == before.trail, !leads.contains(code.trail) else {
                continue
            }
            leads.append(code.trail)
        }
        return leads
    }

    /// A reading behind a letter that makes an annotated character with the second byte before it: `，F(xiàn)1` is ，F1.
    /// - Returns: where it ends.
    private func strayReading(_ text: [Unicode.Scalar], _ at: Int) -> Int? {
        guard at > 1, 0x40...0x7E ~= text[at - 1].value, let before = DoubleByteTable.gbk.code(of: text[at - 2]) else { return nil }
        guard let character = DoubleByteTable.gbk.character(before.trail, UInt8(text[at - 1].value)) else { return nil }
        guard let reading = PinyinReading(text, at: at), reading.hasTone, readings.reads(character, as: reading.syllable) else {
            return nil
        }
        return reading.end
    }

    // MARK: - Mending it

    /// - Parameters:
    ///   - left: the text before the damage as it is by now, at least its last three characters.
    ///   - budget: how many lost characters may still be looked for.
    private func repair(_ text: [Unicode.Scalar], _ damage: Damage, left: [Unicode.Scalar], _ budget: inout Int) -> Repair? {
        guard let shifted = ShiftedText(text, from: damage.end, leads: damage.leads, readings: readings) else { return nil }
        let characters = (damage.first.map { [$0] } ?? []) + shifted.characters
        budget -= characters.count { !$0.isKnown }
        guard budget >= 0 else { return nil }
        let surroundings = LostCharacterReader.Surroundings(
            right: Array(text[shifted.end...].prefix(3)), isLineEnd: shifted.end == text.count || text[shifted.end] == "\n",
            openBracket: Self.openBracket(in: text, before: damage.start))
        var found = lostCharacters.found(characters, left: left, surroundings)
        let isClosing = !damage.isCertain && closesQuotation(characters, surroundings, &found)
        let losses = found.count { $0 == nil }
        let span = TextSpan(damage.start, shifted.end)
        guard losses < found.count else { return nil }
        guard isClosing || verifies(found, of: text[span.range], losses) else { return nil }
        // Punctuation is met in healthy text too: a word or more than one character has to fall into place.
        if !damage.isCertain, !isClosing, losses > 0 || found.count < 2 {
            guard shifted.characters.count(where: \.isKnown) > 1 || (found[0] ?? "。") != "。" else { return nil }
        }
        return Repair(span: span, words: found.map { $0 ?? Self.replacement }, losses: losses)
    }

    /// `?！?` at the end of a line is 。” (A1 A3 A1 B1) where a quotation is open, and 學校。 where 校 is found by its word.
    /// - Returns: whether it is one of them; `found` is then complete.
    private func closesQuotation(
        _ characters: [RecoveredCharacter], _ surroundings: LostCharacterReader.Surroundings, _ found: inout [Unicode.Scalar?]
    ) -> Bool {
        guard surroundings.isLineEnd, characters.count == 2, case .lost(let mark) = characters[1], mark.candidates.contains("。") else {
            return false
        }
        if found[0] == nil, let closing = surroundings.closingBracket, mark.candidates.contains(closing) {
            found = ["。", closing]
            return true
        }
        return found[0] != nil && found[1] == "。"
    }

    private func verifies(_ found: [Unicode.Scalar?], of damaged: ArraySlice<Unicode.Scalar>, _ losses: Int) -> Bool {
        let known = found.compactMap { $0 }
        let bits = frequent.bits(of: known) + losses * LostCharacterReader.ordinaryBits
        return known.allSatisfy { frequent.bits(of: $0) < LostCharacterReader.rareBits }
            && bits * 100 < (frequent.bits(of: damaged) + 20) * Self.gainPercent
    }

    /// The bracket or quotation mark that is open at a place, within its line.
    private static func openBracket(in text: [Unicode.Scalar], before index: Int) -> Unicode.Scalar? {
        var depth = 0
        for scalar in text[max(0, index - bracketReach)..<index].reversed() {
            switch scalar {
            case "\n": return nil
            case "”", "’", "」", "』", "》", "）", "】": depth += 1
            case "“", "‘", "「", "『", "《", "（", "【":
                if depth == 0 { return scalar }
                depth -= 1
            default: break
            }
        }
        return nil
    }
}
