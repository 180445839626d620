/// Years, decades, centuries and eras, and the parts of a year.
extension DatePhrase {
    mutating func readYear() {
        if let figure {
            readFigureYear(figure)
            return
        }
        guard let lexeme, let role = lexeme.date else { return }
        switch role {
        case .year:
            fields.year = .relative(context.reference.map { $0.year + lexeme.value })
            fields.isRelative = true
            rule = DateRules.relativeYear.name
            next += 1
        case .saidYear:
            // 30岁那年 names no year of the text.
            let start = cursor[next].start
            if cursor.text[start] == "那", context.said.year == nil || start > 0 && cursor.text[start - 1] == "岁" { return }
            fields.year = .relative((context.said.year ?? context.reference?.year).map { $0 + lexeme.value })
            fields.isRelative = true
            rule = DateRules.relativeYear.name
            next += 1
        case .yearSpan:
            guard let year = context.reference?.year else { return }
            fields.part = .years(year + lexeme.value, year + lexeme.lastValue)
            fields.isRelative = true
            rule = DateRules.relativeYear.name
            next += 1
        case .yearSeason:
            fields.year = .relative(context.reference.map { $0.year + lexeme.lastValue })
            fields.part = .season(lexeme.value)
            fields.isRelative = true
            rule = DateRules.partOfYear.name
            next += 1
        case .saidCentury: readSaidCentury(lexeme.value)
        case .era, .commonEra: readEra(lexeme)
        case .ago where lexeme.value == -1: readYearBeforeEra()
        default: break
        }
    }

    mutating func readFigureYear(_ figure: Figure) {
        if readPairOfDecades(of: 1900) { return }
        guard let number = figure.integer, cursor.follows(next + 1) else { return }
        if let (unit, after) = unit() {
            if unit == .runningYear {
                // 2022赛季, 2023财年: named by its year.
                let republic = yearOfRepublic(figure, number, after: after)
                guard republic != nil || figure.form == .digits && figure.digitCount == 4 && (1900...2100).contains(number) else { return }
                next = after
                fields.year = .known(republic ?? number)
                rule = DateRules.runningYear.name
                readPartOfRunningYear()
                return
            }
            if unit == .century, (1...30).contains(number) {
                next = after
                setCentury((number - 1) * 100)
                return
            }
            if unit == .decade, number % 10 == 0, number < 100 || (1000...2090).contains(number) {
                next = after
                // 90年代 and 50年代 lie in the century before; 00年代 and 10年代 in this one.
                setDecade(number >= 30 && number < 100 ? 1900 + number : number < 30 ? 2000 + number : number)
                return
            }
            if unit == .year, let republic = yearOfRepublic(figure, number, after: after) {
                fields.year = .known(republic)
                rule = DateRules.era.name
                next = after
                return
            }
            guard unit == .year, isYear(figure, number, after: after) else { return }
            fields.year = .known(fullYear(number, figure))
            rule = DateRules.year.name
            next = after
            return
        }
        // 2022Q4
        if cursor.role(next + 1) == .quarter, figure.form == .digits, figure.digitCount == 4, (1900...2100).contains(number) {
            fields.year = .known(number)
            next += 1
            return
        }
        // 19年底, 2025年初: 年底 is one word.
        if cursor.role(next + 1) == .yearPart,
            isYear(figure, number, after: next + 2) || number < 100 && figure.digitCount == 2 && figure.form != .hanzi
        {
            fields.year = .known(fullYear(number, figure))
            rule = DateRules.partOfYear.name
            next += 1
        }
    }

    /// 112年5月, 112年度, 111学年度: a year as pages from Taiwan count it, where a month or 度 shows that it is no length of time.
    private func yearOfRepublic(_ figure: Figure, _ number: Int, after: Int) -> Int? {
        guard figure.form == .digits, figure.digitCount == 3, (100...150).contains(number) else { return nil }
        let hasMonth =
            cursor.follows(after) && cursor.figure(after)?.integer.map { (1...12).contains($0) } == true && cursor.follows(after + 1)
            && cursor.unit(after + 1) == .month
        return hasMonth || cursor.text[cursor[after - 1].end - 1] == "度" ? number + 1911 : nil
    }

