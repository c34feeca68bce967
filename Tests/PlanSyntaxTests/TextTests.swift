@_spi(_Unicode) import Swift
import Testing

@testable import PlanSyntax

/// What is told by bytes is what Unicode's tables say.
@Suite struct TextTests {
  private static let scalars = (0x20...0x33FF).compactMap { Unicode.Scalar(UInt32($0)) }

  @Test func composing() {
    for scalar in Self.scalars {
      for text in ["a\(Character(scalar))", "\(Character(scalar))\u{301}", "ê\(Character(scalar))x"] {
        let wanted = String(String.UnicodeScalarView(text._nfc))
        #expect(composed(text).unicodeScalars.elementsEqual(wanted.unicodeScalars), "\(scalar.value)")
      }
    }
  }

  @Test func smallLetters() {
    for scalar in Self.scalars { #expect(isSmallLetter(scalar) == scalar.properties.isLowercase, "\(scalar.value)") }
  }

  /// A column is a Character, whether or not the line is taken apart.
  @Test func columns() {
    for scalar in Self.scalars where scalar != "\u{2028}" && scalar != "\u{2029}" {
      let text = "aế\(Character(scalar))đ"
      let source = SourceFile(path: "a", text: text)
      #expect(source.position(of: source.bytes.count).column == text.count + 1, "\(scalar.value)")
    }
  }

  @Test(arguments: ["", " ", "  a b ", "a", " ế  "]) func trimming(text: String) {
    let wanted = text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    #expect(text.trimmingSpaces() == String(wanted))
  }
}
