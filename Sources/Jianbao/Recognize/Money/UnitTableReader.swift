/// Walks the lines below and beside units, and notes the cells that they govern. Each line is looked at once.
struct UnitTableReader {
    /// How far a unit reaches.
    private enum Reach {
        case none
        /// It ends its line; the line below tells what it governs.
        case title(UnitsApart.Unit)
        case columns([UnitsApart.Unit?])
        case rows(Rows)
    }

    /// The rows below a unit.
    private struct Rows {
        let unit: UnitsApart.Unit
        /// Other units stand beside it (亿元、%): only a row of heads tells what is money.
        var isMixed = false
        /// Of the row of heads: whether a column counts.
        var countsInColumns: [Bool] = []
        /// Where each cell has a line of its own: whether the last one of words names a count.
        var labelCounts = false

        /// Whether the head of a column counts; nil without heads. No head may stand above the names of the rows.
        func counts(inColumn index: Int, of count: Int) -> Bool? {
            let shift = count - countsInColumns.count
            guard shift == 0 || shift == 1, index >= shift else { return nil }
            return countsInColumns[index - shift]
        }
    }

    let cursor: TokenCursor
    let heads: [UnitsApart.Head]
    private(set) var cells: [UnitsApart.Cell] = []
    private var text: [Unicode.Scalar] { cursor.text }
    private var nextHead = 0
    private var reach = Reach.none

    init(cursor: TokenCursor, heads: [UnitsApart.Head]) {
        self.cursor = cursor
        self.heads = heads
    }

    mutating func read(from start: Int) {
        var begin = start
        while begin > 0, text[begin - 1] != "\n" { begin -= 1 }
        while begin < text.count {
            var end = begin
            while end < text.count, text[end] != "\n" { end += 1 }
            readLine(TextSpan(begin, end))
            begin = end + 1
            guard case .none = reach else { continue }
            guard nextHead < heads.count else { return }
            begin = max(begin, heads[nextHead].span.start)
            while begin > 0, text[begin - 1] != "\n" { begin -= 1 }
        }
    }

    private mutating func readLine(_ line: TextSpan) {
        let first = nextHead
        while nextHead < heads.count, heads[nextHead].span.start < line.end { nextHead += 1 }
        let own = heads[first..<nextHead]
        let parts = split(line)
        let isProse = isProse(line)
        if parts.isEmpty || own.isEmpty && isProse {
            reach = .none
        } else if own.isEmpty {
            readRow(parts)
        } else if !isProse, let units = columns(of: own, in: parts) {
            reach = .columns(units)
        } else {
            if own.contains(where: \.isNamed) { reach = .none }
            for index in own.indices {
                let end = index + 1 < own.endIndex ? own[index + 1].span.start : line.end
                readHead(own[index], to: end, of: line, isProse: isProse)
            }
        }
    }

    // MARK: Heads

    /// - Parameter end: of its part of the line, before the next unit.
    private mutating func readHead(_ head: UnitsApart.Head, to end: Int, of line: TextSpan, isProse: Bool) {
        let run = figures(behind: head.span.end, to: end)
        if !run.isEmpty, !run.allSatisfy(isYear) {
            cells += run.map { UnitsApart.Cell(span: $0, unit: head.unit) }
        } else if head.isNamed {
            let rest = split(TextSpan(head.span.end, end))
            let isMixed = rest.contains(where: isOtherUnit)
            reach = .rows(Rows(unit: head.unit, isMixed: isMixed))
            if !isProse, !isMixed { readRow(rest) }
        } else if end == line.end, !isProse, closes(head, line) {
            reach = .title(head.unit)
        }
    }

    /// %, 同比:% or 万人 beside a unit of money.
    private func isOtherUnit(_ part: TextSpan) -> Bool {
        var start = part.start, end = part.end
        while end > start, ")]】〕".unicodeScalars.contains(text[end - 1]) { end -= 1 }
        while start < end, "十百千万亿".unicodeScalars.contains(text[start]) { start += 1 }
        guard start < end, !text[start].isASCIIDigit else { return false }
        return text[end - 1] == "%" || cursor.lexicon.isMeasured(in: text, over: TextSpan(start, end))
            || cursor.lexicon.isCurrency(in: text, at: start)
    }

