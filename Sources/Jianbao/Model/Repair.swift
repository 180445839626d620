/// One change that was made to the text, with what stood there before.
public struct Repair: Hashable, Sendable {
    /// What was wrong: `spun` is text reworded by a program (东说念主 for 人), `byte-damage` what a script converter did to bytes.
    public enum Kind: String, Sendable, CaseIterable {
        case mojibake, entity, script, width, invisible, symbol
        case pinyinResidue = "pinyin-residue"
        case byteDamage = "byte-damage"
        case spun

        /// Each character of such a repair became one character, so that a part of it is a repair too.
        var isCharacterwise: Bool { self == .script || self == .width }
    }

    /// The class of damage; `rule` tells more.
    public var kind: Kind
    /// In the text that the repair made.
    public var span: TextSpan
    /// In the text before it.
    public var origin: TextSpan
    /// What stands at `origin`; in the repairs of an article what stands there in the decoded source, markup included.
    public var from: String
    /// What stands at `span` now; empty where something was taken out.
    public var to: String
    /// Of the rule that changed it: `spun.reversible-word`.
    public var rule: RuleName

    /// Memberwise; see the properties.
    public init(kind: Kind, span: TextSpan, origin: TextSpan, from: String, to: String, rule: RuleName) {
        self.kind = kind
        self.span = span
        self.origin = origin
        self.from = from
        self.to = to
        self.rule = rule
    }
}
