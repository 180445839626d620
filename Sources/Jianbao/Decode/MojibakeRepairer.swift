/// Undoes misreadings of bytes that happened before the page was written (鍖椾含 for 北京, ÖÐ¹ú for 中国), line by line.
///
/// A cheap look at the bits a line's characters carry passes clean text by; a line that is suspect is read again in every way in which
/// text is known to be garbled, and a reading is accepted only where it carries far fewer bits.
struct MojibakeRepairer: Sendable {
    let frequent: FrequentCharacters

    /// A repaired text carries less than this share of the bits of the garbled one.
    private static let gainPercent = 66
    /// The same with each character by itself, which is less exact and quicker.
    private static let plausiblePercent = 90
    private static let leastGain = 20
    /// Of a character beyond ASCII in what a reading gives, at most on average: of any length, of some characters made of two bytes each,
    /// and of a few of those.
    private static let ordinaryBits = 12, likelyBits = 11, certainBits = 6
    private static let fewCharacters = 4, someCharacters = 8
    /// Long text is read whole only where its beginning has a reading.
    private static let sampleLength = 256
    /// In bits, of a character of which a repair knows only that it stood there: more than of one that it gives back.
    private static let lostBits = 20

    func repaired(_ text: [Unicode.Scalar], suspect lines: [Range<Int>]) -> Rewriting {
        var rewriter = Rewriter(text)
        for line in lines { repair(line, &rewriter) }
        return rewriter.finish()
    }

    private struct Reading {
        var text: [Unicode.Scalar]
        var bits: Int
        var rule: RuleName
        /// The misreadings that were undone, one after the other.
        var misreadings: [(misreading: Misreading, undone: Misreading.Undone)]

        /// Where the text is the same, one misreading is likelier than two of which the second undid the first.
        func isBetter(than other: Reading) -> Bool {
            bits != other.bits ? bits < other.bits : misreadings.count < other.misreadings.count
        }

        func alignment(with source: ArraySlice<Unicode.Scalar>) -> OffsetMap {
            var source = source
            var map: OffsetMap?
            for step in misreadings {
                let alignment = step.misreading.alignment(of: source, with: step.undone)
                map = map.map { alignment.composed(with: $0) } ?? alignment
                source = step.undone.text[...]
            }
            return map ?? OffsetMap(identity: source.count)
        }
    }

    private func repair(_ line: Range<Int>, _ rewriter: inout Rewriter) {
        if let reading = bestReading(of: rewriter.source[line]) {
            replace(line, with: reading, &rewriter)
            return
        }
        var from = line.lowerBound
        for run in runs(in: rewriter.source, line) where run.count < line.count {
            guard let reading = bestReading(of: rewriter.source[run]) else { continue }
            repairShifts(from..<run.lowerBound, &rewriter)
            replace(run, with: reading, &rewriter)
            from = run.upperBound
        }
        repairShifts(from..<line.upperBound, &rewriter)
    }

    private func repairShifts(_ range: Range<Int>, _ rewriter: inout Rewriter) {
        let shifts = ShiftedReading(frequent: frequent)
        for run in shifts.runs(in: rewriter.source, range) {
            guard let shift = shifts.read(rewriter.source, run, line: range) else { continue }
            for (span, words) in shift.pieces { rewriter.replace(span, with: words, kind: .mojibake, rule: "mojibake.lost-byte") }
        }
    }

    /// What is the same at both ends is no part of the repair.
    private func replace(_ range: Range<Int>, with reading: Reading, _ rewriter: inout Rewriter) {
        var runs: [OffsetMap.Run] = []
        for run in reading.alignment(with: rewriter.source[range]).runs {
            // Of two misreadings the boundaries need not be the same.
            if let last = runs.indices.last, run.origin.start < runs[last].origin.end {
                runs[last].origin.end = max(runs[last].origin.end, run.origin.end)
                runs[last].span.end = run.span.end
            } else {
                runs.append(run)
            }
        }
        func isSame(_ index: Int, _ origin: Int) -> Bool { reading.text[index] == rewriter.source[range.lowerBound + origin] }
        if var first = runs.first, first.isCopied {
            while !first.span.isEmpty, isSame(first.span.start, first.origin.start) {
                first.span.start += 1
                first.origin.start += 1
            }
            runs[0] = first
        }
        if var last = runs.last, last.isCopied {
            while !last.span.isEmpty, isSame(last.span.end - 1, last.origin.end - 1) {
                last.span.end -= 1
                last.origin.end -= 1
            }
            runs[runs.count - 1] = last
        }
        for run in runs where !run.origin.isEmpty {
            rewriter.replace(
                run.origin.shifted(by: range.lowerBound), with: reading.text[run.span.range], kind: .mojibake, rule: reading.rule)
        }
    }

