/// Capitalized words in Latin letters that stand together and that the dictionaries do not know: a person's name, or an organisation's.
struct LatinRun {
    /// Indices of tokens; what lies between them are single spaces, hyphens and periods.
    var first: Int
    var last: Int
    var words: Int

    /// Of words. A longer run is a sentence in capitals, read piece by piece.
    private static let longest = 8

    private static let particles: Set<String> = [
        "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "la", "le", "bin", "ibn", "al", "el", "ten", "ter", "zu",
    ]

    static func runs(in scan: WordScan, tokens: [Token]) -> [LatinRun] {
        var runs: [LatinRun] = []
        var index = 0
        while index < tokens.count {
            guard tokens[index].kind == .latin, scan.text[tokens[index].start].properties.isUppercase else {
                index += 1
                continue
            }
            var run = LatinRun(first: index, last: index, words: 1)
            var at = index + 1
            while run.words < longest, let next = nextWord(after: at, from: run.last, in: scan, tokens: tokens) {
                run.last = next
                run.words += 1
                at = next + 1
            }
            while run.last > run.first, !startsName(tokens[run.last], in: scan) {
                run.last -= 1
                if tokens[run.last].kind == .latin { run.words -= 1 }
            }
            while tokens[run.last].kind != .latin { run.last -= 1 }
            runs.append(run)
            index = run.last + 1
        }
        return runs
    }

    private static func startsName(_ token: Token, in scan: WordScan) -> Bool {
        token.kind == .latin && (scan.text[token.start].properties.isUppercase || isDomain(token, in: scan))
    }

    /// ai of Boson.ai
    private static func isDomain(_ token: Token, in scan: WordScan) -> Bool {
        token.start > 0 && scan.classes[token.start - 1] == .period && token.end - token.start <= 3
    }

    private static func nextWord(after index: Int, from last: Int, in scan: WordScan, tokens: [Token]) -> Int? {
        guard index + 1 < tokens.count, tokens[index].kind == .separator else { return nil }
        var next = index
        switch scan.classes[tokens[index].start] {
        case .space, .hyphen: next += 1
        case .period:
            // J. K. Rowling; Boson.ai
            next += 1
            if next < tokens.count, scan.classes[tokens[next].start] == .space {
                guard tokens[last].end - tokens[last].start <= 2 else { return nil }
                next += 1
            }
        default: return nil
        }
        guard next < tokens.count, tokens[next].kind == .latin else { return nil }
        let isPart =
            startsName(tokens[next], in: scan)
            || particles.contains(String(scalars: scan.text[tokens[next].start..<tokens[next].end]))
        return isPart ? next : nil
    }

    func span(in tokens: [Token]) -> TextSpan { TextSpan(tokens[first].start, tokens[last].end) }
}
