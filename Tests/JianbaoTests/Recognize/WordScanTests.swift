import Testing

@testable import Jianbao

@Suite("Words and names of long texts")
struct WordScanTests {
    private func words(_ scan: WordScan, at index: Int) -> [String] {
        scan.hitRange(at: index).map { Text(scan.text).string(TextSpan(index, index + Int(scan.hits[$0].length))) }
    }

    @Test("the words at a place are the same wherever it lies, and once the pairs of the words are known")
    func words() throws {
        let lexicon = try NameLexicon(dictionaries: .builtIn)
        let sentence = "中华人民共和国国务院总理和Google的工程师，𠮷田。"
        let alone = WordScan(Text(sentence).scalars, lexicon: lexicon, quantities: [])
        // Longer than the blocks that are searched together, and than what pairs are made for.
        let repeats = 1000
        let long = WordScan(Text(String(repeating: sentence, count: repeats)).scalars, lexicon: lexicon, quantities: [])
        for index in alone.text.indices {
            for place in stride(from: index, to: long.text.count, by: alone.text.count * 7) {
                #expect(words(long, at: place) == words(alone, at: index))
            }
        }
        #expect(words(alone, at: 0).contains("中华人民共和国"))
        #expect(words(WordScan(alone.text, lexicon: lexicon, quantities: []), at: 0) == words(alone, at: 0))
    }

    @Test("the hits at a place are its words, the shortest first, with what the lexicon says of them")
    func order() throws {
        let lexicon = try NameLexicon(dictionaries: .builtIn)
        let scan = WordScan(Text("中国人民大学副校长").scalars, lexicon: lexicon, quantities: [])
        for index in scan.text.indices {
            let hits = scan.hitRange(at: index).map { scan.hits[$0] }
            #expect(hits.map(\.length) == hits.map(\.length).sorted())
            for hit in hits {
                let word = scan.text[index..<(index + Int(hit.length))]
                #expect(lexicon.trie.value(of: word) == Int(hit.lexeme))
                #expect(hit.roles == lexicon.lexemes[Int(hit.lexeme)].roles)
            }
        }
        #expect(words(scan, at: 0).count > 2)
    }

    @Test("names are read in every sentence of a text that is read in stretches")
    func stretches() throws {
        let sentence = "公司总经理陈志远表示，加文·胡德高到会。"
        let length = sentence.unicodeScalars.count
        let mentions = try NameReading.mentions(in: String(repeating: sentence, count: 900)).filter { $0.kind == .person }
        let first = mentions.prefix { $0.span.end <= length }
        #expect(first.count == 2)
        #expect(mentions.count == 900 * first.count)
        for (index, mention) in mentions.enumerated() {
            let like = first[index % first.count], offset = index / first.count * length
            #expect(mention.span == TextSpan(like.span.start + offset, like.span.end + offset))
        }
    }

    @Test("a text without the end of a sentence is one stretch")
    func endless() throws {
        let words = try NameReading.words(.person, in: String(repeating: "总经理陈志远出席，", count: 2000))
        #expect(words == Array(repeating: "陈志远", count: 2000))
    }
}
