/// GBK bytes that were read as UTF-8 wherever they happened to be valid UTF-8, and as ISO 8859-1 elsewhere.
///
/// A character below U+0100 may stand for its own byte or for the two bytes of its UTF-8 form, so that the bytes are not certain; of all
/// ways to take them the one is sought whose characters carry the fewest bits (Viterbi over the byte in hand and the character before it).
struct MixedReading {
    let frequent: FrequentCharacters

    /// A way to take the text up to here.
    private struct Path {
        /// The first byte of a character whose second is still to come; 0 where none is.
        var pending: UInt8
        var bits: Int
        /// In `steps`; -1 at the beginning.
        var last: Int
        var before: Unicode.Scalar?
    }

    /// Characters read, each with the step before it.
    private struct Step {
        var character: Unicode.Scalar
        var before: Int
        /// How many characters of the text had been taken with it, where it ends with one of them; else 0.
        var end: Int
    }

    /// At most one path for each state is kept, and of those the best.
    private static let beam = 8

    func undone(_ text: ArraySlice<Unicode.Scalar>) -> Misreading.Undone? {
        guard Self.canBeMixed(text) else { return nil }
        var steps: [Step] = []
        var paths = [Path(pending: 0, bits: 0, last: -1, before: nil)]
        for (index, scalar) in text.enumerated() {
            var next: [Path] = []
            for path in paths {
                if scalar.value < 0x100, let taken = take([UInt8(scalar.value)], path, index + 1, &steps) { Self.keep(taken, &next) }
                if scalar.value >= 0x80, let taken = take(Array(UTF8.encode(scalar)!), path, index + 1, &steps) { Self.keep(taken, &next) }
            }
            guard !next.isEmpty else { return nil }
            next.sort { Self.isBetter($0, $1) }
            paths = Array(next.prefix(Self.beam))
        }
        guard let best = paths.first(where: { $0.pending == 0 }) else { return nil }
        var undone = Self.characters(upTo: best.last, steps)
        undone.sourceWidths = Array(repeating: 1, count: text.count)
        return undone
    }

    /// What is read so is made of Latin letters and the characters that take two bytes in UTF-8, hardly of others.
    private static func canBeMixed(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        var low = 0, high = 0
        for scalar in text where scalar.value >= 0x80 {
            if scalar.value < 0x800 { low += 1 } else { high += 1 }
        }
        return low > 4 * high
    }

    private func take(_ bytes: [UInt8], _ path: Path, _ end: Int, _ steps: inout [Step]) -> Path? {
        var path = path
        for (index, byte) in bytes.enumerated() {
            if path.pending == 0, byte >= 0x80 {
                guard DoubleByteTable.leads ~= byte else { return nil }
                path.pending = byte
                continue
            }
            var character = Unicode.Scalar(byte)
            if path.pending != 0 {
                guard let pair = DoubleByteTable.gbk.character(path.pending, byte) else { return nil }
                character = pair
                path.pending = 0
            }
            path.bits += frequent.bits(of: character, after: path.before)
            steps.append(Step(character: character, before: path.last, end: index == bytes.count - 1 ? end : 0))
            path.last = steps.count - 1
            path.before = character
        }
        return path
    }

    private static func keep(_ path: Path, _ paths: inout [Path]) {
        guard let same = paths.firstIndex(where: { $0.pending == path.pending && $0.before == path.before }) else {
            paths.append(path)
            return
        }
        if path.bits < paths[same].bits { paths[same] = path }
    }

    private static func isBetter(_ one: Path, _ other: Path) -> Bool {
        if one.bits != other.bits { return one.bits < other.bits }
        if one.pending != other.pending { return one.pending < other.pending }
        return (one.before?.value ?? 0) < (other.before?.value ?? 0)
    }

    /// Characters that share one of the text have their width together, at the last of them.
    private static func characters(upTo last: Int, _ steps: [Step]) -> Misreading.Undone {
        var path: [Step] = []
        var at = last
        while at >= 0 {
            path.append(steps[at])
            at = steps[at].before
        }
        var result = Misreading.Undone()
        var taken = 0
        for step in path.reversed() {
            result.append(step.character, width: max(0, step.end - taken))
            taken = max(taken, step.end)
        }
        return result
    }
}
