/// Reads inputs into pages, one at a time, never a whole input of many pages in memory.
public struct PageReader: Sendable {
    /// The values of `--input-format`; compression is always told from the content.
    public enum InputFormat: String, Sendable, CaseIterable { case html, text, jsonl }

    /// What holds for all inputs of a run.
    public struct Options: Hashable, Sendable {
        /// nil: told from the content.
        public var format: InputFormat?
        /// For pages that bring none of their own.
        public var referenceDate: CivilDate?
        /// The largest page or line, in bytes after decompression.
        public var maximumRecord = 20_000_000

        /// Memberwise; see the properties.
        public init(format: InputFormat? = nil, referenceDate: CivilDate? = nil, maximumRecord: Int = 20_000_000) {
            self.format = format
            self.referenceDate = referenceDate
            self.maximumRecord = maximumRecord
        }
    }

    /// As given; fixed for the reader's life.
    public let options: Options

    /// By default: format told from the content, no reference date, at most 20 MB a page.
    public init(options: Options = Options()) { self.options = options }

    /// Visits the pages of a file in its order; a page that cannot be read is visited as a failure, and the next one follows.
    /// - Parameters:
    ///   - path: `-` for standard input.
    ///   - isStopped: asked while the input is read; true ends the visit, and a page that was not yet whole is not visited.
    ///   - visit: returns false to stop.
    public func forEachPage(
        in path: String, isStopped: @escaping () -> Bool = { false }, _ visit: (Result<Page, ReadError>) -> Bool
    ) {
        do throws(ReadError) {
            var lines = LineReader(source: try ByteSource(path: path, isStopped: isStopped), limit: options.maximumRecord)
            let first = try lines.peek { PageReader.looksLikeJSONLines($0) != nil }
            guard !first.isEmpty else { throw .empty(path: path) }
            let format = options.format ?? (PageReader.looksLikeJSONLines(first) == true ? .jsonl : nil)
            if format == .jsonl {
                try readLines(&lines, path: path, visit)
            } else {
                let pageFormat: Page.Format? = format == .html ? .html : format == .text ? .text : nil
                let body = try lines.rest()
                _ = visit(.success(Page(path: path, format: pageFormat, referenceDate: options.referenceDate, body: body)))
            }
        } catch {
            if case .stopped = error { return }
            _ = visit(.failure(error))
        }
    }

    /// Whether the first line that is not blank begins an object and names a field; nil where more bytes would have to tell.
    static func looksLikeJSONLines(_ bytes: [UInt8]) -> Bool? {
        var rest = bytes[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        guard let first = rest.first else { return nil }
        // A byte order mark that has not wholly come.
        guard first != 0xEF || rest.count >= 3 else { return nil }
        guard first == UInt8(ascii: "{") else { return false }
        rest = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
        guard let second = rest.first else { return nil }
        return second == UInt8(ascii: "\"") || second == UInt8(ascii: "}")
    }

    private func readLines(_ lines: inout LineReader, path: String, _ visit: (Result<Page, ReadError>) -> Bool) throws(ReadError) {
        let parser = JSONParser()
        var sawLine = false
        while let line = try lines.next() {
            var bytes = line.bytes
            if line.number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
            if !line.isCut, bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            sawLine = true
            let result: Result<Page, ReadError>
            if line.isCut {
                result = .failure(.tooLarge(path: path, line: line.number, limit: options.maximumRecord))
            } else {
                do throws(ReadError) {
                    result = .success(try page(of: bytes, line: line.number, path: path, parser: parser))
                } catch { result = .failure(error) }
            }
            guard visit(result) else { return }
        }
        if !sawLine { throw .empty(path: path) }
    }

    private func page(of bytes: [UInt8], line: Int, path: String, parser: JSONParser) throws(ReadError) -> Page {
        let value: JSONValue
        do { value = try parser.parse(bytes) } catch {
            throw .badLine(path: path, line: line, id: nil, reason: "cannot be read as JSON: \(error)")
        }
        guard case .object(let fields) = value else {
            throw .badLine(path: path, line: line, id: nil, reason: "wanted an object with \"html\" or \"text\"")
        }
        var page = Page(path: path, line: line, referenceDate: options.referenceDate, body: [])
        if let id = value["id"] {
            switch id {
            case .string(let text): page.id = text.isEmpty ? nil : text
            case .integer(let number): page.id = String(number)
            case .unsigned(let number): page.id = String(number)
            case .null: break
            default: throw .badLine(path: path, line: line, id: nil, reason: "\"id\" is neither a string nor a whole number")
            }
        }
        func text(_ name: String) throws(ReadError) -> String? {
            guard let field = value[name], !field.isNull else { return nil }
            guard let text = field.string else {
                throw .badLine(path: path, line: line, id: page.id, reason: "\"\(name)\" is not a string")
            }
            return text
        }
        let html = try text("html"), plain = try text("text")
        switch (html, plain) {
        case (let html?, nil): (page.format, page.body) = (.html, Array(html.utf8))
        case (nil, let plain?): (page.format, page.body) = (.text, Array(plain.utf8))
        case (nil, nil):
            throw .badLine(path: path, line: line, id: page.id, reason: "neither \"html\" nor \"text\"; one of them holds the page")
        default: throw .badLine(path: path, line: line, id: page.id, reason: "both \"html\" and \"text\"; one of them holds the page")
        }
        page.url = try text("url")
        page.title = try text("title")
        // The page is a JSON string: Unicode already, whatever it was on the wire.
        page.declaredCharset = "utf-8"
        if let date = try text("reference_date") {
            if let day = CivilDate(date) {
                page.referenceDate = day
            } else {
                page.diagnostics.append(
                    Diagnostic(.warning, .read, "reference_date is no day of the form 2023-02-10; relative dates stay open"))
            }
        }
        let own: Set = ["id", "html", "text", "url", "charset", "reference_date", "title"]
        let others = fields.filter { !own.contains($0.key) }
        if !others.isEmpty { page.extra = .object(others) }
        return page
    }
}
