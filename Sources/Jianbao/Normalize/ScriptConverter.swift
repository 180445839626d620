/// Turns traditional text into simplified, line by line: which script a line is in is decided before any of it is changed.
///
/// A line in traditional script is converted whole, by phrases and characters. In a line that is simplified or mixed only the
/// characters change that simplified text never writes; 著 and 乾 stay. Han runs beside kana are Japanese and stay.
struct ScriptConverter: Sendable {
    private let tables: ScriptTables

    init(dictionaries: Dictionaries) throws(DictionaryError) {
        tables = try ScriptTables(dictionaries: dictionaries)
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

    /// - Parameter neutral: the script of lines in which no character tells.
    func simplified(_ text: [Unicode.Scalar], neutral: Script = .simplified) -> Rewriting {
        var rewriter = Rewriter(text)
        var start = 0
        while start < text.count {
            var end = start
            while end < text.count, text[end] != "\n" { end += 1 }
            simplify(start..<end, neutral, &rewriter)
            start = end + 1
        }
        return rewriter.finish()
    }

    /// The other way, for readers of traditional script: lines that are in it already stay as they are.
    func traditional(_ text: [Unicode.Scalar]) -> Rewriting {
        var rewriter = Rewriter(text)
        var start = 0
        while start < text.count {
            var end = start
            while end < text.count, text[end] != "\n" { end += 1 }
            let census = census(of: text, start..<end)
            if census.han > 0, !census.isJapanese, census.script != .traditional { traditionalize(start..<end, &rewriter) }
            start = end + 1
        }
        return rewriter.finish()
    }

    private func traditionalize(_ line: Range<Int>, _ rewriter: inout Rewriter) {
        var at = line.lowerBound
        while at < line.upperBound {
            if let form = tables.toTraditional.form(in: rewriter.source, at: at, limit: line.upperBound) {
                rewriter.substitute(form, at: at, rule: Self.toTraditionalRule)
                at += form.count
            } else {
                if let form = tables.traditionalForm(of: rewriter.source[at]) {
                    rewriter.substitute(CollectionOfOne(form), at: at, rule: Self.toTraditionalRule)
                }
                at += 1
            }
        }
    }

    private static let toSimplifiedRule: RuleName = "script.traditional"
    private static let toTraditionalRule: RuleName = "script.simplified"

    private func simplify(_ line: Range<Int>, _ neutral: Script, _ rewriter: inout Rewriter) {
        let census = census(of: rewriter.source, line)
        guard census.traditional + census.ambiguous > 0, !census.isJapanese else { return }
        // Where both scripts meet the more frequent one decides about the characters that stand in both.
        let script = census.script == .mixed ? (census.traditional > census.simplified ? .traditional : .simplified) : census.script
        let isTraditional = (script ?? neutral) == .traditional
        let skipsKana = census.kana > 0
        var runEnd = line.lowerBound
        var at = line.lowerBound
        while at < line.upperBound {
            let kind = tables.kind(of: rewriter.source[at])
            if skipsKana, at >= runEnd, kind.contains(.han) {
                let run = hanRun(rewriter.source, at, line)
                runEnd = run.end
                if run.isJapanese {
                    at = runEnd
                    continue
                }
            }
            if kind.contains(.beginsPhrase), let end = applyPhrase(at, line.upperBound, isTraditional, &rewriter) {
                at = end
                continue
            }
            if kind.contains(.traditional) || (isTraditional && kind.contains(.ambiguous)),
                let form = tables.simplifiedForm(of: rewriter.source[at])
            {
                rewriter.substitute(CollectionOfOne(form), at: at, rule: Self.toSimplifiedRule)
            }
            at += 1
        }
    }

    /// The end of the phrase that begins at `start`, its change made; nil where none does. Outside traditional lines a phrase
    /// counts only where one of its characters could be nothing but traditional.
    private func applyPhrase(_ start: Int, _ limit: Int, _ isTraditional: Bool, _ rewriter: inout Rewriter) -> Int? {
        guard let form = tables.toSimplified.form(in: rewriter.source, at: start, limit: limit) else { return nil }
        let end = start + form.count
        guard isTraditional || (start..<end).contains(where: { tables.kind(of: rewriter.source[$0]).contains(.traditional) }) else {
            return nil
        }
        rewriter.substitute(form, at: start, rule: Self.toSimplifiedRule)
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

extension Rewriter {
    /// Writes a form of the same length; characters that stay the same are copied.
    fileprivate mutating func substitute(_ form: some Collection<Unicode.Scalar>, at start: Int, rule: RuleName) {
        for (offset, scalar) in form.enumerated() where source[start + offset] != scalar {
            replace(TextSpan(start + offset, start + offset + 1), with: CollectionOfOne(scalar), kind: .script, rule: rule)
        }
    }
}
