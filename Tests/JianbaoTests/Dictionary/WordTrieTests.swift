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
}
