/// A block element of a page, and the lines inside it.
struct Block: Sendable {
    /// Index of the block around it; -1 for the root.
    @Compact var parent: Int
    var element: HTMLElement
    /// Of its class and id.
    var hint: ElementNames.Hint
    /// A browser does not show it, nor what is in it.
    var isHidden: Bool
    /// Index behind its last descendant: blocks are numbered in the order of the page, so descendants follow.
    @Compact var end = 0
    @Compact var firstLine: Int
    /// Index behind its last line.
    @Compact var endLine = 0
}

/// A page of HTML as blocks and lines, with what its head says.
struct HTMLDocument: Sendable {
    struct Meta: Sendable {
        /// `name`, `property` or `itemprop`, and `content`; in the page, references not decoded.
        var name, content: TextSpan
    }

    /// A piece of the page whose markup says what it is.
    struct Mark: Sendable {
        var kind: ElementNames.Mark
        /// In `text`; of a time, its `datetime` in the page.
        var span: TextSpan
        /// How many lines were closed above it.
        var line: Int
    }

    var text: [Unicode.Scalar] = []
    /// From `text` to the page.
    var toPage = OffsetMap()
    /// Shapes are not filled in yet.
    var lines: [RawLine] = []
    /// The first one is the root.
    var blocks: [Block] = []
    var metas: [Meta] = []
    /// In the page, references not decoded.
    var title: TextSpan?
    /// In the order of the page.
    var marks: [Mark] = []
    /// In the page.
    var scripts: [TextSpan] = []
    /// The block of the article that a script carries, where it was read in place of the script.
    var carriedBlock: Int?

    /// The block that a paragraph stands in; any other block is its own.
    func container(of block: Int) -> Int { blocks[block].element == .p && blocks[block].parent >= 0 ? blocks[block].parent : block }

    struct RawLine: Sendable {
        var span: TextSpan
        @Compact var linked: Int
        var heading: UInt8
        @Compact var block: Int
        var isHidden: Bool
    }
}

extension FlatText {
    init(_ document: HTMLDocument, folding: CueFolding) {
        scalars = document.text
        folded = folding.folded(document.text)
        toPage = document.toPage
        lines.reserveCapacity(document.lines.count)
        for raw in document.lines {
            let span = trimmed(raw.span)
            var line = PageLine(span: span, shape: LineShape(folded: folded, span: span))
            line.linked = raw.linked
            line.heading = raw.heading
            line.block = raw.block
            line.isHidden = raw.isHidden
            line.isRow = document.blocks[raw.block].element == .tr
            lines.append(line)
        }
    }
}
