/// Flattened text of a whole page, with its menus and lists: where in it the article stands.
extension LineRoles {
    /// Many lines say of themselves that they are the furniture of a site: the text is a page, not an article.
    /// What articles carry along themselves (bylines, calls to follow, rights) says nothing of the kind.
    func looksLikeWholePage() -> Bool {
        guard !isFromTree, lines.count >= 20 else { return false }
        let furniture = roles.reduce(0) { count, role in
            switch role.kind {
            case .aside(.navigation), .aside(.footer), .aside(.relatedReading), .aside(.comments), .aside(.shareBar),
                .aside(.advertisement):
                count + 1
            default: count
            }
        }
        let bare = lines.reduce(0) { $0 + ($1.shape.isBare ? 1 : 0) }
        return furniture >= 4 && bare >= 12
    }

    /// The headline, known by the window's title above it or by the line of date and source under it.
    mutating func findStart() {
        if let line = lineOfWindowTitle() { return setStart(line) }
        for index in lines.indices where lines[index].shape.visible <= 120 && !lines[index].shape.isTold {
            let byline = bylineReader.byline(of: lines[index].span, in: flat)
            guard let published = byline.published, byline.labels > 0 || byline.publisher != nil || published.hour != nil,
                byline.explained * 10 >= lines[index].shape.visible * 6,
                lines[(index + 1)...].prefix(12).contains(where: { $0.shape.isTold })
            else { continue }
            let above = (max(0, index - 5)..<index).last { roles[$0].isBody && couldBeTitle($0) }
            return setStart(above ?? index)
        }
    }

    /// The first line of a flattened page is often the window's title: the headline and the name of the site.
    private func lineOfWindowTitle() -> Int? {
        guard lines[0].shape.visible <= 120 else { return nil }
        let window = LineRoles.key(of: flat.folded[lines[0].span.range])
        var best: (line: Int, length: Int)?
        for index in lines.indices.dropFirst().prefix(400) where lines[index].shape.visible <= 100 {
            let key = LineRoles.key(of: flat.folded[lines[index].span.range])
            if key.count >= 6, key.count > best?.length ?? 0, window.starts(with: key) { best = (index, key.count) }
        }
        return best?.line
    }

    /// Puts aside what lies before and behind the stretch of lines that is worth most as running text.
    mutating func readWindow() {
        let opening = titleLine ?? (start > 0 ? start : nil)
        var sum = 0, first = opening ?? 0
        var best = (sum: 0, first: opening ?? 0, end: lines.count)
        for index in lines.indices.dropFirst(first) {
            sum += worth(ofLine: index)
            if opening == nil, sum <= 0 {
                sum = 0
                first = index + 1
            } else if sum > best.sum {
                best = (sum, first, index + 1)
            }
        }
        guard best.sum > 0 else { return }
        putAside(before: best.first, from: best.end)
    }

    private func worth(ofLine index: Int) -> Int {
        let shape = lines[index].shape
        switch roles[index].kind {
        case .title, .byline, .aside(.duplicate): return 0
        case .aside: return -12
        case .body:
            if shape.isProse { return min(shape.visible, 400) }
            if shape.commas + shape.stops > 0, shape.visible >= 12 { return shape.visible / 2 }
            return shape.han >= 2 ? -6 : -10
        }
    }
}
