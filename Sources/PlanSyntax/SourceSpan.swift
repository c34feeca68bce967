/// A range of UTF-8 offsets in a ``SourceFile``; empty where a finding is about a place and not a text.
package struct SourceSpan: Hashable, Sendable {
  package var start: Int
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  package init(_ range: Range<Int>) {
    self.init(range.lowerBound, range.upperBound)
  }

  package var range: Range<Int> { start..<end }
  package var isEmpty: Bool { start == end }
  /// In bytes.
  package var length: Int { end - start }

  /// Whether they share a byte, or one of them is an empty place in or at the edge of the other.
  package func overlaps(_ other: SourceSpan) -> Bool {
    isEmpty || other.isEmpty ? start <= other.end && other.start <= end : start < other.end && other.start < end
  }

  package func union(_ other: SourceSpan) -> SourceSpan {
    SourceSpan(min(start, other.start), max(end, other.end))
  }
}

/// A place as people count it, both from 1: the line, and in it the letter.
///
/// A column is a Character (an extended grapheme cluster, Unicode Standard Annex #29): "ế" is one whether it is composed, decomposed or
/// half so; a full-width mark is one although a terminal gives it two columns; so is a tab. What combines with the letter before it
/// (a joiner, a selector) is no column of its own; a byte order mark is none. Inside a Character the column is the next one's.
package struct SourcePosition: Hashable, Sendable {
  package var line: Int
  package var column: Int
}

/// A value and where the file says it.
package struct Located<Value> {
  package var value: Value
  package var span: SourceSpan

  @inlinable
  package init(_ value: Value, at span: SourceSpan) {
    self.value = value
    self.span = span
  }

  @inlinable
  package func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Located<Other> {
    try Located<Other>(transform(value), at: span)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
