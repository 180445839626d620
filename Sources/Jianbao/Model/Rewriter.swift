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
        return Rewriting(source: Text(source), text: Text(output), map: map, repairs: repairs)
    }
}

/// A text that was rewritten: `map` leads to `source`, the repairs' spans lie in `text` and their origins in `source`. The repairs are
/// in order and do not overlap; each says what stands in `source` and what it became in the end.
struct Rewriting {
    let source: Text
    private(set) var text: Text
    private(set) var map: OffsetMap
    private(set) var repairs: [Repair]

    fileprivate init(source: Text, text: Text, map: OffsetMap, repairs: [Repair]) {
        self.source = source
        self.text = text
        self.map = map
        self.repairs = repairs
    }

    /// A text that nothing was done to yet.
    init(untouched text: Text) {
        self.init(source: text, text: text, map: OffsetMap(identity: text.count), repairs: [])
    }

    /// Adds a later step, which began from this step's text. Nothing is done where it changed nothing.
    mutating func append(_ later: Rewriting) {
        guard !later.repairs.isEmpty else { return }
        let moved = Self.cut(later.repairs, at: repairs.map(\.span)).map { repair in
            var repair = repair
            repair.origin = map.origin(of: repair.origin)
            return repair
        }
        var images = ImageCursor(later.map)
        for index in repairs.indices { repairs[index].span = images.image(of: repairs[index].span) }
        repairs = Self.fold(repairs, moved)
        map = later.map.composed(with: map)
        text = later.text
        for index in repairs.indices {
            repairs[index].from = source.string(repairs[index].origin)
            repairs[index].to = text.string(repairs[index].span)
        }
    }

    /// Parts the repairs that change character by character where an earlier repair begins or ends, so that each of its characters is
    /// told with the repair that it belongs to: 創業總監(jiān) is 創業總 → 创业总 and 監(jiān) → 监.
    private static func cut(_ later: [Repair], at earlier: [TextSpan]) -> [Repair] {
        var pieces: [Repair] = []
        pieces.reserveCapacity(later.count)
        var next = 0
        for repair in later {
            var rest = repair
            func cut(at place: Int) {
                guard place > rest.origin.start, place < rest.origin.end else { return }
                var piece = rest
                piece.origin.end = place
                piece.span.end = piece.span.start + piece.origin.count
                pieces.append(piece)
                rest.origin.start = place
                rest.span.start = piece.span.end
            }
            while next < earlier.count, earlier[next].end <= repair.origin.start { next += 1 }
            if repair.kind.isCharacterwise, repair.span.count == repair.origin.count {
                while next < earlier.count, earlier[next].start < repair.origin.end {
                    cut(at: earlier[next].start)
                    cut(at: earlier[next].end)
                    if earlier[next].end > repair.origin.end { break }
                    next += 1
                }
            }
            pieces.append(rest)
        }
        return pieces
    }

    /// The repairs of two steps between which pieces were left out of the text, where `earlier` was not a step of a `Rewriting`.
    /// - Parameters:
    ///   - earlier: spans in the text of `earlier`; what was left out is left out here.
    ///   - later: origins in the text of `earlier`.
    ///   - map: from the text of `later` to that of `earlier`.
    /// - Returns: spans in the text of `later`, origins in that of `earlier`; `from` and `to` are the caller's.
    static func folded(_ earlier: [Repair], _ later: [Repair], through map: OffsetMap) -> [Repair] {
        var images = ImageCursor(map)
        let moved = earlier.compactMap { repair in
            var repair = repair
            repair.origin = repair.span
            repair.span = images.image(of: repair.span)
            return repair.span.isEmpty ? nil : repair
        }
        return moved.isEmpty ? later : fold(moved, later)
    }

    /// Joins two lists that are in order. Repairs of which one touched what another had made are one repair.
    private static func fold(_ earlier: [Repair], _ later: [Repair]) -> [Repair] {
        var result: [Repair] = []
        result.reserveCapacity(earlier.count + later.count)
        var i = 0, j = 0
        var isNamedByLater = false
        while i < earlier.count || j < later.count {
            let takesEarlier = j == later.count || (i < earlier.count && earlier[i].origin.start <= later[j].origin.start)
            let repair = takesEarlier ? earlier[i] : later[j]
            if takesEarlier { i += 1 } else { j += 1 }
            guard let last = result.last, last.origin.overlaps(repair.origin) else {
                result.append(repair)
                isNamedByLater = !takesEarlier
                continue
            }
            var whole = last
            whole.origin.end = max(last.origin.end, repair.origin.end)
            whole.span = TextSpan(min(last.span.start, repair.span.start), max(last.span.end, repair.span.end))
            // The first step names what was done, unless it was the script, which changes nearly everything.
            if last.kind == .script || (takesEarlier && isNamedByLater && repair.kind != .script) {
                (whole.kind, whole.rule) = (repair.kind, repair.rule)
                isNamedByLater = !takesEarlier
            }
            result[result.count - 1] = whole
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
