/// What the attributes of a tag say.
extension BlockTreeBuilder {
    func hint(_ attributes: HTMLAttributes) -> ElementNames.Hint {
        var hint = ElementNames.Hint()
        if let classNames = attributes.classNames { hint = names.hint(in: page, classNames) }
        if let identifier = attributes.identifier { hint.add(names.hint(in: page, identifier)) }
        return hint
    }

    /// `display: none`; what is only invisible for a while (WeChat's body until its script has run) counts as shown.
    func hides(_ style: TextSpan) -> Bool {
        let wanted = BlockTreeBuilder.displayNone
        var met = 0
        for index in style.range where !HTMLName.isBlank(page[index]) {
            let lower = page[index].value | 0x20
            if lower == wanted[met] {
                met += 1
                if met == wanted.count { return true }
            } else {
                met = lower == wanted[0] ? 1 : 0
            }
        }
        return false
    }

    /// Every one of its signs has the bit 0x20.
    private static let displayNone = "display:none".unicodeScalars.map(\.value)

    /// As many as any real page has, and few enough to look through.
    private static let maximumMetas = 400, maximumMarks = 100

    mutating func readMeta(_ attributes: HTMLAttributes) {
        guard let content = attributes.content, let name = attributes.key, document.metas.count < BlockTreeBuilder.maximumMetas else {
            return
        }
        document.metas.append(HTMLDocument.Meta(name: name, content: content))
    }

    /// Begins to gather what an element holds whose name says who or when.
    /// - Returns: whether it is one; `closeMark` must then be called at its end.
    mutating func openMark(_ element: HTMLElement, _ attributes: HTMLAttributes, _ hint: ElementNames.Hint) -> Bool {
        guard document.marks.count < BlockTreeBuilder.maximumMarks, !isOpaque else { return false }
        if element == .time, let time = attributes.datetime {
            document.marks.append(HTMLDocument.Mark(kind: .time, span: time, line: document.lines.count))
        }
        var kind = hint.mark
        if let identifier = attributes.identifier, names.isAccount(page[identifier.range]) { kind = .account }
        for value in [attributes.itemprop, attributes.rel] where kind == nil { kind = value.flatMap { names.hint(in: page, $0).mark } }
        guard let kind, openMarks.count < BlockTreeBuilder.maximumMarks else { return false }
        openMarks.append(
            HTMLDocument.Mark(kind: kind, span: TextSpan(document.text.count, document.text.count), line: document.lines.count))
        return true
    }

    mutating func closeMark() {
        guard var mark = openMarks.popLast() else { return }
        mark.span.end = document.text.count
        if !mark.span.isEmpty { document.marks.append(mark) }
    }
}
