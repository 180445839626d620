/// Turns traditional text into simplified, line by line: which script a line is in is decided before any of it is changed.
///
/// A line in traditional script is converted whole, by phrases and characters. In a line that is simplified or mixed only the
/// characters change that simplified text never writes; 著 and 乾 stay. Han runs beside kana are Japanese and stay.
struct ScriptConverter: Sendable {
    let tables: ScriptTables
    /// nil where no text is to become traditional: six thousand phrases need not be read then.
    private let traditionalForms: TraditionalForms?

    init(dictionaries: Dictionaries, target: Normalizer.TargetScript) throws(DictionaryError) {
        tables = try ScriptTables(dictionaries: dictionaries)
        let areAsked = TraditionalForms.areAsked(of: dictionaries, target: target)
        traditionalForms = areAsked ? try TraditionalForms(dictionaries: dictionaries) : nil
    }

    /// What was counted in a stretch of text.
    struct Census {
        var traditional = 0
        var simplified = 0
        var ambiguous = 0
        var kana = 0
        var han = 0

        static func + (a: Census, b: Census) -> Census {
            Census(
                traditional: a.traditional + b.traditional, simplified: a.simplified + b.simplified, ambiguous: a.ambiguous + b.ambiguous,
                kana: a.kana + b.kana, han: a.han + b.han)
        }

        /// nil where no character tells.
        var script: Script? {
            if traditional == 0 { return simplified == 0 ? nil : .simplified }
            // One foreign character in ten is a name or a slip, more is a text that was converted halfway.
            if simplified * 10 < traditional { return .traditional }
            return traditional * 10 < simplified ? .simplified : .mixed
        }

        /// Japanese writes at least one kana to two or three Han characters; a の in a Chinese shop sign is far below.
        var isJapanese: Bool { kana * 5 > han + kana }
    }

    /// The script of a whole text; simplified where no character tells.
    func script(of text: [Unicode.Scalar]) -> Script { census(of: text, 0..<text.count).script ?? .simplified }

    func census(of text: [Unicode.Scalar], _ range: Range<Int>) -> Census {
        var census = Census()
        for index in range {
            let kind = tables.kind(of: text[index])
            guard kind.rawValue != 0 else { continue }
            if kind.contains(.han) { census.han += 1 }
            if kind.contains(.traditional) { census.traditional += 1 }
            if kind.contains(.simplified) { census.simplified += 1 }
            if kind.contains(.ambiguous) { census.ambiguous += 1 }
            if kind.contains(.kana) { census.kana += 1 }
        }
        return census
    }

    /// Whether nothing but traditional text writes it.
    func isTraditional(_ scalar: Unicode.Scalar) -> Bool { tables.kind(of: scalar).contains(.traditional) }

    /// Whether a character could be another one in the target script, on its own or in a phrase.
    func changes(_ scalar: Unicode.Scalar, to target: Normalizer.TargetScript) -> Bool {
        switch target {
        case .simplified: !tables.kind(of: scalar).isDisjoint(with: .convertible)
        case .traditional: traditionalForms.map { $0.form(of: scalar) != nil || $0.phrases.hasPhrase(beginningWith: scalar) } ?? false
        case .keep: false
        }
    }

    /// - Parameter neutral: the script of lines in which no character tells.
    func simplified(_ text: [Unicode.Scalar], neutral: Script = .simplified) -> Rewriting {
        var writer = Overwriter(text)
        var at = 0
        while at < text.count {
            // Most lines of simplified text have no character that could change, and are not looked at twice.
            guard !tables.kind(of: text[at]).isDisjoint(with: .convertible) else {
                at += 1
                continue
            }
            let line = text.line(around: at)
            simplify(line, neutral, &writer)
            at = line.upperBound + 1
        }
        return writer.finish()
    }

