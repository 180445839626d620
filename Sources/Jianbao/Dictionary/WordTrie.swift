/// A set of words, each with a number, found in a text by walking it once per start.
///
/// The edges behind each first code unit lie in a small open-addressing hash table of their own, keyed by node and code unit: words come
/// in any order and nothing is sorted, which makes start-up quick, and both a walk and the filling from a sorted file stay within a few
/// lines of memory. The tables are found by pages of 16 units, since most places of a text are looked up there and nowhere else.
struct WordTrie: Sendable {
    /// A place on the way along words.
    struct Place: Sendable {
        /// The root's is 0.
        fileprivate(set) var node: UInt32
        /// The number of the word that ends here, or -1.
        fileprivate(set) var value: Int32 = -1
        /// The edges behind the first unit of the way: where their table begins, and that it has `1 << bits` slots; none where 0.
        fileprivate var table: UInt32 = 0
        fileprivate var bits: UInt8 = 0

        /// Before the first code point of a word.
        static let root = Place(node: 0)

        /// Whether it is known that no word goes on from here.
        var isEnd: Bool { bits == 0 }

        /// A place farther on behind the same first unit.
        /// - Parameter goesOn: whether any word goes on from there.
        @inline(__always)
        func moved(to node: UInt32, value: Int32, goesOn: Bool) -> Place {
            Place(node: node, value: value, table: table, bits: goesOn ? bits : 0)
        }
    }

    /// `from << 40 | unit << 24 | to`: up to 16,777,216 nodes. Empty slots are 0: no edge leads to the root.
    private typealias Edge = UInt64

    /// A word that would need more is not taken up; ``Dictionaries/mostUserBytes`` keeps dictionaries below.
    private static let mostNodes = 1 << 24

    /// The tables of all first units; each is at most three quarters full.
    private var edges: [Edge] = []
    /// Tables that have been outgrown, by `bits`.
    private var outgrown: [[UInt32]] = []
    /// By node: the word's number, or -1 where no word ends. Those of single units stand in `firsts`.
    private var values: [Int32] = [-1]
    /// By the high bits of a unit; page 0 is empty.
    private var pages: [UInt16] = []
    /// By page and the low bits of a unit: the place behind it; the root where no word begins so.
    private var firsts: [Place] = []
    /// By the same: how many edges its table holds.
    private var edgeCounts: [UInt32] = []

    /// A word that begins where it was looked for.
    struct Match: Hashable, Sendable {
        /// In code points.
        var length: Int
        /// The word's own number.
        var value: Int
    }

    init() {}

    /// - Parameter words: of two equal words the later one's value is kept; empty words are left out.
    init(_ words: [(word: [Unicode.Scalar], value: Int)]) {
        for (word, value) in words { self[word] = value }
    }

    var isEmpty: Bool { values.count == 1 }

    // MARK: - Walking

    /// The place behind a step, or nil where no word goes on so.
    @inline(__always)
    func step(from place: Place, over scalar: Unicode.Scalar) -> Place? {
        guard scalar.value >= 0x1_0000 else { return step(from: place, over: UInt16(truncatingIfNeeded: scalar.value)) }
        let units = UTF16.encode(scalar)!
        return step(from: place, over: units.first!).flatMap { step(from: $0, over: units.last!) }
    }

    @inline(__always)
    private func step(from place: Place, over unit: UInt16) -> Place? {
        if place.node == 0 { return first(unit) }
        guard place.bits > 0 else { return nil }
        let slot = slot(of: WordTrie.key(place.node, unit), in: place)
        guard edges[slot] != 0 else { return nil }
        let node = UInt32(truncatingIfNeeded: edges[slot] & 0xFF_FFFF)
        return Place(node: node, value: values[Int(node)], table: place.table, bits: place.bits)
    }

    /// Whether a step may be possible: one look into memory, and none waits for another. True wherever one is.
    @inline(__always)
    func mayStep(from place: Place, over scalar: Unicode.Scalar) -> Bool {
        guard scalar.value < 0x1_0000 else { return true }
        let key = WordTrie.key(place.node, UInt16(truncatingIfNeeded: scalar.value))
        return place.bits > 0 && edges[Int(place.table) &+ WordTrie.home(of: key, in: place)] != 0
    }

