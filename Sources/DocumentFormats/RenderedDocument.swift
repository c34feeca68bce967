package import Packaging

/// A document in one format, as the parts of its file in their order; zipping is the last step.
package struct RenderedDocument: Hashable, Sendable {
  package var format: DocumentFormat
  package var parts: [Part]

  package init(format: DocumentFormat, parts: [Part]) {
    self.format = format
    self.parts = parts
  }

  /// One file inside the package, or the whole file where the format is no package.
  package struct Part: Hashable, Sendable {
    /// Its path inside the package: `word/document.xml`.
    package var path: String
    package var bytes: [UInt8]
    /// Left uncompressed.
    package var isStored: Bool

    package init(_ path: String, _ bytes: [UInt8], isStored: Bool = false) {
      self.path = path
      self.bytes = bytes
      self.isStored = isStored
    }
  }

  /// The file. `deflater` is one that files before it have used, where there are such.
  package func bytes(_ deflater: Deflater? = nil) throws(ZipWriter.Failure) -> [UInt8] {
    if !format.isPackage { return parts.first?.bytes ?? [] }
    var archive = if let deflater { ZipWriter(deflater) } else { try ZipWriter() }
    for part in parts { try archive.add(part.path, part.bytes, isStored: part.isStored) }
    return try archive.finish()
  }
}
