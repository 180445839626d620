/// Builds the flat tree of blocks and the lines of a page from its tags.
///
/// A simplified tree construction of the WHATWG standard: implied end tags, scopes, links that a block ends. Each open element knows
/// the element of its kind opened before it, so that every question about scopes is answered without a walk down the stack; a page of
/// a million open tags costs no more a tag than one of ten.
struct BlockTreeBuilder {
    private struct Open {
        var element: HTMLElement
        /// -1: no block.
        var block: Int32
        /// Indices into `stack` as they were before this one, or -1.
        var previousSame: Int32
        var previousScope: Int32
        var previousBlock: Int32
        var isHidden = false
        var isLink = false
        /// Where in the text the name of the publishing account begins; -1: it is not named here.
        var accountStart = -1
        /// Its end tag was met inside a block that it does not close: nothing of it is left but its place.
        var isDetached = false
    }

    private let page: [Unicode.Scalar]
    private let references: CharacterReferences
    private let names: ElementNames
    private var document = HTMLDocument()

    private var stack: [Open] = []
    /// The topmost open element of each kind, by index into `stack`, or -1.
    private var topmost = [Int32](repeating: -1, count: HTMLElement.allCases.count)
    private var scope: Int32 = -1
    private var topBlock: Int32 = -1
    private var block = 0
    /// The table opened last: a row with a table in it is no row of figures.
    private var lastTable = -1

    private var hiddenDepth = 0
    private var opaqueDepth = 0
    private var linkDepth = 0
    private var preformattedDepth = 0
    private var headingLevel = 0

    private var lineStart = 0
    private var lineLinked = 0
    /// White space met behind the last sign of the line, in the page.
    private var blank: TextSpan?
    private var blankHasBreak = false

    init(page: [Unicode.Scalar], references: CharacterReferences, names: ElementNames) {
        self.page = page
        self.references = references
        self.names = names
        document.text.reserveCapacity(page.count / 4)
        document.blocks.append(
            Block(parent: -1, element: .html, hint: ElementNames.Hint(), isHidden: false, firstLine: 0))
    }

    /// Inside an element none of whose content is text of the page.
    var isOpaque: Bool { opaqueDepth > 0 }

    consuming func finish() -> HTMLDocument {
        while !stack.isEmpty { pop() }
        breakLine()
        document.blocks[0].end = document.blocks.count
        document.blocks[0].endLine = document.lines.count
        return document
    }

    // MARK: Tags

    mutating func startTag(_ element: HTMLElement, _ attributes: HTMLAttributes) {
        switch element {
        case .html, .head: return
        case .body: return breakLine()
        case .br: return breakLine()
        case .meta: return readMeta(attributes)
        case .hr:
            closeParagraph()
            return breakLine()
        case .a:
            if top(.a) >= 0 { endTag(.a) }
        case .li: close(.li, unless: .ul, .ol)
        case .dd, .dt:
            close(.dd, unless: .dl)
            close(.dt, unless: .dl)
        case .option: close(.option, unless: .select)
        case .td, .th:
            close(.td, unless: .table)
            close(.th, unless: .table)
        case .tr: close(.tr, unless: .table)
        case .tbody, .thead, .tfoot:
            close(.tbody, unless: .table)
            close(.thead, unless: .table)
            close(.tfoot, unless: .table)
        case .h1, .h2, .h3, .h4, .h5, .h6:
            if let last = stack.last, last.element.headingLevel > 0 { pop() }
        default: break
        }
        if element.closesParagraph { closeParagraph() }
        guard element.content == .markup || element.content == .everything else { return }
        push(element, attributes)
    }

