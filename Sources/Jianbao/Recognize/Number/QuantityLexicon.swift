/// What a word does in a date or a duration; the raw value is the word of `quantities/date-words.tsv`.
enum DateRole: String, Sendable {
    case day, saidDay = "said-day"
    case year, saidYear = "said-year"
    case month, saidMonth = "said-month"
    case week, weekend, weekday, unit
    case halfYear = "half-year", halfMonth = "half-month"
    case quarter, season
    /// 上季度, 本季度: counted from the page's own.
    case quarterFromNow = "quarter-from-now"
    /// 今夏: a season and the year that it counts from the page's own.
    case yearSeason = "year-season"
    case yearPart = "year-part", monthPart = "month-part", part
    case firstMonth = "first-month", saidCentury = "said-century", commonEra = "common-era"
    /// 农历; 闰 before a month; 腊月, the value its number; 初八, the value the day.
    case lunar, leap, lunarMonth = "lunar-month", lunarDay = "lunar-day"
    /// 明后两天, 今明两年: first to last, counted from the page's own day or year.
    case daySpan = "day-span", yearSpan = "year-span"
    /// 暑假: first to last month of a year that is said.
    case monthSpan = "month-span"
    /// 未来, 接下来: of 未来三年.
    case fromNow = "from-now"
    /// 过去, 最近, 近: of 过去三年.
    case upToNow = "up-to-now"
    /// 拘留, 为期: 15日 behind it is a length of time.
    case lasting
    /// 同期: of 去年同期.
    case samePeriod = "same-period"
    /// 最后, 最初: of 去年最后三个月.
    case edge
    case dayPart = "day-part"
    case vague, now, ago, connector, and, between, of, ordinal, each
    case partOfHour = "part-of-hour", around
    /// 将, 定于: what follows lies ahead.
    case future
    /// 起, 生效, 履新: what stands before may lie ahead.
    case coming
    /// 报名时间, 股权登记日, 请于: what follows in the clause may lie ahead.
    case due
    /// 宣布, 表示: a day before it is that of the statement, whatever is said to come.
    case stated
    /// 上, 下, 往前: so many whole units before or after.
    case fullUnits = "full-units"
    /// 半 after a unit.
    case half
    /// 半年: an ISO 8601 duration by itself; 四周, which is a common word too, beside a word of counting alone.
    case duration, ambiguousDuration = "duration?"
    /// 战胜, 领先: what looks like a clock time before it is a score.
    case score
    /// 昨 of 昨（21）日.
    case bracketDay = "bracket-day"
    /// 营收, 财报: behind 第三季 they make it a quarter.
    case fiscal
    /// From `quantities/eras.tsv`; the value is the era's first year.
    case era
    /// From `quantities/holidays.tsv`; the value is an index.
    case holiday
}

/// A unit of time after a figure; the raw value is the word of `quantities/date-words.tsv`.
enum TimeUnit: String, Sendable {
    /// Both a date and a duration: 年, 月, 日.
    case year, month, day
    /// 号: only a date.
    case dayName = "dayname"
    /// 季: a quarter behind a year, or before a word of accounts.
    case shortQuarter = "short-quarter"
    case years, quarter, months, weeks, days, hours, minutes, seconds, workdays, centuries
    case century, decade
    /// 赛季, 财年: a year that may begin in one of the calendar's and end in the next.
    case runningYear = "running-year"
    /// 点: a clock time.
    case oclock, minute
    case quarterHour = "quarterhour", quarterHours = "quarterhours"
    /// 个半月: one half more than the figure before it says.
    case halfMonths = "halfmonths", halfHours = "halfhours", halfWeeks = "halfweeks", halfMinutes = "halfminutes"
}

enum DayPart: String, Sendable { case morning = "am", noon, afternoon = "pm", night }

/// A word beside a figure that bounds it.
struct BoundWord: Hashable, Sendable {
    var isBefore: Bool
    /// nil: the figure itself (高达).
    var bound: Quantity.Bound
    /// Which figures it bounds.
    var reach = Reach.any

