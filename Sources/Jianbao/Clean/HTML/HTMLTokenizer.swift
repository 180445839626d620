/// Walks a page as the WHATWG standard tokenizes it and feeds a tree of blocks; one pass, nothing recursive, nothing read twice.
struct HTMLTokenizer {
    private let page: [Unicode.Scalar]
    private var at = 0
    private var tree: BlockTreeBuilder

    static func document(
        of page: [Unicode.Scalar], references: CharacterReferences, names: ElementNames,
        options: BlockTreeBuilder.Options = BlockTreeBuilder.Options()
    ) -> HTMLDocument {
        var tokenizer = HTMLTokenizer(
            page: page, tree: BlockTreeBuilder(page: page, references: references, names: names, options: options))
        tokenizer.run()
        return tokenizer.tree.finish()
    }

    private mutating func run() {
        while at < page.count {
            let open = page.index(of: "<", from: at)
            if open > at { tree.text(TextSpan(at, open)) }
            at = open
            guard open + 1 < page.count else {
                if open < page.count { tree.text(TextSpan(open, page.count)) }
                return
            }
            let next = page[open + 1]
            if next.isASCIILetter {
                readTag(isEnd: false)
            } else if next == "/" {
                readEndTag()
            } else if next == "!" {
                readDeclaration()
            } else if next == "?" {
                skip(past: ">")
            } else {
                tree.text(TextSpan(open, open + 1))
                at = open + 1
            }
        }
    }

    private mutating func readEndTag() {
        guard at + 2 < page.count else {
            tree.text(TextSpan(at, page.count))
            at = page.count
            return
        }
        if page[at + 2].isASCIILetter { readTag(isEnd: true) } else { skip(past: ">") }
    }

    private mutating func skip(past mark: Unicode.Scalar) {
        at = page.index(of: mark, from: at) + 1
    }

    /// A comment, a doctype, a CDATA section, or what the standard calls a bogus comment.
    private mutating func readDeclaration() {
        if tree.isForeign, readCDATA() { return }
        guard at + 3 < page.count, page[at + 2] == "-", page[at + 3] == "-" else { return skip(past: ">") }
        var index = at + 4
        if index < page.count, page[index] == ">" {
            at = index + 1
            return
        }
        if index + 1 < page.count, page[index] == "-", page[index + 1] == ">" {
            at = index + 2
            return
        }
        index = page.index(of: "-", from: index)
        while index + 2 < page.count {
            if page[index + 1] == "-" {
                if page[index + 2] == ">" {
                    at = index + 3
                    return
                }
                if page[index + 2] == "!", index + 3 < page.count, page[index + 3] == ">" {
                    at = index + 4
                    return
                }
            }
            index = page.index(of: "-", from: index + 1)
        }
        at = page.count
    }

    private static let openCDATA = Array("<![CDATA[".unicodeScalars)

    /// In svg and math alone; in HTML it is a bogus comment.
    private mutating func readCDATA() -> Bool {
        let start = at + HTMLTokenizer.openCDATA.count
        guard start <= page.count, page[at..<start].elementsEqual(HTMLTokenizer.openCDATA) else { return false }
        var end = start
        while end < page.count, page[end] != "]" || end + 2 >= page.count || page[end + 1] != "]" || page[end + 2] != ">" {
            end = page.index(of: "]", from: end + 1)
        }
        tree.text(TextSpan(start, end), decodes: false)
        at = min(page.count, end + 3)
        return true
    }

    private mutating func readTag(isEnd: Bool) {
        let start = at + (isEnd ? 2 : 1)
        var index = start
        while index < page.count, !HTMLName.isBlank(page[index]), page[index] != "/", page[index] != ">" { index += 1 }
        let packed = HTMLName.packed(page, TextSpan(start, index))
        let element = HTMLElement(named: packed)
        let name = packed == HTMLName.unknown ? HTMLName.hashed(page, TextSpan(start, index)) : packed
        at = index
        var attributes = HTMLAttributes()
        guard readAttributes(into: &attributes) else {
            // A tag that the page ends in is dropped, as the standard says.
            at = page.count
            return
        }
        if isEnd {
            tree.endTag(element, name: name)
            return
        }
        let content = element.content
        if content == .rawText || content == .text, !tree.isForeign {
            if element == .textarea { tree.startTag(element, name: name, attributes) }
            let tag = TextSpan(start, index)
            let end = element == .script ? endOfScript(tag) : endOfRawText(tag)
            tree.rawText(element, attributes, TextSpan(at, end))
            at = end
            if at < page.count { skip(past: ">") }
        } else if content == .everything, !tree.isForeign {
            tree.startTag(element, name: name, attributes)
            tree.text(TextSpan(at, page.count), decodes: false)
            at = page.count
        } else {
            tree.startTag(element, name: name, attributes)
        }
    }

