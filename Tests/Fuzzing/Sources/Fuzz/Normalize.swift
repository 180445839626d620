import Jianbao

private let normalizer = Result { () throws(DictionaryError) in try Normalizer(dictionaries: .builtIn) }

/// Any text: its normal form is its own normal form and has as many lines, and each repair leads back to what it repaired.
@Sendable func fuzzNormalize(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let normalizer = try? normalizer.get() else { fatalError("the dictionaries are wrong; see jianbao dictionary check") }
    let text = Text(String(decoding: bytes, as: UTF8.self))
    let normal = normalizer.normalize(text)
    precondition(normal.map.count == normal.text.count)
    precondition(normal.text.scalars.filter { $0 == "\n" }.count == text.scalars.filter { $0 == "\n" }.count)
    for repair in normal.repairs {
        precondition(normal.text.string(repair.span) == repair.to && text.string(repair.origin) == repair.from)
    }
    precondition(normalizer.normalize(normal.text).text == normal.text)
}
