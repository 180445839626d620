extension [Unicode.Scalar] {
    /// The first place of a sign from `start` on; the end of the text where there is none. Eight signs at a time: most of a page is
    /// scripts, styles and values of attributes, of which only the end is looked for.
    func index(of sign: Unicode.Scalar, from start: Int) -> Int {
        withUnsafeBytes { bytes in
            let wanted = SIMD8<UInt32>(repeating: sign.value)
            var index = start
            while index + 8 <= count {
                let eight = bytes.loadUnaligned(fromByteOffset: index * 4, as: SIMD8<UInt32>.self)
                if any(eight .== wanted) { break }
                index += 8
            }
            while index < count, self[index] != sign { index += 1 }
            return Swift.min(index, count)
        }
    }
}
