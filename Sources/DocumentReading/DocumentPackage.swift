import Packaging

/// The parts of a DOCX or ODT file that hold XML, by their paths. Pictures and fonts are not unpacked.
struct DocumentPackage {
  private let parts: [String: [UInt8]]

  /// Of one part, unpacked, in bytes.
  static let maximumPartSize = XMLReader.maximumSize

  init(unpacking archive: [UInt8]) throws(ReadingFailure) {
    do {
      let entries = try ZipReader.entries(of: archive, maximumEntrySize: Self.maximumPartSize) { path in
        path == "mimetype" || path.hasSuffix(".xml") || path.hasSuffix(".rels")
      }
      // Some programs write the names of parts with the slash that part names begin with (ECMA-376 Part 2, 6.2.2).
      parts = Dictionary(
        entries.map { ($0.path.hasPrefix("/") ? String($0.path.dropFirst()) : $0.path, $0.bytes) },
        uniquingKeysWith: { first, _ in first })
    } catch {
      throw ReadingFailure(error)
    }
  }

  func has(_ path: String) -> Bool { parts[path] != nil }

  /// The root of a part that may be absent.
  func root(of path: String, shortening namespaces: [String: String]) throws(ReadingFailure) -> XMLElement? {
    guard let bytes = parts[path] else { return nil }
    do {
      return try XMLReader.read(bytes, shortening: namespaces)
    } catch {
      throw ReadingFailure(error, in: path)
    }
  }

  /// ODF 1.3 Part 2, 3.3; without the entry, which it asks for but files have lost, the manifest is enough.
  var isOpenDocumentText: Bool {
    guard let type = parts["mimetype"] else { return has("META-INF/manifest.xml") && has("content.xml") }
    return String(decoding: type, as: UTF8.self).hasPrefix("application/vnd.oasis.opendocument.text")
  }

  /// A spreadsheet, slides and the like.
  var isOpenDocument: Bool {
    parts["mimetype"].map { String(decoding: $0, as: UTF8.self).hasPrefix("application/vnd.oasis.opendocument.") }
      ?? false
  }

  /// ODF 1.3 Part 2, 4.4: the manifest says of each encrypted part how; other parts need not be.
  var isEncryptedOpenDocument: Bool {
    parts["META-INF/manifest.xml"].map { String(decoding: $0, as: UTF8.self).contains(":encryption-data") } ?? false
  }

  /// ECMA-376 Part 2, 9.3: a package has its relationships.
  var isOfficeOpenXML: Bool { has("_rels/.rels") }
}

extension ReadingFailure {
  fileprivate init(_ failure: ZipReader.Failure) {
    self =
      switch failure {
      case .archive(let words): .broken(words)
      case .duplicate(let path): .broken("duplicate entry: \(path)")
      case .tooLarge: .tooLarge
      case .noLibrary(let reason): .noLibrary(reason)
      }
  }

  fileprivate init(_ failure: XMLReader.Failure, in path: String) {
    self =
      switch failure {
      case .notWellFormed(let line, let reason): .broken("\(path):\(line): \(reason)")
      case .declaresEntities(let line): .broken("\(path):\(line): entity declarations are not read")
      case .tooLarge: .tooLarge
      case .noLibrary(let reason): .noLibrary(reason)
      }
  }
}