    mutating func endTag(_ element: HTMLElement) {
        switch element {
        case .html, .body, .head: return breakLine()
        case .br: return breakLine()
        case .p where top(.p) <= scope: return breakLine()
        case .li: return closeAndBreak(.li, above: max(scope, top(.ul), top(.ol)))
        case .td, .th, .tr, .tbody, .thead, .tfoot, .caption: return closeAndBreak(element, above: top(.table))
        case .table, .template, .select, .object: return closeAndBreak(element, above: -1)
        case .h1, .h2, .h3, .h4, .h5, .h6:
            let open = (HTMLElement.h1.rawValue...HTMLElement.h6.rawValue).reduce(Int32(-1)) { max($0, topmost[Int($1)]) }
            if open > scope { pop(downTo: open) }
            return breakLine()
        default: break
        }
        if element.isBlock || element.isOpaque { return closeAndBreak(element, above: scope) }
        guard element != .other, top(element) >= 0 else { return }
        if top(element) > topBlock { pop(downTo: top(element)) } else { detach(top(element)) }
    }

    private func top(_ element: HTMLElement) -> Int32 { topmost[Int(element.rawValue)] }

    private mutating func closeAndBreak(_ element: HTMLElement, above limit: Int32) {
        if top(element) > limit { pop(downTo: top(element)) }
        if element.isBlock { breakLine() }
    }

    /// An end tag that a start tag implies, where nothing of the named kinds stands between.
    private mutating func close(_ element: HTMLElement, unless first: HTMLElement, _ second: HTMLElement? = nil) {
        let limit = max(first == .table ? -1 : scope, top(first), second.map(top) ?? -1)
        if top(element) > limit { pop(downTo: top(element)) }
    }

    private mutating func closeParagraph() {
        if top(.p) > max(scope, top(.button)) { pop(downTo: top(.p)) }
    }

    private mutating func push(_ element: HTMLElement, _ attributes: HTMLAttributes) {
        var open = Open(
            element: element, block: -1, previousSame: top(element), previousScope: scope, previousBlock: topBlock)
        let index = Int32(stack.count)
        let isHidden = attributes.isHidden || attributes.style.map(hides) ?? false
        if element.isBlock {
            breakLine()
            open.block = Int32(document.blocks.count)
            open.isHidden = isHidden
            document.blocks.append(
                Block(
                    parent: block, element: element, hint: hint(attributes), isHidden: hiddenDepth > 0 || isHidden,
                    firstLine: document.lines.count))
            block = Int(open.block)
            if element == .table { lastTable = block }
            topBlock = index
            if isHidden { hiddenDepth += 1 }
            if element == .pre { preformattedDepth += 1 }
            if element.headingLevel > 0 { headingLevel = element.headingLevel }
        } else if element.isOpaque || isHidden {
            open.isHidden = true
            opaqueDepth += 1
        }
        if element == .a, attributes.href != nil {
            open.isLink = true
            linkDepth += 1
        }
        if let identifier = attributes.identifier, names.isAccount(page[identifier.range]) { open.accountStart = document.text.count }
        if element.isScope { scope = index }
        topmost[Int(element.rawValue)] = index
        stack.append(open)
    }

    private mutating func pop(downTo index: Int32) {
        while stack.count > Int(index) { pop() }
    }

    private mutating func pop() {
        let open = stack.removeLast()
        if open.accountStart >= 0, document.accountName == nil, open.accountStart < document.text.count {
            document.accountName = TextSpan(open.accountStart, document.text.count)
        }
        if open.isDetached {
            scope = open.previousScope
            return
        }
        if open.block >= 0 {
            breakLine()
            document.blocks[block].end = document.blocks.count
            document.blocks[block].endLine = document.lines.count
            if open.element == .tr { joinCells() }
            if open.isHidden { hiddenDepth -= 1 }
            if open.element == .pre { preformattedDepth -= 1 }
            if open.element.headingLevel > 0 { headingLevel = 0 }
            block = document.blocks[block].parent
            topBlock = open.previousBlock
        }
        topmost[Int(open.element.rawValue)] = open.previousSame
        scope = open.previousScope
        release(open)
    }

    /// Takes back what an inline element does to the text in it.
    private mutating func release(_ open: Open) {
        if open.block < 0, open.isHidden { opaqueDepth -= 1 }
        if open.isLink { linkDepth -= 1 }
    }

