/// Undoes misreadings of bytes that happened before the page was written (鍖椾含 for 北京, ÖÐ¹ú for 中国), line by line.
///
/// A cheap look at the bits a line's characters carry passes clean text by; a line that is suspect is read again in every way in which
/// text is known to be garbled, and a reading is accepted only where it carries far fewer bits.
struct MojibakeRepairer: Sendable {
    let frequent: FrequentCharacters

    /// Ordinary Chinese lies between 8 and 11 bits a character, names and terms included.
    private static let suspectBits = 13
    /// A repaired text carries less than this share of the bits of the garbled one.
    private static let gainPercent = 66
    private static let leastGain = 20

    struct Outcome {
        var rewriting: Rewriting
        /// Places where text is lost for good: 锟斤拷 and runs of U+FFFD.
        var lostPlaces: Int
    }

    /// - Parameter isHTML: then tags end a line too.
    func repaired(_ text: [Unicode.Scalar], isHTML: Bool) -> Outcome {
        var rewriter = Rewriter(text)
        var lostPlaces = 0
        var start = 0
        while start < text.count {
            var end = start
            var highCount = 0, bits = 0
            var hasLosses = false
            while end < text.count {
                let scalar = text[end]
                if scalar == "\n" || (isHTML && (scalar == "<" || scalar == ">")) { break }
                if scalar == "\u{FFFD}" || scalar == "锟" {
                    hasLosses = true
                } else if scalar.value >= 0x80 {
                    highCount += 1
                    bits += frequent.bits(of: scalar)
                }
                end += 1
            }
            if highCount > 0, bits > highCount * Self.suspectBits {
                repair(start..<end, &rewriter)
            }
            if hasLosses { lostPlaces += Self.lostPlaces(in: text[start..<end]) }
            start = end + 1
        }
        return Outcome(rewriting: rewriter.finish(), lostPlaces: lostPlaces)
    }

    private struct Reading {
        var text: [Unicode.Scalar]
        var bits: Int
        var rule: RuleName
        /// The misreadings that were undone, one after the other; empty where characters stand for those at the same place.
        var misreadings: [(misreading: Misreading, undone: [Unicode.Scalar])] = []

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
                source = step.undone[...]
            }
            if let map { return map }
            var whole = OffsetMap()
            whole.append(length: text.count, origin: TextSpan(0, source.count))
            return whole
        }
    }

    private func repair(_ line: Range<Int>, _ rewriter: inout Rewriter) {
        if let reading = bestReading(of: rewriter.source[line]) {
            replace(line, with: reading, &rewriter)
            return
        }
        if let shift = shiftedReading(of: rewriter.source[line]) {
            replace(line, with: shift, &rewriter)
            return
        }
        for run in runs(in: rewriter.source, line) where run.count < line.count {
            if let reading = bestReading(of: rewriter.source[run]) { replace(run, with: reading, &rewriter) }
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
        let before = bits(of: text)
        let hasLosses = text.contains("\u{FFFD}") || text.contains("?")
        var best: Reading?
        for misreading in Misreading.all {
            for lossy in hasLosses ? [false, true] : [false] {
                guard let once = misreading.undone(text, lossy: lossy, frequent), once[...] != text else { continue }
                var reading = Reading(
                    text: once, bits: bits(of: once[...]), rule: misreading.rule, misreadings: [(misreading, once)])
                for second in Misreading.all where second.actual == .utf8 {
                    guard let twice = second.undone(once[...], lossy: false, frequent), twice != once else { continue }
                    let bits = bits(of: twice[...])
                    if bits < reading.bits {
                        reading = Reading(
                            text: twice, bits: bits, rule: misreading.rule, misreadings: [(misreading, once), (second, twice)])
                    }
                }
                if best.map({ reading.isBetter(than: $0) }) ?? true { best = reading }
            }
        }
        guard let best, best.bits * 100 < before * Self.gainPercent, before - best.bits >= Self.leastGain,
            best.text.contains(where: ICU.isHan)
        else { return nil }
        return best
    }

    /// Characters that are lost count on neither side.
    private func bits(of text: ArraySlice<Unicode.Scalar>) -> Int {
        text.reduce(0) { $0 + ($1 == "\u{FFFD}" ? 0 : frequent.bits(of: $1)) }
    }

    /// One byte of GBK lost: from there on every character is made of the second byte of one and the first of the next.
    private func shiftedReading(of text: ArraySlice<Unicode.Scalar>) -> Reading? {
        let table = DoubleByteTable.gbk
        // The last stretch without ASCII that is suspect.
        var end = text.endIndex
        var best: (gain: Int, start: Int, end: Int)?
        while end > text.startIndex {
            var start = end
            while start > text.startIndex, text[start - 1].value >= 0x80, text[start - 1] != "\u{FFFD}" { start -= 1 }
            // From the end of the stretch to the left: what shifting everything from here on would gain.
            var gain = 0
            var at = end - 1
            while at > start {
                at -= 1
                guard let one = table.code(of: text[at]), let next = table.code(of: text[at + 1]),
                    let between = table.character(one.trail, next.lead)
                else { break }
                gain += frequent.bits(of: text[at]) - frequent.bits(of: between)
                if gain > best?.gain ?? 0 { best = (gain, at, end) }
            }
            end = start < end ? start : end - 1
        }
        guard let best, best.end - best.start >= 4 else { return nil }
        let stretch = text[best.start..<best.end]
        guard best.gain * 100 > frequent.bits(of: stretch) * (100 - Self.gainPercent) else { return nil }
        var words = Array(text[..<best.start])
        words.append("\u{FFFD}")
        for at in best.start..<(best.end - 1) {
            guard let one = table.code(of: text[at]), let next = table.code(of: text[at + 1]),
                let between = table.character(one.trail, next.lead)
            else { return nil }
            words.append(between)
        }
        var rest = text[best.end...]
        if let last = table.code(of: text[best.end - 1]) {
            // The first byte of the last character; its second byte went with what follows.
            let character = table.likeliest(lead: last.trail, trail: nil, frequent)
            words.append(character.map { frequent.bits(of: $0) < 7 ? $0 : "\u{FFFD}" } ?? "\u{FFFD}")
            if rest.first == "\u{FFFD}" || rest.first == "?" { rest = rest.dropFirst() }
        }
        words += rest
        return Reading(text: words, bits: 0, rule: "mojibake.lost-byte")
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
                if isLatin ? scalar.value >= 0x80 && Misreading.latinByte(scalar) == nil : scalar.value < 0x80 { break }
                if "，。、：；！？“”（）《》".unicodeScalars.contains(scalar) { break }
                if scalar.value >= 0x80 {
                    bits += frequent.bits(of: scalar)
                    high += 1
                }
                end += 1
            }
            if high > 1, bits > high * Self.suspectBits { runs.append(at..<end) }
            at = max(end, at + 1)
        }
        return runs
    }

    /// 锟斤拷 is U+FFFD in UTF-8, read as GBK: nothing of the text is left in it.
    private static func lostPlaces(in text: ArraySlice<Unicode.Scalar>) -> Int {
        var count = 0
        var at = text.startIndex
        while at < text.endIndex {
            if text[at] == "锟", at + 2 < text.endIndex, text[at + 1] == "斤", text[at + 2] == "拷" {
                count += 1
                at += 3
            } else if text[at] == "\u{FFFD}", at + 1 < text.endIndex, text[at + 1] == "\u{FFFD}" {
                count += 1
                while at < text.endIndex, text[at] == "\u{FFFD}" { at += 1 }
            } else {
                at += 1
            }
        }
        return count
    }
}
