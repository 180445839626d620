internal import ArgumentParser
internal import Jianbao
internal import JianbaoStores

struct Decode: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

    static let configuration = CommandConfiguration(abstract: "The page as text, nothing else changed.")

    @OptionGroup var input: InputOptions

    @Option(help: "text, or jsonl: path, charset, evidence, text, diagnostics.")
    var format = Format.text

    func run() throws {
        let decoder = try input.dictionaries.pipeline().decoder
        let output = Stores.standardOutput()
        let format = format
        try Batch(options: input).run { page throws(DecodeError) in
            let decoded = try decoder.decode(page)
            let text = decoded.text.string
            guard format == .jsonl else { return Batch.Result(value: text, diagnostics: decoded.diagnostics) }
            let document: JSONValue = .object([
                ("path", JSONValue(page.path)), ("charset", .string(decoded.charset)), ("evidence", .string(decoded.evidence.rawValue)),
                ("text", .string(text)), ("diagnostics", .array(decoded.diagnostics.map(\.json))),
            ])
            return Batch.Result(value: JSONWriter.line(document) + "\n", diagnostics: decoded.diagnostics)
        } consume: { texts throws(StoreError) in
            try output.write(texts.joined())
        }
    }
}

struct Clean: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The main text only.",
        discussion: """
            With --explain every block in the page's order, a line each: kept or the reason of its removal, the rule, its score, its place \
            in the decoded page in code points, its words; with --format jsonl the same as an object a page.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var templates: TemplateOptions

    @Option(help: "The script of the text: hans, hant or keep.")
    var script = Normalizer.TargetScript.simplified

    @Flag(help: "Show every block with the decision about it.")
    var explain = false

    @Option(help: "Of the explanation: text, a line a block; or jsonl, an object a page.")
    var format = Decode.Format.text

    func validate() throws {
        if format == .jsonl, !explain { throw ValidationError("--format jsonl is a form of the explanation; it wants --explain") }
    }

    func run() throws {
        var learned = try input.dictionaries.pipeline(script: script)
        try templates.apply(to: &learned)
        let pipeline = learned
        var cleaner = pipeline.cleaner
        cleaner.explains = explain
        let output = Stores.standardOutput()
        var isFirst = true
        let (explains, format) = (explain, format)
        try Batch(options: input).run { [cleaner] page throws(DecodeError) in
            let article = cleaner.clean(try pipeline.decoder.decode(page))
            let text =
                !explains
                ? pipeline.normalizer.normalize(article).body.text.string + "\n"
                : format == .jsonl ? JSONWriter.line(article.explanationObject) + "\n" : article.explanation
            return Batch.Result(value: text, diagnostics: article.diagnostics)
        } consume: { texts throws(StoreError) in
            // Pages are parted by an empty line, within a group of them as between two; objects need none.
            let gap = format == .jsonl ? "" : "\n"
            try output.write((isFirst ? "" : gap) + texts.joined(separator: gap))
            isFirst = false
        }
    }
}

extension Article {
    /// The fields that were read, and all blocks in the page's order.
    fileprivate var explanationObject: JSONValue {
        .object([
            ("id", JSONValue(page.page.id)), ("path", JSONValue(page.page.path)), ("title", JSONValue(title?.text.string)),
            ("authors", .array(authors.map(JSONValue.string))), ("editors", .array(editors.map(JSONValue.string))),
            ("publisher", JSONValue(publisher)), ("published", JSONValue(published)),
            (
                "blocks",
                .array(
                    decisions.map { block in
                        .object([
                            ("kept", .bool(block.reason == nil)), ("reason", JSONValue(block.reason?.rawValue)),
                            ("rule", .string(block.rule.description)),
                            ("score", .object(block.terms.map { (key: $0.name, value: .integer(Int64($0.value))) })),
                            ("source_start", .integer(Int64(block.span.start))), ("source_end", .integer(Int64(block.span.end))),
                            ("text", .string(block.text)),
                        ])
                    })
            ), ("diagnostics", .array(diagnostics.map(\.json))),
        ])
    }

    /// A line a block: decision, rule, score, words.
    fileprivate var explanation: String {
        var lines = decisions.map { block in
            let score = block.terms.map { "\($0.name)\($0.value < 0 ? "" : "+")\($0.value)" }.joined(separator: " ")
            let words = block.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return [block.reason?.rawValue ?? "kept", block.rule.description, score, "\(block.span.start)-\(block.span.end)", words].joined(
                separator: "\t")
        }
        lines += diagnostics.map { "\($0.level.rawValue)\t\($0.stage.rawValue)\t\($0.message)" }
        return lines.map { $0 + "\n" }.joined()
    }
}

struct Normalize: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Repaired text in one script, line by line.",
        discussion: "With --explain the repairs instead of the text: line, column, kind, rule, what stood there, what stands there now.")

    @OptionGroup var input: InputOptions

    @Option(help: "The script of the text: hans, hant or keep.")
    var script = Normalizer.TargetScript.simplified

    @Flag(help: "List the repairs instead of the text.")
    var explain = false

    func run() throws {
        let pipeline = try input.dictionaries.pipeline(script: script)
        let output = Stores.standardOutput()
        let explains = explain
        try Batch(options: input).run { page throws(DecodeError) in
            var page = page
            page.format = .text
            let decoded = try pipeline.decoder.decode(page)
            let result = pipeline.normalizer.normalize(decoded.text)
            let text =
                explains
                ? explanation(decoded.repairs, in: decoded.text) + explanation(result.repairs, in: result.text)
                : result.text.scalars.last == "\n" ? result.text.string : result.text.string + "\n"
            return Batch.Result(value: text, diagnostics: decoded.diagnostics)
        } consume: { texts throws(StoreError) in
            try output.write(texts.joined())
        }
    }
}

/// Lines and columns count from 1; columns are code points of the repaired line.
private func explanation(_ repairs: [Repair], in text: Text) -> String {
    var result = ""
    var line = 1, lineStart = 0, at = 0
    for repair in repairs {
        while at < repair.span.start {
            if text[at] == "\n" {
                line += 1
                lineStart = at + 1
            }
            at += 1
        }
        result += "\(line)\t\(repair.span.start - lineStart + 1)\t\(repair.kind.rawValue)\t\(repair.rule)\t\(repair.from)\t\(repair.to)\n"
    }
    return result
}
