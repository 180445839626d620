/// Builds the flat tree of blocks and the lines of a page from its tags.
///
/// A simplified tree construction of the WHATWG standard: implied end tags, scopes, links that a block ends, svg and math with the
/// tags that break out of them. Each open element knows the element of its kind opened before it, so that every question about scopes
/// is answered without a walk down the stack; a page of a million open tags costs no more a tag than one of ten.
/// What the standard does beyond that changes no text: it opens unclosed formatting elements again in the next block and moves stray
/// text out of tables, up in front of them, while here it stays where it was written.
struct BlockTreeBuilder {
    struct Open {
        /// Of an element without a kind of its own, or of one outside of HTML: what its end tag is known by.
        var name: UInt64 = 0
        /// -1: no block.
        var block: Int32 = -1
        /// Indices into `stack` as they were before this one, or -1.
        var previousSame: Int32
        var previousScope: Int32
        var previousBlock: Int32
        /// Where the svg or math begins that this element lies in; -1: it is an element of HTML.
        var foreignRoot: Int32 = -1
        var element: HTMLElement
        var isHidden = false
        var isLink = false
        /// A place for HTML inside svg or math.
        var isIntegrationPoint = false
        /// Its end tag was met inside a block that it does not close: nothing of it is left but its place.
        var isDetached = false
        var isMarked = false
    }

    /// How a page is read when its article is not where it should be.
    struct Options {
        /// Line feeds are breaks: the text is no markup.
        var keepsBreaks = false
        /// What a browser hides until a script has run is shown.
        var showsHidden = false
        /// Stands in place of the script that carries it.
        var carried: CarriedArticle?
    }

    let page: [Unicode.Scalar]
    let options: Options
    let references: CharacterReferences
    let names: ElementNames
    var document = HTMLDocument()

    private var stack: [Open] = []
    /// The topmost open element of each kind, by index into `stack`, or -1.
    private var topmost = [Int32](repeating: -1, count: HTMLElement.allCases.count)
    /// The topmost open element of the other names that share a slot, or -1. Two names that do hide one another while both are open,
    /// which costs no more than the end tag of an element without meaning; a million names cost no more than one.
    private var topmostNamed = [Int32](repeating: -1, count: 1 << BlockTreeBuilder.slotBits)
    private var scope: Int32 = -1
    private var topBlock: Int32 = -1
    var block = 0
    /// The table opened last: a row with a table in it is no row of figures.
    var lastTable = -1

    private(set) var hiddenDepth = 0
    private var opaqueDepth = 0
    /// How much of `opaqueDepth` HTML inside svg takes back: what it holds is shown.
    private var shownDepth = 0
    private var shownDepths: [Int] = []
    private(set) var linkDepth = 0
    private(set) var preformattedDepth: Int
    private(set) var headingLevel: UInt8 = 0
    var openMarks: [HTMLDocument.Mark] = []

    // The line that is being gathered; see BlockTreeBuilder+Text.
    var lineStart = 0
    var lineLinked = 0
    /// White space met behind the last sign of the line, in the page.
    var blank: TextSpan?
    var blankHasBreak = false

    init(page: [Unicode.Scalar], references: CharacterReferences, names: ElementNames, options: Options = Options()) {
        self.page = page
        self.options = options
        preformattedDepth = options.keepsBreaks ? 1 : 0
        self.references = references
        self.names = names
        document.text.reserveCapacity(page.count / 4)
        document.blocks.append(
            Block(parent: -1, element: .html, hint: ElementNames.Hint(), isHidden: false, firstLine: 0))
    }

    /// Inside an element none of whose content is text of the page.
    var isOpaque: Bool { opaqueDepth > shownDepth }

    /// The next tag is one of svg or math, where CDATA sections stand and no element holds raw text.
    var isForeign: Bool { stack.last.map { $0.foreignRoot >= 0 && !$0.isIntegrationPoint } ?? false }

    var isInRow: Bool { top(.tr) >= 0 }

    consuming func finish() -> HTMLDocument {
        while !stack.isEmpty { pop() }
        breakLine()
        document.blocks[0].end = document.blocks.count
        document.blocks[0].endLine = document.lines.count
        return document
    }

    // MARK: Tags

