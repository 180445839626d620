/// The tokens of a text and the words that they name, held once for all parsers that look at them.
final class TokenSource: Sendable {
    let text: [Unicode.Scalar]
    let tokens: [QuantityToken]
    let figures: [Figure]
    let stamps: [Stamp]
    let lexicon: QuantityLexicon

    init(_ tokens: QuantityTokens, lexicon: QuantityLexicon) {
        text = tokens.text
        self.tokens = tokens.tokens
        figures = tokens.figures
        stamps = tokens.stamps
        self.lexicon = lexicon
    }
}

/// Looks at tokens that follow each other without a gap, a blank or two apart at most.
///
/// What hands out a word or a figure is taken up into its callers: most of them want one part of it and no copy of the rest.
struct TokenCursor {
    let source: TokenSource

    init(source: QuantityTokens, lexicon: QuantityLexicon) { self.source = TokenSource(source, lexicon: lexicon) }

    @inline(__always)
    var text: [Unicode.Scalar] { source.text }
    @inline(__always)
    var lexicon: QuantityLexicon { source.lexicon }
    @inline(__always)
    var count: Int { source.tokens.count }

    @inline(__always)
    subscript(_ index: Int) -> QuantityToken { source.tokens[index] }

    /// Whether token `index` exists and directly follows the one before it.
    func follows(_ index: Int) -> Bool {
        guard index > 0, index < source.tokens.count else { return false }
        let end = source.tokens[index - 1].end, start = source.tokens[index].start
        guard start - end <= 2 else { return false }
        for at in end..<start where source.text[at] != " " { return false }
        return true
    }

    @inline(__always)
    func figure(_ index: Int) -> Figure? {
        guard index < source.tokens.count, source.tokens[index].kind == .figure else { return nil }
        return source.figures[source.tokens[index].index]
    }

    @inline(__always)
    func stamp(_ index: Int) -> Stamp? {
        guard index < source.tokens.count, source.tokens[index].kind == .stamp else { return nil }
        return source.stamps[source.tokens[index].index]
    }

    @inline(__always)
    func lexeme(_ index: Int) -> QuantityWord? {
        guard index < source.tokens.count, source.tokens[index].kind == .word else { return nil }
        return source.lexicon.lexemes[source.tokens[index].index]
    }

    @inline(__always)
    func role(_ index: Int) -> DateRole? {
        guard index < source.tokens.count, source.tokens[index].kind == .word else { return nil }
        return source.lexicon.lexemes[source.tokens[index].index].date
    }

    @inline(__always)
    func unit(_ index: Int) -> TimeUnit? {
        guard index < source.tokens.count, source.tokens[index].kind == .word else { return nil }
        return source.lexicon.lexemes[source.tokens[index].index].unit
    }

    /// What may begin at a token.
    func begins(_ index: Int) -> QuantityBeginnings {
        switch source.tokens[index].kind {
        case .barrier: []
        case .stamp: .date
        case .figure: [.date, .money, .number]
        case .word: source.lexicon.lexemes[source.tokens[index].index].begins
        }
    }

    /// The role of token `index`, where no clause ends between it and token `head`, and it lies at most `limit` code points behind that.
    /// - Returns: nil beyond; `.of` for a token without a role.
    func role(ofClauseOf head: Int, at index: Int, within limit: Int) -> DateRole? {
        guard index < count, source.tokens[index].start - source.tokens[head].end <= limit else { return nil }
        return sharesClause(index - 1, index) ? role(index) ?? .of : nil
    }

    /// Whether a word before a figure makes 15日 so many days: 拘留15日, 近30日.
    func countsDays(_ index: Int) -> Bool {
        guard follows(index), let role = role(index - 1) else { return false }
        return role == .lasting || role == .upToNow || role == .fromNow || role == .vague && lexeme(index - 1)?.value == -1
    }

    /// Whether a unit or a measure word stands directly behind a figure.
    func isMeasured(_ index: Int) -> Bool {
        guard follows(index + 1), let word = lexeme(index + 1) else { return false }
        return word.isMeasure || word.unit != nil || word.currency != nil
    }

    /// Whether no clause ends between two tokens.
    func sharesClause(_ first: Int, _ second: Int) -> Bool {
        for at in source.tokens[first].end..<source.tokens[second].start where FoldedScalar.isClauseEnd(source.text[at]) { return false }
        return true
    }

    /// 将其, 将他: 将 moves an object to the front, and says nothing of the future.
    func isDisposal(_ index: Int) -> Bool {
        guard source.tokens[index].end - source.tokens[index].start == 1, let behind = scalar(after: index) else { return false }
        return "其他她它该这此".unicodeScalars.contains(behind)
    }

    /// The scalar behind a token; nil at the end of the text.
    func scalar(after index: Int) -> Unicode.Scalar? {
        let end = source.tokens[index].end
        return end < source.text.count ? source.text[end] : nil
    }

    /// Whether the text ends or a sign stands behind a token, so that no word goes on from it.
    func endsPhrase(_ index: Int) -> Bool {
        guard let scalar = scalar(after: index) else { return true }
        return !FoldedScalar.isWord(scalar)
    }

    /// Whether the text begins or a sign stands before a token.
    func beginsPhrase(_ index: Int) -> Bool {
        let start = source.tokens[index].start
        return start == 0 || !FoldedScalar.isWord(source.text[start - 1])
    }
}

enum FoldedScalar {
    /// Ideographs, ASCII letters and digits: what words are made of.
    static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        return value >= 0x4E00 && value <= 0x9FFF || value >= 0x3400 && value <= 0x4DBF || scalar.isASCIIAlphanumeric || value == 0x3007
    }

    static func isClauseEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "，", ",", "；", ";", "：", ":": true
        default: isSentenceEnd(scalar)
        }
    }

    static func isSentenceEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "。", "！", "？", "!", "?", "\n": true
        default: false
        }
    }
}
