/// Tells from the first bytes and characters what a page is: text at all, and HTML or plain.
enum ContentSniffer {
    /// File signatures, from the registers of their formats.
    private static let signatures: [(bytes: [UInt8], what: String)] = [
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"), (Array("GIF8".utf8), "a GIF image"),
        (Array("%PDF-".utf8), "a PDF document"), ([0x1F, 0x8B, 0x08], "gzip data"), ([0x50, 0x4B, 0x03, 0x04], "a zip archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "zstd data"), ([0x42, 0x5A, 0x68, 0x39], "bzip2 data"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz data"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"), (Array("Rar!".utf8), "a RAR archive"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an Office document"), (Array("RIFF".utf8), "a RIFF file"), (Array("ID3".utf8), "an MP3 file"),
        ([0x00, 0x00, 0x01, 0x00], "an icon"), ([0x00, 0x61, 0x73, 0x6D], "WebAssembly"), (Array("wOFF".utf8), "a font"),
        (Array("wOF2".utf8), "a font"), (Array("SQLite format 3".utf8), "a SQLite database"),
    ]

    static func binarySignature(_ bytes: [UInt8]) -> String? {
        signatures.first { bytes.starts(with: $0.bytes) }?.what
    }

    /// Tags that alone make a page HTML, and those of which two are needed, since prose about HTML names one.
    private static let documentTags: Set<String> = [
        "!doctype", "html", "head", "body", "meta", "title", "script", "style", "link", "article",
    ]
    private static let contentTags: Set<String> = [
        "div", "p", "span", "a", "br", "img", "table", "tr", "td", "ul", "ol", "li", "h1", "h2", "h3", "section", "strong", "b", "em",
        "font",
        "center", "blockquote", "text", "figure", "header", "footer", "nav", "main", "iframe",
    ]

    /// Looks at the first 4096 code points.
    static func format(of text: [Unicode.Scalar]) -> Page.Format {
        let end = min(text.count, 4096)
        var contentTagCount = 0
        var at = 0
        while at < end {
            defer { at += 1 }
            guard text[at] == "<" else { continue }
            var name = ""
            var next = at + 1
            if next < end, text[next] == "/" { next += 1 }
            while next < end, name.utf8.count < 10, text[next].standsInTagName {
                name.unicodeScalars.append(text[next].asciiLowercased)
                next += 1
            }
            guard !name.isEmpty, next < end, [" ", ">", "/", "\t", "\n", "\r"].contains(text[next]) else { continue }
            if documentTags.contains(name) { return .html }
            if contentTags.contains(name) { contentTagCount += 1 }
            if contentTagCount == 2 { return .html }
        }
        return .text
    }
}

extension Unicode.Scalar {
    fileprivate var asciiLowercased: Unicode.Scalar { "A"..."Z" ~= self ? Unicode.Scalar(UInt8(value) + 0x20) : self }

    fileprivate var standsInTagName: Bool { "a"..."z" ~= self || "A"..."Z" ~= self || "0"..."9" ~= self || self == "!" }
}
