/// The named values of a script, and which of them tell of the article.
struct ScriptData {
    /// The page, or a script's text that was written in escapes.
    var text: [Unicode.Scalar]
    /// From `text` to the page; nil: it is the page.
    var toPage: OffsetMap?
    var values: [ScriptScanner.Value]
    /// The object in which the script keeps the article; nil where none is known as it.
    var articleObject: Int?

    /// Names of this rank and beyond mean the article only beside its headline.
    private static let weakRank = 100

    /// Tells the object of the article from those of other articles by its headline; an object found otherwise stays where none has it.
    /// - Parameter headline: folded
    mutating func findArticle(headline: [Unicode.Scalar], folding: CueFolding) {
        let wanted = LineRoles.key(of: headline[...])
        guard wanted.count >= 4 else { return }
        let met = values.first { value in
            // Each of its signs may be an escape, and signs that a key leaves out stand between them.
            guard value.field == .title, value.span.count <= 8 * wanted.count + 40 else { return false }
            return LineRoles.key(of: folding.folded(ScriptText.unescaped(text, value.span).text.scalars)[...]) == wanted
        }
        articleObject = met?.object ?? articleObject
    }

    /// The values of a field that stand beside the headline, the better names first.
    func besideHeadline(_ field: FieldNames.Field) -> [SourcedText] {
        guard let articleObject else { return [] }
        return sorted(values.filter { $0.field == field && $0.object == articleObject })
    }

    /// The values of a field whose name means the article wherever it stands.
    func anywhere(_ field: FieldNames.Field) -> [SourcedText] {
        sorted(values.filter { $0.field == field && $0.rank < ScriptData.weakRank })
    }

    /// What stands at a later place says nothing that the first ones did not.
    private static let maximumValues = 20
    /// Of a value, in code points with escapes.
    private static let longestValue = 600

    private func sorted(_ values: [ScriptScanner.Value]) -> [SourcedText] {
        let best = values.sorted { $0.rank != $1.rank ? $0.rank < $1.rank : $0.span < $1.span }.prefix(ScriptData.maximumValues)
        return best.map { value in
            var read = ScriptText.unescaped(
                text, TextSpan(value.span.start, min(value.span.end, value.span.start + ScriptData.longestValue)))
            if let toPage { read.map = read.map.composed(with: toPage) }
            return read
        }
    }
}