    @inline(__always)
    private func first(_ unit: UInt16) -> Place? {
        guard !firsts.isEmpty else { return nil }
        let place = firsts[WordTrie.index(of: unit, onPage: pages[Int(unit) >> WordTrie.pageBits])]
        return place.node == 0 ? nil : place
    }

    /// Small pages: most tries have a few hundred words, whose first units are scattered over all Han characters.
    private static let pageBits = 4

    @inline(__always)
    private static func index(of unit: UInt16, onPage page: UInt16) -> Int { Int(page) << pageBits | Int(unit) & (1 << pageBits &- 1) }

    /// Where the edge of a key lies, or the empty slot where it would.
    @inline(__always)
    private func slot(of key: UInt64, in place: Place) -> Int {
        edges.withUnsafeBufferPointer { WordTrie.slot(of: key, in: place, of: $0) }
    }

    @inline(__always)
    private static func slot(of key: UInt64, in place: Place, of edges: UnsafeBufferPointer<Edge>) -> Int {
        let table = Int(place.table), mask = 1 << Int(place.bits) &- 1
        var slot = home(of: key, in: place)
        while edges[table &+ slot] != 0, edges[table &+ slot] >> 24 != key { slot = (slot &+ 1) & mask }
        return table &+ slot
    }

    /// Where the search for a key begins, counted from the begin of its table.
    @inline(__always)
    private static func home(of key: UInt64, in place: Place) -> Int {
        // Fibonacci hashing: the high bits of the product are well mixed.
        Int(truncatingIfNeeded: ((key &* 0x9E37_79B9_7F4A_7C15) >> 1) &>> (63 &- UInt64(place.bits)))
    }

    private static func key(_ node: UInt32, _ unit: UInt16) -> UInt64 { UInt64(node) << 16 | UInt64(unit) }

    /// The value of a word as a whole.
    func value(of word: some Sequence<Unicode.Scalar>) -> Int? {
        place(behind: word).flatMap { $0.value >= 0 ? Int($0.value) : nil }
    }

    /// The place behind some code points that follow each other, or nil where no word goes on so.
    func place(behind scalars: some Sequence<Unicode.Scalar>, from start: Place = .root) -> Place? {
        var place = start
        for scalar in scalars {
            guard let next = step(from: place, over: scalar) else { return nil }
            place = next
        }
        return place
    }

    /// Calls `visit` for each code unit that words begin with, and the place behind it.
    func forEachFirst(_ visit: (UInt16, Place) -> Void) {
        for high in pages.indices where pages[high] != 0 {
            for low in 0..<(1 << WordTrie.pageBits) {
                let unit = UInt16(truncatingIfNeeded: high << WordTrie.pageBits | low)
                if let place = first(unit) { visit(unit, place) }
            }
        }
    }

    /// Calls `visit` for the first two code units of each word that has two, once for each such pair: with the pair, the first unit in the
    /// high half, the place behind it, and whether words go on from there.
    func forEachPair(_ visit: (UInt32, Place, Bool) -> Void) {
        var goesOn = Array(repeating: false, count: values.count)
        for edge in edges { goesOn[Int(edge >> 40)] = true }
        forEachFirst { unit, first in
            guard first.bits > 0 else { return }
            for edge in edges[Int(first.table)..<Int(first.table) + 1 << Int(first.bits)] where edge >> 40 == UInt64(first.node) {
                let node = UInt32(truncatingIfNeeded: edge & 0xFF_FFFF)
                let pair = UInt32(unit) << 16 | UInt32(truncatingIfNeeded: edge >> 24 & 0xFFFF)
                visit(pair, Place(node: node, value: values[Int(node)]), goesOn[Int(node)])
            }
        }
    }

    /// Calls `visit` for each word that begins at `index`, the shortest first.
    /// - Parameter limit: words must end at or before it; the text's end where nil.
    @inline(__always)
    func forEachMatch(in text: [Unicode.Scalar], at index: Int, limit: Int? = nil, _ visit: (Match) -> Void) {
        let limit = limit ?? text.count
        var place = Place.root
        var at = index
        while at < limit, let next = step(from: place, over: text[at]) {
            place = next
            at += 1
            if place.value >= 0 { visit(Match(length: at - index, value: Int(place.value))) }
        }
    }

