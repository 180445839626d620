/// A figure, a word or a date stamp in a text; all that lies between tokens is no part of a quantity.
struct QuantityToken: Sendable {
    enum Kind: Sendable {
        /// `index` into the figures.
        case figure
        /// `index` into the lexicon's words.
        case word
        /// 2023-02-10 or 10:53; `index` into the stamps.
        case stamp
        /// Digits that are a name or an identifier, or a word that is no quantity.
        case barrier
    }

    var kind: Kind
    // In four bytes each a token takes 16.
    private var shortStart: Int32
    private var shortEnd: Int32
    private var shortIndex: Int32

    init(kind: Kind, start: Int, end: Int, index: Int) {
        self.kind = kind
        shortStart = Int32(truncatingIfNeeded: start)
        shortEnd = Int32(truncatingIfNeeded: end)
        shortIndex = Int32(truncatingIfNeeded: index)
    }

    var start: Int { Int(shortStart) }
    var end: Int { Int(shortEnd) }
    var index: Int { Int(shortIndex) }
}

/// A date or a clock time in digits and signs.
struct Stamp: Hashable, Sendable {
    var year: Int?
    /// The months of a quarter or a half in the writing of accounts: 1Q23, 2023H1.
    var months: ClosedRange<Int>?
    var month: Int?
    var day: Int?
    var hour: Int?
    var minute: Int?
    var second: Int?
}

/// The tokens of a text, with what they hold.
struct QuantityTokens: Sendable {
    var text: [Unicode.Scalar]
    var tokens: [QuantityToken] = []
    var figures: [Figure] = []
    var stamps: [Stamp] = []
    /// The last word behind which digits may name something (卡号), and where it ends.
    fileprivate var nameWord: (leastDigits: Int, end: Int) = (0, 0)
    /// Where the last score ends.
    fileprivate var scoreEnd = -1
}

/// Cuts a text into figures, words and stamps, in one walk: each character is visited a bounded number of times.
struct QuantityLexer: Sendable {
    let folder: CharacterFolder
    let reader: FigureReader
    let lexicon: QuantityLexicon

    init(dictionaries: Dictionaries) throws(DictionaryError) {
        folder = try CharacterFolder(dictionaries: dictionaries)
        let numerals = try NumeralTable(dictionaries: dictionaries)
        reader = FigureReader(numerals: numerals)
        lexicon = try QuantityLexicon(dictionaries: dictionaries, numerals: numerals)
    }

    func tokens(in text: Text) -> QuantityTokens {
        var result = QuantityTokens(text: folder.folded(text.scalars))
        let scalars = result.text
        var index = 0
        while index < scalars.count {
            if !lexicon.mayBeginToken(in: scalars, at: index) {
                index += 1
                continue
            }
            index = readToken(in: scalars, at: index, into: &result)
        }
        return result
    }

