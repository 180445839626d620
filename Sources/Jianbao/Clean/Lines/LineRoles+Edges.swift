/// What stands around the article, and what was glued to its lines.
extension LineRoles {
    mutating func readEdges() {
        let head = firstProse
        guard head < lines.count else { return }
        readLinesAbove(head)
        guard !isFromTree else { return readTailOfBlock() }
        let first = lines.indices.first { roles[$0].isBody && isSentence($0) } ?? 0
        let above = lines.indices.prefix(first).filter { roles[$0].isBody && lines[$0].shape.visible <= 24 }
        if above.count >= 6 {
            for index in above { put(index, .navigation, "clean.lines-above-article") }
        }
        let last = lines.indices.last { roles[$0].isBody && isSentence($0) } ?? lines.count
        let below = lines.indices.dropFirst(last + 1)
        guard let firstAside = below.first(where: { isAside($0) }) else { return }
        for index in below where index > firstAside && roles[index].isBody { put(index, .footer, "clean.lines-below-article") }
    }

    private mutating func readLinesAbove(_ head: Int) {
        guard let opening = titleLine ?? bylines.first(where: { $0.line < head })?.line else { return }
        for index in lines.indices.prefix(opening) where roles[index].isBody && canBeBody[index] && !isHeadlineAbove(index) {
            put(index, .navigation, "clean.lines-above-article")
        }
        // Between headline and body stand buttons: 字号, 打印, counts without a label. Numbers right above the body count its parts.
        let lastInfo = bylines.last { $0.line < head }?.line ?? opening
        for index in lines.indices.prefix(head).dropFirst(opening) where roles[index].isBody && isButton(index) {
            if index > lastInfo, isNumbered(index), index + 1 == head || !lines[index + 1].shape.isBare || lines[index + 1].shape.han >= 2 {
                continue
            }
            if isHeading(index, above: head, info: lastInfo) { continue }
            put(index, .other, "clean.lines-under-headline")
        }
    }

    /// In an article without its page, the line taken for the headline may be the one under it.
    private func isHeadlineAbove(_ index: Int) -> Bool {
        !isFromTree && start == 0 && lines.count < 60 && couldBeTitle(index) && lines[index].shape.han >= 10
    }

    private mutating func readTailOfBlock() {
        let below = lines.indices.dropFirst(lastProse + 1)
        guard let firstAside = below.first(where: { isAside($0) }) else { return }
        for index in below where index > firstAside && roles[index].isBody && canBeBody[index] && !isSentence(index) {
            put(index, .footer, "clean.lines-below-article")
        }
    }

    private func isButton(_ index: Int) -> Bool {
        let shape = lines[index].shape
        return shape.han < 5 && shape.isBare && shape.visible <= 8 && !lines[index].isRow && lines[index].heading == 0
    }

    /// 历史 right above the first sentence, or whom a letter addresses: 各位业主： In a tree only where it shares the block of the text.
    private func isHeading(_ index: Int, above head: Int, info: Int) -> Bool {
        let shape = lines[index].shape
        guard !isFromTree || standsWithText(index, head: head, info: info) else { return false }
        if index + 1 == head, shape.digits > 0, recurs(index) { return true }
        guard shape.letters == 0, isFromTree && shape.han >= 1 || shape.digits == 0 else { return false }
        guard bylineReader.byline(of: lines[index].span, in: flat).explained == 0 else { return false }
        let endsInColon = flat.folded[lines[index].span.end - 1] == ":"
        if isFromTree { return endsInColon && shape.han >= 2 || index + 1 == head && shape.han >= 1 }
        return shape.han >= 2 && (endsInColon || shape.han == shape.visible && index + 1 == head)
    }

    /// The line lies in the block of the first running text, and the line with source and date above it in another one.
    private func standsWithText(_ index: Int, head: Int, info: Int) -> Bool {
        canBeBody[index] && containers[index] == containers[head] && containers[info] != containers[head]
    }

    /// A line of the same shape, digits apart, stands below: 1998年 … 2003年.
    private func recurs(_ index: Int) -> Bool {
        let span = lines[index].span
        func sign(_ place: Int) -> Unicode.Scalar { CharacterKind.isDigit(flat.folded[place]) ? "0" : flat.folded[place] }
        return lines.indices.dropFirst(index + 2).contains { other in
            let start = lines[other].span.start
            return lines[other].span.count == span.count
                && (0..<span.count).allSatisfy { sign(span.start + $0) == sign(start + $0) }
        }
    }

    /// Something is told in the line, if only a part of a sentence that the page broke.
    private func isSentence(_ index: Int) -> Bool {
        let shape = lines[index].shape
        return isProse(index) || shape.visible >= 12 && shape.commas + shape.stops > 0
    }

    // MARK: Glued pieces