    /// The other way, for readers of traditional script: lines that are in it already stay as they are.
    /// Made for another target it changes nothing.
    func traditional(_ text: [Unicode.Scalar]) -> Rewriting {
        var writer = Overwriter(text)
        guard let traditionalForms else { return writer.finish() }
        var start = 0
        while start < text.count {
            let line = text.line(around: start)
            let census = census(of: text, line)
            if census.han > 0, !census.isJapanese, census.script != .traditional { traditionalize(line, traditionalForms, &writer) }
            start = line.upperBound + 1
        }
        return writer.finish()
    }

    private func traditionalize(_ line: Range<Int>, _ forms: TraditionalForms, _ writer: inout Overwriter) {
        var at = line.lowerBound
        while at < line.upperBound {
            if let phrase = forms.phrases.match(in: writer.source, at: at, limit: line.upperBound) {
                writer.write(phrase, of: forms.phrases, at: at, rule: Self.toTraditionalRule)
                at += phrase.length
            } else {
                if let form = forms.form(of: writer.source[at]) {
                    writer.write(form, at: at, kind: .script, rule: Self.toTraditionalRule)
                }
                at += 1
            }
        }
    }

    private static let toSimplifiedRule: RuleName = "script.traditional"
    private static let toTraditionalRule: RuleName = "script.simplified"

    private func simplify(_ line: Range<Int>, _ neutral: Script, _ writer: inout Overwriter) {
        let census = census(of: writer.source, line)
        guard !census.isJapanese else { return }
        // Where both scripts meet the more frequent one decides about the characters that stand in both.
        let script = census.script == .mixed ? (census.traditional > census.simplified ? .traditional : .simplified) : census.script
        let isTraditional = (script ?? neutral) == .traditional
        let skipsKana = census.kana > 0
        var runEnd = line.lowerBound
        var at = line.lowerBound
        while at < line.upperBound {
            let kind = tables.kind(of: writer.source[at])
            if skipsKana, at >= runEnd, kind.contains(.han) {
                let run = hanRun(writer.source, at, line)
                runEnd = run.end
                if run.isJapanese {
                    at = runEnd
                    continue
                }
            }
            if kind.contains(.beginsPhrase), let end = applyPhrase(at, line.upperBound, isTraditional, &writer) {
                at = end
                continue
            }
            if kind.contains(.traditional) || (isTraditional && kind.contains(.ambiguous)),
                let form = tables.simplifiedForm(of: writer.source[at])
            {
                writer.write(form, at: at, kind: .script, rule: Self.toSimplifiedRule)
            }
            at += 1
        }
    }

    /// The end of the phrase that begins at `start`, its change made; nil where none does. Outside traditional lines a phrase
    /// counts only where it says so itself or one of its characters could be nothing but traditional.
    private func applyPhrase(_ start: Int, _ limit: Int, _ isTraditional: Bool, _ writer: inout Overwriter) -> Int? {
        guard let phrase = tables.phrases.match(in: writer.source, at: start, limit: limit) else { return nil }
        let end = start + phrase.length
        guard
            isTraditional || phrase.holdsEverywhere
                || (start..<end).contains(where: { tables.kind(of: writer.source[$0]).contains(.traditional) })
        else { return nil }
        writer.write(phrase, of: tables.phrases, at: start, rule: Self.toSimplifiedRule)
        return end
    }

    /// The end of the Han run at `start`, and whether kana stand beside it.
    private func hanRun(_ text: [Unicode.Scalar], _ start: Int, _ line: Range<Int>) -> (end: Int, isJapanese: Bool) {
        var end = start
        while end < line.upperBound, tables.kind(of: text[end]).contains(.han) { end += 1 }
        let before = start > line.lowerBound && tables.kind(of: text[start - 1]).contains(.kana)
        let after = end < line.upperBound && tables.kind(of: text[end]).contains(.kana)
        return (end, before || after)
    }
}

extension Overwriter {
    fileprivate mutating func write(_ phrase: PhraseTable.Phrase, of table: PhraseTable, at start: Int, rule: RuleName) {
        for offset in 0..<phrase.length {
            write(table.character(of: phrase, at: offset), at: start + offset, kind: .script, rule: rule)
        }
    }
}
