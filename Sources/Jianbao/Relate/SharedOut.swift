/// Figures told at once for as many owners named before them: 两人的年薪分别为120万元和95万元.
struct SharedOut: Sendable {
    /// The figures told at once, in the order of the text, and the owner of each where there are as many owners as figures.
    private(set) var lists: [[(figure: TextSpan, owner: Int?)]] = []

    /// - Parameters:
    ///   - words: where 分别 or 依次 stand.
    ///   - figures: with their units, in order.
    ///   - owners: names in order; one owner may be named several times.
    init(words: [TextSpan], figures: [TextSpan], owners: [(span: TextSpan, owner: Int)], text: [Unicode.Scalar]) {
        for word in words {
            guard let first = figures.firstIndex(where: { $0.start >= word.end }), figures[first].start - word.end <= 12,
                SentenceSplitter.isOneClause(word, figures[first], in: text)
            else { continue }
            var last = first
            while last + 1 < figures.count, SharedOut.isJoined(text[figures[last].end..<figures[last + 1].start]) { last += 1 }
            guard last > first else { continue }
            var named: [Int] = []
            for owner in owners where owner.span.end <= word.start && named.last != owner.owner { named.append(owner.owner) }
            let count = last - first + 1
            let shares = named.count >= count ? named.suffix(count).map { Optional($0) } : Array(repeating: nil, count: count)
            lists.append(zip(figures[first...last], shares).map { ($0, $1) })
        }
    }

    /// 、 or 和 before the next figure, behind the rest of a unit.
    private static func isJoined(_ gap: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let last = gap.last, gap.count <= 4 else { return false }
        return "、和与及，,".unicodeScalars.contains(last)
    }

    /// The place of a figure in its list, and how many figures that holds; nil where it was told by itself.
    func place(of figure: TextSpan) -> (place: Int, count: Int)? {
        for list in lists {
            if let place = list.firstIndex(where: { $0.figure == figure }) { return (place, list.count) }
        }
        return nil
    }

    /// The place of a figure in its list, and its owner; nil where it was told by itself.
    func share(of figure: TextSpan) -> (place: Int, owner: Int?)? {
        for list in lists {
            if let place = list.firstIndex(where: { $0.figure == figure }) { return (place, list[place].owner) }
        }
        return nil
    }
}
