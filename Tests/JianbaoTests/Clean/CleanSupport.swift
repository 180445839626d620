@testable import Jianbao

/// A page as the decoder would give it.
/// - Parameter format: nil: HTML where the text begins with a tag
func decodedPage(_ text: String, format: Page.Format? = nil, title: String? = nil, url: String? = nil) -> DecodedPage {
    let format = format ?? (text.hasPrefix("<") ? .html : .text)
    let page = Page(url: url, format: format, title: title, body: Array(text.utf8))
    return DecodedPage(page: page, format: format, charset: "UTF-8", evidence: .strictUTF8, source: Text(text))
}

let testCleaner: Cleaner = {
    do {
        var cleaner = try Cleaner(dictionaries: .builtIn)
        cleaner.explains = true
        return cleaner
    } catch { fatalError("\(error)") }
}()

func cleaned(_ text: String, title: String? = nil, url: String? = nil) -> Article {
    testCleaner.clean(decodedPage(text, title: title, url: url))
}
