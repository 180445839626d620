@testable import Jianbao

/// Reads names in sentences, as the tests of this folder ask for them.
enum NameReading {
    static let recognizer = Result { try NameRecognizer(dictionaries: .builtIn) }

    static func mentions(in body: String, title: String? = nil) throws -> [Mention] {
        try recognizer.get().mentions(in: article(body, title: title), quantities: [])
    }

    static func article(_ body: String, title: String? = nil) -> NormalizedArticle {
        let text = Text(body)
        let page = DecodedPage(
            page: Page(body: Array(body.utf8)), format: .text, charset: "UTF-8", evidence: .strictUTF8, source: text)
        return NormalizedArticle(
            article: Article(page: page), script: .simplified, title: title.map { SourcedText(text: Text($0)) },
            body: SourcedText(text: text))
    }

    /// The words of all mentions of a kind, in the order of the body.
    static func words(_ kind: MentionValue.Kind, in body: String) throws -> [String] {
        try mentions(in: body).filter { $0.kind == kind && $0.field == .text }.map { Text(body).string($0.span) }
    }

    /// The canonical names of all mentions of a kind, in the order of the body.
    static func names(_ kind: MentionValue.Kind, in body: String) throws -> [String] {
        try mentions(in: body).filter { $0.kind == kind && $0.field == .text }.compactMap(\.name)
    }
}
