// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "jianbao", path: "..")],
    targets: [
        .executableTarget(name: "StageBenchmark", dependencies: [.product(name: "Jianbao", package: "jianbao")]),
        .executableTarget(name: "DecodeBenchmark", dependencies: [.product(name: "Jianbao", package: "jianbao")]),
        .executableTarget(name: "NamesBenchmark", dependencies: [.product(name: "Jianbao", package: "jianbao")]),
        .executableTarget(name: "NormalizeBenchmark", dependencies: [.product(name: "Jianbao", package: "jianbao")]),
        .executableTarget(name: "HostileBenchmark", dependencies: [.product(name: "Jianbao", package: "jianbao")]),
        .executableTarget(name: "ShownLines", dependencies: [.product(name: "Jianbao", package: "jianbao")]),
    ],
    swiftLanguageModes: [.v6]
)
