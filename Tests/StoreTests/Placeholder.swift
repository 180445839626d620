import Testing

@testable import JianbaoStores

@Test("the module loads")
func loads() { #expect(Bool(true)) }
