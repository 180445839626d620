import Testing

@testable import Jianbao

@Suite("JSON")
struct JSONTests {
    @Test(
        "what is read is written again as it was, keys in their order",
        arguments: [
            #"{"b":1,"a":[true,false,null,-5,2.5],"文":"“引”\n\"\\\t","n":{"x":{}}}"#, "[]", #""""#, "18446744073709551615",
        ])
    func roundTrip(text: String) throws {
        #expect(JSONWriter.line(try JSONParser().parse(Array(text.utf8))) == text)
    }

    @Test("what is no JSON is an error, one lower-case line", arguments: ["{", "{\"a\":1}x", "nul", "\"\\ud800\"", "[1,]", "NaN", ""])
    func broken(text: String) {
        #expect(throws: JSONParser.ParseError.self) { try JSONParser().parse(Array(text.utf8)) }
    }

    @Test("depth is bounded, and control characters are escaped")
    func limits() throws {
        let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
        #expect(throws: JSONParser.ParseError.self) { try JSONParser().parse(deep) }
        #expect(JSONWriter.line(.string("\u{0}\u{1F}\u{7F}")) == "\"\\u0000\\u001f\\u007f\"")
        #expect(JSONWriter.line(.double(.nan)) == "null")
    }

    @Test("decimals are written plainly, without an exponent and without zeros at their end")
    func decimals() throws {
        let rows: [(ExactDecimal?, String)] = [
            (ExactDecimal(0), "0"), (ExactDecimal(100_000_000), "100000000"), (ExactDecimal(35, exponent: -1), "3.5"),
            (ExactDecimal(-25, exponent: -2), "-0.25"), (ExactDecimal(1, exponent: 30), "1" + String(repeating: "0", count: 30)),
            (ExactDecimal(1, exponent: -18), "0.000000000000000001"), (ExactDecimal("0.970"), "0.97"),
        ]
        for (number, text) in rows { #expect(JSONWriter.line(JSONValue(number)) == text) }
    }

    @Test("an array of many values is read in time that grows with its length, not its square")
    func longArray() throws {
        func seconds(_ count: Int) throws -> Double {
            let bytes =
                Array("[".utf8) + Array([UInt8](repeating: UInt8(ascii: "7"), count: count).map { [$0] }.joined(separator: [0x2C])) + [0x5D]
            let start = ContinuousClock.now
            #expect(try JSONParser().parse(bytes).array?.count == count)
            return (ContinuousClock.now - start) / .seconds(1)
        }
        _ = try seconds(1000)
        // Quadratic growth would make it 64 times.
        #expect(try seconds(160_000) < max(0.2, 24 * seconds(20_000)))
    }

    @Test("pretty JSON is the same value")
    func pretty() throws {
        let value: JSONValue = .object([("a", .array([1, 2])), ("b", .object([])), ("c", "x")])
        #expect(try JSONParser().parse(Array(JSONWriter.pretty(value).utf8)) == value)
    }
}
