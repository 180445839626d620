extension [Unicode.Scalar] {
    /// The line in which a place lies, without its line feeds. Linear in its length: for texts looked at line by line, once a line.
    func line(around index: Int) -> Range<Int> {
        var start = index, end = index
        while start > 0, self[start - 1] != "\n" { start -= 1 }
        while end < count, self[end] != "\n" { end += 1 }
        return start..<end
    }
}