    enum Reach {
        case any
        /// A unit without a coefficient alone: 过千万, but not 发过七篇.
        case bareUnit
        /// A figure in hanzi with a unit alone: 小两万, but not 小3.
        case hanziUnit
    }
}

/// What a word does beside a figure; the raw value is the word of `quantities/number-words.tsv`.
enum NumberRole: String, Sendable {
    /// A percentage; the value is the power of ten that makes it one, from 1 for %: -1 for ‰.
    case share
    /// 成 and 折: tenths.
    case tenths
    /// 半数 and 过半: a share without a figure.
    case shareWord = "share-word", minimumShare = "min-share"
    /// 分之
    case parts
    /// 千万级
    case scale
    /// 七位数
    case digits
    /// 又, between a whole and its fraction.
    case and
    /// 角 and 分: the value is the power of ten by which they are smaller than the currency unit.
    case subunit
    /// 整 and 钱 behind an amount.
    case even
    /// 块: a currency in speech, a measure word elsewhere.
    case spoken
    /// 刀, 欧: a currency where the clause speaks of prices, another word elsewhere.
    case slang
    /// 上调: the figure behind it is a difference, and no end of a range.
    case change
    /// ±, 正负: the figure behind it may be as much below as above.
    case plusMinus = "plus-minus"
    /// 3比1
    case versus
    /// 半百: a number by itself.
    case value
    /// 双位数: a number of so many places.
    case digitCount = "digit-count"
    /// 打 behind a figure: so many times as much.
    case multiple
    /// million behind an amount of a foreign currency; the value is its power of ten.
    case magnitude
}

/// What a word of prices says of a bare figure behind it; the raw value is the word of `quantities/price-cues.tsv`.
enum PriceCue: String, Sendable {
    /// 售价: it is money, however small.
    case price
    /// 融资: it is money where it has a magnitude.
    case sum
    /// 花了: only a currency in slang behind the figure is meant so.
    case spent
}

/// What a word may begin; most begin nothing, and are passed over without asking any parser.
struct QuantityBeginnings: OptionSet, Sendable {
    let rawValue: UInt8

    static let date = QuantityBeginnings(rawValue: 1)
    static let money = QuantityBeginnings(rawValue: 2)
    static let number = QuantityBeginnings(rawValue: 4)
}

/// All that a word of the quantity dictionaries may be; several at once for some (分: minute, hundredth of a currency unit, measure word).
struct QuantityWord: Sendable {
    var date: DateRole?
    var value = 0
    /// Of a span: the end that `value` begins.
    var lastValue = 0
    var unit: TimeUnit?
    var dayPart: DayPart?
    /// ISO 8601.
    var duration: String?
    var bound: BoundWord?
    /// ISO 4217.
    var currency: String?
    var number: NumberRole?
    var numberValue = 0
    /// 年薪: the amount beside it is pay, in money.
    var isPay = false
    /// 日薪, 时薪: pay that comes in hundreds.
    var isSmallPay = false
    /// 银行卡, 股票代码: so many digits and more behind it name something and count nothing; 0: any digits count.
    var leastDigitsOfName = 0
    /// 期权: paid on top of the amount before it.
    var isExtra = false
    /// h-index, Cited by: a word in Latin letters that asks for a figure.
    var isMetric = false
    /// 售价, 融资, 花了: what stands behind it may be money.
    var price: PriceCue?
    /// 税前: may stand between a word of pay and its amount.
    var isTax = false
    var isMeasure = false
    /// It is no quantity, and ends one before it.
    var isBarrier = false
    /// A barrier even directly behind a figure, where other words yield to a unit: 年级, 号楼.
    var holdsBehindFigure = false
    /// A barrier even behind a week, where other words yield to its day: 本周一共, but 下周一举行.
    var holdsBehindWeek = false
    /// The same, behind a past week alone: 上周一起事故, but 下周一起施行.
    var holdsBehindPastWeek = false
    var length = 0
    var begins: QuantityBeginnings = []

    /// Behind a figure its first character is a unit: 31日前, 三年内.
    fileprivate var yieldsToUnit: Bool {
        switch date {
        case .vague, .year, .month, .saidYear, .saidMonth, .saidDay, .era: true
        default: false
        }
    }

