import Testing

@testable import jianbao

@Test("the module loads")
func loads() { #expect(Bool(true)) }
