import Foundation
import Packaging
import Support
import Testing

@Suite struct ZipWriterTests {
  private func archive(_ entries: [(name: String, bytes: [UInt8], isStored: Bool)]) throws -> [UInt8] {
    var writer = try ZipWriter()
    for entry in entries { try writer.add(entry.name, entry.bytes, isStored: entry.isStored) }
    return try writer.finish()
  }

  private let words = Array("application/vnd.oasis.opendocument.text".utf8)
  private let long = Array(String(repeating: "Kế hoạch hành động. ", count: 5000).utf8)

  /// A reader that knows nothing of ODF finds the type at byte 38 (ODF 1.3 Part 2, 3.3): stored, first, no extra field.
  @Test func mimetypeFirst() throws {
    let bytes = try archive([("mimetype", words, true), ("content.xml", long, false)])
    #expect(bytes[30..<38].elementsEqual("mimetype".utf8))
    #expect(bytes[38..<38 + words.count].elementsEqual(words))
  }

  @Test func entriesKeepOrderAndMethod() throws {
    let bytes = try archive([("b", words, true), ("a/c.xml", long, false), ("A", [], false), ("d", long, true)])
    let entries = try #require(ZipEntry.all(in: bytes))
    #expect(entries.map(\.name) == ["b", "a/c.xml", "A", "d"])
    #expect(entries.map(\.size) == [words.count, long.count, 0, long.count])
    #expect(entries[0].method == 0)
    #expect(entries[1].method == 8)
    #expect(entries[3].method == 0)
    #expect(entries[1].compressedSize < long.count / 20)
    #expect(entries[3].stored(in: bytes)?.elementsEqual(long) == true)
  }

  /// CRC-32 of what went in, so that what comes out can be trusted.
  @Test func checksums() throws {
    let bytes = try archive([("a", Array("123456789".utf8), true), ("b", Array("123456789".utf8), false)])
    #expect(try #require(ZipEntry.all(in: bytes)).map(\.checksum) == [0xCBF4_3926, 0xCBF4_3926])
  }

  @Test func timesAreFixedAndNothingIsExtra() throws {
    let bytes = try archive([("mimetype", words, true), ("content.xml", long, false)])
    for entry in try #require(ZipEntry.all(in: bytes)) {
      // 1980-01-01 00:00:00, the first moment of DOS time.
      #expect(entry.time == 0)
      #expect(entry.date == 0x21)
      #expect(entry.extraLength == 0)
      #expect(entry.localTime == 0)
      #expect(entry.localDate == 0x21)
      #expect(entry.localExtraLength == 0)
      #expect(entry.commentLength == 0)
    }
  }

  @Test func sameEntriesSameBytes() throws {
    let entries = [("mimetype", words, true), ("content.xml", long, false)]
    #expect(try archive(entries) == archive(entries))
  }

  /// Names beyond ASCII are marked as UTF-8 (APPNOTE 4.4.4, bit 11).
  @Test func namesAreUTF8() throws {
    let bytes = try archive([("kế hoạch.xml", words, false)])
    let entry = try #require(ZipEntry.all(in: bytes)?.first)
    #expect(entry.name == "kế hoạch.xml")
    #expect(entry.flags & 0x800 != 0)
  }

  @Test func sameNameTwiceFails() throws {
    var writer = try ZipWriter()
    try writer.add("a", words)
    do throws(ZipWriter.Failure) {
      try writer.add("a", words)
      Issue.record("a second entry of the same name was taken")
    } catch {
      #expect(error == .nameTwice("a"))
    }
    // And the archive is whole.
    #expect(ZipEntry.all(in: try writer.finish())?.map(\.name) == ["a"])
  }

  /// There is no archive of nothing.
  @Test func noEntries() throws {
    #expect(throws: ZipWriter.Failure.noEntries) { try archive([]) }
  }

  /// Behind everything else, its length before it (APPNOTE 4.3.16): readers find the directory by it.
  @Test func comment() throws {
    var writer = try ZipWriter()
    try writer.add("content.xml", long)
    let bytes = try writer.finish(comment: words)
    #expect(bytes.suffix(words.count).elementsEqual(words))
    #expect(bytes.dropLast(words.count).suffix(2).elementsEqual([UInt8(words.count), 0]))
    var other = try ZipWriter()
    try other.add("content.xml", long)
    let plain = try other.finish()
    #expect(plain.suffix(2).elementsEqual([0, 0]))
    #expect(plain.dropLast(2).elementsEqual(bytes.dropLast(words.count + 2)))
  }

  @Test func whatAnArchiveCannotHoldIsSaid() throws {
    var writer = try ZipWriter()
    let name = String(repeating: "a", count: 65_536)
    do throws(ZipWriter.Failure) {
      try writer.add(name, words)
      Issue.record("a name longer than its field was taken")
    } catch {
      #expect(error == .tooLong(name))
    }
    try writer.add("a", words)
    let comment = [UInt8](repeating: 0x20, count: 65_536)
    do throws(ZipWriter.Failure) {
      _ = try writer.finish(comment: comment)
      Issue.record("a comment longer than its field was taken")
    } catch {
      #expect(error == .tooLong("comment"))
    }
  }

  /// A deflater that has done other work makes the same archive, whether it remembers a part or not.
  @Test func deflatersAreUsedAgain() throws {
    let deflater = try Deflater()
    func pack(_ entries: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
      var fresh = try ZipWriter()
      var used = ZipWriter(deflater)
      for entry in entries {
        try fresh.add(entry.name, entry.bytes)
        try used.add(entry.name, entry.bytes)
      }
      let (bytes, expected) = (try used.finish(), try fresh.finish())
      #expect(bytes == expected)
      return bytes
    }
    let first = try pack([("styles.xml", words), ("content.xml", long)])
    // Of the same length, so that only its bytes tell it from the one before.
    let changed = Array(words.reversed())
    #expect(try pack([("styles.xml", changed), ("content.xml", long)]) != first)
    #expect(try pack([("styles.xml", words), ("content.xml", long)]) == first)
    #expect(try pack([("content.xml", words), ("styles.xml", long)]) != first)
  }

  /// A writer that is dropped gives back all it held: the copies of its entries alone would be two gigabytes.
  @Test func droppedWritersLeakNothing() throws {
    let block = [UInt8](repeating: 0x61, count: 4_000_000)
    let before = try residentBytes()
    for _ in 0..<500 {
      var writer = try ZipWriter()
      try writer.add("a", block)
    }
    // Generous: other tests run beside this one.
    #expect(try residentBytes() - before < 1_500_000_000)
  }

  /// Where the system tells it.
  private func residentBytes() throws -> Int {
    let statm = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    return (statm?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4096
  }
}

