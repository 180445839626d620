/// Finds every word of a lexicon in a text.
///
/// The lexicon's trie is larger than the processor's near memory, and a walk that goes along one word after the other waits for each of its
/// steps. So the words of a block of places are followed together, one code point farther at a time: these looks into memory do not wait
/// for one another. It takes two thirds of the time, by StageBenchmark of Benchmarks, `--only recognize`.
struct WordFinder {
    /// No word is longer, in code points.
    static let longestWord = 255
    /// Places that are looked at together; what is known of them stays in the nearest memory.
    private static let blockSize = 512

    /// Some characters that begin a word, or may.
    private struct Way {
        var place: WordTrie.Place
        var start: Int32
    }

    private let text: [Unicode.Scalar]
    private let classes: [CharacterClass]
    private let trie: WordTrie
    private let pairs: WordPairs?
    private let lexemes: [Lexeme]

    /// Hits that begin at `i` are `hits[firstHit[i]..<firstHit[i + 1]]`, the shortest first.
    private(set) var hits: [WordScan.Hit] = []
    private(set) var firstHit: [Int32]

    /// Of the block: the ways that go on, as many as `wayCount` says, the words by their lengths, and how many begin at each place.
    private var ways: [Way]
    private var wayCount = 0
    private var found: [(start: Int32, length: Int16, lexeme: Int32)] = []
    private var counts: [Int]

    init(_ text: [Unicode.Scalar], classes: [CharacterClass], lexicon: NameLexicon) {
        self.text = text
        self.classes = classes
        trie = lexicon.trie
        pairs = lexicon.pairs.pairs(of: trie, for: text.count)
        lexemes = lexicon.lexemes
        firstHit = Array(repeating: 0, count: text.count + 2)
        // No larger than the text: most titles are short.
        let places = min(text.count, WordFinder.blockSize)
        ways = Array(repeating: Way(place: .root, start: 0), count: places)
        counts = Array(repeating: 0, count: places)
        // Articles have 1.2 hits a place.
        hits.reserveCapacity(text.count + text.count / 3)
        var start = 0
        while start < text.count {
            let end = min(text.count, start + WordFinder.blockSize)
            find(in: start..<end)
            start = end
        }
        firstHit[text.count] = Int32(truncatingIfNeeded: hits.count)
        firstHit[text.count + 1] = Int32(truncatingIfNeeded: hits.count)
    }

    private mutating func find(in block: Range<Int>) {
        found.removeAll(keepingCapacity: true)
        wayCount = 0
        for index in block {
            counts[index - block.lowerBound] = 0
            guard mayBeginWord(index), let place = trie.step(from: .root, over: text[index]) else { continue }
            note(place, from: index, to: index + 1, in: block)
            // Without a branch on what memory holds, here and below, so that no look waits for the one before.
            ways[wayCount] = Way(place: place, start: Int32(truncatingIfNeeded: index))
            wayCount += index + 1 < text.count && pairs?.mayBegin(text[index], text[index + 1]) ?? true ? 1 : 0
        }
        var length = 1
        if let pairs {
            lengthen(by: pairs, in: block)
            length = 2
        }
        while wayCount > 0, length < WordFinder.longestWord {
            lengthen(from: length, in: block)
            length += 1
        }
        sortHits(of: block)
    }

    private func mayBeginWord(_ index: Int) -> Bool {
        switch classes[index] {
        case .han: true
        case .latin, .digit: index == 0 || !classes[index - 1].isAlphanumeric
        default: false
        }
    }

    @inline(__always)
    private mutating func note(_ place: WordTrie.Place, from start: Int, to end: Int, in block: Range<Int>) {
        guard place.value >= 0 else { return }
        // A Latin word ends where its letters end.
        if end < text.count, classes[end - 1].isAlphanumeric, classes[end].isAlphanumeric { return }
        found.append((Int32(truncatingIfNeeded: start), Int16(truncatingIfNeeded: end - start), place.value))
        counts[start - block.lowerBound] += 1
    }

    /// Follows all ways over their second code point, and drops those that end.
    private mutating func lengthen(by pairs: WordPairs, in block: Range<Int>) {
        var near = 0
        for at in 0..<wayCount {
            let way = ways[at], start = Int(way.start)
            ways[near] = way
            near += pairs.mayStep(over: text[start], text[start + 1]) ? 1 : 0
        }
        var left = 0
        for at in 0..<near {
            let start = Int(ways[at].start)
            guard let place = pairs.step(in: trie, from: ways[at].place, over: text[start], text[start + 1]) else { continue }
            note(place, from: start, to: start + 2, in: block)
            ways[left] = Way(place: place, start: Int32(truncatingIfNeeded: start))
            left += place.isEnd ? 0 : 1
        }
        wayCount = left
    }

    /// Follows all ways over one more code point, and drops those that end.
    private mutating func lengthen(from length: Int, in block: Range<Int>) {
        var near = 0
        for at in 0..<wayCount {
            let way = ways[at], end = Int(way.start) + length
            ways[near] = way
            near += end < text.count && trie.mayStep(from: way.place, over: text[end]) ? 1 : 0
        }
        var left = 0
        for at in 0..<near {
            let start = Int(ways[at].start)
            guard let place = trie.step(from: ways[at].place, over: text[start + length]) else { continue }
            note(place, from: start, to: start + length + 1, in: block)
            ways[left] = Way(place: place, start: Int32(truncatingIfNeeded: start))
            left += 1
        }
        wayCount = left
    }

    /// Puts what was found by length in the order of its places.
    private mutating func sortHits(of block: Range<Int>) {
        var next = hits.count
        for index in block {
            firstHit[index] = Int32(truncatingIfNeeded: next)
            let count = counts[index - block.lowerBound]
            counts[index - block.lowerBound] = next
            next += count
        }
        hits.append(contentsOf: repeatElement(WordScan.Hit(lexeme: -1, length: 0, of: Lexeme()), count: found.count))
        for (start, length, lexeme) in found {
            let place = Int(start) - block.lowerBound
            hits[counts[place]] = WordScan.Hit(lexeme: lexeme, length: length, of: lexemes[Int(lexeme)])
            counts[place] += 1
        }
    }
}