    /// - Returns: where to go on.
    private func readToken(in scalars: [Unicode.Scalar], at index: Int, into result: inout QuantityTokens) -> Int {
        let before = result.tokens.last.flatMap { $0.end == index ? $0 : nil }
        let word = word(in: scalars, at: index, behind: before, figures: result.figures)
        let wordLength = word.map { lexicon.lexemes[$0].length } ?? 0
        // $50, Q3 and NT$7 begin a figure behind a letter or a sign.
        let joinsWord = before.map { $0.kind == .word && joinsFigure(lexicon.lexemes[$0.index], scalars[index - 1]) } ?? false
        if reader.isFigure(scalars, index) {
            if index > 0, !joinsWord, !endsRange(in: result, at: index), belongsToName(scalars, before: index) {
                return barrier(in: scalars, from: index, into: &result)
            }
            if let stamp = StampReader(reader: reader, text: scalars).stamp(at: index), !isCount(stamp.end, in: scalars, from: index) {
                if isNumberOfName(scalars, at: index, behind: result.nameWord), isPlainRun(scalars, from: index, to: stamp.end) {
                    return barrier(in: scalars, from: index, into: &result)
                }
                if isScore(stamp, in: scalars, at: index) { return barrier(in: scalars, from: index, into: &result) }
                result.tokens.append(QuantityToken(kind: .stamp, start: index, end: stamp.end, index: result.stamps.count))
                result.stamps.append(stamp.stamp)
                return stamp.end
            }
            if let end = endOfEventName(in: scalars, at: index) { return barrier(in: scalars, from: index, through: end, into: &result) }
            if isIdentifier(scalars, at: index) || isNumbering(scalars, at: index) || isCode(scalars, at: index)
                || isNumberOfName(scalars, at: index, behind: result.nameWord)
            {
                return barrier(in: scalars, from: index, into: &result)
            }
            if isScore(scalars, at: index, behind: result.scoreEnd) {
                let end = barrier(in: scalars, from: index, into: &result)
                result.scoreEnd = end
                return end
            }
        } else if scalars[index].isASCIILetter {
            if index > 0, scalars[index - 1].isASCIILetter || reader.isFigure(scalars, index - 1) && wordLength == 0 { return index + 1 }
            let end = index + wordLength
            guard wordLength > 0, end == scalars.count || !scalars[end].isASCIILetter || !scalars[end - 1].isASCIILetter else {
                return index + 1
            }
        }
        if let figure = reader.figure(in: scalars, at: index, measures: lexicon),
            figure.end - index > wordLength
                || word.map({ lexicon.lexemes[$0].isBarrier }) == true
                    && (goesOn(behind: before) || unitEnd(behind: figure, in: scalars) > index + wordLength)
                || word.map({ lexicon.lexemes[$0].date == .ambiguousDuration }) == true
                    && measureEnd(behind: figure, in: scalars) > index + wordLength
                || figure.end - index == wordLength && !isWordOfItsOwn(word)
        {
            // 4x is a name; 1.5万Star counts.
            if figure.form == .digits || figure.form == .mixed && figure.magnitude == 0, figure.end < scalars.count,
                scalars[figure.end].isASCIILetter,
                lexicon.word(in: scalars, at: figure.end) == nil
            {
                return barrier(in: scalars, from: index, through: figure.end, into: &result)
            }
            result.tokens.append(QuantityToken(kind: .figure, start: index, end: figure.end, index: result.figures.count))
            result.figures.append(figure)
            return figure.end
        }
        if let (parts, end) = spacedParts(in: scalars, at: index) {
            result.tokens.append(QuantityToken(kind: .word, start: index, end: end, index: parts))
            return end
        }
        guard let word else { return index + 1 }
        let isBarrier = lexicon.lexemes[word].isBarrier
        if lexicon.lexemes[word].leastDigitsOfName > 0 {
            result.nameWord = (lexicon.lexemes[word].leastDigitsOfName, index + wordLength)
        }
        result.tokens.append(QuantityToken(kind: isBarrier ? .barrier : .word, start: index, end: index + wordLength, index: word))
        return index + wordLength
    }

    /// 分 之 and 分  之: 分之 with one or two blanks inside.
    private func spacedParts(in scalars: [Unicode.Scalar], at index: Int) -> (word: Int, end: Int)? {
        guard scalars[index] == "分", index + 2 < scalars.count, scalars[index + 1] == " " else { return nil }
        let next = scalars[index + 2] == " " ? index + 3 : index + 2
        guard next < scalars.count, scalars[next] == "之", let parts = lexicon.parts else { return nil }
        return (parts, next + 1)
    }

    /// Whether a word as long as a figure is not to be read as one: 五一.
    private func isWordOfItsOwn(_ word: Int?) -> Bool {
        guard let word else { return false }
        let lexeme = lexicon.lexemes[word]
        return lexeme.isBarrier || lexeme.date != nil
    }

    /// Where the unit of time behind a figure ends: 三星期 is longer than 三星. - Returns: 0 without one.
    private func unitEnd(behind figure: Figure, in scalars: [Unicode.Scalar]) -> Int {
        guard let word = lexicon.word(in: scalars, at: figure.end), lexicon.lexemes[word].unit != nil else { return 0 }
        return figure.end + lexicon.lexemes[word].length
    }

    /// Where what a figure counts ends: 周年 of 四周年. - Returns: 0 without it.
    private func measureEnd(behind figure: Figure, in scalars: [Unicode.Scalar]) -> Int {
        guard let word = lexicon.word(in: scalars, at: figure.end), lexicon.lexemes[word].isMeasure else { return 0 }
        return figure.end + lexicon.lexemes[word].length
    }

    /// Whether an amount goes on: behind 五元 the 三角 is change, not a shape.
    private func goesOn(behind token: QuantityToken?) -> Bool {
        guard let token, token.kind == .word else { return false }
        return lexicon.lexemes[token.index].currency != nil
    }

