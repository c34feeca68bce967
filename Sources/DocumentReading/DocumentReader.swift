/// Why a file cannot be read. A foreign file's fault, told to its user; never a crash.
package enum ReadingFailure: Error, Hashable {
  /// Neither DOCX nor ODT nor HTML by its content.
  case unknownFormat
  /// No archive, a part missing, XML that is not well formed; the reader's own words.
  case broken(String)
  /// Past a stated limit of size, entries or depth.
  case tooLarge
}

extension MeasuredDocument {
  /// Reads a file of any of the three formats, told apart by content and not by name.
  package init(reading bytes: [UInt8]) throws(ReadingFailure) {
    guard bytes.starts(with: [0x50, 0x4B]) else {
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
      throw .unknownFormat
    }
  }

  /// Markup from the first sign on.
  private static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    return text.first { $0 > 0x20 } == UInt8(ascii: "<")
  }
}
