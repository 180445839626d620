/// Whose a figure is.
extension CitationSentence {
    func firstPerson(after offset: Int) -> Int? {
        for name in names where name.span.start >= offset {
            if case .person(let person) = name.subject { return person }
        }
        return nil
    }

    func lastPerson(before offset: Int) -> Int? {
        for name in names.reversed() where name.span.end <= offset {
            if case .person(let person) = name.subject { return person }
        }
        return nil
    }

    func topic(at offset: Int) -> Citation.Subject? { context.topicPerson(at: offset, in: field).map { .person($0) } }

    /// Who or what a figure belongs to: what is named last before the figure, a person or 该论文; else whom the text speaks of.
    /// - Parameter isCited: papers are cited; they have no papers and patents of their own.
    func owner(of figure: Figure, cue: TextSpan, isCited: Bool) -> Citation.Subject? {
        let edge = max(figure.span.start, cue.start)
        let name = names.last { $0.span.end <= edge && !isSource($0.span) && !isTitle($0.span) }
        let thing = isCited ? papers.last { $0.end <= edge } : nil
        // 论文《某某》 is named by its title.
        if let thing, let title = paperTitle(before: edge), title.start == thing.end + 1 {
            return .named(String(scalars: text[title.range]), .paper)
        }
        if let thing, thing.start >= (name?.span.end ?? span.start) { return .named(String(scalars: text[thing.range]), .paper) }
        if isCited, let title = paperTitle(before: edge), title.start >= (name?.span.end ?? span.start) {
            return .named(String(scalars: text[title.range]), .paper)
        }
        if let unnamed = unnamedScholar(of: figure, after: name?.span.end ?? span.start), topic(at: edge) == nil { return unnamed }
        if let name {
            // A paper is of its author: 某某的论文, but 某大学 only where nobody else is spoken of.
            if case .person = name.subject { return name.subject }
            if let person = lastPerson(before: edge) { return .person(person) }
            return topic(at: edge) ?? (isCited ? nil : name.subject)
        }
        return topic(at: edge)
    }

    /// 这位学者, and 这名学者 of 这名论文被引2万次的学者: somebody whom the text does not name.
    private func unnamedScholar(of figure: Figure, after offset: Int) -> Citation.Subject? {
        for (index, cue) in cues.enumerated() where cue.has(.demonstrative) || cue.has(.pronoun) {
            guard cue.span.start >= offset, cue.span.end <= figure.span.start,
                let scholar = cues[(index + 1)...].first(where: { $0.has(.scholar) }), isOneClause(cue.span, scholar.span)
            else { continue }
            let gap = scholar.span.start - cue.span.end
            let isBehind = scholar.span.start >= figure.span.end
            guard gap <= 6 || isBehind && scholar.span.start - figure.span.end <= 8 && text[scholar.span.start - 1] == "的" else { continue }
            let modifier = isBehind ? [] : text[cue.span.end..<scholar.span.start]
            return .named(String(scalars: text[cue.span.range] + modifier + text[scholar.span.range]), .person)
        }
        return nil
    }

    /// 《深度图网络》 is no organisation.
    private func isTitle(_ name: TextSpan) -> Bool { name.start > span.start && text[name.start - 1] == "《" }

    /// 谷歌 of 谷歌学术 owns nothing.
    private func isSource(_ name: TextSpan) -> Bool { cues.contains { $0.has(.source) && $0.span.overlaps(name) } }

    /// What stands in the last 《》 before an offset, save a journal: 在《自然》上, 《科学》杂志.
    private func paperTitle(before offset: Int) -> TextSpan? {
        guard let close = text[span.start..<offset].lastIndex(of: "》"), let open = text[span.start..<close].lastIndex(of: "《"),
            open + 1 < close
        else { return nil }
        if open > span.start, "在于登刊、》".unicodeScalars.contains(text[open - 1]) { return nil }
        if close + 1 < offset, "上杂期刊发等、《".unicodeScalars.contains(text[close + 1]) { return nil }
        return TextSpan(open + 1, close)
    }

    /// What gets stars: a Latin name in the sentence or the one before, else 该项目 as the text says it.
    func repository(of figure: Figure, previous: CitationSentence?) -> Citation.Subject? {
        let offset = figure.span.start
        if let name = sharedName(of: figure) { return .named(name, .repository) }
        if let name = latinName(before: offset) { return .named(String(scalars: text[name.range]), .repository) }
        let thing = repositories.last { $0.end <= offset }
        if let name = previous?.latinName(before: previous?.span.end ?? 0) { return .named(String(scalars: text[name.range]), .repository) }
        if let thing { return .named(String(scalars: text[thing.range]), .repository) }
        return nil
    }

    /// 甲、乙的Star数分别为1.8万和9000: as many names as figures.
    private func sharedName(of figure: Figure) -> String? {
        guard let (place, count) = sharedOut.place(of: figure.span) else { return nil }
        var names: [String] = []
        var offset = figure.span.start
        while names.count < count, let name = latinName(before: offset) {
            names.append(String(scalars: text[name.range]))
            offset = name.start
        }
        return names.count == count ? names[count - 1 - place] : nil
    }

    /// The last word of Latin letters before an offset that is neither a source, a metric, a person nor an organisation.
    private func latinName(before offset: Int) -> TextSpan? {
        func isLetter(_ index: Int) -> Bool {
            text[index].isASCIIAlphanumeric || text[index] == "-"
        }
        var end = offset
        while end > span.start {
            guard isLetter(end - 1) else {
                end -= 1
                continue
            }
            var start = end - 1
            while start > span.start, isLetter(start - 1) { start -= 1 }
            let word = TextSpan(start, end)
            let isName = text[start].value >= 0x41 && end - start >= 3
            let isTaken = cues.contains { $0.span.overlaps(word) } || names.contains { $0.span.overlaps(word) }
            if isName, !isTaken { return word }
            end = start
        }
        return nil
    }
}
