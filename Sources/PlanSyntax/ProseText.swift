/// The words of some prose without its marks, and where each byte of them stands in the file: for whoever judges the words and
/// has to point at them.
package struct ProseText: Sendable {
  /// Words between two marks, or a reference with its braces.
  package struct Run: Sendable {
    /// In ``bytes``.
    package var range: Range<Int>
    package var isReference: Bool
    /// Inside a footnote.
    package var isNote: Bool
  }

  /// The lines joined by one space each, as typed: marks among them, in no Unicode form.
  package let bytes: [UInt8]
  package let runs: [Run]
  /// Where each line starts in ``bytes``, and in the file.
  let lines: [(joined: Int, source: Int)]

  /// Whether the byte is the space that joins two lines.
  package func isLineJoin(_ offset: Int) -> Bool {
    bytes[offset] == 0x20 && lines[lines.line(of: offset + 1)].joined == offset + 1
  }

  /// Where a range that is not empty stands in the file. One over several lines holds what stands between them.
  package func span(of range: Range<Int>) -> SourceSpan {
    SourceSpan(lines.sourceOffset(range.lowerBound), lines.sourceOffset(range.upperBound - 1) + 1)
  }

}

/// Where the lines of a paragraph start that were joined, and where in the file.
extension [(joined: Int, source: Int)] {
  /// The place in the file of a byte of the joined text.
  func sourceOffset(_ offset: Int) -> Int {
    let line = self[line(of: offset)]
    return line.source + offset - line.joined
  }

  func line(of offset: Int) -> Int {
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = (low + high) / 2
      if self[middle].joined <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
