import Foundation
import Testing

@testable import Jianbao

/// The library's source files, for tests that read them.
enum SourceTree {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/Jianbao")

    static func files(in folder: String) throws -> [URL] {
        let root = root.appending(path: folder)
        return try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".swift") }.map {
            root.appending(path: $0)
        }
    }

    /// A file without its comments and literals.
    static func code(of file: URL) throws -> String {
        try String(contentsOf: file, encoding: .utf8).replacing(/\/\/[^\n]*/, with: "").replacing(/"(?:[^"\\\n]|\\.)*"/, with: "\"\"")
    }
}

@Suite("Stages")
struct LayeringTests {
    /// In the order of the pipeline. What all of them may name (texts, dictionaries, the rules' words, ICU) stands in folders of its own.
    private static let stages = ["Read", "Decode", "Clean", "Normalize", "Recognize", "Relate", "Record"]

    /// The types that a stage's files declare, at the top level or all.
    private static func types(of stage: String, nested: Bool) throws -> Set<Substring> {
        let declaration =
            /^( *)(?:(?:public|package|private|fileprivate|final|indirect) )*(?:struct|enum|class|actor|protocol|typealias) ([A-Z]\w*)/
            .anchorsMatchLineEndings()
        return try Set(
            SourceTree.files(in: stage).flatMap { file in
                try SourceTree.code(of: file).matches(of: declaration).filter { nested || $0.1.isEmpty }.map(\.2)
            })
    }

    @Test("no stage names a type of one that comes after it", arguments: stages.indices)
    func order(index: Int) throws {
        let later = try Set(Self.stages[(index + 1)...].flatMap { try Self.types(of: $0, nested: false) })
        #expect(index == Self.stages.count - 1 || !later.isEmpty)
        // A type inside a stage's own may have the name of another's.
        let own = try Self.types(of: Self.stages[index], nested: true)
        for file in try SourceTree.files(in: Self.stages[index]) {
            let named = try Set(SourceTree.code(of: file).matches(of: /\b[A-Z]\w*/).map(\.0)).intersection(later).subtracting(own)
            #expect(named.isEmpty, "\(file.lastPathComponent) names \(named.sorted())")
        }
    }

    @Test("the core imports neither Foundation nor a database")
    func imports() throws {
        for file in try SourceTree.files(in: "") {
            let code = try String(contentsOf: file, encoding: .utf8)
            for module in ["Foundation", "GRDB", "JianbaoStores"] {
                #expect(!code.contains("import \(module)"), "\(file.lastPathComponent) imports \(module)")
            }
        }
    }
}
