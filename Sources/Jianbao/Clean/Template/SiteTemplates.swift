/// Lines that the pages of a site share: its furniture, as `template learn` found it or a user wrote it down.
///
/// A file of them is plain UTF-8, tab-separated, one line of furniture a row: host, line, on how many pages it was seen, of how many,
/// and the id of one. Only the first two are read; rows may be taken out, or added by hand. Lines that begin with `#` are comments.
public struct SiteTemplates: Hashable, Sendable {
    /// A row of the file.
    public struct Row: Hashable, Sendable {
        /// Without `www.`; ``SiteTemplates/anyHost`` where the pages named no address.
        public var host: String
        /// As the first page had it, white space folded.
        public var line: String
        /// How many pages had it.
        public var seen: Int
        /// How many pages of the host were read.
        public var pages: Int
        /// The id of one of them.
        public var example: String

        /// Memberwise; see the properties.
        public init(host: String, line: String, seen: Int, pages: Int, example: String) {
            self.host = host
            self.line = line
            self.seen = seen
            self.pages = pages
            self.example = example
        }
    }

    /// The host of rows that hold for every page, and of pages without an address.
    public static let anyHost = "*"

    /// By host, the keys of its lines.
    private var lines: [String: Set<[Unicode.Scalar]>] = [:]

    /// - Throws: where a row has no line, or says again what another said.
    init(bytes: [UInt8], location: String, folding: CueFolding) throws(TemplateError) {
        var number = 0
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            number += 1
            try add(bytes[start..<(end > start && bytes[end - 1] == 0x0D ? end - 1 : end)], number, location, folding)
            start = end + 1
        }
    }

    private mutating func add(
        _ bytes: ArraySlice<UInt8>, _ number: Int, _ location: String, _ folding: CueFolding
    ) throws(TemplateError) {
        guard !bytes.isEmpty, bytes.first != UInt8(ascii: "#") else { return }
        guard let row = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(path: location, line: number) }
        let cells = row.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false)
        let key = cells.count > 1 ? SiteTemplates.key(of: Array(cells[1]), folding: folding) : []
        guard let host = cells.first, !host.isEmpty, !key.isEmpty else { throw .badRow(path: location, line: number) }
        guard lines[String(host), default: []].insert(key).inserted else { throw .repeatedRow(path: location, line: number) }
    }

    /// What two lines have in common that are one line of a template: their words; in a short line, with any number for another.
    static func key(of scalars: [Unicode.Scalar], folding: CueFolding) -> [Unicode.Scalar] {
        key(ofFolded: folding.folded(scalars)[...])
    }

    /// In words, code points: a longer line has its numbers for itself, as articles do that tell of different years.
    private static let longestCounter = 8

    static func key(ofFolded folded: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
        let key = LineRoles.key(of: folded)
        guard key.reduce(0, { $0 + (CharacterKind.isDigit($1) ? 0 : 1) }) <= longestCounter else { return key }
        var counter: [Unicode.Scalar] = []
        for scalar in key {
            if !CharacterKind.isDigit(scalar) { counter.append(scalar) } else if counter.last != "0" { counter.append("0") }
        }
        return counter
    }

    /// The keys that hold for a host; nil where there are none.
    private func keys(ofHost host: String?) -> [Set<[Unicode.Scalar]>] {
        [lines[SiteTemplates.anyHost], host.flatMap { $0 == SiteTemplates.anyHost ? nil : lines[$0] }].compactMap { $0 }
    }

    /// Marks the lines of a page that its site's template holds.
    func mark(_ flat: inout FlatText, host: String?) {
        let keys = keys(ofHost: host)
        guard !keys.isEmpty else { return }
        for index in flat.lines.indices where flat.lines[index].shape.visible <= SiteTemplates.longestLine {
            let key = SiteTemplates.key(ofFolded: flat.folded[flat.lines[index].span.range])
            flat.lines[index].isTemplate = keys.contains { $0.contains(key) }
        }
    }

    /// In visible code points: what is longer is told, not printed around what is told.
    static let longestLine = 300

    /// The host of an address in lower case, without user, port and `www.`; nil where it names none.
    public static func host(ofAddress address: String) -> String? {
        let scalars = Array(address.unicodeScalars)
        guard let colon = scalars.firstIndex(of: ":"), scalars[colon...].starts(with: "://".unicodeScalars) else { return nil }
        var host = scalars[(colon + 3)...].prefix { $0 != "/" && $0 != "?" && $0 != "#" && !CharacterKind.isBlank($0) }
        if let user = host.lastIndex(of: "@") { host = host[(user + 1)...] }
        if host.first != "[", let port = host.firstIndex(of: ":") { host = host[..<port] }
        let name = String(scalars: host).lowercased()
        let short = name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
        return short.isEmpty ? nil : short
    }

    /// The file of such rows, with what its columns mean at its head.
    public static func file(of rows: [Row]) -> String {
        let head = """
            # Lines that the pages of a site share, learned by `jianbao template learn`: with `--templates` they are removed as furniture.
            # Take out a row to keep its line; add one by hand as host and line. In a short line any number stands for every other.
            # host	line	seen	pages	example

            """
        return head + rows.map { "\($0.host)\t\($0.line)\t\($0.seen)\t\($0.pages)\t\($0.example)\n" }.joined()
    }
}

/// What is wrong with a file of templates, and where.
public enum TemplateError: Error, Hashable, Sendable {
    /// The message names the file.
    case unreadable(String)
    case notUTF8(path: String, line: Int)
    case badRow(path: String, line: Int)
    case repeatedRow(path: String, line: Int)
}

extension TemplateError: CustomStringConvertible {
    /// One line, the path with its line first.
    public var description: String {
        switch self {
        case .unreadable(let message): message
        case .notUTF8(let path, let line): "\(path):\(line): not UTF-8; a file of templates is plain UTF-8"
        case .badRow(let path, let line):
            "\(path):\(line): a row is a host, a tab and a line that holds a letter, a figure or a Chinese character"
        case .repeatedRow(let path, let line): "\(path):\(line): this line of the host stands above already; one line, one row"
        }
    }
}

extension Cleaner {
    /// Reads a file of templates; all of it, or none.
    public func templates(ofFile path: String) throws(TemplateError) -> SiteTemplates {
        let bytes: [UInt8]
        do throws(ReadError) { bytes = try Jianbao.bytes(ofFile: path) } catch { throw .unreadable("\(error)") }
        return try SiteTemplates(bytes: bytes, location: path, folding: folding)
    }
}
