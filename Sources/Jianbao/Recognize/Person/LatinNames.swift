/// Finds persons' names in Latin letters: Andrej Karpathy, J. K. Rowling, Guido van Rossum.
struct LatinNames {
    private let scan: WordScan
    private let tokens: [Token]

    static func drafts(in scan: WordScan, tokens: [Token]) -> [NameDraft] {
        LatinNames(scan: scan, tokens: tokens).drafts()
    }

    private init(scan: WordScan, tokens: [Token]) {
        self.scan = scan
        self.tokens = tokens
    }

    private func drafts() -> [NameDraft] {
        var drafts: [NameDraft] = []
        for run in LatinRun.runs(in: scan, tokens: tokens)
        where isWritten(run) && (run.words == 1 ? acceptsOne(run.first) : run.words < 6 && accepts(from: run.first, to: run.last)) {
            drafts.append(NameDraft(kind: .person, span: run.span(in: tokens), rule: "person.latin"))
        }
        return drafts
    }

    /// Whether the first and the last word have the letters of a name.
    private func isWritten(_ run: LatinRun) -> Bool { isCapitalized(tokens[run.first]) && isCapitalized(tokens[run.last]) }

    private func isUpper(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isUppercase }

    /// A capital and small letters, or one capital letter; no digit, no word all in capitals, no capital inside but after Mc and the like.
    private func isCapitalized(_ token: Token) -> Bool {
        guard isUpper(scan.text[token.start]) else { return false }
        let length = token.end - token.start
        if length == 1 { return true }
        var capitals = 0
        for index in (token.start + 1)..<token.end {
            if scan.classes[index] == .digit { return false }
            if isUpper(scan.text[index]) { capitals += 1 }
        }
        return capitals == 0 || (capitals == 1 && length > 4 && isLower(token.end - 1) && isLower(token.end - 2))
    }

    private func isLower(_ index: Int) -> Bool { scan.text[index].properties.isLowercase }

    /// 选手|Alex: a known given name alone, right behind a person's title or address.
    private func acceptsOne(_ index: Int) -> Bool {
        let token = tokens[index]
        var left = token.start
        if left > 0, scan.classes[left - 1] == .space { left -= 1 }
        let roles = scan.ending[left]
        guard token.end - token.start > 2, !roles.isDisjoint(with: [.title, .addressBefore]), !roles.contains(.weakAddress) else {
            return false
        }
        return isGiven(token)
    }

    private func isGiven(_ token: Token) -> Bool {
        scan.hitRange(at: token.start).contains { index in
            token.start + Int(scan.hits[index].length) == token.end
                && scan.hits[index].roles.contains(.latinGiven)
        }
    }

    /// A known given name first, or a person's words beside the name.
    private func accepts(from first: Int, to last: Int) -> Bool {
        let start = tokens[first].start
        let end = tokens[last].end
        if isGiven(tokens[first]) { return true }
        // Behind a Chinese name as its gloss: 奥特曼(Sam Altman).
        if first > 1, scan.classes[tokens[first - 1].start] == .open, tokens[first - 2].isPerson { return true }
        var left = start
        if left > 0, scan.classes[left - 1] == .space { left -= 1 }
        if !scan.ending[left].isDisjoint(with: [.title, .addressBefore]) { return true }
        var right = end
        if right < scan.text.count, scan.classes[right] == .space { right += 1 }
        return !scan.starting[right].isDisjoint(with: [.addressAfter, .speech])
    }
}
