/// A set of words, each with a number, found in a text by walking it once per start.
///
/// Nodes lie in one flat array, the children of a node side by side in the order of their code points; the first code point goes
/// through a table. Built from any list of words in one pass after sorting.
public struct WordTrie: Sendable {
    private struct Node {
        var scalar: UInt32
        /// Index of the first child.
        var children: UInt32
        var childCount: UInt32
        /// -1: no word ends here.
        var value: Int32
    }

    private var nodes: [Node] = []
    /// The root's child for each code point below its length, or -1.
    private var first: [Int32] = []
    /// Children of the root whose code point lies beyond `first`.
    private var rare: [UInt32: Int32] = [:]

    public struct Match: Hashable, Sendable {
        /// In code points.
        public var length: Int
        public var value: Int
    }

    public init() {}

    /// - Parameter words: of two equal words the later one's value is kept; empty words are left out.
    public init(_ words: [(word: [Unicode.Scalar], value: Int)]) {
        let order = words.indices.sorted { a, b in
            let x = words[a].word, y = words[b].word
            var index = 0
            while index < x.count, index < y.count {
                if x[index] != y[index] { return x[index] < y[index] }
                index += 1
            }
            return x.count != y.count ? x.count < y.count : a < b
        }
        // Breadth first: each entry is a node whose words, at its depth, lie in one range of `order`.
        nodes.append(Node(scalar: 0, children: 0, childCount: 0, value: -1))
        var ranges: [Range<Int>] = [order.indices]
        var depths: [Int] = [0]
        var next = 0
        while next < nodes.count {
            let depth = depths[next]
            var at = ranges[next].lowerBound
            let end = ranges[next].upperBound
            while at < end, words[order[at]].word.count == depth {
                if depth > 0 { nodes[next].value = Int32(words[order[at]].value) }
                at += 1
            }
            nodes[next].children = UInt32(nodes.count)
            while at < end {
                let scalar = words[order[at]].word[depth]
                var stop = at + 1
                while stop < end, words[order[stop]].word[depth] == scalar { stop += 1 }
                nodes.append(Node(scalar: scalar.value, children: 0, childCount: 0, value: -1))
                ranges.append(at..<stop)
                depths.append(depth + 1)
                at = stop
            }
            nodes[next].childCount = UInt32(nodes.count) - nodes[next].children
            next += 1
        }
        let top = nodes[0]
        let limit = 0x1_0000
        for child in Int(top.children)..<Int(top.children + top.childCount) {
            let scalar = Int(nodes[child].scalar)
            if scalar < limit {
                while first.count <= scalar { first.append(-1) }
                first[scalar] = Int32(child)
            } else {
                rare[UInt32(scalar)] = Int32(child)
            }
        }
    }

    public var isEmpty: Bool { nodes.count <= 1 }

    private func firstNode(_ scalar: Unicode.Scalar) -> Int? {
        let value = Int(scalar.value)
        if value < first.count {
            let node = first[value]
            return node < 0 ? nil : Int(node)
        }
        return rare.isEmpty ? nil : rare[scalar.value].map(Int.init)
    }

    private func child(of node: Int, _ scalar: Unicode.Scalar) -> Int? {
        var low = Int(nodes[node].children)
        var high = low + Int(nodes[node].childCount)
        let wanted = scalar.value
        while low < high {
            let middle = (low + high) / 2
            let met = nodes[middle].scalar
            if met == wanted { return middle }
            if met < wanted { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// Calls `visit` for each word that begins at `index`, the shortest first.
    /// - Parameter limit: words must end at or before it; the text's end where nil.
    public func forEachMatch(in text: [Unicode.Scalar], at index: Int, limit: Int? = nil, _ visit: (Match) -> Void) {
        let limit = limit ?? text.count
        guard index < limit, var node = firstNode(text[index]) else { return }
        var at = index + 1
        while true {
            if nodes[node].value >= 0 { visit(Match(length: at - index, value: Int(nodes[node].value))) }
            guard at < limit, let next = child(of: node, text[at]) else { return }
            node = next
            at += 1
        }
    }

    public func longestMatch(in text: [Unicode.Scalar], at index: Int, limit: Int? = nil) -> Match? {
        var longest: Match?
        forEachMatch(in: text, at: index, limit: limit) { longest = $0 }
        return longest
    }

    /// The value of a word as a whole.
    public func value(of word: some Sequence<Unicode.Scalar>) -> Int? {
        var node: Int?
        for scalar in word {
            guard let next = node.map({ child(of: $0, scalar) }) ?? firstNode(scalar) else { return nil }
            node = next
        }
        return node.flatMap { nodes[$0].value >= 0 ? Int(nodes[$0].value) : nil }
    }
}
