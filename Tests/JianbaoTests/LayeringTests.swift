import Foundation
import Testing

@testable import Jianbao

@Suite("Stages")
struct LayeringTests {
    /// In the order of the pipeline, each with the type that does its work.
    private static let stages = [
        ("Read", "PageReader"), ("Decode", "CharsetDecoder"), ("Clean", "Cleaner"), ("Normalize", "Normalizer"),
        ("Recognize", "Recognizer"), ("Relate", "Relater"), ("Record", "Recorder"),
    ]

    private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/Jianbao")

    private static func files(in folder: String) throws -> [URL] {
        let root = sources.appending(path: folder)
        return try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".swift") }.map {
            root.appending(path: $0)
        }
    }

    @Test("no stage names one that comes after it", arguments: stages.indices)
    func order(index: Int) throws {
        let later = Self.stages[(index + 1)...].map(\.1)
        for file in try Self.files(in: Self.stages[index].0) {
            let code = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter {
                !$0.drop { $0 == " " }.hasPrefix("//")
            }.joined(separator: "\n")
            for name in later {
                #expect(code.firstMatch(of: try Regex("\\b\(name)\\b")) == nil, "\(file.lastPathComponent) names \(name)")
            }
        }
    }

    @Test("the core imports neither Foundation nor a database")
    func imports() throws {
        for file in try Self.files(in: "") {
            let code = try String(contentsOf: file, encoding: .utf8)
            for module in ["Foundation", "GRDB", "JianbaoStores"] {
                #expect(!code.contains("import \(module)"), "\(file.lastPathComponent) imports \(module)")
            }
        }
    }
}
