/// The elements that the tree of blocks treats in a way of their own; all others are inline and without effect.
enum HTMLElement: UInt8, CaseIterable, Sendable {
    case other
    // Inline
    case a, abbr, b, big, em, font, i, label, map, math, nobr, s, small, span, strike, strong, sub, sup, time, tt, u
    // Without content
    case area, base, basefont, bgsound, br, col, embed, frame, hr, image, img, input, keygen, link, meta, param, source, track, wbr
    // Whose content is text without tags
    case iframe, noembed, noframes, noscript, script, style, textarea, title, xmp, plaintext
    // Whose content no reader sees as text of the page
    case audio, canvas, datalist, select, svg, template, video
    // Blocks
    case address, applet, article, aside, blockquote, body, button, caption, center, dd, details, dialog, dir, div, dl, dt, fieldset
    case figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, head, header, html, legend, li, listing, main, marquee, menu, nav
    case object, ol, optgroup, option, p, pre, section, summary, table, tbody, td, tfoot, th, thead, tr, ul

    enum Content { case markup, none, rawText, text, everything }

    var content: Content {
        switch self {
        case .area, .base, .basefont, .bgsound, .br, .col, .embed, .frame, .hr, .image, .img, .input, .keygen, .link, .meta, .param,
            .source,
            .track, .wbr:
            .none
        case .iframe, .noembed, .noframes, .noscript, .script, .style, .xmp: .rawText
        case .textarea, .title: .text
        case .plaintext: .everything
        default: .markup
        }
    }

    var isBlock: Bool { rawValue >= HTMLElement.address.rawValue || self == .hr }

    /// Nothing in it is text of the page.
    var isOpaque: Bool { rawValue >= HTMLElement.audio.rawValue && rawValue <= HTMLElement.video.rawValue }

    /// The root of markup that is not HTML.
    var isForeignRoot: Bool { self == .svg || self == .math }

    /// White space in it is as written.
    var isPreformatted: Bool { self == .pre || self == .listing }

    /// A block that ends an open paragraph.
    var closesParagraph: Bool {
        guard isBlock else { return false }
        switch self {
        case .applet, .body, .button, .caption, .head, .html, .legend, .marquee, .object, .optgroup, .option, .tbody, .td, .tfoot, .th,
            .thead, .tr:
            return false
        default: return true
        }
    }

    /// No end tag inside it closes an element outside of it.
    var isScope: Bool {
        switch self {
        case .applet, .caption, .html, .marquee, .object, .table, .td, .template, .th: true
        default: false
        }
    }

    var headingLevel: UInt8 {
        switch self {
        case .h1, .h2, .h3, .h4, .h5, .h6: rawValue - HTMLElement.h1.rawValue + 1
        default: 0
        }
    }

    /// A start tag that never stands inside svg or math: it ends them.
    var endsForeign: Bool {
        switch self {
        case .b, .big, .em, .i, .nobr, .s, .small, .span, .strong, .strike, .sub, .sup, .tt, .u, .br, .embed, .hr, .img, .meta: true
        case .blockquote, .body, .center, .dd, .div, .dl, .dt, .h1, .h2, .h3, .h4, .h5, .h6, .head, .li, .listing, .menu, .ol, .p, .pre,
            .table, .ul:
            true
        default: false
        }
    }

    private static let byName = NameTable(allCases.dropFirst().map { (HTMLName.packed(String(describing: $0)), $0) })

    init(named name: UInt64) { self = HTMLElement.byName[name] ?? .other }
}

/// The attributes that cleaning reads, as spans of raw values (references not decoded).
struct HTMLAttributes {
    enum Name: String, CaseIterable, Sendable {
        case classNames = "class"
        case identifier = "id"
        case style, name, property, itemprop, rel, content, datetime, href, hidden, color, face, size
    }

    var classNames: TextSpan?
    var identifier: TextSpan?
    var style: TextSpan?
    var itemprop: TextSpan?
    var rel: TextSpan?
    var content: TextSpan?
    var datetime: TextSpan?
    var href: TextSpan?
    var isHidden = false
    /// `color`, `face` or `size`, which tell a `font` of HTML from one of svg.
    var isFont = false
    /// `<path/>`: outside of HTML such an element ends at once.
    var closesItself = false
    private var property: TextSpan?
    private var name: TextSpan?

    /// What a `meta` tells of.
    var key: TextSpan? { property ?? name ?? itemprop }

    private static let byName = NameTable(Name.allCases.map { (HTMLName.packed($0.rawValue), $0) })

    /// Of two attributes of one name the first counts.
    mutating func set(_ name: UInt64, _ value: TextSpan) {
        switch HTMLAttributes.byName[name] {
        case .classNames: classNames = classNames ?? value
        case .identifier: identifier = identifier ?? value
        case .style: style = style ?? value
        case .name: self.name = self.name ?? value
        case .property: property = property ?? value
        case .itemprop: itemprop = itemprop ?? value
        case .rel: rel = rel ?? value
        case .content: content = content ?? value
        case .datetime: datetime = datetime ?? value
        case .href: href = href ?? value
        case .hidden: isHidden = true
        case .color, .face, .size: isFont = true
        case nil: break
        }
    }
}
