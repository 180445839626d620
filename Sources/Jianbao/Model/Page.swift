/// One input: the bytes of a page and what came with them.
public struct Page: Sendable {
    /// What the body is, once it is read as text.
    public enum Format: String, Sendable, CaseIterable { case html, text }

    /// The given id, or nil: then the record carries the SHA-256 of `body`.
    public var id: String?
    /// Of the file it came from, as it was named to us.
    public var path: String?
    /// Of the line in `path` where the page stood, from 1; nil where the file is the page.
    public var line: Int?
    /// As given beside the page; never fetched.
    public var url: String?
    /// From the HTTP header or the JSON line; a hint, verified and never trusted.
    public var declaredCharset: String?
    /// nil: told from the content.
    public var format: Format?
    /// A title that came beside the page (JSON Lines); it wins over what the page says.
    public var title: String?
    /// For relative dates where the page names no publication date.
    public var referenceDate: CivilDate?
    /// In any charset; empty where there is nothing to read.
    public var body: [UInt8]
    /// The other fields of a JSON line, an object; they travel through unread.
    public var extra: JSONValue?
    /// What the reader noticed about the page.
    public var diagnostics: [Diagnostic] = []

    /// Memberwise; see the properties.
    public init(
        id: String? = nil, path: String? = nil, line: Int? = nil, url: String? = nil, declaredCharset: String? = nil,
        format: Format? = nil, title: String? = nil, referenceDate: CivilDate? = nil, body: [UInt8], extra: JSONValue? = nil
    ) {
        self.id = id
        self.path = path
        self.line = line
        self.url = url
        self.declaredCharset = declaredCharset
        self.format = format
        self.title = title
        self.referenceDate = referenceDate
        self.body = body
        self.extra = extra
    }

    /// How messages name the page: id, else path with line, else "page".
    public var name: String { id ?? path.map { p in line.map { "\(p):\($0)" } ?? p } ?? "page" }
}
