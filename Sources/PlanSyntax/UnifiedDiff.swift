/// What changes from one text to another, in the form that `patch` and `git apply` read (POSIX `diff -u`).
///
/// Lines are compared byte for byte: letters that look the same and are encoded otherwise differ.
package struct UnifiedDiff: Sendable {
  private typealias Line = ArraySlice<UInt8>

  private enum Step {
    case both(Line)
    case old(Line)
    case new(Line)

    var line: Line {
      switch self {
      case .both(let line), .old(let line), .new(let line): line
      }
    }
  }

  /// Lines shown on each side of a change.
  private static let context = 3

  private let path: String
  private var steps: [Step] = []

  package init(_ path: String, from old: [UInt8], to new: [UInt8]) {
    self.path = path
    let oldLines = Self.lines(of: old)
    let newLines = Self.lines(of: new)
    let difference = LineDifference(from: oldLines, to: newLines)
    var i = 0
    var j = 0
    while i < oldLines.count || j < newLines.count {
      if i < oldLines.count, difference.isRemoved[i] {
        steps.append(.old(oldLines[i]))
        i += 1
      } else if j < newLines.count, difference.isInserted[j] {
        steps.append(.new(newLines[j]))
        j += 1
      } else {
        steps.append(.both(oldLines[i]))
        i += 1
        j += 1
      }
    }
  }

  /// Each with its line end.
  private static func lines(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  /// For a terminal, which is not to act on what a file holds: each line with everything in it made visible, but for carriage
  /// returns where they end all lines. No patch.
  package var shownText: String {
    let endsByBoth = steps.allSatisfy { $0.line.suffix(2).elementsEqual([0x0D, 0x0A]) }
    // By bytes: both together are one character.
    return text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      visible(String(Substring(endsByBoth && line.last == 0x0D ? line.dropLast() : line)))
    }.joined(separator: "\n")
  }

  /// Empty where nothing changes.
  package var text: String {
    let changes = steps.indices.filter { if case .both = steps[$0] { false } else { true } }
    guard let first = changes.first else { return "" }
    var hunks = [first...first]
    for index in changes.dropFirst() {
      let last = hunks[hunks.count - 1]
      if index - last.upperBound <= 2 * Self.context + 1 {
        hunks[hunks.count - 1] = last.lowerBound...index
      } else {
        hunks.append(index...index)
      }
    }
    var text = "--- \(Self.name("a/" + path))\n+++ \(Self.name("b/" + path))\n"
    var done = 0
    var oldLine = 0
    var newLine = 0
    for hunk in hunks {
      let range = max(0, hunk.lowerBound - Self.context)..<min(steps.count, hunk.upperBound + 1 + Self.context)
      advance(over: done..<range.lowerBound, &oldLine, &newLine)
      var oldEnd = oldLine
      var newEnd = newLine
      advance(over: range, &oldEnd, &newEnd)
      text += "@@ -\(Self.range(oldLine, oldEnd)) +\(Self.range(newLine, newEnd)) @@\n"
      for index in range { text += Self.printed(steps[index]) }
      (oldLine, newLine, done) = (oldEnd, newEnd, range.upperBound)
    }
    return text
  }

  private func advance(over range: Range<Int>, _ oldLine: inout Int, _ newLine: inout Int) {
    for index in range {
      switch steps[index] {
      case .both:
        oldLine += 1
        newLine += 1
      case .old: oldLine += 1
      case .new: newLine += 1
      }
    }
  }

  /// As git has it: a path with controls in it is quoted, byte for byte.
  private static func name(_ path: String) -> String {
    if path.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }),
      visible(path) == path
    {
      return path
    }
    let quoted = path.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): "\\" + String(UnicodeScalar(byte))
      case 0x20..<0x7F: String(UnicodeScalar(byte))
      case _: "\\" + String(repeating: "0", count: byte < 8 ? 2 : byte < 64 ? 1 : 0) + String(byte, radix: 8)
      }
    }
    return "\"" + quoted.joined() + "\""
  }

  /// Of lines from 1; none stand behind the line that is named.
  private static func range(_ start: Int, _ end: Int) -> String {
    start == end ? "\(start),0" : end == start + 1 ? "\(end)" : "\(start + 1),\(end - start)"
  }

  private static func printed(_ step: Step) -> String {
    let (mark, line) =
      switch step {
      case .both(let line): (" ", line)
      case .old(let line): ("-", line)
      case .new(let line): ("+", line)
      }
    let text = mark + String(decoding: line, as: UTF8.self)
    return line.last == 0x0A ? text : text + "\n\\ No newline at end of file\n"
  }
}