    /// - Parameter name: of an element whose kind is `other`
    mutating func startTag(_ element: HTMLElement, name: UInt64, _ attributes: HTMLAttributes) {
        if isForeign {
            guard element.endsForeign || element == .font && attributes.isFont else { return pushForeign(element, name: name, attributes) }
            while isForeign { pop() }
        }
        switch element {
        case .html, .head: return
        case .body, .br: return breakLine()
        case .meta: return readMeta(attributes)
        case .hr:
            closeParagraph()
            return breakLine()
        default: closeImplied(by: element)
        }
        if element.closesParagraph { closeParagraph() }
        if element.isForeignRoot { return pushForeign(element, name: name, attributes) }
        guard element.content == .markup || element.content == .everything else { return }
        push(element, name: name, attributes)
    }

    /// Ends the elements that a start tag of this kind never stands in.
    private mutating func closeImplied(by element: HTMLElement) {
        switch element {
        case .a:
            if top(.a) >= 0 { endTag(.a) }
        case .li: close(.li, unless: .ul, .ol)
        case .dd, .dt:
            close(.dd, unless: .dl)
            close(.dt, unless: .dl)
        case .plaintext:
            closeParagraph()
            breakLine()
        case .option, .optgroup: close(.option, unless: .select)
        case .button: close(.button, unless: .form)
        case .input, .textarea, .select:
            // A choice holds no fields: one that was never closed does not swallow the page.
            if top(.select) >= 0 { endTag(.select) }
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
    }

    mutating func endTag(_ element: HTMLElement, name: UInt64 = 0) {
        if let root = stack.last?.foreignRoot, root >= 0 {
            let index = element.isForeignRoot ? top(element) : top(named: name)
            if index >= root { return pop(downTo: index) }
            if element == .p || element == .br { while isForeign { pop() } }
        }
        switch element {
        case .html, .body, .head, .br: return breakLine()
        case .p where top(.p) <= scope: return breakLine()
        case .li: return closeAndBreak(.li, above: max(scope, top(.ul), top(.ol)))
        case .td, .th, .tr, .tbody, .thead, .tfoot, .caption: return closeAndBreak(element, above: top(.table))
        case .table, .template, .select, .object: return closeAndBreak(element, above: -1)
        case .h1, .h2, .h3, .h4, .h5, .h6:
            let open = (HTMLElement.h1.rawValue...HTMLElement.h6.rawValue).reduce(Int32(-1)) { max($0, topmost[Int($1)]) }
            if open > scope { pop(downTo: open) }
            return breakLine()
        case .other: return endInline(top(named: name))
        default: break
        }
        if element.isBlock || element.isOpaque { return closeAndBreak(element, above: scope) }
        if !element.isForeignRoot { endInline(top(element)) }
    }

    private mutating func endInline(_ index: Int32) {
        guard index >= 0 else { return }
        if index > topBlock { pop(downTo: index) } else { detach(index) }
    }

    private func top(_ element: HTMLElement) -> Int32 { topmost[Int(element.rawValue)] }

    private func top(named name: UInt64) -> Int32 {
        let index = topmostNamed[BlockTreeBuilder.slot(of: name)]
        return index >= 0 && stack[Int(index)].name == name ? index : -1
    }

    private static let slotBits: UInt64 = 12

    private static func slot(of name: UInt64) -> Int { Int((name &* 0x9E37_79B9_7F4A_7C15) >> (64 - slotBits)) }

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

    // MARK: The stack

    private mutating func push(_ element: HTMLElement, name: UInt64, _ attributes: HTMLAttributes) {
        let same = element == .other ? topmostNamed[BlockTreeBuilder.slot(of: name)] : top(element)
        var open = Open(name: name, previousSame: same, previousScope: scope, previousBlock: topBlock, element: element)
        let index = Int32(truncatingIfNeeded: stack.count)
        let isHidden = (attributes.isHidden || attributes.style.map(hides) ?? false) && !options.showsHidden
        let hint = self.hint(attributes)
        if element.isBlock {
            breakLine()
            openBlock(&open, hint, isHidden: isHidden)
            topBlock = index
        } else if element.isOpaque || isHidden {
            open.isHidden = true
            opaqueDepth += 1
        }
        if element == .a, attributes.href != nil {
            open.isLink = true
            linkDepth += 1
        }
        open.isMarked = openMark(element, attributes, hint)
        if element.isScope { scope = index }
        setTop(open, to: index)
        stack.append(open)
    }

    private mutating func openBlock(_ open: inout Open, _ hint: ElementNames.Hint, isHidden: Bool) {
        let element = open.element
        open.block = Int32(truncatingIfNeeded: document.blocks.count)
        open.isHidden = isHidden
        document.blocks.append(
            Block(
                parent: block, element: element, hint: hint, isHidden: hiddenDepth > 0 || isHidden, firstLine: document.lines.count))
        block = Int(open.block)
        if element == .table { lastTable = block }
        if isHidden { hiddenDepth += 1 }
        if element.isPreformatted { preformattedDepth += 1 }
        if element.headingLevel > 0 { headingLevel = element.headingLevel }
    }

    /// An element of svg or math. It goes by its name alone: an `a` or a `title` of svg is none of HTML.
    private mutating func pushForeign(_ element: HTMLElement, name: UInt64, _ attributes: HTMLAttributes) {
        let index = Int32(truncatingIfNeeded: stack.count)
        let isRoot = element.isForeignRoot
        if attributes.closesItself { return }
        let kind = isRoot ? element : .other
        var open = Open(
            name: name, previousSame: isRoot ? top(element) : topmostNamed[BlockTreeBuilder.slot(of: name)], previousScope: scope,
            previousBlock: topBlock,
            element: kind)
        open.foreignRoot = isForeign ? stack[stack.count - 1].foreignRoot : index
        open.isIntegrationPoint = !isRoot && ForeignNames.integrationPoints.contains(name)
        if element == .svg || name == ForeignNames.annotation || open.isIntegrationPoint && ForeignNames.opaque.contains(name) {
            open.isHidden = true
            opaqueDepth += 1
        }
        if open.isIntegrationPoint, name == ForeignNames.foreignObject {
            shownDepths.append(shownDepth)
            shownDepth = opaqueDepth
        }
        if open.isIntegrationPoint { scope = index }
        setTop(open, to: index)
        stack.append(open)
    }

    /// Names in svg and math that mean something here.
    private enum ForeignNames {
        static let foreignObject = hashed("foreignobject"), annotation = HTMLName.packed("annotation")
        /// What they hold is HTML again.
        static let integrationPoints: Set<UInt64> = Set(
            [foreignObject] + ["desc", "title", "mi", "mn", "mo", "ms", "mtext"].map(HTMLName.packed))
        static let opaque: Set<UInt64> = Set(["desc", "title"].map(HTMLName.packed))

        private static func hashed(_ name: String) -> UInt64 {
            let scalars = Array(name.unicodeScalars)
            return HTMLName.hashed(scalars, TextSpan(0, scalars.count))
        }
    }

    private mutating func setTop(_ open: Open, to index: Int32) {
        if open.element == .other {
            topmostNamed[BlockTreeBuilder.slot(of: open.name)] = index
        } else {
            topmost[Int(open.element.rawValue)] = index
        }
    }

    private mutating func pop(downTo index: Int32) {
        while stack.count > Int(index) { pop() }
    }

    private mutating func pop() {
        let open = stack.removeLast()
        if open.isMarked { closeMark() }
        scope = open.previousScope
        if open.isDetached { return }
        if open.block >= 0 {
            breakLine()
            document.blocks[block].end = document.blocks.count
            document.blocks[block].endLine = document.lines.count
            if open.element == .tr { joinCells() }
            if open.isHidden { hiddenDepth -= 1 }
            if open.element.isPreformatted { preformattedDepth -= 1 }
            if open.element.headingLevel > 0 { headingLevel = 0 }
            block = document.blocks[block].parent
            topBlock = open.previousBlock
        }
        if open.isIntegrationPoint, open.name == ForeignNames.foreignObject { shownDepth = shownDepths.popLast() ?? 0 }
        setTop(open, to: open.previousSame)
        release(open)
    }

    /// Takes back what an inline element does to the text in it.
    private mutating func release(_ open: Open) {
        if open.block < 0, open.isHidden { opaqueDepth -= 1 }
        if open.isLink { linkDepth -= 1 }
    }

    private mutating func detach(_ index: Int32) {
        let open = stack[Int(index)]
        setTop(open, to: open.previousSame)
        release(open)
        stack[Int(index)].isDetached = true
    }
}