    /// What the word's roles let it begin.
    fileprivate var beginnings: QuantityBeginnings {
        var result: QuantityBeginnings = currency == nil ? [] : .money
        switch number {
        case .shareWord, .minimumShare, .value, .digitCount: result.insert(.number)
        default: break
        }
        switch date {
        case nil, .unit, .connector, .and, .between, .of, .part, .firstMonth, .around, .partOfHour, .future, .coming, .due, .stated,
            .lasting,
            .edge, .lunarDay, .monthSpan, .samePeriod, .score, .fiscal:
            break
        case .half: result.insert(.number)
        case .ordinal: result.formUnion([.date, .number])
        default: result.insert(.date)
        }
        return result
    }
}

/// The words of quantities, in one trie.
struct QuantityLexicon: Sendable {
    private(set) var lexemes: [QuantityWord] = []
    private(set) var holidays: [Holiday] = []
    /// 分之
    let parts: Int?
    /// 不得, 没有: before a bound they turn it round.
    private let negations: Set<[Unicode.Scalar]>
    /// 人数, 同比: endings of the heads of rows and columns that hold no money.
    private let countHeads: Set<[Unicode.Scalar]>
    private let trie: WordTrie
    /// Which two code points may begin a word.
    private let pairs: WordPairs
    /// By code points of the basic plane.
    private let beginnings: [Beginning]

    /// What a code point may begin.
    private enum Beginning: UInt8 {
        case nothing
        /// Words of two code points and more.
        case pair
        /// A figure or a word by itself.
        case token
    }

