/// All words that recognizing names asks for, in one trie, so that one walk over a text finds them all.
///
/// What its files say of a word is read in the extensions, a file a kind of words.
struct NameLexicon: Sendable {
    struct KnownOrganization: Sendable {
        /// In UTF-8, among the names of all.
        fileprivate var nameBytes: Range<UInt32>
        var type: OrganizationType
    }

    private(set) var trie = WordTrie()
    /// Where the first two code points of the words lead.
    let pairs = EarnedPairs()
    /// By the trie's numbers.
    var lexemes: [Lexeme] = []
    private(set) var organizations: [KnownOrganization] = []
    /// The keys of the organizations' rows, one behind the other: a string for each would cost more than reading the row.
    private var organizationNames: [UInt8] = []

    var characterCosts = CharacterCosts()
    /// By lexeme.
    var compoundSurnameCosts: [Int32: Int32] = [:]

    init(dictionaries: Dictionaries) throws(DictionaryError) {
        trie.reserve(nodes: 270_000)
        lexemes.reserveCapacity(140_000)
        organizations.reserveCapacity(20_000)
        organizationNames.reserveCapacity(400_000)
        try readWords(dictionaries)
        try readPersonWords(dictionaries)
        try readPeople(dictionaries)
        try readPlaces(dictionaries)
        try readOrganizations(dictionaries)
        try readTitles(dictionaries)
        for index in lexemes.indices where !lexemes[index].hasCost { lexemes[index].cost = NameLexicon.unlistedCost }
    }

    /// Of a word that no frequency is known of: one in 8,192.
    private static let unlistedCost = 13 * Cost.bit
    /// Of a word that shall lose against its parts.
    static let never = 60 * Cost.bit

    /// The full name of an organisation: the key of its row.
    func name(of organization: KnownOrganization) -> [Unicode.Scalar] {
        let bytes = organizationNames[Int(organization.nameBytes.lowerBound)..<Int(organization.nameBytes.upperBound)]
        return Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    }

    /// The lexeme of a word, made where there is none, with roles and the least of all costs given.
    @discardableResult
    mutating func add(_ roles: WordRoles, cost: Int32 = .max, utf8 word: UnsafeBufferPointer<UInt8>) -> Int {
        let index = trie.value(ofUTF8: word, orSet: lexemes.count) ?? lexemes.count
        if index == lexemes.count {
            lexemes.append(Lexeme(roles: roles, cost: cost))
        } else {
            lexemes[index].add(roles, cost: cost)
        }
        return index
    }

    /// A row of an organisation.
    /// - Returns: its index.
    mutating func addOrganization(name: UnsafeBufferPointer<UInt8>, type: OrganizationType) -> Int32 {
        let start = UInt32(truncatingIfNeeded: organizationNames.count)
        organizationNames += name
        let nameBytes = start..<UInt32(truncatingIfNeeded: organizationNames.count)
        organizations.append(KnownOrganization(nameBytes: nameBytes, type: type))
        return Int32(truncatingIfNeeded: organizations.count - 1)
    }

    /// A name without the `?` that marks it as weak.
    static func parted(_ name: UnsafeBufferPointer<UInt8>) -> (name: UnsafeBufferPointer<UInt8>, isWeak: Bool) {
        name.last == UInt8(ascii: "?") ? (UnsafeBufferPointer(rebasing: name.dropLast()), true) : (name, false)
    }
}

extension Lexeme {
    fileprivate init(roles: WordRoles, cost: Int32) {
        self.init()
        self.roles = roles
        self.cost = cost
    }

    fileprivate mutating func add(_ more: WordRoles, cost other: Int32) {
        roles.formUnion(more)
        cost = min(cost, other)
    }
}
