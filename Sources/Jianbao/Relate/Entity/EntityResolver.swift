/// Joins mentions of one person or organisation into one entity, where the page or the dictionary says that they are one.
///
/// The recognizer has given each mention its canonical name by the dictionaries; here the page itself speaks: what it puts in brackets
/// behind a name (奥特曼（Sam Altman）, 以下简称…), the parts of a full name (Karpathy, 克拉克, 褚总) and the legal forms of a firm.
/// A part that fits two people of the page joins neither.
struct EntityResolver: Sendable {
    /// Forms of address behind a surname: 总, 教授, 先生.
    private let addresses: WordTrie
    /// Names that people.tsv has as they stand: 马斯克 alone is nobody's surname.
    private let knownPeople: WordTrie
    /// 欧阳, 司马: surnames of two characters.
    private let longSurnames: WordTrie
    /// What a firm's name may end with and still be the same firm: 集团, 有限公司.
    private let legalForms: WordTrie
    /// Words that introduce another name inside brackets: 以下简称, 英文名.
    private let introductions: WordTrie

    /// The names of a page that are compared with each other; beyond it names are joined by equality alone, so that a page of nothing but
    /// names costs no square.
    private static let comparisonLimit = 400

    init(dictionaries: Dictionaries) throws(DictionaryError) {
        addresses = try EntityResolver.words(of: "names/honorifics.tsv", dictionaries) { $0.list(1).contains("surname") }
        knownPeople = try EntityResolver.words(of: "names/people.tsv", dictionaries) { !$0.key.hasSuffix("?") }
        longSurnames = try EntityResolver.words(of: "names/surnames.tsv", dictionaries) { $0.scalars(0).count > 1 }
        legalForms = try EntityResolver.words(of: "triggers/legal-form.tsv", dictionaries)
        introductions = try EntityResolver.words(of: "triggers/introduction.tsv", dictionaries)
    }

    private static func words(
        of path: String, _ dictionaries: Dictionaries, where isWanted: (DictionaryFile.Row) -> Bool = { _ in true }
    ) throws(DictionaryError) -> WordTrie {
        var words: [(word: [Unicode.Scalar], value: Int)] = []
        try dictionaries.forEachRow(of: path) { row throws(DictionaryError) in
            if isWanted(row) { words.append((row.scalars(0), 0)) }
        }
        return WordTrie(words)
    }

    func entities(of table: MentionTable, in article: NormalizedArticle) -> EntityTable {
        var groups = NameGroups(table: table, article: article)
        joinGlosses(&groups, table, article)
        let named = groups.representatives
        for kind in [MentionValue.Kind.person, .organization] {
            let names = named.filter { groups.names[$0].kind == kind }.prefix(EntityResolver.comparisonLimit)
            if kind == .person { joinPeople(Array(names), &groups) } else { joinOrganizations(Array(names), &groups) }
        }
        return groups.table(of: table)
    }

    /// 甲（乙）: two names of one, where the bracket holds nothing but the second name and the words that introduce it.
    private func joinGlosses(_ groups: inout NameGroups, _ table: MentionTable, _ article: NormalizedArticle) {
        for (index, mention) in table.mentions.enumerated() where mention.kind == .person || mention.kind == .organization {
            let text = article.text(of: mention.field)
            var at = mention.span.end
            while at < text.count, text[at] == " " { at += 1 }
            guard at < text.count, text[at] == "（" || text[at] == "(" else { continue }
            let limit = min(text.count, at + 48)
            guard let close = text.scalars[at..<limit].firstIndex(where: { $0 == "）" || $0 == ")" }) else { continue }
            var inside = TextSpan(at + 1, close)
            var isIntroduced = false
            while let match = introductions.longestMatch(in: text.scalars, at: inside.start, limit: inside.end) {
                inside.start += match.length
                isIntroduced = true
                if inside.start < inside.end, text[inside.start] == "：" || text[inside.start] == ":" { inside.start += 1 }
            }
            while inside.start < inside.end, EntityResolver.isQuote(text[inside.start]) { inside.start += 1 }
            while inside.end > inside.start, EntityResolver.isQuote(text[inside.end - 1]) { inside.end -= 1 }
            guard !inside.isEmpty else { continue }
            if index + 1 < table.mentions.count, table.mentions[index + 1].field == mention.field, table.mentions[index + 1].span == inside
            {
                if table.mentions[index + 1].kind == mention.kind { groups.join(index, index + 1) }
            } else if isIntroduced || EntityResolver.isLatinName(text.scalars[inside.range]) {
                groups.alias(text.string(inside), of: index)
            }
        }
    }

    private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "“", "”", "\"", "「", "」", "『", "』", "《", "》", " ", "‘", "’": true
        default: false
        }
    }

    /// Capitalized Latin words and nothing else: Jiahui Yu, NASA.
    private static func isLatinName(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = scalars.first, first.properties.isUppercase, scalars.count >= 2, scalars.count <= 40 else { return false }
        return scalars.allSatisfy { $0.properties.isAlphabetic && !ICU.isHan($0) || $0 == " " || $0 == "." || $0 == "-" || $0 == "'" }
    }

    private func joinPeople(_ names: [Int], _ groups: inout NameGroups) {
        let forms = names.map { NameForm(groups.names[$0].name) }
        for (position, name) in names.enumerated() {
            var fuller: Int?
            var isUnique = true
            for other in forms.indices where other != position {
                guard
                    isPart(forms[position], of: forms[other]) || forms[position].isGivenName(of: forms[other])
                        || forms[position].isSpelling(of: forms[other])
                        || forms[position].isAddress(of: forms[other], forms: addresses, longSurnames: longSurnames)
                else { continue }
                if let known = fuller, !groups.areOne(names[known], names[other]) { isUnique = false }
                fuller = fuller ?? other
            }
            if isUnique, let fuller { groups.joinNames(names[fuller], name) }
        }
    }

    /// Whether a name is a part of a fuller one, and not that of a known person whom the recognizer has not called by the fuller one:
    /// 特朗普 beside 伊万卡·特朗普.
    private func isPart(_ form: NameForm, of full: NameForm) -> Bool {
        form.isPart(of: full) && knownPeople.value(of: form.scalars) == nil
    }

    private func joinOrganizations(_ names: [Int], _ groups: inout NameGroups) {
        let forms = names.map { Array(groups.names[$0].name.unicodeScalars) }
        for (position, name) in names.enumerated() where forms[position].count >= 2 {
            var fuller: Int?
            var isUnique = true
            for other in forms.indices where other != position && forms[other].count > forms[position].count {
                guard isSameFirm(forms[position], forms[other]) else { continue }
                if let known = fuller, !groups.areOne(names[known], names[other]) { isUnique = false }
                fuller = fuller ?? other
            }
            if isUnique, let fuller { groups.joinNames(names[fuller], name) }
        }
    }

    /// 远帆科技 of 远帆科技集团, 亚泰 of 长春亚泰.
    private func isSameFirm(_ short: [Unicode.Scalar], _ long: [Unicode.Scalar]) -> Bool {
        if long.starts(with: short) { return legalForms.value(of: long[short.count...]) != nil }
        let lead = long.prefix(long.count - short.count)
        return lead.count == 2 && lead.allSatisfy(ICU.isHan) && long.suffix(short.count).elementsEqual(short)
    }
}
