import DocumentReading
import Inspection
import Packaging
import PlanSyntax
import Standards

extension FuzzTarget {
  static let docx = FuzzTarget("docx", .archive) { document($0) }
  static let odt = FuzzTarget("odt", .archive) { document($0) }
  static let html = FuzzTarget("html", .markup) { document($0) }

  static let xml = FuzzTarget("xml", .markup) { bytes in
    guard let root = try? XMLReader.read(bytes, shortening: ["urn:a": "a"]) else { return [] }
    return depth(root) <= XMLReader.maximumDepth ? [] : ["an XML tree is too deep"]
  }

  static let htmlParser = FuzzTarget("html-parser", .markup) { bytes in
    guard let root = try? HTMLParser.read(bytes) else { return [] }
    return depth(root) <= HTMLParser.maximumDepth ? [] : ["an HTML tree is too deep"]
  }

  static let zip = FuzzTarget("zip", .archive) { bytes in
    guard let entries = try? ZipReader.entries(of: bytes, maximumEntrySize: 1 << 20) else { return [] }
    var broken: [String] = []
    if Set(entries.map(\.path)).count != entries.count { broken.append("two entries of one name") }
    if entries.contains(where: { $0.bytes.count > 1 << 20 }) { broken.append("an entry past its limit") }
    return broken
  }

  /// Read, measured, printed as a sheet in each form, and as lines for git.
  private static func document(_ bytes: [UInt8]) -> [String] {
    guard let document = try? MeasuredDocument(reading: bytes) else { return [] }
    let sheet = ConformanceSheet(of: document, by: .likely(for: document))
    var broken = JSONLaws.hidden(in: sheet.text(of: "a", in: .vi), "the sheet")
    let json = ConformanceSheet.json(of: [("a", sheet)], in: .en)
    broken += JSONLaws.broken(by: json, "the sheet as JSON") + JSONLaws.hidden(in: json, "the sheet as JSON")
    // Words of a foreign file stand in it, and nothing else of it.
    let page = try? HTMLParser.read(Array(ConformanceSheet.html(of: [("a", sheet)], in: .vi).utf8))
    if page.map({ holds("script", $0) }) ?? true { broken.append("the sheet as HTML runs what it shows") }
    _ = document.comparableLines
    return broken
  }

  private static func holds(_ name: String, _ element: XMLElement) -> Bool {
    element.elements.contains { $0.name == name || holds(name, $0) }
  }

  private static func depth(_ root: XMLElement) -> Int {
    1 + (root.elements.map { depth($0) }.max() ?? 0)
  }
}
