/// Whether what is said around a date that leaves out its year says that it is still to come.
extension DateParser {
    /// Behind the end of a range that goes on from a phrase, or behind the phrase itself.
    func endOfRange(behind next: Int) -> Int {
        guard cursor.follows(next), cursor.role(next) == .connector, cursor.follows(next + 1), let last = fields(at: next + 1) else {
            return next
        }
        return last.next
    }

    /// 12月1日起生效, 10月履新, 三季度有望, 6月10日前: a word behind the phrase, in its clause, says that it may lie ahead; behind a date that
    /// is a clause of its own (5月18日，峰会将在西安举行), one in the next clause.
    func outlook(behind next: Int) -> DateContext.Outlook? {
        if cursor.follows(next), cursor.role(next) == .ago, cursor.lexeme(next)?.value == -1,
            !DurationParser(cursor: cursor, context: context).looksBack(behind: next)
        {
            return cursor.role(next - 1) == .yearPart ? .ahead : .nearer
        }
        var index = next
        while let role = cursor.role(ofClauseOf: next - 1, at: index, within: 12) {
            switch role {
            case .coming where isPast(behind: index): break
            case .coming, .due: return .nearer
            case .ago where cursor.lexeme(index)?.value == 4: return .nearer
            case .future where index == next && cursor[index].start - cursor[next - 1].end <= 2 && !cursor.isDisposal(index):
                // 周二将: 将 alone also stands before what is done.
                return isBareFuture(index) ? .nearer : .ahead
            case .future:
                if let outlook = outlook(of: index) { return outlook }
            case .stated: return nil
            default: break
            }
            index += 1
        }
        return outlookOfNextClause(next)
    }

    /// What the clause behind a date and its comma tells of what is to come. Where somebody says so in it (5月20日，公司宣布将裁员) or before it
    /// (9月5日，记者获悉，峰会将举行), the day may be that of the telling.
    private func outlookOfNextClause(_ next: Int) -> DateContext.Outlook? {
        let comma = cursor[next - 1].end
        guard comma < cursor.text.count, cursor.text[comma] == "，" || cursor.text[comma] == "," else { return nil }
        var end = clauseEnd(from: comma + 1)
        var index = next, isTold = false
        while index < cursor.count, cursor[index].start < end {
            switch cursor.role(index) {
            case .future:
                if let outlook = outlook(of: index) { return isTold ? .told : outlook }
            case .stated where !isTold:
                isTold = true
                if end < cursor.text.count, !FoldedScalar.isSentenceEnd(cursor.text[end]) { end = clauseEnd(from: end + 1) }
            default: break
            }
            index += 1
        }
        return nil
    }

    /// Where the clause that holds an index ends, 30 code points on at most.
    private func clauseEnd(from start: Int) -> Int {
        var end = start
        while end < cursor.text.count, end - start < 30, !FoldedScalar.isClauseEnd(cursor.text[end]) { end += 1 }
        return end
    }

    /// What a word of the future somewhere behind a date says of it; nil where it speaks of what has been: 将手机丢了.
    private func outlook(of word: Int) -> DateContext.Outlook? {
        guard isBareFuture(word) else { return .nearer }
        return cursor.isDisposal(word) || DurationParser(cursor: cursor, context: context).looksBack(behind: word) ? nil : .soon
    }

    /// 将 and 拟 alone, of which the first also moves an object to the front.
    private func isBareFuture(_ index: Int) -> Bool { cursor[index].end - cursor[index].start == 1 }

    /// 首演后, 上任了, 启用以来: what a word says to come has been.
    private func isPast(behind word: Int) -> Bool {
        cursor.scalar(after: word).map { "后了过以".unicodeScalars.contains($0) } ?? false
    }

    /// 去年11月开工，预计10月完工: a word of the future in a clause that says no year itself, and in which nobody told so then, asks for the
    /// page's own year and not for the past one that the sentence said.
    func leavesYearBehind(at start: Int) -> Bool {
        guard context.outlook == .ahead || context.outlook == .nearer, let said = context.sentenceYear, let page = context.reference?.year,
            said < page
        else { return false }
        var index = start
        while index > 0, cursor[start].start - cursor[index - 1].end <= 30, cursor.sharesClause(index - 1, index) {
            index -= 1
            if cursor.role(index) == .stated || saysYear(index) { return false }
        }
        return !isDateAlone(before: index)
    }

    private func saysYear(_ index: Int) -> Bool {
        switch cursor.role(index) {
        case .year, .saidYear, .yearPart: true
        default: cursor.unit(index) == .year || cursor.stamp(index) != nil
        }
    }

    /// 2018年，公司计划在6月上市: a clause that is nothing but a date frames the one behind it.
    private func isDateAlone(before index: Int) -> Bool {
        guard index > 0, cursor.unit(index - 1) != nil || saysYear(index - 1),
            cursor.scalar(after: index - 1).map(FoldedScalar.isClauseEnd) ?? false
        else { return false }
        // No date has more tokens.
        var first = index - 1
        while first > max(0, index - 8), cursor.follows(first) { first -= 1 }
        return cursor.beginsPhrase(first)
    }
}
