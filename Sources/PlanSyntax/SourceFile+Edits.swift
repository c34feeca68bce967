extension SourceFile {
  /// The bytes with some edits made. Of two that overlap the first in the file is made.
  package func applying(_ edits: [SourceEdit]) -> [UInt8] { SourcePatch(self, edits).bytes }
}

/// A file with some edits made, and where each of its places has come to.
package struct SourcePatch: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// Where each edit begins and ends in the file, and where it ends in ``bytes``.
  private var made: [(span: SourceSpan, end: Int)] = []

  /// Of two edits that overlap the first in the file is made.
  package init(_ source: SourceFile, _ edits: [SourceEdit]) {
    var offset = 0
    for edit in edits.sorted(by: { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }) {
      guard edit.span.start >= offset else { continue }
      bytes += source.bytes[offset..<edit.span.start]
      bytes += edit.replacement.utf8
      offset = edit.span.end
      made.append((edit.span, bytes.count))
    }
    bytes += source.bytes[offset...]
  }

  /// Where an offset of the file is in ``bytes``; one inside an edit is where the edit ends, but one at its start stays before it.
  package func offset(_ offset: Int) -> Int {
    var low = 0
    var high = made.count
    while low < high {
      let middle = (low + high) / 2
      if made[middle].span.start < offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    let edit = made[low - 1]
    return edit.end + max(0, offset - edit.span.end)
  }
}
