extension SourceFile {
  /// The bytes with some edits made. Of two that overlap the first in the file is made.
  package func applying(_ edits: [SourceEdit]) -> [UInt8] {
    var result: [UInt8] = []
    var offset = 0
    for edit in edits.sorted(by: { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }) {
      guard edit.span.start >= offset else { continue }
      result += bytes[offset..<edit.span.start]
      result += edit.replacement.utf8
      offset = edit.span.end
    }
    return result + bytes[offset...]
  }
}
