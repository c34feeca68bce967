/// What an archive says of itself in two places, compared: its directory at the end, and a header before each entry (APPNOTE 6.3.10,
/// 4.3.7, 4.3.12, 4.3.16). Some readers go by the one, some by the other; a file that means to deceive says different things in them.
struct ZipDirectory {
  private let bytes: UnsafeRawBufferPointer

  private static let endSize = 22
  private static let entrySize = 46
  private static let headerSize = 30

  /// What is wrong, in a few words; nil where nothing is.
  static func fault(of bytes: UnsafeRawBufferPointer) -> String? {
    let directory = ZipDirectory(bytes: bytes)
    guard let end = directory.end else { return "no directory" }
    return directory.fault(end)
  }

  /// The last record that is where it says that it is: a comment of at most 65,535 bytes may stand behind it.
  private var end: Int? {
    guard bytes.count >= Self.endSize else { return nil }
    let last = bytes.count - Self.endSize
    return stride(from: last, through: max(0, last - 0xFFFF), by: -1).first { place in
      number(place, 4) == 0x0605_4B50 && place + Self.endSize + number(place + 20, 2) == bytes.count
    }
  }

  private func fault(_ end: Int) -> String? {
    let (count, size, start) = (number(end + 10, 2), number(end + 12, 4), number(end + 16, 4))
    // No document needs archives of 4 GB.
    if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF { return "zip64 is not read" }
    guard start + size <= end else { return "directory past the end" }
    var place = start
    var taken: [Range<Int>] = []
    for _ in 0..<count {
      guard place + Self.entrySize <= start + size, number(place, 4) == 0x0201_4B50 else { return "broken directory" }
      let next = place + Self.entrySize + number(place + 28, 2) + number(place + 30, 2) + number(place + 32, 2)
      guard next <= start + size else { return "broken directory" }
      if let fault = fault(ofEntry: place, before: start, &taken) { return fault }
      place = next
    }
    taken.sort { $0.lowerBound < $1.lowerBound }
    return zip(taken, taken.dropFirst()).contains { $0.upperBound > $1.lowerBound } ? "entries overlap" : nil
  }

  /// `taken` gets the bytes of its header and content.
  private func fault(ofEntry entry: Int, before end: Int, _ taken: inout [Range<Int>]) -> String? {
    let (packed, unpacked, header) = (number(entry + 20, 4), number(entry + 24, 4), number(entry + 42, 4))
    if packed == 0xFFFF_FFFF || unpacked == 0xFFFF_FFFF || header == 0xFFFF_FFFF { return "zip64 is not read" }
    let nameLength = number(entry + 28, 2)
    guard header + Self.headerSize + nameLength <= end, number(header, 4) == 0x0403_4B50 else {
      return "entry without header"
    }
    let content = header + Self.headerSize + number(header + 26, 2) + number(header + 28, 2)
    guard content + packed <= end else { return "entry past the end" }
    taken.append(header..<content + packed)
    let name = bytes[entry + Self.entrySize..<entry + Self.entrySize + nameLength]
    let isSameName =
      number(header + 26, 2) == nameLength
      && bytes[header + Self.headerSize..<header + Self.headerSize + nameLength].elementsEqual(name)
    guard isSameName, number(header + 8, 2) == number(entry + 10, 2) else { return "header and directory differ" }
    if name.contains(0) { return "NUL in a name" }
    // Sizes that are not known yet when the header is written stand behind the content (4.4.4, bit 3).
    guard number(header + 6, 2) & 8 == 0 else { return nil }
    let isSame = number(header + 14, 4) == number(entry + 16, 4) && number(header + 22, 4) == unpacked
    return isSame && number(header + 18, 4) == packed ? nil : "header and directory differ"
  }

  /// Little-endian; the caller has seen that it is inside.
  private func number(_ place: Int, _ width: Int) -> Int {
    guard place >= 0, place + width <= bytes.count else { return 0 }
    return (0..<width).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }
}
