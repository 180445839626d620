import Jianbao

private let decoder = Result { () throws(DictionaryError) in try CharsetDecoder(dictionaries: .builtIn) }

/// Any bytes as a page: text comes out or a typed error, every repair says what it did, and all of the text leads back to the source.
@Sendable func fuzzDecode(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let page = try? decoder.get().decode(Page(body: Array(bytes))) else { return }
    precondition(page.toSource?.count ?? page.source.count == page.text.count)
    for repair in page.repairs {
        precondition(page.text.string(repair.span) == repair.to && page.source.string(repair.origin) == repair.from)
    }
    var end = 0
    for index in 0..<page.text.count {
        let span = page.sourceSpan(of: TextSpan(index, index + 1))
        precondition(span.start <= span.end && span.end >= end && span.end <= page.source.count)
        end = span.end
    }
}