    mutating func readGluedPieces() {
        let head = firstProse
        for index in lines.indices where roles[index].isBody {
            var pieces = cues.gluedPieces(in: flat, line: lines[index]).map {
                Cut(line: index, span: $0.span, reason: $0.cue.reason, rule: "clean.glued-prompt")
            }
            if lines[index].shape.visible >= 20, canBeBody[index] {
                if index == head, let piece = bylineBefore(index), pieces.first.map({ $0.span.start >= piece.span.end }) ?? true {
                    pieces.insert(piece, at: 0)
                }
                if pieces.last.map({ $0.span.end < lines[index].span.end }) ?? true, let piece = tail(of: index) { pieces.append(piece) }
            }
            cuts += pieces
        }
        bylines.sort { $0.line < $1.line }
    }

    /// Cuts the names that a spinning site planted out of the lines of the body.
    mutating func readPlantedNames() {
        let names = cues.plantedNames.spans(in: flat)
        guard !names.isEmpty else { return }
        var next = 0, cut = 0
        let glued = cuts
        for index in lines.indices {
            let line = lines[index].span
            while next < names.count, names[next].end <= line.start { next += 1 }
            while next < names.count, names[next].start < line.end {
                let span = names[next]
                next += 1
                while cut < glued.count, glued[cut].span.end <= span.start { cut += 1 }
                let isCut = cut < glued.count && glued[cut].span.overlaps(span)
                guard roles[index].isBody, line.contains(span), !isCut else { continue }
                cuts.append(Cut(line: index, span: span, reason: .advertisement, rule: "clean.planted-name"))
            }
        }
        cuts.sort { ($0.line, $0.span.start) < ($1.line, $1.span.start) }
    }

    /// 2023-03-22 18:00 来源：观察者网 before the first sentence, in one line with it.
    private mutating func bylineBefore(_ index: Int) -> Cut? {
        let line = lines[index]
        let span = TextSpan(line.span.start, min(line.span.end, line.span.start + 100))
        let byline = bylineReader.byline(of: span, in: flat)
        let end = byline.contiguousEnd
        guard byline.labels > 0 || byline.date?.hour != nil, end - span.start >= 6, line.span.end - end >= 16,
            CharacterKind.isBlank(flat.folded[end]) || flat.folded[end - 1] == "]", byline.date.map({ $0.span.end <= end }) ?? true
        else { return nil }
        var kept = byline
        kept.authors.removeAll { $0.end > end }
        kept.editors.removeAll { $0.end > end }
        if let publisher = kept.publisher, publisher.end > end { kept.publisher = nil }
        guard !kept.authors.isEmpty || !kept.editors.isEmpty || kept.publisher != nil || kept.date != nil else { return nil }
        bylines.append((index, kept))
        return Cut(line: index, span: TextSpan(span.start, end), reason: .byline, rule: "clean.glued-byline")
    }

    /// Code points behind the last sentence of a line that are looked at.
    private static let longestTail = 60

    /// What stands behind the last sentence of a line without being one: 责任编辑：王小明, （完）, 返回搜狐，查看更多.
    private mutating func tail(of index: Int) -> Cut? {
        guard let span = pieceBehindSentence(index) else { return nil }
        let piece = PageLine(span: span, shape: LineShape(folded: flat.folded, span: span), block: lines[index].block)
        if let hit = cues.hit(in: flat, line: piece) {
            return Cut(line: index, span: span, reason: hit.cue.reason, rule: "clean.glued-prompt")
        }
        let byline = bylineReader.byline(of: span, in: flat)
        guard byline.labels > 0, byline.explained * 10 >= piece.shape.visible * 8 else { return nil }
        guard !byline.authors.isEmpty || !byline.editors.isEmpty || byline.publisher != nil || byline.date != nil else { return nil }
        // （记者王小明） closes the report itself.
        guard byline.authors.isEmpty || flat.folded[span.start] != "(" else { return nil }
        bylines.append((index, byline))
        return Cut(line: index, span: span, reason: .byline, rule: "clean.glued-byline")
    }

    private func pieceBehindSentence(_ index: Int) -> TextSpan? {
        let line = lines[index].span
        var start = line.end
        let first = max(line.start + 6, line.end - LineRoles.longestTail)
        // A bracket that closes the line may hold the end of a sentence of its own.
        if let last = flat.folded[line.range].last, last == ")" || last == "]" {
            let open: Unicode.Scalar = last == ")" ? "(" : "["
            start = line.end - 1
            while start > first, flat.folded[start] != open { start -= 1 }
            guard start > first,
                CharacterKind.isStop(flat.folded[start - 1]) || CharacterKind.isBlank(flat.folded[start - 1])
                    || CharacterKind.isCloser(flat.folded[start - 1])
            else { return nil }
        } else {
            guard !lines[index].shape.endsSentence else { return nil }
            while start > first, !CharacterKind.isStop(flat.folded[start - 1]) { start -= 1 }
            guard start > first else { return nil }
            while start < line.end, CharacterKind.isCloser(flat.folded[start]) { start += 1 }
        }
        let span = flat.trimmed(TextSpan(start, line.end))
        return span.isEmpty ? nil : span
    }
}
