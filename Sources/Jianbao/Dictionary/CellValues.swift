/// What the cells of a column with few different values stand for, each of them read once.
struct CellValues<Value> {
    private var values: [(cell: [UInt8], value: Value)] = []

    /// - Parameter read: what a cell that was not met before stands for.
    mutating func value(
        of cell: UnsafeBufferPointer<UInt8>, read: (String) throws(DictionaryError) -> Value
    ) throws(DictionaryError) -> Value {
        for index in values.indices where values[index].cell.withUnsafeBufferPointer({ $0.isEqual(to: cell) }) {
            return values[index].value
        }
        let value = try read(String(decoding: cell, as: UTF8.self))
        values.append((Array(cell), value))
        return value
    }
}
