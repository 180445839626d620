/// JSON Lines: one document a line.
final class JSONLinesStore: RecordStore {
    private let output: any ByteOutput

    init(_ output: any ByteOutput) { self.output = output }

    var needsLine: Bool { true }

    func write(_ batch: [StoredDocument]) throws(StoreError) {
        try output.write(Array(batch.lazy.map(\.line).joined()))
    }

    func finish() throws(StoreError) { try output.finish() }
}
