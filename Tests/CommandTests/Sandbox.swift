import Foundation
import TestSupport

struct Outcome {
    var output: String
    var messages: String
    var status: Int32

    var lines: [Substring] { output.split(separator: "\n") }
}

/// An empty folder in which the built program runs as a user would run it.
struct Sandbox {
    private let temporary: TemporaryFolder
    var folder: URL { temporary.url }

    init() throws { temporary = try TemporaryFolder() }

    /// The program stands beside the test bundle that is running.
    static let program: URL = {
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? URL(filePath: CommandLine.arguments[0])
        return bundle.deletingLastPathComponent().appending(path: "jianbao")
    }()

    func run(_ arguments: [String], input: String = "") throws -> Outcome {
        try run(Self.program, arguments, input: input)
    }

    /// - Parameter script: run by sh, with the program as `$0`.
    func shell(_ script: String, input: String = "") throws -> Outcome {
        try run(URL(filePath: "/bin/sh"), ["-c", script, Self.program.path], input: input)
    }

    private func run(_ program: URL, _ arguments: [String], input: String) throws -> Outcome {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let scratch = FileManager.default.temporaryDirectory
        let (standardInput, messages) = (scratch.appending(path: UUID().uuidString), scratch.appending(path: UUID().uuidString))
        defer { for file in [standardInput, messages] { try? FileManager.default.removeItem(at: file) } }
        let output = Pipe()
        try Data(input.utf8).write(to: standardInput)
        try Data().write(to: messages)
        process.standardInput = try FileHandle(forReadingFrom: standardInput)
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: messages)
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(
            output: String(decoding: data, as: UTF8.self), messages: try String(contentsOf: messages, encoding: .utf8),
            status: process.terminationStatus)
    }

    /// Writes a file, and the folders above it.
    @discardableResult
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return name
    }

    @discardableResult
    func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }

    func text(_ name: String) throws -> String { try String(contentsOf: folder.appending(path: name), encoding: .utf8) }

    var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() } }
}

/// Lines of JSON, each a page with its number as id.
func pages(_ numbers: Range<Int>) -> String {
    numbers.map { "{\"id\":\"\($0)\",\"text\":\"这是第\($0)篇文章，内容并不重要。\"}\n" }.joined()
}
