@testable import Jianbao

/// Stages with the built-in dictionaries, made once for all tests.
enum BuiltIn {
    static let pipeline = Result { () throws(DictionaryError) in try Pipeline() }
    static let decoder = Result { () throws(DictionaryError) in try CharsetDecoder(dictionaries: .builtIn) }
    static let normalizer = Result { () throws(DictionaryError) in try Normalizer(dictionaries: .builtIn) }
    static let traditionalNormalizer = Result { () throws(DictionaryError) in try Normalizer(dictionaries: .builtIn, target: .traditional) }
}
