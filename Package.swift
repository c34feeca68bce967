// swift-tools-version: 6.3
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library target of this package; what it may know is exactly what it names here.
func library(_ name: String, _ dependencies: Target.Dependency..., resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

/// What test targets compare with and do not compile.
let recorded = [
  "CheckingTests": ["Fixtures"], "FuzzTests": ["Seeds", "Finds"],
  "GoldenTests": ["Cases", "an-giang-source.txt"], "ReportingTests": ["Cases"],
]

func tests(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: recorded[name] ?? [],
    swiftSettings: strict)
}

/// How the released program is linked: most of what a small plan costs is otherwise the loading of the program (decision 0022).
let linking: [String] = [
  "-use-ld=lld",
  // At one address: nothing in it is to be relocated.
  "-Xclang-linker", "-no-pie",
  "-Xlinker", "--no-export-dynamic", "-Xlinker", "--hash-style=gnu",
  // The C++ library under Swift's runtime is linked in, as that is.
  "-Xlinker", "--remap-inputs=*/libstdc++.so=/dev/null", "-Xlinker", "-l:libstdc++.a", "-Xclang-linker",
  "-static-libgcc",
  // Libraries of which only headers are used: see Sources/CLibXML2/shim.h.
  "-Xlinker", "--remap-inputs=*/libxml2.so=/dev/null", "-Xlinker", "--remap-inputs=*/libzip.so=/dev/null",
]

let package = Package(
  name: "kehoach",
  products: [.executable(name: "kehoach", targets: ["kehoach"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CLibDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    // What the benchmark measures against.
    .systemLibrary(name: "CZLib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLinux"),
    library("PlanSyntax"),
    library("PlanSchema", "PlanSyntax"),
    library("Formatting", "PlanSyntax", "PlanSchema"),
    library("DocumentModel"),
    library("Standards", "PlanSyntax", "DocumentModel"),
    library("ActionPlan", "PlanSyntax", "PlanSchema", "DocumentModel"),
    library(
      "Templates", "PlanSyntax", "PlanSchema", "DocumentModel", "Standards",
      resources: [.embedInCode("Embedded")]),
    library(
      "Checking", "PlanSyntax", "PlanSchema", "DocumentModel", "ActionPlan",
      resources: [.embedInCode("Pages")]),
    library("Packaging", "CLibXML2", "CLibZip", "CLibDeflate"),
    library("Reporting", "PlanSyntax", "Checking", "Packaging"),
    library("Exchange", "ActionPlan", "PlanSchema", "PlanSyntax", "DocumentModel", "Packaging"),
    library("DocumentFormats", "DocumentModel", "Packaging"),
    library("DocumentReading", "DocumentModel", "Packaging"),
    library("Inspection", "DocumentReading", "DocumentModel", "Standards", "PlanSyntax", "Packaging"),
    .executableTarget(
      name: "kehoach",
      dependencies: [
        "PlanSyntax", "PlanSchema", "DocumentModel", "ActionPlan", "Checking", "Formatting", "Reporting", "Templates",
        "DocumentFormats", "DocumentReading", "Inspection", "Standards", "Exchange", "Packaging",
        "CLinux",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [.embedInCode("Git")],
      swiftSettings: strict,
      linkerSettings: [.unsafeFlags(linking, .when(platforms: [.linux], configuration: .release))]),
    .executableTarget(name: "kehoach-benchmark", dependencies: ["Packaging", "CZLib"], swiftSettings: strict),
    .target(name: "Support", path: "Tests/Support", swiftSettings: strict),
    .target(
      name: "GeneratedPlans", dependencies: ["ActionPlan", "PlanSchema", "Support"], path: "Tests/GeneratedPlans",
      swiftSettings: strict),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "PlanSyntax", "PlanSchema", "DocumentModel", "ActionPlan", "Checking", "Formatting", "Reporting", "Templates",
        "DocumentFormats", "DocumentReading", "Inspection", "Standards", "Exchange", "Packaging", "Support",
      ], path: "Tests/FuzzTargets", swiftSettings: strict),
    tests(
      "FuzzTests", "FuzzTargets", "ActionPlan", "DocumentFormats", "DocumentModel", "GeneratedPlans", "Packaging",
      "PlanSyntax", "Templates", "Support"),
    tests("PlanSyntaxTests", "PlanSyntax", "FuzzTargets", "Support"),
    tests("PlanSchemaTests", "PlanSchema", "PlanSyntax", "Support"),
    tests(
      "ActionPlanTests", "ActionPlan", "PlanSyntax", "PlanSchema", "DocumentModel", "Templates", "Support",
      "GeneratedPlans"),
    tests(
      "TemplatesTests", "Templates", "PlanSyntax", "PlanSchema", "DocumentModel", "Standards", "Support"),
    tests(
      "CheckingTests", "Checking", "ActionPlan", "PlanSyntax", "PlanSchema", "DocumentModel", "Templates", "Support"),
    tests(
      "ReportingTests", "Reporting", "Checking", "ActionPlan", "PlanSyntax", "DocumentModel", "Templates", "Support"),
    tests(
      "FormattingTests", "FuzzTargets", "Formatting", "Checking", "ActionPlan", "PlanSyntax", "PlanSchema",
      "DocumentModel",
      "Templates", "GeneratedPlans", "Support"),
    tests("PackagingTests", "Packaging", "Support"),
    tests(
      "ExchangeTests", "Exchange", "ActionPlan", "Checking", "PlanSyntax", "PlanSchema", "DocumentModel",
      "DocumentFormats", "Templates", "Support", "GeneratedPlans"),
    tests("DocumentFormatsTests", "DocumentFormats", "DocumentModel", "Packaging", "Support"),
    tests(
      "DocumentReadingTests", "DocumentReading", "DocumentFormats", "DocumentModel", "Packaging", "Templates",
      "Support",
      "ActionPlan", "PlanSyntax", "GeneratedPlans"),
    tests(
      "InspectionTests", "Inspection", "DocumentReading", "DocumentFormats", "DocumentModel", "Packaging", "Standards",
      "Support"),
    tests("StandardsTests", "Standards", "DocumentModel", "PlanSyntax", "Support"),
    tests(
      "CommandTests", "kehoach", "DocumentFormats", "Packaging", "Support",
      .product(name: "ArgumentParser", package: "swift-argument-parser")),
    tests(
      "GoldenTests", "ActionPlan", "Checking", "PlanSyntax", "DocumentModel", "DocumentFormats", "Packaging",
      "Templates", "Support"
    ),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzzer links libFuzzer, whose `main` and counters no other build can have: `make fuzz` alone asks for it.
if Context.environment["KEHOACH_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(name: "kehoach-fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzzer", swiftSettings: strict))
}
