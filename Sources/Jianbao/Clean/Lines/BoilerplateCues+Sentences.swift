/// Sentences that are furniture. One cue met in a sentence proves nothing, since articles too say 依法追究其法律责任: what speaks for
/// furniture is added up, each cue once, and what speaks against it is taken off.
extension BoilerplateCues {
    /// What a cue is worth in a sentence.
    struct Weight: Sendable {
        /// Where it stands as its row asks within a clause.
        var inPlace: Int
        /// Elsewhere in a clause.
        var inside: Int
        /// Licences and addresses: worth nothing where no figure stands with them.
        var asksForFigures: Bool

        init(of cue: Cue) {
            asksForFigures = cue.reason == .footer
            switch cue.reach {
            case .sure: (inPlace, inside) = (3, 2)
            case .line: (inPlace, inside) = (2, 1)
            case .weak: (inPlace, inside) = (1, 0)
            case .section, .glued, .lead, .beside: (inPlace, inside) = (0, 0)
            }
            if cue.position == .whole { (inPlace, inside) = (0, 0) }
            if cue.position != .any { inside = 0 }
        }
    }

    /// In visible code points: no statement of a site is longer, and long paragraphs hold every word by chance.
    private static let longestStatement = 600
    private static let leastScore = 3
    /// Visible code points for each point of the score: a long sentence needs more cues than a short one.
    private static let lengthOfPoint = 30

    /// The furniture in a line that tells something: the cue worth most, where all of them together are worth enough.
    func hitInSentence(in flat: FlatText, line: PageLine) -> Hit? {
        guard line.shape.visible <= BoilerplateCues.longestStatement else { return nil }
        let met = cuesInPlace(in: flat.folded, line: line)
        guard var best = met.first else { return nil }
        var counted: Set<Int> = []
        var score = 0, covered = 0
        for sighting in met {
            // Said twice is no more than said once.
            if counted.insert(sighting.cue).inserted { score += sighting.worth }
            covered += sighting.span.count
            if sighting.worth > best.worth { best = sighting }
        }
        score += pageWords.score(in: flat.folded, line: line.span, outside: met.map(\.span))
        let isEnough = score >= BoilerplateCues.leastScore && score * BoilerplateCues.lengthOfPoint >= line.shape.visible
        guard isEnough || covered * 2 >= line.shape.visible && score > 0 else { return nil }
        return Hit(cue: cues[best.cue], span: best.span)
    }

    private struct Sighting {
        /// Index into `cues`.
        var cue: Int
        /// In the flat text.
        var span: TextSpan
        /// 1 or more.
        var worth: Int
    }

    /// From left to right, none over another.
    private func cuesInPlace(in text: [Unicode.Scalar], line: PageLine) -> [Sighting] {
        var met: [Sighting] = []
        var index = line.span.start
        while index < line.span.end {
            if let sighting = sighting(at: index, of: line, in: text) {
                met.append(sighting)
                index = sighting.span.end
            } else {
                index += 1
            }
        }
        return met
    }

    /// The cue at a place that is worth most, of these the longest; nil where none is worth anything.
    private func sighting(at index: Int, of line: PageLine, in text: [Unicode.Scalar]) -> Sighting? {
        var best: Sighting?
        let begins = index == line.span.start || !BoilerplateCues.isWord(text[index - 1]) || !BoilerplateCues.isWord(text[index])
        (begins ? trie : innerTrie).forEachMatch(in: text, at: index, limit: line.span.end) { match in
            let condition = conditions[match.value]
            let end = index + match.length
            let ends = end == line.span.end || !BoilerplateCues.isWord(text[end]) || !BoilerplateCues.isWord(text[end - 1])
            let isInPlace =
                switch condition.position {
                case .whole: begins && ends
                case .start: begins
                case .end: ends
                case .any: begins || ends
                }
            var worth = isInPlace ? condition.weight.inPlace : condition.weight.inside
            if condition.weight.asksForFigures, (line.shape.digits + line.shape.letters) * 6 < line.shape.visible { worth = 0 }
            guard worth > 0, line.shape.visible <= condition.limit, worth >= best?.worth ?? 1 else { return }
            best = Sighting(cue: match.value, span: TextSpan(index, end), worth: worth)
        }
        return best
    }
}
