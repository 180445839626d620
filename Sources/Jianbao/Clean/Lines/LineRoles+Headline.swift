/// The headline, and the lines around it and below the article that say who, where and when.
extension LineRoles {
    // MARK: Bylines

    mutating func readBylines() {
        let head = firstProse, tail = lastProse
        for index in lines.indices where lines[index].shape.visible <= 120 {
            let mayBeByline = !lines[index].shape.isTold || lines[index].shape.visible <= 40
            if mayBeByline, let byline = byline(ofLine: index, head: head, tail: tail) {
                roles[index] = LineRole(kind: .byline, rule: "clean.byline")
                bylines.append((index, byline))
            } else if let byline = statement(ofLine: index) {
                if roles[index].isBody { roles[index] = LineRole(kind: .byline, rule: "clean.byline") }
                bylines.append((index, byline))
            }
        }
        for index in lines.indices.dropFirst() { readUnknownCredit(index, besides: index - 1) }
        for index in lines.indices.dropLast().reversed() { readUnknownCredit(index, besides: index + 1) }
    }

    /// 本文来自微信公众号：星河观察，作者：王小明: a statement on rights that begins as a byline does keeps its reason, and gives its fields;
    /// a long line of nothing but labels and values is a byline.
    private func statement(ofLine index: Int) -> Byline? {
        let line = lines[index]
        guard roles[index].isBody || roles[index].kind == .aside(.copyright) else { return nil }
        let byline = bylineReader.byline(of: line.span, in: flat)
        guard byline.contiguousEnd - line.span.start >= 6, !byline.authors.isEmpty || byline.isPublisherLabeled else { return nil }
        return roles[index].isBody
            ? (byline.labels >= 3 && byline.explained * 10 >= line.shape.visible * 8 ? byline : nil) : byline.labels > 0 ? byline : nil
    }

    /// 特约观察员|李晓红 right above or below a line of credits.
    private mutating func readUnknownCredit(_ index: Int, besides neighbor: Int) {
        guard roles[neighbor].kind == .byline, roles[index].isBody, lines[index].shape.visible <= 30, !lines[index].isLink,
            bylines.contains(where: { $0.line == neighbor && $0.byline.labels > 0 }) || roles[neighbor].cue == LineRoles.unknownCredit,
            bylineReader.isUnknownCredit(lines[index].span, in: flat)
        else { return }
        roles[index] = LineRole(kind: .byline, rule: "clean.byline", cue: LineRoles.unknownCredit)
    }

    /// What explanations say of such a line.
    private static let unknownCredit = "unknown label"

    private func byline(ofLine index: Int, head: Int, tail: Int) -> Byline? {
        let line = lines[index]
        var isCue = false
        switch roles[index].kind {
        case .aside(.byline), .aside(.template), .body, .title, .byline: break
        case .aside(.shareBar), .aside(.other): isCue = true
        case .aside: return nil
        }
        let last = flat.folded[line.span.end - 1]
        // 记者：您怎么看？ asks within an interview.
        guard !(line.shape.stops > 1 && line.shape.visible > 40), last != "?", last != "!" else { return nil }
        var span = line.span
        if let piece = cues.gluedPieces(in: flat, line: line).last, piece.span.end == span.end { span.end = piece.span.start }
        let byline = bylineReader.byline(of: span, in: flat)
        guard byline.isFounded, !isCue || !byline.authors.isEmpty || !byline.editors.isEmpty || byline.date != nil else { return nil }
        if last == "。", isSaid(byline, isInside: index > head && index < tail) { return nil }
        // Right under the headline a date vouches for the rest of its line.
        let isUnderTitle = byline.date != nil && (isUnderHeading(index) || index <= head && isDated(line, byline))
        let isWritersAndDate = byline.labels > 0 && byline.date != nil && !byline.authors.isEmpty
        let wanted = line.shape.isTold ? 9 : byline.labels >= 2 ? 4 : isUnderTitle || isWritersAndDate ? 5 : 7
        let isExplained = byline.explained * 10 >= line.shape.visible * wanted - (line.span.count - span.count) * 10
        guard isExplained || index < head && endsInMedium(line, byline) else { return nil }
        if !canBeBody[index], byline.labels == 0, index > head { return nil }
        // Credits alone may belong to a picture of the article.
        // 早稻 2.42 2.46 1.7%: in a table what is not a field is a figure.
        if line.isRow, !byline.saysField { return nil }
        let isInside = index > (byline.saysField ? head + 2 : head) && index < tail
        if byline.isSignature, index < tail { return nil }
        if isInside, byline.authors.isEmpty && byline.editors.isEmpty && !byline.isCounted { return nil }
        if index > head, byline.labels == 0, byline.publisher == nil || index < tail { return nil }
        return byline
    }

