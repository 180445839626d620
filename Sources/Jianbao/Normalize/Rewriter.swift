/// Writes a text anew from left to right: what is not replaced is copied, and every change leaves a run in the map and a repair.
struct Rewriter {
    let source: [Unicode.Scalar]
    private var output: [Unicode.Scalar] = []
    private var map = OffsetMap()
    private var changes: [Change] = []
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

    /// Replaces a span of the source, which must not begin before `position`. A change that follows at once on one of the same kind
    /// and rule makes one repair with it.
    mutating func replace(_ span: TextSpan, with words: some Collection<Unicode.Scalar>, kind: Repair.Kind, rule: RuleName) {
        copy(to: span.start)
        let start = output.count
        output.append(contentsOf: words)
        map.append(length: words.count, origin: span)
        position = span.end
        if let last = changes.indices.last, changes[last].origin.end == span.start, changes[last].kind == kind, changes[last].rule == rule {
            changes[last].origin.end = span.end
            changes[last].span.end = output.count
        } else {
            changes.append(Change(kind: kind, span: TextSpan(start, output.count), origin: span, rule: rule))
        }
    }

    /// A repair whose words have not been made yet: adjacent ones may still join it.
    private struct Change {
        var kind: Repair.Kind
        var span: TextSpan
        var origin: TextSpan
        var rule: RuleName
    }

    consuming func finish() -> Rewriting {
        if changes.isEmpty { return Rewriting(untouched: Text(source)) }
        copy(to: source.count)
        let repairs = changes.map { change in
            Repair(
                kind: change.kind, span: change.span, origin: change.origin, from: String(scalars: source[change.origin.range]),
                to: String(scalars: output[change.span.range]), rule: change.rule)
        }
        return Rewriting(text: Text(output), map: map, repairs: repairs)
    }
}

/// A text that was rewritten: `map` leads to the text before, the repairs' spans lie in `text` and their origins in the text before.
struct Rewriting {
    var text: Text
    var map: OffsetMap
    var repairs: [Repair]

    init(text: Text, map: OffsetMap, repairs: [Repair]) {
        self.text = text
        self.map = map
        self.repairs = repairs
    }

    /// A text that nothing was done to yet.
    init(untouched text: Text) {
        self.init(text: text, map: OffsetMap(identity: text.count), repairs: [])
    }

    /// Adds a later step, which began from this step's text. Nothing is done where it changed nothing.
    mutating func append(_ later: Rewriting) {
        guard !later.repairs.isEmpty else { return }
        var images = ImageCursor(later.map)
        for index in repairs.indices {
            repairs[index].span = images.image(of: repairs[index].span)
            repairs[index].to = later.text.string(repairs[index].span)
        }
        let moved = later.repairs.map { repair in
            var repair = repair
            repair.origin = map.origin(of: repair.origin)
            return repair
        }
        repairs = Self.merge(repairs, moved)
        map = later.map.composed(with: map)
        text = later.text
    }

    /// Both lists are in order; the earlier step's repair comes first where two begin together.
    private static func merge(_ a: [Repair], _ b: [Repair]) -> [Repair] {
        var result: [Repair] = []
        result.reserveCapacity(a.count + b.count)
        var i = 0, j = 0
        while i < a.count || j < b.count {
            if j == b.count || (i < a.count && a[i].span.start <= b[j].span.start) {
                result.append(a[i])
                i += 1
            } else {
                result.append(b[j])
                j += 1
            }
        }
        return result
    }
}

/// Follows a map forward: where spans of the text before have gone. Spans are asked for in ascending order of their starts.
private struct ImageCursor {
    private let runs: [OffsetMap.Run]
    private var next = 0

    init(_ map: OffsetMap) { runs = map.runs }

    /// The smallest span of the rewritten text that holds all that `span` became; empty where it was dropped.
    mutating func image(of span: TextSpan) -> TextSpan {
        while next < runs.count, runs[next].origin.end <= span.start { next += 1 }
        guard next < runs.count else {
            let end = runs.last?.span.end ?? 0
            return TextSpan(end, end)
        }
        let start = place(span.start, in: runs[next], isEnd: false)
        var last = next
        while last + 1 < runs.count, runs[last + 1].origin.start < span.end { last += 1 }
        let end = span.isEmpty ? start : place(span.end, in: runs[last], isEnd: true)
        return TextSpan(start, max(start, end))
    }

    private func place(_ index: Int, in run: OffsetMap.Run, isEnd: Bool) -> Int {
        if index <= run.origin.start { return run.span.start }
        if index >= run.origin.end { return run.span.end }
        if run.span.count == run.origin.count { return run.span.start + index - run.origin.start }
        return isEnd ? run.span.end : run.span.start
    }
}
