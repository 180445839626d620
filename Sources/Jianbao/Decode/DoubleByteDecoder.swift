/// GB 18030 and Big5 with the Hong Kong set straight to code points, by the rules of the WHATWG Encoding Standard: an undecodable code is
/// one U+FFFD, and an ASCII byte in it stays a character.
struct DoubleByteDecoder {
    let table: DoubleByteTable

    func decode(_ bytes: ArraySlice<UInt8>) -> LegacyDecoder.Decoded {
        var problems = DecodingProblems()
        let scalars = bytes.withUnsafeBufferPointer { source in
            [Unicode.Scalar](unsafeUninitializedCapacity: source.count) { buffer, count in
                buffer.withMemoryRebound(to: UInt32.self) { target in
                    table.characters.withUnsafeBufferPointer { characters in
                        count = decode(source, into: target, characters, &problems)
                    }
                }
            }
        }
        return LegacyDecoder.Decoded(scalars: scalars, problems: problems)
    }

    private func decode(
        _ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt32>,
        _ characters: UnsafeBufferPointer<UInt32>, _ problems: inout DecodingProblems
    ) -> Int {
        guard let start = source.baseAddress, let out = target.baseAddress, let characters = characters.baseAddress else { return 0 }
        let end = source.count
        var at = 0, written = 0
        while true {
            let run = ASCIIRun.widen(start + at, end - at, into: out + written)
            at += run
            written += run
            guard at < end else { return written }
            while at &+ 1 < end {
                let lead = start[at], trail = start[at &+ 1]
                guard lead >= 0x81, lead < 0xFF, trail >= 0x40, trail < 0xFF else { break }
                let value = characters[DoubleByteTable.index(lead, trail)]
                // Neither 0 nor a sequence.
                guard value &- 1 < 0x10_FFFF else { break }
                out[written] = value
                written &+= 1
                at &+= 2
            }
            guard at < end, start[at] >= 0x80 else { continue }
            let (value, length) = next(in: source, at: at)
            if value == nil { problems.note(at) }
            if let value, value & DoubleByteTable.isSequence != 0 {
                out[written] = value >> 12 & 0xFFFF
                out[written + 1] = value & 0xFFF
                written += 2
            } else {
                out[written] = value ?? 0xFFFD
                written += 1
            }
            at += length
        }
    }

    /// What stands at `at`, as `DoubleByteTable.characters` has it, and its bytes; nil where nothing can be decoded.
    func next(in source: UnsafeBufferPointer<UInt8>, at: Int) -> (value: UInt32?, length: Int) {
        let lead = source[at]
        guard lead >= 0x80 else { return (UInt32(lead), 1) }
        guard DoubleByteTable.leads ~= lead else {
            // The euro sign of code page 936.
            return (lead == 0x80 && table.hasFourByteCodes ? 0x20AC : nil, 1)
        }
        guard at + 1 < source.count else { return (nil, 1) }
        let trail = source[at + 1]
        if DoubleByteTable.trails ~= trail {
            let value = table.characters[DoubleByteTable.index(lead, trail)]
            if value != 0 { return (value, 2) }
        }
        if table.hasFourByteCodes, 0x30...0x39 ~= trail { return fourByteCode(in: source, at: at) }
        return (nil, trail < 0x80 ? 1 : 2)
    }

    private func fourByteCode(in source: UnsafeBufferPointer<UInt8>, at: Int) -> (value: UInt32?, length: Int) {
        let left = source.count - at
        // Cut by the end of the page.
        guard left > 2 else { return (nil, left) }
        guard DoubleByteTable.leads ~= source[at + 2] else { return (nil, 1) }
        guard left > 3 else { return (nil, left) }
        guard 0x30...0x39 ~= source[at + 3] else { return (nil, 1) }
        let value = FourByteCodes.shared.character(source[at], source[at + 1], source[at + 2], source[at + 3])
        return (value, value == nil ? 1 : 4)
    }
}
