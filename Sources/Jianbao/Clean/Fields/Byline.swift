/// What the lines around a headline and at an article's end say of its makers.
struct Byline: Sendable {
    var authors: [TextSpan] = []
    var editors: [TextSpan] = []
    var publisher: TextSpan?
    var published: PublicationDate?
    /// How many visible code points of the line were read as labels, values and parting signs.
    var explained = 0
    /// How many labels were read.
    var labels = 0
    /// It says how often the page was read or liked.
    var isCounted = false
    /// A label, a date or a medium was met; a lone name is no byline.
    var isFounded = false
    /// Where the first words stand that are none of these: up to there the line is a byline without a gap.
    var contiguousEnd = 0

    /// Says who, where or when.
    var isEmpty: Bool { authors.isEmpty && editors.isEmpty && publisher == nil && published == nil && !isFounded }
}

/// Reads bylines: labels with their values (`作者丨`, `责编：`), dates, and names of media, from the words in
/// `Dictionaries/boilerplate/labels.tsv` and `media.tsv`.
struct BylineReader: Sendable {
    enum Role: String, Sendable, CaseIterable {
        case author, editor, publisher, date
        /// How often a page was read, liked, answered: the figure goes with it.
        case count
        /// Makers for whom a record has no field: photographers, proofreaders.
        case credit
        /// The account of a platform; what stands before the label is its name, else what stands behind it.
        case account
    }

    private struct Label: Sendable {
        var role: Role
        /// It may stand right before a name, without a sign between them.
        var isTight: Bool
    }

    private var labels: [Label] = []
    private var labelTrie: WordTrie
    private var media: WordTrie
    /// Values that name nobody: 佚名, 网络.
    private var nobodies: WordTrie
    private var mediaEndings = WordEndings()
    /// What a medium says of its part in a text, behind its name: 报道, 原创, 编辑部.
    private var works = WordEndings()
    /// How a dateline ends: 日电, 日讯.
    private var dispatches = WordEndings()
    private var surnames: WordTrie
    /// Places from which is reported, in their short forms.
    private var places: WordTrie
    let times: TimeWords

    /// - Throws: where a cell names no role.
    init(dictionaries: Dictionaries, folding: CueFolding) throws(DictionaryError) {
        var labels: [Label] = []
        var words: [(word: [Unicode.Scalar], value: Int)] = []
        try dictionaries.forEachRow(of: "boilerplate/labels.tsv") { row throws(DictionaryError) in
            guard let role = Role(rawValue: row.cell(1)) else {
                throw row.badCell(1, column: "role", wanted: Role.allCases.map(\.rawValue).joined(separator: ", "))
            }
            words.append((folding.folded(row.scalars(0)), labels.count))
            labels.append(Label(role: role, isTight: row.cell(2) == "tight"))
        }
        self.labels = labels
        labelTrie = WordTrie(words)
        var names: [(word: [Unicode.Scalar], value: Int)] = []
        var endings: [[Unicode.Scalar]] = []
        var works: [[Unicode.Scalar]] = []
        var dispatches: [[Unicode.Scalar]] = []
        var nobodies: [(word: [Unicode.Scalar], value: Int)] = []
        try dictionaries.forEachRow(of: "boilerplate/media.tsv") { row throws(DictionaryError) in
            let word = folding.folded(row.scalars(0))
            switch row.cell(1) {
            case "name": names.append((word, 0))
            case "ending": endings.append(word)
            case "nobody": nobodies.append((word, 0))
            case "work": works.append(word)
            case "dispatch": dispatches.append(word)
            default: throw row.badCell(1, column: "kind", wanted: "name, ending, nobody, work or dispatch")
            }
        }
        media = WordTrie(names)
        mediaEndings = WordEndings(endings)
        self.works = WordEndings(works)
        self.dispatches = WordEndings(dispatches)
        self.nobodies = WordTrie(nobodies)
        var surnames: [(word: [Unicode.Scalar], value: Int)] = []
        try dictionaries.forEachRow(of: "names/surnames.tsv") { row throws(DictionaryError) in
            surnames.append((folding.folded(row.scalars(0)), row.scalars(0).count))
        }
        self.surnames = WordTrie(surnames)
        places = try BylineReader.places(in: dictionaries, folding: folding)
        times = try TimeWords(dictionaries: dictionaries, folding: folding)
    }

    /// Countries, provinces, cities and counties, by their names and by the short ones.
    private static func places(in dictionaries: Dictionaries, folding: CueFolding) throws(DictionaryError) -> WordTrie {
        var words: [(word: [Unicode.Scalar], value: Int)] = []
        for file in ["places/countries.tsv", "places/regions.tsv"] {
            try dictionaries.forEachRow(of: file) { row throws(DictionaryError) in
                words.append((folding.folded(row.scalars(0)), 0))
                for alias in row.list(2) {
                    let name = alias.unicodeScalars.last == "?" ? alias.unicodeScalars.dropLast() : alias.unicodeScalars[...]
                    words.append((folding.folded(Array(name)), 0))
                }
            }
        }
        return WordTrie(words)
    }

    func isPlace(_ folded: ArraySlice<Unicode.Scalar>) -> Bool { places.value(of: folded) != nil }

