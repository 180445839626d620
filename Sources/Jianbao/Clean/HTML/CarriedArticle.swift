/// Finds the article of a page that carries it in a script: the state of a page that is drawn by its scripts.
struct CarriedArticle {
    /// How sure it is that a text in a script is the article of its page, by the title that stands beside it or around it.
    enum Agreement {
        /// It is another article, or no article: one of several in a list with another title, comments, recommendations.
        case differs
        /// It has another title, but stands alone.
        case strange
        case unknown
        case agrees
    }

    /// The script that carries it, in the page.
    var script: TextSpan
    /// The article, as blocks and lines whose places lead to the page.
    var document: HTMLDocument
    /// Code points of its running text.
    var prose: Int
    var agreement: Agreement
    /// What stands beside it in the script.
    var data: ScriptData

    /// Han characters below which a string is no article but a summary or a notice of the site.
    static let shortest = 40
    /// Only the strings with the most Han characters are read as pages, so many of each agreement.
    private static let maximumCandidates = 8

    /// - Returns: the best article that the scripts carry, of those whose title agrees and of those without one, in this order.
    static func best(
        in page: [Unicode.Scalar], scripts: [TextSpan], titles: ArticleTitles, names: FieldNames, elementNames: ElementNames,
        folding: CueFolding, document: ([Unicode.Scalar], Bool) -> HTMLDocument
    ) -> [CarriedArticle] {
        var texts = CarriedTexts(page: page, titles: titles, names: names, elementNames: elementNames)
        for script in scripts { texts.gather(from: script) }
        return [Agreement.agrees, .unknown].compactMap { agreement in
            var best: CarriedArticle?
            for candidate in texts.found(agreement).prefix(maximumCandidates) {
                let read = self.document(of: candidate.text, document)
                let prose = FlatText(read, folding: folding).lines.reduce(0) { $0 + ($1.shape.isProse ? $1.shape.visible : 0) }
                guard prose > best?.prose ?? shortest else { continue }
                best = CarriedArticle(
                    script: candidate.script, document: read, prose: prose, agreement: agreement, data: candidate.data)
            }
            return best
        }
    }

    private static func document(of carried: SourcedText, _ document: ([Unicode.Scalar], Bool) -> HTMLDocument) -> HTMLDocument {
        var text = carried
        let isMarkup = CarriedTexts.holdsTag(text.text.scalars[...])
        var read = document(text.text.scalars, !isMarkup)
        if !isMarkup, CarriedTexts.holdsTag(read.text[...]) {
            // The markup itself was written in character references.
            text = SourcedText(text: Text(read.text), map: read.toPage.composed(with: text.map))
            read = document(text.text.scalars, false)
        }
        read.toPage = read.toPage.composed(with: text.map)
        return read
    }
}
