/// One date phrase while it is read.
struct DatePhrase {
    let cursor: TokenCursor
    let context: DateContext
    var fields = DateFields()
    var next: Int
    var rule: RuleName = DateRules.year.name

    /// Behind 两点到: 四点 is a time without more evidence.
    let endsClockRange: Bool

    init(cursor: TokenCursor, context: DateContext, at start: Int, endsClockRange: Bool = false) {
        self.endsClockRange = endsClockRange
        self.cursor = cursor
        self.context = context
        next = start
        begin = start
    }

    /// The first token of the phrase.
    let begin: Int

    /// Whether the token at hand may go on the phrase.
    var continues: Bool { next == begin ? next < cursor.count : cursor.follows(next) }

    var role: DateRole? { continues ? cursor.role(next) : nil }
    var lexeme: QuantityWord? { continues ? cursor.lexeme(next) : nil }
    var figure: Figure? { continues ? cursor.figure(next) : nil }

    /// The unit of a figure at hand: its own, or the one that the other end of a range lends it (3-5月, 2014-2018年).
    func unit() -> (unit: TimeUnit, next: Int)? {
        guard cursor.follows(next + 1) else { return nil }
        if let unit = cursor.unit(next + 1) { return (unit, next + 2) }
        guard cursor.role(next + 1) == .connector, cursor.follows(next + 2), cursor.figure(next + 2) != nil, cursor.follows(next + 3),
            let unit = cursor.unit(next + 3)
        else { return nil }
        switch unit {
        case .year, .month, .day, .dayName: return (unit, next + 1)
        default: return nil
        }
    }

    mutating func read() -> Bool {
        if let stamp = cursor.stamp(next) { return read(stamp) }
        readYear()
        return readBehindYear()
    }

    /// The units below the year: season or month, day, time of day.
    mutating func readBehindYear() -> Bool {
        let joint = joinsYear ? next : nil
        if joint != nil { next += 1 }
        if readLunar() {
            readTime()
            return true
        }
        if !readList() {
            readPartOfYear()
            readMonth()
            readDay()
        }
        if next == begin { readOtherDays() }
        readTime()
        if let joint, next == joint + 1 { next = joint }
        return next > begin
    }

    /// 2012年的夏天, 去年的国庆节, 2018年的7月: whether 的 leads on from a year.
    private var joinsYear: Bool {
        guard fields.year.isSaid, role == .of, cursor.follows(next + 1) else { return false }
        switch cursor.role(next + 1) {
        case .season, .holiday, .halfYear, .quarter, .lunar, .lunarMonth: return true
        default: return cursor.figure(next + 1) != nil && cursor.follows(next + 2) && cursor.unit(next + 2) == .month
        }
    }

    mutating func read(_ stamp: Stamp) -> Bool {
        if let year = stamp.year { fields.year = .known(year) }
        if let month = stamp.month { fields.month = .known(month) }
        if let day = stamp.day { fields.day = .known(day) }
        if let months = stamp.months {
            fields.part = .months(months.lowerBound, months.upperBound)
            rule = DateRules.quarter.name
            next += 1
            return true
        }
        (fields.hour, fields.minute, fields.second) = (stamp.hour, stamp.minute, stamp.second)
        rule = fields.saysDate ? DateRules.stamp.name : DateRules.time.name
        next += 1
        if fields.saysTime { readOClock() } else if fields.saysDate { readTime() }
        return true
    }
}
