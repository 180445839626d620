/// A set of words, each with a number, found in a text by walking it once per start.
///
/// The edges of all nodes lie in one open-addressing hash table, keyed by node and code unit: words come in any order and nothing is
/// sorted, which makes start-up quick, and a step of the walk is one look into the table. Of a large trie the root's edges lie in an
/// array besides, since most places of a text are looked up there and nowhere else.
struct WordTrie: Sendable {
    /// Empty slots are 0: no edge leads to the root.
    private struct Edge {
        /// `node << 40 | unit << 24 | target`: up to 16,777,216 nodes.
        var bits: UInt64 = 0

        /// `node << 16 | unit`.
        var key: UInt64 { bits >> 24 }
        var target: Int { Int(bits & 0xFF_FFFF) }
    }

    /// A word that would need more is not taken up; ``Dictionaries/mostUserBytes`` keeps dictionaries below.
    private static let mostNodes = 1 << 24
    /// From so many slots on the root has its array: 256 KB, too much for a list of a few words.
    private static let leastSlotsForRoot = 1 << 13

    /// A power of two, at most two thirds full.
    private var edges: [Edge] = []
    private var edgeCount = 0
    /// By node: the word's number, or -1 where no word ends. Node 0 is the root.
    private var values: [Int32] = [-1]
    /// The root's child for each code unit, or 0; empty in a small trie.
    private var first: [Int32] = []

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

    /// The value of a word as a whole; nil where the trie has no such word. Setting nil leaves the word without a value.
    subscript(word: [Unicode.Scalar]) -> Int? {
        get {
            var node = 0
            for scalar in word {
                node = step(from: node, over: scalar)
                guard node != 0 else { return nil }
            }
            return values[node] >= 0 ? Int(values[node]) : nil
        }
        set {
            guard !word.isEmpty else { return }
            var node = 0
            for scalar in word {
                node = addStep(from: node, over: scalar)
                guard node != 0 else { return }
            }
            values[node] = newValue.map { Int32(truncatingIfNeeded: $0) } ?? -1
        }
    }

    /// The node of a word in UTF-8, made where the trie has none; give it a number with ``setValue(_:at:)``.
    mutating func addNode(utf8 word: UnsafeBufferPointer<UInt8>) -> Int {
        var node = 0, index = 0
        while let scalar = DictionaryFile.nextScalar(in: word, at: &index) {
            node = addStep(from: node, over: scalar)
            guard node != 0 else { return 0 }
        }
        return node
    }

    /// - Parameter node: as ``addNode(utf8:)`` gave it; the root has no number.
    mutating func setValue(_ value: Int, at node: Int) { if node != 0 { values[node] = Int32(truncatingIfNeeded: value) } }

    /// The value of a word as a whole.
    func value(of word: some Sequence<Unicode.Scalar>) -> Int? {
        var node = 0
        for scalar in word {
            node = step(from: node, over: scalar)
            guard node != 0 else { return nil }
        }
        return values[node] >= 0 ? Int(values[node]) : nil
    }

    /// The node behind a step, or 0 where no word goes on so. Node 0 is the root.
    @inline(__always)
    func step(from node: Int, over scalar: Unicode.Scalar) -> Int {
        guard scalar.value >= 0x1_0000 else { return step(from: node, over: UInt16(truncatingIfNeeded: scalar.value)) }
        let units = UTF16.encode(scalar)!
        let middle = step(from: node, over: units.first!)
        return middle == 0 ? 0 : step(from: middle, over: units.last!)
    }

    @inline(__always)
    private func step(from node: Int, over unit: UInt16) -> Int {
        if node == 0, !first.isEmpty { return Int(first[Int(unit)]) }
        guard !edges.isEmpty else { return 0 }
        let key = WordTrie.key(node, unit)
        let mask = edges.count - 1
        var slot = WordTrie.hash(key) & mask
        while true {
            let edge = edges[slot]
            if edge.bits == 0 { return 0 }
            if edge.key == key { return edge.target }
            slot = (slot + 1) & mask
        }
    }

    /// The number of the word that ends at a node, or -1.
    @inline(__always)
    func value(at node: Int) -> Int { Int(values[node]) }

    private static func key(_ node: Int, _ unit: UInt16) -> UInt64 { UInt64(node) << 16 | UInt64(unit) }

    private static func hash(_ key: UInt64) -> Int {
        // Fibonacci hashing: the high bits of the product are well mixed.
        Int((key &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }

    /// The node behind a step, made where there is none; 0 where the trie is full.
    private mutating func addStep(from node: Int, over scalar: Unicode.Scalar) -> Int {
        guard scalar.value >= 0x1_0000 else { return addStep(from: node, over: UInt16(truncatingIfNeeded: scalar.value)) }
        let units = UTF16.encode(scalar)!
        let middle = addStep(from: node, over: units.first!)
        return middle == 0 ? 0 : addStep(from: middle, over: units.last!)
    }

    private mutating func addStep(from node: Int, over unit: UInt16) -> Int {
        let met = step(from: node, over: unit)
        if met != 0 { return met }
        let target = values.count
        guard target < Self.mostNodes else { return 0 }
        values.append(-1)
        if (edgeCount + 1) * 3 > edges.count * 2 { resize(to: max(64, edges.count * 2)) }
        insert(Edge(bits: WordTrie.key(node, unit) << 24 | UInt64(target)))
        edgeCount += 1
        return target
    }

    private mutating func insert(_ edge: Edge) {
        let mask = edges.count - 1
        var slot = WordTrie.hash(edge.key) & mask
        while edges[slot].bits != 0 { slot = (slot + 1) & mask }
        edges[slot] = edge
        if !first.isEmpty, edge.key <= UInt64(UInt16.max) { first[Int(edge.key)] = Int32(edge.target) }
    }

    private mutating func resize(to slots: Int) {
        let old = edges
        if first.isEmpty, slots >= Self.leastSlotsForRoot { first = Array(repeating: 0, count: 0x1_0000) }
        edges = Array(repeating: Edge(), count: slots)
        for edge in old where edge.bits != 0 { insert(edge) }
    }

    /// Makes room for about so many nodes before words come.
    mutating func reserve(nodes: Int) {
        var slots = 64
        while slots * 2 < nodes * 3 { slots *= 2 }
        if slots > edges.count { resize(to: slots) }
        values.reserveCapacity(nodes)
    }

    /// Calls `visit` for each word that begins at `index`, the shortest first.
    /// - Parameter limit: words must end at or before it; the text's end where nil.
    @inline(__always)
    func forEachMatch(in text: [Unicode.Scalar], at index: Int, limit: Int? = nil, _ visit: (Match) -> Void) {
        let limit = limit ?? text.count
        var node = 0
        var at = index
        while at < limit {
            node = step(from: node, over: text[at])
            guard node != 0 else { return }
            at += 1
            if values[node] >= 0 { visit(Match(length: at - index, value: Int(values[node]))) }
        }
    }

    /// The longest word that begins at `index`; `limit` as in ``forEachMatch(in:at:limit:_:)``.
    func longestMatch(in text: [Unicode.Scalar], at index: Int, limit: Int? = nil) -> Match? {
        var longest: Match?
        forEachMatch(in: text, at: index, limit: limit) { longest = $0 }
        return longest
    }
}
