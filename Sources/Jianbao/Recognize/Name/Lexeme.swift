/// What a word may be in a sentence; a word may be several things.
struct WordRoles: OptionSet, Sendable {
    let rawValue: UInt64

    static let word = WordRoles(rawValue: 1 << 0)
    static let verb = WordRoles(rawValue: 1 << 1)
    /// Prepositions, conjunctions, particles.
    static let function = WordRoles(rawValue: 1 << 2)
    static let adverb = WordRoles(rawValue: 1 << 3)
    static let pronoun = WordRoles(rawValue: 1 << 4)
    static let number = WordRoles(rawValue: 1 << 5)
    static let time = WordRoles(rawValue: 1 << 6)
    static let direction = WordRoles(rawValue: 1 << 7)
    /// Set phrases and descriptions: never a part of a name.
    static let phrase = WordRoles(rawValue: 1 << 8)
    static let place = WordRoles(rawValue: 1 << 9)

    static let organization = WordRoles(rawValue: 1 << 10)
    static let weakOrganization = WordRoles(rawValue: 1 << 11)
    static let ending = WordRoles(rawValue: 1 << 12)
    /// A verb that stands inside names of organisations as a noun does: 投资, 开发.
    static let inner = WordRoles(rawValue: 1 << 13)
    /// Where a name of an organisation ends on its left, whatever the word is else: 的, 任.
    static let boundary = WordRoles(rawValue: 1 << 14)
    /// Adds nothing of its own to a name: 上市 of 上市公司.
    static let generic = WordRoles(rawValue: 1 << 15)
    /// Before it or behind it stands an employer: 加盟…, …创始人.
    static let beforeEmployer = WordRoles(rawValue: 1 << 16)
    static let afterEmployer = WordRoles(rawValue: 1 << 17)

    static let title = WordRoles(rawValue: 1 << 18)
    /// Inside a title, before its core.
    static let modifier = WordRoles(rawValue: 1 << 19)
    /// 前, 原, 现任: before a title, not a part of it.
    static let status = WordRoles(rawValue: 1 << 20)
    /// 部, 处, 中心: the end of a department's name.
    static let unit = WordRoles(rawValue: 1 << 21)

    static let person = WordRoles(rawValue: 1 << 22)
    static let weakPerson = WordRoles(rawValue: 1 << 23)
    static let addressAfter = WordRoles(rawValue: 1 << 24)
    static let addressBefore = WordRoles(rawValue: 1 << 25)
    /// A form of address that a bare surname may stand before: 先生, 总.
    static let afterSurname = WordRoles(rawValue: 1 << 48)
    /// Of one character; alone it proves nothing: 总, 老.
    static let weakAddress = WordRoles(rawValue: 1 << 26)
    static let speech = WordRoles(rawValue: 1 << 27)
    static let compoundSurname = WordRoles(rawValue: 1 << 28)
    /// A Latin given name: Andrej.
    static let latinGiven = WordRoles(rawValue: 1 << 29)
    /// A foreign given name or surname in Chinese characters: 奥特曼.
    static let foreignName = WordRoles(rawValue: 1 << 30)

    /// 津田 of 津田康道.
    static let japaneseSurname = WordRoles(rawValue: 1 << 31)
    /// A character of given names in Japan: 裕, 郎.
    static let japaneseGiven = WordRoles(rawValue: 1 << 53)
    /// Behind a person's name it gives another: 笔名, 绰号.
    static let otherName = WordRoles(rawValue: 1 << 54)
    /// 才让 of 才让卓玛.
    static let namePart = WordRoles(rawValue: 1 << 52)
    /// An ending that needs more before it than a place: 金融.
    static let softEnding = WordRoles(rawValue: 1 << 32)
    /// Among the title words, yet no post: 硕士.
    static let notTitle = WordRoles(rawValue: 1 << 33)
    /// A surname that is more often a verb: 任.
    static let postVerb = WordRoles(rawValue: 1 << 34)
    /// Makes a place or a thing of the name before it: 县, 杯.
    static let nameSuffix = WordRoles(rawValue: 1 << 35)
    /// Closes a phrase about an organisation, not its name: 团队.
    static let notEnding = WordRoles(rawValue: 1 << 36)
    /// Beside it a city's name is a club's.
    static let clubContext = WordRoles(rawValue: 1 << 37)
    /// Only clubs stand beside it: 客场, 主队.
    static let clubOnly = WordRoles(rawValue: 1 << 46)
    /// A place that is a state: 美国.
    static let country = WordRoles(rawValue: 1 << 47)
    /// 市 of 市体育局: it stands for its own place.
    static let area = WordRoles(rawValue: 1 << 38)
    /// Ends an organisation's name in Latin letters: Labs.
    static let latinEnding = WordRoles(rawValue: 1 << 39)
    /// Right behind an employer's name: 公司, 创始人, CEO.
    static let employerTitle = WordRoles(rawValue: 1 << 40)
    /// A thing that has the shape of a name, or of an organisation's: 美的.
    static let thing = WordRoles(rawValue: 1 << 41)

