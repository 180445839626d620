/// The character references of HTML: `&amp;`, `&#x4E2D;`, and those that may go without their semicolon.
struct CharacterReferences: Sendable {
    private let names: WordTrie
    private let values: [[Unicode.Scalar]]

    /// - Throws: where a cell is no list of hexadecimal code points.
    init(dictionaries: Dictionaries) throws(DictionaryError) {
        var names = WordTrie()
        var values: [[Unicode.Scalar]] = []
        try dictionaries.forEachRow(of: "html/character-references.tsv") { row throws(DictionaryError) in
            guard let scalars = CharacterReferences.scalars(inHexadecimal: row.cellBytes(1)) else {
                throw row.badCell(1, column: "code points", wanted: "one or two, in hexadecimal")
            }
            names.value(ofUTF8: row.cellBytes(0), orSet: values.count)
            values.append(scalars)
        }
        self.names = names
        self.values = values
    }

    /// Code points in hexadecimal, parted by blanks.
    /// - Returns: nil where there are none or more than two, or one is no scalar.
    private static func scalars(inHexadecimal cell: UnsafeBufferPointer<UInt8>) -> [Unicode.Scalar]? {
        var scalars: [Unicode.Scalar] = []
        var value: UInt32 = 0, start = 0
        for index in 0...cell.count {
            if index < cell.count, let digit = digit(Unicode.Scalar(cell[index]), isHexadecimal: true) {
                // No scalar has more digits.
                guard index - start < 6 else { return nil }
                value = value << 4 | digit
            } else {
                guard index > start, index == cell.count || cell[index] == 0x20, let scalar = Unicode.Scalar(value) else { return nil }
                scalars.append(scalar)
                (value, start) = (0, index + 1)
            }
        }
        return scalars.count <= 2 ? scalars : nil
    }

    /// Reads the reference whose `&` stands at `index`.
    /// - Returns: what it stands for and the index behind it; nil where the `&` is only itself.
    func reference(in text: [Unicode.Scalar], at index: Int, limit: Int, inAttribute: Bool = false) -> (
        value: ArraySlice<Unicode.Scalar>, end: Int
    )? {
        let start = index + 1
        guard start < limit else { return nil }
        if text[start] == "#" { return numeric(in: text, from: start + 1, limit: limit) }
        guard let match = names.longestMatch(in: text, at: start, limit: limit) else { return nil }
        let end = start + match.length
        // In a link, &copy=1 is a parameter.
        if inAttribute, text[end - 1] != ";", end < limit, text[end] == "=" || text[end].isASCIIAlphanumeric { return nil }
        return (values[match.value][...], end)
    }

    private func numeric(in text: [Unicode.Scalar], from start: Int, limit: Int) -> (value: ArraySlice<Unicode.Scalar>, end: Int)? {
        var index = start
        let isHexadecimal = index < limit && (text[index] == "x" || text[index] == "X")
        if isHexadecimal { index += 1 }
        let digits = index
        var value: UInt32 = 0
        while index < limit, let digit = CharacterReferences.digit(text[index], isHexadecimal: isHexadecimal) {
            // Beyond the last plane every number means the same; stopping there keeps it from overflowing.
            if value <= 0x10_FFFF { value = value * (isHexadecimal ? 16 : 10) + digit }
            index += 1
        }
        guard index > digits else { return nil }
        if index < limit, text[index] == ";" { index += 1 }
        return ([CharacterReferences.scalar(value)], index)
    }

    static func digit(_ scalar: Unicode.Scalar, isHexadecimal: Bool) -> UInt32? {
        switch scalar.value {
        case 0x30...0x39: scalar.value - 0x30
        case 0x41...0x46 where isHexadecimal: scalar.value - 0x37
        case 0x61...0x66 where isHexadecimal: scalar.value - 0x57
        default: nil
        }
    }

    /// The standard reads the C1 controls as windows-1252, and what is no character as U+FFFD.
    private static func scalar(_ value: UInt32) -> Unicode.Scalar {
        if (0x80...0x9F).contains(value) { return windows1252[Int(value - 0x80)] }
        return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private static let windows1252: [Unicode.Scalar] = Array(
        "\u{20AC}\u{81}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{160}\u{2039}\u{152}\u{8D}\u{17D}\u{8F}\u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{2DC}\u{2122}\u{161}\u{203A}\u{153}\u{9D}\u{17E}\u{178}"
            .unicodeScalars)
}