    /// 编辑：你先坐下，慢慢说。 What ends as a sentence and names neither people nor, within the article, a medium.
    private func isSaid(_ byline: Byline, isInside: Bool) -> Bool {
        if isInside, let publisher = byline.publisher, !bylineReader.isMedium(flat.folded[publisher.range]) { return true }
        return !(byline.authors + byline.editors).allSatisfy { bylineReader.isSurelyName($0, in: flat.folded) }
    }

    private func isUnderHeading(_ index: Int) -> Bool { lines[max(0, index - 3)..<index].contains { $0.heading > 0 } }

    /// 2023.03.22 | 人工智能: a date that stands for itself, and a word or two.
    private func isDated(_ line: PageLine, _ byline: Byline) -> Bool {
        guard let date = byline.date, line.shape.visible <= 40, line.shape.stops + line.shape.commas == 0 else { return false }
        return date.span.end == line.span.end || !CharacterKind.isHan(flat.folded[date.span.end])
    }

    /// 关注前沿科技 量子位: the motto of an account and its name.
    private func endsInMedium(_ line: PageLine, _ byline: Byline) -> Bool {
        guard let medium = byline.publisher, medium.end == line.span.end, line.shape.visible <= 24, line.shape.stops == 0 else {
            return false
        }
        return medium.start > line.span.start && CharacterKind.isBlank(flat.folded[medium.start - 1])
            && bylineReader.isKnownMedium(flat.folded[medium.range])
    }

    // MARK: The headline

    mutating func readTitle(known: [Unicode.Scalar]?) {
        if let known, !known.isEmpty { return findTitle(LineRoles.key(of: known[...])) }
        let head = firstProse
        guard head > start, head < lines.count else { return }
        if start > 0, couldBeTitle(start) { return takeTitle(start) }
        // The line above the first line of who, where and when.
        if let info = bylines.first(where: { $0.line < head })?.line, let title = titleAbove(info) { return takeTitle(title) }
        if let title = titleOfPlainText(above: head) { takeTitle(title) }
    }

    private mutating func findTitle(_ wanted: [Unicode.Scalar]) {
        let head = firstProse
        for index in lines.indices where index <= head || lines[index].heading > 0 {
            guard roles[index].isBody || index <= head, key(ofLine: index) == wanted else { continue }
            roles[index] = LineRole(kind: .title, rule: "clean.title-line")
            titleLine = titleLine ?? index
        }
    }

    /// Right above a byline stands the headline, or a line under the headline. A short text has no other lines there, so the first one is
    /// taken; a page has, so the nearest.
    private func titleAbove(_ info: Int) -> Int? {
        let candidates = lines.indices.prefix(info).suffix(lines.count < 60 && start == 0 ? 3 : 12).filter {
            roles[$0].isBody && couldBeTitle($0)
        }
        guard let nearest = candidates.last else { return nil }
        guard lines.count < 60, start == 0, lines.indices.prefix(info).filter({ roles[$0].isBody }).count <= 3 else { return nearest }
        return candidates.first { lines[$0].shape.han >= 8 } ?? nearest
    }

    /// In lines: kickers, counts and buttons that may stand between a headline and the first sentence.
    private static let mostLinesUnderTitle = 4

