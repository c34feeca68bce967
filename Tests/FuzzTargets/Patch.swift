/// A difference as `patch` reads it, for the law that it leads from one file to the other.
struct Patch {
  private var hunks: [(oldStart: Int, lines: [ArraySlice<UInt8>])] = []

  /// Nil where the text has not the form of one.
  init?(_ text: String) {
    var lines = Self.lines(Array(text.utf8))[...]
    if lines.isEmpty { return }
    guard lines.count > 2 else { return nil }
    lines = lines.dropFirst(2)
    for line in lines {
      if line.starts(with: "@@ -".utf8) {
        let numbers = String(decoding: line.dropFirst(4).prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
          .split(separator: ",").compactMap { Int($0) }
        guard let first = numbers.first else { return nil }
        // Of no lines, the one behind which they would stand is named.
        hunks.append((numbers.count == 2 && numbers[1] == 0 ? first : first - 1, []))
      } else if line.first == UInt8(ascii: "\\") {
        guard let last = hunks.last?.lines.last else { return nil }
        hunks[hunks.count - 1].lines[hunks[hunks.count - 1].lines.count - 1] = last.dropLast()
      } else if hunks.isEmpty {
        return nil
      } else {
        hunks[hunks.count - 1].lines.append(line)
      }
    }
  }

  /// Nil where it does not fit.
  func applied(to bytes: [UInt8]) -> [UInt8]? {
    let old = Self.lines(bytes)
    var result: [UInt8] = []
    var place = 0
    for hunk in hunks {
      guard hunk.oldStart >= place, hunk.oldStart <= old.count else { return nil }
      result += old[place..<hunk.oldStart].joined()
      place = hunk.oldStart
      for line in hunk.lines {
        if line.first == UInt8(ascii: "+") {
          result += line.dropFirst()
          continue
        }
        guard place < old.count, old[place] == line.dropFirst() else { return nil }
        if line.first == UInt8(ascii: " ") { result += old[place] }
        place += 1
      }
    }
    return result + old[place...].joined()
  }

  /// Each with its line end.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }
}
