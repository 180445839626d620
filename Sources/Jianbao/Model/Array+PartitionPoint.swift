extension Array {
    /// The first index whose element is not in front of a boundary; the elements in front of it come first.
    @inline(__always)
    func partitionPoint(_ isInFront: (Element) -> Bool) -> Int {
        var low = 0, high = count
        while low < high {
            let middle = (low + high) / 2
            if isInFront(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
