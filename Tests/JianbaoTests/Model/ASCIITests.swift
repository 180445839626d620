import Testing

@testable import Jianbao

@Suite("Letters and digits of ASCII")
struct ASCIITests {
    @Test("are those 62 of all code points, and no full-width or accented ones")
    func all() {
        let scalars = (0...0x10_FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
        #expect(String(scalars: scalars.filter(\.isASCIIDigit)[...]) == "0123456789")
        #expect(String(scalars: scalars.filter(\.isASCIILetter)[...]) == "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
        #expect(scalars.filter(\.isASCIIAlphanumeric) == scalars.filter { $0.isASCIIDigit || $0.isASCIILetter })
    }
}
