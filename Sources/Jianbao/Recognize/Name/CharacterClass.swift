/// What a code point is to a name.
enum CharacterClass: UInt8, Sendable {
    case other, han, latin, digit, space, lineEnd
    /// · between the parts of a foreign name.
    case middleDot
    case hyphen, period
    /// 、
    case listMark
    /// ，,
    case comma
    case open, close, quote, punctuation

    private static let ascii: [CharacterClass] = (0..<128).map { value in
        switch Unicode.Scalar(UInt8(value)) {
        case "a"..."z", "A"..."Z": .latin
        case "0"..."9": .digit
        case "\n", "\r": .lineEnd
        case " ", "\t": .space
        case "-": .hyphen
        case ".": .period
        case ",": .comma
        case "(", "[": .open
        case ")", "]": .close
        case "\"", "'": .quote
        default: .punctuation
        }
    }

    @inline(__always)
    init(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        if value < 0x80 {
            self = CharacterClass.ascii[Int(value)]
        } else if value >= 0x4E00 && value <= 0x9FFF {
            // 丨 parts headlines and is no word: 独家丨….
            self = value == 0x4E28 ? .punctuation : .han
        } else {
            self = CharacterClass.rare(value)
        }
    }

    private static func rare(_ value: UInt32) -> CharacterClass {
        switch value {
        case 0x3400...0x4DBF, 0x2_0000...0x3_FFFF, 0x3007, 0xF900...0xFAFF: .han
        case 0xC0...0x24F: value == 0xD7 || value == 0xF7 ? .punctuation : .latin
        case 0x1E00...0x1EFF: .latin
        case 0xFF21...0xFF3A, 0xFF41...0xFF5A: .latin
        case 0xFF10...0xFF19: .digit
        case 0xB7, 0x2022, 0x2027, 0x30FB, 0xFF65: .middleDot
        case 0x2010, 0x2011, 0x2013, 0xFF0D: .hyphen
        case 0x3000, 0xA0: .space
        case 0x2028, 0x2029, 0x85: .lineEnd
        case 0x3001: .listMark
        case 0xFF0C: .comma
        case 0xFF08, 0x3010, 0x300A, 0x3008, 0x3014: .open
        case 0xFF09, 0x3011, 0x300B, 0x3009, 0x3015: .close
        case 0x201C, 0x201D, 0x2018, 0x2019, 0x300C...0x300F: .quote
        case 0xA1...0xBF, 0x2000...0x206F, 0x3001...0x303F, 0xFF00...0xFFEF: .punctuation
        default: .other
        }
    }

    var isAlphanumeric: Bool { self == .latin || self == .digit }
    var isPartOfWord: Bool { self == .han || isAlphanumeric }
}
