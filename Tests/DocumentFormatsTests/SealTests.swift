import DocumentFormats
import Packaging
import Testing

/// What stands at the end of a document, and what it is still worth when the document was changed.
@Suite struct SealTests {
  private let seal = Seal(
    program: "9.9", template: "nd30", source: Seal.digest(of: [[1], [2]]), judgement: "0123456789abcdef", warnings: 3)

  private func file(_ format: DocumentFormat) throws -> [UInt8] {
    try format.render(Specimen.document, in: Specimen.style).bytes()
  }

  @Test(arguments: DocumentFormat.allCases)
  func isReadAgain(_ format: DocumentFormat) throws {
    let plain = try file(format)
    let sealed = try #require(SealedFile(seal.sealing(plain, as: format)))
    #expect(sealed.seal == seal)
    #expect(sealed.isIntact)
    #expect(SealedFile.unsealed(seal.sealing(plain, as: format)) == plain)
    #expect(SealedFile(plain) == nil)
    #expect(SealedFile.unsealed(plain) == plain)
  }

  /// What a template may be named, and a page with its seal is well-formed XML still.
  @Test(arguments: ["nd30", "so-khcn", "a--b", "--", "a---b-", "----"])
  func anyTemplate(name: String) throws {
    var seal = seal
    seal.template = name
    for format in DocumentFormat.allCases {
      let sealed = seal.sealing(try file(format), as: format)
      #expect(SealedFile(sealed)?.seal == seal)
      if !format.isPackage { _ = try XMLReader.read(sealed) }
    }
  }

  /// A sealed package is the same package to who reads it.
  @Test(arguments: [DocumentFormat.docx, .odt])
  func partsAreTheSame(_ format: DocumentFormat) throws {
    let plain = try file(format)
    let sealed = seal.sealing(plain, as: format)
    #expect(try ZipReader.entries(of: sealed) == ZipReader.entries(of: plain))
  }

  /// No byte before the seal changes unseen; nor does one of the seal make a whole file of another.
  @Test(arguments: DocumentFormat.allCases)
  func everyByteCounts(_ format: DocumentFormat) throws {
    let sealed = seal.sealing(try file(format), as: format)
    for index in stride(from: 0, to: sealed.count, by: max(1, sealed.count / 997)) {
      var changed = sealed
      changed[index] ^= 1
      let read = SealedFile(changed)
      #expect(read == nil || !(read?.isIntact ?? false) || read?.seal != seal, "byte \(index)")
    }
    for count in [0, 1, 21, 22, sealed.count / 2, sealed.count - 1] {
      #expect(SealedFile(Array(sealed[..<count])) == nil, "\(count) bytes")
    }
    #expect(SealedFile(sealed + [10]) == nil)
  }

  @Test func stringsOfADigestKeepTheirBounds() {
    #expect(Seal.digest(of: [[1, 2], [3]]) != Seal.digest(of: [[1], [2, 3]]))
    #expect(Seal.digest(of: [[1, 2, 3]]) != Seal.digest(of: [[1, 2], [3]]))
    #expect(Seal.digest(of: [[], [1]]) != Seal.digest(of: [[1], []]))
  }
}
