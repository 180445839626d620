/// Writes a text anew from left to right: what is not replaced is copied, and every change leaves a run in the map and a repair.
struct Rewriter {
    let source: [Unicode.Scalar]
    private var output: [Unicode.Scalar] = []
    private var map = OffsetMap()
    private var changes: [Rewriting.Change] = []
    /// How much of `source` has been taken over or replaced.
    private(set) var position = 0

    init(_ source: [Unicode.Scalar]) {
        self.source = source
    }

    /// Takes over the source as it is, up to `index`.
    mutating func copy(to index: Int) {
        guard index > position else { return }
        if position == 0 { output.reserveCapacity(source.count) }
        output.append(contentsOf: source[position..<index])
        map.append(length: index - position, origin: TextSpan(position, index))
        position = index
    }

    /// Replaces a span of the source. A change that follows at once on one of the same kind and rule makes one repair with it, unless
    /// each is to stand alone.
    /// - Precondition: the span does not begin before `position`.
    mutating func replace(
        _ span: TextSpan, with words: some Collection<Unicode.Scalar>, kind: Repair.Kind, rule: RuleName, alone: Bool = false
    ) {
        precondition(span.start >= position, "a replacement behind the place that was written last")
        copy(to: span.start)
        let start = output.count
        output.append(contentsOf: words)
        map.append(length: words.count, origin: span)
        position = span.end
        if !alone, let last = changes.indices.last, changes[last].origin.end == span.start, changes[last].kind == kind,
            changes[last].rule == rule
        {
            changes[last].origin.end = span.end
            changes[last].span.end = output.count
        } else {
            changes.append(Rewriting.Change(kind: kind, span: TextSpan(start, output.count), origin: span, rule: rule))
        }
    }

    consuming func finish() -> Rewriting {
        if changes.isEmpty { return Rewriting(untouched: Text(source)) }
        copy(to: source.count)
        return Rewriting(source: Text(source), text: Text(output), map: map, changes: changes)
    }
}

/// Writes characters over others, one for one. The length stays, so that the map is the identity and nothing is copied before the first
/// change: several times as fast as a `Rewriter` on text of which every second character changes.
struct Overwriter {
    let source: [Unicode.Scalar]
    private var output: [Unicode.Scalar]
    private var changes: [Rewriting.Change] = []

    init(_ source: [Unicode.Scalar]) {
        self.source = source
        output = source
    }

    /// Changes that follow at once on one of the same rule make one repair with it.
    /// - Precondition: places come in ascending order.
    @inline(__always)
    mutating func write(_ scalar: Unicode.Scalar, at index: Int, kind: Repair.Kind, rule: RuleName) {
        guard output[index] != scalar else { return }
        output[index] = scalar
        if let last = changes.indices.last, changes[last].span.end == index, changes[last].rule == rule {
            changes[last].span.end = index + 1
            changes[last].origin.end = index + 1
        } else {
            let span = TextSpan(index, index + 1)
            changes.append(Rewriting.Change(kind: kind, span: span, origin: span, rule: rule))
        }
    }

    consuming func finish() -> Rewriting {
        if changes.isEmpty { return Rewriting(untouched: Text(source)) }
        return Rewriting(source: Text(source), text: Text(output), map: OffsetMap(identity: output.count), changes: changes)
    }
}
