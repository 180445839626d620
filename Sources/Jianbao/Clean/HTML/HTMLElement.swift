/// Names of elements and attributes, packed into a number: six bits a sign, up to ten signs.
enum HTMLName {
    /// A name of other signs or of more than ten: none that is known here.
    static let unknown: UInt64 = .max

    @inline(__always)
    static func code(_ scalar: Unicode.Scalar) -> UInt64? {
        switch scalar.value {
        case 0x61...0x7A: UInt64(scalar.value - 0x60)
        case 0x41...0x5A: UInt64(scalar.value - 0x40)
        case 0x30...0x39: UInt64(scalar.value - 0x30 + 27)
        case 0x2D: 37
        default: nil
        }
    }

    static func packed(_ text: [Unicode.Scalar], _ span: TextSpan) -> UInt64 {
        guard span.count <= 10 else { return unknown }
        var name: UInt64 = 0
        for index in span.range {
            guard let code = code(text[index]) else { return unknown }
            name = name << 6 | code
        }
        return name
    }

    static func packed(_ name: String) -> UInt64 {
        let scalars = Array(name.unicodeScalars)
        return packed(scalars, TextSpan(0, scalars.count))
    }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        (0x61...0x7A).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
    }

    static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool { isLetter(scalar) || (0x30...0x39).contains(scalar.value) }

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x09, 0x0A, 0x0C, 0x0D: true
        default: false
        }
    }
}

/// The elements that the tree of blocks treats in a way of their own; all others are inline and without effect.
enum HTMLElement: UInt8, CaseIterable {
    case other
    // Inline
    case a, abbr, b, big, em, font, i, label, s, small, span, strike, strong, sub, sup, time, tt, u
    // Without content
    case area, base, br, col, embed, hr, img, input, link, meta, param, source, track, wbr
    // Whose content is text without tags
    case iframe, noembed, noframes, noscript, script, style, textarea, title, xmp, plaintext
    // Whose content no reader sees as text of the page
    case audio, canvas, datalist, map, math, object, select, svg, template, video
    // Blocks
    case address, article, aside, blockquote, body, button, caption, center, dd, details, dialog, dir, div, dl, dt, fieldset, figcaption
    case figure, footer, form, h1, h2, h3, h4, h5, h6, head, header, html, legend, li, main, menu, nav, ol, option, p, pre, section
    case summary, table, tbody, td, tfoot, th, thead, tr, ul

    enum Content { case markup, none, rawText, text, everything }

    var content: Content {
        switch self {
        case .area, .base, .br, .col, .embed, .hr, .img, .input, .link, .meta, .param, .source, .track, .wbr: .none
        case .iframe, .noembed, .noframes, .noscript, .script, .style: .rawText
        case .textarea, .title, .xmp: .text
        case .plaintext: .everything
        default: .markup
        }
    }

    var isBlock: Bool { rawValue >= HTMLElement.address.rawValue || self == .hr }

    /// Nothing in it is text of the page.
    var isOpaque: Bool { rawValue >= HTMLElement.audio.rawValue && rawValue <= HTMLElement.video.rawValue }

    /// A block that ends an open paragraph.
    var closesParagraph: Bool {
        guard isBlock else { return false }
        switch self {
        case .body, .button, .caption, .head, .html, .legend, .option, .tbody, .td, .tfoot, .th, .thead, .tr: return false
        default: return true
        }
    }

    /// No end tag inside it closes an element outside of it.
    var isScope: Bool {
        switch self {
        case .caption, .html, .object, .table, .td, .template, .th: true
        default: false
        }
    }

    var headingLevel: Int {
        switch self {
        case .h1, .h2, .h3, .h4, .h5, .h6: Int(rawValue - HTMLElement.h1.rawValue) + 1
        default: 0
        }
    }

    private static let byName: [UInt64: HTMLElement] = {
        var table: [UInt64: HTMLElement] = [:]
        for element in allCases where element != .other { table[HTMLName.packed(String(describing: element))] = element }
        return table
    }()

    init(packed name: UInt64) { self = HTMLElement.byName[name] ?? .other }
}

/// The attributes that cleaning reads, as spans of raw values (references not decoded).
struct HTMLAttributes {
    var classNames: TextSpan?
    var identifier: TextSpan?
    var style: TextSpan?
    var type: TextSpan?
    var name: TextSpan?
    var property: TextSpan?
    var itemprop: TextSpan?
    var content: TextSpan?
    var datetime: TextSpan?
    var href: TextSpan?
    var isHidden = false

    private enum Known {
        static let classNames = HTMLName.packed("class"), identifier = HTMLName.packed("id"), style = HTMLName.packed("style")
        static let type = HTMLName.packed("type"), name = HTMLName.packed("name"), property = HTMLName.packed("property")
        static let itemprop = HTMLName.packed("itemprop"), content = HTMLName.packed("content")
        static let datetime = HTMLName.packed("datetime"), href = HTMLName.packed("href"), hidden = HTMLName.packed("hidden")
    }

    /// Of two attributes of one name the first counts.
    mutating func set(_ name: UInt64, _ value: TextSpan) {
        switch name {
        case Known.classNames: classNames = classNames ?? value
        case Known.identifier: identifier = identifier ?? value
        case Known.style: style = style ?? value
        case Known.type: type = type ?? value
        case Known.name: self.name = self.name ?? value
        case Known.property: property = property ?? value
        case Known.itemprop: itemprop = itemprop ?? value
        case Known.content: content = content ?? value
        case Known.datetime: datetime = datetime ?? value
        case Known.href: href = href ?? value
        case Known.hidden: isHidden = true
        default: break
        }
    }
}
