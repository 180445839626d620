/// What the figures before them need to know of words: whether they measure, or are money.
extension QuantityLexicon {
    /// Whether a unit begins at an index whose first character could be part of the figure before it: 50千克.
    func isMultipleUnit(in text: [Unicode.Scalar], at index: Int) -> Bool {
        guard let word = word(in: text, at: index) else { return false }
        return lexemes[word].isMeasure && lexemes[word].length > 1
    }

    /// Whether a word of a currency begins at an index.
    func isCurrency(in text: [Unicode.Scalar], at index: Int) -> Bool {
        guard index < text.count, let word = word(in: text, at: index) else { return false }
        return lexemes[word].currency != nil
    }

    /// Whether a measure word fills a span.
    func isMeasured(in text: [Unicode.Scalar], over span: TextSpan) -> Bool {
        guard let word = word(in: text, at: span.start, limit: span.end), lexemes[word].length == span.count else { return false }
        return lexemes[word].isMeasure || lexemes[word].unit != nil || lexemes[word].number == .share
    }

    /// Whether a currency or its small change begins at an index: 元, 块钱, 毛, but not 分, which is more often a point.
    func isChange(in text: [Unicode.Scalar], at index: Int) -> Bool {
        guard index < text.count, let word = word(in: text, at: index) else { return false }
        let lexeme = lexemes[word]
        return lexeme.currency != nil || lexeme.number == .subunit && (lexeme.length > 1 || lexeme.numberValue == 1)
    }

    /// Whether something that is counted or measured begins at an index.
    func isMeasure(in text: [Unicode.Scalar], at index: Int) -> Bool {
        guard let word = word(in: text, at: index) else { return false }
        let lexeme = lexemes[word]
        return lexeme.isMeasure || lexeme.unit != nil || lexeme.currency != nil
    }
}