    /// The second quarter of a financial year begins in October or in July, as its owner will.
    private mutating func readPartOfRunningYear() {
        readPartOfYear()
        fields.isUnplaced = fields.part != .whole
        rule = DateRules.runningYear.name
    }

    /// 七八十年代: both decades of a century.
    private mutating func readPairOfDecades(of century: Int) -> Bool {
        guard let figure, figure.form == .hanzi, figure.isOpen, let first = figure.low?.integer, let second = figure.high?.integer,
            second == first + 10, (10...80).contains(first), first % 10 == 0, cursor.follows(next + 1), cursor.unit(next + 1) == .decade
        else { return false }
        fields.part = .years(century + first, century + second + 9)
        rule = DateRules.decade.name
        next += 2
        return true
    }

    func fullYear(_ number: Int, _ figure: Figure) -> Int {
        guard figure.digitCount == 2, number < 100 else { return number }
        let latest = (context.reference?.year ?? 2030) % 100 + 10
        return number <= latest ? 2000 + number : 1900 + number
    }

    /// Whether a figure before 年 counts the calendar's years, and not how many.
    func isYear(_ figure: Figure, _ number: Int, after: Int) -> Bool {
        guard figure.magnitude == 0, figure.form == .digits || figure.form == .positional else { return false }
        // 两三年, 七八年前
        if figure.isPair,
            cursor.text[cursor[next].start..<cursor[next].end].contains("两") || cursor.follows(after) && cursor.role(after) == .ago
        {
            return false
        }
        switch figure.digitCount {
        case 3:
            // 在789年; 907年 of 公元618年—907年
            let start = cursor[next].start
            if next == begin, next > 0, cursor.role(next - 1) == .connector, cursor.follows(next), let year = context.sentenceYear,
                year < number, year > number - 700
            {
                return true
            }
            return number >= 100 && start > 0 && "在于到至自".unicodeScalars.contains(cursor.text[start - 1]) && cursor.endsPhrase(after - 1)
        case 4: return (1001...2100).contains(number) && cursor.text[cursor[next].start..<cursor[next].end].count == 4
        case 2:
            if figure.leadsWithZero || figure.form == .positional || cursor.scalar(after: after - 1) == "版" { return true }
            guard cursor.follows(after) else { return number >= 80 && cursor.endsPhrase(after - 1) }
            switch cursor.role(after) {
            case .yearPart, .halfYear, .season, .quarter, .monthPart: return true
            default: break
            }
            guard cursor.figure(after) != nil, cursor.follows(after + 1) else { return false }
            return cursor.unit(after + 1) == .month || cursor.unit(after + 1) == .quarter
        default: return false
        }
    }

    mutating func readSaidCentury(_ offset: Int) {
        let reference = context.reference?.year ?? 2000
        next += 1
        fields.isRelative = true
        let century = (reference / 100 + offset) * 100
        if readPairOfDecades(of: century) {
            fields.isRelative = true
        } else if let figure, let number = figure.integer, number < 100, number % 10 == 0, let (unit, after) = unit(), unit == .decade {
            next = after
            setDecade(century + number)
        } else {
            setCentury(century)
        }
        fields.isRelative = true
    }

    mutating func setCentury(_ first: Int) {
        rule = DateRules.century.name
        if readPairOfDecades(of: first) { return }
        if let figure, let number = figure.integer, number < 100, number % 10 == 0, let (unit, after) = unit(), unit == .decade {
            next = after
            setDecade(first + number)
            return
        }
        fields.part = .unspecified(padded(first / 100, to: 2) + "XX")
        readSubpart(of: first, spans: [(0, 29), (30, 69), (70, 99)])
    }

    mutating func setDecade(_ first: Int) {
        rule = DateRules.decade.name
        fields.part = .unspecified(padded(first / 10, to: 3) + "X")
        readSubpart(of: first, spans: [(0, 3), (4, 6), (7, 9)])
    }

    /// 90年代末, 20世纪中叶.
    mutating func readSubpart(of first: Int, spans: [(Int, Int)]) {
        guard let lexeme, lexeme.date == .part, spans.indices.contains(lexeme.value - 1) else { return }
        let span = spans[lexeme.value - 1]
        fields.part = .years(first + span.0, first + span.1)
        next += 1
    }

