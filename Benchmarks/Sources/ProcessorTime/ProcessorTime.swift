import Glibc

/// What work costs, in the processor's time of this thread: what else the machine does at the time doesn't count.
public enum ProcessorTime {
    /// In seconds, since the thread began.
    public static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// - Returns: the seconds that the work took.
    public static func measure(_ work: () throws -> Void) rethrows -> Double {
        let start = now
        try work()
        return now - start
    }
}
