/// GBK bytes that were read as UTF-8 wherever they happened to be valid UTF-8, and as ISO 8859-1 elsewhere.
///
/// A character below U+0100 may stand for its own byte or for the two bytes of its UTF-8 form, so that the bytes are not certain; of all
/// ways to take them the one is sought whose characters carry the fewest bits (Viterbi over the byte in hand).
struct MixedReading {
    let frequent: FrequentCharacters

    /// A way to take the text up to here.
    private struct Path {
        /// The first byte of a character whose second is still to come; 0 where none is.
        var pending: UInt8
        var bits: Int
        /// In `steps`.
        var last: Int
    }

    /// Characters read, each with the step before it.
    private struct Step {
        var character: Unicode.Scalar
        var before: Int
    }

    /// At most one path for each byte in hand is kept, and of those the best.
    private static let beam = 8

    func undone(_ text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
        var steps: [Step] = []
        var paths = [Path(pending: 0, bits: 0, last: -1)]
        for scalar in text {
            var next: [Path] = []
            for path in paths {
                if scalar.value < 0x100, let taken = take([UInt8(scalar.value)], path, &steps) { Self.keep(taken, &next) }
                if scalar.value >= 0x80, let taken = take(Array(UTF8.encode(scalar)!), path, &steps) { Self.keep(taken, &next) }
            }
            guard !next.isEmpty else { return nil }
            next.sort { $0.bits != $1.bits ? $0.bits < $1.bits : $0.pending < $1.pending }
            paths = Array(next.prefix(Self.beam))
        }
        guard let best = paths.filter({ $0.pending == 0 }).min(by: { $0.bits < $1.bits }) else { return nil }
        var words: [Unicode.Scalar] = []
        var at = best.last
        while at >= 0 {
            words.append(steps[at].character)
            at = steps[at].before
        }
        return words.reversed()
    }

    private func take(_ bytes: [UInt8], _ path: Path, _ steps: inout [Step]) -> Path? {
        var path = path
        for byte in bytes {
            if path.pending == 0, byte >= 0x80 {
                guard byte > 0x80, byte < 0xFF else { return nil }
                path.pending = byte
                continue
            }
            var character = Unicode.Scalar(byte)
            if path.pending != 0 {
                guard let pair = DoubleByteTable.gbk.character(path.pending, byte) else { return nil }
                character = pair
                path.pending = 0
            }
            path.bits += frequent.bits(of: character)
            steps.append(Step(character: character, before: path.last))
            path.last = steps.count - 1
        }
        return path
    }

    private static func keep(_ path: Path, _ paths: inout [Path]) {
        guard let same = paths.firstIndex(where: { $0.pending == path.pending }) else {
            paths.append(path)
            return
        }
        if path.bits < paths[same].bits { paths[same] = path }
    }
}
