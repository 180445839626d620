/// Reads bytes of which some were lost when they were read in the wrong charset, and left a question mark or U+FFFD.
///
/// A character that lost a byte is given back only where what is left of it and its neighbors leave one candidate; else it is U+FFFD.
struct LossyReader {
    /// Stands for a byte that was lost.
    static let lost: UInt16 = 0x100

    let bytes: [UInt16]
    /// In which the bytes were lost.
    let assumed: Misreading.Assumed
    let frequent: FrequentCharacters

    /// The five codes that windows-1252 leaves empty.
    private static let emptyLatinCodes: [UInt8] = [0x81, 0x8D, 0x8F, 0x90, 0x9D]

    private func isKnown(_ at: Int, in range: ClosedRange<UInt16>) -> Bool { at < bytes.count && range ~= bytes[at] }

    private func isLost(_ at: Int) -> Bool { at < bytes.count && bytes[at] == Self.lost }

    // MARK: UTF-8

    private static let continuation: ClosedRange<UInt16> = 0x80...0xBF

    /// - Returns: nil where the bytes are no UTF-8.
    func utf8() -> Misreading.Undone? {
        var result = Misreading.Undone()
        var at = 0
        while at < bytes.count {
            let lead = bytes[at]
            if lead < 0x80 {
                result.append(Unicode.Scalar(UInt8(lead)), width: 1)
                at += 1
            } else if lead == Self.lost {
                let width = hasLostLead(at) ? 3 : 1
                result.append(width == 3 ? characterWithoutLead(at, after: result.text.last) : "?", width: width)
                at += width
            } else {
                guard let length = Self.length(lead: lead) else { return nil }
                guard at + length <= bytes.count else {
                    // Cut in the middle.
                    result.append("\u{FFFD}", width: bytes.count - at)
                    break
                }
                guard let scalar = sequence(at, length, after: result.text.last) else { return nil }
                result.append(scalar, width: length)
                at += length
            }
        }
        return result
    }