    /// Of a row of several cells, none of them an amount: the unit of each that holds one of the heads. A unit beside years serves them all.
    private func columns(of own: ArraySlice<UnitsApart.Head>, in parts: [TextSpan]) -> [UnitsApart.Unit?]? {
        guard parts.count > 1, !own.contains(where: \.isNamed), parts.allSatisfy({ !isFigure($0) || isYear($0) }) else { return nil }
        var next = own.startIndex
        let units = parts.map { part -> UnitsApart.Unit? in
            while next < own.endIndex, own[next].span.start < part.start { next += 1 }
            guard next < own.endIndex, part.contains(own[next].span) else { return nil }
            return own[next].unit
        }
        guard let first = units[0], parts.dropFirst().allSatisfy(isYear) else { return units }
        return units.map { _ in first }
    }

    /// Whether nothing but the bracket stands behind a unit in its line.
    private func closes(_ head: UnitsApart.Head, _ line: TextSpan) -> Bool {
        (head.span.end..<line.end).allSatisfy { ")]】〕:： ".unicodeScalars.contains(text[$0]) }
    }

    /// The cells of figures directly behind a label and its unit, up to a sign that ends a clause.
    private func figures(behind head: Int, to end: Int) -> [TextSpan] {
        var at = head
        while at < end, ")]】〕:：为是 \t|".unicodeScalars.contains(text[at]) { at += 1 }
        let behind = TextSpan(at, end)
        let stop = behind.range.first { isSeparator($0, in: behind) && !" \t|、".unicodeScalars.contains(text[$0]) } ?? end
        guard at < stop, text[at] != "、" else { return [] }
        return Array(split(TextSpan(at, stop)).prefix { isFigure($0) || mayBeBounded($0) })
    }

    // MARK: Rows

    private mutating func readRow(_ parts: [TextSpan]) {
        switch reach {
        case .none: break
        case .title(let unit) where parts.count > 1: readRow(parts, of: Rows(unit: unit))
        case .title(let unit):
            // 营收（亿元） over a figure; over a cell of words it may be one head of many.
            if isFigure(parts[0]), !isYear(parts[0]) {
                cells.append(UnitsApart.Cell(span: parts[0], unit: unit))
            } else {
                reach = .none
            }
        case .columns(let units):
            let hasName = parts.count == units.count + 1 && !isFigure(parts[0])
            guard hasName || parts.count == units.count else { return }
            for (part, unit) in zip(parts.dropFirst(hasName ? 1 : 0), units) where isFigure(part) {
                if let unit { cells.append(UnitsApart.Cell(span: part, unit: unit)) }
            }
        case .rows(let rows): readRow(parts, of: rows)
        }
    }

    private mutating func readRow(_ parts: [TextSpan], of rows: Rows) {
        var rows = rows
        if parts.count > 1, parts.allSatisfy({ !isFigure($0) || isYear($0) }) {
            rows.countsInColumns = parts.map(isCount)
        } else if parts.count > 1 {
            readFigures(in: parts, rows)
        } else if let part = parts.first, !isFigure(part) {
            rows.labelCounts = isCount(part)
        } else if let part = parts.first {
            // Numbers of rows and years cannot be told apart from small amounts here.
            let isSmall = part.count <= 2
            if !isSmall, !isYear(part), !rows.labelCounts, !rows.isMixed { cells.append(UnitsApart.Cell(span: part, unit: rows.unit)) }
        }
        reach = .rows(rows)
    }

