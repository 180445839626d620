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
            case .coming, .due: return .nearer
            case .ago where cursor.lexeme(index)?.value == 4: return .nearer
            case .future where index == next && cursor[index].start - cursor[next - 1].end <= 2 && !cursor.isDisposal(index):
                // 周二将: 将 alone also stands before what is done.
                return cursor[index].end - cursor[index].start == 1 ? .nearer : .ahead
            case .future where cursor[index].end - cursor[index].start > 1: return .nearer
            case .stated: return nil
            default: break
            }
            index += 1
        }
        return nextClauseLooksAhead(next) ? .nearer : nil
    }

    /// Whether the clause behind a date and its comma tells of what is to come, and nobody says so in it: 5月20日，公司宣布将裁员.
    private func nextClauseLooksAhead(_ next: Int) -> Bool {
        let comma = cursor[next - 1].end
        guard comma < cursor.text.count, cursor.text[comma] == "，" || cursor.text[comma] == "," else { return false }
        var index = next
        while index < cursor.count, cursor[index].start - comma <= 30, index == next || cursor.sharesClause(index - 1, index) {
            switch cursor.role(index) {
            // 将 alone also moves an object to the front.
            case .future where cursor[index].end - cursor[index].start > 1: return true
            case .stated: return false
            default: index += 1
            }
        }
        return false
    }
}
