private import CZLib

/// Raw deflate (RFC 1951) by zlib: one stream, used again for part after part and archive after archive.
///
/// What was deflated last under a name is kept where it is small: most parts of a package say the same in every document of one
/// style. One deflater belongs to one thread.
package final class Deflater {
  /// The size of the archives against the time they take, of levels 1 to 9 (decision 0025).
  private static let level: Int32 = 6
  /// In bytes; the main part of a document is longer than any that repeats itself.
  private static let longestKept = 64 * 1024

  struct Deflated {
    var bytes: [UInt8]
    /// Of what went in.
    var checksum: UInt32
  }

  // zlib keeps the address of the stream, so it has one of its own.
  private let stream: UnsafeMutablePointer<z_stream>
  private var kept: [String: (bytes: [UInt8], deflated: Deflated)] = [:]

  package init() throws(ZipWriter.Failure) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let windowBits = -MAX_WBITS
    guard
      deflateInit2_(
        stream, Self.level, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else {
      stream.deallocate()
      throw .outOfMemory
    }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  static func checksum(of bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count)) }
  }

  /// `bytes` are fewer than 4 GiB. `name` is the part's, which may be deflated again.
  func deflated(_ bytes: [UInt8], named name: String) throws(ZipWriter.Failure) -> Deflated {
    if let kept = kept[name], areSame(kept.bytes, bytes) { return kept.deflated }
    let deflated = Deflated(bytes: try deflated(bytes), checksum: Self.checksum(of: bytes))
    if bytes.count <= Self.longestKept { kept[name] = (bytes, deflated) }
    return deflated
  }

  private func deflated(_ bytes: [UInt8]) throws(ZipWriter.Failure) -> [UInt8] {
    deflateReset(stream)
    var isWhole = false
    // Room for the worst case, of which only what is written becomes memory.
    let deflated = [UInt8](unsafeUninitializedCapacity: Int(deflateBound(stream, UInt(bytes.count)))) { room, count in
      bytes.withUnsafeBufferPointer { input in
        // zlib reads what its header calls mutable: a part may be long, and is not copied for the name's sake.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = UInt32(input.count)
        stream.pointee.next_out = room.baseAddress
        stream.pointee.avail_out = UInt32(clamping: room.count)
        isWhole = deflate(stream, Z_FINISH) == Z_STREAM_END
      }
      count = Int(stream.pointee.total_out)
    }
    guard isWhole else { throw .outOfMemory }
    return deflated
  }
}