    /// The word at an index. Behind a figure, or a figure and its unit, words that are no quantity yield to units.
    private func word(in text: [Unicode.Scalar], at index: Int, behind token: QuantityToken?, figures: [Figure]) -> Int? {
        let longest = lexicon.word(in: text, at: index)
        if let longest {
            if lexicon.lexemes[longest].number == .slang, token?.kind != .figure { return nil }
            let role = lexicon.lexemes[longest].date
            if role == .year || role == .saidYear, endsName(in: text, at: index, longest) { return nil }
        }
        if text[index] == "至", let longest, lexicon.lexemes[longest].date == .now,
            let day = lexicon.word(in: text, at: index + 1), lexicon.lexemes[day].length >= lexicon.lexemes[longest].length
        {
            // 9月至今年2月, 截至今年一季度: 今年 goes before 至今.
            return lexicon.word(in: text, at: index, limit: index + 1)
        }
        guard let token else { return longest }
        if token.kind == .figure {
            // 三月初三: the third day, not the first days of March.
            if figures[token.index].form == .hanzi, let longest, lexicon.lexemes[longest].date == .monthPart,
                let day = lexicon.word(in: text, at: index + 1), lexicon.lexemes[day].date == .lunarDay
            {
                return lexicon.word(in: text, at: index, limit: index + 1)
            }
            let word = lexicon.word(behindFigureIn: text, at: index, isPlain: figures[token.index].magnitude == 0)
            if let word, endsInWord(in: text, at: index, word) { return lexicon.word(in: text, at: index, limit: index + 1) }
            return word
        }
        if token.kind == .word, lexicon.lexemes[token.index].date == .each, let longest, lexicon.lexemes[longest].isBarrier,
            let unit = lexicon.word(in: text, at: index, limit: index + 1), lexicon.lexemes[unit].unit != nil
        {
            // 每天下午: no 天下.
            return unit
        }
        if token.kind == .word, lexicon.lexemes[token.index].date == .week, let word = longest {
            let lexeme = lexicon.lexemes[word]
            let isPast = lexicon.lexemes[token.index].value < 0
            // 本周一早间 is Monday: 一早 yields.
            if lexeme.date == .dayPart, reader.numerals.isFigure(text[index]) { return nil }
            let holds = lexeme.holdsBehindWeek || lexeme.holdsBehindPastWeek && isPast
            // 下周一举行: 一举 yields to the day of the week.
            return lexeme.isBarrier && reader.numerals.isFigure(text[index]) && !holds ? nil : word
        }
        if token.kind == .word, lexicon.lexemes[token.index].unit == .oclock, let word = longest {
            // 三点十分: no 十分, much; 八点半开始: nothing 半开.
            guard lexicon.lexemes[word].isBarrier, reader.numerals.isFigure(text[index]) else { return word }
            return lexicon.word(in: text, at: index, limit: index + 1)
        }
        if token.kind == .word, lexicon.lexemes[token.index].unit != nil || lexicon.lexemes[token.index].currency != nil {
            return lexicon.word(behindFigureIn: text, at: index, isPlain: false)
        }
        return longest
    }

    /// 2022年中国, 1998年初中毕业, 3月中期: the second character of 年中, 年初 or 月中 begins another word; but 2022年底部署.
    private func endsInWord(in text: [Unicode.Scalar], at index: Int, _ word: Int) -> Bool {
        let lexeme = lexicon.lexemes[word], next = index + 2
        guard lexeme.length == 2, lexeme.date == .yearPart || lexeme.date == .monthPart, next < text.count else { return false }
        if let second = lexicon.word(in: text, at: index + 1), lexicon.lexemes[second].holdsBehindFigure { return true }
        // 中 begins too many words to name them: 年中 ends its phrase, or goes on to another word of dates.
        guard lexeme.value == 2, FoldedScalar.isWord(text[next]) else { return false }
        return lexicon.word(in: text, at: next).map { lexicon.lexemes[$0].date == nil } ?? true
    }

    /// 李明年薪百万, 新合同年薪, 跳槽后年薪: the 年 of 明年, 同年 and 后年 begins a word of pay, and what stands before it ends another word.
    private func endsName(in text: [Unicode.Scalar], at index: Int, _ word: Int) -> Bool {
        guard lexicon.lexemes[word].length == 2, index > 0, text[index - 1].value >= 0x4E00,
            let pay = lexicon.word(in: text, at: index + 1), lexicon.lexemes[pay].isPay
        else { return false }
        if text[index] == "明" { return lexicon.lexemes[pay].length <= 3 }
        // 同年薪酬 is pay of that year.
        return (text[index] == "同" || text[index] == "后") && lexicon.lexemes[pay].length == 2
    }