    /// 加盟, 创办: an employer or one's own firm stands behind it, also one that nobody knows.
    static let join = WordRoles(rawValue: 1 << 42)
    /// 公司, 厂商, 独角兽: says what the name behind it is, and belongs to no name itself.
    static let descriptor = WordRoles(rawValue: 1 << 43)
    /// 出任, 毕业于: persons do it; the name of one stands before it.
    static let personVerb = WordRoles(rawValue: 1 << 44)
    /// 宣布, 聘请: organisations do it.
    static let organizationVerb = WordRoles(rawValue: 1 << 45)

    /// Only places stand behind it: 位于; only places stand before it: 境内.
    static let beforePlace = WordRoles(rawValue: 1 << 49)
    static let afterPlace = WordRoles(rawValue: 1 << 50)
    /// What happens at a place: 在…|举行.
    static let event = WordRoles(rawValue: 1 << 51)

    /// What cannot stand inside a name of an organisation.
    static let sentenceWords: WordRoles = [.verb, .function, .adverb, .pronoun, .number, .time, .direction, .phrase, .boundary]
}

/// One word of the dictionaries with all that they say of it.
struct Lexeme: Sendable {
    var roles: WordRoles = []
    /// Minus the logarithm of its share in running text, in sixteenths of a bit; nobody has said it where `Int16.max`.
    var cost: Int32 {
        get { Int32(shortCost) }
        set { shortCost = Int16(clamping: newValue) }
    }
    /// In two bytes a lexeme takes 24, and there are 120,000.
    private var shortCost = Int16.max
    var hasCost: Bool { shortCost != .max }
    /// Index of the organisation it names, or -1.
    var organization: Int32 = -1
    /// Index of the person it names, or -1.
    var person: Int32 = -1
    var titleClass: TitleClass?
    /// Of a title: 1...100, the higher the more senior; 0 of what is no title.
    var titleRank: UInt8 = 0
    /// Whether its bearer leads an organisation: 总经理, 行长, 创始人.
    var isLeadingTitle: Bool { titleClass == .founder || titleClass == .board || titleRank > 80 }
    /// Of an ending.
    var ending: OrganizationEnding?
    /// Of a speech verb: 1...100, how surely a person stands before it.
    var speechWeight: UInt8 = 0
}

/// The last word of organisations' names.
struct OrganizationEnding: Sendable, Hashable {
    enum Strength: Int, Sendable {
        /// A name only behind a place, an organisation or a person: 部.
        case weak = 1
        /// A name where something of its own stands before it: 大学.
        case medium
        /// Practically always the end of a name: 有限公司.
        case strong
    }

    var type: OrganizationType
    var strength: Strength
}

/// Costs are logarithms: sixteenths of a bit, so that sums stand for products of probabilities.
enum Cost {
    static let bit: Int32 = 16

    /// 65536 · 2^(k/16), rounded: where the fraction of a logarithm steps to k sixteenths.
    private static let steps: [UInt64] = [
        65536, 68438, 71468, 74632, 77936, 81386, 84990, 88752, 92682, 96785, 101070, 105545, 110218, 115098, 120194, 125515,
    ]

    /// 16 · log2 of a number, rounded down; 0 for numbers below 2.
    static func logarithm(_ value: Int) -> Int32 {
        guard value > 1 else { return 0 }
        let whole = value.bitWidth - 1 - value.leadingZeroBitCount
        let mantissa = whole >= 16 ? UInt64(value) >> UInt64(whole - 16) : UInt64(value) << UInt64(16 - whole)
        var fraction = 0
        var half = 8
        while half > 0 {
            if steps[fraction + half] <= mantissa { fraction += half }
            half /= 2
        }
        return Int32(whole) * bit + Int32(fraction)
    }

    /// Of something met `count` times among `total`.
    static func of(count: Int, among total: Int) -> Int32 { of(count: count, amongLogarithm: logarithm(total)) }

    /// - Parameter total: the logarithm of all that were counted.
    static func of(count: Int, amongLogarithm total: Int32) -> Int32 { max(0, total - logarithm(max(1, count))) }
}
