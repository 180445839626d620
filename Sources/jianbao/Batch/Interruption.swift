internal import Glibc
internal import Synchronization

/// Whether the user asked us to stop (SIGINT, SIGTERM): the batch in hand is finished and stored, then the program ends.
enum Interruption {
    private static let signalNumber = Atomic<Int32>(0)

    static func install() {
        for number in [SIGINT, SIGTERM] {
            signal(number) { number in
                // A second one ends the program at once.
                if Interruption.signalNumber.exchange(number, ordering: .relaxed) != 0 { _exit(128 + number) }
            }
        }
    }

    static var isRequested: Bool { signalNumber.load(ordering: .relaxed) != 0 }

    /// 130 for SIGINT, as shells have it.
    static var exitCode: Int32 { 128 + signalNumber.load(ordering: .relaxed) }
}
