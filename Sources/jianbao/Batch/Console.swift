internal import Glibc

/// Messages to people, on standard error.
enum Console {
    static var isTerminal: Bool { isatty(2) == 1 }

    /// One line, with the program's name in front; never colored.
    static func report(_ message: String) { write("jianbao: \(oneLine(message))\n") }

    /// Ids and file names come from strangers: control characters, which could move a terminal's cursor, and marks of direction stand
    /// as `\u{…}`, and what is very long is cut.
    static func oneLine(_ message: String) -> String {
        let limit = 2000
        var line = ""
        for scalar in message.unicodeScalars.prefix(limit) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: line += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: line.unicodeScalars.append(scalar)
            }
        }
        return message.unicodeScalars.dropFirst(limit).isEmpty ? line : line + "…"
    }

    static func write(_ text: String) {
        let bytes = Array(text.utf8)
        // Nobody is left to tell where standard error itself cannot be written.
        _ = Glibc.write(2, bytes, bytes.count)
    }
}

/// The codes of the contract, as sysexits.h has them.
enum ExitStatus {
    static let someFailed: Int32 = 1
    static let usage: Int32 = 64
    static let dataError: Int32 = 65
    static let noInput: Int32 = 66
    static let cannotCreate: Int32 = 73
    static let ioError: Int32 = 74
    static let configuration: Int32 = 78
}