    /// 民国三年, 公元前221年, 康熙元年.
    mutating func readEra(_ lexeme: QuantityWord) {
        // 元年, its first year, is no currency here.
        if cursor.follows(next + 1), cursor.text[cursor[next + 1].start] == "元", cursor.follows(next + 2), cursor.unit(next + 2) == .year {
            fields.year = .known(lexeme.date == .era ? lexeme.value : lexeme.value < 0 ? 0 : 1)
            rule = DateRules.era.name
            next += 3
            return
        }
        if readCenturyOfEra(lexeme) { return }
        // 民国111年底: 年底 is one word, and goes on the phrase.
        guard cursor.follows(next + 1), let figure = cursor.figure(next + 1), let number = figure.integer, number > 0, number < 4000,
            cursor.follows(next + 2),
            cursor.unit(next + 2) == .year || cursor.role(next + 2) == .yearPart
                || lexeme.date == .commonEra && lendsYear(next + 2)
        else { return }
        if lexeme.date == .era {
            // 民国112年: no other era of these runs on into a second hundred.
            guard number < 150, lexeme.value >= DatePhrase.firstYearOfLateEras || mayCountOldEra(figure, number, at: next + 1) else {
                return
            }
            fields.year = .known(lexeme.value + number - 1)
        } else {
            // Year 1 before the era is EDTF's year 0000.
            fields.year = .known(lexeme.value < 0 ? 1 - number : number)
        }
        rule = DateRules.era.name
        next += cursor.unit(next + 2) == .year ? 3 : 2
    }

    /// From the Ming on eras are counted in digits, too.
    private static let firstYearOfLateEras = 1368

    /// 嘉定5年新增, 嘉定两年来, 嘉定一年: old eras also name places of today, which count years; the first year of an era is 元年.
    private func mayCountOldEra(_ figure: Figure, _ number: Int, at index: Int) -> Bool {
        guard figure.form != .digits, number > 1, !cursor.text[cursor[index].start..<cursor[index].end].contains("两") else { return false }
        return cursor.scalar(after: index + 1).map { !"来内间多里后前".unicodeScalars.contains($0) } ?? true
    }

    /// Whether the other end of a range lends its 年 to the figure before a token: 公元前221—前206年, 公元618—907年.
    private func lendsYear(_ connector: Int) -> Bool {
        guard cursor.role(connector) == .connector, cursor.follows(connector + 1) else { return false }
        let last = cursor.role(connector + 1) == .ago ? connector + 2 : connector + 1
        return cursor.figure(last) != nil && cursor.follows(last) && cursor.follows(last + 1) && cursor.unit(last + 1) == .year
    }

    /// 前221年, or 前25年 behind such a year: more years than anybody counts back from today.
    private mutating func readYearBeforeEra() {
        let isBehindSuchYear =
            next == begin && next > 0 && cursor.role(next - 1) == .connector && context.sentenceYear.map { $0 <= 0 } == true
        guard cursor.beginsPhrase(next) || isBehindSuchYear, cursor[next].end - cursor[next].start == 1, cursor.follows(next + 1),
            let figure = cursor.figure(next + 1),
            figure.form == .digits, figure.magnitude == 0, let number = figure.integer, number > (isBehindSuchYear ? 0 : 100),
            number < 4000,
            cursor.follows(next + 2), cursor.unit(next + 2) == .year
        else { return }
        fields.year = .known(1 - number)
        rule = DateRules.era.name
        next += 3
    }

    /// 公元前三世纪: 300 to 201 BCE; 公元2世纪.
    private mutating func readCenturyOfEra(_ lexeme: QuantityWord) -> Bool {
        guard lexeme.date == .commonEra, cursor.follows(next + 1), let number = cursor.figure(next + 1)?.integer,
            (1...50).contains(number), cursor.follows(next + 2), cursor.unit(next + 2) == .century
        else { return false }
        guard lexeme.value < 0 else {
            guard number <= 30 else { return false }
            next += 3
            setCentury((number - 1) * 100)
            return true
        }
        fields.part = .years(1 - 100 * number, 100 - 100 * number)
        rule = DateRules.century.name
        next += 3
        return true
    }
}
