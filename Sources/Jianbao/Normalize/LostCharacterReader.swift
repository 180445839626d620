/// Finds which character it was of which only one byte is left, from the words that its candidates make with what stands beside it.
///
/// An answer is given only where one candidate makes a common word, all others make none or far rarer ones, and none of the others is
/// much more frequent by itself; a word that cuts through a commoner one beside it (教師|範) is no evidence.
struct LostCharacterReader: Sendable {
    /// About what a character of ordinary text carries, for one that is unknown.
    static let ordinaryBits = 10
    /// From here on a character is no part of ordinary text.
    static let rareBits = 22

    // Set on 966 damaged paragraphs that a simulation of the tool had made of annotated news corpora (1 of them came out wrong).
    private static let leastEvidence = 200
    private static let advantage = 20
    private static let bitsOverBest = 2
    /// A very common word, and how much rarer than the others its character may then be.
    private static let strongEvidence = 1000, bitsOverBestIfStrong = 6
    /// Of two candidates without words the one that is this much more frequent.
    private static let bitsApart = 6

    private let frequent: FrequentCharacters
    private let scripts: ScriptTables
    private let words: [DictionaryFile]
    private let places: [DictionaryFile]

    init(dictionaries: Dictionaries, frequent: FrequentCharacters, scripts: ScriptTables) {
        self.frequent = frequent
        self.scripts = scripts
        words = dictionaries.files(of: "names/veto.tsv")
        places = dictionaries.files(of: "places/regions.tsv")
    }

    /// What stands around the damaged place.
    struct Surroundings {
        /// At most three characters behind it.
        var right: [Unicode.Scalar]
        var isLineEnd: Bool
        /// The bracket or quotation mark that is open before it.
        var openBracket: Unicode.Scalar?

        var closingBracket: Unicode.Scalar? {
            switch openBracket {
            case "“": "”"
            case "「": "」"
            case "『": "』"
            default: nil
            }
        }
    }

    /// - Parameter left: the text before the characters.
    /// - Returns: for each character what it was, or nil where that stays unknown.
    func found(_ characters: [RecoveredCharacter], left: [Unicode.Scalar], _ surroundings: Surroundings) -> [Unicode.Scalar?] {
        var found: [Unicode.Scalar?] = []
        for (index, character) in characters.enumerated() {
            guard case .lost(let lost) = character else {
                if case .known(let known) = character { found.append(known) }
                continue
            }
            var before: [Unicode.Scalar] = []
            for scalar in (left.map { Optional($0) } + found).suffix(3) {
                guard let scalar else {
                    before = []
                    continue
                }
                before.append(simplified(scalar))
            }
            var after: [Unicode.Scalar] = []
            for next in characters[(index + 1)...] {
                guard case .known(let known) = next else { break }
                after.append(known)
            }
            if after.count == characters.count - index - 1 { after += surroundings.right }
            found.append(self.found(lost, before, after.prefix(3).map { simplified($0) }, surroundings))
        }
        return found
    }

    private func found(
        _ lost: LostCharacter, _ before: [Unicode.Scalar], _ after: [Unicode.Scalar], _ surroundings: Surroundings
    ) -> Unicode.Scalar? {
        if let first = lost.candidates.first, lost.candidates.allSatisfy({ simplified($0) == simplified(first) }) { return first }
        let ranked = lost.candidates.filter { frequent.bits(of: $0) < Self.rareBits }
            .map {
                Candidate(scalar: $0, form: simplified($0), bits: frequent.bits(of: $0), evidence: evidence(simplified($0), before, after))
            }
            .sorted { ($0.evidence.frequency, -$0.bits) > ($1.evidence.frequency, -$1.bits) }
        guard let best = ranked.first else { return nil }
        let others = ranked.filter { $0.form != best.form }
        if best.evidence.frequency >= Self.leastEvidence,
            best.evidence.frequency >= Self.advantage * max(1, others.first?.evidence.frequency ?? 0)
        {
            let leastBits = ranked.reduce(Int.max) { min($0, $1.bits) }
            let allowance = best.evidence.frequency < Self.strongEvidence ? Self.bitsOverBest : Self.bitsOverBestIfStrong
            return best.bits <= leastBits + allowance && !best.evidence.isLittlePlace ? best.scalar : nil
        }
        switch lost.loss {
        case .trail where lost.candidates.contains("。"):
            // The last character of a line that begins with A1 is its full stop.
            let isStop = surroundings.isLineEnd && surroundings.openBracket == nil && (before.last.map { $0.value >= 0x3400 } ?? false)
            return isStop && !(0xFF00...0xFFEF ~= before.last!.value) ? "。" : nil
        case .lead where lost.candidates.contains("。"):
            return best.evidence.frequency == 0 && partsSentences(before, after) ? "。" : nil
        case .lead where best.evidence.frequency == 0:
            return (others.first.map { $0.bits - best.bits >= Self.bitsApart } ?? true) ? best.scalar : nil
        default: return nil
        }
    }

    private struct Candidate {
        var scalar, form: Unicode.Scalar
        var bits: Int
        var evidence: Evidence
    }

    /// The words that a character makes with its neighbors.
    private struct Evidence {
        /// Of the best word; long words count more.
        var frequency = 0
        /// Whether that word is a county, of which there are too many to trust.
        var isLittlePlace = false
    }

    /// Whether a full stop may stand between: words end before it and begin behind it.
    private func partsSentences(_ before: [Unicode.Scalar], _ after: [Unicode.Scalar]) -> Bool {
        let ends = before.last.map { "了吗呢吧".unicodeScalars.contains($0) } ?? false
        return (ends || word(before.suffix(2)).frequency > 0)
            && (word(after.prefix(2)).frequency > 0 || word(after.prefix(3)).frequency > 0)
    }

    private func evidence(_ scalar: Unicode.Scalar, _ before: [Unicode.Scalar], _ after: [Unicode.Scalar]) -> Evidence {
        var best = Evidence()
        for taken in 0...min(3, before.count) {
            for following in 0...min(3, after.count) where 1...3 ~= taken + following {
                let word = word(before.suffix(taken) + [scalar] + after.prefix(following))
                guard word.frequency > 0 else { continue }
                if taken > 0, before.count > taken, self.word(before.suffix(taken + 1).prefix(2)).frequency > word.frequency { continue }
                if following > 0, after.count > following, self.word(after.prefix(following + 1).suffix(2)).frequency > word.frequency {
                    continue
                }
                let weight = taken + following == 1 ? 1 : taken + following == 2 ? 20 : 200
                if word.frequency * weight > best.frequency {
                    best = Evidence(frequency: word.frequency * weight, isLittlePlace: word.isLittlePlace)
                }
            }
        }
        return best
    }

    /// How often a word stands in the corpus of the general dictionary; places, which it lacks, count as common words.
    private func word(_ scalars: some Collection<Unicode.Scalar>) -> Evidence {
        guard scalars.count > 1 else { return Evidence() }
        let key = Array(String(String.UnicodeScalarView(scalars)).utf8)
        var found = Evidence()
        for file in words {
            if let row = file.firstRow(from: key), row.key == key { found.frequency = Int(row.value) ?? 0 }
        }
        for file in places where found.frequency < Self.placeFrequency {
            // 新疆 begins 新疆维吾尔自治区.
            guard let row = file.firstRow(from: key), row.key.starts(with: key) else { continue }
            found = Evidence(frequency: Self.placeFrequency, isLittlePlace: row.value == "county" && found.frequency < 50)
        }
        return found
    }

    private static let placeFrequency = 1500

    private func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar { scripts.simplifiedForm(of: scalar) ?? scalar }
}