/// One entry of an archive's central directory (APPNOTE 4.3.12), with what its local header says (4.3.7).
private struct ZipEntry {
  var name: String
  var flags: Int
  var method: Int
  var time: Int
  var date: Int
  var checksum: Int
  var compressedSize: Int
  var size: Int
  var extraLength: Int
  var commentLength: Int
  var offset: Int
  var localTime: Int
  var localDate: Int
  var localExtraLength: Int

  /// Nil where the archive is not whole.
  static func all(in bytes: [UInt8]) -> [ZipEntry]? {
    func number(_ offset: Int, _ width: Int) -> Int {
      (0..<width).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
    let end = bytes.count - 22
    guard end >= 0, number(end, 4) == 0x0605_4B50 else { return nil }
    var offset = number(end + 16, 4)
    var entries: [ZipEntry] = []
    for _ in 0..<number(end + 10, 2) {
      let local = number(offset + 42, 4)
      let nameLength = number(offset + 28, 2)
      let name = bytes[offset + 46..<offset + 46 + nameLength]
      guard number(offset, 4) == 0x0201_4B50, number(local, 4) == 0x0403_4B50,
        bytes[local + 30..<local + 30 + number(local + 26, 2)].elementsEqual(name)
      else { return nil }
      entries.append(
        ZipEntry(
          name: String(decoding: name, as: UTF8.self), flags: number(offset + 8, 2), method: number(offset + 10, 2),
          time: number(offset + 12, 2), date: number(offset + 14, 2), checksum: number(offset + 16, 4),
          compressedSize: number(offset + 20, 4), size: number(offset + 24, 4), extraLength: number(offset + 30, 2),
          commentLength: number(offset + 32, 2), offset: local, localTime: number(local + 10, 2),
          localDate: number(local + 12, 2), localExtraLength: number(local + 28, 2)))
      offset += 46 + nameLength + number(offset + 30, 2) + number(offset + 32, 2)
    }
    return offset == end ? entries : nil
  }

  /// The bytes of an entry that is not compressed.
  func stored(in bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard method == 0 else { return nil }
    let start = offset + 30 + name.utf8.count + localExtraLength
    return bytes[start..<start + size]
  }
}
