/// The short name that a page introduces behind a full one: 某某公司（以下简称“某某”）, 某某委员会（某委）.
enum ShortName {
    private static let openings: [[Unicode.Scalar]] = ["以下简称为", "以下简称", "下称", "简称为", "简称", "又称", "英文名", "英文简称"]
        .map { Array($0.unicodeScalars) }
    private static let longest = 16

    /// - Parameter span: of the full name.
    /// - Returns: the words of the short name; nil where none is introduced.
    static func introduced(after span: TextSpan, in scan: WordScan) -> [Unicode.Scalar]? {
        let text = scan.text
        guard span.end + 2 < text.count, scan.classes[span.end] == .open else { return nil }
        var start = span.end + 1
        var isSaid = false
        for opening in openings where text[start...].starts(with: opening) {
            start += opening.count
            isSaid = true
            break
        }
        while start < text.count, scan.classes[start] == .quote || scan.classes[start] == .space || text[start] == ":" || text[start] == "："
        {
            start += 1
        }
        var end = start
        while end < text.count, end - start <= longest, scan.classes[end] != .close, scan.classes[end] != .quote,
            scan.classes[end] != .lineEnd
        {
            end += 1
        }
        guard end < text.count, end - start >= 2, end - start <= longest else { return nil }
        let words = Array(text[start..<end])
        return isSaid || isMadeOf(words, full: text[span.range]) ? words : nil
    }

    /// Whether each character of a short name stands in the full one, in its order: 发改委 of 发展和改革委员会.
    private static func isMadeOf(_ words: [Unicode.Scalar], full: ArraySlice<Unicode.Scalar>) -> Bool {
        guard words.allSatisfy({ CharacterClass($0) == .han }) else { return false }
        var at = full.startIndex
        for scalar in words {
            guard let met = full[at...].firstIndex(of: scalar) else { return false }
            at = met + 1
        }
        return true
    }
}
