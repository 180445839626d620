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

    @Test("pretty JSON is the same value")
    func pretty() throws {
        let value: JSONValue = .object([("a", .array([1, 2])), ("b", .object([])), ("c", "x")])
        #expect(try JSONParser().parse(Array(JSONWriter.pretty(value).utf8)) == value)
    }
}
