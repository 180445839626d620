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
        for index in lines.indices where lines[index].shape.visible <= 120 && lines[index].shape.digits >= 6 && !isTold(index) {
            let byline = bylineReader.byline(of: lines[index].span, in: flat)
            guard let published = byline.date, byline.labels > 0 || byline.publisher != nil || published.hour != nil,
                byline.explained * 10 >= lines[index].shape.visible * 6,
                lines.indices.dropFirst(index + 1).prefix(12).contains(where: { isTold($0) })
            else { continue }
            // Dates of answers to the article stand below it.
            let above = lines.indices[..<index].reduce(0) { $0 + (isTold($1) ? lines[$1].shape.visible : 0) }
            let all = lines.indices.reduce(0) { $0 + (isTold($1) ? lines[$1].shape.visible : 0) }
            guard above * 2 <= all else { return }
            let headline = (max(0, index - 5)..<index).last { roles[$0].isBody && couldBeTitle($0) && !namesMakers($0) }
            return setStart(headline ?? index)
        }
    }

    /// 澎湃新闻记者 王小明 between headline and date.
    private func namesMakers(_ index: Int) -> Bool {
        let byline = bylineReader.byline(of: lines[index].span, in: flat)
        return byline.labels > 0 && byline.explained * 10 >= lines[index].shape.visible * 7
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
        var told = 0
        var hasEnded = false
        for index in lines.indices.dropFirst(first) {
            if roles[index].isBody, isTold(index) {
                told += lines[index].shape.visible
            } else if told >= 60, endsArticle(index) {
                hasEnded = true
            }
            sum += hasEnded && !isInPassage(index) ? min(worth(ofLine: index), -6) : worth(ofLine: index)
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

    /// Buttons, comments and lists of other articles stand below an article, rarely inside it.
    private func endsArticle(_ index: Int) -> Bool {
        switch roles[index].kind {
        case .aside(.relatedReading), .aside(.comments), .aside(.shareBar), .aside(.copyright): true
        // A telephone number or a word of a menu may be a line of the article.
        case .aside(.footer), .aside(.navigation): index + 1 < lines.count && !roles[index + 1].isBody
        default: false
        }
    }

    /// One of three lines of running text in a row; the summaries of other articles stand alone under their headlines.
    private func isInPassage(_ index: Int) -> Bool {
        func isPart(_ index: Int) -> Bool { lines.indices.contains(index) && roles[index].isBody && isTold(index) }
        guard isPart(index) else { return false }
        let before = isPart(index - 1), after = isPart(index + 1)
        return before && after || before && isPart(index - 2) || after && isPart(index + 2)
    }

    private func worth(ofLine index: Int) -> Int { term(ofLine: index).value }

    /// What a line adds to the worth of the stretch around it, and why.
    func term(ofLine index: Int) -> (name: String, value: Int) {
        let shape = lines[index].shape
        switch roles[index].kind {
        case .title: return ("title", 0)
        case .byline: return ("byline", 0)
        case .aside(.duplicate): return ("duplicate", 0)
        case .aside: return ("furniture", -12)
        case .body:
            if isProse(index) { return ("prose", min(shape.visible, 400)) }
            if shape.commas + shape.stops > 0, shape.visible >= 12 { return ("sentence", shape.visible / 2) }
            return shape.han >= 2 ? ("words", -6) : ("no words", -10)
        }
    }

    private mutating func putAside(before first: Int, from end: Int) {
        for index in lines.indices.prefix(first) where roles[index].isBody { put(index, .navigation, "clean.lines-above-article") }
        for index in lines.indices.dropFirst(end) where roles[index].isBody { put(index, .footer, "clean.lines-below-article") }
        bylines.removeAll { $0.line < first - 3 || $0.line > end + 8 }
    }
}