    private mutating func readFigures(in parts: [TextSpan], _ rows: Rows) {
        // Whether the last cell of words names a count; nil before the first. A year names its row.
        var headCounts: Bool? = isYear(parts[0]) ? false : nil
        var hasHeads = true
        var row: [TextSpan] = []
        for (index, part) in parts.enumerated() {
            guard isFigure(part) else {
                headCounts = isCount(part)
                continue
            }
            guard headCounts == false, index > 0 else { continue }
            let counts = rows.counts(inColumn: index, of: parts.count)
            hasHeads = hasHeads && counts != nil
            if counts != true { row.append(part) }
        }
        // 张伟 董事长 52 320.5: without heads, figures that are written unlike each other are not of one kind.
        let areAlike = row.allSatisfy { decimals(of: $0) == decimals(of: row[0]) }
        guard hasHeads || areAlike && !rows.isMixed else { return }
        cells += row.map { UnitsApart.Cell(span: $0, unit: rows.unit) }
    }

    private func decimals(of part: TextSpan) -> Int {
        guard let point = part.range.first(where: { text[$0] == "." }) else { return 0 }
        return (point + 1..<part.end).prefix { text[$0].isASCIIDigit }.count
    }

    // MARK: Cells

    /// The cells of a stretch of a line. A comma between digits parts nothing.
    private func split(_ line: TextSpan) -> [TextSpan] {
        var result: [TextSpan] = []
        var begin = line.start
        guard line.start < line.end else { return [] }
        for index in line.start...line.end where index == line.end || isSeparator(index, in: line) {
            if index > begin { result.append(TextSpan(begin, index)) }
            begin = index + 1
        }
        return result
    }

    private func isSeparator(_ index: Int, in line: TextSpan) -> Bool {
        switch text[index] {
        case " ", "\t", "|", "，", "、", "；", ";", "。": true
        case ",": !(index > line.start && text[index - 1].isASCIIDigit && index + 1 < line.end && text[index + 1].isASCIIDigit)
        default: false
        }
    }

    /// Digits, the signs inside numbers and ranges and the words of magnitude (3.5亿), and nothing else.
    private func isFigure(_ part: TextSpan) -> Bool {
        var hasDigit = false
        for index in part.range {
            if text[index].isASCIIDigit {
                hasDigit = true
            } else if !".,+-~–—至万亿".unicodeScalars.contains(text[index]) {
                return false
            }
        }
        return hasDigit
    }

    /// 约32.5, 超100, 300起: words may stand beside the figure of a label.
    private func mayBeBounded(_ part: TextSpan) -> Bool {
        let end = text[part.end - 1] == "起" ? part.end - 1 : part.end
        return (part.start..<max(part.start, min(end, part.start + 4))).contains { isFigure(TextSpan($0, end)) }
    }

    /// 2023 or 2023年, which heads a column or leads a row.
    private func isYear(_ part: TextSpan) -> Bool {
        let digits = text[part.end - 1] == "年" ? TextSpan(part.start, part.end - 1) : part
        guard digits.count == 4, isFigure(digits) else { return false }
        let lead = (text[part.start], text[part.start + 1])
        return (lead == ("1", "9") || lead == ("2", "0")) && text[part.start + 2].isASCIIDigit && text[part.start + 3].isASCIIDigit
    }

    /// Whether a head names a count or a share: 人数, 同比, 员工（人）, 比重(%), 增长%.
    private func isCount(_ part: TextSpan) -> Bool {
        var end = part.end
        while end > part.start, text[end - 1] == ":" { end -= 1 }
        if end > part.start, text[end - 1] == ")" {
            var open = end - 1
            while open > part.start, text[open] != "(" { open -= 1 }
            let isMeasured =
                text[open] == "(" && open + 1 < end - 1 && cursor.lexicon.isMeasured(in: text, over: TextSpan(open + 1, end - 1))
            if isMeasured { return true }
            end = open
        }
        if end > part.start, text[end - 1] == "%" { return true }
        return cursor.lexicon.isCountHead(text[part.start..<end])
    }

    /// A line that tells something ends a table: it has the end of a sentence, or a comma that stands between words.
    private func isProse(_ line: TextSpan) -> Bool {
        line.range.contains { index in
            switch text[index] {
            case "。", "！", "？", "!", "?": true
            case "，", ",": !(index + 1 < line.end && text[index + 1].isASCIIDigit && index > line.start && text[index - 1].isASCIIDigit)
            default: false
            }
        }
    }
}
