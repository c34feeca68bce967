/// The bytes of one file and its lines. Text lives here once; trees and diagnostics hold ranges.
package struct SourceFile: Sendable {
  /// As the user named it; shown in diagnostics, never opened.
  package let path: String
  package let bytes: [UInt8]
  /// UTF-8 offset of the first byte of each line. A line ends after its line feed.
  package let lineStarts: [Int]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    bytes.withUnsafeBufferPointer { bytes in
      for offset in bytes.indices where bytes[offset] == UInt8(ascii: "\n") { starts.append(offset + 1) }
    }
    lineStarts = starts
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  package var span: SourceSpan { SourceSpan(0, bytes.count) }

  /// The text of a range; bytes that are no UTF-8 read as U+FFFD.
  package func text(_ span: SourceSpan) -> String {
    String(decoding: bytes[span.range], as: UTF8.self)
  }

  /// The line (from 0) that holds an offset.
  package func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line (from 0) without its line end.
  package func lineSpan(_ index: Int) -> SourceSpan {
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return SourceSpan(start, end)
  }

  /// For people: columns in characters.
  package func position(of offset: Int) -> SourcePosition {
    // A line is counted once for each finding in it: letters are told apart only where several scalars may make up one.
    position(of: offset) { span in
      let traits = TextTraits(of: bytes[span.range])
      return traits.contains(.mayBeUncomposed) ? text(span).count : bytes[span.range].count { $0 & 0xC0 != 0x80 }
    }
  }

  /// For programs: columns in Unicode code points. The same where the file is in NFC.
  package func codePointPosition(of offset: Int) -> SourcePosition {
    // Each byte but those that continue a code point begins one.
    position(of: offset) { bytes[$0.range].count { $0 & 0xC0 != 0x80 } }
  }

  /// Line and column from 1, a byte order mark not counted.
  private func position(of offset: Int, columnsOf count: (SourceSpan) -> Int) -> SourcePosition {
    let line = lineIndex(of: offset)
    let start = lineStarts[line] == 0 ? contentStart : lineStarts[line]
    return SourcePosition(line: line + 1, column: offset <= start ? 1 : count(SourceSpan(start, offset)) + 1)
  }

  /// 3 behind a byte order mark, else 0.
  package var contentStart: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}
