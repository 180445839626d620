/// A set of words, each with a number, found in a text by walking it once per start.
///
/// The edges of all nodes lie in one open-addressing hash table, keyed by node and code point: words come in any order and nothing is
/// sorted, which makes start-up quick, and a step of the walk is one look into the table. The first code point goes through an array.
struct WordTrie: Sendable {
    private struct Edge {
        /// `node << 21 | scalar`, plus one; 0: the slot is empty.
        var key: UInt64
        var target: Int32
    }

    /// A power of two, at most half full.
    private var edges: [Edge] = []
    private var edgeCount = 0
    /// By node: the word's number, or -1 where no word ends. Node 0 is the root.
    private var values: [Int32] = [-1]
    /// The root's child for each code point below U+10000, or 0.
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
            for scalar in word { node = addStep(from: node, over: scalar) }
            values[node] = newValue.map { Int32(truncatingIfNeeded: $0) } ?? -1
        }
    }

    /// The node of a word in UTF-8, made where the trie has none; give it a number with ``setValue(_:at:)``.
    mutating func addNode(utf8 word: UnsafeBufferPointer<UInt8>) -> Int {
        var node = 0, index = 0
        while let scalar = DictionaryFile.nextScalar(in: word, at: &index) { node = addStep(from: node, over: scalar) }
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
        if node == 0, scalar.value < 0x1_0000 { return first.isEmpty ? 0 : Int(first[Int(scalar.value)]) }
        guard !edges.isEmpty else { return 0 }
        let key = WordTrie.key(node, scalar)
        let mask = edges.count - 1
        var slot = WordTrie.hash(key) & mask
        while true {
            let edge = edges[slot]
            if edge.key == key { return Int(edge.target) }
            if edge.key == 0 { return 0 }
            slot = (slot + 1) & mask
        }
    }

    /// The number of the word that ends at a node, or -1.
    @inline(__always)
    func value(at node: Int) -> Int { Int(values[node]) }

    private static func key(_ node: Int, _ scalar: Unicode.Scalar) -> UInt64 { (UInt64(node) << 21 | UInt64(scalar.value)) + 1 }

    private static func hash(_ key: UInt64) -> Int {
        // Fibonacci hashing: the high bits of the product are well mixed.
        Int((key &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }

    private mutating func addStep(from node: Int, over scalar: Unicode.Scalar) -> Int {
        let met = step(from: node, over: scalar)
        if met != 0 { return met }
        let target = Int32(values.count)
        values.append(-1)
        if node == 0, scalar.value < 0x1_0000 {
            if first.isEmpty { first = Array(repeating: 0, count: 0x1_0000) }
            first[Int(scalar.value)] = target
        } else {
            if (edgeCount + 1) * 2 > edges.count { grow() }
            insert(Edge(key: WordTrie.key(node, scalar), target: target))
            edgeCount += 1
        }
        return Int(target)
    }

    private mutating func insert(_ edge: Edge) {
        let mask = edges.count - 1
        var slot = WordTrie.hash(edge.key) & mask
        while edges[slot].key != 0 { slot = (slot + 1) & mask }
        edges[slot] = edge
    }

    private mutating func grow() {
        let old = edges
        edges = Array(repeating: Edge(key: 0, target: 0), count: max(64, old.count * 2))
        for edge in old where edge.key != 0 { insert(edge) }
    }

    /// Makes room for about so many code points of words before they come.
    mutating func reserve(scalars: Int) {
        var wanted = 64
        while wanted < scalars * 2 { wanted *= 2 }
        guard edges.count < wanted else { return }
        let old = edges
        edges = Array(repeating: Edge(key: 0, target: 0), count: wanted)
        for edge in old where edge.key != 0 { insert(edge) }
        values.reserveCapacity(scalars)
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
