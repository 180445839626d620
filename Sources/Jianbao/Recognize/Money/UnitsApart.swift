/// Units of money that stand apart from their figures: 单位：万元 above a table, 金额（万元） at the head of a column, 营收（亿元）：32.5.
///
/// A unit governs whole cells alone; cells are parted by blanks, tabs, bars and signs between clauses. How far it reaches:
/// - behind 单位, or at the end of a line in brackets: the rows below, up to a line of prose, an empty one or the next such unit;
/// - in brackets in a row of heads: its column, in rows of as many cells;
/// - in brackets behind a label: the figures that directly follow on the same line, up to a sign that ends a clause.
///
/// The leading figure of a row is its number or year, and rows and columns of counts and shares
/// (`Dictionaries/quantities/count-heads.tsv`) are not in the unit.
/// Nor is a figure that a measure word, 号 or 多 follows. Of a unit that stands beside another one (亿元、%) only a row of heads tells which
/// columns it governs.
struct UnitsApart {
    struct Unit: Hashable {
        /// ISO 4217.
        var currency: String
        /// The power of ten: 4 for 万元.
        var power: Int
    }

    struct Cell {
        var span: TextSpan
        var unit: Unit
    }

    /// 万元 of 单位：万元, without 单位; in the order of the text.
    private let heads: [Head]
    /// Cells whose figures are money, in the order of the text.
    private var cells: [Cell] = []

    struct Head {
        var span: TextSpan
        var unit: Unit
        /// 单位 stands before it.
        var isNamed: Bool
    }

    init(_ cursor: TokenCursor) {
        heads = UnitHeads(cursor: cursor).all
        guard let first = heads.first else { return }
        var reader = UnitTableReader(cursor: cursor, heads: heads)
        reader.read(from: first.span.start)
        cells = reader.cells
    }

    /// Whether a token belongs to a unit that stands apart, so that it is no amount by itself.
    func isHead(_ token: QuantityToken) -> Bool {
        guard !heads.isEmpty else { return false }
        let at = heads.partitionPoint { $0.span.end <= token.start }
        return at < heads.count && heads[at].span.start <= token.start
    }

    /// The cell in which a code point of the text stands.
    func cell(at index: Int) -> Cell? {
        guard !cells.isEmpty else { return nil }
        let at = cells.partitionPoint { $0.span.end <= index }
        return at < cells.count && cells[at].span.start <= index ? cells[at] : nil
    }
}

/// Finds the units of money that stand behind 单位 or alone in brackets.
private struct UnitHeads {
    let cursor: TokenCursor
    private var text: [Unicode.Scalar] { cursor.text }

    init(cursor: TokenCursor) { self.cursor = cursor }

    var all: [UnitsApart.Head] {
        var result: [UnitsApart.Head] = []
        var index = 0
        while index < cursor.count {
            if let (head, next) = head(at: index) {
                result.append(head)
                index = next
            } else {
                index += 1
            }
        }
        return result
    }

    /// 人民币百万元, 万美元, 元/月 at a token, where what stands around shows that it is a unit.
    private func head(at start: Int) -> (UnitsApart.Head, next: Int)? {
        guard let begin = mayBegin(start) else { return nil }
        var index = start
        var currency: String?
        var power = 0
        if let code = cursor.lexeme(index)?.currency {
            currency = code
            index += 1
        }
        if index == start || cursor.follows(index), let figure = cursor.figure(index), figure.isBareUnit, !figure.isOpen,
            let value = figure.low, value.significand == 1
        {
            power = value.exponent
            index += 1
        }
        if index == start || cursor.follows(index), let code = cursor.lexeme(index)?.currency {
            // 人民币百万元
            if currency == nil || code != "CNY" { currency = code }
            index += 1
        }
        guard let currency, !currency.isEmpty else { return nil }
        let end = rateEnd(cursor[index - 1].end)
        guard ends(at: end, isBracketed: begin.isBracketed) else { return nil }
        let span = TextSpan(cursor[start].start, end)
        while index < cursor.count, cursor[index].start < end { index += 1 }
        return (UnitsApart.Head(span: span, unit: UnitsApart.Unit(currency: currency, power: power), isNamed: begin.isNamed), index)
    }

    /// Whether 单位 or a bracket opens right before a token.
    private func mayBegin(_ token: Int) -> (isNamed: Bool, isBracketed: Bool)? {
        guard cursor.begins(token).contains(.money) else { return nil }
        var at = cursor[token].start - 1
        let isBracketed = at >= 0 && isOpening(text[at])
        while at >= 0, cursor[token].start - at < 6, " :：为是均以(".unicodeScalars.contains(text[at]) { at -= 1 }
        let isNamed = at > 0 && text[at] == "位" && text[at - 1] == "单"
        guard isNamed || isBracketed, cursor.figure(token)?.isBareUnit ?? true else { return nil }
        return (isNamed, isBracketed)
    }

    private func isOpening(_ scalar: Unicode.Scalar) -> Bool { "([【〔".unicodeScalars.contains(scalar) }

    /// Behind the /月 of 元/月 and the /平方米 of 元/平方米.
    private func rateEnd(_ end: Int) -> Int {
        guard end + 1 < text.count, text[end] == "/" else { return end }
        var at = end + 1
        while at < text.count, at - end < 6, FoldedScalar.isWord(text[at]) { at += 1 }
        return at
    }

    /// Whether nothing but the unit stands in the bracket, or the word ends behind it.
    private func ends(at end: Int, isBracketed: Bool) -> Bool {
        guard end < text.count else { return true }
        if isBracketed { return ")]】〕,，、;； ".unicodeScalars.contains(text[end]) }
        return !FoldedScalar.isWord(text[end])
    }
}