    /// - Returns: false where the page ends inside the tag.
    private mutating func readAttributes(into attributes: inout HTMLAttributes) -> Bool {
        while true {
            while at < page.count, HTMLName.isBlank(page[at]) || page[at] == "/" { at += 1 }
            guard at < page.count else { return false }
            if page[at] == ">" {
                attributes.closesItself = page[at - 1] == "/"
                at += 1
                return true
            }
            let start = at
            if page[at] == "=" { at += 1 }
            while at < page.count, !HTMLName.isBlank(page[at]), page[at] != "/", page[at] != ">", page[at] != "=" { at += 1 }
            let name = HTMLName.packed(page, TextSpan(start, at))
            while at < page.count, HTMLName.isBlank(page[at]) { at += 1 }
            guard at < page.count else { return false }
            guard page[at] == "=" else {
                attributes.set(name, TextSpan(at, at))
                continue
            }
            at += 1
            while at < page.count, HTMLName.isBlank(page[at]) { at += 1 }
            guard at < page.count else { return false }
            if page[at] == ">" { continue }
            let value: TextSpan
            if page[at] == "\"" || page[at] == "'" {
                let quote = page[at]
                at += 1
                let begin = at
                at = page.index(of: quote, from: at)
                guard at < page.count else { return false }
                value = TextSpan(begin, at)
                at += 1
            } else {
                let begin = at
                while at < page.count, !HTMLName.isBlank(page[at]), page[at] != ">" { at += 1 }
                value = TextSpan(begin, at)
            }
            attributes.set(name, value)
        }
    }

    // MARK: Content without tags

    /// Where the end tag of an element of raw text begins; the end of the page where there is none.
    private func endOfRawText(_ name: TextSpan) -> Int {
        var index = page.index(of: "<", from: at)
        while index + 1 < page.count {
            if page[index + 1] == "/", isTagName(name, at: index + 2) { return index }
            index = page.index(of: "<", from: index + 1)
        }
        return page.count
    }

    /// A script may hold `<!-- <script> … </script> -->`, whose inner end tag does not end it.
    private func endOfScript(_ name: TextSpan) -> Int {
        var index = at
        var isEscaped = false, isDoublyEscaped = false
        while index < page.count {
            // Outside of comments nothing else matters.
            if !isEscaped { index = page.index(of: "<", from: index) }
            guard index < page.count else { break }
            let scalar = page[index]
            if scalar == "<", index + 1 < page.count {
                if page[index + 1] == "!", index + 3 < page.count, page[index + 2] == "-", page[index + 3] == "-" {
                    isEscaped = true
                    // <!--> opens and closes at once, so its hyphens are looked at again.
                    index += 2
                    continue
                }
                if page[index + 1] == "/", isTagName(name, at: index + 2) {
                    if !isDoublyEscaped { return index }
                    isDoublyEscaped = false
                } else if isEscaped, isTagName(name, at: index + 1) {
                    isDoublyEscaped = true
                }
            } else if scalar == "-", isEscaped, index + 2 < page.count, page[index + 1] == "-", page[index + 2] == ">" {
                isEscaped = false
                isDoublyEscaped = false
            }
            index += 1
        }
        return page.count
    }

    private func isTagName(_ name: TextSpan, at index: Int) -> Bool {
        let end = index + name.count
        guard end < page.count, HTMLName.isBlank(page[end]) || page[end] == "/" || page[end] == ">" else { return false }
        for offset in 0..<name.count where page[index + offset].value | 0x20 != page[name.start + offset].value | 0x20 { return false }
        return true
    }
}
