import Packaging
import Testing

@Suite struct HashTests {
  /// By `b2sum -l 256`.
  @Test(arguments: [
    ("", "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"),
    ("abc", "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "5f7a93da9c5621583f22e49e8e91a40cbba37536622235a380f434b9f68e49c4"
    ),
  ])
  func blake2b(text: String, digest: String) {
    #expect(BLAKE2b.hex(of: Array(text.utf8)) == digest)
  }

  @Test func blake2bOfManyBlocks() {
    let digest = BLAKE2b.hex(of: [UInt8](repeating: UInt8(ascii: "a"), count: 100_000))
    #expect(digest == "b717c86cf745507ec5373f12f21350eb8550039b4263f7ba6e8df9030b5673c6")
  }

  /// Lengths round those of one block and two, given in two pieces parted anywhere; the whole by `b2sum -l 256`.
  @Test(arguments: [
    (1, "03170a2e7597b7b7e3d84c05391d139a62b157e78786d8c082f29dcf4c111314"),
    (127, "f2fe67ff342e21b8f45e8f2e0bcd1d9243245d50ee6c78042e9c491388791c72"),
    (128, "c3582f71ebb2be66fa5dd750f80baae97554f3b015663c8be377cfcb2488c1d1"),
    (129, "f7f3c46ba2564ff4c4c162da1f5b605f9f1c4aa6a20652a9f9a337c1a2f5b9c9"),
    (255, "1d0850ee9bca0abc9601e9deabe1418fedec2fb6ac4150bd5302d2430f9be943"),
    (256, "39a7eb9fedc19aabc83425c6755dd90e6f9d0c804964a1f4aaeea3b9fb599835"),
    (257, "45f7f084c30bac7cbae2e1963bc6e6b0d8cb227a12927e97fb941d288fb1f9a3"),
  ])
  func blake2bInPieces(count: Int, digest: String) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    for middle in 0...count {
      var hash = BLAKE2b()
      hash.update(Array(bytes[..<middle]))
      hash.update(Array(bytes[middle...]))
      #expect(hash.hex() == digest, "\(middle) of \(count)")
    }
  }

  /// By the reference implementation (libxxhash 0.8): every way through the algorithm's tails and stripes.
  @Test(arguments: [
    ("", "ef46db3751d8e999"), ("a", "d24ec4f1a98c6e5b"), ("abc", "44bc2cf5ad770999"), ("xxhash", "32dd38952c4bc720"),
    ("Nobody inspects the spammish repetition", "fbcea83c8a378bf1"),
  ])
  func xxh64(text: String, digest: String) {
    #expect(XXH64.hex(of: Array(text.utf8)[...]) == digest)
  }

  @Test func xxh64OfAllBytes() {
    let bytes = (0..<256).map { UInt8($0) }
    #expect(XXH64.hex(of: bytes[...]) == "1facbe8406cd904b")
    #expect(XXH64.hex(of: ([7] + bytes)[1...]) == "1facbe8406cd904b", "wherever it begins")
  }
}
