internal import CJSON

/// Reads JSON documents with simdjson. Keeps simdjson's buffers between calls; one parser serves one thread.
public final class JSONParser {
    /// What simdjson found wrong with a document.
    public struct ParseError: Error, Hashable, Sendable, CustomStringConvertible {
        /// One lower-case line in simdjson's words, without page text.
        public let description: String
    }

    private let handle: OpaquePointer

    /// A parser with buffers of its own; not to be shared between threads.
    public init() { handle = jb_json_parser_open() }
    deinit { jb_json_parser_close(handle) }

    /// - Parameter bytes: one document, nested at most 1,024 deep; a byte order mark is not part of it.
    public func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(ParseError) -> JSONValue {
        var builder = JSONTreeBuilder()
        let failure = withUnsafeMutablePointer(to: &builder) { context in
            jb_json_parse(handle, bytes.baseAddress, bytes.count, context) { context, event in
                context!.assumingMemoryBound(to: JSONTreeBuilder.self).pointee.receive(event)
            }
        }
        if let failure { throw ParseError(description: JSONParser.lowercased(String(cString: failure))) }
        return builder.root
    }

    /// The same for an array of bytes.
    public func parse(_ bytes: [UInt8]) throws(ParseError) -> JSONValue {
        var result: Result<JSONValue, ParseError> = .success(.null)
        bytes.withUnsafeBufferPointer { buffer in
            do throws(ParseError) { result = .success(try parse(buffer)) } catch { result = .failure(error) }
        }
        return try result.get()
    }

    /// Our messages begin in lower case and end without a full stop; simdjson's do neither.
    private static func lowercased(_ message: String) -> String {
        let first = message.prefix(1).lowercased()
        let rest = message.dropFirst()
        return first + (rest.hasSuffix(".") ? rest.dropLast() : rest)
    }
}

/// Builds a tree out of the parser's events.
private struct JSONTreeBuilder {
    /// An array or object that is not yet closed. Not an enum: its lists grow in place.
    private struct Container {
        let isArray: Bool
        var values: [JSONValue] = []
        var fields: [(key: String, value: JSONValue)] = []
        /// Of the field whose value comes next.
        var key = ""
    }

    private(set) var root = JSONValue.null
    private var open: [Container] = []

    mutating func receive(_ event: jb_json_event) {
        switch event.kind {
        case JB_JSON_NULL: add(.null)
        case JB_JSON_FALSE: add(.bool(false))
        case JB_JSON_TRUE: add(.bool(true))
        case JB_JSON_INTEGER: add(.integer(event.integer))
        case JB_JSON_UNSIGNED: add(.unsigned(UInt64(bitPattern: event.integer)))
        case JB_JSON_DOUBLE: add(.double(event.number))
        case JB_JSON_STRING: add(.string(string(event)))
        case JB_JSON_KEY:
            open[open.count - 1].key = string(event)
        case JB_JSON_BEGIN_ARRAY: open.append(Container(isArray: true))
        case JB_JSON_BEGIN_OBJECT: open.append(Container(isArray: false))
        default:
            let closed = open.removeLast()
            add(closed.isArray ? .array(closed.values) : .object(closed.fields))
        }
    }

    private func string(_ event: jb_json_event) -> String {
        let bytes = UnsafeRawBufferPointer(start: event.bytes, count: event.length)
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func add(_ value: JSONValue) {
        guard let last = open.indices.last else {
            root = value
            return
        }
        if open[last].isArray { open[last].values.append(value) } else { open[last].fields.append((open[last].key, value)) }
    }
}
