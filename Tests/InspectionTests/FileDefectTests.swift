import DocumentReading
import Foundation
import Inspection
import Packaging
import Standards
import Testing

/// The bytes of our own files with one thing changed in their markup: reading and measuring together.
struct FileDefectTests {
  struct Change: Sendable, CustomTestStringConvertible {
    var rule: String
    var file: String
    /// Of the archive; nil for HTML.
    var part: String?
    /// Where the first occurrence of ``old`` is looked for; all are changed where it is empty.
    var after: String
    var old: String
    var new: String

    var testDescription: String { "\(rule) in \(file)" }
  }

  private static func docx(_ rule: String, _ part: String, after: String = "", _ old: String, _ new: String) -> Change {
    Change(rule: rule, file: "ke-hoach-mau.docx", part: "word/\(part).xml", after: after, old: old, new: new)
  }
  private static func odt(_ rule: String, _ part: String, after: String = "", _ old: String, _ new: String) -> Change {
    Change(rule: rule, file: "ke-hoach-mau.odt", part: "\(part).xml", after: after, old: old, new: new)
  }
  private static func html(_ rule: String, after: String = "", _ old: String, _ new: String) -> Change {
    Change(rule: rule, file: "ke-hoach-mau.html", part: nil, after: after, old: old, new: new)
  }

  static let changes: [Change] = [
    docx("page.margin-left", "document", "w:left=\"1701\"", "w:left=\"1690\""),
    docx("page-number.first-page", "document", "<w:titlePg/>", ""),
    docx(
      "national-name.font-size", "styles", after: "w:styleId=\"NationalName\"", "w:sz w:val=\"26\"", "w:sz w:val=\"27\""
    ),
    docx("issuing-body.weight", "styles", after: "w:styleId=\"IssuingBody\"", "<w:b/>", ""),
    docx(
      "body.first-line-indent", "styles", after: "w:styleId=\"BodyText\"", "w:firstLine=\"567\"", "w:firstLine=\"600\""),
    docx("body.alignment", "styles", after: "w:styleId=\"BodyText\"", "w:val=\"both\"", "w:val=\"left\""),
    docx("place-and-date.wording", "document", "05 tháng", "5 tháng"),
    docx("number-and-symbol.wording", "document", "Số: 12", "Số 12"),
    odt("page.margin-left", "styles", "fo:margin-left=\"30mm\"", "fo:margin-left=\"29.9mm\""),
    odt(
      "national-name.font-size", "styles", after: "style:name=\"NationalName\"", "fo:font-size=\"13pt\"",
      "fo:font-size=\"13.5pt\""),
    odt(
      "body.first-line-indent", "styles", after: "style:name=\"BodyText\"", "fo:text-indent=\"10mm\"",
      "fo:text-indent=\"11mm\""),
    odt(
      "recipient.font-size", "styles", after: "style:name=\"Recipient\"", "fo:font-size=\"11pt\"",
      "fo:font-size=\"12pt\""),
    odt("number-and-symbol.wording", "content", "Số: 12", "Số 12"),
    html("page.margin-left", "margin: 20mm 20mm 20mm 30mm", "margin: 20mm 20mm 20mm 29.9mm"),
    html("national-name.font-size", after: "\n.NationalName", "13pt", "13.5pt"),
    html("body.first-line-indent", after: "\n.BodyText", "text-indent: 10mm", "text-indent: 11mm"),
    html("recipient.font-size", after: "\n.Recipient ", "11pt", "12pt"),
    html("number-and-symbol.wording", "Số:", "Số"),
  ]

  @Test("A change of a file's markup turns one more line red", arguments: changes)
  func change(change: Change) throws {
    let sound = try #require(Self.sound[change.file])
    let after = try Self.red(try Self.changed(sound.bytes, change))
    #expect(after.subtracting(sound.red) == [change.rule])
  }

  /// The files as they are, each inspected once.
  private static let sound: [String: (bytes: [UInt8], red: Set<String>)] = {
    let output = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "output")
    var sound: [String: (bytes: [UInt8], red: Set<String>)] = [:]
    for file in Set(changes.map(\.file)) {
      guard let data = try? Data(contentsOf: output.appending(path: file)), let red = try? red([UInt8](data)) else {
        continue
      }
      sound[file] = ([UInt8](data), red)
    }
    return sound
  }()

  private static func red(_ bytes: [UInt8]) throws -> Set<String> {
    let sheet = ConformanceSheet(of: try MeasuredDocument(reading: bytes), by: .decree30)
    return Set(sheet.lines.filter { $0.verdict == .fail }.map(\.rule.id))
  }

  private static func changed(_ bytes: [UInt8], _ change: Change) throws -> [UInt8] {
    guard let part = change.part else { return try changed(text: bytes, change) }
    var zip = try ZipWriter()
    for entry in try ZipReader.entries(of: bytes) {
      let content = entry.path == part ? try changed(text: entry.bytes, change) : entry.bytes
      try zip.add(entry.path, content, isStored: entry.isStored)
    }
    return try zip.finish()
  }

  private static func changed(text bytes: [UInt8], _ change: Change) throws -> [UInt8] {
    var text = String(decoding: bytes, as: UTF8.self)
    if change.after.isEmpty {
      try #require(text.contains(change.old), "the markup to be changed is not there")
      return Array(text.replacing(change.old, with: change.new).utf8)
    }
    let start = try #require(text.firstRange(of: change.after))
    let range = try #require(text[start.upperBound...].firstRange(of: change.old))
    text.replaceSubrange(range, with: change.new)
    return Array(text.utf8)
  }
}