    private mutating func detach(_ index: Int32) {
        let open = stack[Int(index)]
        topmost[Int(open.element.rawValue)] = open.previousSame
        release(open)
        stack[Int(index)].isDetached = true
    }

    // MARK: Attributes

    private func hint(_ attributes: HTMLAttributes) -> ElementNames.Hint {
        var hint = attributes.classNames.map { names.hint(in: page, $0) } ?? ElementNames.Hint()
        if let other = attributes.identifier.map({ names.hint(in: page, $0) }) {
            hint.isArticle = hint.isArticle || other.isArticle
            if hint.aside == nil || other.isStrong && !hint.isStrong {
                hint.aside = other.aside ?? hint.aside
                hint.isStrong = other.isStrong
            }
        }
        return hint
    }

    /// `display: none`; what is only invisible for a while (WeChat's body until its script has run) counts as shown.
    private func hides(_ style: TextSpan) -> Bool {
        let wanted = Array("display:none".unicodeScalars)
        var met = 0
        for index in style.range where !HTMLName.isBlank(page[index]) {
            let lower = page[index].value | 0x20
            if lower == wanted[met].value | 0x20 {
                met += 1
                if met == wanted.count { return true }
            } else {
                met = lower == wanted[0].value ? 1 : 0
            }
        }
        return false
    }

    private mutating func readMeta(_ attributes: HTMLAttributes) {
        guard let content = attributes.content, let name = attributes.property ?? attributes.name ?? attributes.itemprop,
            document.metas.count < 400
        else { return }
        let key = String(scalars: page[name.range]).lowercased()
        document.metas.append(HTMLDocument.Meta(name: key, content: decoded(content, inAttribute: true)))
    }

    private func decoded(_ span: TextSpan, inAttribute: Bool) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var index = span.start
        while index < span.end {
            if page[index] == "&",
                let reference = references.reference(in: page, at: index, limit: span.end, inAttribute: inAttribute)
            {
                result.append(contentsOf: reference.value)
                index = reference.end
            } else {
                result.append(page[index])
                index += 1
            }
        }
        return result
    }

    // MARK: Text

    mutating func rawText(_ element: HTMLElement, _ attributes: HTMLAttributes, _ span: TextSpan) {
        switch element {
        case .title: if document.title.isEmpty { document.title = decoded(span, inAttribute: false) }
        case .script: document.scripts.append(span)
        case .xmp:
            startTag(.div, attributes)
            text(span, decodes: false)
            endTag(.div)
        default: break
        }
    }

    mutating func text(_ span: TextSpan, decodes: Bool = true) {
        guard opaqueDepth == 0 else { return }
        var index = span.start
        while index < span.end {
            let scalar = page[index]
            if HTMLName.isBlank(scalar) {
                readBlank(at: index)
                index += 1
            } else if scalar == "&", decodes, let reference = references.reference(in: page, at: index, limit: span.end) {
                append(reference.value, from: TextSpan(index, reference.end))
                index = reference.end
            } else {
                let start = index
                index += 1
                while index < span.end, !HTMLName.isBlank(page[index]), page[index] != "&" { index += 1 }
                append(page[start..<index], from: TextSpan(start, index))
            }
        }
    }

    private mutating func readBlank(at index: Int) {
        if preformattedDepth > 0, page[index] == "\n" { return breakLine() }
        if let met = blank, met.end == index { blank = TextSpan(met.start, index + 1) } else { blank = TextSpan(index, index + 1) }
        if page[index] == "\n" { blankHasBreak = true }
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

    private mutating func breakLine() {
        // Lines of no-break spaces alone are none.
        if document.text[lineStart...].contains(where: { !CharacterKind.isBlank($0) }) {
            document.lines.append(
                HTMLDocument.RawLine(
                    span: TextSpan(lineStart, document.text.count), linked: lineLinked, heading: headingLevel, block: block,
                    isHidden: hiddenDepth > 0))
        }
        if top(.tr) >= 0, lineStart < document.text.count, let end = document.toPage.runs.last?.origin.end {
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
    private mutating func joinCells() {
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
