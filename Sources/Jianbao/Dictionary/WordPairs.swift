internal import Synchronization

/// Where the first two code points of words lead to in a trie: a table beside it for long texts.
///
/// Most steps of a walk over a text are the second ones, and they are half of the steps that fail. A filter passes over those: a bit for each
/// pair, several pairs on one bit, so small that the processor keeps it at hand, which it cannot do with a large trie. And for those that
/// do not fail one look into the table says what takes the trie two looks far from each other.
struct WordPairs: Sendable {
    private struct Entry {
        /// The code units, the first in the high half; an empty entry has 0.
        let pair: UInt32
        let value: Int32
        /// The node, and in the high bit whether words go on from it.
        private let nodeAndMore: UInt32

        static let empty = Entry(pair: 0, node: 0, value: -1, goesOn: false)

        init(pair: UInt32, node: UInt32, value: Int32, goesOn: Bool) {
            self.pair = pair
            self.value = value
            nodeAndMore = node | (goesOn ? 1 << 31 : 0)
        }

        var node: UInt32 { nodeAndMore & ~(1 << 31) }
        var goesOn: Bool { nodeAndMore >> 31 != 0 }
    }

    private var entries: [Entry]
    private var bits: [UInt64]
    /// Of a pair's hash: what is left of it numbers an entry, and a bit.
    private let entryShift: UInt32
    private let bitShift: UInt32

    /// - Parameter trie: with all its words: of those that come later nothing is known here.
    init(of trie: WordTrie) {
        var met: [Entry] = []
        trie.forEachPair { met.append(Entry(pair: $0, node: $1.node, value: $1.value, goesOn: $2)) }
        // At most three of four entries are taken; about one of twelve pairs that begin no word is let pass.
        let entryLogarithm = WordPairs.logarithm(ofAtLeast: met.count + met.count / 3 + 1)
        let bitLogarithm = WordPairs.logarithm(ofAtLeast: met.count * 12)
        entries = Array(repeating: .empty, count: 1 << Int(entryLogarithm))
        bits = Array(repeating: 0, count: 1 << Int(bitLogarithm - 6))
        entryShift = 32 - entryLogarithm
        bitShift = 32 - bitLogarithm
        for entry in met {
            let bit = Int(WordPairs.hash(entry.pair) >> bitShift)
            bits[bit >> 6] |= 1 << UInt64(bit & 63)
            entries[slot(of: entry.pair)] = entry
        }
    }

    private static func logarithm(ofAtLeast count: Int) -> UInt32 {
        var logarithm: UInt32 = 6
        while logarithm < 31, 1 << logarithm < count { logarithm += 1 }
        return logarithm
    }

    /// Fibonacci hashing: the high bits of the product are well mixed.
    @inline(__always)
    private static func hash(_ pair: UInt32) -> UInt32 { pair &* 0x9E37_79B9 }

    @inline(__always)
    private static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt32 { first.value << 16 | second.value }

    /// Where a pair lies, or the empty entry where it would.
    @inline(__always)
    private func slot(of pair: UInt32) -> Int {
        var slot = Int(WordPairs.hash(pair) >> entryShift)
        while entries[slot].pair != 0, entries[slot].pair != pair { slot = (slot &+ 1) & (entries.count &- 1) }
        return slot
    }

    /// Whether a word may go on from the first code point to the second. False only where none does.
    @inline(__always)
    func mayBegin(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
        // What lies beyond the basic plane is rare, and may be any.
        guard first.value | second.value < 0x1_0000 else { return true }
        let bit = Int(WordPairs.hash(WordPairs.pair(first, second)) >> bitShift)
        return bits[bit >> 6] >> UInt64(bit & 63) & 1 != 0
    }

    /// The same by one look into the table, which waits for nothing: behind it ``step(in:from:over:_:)`` finds its memory at hand.
    @inline(__always)
    func mayStep(over first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
        guard first.value | second.value < 0x1_0000 else { return true }
        return entries[Int(WordPairs.hash(WordPairs.pair(first, second)) >> entryShift)].pair != 0
    }

    /// The longest word that begins at an index and ends at or before `limit`, as ``WordTrie/longestMatch(in:at:limit:)`` finds it.
    func longestMatch(in trie: WordTrie, _ text: [Unicode.Scalar], at index: Int, limit: Int) -> WordTrie.Match? {
        guard index < limit, let first = trie.step(from: .root, over: text[index]) else { return nil }
        var longest = first.value >= 0 ? WordTrie.Match(length: 1, value: Int(first.value)) : nil
        guard index + 1 < limit, mayBegin(text[index], text[index + 1]) else { return longest }
        var next = step(in: trie, from: first, over: text[index], text[index + 1])
        var end = index + 2
        while let place = next {
            if place.value >= 0 { longest = WordTrie.Match(length: end - index, value: Int(place.value)) }
            guard end < limit else { break }
            next = trie.step(from: place, over: text[end])
            end += 1
        }
        return longest
    }

    /// The place behind two code points in the trie, or nil where no word goes on so.
    /// - Parameter place: behind the first.
    @inline(__always)
    func step(in trie: WordTrie, from place: WordTrie.Place, over first: Unicode.Scalar, _ second: Unicode.Scalar) -> WordTrie.Place? {
        guard first.value | second.value < 0x1_0000 else { return trie.step(from: place, over: second) }
        let entry = entries[slot(of: WordPairs.pair(first, second))]
        guard entry.pair != 0 else { return nil }
        return place.moved(to: entry.node, value: entry.value, goesOn: entry.goesOn)
    }
}

/// The pairs of a trie, made once so much text has come that they pay: a single short page is read sooner without them.
final class EarnedPairs: Sendable {
    /// In code points. Making the pairs of all names takes about as long as they save on so many.
    private static let price = 1 << 14

    private struct State {
        var seen = 0
        var pairs: WordPairs?
    }

    private let state = Mutex(State())

    /// - Parameters:
    ///   - trie: always the same, and with all its words.
    ///   - count: of the code points that are read now.
    func pairs(of trie: WordTrie, for count: Int) -> WordPairs? {
        state.withLock { state in
            if state.pairs == nil {
                state.seen += count
                if state.seen >= EarnedPairs.price { state.pairs = WordPairs(of: trie) }
            }
            return state.pairs
        }
    }
}
