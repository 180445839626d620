/// Reads what somebody is paid, was offered or is said to earn.
///
/// An amount of money becomes a record where a word of pay stands before it in its clause (年薪2000万元), directly behind it (千万年薪),
/// or where it goes on from such an amount (由500万元降至1元) or from such a clause (拖欠薪水，共计320万元). Words such as 融资 or 罚款 nearer to the amount make it none.
struct SalaryRelater: Sendable {
    /// What a word of `triggers/salary-cues.tsv` does.
    enum Role: UInt8, CueRole {
        /// A word of pay; the value is its period, or empty where the word does not tell.
        case pay
        /// A period said apart: 每月.
        case period
        case tax
        case status
        /// The amount beside it is something else.
        case veto
        /// 所谓, 如果: no claim; the value is `said` where others made it, so that a denial may speak of it.
        case hypothetical
        /// 降至: the amount behind it goes on from the one before.
        case change
        /// Verbs whose subject pays, and words before the one who is paid.
        case payer, recipient
        /// 共计, 达到: at the head of a clause the amount behind it is that of the clause before.
        case resume
        /// 合同: an amount for several years before it is pay where a person signs it; the value is `person` where only people do (续约合同).
        case contract
        /// 期权: paid on top of the amount, behind +.
        case extra
        /// 招聘, 急招: people are sought.
        case hiring
        /// 分别: several amounts for as many people.
        case each
        /// People paid as a class, not by name: 应届生, 员工.
        case group
        /// 妻子, 同事: somebody else who is paid and has no name.
        case unnamed
        /// Somebody who pays and has no name: 公司, 校方.
        case employer
        /// 传统企业, 另一家公司: one who pays and is none of those named before.
        case stranger
        /// 一名, 某: somebody told of without a name stands behind it.
        case indefinite
        case pronoun
        /// 传: only where it opens its clause.
        case opening
        /// 拒绝, 要求: they speak of pay only where nothing else is their object; the value is `verb` of 高薪, which speaks of an offer only
        /// right before a verb of hiring.
        case transitive
        /// 没有, 并非: denies the amount or the word of pay that follows it.
        case negation
        /// 选择留下, 没去: an answer that refuses where the sentence tells an offer.
        case alternative
        /// 入职, 转投: the employer to come stands behind it.
        case join
        /// 报道, 统计: the organization between 据 and the word tells, and pays nobody.
        case reporter
        /// 说法, 机会: what is refused or denied where pay is meant.
        case object
        /// 挣: behind a period, and with somebody before it, the amount is pay.
        case earn
        /// 高出, 上调: the amount directly behind it says how much more or less.
        case difference
        /// 客户, 人群: people whom an amount picks out (年薪20万以上客户).
        case bracket
        /// 最低工资: the amounts behind it are set by law.
        case statutory
        /// 传统, 拿出: a longer word that holds a cue and is none.
        case decoy
        /// 前年薪 of 目前年薪: the word is only the last code points, as many as the value says, for what begins it belongs to another.
        case tail
    }

    private let cues: CueFinder<Role>

    init(dictionaries: Dictionaries) throws(DictionaryError) {
        cues = try CueFinder(dictionaries: dictionaries, path: "triggers/salary-cues.tsv")
    }

    /// - Parameter employments: tell for whom the one who makes an offer works.
    /// - Returns: a record a claim, in the order of the text; see ``withoutRepeats(_:)``.
    func salaries(in context: RelationContext, employments: [Employment]) -> [Salary] {
        var result: [Salary] = []
        for field in TextField.allCases {
            let text = cues.folded(context.article.text(of: field))
            let spans = context.sentences.filter { $0.field == field }.map(\.span)
            func sentence(_ index: Int) -> SalarySentence {
                SalarySentence(
                    span: spans[index], field: field, text: text, cues: cues.cues(in: text, span: spans[index]), context: context,
                    employments: employments)
            }
            // Most sentences hold no amount, and nothing is looked for in them.
            var next: (index: Int, sentence: SalarySentence)?
            for index in spans.indices where SalarySentence.holdsAmount(spans[index], of: field, in: context) {
                let this = next?.index == index ? next?.sentence ?? sentence(index) : sentence(index)
                next = index + 1 < spans.count ? (index + 1, sentence(index + 1)) : nil
                result += this.salaries(followedBy: next?.sentence)
            }
        }
        return SalaryRelater.withoutRepeats(result)
    }

    /// The more decisive a status, the later in this list: an offer that is refused later on is a refused one.
    private static let decisiveness: [Salary.Status] = [
        .stated, .rumoured, .offered, .agreed, .demanded, .owed, .average, .declined, .denied,
    ]

    /// A page tells one claim several times, in its title above all. Claims of one person (or of nobody named) with the same amount
    /// are one record: the first of the text, with the most decisive status of all and what any of them adds.
    private static func withoutRepeats(_ salaries: [Salary]) -> [Salary] {
        var result: [Salary] = []
        var places: [Claimed: [Int]] = [:]
        for salary in salaries {
            let claimed = Claimed(salary)
            guard let same = places[claimed]?.first(where: { isSame(result[$0], salary) }) else {
                places[claimed, default: []].append(result.count)
                result.append(salary)
                continue
            }
            var merged = result[same].field == .title && salary.field == .text ? salary : result[same]
            let other = merged.span == salary.span && merged.field == salary.field ? result[same] : salary
            merged.person = merged.person ?? other.person
            merged.organization = merged.organization ?? other.organization
            merged.title = merged.title ?? other.title
            merged.tax = merged.tax ?? other.tax
            merged.months = merged.months ?? other.months
            let rank = { (status: Salary.Status) in decisiveness.firstIndex(of: status) ?? 0 }
            if rank(other.status) > rank(merged.status) { merged.status = other.status }
            result[same] = merged
        }
        return result
    }

    /// What two claims must share to be one.
    private struct Claimed: Hashable {
        var min: ExactDecimal?
        var max: ExactDecimal?
        var currency: String?
        var period: Salary.Period?

        init(_ salary: Salary) {
            (min, max) = (salary.amount.amount.min, salary.amount.amount.max)
            (currency, period) = (salary.amount.currency, salary.period)
        }
    }

    private static func isOffer(_ status: Salary.Status) -> Bool { [.offered, .demanded, .declined].contains(status) }

    /// Whether two claims that share ``Claimed`` may be of one person in one post.
    private static func isSame(_ a: Salary, _ b: Salary) -> Bool {
        let isOneTitle = a.title == b.title || a.title == nil || b.title == nil
        guard isOneTitle, a.person != b.person else { return isOneTitle }
        guard a.person == nil || b.person == nil else { return false }
        if a.field == .title || b.field == .title { return true }
        // An advertisement or a survey with the same round sum speaks of others.
        let nameless = a.person == nil ? a : b
        return nameless.title == nil && nameless.status != .average && isOffer(a.status) == isOffer(b.status)
    }
}
