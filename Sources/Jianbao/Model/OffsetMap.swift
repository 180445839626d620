/// Where each code point of a rewritten text came from in the text before it.
///
/// A map is a list of runs in ascending order of both sides. A run whose two spans have the same length maps code point by code
/// point; a run of different lengths maps as a whole (總監(jiān) → 总监: the reading belongs to its character). What
/// was dropped lies between two runs. Maps compose, so that a mention knows its place in the decoded page.
public struct OffsetMap: Hashable, Sendable {
    /// A stretch of the rewritten text that was made from one stretch of the text before it.
    public struct Run: Hashable, Sendable {
        /// In the rewritten text; never empty.
        public var span: TextSpan
        /// In the text before it.
        public var origin: TextSpan

        /// Memberwise; see the properties.
        public init(span: TextSpan, origin: TextSpan) {
            self.span = span
            self.origin = origin
        }

        var isCopied: Bool { span.count == origin.count }
    }

    /// Ascending by `span`, without gaps there; gaps between the origins are what was dropped.
    public private(set) var runs: [Run] = []

    /// The map of an empty text, to be appended to.
    public init() {}

    /// A text that was taken over as it was, from `origin` on.
    public init(identity count: Int, origin: Int = 0) {
        append(length: count, origin: TextSpan(origin, origin + count))
    }

    /// Whether every code point stands where it stood.
    public var isIdentity: Bool { runs.isEmpty || (runs.count == 1 && runs[0].isCopied && runs[0].origin.start == 0) }

    /// The length of the rewritten text, in code points.
    public var count: Int { runs.last?.span.end ?? 0 }

    /// Adds the next `length` code points of the rewritten text, read from `origin`.
    /// Insertions (an empty `origin`) are allowed; `origin` must not lie before the last run's.
    public mutating func append(length: Int, origin: TextSpan) {
        guard length > 0 else { return }
        let start = count
        if let last = runs.last, last.isCopied, length == origin.count, last.origin.end == origin.start {
            runs[runs.count - 1].span.end += length
            runs[runs.count - 1].origin.end += length
            return
        }
        runs.append(Run(span: TextSpan(start, start + length), origin: origin))
    }

    /// Adds the runs of another map, whose text follows this one's, with its origins moved by `offset`.
    public mutating func append(_ other: OffsetMap, originOffset offset: Int = 0) {
        for run in other.runs { append(length: run.span.count, origin: run.origin.shifted(by: offset)) }
    }

    /// The run that holds the code point at `index`, by binary search.
    private func runIndex(at index: Int) -> Int? {
        let at = runs.partitionPoint { $0.span.end <= index }
        return at < runs.count && runs[at].span.start <= index ? at : nil
    }

    /// The smallest span of the text before that holds all that `span` was made of.
    /// An empty span gives the place where its start came from.
    public func origin(of span: TextSpan) -> TextSpan {
        guard !runs.isEmpty else { return TextSpan(0, 0) }
        if span.isEmpty {
            guard let at = runIndex(at: span.start) else {
                let end = runs[runs.count - 1].origin.end
                return TextSpan(end, end)
            }
            let place = originStart(of: span.start, in: runs[at])
            return TextSpan(place, place)
        }
        guard let first = runIndex(at: span.start), let last = runIndex(at: span.end - 1) else {
            let end = runs[runs.count - 1].origin.end
            return TextSpan(end, end)
        }
        let start = originStart(of: span.start, in: runs[first])
        let run = runs[last]
        let end = run.isCopied ? run.origin.start + (span.end - run.span.start) : run.origin.end
        return TextSpan(start, max(start, end))
    }

    private func originStart(of index: Int, in run: Run) -> Int {
        run.isCopied ? run.origin.start + (index - run.span.start) : run.origin.start
    }

    /// This map followed by `earlier`: from this text straight to the text before the text before it.
    public func composed(with earlier: OffsetMap) -> OffsetMap {
        // Of two texts of one length, one with no step between needs no walk over all runs.
        if isIdentity, count == earlier.count { return earlier }
        if earlier.isIdentity, earlier.count > 0 { return self }
        var result = OffsetMap()
        result.runs.reserveCapacity(runs.count + earlier.runs.count)
        for run in runs {
            guard run.isCopied, !run.origin.isEmpty else {
                result.append(length: run.span.count, origin: earlier.origin(of: run.origin))
                continue
            }
            // A copied run may lie over several runs of the earlier map.
            var at = run.origin.start
            var next = earlier.runIndex(at: at) ?? earlier.runs.count
            while at < run.origin.end {
                guard next < earlier.runs.count else {
                    let place = earlier.origin(of: TextSpan(at, at))
                    result.append(length: run.origin.end - at, origin: place)
                    break
                }
                let piece = TextSpan(at, min(run.origin.end, earlier.runs[next].span.end))
                result.append(length: piece.count, origin: earlier.origin(of: piece))
                at = piece.end
                next += 1
            }
        }
        return result
    }
}
