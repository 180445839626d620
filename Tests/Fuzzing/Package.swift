// swift-tools-version: 6.1
import PackageDescription

// A package of its own: it links only under the fuzzer's sanitizer, which `run` asks for.
let package = Package(
    name: "fuzzing",
    dependencies: [.package(name: "jianbao", path: "../..")],
    targets: [.executableTarget(name: "Fuzz", dependencies: [.product(name: "Jianbao", package: "jianbao")])],
    swiftLanguageModes: [.v6]
)
