/// The bytes of one file and its lines. Text lives here once; trees and diagnostics hold ranges.
package struct SourceFile: Sendable {
  /// As the user named it; shown in diagnostics, never opened.
  package let path: String
  package let bytes: [UInt8]
  /// UTF-8 offset of the first byte of each line. A line ends after its line feed.
  package let lineStarts: [Int]
  /// What each line holds beside ordinary text.
  let lineTraits: [TextTraits]
  let columnTables = ColumnTables()

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    let lines = Lines(of: bytes)
    lineStarts = lines.starts
    lineTraits = lines.traits
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

  /// What the lines hold that a range lies in: at least what the range holds.
  func traits(_ span: SourceSpan) -> TextTraits {
    var line = lineIndex(of: span.start)
    var traits = lineTraits[line]
    line += 1
    while line < lineStarts.count, lineStarts[line] < span.end {
      traits.formUnion(lineTraits[line])
      line += 1
    }
    return traits
  }

  /// The bytes of a line (from 0) without its line end.
  package func lineSpan(_ index: Int) -> SourceSpan {
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return SourceSpan(start, end)
  }

  /// For people: columns in characters.
  package func position(of offset: Int) -> SourcePosition { position(of: offset, in: .character) }

  /// For programs: columns in Unicode code points. The same where the file is in NFC.
  package func codePointPosition(of offset: Int) -> SourcePosition { position(of: offset, in: .codePoint) }

  /// Line and column from 1, a byte order mark not counted.
  private func position(of offset: Int, in unit: ColumnTables.Unit) -> SourcePosition {
    let line = lineIndex(of: offset)
    let start = lineStarts[line] == 0 ? contentStart : lineStarts[line]
    guard offset > start else { return SourcePosition(line: line + 1, column: 1) }
    let before =
      offset - start <= Self.longestCounted ? nil : columns(unit, of: line, from: start)?.count(before: offset - start)
    return SourcePosition(line: line + 1, column: 1 + (before ?? count(unit, in: SourceSpan(start, offset))))
  }

  /// In bytes: what lies between a line's start and a place is counted for each place anew where it is no more than this.
  private static let longestCounted = 1024

  private func columns(_ unit: ColumnTables.Unit, of line: Int, from start: Int) -> ColumnTable? {
    columnTables.table(unit, ofLine: line, among: lineStarts.count) {
      let bytes = bytes[start..<(line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count)]
      return unit == .character ? ColumnTable(charactersOf: bytes) : ColumnTable(codePointsOf: bytes)
    }
  }

  private func count(_ unit: ColumnTables.Unit, in span: SourceSpan) -> Int {
    // Letters are told apart only where several scalars may make up one.
    unit == .character && TextTraits(of: bytes[span.range]).contains(.mayBeUncomposed)
      ? text(span).count : bytes[span.range].count { $0 & 0xC0 != 0x80 }
  }

  /// 3 behind a byte order mark, else 0.
  package var contentStart: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}
