/// Another name that the page gives a person right behind the name: 王某（绰号“老刀”）, 莫言，原名管谟业.
enum OtherName {
    /// Of a nickname in quotation marks, in code points.
    private static let longest = 8

    /// - Parameter span: of the person's name.
    /// - Returns: where the other name stands, its end only where quotation marks say it; nil where none is introduced.
    static func introduced(after span: TextSpan, in scan: WordScan) -> (start: Int, quotedEnd: Int?)? {
        var at = span.end
        while at < scan.text.count, at < span.end + 2, isJoint(scan.classes[at]) { at += 1 }
        guard at < scan.text.count, scan.starting[at].contains(.otherName),
            let word = scan.hitRange(at: at).last(where: { isOtherName($0, in: scan) })
        else { return nil }
        at += Int(scan.hits[word].length)
        while at < scan.text.count, "叫做为是：:".unicodeScalars.contains(scan.text[at]) { at += 1 }
        guard at < scan.text.count, scan.classes[at] == .quote else { return (at, nil) }
        let start = at + 1
        var end = start
        while end < scan.text.count, end - start <= longest, scan.classes[end].isPartOfWord || scan.classes[end] == .middleDot { end += 1 }
        guard end < scan.text.count, scan.classes[end] == .quote, end - start > 1 else { return nil }
        return (start, end)
    }

    private static func isJoint(_ class: CharacterClass) -> Bool { `class` == .comma || `class` == .open || `class` == .space }

    private static func isOtherName(_ hit: Int, in scan: WordScan) -> Bool { scan.hits[hit].roles.contains(.otherName) }
}
