/// What the names of classes and ids say of a block: words from `Dictionaries/boilerplate/element-names.tsv`.
struct ElementNames: Sendable {
    struct Hint: Hashable, Sendable {
        /// Named as the place of the article.
        var isArticle = false
        /// Named as something else.
        var aside: Removal.Reason?
        /// The name is never given to a block around the article (comments, related), unlike side or hot.
        var isStrong = false
        /// Named as the place of a field.
        var mark: Mark?

        /// Joins what another name of the same element says; the first reason stays, unless only the other one is strong.
        mutating func add(_ other: Hint) {
            isArticle = isArticle || other.isArticle
            mark = mark ?? other.mark
            if let aside = other.aside, self.aside == nil || other.isStrong && !isStrong {
                self.aside = aside
                isStrong = other.isStrong
            }
        }
    }

    /// What an element holds by its name: a field rather than text.
    enum Mark: String, Sendable {
        /// The name of the account that published the article; by the whole id.
        case account
        case author, editor, publisher
        /// Of a `time` element, by its attribute.
        case time
    }

    private let words: NameTable<Hint>
    /// Ids of the element that holds the name of the publishing account.
    private let accounts: [[Unicode.Scalar]]

    /// - Throws: where a cell names neither a reason nor `article`.
    init(dictionaries: Dictionaries) throws(DictionaryError) {
        var words: [(name: UInt64, value: Hint)] = []
        var accounts: [[Unicode.Scalar]] = []
        try dictionaries.forEachRow(of: "boilerplate/element-names.tsv") { row throws(DictionaryError) in
            let scalars = row.scalars(0)
            let mark = Mark(rawValue: row.cell(1))
            if mark == .account { return accounts.append(Array(scalars)) }
            let name = HTMLName.packed(scalars, TextSpan(0, scalars.count))
            guard name != HTMLName.unknown else { throw row.badCell(0, column: "key", wanted: "up to ten letters and digits") }
            if row.cell(1) == "article" {
                words.append((name, Hint(isArticle: true)))
            } else if let mark {
                words.append((name, Hint(mark: mark)))
            } else if let reason = Removal.Reason(rawValue: row.cell(1)) {
                words.append((name, Hint(aside: reason, isStrong: row.cell(2) == "strong")))
            } else {
                throw row.badCell(1, column: "meaning", wanted: "article, account, author, editor, publisher or a reason of removal")
            }
        }
        self.words = NameTable(words)
        self.accounts = accounts
    }

    func isAccount(_ identifier: ArraySlice<Unicode.Scalar>) -> Bool { accounts.contains { identifier.elementsEqual($0) } }

    /// Reads the words of a class list or an id: article-content, articleContent and article_content are two words each.
    func hint(in page: [Unicode.Scalar], _ span: TextSpan) -> Hint {
        var result = Hint()
        var start = span.start
        // A value of many thousand names says nothing more than its first ones.
        let limit = min(span.end, span.start + 400)
        while start < limit {
            var end = start
            while end < limit, page[end].isASCIIAlphanumeric, end == start || !isCapital(page[end]) || isCapital(page[end - 1]) {
                end += 1
            }
            if end > start, let hint = words[HTMLName.packed(page, TextSpan(start, end))] { result.add(hint) }
            start = max(end, start + 1)
        }
        return result
    }

    private func isCapital(_ scalar: Unicode.Scalar) -> Bool { (0x41...0x5A).contains(scalar.value) }
}
