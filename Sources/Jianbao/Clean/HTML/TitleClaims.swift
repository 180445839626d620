/// What the titles and the names in a script say of the strings in it: which of them are the page's article.
struct TitleClaims {
    struct Claim {
        var agreement: CarriedArticle.Agreement
        /// The object whose values tell of the string.
        var object: Int
    }

    /// By object: whether its title is the article's.
    private var titled: [Int: Bool] = [:]
    private let scanner: ScriptScanner
    private let text: [Unicode.Scalar]
    private let elementNames: ElementNames

    /// One of the titles is the article's.
    var namesArticle: Bool { titled.values.contains(true) }

    init(scanner: ScriptScanner, text: [Unicode.Scalar], titles: ArticleTitles, elementNames: ElementNames) {
        self.scanner = scanner
        self.text = text
        self.elementNames = elementNames
        for value in scanner.values where value.field == .title {
            guard let isArticle = titles.isArticle(text, value.span) else { continue }
            // Under a name that only ends like one (shareTitle) stands any title, so that it speaks for its object alone.
            if isArticle || value.rank < ScriptScanner.titleRank { titled[value.object] = titled[value.object] ?? false || isArticle }
        }
    }

    /// How far around a string a title is looked for.
    private static let maximumLevels = 40

    /// The nearest title around a string decides, unless a name says before that it is no article.
    /// - Parameter container: from which on is looked for a title; nil: the string's own
    func claim(on string: ScriptScanner.Prose, in container: Int? = nil) -> Claim {
        var number = container ?? string.container
        let nearest = scanner.object(of: number)
        if isOther(string.name) { return Claim(agreement: .differs, object: nearest) }
        var levels = 0
        while number >= 0, levels < TitleClaims.maximumLevels {
            let met = scanner.containers[number]
            levels += 1
            if let isArticle = titled[number] {
                return Claim(agreement: isArticle ? .agrees : isOneOfSeveral(number) ? .differs : .strange, object: number)
            }
            if isOther(met.name) { return Claim(agreement: .differs, object: nearest) }
            number = met.parent
        }
        return Claim(agreement: .unknown, object: nearest)
    }

    private func isOther(_ name: TextSpan) -> Bool {
        let hint = elementNames.hint(in: text, name)
        return hint.aside != nil && hint.isStrong
    }

    /// A list holds it beside other objects.
    private func isOneOfSeveral(_ container: Int) -> Bool {
        var number = container
        while number >= 0 {
            let met = scanner.containers[number]
            if met.isList, met.objects > 1 { return true }
            number = met.parent
        }
        return false
    }
}
