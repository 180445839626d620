import Testing

@testable import Jianbao

@Test("the module loads")
func loads() { #expect(Bool(true)) }
