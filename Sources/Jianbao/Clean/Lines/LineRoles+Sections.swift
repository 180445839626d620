/// Lines that are furniture because of the lines around them: leads, sections, teasers, what is said twice.
extension LineRoles {
    // MARK: Leads

    /// [导读] and what the article says again below; the label of a lead that stands alone.
    mutating func readLeads() {
        for index in lines.indices.prefix(firstProse + 3) {
            let span = lines[index].span
            guard let end = cues.leadLabelEnd(in: flat, line: lines[index]) else { continue }
            let lead = LineRoles.key(of: flat.folded[end..<span.end])
            if lead.isEmpty { put(index, .other, "clean.lead-label") }
            guard lead.count >= 12 else { continue }
            let start = lead.prefix(12)
            for below in lines.indices.dropFirst(index + 1).prefix(8) {
                let key = LineRoles.key(of: flat.folded[lines[below].span.range].prefix(80))
                if key.starts(with: start) {
                    put(index, .duplicate, "clean.lead-repeats-body")
                    break
                }
            }
        }
    }

    // MARK: Sections

    mutating func readSections() {
        // Visible characters of prose from each line to the end.
        var prose = [Int](repeating: 0, count: lines.count + 1)
        for index in lines.indices.reversed() { prose[index] = prose[index + 1] + (isProse(index) ? lines[index].shape.visible : 0) }
        let head = firstProse
        var done = -1
        var next = 0
        for (start, opened) in sectionStarts where start > done {
            var index = start + 1
            var reason = opened
            // Where most of the prose still lies below, the article has not begun (or goes on soon).
            let isEarly = prose[index] * 2 > proseLength && !(opened == .comments && start > head && !holdsParagraph(below: start))
            while index < lines.count, index != titleLine, !resumes(at: index, isEarly: isEarly, reason: reason) {
                // One list follows another.
                while next < sectionStarts.count, sectionStarts[next].line < index { next += 1 }
                if next < sectionStarts.count, sectionStarts[next].line == index { reason = sectionStarts[next].reason }
                if roles[index].isBody || roles[index].kind == .byline && !(isEarly && index < head) {
                    put(index, reason, RuleName("clean.\(reason.rawValue)-section"))
                }
                index += 1
            }
            done = index - 1
        }
        bylines.removeAll { roles[$0.line].kind != .byline && roles[$0.line].kind != .aside(.copyright) }
    }

    private func resumes(at index: Int, isEarly: Bool, reason: Removal.Reason) -> Bool {
        guard isArticleText(index) else { return false }
        if isEarly || reason == .relatedReading && isListOver(before: index) { return true }
        guard reason == .relatedReading || reason == .advertisement else { return false }
        return isArticleText(index + 1) && (isArticleText(index + 2) || isBehindText(index + 2))
    }

    /// In visible code points: readers hardly write so much at once.
    private static let longestComment = 150

    /// What readers say may be longer than a short article, a lead above an article is followed by paragraphs.
    private func holdsParagraph(below heading: Int) -> Bool {
        lines.dropFirst(heading + 1).contains { $0.shape.isTold && $0.shape.visible > LineRoles.longestComment }
    }

    /// Bylines, buttons and the foot of the page stand behind a text, or nothing.
    private func isBehindText(_ index: Int) -> Bool { index >= lines.count || !roles[index].isBody || !canBeBody[index] }

    /// Whether what is told at `index` can't belong to the list above it. In the block of an article other articles are links: what is
    /// told right under the heading of a list, or once under all its links, is none of them. 延伸阅读：又一家工厂 holds its list itself.
    private func isListOver(before index: Int) -> Bool {
        if roles[index - 1].cue != nil, carriesItem(index - 1) { return true }
        guard isFromTree else { return false }
        guard lines[index - 1].isLink else { return roles[index - 1].cue != nil }
        // A link behind it makes it the teaser of the link above.
        guard index + 1 == lines.count || !lines[index + 1].isLink else { return false }
        var heading = index - 1
        while heading > 0, lines[heading].isLink, roles[heading].cue == nil { heading -= 1 }
        return roles[heading].cue != nil
    }

    /// In code points: what is shorter behind the colon of a heading is no headline.
    private static let shortestItem = 5

    private func carriesItem(_ heading: Int) -> Bool {
        let span = lines[heading].span
        guard let colon = flat.folded[span.range].firstIndex(where: { $0 == ":" || $0 == "|" }) else { return false }
        return span.end - colon > LineRoles.shortestItem
    }

    /// A line that no list of headlines holds: headlines may end in ！ or ？, but not in 。, and no teaser is whole.
    private func isArticleText(_ index: Int) -> Bool {
        guard index < lines.count, roles[index].isBody, isProse(index), !lines[index].shape.endsCut, !lines[index].isLink else {
            return false
        }
        return lines[index].shape.visible >= 60 || lines[index].shape.fullStops > 0 || isVerse(index)
    }

    // MARK: Teasers

    /// Summaries of other articles: each stands under the link of its headline.
    mutating func readTeasers() {
        var run: [Int] = []
        func isTeaser(_ index: Int) -> Bool {
            index > 0 && canBeBody[index] && roles[index].isBody && lines[index].shape.isProse && lines[index].shape.visible <= 200
                && (lines[index - 1].isLink && !lines[index - 1].shape.isProse || lines[index].isLink)
        }
        for index in lines.indices where isTeaser(index) { run.append(index) }
        guard run.count >= 3 else { return }
        // What stands between the teasers is theirs: headlines, sources, hours.
        var first = run[0], last = run[run.count - 1]
        let told = (first...last).filter { !isTeaser($0) && roles[$0].isBody && lines[$0].shape.isTold }.count
        guard told * 2 <= run.count else { return }
        while first > 0, roles[first - 1].isBody, !lines[first - 1].shape.isProse || lines[first - 1].isLink, run[0] - first < 4 {
            first -= 1
        }
        while last + 1 < lines.count, roles[last + 1].isBody, !lines[last + 1].shape.isProse { last += 1 }
        for index in first...last where roles[index].isBody && canBeBody[index] { put(index, .relatedReading, "clean.teaser") }
    }

    // MARK: Repetitions

    /// In words without signs, code points: what is longer is not said twice by chance.
    private static let shortestParagraph = 40

    mutating func readRepetitions() {
        var previous: LineDigest?
        var paragraphs: Set<LineDigest> = []
        let title = titleLine.map { digest(ofLine: $0) }
        let head = firstProse, tail = lastProse
        for index in lines.indices where roles[index].isBody {
            let key = digest(ofLine: index)
            // A long paragraph is written once; a site shows it again for another screen.
            let isParagraph = key.count >= LineRoles.shortestParagraph
            let isTitle = key.count >= 6 && key == title && (index < head || index > tail)
            if key.count >= 6 && key == previous || isTitle || isParagraph && !paragraphs.insert(key).inserted {
                put(index, .duplicate, "clean.repeated-line")
            }
            previous = key
        }
    }

    /// The words of a line without signs and blanks, as a number: two lines of one digest say the same.
    private struct LineDigest: Hashable {
        var hash: UInt64
        /// In code points.
        var count: Int
    }

    private func digest(ofLine index: Int) -> LineDigest {
        var hash = StableHash()
        var count = 0
        for place in lines[index].span.range {
            let scalar = flat.folded[place]
            guard CharacterKind.isHan(scalar) || CharacterKind.isLetter(scalar) || CharacterKind.isDigit(scalar) else { continue }
            hash.add(scalar)
            count += 1
        }
        return LineDigest(hash: hash.value, count: count)
    }
}
