/// What a token of a sentence may be: one bit each for the slots of patterns, the marks of punctuation and the classes of triggers.
struct TokenClasses: OptionSet, Hashable, Sendable {
    var rawValue: UInt64

    static let person = TokenClasses(rawValue: 1 << 0)
    static let organization = TokenClasses(rawValue: 1 << 1)
    static let title = TokenClasses(rawValue: 1 << 2)
    static let date = TokenClasses(rawValue: 1 << 3)
    static let duration = TokenClasses(rawValue: 1 << 4)
    /// Numbers, amounts of money.
    static let figure = TokenClasses(rawValue: 1 << 5)
    /// ，and what parts clauses like it.
    static let comma = TokenClasses(rawValue: 1 << 6)
    /// 、
    static let pause = TokenClasses(rawValue: 1 << 7)
    static let open = TokenClasses(rawValue: 1 << 8)
    static let close = TokenClasses(rawValue: 1 << 9)
    /// The end of the sentence.
    static let stop = TokenClasses(rawValue: 1 << 10)
    /// Words that patterns do not know.
    static let other = TokenClasses(rawValue: 1 << 11)
    /// 和, 与, 、: what parts the members of a list.
    static let list = TokenClasses(rawValue: 1 << 12)
    private static let firstTrigger = 16

    static func trigger(_ name: TriggerClass) -> TokenClasses {
        TokenClasses(rawValue: 1 << UInt64(firstTrigger + name.bit))
    }

    static let names: TokenClasses = [.person, .organization, .title]
}

/// A class of words with its own file, `Dictionaries/triggers/<name>.tsv`.
enum TriggerClass: String, Sendable, CaseIterable {
    // Verbs and nouns of events.
    case join, move, `return`, hold, leave, quit, work, found, intern, study, appoint, poach, offer, decline, effect, post, copula, say
    // What words around say of certainty and time.
    case former, past, present, already, announced, rumour, intent, hearsay, negation, denial, hypothetical
    // Who is meant.
    case pronoun, oblique, regarding, anaphor, each
    /// Words that only look as if they held a trigger.
    case decoy

    var bit: Int { TriggerClass.bits[self]! }
    var path: String { "triggers/\(rawValue).tsv" }

    private static let bits = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}

/// All words that the tokens of a sentence are cut by: the rows of the trigger dictionaries and the literals of patterns.
struct PatternLexicon: Sendable {
    struct Word: Sendable {
        var scalars: [Unicode.Scalar]
        var classes: TokenClasses
        /// What the word itself says of a post: 现任 `current`, 曾任 `former`.
        var status: Employment.Status?
        /// The number under which patterns name it literally, or -1.
        var literal: Int32
    }

    private(set) var words: [Word] = []
    private(set) var trie = WordTrie()
    private var literalCount: Int32 = 0

    /// Reads the trigger dictionaries.
    init(dictionaries: Dictionaries) throws(DictionaryError) {
        for trigger in TriggerClass.allCases {
            // A decoy takes a word from the classes only as a longer word does; of equal words the trigger stays.
            let classes: TokenClasses = trigger == .decoy ? .other : .trigger(trigger)
            try dictionaries.forEachRow(of: trigger.path) { row throws(DictionaryError) in
                let cell = row.cell(1)
                let status = Employment.Status(rawValue: cell)
                if !cell.isEmpty, status == nil {
                    throw row.badCell(1, column: "status", wanted: Employment.Status.allCases.map(\.rawValue).joined(separator: ", "))
                }
                let index = self.index(of: row.scalars(0))
                words[index].classes.insert(classes)
                words[index].status = status ?? words[index].status
            }
        }
        for mark in ["、", "和", "与", "及", "以及", "跟", "并", "同", "暨"] {
            words[index(of: Array(mark.unicodeScalars))].classes.insert(.list)
        }
        for (marks, mark) in [("，,：:", TokenClasses.comma), ("、", .pause), ("（(【[", .open), ("）)】]", .close), ("。！？!?；;…", .stop)] {
            for scalar in marks.unicodeScalars { words[index(of: [scalar])].classes.insert(mark) }
        }
    }

    private mutating func index(of scalars: [Unicode.Scalar]) -> Int {
        if let known = trie[scalars] { return known }
        trie[scalars] = words.count
        words.append(Word(scalars: scalars, classes: [], status: nil, literal: -1))
        return words.count - 1
    }

    /// The number of a literal of a pattern.
    mutating func literal(_ scalars: [Unicode.Scalar]) -> Int32 {
        let index = index(of: scalars)
        if words[index].literal < 0 {
            words[index].literal = literalCount
            literalCount += 1
        }
        return words[index].literal
    }
}
