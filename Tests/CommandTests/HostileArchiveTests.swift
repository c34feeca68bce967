import Foundation
import Packaging
import Testing

/// `kehoach inspect` of archives that are made to harm: each is refused in words, in both languages, and nothing is printed of it.
@Suite struct HostileArchiveTests {
  /// What is done to a sound file of two entries.
  enum Harm: String, CaseIterable {
    case checksum, largerThanSaid, smallerThanSaid, sizePastTheEnd, otherName, otherMethod, overlap, twoOfOneName,
      parent
    case encrypted, unknownMethod, zip64, truncated, noDirectory, moreEntriesThanThere
  }

  @Test("What is said of the entries is not so", arguments: Harm.allCases) func lies(harm: Harm) throws {
    var zip = RawZip()
    zip.add("mimetype", "application/vnd.oasis.opendocument.text")
    zip.add("content.xml", "<a/>")
    var bytes: [UInt8]
    switch harm {
    case .checksum: zip.entries[1].checksum ^= 1
    case .largerThanSaid: zip.entries[0].unpacked -= 10
    case .smallerThanSaid: zip.entries[0].unpacked += 10
    case .sizePastTheEnd: zip.entries[1].packed = 1 << 20
    case .otherName: zip.entries[1].headerName = "content.xmm"
    case .otherMethod: zip.entries[1].headerMethod = 8
    case .overlap: zip.entries[1].offset = 0
    case .twoOfOneName: zip.add("content.xml", "<b/>")
    case .parent: zip.add("../../content.xml", "<b/>")
    case .encrypted: zip.entries[1].flags |= 1
    case .unknownMethod: (zip.entries[1].method, zip.entries[1].headerMethod) = (99, 99)
    case .zip64: zip.entries[1].packed = 0xFFFF_FFFF
    case .truncated, .noDirectory: break
    case .moreEntriesThanThere: zip.count = 200
    }
    bytes = zip.bytes
    if harm == .truncated { bytes.removeLast(30) }
    if harm == .noDirectory { bytes = Array(bytes.prefix(90)) }
    try expectRefused(bytes, ["tệp hỏng hoặc thiếu phần", "the file is broken"])
  }

  /// A few kilobytes that unpack to more than any document needs: one part too large, then many that are too large together.
  @Test(arguments: [(1, 65 << 20), (9, 60 << 20)]) func bombs(count: Int, size: Int) throws {
    var zip = try ZipWriter()
    let part = [UInt8](repeating: 0x20, count: size)
    for index in 0..<count { try zip.add("a\(index).xml", part) }
    let bytes = try zip.finish()
    #expect(bytes.count * 500 < count * size)
    try expectRefused(bytes, ["quá lớn", "too large"])
  }

  @Test func tooManyEntries() throws {
    var zip = RawZip()
    for index in 0...ZipReader.maximumEntryCount { zip.add("\(index)", "") }
    try expectRefused(zip.bytes, ["quá lớn", "too large"])
  }

  /// Of one part: what it holds.
  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
    "<!DOCTYPE a [<!ENTITY % b SYSTEM 'http://localhost/x'>%b;]><a/>", "<a>&b;</a>", "<a:b/>" + "</x>",
    "<!DOCTYPE a [<!ENTITY a0 'ha'>" + (1...30).map { "<!ENTITY a\($0) '&a\($0 - 1);&a\($0 - 1);'>" }.joined()
      + "]><a>&a30;</a>",
    String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000),
    "<a b=\"" + String(repeating: "c", count: 11 << 20) + "\"/>", "<a b='1' b='2'/>", "<a>\u{1}</a>", "<a>", "",
  ])
  func parts(markup: String) throws {
    var zip = try ZipWriter()
    try zip.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8), isStored: true)
    try zip.add("content.xml", Array(markup.utf8))
    try expectRefused(try zip.finish(), ["tệp hỏng hoặc thiếu phần", "the file is broken"])
  }

  private func expectRefused(_ bytes: [UInt8], _ words: [String], sourceLocation: SourceLocation = #_sourceLocation)
    throws
  {
    let folder = try Scratch()
    let file = try folder.write("a\u{1B}[31m.odt", bytes)
    for (language, word) in zip(["vi", "en"], words) {
      for command in [["inspect", "--lang", language, file], ["textconv", "--lang", language, file]] {
        let result = try kehoach(arguments: command)
        #expect(result.status == 2, "\(command[0])", sourceLocation: sourceLocation)
        #expect(result.errors.contains(word), "\(result.errors.prefix(300))", sourceLocation: sourceLocation)
        #expect(result.errors.contains("a\\u{1B}[31m.odt"), sourceLocation: sourceLocation)
        #expect(result.output.isEmpty || command[0] == "inspect", sourceLocation: sourceLocation)
      }
    }
  }
}

/// An archive of stored entries, each of whose fields can lie (APPNOTE 4.3).
private struct RawZip {
  struct Entry {
    var name: String
    var content: [UInt8]
    var checksum: UInt32
    var packed: Int
    var unpacked: Int
    var flags = 0
    var method = 0
    /// As the directory has it; nil: where it stands.
    var offset: Int?
    var headerName: String
    var headerMethod = 0
  }

  var entries: [Entry] = []
  /// As the end says it; nil: how many there are.
  var count: Int?

  mutating func add(_ name: String, _ text: String) {
    let content = Array(text.utf8)
    entries.append(
      Entry(
        name: name, content: content, checksum: Self.checksum(of: content), packed: content.count,
        unpacked: content.count,
        headerName: name))
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = entry.offset ?? bytes.count
      let sizes = number(Int(entry.checksum), 4) + number(entry.packed, 4) + number(entry.unpacked, 4)
      let times = number(0, 2) + number(0x21, 2)
      bytes +=
        number(0x0403_4B50, 4) + number(20, 2) + number(entry.flags, 2) + number(entry.headerMethod, 2) + times + sizes
      bytes += number(entry.headerName.utf8.count, 2) + number(0, 2) + Array(entry.headerName.utf8) + entry.content
      directory +=
        number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + number(entry.flags, 2) + number(entry.method, 2)
      directory += times + sizes + number(entry.name.utf8.count, 2) + [UInt8](repeating: 0, count: 12)
      directory += number(offset, 4) + Array(entry.name.utf8)
    }
    let count = number(count ?? entries.count, 2)
    return bytes + directory + number(0x0605_4B50, 4) + number(0, 4) + count + count + number(directory.count, 4)
      + number(bytes.count, 4) + number(0, 2)
  }

  private func number(_ value: Int, _ width: Int) -> [UInt8] { (0..<width).map { UInt8(value >> (8 * $0) & 0xFF) } }

  /// CRC-32 (APPNOTE 4.4.7).
  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF as UInt32) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
  }
}
