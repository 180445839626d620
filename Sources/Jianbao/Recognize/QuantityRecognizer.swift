/// Reads numbers, dates, durations and money to their exact values.
struct QuantityRecognizer: Sendable {
    init(dictionaries: Dictionaries) throws(DictionaryError) {}

    /// - Parameter referenceDate: the day to which relative dates refer; nil leaves them with `X`.
    /// - Returns: mentions that do not overlap, in the order of the text.
    func mentions(in text: Text, field: TextField, referenceDate: CivilDate?) -> [Mention] { [] }
}
