internal import Glibc
internal import Synchronization

/// Places for results, claimed one by one and filled by whichever thread claimed them.
final class Slots<Value: Sendable>: Sendable {
    private let next = Atomic<Int>(0)
    private let filled: Mutex<[Value?]>
    private let count: Int

    init(count: Int) {
        self.count = count
        filled = Mutex(Array(repeating: nil, count: count))
    }

    /// The index of the next place, or nil when all are taken.
    func claim() -> Int? {
        let index = next.add(1, ordering: .relaxed).oldValue
        return index < count ? index : nil
    }

    func fill(_ index: Int, with value: Value) { filled.withLock { $0[index] = value } }

    /// - Precondition: every place was claimed and filled.
    func values() -> [Value] { filled.withLock { $0.map { $0! } } }
}

func activeProcessorCount() -> Int { sysconf(Int32(_SC_NPROCESSORS_ONLN)) }
