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
    /// Whether the text holds characters of private use, which only a converter makes that has one for every code.
    let isLenient: Bool

    /// The five codes that windows-1252 leaves empty.
    private static let emptyLatinCodes: [UInt8] = [0x81, 0x8D, 0x8F, 0x90, 0x9D]

    /// What a lost byte may have been: with the byte after it, it made no character of the assumed charset.
    /// - Parameter orPrivate: or one of private use, which only some converters make.
    private func lostBytes(in range: ClosedRange<UInt8>, before next: Int, orPrivate: Bool) -> [UInt8] {
        guard let table = assumed.table else { return Self.emptyLatinCodes }
        guard next < bytes.count, !isLost(next) else { return Array(range) }
        return range.filter { byte in
            guard let character = table.character(byte, UInt8(bytes[next])) else { return true }
            return orPrivate && 0xE000...0xF8FF ~= character.value
        }
    }

    private func isKnown(_ at: Int, in range: ClosedRange<UInt16>) -> Bool { at < bytes.count && range ~= bytes[at] }

    private func isLost(_ at: Int) -> Bool { at < bytes.count && bytes[at] == Self.lost }

    // MARK: UTF-8

    private static let continuation: ClosedRange<UInt16> = 0x80...0xBF

    /// - Returns: nil where too many bytes are no UTF-8.
    func utf8() -> Misreading.Undone? {
        var result = Misreading.Undone()
        var invalid = 0
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
                let (scalar, width) = sequence(at, after: result.text.last)
                if scalar == nil { invalid += 1 }
                guard invalid * 10 <= result.text.count + 20 else { return nil }
                result.append(scalar ?? "\u{FFFD}", width: width)
                at += width
            }
        }
        return result
    }

    /// Bytes of the sequence that begins at `at`; nil where none does.
    private func length(_ at: Int) -> Int? {
        let length = isLost(at) ? 0 : UTF8Decoder.expectedLength(UInt8(bytes[at]))
        return length == 0 ? nil : length
    }

    /// - Returns: U+FFFD where too much of the character is lost; nil where the bytes are no sequence (one of them may have been dropped),
    ///   and how many of them belong together.
    private func sequence(_ at: Int, after before: Unicode.Scalar?) -> (Unicode.Scalar?, width: Int) {
        guard let length = length(at) else { return (nil, 1) }
        var width = 1
        while width < length, isLost(at + width) || isKnown(at + width, in: Self.continuation) { width += 1 }
        // Cut by the end of the text, or broken.
        guard width == length else { return (at + width == bytes.count ? "\u{FFFD}" : nil, width) }
        var value = UInt32(bytes[at]) & (0x7F >> UInt32(length))
        for offset in 1..<length { value = value << 6 | (isLost(at + offset) ? 0 : UInt32(bytes[at + offset] & 0x3F)) }
        let lostOffsets = (1..<length).filter { isLost(at + $0) }
        guard let last = lostOffsets.last else {
            let isShortest = length < 3 || (length == 3 ? value >= 0x800 : value >= 0x1_0000)
            return (isShortest ? Unicode.Scalar(value) : nil, length)
        }
        // Of two that were lost in a row the first is 80: no charset begins a character with it.
        guard lostOffsets.count == 1 || (lostOffsets.count == 2 && last == lostOffsets[0] + 1 && assumed == .gbk) else {
            return ("\u{FFFD}", length)
        }
        let candidates = lostBytes(in: 0x80...0xBF, before: at + last + 1, orPrivate: !isLenient).compactMap { byte in
            Unicode.Scalar(value | UInt32(byte & 0x3F) << UInt32(6 * (length - 1 - last)))
        }
        return (frequent.outstanding(among: candidates, after: before, before: characterUTF8(at + length)) ?? "\u{FFFD}", length)
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
        if bytes[at] < 0x80 { return Unicode.Scalar(UInt8(bytes[at])) }
        guard let length = length(at), (1..<length).allSatisfy({ isKnown(at + $0, in: Self.continuation) }) else {
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

    /// What a lost byte of a pair may have been.
    private func lostBytes(before next: Int) -> [UInt8] {
        let possible = lostBytes(in: DoubleByteTable.leads, before: next, orPrivate: false)
        return possible.isEmpty ? Array(DoubleByteTable.leads) : possible
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
