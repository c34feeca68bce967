/// Eight bytes of a text as one number: most text holds nothing that is looked for, and eight bytes are passed as fast as one.
struct EightBytes {
  private let bits: UInt64

  private init(bits: UInt64) { self.bits = bits }

  /// Those at an offset; all eight have to be there.
  // Read in one piece; `bytes` is the caller's, in a loop over every byte of a document.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    bits = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// Each byte as what it differs in from `byte`: zero where it is the same.
  @inline(__always)
  func differing(from byte: UInt8) -> EightBytes {
    EightBytes(bits: bits ^ (UInt64(byte) &* 0x0101_0101_0101_0101))
  }

  /// Whether one byte is zero.
  @inline(__always)
  var holdsZero: Bool { (bits &- 0x0101_0101_0101_0101) & ~bits & 0x8080_8080_8080_8080 != 0 }
}
