/// An integer kept in four bytes, for what a page may have millions of; beyond 2^31 its value is lost.
@propertyWrapper
struct Compact: Hashable, Sendable {
    private var value: Int32

    init(wrappedValue: Int) { value = Int32(truncatingIfNeeded: wrappedValue) }

    var wrappedValue: Int {
        get { Int(value) }
        set { value = Int32(truncatingIfNeeded: newValue) }
    }
}
