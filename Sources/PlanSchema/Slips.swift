package import PlanSyntax

/// One slip is one finding.
///
/// A key misspelt brings more than itself: what needs the key misses it, its text stands where none may, the label it gave is unknown.
/// So the file is read again as the slips' mends make it, and what is no longer found was said because of them.
package struct Slips {
  /// Slips of keys and characters, and those of columns, which often follow from them.
  private static let ofKeys: Set<Diagnostic.ID> = ["near-key", "missing-colon", "unknown-field", "typed-marker"]
  private static let ofCharacters: Set<Diagnostic.ID> = [
    "no-break-space", "tab-in-text", "full-width", "hidden-character", "line-break-character", "tab-indentation",
  ]
  private static let ofColumns: Set<Diagnostic.ID> = ["indentation", "item-column"]
  private static let all = ofKeys.union(ofCharacters).union(ofColumns)

  private let source: SourceFile
  private let reading: ([UInt8]) -> [Diagnostic]
  private var findings: [Diagnostic]

  /// `findings` without those that follow from others. `reading` says what is found in other bytes of the same file.
  package static func settled(
    _ findings: [Diagnostic], in source: SourceFile, reading: ([UInt8]) -> [Diagnostic]
  ) -> [Diagnostic] {
    guard findings.contains(where: { all.contains($0.id) }) else { return findings }
    return withoutActuallyEscaping(reading) { reading in
      var slips = Slips(source: source, reading: reading, findings: findings)
      slips.dropCharactersInMends()
      slips.dropEchoes(of: ofKeys.union(ofCharacters))
      slips.dropEchoes(of: all, unless: ofKeys.union(ofCharacters))
      return slips.findings
    }
  }

  /// A no-break space in a key is the key's slip, a tab in front of a line whose column is wrong is the column's: their mends replace it.
  private mutating func dropCharactersInMends() {
    let mends = SpanIndex(
      findings.filter {
        Self.ofKeys.contains($0.id) || Self.ofColumns.contains($0.id) || $0.id == "misplaced-text"
      }
      .compactMap(\.fixes.first).flatMap(\.edits).map(\.span))
    findings.removeAll { Self.ofCharacters.contains($0.id) && mends.holdsOne(around: $0.span) }
  }

  /// `done` are slips that were mended before: with them alone there is nothing new.
  private mutating func dropEchoes(of kinds: Set<Diagnostic.ID>, unless done: Set<Diagnostic.ID> = []) {
    let mended = findings.indices.filter { kinds.contains(findings[$0].id) && findings[$0].fixes.count == 1 }
    guard mended.contains(where: { !done.contains(findings[$0].id) }) else { return }
    let patch = SourcePatch(source, mended.flatMap { findings[$0].fixes[0].edits })
    let after = reading(patch.bytes)
    let errors = SpanIndex(after.filter { $0.severity == .error }.map(\.span))
    let misplaced = SpanIndex(after.filter { $0.id == "misplaced-field" }.map(\.span))
    let left = Set(after.map { Finding(id: $0.id, start: $0.span.start, message: $0.message) })
    let isEcho = findings.map { finding in
      let place = patch.offset(finding.span.start)
      return !Self.all.contains(finding.id)
        && !left.contains(Finding(id: finding.id, start: place, message: finding.message))
    }
    let lost = Set(zip(findings, isEcho).filter { $1 && $0.severity == .error }.map { $0.0.span.start })
    for index in mended {
      let isSole = lost.contains(findings[index].span.start)
      // Nothing would be printed of it: no text can be meant.
      if isSole {
        findings[index].severity = .error
        // That it may be meant as text.
        findings[index].help = nil
      }
      judge(&findings[index], isSole: isSole, errors, misplaced, patch)
    }
    // What they hide must not be printed without.
    if !lost.isEmpty, !mended.contains(where: { findings[$0].severity == .error }) {
      for index in mended { findings[index].severity = .error }
    }
    findings = zip(findings, isEcho).filter { !$1 }.map(\.0)
  }

  private struct Finding: Hashable {
    let id: Diagnostic.ID
    let start: Int
    /// A place may lack several keys.
    let message: Message
  }

  /// The mend of a key is safe where nothing else can be meant and the key stands where it may.
  private func judge(
    _ slip: inout Diagnostic, isSole: Bool, _ errors: SpanIndex, _ misplaced: SpanIndex, _ patch: SourcePatch
  ) {
    guard slip.id == "near-key" || slip.id == "missing-colon" || slip.id == "unknown-field",
      let edit = slip.fixes[0].edits.first
    else { return }
    let start = patch.offset(edit.span.start)
    let place = SourceSpan(start, start + edit.replacement.utf8.count)
    let stands = !errors.holdsOne(overlapping: place)
    slip.fixes[0].isSafe = stands && (slip.fixes[0].isSafe || isSole)
    // "Chế độ báo cáo: …" in a khoản, where that key cannot stand, is most likely the text it is read as.
    if slip.id == "near-key", misplaced.holdsOne(overlapping: place), !isSole, slip.severity == .warning {
      slip.severity = .note
    }
  }
}

/// Some ranges that are not empty, ready to be asked which lie where: by where they start, each with the farthest end so far.
private struct SpanIndex {
  private let starts: [Int]
  private var farthest: [Int] = []

  init(_ spans: [SourceSpan]) {
    let sorted = spans.filter { !$0.isEmpty }.sorted { $0.start < $1.start }
    starts = sorted.map(\.start)
    for span in sorted { farthest.append(max(span.end, farthest.last ?? span.end)) }
  }

  /// Whether one of them shares a byte with a range.
  func holdsOne(overlapping span: SourceSpan) -> Bool {
    farthestEnd(ofThoseBefore: span.end) ?? span.start > span.start
  }

  /// Whether a range lies within one of them.
  func holdsOne(around span: SourceSpan) -> Bool {
    farthestEnd(ofThoseBefore: span.start + 1).map { $0 >= span.end } ?? false
  }

  /// Nil where none starts before the offset.
  private func farthestEnd(ofThoseBefore offset: Int) -> Int? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? farthest[low - 1] : nil
  }
}
