import PlanSyntax

/// `# bỏ qua <id>: lý do`: a finding that is true of the next node, and stays. It needs its reason, and is reported when it no
/// longer applies. An error of reading cannot be waived: what it speaks of could not be printed.
struct Waivers {
  private struct Waiver {
    let id: Diagnostic.ID
    let comment: SourceSpan
    /// The node it holds for, with all that stands below.
    let target: SourceSpan
    let hasReason: Bool
  }

  private static let opening = "# bỏ qua "
  private let source: SourceFile
  private var waivers: [Waiver] = []

  init(_ tree: SyntaxTree) {
    source = tree.source
    collect(tree.root, in: tree.source)
  }

  private mutating func collect(_ node: SyntaxNode, in source: SourceFile) {
    var waiting: [SyntaxNode] = []
    for child in node.children {
      switch child.kind {
      case .comment:
        if composed(source.text(child.headSpan)).hasPrefix(Self.opening) { waiting.append(child) }
      case .entry, .item, .paragraph, .text:
        for comment in waiting { add(comment.headSpan, target: child.span, in: source) }
        waiting = []
        collect(child, in: source)
      case .file, .rawLine, .blank, .byteOrderMark, .indentation, .key, .colon, .space, .dash, .textMark, .rawMark,
        .commentText, .trailingSpace, .lineEnd:
        break
      }
    }
    for comment in waiting { add(comment.headSpan, target: SourceSpan(comment.span.end, comment.span.end), in: source) }
  }

  private mutating func add(_ comment: SourceSpan, target: SourceSpan, in source: SourceFile) {
    let text = composed(source.text(comment)).dropFirst(Self.opening.count)
    let halves = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let id = halves.first?.trimmingSpaces() ?? ""
    let reason = halves.count == 2 ? halves[1].trimmingSpaces() : ""
    waivers.append(Waiver(id: id, comment: comment, target: target, hasReason: !reason.isEmpty))
  }

  /// The findings that remain, with those about the waivers themselves.
  func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !waivers.isEmpty else { return diagnostics }
    var used = Set<Int>()
    var remaining = diagnostics.filter { diagnostic in
      guard diagnostic.severity != .error || Check.rules[diagnostic.id] != nil,
        let index = waivers.lastIndex(where: { waiver in
          waiver.hasReason && waiver.id == diagnostic.id && waiver.target.start <= diagnostic.span.start
            && diagnostic.span.end <= waiver.target.end
        })
      else { return true }
      used.insert(index)
      return false
    }
    for (index, waiver) in waivers.enumerated() where !used.contains(index) {
      remaining.append(waiver.hasReason ? unused(waiver) : withoutReason(waiver))
    }
    return remaining
  }

  private func unused(_ waiver: Waiver) -> Diagnostic {
    Diagnostic(
      "unused-waiver", .warning,
      Message(
        "Không còn gì để bỏ qua: “\(visible(waiver.id))” không xảy ra ở phần ngay dưới.",
        en: "Nothing to waive: '\(visible(waiver.id))' is not found in what follows."),
      at: waiver.comment,
      fixes: [
        Diagnostic.Fix(
          Message("xóa dòng này", en: "delete this line"), isSafe: false,
          SourceEdit(source.wholeLine(of: waiver.comment), ""))
      ])
  }

  private func withoutReason(_ waiver: Waiver) -> Diagnostic {
    Diagnostic(
      "waiver-without-reason", .warning,
      Message("“bỏ qua” cần lý do sau dấu hai chấm.", en: "A waiver needs its reason behind a colon."),
      at: waiver.comment,
      help: Message(
        "viết “# bỏ qua \(visible(waiver.id)): lý do”", en: "write '# bỏ qua \(visible(waiver.id)): reason'"))
  }
}

extension SourceFile {
  /// The line that a range begins in, with its line end.
  fileprivate func wholeLine(of span: SourceSpan) -> SourceSpan {
    let line = lineIndex(of: span.start)
    return SourceSpan(
      max(lineStarts[line], contentStart), line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count)
  }
}
