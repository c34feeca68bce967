private import CLibDeflate

/// Raw deflate (RFC 1951) by libdeflate: one compressor, used again for part after part and archive after archive.
///
/// What was deflated last under a name is kept where it is small: most parts of a package say the same in every document of one
/// style. One deflater belongs to one thread.
package final class Deflater {
  /// The size of the archives against the time they take, of levels 1 to 12 (decision 0025).
  private static let level: Int32 = 6
  /// In bytes; the main part of a document is longer than any that repeats itself.
  private static let longestKept = 64 * 1024

  struct Deflated {
    var bytes: [UInt8]
    /// Of what went in.
    var checksum: UInt32
  }

  private let compressor: OpaquePointer
  private var kept: [String: (bytes: [UInt8], deflated: Deflated)] = [:]

  package init() throws(ZipWriter.Failure) {
    guard let compressor = libdeflate_alloc_compressor(Self.level) else { throw .outOfMemory }
    self.compressor = compressor
  }

  deinit { libdeflate_free_compressor(compressor) }

  static func checksum(of bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { libdeflate_crc32(0, $0.baseAddress, $0.count) }
  }

  /// `bytes` are fewer than 4 GiB. `name` is the part's, which may be deflated again.
  func deflated(_ bytes: [UInt8], named name: String) throws(ZipWriter.Failure) -> Deflated {
    if let kept = kept[name], areSame(kept.bytes, bytes) { return kept.deflated }
    let deflated = Deflated(bytes: try deflated(bytes), checksum: Self.checksum(of: bytes))
    if bytes.count <= Self.longestKept { kept[name] = (bytes, deflated) }
    return deflated
  }

  private func deflated(_ bytes: [UInt8]) throws(ZipWriter.Failure) -> [UInt8] {
    // Room for the worst case, of which only what is written becomes memory.
    let room = libdeflate_deflate_compress_bound(compressor, bytes.count)
    let deflated = [UInt8](unsafeUninitializedCapacity: room) { room, count in
      bytes.withUnsafeBufferPointer { input in
        count = libdeflate_deflate_compress(compressor, input.baseAddress, input.count, room.baseAddress, room.count)
      }
    }
    // Nothing is deflated to nothing: the room was too small.
    guard !deflated.isEmpty else { throw .outOfMemory }
    return deflated
  }
}
