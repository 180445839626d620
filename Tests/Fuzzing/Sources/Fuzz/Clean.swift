import Jianbao

private let tools = Result { () throws(DictionaryError) in
    (decoder: try CharsetDecoder(dictionaries: .builtIn), cleaner: try Cleaner(dictionaries: .builtIn))
}

/// Any bytes as a page of HTML and as flattened text: every place lies on the page and in its order, every block is kept or put aside
/// with a reason, explaining changes nothing, and of flattened text not a sign is lost.
@Sendable func fuzzClean(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let (decoder, cleaner) = try? tools.get() else { fatalError("the dictionaries are wrong; see jianbao dictionary check") }
    var explainer = cleaner
    explainer.explains = true
    for format in [Page.Format.html, .text] {
        guard let page = try? decoder.decode(Page(format: format, body: Array(bytes))) else { continue }
        let article = cleaner.clean(page)
        let explained = explainer.clean(page)
        precondition(article.body == explained.body && article.removed == explained.removed && article.title == explained.title)
        precondition(article.authors == explained.authors && article.published == explained.published)
        checkPlaces(of: explained)
        checkDecisions(of: explained)
        if format == .text { checkNothingIsLost(in: explained) }
    }
}

private func checkPlaces(of article: Article) {
    let end = article.page.text.count
    for text in [article.body, article.title].compactMap({ $0 }) {
        precondition(text.map.count == text.text.count)
        var last = 0
        for run in text.map.runs {
            precondition(run.origin.start >= last && run.origin.start <= run.origin.end && run.origin.end <= end)
            last = run.origin.start
        }
    }
    for removal in article.removed { precondition(removal.span.start <= removal.span.end && removal.span.end <= end) }
    for names in [article.authors, article.editors, article.publisher.map { [$0] } ?? []] { precondition(!names.contains("")) }
}

/// The decisions are the body and the removals, in the page's order, and the line of the headline besides.
private func checkDecisions(of article: Article) {
    var kept = String.UnicodeScalarView()
    var removed = article.removed[...]
    var last = 0
    for decision in article.decisions {
        precondition(decision.span.start >= last)
        last = decision.span.start
        if let reason = decision.reason {
            precondition(removed.popFirst().map { $0.reason == reason && $0.span == decision.span && $0.text == decision.text } ?? false)
        } else if decision.rule != "clean.title-line" {
            kept += decision.text.unicodeScalars
        }
    }
    precondition(removed.isEmpty)
    let body = article.body.text.scalars.filter { $0 != "\n" }
    precondition(kept.filter { $0 != "\n" }.elementsEqual(body))
}

/// What lies in no block is white space or invisible.
private func checkNothingIsLost(in article: Article) {
    let text = article.page.text
    var end = 0
    for span in article.decisions.map(\.span) + [TextSpan(text.count, text.count)] {
        for index in end..<max(end, span.start) {
            let properties = text[index].properties
            let isInvisible = properties.isWhitespace || properties.generalCategory == .control || properties.generalCategory == .format
            precondition(isInvisible)
        }
        end = max(end, span.end)
    }
}