    init(dictionaries: Dictionaries, numerals: NumeralTable) throws(DictionaryError) {
        var trie = WordTrie()
        var lexemes: [QuantityWord] = []
        lexemes.reserveCapacity(8_000)
        func edit(_ word: [Unicode.Scalar], _ change: (inout QuantityWord) -> Void) {
            let index = trie[word] ?? lexemes.count
            if index == lexemes.count {
                trie[word] = index
                lexemes.append(QuantityWord())
                lexemes[index].length = word.count
            }
            change(&lexemes[index])
        }
        try dictionaries.forEachRow(of: "quantities/date-words.tsv") { row throws(DictionaryError) in
            guard let role = DateRole(rawValue: row.cell(1)) else { throw row.badCell(1, column: "role", wanted: "a role of date words") }
            let dayPart = DayPart(rawValue: row.cell(3))
            if role == .unit {
                guard let unit = TimeUnit(rawValue: row.cell(2)) else { throw row.badCell(2, column: "value", wanted: "a unit of time") }
                edit(row.scalars(0)) { ($0.date, $0.unit) = (.unit, unit) }
            } else if role == .duration || role == .ambiguousDuration {
                let duration = row.cell(2)
                edit(row.scalars(0)) { ($0.date, $0.duration) = (role, duration) }
            } else if role == .daySpan || role == .yearSpan || role == .monthSpan || role == .yearSeason {
                let ends = row.list(2).compactMap { Int($0) }
                guard ends.count == 2, ends[0] < ends[1] || role == .yearSeason else {
                    throw row.badCell(2, column: "value", wanted: "two numbers, parted by |")
                }
                edit(row.scalars(0)) { ($0.date, $0.value, $0.lastValue) = (role, ends[0], ends[1]) }
            } else {
                let value = row.cell(2).isEmpty ? 0 : try row.integer(2, column: "value")
                edit(row.scalars(0)) { ($0.date, $0.value, $0.dayPart) = (role, value, dayPart) }
            }
        }
        try dictionaries.forEachRow(of: "quantities/eras.tsv") { row throws(DictionaryError) in
            let first = try row.integer(1, column: "first")
            edit(row.scalars(0)) { ($0.date, $0.value) = (.era, first) }
        }
        var negations: Set<[Unicode.Scalar]> = []
        let bounds: [String: (Quantity.Bound, BoundWord.Reach)] = [
            "min": (.min, .any), "min-of-unit": (.min, .bareUnit), "max": (.max, .any), "max-of-hanzi": (.max, .hanziUnit),
            "about": (.approx, .any), "exact": (.exact, .any),
        ]
        try dictionaries.forEachRow(of: "quantities/bounds.tsv") { row throws(DictionaryError) in
            if row.cell(1) == "negation" {
                negations.insert(row.scalars(0))
                return
            }
            guard let (bound, reach) = bounds[row.cell(2)] else {
                throw row.badCell(2, column: "bound", wanted: "min, min-of-unit, max, max-of-hanzi, about or exact")
            }
            let isBefore = row.cell(1) == "before"
            edit(row.scalars(0)) { $0.bound = BoundWord(isBefore: isBefore, bound: bound, reach: reach) }
        }
        for file in ["quantities/currencies.tsv", "quantities/currency-names.tsv"] {
            try dictionaries.forEachRow(of: file) { row throws(DictionaryError) in
                let code = row.cell(1)
                edit(row.scalars(0)) { $0.currency = code }
            }
        }
        try dictionaries.forEachRow(of: "quantities/measure-units.tsv") { row throws(DictionaryError) in
            // A measure word holds no figure of its own: 年半 and 分之一 are read as unit and figure; 千克 and 百帕 are units of their own.
            let word = row.scalars(0)
            let isMultiple = word.count > 1 && (word[0] == "千" || word[0] == "百")
            guard !word.dropFirst(isMultiple ? 1 : 0).contains(where: numerals.isFigure) else { return }
            // 元/月 is money by the month.
            if let slash = word.firstIndex(of: "/"), let head = trie.value(of: word[..<slash]), lexemes[head].currency != nil { return }
            edit(word) { $0.isMeasure = true }
        }
        try dictionaries.forEachRow(of: "quantities/number-words.tsv") { row throws(DictionaryError) in
            guard let role = NumberRole(rawValue: row.cell(1)) else {
                throw row.badCell(1, column: "role", wanted: "a role of number words")
            }
            let value = row.cell(2).isEmpty ? 0 : try row.integer(2, column: "value")
            edit(row.scalars(0)) { ($0.number, $0.numberValue) = (role, value) }
        }
        try dictionaries.forEachRow(of: "quantities/not-quantities.tsv") { row throws(DictionaryError) in
            let holds = row.cell(1)
            edit(row.scalars(0)) {
                $0.isBarrier = $0.date == nil
                $0.holdsBehindFigure = holds == "behind-figure"
                $0.holdsBehindWeek = holds == "behind-week"
                $0.holdsBehindPastWeek = holds == "behind-past-week"
            }
        }
        try dictionaries.forEachRow(of: "quantities/number-names.tsv") { row throws(DictionaryError) in
            let least = try row.integer(1, column: "digits")
            edit(row.scalars(0)) { $0.leastDigitsOfName = least }
        }
        try dictionaries.forEachRow(of: "quantities/price-cues.tsv") { row throws(DictionaryError) in
            guard let cue = PriceCue(rawValue: row.cell(1)) else { throw row.badCell(1, column: "cue", wanted: "price, sum or spent") }
            edit(row.scalars(0)) { ($0.price, $0.isBarrier) = (cue, false) }
        }
        var countHeads: Set<[Unicode.Scalar]> = []
        try dictionaries.forEachRow(of: "quantities/count-heads.tsv") { row throws(DictionaryError) in countHeads.insert(row.scalars(0)) }
        try dictionaries.forEachRow(of: "triggers/salary-cues.tsv") { row throws(DictionaryError) in
            let roles = row.list(1)
            // 明年 of 明年薪酬 is a date.
            if roles.contains("tail") { return }
            if roles.contains("pay") {
                let isSmall = row.list(2).contains { $0 == "day" || $0 == "hour" }
                edit(row.scalars(0)) { ($0.isPay, $0.isSmallPay, $0.isBarrier) = (true, isSmall, false) }
            } else if roles.contains("tax") {
                edit(row.scalars(0)) { $0.isTax = true }
            } else if roles.contains("extra") {
                edit(row.scalars(0)) { ($0.isExtra, $0.isBarrier) = (true, false) }
            }
        }
        try dictionaries.forEachRow(of: "triggers/citation-cues.tsv") { row throws(DictionaryError) in
            guard row.list(1).contains("metric"), row.scalars(0).count > 3, row.scalars(0).last?.value ?? 0x80 < 0x80 else { return }
            edit(row.scalars(0)) { $0.isMetric = true }
        }
        var holidays: [Holiday] = []
        try dictionaries.forEachRow(of: "quantities/holidays.tsv") { row throws(DictionaryError) in
            guard let rule = Holiday(row.cell(1)) else { throw row.badCell(1, column: "rule", wanted: "a rule of holidays") }
            let index = holidays.count
            holidays.append(rule)
            edit(row.scalars(0)) { if $0.date == nil { ($0.date, $0.value, $0.isBarrier) = (.holiday, index, false) } }
        }
        for index in lexemes.indices { lexemes[index].begins = lexemes[index].beginnings }
        self.lexemes = lexemes
        self.holidays = holidays
        self.negations = negations
        self.countHeads = countHeads
        parts = lexemes.firstIndex { $0.number == .parts }
        self.trie = trie
        pairs = WordPairs(of: trie)
        beginnings = QuantityLexicon.beginnings(of: trie, numerals)
    }

