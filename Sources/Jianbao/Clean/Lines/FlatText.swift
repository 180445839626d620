/// One line of a page: what stands between two breaks.
struct PageLine: Sendable {
    /// In `FlatText.scalars`, trimmed of white space; never empty.
    var span: TextSpan
    var shape: LineShape
    /// How many of its visible code points stand inside links; 0 in flattened text, which has none.
    @Compact var linked = 0
    /// The block of `HTMLDocument` that holds it; -1 in flattened text.
    @Compact var block = -1
    /// 1...6 inside a heading element, else 0.
    var heading: UInt8 = 0
    /// Inside an element that a browser does not show.
    var isHidden = false
    /// The cells of one row of a table.
    var isRow = false
    /// The pages of its site have it in common.
    var isTemplate = false

    /// Most of the line is links.
    var isLink: Bool { linked * 5 >= shape.visible * 3 && linked > 0 }
}

/// The visible text of a page in one array, cut into lines, with its folded view beside it.
struct FlatText: Sendable {
    var scalars: [Unicode.Scalar]
    /// As long as `scalars`.
    var folded: [Unicode.Scalar]
    /// To `DecodedPage.text`.
    var toPage: OffsetMap
    var lines: [PageLine] = []

    func string(_ span: TextSpan) -> String { String(scalars: scalars[span.range]) }

    /// The span without white space at its ends; empty where nothing else is in it.
    func trimmed(_ span: TextSpan) -> TextSpan {
        var start = span.start, end = span.end
        while start < end, CharacterKind.isBlank(scalars[start]) { start += 1 }
        while end > start, CharacterKind.isBlank(scalars[end - 1]) { end -= 1 }
        return TextSpan(start, end)
    }

    /// Pieces of the text, in order, parted by line feeds, with the map to the page.
    /// - Parameter isContinued: by piece, whether it goes on with the line of the one before.
    func joined(_ pieces: [TextSpan], _ isContinued: [Bool] = []) -> SourcedText {
        var text = Text()
        var map = OffsetMap()
        for (index, piece) in pieces.enumerated() where !piece.isEmpty {
            if !text.isEmpty, !(index < isContinued.count && isContinued[index]) {
                text.scalars.append("\n")
                map.append(length: 1, origin: TextSpan(piece.start, piece.start))
            }
            text.scalars.append(contentsOf: scalars[piece.range])
            map.append(length: piece.count, origin: piece)
        }
        return SourcedText(text: text, map: map.composed(with: toPage))
    }
}

extension FlatText {
    /// Flattened text as it came: a line is what line feeds part.
    init(text: Text, folding: CueFolding) {
        scalars = text.scalars
        folded = folding.folded(text.scalars)
        toPage = OffsetMap(identity: text.count)
        var start = 0
        while start <= scalars.count {
            var end = start
            while end < scalars.count, !FlatText.isLineBreak(scalars[end]) { end += 1 }
            let span = trimmed(TextSpan(start, end))
            if !span.isEmpty { lines.append(PageLine(span: span, shape: LineShape(folded: folded, span: span))) }
            // A carriage return and its line feed are one break.
            if end + 1 < scalars.count, scalars[end] == "\r", scalars[end + 1] == "\n" { end += 1 }
            start = end + 1
        }
    }

    private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}
