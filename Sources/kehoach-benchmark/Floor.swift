private import CZLib
import Packaging

/// The least that writing the documents can cost: the very same parts, deflated at the same level into the same archives,
/// and written; nothing read, checked or composed. Runs as a process of its own.
///
/// There are two of them: one deflates by zlib, as nearly every program does, and is what the bounds are over; the other by the
/// program's own deflater.
///
/// The parts lie ready in bundles, a file a document, so that only their reading from memory is added.
enum Floor {
  /// Makes a bundle of each document of a folder: the parts of an archive as they are unpacked, a page of HTML as it is.
  static func prepare(_ documents: String, in folder: String) {
    Disk.makeFolder(folder)
    for name in Disk.names(in: documents) {
      let bytes = Disk.read("\(documents)/\(name)")
      let parts: [Part]
      if name.hasSuffix(".html") {
        parts = [Part(path: "", isStored: true, bytes: bytes)]
      } else {
        guard let entries = try? ZipReader.entries(of: bytes) else { continue }
        parts = entries.map { Part(path: $0.path, isStored: $0.isStored, bytes: $0.bytes) }
      }
      Disk.write(Part.bundle(of: parts), to: "\(folder)/\(name)")
    }
  }

  static func run(_ bundles: String, into folder: String, byZLib: Bool) throws {
    for name in Disk.names(in: bundles) {
      let parts = Part.parts(of: Disk.read("\(bundles)/\(name)"))
      if let page = parts.first, page.path.isEmpty {
        Disk.write(page.bytes, to: "\(folder)/\(name)")
      } else {
        Disk.write(byZLib ? deflatedByZLib(parts) : try archive(of: parts), to: "\(folder)/\(name)")
      }
    }
  }

  private static func archive(of parts: [Part]) throws -> [UInt8] {
    var archive = try ZipWriter()
    for part in parts { try archive.add(part.path, part.bytes, isStored: part.isStored) }
    return try archive.finish()
  }

  /// What an archive of the parts holds: their deflated bytes, and their checksums. Its other headers are left out.
  private static func deflatedByZLib(_ parts: [Part]) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    var file: [UInt8] = []
    for part in parts {
      var input = part.bytes
      let checksum = crc32_z(0, input, input.count)
      file += (0..<4).map { UInt8(truncatingIfNeeded: checksum >> (8 * $0)) }
      if part.isStored {
        file += part.bytes
        continue
      }
      deflateReset(&stream)
      let room = Int(deflateBound(&stream, UInt(input.count)))
      file += [UInt8](unsafeUninitializedCapacity: room) { output, count in
        input.withUnsafeMutableBufferPointer { input in
          stream.next_in = input.baseAddress
          stream.avail_in = UInt32(input.count)
          stream.next_out = output.baseAddress
          stream.avail_out = UInt32(output.count)
          deflate(&stream, Z_FINISH)
        }
        count = Int(stream.total_out)
      }
    }
    deflateEnd(&stream)
    return file
  }
}

/// A part of a document, and how parts are laid one behind the other: each a line "path stored size", and its bytes.
private struct Part {
  var path: String
  var isStored: Bool
  var bytes: [UInt8]

  static func bundle(of parts: [Part]) -> [UInt8] {
    var bundle: [UInt8] = []
    for part in parts {
      bundle += Array("\(part.path)\t\(part.isStored)\t\(part.bytes.count)\n".utf8)
      bundle += part.bytes
    }
    return bundle
  }

  static func parts(of bundle: [UInt8]) -> [Part] {
    var parts: [Part] = []
    var rest = bundle[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let head = String(decoding: rest[..<end], as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
      guard head.count == 3, let size = Int(head[2]) else { break }
      let bytes = rest[(end + 1)...].prefix(size)
      parts.append(Part(path: String(head[0]), isStored: head[1] == "true", bytes: Array(bytes)))
      rest = rest[bytes.endIndex...]
    }
    return parts
  }
}
