internal import Dispatch
internal import Synchronization

/// Makes two things at the same time, where the machine has two cores.
/// - Throws: the first thing's error before the second's, whichever came earlier.
func sideBySide<First: Sendable, Second: Sendable, Failure: Error>(
    _ makeFirst: @Sendable () throws(Failure) -> First, and makeSecond: @Sendable () throws(Failure) -> Second
) throws(Failure) -> (First, Second) {
    let first = Mutex<Result<First, Failure>?>(nil), second = Mutex<Result<Second, Failure>?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { index in
        if index == 0 {
            let made = Result(catching: makeFirst)
            first.withLock { $0 = made }
        } else {
            let made = Result(catching: makeSecond)
            second.withLock { $0 = made }
        }
    }
    return (try first.withLock { $0! }.get(), try second.withLock { $0! }.get())
}
