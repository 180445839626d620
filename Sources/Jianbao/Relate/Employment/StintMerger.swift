/// Brings the claims of a page together: one record for one person's one post with one organisation.
///
/// Claims come in the order of the text, and each is read against the stints before it:
/// - It joins the stint of the same person, organisation and kind whose title is the same, part of the other or unsaid. Days that
///   contradict each other, a return, and founding keep two stints apart.
/// - A post begun closes those before it: with another employer where the text goes on from one to the next, with the same employer
///   where a verb says so. One begun years ago and told after the news of the page is itself over.
/// - Leaving closes the post that it names, else the one just told, else the last that is open. A founder stays one until the text says
///   that he left what he founded.
/// - An offer is kept until somebody refuses it; it gives no record by itself.
///
/// The work a claim is bounded by ``recall``, so the whole is linear in the claims.
struct StintMerger {
    private struct Stint {
        var claim: EmploymentClaim
        var organization: Int
        /// By a verb of beginning or holding, not by a name with its post.
        var isEvent: Bool
        var isReturn: Bool
    }

    /// The day of the page, where it is known.
    private let referenceDate: CivilDate?
    private var stints: [Stint] = []
    /// For each person: indices of the stints, in order.
    private var byPerson: [Int: [Int]] = [:]
    /// For each person: the offer that nobody has answered yet.
    private var offers: [Int: EmploymentClaim] = [:]
    /// For each person: the last sentence that told of a leaving without naming what was left.
    private var closings: [Int: Int] = [:]
    /// Persons of whom a leaving was told before the employer.
    private var gone: Set<Int> = []

    private init(referenceDate: CivilDate?) { self.referenceDate = referenceDate }

    /// - Parameter organizations: of the page, for their names.
    static func employments(of claims: [EmploymentClaim], organizations: [Entity], referenceDate: CivilDate?) -> [Employment] {
        var merger = StintMerger(referenceDate: referenceDate)
        for claim in claims { merger.add(claim) }
        merger.closeByDates()
        let vague = merger.wholes(organizations)
        return merger.stints.enumerated().filter { !vague.contains($0.offset) }.map { _, stint in
            let claim = stint.claim
            return Employment(
                person: claim.person, organization: stint.organization, title: claim.title, kind: claim.kind, status: claim.status,
                start: claim.start, end: claim.end, evidence: claim.evidence, rule: claim.rule)
        }
    }

    private mutating func add(_ claim: EmploymentClaim) {
        switch claim.event {
        case .offer:
            offers[claim.person] = claim
        case .decline: decline(claim)
        case .end: close(claim)
        case .effect: begin(claim)
        case .state, .start, .move, .return: insert(claim)
        }
    }

    /// Of one person so many stints are looked at for a new claim.
    private static let recall = 64

    /// Stints of a person, the latest first.
    private func stints(of person: Int) -> ReversedCollection<ArraySlice<Int>> {
        (byPerson[person] ?? []).suffix(StintMerger.recall).reversed()
    }

    /// A date more than a year before the page.
    private func isOld(_ date: String?) -> Bool {
        guard let referenceDate, let date, let year = Int(date.prefix(4)) else { return false }
        return year < referenceDate.year - 1
    }

    private mutating func append(_ claim: EmploymentClaim, _ organization: Int) {
        var claim = claim
        if claim.status == .current, isOld(claim.start),
            claim.kind == .internship || claim.kind == .employment && gone.contains(claim.person)
        {
            claim.status = .former
        }
        byPerson[claim.person, default: []].append(stints.count)
        stints.append(
            Stint(
                claim: claim, organization: organization, isEvent: !claim.isPhrase && claim.event != .end,
                isReturn: claim.event == .return))
    }

    private mutating func decline(_ claim: EmploymentClaim) {
        var claim = claim
        if claim.organization == nil {
            guard let offer = offers[claim.person] else { return }
            claim.organization = offer.organization
            claim.title = claim.title ?? offer.title
        }
        guard let organization = claim.organization else { return }
        for index in stints(of: claim.person) where stints[index].organization == organization {
            if stints[index].claim.status == .rumoured { stints[index].claim.status = .declined }
            if stints[index].claim.status == .declined { return }
        }
        append(claim, organization)
    }

