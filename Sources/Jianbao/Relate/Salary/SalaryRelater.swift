/// Reads what somebody is paid, was offered or is said to earn.
///
/// An amount of money becomes a record where a word of pay stands before it in its clause (年薪2000万元), directly behind it (千万年薪),
/// or where it goes on from such an amount (由500万元降至1元). Words such as 融资 or 罚款 nearer to the amount make it none.
struct SalaryRelater: Sendable {
    /// What a word of `triggers/salary-cues.tsv` does.
    enum Role: String, Sendable {
        /// A word of pay; the value is its period, or empty where the word does not tell.
        case pay
        /// A period said apart: 每月.
        case period
        case tax
        case status
        /// The amount beside it is something else.
        case veto
        /// 所谓, 如果: no claim.
        case hypothetical
        /// 降至: the amount behind it goes on from the one before.
        case change
        /// Verbs whose subject pays, and words before the one who is paid.
        case payer, recipient
        /// People paid as a class, not by name: 应届生, 员工.
        case group
        /// Somebody who pays and has no name: 公司, 校方.
        case employer
        case pronoun
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
            let sentences = context.sentences.filter { $0.field == field }.map { entry in
                SalarySentence(
                    span: entry.span, field: field, text: text, cues: cues.cues(in: text, span: entry.span), context: context,
                    employments: employments)
            }
            for index in sentences.indices where !sentences[index].amounts.isEmpty {
                let next = index + 1 < sentences.count ? sentences[index + 1] : nil
                result += sentences[index].salaries(followedBy: next)
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
        for salary in salaries {
            guard let same = result.firstIndex(where: { isSame($0, salary) }) else {
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

    private static func isSame(_ a: Salary, _ b: Salary) -> Bool {
        let isOnePerson = a.person == b.person || a.person == nil || b.person == nil
        return isOnePerson && a.amount.amount.min == b.amount.amount.min && a.amount.amount.max == b.amount.amount.max
            && a.amount.currency == b.amount.currency && a.period == b.period && (a.title == b.title || a.title == nil || b.title == nil)
    }
}
