/// A charset as the records name it and as ICU knows it.
struct Charset: Hashable, Sendable {
    /// In the spelling of the WHATWG Encoding Standard.
    let name: String
    /// ICU's converter.
    let converter: String

    static let utf8 = Charset(name: "UTF-8", converter: "UTF-8")
    static let gb18030 = Charset(name: "gb18030", converter: "gb18030")
    static let big5 = Charset(name: "Big5", converter: "Big5-HKSCS")
    static let eucTW = Charset(name: "EUC-TW", converter: "EUC-TW")
    static let utf16LE = Charset(name: "UTF-16LE", converter: "UTF-16LE")
    static let utf16BE = Charset(name: "UTF-16BE", converter: "UTF-16BE")
    static let utf32LE = Charset(name: "UTF-32LE", converter: "UTF-32LE")
    static let utf32BE = Charset(name: "UTF-32BE", converter: "UTF-32BE")
    static let hz = Charset(name: "HZ-GB-2312", converter: "HZ")
    static let iso2022CN = Charset(name: "ISO-2022-CN", converter: "ISO-2022-CN")
    static let iso2022JP = Charset(name: "ISO-2022-JP", converter: "ISO-2022-JP")
    static let shiftJIS = Charset(name: "Shift_JIS", converter: "windows-31j")
    static let eucJP = Charset(name: "EUC-JP", converter: "EUC-JP")
    static let windows1252 = Charset(name: "windows-1252", converter: "windows-1252")

    /// All characters of ASCII are themselves and never part of another character at white space, `<` or `>`.
    var isASCIISuperset: Bool {
        !converter.hasPrefix("UTF-16") && !converter.hasPrefix("UTF-32") && self != .hz && !converter.hasPrefix("ISO-2022")
    }
}

/// The labels by which pages name their charset: `Dictionaries/characters/charsets.tsv`.
struct CharsetLabels: Sendable {
    private var charsets: [String: Charset] = [:]

    init(dictionaries: Dictionaries) throws(DictionaryError) {
        try dictionaries.forEachRow(of: "characters/charsets.tsv") { row throws(DictionaryError) in
            guard row.cellCount == 3 else { throw row.badCell(2, column: "converter", wanted: "ICU's name of a converter") }
            charsets[row.key] = Charset(name: row.cell(1), converter: row.cell(2))
        }
    }

    func charset(_ label: String) -> Charset? {
        charsets[label.lowercased()] ?? charsets[label.lowercased().replacing("_", with: "-")]
    }

    /// What a page says of itself in its first 4096 bytes: `<meta charset=…>`, `<meta http-equiv … charset=…>`,
    /// `<?xml encoding=…?>`, `<text encoding=…>`. Labels nobody knows are passed over.
    func declaration(in bytes: [UInt8]) -> Charset? {
        let end = min(bytes.count, 4096)
        var at = 0
        while at < end {
            guard bytes[at] == UInt8(ascii: "<"), Self.opensDeclaration(bytes, at + 1, end) else {
                at += 1
                continue
            }
            let close = bytes[at..<end].firstIndex(of: UInt8(ascii: ">")) ?? end
            if let label = Self.label(in: bytes[at..<close]), let charset = charset(label) { return charset }
            at = close
        }
        return nil
    }

    private static func opensDeclaration(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        ["meta", "?xml", "text"].contains { Self.matches($0, bytes[..<end], at: start) }
    }

    private static func matches(_ word: StaticString, _ bytes: ArraySlice<UInt8>, at start: Int) -> Bool {
        guard start + word.utf8CodeUnitCount <= bytes.endIndex else { return false }
        for offset in 0..<word.utf8CodeUnitCount where bytes[start + offset] | 0x20 != word.utf8Start[offset] | 0x20 { return false }
        return true
    }

    /// The value after `charset` or `encoding` and an equals sign.
    private static func label(in tag: ArraySlice<UInt8>) -> String? {
        for start in tag.indices {
            let length: Int
            if matches("charset", tag, at: start) {
                length = 7
            } else if matches("encoding", tag, at: start) {
                length = 8
            } else {
                continue
            }
            let rest = tag[(start + length)...].drop(while: isSpace)
            guard rest.first == UInt8(ascii: "=") else { continue }
            let value = rest.dropFirst().drop { isSpace($0) || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
            let name = value.prefix { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "."):
                    true
                default: false
                }
            }
            if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
        }
        return nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}
