/// GBK of which one byte was lost: from there to the next ASCII character every character was made of the second byte of one and the
/// first byte of the next.
struct ShiftedReading {
    let frequent: FrequentCharacters

    struct Repair {
        var span: TextSpan
        /// U+FFFD for the character that lost its first byte, then the characters as they were.
        var words: [Unicode.Scalar]

        /// Each character with the one of the damaged text that held its first byte; the first two share one.
        var pieces: [(span: TextSpan, words: ArraySlice<Unicode.Scalar>)] {
            words.indices.dropFirst().map { index in
                let start = span.start + index - 1
                let isLast = index == words.count - 1
                return (TextSpan(start, isLast ? span.end : start + 1), words[(index == 1 ? 0 : index)...index])
            }
        }
    }

    /// The text as it was carries less than this share of the bits.
    private static let gainPercent = 72
    private static let leastGain = 20
    /// Of a character, and of all at the end of a run together above it.
    private static let suspectBits = 12, leastRise = 8
    /// Where the lost byte shows at the end of the run too, and where it does not.
    private static let leastLength = 3, leastUnproven = 6
    /// A character of the text as it was carries no more than ordinary text does, its neighbors counted.
    private static let ordinaryBits = 10

    /// Stretches in which all characters have codes of two bytes. One whose second byte is ASCII ends a stretch: there both ways of
    /// reading meet again.
    func runs(in text: [Unicode.Scalar], _ line: Range<Int>) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = line.lowerBound
        for at in line {
            guard text[at].value >= 0x80, let code = DoubleByteTable.gbk.code(of: text[at]) else {
                if at > start { runs.append(start..<at) }
                start = at + 1
                continue
            }
            if code.trail < 0x80 {
                runs.append(start..<(at + 1))
                start = at + 1
            }
        }
        if line.upperBound > start { runs.append(start..<line.upperBound) }
        return runs.filter { $0.count >= Self.leastLength }
    }

    /// - Parameter line: where the run lies; characters outside of it are not touched.
    /// - Returns: nil where no place in the run is found from which on shifting gains much.
    func read(_ text: [Unicode.Scalar], _ run: Range<Int>, line: Range<Int>) -> Repair? {
        guard let start = bestStart(text, run) else { return nil }
        var words: [Unicode.Scalar] = ["\u{FFFD}"]
        for at in start..<(run.upperBound - 1) { words.append(between(text, at)!) }
        let damaged = frequent.bits(ofText: text[start..<run.upperBound]), mended = frequent.bits(ofText: words[...])
        guard mended * 100 < damaged * Self.gainPercent, damaged - mended >= Self.leastGain, mended < words.count * Self.ordinaryBits,
            let (last, end) = lastCharacter(text, run, line, after: words.last)
        else { return nil }
        guard run.upperBound - start >= (end > run.upperBound ? Self.leastLength : Self.leastUnproven) else { return nil }
        return Repair(span: TextSpan(start, end), words: words + [last])
    }

    /// What the second byte of the run's last character began, and where the damage ends.
    private func lastCharacter(
        _ text: [Unicode.Scalar], _ run: Range<Int>, _ line: Range<Int>, after before: Unicode.Scalar?
    ) -> (Unicode.Scalar, end: Int)? {
        guard let last = DoubleByteTable.gbk.code(of: text[run.upperBound - 1]) else { return nil }
        if last.trail < 0x80 { return (Unicode.Scalar(last.trail), run.upperBound) }
        // The first byte of a character whose second made nothing with what follows.
        let isMarked = line ~= run.upperBound && (text[run.upperBound] == "\u{FFFD}" || text[run.upperBound] == "?")
        let end = run.upperBound + (isMarked ? 1 : 0)
        let candidates = DoubleByteTable.trails.compactMap { DoubleByteTable.gbk.character(last.trail, $0) }
        return (frequent.outstanding(among: candidates, after: before, before: line ~= end ? text[end] : nil) ?? "\u{FFFD}", end)
    }

    /// From the end of the run to the left: what shifting everything from a place on would gain.
    private func bestStart(_ text: [Unicode.Scalar], _ run: Range<Int>) -> Int? {
        guard endsSuspect(text, run) else { return nil }
        var best: (gain: Int, start: Int)?
        var gain = 0
        var next: Unicode.Scalar?
        for at in run.dropLast().reversed() {
            guard let between = between(text, at), between.value >= 0x80 else { break }
            gain += frequent.bits(of: text[at + 1], after: text[at])
            gain -= next.map { frequent.bits(of: $0, after: between) } ?? 0
            next = between
            // With the character itself gone, and the first of those that it hid in.
            let total = gain + frequent.bits(of: text[at]) - frequent.bits(of: between)
            if total > best?.gain ?? 0 { best = (total, at) }
        }
        return best?.start
    }

    /// A cheap look at the end of the run, which is damaged in any case.
    private func endsSuspect(_ text: [Unicode.Scalar], _ run: Range<Int>) -> Bool {
        var rise = 0
        for at in run.reversed() {
            rise += frequent.bits(of: text[at]) - Self.suspectBits
            if rise >= Self.leastRise { return true }
            if rise < -Self.leastGain { return false }
        }
        return false
    }

    /// The character that the second byte of one and the first byte of the next make.
    private func between(_ text: [Unicode.Scalar], _ at: Int) -> Unicode.Scalar? {
        guard let one = DoubleByteTable.gbk.code(of: text[at]), let next = DoubleByteTable.gbk.code(of: text[at + 1]) else { return nil }
        return DoubleByteTable.gbk.character(one.trail, next.lead)
    }
}
