/// Packs entries into a ZIP archive in memory (PKWARE APPNOTE 6.3.3), deflated by libdeflate.
///
/// The archive depends on nothing but the entries, their order and the libdeflate in use: every entry carries the first moment
/// a DOS time can hold (1980-01-01 00:00) and no extra field. It has no zip64: sizes and places are below 4 GiB.
package struct ZipWriter: ~Copyable {
  private var archive: [UInt8] = []
  /// The central directory, which stands behind all entries.
  private var directory: [UInt8] = []
  private var names: Set<String> = []
  private let deflater: Deflater

  package enum Failure: Error, Hashable {
    case outOfMemory
    case noEntries
    case nameTwice(String)
    /// What is longer than an archive without zip64 can hold: an entry, the archive, a name or the comment.
    case tooLong(String)
  }

  package init() throws(Failure) {
    deflater = try Deflater()
  }

  /// With a deflater that other archives have used or will use.
  package init(_ deflater: Deflater) {
    self.deflater = deflater
  }

  /// Appends an entry. `isStored` leaves it uncompressed, as ODF asks of `mimetype` (ODF 1.3 Part 2, 3.3).
  package mutating func add(_ name: String, _ bytes: [UInt8], isStored: Bool = false) throws(Failure) {
    guard !names.contains(name) else { throw .nameTwice(name) }
    guard bytes.count < Self.most32, name.utf8.count <= Self.most16, names.count < Self.most16 else {
      throw .tooLong(name)
    }
    let content: Deflater.Deflated =
      isStored
      ? Deflater.Deflated(bytes: bytes, checksum: Deflater.checksum(of: bytes))
      : try deflater.deflated(bytes, named: name)
    // The header and the deflated bytes, which can be a little more than they were.
    guard archive.count + content.bytes.count + 30 + name.utf8.count < Self.most32 else { throw .tooLong(name) }
    names.insert(name)
    // What a local header (4.3.7) and a header in the directory (4.3.12) both say.
    var header: [UInt8] = []
    header.append16(isStored ? 10 : 20)
    // Bit 11: the name is UTF-8 (4.4.4).
    header.append16(name.utf8.allSatisfy { $0 < 0x80 } ? 0 : 1 << 11)
    header.append16(isStored ? 0 : 8)
    header.append16(0)
    header.append16(0x21)
    header.append32(Int(content.checksum))
    header.append32(content.bytes.count)
    header.append32(bytes.count)
    header.append16(name.utf8.count)
    header.append16(0)

    directory.append32(0x0201_4B50)
    // Made by 6.3 on Unix, so that the attributes below are read.
    directory.append16(0x033F)
    directory += header
    for _ in 0..<3 { directory.append16(0) }
    // A plain file that everybody may read and write.
    directory.append32(0o100666 << 16)
    directory.append32(archive.count)
    directory += name.utf8

    archive.append32(0x0403_4B50)
    archive += header
    archive += name.utf8
    archive += content.bytes
  }

  /// The archive's bytes, `comment` at their end. The writer is gone after it.
  package consuming func finish(comment: [UInt8] = []) throws(Failure) -> [UInt8] {
    guard !names.isEmpty else { throw .noEntries }
    guard comment.count <= Self.most16 else { throw .tooLong("comment") }
    let start = archive.count
    guard start + directory.count < Self.most32 else { throw .tooLong("archive") }
    archive += directory
    // 4.3.16: one disk.
    archive.append32(0x0605_4B50)
    archive.append32(0)
    archive.append16(names.count)
    archive.append16(names.count)
    archive.append32(directory.count)
    archive.append32(start)
    archive.append16(comment.count)
    archive += comment
    return archive
  }

  /// The greatest values of fields of four and of two bytes mean zip64 (4.4.1.4).
  private static let (most32, most16) = (0xFFFF_FFFF, 0xFFFE)
}

extension [UInt8] {
  fileprivate mutating func append16(_ value: Int) {
    append(UInt8(truncatingIfNeeded: value))
    append(UInt8(truncatingIfNeeded: value >> 8))
  }

  fileprivate mutating func append32(_ value: Int) {
    append16(value)
    append16(value >> 16)
  }
}
