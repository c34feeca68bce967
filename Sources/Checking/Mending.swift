package import PlanSyntax

/// A file with the fixes of its findings made, and nothing else of it changed.
package struct Mending: Sendable {
  /// A fix that was made.
  package struct Mended: Sendable {
    package let diagnostic: Diagnostic
    package let fix: Diagnostic.Fix
    /// Where it was, in the file as it was then.
    package let position: SourcePosition
  }

  package private(set) var source: SourceFile
  package private(set) var mended: [Mended] = []

  /// A mend may bring the next to light; more rounds than this no file needs.
  private static let mostRounds = 20

  /// Checks of what some of them would make of the file, where all of them together make an error: no more are tried.
  private static let mostTrials = 200

  /// Makes the safe fixes, round after round until there is none. `all` also takes those to be confirmed, where a finding has just
  /// one.
  package init<Failure: Error>(
    _ source: SourceFile, all: Bool = false, findings: (SourceFile) throws(Failure) -> [Diagnostic]
  ) throws(Failure) {
    self.source = source
    var current = try findings(source)
    var trials = 0
    for _ in 0..<Self.mostRounds {
      let chosen = Self.choice(among: current, all: all)
      if chosen.isEmpty { return }
      var next = try findings(self.source.mended(by: chosen.flatMap(\.fix.edits)))
      var kept = chosen
      if next.errorCount > current.errorCount {
        // One of them is no mend: none is made that leaves the file with an error more. Halves are tried, and halves of those, so
        // that one among many is found in a few trials.
        kept = []
        var untried = [chosen.dropFirst(chosen.count / 2), chosen.prefix(chosen.count / 2)]
        while let part = untried.popLast(), trials < Self.mostTrials {
          if part.isEmpty { continue }
          trials += 1
          let trial = try findings(self.source.mended(by: (kept + part).flatMap(\.fix.edits)))
          if trial.errorCount <= current.errorCount {
            kept += part
            next = trial
          } else if part.count > 1 {
            untried += [part.dropFirst(part.count / 2), part.prefix(part.count / 2)]
          }
        }
        if kept.isEmpty { return }
      }
      mended += kept.map {
        Mended(diagnostic: $0.diagnostic, fix: $0.fix, position: self.source.position(of: $0.diagnostic.span.start))
      }
      self.source = self.source.mended(by: kept.flatMap(\.fix.edits))
      current = next
    }
  }

  /// One fix a finding, in the order of the file; of two that touch the first.
  private static func choice(
    among findings: [Diagnostic], all: Bool
  ) -> [(diagnostic: Diagnostic, fix: Diagnostic.Fix)] {
    // They do not touch, so they are in order by their ends too.
    var taken: [SourceSpan] = []
    return findings.compactMap { finding in
      guard
        let fix = finding.fixes.first(where: \.isSafe) ?? (all && finding.fixes.count == 1 ? finding.fixes[0] : nil),
        !fix.edits.isEmpty
      else { return nil }
      let own = fix.edits.map(\.span).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
      if zip(own, own.dropFirst()).contains(where: { $0.crosses($1) }) { return nil }
      for span in own {
        let next = taken.firstPlace { $0.end >= span.start }
        if next < taken.count, taken[next].touches(span) { return nil }
      }
      for span in own { taken.insert(span, at: taken.firstPlace { $0.end > span.start }) }
      return (finding, fix)
    }
  }
}

extension [Diagnostic] {
  fileprivate var errorCount: Int { count { $0.severity == .error } }
}

extension [SourceSpan] {
  /// The first of them, in their order, for which a condition holds as it does for all behind it.
  fileprivate func firstPlace(where holds: (SourceSpan) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension SourceSpan {
  /// Whether edits of both cannot be made at once.
  fileprivate func crosses(_ other: SourceSpan) -> Bool { self == other || start < other.end && other.start < end }

  /// Whether edits of both, which know nothing of each other, might say something else at once than one behind the other.
  fileprivate func touches(_ other: SourceSpan) -> Bool { start <= other.end && other.start <= end }
}

extension SourceFile {
  /// The file with some edits made; new lines end as the one they are put in does.
  package func mended(by edits: [SourceEdit]) -> SourceFile {
    let edits = edits.map { edit in
      guard edit.replacement.utf8.contains(0x0A), endsWithCarriageReturn(lineIndex(of: edit.span.start)) else {
        return edit
      }
      let lines = edit.replacement.split(separator: "\n", omittingEmptySubsequences: false)
      return SourceEdit(edit.span, lines.joined(separator: "\r\n"))
    }
    return SourceFile(path: path, bytes: applying(edits))
  }

  private func endsWithCarriageReturn(_ line: Int) -> Bool {
    let end = lineSpan(line).end
    return end < bytes.count && bytes[end] == 0x0D
  }
}
