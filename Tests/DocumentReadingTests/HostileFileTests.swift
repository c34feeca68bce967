import DocumentReading
import Packaging
import Support
import Testing

/// Whatever the bytes, there is a document or a failure.
@Suite struct HostileFileTests {
  private func failure(_ bytes: [UInt8]) -> ReadingFailure? {
    do {
      _ = try MeasuredDocument(reading: bytes)
      return nil
    } catch { return error }
  }

  private func archive(_ entries: [(String, String)]) throws -> [UInt8] {
    var zip = try ZipWriter()
    for (path, text) in entries { try zip.add(path, Array(text.utf8)) }
    return try zip.finish()
  }

  private static let link = """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" \
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="a.xml"/></Relationships>
    """

  @Test func formatIsToldByContent() throws {
    #expect(failure([]) == .unknownFormat)
    #expect(failure(Array("PK".utf8)) != nil)
    #expect(failure(try archive([("a.xml", "<a/>")])) == .unknownFormat)
    #expect(failure(try archive([("_rels/.rels", Self.link)])) == .unknownFormat)
    var untyped = HandmadeODT("<text:p>a</text:p>")
    untyped.hasType = false
    #expect(try untyped.read().format == .odt)
  }

  @Test("What people take for a document that can be read is told by name")
  func otherFormats() throws {
    #expect(failure(Array("%PDF-1.7\n".utf8)) == .otherFormat(.pdf))
    #expect(failure(Array("{\\rtf1 a}".utf8)) == .otherFormat(.richText))
    #expect(failure(Array("<?xml version='1.0'?><office:document/>".utf8)) == .otherFormat(.flatXML))
    #expect(failure(Array("<?xml version='1.0'?><html/>".utf8)) == nil)
    let sheet = try archive([("mimetype", "application/vnd.oasis.opendocument.spreadsheet")])
    #expect(failure(sheet) == .otherFormat(.otherOffice))
    let workbook = try archive([("_rels/.rels", Self.link), ("a.xml", "<workbook/>")])
    #expect(failure(workbook) == .otherFormat(.otherOffice))
    let manifest = try archive([
      ("mimetype", "application/vnd.oasis.opendocument.text"),
      ("META-INF/manifest.xml", "<manifest:encryption-data/>"),
    ])
    #expect(failure(manifest) == .encrypted)
  }

  /// Word 97 to 2003, a DOCX with a password, and anything else that is kept in a compound file.
  @Test(arguments: [
    ("WordDocument", ReadingFailure.otherFormat(.binaryWord)), ("EncryptedPackage", .encrypted),
    ("Workbook", .otherFormat(.otherOffice)),
  ])
  func compoundFiles(stream: String, expected: ReadingFailure) {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += [UInt8](repeating: 0, count: 512 - bytes.count + 3 * 128)
    bytes += stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(failure(bytes) == expected)
  }

  @Test func brokenParts() throws {
    for (text, words) in [("<a", "a.xml:1:"), ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "entity")] {
      guard case .broken(let reason) = failure(try archive([("_rels/.rels", Self.link), ("a.xml", text)])) else {
        Issue.record("\(text) was read")
        continue
      }
      #expect(reason.contains(words))
    }
  }

  @Test func entriesOfOneName() throws {
    var bytes = try archive([("mimetype", "a"), ("mimetypf", "b")])
    for index in bytes.indices where bytes[index...].starts(with: Array("mimetypf".utf8)) { bytes[index + 7] = 0x65 }
    #expect(failure(bytes) == .broken("duplicate entry: mimetype"))
  }

  /// A part of a few kilobytes that unpacks to more than any document needs.
  @Test func partsAreBounded() throws {
    var zip = try ZipWriter()
    try zip.add("_rels/.rels", [UInt8](repeating: 0x20, count: XMLReader.maximumSize + 1))
    #expect(failure(try zip.finish()) == .tooLarge)
  }

  @Test func deepNestingIsReadOrRefused() throws {
    func nested(_ depth: Int, _ open: String, _ close: String) -> String {
      String(repeating: open, count: depth) + String(repeating: close, count: depth)
    }
    let table = ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")
    #expect(failure(try HandmadeDOCX(nested(80, table.0, table.1)).bytes()) == nil)
    #expect(failure(try HandmadeDOCX(nested(100, table.0, table.1)).bytes()) != nil)
    #expect(failure(try HandmadeDOCX("<w:p>\(nested(240, "<w:ins>", "</w:ins>"))</w:p>").bytes()) == nil)
    let cells = (
      "<table:table><table:table-row><table:table-cell>", "</table:table-cell></table:table-row></table:table>"
    )
    #expect(failure(try HandmadeODT(nested(80, cells.0, cells.1)).bytes()) == nil)
    #expect(failure(try HandmadeODT("<text:p>\(nested(240, "<text:span>", "</text:span>"))</text:p>").bytes()) == nil)
    #expect(
      failure(try HandmadeODT(nested(120, "<text:list><text:list-item>", "</text:list-item></text:list>")).bytes())
        == nil)
  }

  @Test func numbersBeyondAllMeasure() throws {
    let huge = "99999999999999999999"
    _ = try HandmadeDOCX(
      """
      <w:tbl><w:tblGrid><w:gridCol w:w="\(huge)"/></w:tblGrid><w:tr><w:trPr><w:gridBefore w:val="9223372036854775807"/></w:trPr><w:tc><w:tcPr>\
      <w:gridSpan w:val="9223372036854775807"/><w:vMerge/></w:tcPr><w:p><w:pPr><w:ind w:left="-9223372036854775808" w:hanging="nan"/>\
      <w:spacing w:line="inf"/></w:pPr></w:p></w:tc></w:tr></w:tbl><w:sectPr><w:pgSz w:w="1e30"/><w:pgNumType w:start="\(huge)"/></w:sectPr>
      """
    ).read()
    _ = try HandmadeODT(
      """
      <table:table><table:table-column table:number-columns-repeated="9223372036854775807"/><table:table-row>\
      <table:table-cell table:number-columns-repeated="9223372036854775807" table:number-rows-spanned="9223372036854775807"/></table:table-row></table:table>
      """
    ).read()
  }

  /// A part's bytes flipped and cut after unpacking, and the archive's: the same ones each time.
  @Test(arguments: ["ke-hoach-mau.docx", "ke-hoach-mau.odt"]) func flippedAndCut(file: String) throws {
    let bytes = try Repository.bytes("output/\(file)")
    var random = SplitMix64(seed: 30)
    for _ in 0..<150 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        damaged[Int.random(in: damaged.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      _ = failure(damaged)
      _ = failure(Array(bytes.prefix(Int.random(in: bytes.indices, using: &random))))
    }
    let entries = try ZipReader.entries(of: bytes)
    for _ in 0..<60 {
      var zip = try ZipWriter()
      let victim = Int.random(in: entries.indices, using: &random)
      for (index, entry) in entries.enumerated() {
        var text = entry.bytes
        if index == victim {
          for _ in 0..<Int.random(in: 1...4, using: &random) {
            text[Int.random(in: text.indices, using: &random)] = UInt8.random(in: 0x20...0x7E, using: &random)
          }
        }
        try zip.add(entry.path, text)
      }
      _ = failure(try zip.finish())
    }
  }
}
