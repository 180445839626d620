/// A view of a text in which cues are looked up: code point for code point the same length, with script, width and case folded.
///
/// 來源：, 来源: and 来源： are one cue after folding, so that each cue stands once in the dictionaries.
struct CueFolding: Sendable {
    /// The folded form of each code point of the basic plane; the other planes stay as they are.
    private let table: [UInt16]

    /// - Throws: where a row of the traditional characters is no pair of single characters.
    init(dictionaries: Dictionaries) throws(DictionaryError) {
        var table = [UInt16].basicPlane
        for value in 0x41...0x5A { table[value] = UInt16(value + 0x20) }
        for value in 0xFF01...0xFF5E { table[value] = table[value - 0xFEE0] }
        for (form, folded) in CueFolding.lookAlikes {
            for scalar in form.unicodeScalars { table[Int(scalar.value)] = UInt16(folded.value) }
        }
        try dictionaries.forEachRow(of: "characters/traditional-simplified.tsv") { row throws(DictionaryError) in
            guard let from = row.onlyScalar(0), let to = row.onlyScalar(1), from.value < 0x1_0000, to.value < 0x1_0000 else { return }
            table[Int(from.value)] = UInt16(to.value)
        }
        self.table = table
    }

    /// Signs that sites use one for another in bylines, breadcrumbs and boxes.
    private static let lookAlikes: [(String, Unicode.Scalar)] = [
        ("\u{4E28}\u{2502}\u{2223}\u{2503}\u{FE31}\u{4E3F}\u{01C0}", "|"),
        ("\u{00A0}\u{3000}\u{2002}\u{2003}\u{2009}\u{202F}\u{0009}", " "),
        ("\u{2022}\u{30FB}\u{2027}\u{00B7}\u{FF65}\u{2219}", "·"),
        ("\u{203A}\u{00BB}\u{2192}\u{25B6}\u{25B8}", ">"),
        ("【〔\u{3016}", "["),
        ("】〕\u{3017}", "]"),
        ("“”\u{FF02}", "\""),
        ("\u{FE55}\u{2236}", ":"),
        ("\u{2215}\u{2044}", "/"),
    ]

    func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard scalar.value < 0x1_0000 else { return scalar }
        // The table holds no surrogate: every value is a scalar or the fold of one.
        return Unicode.Scalar(table[Int(scalar.value)]) ?? scalar
    }

    func folded(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] { scalars.map(folded) }
}
