import Packaging
import Testing

@Suite struct HashTests {
  /// FIPS 180-4's own examples (NIST, "Examples with Intermediate Values"), and the empty text.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func sha256(text: String, digest: String) {
    #expect(SHA256.hex(of: Array(text.utf8)) == digest)
  }

  @Test func sha256OfAMillion() {
    let digest = SHA256.hex(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
    #expect(digest == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// Lengths round those of a block and its padding, given in two pieces parted anywhere.
  @Test func sha256InPieces() {
    let bytes = (0..<130).map { UInt8($0) }
    for count in [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 130] {
      let whole = SHA256.hex(of: Array(bytes[..<count]))
      for middle in 0...count {
        var hash = SHA256()
        hash.update(Array(bytes[..<middle]))
        hash.update(Array(bytes[middle..<count]))
        #expect(hash.hex() == whole, "\(middle) of \(count)")
      }
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