    private mutating func close(_ claim: EmploymentClaim) {
        // Without an employer: the post told in the same sentence or in the one before, else the last that is open.
        if claim.organization == nil, claim.title == nil {
            // 任期届满离任 is one leaving.
            guard closings[claim.person] != claim.sentence else { return }
            closings[claim.person] = claim.sentence
        }
        let here = stints(of: claim.person).first {
            isClosable($0) && stints[$0].claim.end == nil && claim.sentence == stints[$0].claim.sentence
        }
        let last =
            here
            ?? stints(of: claim.person).first {
                stints[$0].isEvent && isClosable($0) && stints[$0].claim.end == nil && claim.sentence - stints[$0].claim.sentence == 1
            }
        let told = last ?? stints(of: claim.person).first { stints[$0].claim.status == .current && isClosable($0) }
        guard let organization = claim.organization ?? told.map({ stints[$0].organization }) else {
            gone.insert(claim.person)
            return
        }
        var isClosed = false
        for index in stints(of: claim.person) where stints[index].organization == organization && closes(claim, index) {
            guard stints[index].claim.status == .current || stints[index].claim.status == .former else { continue }
            if stints[index].claim.status == .current || stints[index].claim.end == nil && !isClosed {
                stints[index].claim.end = stints[index].claim.end ?? claim.end
            }
            stints[index].claim.status = .former
            isClosed = true
        }
        // 退出甲公司, which he founded.
        let founded = stints(of: claim.person).first {
            stints[$0].organization == organization && stints[$0].claim.kind == .founder && stints[$0].claim.status == .current
        }
        if !isClosed, claim.title == nil, let founded {
            stints[founded].claim.status = .former
            stints[founded].claim.end = claim.end
        } else if !isClosed, claim.organization != nil {
            append(claim, organization)
        }
    }

    private func isClosable(_ index: Int) -> Bool {
        let stint = stints[index].claim
        return (stint.status == .current || stint.status == .former) && stint.kind != .founder && stint.kind != .internship
            && stint.event != .return
    }

    private func closes(_ claim: EmploymentClaim, _ index: Int) -> Bool {
        let stint = stints[index].claim
        if stint.kind == .internship || stint.kind == .founder && claim.kind != .founder { return false }
        return StintMerger.agree(stint.title, claim.title)
    }

    private mutating func begin(_ claim: EmploymentClaim) {
        guard var start = claim.start,
            let index = stints(of: claim.person).first(where: { claim.sentence - stints[$0].claim.sentence <= 1 && stints[$0].isEvent })
        else { return }
        // 将出任总裁，9月2日到任: a day without a year lies ahead.
        if stints[index].claim.status == .announced, let today = referenceDate?.description, start < today.prefix(start.utf8.count),
            let year = Int(start.prefix(4))
        {
            let ahead = padded(year + 1, to: 4) + start.dropFirst(4)
            if ahead >= today.prefix(start.utf8.count) { start = ahead }
        }
        if stints[index].claim.status != .former, stints[index].claim.start == nil { stints[index].claim.start = start }
        if claim.status == .announced, stints[index].claim.status == .current { stints[index].claim.status = .announced }
    }

    private mutating func insert(_ claim: EmploymentClaim) {
        guard let organization = claim.organization else { return }
        var claim = claim
        // 被乙公司挖走，其中就有总监林远: the post named after the move is the one that was left.
        let hasMoved =
            claim.isPhrase
            && stints(of: claim.person).contains {
                stints[$0].claim.event == .move && stints[$0].claim.sentence == claim.sentence && stints[$0].organization != organization
                    && stints[$0].claim.status == .current
            }
        let known = home(of: claim, organization)
        if hasMoved || known == nil && isBygone(claim, organization) { claim.status = .former }
        if let index = known {
            merge(claim, into: index)
        } else {
            append(claim, organization)
        }
        closeOthers(claim, organization)
    }

    /// A post begun years ago, told after one elsewhere that is news: 甲公司任命林远为总裁。林远2008年进入乙公司。
    private func isBygone(_ claim: EmploymentClaim, _ organization: Int) -> Bool {
        guard claim.status == .current, !claim.isPhrase, !claim.isConcurrent, claim.kind == .employment, isOld(claim.start) else {
            return false
        }
        return stints(of: claim.person).contains { index in
            let stint = stints[index].claim
            guard stint.status == .current || stint.status == .announced, stints[index].organization != organization,
                stint.kind == .employment || stint.kind == .office || stint.kind == .founder, stint.sentence < claim.sentence
            else { return false }
            if let start = stint.start { return start > claim.start! }
            return stint.isPhrase || stint.evidence.field == .title || stint.sentence < StintMerger.lead
        }
    }

    /// The news stands in so many sentences at the head of a page, its title among them.
    private static let lead = 3

    /// The stint that the claim speaks of again.
    private func home(of claim: EmploymentClaim, _ organization: Int) -> Int? {
        stints(of: claim.person).first { index in
            let stint = stints[index]
            guard stint.organization == organization, StintMerger.agree(stint.claim.title, claim.title),
                (stint.claim.kind == .founder) == (claim.kind == .founder), (stint.claim.kind == .internship) == (claim.kind == .internship)
            else { return false }
            if stint.claim.status == .declined { return false }
            if stint.isReturn != (claim.event == .return), !claim.isPhrase, stint.isEvent { return false }
            if claim.event == .return, stint.claim.status == .former { return false }
            if let a = stint.claim.start, let b = claim.start, !a.hasPrefix(b), !b.hasPrefix(a) { return false }
            return true
        }
    }

