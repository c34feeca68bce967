import PlanSyntax

extension Diagnostic.Fix {
  /// Writes some words in the place of others.
  static func writing(_ words: String, at span: SourceSpan, isSafe: Bool = false) -> Diagnostic.Fix {
    Diagnostic.Fix(Message("viết “\(words)”", en: "write '\(words)'"), isSafe: isSafe, SourceEdit(span, words))
  }

  /// Takes the lines of an item or paragraph away.
  static func deletion(of span: SourceSpan, in source: SourceFile) -> Diagnostic.Fix {
    Diagnostic.Fix(
      Message("xóa dòng này", en: "delete this line"), isSafe: false, SourceEdit(source.wholeLines(of: span), ""))
  }

  /// The same fix of the words alone: what stands between them stays as it is typed (ends of lines, comments, `**`). Nil where a mark or
  /// a comment would go with the words.
  func keepingMarks(of source: SourceFile) -> Diagnostic.Fix? {
    var fix = self
    fix.edits = []
    for edit in edits {
      let parts = edit.parts(in: source)
      guard parts.allSatisfy({ $0.keepsMarks(of: source) }) else { return nil }
      fix.edits += parts
    }
    return fix
  }
}

extension SourceEdit {
  /// Word by word, where as many are written as stand there.
  fileprivate func parts(in source: SourceFile) -> [SourceEdit] {
    let typed = source.words(in: span)
    if typed.count < 2 { return [self] }
    let meant = replacement.split(separator: " ", omittingEmptySubsequences: false)
    guard typed.count == meant.count, !meant.contains(""), typed[0].start == span.start,
      typed[typed.count - 1].end == span.end
    else { return [self] }
    return zip(typed, meant).compactMap { word, meant in
      let place = source.withoutStars(word, unlike: meant)
      return meant.utf8.elementsEqual(source.bytes[place.range]) ? nil : SourceEdit(place, String(meant))
    }
  }

  /// Whether it takes away whole lines with all of their footnotes, or no mark of prose and no comment.
  fileprivate func keepsMarks(of source: SourceFile) -> Bool {
    if span.isEmpty { return true }
    let removed = source.bytes[span.range]
    if source.wholeLines(of: span) == span {
      return removed.count { $0 == UInt8(ascii: "[") } == removed.count { $0 == UInt8(ascii: "]") }
    }
    let marks = #"*^\{}|"#.utf8.filter { removed.contains($0) }
    let isKept = marks.allSatisfy { mark in
      removed.count { $0 == mark } <= replacement.utf8.count { $0 == mark }
    }
    return isKept && !source.holdsComment(span)
  }
}

extension SourceFile {
  /// The lines that hold a range, with the end of the last.
  func wholeLines(of span: SourceSpan) -> SourceSpan {
    let last = lineIndex(of: max(span.start, span.end - 1))
    return SourceSpan(
      max(lineStarts[lineIndex(of: span.start)], contentStart),
      last + 1 < lineStarts.count ? lineStarts[last + 1] : bytes.count)
  }

  /// The runs without blanks of a range, comments left out.
  fileprivate func words(in span: SourceSpan) -> [SourceSpan] {
    var words: [SourceSpan] = []
    var start = span.start
    for offset in span.start...span.end
    where offset == span.end || [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) {
      if offset > start, !isOfComment(start, from: span.start) { words.append(SourceSpan(start, offset)) }
      start = offset + 1
    }
    return words
  }

  /// Whether an offset stands in a comment's line, which a range that begins in front of it goes over.
  private func isOfComment(_ offset: Int, from start: Int) -> Bool {
    let line = lineStarts[lineIndex(of: offset)]
    guard line > start else { return false }
    return bytes[line...].first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "#")
  }

  fileprivate func holdsComment(_ span: SourceSpan) -> Bool {
    let first = lineIndex(of: span.start)
    let last = lineIndex(of: max(span.start, span.end - 1))
    return first < last && (first + 1...last).contains { isOfComment(lineStarts[$0], from: span.start) }
  }

  /// A word without the stars around it that are not meant.
  fileprivate func withoutStars(_ word: SourceSpan, unlike meant: Substring) -> SourceSpan {
    var word = word
    let star = UInt8(ascii: "*")
    if meant.first != "*" { while word.start < word.end, bytes[word.start] == star { word.start += 1 } }
    if meant.last != "*" { while word.end > word.start, bytes[word.end - 1] == star { word.end -= 1 } }
    return word
  }
}
