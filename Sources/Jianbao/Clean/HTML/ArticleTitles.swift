/// What a page calls its article: the line that shows the headline, the titles of window and links. By them the article in a script is
/// told from the others that stand there.
struct ArticleTitles {
    /// Words without signs, folded; see `LineRoles.key`.
    private let keys: [[Unicode.Scalar]]
    private let references: CharacterReferences
    private let folding: CueFolding

    /// A title that stands whole in another one is a form of it, if it is at least so long; in code points.
    private static let shortestPart = 6
    /// In a script, code points with escapes; what is longer is no title.
    private static let longestValue = 600
    /// Of a window's title, in code points.
    private static let longestTitle = 300

    init(_ titles: [[Unicode.Scalar]], references: CharacterReferences, folding: CueFolding) {
        keys = titles.map { LineRoles.key(of: folding.folded($0)[...]) }.filter { (4...ArticleTitles.longestTitle).contains($0.count) }
        self.references = references
        self.folding = folding
    }

    /// - Parameter span: of the value of a title in the text of a script
    /// - Returns: whether it is the article's; nil where the value is no title at all
    func isArticle(_ text: [Unicode.Scalar], _ span: TextSpan) -> Bool? {
        guard span.count <= ArticleTitles.longestValue else { return nil }
        let value = ScriptText.unescaped(text, span).text.scalars
        let plain = ScriptText.dereferenced(value, TextSpan(0, value.count), references).text.scalars
        let key = LineRoles.key(of: folding.folded(plain)[...])
        guard key.count >= 4 else { return nil }
        return keys.contains { wanted in
            if wanted == key { return true }
            let (part, whole) = wanted.count < key.count ? (wanted, key) : (key, wanted)
            return part.count >= ArticleTitles.shortestPart && ArticleTitles.holds(whole, part)
        }
    }

    private static func holds(_ text: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
        (0...(text.count - part.count)).contains { text[$0] == part[0] && text[$0..<($0 + part.count)].elementsEqual(part) }
    }
}