    /// Skips what runs on from a name or an identifier: letters, digits and the signs that join them.
    /// - Parameter known: what was read before this, where the name does not begin with a digit or a letter (千6K).
    private func barrier(
        in scalars: [Unicode.Scalar], from start: Int, through known: Int? = nil, into result: inout QuantityTokens
    ) -> Int {
        var end = known ?? start
        while end < scalars.count {
            let scalar = scalars[end]
            if reader.isFigure(scalars, end) || scalar.isASCIILetter {
                end += 1
            } else if "-_./:".unicodeScalars.contains(scalar) || scalar == " ", reader.isFigure(scalars, end + 1),
                scalar != " " || end - start > 2
            {
                end += 1
            } else {
                break
            }
        }
        result.tokens.append(QuantityToken(kind: .barrier, start: start, end: end, index: 0))
        return end
    }

    /// 45k of 25k-45k: the sign before it stands behind a figure, not behind a name.
    private func endsRange(in result: QuantityTokens, at index: Int) -> Bool {
        guard result.tokens.count > 1 else { return false }
        let sign = result.tokens[result.tokens.count - 1], figure = result.tokens[result.tokens.count - 2]
        return sign.kind == .word && sign.end == index && figure.end == sign.start && figure.kind == .figure
    }

    /// Digits directly behind a letter, or behind a letter and a hyphen: o3, GPT-4, A20210721.
    private func belongsToName(_ scalars: [Unicode.Scalar], before index: Int) -> Bool {
        let previous = scalars[index - 1]
        if previous.isASCIILetter || previous == "_" || previous == "#" || previous == "@" { return true }
        if previous == "-" || previous == "." || previous == "/", index > 1 { return scalars[index - 2].isASCIILetter }
        return false
    }

    /// 2423.1-2008 behind a Latin word and a blank: a standard or a model.
    private func isNumbering(_ scalars: [Unicode.Scalar], at start: Int) -> Bool {
        guard start > 1, scalars[start - 1] == " ", scalars[start - 2].isASCIILetter else { return false }
        let end = reader.digits(in: scalars, at: start).end
        return end < scalars.count && (scalars[end] == "-" || scalars[end] == "/") && reader.isFigure(scalars, end + 1)
    }

    /// Whether digits directly behind a word are its figure: $50 and Q3, but not the B2 of 粤B2, where B is a unit.
    private func joinsFigure(_ word: QuantityWord, _ last: Unicode.Scalar) -> Bool {
        word.date != .connector && !(word.isMeasure && last.isASCIILetter && word.currency == nil)
    }

    /// 身份证号：3101…, 银行卡6222…, 邮编200030: digits behind a word for what is named by a number, and that count nothing.
    private func isNumberOfName(_ scalars: [Unicode.Scalar], at start: Int, behind word: (leastDigits: Int, end: Int)) -> Bool {
        guard word.leastDigits > 0, start - word.end <= 3 else { return false }
        for index in word.end..<start where !"：: 为是第(#".unicodeScalars.contains(scalars[index]) { return false }
        let digits = reader.digits(in: scalars, at: start)
        guard digits.count >= word.leastDigits, digits.end - start == digits.count, digits.end < scalars.count else {
            return digits.count >= word.leastDigits
        }
        return reader.numerals[scalars[digits.end]].power == nil && !lexicon.isMeasure(in: scalars, at: digits.end)
    }

    /// 600519.SH, (300750), 2023032212345678: six digits of a share before the mark of its exchange or alone in brackets, and runs of digits
    /// longer than anything that news counts without a unit.
    private func isCode(_ scalars: [Unicode.Scalar], at start: Int) -> Bool {
        var end = start
        while reader.isFigure(scalars, end) { end += 1 }
        let count = end - start
        guard count >= 4 else { return false }
        let isLast = end == scalars.count
        if count <= 6, !isLast, scalars[end] == ".", end + 1 < scalars.count, scalars[end + 1].isASCIILetter { return true }
        if count == 6, start > 0, scalars[start - 1] == "(", !isLast, scalars[end] == ")" { return true }
        guard (13...30).contains(count) else { return false }
        if !isLast, scalars[end] == " " { end += 1 }
        return end == scalars.count || reader.numerals[scalars[end]].power == nil && !lexicon.isMeasure(in: scalars, at: end)
    }

    /// 20230230元, 20230228吨: eight digits that could be a day, before what they count; but 20230228期 is the issue of that day.
    private func isCount(_ end: Int, in scalars: [Unicode.Scalar], from start: Int) -> Bool {
        guard end < scalars.count, !"期号版".unicodeScalars.contains(scalars[end]), isPlainRun(scalars, from: start, to: end),
            let word = lexicon.word(in: scalars, at: end)
        else { return false }
        let lexeme = lexicon.lexemes[word]
        return lexeme.isMeasure && lexeme.unit == nil || lexeme.currency != nil
    }

