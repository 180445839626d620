/// A text that was rewritten: `map` leads to `source`, the changes' spans lie in `text` and their origins in `source`. The changes are
/// in order and do not overlap.
struct Rewriting {
    /// A repair whose words have not been made yet; they are made once, after the last step.
    struct Change {
        var kind: Repair.Kind
        var span: TextSpan
        var origin: TextSpan
        var rule: RuleName
    }

    let source: Text
    private(set) var text: Text
    private(set) var map: OffsetMap
    private(set) var changes: [Change]

    init(source: Text, text: Text, map: OffsetMap, changes: [Change]) {
        self.source = source
        self.text = text
        self.map = map
        self.changes = changes
    }

    /// A text that nothing was done to yet.
    init(untouched text: Text) {
        self.init(source: text, text: text, map: OffsetMap(identity: text.count), changes: [])
    }

    /// What was changed, in words: each repair says what stands in `source` and what it became in the end.
    var repairs: [Repair] {
        changes.map { change in
            Repair(
                kind: change.kind, span: change.span, origin: change.origin, from: source.string(change.origin),
                to: text.string(change.span), rule: change.rule)
        }
    }

    /// Adds a later step, which began from this step's text. Nothing is done where it changed nothing.
    mutating func append(_ later: Rewriting) {
        guard !later.changes.isEmpty else { return }
        guard !changes.isEmpty else {
            (text, map, changes) = (later.text, later.map, later.changes)
            return
        }
        let moved = Self.cut(later.changes, at: changes).map { change in
            var change = change
            change.origin = map.origin(of: change.origin)
            return change
        }
        if !later.map.isIdentity || later.text.count != text.count {
            var images = ImageCursor(later.map)
            for index in changes.indices { changes[index].span = images.image(of: changes[index].span) }
            map = later.map.composed(with: map)
        }
        changes = Self.fold(changes, moved)
        text = later.text
    }

    /// Parts the changes that go character by character where an earlier one begins or ends, so that each of its characters is told
    /// with the repair that it belongs to: 創業總監(jiān) is 創業總 → 创业总 and 監(jiān) → 监.
    private static func cut(_ later: [Change], at earlier: [Change]) -> [Change] {
        var pieces: [Change] = []
        pieces.reserveCapacity(later.count)
        var next = 0
        for change in later {
            var rest = change
            func cut(at place: Int) {
                guard place > rest.origin.start, place < rest.origin.end else { return }
                var piece = rest
                piece.origin.end = place
                piece.span.end = piece.span.start + piece.origin.count
                pieces.append(piece)
                rest.origin.start = place
                rest.span.start = piece.span.end
            }
            while next < earlier.count, earlier[next].span.end <= change.origin.start { next += 1 }
            if change.kind.isCharacterwise, change.span.count == change.origin.count {
                while next < earlier.count, earlier[next].span.start < change.origin.end {
                    cut(at: earlier[next].span.start)
                    cut(at: earlier[next].span.end)
                    if earlier[next].span.end > change.origin.end { break }
                    next += 1
                }
            }
            pieces.append(rest)
        }
        return pieces
    }

    /// The changes of two steps between which pieces were left out of the text, where `earlier` was not a step of a `Rewriting`.
    /// - Parameters:
    ///   - earlier: spans in the text of `earlier`; what was left out is left out here.
    ///   - later: origins in the text of `earlier`.
    ///   - map: from the text of `later` to that of `earlier`.
    /// - Returns: spans in the text of `later`, origins in that of `earlier`.
    static func folded(_ earlier: [Repair], _ later: [Change], through map: OffsetMap) -> [Change] {
        guard !earlier.isEmpty else { return later }
        var images = ImageCursor(map)
        let moved = earlier.compactMap { repair -> Change? in
            let span = images.image(of: repair.span)
            return span.isEmpty ? nil : Change(kind: repair.kind, span: span, origin: repair.span, rule: repair.rule)
        }
        return moved.isEmpty ? later : fold(moved, later)
    }

    /// Joins two lists that are in order. Changes of which one touched what another had made are one change.
    private static func fold(_ earlier: [Change], _ later: [Change]) -> [Change] {
        var result: [Change] = []
        result.reserveCapacity(earlier.count + later.count)
        var i = 0, j = 0
        var isNamedByLater = false
        while i < earlier.count || j < later.count {
            let takesEarlier = j == later.count || (i < earlier.count && earlier[i].origin.start <= later[j].origin.start)
            let change = takesEarlier ? earlier[i] : later[j]
            if takesEarlier { i += 1 } else { j += 1 }
            guard let last = result.last, last.origin.overlaps(change.origin) else {
                result.append(change)
                isNamedByLater = !takesEarlier
                continue
            }
            var whole = last
            whole.origin.end = max(last.origin.end, change.origin.end)
            whole.span = TextSpan(min(last.span.start, change.span.start), max(last.span.end, change.span.end))
            // The first step names what was done, unless it was the script, which changes nearly everything.
            if last.kind == .script || (takesEarlier && isNamedByLater && change.kind != .script) {
                (whole.kind, whole.rule) = (change.kind, change.rule)
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