    private static func length(lead: UInt16) -> Int? {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: nil
        }
    }

    /// - Returns: U+FFFD where too much of the character is lost, nil where the bytes are no sequence.
    private func sequence(_ at: Int, _ length: Int, after before: Unicode.Scalar?) -> Unicode.Scalar? {
        var value = UInt32(bytes[at]) & (0x7F >> UInt32(length))
        var lostShift: UInt32?
        var lostCount = 0
        for offset in 1..<length {
            var byte = bytes[at + offset]
            if byte == Self.lost {
                byte = 0x80
                // GBK reads all pairs of bytes that occur here: inside a sequence it loses 80 alone, with which no character begins.
                if assumed != .gbk || offset == length - 1 {
                    lostCount += 1
                    lostShift = UInt32(6 * (length - 1 - offset))
                }
            }
            guard Self.continuation ~= byte else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        guard let scalar = Unicode.Scalar(value), length < 3 || value >= 0x800, length < 4 || value >= 0x1_0000 else { return nil }
        guard let lostShift else { return scalar }
        // Its last byte may be one before ASCII too.
        if assumed == .gbk, !isKnown(at + length, in: 0...0x7F), at + length < bytes.count, frequent.bits(of: scalar) < 16 { return scalar }
        guard lostCount == 1 else { return "\u{FFFD}" }
        let lostBytes = assumed == .latin ? Self.emptyLatinCodes : Array(0x80...0xBF)
        let candidates = lostBytes.compactMap { Unicode.Scalar(value | UInt32($0 & 0x3F) << lostShift) }
        return frequent.outstanding(among: candidates, after: before, before: characterUTF8(at + length)) ?? "\u{FFFD}"
    }

    /// Big5 loses first bytes too: then what is left of characters of three bytes stands in a row of threes.
    private func hasLostLead(_ at: Int) -> Bool {
        guard assumed == .big5 else { return false }
        var end = at
        while end < bytes.count, end - at < Self.longestRow, isLost(end) || isKnown(end, in: Self.continuation) { end += 1 }
        return end > at && (end - at) % 3 == 0
    }

    /// A row of lost characters is looked at so far, that the time stays linear.
    private static let longestRow = 96

    private func characterWithoutLead(_ at: Int, after before: Unicode.Scalar?) -> Unicode.Scalar {
        guard isKnown(at + 1, in: Self.continuation), isKnown(at + 2, in: Self.continuation) else { return "\u{FFFD}" }
        let rest = UInt32(bytes[at + 1] & 0x3F) << 6 | UInt32(bytes[at + 2] & 0x3F)
        let candidates = (UInt32(0xE2)...0xEF).compactMap { Unicode.Scalar(($0 & 0x0F) << 12 | rest) }
        return frequent.outstanding(among: candidates, after: before, before: characterUTF8(at + 3)) ?? "\u{FFFD}"
    }

    /// The character at `at` where all of it is known, U+FFFD where not, nil at the end.
    private func characterUTF8(_ at: Int) -> Unicode.Scalar? {
        guard at < bytes.count else { return nil }
        let lead = bytes[at]
        if lead < 0x80 { return Unicode.Scalar(UInt8(lead)) }
        guard let length = Self.length(lead: lead), (1..<length).allSatisfy({ isKnown(at + $0, in: Self.continuation) }) else {
            return "\u{FFFD}"
        }
        let known = bytes[at..<(at + length)].map { UInt8($0) }
        return UTF8Decoder.decode(known[...], lenient: true)?.scalars.first
    }

    // MARK: Two bytes a character

    /// - Returns: nil where too many bytes make no character.
    func pairs(_ table: DoubleByteTable) -> Misreading.Undone? {
        var result = Misreading.Undone()
        var invalid = 0
        var at = 0
        while at < bytes.count {
            let first = bytes[at]
            if first < 0x80 {
                result.append(Unicode.Scalar(UInt8(first)), width: 1)
                at += 1
            } else if let character = pair(at, table, after: result.text.last) {
                result.append(character, width: 2)
                at += 2
            } else if first == Self.lost {
                result.append("?", width: 1)
                at += 1
            } else {
                result.append("\u{FFFD}", width: 1)
                invalid += 1
                at += 1
            }
        }
        return invalid * 20 > result.text.count + 20 ? nil : result
    }

    /// The character of the two bytes at `at`, U+FFFD where one of them is lost and leaves more than one; nil where they are none.
    private func pair(_ at: Int, _ table: DoubleByteTable, after before: Unicode.Scalar?) -> Unicode.Scalar? {
        guard at + 1 < bytes.count else { return nil }
        let first = bytes[at], second = bytes[at + 1]
        let candidates: [Unicode.Scalar]
        switch (first == Self.lost, second == Self.lost) {
        case (false, false): return table.character(UInt8(first), UInt8(second))
        case (true, true): return nil
        case (true, false):
            guard second >= 0x80, isInStep(at + 2, rather: at + 1, table) else { return nil }
            candidates = lostBytes(before: at + 1).compactMap { table.character($0, UInt8(second)) }
        case (false, true):
            candidates = lostBytes(before: at + 2).compactMap { table.character(UInt8(first), $0) }
        }
        return frequent.outstanding(among: candidates, after: before, before: knownPair(at + 2, table)) ?? "\u{FFFD}"
    }

    /// What a lost byte may have been: with the byte after it, it made no character of the assumed charset.
    private func lostBytes(before next: Int) -> [UInt8] {
        guard let assumed = assumed.table else { return Self.emptyLatinCodes }
        let all = Array(DoubleByteTable.leads)
        guard next < bytes.count, bytes[next] != Self.lost else { return all }
        let possible = all.filter { assumed.character($0, UInt8(bytes[next])) == nil }
        return possible.isEmpty ? all : possible
    }

    /// The character at `at` where both bytes are known, U+FFFD where not, nil at the end.
    private func knownPair(_ at: Int, _ table: DoubleByteTable) -> Unicode.Scalar? {
        guard at < bytes.count else { return nil }
        if bytes[at] < 0x80 { return Unicode.Scalar(UInt8(bytes[at])) }
        guard at + 1 < bytes.count, bytes[at] != Self.lost, bytes[at + 1] != Self.lost else { return "\u{FFFD}" }
        return table.character(UInt8(bytes[at]), UInt8(bytes[at + 1])) ?? "\u{FFFD}"
    }

    /// Whether the pairs that follow read better from one place than from another: a question mark may be one.
    private func isInStep(_ at: Int, rather other: Int, _ table: DoubleByteTable) -> Bool {
        meanBits(from: at, table) <= meanBits(from: other, table)
    }

    /// Of up to eight characters, in hundredths.
    private func meanBits(from start: Int, _ table: DoubleByteTable) -> Int {
        var bits = 0, count = 0
        var at = start
        while count < 8, at + 1 < bytes.count, bytes[at] >= 0x80, bytes[at] != Self.lost, bytes[at + 1] != Self.lost {
            bits += table.character(UInt8(bytes[at]), UInt8(bytes[at + 1])).map { frequent.bits(of: $0) } ?? 36
            count += 1
            at += 2
        }
        return count == 0 ? 0 : bits * 100 / count
    }
}
