internal import Glibc
internal import Synchronization

/// Whether the user asked us to stop (SIGINT, SIGTERM): the batch in hand is finished and stored, then the program ends.
enum Interruption {
    private static let signalNumber = Atomic<Int32>(0)

    /// From here on the two signals are answered; until then they end the program, as they should where nothing is being written.
    static func install() {
        // No SA_RESTART: a read that waits for input must wake up.
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { number in
            // A second one ends the program at once.
            if Interruption.signalNumber.exchange(number, ordering: .relaxed) != 0 { _exit(128 + number) }
        }
        var answered = sigset_t()
        sigemptyset(&answered)
        for number in [SIGINT, SIGTERM] {
            var before = sigaction()
            sigaction(number, nil, &before)
            // Who started us may have asked that Ctrl-C pass us by: a shell does for a job in the background.
            if let handler = before.__sigaction_handler.sa_handler, unsafeBitCast(handler, to: Int.self) == 1 { continue }
            sigaction(number, &action, nil)
            sigaddset(&answered, number)
        }
        // A parent with threads of its own may have handed down a mask that holds the signals back.
        pthread_sigmask(SIG_UNBLOCK, &answered, nil)
    }

    static var isRequested: Bool { signalNumber.load(ordering: .relaxed) != 0 }

    /// 130 for SIGINT, as shells have it.
    static var exitCode: Int32 { 128 + signalNumber.load(ordering: .relaxed) }
}
