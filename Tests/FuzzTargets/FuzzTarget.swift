/// One door of the program through which bytes come in that nobody has looked at, and what holds behind it for any bytes.
///
/// The fuzzer (`Tests/Fuzzer`) and the test that replays seeds and finds (`Tests/FuzzTests`) run the same targets.
package struct FuzzTarget: Sendable {
  /// What the bytes are, so that they are changed in its own words.
  package enum Input: Sendable {
    case plan, template, settings
    /// HTML or one part of a package.
    case markup
    /// A ZIP archive of parts.
    case archive
  }

  package let name: String
  package let input: Input
  /// What is broken, in a line each; nothing where all holds. It returns, whatever the bytes are.
  package let brokenLaws: @Sendable (_ bytes: [UInt8]) -> [String]

  init(_ name: String, _ input: Input, _ brokenLaws: @escaping @Sendable ([UInt8]) -> [String]) {
    self.name = name
    self.input = input
    self.brokenLaws = brokenLaws
  }

  package static let all: [FuzzTarget] = [
    notation, plan, mending, format, template, settings, render, export, diff, docx, odt, html, xml, htmlParser, zip,
  ]

  package static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}
