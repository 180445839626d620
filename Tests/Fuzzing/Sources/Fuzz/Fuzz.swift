import Glibc

/// What is fuzzed, one file each, chosen by the environment variable `FUZZ_TARGET`: libFuzzer, whose `main` this is linked with, takes
/// all arguments for its own. A target traps where a promise is broken.
enum Fuzz {
    static let targets: [String: @Sendable (UnsafeBufferPointer<UInt8>) -> Void] = [
        "clean": fuzzClean, "decode": fuzzDecode, "normalize": fuzzNormalize, "quantities": fuzzQuantities,
    ]

    static let target = {
        guard let name = getenv("FUZZ_TARGET"), let target = targets[String(cString: name)] else {
            fatalError("FUZZ_TARGET must be one of \(targets.keys.sorted().joined(separator: ", "))")
        }
        return target
    }()
}

/// Called by libFuzzer for each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ length: Int) -> CInt {
    Fuzz.target(UnsafeBufferPointer(start: bytes, count: length))
    return 0
}
