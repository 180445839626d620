// Fuzz TARGET [OPTION OF LIBFUZZER…] [FOLDER OF INPUTS…]
import CFuzzer

/// What is fuzzed, by the name that `run` is given; one file each. A target traps where a promise is broken.
let targets: [String: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32] = [
    "decode": fuzzDecode,
    "normalize": fuzzNormalize,
]

guard CommandLine.argc > 1, let target = targets[CommandLine.arguments[1]] else {
    fatalError("usage: Fuzz \(targets.keys.sorted().joined(separator: "|")) [OPTION…] [FOLDER…]")
}
// libFuzzer reads what follows the target's name.
var count = CommandLine.argc - 1
var arguments = CommandLine.unsafeArgv + 1
_ = LLVMFuzzerRunDriver(&count, &arguments, target)