    /// A name of the dictionary alone; endings are not enough.
    func isKnownMedium(_ folded: ArraySlice<Unicode.Scalar>) -> Bool { media.value(of: folded) != nil }

    func endsInDispatch(_ words: [Unicode.Scalar]) -> Bool { dispatches.longest(of: words[...]).map { words.count > $0 + 3 } ?? false }

    /// Where the name ends in 新智元报道, 机器之心编辑部; nil where the word ends in nothing of the kind.
    func workStart(of word: TextSpan, in folded: [Unicode.Scalar]) -> Int? {
        works.longest(of: folded[word.range]).map { word.end - $0 }
    }

    /// A name of a medium: one of the dictionary, or a short one with an ending such as 日报.
    func isMedium(_ folded: ArraySlice<Unicode.Scalar>) -> Bool {
        if media.value(of: folded) != nil { return true }
        guard (3...14).contains(folded.count), let ending = mediaEndings.longest(of: folded.dropFirst()) else { return false }
        return ending < folded.count && folded.allSatisfy { !CharacterKind.isStop($0) && !CharacterKind.isComma($0) }
    }

    /// A surname and one or two characters, which are together no medium and not nobody.
    func isPersonName(_ folded: ArraySlice<Unicode.Scalar>) -> Bool {
        guard (2...4).contains(folded.count), folded.allSatisfy(CharacterKind.isHan), !isMedium(folded), !isNobody(folded) else {
            return false
        }
        return (1...2).contains { surname in
            (1...2).contains(folded.count - surname) && surnames.value(of: folded.prefix(surname)) != nil
        }
    }

    /// Names alone in brackets at the end of an article: （王小明 李晓）.
    func signature(of span: TextSpan, in flat: FlatText) -> [TextSpan] {
        let folded = flat.folded
        guard folded[span.end - 1] == ")" else { return [] }
        var open = span.end - 2
        while open > span.start, span.end - open < 24, folded[open] != "(" { open -= 1 }
        guard folded[open] == "(" else { return [] }
        return names(in: TextSpan(open + 1, span.end - 1), of: folded)
    }

    /// The names that a span holds, parted by blanks and signs; empty where it holds anything else.
    func names(in span: TextSpan, of folded: [Unicode.Scalar]) -> [TextSpan] {
        var names: [TextSpan] = []
        var start = span.start
        while start < span.end {
            var end = start
            while end < span.end, CharacterKind.isHan(folded[end]) { end += 1 }
            if end > start {
                guard isPersonName(folded[start..<end]) else { return [] }
                names.append(TextSpan(start, end))
            } else if !CharacterKind.isBlank(folded[end]), !CharacterKind.isComma(folded[end]), folded[end] != "/" {
                return []
            }
            start = max(end, start + 1)
        }
        return names
    }

    /// Reads a line.
    func byline(of span: TextSpan, in flat: FlatText) -> Byline {
        var reading = BylineReading(reader: self, text: flat.folded, span: span)
        reading.read()
        return reading.byline
    }

    /// Reporters named in brackets inside a body line: 新华社北京5月9日电（记者王小明）.
    func bracketedAuthors(of span: TextSpan, in flat: FlatText) -> [TextSpan] {
        let folded = flat.folded
        var index = span.start
        while index < span.end {
            defer { index += 1 }
            guard folded[index] == "(" || folded[index] == "[" else { continue }
            var close = index + 1
            while close < span.end, close - index <= 40, folded[close] != ")", folded[close] != "]" { close += 1 }
            guard close < span.end, close - index <= 40 else { continue }
            let inside = TextSpan(index + 1, close)
            var label = inside.start
            while label < inside.end {
                guard let match = labelTrie.longestMatch(in: folded, at: label, limit: inside.end) else {
                    label += 1
                    continue
                }
                guard labels[match.value].role == .author else { break }
                var reading = BylineReading(reader: self, text: folded, span: TextSpan(label, inside.end))
                reading.read()
                if !reading.byline.authors.isEmpty { return reading.byline.authors }
                break
            }
        }
        return []
    }

    func label(at index: Int, in text: [Unicode.Scalar], limit: Int) -> (role: Role, isTight: Bool, end: Int)? {
        guard let match = labelTrie.longestMatch(in: text, at: index, limit: limit) else { return nil }
        let label = labels[match.value]
        return (label.role, label.isTight, index + match.length)
    }

    func isNobody(_ value: ArraySlice<Unicode.Scalar>) -> Bool { nobodies.value(of: value) != nil }
}

/// A set of words by which other words end.
struct WordEndings: Sendable {
    /// The words from their last code point to their first.
    private var trie = WordTrie()

    init() {}

    init(_ words: [[Unicode.Scalar]]) { trie = WordTrie(words.map { ($0.reversed(), $0.count) }) }

    /// The length of the longest ending of a word, in code points.
    func longest(of word: ArraySlice<Unicode.Scalar>) -> Int? {
        var place = WordTrie.Place.root
        var length: Int?
        for scalar in word.reversed() {
            guard let next = trie.step(from: place, over: scalar) else { break }
            place = next
            if place.value >= 0 { length = Int(place.value) }
        }
        return length
    }
}