    /// The longest word that begins at `index`; `limit` as in ``forEachMatch(in:at:limit:_:)``.
    @inline(__always)
    func longestMatch(in text: [Unicode.Scalar], at index: Int, limit: Int? = nil) -> Match? {
        guard index < text.count, text[index].value >= 0x1_0000 || first(UInt16(truncatingIfNeeded: text[index].value)) != nil else {
            return nil
        }
        return longerMatch(in: text, at: index, limit: limit ?? text.count)
    }

    /// Apart, so that what is taken up into the callers' loops stays small.
    @inline(never)
    private func longerMatch(in text: [Unicode.Scalar], at index: Int, limit: Int) -> Match? {
        var longest: Match?
        forEachMatch(in: text, at: index, limit: limit) { longest = $0 }
        return longest
    }

    // MARK: - Filling

    /// The value of a word as a whole; nil where the trie has no such word. Setting nil leaves the word without a value.
    subscript(word: [Unicode.Scalar]) -> Int? {
        get { value(of: word) }
        set {
            withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 2 * word.count) { buffer in
                var units = Units(buffer)
                for scalar in word { units.append(scalar) }
                guard let path = path(along: units) else { return }
                set(newValue.map { Int32(truncatingIfNeeded: $0) } ?? -1, at: path)
            }
        }
    }

    /// The number of a word in UTF-8, which becomes `new` where the trie has none.
    /// - Returns: nil where the word is empty or the trie full: the word has no number then.
    @discardableResult
    mutating func value(ofUTF8 word: UnsafeBufferPointer<UInt8>, orSet new: Int) -> Int? {
        // No scalar has more units than bytes.
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: word.count) { buffer in
            var units = Units(buffer)
            units.append(utf8: word)
            guard let path = path(along: units) else { return nil }
            if path.value >= 0 { return Int(path.value) }
            set(Int32(truncatingIfNeeded: new), at: path)
            return new
        }
    }

    /// The code units of a word that is being added.
    private struct Units {
        let start: UnsafeMutablePointer<UInt16>?
        var count = 0

        /// - Parameter buffer: uninitialized, and large enough for the word.
        @inline(__always)
        init(_ buffer: UnsafeMutableBufferPointer<UInt16>) { start = buffer.baseAddress }

        @inline(__always)
        subscript(index: Int) -> UInt16 { start.unsafelyUnwrapped[index] }

        @inline(__always)
        mutating func append(_ scalar: Unicode.Scalar) {
            if scalar.value < 0x1_0000 { return append(UInt16(truncatingIfNeeded: scalar.value)) }
            for unit in UTF16.encode(scalar)! { append(unit) }
        }

        @inline(__always)
        mutating func append(utf8 word: UnsafeBufferPointer<UInt8>) {
            var index = 0
            while true {
                // Han first: three bytes, and no surrogate among them.
                while index &+ 2 < word.count, case let byte = word[index], byte >= 0xE3, byte <= 0xEC {
                    append(UInt16(byte & 0x0F) << 12 | UInt16(word[index &+ 1] & 0x3F) << 6 | UInt16(word[index &+ 2] & 0x3F))
                    index &+= 3
                }
                guard let scalar = DictionaryFile.nextScalar(in: word, at: &index) else { return }
                append(scalar)
            }
        }

        @inline(__always)
        private mutating func append(_ unit: UInt16) {
            start.unsafelyUnwrapped.advanced(by: count).initialize(to: unit)
            count &+= 1
        }
    }

    /// Where a word that is being added ends.
    private struct Path {
        var node: UInt32
        var value: Int32
        /// Of its first unit, into `firsts`.
        var first: Int
    }

    /// Makes room for about so many nodes before words come.
    mutating func reserve(nodes: Int) {
        edges.reserveCapacity(nodes * 2)
        values.reserveCapacity(nodes)
    }

    @inline(__always)
    private mutating func set(_ value: Int32, at path: Path) {
        if firsts[path.first].node == path.node {
            firsts[path.first].value = value
        } else {
            values[Int(path.node)] = value
        }
    }

    /// Goes along a word as far as the trie has it, and makes the rest of the way.
    /// - Returns: nil where the word is empty or the trie full.
    private mutating func path(along units: Units) -> Path? {
        // More nodes than it may need, so that nothing is checked on the way.
        guard units.count > 0, values.count + units.count <= WordTrie.mostNodes else { return nil }
        let first = firstIndex(of: units[0])
        let place = firsts[first]
        var node = place.node, at = 1
        if place.bits > 0 {
            edges.withUnsafeBufferPointer { edges in
                while at < units.count {
                    let edge = edges[WordTrie.slot(of: WordTrie.key(node, units[at]), in: place, of: edges)]
                    if edge == 0 { break }
                    node = UInt32(truncatingIfNeeded: edge & 0xFF_FFFF)
                    at += 1
                }
            }
        }
        if at == units.count { return Path(node: node, value: at == 1 ? place.value : values[Int(node)], first: first) }
        return Path(node: addEdges(for: units, from: at, behind: node, first), value: -1, first: first)
    }

    /// Index into `firsts` of a unit, which has a node from now on.
    @inline(__always)
    private mutating func firstIndex(of unit: UInt16) -> Int {
        if !firsts.isEmpty {
            let first = WordTrie.index(of: unit, onPage: pages[Int(unit) >> WordTrie.pageBits])
            if firsts[first].node != 0 { return first }
        }
        return addFirst(unit)
    }

    private mutating func addFirst(_ unit: UInt16) -> Int {
        if pages.isEmpty {
            pages = Array(repeating: 0, count: 0x1_0000 >> WordTrie.pageBits)
            addPage()
        }
        let page = Int(unit) >> WordTrie.pageBits
        if pages[page] == 0 {
            pages[page] = UInt16(truncatingIfNeeded: firsts.count >> WordTrie.pageBits)
            addPage()
        }
        let first = WordTrie.index(of: unit, onPage: pages[page])
        firsts[first].node = UInt32(truncatingIfNeeded: values.count)
        values.append(-1)
        return first
    }

    private mutating func addPage() {
        firsts.append(contentsOf: repeatElement(.root, count: 1 << WordTrie.pageBits))
        edgeCounts.append(contentsOf: repeatElement(0, count: 1 << WordTrie.pageBits))
    }

    /// Makes a way of new nodes for the units from an index on.
    /// - Returns: its last node.
    private mutating func addEdges(for units: Units, from start: Int, behind node: UInt32, _ first: Int) -> UInt32 {
        edgeCounts[first] += UInt32(truncatingIfNeeded: units.count - start)
        while firsts[first].bits == 0 || edgeCounts[first] * 4 > 3 << firsts[first].bits { growTable(ofFirst: first) }
        let place = firsts[first], made = values.count
        var node = node
        edges.withUnsafeMutableBufferPointer { edges in
            for at in start..<units.count {
                let next = UInt32(truncatingIfNeeded: made &+ (at &- start))
                let key = WordTrie.key(node, units[at])
                edges[WordTrie.slot(of: key, in: place, of: UnsafeBufferPointer(edges))] = key << 24 | UInt64(next)
                node = next
            }
        }
        for _ in start..<units.count { values.append(-1) }
        return node
    }

    private mutating func growTable(ofFirst index: Int) {
        let old = firsts[index]
        let bits = max(old.bits + 1, 2), size = 1 << Int(bits)
        if outgrown.count <= Int(bits) { outgrown = (0...Int(bits)).map { $0 < outgrown.count ? outgrown[$0] : [] } }
        if let table = outgrown[Int(bits)].popLast() {
            firsts[index].table = table
            for slot in Int(table)..<(Int(table) + size) { edges[slot] = 0 }
        } else {
            firsts[index].table = UInt32(truncatingIfNeeded: edges.count)
            edges.append(contentsOf: repeatElement(0, count: size))
        }
        firsts[index].bits = bits
        guard old.bits > 0 else { return }
        let place = firsts[index]
        edges.withUnsafeMutableBufferPointer { edges in
            for at in Int(old.table)..<(Int(old.table) + 1 << Int(old.bits)) where edges[at] != 0 {
                edges[WordTrie.slot(of: edges[at] >> 24, in: place, of: UnsafeBufferPointer(edges))] = edges[at]
            }
        }
        outgrown[Int(old.bits)].append(old.table)
    }
}
