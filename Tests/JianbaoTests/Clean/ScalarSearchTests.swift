import Testing

@testable import Jianbao

@Suite("Search for a sign")
struct ScalarSearchTests {
    @Test("finds the first place from any start, at the end of any length")
    func everyPlace() {
        for count in 0...20 {
            let blank = [Unicode.Scalar](repeating: "甲", count: count)
            for place in 0...count {
                var text = blank
                if place < count { text[place] = "<" }
                for start in 0...count + 1 { #expect(text.index(of: "<", from: start) == (start <= place ? place : count)) }
            }
        }
    }
}
