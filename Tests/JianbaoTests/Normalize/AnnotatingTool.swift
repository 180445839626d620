@testable import Jianbao

/// Does to a text what the tool did whose traces `PinyinResidueRemover` and `ByteDamageRepairer` take away: it puts readings behind
/// traditional characters and cuts at punctuation, in GBK bytes and without regard to where characters begin.
struct AnnotatingTool {
    /// What reads the bytes when the tool is done.
    enum Reader: CaseIterable {
        /// A byte that begins no character becomes a mark, and the next one is read anew, but for a parenthesis.
        case careful
        /// A byte that begins no character takes an ASCII byte behind it along; punctuation parts the bytes before they are read.
        case hasty
    }

    /// The characters it annotates, each with its reading, in the order in which it looks for them.
    let readings: [(character: Unicode.Scalar, reading: String)]
    let reader: Reader

    private static let table = DoubleByteTable.gbk
    /// Written as ASCII by the careful one's tool, cut at by the other's.
    private static let punctuation: [Unicode.Scalar] = ["，", "！", "；", "："]

    /// nil where a character has no place in GBK.
    func annotated(_ text: String) -> String? {
        guard var bytes = Self.bytes(of: text) else { return nil }
        for (character, reading) in readings {
            guard let code = Self.bytes(of: String(Character(character))), let gloss = Self.bytes(of: "(\(reading))") else { return nil }
            bytes = Self.replacing(code, with: code + gloss, in: bytes)
        }
        switch reader {
        case .careful:
            for mark in Self.punctuation {
                guard let code = Self.table.code(of: mark) else { return nil }
                bytes = Self.replacing([code.lead, code.trail], with: [code.trail & 0x7F], in: bytes)
            }
            return Self.read(bytes[...], takesASCII: false)
        case .hasty: return Self.cut(bytes)
        }
    }

    private static func cut(_ bytes: [UInt8]) -> String {
        var result = "", start = 0, at = 0
        while at + 1 < bytes.count {
            guard let mark = table.character(bytes[at], bytes[at + 1]), punctuation.contains(mark) else {
                at += 1
                continue
            }
            result += read(bytes[start..<at], takesASCII: true) + String(Character(mark))
            at += 2
            start = at
        }
        return result + read(bytes[start...], takesASCII: true)
    }

    private static func read(_ bytes: ArraySlice<UInt8>, takesASCII: Bool) -> String {
        var scalars: [Unicode.Scalar] = []
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let byte = bytes[at]
            let next = at + 1 < bytes.endIndex ? bytes[at + 1] : nil
            if byte < 0x80 {
                scalars.append(Unicode.Scalar(byte))
                at += 1
            } else if let next, byte != 0xFE, let character = table.character(byte, next), !(0xE000...0xF8FF ~= character.value) {
                scalars.append(character)
                at += 2
            } else {
                scalars.append("?")
                let takesNext = next.map { $0 == UInt8(ascii: "(") || (takesASCII && $0 < 0x40) } ?? false
                at += takesNext ? 2 : 1
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private static func bytes(of text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80 {
                bytes.append(UInt8(scalar.value))
            } else if let code = table.code(of: scalar) {
                bytes += [code.lead, code.trail]
            } else {
                return nil
            }
        }
        return bytes
    }

    private static func replacing(_ old: [UInt8], with new: [UInt8], in bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var at = 0
        while at < bytes.count {
            if bytes[at...].starts(with: old) {
                result += new
                at += old.count
            } else {
                result.append(bytes[at])
                at += 1
            }
        }
        return result
    }
}
