/// Cuts the names of site and channel off the title that a page gives its window.
struct Headline: Sendable {
    private let bylineReader: BylineReader

    init(bylineReader: BylineReader) { self.bylineReader = bylineReader }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "_", "|", "-", "–", "—", "<", ">": true
        default: false
        }
    }

    /// - Parameters:
    ///   - scalars: a title as the page has it, with its folded view
    ///   - site: the name that the page gives itself, folded
    ///   - mustBeMedium: cut nothing that is not known as a site or stands between a headline and a site
    /// - Returns: the span of the headline itself.
    func headline(
        in scalars: [Unicode.Scalar], folded: [Unicode.Scalar], site: [Unicode.Scalar]? = nil, mustBeMedium: Bool = false
    ) -> TextSpan {
        let segments = segments(of: folded, site: site)
        // The longest of the segments in front of each.
        var longest = [0]
        for segment in segments { longest.append(max(longest[longest.count - 1], segment.count)) }
        var end = segments.count
        if mustBeMedium, !isMedium(folded[segments[end - 1].range]) { return TextSpan(0, folded.count) }
        while end > 1, isSiteName(folded[segments[end - 1].range], site: site, longestBefore: longest[end - 1]) {
            end -= 1
        }
        var span = TextSpan(segments[0].start, segments[end - 1].end)
        while span.start < span.end, isEdge(folded[span.start]) { span.start += 1 }
        while span.end > span.start, isEdge(folded[span.end - 1]) { span.end -= 1 }
        return span
    }

    /// In code points.
    private static let longestDash = 4
    private static let longestSite = 40

    private func segments(of folded: [Unicode.Scalar], site: [Unicode.Scalar]?) -> [TextSpan] {
        var segments: [TextSpan] = []
        var start = 0
        for index in 0...folded.count where index == folded.count || Headline.isSeparator(folded[index]) {
            if index < folded.count, isHyphen(index, in: folded) || isDashOfHeadline(index, in: folded, site: site) { continue }
            segments.append(TextSpan(start, index))
            start = index + 1
        }
        return segments
    }

    /// A lone hyphen inside a word (ChatGPT-4, 2019-nCoV) parts nothing; blanks around it do.
    private func isHyphen(_ index: Int, in folded: [Unicode.Scalar]) -> Bool {
        guard folded[index] == "-" || folded[index] == "—" || folded[index] == "–", index > 0, index + 1 < folded.count else {
            return false
        }
        return (CharacterKind.isDigit(folded[index - 1]) || CharacterKind.isLetter(folded[index - 1]))
            && (CharacterKind.isDigit(folded[index + 1]) || CharacterKind.isLetter(folded[index + 1]))
    }

    /// 星河公司发布新一代芯片——三年磨一剑: a dash between the words of a headline, unless a site or a medium stands behind it.
    private func isDashOfHeadline(_ index: Int, in folded: [Unicode.Scalar], site: [Unicode.Scalar]?) -> Bool {
        guard folded[index] == "—" else { return false }
        var start = index, behind = index + 1
        while start > 0, index - start < Headline.longestDash, folded[start - 1] == "—" { start -= 1 }
        while behind < folded.count, behind - index < Headline.longestDash, folded[behind] == "—" { behind += 1 }
        guard start > 0, behind < folded.count, !CharacterKind.isBlank(folded[start - 1]) || !CharacterKind.isBlank(folded[behind]) else {
            return false
        }
        let next = folded[behind...].prefix(Headline.longestSite).prefix { !Headline.isSeparator($0) }
        return !isMedium(next) && !(site.map { next.elementsEqual($0) } ?? false)
    }

    /// What a window's title may say behind its headline: the names of channel and site.
    func siteNames(in folded: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        segments(of: folded, site: nil).filter { !$0.isEmpty }.dropFirst().map { segment in
            Array(folded[segment.range].drop(while: CharacterKind.isBlank).reversed().drop(while: CharacterKind.isBlank).reversed())
        }
    }

    private func isMedium(_ segment: ArraySlice<Unicode.Scalar>) -> Bool {
        let word = segment.drop(while: CharacterKind.isBlank).reversed().drop(while: CharacterKind.isBlank).reversed()
        return bylineReader.isMedium(Array(word)[...])
    }

    private func isEdge(_ scalar: Unicode.Scalar) -> Bool { CharacterKind.isBlank(scalar) || Headline.isSeparator(scalar) }

    private func isSiteName(_ segment: ArraySlice<Unicode.Scalar>, site: [Unicode.Scalar]?, longestBefore longest: Int) -> Bool {
        var word = segment
        while let first = word.first, CharacterKind.isBlank(first) { word = word.dropFirst() }
        while let last = word.last, CharacterKind.isBlank(last) { word = word.dropLast() }
        if word.isEmpty { return true }
        if let site, word.elementsEqual(site) { return true }
        if bylineReader.isMedium(word) { return true }
        return word.count <= 12 && longest >= 8 && longest > word.count
    }
}

extension BylineReader {
    /// A headline as flattened text has it, without the name of the site behind it: `标题_财经_新浪网`.
    /// - Returns: nil where the line is the headline alone.
    func headlineWithoutSite(_ span: TextSpan, in flat: FlatText) -> TextSpan? {
        guard flat.folded[span.range].contains(where: { $0 == "_" || $0 == "|" || $0 == "-" || $0 == "–" || $0 == "—" }) else { return nil }
        let line = Array(flat.folded[span.range])
        let headline = Headline(bylineReader: self).headline(in: line, folded: line, mustBeMedium: true).shifted(by: span.start)
        return headline.isEmpty || headline == span ? nil : headline
    }
}
