import CLibZip

/// Reads the entries of a ZIP archive in memory, by libzip, within stated limits.
package enum ZipReader {
  package struct Entry: Hashable, Sendable {
    package let path: String
    package let bytes: [UInt8]
    /// Uncompressed in the archive.
    package let isStored: Bool
  }

  package enum Failure: Error, Hashable {
    /// No archive, or a broken one; libzip's own words.
    case archive(String)
    /// Two entries of one name, of which readers take now one and now the other.
    case duplicate(String)
    /// Larger than ``maximumEntryCount`` entries or ``maximumSize`` bytes unpacked, or than the caller's own limit.
    case tooLarge
    /// There is no libzip; the loader's own words.
    case noLibrary(String)
  }

  package static let maximumEntryCount = 10_000
  /// Of all entries together, unpacked, in bytes: an archive of a few kilobytes can claim to hold gigabytes.
  package static let maximumSize = 512 << 20

  /// The entries in the archive's order: those that are wanted by their path, none larger than `maximumEntrySize` bytes
  /// unpacked. The others are not unpacked.
  package static func entries(
    of archive: [UInt8], maximumEntrySize: Int = maximumSize, where isWanted: (_ path: String) -> Bool = { _ in true }
  ) throws(Failure) -> [Entry] {
    let zip: LibZip
    do { zip = try LibZip.loaded.get() } catch { throw .noLibrary(error.reason) }
    var error = zip_error_t()
    zip.zip_error_init(&error)
    defer { zip.zip_error_fini(&error) }
    // libzip reads from this memory until the archive is closed, so it all happens inside the closure.
    let result = archive.withUnsafeBytes { bytes -> Result<[Entry], Failure> in
      if let fault = ZipDirectory.fault(of: bytes) { return .failure(.archive(fault)) }
      guard let source = zip.zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error) else {
        return .failure(.archive("zip_source_buffer_create"))
      }
      guard let handle = zip.zip_open_from_source(source, ZIP_RDONLY, &error) else {
        zip.zip_source_free(source)
        return .failure(.archive(zip.zip_error_strerror(&error).map { String(cString: $0) } ?? ""))
      }
      defer { zip.zip_discard(handle) }
      return Result { () throws(Failure) in try Reading(zip: zip, archive: handle).entries(maximumEntrySize, isWanted) }
    }
    return try result.get()
  }
}

/// One archive that is open.
private struct Reading {
  typealias Failure = ZipReader.Failure

  let zip: LibZip
  let archive: OpaquePointer

  func entries(_ maximumEntrySize: Int, _ isWanted: (String) -> Bool) throws(Failure) -> [ZipReader.Entry] {
    let count = Int(zip.zip_get_num_entries(archive, 0))
    guard count <= ZipReader.maximumEntryCount else { throw .tooLarge }
    var entries: [ZipReader.Entry] = []
    var room = ZipReader.maximumSize
    var paths: Set<String> = []
    for index in 0..<UInt64(max(0, count)) {
      var status = zip_stat_t()
      guard zip.zip_stat_index(archive, index, 0, &status) == 0, let name = status.name else { throw failure }
      let path = String(cString: name)
      guard paths.insert(path).inserted else { throw .duplicate(path) }
      // Nothing is written to disk; but a part of such a name is no part of a document (ECMA-376 Part 2, 6.2.2).
      if path.split(separator: "/").contains("..") || path.contains("\\") {
        throw .archive("a path leads out of the archive: \(path)")
      }
      guard isWanted(path) else { continue }
      guard status.size <= UInt64(min(room, maximumEntrySize)) else { throw .tooLarge }
      let bytes = try read(index, Int(status.size))
      room -= bytes.count
      entries.append(
        ZipReader.Entry(path: path, bytes: bytes, isStored: status.comp_method == UInt16(ZIP_CM_STORE)))
    }
    return entries
  }

  private func read(_ index: UInt64, _ size: Int) throws(Failure) -> [UInt8] {
    guard let file = zip.zip_fopen_index(archive, index, 0) else { throw failure }
    defer { _ = zip.zip_fclose(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, Int(zip.zip_fread(file, buffer.baseAddress, UInt64(size))))
    }
    guard bytes.count == size else { throw .archive(reason(file)) }
    // libzip compares the checksum when it comes to the end, which is behind the last byte; and there may be more than was said.
    var next: UInt8 = 0
    switch zip.zip_fread(file, &next, 1) {
    case 0: return bytes
    case 1: throw .archive("an entry is larger than it says")
    case _: throw .archive(reason(file))
    }
  }

  private func reason(_ file: OpaquePointer) -> String {
    zip.zip_file_strerror(file).map { String(cString: $0) } ?? ""
  }

  private var failure: Failure {
    .archive(zip.zip_strerror(archive).map { String(cString: $0) } ?? "")
  }
}

extension LibZip {
  /// Loaded by who reads first. Never changed after it, and its functions may be called from any thread.
  static let loaded = LateLibrary.table(LibZip(), of: [LIBZIP_FILE, LIBZIP_OLDER_FILE]) {
    LibZipFind(&$0, $1) != 0
  }
}
