/// The whole way of a page, a stage a line: bytes → text → article → normal form → mentions → relations → record.
///
/// ```swift
/// let pipeline = try Pipeline()
/// let extraction = try pipeline.extract(Page(body: bytes))
/// print(extraction.employments)
/// ```
///
/// Immutable and cheap to share: one pipeline serves all threads.
public struct Pipeline: Sendable {
    /// What a user may choose; the dictionaries are the other argument.
    public struct Options: Hashable, Sendable {
        /// Of the texts and names in the records.
        public var script: Normalizer.TargetScript = .simplified

        /// Simplified script where none is given, as the records' contract has it.
        public init(script: Normalizer.TargetScript = .simplified) { self.script = script }
    }

    /// Bytes → text.
    public let decoder: CharsetDecoder
    /// Text → article.
    public private(set) var cleaner: Cleaner
    /// Article → normal form.
    public let normalizer: Normalizer
    /// Normal form → mentions.
    public let recognizer: Recognizer
    /// Mentions → people, organizations and the claims between them.
    public let relater: Relater
    /// All of it → the record document.
    public let recorder: Recorder

    /// - Throws: the first thing that is wrong with a dictionary.
    public init(dictionaries: Dictionaries = .builtIn, options: Options = Options()) throws(DictionaryError) {
        let names: NameRecognizer, quantities: QuantityRecognizer
        // The words of names take as long to read as all the others together.
        (names, (quantities, decoder, cleaner, normalizer, relater, recorder)) = try sideBySide {
            () throws(DictionaryError) in
            try NameRecognizer(dictionaries: dictionaries)
        } and: {
            () throws(DictionaryError) in
            let frequent = try FrequentCharacters(dictionaries: dictionaries)
            return (
                try QuantityRecognizer(dictionaries: dictionaries),
                try CharsetDecoder(dictionaries: dictionaries, frequent: frequent), try Cleaner(dictionaries: dictionaries),
                try Normalizer(dictionaries: dictionaries, target: options.script, frequent: frequent),
                try Relater(dictionaries: dictionaries), try Recorder(dictionaries: dictionaries)
            )
        }
        recognizer = Recognizer(quantities: quantities, names: names)
        if let file = dictionaries.unread(where: { !$0.isBuiltIn }).first { throw .unknownFile(path: file.location) }
    }

    /// From now on the lines of this file go as furniture of their sites; ``SiteTemplates`` describes the file.
    public mutating func addTemplates(ofFile path: String) throws(TemplateError) { cleaner.templates = try cleaner.templates(ofFile: path) }

    /// What every rule says of itself, in the order of the stages.
    public var rules: [RuleDescription] { CharsetDecoder.rules + Cleaner.rules + normalizer.rules + recognizer.rules + relater.rules }

    /// Reads one page.
    /// - Throws: where the bytes are no text at all; a page without an article gives an empty one and a diagnostic.
    public func extract(_ page: Page) throws(DecodeError) -> Extraction {
        let article = normalizer.normalize(cleaner.clean(try decoder.decode(page)))
        let mentions = recognizer.mentions(in: article)
        return recorder.record(article, mentions, relater.relations(in: mentions, of: article))
    }
}
