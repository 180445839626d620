// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "jianbao",
    products: [
        .executable(name: "jianbao", targets: ["jianbao"]),
        .library(name: "Jianbao", targets: ["Jianbao"]),
        .library(name: "JianbaoStores", targets: ["JianbaoStores"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // System libraries, found by pkg-config.
        .systemLibrary(name: "SystemICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
        .systemLibrary(name: "SystemZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "SystemCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

        // Opaque C bridges: their headers name no type of the library behind them.
        .target(name: "CICU", dependencies: ["SystemICU"]),
        // simdjson's pkg-config file carries a flag that the package manager refuses, so it is linked by name (libsimdjson-dev).
        .target(name: "CJSON", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(name: "CDictionaries"),

        .target(
            name: "Jianbao",
            dependencies: ["CICU", "CJSON", "CDictionaries", "SystemZlib", "SystemCrypto"],
            swiftSettings: settings
        ),
        .target(
            name: "JianbaoStores",
            dependencies: ["Jianbao", "SystemZlib", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "jianbao",
            dependencies: [
                "Jianbao", "JianbaoStores",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),

        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
        .testTarget(name: "JianbaoTests", dependencies: ["Jianbao", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "StoreTests", dependencies: ["Jianbao", "JianbaoStores", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: settings),
        .testTarget(name: "CommandTests", dependencies: ["jianbao", "TestSupport"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
