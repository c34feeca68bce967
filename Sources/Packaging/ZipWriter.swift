private import CLibZip

#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// Packs entries into a ZIP archive in memory, by libzip.
///
/// The archive depends on nothing but the entries, their order and the zlib in use: every entry carries the first moment
/// a DOS time can hold (1980-01-01 00:00) and no extra field.
package struct ZipWriter: ~Copyable {
  private var archive: OpaquePointer?
  private var source: OpaquePointer?

  package enum Failure: Error, Hashable {
    case outOfMemory
    /// libzip's own words.
    case archive(String)
  }

  package init() throws(Failure) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(nil, 0, 0, &error) else { throw .outOfMemory }
    // The archive takes one reference with it when it closes; ours lets us read what it wrote.
    zip_source_keep(source)
    guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, &error) else {
      zip_source_free(source)
      zip_source_free(source)
      throw .archive(String(cString: zip_error_strerror(&error)))
    }
    self.archive = archive
    self.source = source
  }

  deinit {
    if let archive { zip_discard(archive) }
    if let source { zip_source_free(source) }
  }

  /// Appends an entry. `isStored` leaves it uncompressed, as ODF asks of `mimetype` (ODF 1.3 Part 2, 3.3).
  package mutating func add(_ name: String, _ bytes: [UInt8], isStored: Bool = false) throws(Failure) {
    // libzip reads entries only when it closes, from memory that it may free.
    guard let copy = malloc(max(bytes.count, 1)) else { throw .outOfMemory }
    bytes.withUnsafeBytes { if let base = $0.baseAddress { memcpy(copy, base, $0.count) } }
    guard let entry = zip_source_buffer(archive, copy, UInt64(bytes.count), 1) else {
      free(copy)
      throw .outOfMemory
    }
    let index = zip_file_add(archive, name, entry, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(entry)
      throw failure()
    }
    let method = isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE
    guard zip_set_file_compression(archive, UInt64(index), method, 0) == 0,
      zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0) == 0
    else { throw failure() }
  }

  /// The archive's bytes. The writer is gone after it.
  package consuming func finish() throws(Failure) -> [UInt8] {
    guard zip_close(archive) == 0 else { throw failure() }
    archive = nil
    guard zip_source_open(source) == 0 else { throw .archive("zip_source_open") }
    defer { zip_source_close(source) }
    var status = zip_stat_t()
    guard zip_source_stat(source, &status) == 0 else { throw .archive("zip_source_stat") }
    let size = Int(status.size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, Int(zip_source_read(source, buffer.baseAddress, UInt64(size))))
    }
    guard bytes.count == size else { throw .archive("zip_source_read") }
    return bytes
  }

  private func failure() -> Failure {
    .archive(archive.map { String(cString: zip_strerror($0)) } ?? "")
  }
}
