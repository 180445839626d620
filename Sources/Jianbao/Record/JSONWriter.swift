/// Writes JSON with the keys in the order in which they were given, as UTF-8 with nothing escaped that need not be.
public struct JSONWriter {
    /// What was written so far, as UTF-8.
    public private(set) var bytes: [UInt8] = []

    /// A writer that has written nothing.
    public init() {}

    /// The value on one line, without a line feed at its end.
    public static func line(_ value: JSONValue) -> String {
        var writer = JSONWriter()
        writer.write(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The value over several lines, indented by two blanks a level, for people.
    public static func pretty(_ value: JSONValue) -> String {
        var writer = JSONWriter()
        writer.write(value, indent: 0)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// Appends the value on one line, without a line feed.
    public mutating func write(_ value: JSONValue) { write(value, indent: nil) }

    /// - Parameter indent: the level of the value, or nil for one line.
    private mutating func write(_ value: JSONValue, indent: Int?) {
        switch value {
        case .null: raw("null")
        case .bool(let flag): raw(flag ? "true" : "false")
        case .integer(let number): raw(String(number))
        case .unsigned(let number): raw(String(number))
        case .double(let number): raw(number.isFinite ? String(number) : "null")
        case .decimal(let number): raw(number.description)
        case .string(let text): string(text)
        case .array(let values):
            list(values.count, open: "[", close: "]", indent: indent) { writer, index, inner in
                writer.write(values[index], indent: inner)
            }
        case .object(let fields):
            list(fields.count, open: "{", close: "}", indent: indent) { writer, index, inner in
                writer.string(fields[index].key)
                writer.raw(inner == nil ? ":" : ": ")
                writer.write(fields[index].value, indent: inner)
            }
        }
    }

    private mutating func list(
        _ count: Int, open: String, close: String, indent: Int?, item: (inout JSONWriter, Int, Int?) -> Void
    ) {
        raw(open)
        let inner = indent.map { $0 + 1 }
        for index in 0..<count {
            if index > 0 { raw(",") }
            newLine(inner)
            item(&self, index, inner)
        }
        if count > 0 { newLine(indent) }
        raw(close)
    }

    private mutating func newLine(_ indent: Int?) {
        guard let indent else { return }
        raw("\n" + String(repeating: "  ", count: indent))
    }

    private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x0A: raw("\\n")
            case 0x0D: raw("\\r")
            case 0x09: raw("\\t")
            case 0..<0x20, 0x7F: raw("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
