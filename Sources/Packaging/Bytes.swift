#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// Whether two runs of bytes are the same, which Swift would find out byte by byte.
package func areSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
  one.count == other.count
    && one.withUnsafeBytes { one in
      other.withUnsafeBytes { other in
        guard let first = one.baseAddress, let second = other.baseAddress else { return true }
        return memcmp(first, second, one.count) == 0
      }
    }
}

extension StringProtocol {
  /// Something of the text's UTF-8 in one piece. Strings of our own are in one; one bridged from elsewhere is copied.
  @inlinable @inline(__always)
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }
}