    /// Whether a stamp is written as digits alone.
    private func isPlainRun(_ scalars: [Unicode.Scalar], from start: Int, to end: Int) -> Bool {
        reader.digits(in: scalars, at: start).count == end - start
    }

    /// 以21:15取胜, 比分21:15: what could be a clock time, led or followed by words of a game.
    private func isScore(_ stamp: (stamp: Stamp, end: Int), in scalars: [Unicode.Scalar], at start: Int) -> Bool {
        guard stamp.stamp.hour != nil, stamp.stamp.day == nil, stamp.stamp.second == nil else { return false }
        if start > 0, scalars[start - 1] == "以" { return true }
        if start > 1, scalars[start - 1] == "分", scalars[start - 2] == "比" { return true }
        guard let word = lexicon.word(in: scalars, at: stamp.end) else { return false }
        return lexicon.lexemes[word].date == .score
    }

    /// Behind a score others follow within so many code points: 首节32-18，半场62-45.
    private static let scoreReach = 12

    /// 比分3-2, 3-0横扫, 35:37: two figures that no clock shows, or beside which words of a game or another score stand.
    private func isScore(_ scalars: [Unicode.Scalar], at start: Int, behind last: Int) -> Bool {
        let first = reader.digits(in: scalars, at: start)
        guard first.count <= 3, first.end - start == first.count, first.end + 1 < scalars.count, reader.isFigure(scalars, first.end + 1)
        else {
            return false
        }
        let second = reader.digits(in: scalars, at: first.end + 1)
        guard second.count <= 3, second.end - first.end - 1 == second.count else { return false }
        if scalars[first.end] == ":" { return true }
        guard scalars[first.end] == "-" else { return false }
        if start > 1, scalars[start - 1] == "分" && scalars[start - 2] == "比" { return true }
        let isLed = start > 0 && scalars[start - 1] == "以" || last >= 0 && start - last <= QuantityLexer.scoreReach
        guard second.end < scalars.count else { return isLed }
        if let word = lexicon.word(in: scalars, at: second.end), lexicon.lexemes[word].date == .score { return true }
        // 以30-50万元 spans a range.
        return isLed && reader.numerals[scalars[second.end]].power == nil && !lexicon.isMeasure(in: scalars, at: second.end)
    }

    /// 3·21东航事故, “7·20”暴雨: a month and a day that name what happened; but 1·5万 is a decimal.
    private func endOfEventName(in scalars: [Unicode.Scalar], at start: Int) -> Int? {
        guard let end = StampReader(reader: reader, text: scalars).endOfEventName(at: start), end < scalars.count,
            scalars[end] == "”" || scalars[end].value >= 0x4E00, reader.numerals[scalars[end]].power == nil,
            !lexicon.isMeasure(in: scalars, at: end)
        else { return nil }
        return end
    }

    /// Telephone numbers, addresses and versions: 010-62532019, 192.168.1.1, 888-000-9999, and codes that begin with 0.
    private func isIdentifier(_ scalars: [Unicode.Scalar], at start: Int) -> Bool {
        var end = start, groups = 1, hyphens = 0, dots = 0, groupStart = start
        var hasLongGroup = false
        var isDecimalRange = true
        while true {
            while reader.isFigure(scalars, end) { end += 1 }
            if end - groupStart >= 3 { hasLongGroup = true }
            guard end < scalars.count, scalars[end] == "-" || scalars[end] == ".", reader.isFigure(scalars, end + 1) else { break }
            isDecimalRange = isDecimalRange && (scalars[end] == "-") == (groups == 2)
            if scalars[end] == "-" { hyphens += 1 } else { dots += 1 }
            groups += 1
            end += 1
            groupStart = end
        }
        let first = scalars[start]
        let firstLength = reader.digits(in: scalars, at: start).count
        if groups == 1 {
            // A mobile number, or a code that begins with 0.
            let isMobile = end - start == 11 && first == "1" && scalars[start + 1] >= "3"
            return isMobile || first == "0" && end - start > 2
        }
        // 2.5-3.5万
        if isDecimalRange, groups == 4 { return false }
        if dots >= 2 || hyphens >= 2 { return true }
        return hyphens == 1 && dots == 0 && first == "0" && firstLength >= 3 && hasLongGroup
    }
}
