/// Walks the lines below and beside units, and notes the cells that they govern. Each line is looked at once.
struct UnitTableReader {
    let cursor: TokenCursor
    let heads: [UnitsApart.Head]
    private(set) var cells: [UnitsApart.Cell] = []
    private var text: [Unicode.Scalar] { cursor.text }
    private var nextHead = 0
    /// Of the rows that follow.
    private var block: UnitsApart.Unit?
    /// Of a line that ends in a unit; the line below tells what it governs.
    private var title: UnitsApart.Unit?
    private var columns: [UnitsApart.Unit?] = []
    /// Of the row of heads: whether a column counts.
    private var countsInColumns: [Bool] = []
    /// Where each cell has a line of its own: whether the last one of words names a count.
    private var labelCounts = false

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
            let isIdle = block == nil && title == nil && columns.isEmpty
            guard isIdle else { continue }
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
        if parts.isEmpty { return endTable() }
        let isProse = isProse(line)
        if own.isEmpty { return isProse ? endTable() : readRow(parts) }
        if !isProse, let units = columns(of: own, in: parts) {
            endTable()
            columns = units
            return
        }
        if own.contains(where: \.isNamed) { endTable() }
        for index in own.indices {
            let end = index + 1 < own.endIndex ? own[index + 1].span.start : line.end
            readHead(own[index], to: end, of: line, isProse: isProse)
        }
    }

    private mutating func endTable() {
        (block, title, labelCounts) = (nil, nil, false)
        (columns, countsInColumns) = ([], [])
    }

    // MARK: Heads

    /// - Parameter end: of its part of the line, before the next unit.
    private mutating func readHead(_ head: UnitsApart.Head, to end: Int, of line: TextSpan, isProse: Bool) {
        let run = figures(behind: head.span.end, to: end)
        if !run.isEmpty, !run.allSatisfy(isYear) {
            cells += run.map { UnitsApart.Cell(span: $0, unit: head.unit) }
        } else if head.isNamed {
            block = head.unit
            if !isProse { readRow(split(TextSpan(head.span.end, end))) }
        } else if end == line.end, !isProse, closes(head, line) {
            endTable()
            title = head.unit
        }
    }

    /// Of a row of several cells, none of them an amount: the unit of each that holds one of the heads.
    private func columns(of own: ArraySlice<UnitsApart.Head>, in parts: [TextSpan]) -> [UnitsApart.Unit?]? {
        guard parts.count > 1, !own.contains(where: \.isNamed), parts.allSatisfy({ !isFigure($0) || isYear($0) }) else { return nil }
        var next = own.startIndex
        return parts.map { part in
            while next < own.endIndex, own[next].span.start < part.start { next += 1 }
            guard next < own.endIndex, part.contains(own[next].span) else { return nil }
            return own[next].unit
        }
    }

    /// Whether nothing but the bracket stands behind a unit in its line.
    private func closes(_ head: UnitsApart.Head, _ line: TextSpan) -> Bool {
        (head.span.end..<line.end).allSatisfy { ")]】〕:： ".unicodeScalars.contains(text[$0]) }
    }

    /// The cells of figures directly behind a label and its unit.
    private func figures(behind head: Int, to end: Int) -> [TextSpan] {
        var at = head
        while at < end, ")]】〕:：为是 \t|".unicodeScalars.contains(text[at]) { at += 1 }
        var result: [TextSpan] = []
        for part in split(TextSpan(at, end)) {
            guard isFigure(part) || mayBeBounded(part) else { break }
            result.append(part)
        }
        return result
    }

    // MARK: Rows

    private mutating func readRow(_ parts: [TextSpan]) {
        if let unit = title {
            // 营收（亿元） over a figure, or a title over rows; over a cell of words it may be one head of many.
            if parts.count == 1, isFigure(parts[0]), !isYear(parts[0]) {
                cells.append(UnitsApart.Cell(span: parts[0], unit: unit))
                return
            }
            title = nil
            if parts.count > 1 { block = unit }
        }
        if !columns.isEmpty {
            guard parts.count == columns.count else { return }
            for (part, unit) in zip(parts, columns) where isFigure(part) {
                if let unit { cells.append(UnitsApart.Cell(span: part, unit: unit)) }
            }
            return
        }
        guard let block else { return }
        if parts.count > 1, parts.allSatisfy({ !isFigure($0) || isYear($0) }) {
            countsInColumns = parts.map(isCount)
        } else if parts.count == 1 {
            readSingle(parts[0], block)
        } else {
            readFigures(in: parts, block)
        }
    }

    /// A cell that has a line of its own: numbers of rows and years cannot be told apart from small amounts there.
    private mutating func readSingle(_ part: TextSpan, _ unit: UnitsApart.Unit) {
        guard isFigure(part) else {
            labelCounts = isCount(part)
            return
        }
        let isSmall = part.count <= 2
        guard !isSmall, !isYear(part), !labelCounts else { return }
        cells.append(UnitsApart.Cell(span: part, unit: unit))
    }

    private mutating func readFigures(in parts: [TextSpan], _ unit: UnitsApart.Unit) {
        // Whether the last cell of words names a count; nil before the first.
        var headCounts: Bool?
        for (index, part) in parts.enumerated() {
            guard isFigure(part) else {
                headCounts = isCount(part)
                continue
            }
            guard headCounts == false, countsInColumns.count != parts.count || !countsInColumns[index] else { continue }
            cells.append(UnitsApart.Cell(span: part, unit: unit))
        }
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
        case ",": !(index > line.start && isDigit(text[index - 1]) && index + 1 < line.end && isDigit(text[index + 1]))
        default: false
        }
    }

    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x30 && scalar.value <= 0x39 }

    /// Digits, the signs inside numbers and ranges and the words of magnitude (3.5亿), and nothing else.
    private func isFigure(_ part: TextSpan) -> Bool {
        var hasDigit = false
        for index in part.range {
            if isDigit(text[index]) {
                hasDigit = true
            } else if !".,+-~–—至万亿".unicodeScalars.contains(text[index]) {
                return false
            }
        }
        return hasDigit
    }

    /// 约32.5, 超100: a word may stand before the figure of a label.
    private func mayBeBounded(_ part: TextSpan) -> Bool {
        (part.start + 1..<max(part.start + 1, min(part.end, part.start + 4))).contains { isFigure(TextSpan($0, part.end)) }
    }

    /// 2023, which heads a column or leads a row.
    private func isYear(_ part: TextSpan) -> Bool {
        guard part.count == 4, isFigure(part) else { return false }
        let lead = (text[part.start], text[part.start + 1])
        return (lead == ("1", "9") || lead == ("2", "0")) && isDigit(text[part.start + 2]) && isDigit(text[part.start + 3])
    }

    /// Whether a head names a count or a share: 人数, 同比, 员工（人）, 比重(%).
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
        return cursor.lexicon.isCountHead(text[part.start..<end])
    }

    /// A line that tells something ends a table: it has the end of a sentence, or a comma that stands between words.
    private func isProse(_ line: TextSpan) -> Bool {
        line.range.contains { index in
            switch text[index] {
            case "。", "！", "？", "!", "?": true
            case "，", ",": !(index + 1 < line.end && isDigit(text[index + 1]) && index > line.start && isDigit(text[index - 1]))
            default: false
            }
        }
    }
}