    /// Titles agree where one is unsaid or part of the other.
    private static func agree(_ a: String?, _ b: String?) -> Bool {
        guard let a, let b else { return true }
        let (x, y) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
        return x.count >= y.count ? x.holds(y) : y.holds(x)
    }

    private mutating func merge(_ claim: EmploymentClaim, into index: Int) {
        var stint = stints[index].claim
        if let title = claim.title, title.unicodeScalars.count > (stint.title?.unicodeScalars.count ?? 0) {
            stint.title = title
            stint.kind = claim.kind
        }
        if let start = claim.start, start.utf8.count > (stint.start?.utf8.count ?? 0) { stint.start = start }
        if let end = claim.end, end.utf8.count > (stint.end?.utf8.count ?? 0) { stint.end = end }
        switch (stint.status, claim.status) {
        case (.former, .current) where claim.isPresent: stint.status = .current
        // 甲公司总监林远先后在乙公司、甲公司工作: the post is told apart.
        case (.current, .former) where claim.event != .end && claim.title == nil && stint.title != nil: break
        case (.former, _), (.current, .rumoured), (.announced, .rumoured), (.current, .announced): break
        default: stint.status = claim.status
        }
        stints[index].claim = stint
        stints[index].isEvent = stints[index].isEvent || !claim.isPhrase
    }

    /// A post begun ends those before it: with the same employer where a verb says so, with others where the text goes on from one to the next.
    private mutating func closeOthers(_ claim: EmploymentClaim, _ organization: Int) {
        guard !claim.isPhrase, !claim.isConcurrent, claim.kind == .employment || claim.kind == .founder || claim.kind == .office,
            claim.status == .current
        else { return }
        for index in stints(of: claim.person) {
            let stint = stints[index]
            guard stint.claim.status == .current else { continue }
            if stint.claim.kind == .internship { stints[index].claim.status = .former }
            guard stint.claim.kind == .employment || stint.claim.kind == .office else { continue }
            // Who founds a company beside a post is in front of it as what he is.
            if claim.kind == .founder, stint.claim.isPhrase { continue }
            // What began long ago is told of somebody who is elsewhere now.
            if stint.claim.isPhrase, isOld(claim.start) { continue }
            if stint.organization == organization, isOld(claim.start), !isOld(stint.claim.start) { continue }
            if stint.organization == organization {
                if !StintMerger.agree(stint.claim.title, claim.title), claim.event == .start || stint.isEvent, claim.kind != .founder {
                    stints[index].claim.status = .former
                }
            } else if claim.event != .state || stint.isEvent, follows(claim, stint) {
                stints[index].claim.status = .former
                if claim.event == .move { stints[index].claim.end = stints[index].claim.end ?? claim.start }
            }
        }
    }

    /// Stints that say less than another of the same person: the whole (字节跳动) where the part (字节跳动AI Lab) is told too, without a title
    /// or a day of its own.
    private func wholes(_ organizations: [Entity]) -> Set<Int> {
        var result: Set<Int> = []
        for (_, own) in byPerson {
            for index in own.suffix(StintMerger.recall) {
                let stint = stints[index]
                guard stint.claim.title == nil, stint.claim.start == nil, stint.claim.end == nil else { continue }
                let isTold = own.suffix(StintMerger.recall).contains { other in
                    stints[other].organization != stint.organization && stints[other].claim.status == stint.claim.status
                        && stints[other].claim.kind == stint.claim.kind
                        && organizations[stints[other].organization].name.hasPrefix(organizations[stint.organization].name)
                }
                if isTold { result.insert(index) }
            }
        }
        return result
    }

    /// Whether the text goes on from one employer to the next: at once, or with a date in a tale of joinings.
    private func follows(_ claim: EmploymentClaim, _ stint: Stint) -> Bool {
        let distance = claim.sentence - stint.claim.sentence
        if distance <= 1 { return true }
        return distance <= 8 && claim.start != nil && stint.isEvent && stint.claim.event == .start && stint.claim.start == nil
    }

    /// Of two posts begun by date with different employers the earlier one is over.
    private mutating func closeByDates() {
        for person in byPerson.keys.sorted() {
            let events = byPerson[person]!.suffix(StintMerger.recall).filter {
                stints[$0].isEvent && stints[$0].claim.start != nil && stints[$0].claim.kind == .employment
            }
            for index in events where stints[index].claim.status == .current {
                let isLater = events.contains { other in
                    stints[other].organization != stints[index].organization && !stints[other].claim.isConcurrent
                        && (stints[other].claim.status == .current || stints[other].claim.status == .former)
                        && stints[other].claim.start! > stints[index].claim.start!
                }
                if isLater { stints[index].claim.status = .former }
            }
        }
    }
}

extension Array where Element: Equatable {
    /// Whether another array stands in this one without a gap.
    func holds(_ part: [Element]) -> Bool {
        guard !part.isEmpty else { return true }
        guard part.count <= count else { return false }
        return (0...(count - part.count)).contains { start in self[start..<(start + part.count)].elementsEqual(part) }
    }
}
