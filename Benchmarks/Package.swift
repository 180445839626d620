// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "jianbao", path: "..")],
    targets: [
        .target(name: "ProcessorTime"),
        .executableTarget(name: "StageBenchmark", dependencies: ["ProcessorTime", .product(name: "Jianbao", package: "jianbao")]),
        .executableTarget(name: "DecodeBenchmark", dependencies: ["ProcessorTime", .product(name: "Jianbao", package: "jianbao")]),
        .executableTarget(name: "NamesBenchmark", dependencies: ["ProcessorTime", .product(name: "Jianbao", package: "jianbao")]),
        .executableTarget(name: "NormalizeBenchmark", dependencies: ["ProcessorTime", .product(name: "Jianbao", package: "jianbao")]),
        .executableTarget(name: "QuantitiesBenchmark", dependencies: ["ProcessorTime", .product(name: "Jianbao", package: "jianbao")]),
        .executableTarget(name: "HostileBenchmark", dependencies: ["ProcessorTime", .product(name: "Jianbao", package: "jianbao")]),
        .executableTarget(name: "ShownLines", dependencies: [.product(name: "Jianbao", package: "jianbao")]),
    ],
    swiftLanguageModes: [.v6]
)
