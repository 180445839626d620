internal import Jianbao

/// One CSV file a record type, named after the target: `news.csv` gives `news.documents.csv`, `news.people.csv`, ….
///
/// As RFC 4180 has it, UTF-8, a heading line, lines end with CRLF.
final class CSVStore: RecordStore {
    private let guardsFormulas: Bool
    private let outputs: [FileOutput]

    init(path: String, guardsFormulas: Bool) throws(StoreError) {
        self.guardsFormulas = guardsFormulas
        var outputs: [FileOutput] = []
        for (table, file) in zip(RecordTable.all, CSVStore.files(of: path)) {
            let output = try FileOutput(path: file, compresses: false)
            let names = table.keyNames + table.columns.map(\.name)
            try output.write(Array((names.joined(separator: ",") + "\r\n").utf8))
            outputs.append(output)
        }
        self.outputs = outputs
    }

    /// In the order of the tables.
    static func files(of path: String) -> [String] { RecordTable.all.map { "\(path.dropLast(".csv".count)).\($0.name).csv" } }

    var needsLine: Bool { false }

    func write(_ batch: [StoredDocument]) throws(StoreError) {
        for (table, output) in zip(RecordTable.all, outputs) {
            var bytes: [UInt8] = []
            for document in batch {
                for row in table.keyedRows(document.extraction) {
                    for (column, cell) in row.enumerated() {
                        if column > 0 { bytes.append(UInt8(ascii: ",")) }
                        append(cell, to: &bytes)
                    }
                    bytes.append(contentsOf: [0x0D, 0x0A])
                }
            }
            try output.write(bytes)
        }
    }

    func finish() throws(StoreError) {
        for output in outputs { try output.finish() }
    }

    private func append(_ cell: Cell, to bytes: inout [UInt8]) {
        switch cell {
        case .null: break
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        case .decimal(let number): bytes.append(contentsOf: number.description.utf8)
        case .text(let text):
            // A spreadsheet takes a cell that begins with one of these for a formula (OWASP, CSV injection).
            let isFormula = guardsFormulas && text.utf8.first.map { "=+-@\t\r\n".utf8.contains($0) } ?? false
            let needsQuotes = isFormula || text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
            guard needsQuotes else { return bytes.append(contentsOf: text.utf8) }
            bytes.append(0x22)
            if isFormula { bytes.append(UInt8(ascii: "'")) }
            for byte in text.utf8 {
                if byte == 0x22 { bytes.append(0x22) }
                bytes.append(byte)
            }
            bytes.append(0x22)
        }
    }
}