    private static func beginnings(of trie: WordTrie, _ numerals: NumeralTable) -> [Beginning] {
        var beginnings: [Beginning] = numerals.isNumeral.map { $0 ? .token : .nothing }
        trie.forEachFirst { unit, place in
            if beginnings[Int(unit)] != .token { beginnings[Int(unit)] = place.value >= 0 ? .token : .pair }
        }
        // Of ASCII digits, letters and a few signs, whatever the words begin with.
        for value in 0..<0x80 {
            let scalar = Unicode.Scalar(UInt8(value))
            beginnings[value] = FoldedScalar.isWord(scalar) || "$-~%.+<>".unicodeScalars.contains(scalar) ? .token : .nothing
        }
        return beginnings
    }

    /// Whether a token may begin at an index. At most characters of an article none does.
    @inline(__always)
    func mayBeginToken(in text: [Unicode.Scalar], at index: Int) -> Bool {
        guard text[index].value < 0x1_0000 else { return true }
        switch beginnings[Int(text[index].value)] {
        case .nothing: return false
        case .pair: return index + 1 < text.count && pairs.mayBegin(text[index], text[index + 1])
        case .token: return true
        }
    }

    /// Whether a word that turns a bound round ends at an index; none is longer than two characters.
    func isNegation(in text: [Unicode.Scalar], endingAt end: Int) -> Bool {
        (1...2).contains { $0 <= end && negations.contains(Array(text[(end - $0)..<end])) }
    }

    /// Whether the head of a row or a column ends in a word that counts or compares; none is longer than four characters.
    func isCountHead(_ head: ArraySlice<Unicode.Scalar>) -> Bool {
        (1...4).contains { $0 <= head.count && countHeads.contains(Array(head.suffix($0))) }
    }

    /// The longest word that begins at an index, and ends at or before `limit`.
    func word(in text: [Unicode.Scalar], at index: Int, limit: Int? = nil) -> Int? {
        pairs.longestMatch(in: trie, text, at: index, limit: limit ?? text.count)?.value
    }

    /// The longest word that may stand directly behind a figure: a unit wins over a longer word that is no quantity (3月入职, 21日报道).
    /// - Parameter isPlain: the figure has no magnitude, so that 月入 and 年薪 cannot follow it.
    func word(behindFigureIn text: [Unicode.Scalar], at index: Int, isPlain: Bool) -> Int? {
        var best: Int?
        trie.forEachMatch(in: text, at: index) { match in
            let lexeme = lexemes[match.value]
            // 3月入职, 120万元和95万元 (no era 元和), 3月入2万
            let yields =
                lexeme.isBarrier && !lexeme.holdsBehindFigure || lexeme.yieldsToUnit
                || lexeme.isPay && isPlain && lexeme.currency == nil
            if best == nil || !yields { best = match.value }
        }
        return best
    }
}