    /// Tries every misreading, and on what comes out once more: pages are garbled twice.
    private func bestReading(of text: ArraySlice<Unicode.Scalar>) -> Reading? {
        if text.count > 2 * Self.sampleLength, bestReading(of: text.prefix(Self.sampleLength)) == nil { return nil }
        let plainBits = frequent.bits(of: text)
        let hasLosses = hasLosses(text)
        var best: Reading?
        func consider(_ steps: [(misreading: Misreading, undone: Misreading.Undone)]) {
            guard let text = steps.last?.undone.text, let first = steps.first?.misreading, let last = steps.last?.misreading,
                // What no neighbors could make good is not looked at more closely.
                frequent.bits(of: text) * 100 < plainBits * Self.plausiblePercent, isText(text, readAs: last)
            else { return }
            let reading = Reading(text: text, bits: bits(of: text), rule: first.rule, misreadings: steps)
            if best.map({ reading.isBetter(than: $0) }) ?? true { best = reading }
        }
        for misreading in Misreading.all where misreading.mayHaveMade(text) {
            for lossy in hasLosses ? [false, true] : [false] {
                guard let once = misreading.undone(text, lossy: lossy, frequent), once.text[...] != text else { continue }
                consider([(misreading, once)])
                for second in Misreading.all where second.actual == .utf8 {
                    // What the first conversion lost was lost in the second.
                    guard let twice = second.undone(once.text[...], lossy: once.text.contains("\u{FFFD}"), frequent),
                        twice.text != once.text
                    else { continue }
                    consider([(misreading, once), (second, twice)])
                }
            }
        }
        guard let best else { return nil }
        let before = frequent.bits(ofText: text)
        guard best.bits * 100 < before * Self.gainPercent, before - best.bits >= Self.leastGain, best.text.contains(where: ICU.isHan)
        else { return nil }
        return best
    }

    /// Whether something may stand for a lost byte: U+FFFD, or a question mark beside a character beyond ASCII.
    private func hasLosses(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        var before: Unicode.Scalar = " "
        for scalar in text {
            if scalar == "\u{FFFD}" || (scalar == "?" && before.value >= 0x80) || (before == "?" && scalar.value >= 0x80) { return true }
            before = scalar
        }
        return false
    }

    /// Whether a reading is Chinese as it is written. Of UTF-8 the bytes are proof enough for a few characters; pairs of bytes are a
    /// character of GBK or Big5 by accident, so that there the neighbors must speak for one another where they are few.
    private func isText(_ text: [Unicode.Scalar], readAs misreading: Misreading) -> Bool {
        var high = 0, bits = 0, lost = 0
        var before: Unicode.Scalar?
        for scalar in text {
            if scalar == "\u{FFFD}" {
                lost += 1
            } else if scalar.value >= 0x80 {
                high += 1
                bits += frequent.bits(of: scalar, after: before)
            }
            before = scalar
        }
        if misreading.actual == .utf8 { return bits <= high * Self.ordinaryBits }
        if misreading.assumed == .latin || misreading.assumed == .utf8OrLatin, lost > 0 { return false }
        let limit = high < Self.fewCharacters ? Self.certainBits : high < Self.someCharacters ? Self.likelyBits : Self.ordinaryBits
        return bits <= high * limit
    }

    private func bits(of repaired: [Unicode.Scalar]) -> Int {
        repaired.reduce(frequent.bits(ofText: repaired[...])) { $0 + ($1 == "\u{FFFD}" ? Self.lostBits : 0) }
    }

    /// Stretches of a line that may be garbled by themselves: Latin letters of the upper half with the ASCII between them, and other
    /// characters beyond ASCII.
    private func runs(in text: [Unicode.Scalar], _ line: Range<Int>) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var at = line.lowerBound
        while at < line.upperBound {
            guard text[at].value >= 0x80 else {
                at += 1
                continue
            }
            let isLatin = Misreading.latinByte(text[at]) != nil
            var end = at
            var bits = 0, high = 0
            while end < line.upperBound {
                let scalar = text[end]
                // A question mark after a garbled character may be what is left of the next.
                if isLatin ? scalar.value >= 0x80 && Misreading.latinByte(scalar) == nil : scalar.value < 0x80 && scalar != "?" { break }
                if Self.isPunctuation(scalar) { break }
                if scalar.value >= 0x80 {
                    bits += frequent.bits(of: scalar)
                    high += 1
                }
                end += 1
            }
            if high > 1, bits > high * LineScan.suspectBits { runs.append(at..<end) }
            at = max(end, at + 1)
        }
        return runs
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "，", "。", "、", "：", "；", "！", "？", "“", "”", "（", "）", "《", "》": true
        default: false
        }
    }
}
