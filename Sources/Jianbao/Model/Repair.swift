/// One change that was made to the text, with what stood there before.
public struct Repair: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case mojibake, entity, script, width, invisible, symbol
        case pinyinResidue = "pinyin-residue"
        case byteDamage = "byte-damage"
        case spun
    }

    public var kind: Kind
    /// In the text that the repair made.
    public var span: TextSpan
    /// In the text before it.
    public var origin: TextSpan
    public var from: String
    public var to: String
    public var rule: RuleName

    public init(kind: Kind, span: TextSpan, origin: TextSpan, from: String, to: String, rule: RuleName) {
        self.kind = kind
        self.span = span
        self.origin = origin
        self.from = from
        self.to = to
        self.rule = rule
    }
}
