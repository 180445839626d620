/// What ASCII has of letters and digits; letters with marks and those of other scripts are none here.
extension Unicode.Scalar {
    @inline(__always)
    var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

    @inline(__always)
    var isASCIILetter: Bool { (0x61...0x7A).contains(value | 0x20) }

    @inline(__always)
    var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
}
