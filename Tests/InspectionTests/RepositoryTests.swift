import DocumentReading
import Foundation
import Inspection
import PlanSyntax
import Standards
import Testing

/// Every document this repository holds, in every format, has no failing line.
struct RepositoryTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let documents: [String] = {
    let cases = "Tests/GoldenTests/Cases"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: cases).path)) ?? []
    let output = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "output").path)) ?? []
    let all =
      names.flatMap { name in ["docx", "odt", "html"].map { "\(cases)/\(name)/plan.\($0)" } }
      + output.map { "output/\($0)" }.filter { path in [".docx", ".odt", ".html"].contains { path.hasSuffix($0) } }
    return all.filter { FileManager.default.fileExists(atPath: root.appending(path: $0).path) }.sorted()
  }()

  /// Made under Thông tư 01/2011, which nothing on the page tells.
  private static let former = ["Tests/GoldenTests/Cases/theo-thong-tu-01/"]

  @Test("No line of a document's sheet is red", arguments: documents)
  func conforms(path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.root.appending(path: path)))
    let document = try MeasuredDocument(reading: bytes)
    let standard = Self.former.contains { path.hasPrefix($0) } ? .circular01 : Standard.likely(for: document)
    let sheet = ConformanceSheet(of: document, by: standard)
    for line in sheet.lines where line.verdict == .fail {
      Issue.record("\(line.rule.id): \(line.measured?.english ?? "") \(line.place?.words ?? "")")
    }
    // A sheet that recognises nothing would be green as well.
    #expect(sheet.count(.pass) > 40)
  }
}
