internal import Glibc

/// Messages to people, on standard error.
enum Console {
    static var isTerminal: Bool { isatty(2) == 1 }

    /// One line, with the program's name in front.
    static func report(_ message: String) { write("jianbao: \(message)\n") }

    static func write(_ text: String) {
        let bytes = Array(text.utf8)
        // Nobody is left to tell where standard error itself cannot be written.
        _ = Glibc.write(2, bytes, bytes.count)
    }
}

/// The codes of the contract, as sysexits.h has them.
enum ExitStatus {
    static let someFailed: Int32 = 1
    static let dataError: Int32 = 65
    static let noInput: Int32 = 66
    static let cannotCreate: Int32 = 73
    static let ioError: Int32 = 74
    static let configuration: Int32 = 78
}
