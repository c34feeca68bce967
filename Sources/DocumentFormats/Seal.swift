import Packaging

/// What a rendered file says, at its very end, of what it was made from.
///
/// In a ZIP package it is the archive's comment, which OPC and ODF leave to who writes the archive and whoever packs it anew
/// drops; in HTML it is a comment behind the document. It holds no secret: it tells a change by hand from none, not a forgery.
package struct Seal: Hashable, Sendable {
  /// The version of the program.
  package var program: String
  /// The name of the template.
  package var template: String
  /// Digest of all that decides the document's bytes: program, template, plan. See ``digest(of:)``.
  package var source: String
  /// Digest of all that decides, besides, whether the plan was good enough: settings, strictness.
  package var judgement: String
  /// How many warnings were shown when it was rendered.
  package var warnings: Int

  package init(program: String, template: String, source: String, judgement: String, warnings: Int) {
    self.program = program
    self.template = template
    self.source = source
    self.judgement = judgement
    self.warnings = warnings
  }

  /// BLAKE2b of byte strings in their order, each after its length, so that none can pass for a part of its neighbour.
  package static func digest(of strings: [[UInt8]]) -> String {
    var hash = BLAKE2b()
    for string in strings {
      hash.update(Array("\(string.count):".utf8))
      hash.update(string)
    }
    return hash.hex()
  }

  /// The file with its seal.
  package func sealing(_ file: [UInt8], as format: DocumentFormat) -> [UInt8] {
    var sealed = file
    // The length of an archive's comment stands before it, and is no part of what is summed.
    if format.isPackage { sealed.removeLast(2) }
    let words = Array(text(body: XXH64.hex(of: sealed[...])).utf8)
    if format.isPackage {
      sealed += [UInt8(truncatingIfNeeded: words.count), UInt8(truncatingIfNeeded: words.count >> 8)] + words
    } else {
      sealed += Self.opening + words + Self.closing
    }
    return sealed
  }

  private func text(body: String) -> String {
    "kehoach \(program) template \(Self.escaped(template)) warnings \(warnings) judged \(judgement) source \(source) body \(body)"
  }

  fileprivate init?(text: ArraySlice<UInt8>) {
    let words = text.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard words.count == 12, words[0] == "kehoach", words[2] == "template", words[4] == "warnings",
      let warnings = Int(words[5]), words[6] == "judged", words[8] == "source", words[10] == "body"
    else { return nil }
    self.init(
      program: words[1], template: Self.unescaped(words[3]), source: words[9], judgement: words[7], warnings: warnings)
  }

  /// Two hyphens may not stand in a comment (XML 1.0, 2.5); a template's name has no "%".
  private static func escaped(_ template: String) -> String {
    template.utf8.contains(UInt8(ascii: "-")) ? template.replacing("--", with: "-%2D") : template
  }

  private static func unescaped(_ template: String) -> String {
    template.utf8.contains(UInt8(ascii: "%")) ? template.replacing("%2D", with: "-") : template
  }

  fileprivate static let opening = Array("<!-- ".utf8)
  fileprivate static let closing = Array(" -->\n".utf8)
}

/// A file that ends with a seal.
package struct SealedFile {
  package let seal: Seal
  /// Whether the bytes before the seal are those that were sealed.
  package let isIntact: Bool

  /// Nil where there is none: another program wrote the file, or wrote it anew.
  package init?(_ file: [UInt8]) {
    guard let (body, text) = Self.parts(of: file), let seal = Seal(text: text) else { return nil }
    self.seal = seal
    isIntact = text.suffix(16).elementsEqual(XXH64.hex(of: body).utf8)
  }

  /// A file without its seal, as the writer of its format made it.
  package static func unsealed(_ file: [UInt8]) -> [UInt8] {
    guard let (body, text) = parts(of: file), Seal(text: text) != nil else { return file }
    return body.count + text.count + 2 == file.count ? body + [0, 0] : Array(body)
  }

  private static let longest = 400

  /// What was sealed, and the seal's words.
  private static func parts(of file: [UInt8]) -> (body: ArraySlice<UInt8>, text: ArraySlice<UInt8>)? {
    if file.suffix(Seal.closing.count).elementsEqual(Seal.closing) { return lastComment(of: file) }
    return archiveComment(of: file)
  }

  private static func lastComment(of file: [UInt8]) -> (body: ArraySlice<UInt8>, text: ArraySlice<UInt8>)? {
    let end = file.count - Seal.closing.count
    let start = file[max(0, end - longest)..<end].lastIndex(of: UInt8(ascii: "<")) ?? end
    guard file[start..<end].starts(with: Seal.opening) else { return nil }
    return (file[..<start], file[(start + Seal.opening.count)..<end])
  }

  /// An archive ends with a record of 22 bytes, the last two the length of the comment behind it (APPNOTE 4.3.16).
  private static func archiveComment(of file: [UInt8]) -> (body: ArraySlice<UInt8>, text: ArraySlice<UInt8>)? {
    for length in 1...longest {
      let start = file.count - length
      guard start >= 22 else { return nil }
      if file[(start - 22)...].starts(with: [0x50, 0x4B, 5, 6]),
        Int(file[start - 2]) | Int(file[start - 1]) << 8 == length
      {
        return (file[..<(start - 2)], file[start...])
      }
    }
    return nil
  }
}
