/// A piece of a sentence as the cheapest reading of it has it.
struct Token {
    enum Kind: UInt8 {
        /// A character that no word claims.
        case character
        case word, place, organization, weakOrganization, title
        case person, weakPerson
        /// Made of a surname and given-name characters.
        case chineseName
        /// A surname before a form of address: 马 of 马先生.
        case surname
        case transliteratedName
        /// 小 or 老 before a surname, or a character of given names twice: 小李, 壮壮.
        case nickname
        case latin
        /// A number or a date.
        case quantity
        case separator
    }

    // In four bytes each a token takes 16, and a page has a million of them at worst.
    private var shortStart: Int32
    private var shortEnd: Int32
    /// Of the word it is, or -1.
    let lexeme: Int32
    let kind: Kind

    init(start: Int, end: Int, kind: Kind, lexeme: Int32) {
        shortStart = Int32(truncatingIfNeeded: start)
        shortEnd = Int32(truncatingIfNeeded: end)
        self.kind = kind
        self.lexeme = lexeme
    }

    var start: Int { Int(shortStart) }
    var end: Int { Int(shortEnd) }

    var span: TextSpan { TextSpan(start, end) }

    var isPerson: Bool {
        switch kind {
        case .person, .weakPerson, .chineseName, .surname, .transliteratedName, .nickname: true
        default: false
        }
    }
}
