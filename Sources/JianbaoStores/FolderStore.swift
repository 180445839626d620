internal import Glibc
internal import Jianbao

/// A folder with one JSON file a page, named after the page's id.
final class FolderStore: RecordStore {
    private let path: String
    /// Names given in this run: two pages of one id get two files.
    private var used: Set<String> = []

    /// - Parameter path: ends with a slash; the folder is made where it is missing.
    init(path: String) throws(StoreError) {
        self.path = path
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
            throw .cannotOpen(path: path, reason: systemMessage(errno))
        }
    }

    var needsLine: Bool { true }

    func write(_ batch: [StoredDocument]) throws(StoreError) {
        for document in batch {
            var name = FolderStore.fileName(for: document.extraction.id)
            if !used.insert(name).inserted {
                var number = 2
                while !used.insert("\(name)-\(number)").inserted { number += 1 }
                name = "\(name)-\(number)"
            }
            let file = try FileOutput(path: path + name + ".json", compresses: false)
            try file.write(document.line)
            try file.finish()
        }
    }

    func finish() throws(StoreError) {}

    /// Ids come from strangers: letters, digits, `-`, `_` and inner full stops stay, every other byte becomes `%XX`; a name of
    /// more than 150 bytes is cut and ends in a hash of the whole.
    static func fileName(for id: String) -> String {
        var name = ""
        for (index, byte) in id.utf8.enumerated() {
            switch Unicode.Scalar(byte) {
            case let scalar where "a"..."z" ~= scalar || "A"..."Z" ~= scalar || "0"..."9" ~= scalar: name.unicodeScalars.append(scalar)
            case "-", "_": name.unicodeScalars.append(Unicode.Scalar(byte))
            case "." where index > 0: name += "."
            default: name += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        guard name.utf8.count > 150 else { return name.isEmpty ? "%" : name }
        return String(name.prefix(120)) + "-" + Recorder.sha256(Array(id.utf8)).prefix(16)
    }
}
