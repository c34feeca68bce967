import PlanSyntax

/// A range of a file as machines count it: lines from 1; columns from 1 in Unicode code points, the byte order mark none of them; the
/// end is behind the last one.
struct Region: Hashable {
  var startLine: Int
  var startColumn: Int
  var endLine: Int
  var endColumn: Int

  init(_ span: SourceSpan, in source: SourceFile) {
    (startLine, startColumn) = Self.place(of: span.start, in: source)
    (endLine, endColumn) = Self.place(of: max(span.start, span.end), in: source)
  }

  private static func place(of offset: Int, in source: SourceFile) -> (line: Int, column: Int) {
    let line = source.lineIndex(of: offset)
    let start = line == 0 ? source.contentStart : source.lineStarts[line]
    // Each byte but those that continue a code point begins one.
    let points = offset <= start ? 0 : source.bytes[start..<offset].count { $0 & 0xC0 != 0x80 }
    return (line + 1, points + 1)
  }
}
