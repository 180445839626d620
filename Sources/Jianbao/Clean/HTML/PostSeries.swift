/// Tells where the second of several posts begins that stand on one page: entries of a journal, answers in a forum, comments.
///
/// Each post bears its day and hour in a line of its own or with its heading. A chronicle, a rolling report and a diary have such lines
/// too, so that the days alone say nothing: beside those of posts stand their writers, links to them, the numbers of their floors and
/// the words of forums. Three or more of them below the first running text, with running text between them (or as links to the posts),
/// are a series, of which the first post is the article.
struct PostSeries {
    /// In the lines of the page: from here on stand other posts.
    var start: Int
    var reason: Removal.Reason

    private struct Stamp {
        var line: Int
        /// nil: it was left out.
        var year: Int?
        /// Minutes, counted as if each month had 31 days.
        var minute: Int

        var day: Int { minute / 1440 }

        func isOnDay(of other: Stamp) -> Bool { day == other.day && (year == nil || other.year == nil || year == other.year) }

        func isBefore(_ other: Stamp) -> Bool {
            guard let year, let otherYear = other.year, year != otherYear else { return minute <= other.minute }
            return year < otherYear
        }
    }

    /// Stamped lines below the first post: a page that names a few days of its own (a table of matches) has them without text between.
    private static let fewestStamps = 3, fewestLinks = 5
    /// Running text that makes a first post, in code points: less may be its subject, with its own stamp below.
    private static let shortestPost = 40
    /// Lines of a post above its stamp (heading, writer, rank) and below it (buttons).
    private static let linesAbove = 3, linesBelow = 2
    /// Stamps whose lines are searched for signs of a post; the further ones are like them.
    private static let maximumSearched = 60

    /// - Parameters:
    ///   - range: the lines of the article's block
    ///   - makers: lines in which the markup names an author
    init?(flat: FlatText, range: Range<Int>, makers: Set<Int>, words: PostWords) {
        var told = 0
        var stamps: [Stamp] = []
        for index in range {
            // A stamp above the first post is its own.
            if told >= PostSeries.shortestPost, let stamp = PostSeries.stamp(in: flat, line: index) { stamps.append(stamp) }
            if PostSeries.isTold(flat.lines[index]) { told += flat.lines[index].shape.visible }
        }
        guard stamps.count >= PostSeries.fewestStamps, PostSeries.isSeries(stamps, flat: flat, range: range, makers: makers, words: words)
        else { return nil }
        start = stamps[0].line
        while start > range.lowerBound, stamps[0].line - start < PostSeries.linesAbove, flat.lines[start - 1].shape.isBare { start -= 1 }
        // Answers follow a post in time, older entries of a journal follow it on the page.
        let later = zip(stamps, stamps.dropFirst()).reduce(0) { $0 + ($1.0.isBefore($1.1) ? 1 : -1) }
        reason = later >= 0 ? .comments : .relatedReading
    }

    static func isStamped(_ flat: FlatText, line: Int) -> Bool { stamp(in: flat, line: line) != nil }

    private static func isSeries(
        _ stamps: [Stamp], flat: FlatText, range: Range<Int>, makers: Set<Int>, words: PostWords
    ) -> Bool {
        let links = stamps.reduce(0) { $0 + (flat.lines[$1.line].linked > 0 ? 1 : 0) }
        if links >= fewestLinks, links * 2 >= stamps.count { return true }
        // What happens within one day may be an article that tells it hour by hour.
        guard stamps.contains(where: { !$0.isOnDay(of: stamps[0]) }) else { return false }
        let told = zip(stamps, stamps.dropFirst()).reduce(0) { count, pair in
            count + ((pair.0.line + 1..<max(pair.0.line + 1, pair.1.line)).contains { isTold(flat.lines[$0]) } ? 1 : 0)
        }
        // A post may be stamped above and below.
        guard told >= 2, told * 3 >= stamps.count - 1 else { return false }
        let searched = stamps.prefix(maximumSearched)
        let posts = searched.count { isOfPost($0, flat: flat, range: range, makers: makers, words: words) }
        return posts * 3 >= searched.count * 2
    }

    /// Something beside the day and the hour says that a post begins: its writer, a link, a floor, a word of forums.
    private static func isOfPost(_ stamp: Stamp, flat: FlatText, range: Range<Int>, makers: Set<Int>, words: PostWords) -> Bool {
        var first = stamp.line, last = stamp.line
        func isBeside(_ index: Int) -> Bool { range.contains(index) && flat.lines[index].shape.isBare }
        while stamp.line - first < linesAbove, isBeside(first - 1) { first -= 1 }
        while last - stamp.line < linesBelow, isBeside(last + 1) { last += 1 }
        return (first...last).contains { index in
            flat.lines[index].linked > 0 || makers.contains(index) || words.isMet(in: flat.folded, flat.lines[index].span)
        }
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
            let year = reader.skip("-", "/", ".", "年") ? reader.number(most: 4) : nil
            return Stamp(line: index, year: year, minute: ((month * 31 + day) * 24 + hour) * 60 + minutes)
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
