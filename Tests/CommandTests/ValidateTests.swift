import Foundation
import Testing

@Suite("validate")
struct ValidateTests {
    private let sandbox: Sandbox

    /// A folder with one fixture, which passes.
    init() throws {
        sandbox = try Sandbox()
        try sandbox.file("F/pages/plain/page.txt", "这是一篇没有人名的短文。")
        try sandbox.file("F/pages/plain/expected.json", #"{"article": {"text": "这是一篇没有人名的短文。"}, "people": [], "salaries": []}"#)
    }

    private func validate(_ options: String...) throws -> Outcome { try sandbox.run(["validate", "F"] + options) }

    /// A fixture that asks for a person whom the page does not name.
    private func addMiss() throws {
        try sandbox.file("F/pages/miss/page.txt", "这是另一篇没有人名的短文。")
        try sandbox.file("F/pages/miss/expected.json", #"{"people": [{"name": "林远"}]}"#)
    }

    @Test("a fixture that passes ends with 0, and its fields are measured")
    func passes() throws {
        let outcome = try validate()
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.messages)")
        #expect(outcome.lines.contains { $0.hasPrefix("text ") && $0.contains("1.000") })
        #expect(outcome.output.contains("1 of 1 fixtures whole"))
        #expect(!outcome.output.contains("FAILED"))
    }

    @Test("a miss ends with 1 and is shown; a known one does not fail the run, and fails it once it passes")
    func known() throws {
        try addMiss()
        let missed = try validate()
        #expect(missed.status == 1)
        #expect(missed.output.contains("miss: people\n    - {\"name\":\"林远\"}"))
        #expect(missed.output.contains("FAILED miss: people: 1 difference\n"))
        try sandbox.file("F/known-failures.tsv", "# fixture\tfield\twhy\nmiss\tpeople\tnobody stands there\n")
        let known = try validate()
        #expect(known.status == 0)
        #expect(known.output.contains("miss: people (known: nobody stands there)"))
        try sandbox.file("F/known-failures.tsv", "plain\tpeople\tno reason\nmiss\tpeople\tnobody stands there\n")
        let passing = try validate("--quiet")
        #expect(passing.status == 1)
        #expect(passing.output.contains("FAILED plain: people passes now: take it out of known-failures.tsv"))
    }

    @Test("a field below its floor ends with 1")
    func floors() throws {
        try addMiss()
        try sandbox.file("F/known-failures.tsv", "miss\tpeople\tnobody stands there\n")
        try sandbox.file("F/floors.json", #"{"text": 1, "people": 0.5}"#)
        let outcome = try validate()
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("FAILED people: F1 0.000 is below its floor 0.500"))
        try sandbox.file("F/floors.json", #"{"text": 1.0, "people": 0}"#)
        #expect(try validate().status == 0)
    }

    @Test("floors that were set are met, until the fixtures change")
    func writtenFloors() throws {
        #expect(try validate("--write-floors").status == 0)
        #expect(try sandbox.text("F/floors.json").contains("\"text\": 1"))
        #expect(try validate().status == 0)
        try sandbox.file("F/pages/plain/page.txt", "这是一篇没有人名的短文。\n")
        let changed = try validate()
        #expect(changed.status == 1)
        #expect(changed.output.contains("FAILED F/floors.json: the fixtures are others than those it was set on"))
    }

    @Test(
        "a folder that is not as it should be says what was wanted",
        arguments: [
            ("F/pages/plain/expected.json", "{", 65, "F/pages/plain/expected.json: cannot be read as JSON"),
            ("F/pages/plain/expected.json", "[]", 65, "F/pages/plain/expected.json: wanted an object"),
            (
                "F/pages/plain/expected.json", #"{"persons": []}"#, 65,
                "F/pages/plain/expected.json: persons: no such field; there are schema, id"
            ),
            ("F/pages/other/expected.json", "{}", 65, "F/pages/other: no page.html, page.txt or page.jsonl beside expected.json"),
            ("F/floors.json", "{", 65, "F/floors.json: cannot be read as JSON"),
            ("F/floors.json", #"{"persons": 1}"#, 65, "F/floors.json: persons: wanted"),
            ("F/known-failures.tsv", "plian\tpeople\tx\n", 65, "F/known-failures.tsv:1: fixture is \"plian\""),
            ("F/known-failures.tsv", "plain\tpersons\tx\n", 65, "F/known-failures.tsv:1: field is \"persons\""),
        ])
    func broken(file: String, text: String, status: Int32, message: String) throws {
        try sandbox.file(file, text)
        let outcome = try validate()
        #expect(outcome.status == status)
        #expect(outcome.messages.hasPrefix("jianbao: \(message)"), "\(outcome.messages)")
    }

    @Test("a folder that is not there, or holds no fixtures, is no input")
    func missing() throws {
        #expect(try sandbox.run(["validate", "none"]).status == 66)
        try sandbox.file("G/pages/README", "nothing here")
        #expect(try sandbox.run(["validate", "G"]).status == 66)
    }
}
