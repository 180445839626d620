/// One step of a pattern: a mention, a word of the lexicon, a mark of punctuation, or a run of words that no pattern knows.
struct PatternToken: Hashable, Sendable {
    var classes: TokenClasses
    var span: TextSpan
    /// The literal that it is, or -1.
    var literal: Int32 = -1
    /// Index in the lexicon, or -1.
    var word: Int32 = -1
    /// First and last mention that it stands for, as indices in the mention table; -1 for words. They differ where two dates make a
    /// range, or titles joined by 兼 make one post.
    var mention: Int32 = -1
    var lastMention: Int32 = -1

    func has(_ classes: TokenClasses) -> Bool { !self.classes.isDisjoint(with: classes) }
    func has(_ trigger: TriggerClass) -> Bool { has(.trigger(trigger)) }
}

/// The tokens of a sentence. What stands in brackets is taken out of the line, and kept where it stands behind a name.
struct SentenceTokens: Sendable {
    var field: TextField
    var span: TextSpan
    var tokens: [PatternToken] = []
    /// For each bracket behind a name: the name, the bracket with both its marks.
    var asides: [[PatternToken]] = []
}

/// Cuts sentences into tokens by mentions and lexicon.
struct PatternTokenReader {
    let lexicon: PatternLexicon
    let table: MentionTable

    /// Words between an organisation and its title that belong to the title, at most so many code points: 字节跳动⟨大模型⟩负责人.
    private static let titleReach = 12
    /// A longer bracket is no gloss.
    private static let asideLimit = 24

    /// - Parameter mentions: indices of the mentions in the sentence, in order.
    func tokens(of span: TextSpan, field: TextField, in text: Text, mentions: [Int]) -> SentenceTokens {
        var tokens: [PatternToken] = []
        tokens.reserveCapacity(span.count / 2)
        var index = span.start
        var next = 0
        while index < span.end {
            while next < mentions.count, table.mentions[mentions[next]].span.start < index { next += 1 }
            if next < mentions.count, table.mentions[mentions[next]].span.start == index {
                index = appendMention(mentions[next], text, to: &tokens)
                next += 1
                continue
            }
            let limit = next < mentions.count ? table.mentions[mentions[next]].span.start : span.end
            if PatternTokenReader.isSilent(text[index]) {
                index += 1
            } else if let match = lexicon.trie.longestMatch(in: text.scalars, at: index, limit: limit) {
                appendWord(match.value, TextSpan(index, index + match.length), to: &tokens)
                index += match.length
            } else {
                appendOther(TextSpan(index, index + 1), to: &tokens)
                index += 1
            }
        }
        var sentence = SentenceTokens(field: field, span: span)
        liftAsides(tokens, into: &sentence)
        sentence.tokens = joined(sentence.tokens, text)
        return sentence
    }

    /// Quotes and spaces say nothing to patterns.
    private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "\t", "\u{3000}", "“", "”", "\"", "‘", "’", "'", "「", "」", "『", "』", "《", "》", "·": true
        default: false
        }
    }

    /// - Returns: where the text goes on.
    private func appendMention(_ index: Int, _ text: Text, to tokens: inout [PatternToken]) -> Int {
        let mention = table.mentions[index]
        var span = mention.span
        let classes: TokenClasses =
            switch mention.kind {
            case .person: .person
            case .organization: .organization
            case .title: .title
            case .date: .date
            case .duration: .duration
            case .money, .number: .figure
            }
        // 前政策主管: the words of time at the head of a title are tokens of their own.
        while classes == .title, let match = lexicon.trie.longestMatch(in: text.scalars, at: span.start, limit: span.end) {
            let word = lexicon.words[match.value]
            guard match.length < span.count, word.classes.contains(.trigger(.former)) || word.classes.contains(.trigger(.present)) else {
                break
            }
            appendWord(match.value, TextSpan(span.start, span.start + match.length), to: &tokens)
            span.start += match.length
        }
        tokens.append(PatternToken(classes: classes, span: span, mention: Int32(index), lastMention: Int32(index)))
        return span.end
    }

    private func appendWord(_ index: Int, _ span: TextSpan, to tokens: inout [PatternToken]) {
        let word = lexicon.words[index]
        guard word.literal >= 0 || !(word.classes.isEmpty || word.classes == .other) else {
            appendOther(span, to: &tokens)
            return
        }
        tokens.append(
            PatternToken(
                classes: word.classes.isEmpty ? .other : word.classes, span: span, literal: word.literal, word: Int32(index)))
    }

    private func appendOther(_ span: TextSpan, to tokens: inout [PatternToken]) {
        if let last = tokens.indices.last, tokens[last].classes == .other, tokens[last].word < 0, tokens[last].span.end == span.start {
            tokens[last].span.end = span.end
        } else {
            tokens.append(PatternToken(classes: .other, span: span))
        }
    }

    private func liftAsides(_ tokens: [PatternToken], into sentence: inout SentenceTokens) {
        var index = 0
        while index < tokens.count {
            sentence.tokens.append(tokens[index])
            index += 1
            guard index < tokens.count, tokens[index].has(.open) else { continue }
            var close = index + 1
            while close < tokens.count, close - index < PatternTokenReader.asideLimit, !tokens[close].has([.close, .open]) { close += 1 }
            guard close < tokens.count, tokens[close].has(.close) else { continue }
            if tokens[index - 1].has(.names) { sentence.asides.append(Array(tokens[(index - 1)...close])) }
            index = close + 1
        }
    }

    /// Makes one token of what is one value: two dates with 至 between, titles with 兼 between, a title with the words that lead to it.
    private func joined(_ tokens: [PatternToken], _ text: Text) -> [PatternToken] {
        var result: [PatternToken] = []
        result.reserveCapacity(tokens.count)
        for token in tokens {
            let count = result.count
            if token.has(.date), count >= 2, result[count - 2].has(.date), result[count - 2].mention == result[count - 2].lastMention,
                PatternTokenReader.isRangeMark(text, TextSpan(result[count - 2].span.end, token.span.start))
            {
                result.removeLast()
                result[count - 2].span.end = token.span.end
                result[count - 2].lastMention = token.mention
            } else if token.has(.title), count >= 2, result[count - 1].span.count == 1, text[result[count - 1].span.start] == "兼",
                result[count - 2].has(.title)
            {
                result.removeLast()
                result[count - 2].span.end = token.span.end
                result[count - 2].lastMention = token.mention
            } else if token.has(.title), count >= 2, result[count - 1].classes == .other, result[count - 1].word < 0,
                result[count - 1].span.count <= PatternTokenReader.titleReach, isAdjacent(result[count - 1].span, token.span, text),
                result[count - 2].has(.organization) || result[count - 2].has(.hold) || result[count - 2].has(.former)
                    || count >= 3 && result[count - 2].has(.pause) && result[count - 3].has(.title)
            {
                result[count - 1] = token
                result[count - 1].span.start = result[count - 2].span.end
                while PatternTokenReader.isSilent(text[result[count - 1].span.start]) { result[count - 1].span.start += 1 }
            } else {
                result.append(token)
            }
        }
        return result
    }

    private func isAdjacent(_ a: TextSpan, _ b: TextSpan, _ text: Text) -> Bool {
        (a.end..<max(a.end, b.start)).allSatisfy { PatternTokenReader.isSilent(text[$0]) }
    }

    private static func isRangeMark(_ text: Text, _ span: TextSpan) -> Bool {
        guard span.count >= 1, span.count <= 2 else { return false }
        switch text[span.start] {
        case "至", "到", "-", "–", "—", "~", "～", "─": return true
        default: return false
        }
    }
}
