import Testing

@testable import Jianbao

@Suite("Offset maps")
struct OffsetMapTests {
    /// "總監(jiān)說" → "总监说": the reading goes with its character.
    private var residue: OffsetMap {
        var map = OffsetMap()
        map.append(length: 1, origin: TextSpan(0, 1))
        map.append(length: 1, origin: TextSpan(1, 8))
        map.append(length: 1, origin: TextSpan(8, 9))
        return map
    }

    @Test("a shortened run maps back as a whole")
    func shortenedRun() {
        #expect(residue.origin(of: TextSpan(0, 2)) == TextSpan(0, 8))
        #expect(residue.origin(of: TextSpan(1, 2)) == TextSpan(1, 8))
        #expect(residue.origin(of: TextSpan(2, 3)) == TextSpan(8, 9))
    }

    @Test("what was dropped lies between two runs")
    func dropped() {
        var map = OffsetMap()
        map.append(length: 3, origin: TextSpan(10, 13))
        map.append(length: 2, origin: TextSpan(20, 22))
        #expect(map.origin(of: TextSpan(0, 3)) == TextSpan(10, 13))
        #expect(map.origin(of: TextSpan(2, 4)) == TextSpan(12, 21))
        #expect(map.count == 5)
    }

    @Test("neighbouring copies become one run")
    func merging() {
        var map = OffsetMap()
        for index in 0..<100 { map.append(length: 1, origin: TextSpan(index, index + 1)) }
        #expect(map.runs.count == 1)
    }

    @Test("an inserted piece has an empty origin at its place")
    func insertion() {
        var map = OffsetMap(identity: 3)
        map.append(length: 1, origin: TextSpan(3, 3))
        map.append(length: 2, origin: TextSpan(3, 5))
        #expect(map.origin(of: TextSpan(3, 4)) == TextSpan(3, 3))
        #expect(map.origin(of: TextSpan(4, 6)) == TextSpan(3, 5))
    }

    @Test("composition equals going back step by step")
    func composition() {
        var cut = OffsetMap()
        cut.append(length: 2, origin: TextSpan(1, 3))
        let composed = cut.composed(with: residue)
        for start in 0..<2 {
            for end in (start + 1)...2 {
                let span = TextSpan(start, end)
                #expect(composed.origin(of: span) == residue.origin(of: cut.origin(of: span)))
            }
        }
    }

    @Test("an empty span has a place, even at the end and in an empty map")
    func emptySpans() {
        #expect(residue.origin(of: TextSpan(3, 3)) == TextSpan(9, 9))
        #expect(residue.origin(of: TextSpan(1, 1)) == TextSpan(1, 1))
        #expect(OffsetMap().origin(of: TextSpan(0, 0)) == TextSpan(0, 0))
    }
}
