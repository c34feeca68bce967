package import PlanSyntax

/// What holds of the tree of any bytes whatever.
package enum NotationLaws {
  /// `fixes` bounds how many findings have their fixes tried, each of which costs another reading; so does `twice`.
  package static func broken(
    by bytes: [UInt8], vocabulary: Vocabulary, fixes: Int = .max, twice: Bool = true
  ) -> [String] {
    let source = SourceFile(path: "test.plan", bytes: bytes)
    let tree = SyntaxTree(parsing: source)
    let found = tree.diagnostics + tree.nearMisses(of: vocabulary)
    var broken: [String] = []
    if let gap = gap(in: tree) { broken.append("the leaves do not tile the file: \(gap)") }
    if let node = misfit(in: tree.root) { broken.append("a node is not its children: \(node.kind) \(node.span)") }
    if twice {
      let again = SyntaxTree(parsing: source)
      if again.root != tree.root || again.diagnostics + again.nearMisses(of: vocabulary) != found {
        broken.append("a second reading differs")
      }
    }
    broken += Places.unsound(found, in: bytes)
    for diagnostic in found.suffix(fixes) {
      for fix in diagnostic.fixes where !mends(fix, diagnostic, bytes, vocabulary) {
        broken.append("'\(fix.title.english)' leaves \(diagnostic.id) at \(diagnostic.span)")
      }
    }
    return broken
  }

  /// The first place where a leaf does not begin at the end of the one before, or the last does not end the file.
  private static func gap(in tree: SyntaxTree) -> Int? {
    var end = 0
    for leaf in tree.root.leaves {
      if leaf.span.start != end || leaf.span.end <= leaf.span.start { return end }
      end = leaf.span.end
    }
    return end == tree.source.bytes.count ? nil : end
  }

  /// A node that does not begin and end with its children, or a leaf that is no token.
  private static func misfit(in node: SyntaxNode) -> SyntaxNode? {
    if node.isToken { return node.children.isEmpty ? nil : node }
    if let first = node.children.first, let last = node.children.last {
      if node.span != SourceSpan(first.span.start, last.span.end) { return node }
    } else if node.kind != .file {
      return node
    }
    for child in node.children {
      if let misfit = misfit(in: child) { return misfit }
    }
    return nil
  }

  /// Whether a fix takes its own finding away: no finding of the same name and words stands at the same place.
  private static func mends(
    _ fix: Diagnostic.Fix, _ diagnostic: Diagnostic, _ bytes: [UInt8], _ vocabulary: Vocabulary
  ) -> Bool {
    let edits = fix.edits.sorted { $0.span.start < $1.span.start }
    var low = diagnostic.span.start
    var high = diagnostic.span.start
    var shift = 0
    for edit in edits {
      let added = edit.replacement.utf8.count
      if edit.span.end <= diagnostic.span.start {
        shift += added - edit.span.range.count
        (low, high) = (diagnostic.span.start + shift, diagnostic.span.start + shift)
      } else if edit.span.start <= diagnostic.span.start {
        (low, high) = (edit.span.start + shift, max(edit.span.start, edit.span.start + added - 1) + shift)
      }
    }
    let mended = SourceFile(path: "test.plan", bytes: bytes).applying(edits)
    let tree = SyntaxTree(parsing: SourceFile(path: "test.plan", bytes: mended))
    return !(tree.diagnostics + tree.nearMisses(of: vocabulary)).contains {
      $0.id == diagnostic.id && $0.message == diagnostic.message && (low...high).contains($0.span.start)
    }
  }
}

/// The places that findings point to.
enum Places {
  /// Those outside the file, and those inside a character where the file is text.
  static func unsound(_ findings: [Diagnostic], in bytes: [UInt8]) -> [String] {
    let isText = findings.isEmpty || String(validating: bytes, as: UTF8.self) != nil
    return findings.compactMap { finding in
      let spans = [finding.span] + finding.labels.map(\.span) + finding.fixes.flatMap(\.edits).map(\.span)
      return spans.first { !isSound($0, in: bytes, isText) }.map { "\(finding.id) has an unsound place \($0)" }
    }
  }

  private static func isSound(_ span: SourceSpan, in bytes: [UInt8], _ isText: Bool) -> Bool {
    guard 0 <= span.start, span.start <= span.end, span.end <= bytes.count else { return false }
    return !isText || [span.start, span.end].allSatisfy { $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 }
  }
}
