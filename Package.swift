// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// Of modules in which tests spend most of their time; with OPTIMISED set these are optimised in debug builds, too, which
/// halves that time and doubles the one for compiling.
let busy =
  house
  + (Context.environment["OPTIMISED"] == nil
    ? [] : [.unsafeFlags(["-O"], .when(configuration: .debug))])

let package = Package(
  name: "Sourcebook",
  products: [.executable(name: "sourcebook", targets: ["DirectoryCommand"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
    .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
    .target(name: "CPlatform"),
    .target(name: "CNoRequests"),
    .target(name: "CNewProject", exclude: ["project"]),
    .target(name: "WorkSharing", swiftSettings: busy),
    .target(name: "DirectoryModel", swiftSettings: busy),
    .target(
      name: "ContentLoading",
      dependencies: [
        "DirectoryModel", "WorkSharing", "ContentDigest", "CCMark", "CYAML", "CPlatform",
      ],
      swiftSettings: busy),
    .target(
      name: "RegistrationRules",
      dependencies: ["DirectoryModel", "WorkSharing", "ContentDigest", "CPlatform"],
      swiftSettings: busy),
    .target(name: "ContentDigest", dependencies: ["CCrypto", "CXXHash"], swiftSettings: busy),
    .target(
      name: "SitePages", dependencies: ["DirectoryModel", "ContentDigest", "WorkSharing"],
      swiftSettings: busy),
    .target(
      name: "SitePublishing",
      dependencies: [
        "DirectoryModel", "ContentLoading", "RegistrationRules", "SitePages", "WorkSharing",
        "CPlatform", "ContentDigest",
      ],
      swiftSettings: busy),
    .target(
      name: "ContentSchemas", dependencies: ["DirectoryModel", "RegistrationRules"],
      swiftSettings: house),
    .target(
      name: "LanguageServer",
      dependencies: [
        "ContentSchemas", "SitePublishing", "ContentLoading", "RegistrationRules", "DirectoryModel",
      ],
      swiftSettings: house),
    .target(
      name: "RegistryImport", dependencies: ["DirectoryModel", "ContentLoading", "ContentDigest"],
      swiftSettings: house),
    .target(
      name: "EditionSealing",
      dependencies: ["DirectoryModel", "ContentDigest", "CPlatform", "CArchive", "CSodium"],
      resources: [
        "verify.html", "verify.css", "words.js", "blake2b.js", "sources.js", "check.js", "page.js",
      ]
      .map { .embedInCode("Page/\($0)") }
        + ["one-file.css", "one-file.js"].map { .embedInCode("OneFile/\($0)") },
      swiftSettings: house),
    .executableTarget(
      name: "DirectoryCommand",
      dependencies: [
        "LanguageServer", "ContentSchemas", "SitePublishing", "RegistryImport", "EditionSealing",
        "ContentLoading", "RegistrationRules", "DirectoryModel", "CPlatform", "ContentDigest",
        "CNewProject", "CMimalloc", "CNoRequests", "WorkSharing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "FlyingFox", package: "FlyingFox"),
      ],
      swiftSettings: house),
    .executableTarget(
      name: "judging-benchmark",
      dependencies: ["ContentLoading", "RegistrationRules", "DirectoryModel", "CCMark"],
      path: "Tests/Benchmark/Judging", swiftSettings: house),
    .target(
      name: "TestSupport", dependencies: ["DirectoryModel", "CCMark"], path: "Tests/TestSupport",
      swiftSettings: house),
    .testTarget(
      name: "DirectoryModelTests", dependencies: ["DirectoryModel", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "ContentLoadingTests",
      dependencies: ["ContentLoading", "DirectoryModel", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "RegistrationRulesTests",
      dependencies: [
        "RegistrationRules", "ContentLoading", "DirectoryModel", "TestSupport", "WorkSharing",
      ],
      exclude: ["afterwards", "practice", "sentences", "unseen"].map { "Claims/\($0).tsv" },
      swiftSettings: house),
    .testTarget(
      name: "SitePagesTests",
      dependencies: [
        "SitePages", "ContentLoading", "ContentDigest", "DirectoryModel", "TestSupport",
      ],
      exclude: ["Pages/Snapshots"], swiftSettings: house),
    .testTarget(
      name: "SitePublishingTests",
      dependencies: [
        "SitePublishing", "SitePages", "ContentLoading", "RegistrationRules", "ContentDigest",
        "DirectoryModel", "TestSupport",
      ],
      exclude: ["Expected"], swiftSettings: house),
    .testTarget(
      name: "LanguageServerTests",
      dependencies: ["LanguageServer", "ContentLoading", "DirectoryModel", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "RegistryImportTests",
      dependencies: ["RegistryImport", "DirectoryModel", "TestSupport"],
      exclude: ["count_registries.py"], swiftSettings: house),
    .testTarget(
      name: "EditionSealingTests",
      dependencies: ["EditionSealing", "ContentDigest", "DirectoryModel", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "DirectoryCommandTests",
      dependencies: ["DirectoryCommand", "DirectoryModel", "TestSupport"],
      exclude: ["Snapshots", "Editor"],
      swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)

// With FUZZ set the trials of the readers are a program for libFuzzer; else a test tries the inputs on record.
let tried: [Target.Dependency] = [
  "ContentLoading", "RegistrationRules", "SitePages", "RegistryImport", "DirectoryModel",
  "SitePublishing", "LanguageServer", "TestSupport",
]
if Context.environment["FUZZ"] == nil {
  package.targets.append(
    .testTarget(
      name: "FuzzTests", dependencies: tried, path: "Tests/Fuzz",
      exclude: ["Corpus", "Program", "Words", "run"], swiftSettings: house))
} else {
  package.targets.append(
    .executableTarget(
      name: "fuzz-readers", dependencies: tried, path: "Tests/Fuzz",
      exclude: ["Corpus", "Replay", "Words", "run"], swiftSettings: house))
}
