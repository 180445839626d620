/// Several stores that get the same documents.
///
/// Where the reader of standard output goes away, the other stores still get everything; the pipe is broken only when nobody is left.
final class StoreGroup: RecordStore {
    private var members: [any RecordStore]

    init(_ members: [any RecordStore]) { self.members = members }

    var needsLine: Bool { members.contains { $0.needsLine } }

    func write(_ batch: [StoredDocument]) throws(StoreError) {
        var gone: [Int] = []
        for (index, member) in members.enumerated() {
            do throws(StoreError) { try member.write(batch) } catch .brokenPipe { gone.append(index) }
        }
        for index in gone.reversed() { members.remove(at: index) }
        guard !members.isEmpty else { throw .brokenPipe }
    }

    func finish() throws(StoreError) {
        for member in members { try member.finish() }
    }
}
