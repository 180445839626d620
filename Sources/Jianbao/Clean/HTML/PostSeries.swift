/// Tells where the second of several posts begins that stand on one page: entries of a journal, answers in a forum, comments.
///
/// Each post bears its day and hour in a line of its own or with its heading. An article has such a line once; three or more below its
/// first running text, with running text between them (or as links to the posts), are a series, of which the first post is the article.
struct PostSeries {
    /// In the lines of the page: from here on stand other posts.
    var start: Int
    var reason: Removal.Reason

    private struct Stamp {
        var line: Int
        /// Minutes, counted as if each month had 31 days; the year is left out, as posts leave it out.
        var minute: Int
        var isLink: Bool
    }

    /// Stamped lines below the first post: a page that names a few days of its own (a table of matches) has them without text between.
    private static let fewestStamps = 3, fewestLinks = 5
    /// Running text that makes a first post, in code points.
    private static let shortestPost = 40
    /// Lines of the second post above its stamp: heading, author.
    private static let longestHeading = 3

    /// - Parameter range: the lines of the article's block
    init?(flat: FlatText, range: Range<Int>) {
        var told = 0
        var stamps: [Stamp] = []
        for index in range {
            // A stamp above the first post is its own.
            if told >= PostSeries.shortestPost, let stamp = PostSeries.stamp(in: flat, line: index) { stamps.append(stamp) }
            if PostSeries.isTold(flat.lines[index]) { told += flat.lines[index].shape.visible }
        }
        guard stamps.count >= PostSeries.fewestStamps, PostSeries.isSeries(stamps, flat: flat) else { return nil }
        start = stamps[0].line
        while start > range.lowerBound, stamps[0].line - start < PostSeries.longestHeading, flat.lines[start - 1].shape.isBare {
            start -= 1
        }
        // Answers follow a post in time, older entries of a journal follow it on the page.
        let later = zip(stamps, stamps.dropFirst()).reduce(0) { $0 + ($1.0.minute <= $1.1.minute ? 1 : -1) }
        reason = later >= 0 ? .comments : .relatedReading
    }

    static func isStamped(_ flat: FlatText, line: Int) -> Bool { stamp(in: flat, line: line) != nil }

    private static func isSeries(_ stamps: [Stamp], flat: FlatText) -> Bool {
        let links = stamps.reduce(0) { $0 + ($1.isLink ? 1 : 0) }
        if links >= fewestLinks, links * 2 >= stamps.count { return true }
        // What happens within one day may be an article that tells it hour by hour.
        guard stamps.contains(where: { $0.minute / 1440 != stamps[0].minute / 1440 }) else { return false }
        let told = zip(stamps, stamps.dropFirst()).reduce(0) { count, pair in
            count + ((pair.0.line + 1..<max(pair.0.line + 1, pair.1.line)).contains { isTold(flat.lines[$0]) } ? 1 : 0)
        }
        // A post may be stamped above and below.
        return told >= 2 && told * 3 >= stamps.count - 1
    }

    private static func isTold(_ line: PageLine) -> Bool { line.shape.isTold && !line.isLink && !line.isHidden }

    /// `03-18 01:58`, with or without a year and seconds, in a line that tells nothing else.
    private static func stamp(in flat: FlatText, line index: Int) -> Stamp? {
        let line = flat.lines[index]
        guard !line.isHidden, line.shape.visible <= 100, line.shape.digits >= 6, !line.shape.isTold || line.linked > 0 else { return nil }
        let text = flat.folded
        for colon in line.span.range.dropFirst() where text[colon] == ":" {
            var reader = BackwardReader(text: text, at: colon, start: line.span.start)
            guard let hour = reader.number(most: 2), hour < 24, colon + 2 < line.span.end, CharacterKind.isDigit(text[colon + 1]),
                CharacterKind.isDigit(text[colon + 2])
            else { continue }
            guard reader.skipBlanks(most: 3) else { continue }
            reader.skip("日", "号")
            guard let day = reader.number(most: 2), (1...31).contains(day), reader.skip("-", "/", ".", "月"),
                let month = reader.number(most: 2), (1...12).contains(month)
            else { continue }
            let minutes = Int(text[colon + 1].value - 0x30) * 10 + Int(text[colon + 2].value - 0x30)
            return Stamp(line: index, minute: ((month * 31 + day) * 24 + hour) * 60 + minutes, isLink: line.linked > 0)
        }
        return nil
    }
}

/// Reads figures from their ends.
private struct BackwardReader {
    let text: [Unicode.Scalar]
    /// Behind what is read next.
    var at: Int
    let start: Int

    mutating func number(most: Int) -> Int? {
        var value = 0, scale = 1, count = 0
        while at > start, count < most, CharacterKind.isDigit(text[at - 1]) {
            at -= 1
            value += Int(text[at].value - 0x30) * scale
            scale *= 10
            count += 1
        }
        return count > 0 ? value : nil
    }

    /// - Returns: whether there was one.
    mutating func skipBlanks(most: Int) -> Bool {
        let end = at
        while at > start, end - at < most, CharacterKind.isBlank(text[at - 1]) { at -= 1 }
        return at < end
    }

    @discardableResult
    mutating func skip(_ wanted: Unicode.Scalar...) -> Bool {
        guard at > start, wanted.contains(text[at - 1]) else { return false }
        at -= 1
        return true
    }
}
