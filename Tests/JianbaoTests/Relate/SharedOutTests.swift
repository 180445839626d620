import Testing

@testable import Jianbao

@Suite("Figures told at once for several owners")
struct SharedOutTests {
    private let text = Array("甲、乙和丙的年薪分别为10万、20万和30万，共60万".unicodeScalars)
    private let word = TextSpan(8, 10)
    private let figures = [TextSpan(11, 14), TextSpan(15, 18), TextSpan(19, 22), TextSpan(24, 27)]

    private func list(of owners: [TextSpan]) -> SharedOut {
        SharedOut(words: [word], figures: figures, owners: owners.enumerated().map { ($0.element, $0.offset) }, text: text)
    }

    @Test("as many owners as figures: each has his own")
    func eachHasHisOwn() {
        let list = list(of: [TextSpan(0, 1), TextSpan(2, 3), TextSpan(4, 5)])
        #expect(figures.prefix(3).map { list.share(of: $0)?.owner } == [0, 1, 2])
        #expect(figures.prefix(3).map { list.share(of: $0)?.place } == [0, 1, 2])
    }

    @Test("fewer owners than figures: nobody's, but one list all the same")
    func fewerOwners() {
        let list = list(of: [TextSpan(0, 1)])
        #expect(figures.prefix(3).allSatisfy { list.share(of: $0)?.owner == nil && list.share(of: $0) != nil })
    }

    @Test("a figure that words part from the list is told by itself")
    func apart() { #expect(list(of: [TextSpan(0, 1)]).share(of: figures[3]) == nil) }
}
