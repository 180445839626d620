import Testing

@testable import Jianbao

@Suite("Word tries")
struct WordTrieTests {
    private let trie = WordTrie(
        ["字节", "字节跳动", "跳动", "AI", "𝕏平台", "字"].enumerated().map { (word: Array($1.unicodeScalars), value: $0) })

    @Test("give every word that begins at a place, the shortest first")
    func allMatches() {
        var found: [WordTrie.Match] = []
        trie.forEachMatch(in: Text("字节跳动").scalars, at: 0) { found.append($0) }
        #expect(found.map(\.length) == [1, 2, 4])
        #expect(found.map(\.value) == [5, 0, 1])
    }

    @Test("find words beyond the basic plane, and stop at the limit")
    func limits() {
        let text = Text("在𝕏平台上").scalars
        #expect(trie.longestMatch(in: text, at: 1)?.length == 3)
        #expect(trie.longestMatch(in: text, at: 1, limit: 3) == nil)
        #expect(trie.longestMatch(in: Text("字节跳动").scalars, at: 0, limit: 3)?.length == 2)
        #expect(trie.longestMatch(in: text, at: text.count) == nil)
    }

    @Test("know whole words, and of two equal ones the later value")
    func wholeWords() {
        #expect(trie.value(of: "字节".unicodeScalars) == 0)
        #expect(trie.value(of: "字节跳".unicodeScalars) == nil)
        let twice = WordTrie([(Array("美元".unicodeScalars), 1), (Array("美元".unicodeScalars), 2), ([], 3)])
        #expect(twice.value(of: "美元".unicodeScalars) == 2)
        #expect(WordTrie().longestMatch(in: Text("美元").scalars, at: 0) == nil)
    }

    @Test("number words in UTF-8 once, however many begin alike")
    func manyWords() {
        var trie = WordTrie()
        // Every pair of 40 characters, and each of them with a third: the tables of their first units grow many times.
        let characters = (0..<40).map { Unicode.Scalar(0x4E00 + 37 * UInt32($0))! }
        var words: [String] = []
        for a in characters {
            for b in characters {
                words.append(String(String.UnicodeScalarView([a, b])))
                words.append(String(String.UnicodeScalarView([a, b, a])))
            }
        }
        func number(_ word: String, orSet new: Int) -> Int? {
            Array(word.utf8).withUnsafeBufferPointer { trie.value(ofUTF8: $0, orSet: new) }
        }
        for (index, word) in words.enumerated() { #expect(number(word, orSet: index) == index) }
        for (index, word) in words.enumerated() {
            #expect(number(word, orSet: -5) == index)
            #expect(trie.value(of: word.unicodeScalars) == index)
        }
        #expect(number("", orSet: 7) == nil)
    }

    @Test("tell of no pair that begins a word that it begins none")
    func pairs() {
        let pairs = WordPairs(of: trie)
        for sentence in ["在𝕏平台上看字节跳动", "AI，字节", "字"] {
            let text = Text(sentence).scalars
            for index in text.indices.dropLast() {
                var longest = 0
                trie.forEachMatch(in: text, at: index) { longest = $0.length }
                if longest > 1 { #expect(pairs.mayBegin(text[index], text[index + 1])) }
            }
        }
        #expect(!pairs.mayBegin("一", "二"))
        #expect(!WordPairs(of: WordTrie()).mayBegin("字", "节"))
    }
}
