package import Foundation

/// Where the tests find the repository's own files.
package enum Repository {
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  package static func url(_ path: String) -> URL { root.appending(path: path) }

  package static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: url(path))) }

  package static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

  /// Every plan of the repository, by its path from the root: `plans/` and the golden cases.
  package static let plans: [String] =
    names(in: "plans").filter { $0.hasSuffix(".plan") }.map { "plans/\($0)" }
    + goldenCases.map { "Tests/GoldenTests/Cases/\($0)/plan.plan" }

  /// Those without errors: a golden case of broken plans is named `loi-…` (lỗi, error).
  package static let soundPlans = plans.filter { !$0.contains("/loi-") }

  package static let goldenCases: [String] = names(in: "Tests/GoldenTests/Cases")

  package static func names(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: url(folder).path)
    return names?.filter { !$0.hasPrefix(".") }.sorted() ?? []
  }
}
