/// Mends what the tool of `PinyinResidueRemover` broke: it searched GBK bytes without regard to where characters begin.
///
/// It wrote the reading of 驗 (F2 9E) into 因為 (D2 F2 9E E9), so that `因?yàn)樗麄冇X得` stands for 因為他們覺得: 9E met the
/// parenthesis, and all that follows is read one byte late until an ASCII letter is taken for a second byte. The reading names the lost
/// byte; with it the bytes after it fall into place. It also made ， (A3 AC) an ASCII comma: `?,F(xiàn)` is 。現 (A1 A3 AC 46).
struct ByteDamageRepairer: Sendable {
    let readings: PinyinReadings
    let frequent: FrequentCharacters

    /// What stands in the text where a byte was lost.
    static let triggers: [Unicode.Scalar] = ["?", "\u{FFFD}"]

    /// A place repaired must carry fewer bits than the damage by this factor, in percent.
    private static let gainPercent = 85

    /// - Returns: the text, and how many damaged places could not be mended.
    func repaired(_ text: [Unicode.Scalar]) -> (rewriting: Rewriting, unrecoverable: Int) {
        var rewriter = Rewriter(text)
        var unrecoverable = 0
        for at in text.indices where (text[at] == "?" || text[at] == "\u{FFFD}") && at >= rewriter.position {
            if let damage = readingDamage(text, at) {
                if let repair = repair(text, damage, from: rewriter.position) {
                    rewriter.replace(repair.span, with: repair.words, kind: .byteDamage, rule: "byte-damage.reading")
                } else {
                    unrecoverable += 1
                }
            } else if let repair = commaRepair(text, at) {
                rewriter.replace(repair.span, with: repair.words, kind: .byteDamage, rule: "byte-damage.comma")
            }
        }
        return (rewriter.finish(), unrecoverable)
    }

    private struct Repair {
        var span: TextSpan
        var words: [Unicode.Scalar]
    }

    /// A lost byte and a reading after it: `?yàn)`.
    private struct ReadingDamage {
        var syllable: PinyinSyllable
        var start: Int
        /// Behind the closing parenthesis.
        var end: Int
    }

    private func readingDamage(_ text: [Unicode.Scalar], _ at: Int) -> ReadingDamage? {
        var end = at + 1
        if end < text.count, text[end] == "(" { end += 1 }
        guard let syllable = PinyinSyllable(text, at: end, end: &end), syllable.hasTone, end < text.count, text[end] == ")" else {
            return nil
        }
        return ReadingDamage(syllable: syllable, start: at, end: end + 1)
    }

    private func repair(_ text: [Unicode.Scalar], _ damage: ReadingDamage, from position: Int) -> Repair? {
        guard damage.start > position, let before = DoubleByteTable.gbk.code(of: text[damage.start - 1]) else { return nil }
        var best: (repair: Repair, bits: Int)?
        for character in readings.characters(read: damage.syllable) {
            guard let code = DoubleByteTable.gbk.code(of: character), code.lead == before.trail else { continue }
            guard let repair = shifted(text, pending: code.trail, damage.start, damage.end) else { continue }
            let bits = frequent.bits(of: repair.words)
            if bits < best?.bits ?? .max { best = (repair, bits) }
        }
        guard let best, verifies(best.repair, text) else { return nil }
        return best.repair
    }

    private func commaRepair(_ text: [Unicode.Scalar], _ at: Int) -> Repair? {
        // A full stop before the character that was taken for half a comma is what this damage is made of.
        guard at + 2 < text.count, text[at + 1] == ",", at > 0, DoubleByteTable.gbk.code(of: text[at - 1]) != nil,
            var repair = shifted(text, pending: 0xAC, at, at + 2)
        else { return nil }
        repair.words.insert("。", at: 0)
        return verifies(repair, text) ? repair : nil
    }

    private func verifies(_ repair: Repair, _ text: [Unicode.Scalar]) -> Bool {
        let damaged = text[repair.span.range]
        return repair.words.allSatisfy { frequent.bits(of: $0) < 22 || $0 == "\u{FFFD}" }
            && frequent.bits(of: repair.words) * 100 < (frequent.bits(of: damaged) + 20) * Self.gainPercent
    }

    /// Reads on from `index` with a byte in hand that belongs before the text there, until both ways of reading meet again.
    /// - Returns: nil where they never do, or where a pair of bytes is no character.
    private func shifted(_ text: [Unicode.Scalar], pending: UInt8, _ start: Int, _ index: Int) -> Repair? {
        let table = DoubleByteTable.gbk
        var pending = pending
        var words: [Unicode.Scalar] = []
        var at = index
        while at < text.count, text[at] != "\n" {
            let scalar = text[at]
            if scalar == "?" || scalar == "\u{FFFD}" {
                // Another reading, after a character that was in step with the bytes.
                if let damage = readingDamage(text, at) {
                    guard let character = readings.characters(read: damage.syllable).first(where: { table.code(of: $0)?.lead == pending })
                    else { return nil }
                    words.append(character)
                    return Repair(span: TextSpan(start, damage.end), words: words)
                }
                // A byte was lost, and with it both readings meet again: what it was may show in what it could not make.
                words.append(lostTrail(of: pending, before: at + 1 < text.count ? text[at + 1] : "\n") ?? scalar)
                return Repair(span: TextSpan(start, at + 1), words: words)
            }
            if scalar == ",", let character = table.character(pending, 0xA3) {
                words.append(character)
                pending = 0xAC
            } else if scalar.value < 0x80 {
                guard let character = table.character(pending, UInt8(scalar.value)) else { return nil }
                words.append(character)
                return Repair(span: TextSpan(start, at + 1), words: words)
            } else {
                guard let code = table.code(of: scalar), let character = table.character(pending, code.lead) else { return nil }
                words.append(character)
                pending = code.trail
            }
            at += 1
        }
        return nil
    }

    /// The character that begins with `lead` and whose second byte made no character with the first byte of what follows; nil where
    /// no one candidate stands out.
    private func lostTrail(of lead: UInt8, before next: Unicode.Scalar) -> Unicode.Scalar? {
        let table = DoubleByteTable.gbk
        let nextByte = next.value < 0x80 ? UInt8(next.value) : table.code(of: next)?.lead ?? 0
        var best: (character: Unicode.Scalar, bits: Int)?
        var second = Int.max
        for trail in UInt8(0x81)...0xFE {
            guard let character = table.character(lead, trail) else { continue }
            // Private use: GBK has no character there, and strict readers drop the byte.
            if let made = table.character(trail, nextByte), !(0xE000...0xF8FF ~= made.value) { continue }
            let bits = frequent.bits(of: character)
            if bits < best?.bits ?? .max {
                second = best?.bits ?? .max
                best = (character, bits)
            } else {
                second = min(second, bits)
            }
        }
        guard let best, best.bits <= 10, second - best.bits >= 2 else { return nil }
        return best.character
    }
}
