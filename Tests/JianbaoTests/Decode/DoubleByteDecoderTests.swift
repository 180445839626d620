import Testing

@testable import Jianbao

@Suite("GB 18030 and Big5")
struct DoubleByteDecoderTests {
    private func decode(_ bytes: [UInt8], _ charset: Charset) throws -> LegacyDecoder.Decoded {
        try #require(LegacyDecoder.decode(bytes[...], as: charset))
    }

    @Test("every character of Unicode comes back from GB 18030") func wholeRange() throws {
        let scalars = (0x20...0x10_FFFF).compactMap { Unicode.Scalar(UInt32($0)) }
        var differences: [Unicode.Scalar] = []
        for start in stride(from: 0, to: scalars.count, by: 4096) {
            let part = Array(scalars[start..<min(start + 4096, scalars.count)])
            let bytes = try #require(try Converter("gb18030").encode(part))
            let decoded = try decode(bytes, .gb18030).scalars
            try #require(decoded.count == part.count)
            differences += zip(part, decoded).filter { $0 != $1 }.map(\.0)
        }
        // The standard of 2022 gave these codes of the private use area to characters that have codes of four bytes too.
        let moved: [ClosedRange<UInt32>] = [
            0xE78D...0xE796, 0xE81E...0xE81E, 0xE826...0xE826, 0xE82B...0xE82C, 0xE832...0xE832,
            0xE843...0xE843, 0xE854...0xE854, 0xE864...0xE864,
        ]
        #expect(differences.allSatisfy { scalar in moved.contains { $0 ~= scalar.value } })
        #expect(differences.count == 18)
    }

    @Test("the characters of Big5 come back") func big5() throws {
        let converter = try Converter("Big5-HKSCS")
        var count = 0, wrong: [Unicode.Scalar] = []
        for value in UInt32(0x2000)...0x9FFF {
            // Some characters have a code only one way.
            guard let scalar = Unicode.Scalar(value), let bytes = try converter.encode([scalar]),
                try converter.decode(bytes).units == Array(String(scalar).utf16)
            else { continue }
            count += 1
            if try decode(bytes, .big5).scalars != [scalar] { wrong.append(scalar) }
        }
        #expect(wrong.isEmpty)
        #expect(count > 13_000)
    }

    @Test(
        "codes of more and of fewer than one character",
        arguments: [
            ([0x88, 0x62], "\u{CA}\u{304}"), ([0x88, 0x64], "\u{CA}\u{30C}"), ([0x88, 0xA3], "\u{EA}\u{304}"),
            ([0x88, 0xA5], "\u{EA}\u{30C}"),
            ([0x8D, 0x48, 0xC8, 0x79], "\u{9FB3}\u{31CF}"),
            // An undecodable code swallows no ASCII.
            ([0x81, 0x3C, 0x70, 0x3E], "\u{FFFD}<p>"), ([0xFF, 0x41], "\u{FFFD}A"), ([0xA4], "\u{FFFD}"),
            ([0xF9, 0xFF, 0x41], "\u{FFFD}A"),
        ] as [([UInt8], String)])
    func big5Sequences(bytes: [UInt8], text: String) throws {
        #expect(String(scalars: try decode(bytes, .big5).scalars[...]) == text)
    }

    @Test(
        "GB 18030 as the Encoding Standard has it",
        arguments: [
            ([0x80], "€"), ([0xA6, 0xD9], "\u{FE10}"), ([0xFE, 0x59], "\u{9FB4}"), ([0x81, 0x30, 0x81, 0x30], "\u{80}"),
            ([0x90, 0x30, 0x81, 0x30], "\u{10000}"),
            ([0xE3, 0x32, 0x9A, 0x35], "\u{10FFFF}"), ([0xE3, 0x32, 0x9A, 0x36], "\u{FFFD}2\u{FFFD}"), ([0x81, 0x30], "\u{FFFD}"),
            ([0x81, 0x30, 0x41], "\u{FFFD}0A"), ([0xC4, 0xE3, 0x3C], "你<"), ([0xC4, 0x3C], "\u{FFFD}<"),
        ] as [([UInt8], String)])
    func gb18030(bytes: [UInt8], text: String) throws {
        let decoded = try decode(bytes, .gb18030)
        #expect(String(scalars: decoded.scalars[...]) == text)
        #expect(decoded.problems.count == decoded.scalars.filter { $0 == "\u{FFFD}" }.count)
    }

    @Test("runs of ASCII of every length and place", arguments: [Charset.gb18030, .big5, .utf8]) func asciiRuns(charset: Charset) throws {
        for before in 0..<40 {
            for after in [0, 1, 7, 8, 15, 16, 17, 33] {
                let text = String(repeating: "a", count: before) + "中文" + String(repeating: "b", count: after) + "中"
                let bytes = try #require(try Converter(charset.converter).encode(Array(text.unicodeScalars)))
                let scalars =
                    charset == .utf8 ? UTF8Decoder.decode(bytes[...], lenient: false)?.scalars : try decode(bytes, charset).scalars
                #expect(scalars.map { String(scalars: $0[...]) } == text)
            }
        }
    }
}
