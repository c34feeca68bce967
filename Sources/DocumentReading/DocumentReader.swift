/// Why a file cannot be read. A foreign file's fault, told to its user; never a crash.
package enum ReadingFailure: Error, Hashable {
  /// Neither DOCX nor ODT nor HTML by its content.
  case unknownFormat
  /// A document of a kind that is not read, which people take for one that is.
  case otherFormat(OtherFormat)
  /// Locked with a password: what is inside cannot be seen.
  case encrypted
  /// No archive, a part missing, XML that is not well formed; the reader's own words.
  case broken(String)
  /// Past a stated limit of size, entries or depth.
  case tooLarge
  /// A library that reads such files is not installed; the loader's own words.
  case noLibrary(String)

  package enum OtherFormat: Hashable, CaseIterable {
    case pdf
    /// Word 97 to 2003: a compound file.
    case binaryWord
    case richText
    /// One XML file: Word 2003's, Word's flat package, ODF's flat document.
    case flatXML
    /// Of another office program or for another purpose: a table of figures, slides.
    case otherOffice
  }
}

extension ReadingFailure.OtherFormat {
  /// By the bytes a file begins with, whatever its name.
  init?(_ bytes: [UInt8]) {
    let opening = bytes.prefix(1024)
    func begins(_ text: String) -> Bool { opening.starts(with: text.utf8) }
    if begins("%PDF-") {
      self = .pdf
    } else if begins("{\\rtf") {
      self = .richText
    } else if begins("<?xml"),
      ["<w:wordDocument", "<pkg:package", "<office:document"].contains(where: {
        String(decoding: opening, as: UTF8.self).contains($0)
      })
    {
      self = .flatXML
    } else {
      return nil
    }
  }
}

/// Compound File Binary ([MS-CFB]): what Word wrote before DOCX, and what a DOCX with a password is kept in ([MS-OFFCRYPTO]).
private enum CompoundFile {
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  static func failure(_ bytes: [UInt8]) -> ReadingFailure {
    if holds("EncryptedPackage", bytes) { return .encrypted }
    return .otherFormat(holds("WordDocument", bytes) ? .binaryWord : .otherOffice)
  }

  /// Directory entries stand at multiples of 128 bytes; a name is in UTF-16 at an entry's beginning.
  private static func holds(_ name: String, _ bytes: [UInt8]) -> Bool {
    let name = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    return stride(from: 0, to: bytes.count, by: 128).contains { bytes[$0...].starts(with: name) }
  }
}

extension MeasuredDocument {
  /// Reads a file of any of the three formats, told apart by content and not by name.
  package init(reading bytes: [UInt8]) throws(ReadingFailure) {
    guard bytes.starts(with: [0x50, 0x4B]) else {
      if bytes.starts(with: CompoundFile.signature) { throw CompoundFile.failure(bytes) }
      if let other = ReadingFailure.OtherFormat(bytes) { throw .otherFormat(other) }
      guard Self.looksLikeHTML(bytes) else { throw .unknownFormat }
      try self.init(readingHTML: bytes)
      return
    }
    let package = try DocumentPackage(unpacking: bytes)
    if package.isOpenDocumentText {
      try self.init(readingODT: package)
    } else if package.isOfficeOpenXML {
      try self.init(readingDOCX: package)
    } else {
      throw package.isOpenDocument ? .otherFormat(.otherOffice) : .unknownFormat
    }
  }

  /// Markup from the first sign on.
  private static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    return text.first { $0 > 0x20 } == UInt8(ascii: "<")
  }
}
