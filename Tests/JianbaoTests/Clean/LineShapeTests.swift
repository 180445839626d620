import Testing

@testable import Jianbao

@Suite("The shape of a line")
struct LineShapeTests {
    private func shape(_ text: String) -> LineShape {
        let scalars = Array(text.unicodeScalars)
        return LineShape(folded: scalars, span: TextSpan(0, scalars.count))
    }

    @Test("counts each kind of sign, those beyond the first plane too")
    func counts() {
        let shape = shape("新a1 工厂的\u{20000}。好,走! *")
        #expect(shape.visible == 13)
        #expect(shape.blanks == 2)
        #expect(shape.han == 7)
        #expect(shape.particles == 1)
        #expect([shape.letters, shape.digits, shape.commas, shape.stops, shape.fullStops] == [1, 1, 1, 2, 1])
        #expect(!shape.endsSentence)
    }

    @Test("counts lines of any length", arguments: [1, 254, 255, 256, 510, 511, 100_000])
    func long(count: Int) {
        let han = shape(String(repeating: "厂", count: count) + "。")
        #expect(han.han == count && han.visible == count + 1 && han.stops == 1 && han.endsSentence)
        let particles = shape(String(repeating: "的", count: count) + String(repeating: "。", count: count))
        #expect(particles.han == count && particles.particles == count && particles.fullStops == count)
    }
}
