/// A sentence whose names and dates are given by marks, so that a pattern can be tried without a recognizer:
/// `⟦person:李明⟧于⟦date 2019-05:2019年5月⟧加入⟦organization:字节跳动⟧`.
///
/// Behind the kind may stand a value: the canonical name of a person or organisation, the class of a title, a date in EDTF.
struct AnnotatedSentence: Sendable {
    var text = Text()
    var mentions: [Mention] = []

    /// - Returns: nil where a mark is not closed or its kind is none of `person`, `organization`, `title`, `date`, `duration`.
    init?(_ marked: String) {
        let scalars = Array(marked.unicodeScalars)
        var index = 0
        while index < scalars.count {
            guard scalars[index] == "⟦" else {
                text.scalars.append(scalars[index])
                index += 1
                continue
            }
            guard let colon = scalars[index...].firstIndex(of: ":"), let close = scalars[colon...].firstIndex(of: "⟧") else { return nil }
            let head = String(scalars: scalars[(index + 1)..<colon]).split(separator: " ", maxSplits: 1).map { String($0) }
            let start = text.count
            text.scalars += scalars[(colon + 1)..<close]
            let surface = String(scalars: scalars[(colon + 1)..<close])
            guard let kind = head.first, let value = AnnotatedSentence.value(kind, head.count > 1 ? head[1] : nil, surface) else {
                return nil
            }
            mentions.append(Mention(field: .text, span: TextSpan(start, text.count), value: value, rule: "example.mark"))
            index = close + 1
        }
    }

    private static func value(_ kind: String, _ value: String?, _ surface: String) -> MentionValue? {
        switch kind {
        case "person": .person(value ?? surface)
        case "organization": .organization(value ?? surface, .unknown)
        case "title": .title(surface, value.flatMap { TitleClass(rawValue: $0) } ?? .employment)
        case "date": .date(DateValue(edtf: value ?? surface, isRelative: false))
        case "duration": .duration(DurationValue(exactly: value ?? surface))
        default: nil
        }
    }

    /// The sentence as the body of an article that came at a day.
    func article(referenceDate: CivilDate? = nil) -> NormalizedArticle {
        let page = Page(referenceDate: referenceDate, body: Array(text.string.utf8))
        var article = Article(page: DecodedPage(page: page, format: .text, charset: "UTF-8", evidence: .strictUTF8, source: text))
        article.body = SourcedText(text: text)
        return NormalizedArticle(article: article, script: .simplified, title: nil, body: article.body)
    }
}
