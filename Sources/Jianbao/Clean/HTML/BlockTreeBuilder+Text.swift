/// Text of a page, gathered into lines.
extension BlockTreeBuilder {
    mutating func rawText(_ element: HTMLElement, _ attributes: HTMLAttributes, _ span: TextSpan) {
        switch element {
        case .title: document.title = document.title ?? span
        case .script:
            document.scripts.append(span)
            if let carried = options.carried, carried.script == span { insert(carried.document) }
        case .xmp:
            startTag(.div, name: 0, attributes)
            text(span, decodes: false)
            endTag(.div)
        default: break
        }
    }

    /// Puts the article that a script carries where the script stands, as a block of its own under the root.
    private mutating func insert(_ inner: HTMLDocument) {
        breakLine()
        let firstBlock = document.blocks.count, firstLine = document.lines.count, start = document.text.count
        document.carriedBlock = firstBlock
        document.text += inner.text
        document.toPage.append(inner.toPage)
        for var block in inner.blocks {
            block.parent = block.parent < 0 ? 0 : block.parent + firstBlock
            block.end += firstBlock
            block.firstLine += firstLine
            block.endLine += firstLine
            document.blocks.append(block)
        }
        for var line in inner.lines {
            line.span = line.span.shifted(by: start)
            line.block += firstBlock
            document.lines.append(line)
        }
        lineStart = document.text.count
    }

    mutating func text(_ span: TextSpan, decodes: Bool = true) {
        guard !isOpaque else { return }
        var index = span.start
        while index < span.end {
            let scalar = page[index]
            if HTMLName.isBlank(scalar) {
                readBlank(at: index)
                index += 1
            } else if scalar.value == 0 {
                // The standard drops it from text.
                index += 1
            } else if scalar == "&", decodes, let reference = references.reference(in: page, at: index, limit: span.end) {
                append(reference.value, from: TextSpan(index, reference.end))
                index = reference.end
            } else {
                let start = index
                index += 1
                // What is special stands at or before `&`.
                while index < span.end,
                    page[index].value > 0x26 || !HTMLName.isBlank(page[index]) && page[index] != "&" && page[index].value != 0
                {
                    index += 1
                }
                append(page[start..<index], from: TextSpan(start, index))
            }
        }
    }

    private mutating func readBlank(at index: Int) {
        let isBreak = page[index] == "\n" || page[index] == "\r"
        if preformattedDepth > 0, isBreak { return breakLine() }
        if let met = blank, met.end == index { blank = TextSpan(met.start, index + 1) } else { blank = TextSpan(index, index + 1) }
        if isBreak { blankHasBreak = true }
    }

    private mutating func append(_ scalars: ArraySlice<Unicode.Scalar>, from origin: TextSpan) {
        if let blank, let first = scalars.first, document.text.count > lineStart {
            // A break of the source inside a Chinese sentence is no blank of the text.
            let isInsideChinese = blankHasBreak && document.text.last.map(CharacterKind.isHan) ?? false && CharacterKind.isHan(first)
            if !isInsideChinese {
                document.text.append(" ")
                document.toPage.append(length: 1, origin: blank)
            }
        }
        blank = nil
        blankHasBreak = false
        document.text.append(contentsOf: scalars)
        document.toPage.append(length: scalars.count, origin: origin)
        if linkDepth > 0 { lineLinked += scalars.count }
    }

    mutating func breakLine() {
        // Lines of no-break spaces alone are none.
        if document.text[lineStart...].contains(where: { !CharacterKind.isBlank($0) }) {
            document.lines.append(
                HTMLDocument.RawLine(
                    span: TextSpan(lineStart, document.text.count), linked: lineLinked, heading: headingLevel, block: block,
                    isHidden: hiddenDepth > 0))
        }
        if isInRow, lineStart < document.text.count, let end = document.toPage.runs.last?.origin.end {
            // Parts the cells of a row, should they become one line.
            document.text.append(" ")
            document.toPage.append(length: 1, origin: TextSpan(end, end))
        }
        lineStart = document.text.count
        lineLinked = 0
        blank = nil
        blankHasBreak = false
    }

    // MARK: Tables

    /// Longest text of a cell that makes a line with its neighbors, in code points: longer ones lay a page out.
    private static let longestCell = 30

    /// Makes one line of a row of short cells, which says something only as a whole: 硕士生 4260 3987.
    mutating func joinCells() {
        let row = document.blocks[block]
        guard row.endLine - row.firstLine >= 2, lastTable < block, block + 1 < row.end else { return }
        for line in document.lines[row.firstLine..<row.endLine] {
            guard line.span.count <= BlockTreeBuilder.longestCell, line.heading == 0, line.linked == 0, !line.isHidden else { return }
        }
        var cell = block + 1
        while cell < row.end {
            let lines = document.blocks[cell].endLine - document.blocks[cell].firstLine
            guard document.blocks[cell].element == .td || document.blocks[cell].element == .th, lines <= 1 else { return }
            cell = document.blocks[cell].end
        }
        var line = document.lines[row.firstLine]
        line.span.end = document.lines[row.endLine - 1].span.end
        line.block = block
        document.lines.removeSubrange(row.firstLine..<row.endLine)
        document.lines.append(line)
        document.blocks[block].endLine = document.lines.count
        for inner in block + 1..<row.end {
            document.blocks[inner].firstLine = document.lines.count
            document.blocks[inner].endLine = document.lines.count
        }
    }
}
