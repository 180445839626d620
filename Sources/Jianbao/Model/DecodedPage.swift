/// A page as text. `source` is what the bytes say and what `source_start`/`source_end` of the records point into;
/// `text` is the same with byte-level mojibake undone.
public struct DecodedPage: Sendable {
    /// What the choice of charset rests on.
    public enum Evidence: String, Sendable {
        case byteOrderMark = "bom", strictUTF8 = "utf-8", declared, statistics, ascii, fallback
    }

    /// The bytes, and what came with them.
    public var page: Page
    /// As the page was given, else as its content tells; never unknown.
    public var format: Page.Format
    /// WHATWG label in its usual case: `UTF-8`, `gb18030`, `Big5`.
    public var charset: String
    /// Why `charset` was chosen.
    public var evidence: Evidence
    /// The bytes decoded, nothing changed.
    public var source: Text
    /// `source` with mojibake repaired; the same text where there was none.
    public var text: Text
    /// From `text` to `source`; nil where they are the same.
    public var toSource: OffsetMap?
    /// Spans in `text`.
    public var repairs: [Repair]
    /// Undecodable bytes and lost text, counted; no page text.
    public var diagnostics: [Diagnostic]

    /// A page without mojibake where `text` is nil: `text` is then `source`.
    public init(
        page: Page, format: Page.Format, charset: String, evidence: Evidence, source: Text, text: Text? = nil,
        toSource: OffsetMap? = nil, repairs: [Repair] = [], diagnostics: [Diagnostic] = []
    ) {
        self.page = page
        self.format = format
        self.charset = charset
        self.evidence = evidence
        self.source = source
        self.text = text ?? source
        self.toSource = toSource
        self.repairs = repairs
        self.diagnostics = diagnostics
    }

    /// The place in `source` of a span of `text`.
    public func sourceSpan(of span: TextSpan) -> TextSpan { toSource?.origin(of: span) ?? span }
}
