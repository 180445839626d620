/// What a character does in the writing of a number.
enum Numeral: Hashable, Sendable {
    case none
    /// 0 to 9 in ASCII.
    case figure(Int)
    /// 〇 to 九, and their formal forms.
    case digit(Int)
    /// 两: counts, but never holds a place.
    case two
    /// 廿 卅 卌: tens by themselves.
    case tens(Int)
    /// 十 百 千: the power of ten.
    case unit(Int)
    /// 万 亿 兆: the power of ten.
    case magnitude(Int)
    /// K, M and w after digits: the power of ten.
    case suffix(Int)
    /// 几 数: one to nine of the unit that follows.
    case some
    /// 多 余: somewhat more than the figure.
    case more
    /// 来: about the figure.
    case about
    case point
    case minus
    case half
}

/// The numerals of a text's characters, by table.
struct NumeralTable: Sendable {
    private var classes: [UInt8]
    private var values: [Numeral] = [.none]
    private var styles: [Style] = [.plain]

    private enum Style: Sendable {
        case plain
        /// 壹, 肆, 陆: as a character by itself each is another word.
        case formal
        /// 参: a digit only beside a formal unit (参拾, 拾参), else 参加.
        case joined
    }

    init(dictionaries: Dictionaries) throws(DictionaryError) {
        classes = [UInt8](repeating: 0, count: 0x1_0000)
        for digit in 0...9 { set(UInt32(0x30 + digit), .figure(digit)) }
        try dictionaries.forEachRow(of: "quantities/numerals.tsv") { row throws(DictionaryError) in
            guard let scalar = row.scalars(0).first, scalar.value < 0x1_0000 else { return }
            guard let numeral = try Numeral(row: row) else {
                throw row.badCell(
                    1, column: "kind", wanted: "digit, two, tens, unit, magnitude, suffix, some, more, about, point, minus or half")
            }
            set(scalar.value, numeral, row.cell(3) == "formal" ? .formal : row.cell(3) == "joined" ? .joined : .plain)
        }
    }

    /// By code points of the basic plane: whether it writes a figure, a unit or a part of one.
    var isNumeral: [Bool] { classes.map { $0 != 0 } }

    private mutating func set(_ value: UInt32, _ numeral: Numeral, _ style: Style = .plain) {
        classes[Int(value)] = UInt8(values.count)
        values.append(numeral)
        styles.append(style)
    }

    /// The numeral at an index; none for a character that is one only beside a formal unit and stands beside none.
    func numeral(in text: [Unicode.Scalar], at index: Int) -> Numeral {
        let numeral = self[text[index]]
        guard case .digit = numeral, style(of: text[index]) == .joined else { return numeral }
        let isBefore = index + 1 < text.count && self[text[index + 1]].power != nil
        // 拾参, 佰零参
        let last = index > 1 && text[index - 1] == "零" ? index - 2 : index - 1
        let isBehind = last >= 0 && isFormal(text[last])
        return isBefore || isBehind ? numeral : .none
    }

    func isFormal(_ scalar: Unicode.Scalar) -> Bool { style(of: scalar) == .formal }

    private func style(of scalar: Unicode.Scalar) -> Style {
        let value = Int(scalar.value)
        return value < 0x1_0000 ? styles[Int(classes[value])] : .plain
    }

    /// Whether a character alone writes a figure or a unit: not K, 多 or 点.
    func isFigure(_ scalar: Unicode.Scalar) -> Bool {
        switch self[scalar] {
        case .figure, .digit, .two, .tens, .unit, .magnitude, .half: true
        default: false
        }
    }

    subscript(_ scalar: Unicode.Scalar) -> Numeral {
        let value = Int(scalar.value)
        return value < 0x1_0000 ? values[Int(classes[value])] : .none
    }
}

extension Numeral {
    /// - Returns: nil where the row's kind is unknown.
    fileprivate init?(row: DictionaryFile.Row) throws(DictionaryError) {
        switch row.cell(1) {
        case "digit": self = .digit(try row.integer(2, column: "value"))
        case "two": self = .two
        case "tens": self = .tens(try row.integer(2, column: "value"))
        case "unit": self = .unit(try row.integer(2, column: "value"))
        case "magnitude": self = .magnitude(try row.integer(2, column: "value"))
        case "suffix": self = .suffix(try row.integer(2, column: "value"))
        case "some": self = .some
        case "more": self = .more
        case "about": self = .about
        case "point": self = .point
        case "minus": self = .minus
        case "half": self = .half
        default: return nil
        }
    }

    /// The digit that a character writes.
    var hanziDigit: Int? {
        switch self {
        case .digit(let digit): digit
        case .two: 2
        default: nil
        }
    }

    /// The power of ten that a character raises the figure before it to.
    var power: Int? {
        switch self {
        case .unit(let power), .magnitude(let power): power
        default: nil
        }
    }
}