    /// The first line that is no furniture, where only short lines part it from the first sentence.
    private func titleOfPlainText(above head: Int) -> Int? {
        guard
            let first = lines.indices.prefix(head).first(where: { roles[$0].isBody && lines[$0].shape.han + lines[$0].shape.letters >= 4 }),
            couldBeTitle(first), !isNumbered(first)
        else { return nil }
        // A short sentence is running text too.
        let sentence = lines[first + 1..<head].indices.first { roles[$0].isBody && lines[$0].shape.endsSentence }
        let between = (first + 1)..<(sentence ?? head)
        let bodies = between.filter { roles[$0].isBody }
        if bodies.isEmpty { return first }
        guard lines[first].shape.han >= 8, bodies.count <= LineRoles.mostLinesUnderTitle, bodies.allSatisfy({ lines[$0].shape.isBare })
        else {
            return nil
        }
        return first
    }

    private mutating func takeTitle(_ index: Int) {
        roles[index] = LineRole(kind: .title, rule: "clean.title-line")
        titleLine = index
        titleSpan = bylineReader.headlineWithoutSite(lines[index].span, in: flat)
    }

    func couldBeTitle(_ index: Int) -> Bool {
        let shape = lines[index].shape
        guard (5...80).contains(shape.visible), shape.han * 3 >= shape.visible || shape.letters > 8 else { return false }
        let last = flat.folded[lines[index].span.end - 1]
        return last != "。" && last != "," && last != ";" && last != ":"
    }

    /// 一、背景; 01; 1. 缘起: the heading of a part, not of the whole. A bare figure counts something.
    func isNumbered(_ index: Int) -> Bool {
        let span = lines[index].span
        var at = span.start
        while at < span.end, at - span.start < 4, CharacterKind.isDigit(flat.folded[at]) || LineRoles.isNumeral(flat.folded[at]) { at += 1 }
        guard at > span.start else { return false }
        guard at == span.end else { return flat.folded[at] == "、" || flat.folded[at] == "." || flat.folded[at] == "," }
        return LineRoles.isNumeral(flat.folded[span.start]) || span.count == 2 && flat.folded[span.start] == "0"
    }

    private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
        default: false
        }
    }

    /// A name alone between headline and body.
    mutating func readLoneAuthor() {
        let head = firstProse
        guard !bylines.contains(where: { $0.line < head && !$0.byline.authors.isEmpty }) else { return }
        let first = titleLine.map { $0 + 1 } ?? 0
        for index in lines.indices.dropFirst(first).prefix(6) where index < head && roles[index].isBody {
            let names = bylineReader.vocabulary.names(in: lines[index].span, of: flat.folded, arePlain: true)
            let isUnderHeadline = roles[first..<index].count(where: \.isBody) <= (titleLine == nil ? 1 : 0)
            let isPlaced = isUnderHeadline || bylines.contains { abs($0.line - index) <= 2 && !$0.byline.isEmpty }
            guard !names.isEmpty, isPlaced, lines[index].shape.visible <= 12, !cues.isCue(lines[index], in: flat) else { continue }
            roles[index] = LineRole(kind: .byline, rule: "clean.lone-author")
            bylines.append((index, Byline(authors: names)))
            bylines.sort { $0.line < $1.line }
            return
        }
    }

    // MARK: Reporters

    /// The last lines of an article in which its writer may be introduced.
    private static let linesOfIntroduction = 3

    /// Reporters that the first or last lines of the body name.
    var reporters: [TextSpan] {
        let body = roles.indices.filter { canBeBody[$0] && roles[$0].isBody && lines[$0].shape.visible >= 6 }
        for index in body.prefix(3) + body.dropFirst(3).suffix(3) {
            let span = lines[index].span
            // The brackets stand at the begin of a first line, or at the end of a last one.
            let near =
                body.prefix(3).contains(index)
                ? TextSpan(span.start, min(span.end, span.start + 60)) : TextSpan(max(span.start, span.end - 60), span.end)
            let names = bylineReader.reporters(of: near, in: flat)
            if !names.isEmpty { return names }
        }
        for index in body.suffix(LineRoles.linesOfIntroduction) {
            let introduced = bylineReader.introducedAuthors(of: lines[index].span, in: flat)
            let names = introduced.isEmpty ? bylineReader.signature(of: lines[index].span, in: flat) : introduced
            if !names.isEmpty { return names }
        }
        return []
    }
}
