/// A character of the text before it was damaged.
enum RecoveredCharacter: Sendable {
    case known(Unicode.Scalar)
    case lost(LostCharacter)

    var isKnown: Bool {
        if case .known = self { true } else { false }
    }
}

/// A character of which one byte is gone.
struct LostCharacter: Sendable {
    enum Loss {
        /// The first byte, or a byte that a reading names but not alone.
        case lead
        /// The second byte; nothing else is gone.
        case trail
        /// The second byte and perhaps a digit or a space behind it, which some decoders drop too.
        case trailAndMore
    }

    /// What it may have been.
    var candidates: [Unicode.Scalar]
    var loss: Loss
}

/// A stretch of text that was read one byte late, read again from the right byte: 樗麄冇X (E9CB FB82 83D3 58) with 9E before it is
/// 為他們覺 (9EE9 CBFB 8283 D358).
struct ShiftedText: Sendable {
    private(set) var characters: [RecoveredCharacter] = []
    /// Where both ways of reading meet again, in the damaged text.
    private(set) var end: Int

    private static let table = DoubleByteTable.gbk

    /// - Parameters:
    ///   - start: the first code point that was read late.
    ///   - leads: the bytes of which one belongs before it.
    /// - Returns: nil where the two ways of reading never meet in the line, or a pair of bytes is no character.
    init?(_ text: [Unicode.Scalar], from start: Int, leads: [UInt8], readings: PinyinReadings) {
        var leads = leads
        end = start
        while end < text.count, text[end] != "\n", !leads.isEmpty {
            let scalar = text[end]
            if scalar == "?" || scalar == "\u{FFFD}" {
                guard let lost = Self.lostCharacter(text, end, leads, readings) else { return nil }
                characters.append(lost.character)
                end = lost.end
                return
            }
            if let code = Self.code(of: scalar) {
                guard let character = Self.character(leads, code.lead) else { return nil }
                characters.append(character)
                leads = [code.trail]
                end += 1
                continue
            }
            // An ASCII letter was taken for a second byte: from here on the text was read in step.
            guard 0x40...0x7E ~= scalar.value, let character = Self.character(leads, UInt8(scalar.value)) else { return nil }
            characters.append(character)
            end += 1
            if case .known(let known) = character, let reading = PinyinReading(text, at: end),
                readings.reads(known, as: reading.syllable)
            {
                end = reading.end
            }
            return
        }
        return nil
    }

    private static func character(_ leads: [UInt8], _ trail: UInt8) -> RecoveredCharacter? {
        let candidates = leads.compactMap { table.character($0, trail) }
        guard let first = candidates.first else { return nil }
        return candidates.count == 1 ? .known(first) : .lost(LostCharacter(candidates: candidates, loss: .lead))
    }

    /// The character whose second byte became the mark at `index`, and where the text goes on.
    private static func lostCharacter(
        _ text: [Unicode.Scalar], _ index: Int, _ leads: [UInt8], _ readings: PinyinReadings
    ) -> (character: RecoveredCharacter, end: Int)? {
        if let reading = cutReading(text, behind: index) {
            let candidates = readings.characters(read: reading.syllable).filter { character in
                table.code(of: character).map { leads.contains($0.lead) && $0.trail >= 0x80 } ?? false
            }
            guard let first = candidates.first else { return nil }
            return (candidates.count == 1 ? .known(first) : .lost(LostCharacter(candidates: candidates, loss: .lead)), reading.end)
        }
        let next = index + 1 < text.count ? text[index + 1] : "\n"
        if 0x20...0x7E ~= next.value, !isCutMark(next) { return (.lost(LostCharacter(candidates: [], loss: .trailAndMore)), index + 1) }
        // What stands next was cut off or joined with nothing: the lost byte made no character with its first byte.
        let follower = isCutMark(next) ? nil : table.code(of: next)?.lead
        var candidates: [Unicode.Scalar] = []
        for lead in leads {
            for trail in UInt8(0x80)...0xFE {
                guard let character = table.character(lead, trail), !isUnknown(lead, trail) else { continue }
                if let follower, !isUnknown(trail, follower) { continue }
                candidates.append(character)
            }
        }
        return candidates.isEmpty ? nil : (.lost(LostCharacter(candidates: candidates, loss: .trail)), index + 1)
    }

    /// Whether the readers of GBK that met the damage knew no character there: they dropped the byte. The codes after FE 4F came with
    /// GB 18030.
    private static func isUnknown(_ lead: UInt8, _ trail: UInt8) -> Bool {
        guard lead < 0xFE, let character = table.character(lead, trail) else { return true }
        return 0xE000...0xF8FF ~= character.value
    }

    /// The GBK code of a character, of ASCII punctuation that of its full-width form, which the tool made ASCII.
    static func code(of scalar: Unicode.Scalar) -> (lead: UInt8, trail: UInt8)? {
        scalar.value < 0x80 ? isCutMark(scalar) ? (0xA3, UInt8(scalar.value) | 0x80) : nil : table.code(of: scalar)
    }

    /// Punctuation at which the tool cut the bytes, wherever its two bytes met.
    static func isCutMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ",", "!", ";", ":", "，", "！", "；", "：", "？", "。", "、": true
        default: false
        }
    }

    /// A reading whose opening parenthesis may be gone with the byte at `index`: `?yàn)`, `?(yàn)`.
    static func cutReading(_ text: [Unicode.Scalar], behind index: Int) -> PinyinReading? {
        PinyinReading(text, at: index + 1, isCut: true).flatMap { $0.hasTone ? $0 : nil }
    }
}
