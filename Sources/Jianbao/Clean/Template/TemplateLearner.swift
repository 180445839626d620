/// A line of a page, as the learner sees it.
public struct SiteLine: Sendable {
    /// Of its key, which two lines share that differ in numbers or signs alone.
    var hash: UInt64
    /// White space folded.
    var text: String
    /// By the cleaner, without a template.
    var isKept: Bool
    /// Kept, with running text above and below.
    var isInside: Bool
    /// A sentence, not a word or two.
    var isTold: Bool
}

/// What the learner takes from a page: a few hundred bytes.
public struct SiteLines: Sendable {
    var host: String
    /// Of the page.
    var id: String
    /// Each line once.
    var lines: [SiteLine]
    /// Of all that is told on the page: two addresses of one article are one page.
    var fingerprint: UInt64
}

extension Cleaner {
    /// What there is on a page for a learner to count. Independent of other pages, so that pages may be read in parallel.
    public func siteLines(of page: DecodedPage) -> SiteLines {
        var cleaner = self
        cleaner.explains = true
        cleaner.templates = nil
        let decisions = cleaner.clean(page).decisions
        let folded = decisions.map { folding.folded(Array($0.text.unicodeScalars)) }
        let shapes = folded.map { LineShape(folded: $0, span: TextSpan(0, $0.count)) }
        let told = decisions.indices.filter { decisions[$0].reason == nil && shapes[$0].isTold }
        var seen: Set<UInt64> = []
        var lines: [SiteLine] = []
        var fingerprint = StableHash()
        for index in told { fingerprint.add(SiteTemplates.key(ofFolded: folded[index][...])) }
        for index in decisions.indices
        where shapes[index].visible <= SiteTemplates.longestLine {
            let key = SiteTemplates.key(ofFolded: folded[index][...])
            // The headlines of a series differ in their numbers alone: 周报第12期.
            guard !key.isEmpty, decisions[index].rule != "clean.title-line" || !key.contains(where: CharacterKind.isDigit) else { continue }
            var hash = StableHash()
            hash.add(key)
            guard seen.insert(hash.value).inserted else { continue }
            let isInside = decisions[index].reason == nil && told.first.map { $0 <= index } ?? false && told.last! >= index
            let words = decisions[index].text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            lines.append(
                SiteLine(
                    hash: hash.value, text: words, isKept: decisions[index].reason == nil, isInside: isInside, isTold: shapes[index].isTold)
            )
        }
        let host = page.page.url.flatMap(SiteTemplates.host(ofAddress:)) ?? SiteTemplates.anyHost
        let id = page.page.name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return SiteLines(host: host, id: id, lines: lines, fingerprint: told.isEmpty ? 0 : fingerprint.value)
    }
}

/// Counts on how many pages of a site each line stands, and tells which lines are its furniture. Memory is bounded whatever the number
/// of pages: lines that turn out to be rare are forgotten.
public struct TemplateLearner: Sendable {
    /// How much must be seen before a line counts as furniture.
    public struct Evidence: Sendable {
        /// Pages with the line, and the share of the host's pages, in percent, that they must be.
        public var pages = 3, share = 30
        /// The same for a line that is a sentence.
        public var toldPages = 5, toldShare = 50
        /// The same for a line that mostly stands inside articles, as section headings and refrains do.
        public var insidePages = 6, insideShare = 80

        /// The values that are measured in the tests.
        public init() {}
    }

    private struct Count {
        var pages: Int32 = 0
        var inside: Int32 = 0
        var isKept = false
        var isTold = false
        /// How many pages of the host had been read before this line was met first.
        var since: Int32
        /// Kept from the second page on: most lines are met once.
        var example: (text: String, id: String)?
    }

    private struct Site {
        var pages: Int32 = 0
        var counts: [UInt64: Count] = [:]
        var articles: Set<UInt64> = []
    }

    private var sites: [String: Site] = [:]
    private var held = 0
    private let mostHeld: Int
    private let evidence: Evidence

    /// - Parameter mostHeld: lines counted at a time, over all hosts; beyond it the rarest are forgotten
    public init(evidence: Evidence = Evidence(), mostHeld: Int = 400_000) {
        self.evidence = evidence
        self.mostHeld = max(1000, mostHeld)
    }

    /// How many lines are counted at present.
    var lineCount: Int { held }

    /// Counts a page. Pages must come in a fixed order, since the first one with a line is its example.
    public mutating func add(_ page: SiteLines) {
        var site = sites.removeValue(forKey: page.host) ?? Site()
        defer {
            sites[page.host] = site
            if held > mostHeld { forget() }
        }
        // The same article under two addresses would look like lines that two pages share.
        if page.fingerprint != 0 {
            guard site.articles.insert(page.fingerprint).inserted else { return }
            held += 1
        }
        for line in page.lines {
            var count = site.counts.removeValue(forKey: line.hash) ?? Count(since: site.pages)
            if count.pages == 0 { held += 1 }
            count.pages += 1
            count.inside += line.isInside ? 1 : 0
            count.isKept = count.isKept || line.isKept
            count.isTold = count.isTold || line.isTold
            if count.pages == 2 { count.example = (line.text, page.id) }
            site.counts[line.hash] = count
        }
        site.pages += 1
    }

    /// Forgets lines that were seen once in many pages, then those that were seen a little more often, until half the room is free.
    private mutating func forget() {
        var share = 2
        while held > mostHeld / 2, share <= 64 {
            held = 0
            for host in sites.keys.sorted() {
                guard var site = sites.removeValue(forKey: host) else { continue }
                site.counts = site.counts.filter { Int($0.value.pages) * 100 > share + Int(site.pages - $0.value.since) * share }
                if share >= 16 { site.articles.removeAll() }
                held += site.counts.count + site.articles.count
                if held > 0 || site.pages > 1 { sites[host] = site }
            }
            share *= 2
        }
        guard held > mostHeld / 2 else { return }
        // Too many hosts of a page or two: nothing can be learned from any of them.
        for (host, site) in sites where Int(site.pages) < evidence.pages {
            held -= site.counts.count + site.articles.count
            sites[host] = nil
        }
    }

    /// The lines known as furniture by now, by host and line; without those that the cleaner removes of itself.
    public var rows: [SiteTemplates.Row] {
        var rows: [SiteTemplates.Row] = []
        for (host, site) in sites {
            for count in site.counts.values {
                guard count.isKept, let example = count.example, isFurniture(count, of: site) else { continue }
                rows.append(.init(host: host, line: example.text, seen: Int(count.pages), pages: Int(site.pages), example: example.id))
            }
        }
        return rows.sorted { ($0.host, $0.line) < ($1.host, $1.line) }
    }

    private func isFurniture(_ count: Count, of site: Site) -> Bool {
        let (pages, share) =
            count.inside * 2 > count.pages
            ? (evidence.insidePages, evidence.insideShare)
            : count.isTold ? (evidence.toldPages, evidence.toldShare) : (evidence.pages, evidence.share)
        return Int(count.pages) >= pages && Int(count.pages) * 100 >= Int(site.pages) * share
    }
}

/// FNV-1a over code points: the same on every run, which `Hasher` is not.
struct StableHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ scalar: Unicode.Scalar) { value = (value ^ UInt64(scalar.value)) &* 0x0000_0100_0000_01b3 }

    mutating func add(_ scalars: [Unicode.Scalar]) {
        for scalar in scalars { add(scalar) }
        // Parts what is added next.
        value = (value ^ 0xffff_ffff) &* 0x0000_0100_0000_01b3
    }
}
