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
